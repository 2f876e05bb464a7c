package build

import (
	"fmt"
	"io/fs"
	"path"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"hokhao/generator/diagnostic"
)

// names are the paths that are published, as a file system sees them that minds neither case nor normal form:
// a site that was built on one machine must be able to stand on every other.
type names map[string]named

type named struct {
	path, channel string
	folder        bool
}

func newNames() names { return names{} }

// add takes in a path and tells what is wrong with it.
func (n names) add(name, channel string) []diagnostic.Finding {
	if why, english, bad := impossible(name); bad {
		return []diagnostic.Finding{{
			Rule:    "path-impossible",
			Thai:    fmt.Sprintf("ช่องทาง %s จะเผยแพร่ %s แต่%s", channel, name, why),
			English: fmt.Sprintf("channel %s publishes %q, and %s", channel, name, english),
			Hint:    "เปลี่ยนชื่อไฟล์ใน content/ หรือกำหนด slug: ให้สั้นลง ใช้ตัวอักษรอังกฤษเล็ก ตัวเลข และ -",
		}}
	}
	if f, clash := n.claim(named{name, channel, false}); clash {
		return []diagnostic.Finding{f}
	}
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		if old, ok := n[fold(dir)]; ok && old.folder && old.path == dir {
			break // and so are its parents
		}
		if f, clash := n.claim(named{dir, channel, true}); clash {
			return []diagnostic.Finding{f}
		}
	}
	return nil
}

func (n names) claim(c named) (f diagnostic.Finding, clash bool) {
	folded := fold(c.path)
	old, ok := n[folded]
	if !ok {
		n[folded] = c
		return f, false
	}
	why, english := "ซ้ำกัน", "are the same"
	switch {
	case old.folder != c.folder:
		why, english = "เป็นทั้งไฟล์และโฟลเดอร์", "are a file and a folder"
	case old.path != c.path:
		why, english = "ต่างกันเพียงตัวพิมพ์เล็กใหญ่หรือวิธีเข้ารหัสสระวรรณยุกต์ ซึ่งบางระบบถือว่าเป็นชื่อเดียวกัน", "differ only in case or normal form"
	}
	return diagnostic.Finding{
		Rule:    "path-clash",
		Thai:    fmt.Sprintf("ที่อยู่ที่จะเผยแพร่%s: %s (ช่องทาง %s) กับ %s (ช่องทาง %s)", why, old.path, old.channel, c.path, c.channel),
		English: fmt.Sprintf("two published paths %s: %s (channel %s) and %s (channel %s)", english, old.path, old.channel, c.path, c.channel),
		Hint:    "เปลี่ยนชื่อไฟล์ใน content/ หรือกำหนด slug: ของเรื่องใดเรื่องหนึ่งให้ต่างกัน",
	}, true
}

// fold gives a path as a file system sees it that minds neither case nor normal form.
func fold(name string) string {
	for i := range len(name) {
		if c := name[i]; c >= 0x80 || 'A' <= c && c <= 'Z' {
			return norm.NFC.String(cases.Fold().String(norm.NFC.String(name)))
		}
	}
	return name
}

// Limits: Windows' of 260 for a whole path leaves room for the folder that the site is copied to; a name of 255
// bytes, which Thai fills with 85 letters, is Linux's.
const (
	maxPath = 240
	maxName = 255
)

// impossible tells why a path cannot stand on every system.
func impossible(name string) (thai, english string, bad bool) {
	if !fs.ValidPath(name) || name == "." {
		return "ที่อยู่นี้ไม่ถูกต้อง", "that is no path", true
	}
	if len(utf16.Encode([]rune(name))) > maxPath {
		return fmt.Sprintf("ยาวเกิน %d ตัวอักษร", maxPath), "it is too long", true
	}
	for part := range strings.SplitSeq(name, "/") {
		switch {
		case strings.HasPrefix(part, "."):
			return "ชื่อที่ขึ้นต้นด้วยจุดไม่ถูกเผยแพร่", "names that begin with a dot are not served", true
		case strings.ContainsFunc(part, func(r rune) bool { return r < ' ' || r == 0x7f || strings.ContainsRune(`<>:"|?*\`, r) }):
			return `ชื่อมีอักขระที่ Windows ใช้ไม่ได้ (< > : " | ? * \)`, "Windows has no such name", true
		case strings.HasSuffix(part, ".") || strings.HasSuffix(part, " "):
			return "ชื่อลงท้ายด้วยจุดหรือช่องว่าง ซึ่ง Windows ใช้ไม่ได้", "Windows drops a dot or space at the end of a name", true
		case reserved(part):
			return "เป็นชื่อที่ Windows สงวนไว้", "Windows keeps that name for a device", true
		case len(part) > maxName:
			return fmt.Sprintf("ชื่อยาวเกิน %d ไบต์ (ตัวอักษรไทยตัวละ 3 ไบต์)", maxName), "a name is too long", true
		}
	}
	return "", "", false
}

// reserved tells of Windows' names of devices, which stand for them whatever ending they have.
func reserved(part string) bool {
	stem, _, _ := strings.Cut(strings.ToUpper(part), ".")
	switch stem = strings.TrimRight(stem, " "); stem {
	case "CON", "PRN", "AUX", "NUL":
		return true
	}
	port, ok := strings.CutPrefix(stem, "COM")
	if !ok {
		port, ok = strings.CutPrefix(stem, "LPT")
	}
	return ok && len([]rune(port)) == 1 && strings.ContainsAny(port, "123456789¹²³")
}
