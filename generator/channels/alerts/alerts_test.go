package alerts

import (
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/mmcdole/gofeed"

	"hokhao/generator/channel/channeltest"
)

// front is the front matter of a warning that holds at channeltest.Now.
const front = "type: warning\nhazard: flood\nlevel: evacuate\nuntil: 2026-12-05\ndistricts: [si-sawat]\nareas: [ริมห้วย]\nactions: [รีบออกจากลำห้วย]\n" +
	"shelters: [{name: วัดท่าขนุน}]\n"

const settings = channeltest.Settings + "approval: []\n"

// built returns the files of a site whose settings have a district with official codes.
func built(t *testing.T, files map[string]string) channeltest.Files {
	t.Helper()
	files["site.yaml"] = strings.Replace(settings, "name: ศรีสวัสดิ์}", `name: ศรีสวัสดิ์, subdistricts: [{key: "710401", name: นาสวน}]}`, 1)
	made, findings := channeltest.Render(t, New(), channeltest.Site(t, files), nil)
	if len(findings) > 0 {
		t.Errorf("%+v", findings)
	}
	return made
}

func read(t *testing.T, data []byte) (x xmlAlert) {
	t.Helper()
	if err := xml.Unmarshal(data, &x); err != nil {
		t.Fatalf("%v:\n%s", err, data)
	}
	return x
}

const (
	first     = "pr.example.go.th,https://pr.example.go.th/notices/a.html#cap-1,2026-11-30T09:00:00+07:00"
	second    = "pr.example.go.th,https://pr.example.go.th/notices/a.html#cap-2,2026-11-30T12:00:00+07:00"
	correct   = "changes: [{date: 2026-11-30 12:00, type: correction, note: ไม่ใช่ห้วยใหญ่}]\n"
	withdrawn = "withdrawn: {date: 2026-12-01 09:00, reason: ประกาศผิด, keep: KEEP}\n"
)

// cancelling is the source of a notice that cancels the warning.
func cancelling(more string) string {
	return channeltest.Release("พ้นภัยแล้ว", "2026-11-30 15:00", "type: announcement\ncancels: [notices/a.md]\n"+more, "น้ำลดแล้ว")
}

