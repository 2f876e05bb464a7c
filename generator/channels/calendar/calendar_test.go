package calendar

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hokhao/generator/channel/channeltest"
)

const settings = channeltest.Settings + "approval: []\n"

func built(t *testing.T, files map[string]string) channeltest.Files {
	t.Helper()
	if files["site.yaml"] == "" {
		files["site.yaml"] = settings
	}
	made, findings := channeltest.Render(t, New(), channeltest.Site(t, files), nil)
	if len(findings) > 0 {
		t.Errorf("%+v", findings)
	}
	return made
}

// A seen event is one as the other program understood it.
type seen struct {
	UID, Status, Summary, From, To, Place, Description, Changed string
	Sequence                                                    int
	Categories                                                  []string
}

// read reads all files with ical.js, in one process.
func read(t *testing.T, made channeltest.Files) map[string][]seen {
	t.Helper()
	node, err := exec.LookPath("node")
	if err == nil {
		_, err = os.Stat("../../../.ci/node_modules/ical.js")
	}
	if err != nil && os.Getenv("CI") == "" {
		t.Skip("skipped: node or ical.js is not installed: cd .ci && npm ci")
	}
	dir := t.TempDir()
	args := []string{"testdata/read.mjs"}
	paths := map[string]string{}
	for path, data := range made {
		name := filepath.Join(dir, strings.ReplaceAll(path, "/", "-"))
		if err := os.WriteFile(name, data, 0o666); err != nil {
			t.Fatal(err)
		}
		paths[name], args = path, append(args, name)
	}
	out, err := exec.Command(node, args...).Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, err.(*exec.ExitError).Stderr)
	}
	var byName map[string][]seen
	if err := json.Unmarshal(out, &byName); err != nil {
		t.Fatal(err)
	}
	all := map[string][]seen{}
	for name, events := range byName {
		all[paths[name]] = events
	}
	return all
}

const strange = "งาน, ใหญ่; \\ \"คำ\"\v ที่ยาวมากจนต้องพับบรรทัดหลายครั้งเพราะเกินเจ็ดสิบห้าไบต์ 😀 ABC"

