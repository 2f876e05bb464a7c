package site

import (
	"slices"

	"hokhao/generator/content"
	"hokhao/generator/thai"
)

// counts returns, for each indicator of a plan, the number of publications that match its query. It counts publications that
// are published, not withdrawn, and not translations.
func (m *maker) counts(plan content.Counting) []int {
	year, counts := plan.Counts()
	out := make([]int, len(counts))
	from, to := thai.FiscalYearBounds(year, m.site.Zone)
	for i, c := range counts {
		q := c.Query
		if q.Text == "" {
			continue
		}
		days := thai.Span{From: q.From, To: q.To}
		if q.From.Time.IsZero() {
			days.From = thai.Moment{Time: from}
		}
		if q.To.Time.IsZero() {
			days.To = thai.Moment{Time: to, Clock: true}
		}
		for _, p := range m.site.All.Items {
			if days.Contains(p.Published.Time) && p.satisfies(q) {
				out[i]++
			}
		}
	}
	return out
}

// satisfies reports whether a publication matches a query, apart from its dates.
func (p *Publication) satisfies(q content.Query) bool {
	for _, key := range content.QueryKeys {
		want := q.Values(key)
		if len(want) > 0 && !slices.ContainsFunc(want, func(v string) bool { return p.has(key, v) }) {
			return false
		}
	}
	return !p.Withdrawal() || slices.Contains(q.Values("state"), "withdrawn")
}

// has reports whether a publication has a value for a query's key.
func (p *Publication) has(key, value string) bool {
	in := func(lists []*List) bool {
		return slices.ContainsFunc(lists, func(l *List) bool { return l.Key == value })
	}
	switch key {
	case "kind":
		return string(p.Kind) == value
	case "topic":
		return in(p.InTopics)
	case "district":
		return in(p.InDistricts)
	case "agency":
		return p.Agency.Text == value
	case "campaign":
		return in(p.InCampaigns)
	case "tag":
		return slices.ContainsFunc(p.InTags, func(l *List) bool { return l.Key == tagKey(value) })
	case "urgency":
		return string(p.Urgency) == value
	default: // state
		switch value {
		case "withdrawn":
			return p.Withdrawal()
		case "corrected":
			return slices.ContainsFunc(p.Changes, func(c content.Change) bool { return c.Type == content.Correction })
		default:
			return slices.ContainsFunc(p.Changes, func(c content.Change) bool { return c.Type != content.Correction })
		}
	}
}

// checkQueries reports keys in a plan's queries that the settings do not contain.
func (m *maker) checkQueries(e *entry) {
	plan, ok := e.kind.(content.Counting)
	if !ok {
		return
	}
	named := func(items []content.Named) (keys []string) {
		for _, n := range items {
			keys = append(keys, n.Key.Text)
		}
		return keys
	}
	var topics, districts []string
	for _, t := range m.Settings.Topics {
		topics = append(topics, t.Key.Text)
	}
	for _, d := range m.Settings.Districts {
		districts = append(districts, d.Key.Text)
	}
	var campaigns []string
	for slug := range m.campaigns {
		campaigns = append(campaigns, slug)
	}
	slices.Sort(campaigns)
	known := map[string][]string{"topic": topics, "district": districts, "agency": named(m.Settings.Agencies), "campaign": campaigns}
	_, counts := plan.Counts()
	for _, c := range counts {
		for _, t := range c.Query.Terms {
			if keys, asked := known[t.Key]; asked && !slices.Contains(keys, t.Value) {
				e.tell(msgConditionUnknown, c.Query.At, "condition", t.Key+":"+t.Value, "indicator", c.Name, "hint", near(t.Value, keys))
			}
		}
	}
}
