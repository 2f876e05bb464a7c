package entry

import (
	"slices"
	"time"

	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// A Status is what a publication's state means for readers. It is the one answer to that question: every page, feed,
// message, document, card and index asks StatusOf, so that a cancelled warning cannot live on in one of them.
type Status struct {
	// Lead is put before a title wherever that stands without the notices: "ยกเลิกประกาศ". It is none where the title may
	// stand as it is.
	Lead    string
	Badges  []Badge     // of all conditions, gravest first
	Notices []Amendment // newest first; a withdrawal is always the newest
	Updated time.Time
	Void    bool // nobody may act on it any more: what to do and what to know at once are not said
	// Plea is what readers are asked to do about what is void, "โปรดอย่านำไปเผยแพร่ต่อ", or none.
	Plea string
}

// A Badge is the word for one condition, in the publication's language.
type Badge struct {
	Condition site.Condition
	Label     string
}

// A Amendment is something that readers are told about a publication.
type Amendment struct {
	Label string // "แก้ไขข่าว", "ยกเลิกประกาศ", …
	At    thai.Moment
	Text  string
}

// Leads reports whether the badge's word stands before a title that stands alone.
func (b Badge) Leads() bool { return slices.Contains(leading, b.Condition) }

// leading are the conditions whose word stands before the title: without it, the title would say what is not so.
var leading = []site.Condition{
	site.Condition(site.Draft), site.Condition(site.Unapproved), site.Condition(site.Future), site.Withdrawn, site.Cancelled, site.Ended,
}

// quiet are the conditions that a notice tells of, and no badge.
var quiet = []site.Condition{site.Supplemented}

// StatusOf returns the status of a publication.
func StatusOf(s *site.Site, p *site.Publication) Status {
	w := WordsIn(s, p.Language)
	st := Status{Updated: p.Updated(), Void: p.Void()}
	for _, c := range p.State.Conditions {
		label := Line(w.Say(c.Word()))
		if n, _ := p.Warning(); c == site.InForce { // a copy of this lies about for longer than it is true
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

// noticeOf words an amendment.
func noticeOf(s *site.Site, p *site.Publication, a site.Amendment) Amendment {
	w := WordsIn(s, p.Language)
	n := Amendment{Label: Line(w.Say(a.Condition.Word())), At: a.At, Text: Line(a.Note)}
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

// In returns the notice as one line: "แก้ไขข่าว 24 พฤศจิกายน 2569 เวลา 11.15 น.: รถรับส่งมี 4 เส้นทาง".
func (n Amendment) In(w Words) string {
	head := n.Label
	if day := w.Moment(n.At); day != "" {
		head += " " + day
	}
	return head + ": " + n.Text
}

// Title returns a publication's title as it may stand alone, with the word that readers must know first:
// "ยกเลิกประกาศ: ระวังน้ำป่าไหลหลาก".
func Title(s *site.Site, p *site.Publication) string { return StatusOf(s, p).title(s, p) }

func (st Status) title(s *site.Site, p *site.Publication) string {
	title := Line(p.Headline(s))
	if st.Lead != "" {
		return st.Lead + ": " + title
	}
	return title
}

// Description returns the summary as it may stand alone: of what nobody may act on any more, what became of it, and what
// readers are asked to do.
func Description(s *site.Site, p *site.Publication) string {
	st := StatusOf(s, p)
	return Join(" ", st.summary(s, p), st.Plea)
}

// Description returns the summary with what readers are asked to do.
func (e Entry) Description() string { return Join(" ", e.Summary, e.Plea) }

func (st Status) summary(s *site.Site, p *site.Publication) string {
	if st.Void && len(st.Notices) > 0 {
		return st.Notices[0].In(WordsIn(s, p.Language))
	}
	return Line(p.Summary)
}

// Beside returns the words shown with a title that is shown alone: those that its Lead lacks.
func (st Status) Beside() string {
	var labels []string
	for _, b := range st.Badges {
		if !b.Leads() {
			labels = append(labels, b.Label)
		}
	}
	return Join(" · ", labels...)
}

// Silent returns the words of conditions that neither the title nor a notice tells of: until when a warning is in force, that
// an event is over.
func (st Status) Silent() []string {
	var labels []string
	for _, b := range st.Badges {
		if b.Condition == site.InForce || b.Condition == site.Over {
			labels = append(labels, b.Label)
		}
	}
	return labels
}

// Aside returns the word that a text says on a line of its own, because neither the title nor a notice nor a particular
// says it: that an event is over. It is none for anything else.
func (st Status) Aside() string {
	if st.Void {
		return ""
	}
	return st.Over()
}

// Over returns the word for what nobody may act on any more, or that is past; none of anything else.
func (st Status) Over() string {
	for _, b := range st.Badges {
		switch b.Condition {
		case site.Withdrawn, site.Cancelled, site.Ended, site.Over:
			return b.Label
		}
	}
	return ""
}
