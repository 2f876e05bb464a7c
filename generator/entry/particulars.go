package entry

import (
	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// Particulars are the fields specific to a publication's kind, ready to be shown. Each kind supplies them in its file
// of package content (content.Detailed).
type Particulars struct {
	Dateline string   // place of origin of a release
	Details  []Detail // before the text
	First    []List   // before the text: what to do while a warning is in force
	Former   string   // shown above the text of a void publication, or ""
	Then     []List   // after the text
	Quotes   []content.Quote
}

// A Detail is one fact with its label: "สถานที่", "เชิงสะพานข้ามแม่น้ำแคว".
type Detail struct {
	Label, Text string
	Essential   bool // included in messages of a few lines: until when, where
}

// A List is lines under a label.
type List struct {
	Label string
	Lines []string
}

// ParticularsOf returns the particulars of p, or none for a publication that was removed.
func ParticularsOf(s *site.Site, p *site.Publication) Particulars {
	if p.State.Removed {
		return Particulars{}
	}
	t := teller{surroundings: surroundings{s, p}, Words: WordsIn(s, p.Language)}
	if k, ok := p.Publication.(content.Detailed); ok {
		k.Tell(&t)
	}
	if p.Void() {
		t.all.Former = t.Say(wordFormer)
	}
	return t.all
}

// MeasuresOf returns the numbers of a publication; none of one that is void, with which nobody should compute.
func MeasuresOf(s *site.Site, p *site.Publication) []content.Measure {
	k, ok := p.Publication.(content.Measured)
	if !ok || p.Void() {
		return nil
	}
	all := k.Measures(surroundings{s, p})
	for i, m := range all {
		all[i] = content.Measure{Of: Line(m.Of), Item: Line(m.Item), Column: Line(m.Column), Value: m.Value, Target: m.Target, Unit: Line(m.Unit)}
	}
	return all
}

// A teller implements content.Teller for a publication.
type teller struct {
	surroundings
	Words // formats dates
	all   Particulars
}

func (t *teller) Fact(label words.Word, text string) { t.add(t.Word(label), text, false) }

func (t *teller) Need(label words.Word, text string) { t.add(t.Word(label), text, true) }

// add adds a detail whose text is not empty.
func (t *teller) add(label, text string, essential bool) {
	if text = Line(text); text != "" {
		t.all.Details = append(t.all.Details, Detail{label, text, essential})
	}
}

func (t *teller) First(label words.Word, lines []string) {
	t.all.First = listed(t.all.First, t.Word(label), lines)
}

func (t *teller) Then(label words.Word, lines []string) { t.ThenCalled(t.Word(label), lines) }

func (t *teller) ThenCalled(label string, lines []string) {
	t.all.Then = listed(t.all.Then, Line(label), lines)
}

func listed(to []List, label string, lines []string) []List {
	l := List{Label: label}
	for _, text := range lines {
		if text = Line(text); text != "" {
			l.Lines = append(l.Lines, text)
		}
	}
	if len(l.Lines) == 0 {
		return to
	}
	return append(to, l)
}

func (t *teller) Dateline(place string) { t.all.Dateline = Line(place) }

func (t *teller) Quote(q content.Quote) {
	t.all.Quotes = append(t.all.Quotes, content.Quote{Text: Line(q.Text), By: Line(q.By)})
}

func (t *teller) Word(w words.Word) string { return t.Say(w) }

func (t *teller) Range(from, to thai.Moment) string { return t.DateRange(from.Time, to.Time) }

// Surroundings returns what the site knows of p beside what its source says.
func Surroundings(s *site.Site, p *site.Publication) content.Surroundings { return surroundings{s, p} }

// surroundings implement the questions that a kind asks the site about a publication.
type surroundings struct {
	s *site.Site
	p *site.Publication
}

func (r surroundings) Headline(of content.Ref) string {
	if named := r.p.Named[of.Text]; named != nil {
		return named.Headline(r.s)
	}
	return ""
}

func (r surroundings) Districts() []string {
	names := make([]string, len(r.p.InDistricts))
	for i, l := range r.p.InDistricts {
		names[i] = l.Name
	}
	return names
}

func (r surroundings) Programme() string {
	if r.p.Programme == nil {
		return ""
	}
	return r.p.Programme.Title
}

func (r surroundings) Count(indicator int) int { return r.p.Counts[indicator] }

func (r surroundings) Table(of content.Ref) content.Table { return r.p.Tables[of.Text] }

func (r surroundings) Void() bool { return r.p.Void() }

func (r surroundings) Cancelled() bool { return r.p.Is(site.Cancelled) }

func (r surroundings) NextWord() thai.Moment { return r.p.NextWord }
