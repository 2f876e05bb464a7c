package content

import (
	"hokhao/generator/schemaorg"
	"hokhao/generator/words"
)

// ProgrammesKind is that of Programme.
const ProgrammesKind Kind = "programmes"

var _ = register(Profile{
	Zero: Programme{}, Order: 80, Name: words.New(string(ProgrammesKind), "รายการวิทยุ", "Radio programmes"),
	OwnFolder: true, Lasting: true,
})

// Programme is a radio programme, รายการวิทยุ (duties 1.5 and 1.9). Its episodes lie in the folder of its name.
type Programme struct {
	Common
	Station   string `key:"station" need:"yes" th:"สถานี" en:"Station" eg:"สถานีวิทยุกระจายเสียงแห่งประเทศไทย จังหวัดกาญจนบุรี"`
	Frequency string `key:"frequency" th:"คลื่นความถี่" en:"Frequency" eg:"FM 102.0 เมกะเฮิรตซ์"`
	Schedule  string `key:"schedule" need:"yes" th:"วันและเวลาออกอากาศ" en:"When it is on air" eg:"ทุกวันจันทร์–วันศุกร์ เวลา 08.10–08.30 น."`
}

// Kind is ProgrammesKind.
func (Programme) Kind() Kind { return ProgrammesKind }

func (Programme) withheld(c Common) Publication { return Programme{Common: c} }

// Gathers reports that episodes lie in the programme's folder.
func (Programme) Gathers() Membership { return ByFolder }

func (p Programme) check(r *reading) { r.checkDated(p.Common) }

// Tell says where and when it can be heard.
func (p Programme) Tell(to Teller) {
	to.Fact(words.Station, p.Station)
	to.Fact(words.Frequency, p.Frequency)
	to.Fact(words.OnAir, p.Schedule)
}

// OnAir is where and when it can be heard.
func (p Programme) OnAir() (station, schedule string) {
	return p.Station + " " + p.Frequency, p.Schedule
}

// Things returns the series, and where it is heard.
func (p Programme) Things(in Structurer) []schemaorg.Thing {
	w := in.Work("RadioSeries")
	if !in.Void() {
		w.Publication = &schemaorg.BroadcastTime{
			Type: "BroadcastEvent", Description: p.Schedule,
			PublishedOn: schemaorg.Station{Type: "BroadcastService", Name: p.Station, BroadcastFrequency: p.Frequency},
		}
	}
	return []schemaorg.Thing{w}
}
