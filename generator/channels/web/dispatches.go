package web

import (
	"strconv"

	"hokhao/generator/channel"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/view"
	"hokhao/generator/words"
)

// dispatchPages plans the page of each day's dispatch, one that lists the days of each month, and one that lists the months.
func (p *planner) dispatchPages(yield func(channel.Batch) bool) {
	if !p.s.On["dispatch"] {
		return
	}
	var years []view.Group
	for month, days := range site.DispatchMonths(p.s.Dispatches()) {
		if !p.s.Makes("dispatch", days[0].Day) {
			continue
		}
		at := site.DispatchMonth(month)
		batch := channel.Batch{Name: at, Key: p.s.KeyOfDispatches(days), Files: func(yield func(channel.File) bool) {
			group := view.Group{}
			for _, d := range days {
				title := p.said.Fill(wordDayCount, "day", p.said.FullDate(d.Day), "n", strconv.Itoa(len(d.All())))
				group.Links = append(group.Links, view.Link{Title: title, To: p.to(at, d.Address)})
				if !yield(draw(p.web, d.Address, p.dispatch(d))) {
					return
				}
			}
			name := p.said.Say(words.Dispatch)
			yield(draw(p.web, at, p.facetPage(at, name+" "+p.said.MonthYear(month), []view.Group{group}, step{name, site.DispatchAddress})))
		}}
		if !yield(batch) {
			return
		}
		year := p.said.Fill(words.Year, "year", strconv.Itoa(thai.BuddhistYear(month)))
		if n := len(years); n == 0 || years[n-1].Name != year {
			years = append(years, view.Group{Name: year})
		}
		last := &years[len(years)-1]
		last.Links = append(last.Links, view.Link{Title: p.said.MonthYear(month), To: p.to(site.DispatchAddress, at)})
	}
	yield(channel.Batch{Name: site.DispatchAddress, Files: func(yield func(channel.File) bool) {
		yield(draw(p.web, site.DispatchAddress, p.facetPage(site.DispatchAddress, p.said.Say(words.Dispatch), years)))
	}})
}

// dispatch returns the page of a day.
func (p *planner) dispatch(d site.Dispatch) view.Dispatch {
	at, name, day := d.Address, p.said.Say(words.Dispatch), p.said.FullDate(d.Day)
	month := thai.StartOfDay(d.Day).AddDate(0, 0, 1-d.Day.Day())
	v := view.Dispatch{
		Layout: p.layout(at, site.DispatchAddress, name+" "+day), Name: name, Day: day, Items: p.cards(at, d.Items), AmendedTitle: p.said.Say(words.AmendedToday),
		Files: p.downloads(at, at, p.language()),
	}
	v.Description = p.said.Fill(wordFrom, "list", name+" "+day, "office", p.s.Settings.Office.Name)
	p.showPage(&v.Layout, "CollectionPage")
	p.breadcrumb(&v.Layout, at, p.said, step{name, site.DispatchAddress}, step{p.said.MonthYear(month), site.DispatchMonth(month)}, step{p.said.LongDate(d.Day), at})
	for _, pub := range d.Amended {
		c := p.line(at, pub)
		if notices := entry.StatusOf(p.s, pub).On(d.Day); len(notices) > 0 {
			c.Published = notices[0].At
			c.Summary = p.text(entry.Join(": ", notices[0].Label, notices[0].Text))
		}
		v.Amended = append(v.Amended, c)
	}
	return v
}
