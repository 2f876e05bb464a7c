package content

import (
	"fmt"
	"strconv"
	"strings"

	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// A Publication is one kind's fields. It is a plain value: every kind embeds Common.
type Publication interface {
	Kind() Kind
	Base() Common
	check(*reading) // what can be judged with this source alone
	withheld(Common) Publication
}

// Withheld returns what may be shown of a publication that was withdrawn with keep: title: its title, where it
// is in lists and time, and the withdrawal. Nothing else of it is left, so that no channel can let one
// out: a keyword or a correction may be the very name that had to go.
func Withheld(p Publication) Publication {
	c := p.Base()
	return p.withheld(Common{
		Title: c.Title, Date: c.Date, Lastmod: c.Lastmod, PublishDate: c.PublishDate, ExpiryDate: c.ExpiryDate, Draft: c.Draft,
		Slug: c.Slug, Aliases: c.Aliases, Weight: c.Weight, Number: c.Number, Agency: c.Agency, Topics: c.Topics,
		Districts: c.Districts, Urgency: c.Urgency, Royal: c.Royal, Withdrawn: c.Withdrawn, Approved: c.Approved, Bulletin: c.Bulletin,
		Broadcast: Broadcast{Mode: c.Broadcast.mode()}, // who heard it hears that it is void
	})
}

// A Ref is a text that names something else, with its place, so that package site can say where a name leads
// nowhere.
type Ref struct {
	Text string
	At   Position
}

// A Number is a publication's running number of its kind in a Buddhist year: 214/2569.
type Number struct {
	Of, Year int
	At       Position
}

// String returns the number as it is written, or nothing for the zero Number.
func (n Number) String() string {
	if n.Year == 0 {
		return ""
	}
	return fmt.Sprintf("%d/%d", n.Of, n.Year)
}

// ParseNumber reads 214/2569, with Arabic or Thai digits.
func ParseNumber(s string) (Number, bool) {
	of, year, ok := strings.Cut(thai.ArabicDigits(strings.TrimSpace(s)), "/")
	n, err := strconv.Atoi(of)
	y, err2 := strconv.Atoi(year)
	return Number{Of: n, Year: y}, ok && err == nil && err2 == nil && n > 0 && y >= 2400 && y < 2700
}

// Common is what every publication may say. Where a field exists in Hugo, it has Hugo's name.
type Common struct {
	Title       string      `key:"title" need:"yes" th:"หัวเรื่อง" en:"Headline" eg:"หน่วยแพทย์เคลื่อนที่ลงพื้นที่ศรีสวัสดิ์ วันพฤหัสบดีนี้"`
	Date        thai.Moment `key:"date" th:"วันและเวลาที่ออกข่าว" en:"Date and time of the publication" eg:"2026-11-23 09:30"`
	Lastmod     thai.Moment `key:"lastmod" th:"วันและเวลาที่แก้ไขล่าสุด" en:"Date and time of the last change" eg:"2026-11-23 14:00"`
	PublishDate thai.Moment `key:"publishDate" th:"วันและเวลาที่ให้ขึ้นเว็บไซต์ (ถ้าช้ากว่าวันออกข่าว)" en:"Not published before this moment" eg:"2026-11-24 06:00"`
	ExpiryDate  thai.Moment `key:"expiryDate" th:"วันและเวลาที่ให้นำลงจากเว็บไซต์" en:"Not published from this moment on" eg:"2027-01-31"`
	Draft       bool        `key:"draft" th:"ฉบับร่าง ยังไม่เผยแพร่" en:"A draft is not published" eg:"true"`
	Summary     string      `key:"summary" th:"ความย่อหนึ่งถึงสองประโยค" en:"Summary of one or two sentences" eg:"ตรวจสุขภาพฟรีที่ศาลาประชาคม วันพฤหัสบดีที่ 26 พฤศจิกายน 2569"`
	Tags        []string    `key:"tags" th:"คำสำคัญ" en:"Free keywords" eg:"[หน่วยแพทย์, ศรีสวัสดิ์]"`
	Slug        Ref         `key:"slug" names:"slug" th:"ส่วนท้ายของที่อยู่เว็บ แทนชื่อไฟล์" en:"Last part of the address, in place of the file's name" eg:"mobile-doctors"`
	Aliases     []Ref       `key:"aliases" names:"address" th:"ที่อยู่เดิมของหน้านี้" en:"Former addresses of this page" eg:"[/news/2026/doctors.html]"`
	Weight      int         `key:"weight" th:"ลำดับในรายการ (เลขน้อยขึ้นก่อน)" en:"Order among static pages, lowest first" eg:"10"`

	Number       Number    `key:"number" th:"เลขที่ของเรื่อง/ปี พ.ศ." en:"Running number of its kind in the Buddhist year" eg:"214/2569"`
	Points       []string  `key:"points" th:"สาระสำคัญไม่เกินสามข้อ ข้อละหนึ่งบรรทัด" en:"Up to three short lines, shown first" eg:"[ตรวจฟรี, ทำฟัน, ตัดแว่น]"`
	Agency       Ref       `key:"agency" names:"key" th:"หน่วยงานเจ้าของเรื่อง (คีย์ใน site.yaml)" en:"Responsible agency, a key of site.yaml" eg:"health"`
	Topics       []Ref     `key:"topics" names:"key" th:"หมวดข่าว (คีย์ใน site.yaml)" en:"Topics, keys of site.yaml" eg:"[health]"`
	Districts    []Ref     `key:"districts" names:"key" th:"อำเภอที่เกี่ยวข้อง (คีย์ใน site.yaml)" en:"Districts, keys of site.yaml" eg:"[si-sawat]"`
	Subdistricts []Ref     `key:"subdistricts" names:"key" th:"ตำบลที่เกี่ยวข้อง (รหัสใน site.yaml)" en:"Subdistricts, keys of site.yaml" eg:"[\"710401\"]"`
	Campaigns    []Ref     `key:"campaigns" names:"campaign" th:"ประเด็นรณรงค์ที่เรื่องนี้เป็นส่วนหนึ่ง" en:"Campaigns that this belongs to" eg:"[road-safety-2570]"`
	Urgency      Urgency   `key:"urgency" th:"ความเร่งด่วน: normal ปกติ, urgent ด่วน, emergency ด่วนที่สุด" en:"Urgency" eg:"urgent"`
	Contact      Contact   `key:"contact" th:"ผู้ที่สื่อมวลชนและประชาชนสอบถามได้" en:"Who answers questions" eg:"{name: กลุ่มงานข่าว, phone: 0 3400 0011}"`
	Credits      Credits   `key:"credits" th:"ผู้จัดทำ (ระบุตำแหน่ง)" en:"Who made it, by position" eg:"{text: กลุ่มงานข่าว, photo: กลุ่มงานข่าว}"`
	EmbargoNote  string    `key:"embargoNote" th:"ข้อความกำหนดเวลาเผยแพร่สำหรับสื่อ" en:"Embargo as the media read it" eg:"ห้ามเผยแพร่ก่อนวันที่ 24 พฤศจิกายน 2569 เวลา 06.00 น."`
	Photos       []Photo   `key:"photos" th:"ภาพ" en:"Photos" eg:"[{file: a.jpg, alt: แพทย์ตรวจผู้สูงอายุใต้ร่มไม้}]"`
	Attachments  []Attach  `key:"attachments" th:"ไฟล์แนบ" en:"Attachments" eg:"[{file: form.pdf, title: แบบคำขอ}]"`
	Related      []Ref     `key:"related" names:"source" th:"เรื่องที่เกี่ยวข้อง (ชื่อไฟล์ .md)" en:"Related publications, as source paths" eg:"[news/2026/2026-11-20-flood.md]"`
	Royal        bool      `key:"royal" th:"ข่าวในพระราชสำนักหรือพิธีเกี่ยวกับสถาบัน" en:"Royal news: first of its day, photos never cropped" eg:"true"`
	Changes      []Change  `key:"changes" th:"การแก้ไขและเพิ่มเติมที่แจ้งผู้อ่าน" en:"Corrections and updates shown to readers" eg:"[{date: 2026-11-24 11:15, type: correction, note: รถรับส่งมี 4 เส้นทาง}]"`
	Withdrawn    Withdrawn `key:"withdrawn" th:"การยกเลิกข่าว" en:"Withdrawal" eg:"{date: 2026-11-25, reason: ข้อมูลส่วนบุคคล, keep: title}"`
	Approved     Approved  `key:"approved" th:"ผู้อนุมัติ (ตำแหน่ง) ไม่แสดงบนเว็บไซต์" en:"Approval; in no published byte" eg:"{by: ประชาสัมพันธ์จังหวัด, date: 2026-11-23}"`
	Bulletin     InWeekly  `key:"bulletin" th:"ตำแหน่งในสรุปข่าวประจำสัปดาห์: lead ข่าวนำ, include ลงเป็นข่าว, line ลงหนึ่งบรรทัด, exclude ไม่ลง" en:"Place in the weekly bulletin" eg:"lead"`
	Broadcast    Broadcast `key:"broadcast" th:"การอ่านออกเสียงตามสาย: include, exclude หรือบทอ่านเอง" en:"Loudspeaker: include, exclude, or a text of its own" eg:"{text: ประกาศให้ทราบโดยทั่วกัน}"`
}

// Base returns the common fields of any kind.
func (c Common) Base() Common { return c }

// Urgency is how soon people should know.
type Urgency string

// The urgencies, from least.
const (
	Normal    Urgency = "normal"
	Urgent    Urgency = "urgent"
	Emergency Urgency = "emergency"
)

var urgencies = words.NewChoices("",
	words.Choice{Value: string(Normal), Thai: "ปกติ", English: "Normal"},
	words.Choice{Value: string(Urgent), Thai: "ด่วน", English: "Urgent"},
	words.Choice{Value: string(Emergency), Thai: "ด่วนที่สุด", English: "Emergency"},
)

func (Urgency) words() []string { return urgencies.Values() }

// Word returns what readers see in place of the value.
func (u Urgency) Word() words.Word { return urgencies.Word(string(u)) }

// InWeekly says where a publication is in the weekly bulletin; "" leaves it to the compiler.
type InWeekly string

func (InWeekly) words() []string { return []string{"lead", "include", "line", "exclude"} }

// Contact answers questions.
type Contact struct {
	Name  string `key:"name" th:"ชื่อหน่วยงานหรือตำแหน่ง" en:"Unit or position" eg:"กลุ่มงานข่าวและรายการ"`
	Phone string `key:"phone" th:"โทรศัพท์" en:"Telephone" eg:"0 3400 0011"`
	Email string `key:"email" th:"อีเมล" en:"E-mail" eg:"news@example.go.th"`
	Hours string `key:"hours" th:"เวลาที่ติดต่อได้" en:"Hours" eg:"ทุกวัน เวลา 08.30–20.00 น."`
}

// Credits names makers by position.
type Credits struct {
	Text  string `key:"text" th:"ข่าว" en:"Text" eg:"กลุ่มงานข่าวและรายการ"`
	Photo string `key:"photo" th:"ภาพ" en:"Photos" eg:"กลุ่มงานข่าวและรายการ"`
	Edit  string `key:"edit" th:"บรรณาธิการ" en:"Editor" eg:"หัวหน้ากลุ่มงานข่าวและรายการ"`
}

// A Photo is a picture file beside the source, with what people should know of it.
type Photo struct {
	File    Ref         `key:"file" names:"picture" need:"yes" th:"ชื่อไฟล์ภาพ" en:"File beside the source" eg:"bridge.jpg"`
	Alt     string      `key:"alt" th:"คำอธิบายภาพสำหรับผู้พิการทางการเห็น" en:"Alternative text" eg:"สะพานเหล็กข้ามแม่น้ำยามเช้า"`
	Caption string      `key:"caption" th:"คำบรรยายภาพ" en:"Caption" eg:"สะพานข้ามแม่น้ำแคว ตำบลท่ามะขาม"`
	Credit  string      `key:"credit" th:"ภาพโดย (หน่วยงานหรือตำแหน่ง)" en:"Credit" eg:"สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี"`
	Place   string      `key:"place" th:"สถานที่ถ่ายภาพ" en:"Place" eg:"อำเภอสังขละบุรี"`
	Taken   thai.Moment `key:"taken" th:"วันที่ถ่ายภาพ" en:"Date taken" eg:"2026-11-21"`
	Focus   []float64   `key:"focus" th:"จุดสำคัญของภาพ [จากซ้าย, จากบน] เป็นสัดส่วน 0–1" en:"Point that crops keep, as fractions from left and top" eg:"[0.5, 0.4]"`
	Type    PhotoType   `key:"type" th:"photo ภาพถ่าย หรือ graphic โปสเตอร์/อินโฟกราฟิก" en:"photo or graphic" eg:"graphic"`
	Text    string      `key:"text" th:"ข้อความทั้งหมดในโปสเตอร์หรืออินโฟกราฟิก" en:"All words of a graphic" eg:"งานสัปดาห์สะพาน 28 พฤศจิกายน – 7 ธันวาคม"`
	People  People      `key:"people" th:"บุคคลในภาพ: none ไม่มีบุคคล, public บุคคลสาธารณะ, consent ยินยอมแล้ว, children เด็ก, patient ผู้ป่วย, suspect ผู้ต้องหา, victim ผู้เสียหาย" en:"People in the photo" eg:"public"`
	Faces   Faces       `key:"faces" th:"blurred ถ้าเบลอใบหน้าแล้ว" en:"blurred if faces were made unrecognisable" eg:"blurred"`

	At Position `key:"-"`
	In string   `key:"-"` // the file that names it, where that is not the source
}

// PhotoType tells photos from posters.
type PhotoType string

// Graphic is a poster or an infographic: it is shown whole, with its words.
const Graphic PhotoType = "graphic"

func (PhotoType) words() []string { return []string{"photo", "graphic"} }

// People says who can be recognised in a photo.
type People string

func (People) words() []string {
	return []string{"none", "public", "consent", "children", "patient", "suspect", "victim"}
}

// Faces says what was done to faces.
type Faces string

func (Faces) words() []string { return []string{"blurred"} }

// An Attach is a file to download.
type Attach struct {
	File  Ref    `key:"file" names:"file" need:"yes" th:"ชื่อไฟล์" en:"File beside the source" eg:"form.pdf"`
	Title string `key:"title" need:"yes" th:"ชื่อที่แสดง" en:"Title" eg:"แบบคำขอ"`
}

// A Change is a correction or an addition that readers are told of.
type Change struct {
	Date thai.Moment `key:"date" need:"yes" th:"วันและเวลาที่แก้ไข" en:"When" eg:"2026-11-24 11:15"`
	Note string      `key:"note" need:"yes" th:"ข้อความแจ้งผู้อ่าน" en:"What readers are told" eg:"รถรับส่งมี 4 เส้นทาง ไม่ใช่ 3"`
	Type ChangeType  `key:"type" need:"yes" th:"correction แก้ไข, update เพิ่มเติม หรือ extension ขยายเวลาของประกาศ" en:"correction, update, or extension of a notice" eg:"correction"`
}

// ChangeType tells what was wrong from what was not known yet, and from a notice that holds for longer.
type ChangeType string

// The types of changes.
const (
	Correction ChangeType = "correction" // mends what was wrong
	Update     ChangeType = "update"     // adds what was not known yet
	Extension  ChangeType = "extension"  // a notice holds until a later moment than it said
)

func (ChangeType) words() []string { return []string{"correction", "update", "extension"} }

// Word returns what readers see in place of the value.
func (t ChangeType) Word() words.Word {
	switch t {
	case Correction:
		return words.Correction
	case Update:
		return words.Update
	case Extension:
		return words.Extended
	}
	return words.Word{}
}

// Withdrawn takes a publication back.
type Withdrawn struct {
	Date   thai.Moment `key:"date" need:"yes" th:"วันที่ยกเลิก" en:"When" eg:"2026-11-25"`
	Reason string      `key:"reason" need:"yes" th:"เหตุผลที่แจ้งผู้อ่าน" en:"Reason shown to readers" eg:"มีข้อมูลส่วนบุคคล"`
	Keep   Keep        `key:"keep" need:"yes" th:"text คงข้อความไว้ หรือ title คงไว้เฉพาะหัวเรื่อง" en:"text or title" eg:"title"`
}

// Keep is what stays of a withdrawn publication.
type Keep string

// KeepTitle removes body, photos and files from everything that is published.
const KeepTitle Keep = "title"

func (Keep) words() []string { return []string{"text", "title"} }

// Approved is who allowed publication. It is never published.
type Approved struct {
	By   string      `key:"by" need:"yes" th:"ตำแหน่งผู้อนุมัติ" en:"By position" eg:"ประชาสัมพันธ์จังหวัด"`
	Date thai.Moment `key:"date" need:"yes" th:"วันที่อนุมัติ" en:"When" eg:"2026-11-23"`
}

// A broadcastMode is the word that may be written in place of a Broadcast's fields.
type broadcastMode string

func (broadcastMode) words() []string { return []string{"include", "exclude"} }

// mode is whether the publication is read aloud, as the word for it.
func (b Broadcast) mode() string {
	if b.Text != "" {
		return "include"
	}
	return b.Mode
}

// Broadcast says whether and with what words a publication is read aloud: "include", "exclude", or a text or
// recording of its own.
type Broadcast struct {
	Mode  string `key:"-"` // "include", "exclude" or ""
	Text  string `key:"text" th:"บทอ่าน" en:"Text to be read" eg:"ประกาศให้ทราบโดยทั่วกัน"`
	Audio Ref    `key:"audio" names:"file" th:"ไฟล์เสียงให้เปิดแทนการอ่าน .mp3, .m4a, .ogg หรือ .opus" en:"Recording to play instead" eg:"announce.mp3"`
}
