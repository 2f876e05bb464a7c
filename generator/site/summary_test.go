package site_test

import (
	"strings"
	"testing"

	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/thai"
)

// summarised returns the only publication of a site.
func summarised(t *testing.T, settings, text string) *site.Publication {
	t.Helper()
	s, _, _ := site.Connect(input(t, map[string]string{"site.yaml": settings, "news/2026/a.md": text}))
	if len(s.Publications) != 1 {
		t.Fatalf("%d publications", len(s.Publications))
	}
	return s.Publications[0]
}

func TestSummaries(t *testing.T) {
	tests := map[string]struct{ fields, body, want string }{
		"the officer's":       {"summary: ย่อ\npoints: [ก]", "เนื้อข่าว", "ย่อ"},
		"from the points":     {"points: [ตรวจฟรี, ทำฟัน]", "เนื้อข่าว", "ตรวจฟรี ทำฟัน"},
		"from the first text": {"", "## หัวข้อ\n\nเนื้อข่าว **สำคัญ**\n", "เนื้อข่าว สำคัญ"},
		"from nothing":        {"", "", ""},
	}
	for name, tt := range tests {
		if got := summarised(t, settings, release("ก", tt.fields, tt.body)).Summary; got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
	long := strings.Repeat("ตรวจสุขภาพฟรี ", 40)
	cut := summarised(t, settings, release("ก", "", long)).Summary
	if n := thai.Characters(cut); n > site.SummaryLength || n < site.SummaryLength-20 || !strings.HasSuffix(cut, "…") {
		t.Errorf("%d letters: %q", n, cut)
	}
}

// A summary never ends inside one of the site's names, and adding a name makes no new revision of a published issue.
func TestSummariesHoldTheSitesNames(t *testing.T) {
	text := release("ก", "", strings.Repeat("น้ำ", 95)+"สวนมะม่วงบ้านท่าเสาทุกวัน และอีกมาก")
	without := summarised(t, settings, text)
	with := summarised(t, settings+"words: [สวนมะม่วงบ้านท่าเสา]\n", text)
	if !strings.HasSuffix(without.Summary, "น้ำสวนมะม่วง…") || !strings.HasSuffix(with.Summary, "น้ำ…") {
		t.Errorf("%q with the name, %q without", with.Summary, without.Summary)
	}
	stories := func(settings string) string {
		s, _, _ := site.Connect(input(t, map[string]string{
			"site.yaml": settings, "news/2026/a.md": text, "news/2026/b.md": release("ข", "bulletin: lead", "ข่าวนำ"),
		}))
		if len(s.Weeks) != 1 {
			t.Fatalf("%d weeks", len(s.Weeks))
		}
		return s.Weeks[0].Stories
	}
	if stories(settings) != stories(settings+"words: [สวนมะม่วงบ้านท่าเสา]\n") {
		t.Error("a new word changes what an issue told")
	}
}

func TestTheSampleHasSummaries(t *testing.T) {
	s, _, _ := site.Connect(load(t, "../.."))
	for _, p := range s.Publications {
		if p.Summary == "" && !p.State.Removed && p.Kind != content.BulletinsKind {
			t.Errorf("%s has no summary", p.Source.Path)
		}
	}
}
