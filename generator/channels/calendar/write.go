package calendar

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"hokhao/generator/channel"
)

const (
	product = "-//hokhao//hokhao//TH"
	refresh = "PT6H" // how often subscribers may ask
	day     = "20060102"
	local   = "20060102T150405"
	utc     = "20060102T150405Z"
)

func write(_ context.Context, out channel.Output, v view) error {
	cal := ics.NewCalendar()
	cal.SetProductId(product)
	cal.SetMethod(ics.MethodPublish)
	if v.Name != "" {
		cal.SetName(v.Name)
		cal.SetXWRCalName(v.Name)
		cal.SetUrl(v.URL)
		cal.SetXWRTimezone(v.Zone.Name)
		cal.SetRefreshInterval(refresh)
		cal.SetXPublishedTTL(refresh)
	}
	for _, e := range v.Events {
		if e.When.From.Clock && v.Zone.Fixed {
			v.Zone.add(cal)
			break
		}
	}
	for _, e := range v.Events {
		e.add(cal, v.Zone)
	}
	return cal.SerializeTo(out, ics.WithNewLine("\r\n"))
}

// add adds the definition of the zone, which files that name it must have.
func (z zone) add(cal *ics.Calendar) {
	sign, east := "+", z.East
	if east < 0 {
		sign, east = "-", -east
	}
	offset := fmt.Sprintf("%s%02d%02d", sign, east/3600, east/60%60)
	standard := cal.AddTimezone(z.Name).AddStandard()
	standard.AddProperty(ics.ComponentPropertyDtStart, "19700101T000000")
	standard.AddProperty("TZOFFSETFROM", offset)
	standard.AddProperty("TZOFFSETTO", offset)
	standard.AddProperty("TZNAME", z.Short)
}

func (e event) add(cal *ics.Calendar, in zone) {
	x := cal.AddEvent(e.UID)
	x.AddProperty(ics.ComponentPropertyDtstamp, e.Changed.UTC().Format(utc))
	x.AddProperty(ics.ComponentPropertyCreated, e.Created.UTC().Format(utc))
	x.AddProperty(ics.ComponentPropertyLastModified, e.Changed.UTC().Format(utc))
	x.AddProperty(ics.ComponentPropertySequence, strconv.Itoa(e.Sequence))
	x.AddProperty(ics.ComponentPropertyStatus, e.Status)
	from, to := e.When.From, e.When.To
	moment := func(p ics.ComponentProperty, t time.Time) {
		if in.Fixed {
			x.AddProperty(p, t.Format(local), ics.WithTZID(in.Name))
		} else {
			x.AddProperty(p, t.UTC().Format(utc))
		}
	}
	switch {
	case !from.Clock: // whole days, of which the end is the first that it no longer lasts
		x.AddProperty(ics.ComponentPropertyDtStart, from.Time.Format(day), ics.WithValue("DATE"))
		x.AddProperty(ics.ComponentPropertyDtEnd, e.When.DayAfter().Format(day), ics.WithValue("DATE"))
		x.AddProperty(ics.ComponentPropertyTransp, "TRANSPARENT")
	case to.Time.IsZero(): // nobody said when it ends
		moment(ics.ComponentPropertyDtStart, from.Time)
	default:
		moment(ics.ComponentPropertyDtStart, from.Time)
		moment(ics.ComponentPropertyDtEnd, e.When.End())
	}
	x.AddProperty(ics.ComponentPropertySummary, e.Summary)
	for _, p := range []struct {
		name  ics.ComponentProperty
		value string
	}{
		{ics.ComponentPropertyDescription, strings.Join(e.Description, "\n")}, {ics.ComponentPropertyLocation, e.Place},
		{ics.ComponentPropertyUrl, e.URL}, {ics.ComponentPropertyContact, e.Contact},
	} {
		if p.value != "" {
			x.AddProperty(p.name, p.value)
		}
	}
	for _, c := range e.Categories {
		x.AddProperty(ics.ComponentPropertyCategories, c)
	}
}
