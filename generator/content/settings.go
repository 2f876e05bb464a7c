package content

import (
	"slices"
	"strings"

	"hokhao/generator/palette"
	"hokhao/generator/thai"
)

// Settings is content/site.yaml: everything about the office that is not a publication.
type Settings struct {
	Title       string `key:"title" need:"yes" th:"ชื่อเว็บไซต์" en:"Name of the site" eg:"ข่าวจังหวัดกาญจนบุรี"`
	Description string `key:"description" th:"คำอธิบายเว็บไซต์หนึ่งประโยค" en:"One sentence about the site" eg:"ข่าวประชาสัมพันธ์และงานเทศกาลของจังหวัด"`
	BaseURL     Ref    `key:"baseURL" names:"url" need:"yes" th:"ที่อยู่เว็บไซต์ ลงท้ายด้วย /" en:"Address of the site, ending in /" eg:"https://pr.example.go.th/"`
	Language    string `key:"language" th:"ภาษาหลัก" en:"Main language" eg:"th"`
	TimeZone    Ref    `key:"timeZone" names:"zone" th:"เขตเวลา" en:"Time zone (IANA name)" eg:"Asia/Bangkok"`

	Office      Office             `key:"office" need:"yes" th:"สำนักงาน" en:"The office" eg:"{name: สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี}"`
	Desk        Desk               `key:"desk" th:"โต๊ะข่าว" en:"News desk" eg:"{phone: 0 3400 0001}"`
	Agencies    []Named            `key:"agencies" th:"หน่วยงานเจ้าของเรื่อง" en:"Agencies" eg:"[{key: health, name: สำนักงานสาธารณสุขจังหวัด}]"`
	Topics      []Topic            `key:"topics" th:"หมวดข่าว" en:"Topics" eg:"[{key: health, name: สาธารณสุข}]"`
	Hotlines    []Hotline          `key:"hotlines" th:"สายด่วน" en:"Hotlines" eg:"[{number: \"1784\", name: แจ้งสาธารณภัย}]"`
	Districts   []District         `key:"districts" th:"อำเภอและตำบล" en:"Districts" eg:"[{key: mueang, name: เมืองกาญจนบุรี}]"`
	Numbering   Numbering          `key:"numbering" th:"วิธีออกเลขที่เรื่อง: kind แยกตามประเภท (ถ้าไม่ระบุ), office ใช้เลขชุดเดียวทั้งสำนักงาน" en:"Running numbers: kind gives each kind its own, office one series for all; kind unless said" eg:"kind"`
	Approval    []Ref              `key:"approval" names:"kind" th:"ประเภทที่ต้องได้รับอนุมัติก่อนเผยแพร่ (election คือประเด็นการเลือกตั้ง) ถ้าไม่ระบุ: clarifications, notices, election" en:"Kinds that need approval; election stands for election campaigns. Without it: clarifications, notices, election" eg:"[clarifications, notices, election]"`
	PhotoCredit string             `key:"photoCredit" th:"เครดิตภาพเมื่อไม่ได้ระบุ" en:"Credit of photos that name none" eg:"สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี"`
	Licence     string             `key:"licence" th:"เงื่อนไขการนำไปใช้" en:"Licence" eg:"CC BY 4.0"`
	Navigation  []MenuItem         `key:"navigation" th:"เมนู" en:"Menu" eg:"[{title: ข่าวประชาสัมพันธ์, link: /news/}]"`
	Theme       ThemeSettings      `key:"theme" th:"หน้าตาเว็บไซต์ ภาพแชร์ และเอกสารสำหรับพิมพ์" en:"The look of pages, cards and printed documents" eg:"{main: \"#083f3c\"}"`
	Mourning    Mourning           `key:"mourning" th:"ช่วงไว้ทุกข์" en:"Mourning" eg:"{from: 2026-01-01, to: 2026-01-30}"`
	Bulletin    WeeklySettings     `key:"bulletin" th:"สรุปข่าวประจำสัปดาห์" en:"Weekly bulletin" eg:"{title: สรุปข่าวประจำสัปดาห์}"`
	Words       []string           `key:"words" th:"คำและชื่อเฉพาะที่ห้ามตัดกลางคำ" en:"Names for the segmenter" eg:"[แม่น้ำแคว]"`
	Spelling    SpellingSettings   `key:"spelling" th:"คำที่ให้เตือนหรือไม่ให้เตือนเรื่องการสะกด" en:"Changes to the list of misspellings" eg:"{except: [วัดศรีษะทอง]}"`
	Labels      map[string]Label   `key:"labels" th:"คำที่ระบบใช้กับผู้อ่าน ซึ่งสำนักงานต้องการเปลี่ยน (คำเดียวใช้เป็นภาษาไทย หรือระบุ th และ en)" en:"Words to override: a text for the Thai one, or th and en" eg:"{news: ข่าวแจก}"`
	Broadcast   Loudspeaker        `key:"broadcast" th:"เสียงตามสาย" en:"Village loudspeakers" eg:"{clock: spoken}"`
	PublicKey   string             `key:"publicKey" th:"กุญแจสาธารณะสำหรับตรวจลายเซ็นของเอกสารที่เผยแพร่ (บรรทัดที่สองของไฟล์ .pub)" en:"Public key for checking signatures (minisign): the second line of the .pub file" eg:"RWQAAQIDBAUGByEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj9A"`
	Channels    map[string]Channel `key:"channels" th:"เปิดหรือปิดช่องทาง หรือกำหนดปีแรกที่ให้จัดทำ" en:"Channels on or off, or the first year of which they are made" eg:"{script: {from: 2569}}"`

	ChannelsAt map[string]Position `key:"-"` // the place of each of Channels
}

