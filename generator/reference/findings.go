package reference

import (
	"fmt"
	"regexp"
	"strings"

	"hokhao/generator/diagnostic"
)

// Findings returns docs/findings.md: each finding that the packages linked into the program can make, by its rule, with the
// way to mend it. The anchor of a rule is its name.
func Findings() []byte {
	var b strings.Builder
	b.WriteString(`# ข้อความตรวจสอบทั้งหมด · All findings

<!-- เอกสารนี้สร้างจากโปรแกรมด้วยคำสั่ง  hokhao schema --findings  ไม่ต้องแก้ด้วยมือ · Derived by that command; do not edit. -->

เมื่อสั่ง ` + "`hokhao check`" + ` หรือ ` + "`hokhao build`" + ` โปรแกรมแสดงสิ่งที่พบทีละข้อ บรรทัดแรกบอกชื่อไฟล์ บรรทัด และตำแหน่งในบรรทัด ตามด้วยระดับและข้อความ ถัดไปคือบรรทัดที่พบ มีเครื่องหมาย ` + "`^`" + ` ใต้จุดนั้น แล้วเป็นข้อความภาษาอังกฤษและวิธีแก้

- **ผิด** ต้องแก้ก่อน ระหว่างนี้ไม่เผยแพร่อะไรเลย เว็บไซต์เดิมยังอยู่ครบ
- **ควรตรวจ** เผยแพร่ได้ แต่ควรมีผู้ตรวจดู
- **แจ้งให้ทราบ** ไม่ต้องแก้

เอกสารนี้เรียงตามชื่อของข้อ (rule) ซึ่งดูได้จาก ` + "`hokhao check --json`" + ` ชื่อในวงเล็บ { } คือที่ซึ่งโปรแกรมเติมค่าจากไฟล์จริง เช่น {key} คือชื่อช่อง ส่วน ‹ต้องแก้› คือที่ซึ่งผู้พิมพ์ต้องใส่ค่าจริงเอง บางข้อที่เขียนว่าผิดเป็นเพียงควรตรวจ เมื่อเรื่องรอไม่ได้ เช่น เรื่องที่มี ` + "`urgency: emergency`" + `

Findings are listed by rule, the name that ` + "`--json`" + ` shows. An error stops the build, a warning does not, a note needs nothing done. A name in braces is filled from the file, as {key} by the name of a field; ‹ต้องแก้› is for you to fill. Some errors are warnings where a publication cannot wait.
`)
	rule := ""
	for _, m := range diagnostic.Messages() {
		if m.Rule != rule {
			rule = m.Rule
			fmt.Fprintf(&b, "\n## %s\n", rule)
		}
		fmt.Fprintf(&b, "\n**%s** %s  \n%s: %s\n", m.Severity.Thai(), plain(m.Thai), m.Severity, plain(m.English))
		if m.Hint != "" {
			fmt.Fprintf(&b, "\nวิธีแก้: %s\n", wayOut(m.Hint))
		}
	}
	return []byte(b.String())
}

var (
	typed = regexp.MustCompile(`⟦([^⟧]*)⟧`)
	signs = regexp.MustCompile("[\\\\`*_<>#|\\[\\]]")
)

// plain escapes a text for Markdown, so that all its characters are shown.
func plain(text string) string { return signs.ReplaceAllString(text, `\$0`) }

// wayOut returns a hint as Markdown. Text to be typed is code; lines after the first are left as they are.
func wayOut(hint string) string {
	if hint == "{hint}" {
		return "โปรแกรมบอกตามสิ่งที่พบ (depends on what was found)"
	}
	first, rest, several := strings.Cut(hint, "\n")
	var b strings.Builder
	at := 0
	for _, m := range typed.FindAllStringSubmatchIndex(first, -1) {
		b.WriteString(plain(first[at:m[0]]) + "`" + first[m[2]:m[3]] + "`")
		at = m[1]
	}
	b.WriteString(plain(first[at:]))
	if several {
		b.WriteString("\n\n```text\n" + typed.ReplaceAllString(rest, "$1") + "\n```")
	}
	return b.String()
}
