package content

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"hokhao/generator/schemaorg"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// FestivalsKind is that of Festival.
const FestivalsKind Kind = "festivals"

var _ = register(Profile{
	Zero: Festival{}, Order: 60, Name: words.New(string(FestivalsKind), "งานประเพณีและเทศกาล", "Festivals"),
	OwnFolder: true,
})

// Festival is one edition of a festival, งานประเพณีและเทศกาล (duty 3.3).
type Festival struct {
	Common
	Starts     thai.Moment `key:"starts" need:"yes" th:"วันแรกของงาน" en:"First day" eg:"2026-11-28"`
	Ends       thai.Moment `key:"ends" need:"yes" th:"วันสุดท้ายของงาน" en:"Last day" eg:"2026-12-07"`
	Edition    int         `key:"edition" th:"ครั้งที่" en:"Edition" eg:"42"`
	Series     string      `key:"series" th:"ชื่อชุดของงานประจำปี ใช้คำเดียวกันทุกปี" en:"Name shared by all editions" eg:"river-kwai-bridge-week"`
	Venue      Venue       `key:"venue" th:"สถานที่จัดงาน" en:"Venue" eg:"{name: เชิงสะพานข้ามแม่น้ำแคว, lat: 14.041, lon: 99.5036}"`
	Programme  []Act       `key:"programme" th:"กำหนดการ" en:"Timetable" eg:"[{starts: 2026-11-28 18:30, title: พิธีเปิด, place: เวทีริมน้ำ}]"`
	Organisers []string    `key:"organisers" th:"ผู้จัดงาน" en:"Organisers" eg:"[จังหวัดกาญจนบุรี]"`
	Poster     Ref         `key:"poster" names:"photo" th:"ไฟล์โปสเตอร์ (ต้องอยู่ใน photos ด้วย)" en:"The poster, one of the photos" eg:"poster.jpg"`
}

// A Venue is where something happens.
type Venue struct {
	Name       string  `key:"name" need:"yes" th:"ชื่อสถานที่" en:"Name" eg:"เชิงสะพานข้ามแม่น้ำแคว"`
	Lat        float64 `key:"lat" th:"ละติจูด" en:"Latitude, degrees (WGS 84)" eg:"14.041"`
	Lon        float64 `key:"lon" th:"ลองจิจูด" en:"Longitude, degrees (WGS 84)" eg:"99.5036"`
	Directions string  `key:"directions" th:"การเดินทาง" en:"How to get there" eg:"ลงรถไฟที่สถานีสะพานข้ามแม่น้ำแคว"`
}

// An Act is one line of a timetable.
type Act struct {
	Starts thai.Moment `key:"starts" need:"yes" th:"เริ่ม" en:"Start" eg:"2026-11-28 18:30"`
	Ends   thai.Moment `key:"ends" th:"จบ" en:"End" eg:"2026-11-28 19:30"`
	Title  string      `key:"title" need:"yes" th:"รายการ" en:"What" eg:"พิธีเปิด"`
	Place  string      `key:"place" th:"สถานที่" en:"Where" eg:"เวทีริมน้ำ"`
}

// Kind is FestivalsKind.
func (Festival) Kind() Kind { return FestivalsKind }

func (f Festival) withheld(c Common) Publication {
	return Festival{Common: c, Starts: f.Starts, Ends: f.Ends, Edition: f.Edition, Series: f.Series}
}

func (f Festival) check(r *reading) {
	r.checkDated(f.Common)
	r.checkOrder("starts", f.Starts, "ends", f.Ends)
	for i, a := range f.Programme {
		prefix := fmt.Sprintf("programme[%d].", i)
		r.checkOrder(prefix+"starts", a.Starts, prefix+"ends", a.Ends)
		if !f.Starts.Time.IsZero() && !f.Ends.Time.IsZero() && !a.Starts.Time.IsZero() && !f.When().HasDay(a.Starts.Time) {
			r.tell(msgProgrammeOutside, r.at[prefix+"starts"], "day", thai.LongDate(a.Starts.Time), "days", thai.DateRange(f.Starts.Time, f.Ends.Time))
		}
	}
	r.checkVenue("venue", f.Venue)
	r.checkPoster(f.Poster, f.Photos)
}

// When returns from when to when it is.
func (f Festival) When() thai.Span { return thai.Span{From: f.Starts, To: f.Ends} }

// Events returns the festival itself.
func (f Festival) Events() []Event { return []Event{{f.Title, f.When(), f.Venue.Name}} }

// Recurs returns the series of the festival, and when this edition is.
func (f Festival) Recurs() (series string, when thai.Span) { return f.Series, f.When() }

// Turns returns the first day, and that after the last.
func (f Festival) Turns() []Turn {
	var first time.Time
	if !f.Starts.Time.IsZero() {
		first = thai.StartOfDay(f.Starts.Time)
	}
	return []Turn{{At: first, Why: msgFestivalBegins}, {At: f.Over(), Why: msgFestivalEnds}}
}

// Over is the midnight after its last day.
func (f Festival) Over() time.Time { return f.When().DayAfter() }

// Tell says which edition it is, when and where, and its timetable.
func (f Festival) Tell(to Teller) {
	if f.Edition > 0 {
		to.Fact(words.Edition, strconv.Itoa(f.Edition))
	}
	tellDays(to, f.Starts, f.Ends)
	f.Venue.tell(to)
	to.Fact(words.Organisers, strings.Join(f.Organisers, ", "))
	var lines []string
	for _, a := range f.Programme {
		line := to.Moment(a.Starts) + " " + a.Title
		if a.Place != "" {
			line += " (" + a.Place + ")"
		}
		lines = append(lines, line)
	}
	to.Then(words.Programme, lines)
}

// Things returns the festival with those who organise it.
func (f Festival) Things(in Structurer) []schemaorg.Thing {
	e := in.Event("Festival", f.When(), f.Venue)
	if len(f.Organisers) > 0 {
		e.Organizer = organizations(f.Organisers)
	}
	return []schemaorg.Thing{e}
}
