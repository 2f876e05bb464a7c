package site

import (
	"path"
	"strings"

	"hokhao/generator/content"
)

// slug returns the last element of an address, which identifies campaigns and programmes.
func slug(address string) string {
	return strings.TrimSuffix(strings.TrimSuffix(path.Base(address), ".html"), ".en")
}

// group indexes campaigns by their slug and editors' choices by their week, and checks that episodes have a programme.
func (m *maker) group() {
	for _, e := range m.entries {
		if !e.readable() {
			continue
		}
		if k, ok := e.kind.(content.Gathering); ok && k.Gathers() == content.ByName {
			if e.rec.Language == m.Settings.Language || m.campaigns[slug(e.rec.Path)] == nil {
				m.campaigns[slug(e.rec.Path)] = e
			}
		}
		if e.rec.Kind.Profile().Within != "" && m.programme(e.rec) == nil {
			e.tell(msgProgrammeMissing, content.Position{}, "folder", programmeFolder(e.rec.Source.Path))
		}
		if k, ok := e.kind.(content.Editing); ok {
			week := k.Edits().Week
			if week.Number == 0 {
				continue // reported by package content
			}
			if first := m.editors[week]; first != nil {
				e.tell(msgWeekTwice, content.Position{Line: 1}, "week", week, "file", first.rec.Source.Path)
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

// programme returns the programme whose folder contains an episode's address, or nil.
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