// The messages that follow from each history of a warning.
func TestTheLifeOfAWarning(t *testing.T) {
	for name, test := range map[string]struct {
		more, cancel string
		want         []string // type and references
	}{
		"new":               {want: []string{"Alert "}},
		"corrected":         {more: correct, want: []string{"Alert ", "Update " + first}},
		"extended, by day":  {more: "changes: [{date: 2026-11-30, type: extension, note: ฝนยังตก}]\n", want: []string{"Alert ", "Update " + first}},
		"cancelled":         {cancel: cancelling(""), want: []string{"Alert ", "Cancel " + first}},
		"corrected, then":   {more: correct, cancel: cancelling(""), want: []string{"Alert ", "Update " + first, "Cancel " + first + " " + second}},
		"withdrawn":         {more: strings.Replace(withdrawn, "KEEP", "text", 1), want: []string{"Alert ", "Cancel " + first}},
		"removed":           {more: correct + strings.Replace(withdrawn, "KEEP", "title", 1), want: []string{"Alert ", "Update " + first, "Cancel " + first + " " + second}},
		"reinstated":        {cancel: cancelling("withdrawn: {date: 2026-11-30 16:00, reason: ผิด, keep: text}\n"), want: []string{"Alert ", "Cancel " + first, "Alert "}},
		"cancelled, gone":   {more: strings.Replace(withdrawn, "KEEP", "title", 1), cancel: cancelling(""), want: []string{"Alert ", "Cancel " + first}},
		"clarified by none": {more: "lastmod: 2026-12-01\n", want: []string{"Alert "}},
	} {
		t.Run(name, func(t *testing.T) {
			files := map[string]string{"notices/a.md": channeltest.Release("น้ำท่วม", "2026-11-30 09:00", front+test.more, "ความลับ ฝนตกหนัก")}
			if test.cancel != "" {
				files["notices/b.md"] = test.cancel
			}
			made := built(t, files)
			var got []string
			sent, identifiers := "", map[string]bool{}
			for n := range len(test.want) + 1 {
				path := "notices/a.cap.xml"
				if n > 0 {
					path = "notices/a.cap-" + string(rune('1'+n)) + ".xml"
				}
				data, ok := made[path]
				if !ok {
					break
				}
				x := read(t, data)
				if x.Sent <= sent || identifiers[x.Identifier] {
					t.Errorf("message %d: %s at %s", n+1, x.Identifier, x.Sent)
				}
				sent, identifiers[x.Identifier] = x.Sent, true
				got = append(got, x.Type+" "+x.References)
				if last := n+1 == len(test.want); !last && x.Infos[0].Expires == "" || strings.Contains(string(data), "รีบออก") != (name != "withdrawn" && name != "removed" && !strings.HasPrefix(name, "cancelled") && name != "corrected, then") {
					t.Errorf("message %d:\n%s", n+1, data)
				}
				if (name == "removed" || name == "cancelled, gone") && (strings.Contains(string(data), "ความลับ") || strings.Contains(string(data), "ห้วย")) {
					t.Errorf("message %d contains what was removed:\n%s", n+1, data)
				}
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestWhatAMessageSays(t *testing.T) {
	english := strings.NewReplacer("ริมห้วย", "Along the creek", "รีบออกจากลำห้วย", "Leave the creek", "วัดท่าขนุน", "Tha Khanun Temple").Replace(front)
	made := built(t, map[string]string{
		"notices/a.md":    channeltest.Release("น้ำท่วม\v<b>]]>", "2026-11-30 09:00", front+"agency: health\nsubdistricts: [\"710401\"]\n", "ฝนตก\x01หนัก"),
		"notices/a.en.md": channeltest.Release("Flood", "2026-11-30 09:00", english, "It rains."),
	})
	x := read(t, made["notices/a.cap.xml"])
	if len(x.Infos) != 2 || x.Infos[0].Language != "th-TH" || x.Infos[1].Language != "en" || len(made) != 2 {
		t.Fatalf("%+v", x)
	}
	i := x.Infos[0]
	for name, pair := range map[string][2]string{
		"event": {i.Event, "น้ำท่วม"}, "urgency": {i.Urgency, "Immediate"}, "severity": {i.Severity, "Extreme"}, "response": {i.Response, "Evacuate"},
		"expires": {i.Expires, "2026-12-06T00:00:00+07:00"}, "headline": {i.Headline, "น้ำท่วม <b>]]>"}, "description": {i.Description, "มีผลถึง 5 ธันวาคม 2569\n\nฝนตกหนัก"},
		"instruction": {i.Instruction, "สิ่งที่ต้องทำ\n- รีบออกจากลำห้วย\nศูนย์พักพิง\n- วัดท่าขนุน"}, "area": {i.Area.Description, "ริมห้วย (อำเภอศรีสวัสดิ์)"},
		"code": {i.Area.Codes[0].Value + " " + i.Area.Codes[1].Value, "7104 710401"}, "sender": {i.SenderName, "สำนักงานสาธารณสุขจังหวัดกาญจนบุรี"},
		"English": {x.Infos[1].Headline + " " + x.Infos[1].Event, "Flood Flood"}, "status": {x.Status, "Actual"},
	} {
		if pair[0] != pair[1] {
			t.Errorf("%s: %q, want %q", name, pair[0], pair[1])
		}
	}
}

// Every message is valid by the schema in testdata, as another program judges, and the feed by another reader.
func TestMessagesAreValid(t *testing.T) {
	if _, err := exec.LookPath("xmllint"); err != nil && os.Getenv("CI") == "" {
		t.Skip("xmllint is not installed")
	}
	made := built(t, map[string]string{
		"notices/a.md":      channeltest.Release("น้ำท่วม\v&, <x>", "2026-11-30 09:00", front+correct, "ฝน \x02 ]]> 😀"),
		"notices/a.en.md":   channeltest.Release("Flood", "2026-11-30 09:00", front, "It rains."),
		"notices/b.md":      cancelling(""),
		"notices/c.md":      channeltest.Release("ลมแรง", "2026-11-30 09:00", strings.Replace(front, "evacuate", "watch", 1)+strings.Replace(withdrawn, "KEEP", "title", 1), "ลม"),
		"notices/d.md":      channeltest.Release("จะเริ่ม", "2026-11-30 09:00", front+"effective: 2026-12-01 18:00\n"+correct, "ก"),
		"notices/น้ำ, &.md": channeltest.Release("น้ำ", "2026-11-29 10:00", front+"effective: 2026-11-29 18:00\n", "น้ำ"),
	})
	dir := t.TempDir()
	args := []string{"--noout", "--nonet", "--schema", "testdata/cap-1.2.xsd"}
	for path, data := range made {
		if path == "states/warnings/cap.xml" {
			continue
		}
		name := filepath.Join(dir, strings.ReplaceAll(path, "/", "-"))
		if err := os.WriteFile(name, data, 0o666); err != nil {
			t.Fatal(err)
		}
		args = append(args, name)
	}
	if out, err := exec.Command("xmllint", args...).CombinedOutput(); err != nil || len(args) != 12 {
		t.Errorf("%d files: %v\n%s", len(args)-4, err, out)
	}
	for path, onset := range map[string]string{"notices/d.cap.xml": "", "notices/d.cap-2.xml": "2026-12-01T18:00:00+07:00"} {
		if i := read(t, made[path]).Infos[0]; i.Onset != onset {
			t.Errorf("%s: begins at %q, ends at %q", path, i.Onset, i.Expires)
		}
	}
	feed, err := gofeed.NewParser().ParseString(string(made["states/warnings/cap.xml"]))
	if err != nil || len(feed.Items) != 8 || feed.Items[0].Published != "2026-12-01T09:00:00+07:00" {
		t.Errorf("%v: %+v", err, feed)
	}
}

// A warning leaves the feed a week after it ended, and a feed without any is still one.
func TestTheFeedForgets(t *testing.T) {
	old := strings.Replace(front, "2026-12-05", "2026-11-20", 1)
	made := built(t, map[string]string{"notices/a.md": channeltest.Release("น้ำท่วม", "2026-11-19 09:00", old, "ฝน")})
	feed, err := gofeed.NewParser().ParseString(string(made["states/warnings/cap.xml"]))
	if err != nil || len(feed.Items) != 0 || feed.Updated != "2026-11-19T09:00:00+07:00" {
		t.Errorf("%v: %+v", err, feed)
	}
	if _, ok := made["notices/a.cap.xml"]; !ok {
		t.Error("the message is gone")
	}
}
