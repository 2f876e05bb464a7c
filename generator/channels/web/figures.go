package web

import (
	"fmt"
	"strconv"
	"strings"

	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/view"
)

func (p *plan) planPage(pub *site.Publication, k content.Plan) page[view.Plan] {
	v := view.Plan{Article: p.article(pub, notInBody), Year: fmt.Sprintf("ปีงบประมาณ พ.ศ. %d", k.FiscalYear)}
	if pub.State.Removed {
		return page[view.Plan]{v, p.bodyText(pub)}
	}
	v.Objectives = k.Objectives
	total := 0.0
	for _, a := range k.Activities {
		activity := view.Activity{
			Title: a.Title, Starts: a.Starts, Ends: a.Ends, Status: p.s.Label(a.Status.Label()),
			Done: a.Status == "done", Cancelled: a.Status == "cancelled",
		}
		if a.Status == "" {
			activity.Status = ""
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
			value, counted = float64(pub.Counts[i]), p.inWords(in.Count)
		}
		shown := view.Indicator{Name: in.Name, Unit: in.Unit, Target: figure(in.Target.Number), Value: figure(value), Counted: counted}
		if in.Target.Number > 0 {
			shown.Percent = int(min(100, max(0, 100*value/in.Target.Number)))
		}
		v.Indicators = append(v.Indicators, shown)
	}
	return page[view.Plan]{v, p.bodyText(pub)}
}

// inWords says what a query counts.
func (p *plan) inWords(q content.Query) string {
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
				values = append(values, p.s.Label(value))
			case key == "state":
				values = append(values, map[string]string{
					"corrected": p.s.Label("correction"), "updated": p.s.Label("update"), "withdrawn": p.s.Label("withdrawn"),
				}[value])
			default:
				values = append(values, value)
			}
		}
		if len(values) > 0 {
			parts = append(parts, strings.Join(values, " หรือ "))
		}
	}
	switch from, to := q.From.Time, q.To.Time; {
	case !from.IsZero() && !to.IsZero():
		parts = append(parts, longDay("th", from)+" ถึง "+longDay("th", to))
	case !from.IsZero():
		parts = append(parts, "ตั้งแต่ "+longDay("th", from))
	case !to.IsZero():
		parts = append(parts, "ถึง "+longDay("th", to))
	}
	return strings.Join(parts, " · ")
}

// figure writes a number out for people: "1,250.5".
func figure(x float64) string {
	whole, fraction, _ := strings.Cut(strconv.FormatFloat(x, 'f', -1, 64), ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if fraction != "" {
		fraction = "." + fraction
	}
	return sign + whole + fraction
}

func (p *plan) survey(pub *site.Publication, k content.Survey) page[view.Survey] {
	v := view.Survey{Article: p.article(pub, notInBody), From: k.Fieldwork.From, To: k.Fieldwork.To}
	if pub.State.Removed {
		return page[view.Survey]{v, p.bodyText(pub)}
	}
	v.Area, v.Method, v.Sample = k.Area, k.Method, figure(float64(k.Sample))
	if k.Margin > 0 {
		v.Margin = figure(k.Margin)
	}
	for i, q := range k.Questions {
		t := pub.Tables[q.Data.Text]
		f := view.Figure{ID: "q" + strconv.Itoa(i+1), Text: q.Text, Unit: q.Unit, Chart: string(q.Chart), Head: t.Head, Rows: t.Rows}
		if f.Chart == "" {
			f.Chart = "bar"
		}
		for _, row := range t.Rows {
			values := make([]float64, 0, len(row))
			for _, cell := range row[1:] {
				x, _ := content.ParseQuantity(cell) // package site has refused what is none
				values = append(values, x)
			}
			f.Values = append(f.Values, values)
		}
		if own, ok := pub.Own[q.Data.Text]; ok {
			if made, ok := p.download(pub.Path, own); ok { // not where files are switched off
				f.File = made
				f.File.Title = q.Text
			}
		}
		v.Figures = append(v.Figures, f)
	}
	return page[view.Survey]{v, p.bodyText(pub)}
}
