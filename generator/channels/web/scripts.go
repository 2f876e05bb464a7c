package web

import (
	"strconv"
	"time"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/key"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/view"
	"hokhao/generator/words"
)

// Numbers of days of a district on the page of all districts, and beside its list.
const (
	scriptDays   = 5
	scriptBeside = 3
)

// scriptPages plans the page of the newest scripts and one page per month. A new script changes only those of its own
// month.
func (p *planner) scriptPages(yield func(channel.Batch) bool) {
	if !p.s.On["script"] {
		return
	}
	months := p.s.BroadcastMonths()
	newest := channel.Batch{Name: site.BroadcastAddress, Files: func(yield func(channel.File) bool) {
		yield(draw(p.web, site.BroadcastAddress, p.newestScripts(months)))
	}}
	if !yield(newest) {
		return
	}
	for i, m := range months {
		var around []time.Time
		for _, n := range months[max(0, i-1):min(len(months), i+2)] {
			around = append(around, n.First)
		}
		month := channel.Batch{Name: m.Address, Key: p.s.KeyOfReadings(m.First, m.First.AddDate(0, 1, 0), key.Of(around)), Files: func(yield func(channel.File) bool) {
			yield(draw(p.web, m.Address, p.scriptsOf(months, i)))
		}}
		if !yield(month) {
			return
		}
	}
}

// newestScripts returns the page of the newest scripts.
func (p *planner) newestScripts(months []site.BroadcastMonth) view.Scripts {
	v := p.scripts(site.BroadcastAddress, "")
	for _, d := range p.s.Settings.Districts {
		v.Districts = p.addDistrict(v.Districts, site.BroadcastAddress, d, p.newest[d.Key.Text])
	}
	for _, m := range months {
		year := p.said.Fill(words.Year, "year", strconv.Itoa(thai.BuddhistYear(m.First)))
		if n := len(v.Months); n == 0 || v.Months[n-1].Name != year {
			v.Months = append(v.Months, view.Group{Name: year})
		}
		last := &v.Months[len(v.Months)-1]
		last.Links = append(last.Links, view.Link{Title: p.said.Month(m.First), To: p.to(site.BroadcastAddress, m.Address)})
	}
	return v
}

// scriptsOf returns the page of the scripts of one of the months.
func (p *planner) scriptsOf(months []site.BroadcastMonth, i int) view.Scripts {
	m, at := months[i].First, months[i].Address
	v := p.scripts(at, p.said.MonthYear(m))
	if i > 0 {
		v.Newer = view.Link{Title: p.said.MonthYear(months[i-1].First), To: p.to(at, months[i-1].Address)}
	}
	if i+1 < len(months) {
		v.Older = view.Link{Title: p.said.MonthYear(months[i+1].First), To: p.to(at, months[i+1].Address)}
	}
	for _, d := range p.s.Settings.Districts {
		var days []site.Broadcast
		for day := m.AddDate(0, 1, -1); !day.Before(m); day = day.AddDate(0, 0, -1) {
			if b := p.s.Broadcast(d, day); len(b.Items) > 0 {
				days = append(days, b)
			}
		}
		v.Districts = p.addDistrict(v.Districts, at, d, days)
	}
	return v
}

// scripts returns a page of scripts without the scripts themselves.
func (p *planner) scripts(at, month string) view.Scripts {
	name := p.said.Say(words.Script)
	title, steps := name, []step{{name, site.BroadcastAddress}}
	if month != "" {
		title, steps = name+" "+month, append(steps, step{month, at})
	}
	v := view.Scripts{Layout: p.layout(at, site.BroadcastAddress, title), Name: name, Month: month}
	v.Description = p.said.Fill(wordFrom, "list", title, "office", p.s.Settings.Office.Name)
	p.showPage(&v.Layout, "CollectionPage")
	p.breadcrumb(&v.Layout, at, p.said, steps...)
	return v
}

// addDistrict appends a district that has a published script.
func (p *planner) addDistrict(to []view.ScriptDistrict, from string, d content.District, all []site.Broadcast) []view.ScriptDistrict {
	days := p.scriptDays(from, all)
	if len(days) == 0 {
		return to
	}
	return append(to, view.ScriptDistrict{
		ID: "d-" + d.Key.Text, Name: all[0].Name, Short: d.Name, To: p.to(from, "/"+string(site.ByDistrict)+"/"+d.Key.Text+"/"),
		Listeners: d.Listeners, Days: days,
	})
}

func (p *planner) scriptDays(from string, all []site.Broadcast) []view.ScriptDay {
	var days []view.ScriptDay
	for _, b := range all {
		first := b.Items[0]
		day := view.ScriptDay{Day: thai.Moment{Time: b.Day}, Items: len(b.Items), First: p.headline(entry.Title(p.s, first.Publication))}
		if n, warning := first.Warning(); warning {
			day.Warning = p.said.Say(n.Type.Word())
		}
		for _, fact := range p.made.Forms(b.Stem) {
			day.Files = append(day.Files, p.fileOf(from, b.Name+" "+thai.LongDate(b.Day), fact))
		}
		if len(day.Files) > 0 {
			days = append(days, day)
		}
	}
	return days
}

// newestBroadcasts returns for each district the newest days with a script.
func newestBroadcasts(s *site.Site) map[string][]site.Broadcast {
	newest := map[string][]site.Broadcast{}
	full := 0
	for b := range s.Broadcasts() {
		k := b.District.Key.Text
		if len(newest[k]) == scriptDays {
			continue
		}
		if newest[k] = append(newest[k], b); len(newest[k]) == scriptDays {
			if full++; full == len(s.Settings.Districts) {
				break
			}
		}
	}
	return newest
}
