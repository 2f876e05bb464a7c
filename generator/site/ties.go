package site

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/thai"
)

// Slugged is the last element of a publication's address, by which campaigns and programmes are named.
func (p *Publication) Slugged() string {
	return strings.TrimSuffix(strings.TrimSuffix(path.Base(p.Path), ".html"), ".en")
}

// translation tells that a publication is the form in another language of one that the site has in its own.
func (p *Publication) translation(language string) bool {
	return p.Other != nil && p.Language != language
}

// group finds campaigns by their slug and what editors set by its week, and holds that episodes have a programme.
func (m *maker) group() {
	for _, e := range m.entries {
		if e.pub == nil {
			continue
		}
		if k, ok := e.pub.Publication.(content.Gathering); ok && k.Gathers() == content.ByName {
			if e.rec.Language == m.Settings.Language || m.campaigns[e.pub.Slugged()] == nil {
				m.campaigns[e.pub.Slugged()] = e
			}
		}
		if e.rec.Kind.Profile().Within != "" && m.programme(e.rec) == nil {
			e.fail(content.Position{}, "programme-missing", "ตอนนี้อยู่ในโฟลเดอร์ที่ไม่มีรายการวิทยุ", "the episode lies in a folder without a programme",
				fmt.Sprintf("สร้างไฟล์ %s/index.md ของรายการ หรือย้ายตอนนี้ไปไว้ในโฟลเดอร์ของรายการ", programmeFolder(e.rec.Source.Path)))
		}
		if k, ok := e.pub.Publication.(content.Editing); ok {
			week := k.Edits().Week
			if week.Number == 0 {
				continue // said by package content
			}
			if first := m.editors[week]; first != nil {
				e.fail(content.Position{Line: 1}, "week-twice", fmt.Sprintf("สัปดาห์ %s มีไฟล์กำหนดฉบับแล้ว คือ %s", week, first.rec.Source.Path),
					fmt.Sprintf("the week %s is set by %s too", week, first.rec.Source.Path), "รวมสองไฟล์เป็นไฟล์เดียว")
				continue
			}
			m.editors[week] = e
		}
	}
}

func programmeFolder(source string) string {
	parts := strings.Split(source, "/") // content/programmes/SLUG/…
	return strings.Join(parts[:min(3, len(parts)-1)], "/")
}

// programme returns the programme in whose folder an episode's address lies, or nil.
func (m *maker) programme(rec *content.Record) *entry {
	within := rec.Kind.Profile().Within
	parts := strings.Split(rec.Path, "/") // /programmes/SLUG/…
	if within == "" || len(parts) < 4 || parts[1] != within.Folder() {
		return nil
	}
	if c, ok := m.owner(strings.Join(parts[:3], "/") + ".html"); ok {
		return c.by
	}
	return nil
}

// other gives the shown form of a publication in the other language: name.en.md of name.md.
func (m *maker) other(e *entry) *Publication {
	if t := m.bySource[otherForm(e.rec)]; t != nil && m.visible(t) {
		return t.pub
	}
	return nil
}

// attachOwn joins a publication with the files that fields of its own kind name, and with their tables.
func (m *maker) attachOwn(e *entry, seen map[string]bool) {
	n, ok := e.pub.Publication.(content.HasFiles)
	if !ok {
		return
	}
	e.pub.Own, e.pub.Tables = map[string]Attachment{}, map[string]content.Table{}
	for _, r := range n.Needs() {
		if slices.ContainsFunc(e.rec.Findings, func(f diagnostic.Finding) bool {
			return f.Rule == "file-type" && f.Line == r.At.Line && f.Column == r.At.Column
		}) {
			continue // refused already
		}
		m.file(e, r, "", seen)
		where, _ := content.Resolve(e.rec.Source.Path, r.Text)
		for i, f := range e.pub.Files {
			if f.File.Source.Path == where {
				e.pub.Files[i].Own = true
				e.pub.Own[r.Text] = e.pub.Files[i]
			}
		}
		if k, ok := e.pub.Publication.(content.Tabular); !ok || !slices.Contains(k.Tables(), r) {
			continue
		}
		if t, there := m.Tables[where]; there {
			e.findings = append(slices.Clip(e.findings), t.Findings...)
			m.checkNumeric(e, t)
			e.pub.Tables[r.Text] = t
		}
	}
}