// Names returns the names that are never cut inside: the officer's words, and all districts and subdistricts.
func (s Settings) Names() []string { return append(slices.Clone(s.Words), s.Places()...) }

// Places returns the names of all districts and subdistricts.
func (s Settings) Places() []string {
	var places []string
	for _, d := range s.Districts {
		places = append(places, d.Name)
		for _, t := range d.Subdistricts {
			places = append(places, t.Name)
		}
	}
	return places
}

// Numbering is how running numbers are given.
type Numbering string

func (Numbering) words() []string { return []string{"kind", "office"} }

// Series returns the series of running numbers that a kind takes part in.
func (s Settings) Series(k Kind) string {
	if s.Numbering == "office" {
		return "office"
	}
	return string(k)
}

// Office is the office itself.
type Office struct {
	Name     string `key:"name" need:"yes" th:"ชื่อสำนักงาน" en:"Name" eg:"สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี"`
	Address  string `key:"address" th:"ที่อยู่" en:"Postal address" eg:"ศาลากลางจังหวัดกาญจนบุรี"`
	Phone    string `key:"phone" th:"โทรศัพท์" en:"Telephone" eg:"0 3400 0000"`
	Fax      string `key:"fax" th:"โทรสาร" en:"Fax" eg:"0 3400 0009"`
	Email    string `key:"email" th:"อีเมล" en:"E-mail" eg:"news@example.go.th"`
	Line     string `key:"line" th:"LINE" en:"LINE id" eg:"@pr-kan-example"`
	Hours    string `key:"hours" th:"เวลาทำการ" en:"Hours" eg:"วันจันทร์–วันศุกร์ เวลา 08.30–16.30 น."`
	Governor string `key:"governor" th:"ตำแหน่งผู้ว่าราชการจังหวัด" en:"Title of the governor" eg:"ผู้ว่าราชการจังหวัดกาญจนบุรี"`
}

// Desk is the news desk.
type Desk struct {
	Phone      string `key:"phone" th:"โทรศัพท์โต๊ะข่าว" en:"Telephone" eg:"0 3400 0001"`
	Hours      string `key:"hours" th:"เวลา" en:"Hours" eg:"ทุกวัน เวลา 08.30–20.00 น."`
	OutOfHours string `key:"outOfHours" th:"นอกเวลา" en:"Out of hours" eg:"โทร. 0 3400 0002"`
}

// Named is a key with its name.
type Named struct {
	Key  Ref    `key:"key" names:"new-key" need:"yes" th:"คีย์ (ตัวอักษรอังกฤษเล็ก ตัวเลข และ -)" en:"Key: a–z, 0–9 and -" eg:"health"`
	Name string `key:"name" need:"yes" th:"ชื่อ" en:"Name" eg:"สำนักงานสาธารณสุขจังหวัด"`
}

// Topic is a หมวดข่าว.
type Topic struct {
	Named
	Sensitive Sensitive `key:"sensitive" th:"เรื่องอ่อนไหว: crime อาชญากรรม, drug ยาเสพติด, health สุขภาพ" en:"Sensitive: crime, drug or health" eg:"crime"`
}

// Sensitive is why a topic needs care.
type Sensitive string

func (Sensitive) words() []string { return []string{"crime", "drug", "health"} }

// Hotline is a short number.
type Hotline struct {
	Number string `key:"number" need:"yes" th:"หมายเลข" en:"Number" eg:"1784"`
	Name   string `key:"name" need:"yes" th:"ชื่อ" en:"Name" eg:"แจ้งสาธารณภัย"`
}

// District is an อำเภอ with its ตำบล and those who read to it.
type District struct {
	Named
	Subdistricts []Named  `key:"subdistricts" th:"ตำบล" en:"Subdistricts" eg:"[{key: \"710101\", name: บ้านเหนือ}]"`
	Listeners    []string `key:"listeners" th:"เทศบาล หอกระจายข่าว และ อป.มช. ที่รับบทอ่าน" en:"Who receives the scripts" eg:"[เทศบาลเมืองกาญจนบุรี]"`
}

// Code returns the official code of a district (TIS 1099, "7107"), which is how the keys of its subdistricts begin, or "" if
// those are not official codes.
func (d District) Code() string {
	code := ""
	for i, t := range d.Subdistricts {
		key := t.Key.Text
		if len(key) != 6 || strings.Trim(key, "0123456789") != "" || i > 0 && key[:4] != code {
			return ""
		}
		code = key[:4]
	}
	return code
}

