package site

import (
	"slices"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
)

// Update makes the site of an input that differs from the one that it was connected from only in the texts of some publications.
// The records of the input are in the memory of the earlier ones; old are the records that were there before, by index. It returns
// false and changes nothing if one of them differs in more than what its own forms and summary show: then everything has to be
// connected again. The moment of the input must be one until which the same sources make the same site (Until).
//
// Nobody may read the Site meanwhile. After Update the site and the findings are those that Connect would return.
func (s *Site) Update(in Input, old map[int]content.Record) (findings []diagnostic.Finding, ok bool) {
	m := s.maker
	if m == nil {
		return nil, false
	}
	for i := range old {
		if !m.onlyText(m.entries[i], old[i], in.Records[i]) {
			return nil, false
		}
	}
	m.Input = in
	var changed []*Publication
	for i, before := range old {
		e := m.entries[i]
		m.reread(e, before)
		if e.pub != nil {
			m.write(e)
			changed = append(changed, e.pub)
		}
	}
	for _, w := range s.Weeks {
		if slices.ContainsFunc(changed, w.tells) {
			m.revise(w)
		}
	}
	m.relabel(changed)
	return m.all(), true
}

// onlyText reports whether two readings of a source differ in nothing that could affect other publications, files or lists.
func (m *maker) onlyText(e *entry, old, now content.Record) bool {
	if now.Publication == nil || diagnostic.HasErrors(now.Findings) || diagnostic.HasErrors(e.findings) || e.held == LeftOut {
		return false
	}
	if now.Kind.Profile().Hung { // captions.csv completes its fields
		return false
	}
	return old.Face == now.Face
}

// reread takes over what follows from the text of a record. Its fields and files are the same.
func (m *maker) reread(e *entry, old content.Record) {
	e.findings = append(e.rec.Findings[:len(e.rec.Findings):len(e.rec.Findings)], e.findings[len(old.Findings):]...)
	files := e.files
	e.facts = factsOf(e.rec)
	e.files = files
	if e.readable() && !e.removed {
		e.summary = e.excerpt(m.site.Dictionary)
	}
}
