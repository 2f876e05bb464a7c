package khwae_test

import (
	"regexp"
	"strings"
	"testing"

	"hokhao/generator/channel/channeltest"
)

// The pages of an office that writes English contain no Thai except what officers wrote: words of the program that are
// passed to the theme are in the office's language too.
func TestAnEnglishSiteSaysNothingInThai(t *testing.T) {
	files := map[string]string{
		"site.yaml": `title: Provincial News
baseURL: https://pr.example.go.th/
language: en
office: {name: Public Relations Office, phone: 0 3400 0000}
approval: []
topics: [{key: health, name: Health}]
districts: [{key: mueang, name: Mueang}, {key: sai-yok, name: Sai Yok}]
agencies: [{key: health, name: Health Office}]
bulletin: {numerals: arabic}
`,
		"news/2026/doctors.en.md": "---\ntitle: Doctors visit the villages\ndate: 2026-11-20 09:30\ntopics: [health]\ndistricts: [mueang]\nagency: health\ntags: [doctors]\n" +
			"points: [Free of charge]\nurgency: urgent\nchanges: [{date: 2026-11-21 10:00, type: correction, note: Four routes}]\n---\n\nDoctors visit.[^1]\n\n[^1]: From Monday.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
		"news/2026/withdrawn.en.md":        "---\ntitle: Taken back\ndate: 2026-11-19\nwithdrawn: {date: 2026-11-20, reason: Wrong, keep: text}\n---\n\nText.\n",
		"notices/2026/flood.en.md":         "---\ntitle: River rising\ndate: 2026-11-22 06:00\ntype: warning\nhazard: flood\nlevel: evacuate\nuntil: 2026-11-30\ndistricts: [mueang]\nactions: [Leave now]\nhotlines: [{number: \"1784\", name: Disaster line}]\n---\n\nLeave.\n",
		"notices/2026/holiday.en.md":       "---\ntitle: Office closed\ndate: 2026-11-20\ntype: announcement\n---\n\nClosed.\n",
		"clarifications/2026/bridge.en.md": "---\ntitle: The bridge is open\ndate: 2026-11-21\nclaim: {text: The bridge is closed, source: social media, date: 2026-11-20}\nverdict: false\n---\n\nOpen.\n",
		"festivals/2026/bridge.en.md":      "---\ntitle: Bridge festival\ndate: 2026-11-18\nstarts: 2026-11-28\nends: 2026-12-02\nvenue: Bridge\n---\n\nLights.\n",
		"plans/2026/plan.en.md":            "---\ntitle: Plan\ndate: 2026-11-10\nfiscalYear: 2570\nactivities: [{title: Training, status: ongoing}]\nindicators: [{name: Releases, target: 10, count: kind:news topic:health}]\n---\n\nPlan.\n",
		"documents/2026/form.en.md":        "---\ntitle: Form\ndate: 2026-11-10\ntype: form\nfiles: [{file: form.pdf, title: Form}]\n---\n\nForm.\n",
		"documents/2026/form.pdf":          "%PDF-1.7",
		"pages/about.en.md":                "---\ntitle: About\n---\n\nAbout us.\n",
	}
	thai := regexp.MustCompile(`[\x{0E00}-\x{0E7F}]{2,}`) // a single ก is the symbol for the size of the text
	s := channeltest.Site(t, files)
	pages := renderSite(t, s, everything(s))
	if len(pages) < 25 {
		t.Fatalf("only %d pages", len(pages))
	}
	for name, page := range pages {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		if found := thai.FindAllString(page, -1); len(found) > 0 {
			t.Errorf("%s: %q", name, found)
		}
	}
}
