package ninjs

import (
	"bytes"
	"encoding/json"
	"image"
	"image/jpeg"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"hokhao/generator/channel/channeltest"
)

func picture(t *testing.T) string {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 640, 480)), nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// compile returns the schema in testdata, with formats checked.
func compile(t *testing.T) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	s, err := c.Compile("testdata/ninjs-1.6.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestItemsAreValid(t *testing.T) {
	s := channeltest.Site(t, map[string]string{
		"news/2026/full.md": channeltest.Release("หน่วยแพทย์\v\"<b>", "2026-11-23 09:30", `number: 214/2569
summary: ตรวจฟรี
agency: health
topics: [health]
districts: [si-sawat]
tags: [น้ำ]
urgency: urgent
dateline: ศรีสวัสดิ์
embargoNote: ห้ามเผยแพร่ก่อนวันที่ 24 พฤศจิกายน 2569
contact: {name: กลุ่มงานข่าว, phone: 0 3400 0011, email: news@example.go.th}
credits: {text: ผู้เขียน}
changes: [{date: 2026-11-24 11:15, type: correction, note: รถมี 4 เส้นทาง}]
photos: [{file: a.jpg, alt: แพทย์, caption: แพทย์ตรวจ, credit: "ภาพ: ช่างภาพ", taken: 2026-11-22, place: บ้านน้ำตก}, {file: b.jpg, alt: โปสเตอร์, type: graphic, text: ตรวจฟรี}, {file: missing.jpg, alt: ก}]
`, "เนื้อ\x01ข่าว\n\n![รถ](b.jpg)"),
		"news/2026/plain.md":     channeltest.Release("สั้น", "2026-11-23", "", "ก"),
		"news/2026/withdrawn.md": channeltest.Release("ถอน", "2026-11-23", "withdrawn: {date: 2026-11-24, reason: ผิด, keep: text}\n", "ก"),
		"news/2026/removed.md": channeltest.Release("นำออก", "2026-11-23", "summary: ความลับ\ntags: [ความลับ]\ncontact: {name: ความลับ}\nembargoNote: ความลับ\n"+
			"photos: [{file: a.jpg, alt: ความลับ}]\nchanges: [{date: 2026-11-23, type: update, note: ความลับ}]\nwithdrawn: {date: 2026-11-24, reason: ผิด, keep: title}\n", "ความลับ"),
		"notices/2026/over.md": channeltest.Release("น้ำท่วม", "2026-11-23", "urgency: emergency\ntype: warning\nhazard: flood\nlevel: watch\nuntil: 2026-11-24\ndistricts: [si-sawat]\nactions: [หนี]\n", "ก"),
		"news/2026/a.jpg":      picture(t), "news/2026/b.jpg": picture(t), "news/2026/missing.jpg": picture(t),
	})
	made := channeltest.Files{"news/2026/full/a.jpg": make([]byte, 12345), "news/2026/full/b.jpg": make([]byte, 99)}
	for _, p := range s.Publications {
		for _, ph := range p.Photos {
			for _, r := range ph.Renditions {
				made[strings.TrimPrefix(r.Address, "/")] = make([]byte, r.Width)
			}
		}
	}
	files, _ := channeltest.Render(t, New(), s, made)
	valid, items := compile(t), map[string]article{}
	for path, data := range files {
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err == nil {
			err = valid.Validate(doc)
		}
		var it article
		if err == nil {
			err = json.Unmarshal(data, &it)
		}
		if err != nil || strings.Contains(string(data), "ความลับ") || strings.Contains(string(data), `\u003c`) {
			t.Errorf("%s: %v\n%s", path, err, data)
		}
		items[path] = it
	}
	for path, want := range map[string]string{
		"news/2026/full.json": "usable 2 3", "news/2026/plain.json": "usable 1 5", "news/2026/withdrawn.json": "canceled 2 5", "news/2026/removed.json": "canceled 3 5",
		"notices/2026/over.json": "usable 1 5",
	} {
		it := items[path]
		if got := it.Status + " " + it.Version + " " + string(rune('0'+it.Urgency)); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
	it := items["news/2026/full.json"]
	photo := it.Associations["photo_001"]
	for name, pair := range map[string][2]string{
		"uri": {it.URI, "https://pr.example.go.th/news/2026/full.html"}, "first": {it.First, "2026-11-23T02:30:00Z"}, "changed": {it.Changed, "2026-11-24T04:15:00Z"},
		"headline": {it.Headline, `หน่วยแพทย์ "<b>`}, "summary": {it.Text, "ตรวจฟรี"}, "note": {it.Note, "ห้ามเผยแพร่ก่อนวันที่ 24 พฤศจิกายน 2569\nแก้ไขข่าว 24 พฤศจิกายน 2569 เวลา 11.15 น.: รถมี 4 เส้นทาง"},
		"topic": {it.Subjects[1].Code, "health"}, "place": {it.Places[0].Name, "อำเภอศรีสวัสดิ์"}, "holder": {it.Holder, "สำนักงานสาธารณสุขจังหวัดกาญจนบุรี"},
		"phone": {it.Sources[0].Contact[0].Value, "0 3400 0011"}, "number": {it.Other.Number, "214/2569"}, "expires": {items["notices/2026/over.json"].Expires, "2026-11-24T17:00:00Z"},
		"caption": {photo.Headline, "แพทย์ตรวจ"}, "credit": {photo.Byline, "ช่างภาพ"}, "type": {photo.Renditions["original"].Type, "image/jpeg"}, "graphic": {photo.Type, "picture"},
	} {
		if pair[0] != pair[1] {
			t.Errorf("%s: %q, want %q", name, pair[0], pair[1])
		}
	}
	if original := photo.Renditions["original"]; len(it.Associations) != 1 || original.Size != 12345 || original.Width != 640 || len(photo.Renditions) < 2 {
		t.Errorf("%+v", it.Associations)
	}
	if !strings.Contains(it.BodyHTML, "เนื้อข่าว") || !strings.Contains(it.BodyHTML, `src="https://pr.example.go.th/`) || it.BodyText == "" {
		t.Errorf("%q\n%q", it.BodyHTML, it.BodyText)
	}
	if removed := items["news/2026/removed.json"]; removed.BodyText != "" || removed.Associations != nil || removed.Sources != nil {
		t.Errorf("%+v", removed)
	}
}

// The schema refuses what it should: a fault injected into a valid item.
func TestTheSchemaRefuses(t *testing.T) {
	valid := compile(t)
	for _, text := range []string{
		`{}`, `{"uri":"https://a/b","pubstatus":"cancelled"}`, `{"uri":"https://a/b","versioncreated":"2026-11-23T09:30:00+07:00"}`, `{"uri":"https://a/b","urgency":0}`,
		`{"uri":"https://a/b","priority":1}`, `{"uri":"https://a/b","associations":{"a":{"type":"picture"}}}`, `{"uri":"a b"}`,
	} {
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if valid.Validate(doc) == nil {
			t.Errorf("%s is accepted", text)
		}
	}
	if !slices.Contains(valid.Required, "uri") {
		t.Error("the schema is another")
	}
}