// checkNumeric holds that a table can be drawn: every column but the first holds numbers.
func (m *maker) checkNumeric(e *entry, t content.Table) {
	e.in = t.Source.Path
	for i, row := range t.Rows {
		for j, cell := range row[1:] {
			if _, ok := content.ParseQuantity(cell); !ok {
				e.fail(content.Position{Line: t.Lines[i]}, "table-number", fmt.Sprintf("ช่อง “%s” ต้องเป็นตัวเลข แต่เขียนว่า “%s”", t.Head[j+1], cell),
					fmt.Sprintf("the table holds %q where a number belongs", cell), "ใส่ตัวเลขจริงอย่างเดียว ไม่ใส่หน่วยหรือเครื่องหมาย %")
			}
		}
	}
	if len(t.Rows) > 0 && len(t.Head) < 2 {
		e.fail(content.Position{Line: 1}, "table-number", "ตารางมีช่องเดียว ต้องมีช่องคำตอบและช่องตัวเลข", "the table has one column only", "เพิ่มช่องตัวเลขจริงในทุกบรรทัด คั่นด้วยจุลภาค")
	}
	e.in = ""
}

// refer resolves the publications that fields of a kind name.
func (m *maker) refer(e *entry) {
	n, ok := e.pub.Publication.(content.HasReferences)
	if !ok {
		return
	}
	e.pub.Named = map[string]*Publication{}
	for _, r := range n.Refers() {
		t := m.target(e, r, "related")
		if t == nil {
			continue
		}
		if k, ok := n.(content.Cancelling); ok && !m.cancellable(e, t, k, r) {
			continue
		}
		e.pub.Named[r.Text] = t.pub
	}
}

// cancellable holds that a notice cancels what came before it, and not itself.
func (m *maker) cancellable(e, t *entry, n content.Cancelling, r content.Ref) bool {
	switch {
	case t == e || t.pub == e.pub.Other:
		e.fail(r.At, "cancels-self", "ประกาศนี้ยกเลิกตัวเอง", "the notice cancels itself", "ใส่ชื่อไฟล์ของประกาศเดิมที่จะยกเลิก หรือลบช่อง cancels ออก")
		return false
	case t.pub.Published.Time.After(n.Binds().From.End()) && t.pub.Published.Time.After(e.pub.Published.End()):
		e.fail(r.At, "cancels-newer", fmt.Sprintf("ประกาศนี้ยกเลิกเรื่อง “%s” ซึ่งออกทีหลัง", t.pub.Title), "the notice cancels what was published after it",
			"ตรวจชื่อไฟล์ในช่อง cancels และวันที่ของทั้งสองเรื่อง")
		return false
	}
	return true
}

// counts gives, by indicator of a plan, how many publications its query counts; what is counted is published,
// was not withdrawn and is no translation.
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

// satisfies tells whether a query counts a publication, its days aside.
func (p *Publication) satisfies(q content.Query) bool {
	for _, key := range content.QueryKeys {
		want := q.Values(key)
		if len(want) > 0 && !slices.ContainsFunc(want, func(v string) bool { return p.has(key, v) }) {
			return false
		}
	}
	return !p.Withdrawal() || slices.Contains(q.Values("state"), "withdrawn")
}

// has tells whether a publication has a value of a query's key.
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

// checkQueries says which keys a plan's queries name that the settings do not know.
func (m *maker) checkQueries(e *entry) {
	plan, ok := e.pub.Publication.(content.Counting)
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
				e.fail(c.Query.At, "query", fmt.Sprintf("เงื่อนไข %s:%s ในตัวชี้วัด “%s” ไม่มีใน %s", t.Key, t.Value, c.Name, content.SettingsFile),
					fmt.Sprintf("the condition %s:%s names nothing", t.Key, t.Value), near(t.Value, keys))
			}
		}
	}
}
