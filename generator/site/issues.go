package site

import (
	"encoding/hex"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/key"
)

// revise sets the key of an issue's stories, and the revision of an issue that was changed after its last day. The key
// covers what readers of the printed issue were told: correcting a typo in a body makes a new revision only if it is the
// lead's. Update calls it again.
func (m *maker) revise(w *Week) {
	w.Revision, w.Revised, w.findings = 0, time.Time{}, nil
	type story struct {
		Section, ID, Title, Opening string // Opening instead of the summary, so that a new name in site.yaml makes no new revision
		Points                      []string
		Changes                     []content.Change
		Withdrawn                   content.Withdrawn
		Text                        [32]byte // of the lead
	}
	var stories []story
	tell := func(section string, ps []*Publication, lead bool) {
		for _, p := range ps {
			s := story{section, p.ID, p.Title, p.opening(), p.Points, p.Changes, p.Withdrawn, [32]byte{}}
			if lead && !p.State.Removed {
				s.Text = p.Source.SHA256
			}
			stories = append(stories, s)
		}
	}
	for _, s := range w.Sections {
		tell(s.Key, s.Items, s.Lead)
	}
	tell("lines", w.Lines, false)
	tell("corrections", w.Corrections, false)
	editorial := ""
	if w.Editor != nil {
		editorial = w.Editor.Title + "\n"
		if opens, ok := w.Editor.Publication.(content.Opening); ok {
			editorial += opens.Opening()
		}
	}
	sum := key.Of(struct {
		Stories   []story
		Editorial string
	}{stories, editorial})
	w.Stories = hex.EncodeToString(sum[:])
	last, recorded := m.Issues.Last(w.Week)
	switch {
	case !recorded:
	case last.Stories == w.Stories:
		w.Revision = last.Revision
		if last.Revision > 0 {
			w.Revised = last.Date
		}
	default:
		w.Revision = last.Revision + 1
		w.Revised = lastTold(w)
		f := msgIssueChanged.With("week", w.Week, "revision", w.Revision)
		f.File = content.IssuesFile
		w.findings = append(w.findings, f)
	}
}

// lastTold returns the last day on which a change to an issue was announced; zero if there was none.
func lastTold(w *Week) time.Time {
	var last time.Time
	take := func(ps []*Publication) {
		for _, p := range ps {
			for _, a := range p.Amendments {
				if a.Condition != Ended && a.Condition != Clarified && a.At.Time.After(last) {
					last = a.At.Time
				}
			}
		}
	}
	for _, s := range w.Sections {
		take(s.Items)
	}
	take(w.Lines)
	return last
}

// opening returns the text that a summary would be made from if there are no points; it does not depend on the site's words.
func (p *Publication) opening() string {
	switch {
	case p.Common.Summary != "":
		return p.Common.Summary
	case len(p.Points) > 0:
		return ""
	default:
		lead := []rune(p.Outline.Lead)
		return string(lead[:min(len(lead), SummaryLength)])
	}
}
