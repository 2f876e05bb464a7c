package content

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"hokhao/generator/schemaorg"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// NoticesKind is that of Notice.
const NoticesKind Kind = "notices"

var _ = register(Profile{
	Zero: Notice{}, Order: 20, Name: words.New(string(NoticesKind), "ประกาศและคำเตือน", "Notices and warnings"),
	General: true, Aloud: true, Sheet: true, Approved: true, Home: Home{Place: 10, Most: 3},
})

var (
	noticeLevelWord = words.New("notice-level", "ระดับ", "Level")
	noticeNextWord  = words.New("notice-next", "แจ้งครั้งต่อไป", "Next word")
)

// Notice is an announcement, a statement or a warning, ประกาศ / แถลงการณ์ / ประกาศเตือนภัย (duties 1.1, 1.4 and
// 3.1).
type Notice struct {
	Common
	Type       NoticeType  `key:"type" need:"yes" th:"ชนิดของประกาศ: announcement ประกาศ, statement แถลงการณ์, warning ประกาศเตือนภัย" en:"announcement, statement or warning" eg:"announcement"`
	Effective  thai.Moment `key:"effective" th:"มีผลตั้งแต่" en:"In force from" eg:"2026-09-14 18:00"`
	Until      thai.Moment `key:"until" th:"มีผลถึง (ประกาศเตือนภัยต้องมี)" en:"In force until; a warning must say it" eg:"2026-09-16 18:00"`
	Hazard     Hazard      `key:"hazard" th:"ภัย (เฉพาะประกาศเตือนภัย): flood, flash-flood, landslide, storm, dam, drought, cold, heat, haze, wildfire, earthquake, epidemic, chemical, other" en:"Hazard of a warning" eg:"flash-flood"`
	Level      Level       `key:"level" th:"ระดับ (เฉพาะประกาศเตือนภัย): watch เฝ้าระวัง, warning เตือนภัย, evacuate อพยพ" en:"Level of a warning: watch, warning, evacuate" eg:"warning"`
	Areas      []string    `key:"areas" th:"พื้นที่ที่ต้องระวัง (ละเอียดกว่าอำเภอ)" en:"Places in danger, finer than districts" eg:"[บ้านริมแควน้อย ตำบลท่าขนุน]"`
	Source     string      `key:"source" th:"ที่มาของข้อมูล" en:"Who found it" eg:"สถานีอุตุนิยมวิทยากาญจนบุรี"`
	Actions    []string    `key:"actions" th:"สิ่งที่ประชาชนต้องทำ เรียงตามลำดับ (ประกาศเตือนภัยต้องมี)" en:"What to do, in order; a warning must say it" eg:"[ยกของขึ้นที่สูงก่อนเวลา 18.00 น., งดลงเล่นน้ำ]"`
	Shelters   []Shelter   `key:"shelters" th:"ศูนย์พักพิง" en:"Shelters" eg:"[{name: โรงเรียนบ้านท่าขนุน, phone: 0 3400 0070}]"`
	Hotlines   []Hotline   `key:"hotlines" th:"สายด่วนของเหตุการณ์นี้" en:"Numbers to call" eg:"[{number: \"1784\", name: แจ้งสาธารณภัย}]"`
	NextUpdate thai.Moment `key:"nextUpdate" th:"จะแจ้งความคืบหน้าครั้งต่อไป" en:"Next word at" eg:"2026-09-15 06:00"`
	Cancels    []Ref       `key:"cancels" names:"source" th:"ประกาศหรือข่าวด่วนที่ฉบับนี้ยกเลิก (ชื่อไฟล์ .md)" en:"Notices, and releases that told of them, which this one cancels, as source paths" eg:"[notices/2026/2026-09-14-flash-flood.md]"`
}

// A Shelter is where people can go.
type Shelter struct {
	Name  string `key:"name" need:"yes" th:"ชื่อสถานที่" en:"Name" eg:"โรงเรียนบ้านท่าขนุน"`
	Place string `key:"place" th:"ที่ตั้ง" en:"Where" eg:"หมู่ที่ 1 ตำบลท่าขนุน"`
	Phone string `key:"phone" th:"โทรศัพท์" en:"Telephone" eg:"0 3400 0070"`
	Room  int    `key:"room" th:"รับได้กี่คน" en:"For how many people" eg:"200"`
}

// NoticeType tells notices apart.
type NoticeType string

// WarningNotice is a warning: it has a strip of its own while it is in force.
const WarningNotice NoticeType = "warning"

var noticeTypes = words.NewChoices("notice-",
	words.Choice{Value: "announcement", Thai: "ประกาศ", English: "Announcement"},
	words.Choice{Value: "statement", Thai: "แถลงการณ์", English: "Statement"},
	words.Choice{Value: "warning", Thai: "ประกาศเตือนภัย", English: "Warning"},
)

