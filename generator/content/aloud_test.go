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
	want := []string{"abbreviation-unclear 2:13 อ.", "abbreviation-unclear 5:9 ฮ.ล.", "abbreviation-unclear 7:40 ฮ.ฬ.", "abbreviation-unclear 9:8 ข.ฆ.", "abbreviation-unclear 11:3 ก.ก.ก."}
	if got := alt(doubts(t, "content/news/a.md", front+body)); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for name, source := range map[string][2]string{
		"a table that is only named": {"content/news/a.md", "---\ntitle: ก\ndate: 2026-11-23\n---\n| ก |\n|---|\n" + strings.Repeat("| ข.ฆ. |\n", 9)},
		"not read aloud":             {"content/trainings/a.md", "---\ntitle: ก\ndate: 2026-11-23\nstarts: 2026-11-25\n---\nที่ ข.ฆ.\n"},
		"in English":                 {"content/news/a.en.md", front + body},
		"excluded":                   {"content/news/a.md", front + "broadcast: exclude\n" + body},
		"its own text":               {"content/news/a.md", "---\ntitle: ก\ndate: 2026-11-23\nbroadcast: {text: ขอเชิญร่วมงาน}\n---\nที่ ข.ฆ.\n"},
		"withdrawn":                  {"content/news/a.md", "---\ntitle: ก\ndate: 2026-11-23\nwithdrawn: {date: 2026-11-24, reason: ผิด, keep: text}\n---\nที่ ข.ฆ.\n"},
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

// What means another day when it is read a day later is told with the date to write in its place, but not where it is a
// part of another word, nor in somebody else's words.
func TestDaysThatMoveOn(t *testing.T) {
	text := "---\ntitle: น้ำท่วมเมื่อวานนี้\ndate: 2026-11-23\npoints: [เปิดวันนี้]\n---\n" +
		"ตะวันนี้ลับฟ้า ทุกวันนี้ยังมีผู้ถามว่า “พรุ่งนี้เปิดไหม” และ \"วันนี้\" เมื่อเช้าวันที่ 17\n\n" +
		"- **วันนี้** (ไม่คิดเงิน) คืนนี้ และมะรืนนี้ \"เมื่อคืน\n"
	want := []string{
		"day-relative 2:15 เมื่อวานนี้ พิมพ์วันที่แทน เช่น วันอาทิตย์ที่ 22 พฤศจิกายน 2569",
		"day-relative 4:14 วันนี้] พิมพ์วันที่แทน เช่น วันจันทร์ที่ 23 พฤศจิกายน 2569",
		"day-relative 8:27 คืนนี้ พิมพ์วันที่แทน เช่น คืนวันจันทร์ที่ 23 พฤศจิกายน 2569",
		"day-relative 8:37 มะรืนนี้ พิมพ์วันที่แทน เช่น วันพุธที่ 25 พฤศจิกายน 2569",
		"day-relative 8:47 เมื่อคืน พิมพ์วันที่แทน เช่น คืนวันอาทิตย์ที่ 22 พฤศจิกายน 2569",
	}
	lines := strings.Split(text, "\n")
	var got []string
	for _, f := range content.Read([]byte(text), content.Source{Path: "content/news/a.md"}, content.Context{Zone: content.DefaultZone}).Findings {
		rest := string([]rune(lines[f.Line-1])[f.Column-1:])
		got = append(got, fmt.Sprintf("%s %d:%d %s %s", f.Rule, f.Line, f.Column, strings.Fields(rest)[0], f.Hint))
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if got := doubts(t, "content/news/a.md", "---\ntitle: ก\ndate: 2026-11-23\n---\nวันนี้ (9 ก.ย. 63) และวันนี้ (10 ก.ย. 63) วันที่ 22 พ.ย. 69\n\nพรุ่งนี้\n"); !slices.Equal(got, []string{"day-relative 7:1 พรุ่งนี้"}) {
		t.Errorf("of two days: %s", got)
	}
	for name, text := range map[string]string{
		"dated in another place":         strings.ReplaceAll(text, "(ไม่คิดเงิน)", "(23 พ.ย. 69)"),
		"beside its date":                "---\ntitle: ก\ndate: 2026-11-23\n---\nวันนี้ เวลา 09.00 น. วันที่ 9 กันยายน 2563 และเมื่อวานนี้ (8/9/63)\n",
		"on the day that the text names": "---\ntitle: ก\ndate: 2026-11-23\n---\nวันที่ 23 พ.ย. 69 ผู้ว่าราชการจังหวัดกล่าวว่า วันนี้เปิดแล้ว\n",
		"right on any day":               "---\ntitle: ก\ndate: 2026-11-23\n---\nตั้งแต่วันนี้ถึง 30 พ.ย. 69 และเปิดตั้งแต่วันนี้เป็นต้นไป\n",
		"excluded":                       "---\ntitle: ก\ndate: 2026-11-23\nbroadcast: exclude\n---\nวันนี้\n",
		"its own":                        "---\ntitle: ก\ndate: 2026-11-23\nbroadcast: {text: ขอเชิญร่วมงาน}\npoints: [วันนี้]\n---\nวันนี้\n",
		"withdrawn":                      "---\ntitle: ก\ndate: 2026-11-23\nwithdrawn: {date: 2026-11-24, reason: ผิด, keep: text}\n---\nวันนี้\n",
	} {
		if got := doubts(t, "content/news/a.md", text); len(got) > 0 {
			t.Errorf("%s: %s", name, got)
		}
	}
	// A kind that is not read unless the officer wants it.
	festival := "---\ntitle: งาน\ndate: 2026-11-23\nstarts: 2026-11-25\nends: 2026-11-26\nvenue: ลานที่ ข.ฆ.\nbroadcast: include\n---\nพรุ่งนี้\n"
	if got, want := doubts(t, "content/festivals/a/index.md", festival), []string{"abbreviation-unclear 6:15 ข.ฆ.", "day-relative 9:1 พรุ่งนี้"}; !slices.Equal(got, want) {
		t.Errorf("got %s, want %s", got, want)
	}
}
