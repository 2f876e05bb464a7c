package content_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
)

// doubts gives the rule, the place and what stands there of each finding of a source.
func doubts(t *testing.T, name, text string) []string {
	t.Helper()
	lines := strings.Split(text, "\n")
	var out []string
	for _, f := range content.Read([]byte(text), content.Source{Path: name}, content.Context{Zone: content.DefaultZone, Places: []string{"ไทรโยค"}}).Findings {
		if f.Severity != diagnostic.Warning || f.Hint == "" || f.English == "" {
			t.Errorf("%+v", f)
		}
		rest := string([]rune(lines[f.Line-1])[f.Column-1:])
		out = append(out, fmt.Sprintf("%s %d:%d %s", f.Rule, f.Line, f.Column, strings.Fields(rest + " .")[0]))
	}
	return out
}

// What could be read in several ways is told where it stands, each text once, in what loudspeakers read.
func TestWhatNobodyCouldReadAloud(t *testing.T) {
	front := "---\ntitle: เชิญ อ. สม ร่วมงาน\ndate: 2026-11-23\npoints:\n  - \"รถ ฮ.ล. ออก 09.00 น.\"\n"
	body := "---\nอ.ไทรโยค และ **อ.** [มี](../2025/x.md) ฮ.ฬ. แล้ว\n\n1. ที่ ข.ฆ.\n\n| ก.ก.ก. |\n|---|\n```\nบ.บ.บ.\n```\n![ภ.ภ.](a.jpg)\n"
	alt := func(all []string) []string { // the picture lacks nothing that matters here
		return slices.DeleteFunc(all, func(s string) bool { return strings.HasPrefix(s, "photo") })
	}
	want := []string{"abbreviation-unclear 2:13 อ.", "abbreviation-unclear 5:9 ฮ.ล.", "abbreviation-unclear 7:40 ฮ.ฬ.", "abbreviation-unclear 9:8 ข.ฆ."}
	if got := alt(doubts(t, "content/news/a.md", front+body)); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for name, source := range map[string][2]string{
		"not read aloud": {"content/trainings/a.md", "---\ntitle: ก\ndate: 2026-11-23\nstarts: 2026-11-25\n---\nที่ ข.ฆ.\n"},
		"in English":     {"content/news/a.en.md", front + body},
		"excluded":       {"content/news/a.md", front + "broadcast: exclude\n" + body},
		"its own text":   {"content/news/a.md", "---\ntitle: ก\ndate: 2026-11-23\nbroadcast: {text: ขอเชิญร่วมงาน}\n---\nที่ ข.ฆ.\n"},
		"withdrawn":      {"content/news/a.md", "---\ntitle: ก\ndate: 2026-11-23\nwithdrawn: {date: 2026-11-24, reason: ผิด, keep: text}\n---\nที่ ข.ฆ.\n"},
	} {
		if got := alt(doubts(t, source[0], source[1])); len(got) > 0 {
			t.Errorf("%s: %s", name, got)
		}
	}
	own := "---\ntitle: ก\ndate: 2026-11-23\nbroadcast:\n  text: ที่ ข.ฆ.\n---\nที่ ค.ฅ.\n"
	if got, want := doubts(t, "content/news/a.md", own), []string{"abbreviation-unclear 5:13 ข.ฆ."}; !slices.Equal(got, want) {
		t.Errorf("got %s, want %s", got, want)
	}
	many := "---\ntitle: ก\ndate: 2026-11-23\n---\n"
	for _, r := range "กขคงจฉชซ" {
		many += fmt.Sprintf("ที่ ฮ.%c.ฮ. และ ฮ.%c.ฮ.\n", r, r)
	}
	if got := doubts(t, "content/news/a.md", many); len(got) != 5 {
		t.Errorf("%d doubts: %s", len(got), got)
	}
}
