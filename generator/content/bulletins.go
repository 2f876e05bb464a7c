package content

import (
	"fmt"
	"slices"

	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// BulletinsKind is that of Bulletin.
const BulletinsKind Kind = "bulletins"

// WeeklyIssues is what all issues of the weekly bulletin are called.
var WeeklyIssues = words.New(string(BulletinsKind), "สรุปข่าวประจำสัปดาห์", "Weekly bulletin")

var _ = register(Profile{
	Zero: Bulletin{}, Order: 160, Name: WeeklyIssues,
	Role:  Setting,
	Where: "ไฟล์: `content/bulletins/2026-w47.md` ไม่มีหน้าของตัวเอง ใช้กำหนดหน้าสรุปข่าวของสัปดาห์นั้น · sets the page of its week",
})

// Bulletin is what an editor sets for one weekly issue, สรุปข่าวประจำสัปดาห์ (duty 1.6). It has no page of its
// own: the week's page is set by it. Its title stands above the editorial.
type Bulletin struct {
	Common
	Week      thai.Week `key:"week" need:"yes" th:"สัปดาห์ตาม ISO 8601 (ปี ค.ศ.-W เลขสัปดาห์)" en:"ISO 8601 week" eg:"2026-W47"`
	Editorial string    `key:"editorial" th:"บทบรรณาธิการ" en:"Editorial" eg:"สัปดาห์นี้ชาวกาญจน์เตรียมรับงานใหญ่ของปี"`
	Lead      Ref       `key:"lead" names:"source" th:"ข่าวนำ (ชื่อไฟล์ .md)" en:"The lead, as a source path" eg:"news/2026/bridge-week-opening/index.md"`
	Order     []Ref     `key:"order" names:"source" th:"เรื่องที่ให้ขึ้นก่อน ตามลำดับ (ชื่อไฟล์ .md)" en:"What goes first, in order, as source paths" eg:"[news/2026/dam-release-khwae-noi/index.md]"`
	Exclude   []Ref     `key:"exclude" names:"source" th:"เรื่องที่ไม่ลงในฉบับนี้ (ชื่อไฟล์ .md)" en:"What stays out of this issue, as source paths" eg:"[news/2026/2026-11-16-farmers-register.md]"`
}

// Kind is BulletinsKind.
func (Bulletin) Kind() Kind { return BulletinsKind }

func (b Bulletin) withheld(c Common) Publication { return Bulletin{Common: c, Week: b.Week} }

// Refers gives what the issue puts in order or leaves out.
func (b Bulletin) Refers() []Ref { return slices.Concat(given(b.Lead), b.Order, b.Exclude) }

// Edits returns how the issue is set.
func (b Bulletin) Edits() Edit { return Edit{b.Week, b.Lead, b.Order, b.Exclude} }

// Address is that of the week's page.
func (b Bulletin) Address() string { return WeekAddress(b.Week) }

// WeekAddress gives the address of a week's page: "/bulletins/2026/w47.html".
func WeekAddress(w thai.Week) string {
	return fmt.Sprintf("/bulletins/%d/w%02d.html", w.Year, w.Number)
}

func (b Bulletin) check(r *reading) {
	if !r.bodyEmpty {
		r.tell(msgBulletinBody, Position{Line: 1})
	}
}

// Opening is the editorial, with which the issue opens.
func (b Bulletin) Opening() string { return b.Editorial }
