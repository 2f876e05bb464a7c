package content

import (
	"time"

	"hokhao/generator/schemaorg"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// TrainingsKind is that of Training.
const TrainingsKind Kind = "trainings"

var _ = register(Profile{
	Zero: Training{}, Order: 140, Name: words.New(string(TrainingsKind), "อบรมและสัมมนา", "Training"),
	Home: Home{Place: 70, Most: 3},
})

var (
	trainingSeatsWord    = words.New("training-seats", "จำนวน", "Seats")
	trainingRegisterWord = words.New("training-register", "สมัคร", "Register")
)

// Training is a course or a seminar, อบรมและสัมมนา (duties 2.2 and 4.9).
type Training struct {
	Common
	Starts   thai.Moment `key:"starts" need:"yes" th:"วันและเวลาที่เริ่ม" en:"Start" eg:"2026-11-18 09:00"`
	Ends     thai.Moment `key:"ends" th:"วันและเวลาที่จบ" en:"End" eg:"2026-11-19 16:00"`
	Venue    Venue       `key:"venue" th:"สถานที่" en:"Venue" eg:"หอประชุมที่ว่าการอำเภอไทรโยค"`
	Audience string      `key:"audience" th:"ผู้เข้าอบรม" en:"For whom" eg:"อาสาสมัครประชาสัมพันธ์ประจำหมู่บ้านและชุมชน (อป.มช.)"`
	Seats    int         `key:"seats" th:"จำนวนที่นั่ง" en:"Seats" eg:"96"`
	Register Ref         `key:"register" names:"register" th:"สมัคร: https:// หรือหมายเลขโทรศัพท์" en:"Where to register: address or telephone" eg:"0 3400 0012"`
}

// Kind is TrainingsKind.
func (Training) Kind() Kind { return TrainingsKind }

func (t Training) withheld(c Common) Publication {
	return Training{Common: c, Starts: t.Starts, Ends: t.Ends}
}

// When returns from when to when it is.
func (t Training) When() thai.Span { return thai.Span{From: t.Starts, To: t.Ends} }

// Events returns the training's own time.
func (t Training) Events() []Event { return []Event{{t.Title, t.When(), t.Venue.Name}} }

// Turns returns when what is announced is past.
func (t Training) Turns() []Turn { return turnsOf(t.Events()) }

// Over is the midnight after its last day.
func (t Training) Over() time.Time { return t.When().DayAfter() }

func (t Training) check(r *reading) {
	r.checkDated(t.Common)
	r.checkOrder("starts", t.Starts, "ends", t.Ends)
	r.checkVenue("venue", t.Venue)
	r.checkRegister("register", t.Register)
	if t.Seats < 0 {
		r.tell(msgSeats, r.at["seats"])
	}
}

// Tell says when and where it is, for whom, and how to register.
func (t Training) Tell(to Teller) {
	tellWhen(to, t.Starts, t.Ends)
	t.Venue.tell(to)
	to.Fact(words.Audience, t.Audience)
	if t.Seats > 0 {
		to.Fact(trainingSeatsWord, people(to, t.Seats))
	}
	to.Fact(trainingRegisterWord, t.Register.Text)
}

// Things returns an event at which people learn.
func (t Training) Things(in Structurer) []schemaorg.Thing {
	e := in.Event("EducationEvent", t.When(), t.Venue)
	if t.Audience != "" {
		e.Audience = &schemaorg.Audience{Type: "Audience", AudienceType: t.Audience}
	}
	e.MaximumAttendeeCapacity = t.Seats
	return []schemaorg.Thing{e}
}
