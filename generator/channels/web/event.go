package web

import (
	"strconv"
	"strings"

	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/view"
)

// venue returns a place with a link to a public map.
func venue(v content.Venue) view.Venue {
	shown := view.Venue{Name: v.Name, Directions: v.Directions}
	if v.Lat != 0 || v.Lon != 0 {
		lat, lon := strconv.FormatFloat(v.Lat, 'f', -1, 64), strconv.FormatFloat(v.Lon, 'f', -1, 64)
		shown.Map, _ = view.To("https://www.openstreetmap.org/?mlat=" + lat + "&mlon=" + lon + "#map=16/" + lat + "/" + lon)
	}
	return shown
}

// register returns the way to register: an address, or a telephone number.
func register(r content.Ref) view.Register {
	if r.Text == "" {
		return view.Register{}
	}
	if strings.Contains(r.Text, "://") {
		to, _ := view.To(r.Text)
		return view.Register{Text: r.Text, To: to}
	}
	return view.Register(phone(r.Text))
}

// event returns the time and place of an event for cards, or zero if it has several dates.
func event(pub *site.Publication) view.Event {
	s, ok := pub.Publication.(content.Scheduled)
	if !ok {
		return view.Event{}
	}
	events := s.Events()
	if len(events) != 1 {
		return view.Event{}
	}
	return view.Event{Starts: events[0].When.From, Ends: events[0].When.To, Place: events[0].Place}
}
