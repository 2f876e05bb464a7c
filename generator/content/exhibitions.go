package content

import (
	"time"

	"hokhao/generator/schemaorg"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// ExhibitionsKind is that of Exhibition.
const ExhibitionsKind Kind = "exhibitions"

var _ = register(Profile{
	Zero: Exhibition{}, Order: 50, Name: words.New(string(ExhibitionsKind), "นิทรรศการภาพถ่าย", "Photo exhibitions"),
	OwnFolder: true, Hung: true,
})

// Exhibition is photos hung on a page, นิทรรศการภาพถ่าย (duties 1.7 and 3.4).
type Exhibition struct {
	Common
	Opens  thai.Moment `key:"opens" th:"วันเปิดนิทรรศการ" en:"First day" eg:"2026-11-20"`
	Closes thai.Moment `key:"closes" th:"วันสุดท้าย" en:"Last day" eg:"2026-12-20"`
	Venue  Venue       `key:"venue" th:"สถานที่จัดแสดง" en:"Venue" eg:"โถงศาลากลางจังหวัดกาญจนบุรี"`
}

// Kind is ExhibitionsKind.
func (Exhibition) Kind() Kind { return ExhibitionsKind }

func (e Exhibition) withheld(c Common) Publication {
	return Exhibition{Common: c, Opens: e.Opens, Closes: e.Closes}
}

// Events returns the days on which it is open, if there are any.
func (e Exhibition) Events() []Event {
	if e.Opens.Time.IsZero() {
		return nil
	}
	return []Event{{e.Title, thai.Span{From: e.Opens, To: e.Closes}, e.Venue.Name}}
}

// Turns returns when what is announced is past.
func (e Exhibition) Turns() []Turn { return turnsOf(e.Events()) }

// Over is the midnight after it closes; one without a closing day stays open.
func (e Exhibition) Over() time.Time { return thai.Span{To: e.Closes}.DayAfter() }

func (e Exhibition) check(r *reading) {
	r.checkDated(e.Common)
	r.checkOrder("opens", e.Opens, "closes", e.Closes)
	r.checkVenue("venue", e.Venue)
}

// Tell says when and where the photos hang.
func (e Exhibition) Tell(to Teller) {
	tellDays(to, e.Opens, e.Closes)
	e.Venue.tell(to)
}

// Things returns the photos with their captions, and the exhibition as an event if it has days.
func (e Exhibition) Things(in Structurer) []schemaorg.Thing {
	gallery := schemaorg.Gallery{Work: in.Work("ImageGallery")}
	if !in.Void() {
		gallery.Image = in.Photos()
	}
	all := []schemaorg.Thing{gallery}
	if !e.Opens.Time.IsZero() {
		shown := in.Event("ExhibitionEvent", thai.Span{From: e.Opens, To: e.Closes}, e.Venue)
		shown.Image = nil // the gallery's
		all = append(all, shown)
	}
	return all
}
