package content

import (
	"reflect"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// A Naming is what the text of a field that names something else may name. Each field of the type Ref says which it is in
// its struct.
type Naming string

// namings describe what each may name, in Thai and English. docs/content.md has them.
var namings = []struct {
	Naming        Naming
	Thai, English string
}{
	{"picture", "ไฟล์ภาพ .jpg .png .gif .webp ในโฟลเดอร์ของเรื่องนั้นเอง หรือโฟลเดอร์ย่อยที่ไม่ใช่ของเรื่องอื่น", "a picture in the publication's own folder, or below it where no other publication has its folder"},
	{"office-picture", "ไฟล์ภาพ .jpg .png .gif .webp ในโฟลเดอร์ content/theme/", "a picture in content/theme/"},
	{"file", "ไฟล์ในโฟลเดอร์ของเรื่องนั้นเอง หรือโฟลเดอร์ย่อยที่ไม่ใช่ของเรื่องอื่น (ตอนของรายการวิทยุ: ในโฟลเดอร์ของรายการ) ต้องไม่ใช่ต้นฉบับ .md ไฟล์ตั้งค่า หรือ captions.csv", "a file in the publication's own folder (of an episode: its programme's), or below it where no other publication has its folder; no source, no settings, no captions.csv"},
	{"file-url", "ไฟล์เช่นเดียวกับข้างต้น หรือที่อยู่เว็บ https://", "such a file, or an https address"},
	{"photo", "ไฟล์ภาพที่อยู่ใน photos ของเรื่องเดียวกัน", "one of the publication's own photos"},
	{"source", "ไฟล์ .md ของเรื่องอื่น นับจากไฟล์นี้หรือจาก content/", "a source of a publication, from this one or from content/"},
	{"source-url", "ไฟล์ .md ของเรื่องอื่น หรือที่อยู่เว็บ https://", "a source of a publication, or an https address"},
	{"url", "ที่อยู่เว็บที่ขึ้นต้นด้วย https:// หรือ http://", "an http or https address"},
	{"page-url", "ที่อยู่ของหน้าในเว็บไซต์ หรือที่อยู่เว็บ https://", "an address of a page of the site, or an https address"},
	{"register", "ที่อยู่เว็บ https:// หรือหมายเลขโทรศัพท์", "an https address or a telephone number"},
	{"slug", "คำเดียวสำหรับท้ายที่อยู่เว็บ ไม่มี / \\ % หรือช่องว่าง ไม่ใช่ชื่อที่ Windows สงวนไว้ (con, aux, nul …) ยาวไม่เกิน 241 ไบต์", "one word without / \\ % or spaces, no name that Windows keeps for a device, up to 241 bytes"},
	{"address", "ที่อยู่ในเว็บไซต์ที่ขึ้นต้นด้วย / และลงท้ายด้วย .html ไม่มี .. // \\ %2e หรืออักขระควบคุม", "an address of the site from / to .html, without .., //, \\, %2e or control characters"},
	{"key", "คีย์ที่มีใน site.yaml", "a key of site.yaml"},
	{"campaign", "ชื่อโฟลเดอร์ของประเด็นรณรงค์", "the slug of a campaign"},
	{"new-key", "คีย์ใหม่: a–z, 0–9 และ - ไม่ซ้ำกัน ไม่ใช่ชื่อที่ Windows สงวนไว้", "a new key: a–z, 0–9 and -, no name that Windows keeps for a device"},
	{"kind", "ชื่อประเภทเรื่อง", "a kind of publications"},
	{"zone", "เขตเวลา IANA", "a time zone of IANA"},
	{"playing-time", "ความยาว นาที:วินาที หรือ ชั่วโมง:นาที:วินาที", "a length, minutes:seconds or hours:minutes:seconds"},
}

// Words returns what may be named, in Thai and English; nothing where nothing is.
func (n Naming) Words() (thai, english string) {
	for _, w := range namings {
		if w.Naming == n {
			return w.Thai, w.English
		}
	}
	return "", ""
}

// Namings returns all that there are, in the order in which they are explained.
func Namings() []Naming {
	var all []Naming
	for _, w := range namings {
		all = append(all, w.Naming)
	}
	return all
}

// PartnerFields returns the fields of an entry of network.yaml.
func PartnerFields() []Field { return fields(reflect.TypeFor[Partner]()) }

// RemovedFields returns the fields of an entry of removed.yaml.
func RemovedFields() []Field { return fields(reflect.TypeFor[RemovedLine]()) }

// Folded returns a path or an address as seen by a file system that ignores letter case and normal form.
func Folded(name string) string {
	for i := range len(name) {
		if c := name[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return norm.NFC.String(cases.Fold().String(norm.NFC.String(name)))
		}
	}
	return name
}
