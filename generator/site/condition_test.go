package site_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"hokhao/generator/site"
)

// Loudspeakers first read the cancellation of a warning, then warnings in force, most serious first, then corrections.
func TestWhatIsReadFirst(t *testing.T) {
	files := map[string]string{
		"site.yaml":         settings + "approval: []\n",
		"news/a.md":         release("ข่าว", "date: 2026-11-24 06:00", "ก"),
		"news/royal.md":     release("พระราช", "date: 2026-11-24 06:00\nroyal: true", "ก"),
		"news/fixed.md":     release("ผู้ร่วมงาน", "date: 2026-11-20\nchanges: [{date: 2026-11-24 07:00, type: correction, note: ตัวเลข}]", "ก"),
		"notices/watch.md":  strings.Replace(warned("เฝ้าระวัง", "2026-11-23", "until: 2026-11-26"), "level: warning", "level: watch", 1),
		"notices/flood.md":  warned("น้ำท่วม", "2026-11-24", "until: 2026-11-26"),
		"notices/void.md":   warned("ถูกยกเลิก", "2026-11-23", "until: 2026-11-30"),
		"notices/cancel.md": release("กลับบ้านได้", "date: 2026-11-24 09:00\ntype: announcement\ncancels: [void.md]", "ก"),
	}
	s := connected(t, files, noon)
	d, _ := s.District("mueang")
	read := func(day time.Time) string {
		var names []string
		for _, a := range s.Broadcast(d, day).Items {
			names = append(names, a.Title)
		}
		return strings.Join(names, " ")
	}
	today := s.Today.Time
	if got, want := read(today), "กลับบ้านได้ น้ำท่วม เฝ้าระวัง ผู้ร่วมงาน พระราช ข่าว"; got != want {
		t.Errorf("today: %s, want %s", got, want)
	}
	// A warning that will be in force tomorrow is read tomorrow, and tomorrow's script can be made today, but is not yet
	// published.
	for days, want := range map[int]string{1: "น้ำท่วม เฝ้าระวัง", 2: "น้ำท่วม เฝ้าระวัง", 3: "", 20: ""} {
		if got := read(today.AddDate(0, 0, days)); got != want {
			t.Errorf("in %d days: %q, want %q", days, got, want)
		}
	}
	for b := range s.Broadcasts() {
		if b.Day.After(today) {
			t.Errorf("a script of %s is published today", b.Day)
		}
	}
}

// A notice cancels the publications that it names in every language, until it is withdrawn itself; an announcement for a
// limited time is then over, without the words for a warning.
func TestConditionsOfNotices(t *testing.T) {
	const cancelled, over = "cancelled", "over"
	for name, c := range map[string]struct {
		files map[string]string
		want  map[string]string // title → conditions
	}{
		"a warning and its translation": {
			map[string]string{
				"notices/a.md": warning("ก", "until: 2026-11-30"), "notices/a.en.md": warning("A", "until: 2026-11-30"),
				"notices/b.md": release("ข", "date: 2026-11-24 09:00\ntype: announcement\ncancels: [a.md]", "ก"),
			}, map[string]string{"ก": cancelled, "A": cancelled, "ข": ""},
		},
		"an announcement": {
			map[string]string{
				"notices/a.md": release("ก", "date: 2026-11-20\ntype: announcement", "ก"),
				"notices/b.md": release("ข", "date: 2026-11-24 09:00\ntype: statement\ncancels: [a.md]", "ก"),
			}, map[string]string{"ก": cancelled},
		},
		"not yet": {
			map[string]string{
				"notices/a.md": warning("ก", "until: 2026-11-30"),
				"notices/b.md": release("ข", "date: 2026-11-24 09:00\neffective: 2026-11-24 18:00\ntype: announcement\ncancels: [a.md]", "ก"),
			}, map[string]string{"ก": "in-force"},
		},
		"by a notice that was withdrawn": {
			map[string]string{
				"notices/a.md": warning("ก", "until: 2026-11-30"),
				"notices/b.md": release("ข", "date: 2026-11-24 09:00\ntype: announcement\ncancels: [a.md]\nwithdrawn: {date: 2026-11-24 10:00, reason: ผิด, keep: text}", "ก"),
			}, map[string]string{"ก": "reinstated in-force", "ข": "withdrawn"},
		},
		"an announcement past its time": {
			map[string]string{"notices/a.md": release("ก", "date: 2026-11-20\ntype: announcement\nuntil: 2026-11-23", "ก")}, map[string]string{"ก": over},
		},
		"withdrawn after it ended": {
			map[string]string{"notices/a.md": warning("ก", "until: 2026-11-24 08:30\nwithdrawn: {date: 2026-11-24 10:00, reason: ผิด, keep: text}")},
			map[string]string{"ก": "withdrawn"},
		},
		"extended": {
			map[string]string{"notices/a.md": warning("ก", "until: 2026-11-30\nchanges: [{date: 2026-11-24 09:00, type: extension, note: ฝนยังตก}]")},
			map[string]string{"ก": "extended in-force"},
		},
		"extended, and over": {
			map[string]string{"notices/a.md": warning("ก", "until: 2026-11-24 10:00\nchanges: [{date: 2026-11-24 09:00, type: extension, note: ฝนยังตก}]")},
			map[string]string{"ก": "ended"},
		},
		"clarified by what was withdrawn": {
			map[string]string{
				"news/a.md":           release("ก", "", "ก"),
				"clarifications/b.md": release("ข", "claim: {text: ค, source: ง}\nverdict: \"false\"\nclarifies: [../news/a.md]\nwithdrawn: {date: 2026-11-24 10:00, reason: ผิด, keep: text}", "ก"),
			}, map[string]string{"ก": ""},
		},
	} {
		c.files["site.yaml"] = settings + "approval: []\n"
		s := connected(t, c.files, noon)
		for title, want := range c.want {
			if got := strings.Trim(fmt.Sprint(find(t, s, title).State.Conditions), "[]"); got != want {
				t.Errorf("%s: %s is %q, want %q", name, title, got, want)
			}
		}
	}
}

