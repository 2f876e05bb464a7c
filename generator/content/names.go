package content

import (
	"fmt"
	"io/fs"
	"net/url"
	"path"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// A NameFault is why nothing can be published under a name.
type NameFault struct{ Thai, English string }

// Limits: Windows' of 260 for a whole path leaves room for the folder that the site is copied to; a name of 255
// bytes, which Thai fills with 85 letters, is Linux's.
const (
	maxPath = 240
	maxName = 255
)

// Unpublishable decides which names may be published: it returns why a path below the site cannot stand on every disk,
// be asked for by every browser and be read by everybody. All that takes a name from a source asks it, and package
// build asks it again of every file.
func Unpublishable(name string) (fault NameFault, bad bool) {
	if !fs.ValidPath(name) || name == "." || strings.Contains(name, `\`) {
		return NameFault{`ที่อยู่นี้ไม่ถูกต้อง (มี .. หรือ // หรือ \ หรือรหัสอักขระเสีย)`, `that is no path: it has .., // or \, or is not UTF-8`}, true
	}
	if decoded, err := url.PathUnescape(name); err == nil && decoded != name && (!fs.ValidPath(decoded) || strings.ContainsFunc(decoded, unseen) || strings.Contains(decoded, `\`)) {
		return NameFault{"มีรหัส % ที่เบราว์เซอร์อ่านเป็น .. หรืออักขระควบคุม", "a browser reads its % as .. or a control character"}, true
	}
	if len(utf16.Encode([]rune(name))) > maxPath {
		return NameFault{fmt.Sprintf("ที่อยู่ทั้งหมดยาวเกิน %d ตัวอักษร", maxPath), "it is too long as a whole"}, true
	}
	for part := range strings.SplitSeq(name, "/") {
		if fault, bad := unpublishablePart(part); bad {
			return fault, true
		}
	}
	return fault, false
}

func unpublishablePart(part string) (NameFault, bool) {
	switch {
	case strings.HasPrefix(part, "."):
		return NameFault{"ชื่อที่ขึ้นต้นด้วยจุดไม่ถูกเผยแพร่", "names that begin with a dot are not served"}, true
	case strings.ContainsFunc(part, unseen):
		return NameFault{"ชื่อมีอักขระควบคุมหรืออักขระกลับทิศที่มองไม่เห็น", "a name has control characters, or such as turn the direction of writing"}, true
	case strings.ContainsAny(part, `<>:"|?*`):
		return NameFault{`ชื่อมีอักขระที่ Windows ใช้ไม่ได้ (< > : " | ? *)`, "Windows has no such name"}, true
	case strings.Contains(part, "#"):
		return NameFault{"ชื่อมีเครื่องหมาย # ซึ่งคั่นส่วนของที่อยู่เว็บ", "a name has a #, which an address cannot have"}, true
	case strings.HasSuffix(part, ".") || strings.HasSuffix(part, " ") || strings.HasPrefix(part, " "):
		return NameFault{"ชื่อขึ้นต้นหรือลงท้ายด้วยช่องว่าง หรือลงท้ายด้วยจุด ซึ่ง Windows ใช้ไม่ได้", "Windows drops a dot or space at the end of a name"}, true
	case deviceName(part):
		stem, _, _ := strings.Cut(part, ".")
		return NameFault{fmt.Sprintf("“%s” เป็นชื่อที่ Windows สงวนไว้", stem), "Windows keeps that name for a device"}, true
	case len(part) > maxName:
		return NameFault{fmt.Sprintf("ชื่อยาวเกิน %d ไบต์ (ตัวอักษรไทยตัวละ 3 ไบต์)", maxName), "a name is too long"}, true
	}
	return NameFault{}, false
}

// unseen reports whether a character does something to a line without being seen: control characters, line separators,
// a byte order mark, and what turns the direction of writing, by which fdp.exe shows as exe.pdf.
func unseen(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == 0x2028 || r == 0x2029 || r == 0xfeff || r == utf8.RuneError
}

// deviceName reports whether Windows takes a name for that of a device, whatever ending it has.
func deviceName(part string) bool {
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

// longestEnding is what the longest name of a form of a publication ends in, which takes the place of its page's .html.
const longestEnding = ".catalogue.pdf"

// formsOf are paths of which each form of what is published at an address, and the folder of its files, has one at least as
// long: the longest name, and the folder.
func formsOf(address string) []string {
	stem := strings.TrimPrefix(strings.TrimSuffix(address, ".html"), "/")
	return []string{stem + longestEnding, stem}
}

// unpublishableAny returns the first fault of some paths.
func unpublishableAny(names ...string) (NameFault, bool) {
	for _, name := range names {
		if fault, bad := Unpublishable(name); bad {
			return fault, true
		}
	}
	return NameFault{}, false
}

// checkName holds that a publication's address, and those of its other forms, can be published.
func (r *reading) checkName(address string) {
	fault, bad := unpublishableAny(formsOf(address)...)
	if !bad || address == "" {
		return
	}
	if own, bad := unpublishableAny(formsOf(path.Base(address))...); bad {
		r.tell(msgFileName, Position{}, "thai", own.Thai, "english", own.English)
		return
	}
	r.tell(msgFolderName, Position{}, "thai", fault.Thai, "english", fault.English)
}