// Another program understands what we meant.
func TestEventsAreReadByAnotherProgram(t *testing.T) {
	made := built(t, map[string]string{
		"briefings/2026/timed.md":    channeltest.Release("'"+strings.ReplaceAll(strange, "\v", " ")+"'", "2026-11-23 09:00", "starts: 2026-12-02 09:30\nends: 2026-12-02 10:30\nvenue: {name: ห้องประชุม; ชั้น 5}\ntags: [หนึ่ง]\n", "ก"),
		"briefings/2026/open.md":     channeltest.Release("ไม่บอกเวลาเลิก", "2026-11-23 09:00", "starts: 2026-12-02 09:30\n", "ก"),
		"festivals/days/index.md":    channeltest.Release("หลายวัน", "2026-11-23 09:00", "starts: 2026-11-28\nends: 2026-12-07\n", "ก"),
		"festivals/past/index.md":    channeltest.Release("ปีก่อน", "2025-10-23 09:00", "starts: 2025-11-20\nends: 2025-11-24\n", "ก"),
		"trainings/2026/mixed.md":    channeltest.Release("ถึงสิ้นวัน", "2026-11-23 09:00", "starts: 2026-12-08 09:00\nends: 2026-12-09\n", "ก"),
		"trainings/2026/gone.md":     channeltest.Release("ถอนแล้ว", "2026-11-23 09:00", "starts: 2026-12-08 09:00\nvenue: {name: ความลับ}\nchanges: [{date: 2026-11-24, type: correction, note: ความลับ}]\nwithdrawn: {date: 2026-11-25, reason: งดจัด, keep: title}\n", "ความลับ"),
		"campaigns/safety/index.md":  channeltest.Release("ปีใหม่", "2026-11-23 09:00", "type: safety\nkeyDates: [{date: 2026-12-29, title: เริ่ม}, {date: 2026-12-30, title: จับสลาก}, {date: 2026-12-31, title: จับสลาก}]\n", "ก"),
		"news/2026/no-event.md":      channeltest.Release("ข่าว", "2026-11-23 09:00", "", "ก"),
		"notices/2026/cancelling.md": channeltest.Release("งดแถลง", "2026-11-26 10:00", "type: announcement\ncancels: [briefings/2026/open.md]\n", "ก"),
	})
	for path, data := range made {
		for line := range strings.SplitAfterSeq(string(data), "\n") {
			if line != "" && !strings.HasSuffix(line, "\r\n") || len(line) > 77 {
				t.Errorf("%s: %q", path, line)
			}
		}
		if strings.Contains(string(data), "ความลับ") || strings.Contains(string(data), "TZID=Asia/Bangkok:") != strings.Contains(string(data), "TZOFFSETTO:+0700") {
			t.Errorf("%s:\n%s", path, data)
		}
	}
	all := read(t, made)
	one := func(path string) seen {
		if len(all[path]) != 1 {
			t.Errorf("%s: %+v", path, all[path])
			return seen{}
		}
		return all[path][0]
	}
	for path, want := range map[string]seen{
		"briefings/2026/timed.ics": {Status: "CONFIRMED", From: "2026-12-02T02:30:00.000Z", To: "2026-12-02T03:30:00.000Z", Place: "ห้องประชุม; ชั้น 5"},
		"briefings/2026/open.ics":  {Status: "CANCELLED", From: "2026-12-02T02:30:00.000Z", To: "2026-12-02T02:30:00.000Z", Sequence: 1, Changed: "2026-11-26T03:00:00.000Z"},
		"festivals/days.ics":       {Status: "CONFIRMED", From: "2026-11-28", To: "2026-12-08"},
		"festivals/past.ics":       {Status: "CONFIRMED", From: "2025-11-20", To: "2025-11-25"},
		"trainings/2026/mixed.ics": {Status: "CONFIRMED", From: "2026-12-08T02:00:00.000Z", To: "2026-12-09T17:00:00.000Z"},
		"trainings/2026/gone.ics":  {Status: "CANCELLED", From: "2026-12-08T02:00:00.000Z", To: "2026-12-08T02:00:00.000Z", Sequence: 2},
	} {
		got := one(path)
		if got.Status != want.Status || got.From != want.From || got.To != want.To || got.Place != want.Place || got.Sequence != want.Sequence || want.Changed != "" && got.Changed != want.Changed {
			t.Errorf("%s: %+v, want %+v", path, got, want)
		}
	}
	timed := one("briefings/2026/timed.ics")
	if timed.Summary != strings.Join(strings.Fields(strange), " ") || timed.UID != "https://pr.example.go.th/briefings/2026/timed.html" ||
		!slices.Equal(timed.Categories, []string{"ผู้ว่าราชการจังหวัดพบสื่อมวลชน", "หนึ่ง"}) {
		t.Errorf("%+v", timed)
	}
	days := all["campaigns/safety.ics"]
	if len(days) != 3 || days[0].UID == days[1].UID || days[1].UID == days[2].UID || days[0].Summary != "เริ่ม" || !strings.HasPrefix(days[0].Description, "ปีใหม่\n") {
		t.Errorf("%+v", days)
	}
	for path, count := range map[string]int{
		"calendar.ics": 8, "briefings/calendar.ics": 2, "festivals/calendar.ics": 1, "trainings/calendar.ics": 2, "exhibitions/calendar.ics": 0, "campaigns/calendar.ics": 3,
	} {
		if len(all[path]) != count {
			t.Errorf("%s has %d events, want %d", path, len(all[path]), count)
		}
	}
	if len(all) != 13 {
		t.Errorf("%d files", len(all))
	}
}

// What ended a year ago leaves the calendars, and keeps its own file.
func TestCalendarsForget(t *testing.T) {
	made := built(t, map[string]string{
		"festivals/old/index.md": channeltest.Release("นานแล้ว", "2024-10-23 09:00", "starts: 2024-11-20\nends: 2024-11-24\n", "ก"),
	})
	if strings.Contains(string(made["calendar.ics"]), "VEVENT") || !strings.Contains(string(made["festivals/old.ics"]), "VEVENT") {
		t.Errorf("%s", made["calendar.ics"])
	}
}

// Times of an office whose clocks change are in UTC.
func TestAnotherZone(t *testing.T) {
	made := built(t, map[string]string{
		"site.yaml":           strings.Replace(settings, "Asia/Bangkok", "Europe/Berlin", 1),
		"briefings/2026/a.md": channeltest.Release("แถลง", "2026-06-23 09:00", "starts: 2026-07-02 09:30\n", "ก"),
	})
	if data := string(made["briefings/2026/a.ics"]); !strings.Contains(data, "DTSTART:20260702T073000Z") || strings.Contains(data, "TZID") {
		t.Error(data)
	}
}