// A week's issue does not lead with a publication that was void when the week closed, nor list it as a warning; one that
// ends later stays where it was.
func TestAWeekDoesNotLeadWithWhatIsVoid(t *testing.T) {
	files := map[string]string{
		"site.yaml":         settings + "approval: []\n",
		"news/a.md":         release("ข่าว", "date: 2026-11-16", "ก"),
		"notices/void.md":   warned("ถูกยกเลิก", "2026-11-17", "urgency: emergency\nuntil: 2026-12-30"),
		"notices/ended.md":  warned("สิ้นสุดในสัปดาห์", "2026-11-17", "urgency: emergency\nuntil: 2026-11-18"),
		"notices/later.md":  warned("สิ้นสุดภายหลัง", "2026-11-18", "until: 2026-11-24 06:00"),
		"notices/cancel.md": release("กลับบ้านได้", "date: 2026-11-19 09:00\ntype: announcement\ncancels: [void.md]", "ก"),
	}
	s := connected(t, files, noon)
	w := s.Weeks[slices.IndexFunc(s.Weeks, func(w *site.Week) bool { return w.Number == 47 })]
	sections := map[string]string{"lines": titles(w.Lines)}
	for _, section := range w.Sections {
		sections[section.Key] = titles(section.Items)
	}
	if sections["warnings"] != "สิ้นสุดภายหลัง" || sections["lead"] != "ข่าว" || sections["lines"] != "สิ้นสุดในสัปดาห์ ถูกยกเลิก" && sections["lines"] != "ถูกยกเลิก สิ้นสุดในสัปดาห์" {
		t.Errorf("%v", sections)
	}
}

// A cancelled notice is in force again if the cancelling notice is withdrawn, and the time of its update is that of the
// withdrawal.
func TestAWithdrawnCancellationIsTold(t *testing.T) {
	files := map[string]string{
		"site.yaml":    settings + "approval: []\n",
		"notices/a.md": warning("ก", "until: 2026-11-30\nnextUpdate: 2026-11-24 06:00"),
		"notices/b.md": release("ข", "date: 2026-11-24 08:00\ntype: announcement\ncancels: [a.md]\nwithdrawn: {date: 2026-11-24 09:30, reason: ผิด, keep: text}", "ก"),
	}
	p := find(t, connected(t, files, noon), "ก")
	if got := p.Updated().UTC().Format(time.DateTime); got != "2026-11-24 02:30:00" {
		t.Errorf("updated %s", got)
	}
	if !p.NextWord.Time.IsZero() {
		t.Errorf("further word is promised for %v, which has passed", p.NextWord)
	}
}

// The extension of an older warning is in the issue of its week.
func TestAnExtensionIsInTheIssueOfItsWeek(t *testing.T) {
	s := connected(t, map[string]string{
		"site.yaml":    settings + "approval: []\n",
		"notices/a.md": warned("น้ำท่วม", "2026-11-20", "until: 2026-11-30\nchanges: [{date: 2026-11-23 09:00, type: extension, note: ฝนยังตก}]"),
		"news/a.md":    release("ข่าว", "date: 2026-11-24", "ก"),
	}, noon)
	w := s.Weeks[slices.IndexFunc(s.Weeks, func(w *site.Week) bool { return w.Number == 48 })]
	if titles(w.Corrections) != "น้ำท่วม" {
		t.Errorf("told: %s", titles(w.Corrections))
	}
}
