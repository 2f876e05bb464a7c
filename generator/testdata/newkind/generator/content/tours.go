package content

import (
	"time"

	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// ToursKind is that of Tour.
const ToursKind Kind = "tours"

var _ = register(Profile{
	Zero: Tour{}, Order: 145, Name: words.New(string(ToursKind), "สื่อมวลชนสัญจร", "Press tours"),
	Home: Home{Place: 75, Most: 2},
})

var tourStopsWord = words.New("tour-stops", "จุดที่เยี่ยมชม", "Stops")

// Tour takes journalists somewhere, สื่อมวลชนสัญจร.
type Tour struct {
	Common
	Starts thai.Moment `key:"starts" need:"yes" th:"วันและเวลาที่ออกเดินทาง" en:"Start" eg:"2026-12-10 08:00"`
	Ends   thai.Moment `key:"ends" th:"วันและเวลาที่กลับ" en:"End" eg:"2026-12-10 17:00"`
	Venue  Venue       `key:"venue" th:"จุดนัดพบ" en:"Meeting point" eg:"ศาลากลางจังหวัดกาญจนบุรี"`
	Stops  []string    `key:"stops" th:"จุดที่เยี่ยมชม" en:"Stops" eg:"[เขื่อนศรีนครินทร์, ช่องเขาขาด]"`
}

// Kind is ToursKind.
func (Tour) Kind() Kind { return ToursKind }

func (t Tour) withheld(c Common) Publication { return Tour{Common: c, Starts: t.Starts, Ends: t.Ends} }

// When returns from when to when it is.
func (t Tour) When() thai.Span { return thai.Span{From: t.Starts, To: t.Ends} }

// Events returns the tour's own time.
func (t Tour) Events() []Event { return []Event{{t.Title, t.When(), t.Venue.Name}} }

// Turns are the moments at which it begins and ends.
func (t Tour) Turns() []Turn { return turnsOf(t.Events()) }

// Over is the midnight after its last day.
func (t Tour) Over() time.Time { return t.When().DayAfter() }

func (t Tour) check(r *reading) {
	r.checkDated(t.Common)
	r.checkOrder("starts", t.Starts, "ends", t.Ends)
	r.checkVenue("venue", t.Venue)
}

// Tell tells when it is, where it begins and where it leads.
func (t Tour) Tell(to Teller) {
	tellWhen(to, t.Starts, t.Ends)
	t.Venue.tell(to)
	to.Then(tourStopsWord, t.Stops)
}
