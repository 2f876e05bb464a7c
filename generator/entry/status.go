package entry

import (
	"slices"
	"time"

	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// A Status is what a publication's state means for readers. All outputs call StatusOf, so that a cancelled warning cannot
// remain in force in one of them.
type Status struct {
	// Lead precedes a title that is shown without the notices: "ยกเลิกประกาศ". It is "" if the title can be shown
	// alone.
	Lead    string
	Badges  []Badge     // of all conditions, most serious first
	Notices []Amendment // newest first; a withdrawal is always the newest
	Updated time.Time
	Void    bool // nobody may act on it any longer: instructions and key points are left out
	// Plea is a request to readers about a void publication, "โปรดอย่านำไปเผยแพร่ต่อ", or "".
	Plea string
}

// A Badge is the word for one condition, in the publication's language.
type Badge struct {
	Condition site.Condition
	Label     string
}

// An Amendment is a change to a publication that readers are informed of.
type Amendment struct {
	Condition site.Condition
	Label     string // "แก้ไขข่าว", "ยกเลิกประกาศ", …
	At        thai.Moment
	Text      string
}

// Leads reports whether the badge's word precedes a title that is shown alone.
func (b Badge) Leads() bool { return slices.Contains(leading, b.Condition) }

// leading are the conditions whose word precedes the title: without it, the title would be false.
var leading = []site.Condition{
	site.Condition(site.Draft), site.Condition(site.Unapproved), site.Condition(site.Future), site.Withdrawn, site.Cancelled, site.Ended,
}

// quiet are the conditions that a notice mentions but no badge.
var quiet = []site.Condition{site.Supplemented}

// StatusOf returns the status of a publication.
func StatusOf(s *site.Site, p *site.Publication) Status {
	w := WordsIn(s, p.Language)
	st := Status{Updated: p.Updated(), Void: p.Void()}
	for _, c := range p.State.Conditions {
		label := Line(w.Say(c.Word()))
		if n, _ := p.Warning(); c == site.InForce { // copies of this outlive the warning
			label = label + " " + w.Moment(n.When.To)
		}
		badge := Badge{c, label}
		if badge.Leads() {
			st.Lead = Join(" ", st.Lead, label)
		}
		if !slices.Contains(quiet, c) {
			st.Badges = append(st.Badges, badge)
		}
	}
	for _, a := range slices.Backward(p.Amendments) {
		st.Notices = append(st.Notices, noticeOf(s, p, a))
	}
	switch {
	case p.Withdrawal():
		st.Plea = w.Say(wordKeepBack)
	case st.Void:
		st.Plea = w.Say(wordDoNotPassOn)
	}
	return st
}

// noticeOf returns an amendment in words.
func noticeOf(s *site.Site, p *site.Publication, a site.Amendment) Amendment {
	w := WordsIn(s, p.Language)
	n := Amendment{Condition: a.Condition, Label: Line(w.Say(a.Condition.Word())), At: a.At, Text: Line(a.Note)}
	switch {
	case a.Condition == site.Ended:
		n.Text = w.Say(wordEndedNote)
	case a.Condition == site.Reinstated:
		n.Text = w.Say(wordReinstateNote)
	case a.By != nil:
		n.Text = w.Say(wordSee) + " “" + Line(a.By.Headline(s)) + "”"
		if number := a.By.Number.String(); number != "" {
			n.Text += " (" + w.Say(words.Number) + " " + number + ")"
		}
	}
	return n
}

// On returns the notices of a day, newest first.
func (st Status) On(day time.Time) []Amendment {
	var all []Amendment
	for _, n := range st.Notices {
		if thai.StartOfDay(n.At.Time).Equal(thai.StartOfDay(day)) {
			all = append(all, n)
		}
	}
	return all
}

// In returns the notice as one line: "แก้ไขข่าว 24 พฤศจิกายน 2569 เวลา 11.15 น.: รถรับส่งมี 4 เส้นทาง".
func (n Amendment) In(w Words) string {
	head := n.Label
	if day := w.Moment(n.At); day != "" {
		head += " " + day
	}
	return head + ": " + n.Text
}

// Title returns a publication's title for use alone, with the word that readers must see first: "ยกเลิกประกาศ:
// ระวังน้ำป่าไหลหลาก".
func Title(s *site.Site, p *site.Publication) string { return StatusOf(s, p).title(s, p) }

func (st Status) title(s *site.Site, p *site.Publication) string {
	title := Line(p.Headline(s))
	if st.Lead != "" {
		return st.Lead + ": " + title
	}
	return title
}

// Summary returns the summary of a publication as one line; for a void one, what happened to it.
func Summary(s *site.Site, p *site.Publication) string { return StatusOf(s, p).summary(s, p) }

// Description returns the summary for use alone: for a void publication, what happened to it and the request to
// readers.
func Description(s *site.Site, p *site.Publication) string {
	st := StatusOf(s, p)
	return Join(" ", st.summary(s, p), st.Plea)
}

// Description returns the summary with the request to readers.
func (e Entry) Description() string { return Join(" ", e.Summary, e.Plea) }

func (st Status) summary(s *site.Site, p *site.Publication) string {
	if st.Void && len(st.Notices) > 0 {
		return st.Notices[0].In(WordsIn(s, p.Language))
	}
	return Line(p.Summary)
}

// Beside returns the words shown with a title that is shown alone: those that its Lead does not include.
func (st Status) Beside() string {
	var labels []string
	for _, b := range st.Badges {
		if !b.Leads() {
			labels = append(labels, b.Label)
		}
	}
	return Join(" · ", labels...)
}

// Silent returns the words of conditions that are in neither the title nor a notice: until when a warning is in
// force, that an event is over.
func (st Status) Silent() []string {
	var labels []string
	for _, b := range st.Badges {
		if b.Condition == site.InForce || b.Condition == site.Over {
			labels = append(labels, b.Label)
		}
	}
	return labels
}

// Aside returns the word that a plain text puts on a line of its own, because it is in neither the title nor a notice
// nor a detail: that an event is over. It returns "" otherwise.
func (st Status) Aside() string {
	if st.Void {
		return ""
	}
	return st.Over()
}

// Over returns the word for a publication that is void or past, or "".
func (st Status) Over() string {
	for _, b := range st.Badges {
		switch b.Condition {
		case site.Withdrawn, site.Cancelled, site.Ended, site.Over:
			return b.Label
		}
	}
	return ""
}
