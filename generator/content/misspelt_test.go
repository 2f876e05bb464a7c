package content_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
)

// misspelt returns the findings about spelling in a source: rule, place and the text there.
func misspelt(name, text string, s content.SpellingSettings) (all []string) {
	lines := strings.Split(text, "\n")
	for _, f := range content.Read([]byte(text), content.Source{Path: name}, content.Context{Zone: content.DefaultZone, Spelling: s}).Findings {
		if !slices.Contains([]string{"misspelt", "loanword", "repetition-space"}, f.Rule) {
			continue
		}
		if note := f.Rule != "misspelt"; note != (f.Severity == diagnostic.Note) {
			all = append(all, fmt.Sprintf("%s has the severity %v", f.Rule, f.Severity))
		}
		rest := []rune(lines[f.Line-1])[f.Column-1:]
		all = append(all, fmt.Sprintf("%s %d:%d %s", f.Rule, f.Line, f.Column, string(rest[:min(len(rest), 6)])))
	}
	return all
}

// Misspelt words are found in front matter and text, each once.
func TestMisspelt(t *testing.T) {
	text := `---
title: "ขออนุญาติใช้สถานที่"
date: 2026-11-23
summary: ประชาชนสังเกตุเห็นไฟป่า
points:
  - ติดต่อทางเว็บไซด์
---
ผู้ว่าราชการจังหวัดได้อนุญาติแล้ว **โอกาศ** นี้

ของต่างๆ และสิ่งอื่นๆ
`
	want := []string{"misspelt 2:11 อนุญาต", "misspelt 4:17 สังเกต", "loanword 6:14 เว็บไซ", "misspelt 8:37 โอกาศ*", "repetition-space 10:4 ต่างๆ "}
	got := misspelt("content/news/a.md", text, content.SpellingSettings{})
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := misspelt("content/news/a.en.md", text, content.SpellingSettings{}); len(got) > 0 {
		t.Errorf("in English: %q", got)
	}
	own := content.SpellingSettings{Add: []content.Respelling{{Wrong: "สถานที่", Right: "สถาน"}}, Except: []string{"ขออนุญาติ", "สังเกตุ", "เว็บไซด์", "โอกาศ"}}
	if got := misspelt("content/news/a.md", text, own); len(got) != 3 || !strings.HasPrefix(got[0], "misspelt 2:") || !strings.HasPrefix(got[1], "misspelt 8:") {
		t.Errorf("with the site's own words: %q", got)
	}
}

// What somebody else wrote, names, addresses and code are left alone.
func TestNotMisspelt(t *testing.T) {
	for what, line := range map[string]string{
		"quoted":               "ป้ายเขียนว่า “ขออนุญาติใช้สถานที่ โอกาศนี้” ไว้",
		"in straight marks":    `ป้ายเขียนว่า "ขออนุญาติ" ไว้`,
		"in two lines":         "ป้ายเขียนว่า “ขอ\nอนุญาติ” ไว้",
		"a person":             "นายอนุญาติ ศรีษะเกษ กล่าวว่า",
		"a person with a rank": "พ.ต.อ.โอกาศ ปรากฎ ผู้กำกับการ",
		"a doctor":             "ดร.สังเกตุ โอกาศ",
		"a temple":             "ที่วัดศรีษะทอง",
		"a firm":               "บริษัท อนุญาติการช่าง จำกัด",
		"an address":           "https://example.go.th/อนุญาติ และ /ข่าว/อนุญาติ.html",
		"a link":               "[ข่าว](อนุญาติ.md)",
		"code":                 "พิมพ์ `อนุญาติ` แล้ว",
		"fenced":               "```\nอนุญาติ\n```",
		"two words":            "รถบัสพานักเรียนไปลูกอินทรี",
		"right":                "ขออนุญาตใช้สถานที่ในโอกาสนี้ ของต่าง ๆ และอื่น ๆ",
		"a sign alone":         "เครื่องหมาย ๆ ใช้ซ้ำคำ",
	} {
		text := "---\ntitle: ก\ndate: 2026-11-23\nclarify: x\n---\n" + line + "\n"
		if got := misspelt("content/news/a.md", text, content.SpellingSettings{}); len(got) > 0 {
			t.Errorf("%s: %q", what, got)
		}
	}
	for what, line := range map[string]string{
		"after a quotation":     "ป้ายเขียนว่า “ห้ามเข้า” โดยไม่ได้รับอนุญาติ",
		"after a paragraph":     "ป้ายเขียนว่า “ห้ามเข้า\n\nโดยไม่ได้รับอนุญาติ",
		"after a name":          "นายสมชาย ใจดี กล่าวว่าได้รับอนุญาติ",
		"of an office":          "นายอำเภอขออนุญาติ",
		"the prime minister":    "นายกรัฐมนตรีอนุญาติ",
		"in a table":            "| ก | อนุญาติ |\n|---|---|\n| ข | ค |",
		"in bold":               "**อนุญาติ**",
		"in the text of a link": "[อนุญาติ](a.md)",
		"glued to other words":  "ซึ่งปรากฎการณ์นี้",
	} {
		text := "---\ntitle: ก\ndate: 2026-11-23\n---\n" + line + "\n"
		if got := misspelt("content/news/a.md", text, content.SpellingSettings{}); len(got) != 1 {
			t.Errorf("%s: %q", what, got)
		}
	}
	claim := "---\ntitle: ก\ndate: 2026-11-23\nclaim:\n  text: ขออนุญาติ\n  source: สื่อ\nfact: ได้รับอนุญาต\n---\nข\n"
	if got := misspelt("content/clarifications/a.md", claim, content.SpellingSettings{}); len(got) > 0 {
		t.Errorf("a claim: %q", got)
	}
	said := "---\ntitle: ก\ndate: 2026-11-23\nquotes:\n  - text: ขออนุญาติ\n    by: ผู้ว่าราชการจังหวัด\nsummary: ขออนุญาติ\n---\nข\n"
	if got := misspelt("content/news/a.md", said, content.SpellingSettings{}); len(got) != 1 || !strings.HasPrefix(got[0], "misspelt 7:") {
		t.Errorf("a quote: %q", got)
	}
}
