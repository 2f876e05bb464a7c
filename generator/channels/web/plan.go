package web

import (
	"strconv"
	"strings"

	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/view"
	"hokhao/generator/words"
)

// A Plan is an action plan with activities and indicators.
type Plan struct {
	view.Article
	Year       string // "ปีงบประมาณ พ.ศ. 2570"
	Objectives []string
	Activities []Activity
	Total      string // of the budgets, in baht; "" if there are none
	Indicators []Indicator
}

// An Activity is an activity of a plan.
type Activity struct {
	Title        string
	Starts, Ends thai.Moment
	Budget       string // "120,000"
	Status       string
	Done         bool
	Cancelled    bool
}

// An Indicator is an indicator of a plan. Numbers are formatted: "1,250.5".
type Indicator struct {
	Name, Unit    string
	Target, Value string
	Percent       int    // of the target reached, 0 to 100
	Counted       string // what was counted, in words; "" if the value was given
}

var _ = pageOf((*planner).planPage)

func (p *planner) planPage(pub *site.Publication, k content.Plan) Plan {
	v := Plan{Article: p.article(pub, notInBody), Year: p.s.Words(pub.Language).Fill(wordFiscalYear, "year", strconv.Itoa(k.FiscalYear))}
	if pub.State.Removed {
		return v
	}
	v.Objectives = k.Objectives
	total := 0.0
	for _, a := range k.Activities {
		activity := Activity{
			Title: a.Title, Starts: a.Starts, Ends: a.Ends, Status: p.s.Words(pub.Language).Say(a.Status.Word()),
			Done: a.Status == "done", Cancelled: a.Status == "cancelled",
		}
		if a.Budget.Given {
			activity.Budget = figure(a.Budget.Number)
			total += a.Budget.Number
		}
		v.Activities = append(v.Activities, activity)
	}
	if total > 0 {
		v.Total = figure(total)
	}
	for i, in := range k.Indicators {
		value, counted := in.Value.Number, ""
		if in.Count.Text != "" {
			value, counted = float64(pub.Counts[i]), p.inWords(in.Count, p.s.Words(pub.Language))
		}
		shown := Indicator{Name: in.Name, Unit: in.Unit, Target: figure(in.Target.Number), Value: figure(value), Counted: counted}
		if in.Target.Number > 0 {
			shown.Percent = int(min(100, max(0, 100*value/in.Target.Number)))
		}
		v.Indicators = append(v.Indicators, shown)
	}
	return v
}

// inWords returns what a query counts, in words.
func (p *planner) inWords(q content.Query, said words.Localizer) string {
	name := func(f site.Taxonomy, key string) string {
		for _, l := range p.taxonomies[f] {
			if l.Key == key {
				return l.Name
			}
		}
		return key
	}
	taxonomies := map[string]site.Taxonomy{
		"kind": site.ByKind, "topic": site.ByTopic, "district": site.ByDistrict, "agency": site.ByAgency, "campaign": site.ByCampaign,
	}
	var parts []string
	for _, key := range content.QueryKeys {
		var values []string
		for _, value := range q.Values(key) {
			switch taxonomy, listed := taxonomies[key]; {
			case listed:
				values = append(values, name(taxonomy, value))
			case key == "urgency":
				values = append(values, said.Say(content.Urgency(value).Word()))
			case key == "state":
				values = append(values, map[string]string{
					"corrected": said.Say(words.Correction), "updated": said.Say(words.Update), "withdrawn": said.Say(words.Withdrawn),
				}[value])
			default:
				values = append(values, value)
			}
		}
		if len(values) > 0 {
			either := values[0]
			for _, value := range values[1:] {
				either = said.Fill(wordOr, "one", either, "other", value)
			}
			parts = append(parts, either)
		}
	}
	date := said.LongDate
	switch from, to := q.From.Time, q.To.Time; {
	case !from.IsZero() && !to.IsZero():
		parts = append(parts, said.Fill(wordFromTo, "from", date(from), "to", date(to)))
	case !from.IsZero():
		parts = append(parts, said.Fill(wordSince, "from", date(from)))
	case !to.IsZero():
		parts = append(parts, said.Fill(wordUpTo, "to", date(to)))
	}
	return strings.Join(parts, " · ")
}
