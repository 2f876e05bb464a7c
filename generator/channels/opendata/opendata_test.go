package opendata

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"hokhao/generator/channel"
	"hokhao/generator/channel/channeltest"
)

func sources() map[string]string {
	return map[string]string{
		"news/2026/a.md": channeltest.Release("'=ข่าว, \"หนึ่ง\"'", "2026-11-23 09:30", "number: 214/2569\nsummary: ย่อ\nagency: health\ntopics: [health]\ndistricts: [si-sawat]\ntags: [น้ำ, ฝน]\nchanges: [{date: 2026-11-24 10:00, type: correction, note: แก้}]\n", "ก"),
		"news/2025/b.md": channeltest.Release("ข่าวเก่า", "2025-11-23", "", "ก"),
		"news/2026/c.md": channeltest.Release("นำออก", "2026-11-20", "summary: ความลับ\ntags: [ความลับ]\nwithdrawn: {date: 2026-11-24, reason: ผิด, keep: title}\n", "ความลับ"),
		"surveys/poll/index.md": channeltest.Release("ผลสำรวจ", "2026-09-07", "fieldwork: {from: 2026-08-03, to: 2026-08-14}\nmethod: สัมภาษณ์\nsample: 1068\n"+
			"questions: [{text: พอใจเพียงใด, data: a.csv, unit: ร้อยละ}]\n", "ก"),
		"surveys/poll/a.csv": "เรื่อง,มาก,น้อย\nถนน,\"1,200\",๓.๕\n",
		"surveys/void/index.md": channeltest.Release("ผลที่ถอน", "2026-09-07", "fieldwork: {from: 2026-08-03, to: 2026-08-14}\nmethod: สัมภาษณ์\nsample: 1068\n"+
			"questions: [{text: ความลับ, data: a.csv}]\nwithdrawn: {date: 2026-11-24, reason: ผิด, keep: text}\n", "ก"),
		"surveys/void/a.csv": "เรื่อง,มาก\nถนน,5\n",
		"plans/2026/plan.md": channeltest.Release("แผน", "2026-10-01", "fiscalYear: 2570\nindicators: [{name: ข่าว, target: 240, unit: เรื่อง, count: kind:news}, {name: อบรม, target: 2, value: 1.5}]\n", "ก"),
	}
}

func TestDataSets(t *testing.T) {
	files, findings := channeltest.Render(t, New(), channeltest.Site(t, sources()), nil)
	if paths := slices.Sorted(maps.Keys(files)); !slices.Equal(paths, []string{"data/measures.schema.json", "data/plans.csv", "data/plans.json", "data/publications-2025.csv",
		"data/publications-2025.json", "data/publications-2026.csv", "data/publications-2026.json", "data/publications.schema.json", "data/surveys.csv", "data/surveys.json"}) || findings != nil {
		t.Fatalf("%q %+v", paths, findings)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	for path, data := range files {
		if bytes.Contains(data, []byte("ความลับ")) {
			t.Errorf("%s contains what was removed", path)
		}
		if strings.HasSuffix(path, ".schema.json") {
			doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
			if err == nil {
				err = c.AddResource("https://pr.example.go.th/"+path, doc)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	for path, data := range files {
		if !strings.HasSuffix(path, ".json") || strings.HasSuffix(path, ".schema.json") {
			continue
		}
		var set struct {
			Schema string `json:"$schema"`
			Rows   []map[string]any
		}
		err := json.Unmarshal(data, &set)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		valid, err := c.Compile(set.Schema)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		doc, _ := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err := valid.Validate(doc); err != nil {
			t.Errorf("%s: %v", path, err)
		}
		text, ok := strings.CutPrefix(string(files[strings.TrimSuffix(path, "json")+"csv"]), "\ufeff")
		table, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if !ok || err != nil || len(table) != len(set.Rows)+1 {
			t.Errorf("%s: the table has %d lines, and the JSON %d rows: %v", path, len(table), len(set.Rows), err)
			continue
		}
		for i, row := range set.Rows { // both say the same
			for j, key := range table[0] {
				want := ""
				switch v := row[key].(type) {
				case string:
					want = v
				case []any:
					var all []string
					for _, x := range v {
						all = append(all, x.(string))
					}
					want = strings.Join(all, "|")
				case float64:
					b, _ := json.Marshal(v)
					want = string(b)
				}
				if got := strings.TrimPrefix(table[i+1][j], "'"); got != want {
					t.Errorf("%s: row %d, %s: %q and %q", path, i, key, got, want)
				}
			}
			if len(row) != len(table[0]) {
				t.Errorf("%s: %d columns, %d members", path, len(table[0]), len(row))
			}
		}
	}
	for path, wants := range map[string][]string{
		"data/publications-2026.csv": {`,214/2569,"'=ข่าว, ""หนึ่ง""",ย่อ,2026-11-23T09:30:00+07:00,2026-11-24T10:00:00+07:00,correction,แก้ไขข่าว,แก้ไขข่าว 24 พฤศจิกายน 2569 เวลา 10.00 น.: แก้,,สำนักงานสาธารณสุขจังหวัดกาญจนบุรี,สาธารณสุข,อำเภอศรีสวัสดิ์,น้ำ|ฝน,0`, "ยกเลิกข่าว: นำออก"},
		"data/surveys.csv":           {",พอใจเพียงใด,ถนน,มาก,1200,,ร้อยละ\r\n", ",พอใจเพียงใด,ถนน,น้อย,3.5,,ร้อยละ\r\n"},
		"data/plans.csv":             {",ข่าว,,,1,240,เรื่อง\r\n", ",อบรม,,,1.5,2,\r\n"},
	} {
		for _, want := range wants {
			if !strings.Contains(string(files[path]), want) {
				t.Errorf("%s: no %q in\n%s", path, want, files[path])
			}
		}
	}
	if strings.Contains(string(files["data/surveys.csv"]), "ผลที่ถอน") {
		t.Error("numbers of a withdrawn survey are published")
	}
}

// A new publication touches the files of its year alone.
func TestOnePublicationTouchesOneYear(t *testing.T) {
	keys := func(files map[string]string) map[string]any {
		all := map[string]any{}
		for f := range channel.Files(New().Plan(channeltest.Site(t, files), channeltest.Files{})) {
			all[f.Path] = f.Key
		}
		return all
	}
	before := keys(sources())
	more := sources()
	more["briefings/2026/new.md"] = channeltest.Release("ใหม่", "2026-11-25", "starts: 2026-12-02\n", "ก")
	var changed []string
	for path, key := range keys(more) {
		if before[path] != key {
			changed = append(changed, path)
		}
	}
	if slices.Sort(changed); !slices.Equal(changed, []string{"data/publications-2026.csv", "data/publications-2026.json"}) {
		t.Errorf("%q", changed)
	}
}