func (NoticeType) words() []string { return noticeTypes.Values() }

// Word returns what readers see in place of the value.
func (t NoticeType) Word() words.Word { return noticeTypes.Word(string(t)) }

// Hazard is what a warning warns of.
type Hazard string

var hazards = words.NewChoices("hazard-",
	words.Choice{Value: "flood", Thai: "น้ำท่วม", English: "Flood"},
	words.Choice{Value: "flash-flood", Thai: "น้ำป่าไหลหลาก", English: "Flash flood"},
	words.Choice{Value: "landslide", Thai: "ดินถล่ม", English: "Landslide"},
	words.Choice{Value: "storm", Thai: "พายุและฝนฟ้าคะนอง", English: "Storm"},
	words.Choice{Value: "dam", Thai: "การระบายน้ำจากเขื่อน", English: "Release of water from a dam"},
	words.Choice{Value: "drought", Thai: "ภัยแล้ง", English: "Drought"},
	words.Choice{Value: "cold", Thai: "อากาศหนาว", English: "Cold"},
	words.Choice{Value: "heat", Thai: "อากาศร้อน", English: "Heat"},
	words.Choice{Value: "haze", Thai: "ฝุ่น PM2.5 และหมอกควัน", English: "PM2.5 and haze"},
	words.Choice{Value: "wildfire", Thai: "ไฟป่า", English: "Wildfire"},
	words.Choice{Value: "earthquake", Thai: "แผ่นดินไหว", English: "Earthquake"},
	words.Choice{Value: "epidemic", Thai: "โรคระบาด", English: "Epidemic"},
	words.Choice{Value: "chemical", Thai: "สารเคมีรั่วไหล", English: "Chemical spill"},
	words.Choice{Value: "other", Thai: "ภัยอื่น", English: "Other hazard"},
)

func (Hazard) words() []string { return hazards.Values() }

// Word returns what readers see in place of the value.
func (h Hazard) Word() words.Word { return hazards.Word(string(h)) }

// Level is how grave a warning is.
type Level string

// The levels, from the least.
const (
	Watch    Level = "watch"
	Caution  Level = "warning"
	Evacuate Level = "evacuate"
)

var levels = words.NewChoices("level-",
	words.Choice{Value: string(Watch), Thai: "เฝ้าระวัง", English: "Watch"},
	words.Choice{Value: string(Caution), Thai: "เตือนภัย", English: "Warning"},
	words.Choice{Value: string(Evacuate), Thai: "อพยพ", English: "Evacuate"},
)

// Grade returns how grave a level is, from 1, and 0 for none.
func (l Level) Grade() int { return slices.Index(l.words(), string(l)) + 1 }

func (Level) words() []string { return levels.Values() }

// Word returns what readers see in place of the value.
func (l Level) Word() words.Word { return levels.Word(string(l)) }

// Kind is NoticesKind.
func (Notice) Kind() Kind { return NoticesKind }

func (n Notice) withheld(c Common) Publication {
	return Notice{Common: c, Type: n.Type, Effective: n.Effective, Until: n.Until, Hazard: n.Hazard, Level: n.Level, Cancels: n.Cancels}
}

// InForceFrom is when a notice takes effect: when it says so, else when it is published.
func (n Notice) InForceFrom() thai.Moment {
	if !n.Effective.Time.IsZero() {
		return n.Effective
	}
	return n.Date
}

// Binds returns from when to when the notice holds.
func (n Notice) Binds() thai.Span { return thai.Span{From: n.InForceFrom(), To: n.Until} }

// Cancelled returns what the notice takes back.
func (n Notice) Cancelled() []Ref { return n.Cancels }

// Turns returns when the notice takes effect and ends.
func (n Notice) Turns() []Turn {
	var all []Turn
	from := n.InForceFrom().Time
	if len(n.Cancels) > 0 {
		all = append(all, Turn{At: from, Why: msgNoticeCancels, Cancels: true})
	}
	if n.Warning() {
		return append(all, Turn{At: from, Why: msgWarningBegins}, Turn{At: n.Until.End(), Why: msgWarningEnds},
			Turn{At: n.NextUpdate.End(), Why: msgFurtherWord, Promise: true})
	}
	return append(all, Turn{At: n.Over(), Why: msgNoticeEnds})
}

// Warns returns the notice as a warning, if it is one.
func (n Notice) Warns() (Warning, bool) {
	return Warning{n.Type, n.Hazard, n.Level, n.Binds(), n.NextUpdate, n.Areas}, n.Warning()
}