// MenuItem is a line of a menu.
type MenuItem struct {
	Title   string    `key:"title" need:"yes" th:"ข้อความ" en:"Text" eg:"ข่าวประชาสัมพันธ์"`
	English string    `key:"english" th:"ข้อความบนหน้าภาษาอังกฤษ" en:"Text on English pages" eg:"News"`
	Link    Ref       `key:"link" names:"page-url" need:"yes" th:"ที่อยู่ในเว็บไซต์ หรือ https://" en:"Address in the site, or https:" eg:"/news/"`
	Place   MenuPlace `key:"place" th:"menu เมนูหลัก, about ท้ายหน้า, media สำหรับสื่อ" en:"menu, about (footer) or media (footer)" eg:"about"`
}

// MenuPlace is the menu that an item is in; "" is the main menu.
type MenuPlace string

func (MenuPlace) words() []string { return []string{"menu", "about", "media"} }

// ThemeSettings are what an office chooses of the theme's look. All other colours follow from the two.
type ThemeSettings struct {
	Main   string `key:"main" th:"สีหลักของหัวเว็บไซต์ ปุ่ม ภาพแชร์ และเส้นกับชื่อหมวดในเอกสารสำหรับพิมพ์ ตัวอักษรสีขาวต้องอ่านได้บนสีนี้ (ใส่เครื่องหมายคำพูด)" en:"Main colour: under white text, and of rules and section headings on paper; in quotation marks" eg:"\"#083f3c\""`
	Accent string `key:"accent" th:"สีเน้น ตัวอักษรสีเข้มต้องอ่านได้บนสีนี้ (ใส่เครื่องหมายคำพูด)" en:"Accent, under dark text; in quotation marks" eg:"\"#ff9a3d\""`

	Mark     Ref `key:"mark" names:"office-picture" th:"ตราของสำนักงาน แสดงที่หัวเว็บไซต์ แท็บของเบราว์เซอร์ ภาพแชร์ และหัวสรุปข่าวฉบับพิมพ์" en:"The office's mark: on pages, cards and the printed bulletin" eg:"theme/mark.png"`
	Masthead Ref `key:"masthead" names:"office-picture" th:"ภาพแถบใต้ชื่อเว็บไซต์ กว้างเต็มหน้า สูงเท่าตัวอักษรสองบรรทัด" en:"The drawing below the site's name, as wide as the page and two lines high" eg:"theme/masthead.png"`
}

// Palette returns the colours of the office.
func (s Settings) Palette() palette.Palette {
	return palette.Palette{Main: strings.ToLower(s.Theme.Main), Accent: strings.ToLower(s.Theme.Accent)}
}

// Mourning makes the site grey and leaves out festivity.
type Mourning struct {
	From thai.Moment `key:"from" need:"yes" th:"วันแรก" en:"First day" eg:"2026-01-01"`
	To   thai.Moment `key:"to" need:"yes" th:"วันสุดท้าย" en:"Last day" eg:"2026-01-30"`
}

// Span returns the days of mourning.
func (m Mourning) Span() thai.Span { return thai.Span{From: m.From, To: m.To} }

// WeeklySettings is about สรุปข่าวประจำสัปดาห์.
type WeeklySettings struct {
	Title      string      `key:"title" th:"ชื่อ" en:"Title" eg:"สรุปข่าวประจำสัปดาห์"`
	Pages      int         `key:"pages" th:"จำนวนหน้า" en:"Pages" eg:"4"`
	FirstIssue thai.Moment `key:"firstIssue" th:"วันที่ของฉบับแรก ปีที่ 1" en:"Date of volume 1" eg:"2025-01-06"`
	Numerals   Numerals    `key:"numerals" th:"ตัวเลขทั้งฉบับ: thai เลขไทย, arabic เลขอารบิก" en:"Numerals of the whole issue: thai or arabic" eg:"thai"`
}

// Numerals are how a bulletin counts.
type Numerals string

func (Numerals) words() []string { return []string{"thai", "arabic"} }

// Loudspeaker is how scripts for village loudspeakers are written.
type Loudspeaker struct {
	Clock Clock `key:"clock" th:"วิธีอ่านเวลา: official สิบแปดนาฬิกา (ถ้าไม่ระบุ), spoken หกโมงเย็น" en:"How times of day are said; official unless said" eg:"spoken"`
}

// Clock is how times of day are said.
type Clock string

// SpokenClock says หกโมงเย็น in place of สิบแปดนาฬิกา.
const SpokenClock Clock = "spoken"

func (Clock) words() []string { return []string{"official", "spoken"} }

// A Channel says whether a channel is on, and from which year on. "true" and "false" may be written in place of its fields.
type Channel struct {
	Off  bool `key:"-"`
	From int  `key:"from" th:"ปีแรกที่ให้จัดทำ พ.ศ. หรือ ค.ศ. เรื่องของปีก่อนหน้าไม่จัดทำ" en:"First year, Buddhist or Gregorian, of whose publications it is made" eg:"2569"` // Gregorian once read; 0 is every year
}

// dated are the channels whose files are counted a piece: a first year can be set for them.
var dated = []string{"sheet", "script", "card"}
