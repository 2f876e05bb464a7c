package site_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"hokhao/generator/key"
	"hokhao/generator/site"
)

// heard returns the titles that each district hears on each day for which scripts are made, as "2026/11/23/mueang" → titles.
func heard(s *site.Site) map[string]string {
	all := map[string]string{}
	for b := range s.Broadcasts() {
		var names []string
		for _, a := range b.Items {
			name := a.Title
			switch {
			case a.Withdrawn:
				name += " (ยกเลิก)"
			case a.Change.Note != "":
				name += " (แก้)"
			}
			names = append(names, name)
		}
		all[strings.TrimPrefix(b.Stem, site.BroadcastAddress)] = strings.Join(names, " ")
	}
	return all
}

// warned returns a warning published on a day.
func warned(title, day, fields string) string {
	return strings.Replace(warning(title, fields), "2026-11-23 08:00", day+" 10:00", 1)
}

func sameHeard(t *testing.T, got, want map[string]string) {
	t.Helper()
	for _, k := range slices.Sorted(maps.Keys(got)) {
		if got[k] != want[k] {
			t.Errorf("%s: heard %q, want %q", k, got[k], want[k])
		}
	}
	for k := range want {
		if _, ok := got[k]; !ok {
			t.Errorf("%s: nothing is heard, want %q", k, want[k])
		}
	}
}

func TestWhatLoudspeakersRead(t *testing.T) {
	files := map[string]string{
		"site.yaml":            settings + "approval: []\n",
		"news/everywhere.md":   release("ทั้งจังหวัด", "date: 2026-11-20 09:00", "ก"),
		"news/mueang.md":       release("เมือง", "date: 2026-11-20 08:00\ndistricts: [mueang]", "ก"),
		"news/utc.md":          release("ข้ามวัน", "date: 2026-11-20T20:00:00Z\ndistricts: [si-sawat]", "ก"), // it is the 21st in Kanchanaburi
		"news/sub.md":          release("ตำบล", "date: 2026-11-22\nsubdistricts: [\"710101\"]", "ก"),
		"news/excluded.md":     release("ไม่อ่าน", "date: 2026-11-20\nbroadcast: exclude", "ก"),
		"news/expired.md":      release("หมดอายุ", "date: 2026-11-20\nexpiryDate: 2026-11-23", "ก"),
		"news/later.md":        release("ยังไม่ถึงเวลา", "date: 2026-11-25", "ก"),
		"news/bus.md":          release("รถ", "date: 2026-11-20 07:00\ndistricts: [si-sawat]\nchanges: [{date: 2026-11-22, type: correction, note: ก}, {date: 2026-11-22 10:00, type: correction, note: ข}, {date: 2026-11-30, type: correction, note: ค}]", "ก"),
		"news/gone.md":         release("ผิด", "date: 2026-11-20\ndistricts: [si-sawat]\nwithdrawn: {date: 2026-11-22, reason: ผิด, keep: text}", "ก"),
		"news/removed.md":      release("ลบ", "date: 2026-11-20\ndistricts: [si-sawat]\nwithdrawn: {date: 2026-11-22, reason: ผิด, keep: title}", "ก"),
		"notices/force.md":     warned("เตือน", "2026-11-22", "until: 2026-11-26\ndistricts: [mueang]"),
		"notices/over.md":      warned("จบ", "2026-11-22", "until: 2026-11-24 06:00\ndistricts: [mueang]"),
		"documents/a/index.md": release("เอกสาร", "date: 2026-11-22\nfiles: [{file: a.txt, title: ก}]\ntype: report", "ก"),
		"documents/a/a.txt":    "ก",
	}
	want := map[string]string{
		"2026/11/20/mueang": "เมือง ทั้งจังหวัด", "2026/11/20/si-sawat": "รถ ทั้งจังหวัด", "2026/11/21/si-sawat": "ข้ามวัน",
		"2026/11/22/mueang": "เตือน ตำบล", "2026/11/22/si-sawat": "ผิด (ยกเลิก) ลบ (ยกเลิก) รถ (แก้)", "2026/11/23/mueang": "เตือน", "2026/11/24/mueang": "เตือน",
	}
	sameHeard(t, heard(connected(t, files, noon)), want)
	// Only from a certain year.
	files["site.yaml"] += "channels: {script: {from: 2570}}\n"
	sameHeard(t, heard(connected(t, files, noon)), nil)
	s := connected(t, files, noon)
	d, ok := s.District("อำเภอเมืองกาญจนบุรี")
	if b := s.Broadcast(d, time.Date(2026, 11, 20, 23, 0, 0, 0, s.Zone)); !ok || len(b.Items) != 2 || b.Name != "อำเภอเมืองกาญจนบุรี" {
		t.Errorf("a day alone: %v %+v", ok, b)
	}
	if _, ok := s.District("mueng"); ok {
		t.Error("a district that is not there was found")
	}
}

// A warning that lasts long is read on a bounded number of days.
func TestALongWarningIsReadForABoundedTime(t *testing.T) {
	files := map[string]string{"site.yaml": settings + "approval: []\n", "notices/a.md": warned("แล้ง", "2026-09-01", "until: 2027-03-01\ndistricts: [mueang]")}
	got := heard(connected(t, files, noon))
	if len(got) != site.WarningDays || got["2026/09/14/mueang"] == "" {
		t.Errorf("%d days: %v", len(got), got)
	}
}

// Law 3: a release changes the broadcasts of its own day only, and so does an edit.
func TestAReleaseTouchesItsDayAlone(t *testing.T) {
	in := synthetic(t, 600)
	hear := func(in site.Input) map[string]key.Key {
		s, _, _ := site.Connect(in)
		all := map[string]key.Key{}
		for b := range s.Broadcasts() {
			var items []any
			for _, a := range b.Items {
				items = append(items, fmt.Sprint(a.Path, a.Title, a.Change, a.Withdrawn))
			}
			all[b.Stem] = key.Of(fmt.Sprint(items))
		}
		return all
	}
	before := hear(in)
	if len(before) < 20 {
		t.Fatalf("%d scripts", len(before))
	}
	at := in.Now.AddDate(0, 0, -20)
	more := in
	more.Records = append(slices.Clone(in.Records), made(in, "content/news/more.md", at, 0))
	day := at.In(time.FixedZone("", 7*3600)).Format("/2006/01/02/")
	touched := 0
	for stem, k := range hear(more) {
		if before[stem] != k {
			touched++
			if !strings.Contains(stem, day) {
				t.Errorf("%s changed", stem)
			}
		}
	}
	if touched == 0 || touched > len(in.Settings.Districts) {
		t.Errorf("%d scripts changed", touched)
	}
}