// What an announcer says of notices.
var (
	spokenCancels     = words.Thai("script-cancelled", "{cancelled} เรื่อง {title} ประกาศนั้นไม่มีผลแล้ว")
	spokenReinstated  = words.Thai("script-reinstated", "ประกาศนี้{reinstated}")
	spokenExtended    = words.Thai("script-extended", "{extended} ประกาศนี้มีผลถึง {moment}")
	spokenFrom        = words.Thai("script-from", "มีผลตั้งแต่ {moment}")
	spokenUntil       = words.Thai("script-until", "มีผลถึง {moment}")
	spokenForAreas    = words.Thai("script-for-areas", "ขอให้ประชาชนในพื้นที่ต่อไปนี้โปรดทราบ")
	spokenDoThis      = words.Thai("script-do-this", "ขอให้ปฏิบัติดังนี้")
	spokenShelter     = words.Thai("script-shelter", "ศูนย์พักพิง {name}")
	spokenReason      = words.Thai("script-reason", "เหตุที่ประกาศ คือ {title}")
	spokenLevel       = words.Thai("script-level", "เป็นประกาศระดับ {level}")
	spokenInformant   = words.Thai("script-informant", "ข้อมูลจาก {source}")
	spokenNoticeUntil = words.Thai("script-notice-until", "ประกาศนี้มีผลถึง {moment}")
	spokenNextWord    = words.Thai("script-next-word", "จะแจ้งความคืบหน้าครั้งต่อไป {moment}")
	spokenHotline     = words.Thai("script-hotline", "สายด่วน {number}")
)

// speak says of a warning for whom it is, what to do, and only then why.
func (n Notice) speak(s *Speech, t Telling) {
	for _, title := range t.Cancels {
		s.Lead = append(s.Lead, say(plain(t.Words.Fill(spokenCancels, "cancelled", t.Words.Say(words.Cancelled), "title", title))))
	}
	if t.Reinstated {
		s.Lead = append(s.Lead, say(plain(t.Words.Fill(spokenReinstated, "reinstated", t.Words.Say(words.Reinstated)))))
	}
	if t.Extended {
		s.Lead = append(s.Lead, say(plain(t.Words.Fill(spokenExtended, "extended", t.Words.Say(words.Extended), "moment", n.Until.Full()))))
	}
	var numbers []Sentence
	for i, h := range n.Hotlines {
		key := fmt.Sprintf("hotlines[%d].", i)
		numbers = append(numbers, say(t.fill(spokenHotline, "number", key+"number", h.Number), Phrase{Key: key + "name", Before: " ", Text: h.Name}))
	}
	if !n.Warning() {
		s.Kind = t.Words.Say(n.Type.Word())
		if !n.Effective.Time.IsZero() {
			s.Tail = append(s.Tail, say(plain(t.Words.Fill(spokenFrom, "moment", n.Effective.Full()))))
		}
		if !n.Until.Time.IsZero() {
			s.Tail = append(s.Tail, say(plain(t.Words.Fill(spokenUntil, "moment", n.Until.Full()))))
		}
		s.Tail = append(s.Tail, numbers...)
		return
	}
	where := phrases("areas", " ", n.Areas)
	if len(where) == 0 {
		where = []Phrase{plain(strings.Join(t.Districts, " "))}
	}
	s.Lead = append(s.Lead, say(plain(t.Words.Say(spokenForAreas))), say(where...), say(plain(t.Words.Say(spokenDoThis))))
	s.Lead = append(s.Lead, numbered("actions", n.Actions)...)
	var shelters []Sentence
	for i, h := range n.Shelters {
		key := fmt.Sprintf("shelters[%d].", i)
		phone := t.fill(SpokenPhone, "phone", key+"phone", h.Phone)
		phone.Before = " " + phone.Before
		shelters = append(shelters, say(t.fill(spokenShelter, "name", key+"name", h.Name), Phrase{Key: key + "place", Before: " ", Text: h.Place}, phone))
	}
	if n.Level == Evacuate {
		s.Lead, shelters = append(s.Lead, shelters...), nil
	}
	s.Lead = append(s.Lead, t.sentence(spokenReason, place{"title", "title", n.Title}), say(plain(t.Words.Fill(spokenLevel, "level", t.Words.Say(n.Level.Word())))))
	s.More = append(shelters, say(t.fill(spokenInformant, "source", "source", n.Source)))
	s.Tail = append(s.Tail, say(plain(t.Words.Fill(spokenNoticeUntil, "moment", n.Until.Full()))))
	if !t.NextWord.Time.IsZero() {
		s.Tail = append(s.Tail, say(plain(t.Words.Fill(spokenNextWord, "moment", t.NextWord.Full()))))
	}
	s.Tail = append(s.Tail, numbers...)
}

