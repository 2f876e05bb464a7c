package site_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"hokhao/generator/site"
)

// Every output shortens stories in the same order if an issue has no room for all.
func TestRankOfStories(t *testing.T) {
	files := map[string]string{
		"site.yaml":           settings + "approval: []\nbulletin: {pages: 2}\n", // room for six stories
		"news/lead.md":        release("นำ", "date: 2026-11-16\nbulletin: lead", "ก"),
		"news/royal.md":       release("พระราชกรณียกิจ", "date: 2026-11-16\nroyal: true", "ก"),
		"news/wanted.md":      release("ต้องลง", "date: 2026-11-16\nbulletin: include", "ก"),
		"news/ordered.md":     release("ขึ้นก่อน", "date: 2026-11-16", "ก"),
		"news/urgent.md":      release("ด่วน", "date: 2026-11-16\nurgency: urgent\ndistricts: [mueang]", "ก"),
		"notices/flood.md":    strings.Replace(warning("น้ำหลาก", "until: 2026-12-30\ndistricts: [mueang]"), "2026-11-23 08:00", "2026-11-16 08:00", 1),
		"clarifications/c.md": release("ข้อเท็จจริง", "date: 2026-11-16\nclaim: {text: ก, source: สื่อ}\nverdict: false", "ก"),
		"bulletins/w.md":      "---\ntitle: ก\nweek: 2026-W47\norder: [news/ordered.md]\n---\n",
	}
	for i := range 9 {
		files[fmt.Sprintf("news/n%d.md", i)] = release(fmt.Sprint("ทั่วไป", i), fmt.Sprintf("date: 2026-11-%d", 17+i%5), "ก")
	}
	s := connected(t, files, noon)
	i := slices.IndexFunc(s.Weeks, func(w *site.Week) bool { return w.Number == 47 })
	if i < 0 {
		t.Fatal("no week 47")
	}
	w := s.Weeks[i]
	if got, want := titles(w.Ranked), "พระราชกรณียกิจ ขึ้นก่อน ต้องลง น้ำหลาก ด่วน ข้อเท็จจริง"; got != want {
		t.Errorf("ranked %q, want %q", got, want)
	}
	told := 0
	for _, section := range w.Sections {
		for _, p := range section.Items {
			told++
			if slices.Contains(w.Ranked, p) == section.Lead {
				t.Errorf("%s in %q is ranked %v", p.Title, section.Key, !section.Lead)
			}
		}
	}
	if told != len(w.Ranked)+1 || len(w.Lines) != 9 {
		t.Errorf("%d told, %d ranked, %d in lines", told, len(w.Ranked), len(w.Lines))
	}
}
