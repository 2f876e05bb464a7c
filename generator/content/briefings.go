package content

import (
	"fmt"
	"time"

	"hokhao/generator/schemaorg"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// BriefingsKind is that of Briefing.
const BriefingsKind Kind = "briefings"

var _ = register(Profile{
	Zero: Briefing{}, Order: 40, Name: words.New(string(BriefingsKind), "ผู้ว่าราชการจังหวัดพบสื่อมวลชน", "Press briefings"),
	General: true, Aloud: true, Sheet: true, Home: Home{Place: 30, Most: 2},
})

var (
	briefingLiveWord = words.New("briefing-live", "ถ่ายทอดสด", "Live")
)

// Briefing is the governor or another meeting the press, ผู้ว่าราชการจังหวัดพบสื่อมวลชน / แถลงข่าว (duty 1.3).
type Briefing struct {
	Common
	Starts    thai.Moment `key:"starts" need:"yes" th:"วันและเวลาที่เริ่มแถลง" en:"Start" eg:"2026-11-24 09:30"`
	Ends      thai.Moment `key:"ends" th:"วันและเวลาที่จบ" en:"End" eg:"2026-11-24 10:30"`
	Venue     Venue       `key:"venue" th:"สถานที่" en:"Venue" eg:"ห้องประชุมชั้น 5 ศาลากลางจังหวัดกาญจนบุรี"`
	Host      string      `key:"host" th:"ผู้แถลง (ตำแหน่ง)" en:"Who speaks, by position" eg:"ผู้ว่าราชการจังหวัดกาญจนบุรี"`
	Agenda    []string    `key:"agenda" th:"ประเด็นที่จะแถลง" en:"Agenda" eg:"[การเตรียมรับน้ำ, งานสัปดาห์สะพาน]"`
	Live      Ref         `key:"live" names:"url" th:"ที่อยู่ถ่ายทอดสด (https://)" en:"Live broadcast" eg:"https://live.example.go.th/kan"`
	Register  Ref         `key:"register" names:"register" th:"ลงทะเบียนสื่อมวลชน: https:// หรือหมายเลขโทรศัพท์" en:"Where the press registers: address or telephone" eg:"0 3400 0011"`
	Questions []Question  `key:"questions" th:"ถาม–ตอบหลังการแถลง" en:"Questions and answers" eg:"[{question: สะพานปิดวันใด, answer: วันที่ 30 พฤศจิกายน 2569 วันเดียว}]"`
}

// A Question of the press, and its answer.
type Question struct {
	Question string `key:"question" need:"yes" th:"คำถาม" en:"Question" eg:"สะพานปิดวันใด"`
	Answer   string `key:"answer" need:"yes" th:"คำตอบ" en:"Answer" eg:"วันที่ 30 พฤศจิกายน 2569 วันเดียว"`
}

// Kind is BriefingsKind.
func (Briefing) Kind() Kind { return BriefingsKind }

func (b Briefing) withheld(c Common) Publication {
	return Briefing{Common: c, Starts: b.Starts, Ends: b.Ends}
}

// When returns from when to when it is.
func (b Briefing) When() thai.Span { return thai.Span{From: b.Starts, To: b.Ends} }

// Events returns the briefing's own time.
func (b Briefing) Events() []Event { return []Event{{b.Title, b.When(), b.Venue.Name}} }

// Turns returns when what is announced is past.
func (b Briefing) Turns() []Turn { return turnsOf(b.Events()) }

// Over is the midnight after its last day.
func (b Briefing) Over() time.Time { return b.When().DayAfter() }

// What an announcer says of briefings.
var (
	spokenBriefing = words.Thai("script-briefing", "กำหนดแถลงข่าว {when}")
	spokenSpeaker  = words.Thai("script-by", " โดย {speaker}")
	spokenAgenda   = words.Thai("script-agenda", "ประเด็นที่แถลง ได้แก่")
	spokenQuestion = words.Thai("script-question", "ถาม {text}")
	spokenAnswer   = words.Thai("script-answer", "ตอบ {text}")
)

// speak says when and where the briefing is, on what, and what was asked.
func (b Briefing) speak(s *Speech, t Telling) {
	s.Lead = append(s.Lead, say(plain(t.Words.Fill(spokenBriefing, "when", b.When().Full())), t.fill(spokenPlace, "place", "venue", b.Venue.Name), t.fill(spokenSpeaker, "speaker", "host", b.Host)))
	if len(b.Agenda) > 0 {
		s.Lead = append(s.Lead, say(append([]Phrase{plain(t.Words.Say(spokenAgenda))}, phrases("agenda", " ", b.Agenda)...)...))
	}
	for i, q := range b.Questions {
		key := fmt.Sprintf("questions[%d].", i)
		s.More = append(s.More, say(t.fill(spokenQuestion, "text", key+"question", q.Question)), say(t.fill(spokenAnswer, "text", key+"answer", q.Answer)))
	}
}

func (b Briefing) check(r *reading) {
	r.checkDated(b.Common)
	r.checkOrder("starts", b.Starts, "ends", b.Ends)
	r.checkVenue("venue", b.Venue)
	r.checkURL("live", b.Live)
	r.checkRegister("register", b.Register)
}

// Tell says when and where it is, who speaks and of what, and what was asked.
func (b Briefing) Tell(to Teller) {
	tellWhen(to, b.Starts, b.Ends)
	b.Venue.tell(to)
	to.Fact(words.Speaker, b.Host)
	to.Fact(words.PressRegistration, b.Register.Text)
	to.Fact(briefingLiveWord, b.Live.Text)
	to.Then(words.Agenda, b.Agenda)
	var lines []string
	for _, q := range b.Questions {
		lines = append(lines, q.Question+" — "+q.Answer)
	}
	to.Then(words.QuestionsAndAnswers, lines)
}

// Things returns an event, which people may also follow from elsewhere.
func (b Briefing) Things(in Structurer) []schemaorg.Thing {
	e := in.Event("Event", b.When(), b.Venue)
	if b.Live.Text != "" && !in.Void() {
		e.EventAttendanceMode = schemaorg.Mixed
		e.Location = append(e.Location, schemaorg.Place{Type: "VirtualLocation", URL: b.Live.Text})
	}
	return []schemaorg.Thing{e}
}
