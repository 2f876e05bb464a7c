package alerts

import (
	"context"
	"encoding/xml"
	"slices"
	"time"

	"hokhao/generator/channel"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/words"
)

// afterwards is the number of days for which a warning that is over stays in the feed, so that its end reaches those who fetch
// the feed once a week.
const afterwards = 7

// A feed is the feed of the messages of warnings that hold, are to come, or ended in the last days.
type feed struct {
	Base     entry.Base
	Title    string
	Office   string
	Licence  string
	Language string
	List     string    // address of the list of warnings
	Dated    time.Time // of a feed without messages
	Entries  []feedEntry
}

type feedEntry struct {
	ID, Title, Summary, Creator string
	Address, Page               string // of the message, and of the warning's page
	Sent, Updated               time.Time
	Categories                  []string
}

// current returns the warnings in the feed, newest first.
func current(s *site.Site, warnings []*site.Publication) []*site.Publication {
	since := s.Today.Time.AddDate(0, 0, -afterwards)
	var all []*site.Publication
	for _, p := range warnings {
		w, _ := p.Warning()
		last := w.When.End()
		if n := len(p.History); n > 0 && (p.Is(site.Cancelled) || p.Withdrawal() || p.History[n-1].At.After(last)) {
			last = p.History[n-1].At
		}
		if last.After(since) {
			all = append(all, p)
		}
	}
	return all
}

// beginning returns the date of a feed without messages: that of the newest warning, or the beginning of the year.
func beginning(s *site.Site, warnings []*site.Publication) time.Time {
	if len(warnings) > 0 {
		return warnings[0].Published.Time
	}
	return time.Date(s.Today.Time.Year(), 1, 1, 0, 0, 0, 0, s.Zone)
}

func feedOf(s *site.Site, shown []*site.Publication, began time.Time) feed {
	v := feed{
		Base: entry.BaseOf(s), Title: entry.Join(" – ", entry.Line(s.Say(words.Warnings))+" (CAP)", entry.Line(s.Settings.Title)),
		Office: entry.Line(s.Settings.Office.Name), Licence: entry.Line(s.Settings.Licence), Language: s.Settings.Language, List: site.WarningsAddress,
		Dated: began,
	}
	if v.Language == "" {
		v.Language = "th"
	}
	for _, p := range shown {
		e := entry.Of(s, p)
		var said []string
		if len(e.Notices) > 0 && !e.Void { // else it is the summary
			said = append(said, e.Notices[0].In(e.Words))
		}
		said = append(append(said, e.Description()), e.Silent()...)
		for _, m := range messagesOf(s, p) {
			v.Entries = append(v.Entries, feedEntry{
				ID: m.Identifier, Title: e.Title, Summary: entry.Join(" ", said...), Creator: e.Creator,
				Address: m.Address, Page: e.Link, Sent: m.Sent, Updated: later(m.Sent, e.Updated), Categories: append([]string{m.Type}, e.Categories...),
			})
		}
	}
	slices.SortStableFunc(v.Entries, func(a, b feedEntry) int { return b.Sent.Compare(a.Sent) })
	return v
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

type xmlFeed struct {
	XMLName  xml.Name   `xml:"http://www.w3.org/2005/Atom feed"`
	Language string     `xml:"xml:lang,attr"`
	ID       string     `xml:"id"`
	Title    string     `xml:"title"`
	Updated  string     `xml:"updated"`
	Author   xmlPerson  `xml:"author"`
	Rights   string     `xml:"rights,omitempty"`
	Links    []xmlLink  `xml:"link"`
	Entries  []xmlEntry `xml:"entry"`
}

type xmlEntry struct {
	ID         string    `xml:"id"`
	Title      string    `xml:"title"`
	Published  string    `xml:"published"`
	Updated    string    `xml:"updated"`
	Author     xmlPerson `xml:"author"`
	Links      []xmlLink `xml:"link"`
	Categories []xmlTerm `xml:"category"`
	Summary    string    `xml:"summary,omitempty"`
}

type xmlPerson struct {
	Name string `xml:"name"`
}

type xmlTerm struct {
	Term string `xml:"term,attr"`
}

type xmlLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
	Href string `xml:"href,attr"`
}

func writeFeed(_ context.Context, out channel.Output, v feed) error {
	self, last := v.Base.URL(site.AlertsFeed), v.Dated
	for i, e := range v.Entries {
		if i == 0 || e.Updated.After(last) {
			last = e.Updated
		}
	}
	x := xmlFeed{
		Language: v.Language, ID: self, Title: v.Title, Updated: last.Format(time.RFC3339), Author: xmlPerson{v.Office}, Rights: v.Licence,
		Links: []xmlLink{{"self", "application/atom+xml", self}, {"alternate", "text/html", v.Base.URL(v.List)}},
	}
	for _, e := range v.Entries {
		entry := xmlEntry{
			ID: e.ID, Title: e.Title, Published: e.Sent.Format(time.RFC3339), Updated: e.Updated.Format(time.RFC3339), Author: xmlPerson{e.Creator}, Summary: e.Summary,
			Links: []xmlLink{{"alternate", "application/cap+xml", v.Base.URL(e.Address)}, {"related", "text/html", e.Page}},
		}
		for _, c := range e.Categories {
			entry.Categories = append(entry.Categories, xmlTerm{c})
		}
		x.Entries = append(x.Entries, entry)
	}
	return writeXML(out, x)
}