// Warning reports whether the notice is a warning.
func (n Notice) Warning() bool { return n.Type == WarningNotice }

// Over is when what is announced no longer holds. A warning is never merely over: it ends, and says so.
func (n Notice) Over() time.Time {
	if n.Warning() {
		return time.Time{}
	}
	return thai.Span{To: n.Until}.End()
}

// Refers returns the notices that it cancels.
func (n Notice) Refers() []Ref { return n.Cancels }

func (n Notice) check(r *reading) {
	r.checkDated(n.Common)
	from := "effective"
	if n.Effective.Time.IsZero() {
		from = "date"
	}
	r.checkOrder(from, n.InForceFrom(), "until", n.Until)
	r.checkOrder("date", n.Date, "nextUpdate", n.NextUpdate)
	if n.Type == "" {
		return // reported already
	}
	if n.Type != WarningNotice {
		for _, key := range []string{"hazard", "level", "areas", "actions", "shelters", "nextUpdate"} {
			if at, there := r.at[key]; there {
				r.tell(msgWarningOnly, at, "key", key, "type", n.Type)
			}
		}
		return
	}
	for _, f := range FieldsOf(NoticesKind) {
		lacks := map[string]bool{
			"hazard": n.Hazard == "", "level": n.Level == "", "until": n.Until.Time.IsZero(), "actions": len(n.Actions) == 0,
		}[f.Key]
		if lacks && !r.faulty(f.Key) {
			r.tell(msgWarningField, Position{Line: 1}, "key", f.Key, "name", f.Name(), "hint", f.add(""))
		}
	}
	if len(n.Areas) == 0 && len(n.Districts) == 0 {
		r.tell(msgWarningWhere, Position{Line: 1})
	}
	if !n.ExpiryDate.Time.IsZero() {
		r.tell(msgWarningExpires, r.at["expiryDate"])
	}
	for i, h := range n.Hotlines {
		r.checkPhone(fmt.Sprintf("hotlines[%d].number", i), h.Number)
	}
}

// Kicker is the level of a warning, else the type.
func (n Notice) Kicker() (label words.Word, ofClaim bool) {
	if n.Warning() {
		return n.Level.Word(), false
	}
	return n.Type.Word(), false
}

// Tell says what the notice cancels, how grave it is, from when to when it holds and where; and what to do, unless nobody
// may act on it any more.
func (n Notice) Tell(to Teller) {
	for _, r := range n.Cancels {
		if title := to.Headline(r); title != "" && n.Withdrawn.Reason == "" {
			to.Need(words.Cancelled, "“"+title+"”")
		}
	}
	places := n.Areas
	if n.Warning() {
		to.Need(noticeLevelWord, to.Word(n.Level.Word())+" "+to.Word(n.Hazard.Word()))
		if len(places) == 0 {
			places = to.Districts()
		}
	}
	to.Need(words.InForceFrom, to.Moment(n.Effective))
	if to.Cancelled() {
		to.Fact(words.HeldUntil, to.Moment(n.Until))
	} else {
		to.Need(words.Until, to.Moment(n.Until))
	}
	to.Need(words.Area, strings.Join(places, ", "))
	to.Fact(words.NoticeSource, n.Source)
	if to.Void() {
		return // whom nobody awaits any more is not told to come
	}
	to.Fact(noticeNextWord, to.Moment(to.NextWord()))
	to.First(words.WhatToDo, n.Actions)
	var shelters, numbers []string
	for _, s := range n.Shelters {
		shelters = append(shelters, strings.Join(strings.Fields(s.Name+" "+s.Place+" "+s.Phone), " "))
	}
	for _, h := range n.Hotlines {
		numbers = append(numbers, h.Number+" "+h.Name)
	}
	to.Then(words.Shelters, shelters)
	to.Then(words.Hotlines, numbers)
}

// Things returns a warning as an announcement that expires; what is no warning is an article.
func (n Notice) Things(in Structurer) []schemaorg.Thing {
	if !n.Warning() {
		return nil
	}
	a := schemaorg.Announcement{
		Work: in.Work("SpecialAnnouncement"), Category: in.Word(n.Hazard.Word()), Text: in.Summary(),
		Expires: schemaorg.Date(n.Until), SpatialCoverage: places(n.Areas),
	}
	a.Description, a.DatePosted = "", a.DatePublished
	if len(n.Areas) == 0 {
		a.SpatialCoverage = places(in.Districts())
	}
	if in.Cancelled() {
		a.Expires = schemaorg.Date(in.VoidSince())
	}
	return []schemaorg.Thing{a}
}
