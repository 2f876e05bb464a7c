package site

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"hokhao/generator/content"
)

// find returns the source that another names with a .md path: beside it, or below content/.
func (m *maker) find(source, name string) (*entry, bool) {
	if where, ok := content.Resolve(source, name); ok {
		if e := m.bySource[where]; e != nil {
			return e, true
		}
	}
	e := m.bySource[content.Dir+"/"+strings.TrimPrefix(name, "/")]
	return e, e != nil
}

// link resolves the links in a publication's text and its references to other publications, among those that are shown.
func (m *maker) link(e *entry) {
	for _, r := range e.Common.Related {
		if t := m.related(e, r); t != nil && t != e && !slices.Contains(e.related, t) {
			e.related = append(e.related, t)
		}
	}
	m.refer(e)
	for _, l := range e.rec.Outline.Links {
		ref := content.Ref{Text: l.Dest, At: l.At}
		name, fragment, _ := strings.Cut(l.Dest, "#")
		switch {
		case !local(l.Dest):
			e.links[l.Dest] = l.Dest
		case name == "":
			m.fragment(e, e, ref, fragment)
		case path.Ext(name) == ".md":
			if t := m.linked(e, content.Ref{Text: name, At: l.At}); t != nil && m.fragment(e, t, ref, fragment) {
				e.links[l.Dest] = join(t.rec.Path, fragment)
			}
		case strings.HasPrefix(name, "/"):
			if m.pages[name] {
				e.links[l.Dest] = l.Dest
				continue
			}
			e.tell(msgLinkNowhere, l.At, "link", name)
		default:
			if a := e.download(content.Ref{Text: name}); a != nil {
				e.links[l.Dest] = a.Address
			}
		}
	}
}

func join(address, fragment string) string {
	if fragment == "" {
		return address
	}
	return address + "#" + fragment
}

// linked returns the shown publication that a link in the text leads to, or reports why there is none and returns nil. A
// publication that is only not published today is no error: it may appear or expire without anybody's action, and must never
// stop a build. The link is then rendered as plain words.
func (m *maker) linked(e *entry, ref content.Ref) *entry {
	t, ok := m.find(e.rec.Source.Path, ref.Text)
	switch {
	case !ok:
		e.tell(msgLinkToNone, ref.At, "name", ref.Text, "hint", m.nearSource(ref.Text))
	case m.visible(t):
		return t
	default:
		e.tell(msgLinkUnpublished, ref.At, "name", ref.Text)
	}
	return nil
}

// related returns the shown publication that a field names, or nil. It reports a source that does not exist, but not one
// that is not published today.
func (m *maker) related(e *entry, ref content.Ref) *entry {
	t, ok := m.find(e.rec.Source.Path, ref.Text)
	switch {
	case !ok:
		e.tell(msgRelatedToNone, ref.At, "name", ref.Text, "hint", m.nearSource(ref.Text))
	case m.visible(t):
		return t
	}
	return nil
}

func (m *maker) nearSource(name string) string {
	var bases, sources []string
	for _, e := range m.entries {
		sources = append(sources, strings.TrimPrefix(e.rec.Source.Path, content.Dir+"/"))
		bases = append(bases, path.Base(e.rec.Source.Path))
	}
	for i, b := range bases {
		if b == path.Base(name) && b != "index.md" || strings.HasSuffix(sources[i], "/"+path.Base(path.Dir(name))+"/index.md") {
			return fmt.Sprintf("หมายถึง “⟦/%s⟧” หรือไม่", sources[i])
		}
	}
	if b, ok := nearFile(name, bases); ok && b != "index.md" {
		return fmt.Sprintf("หมายถึง “⟦/%s⟧” หรือไม่", sources[slices.Index(bases, b)])
	}
	return "ตรวจชื่อไฟล์ .md ของเรื่องนั้น (ขึ้นต้นด้วย / นับจากโฟลเดอร์ content) ถ้าไม่มีเรื่องนั้น ให้ลบออก"
}

func (m *maker) fragment(e, t *entry, ref content.Ref, fragment string) bool {
	if fragment == "" {
		return true
	}
	ids := make([]string, 0, len(t.rec.Outline.Headings))
	for _, h := range t.rec.Outline.Headings {
		ids = append(ids, h.ID)
	}
	if slices.Contains(ids, fragment) {
		return true
	}
	hint := near(fragment, ids)
	if hint == "" {
		hint = fmt.Sprintf("เรื่องนั้นไม่มีหัวข้อย่อย ลบ #%s ออก", fragment)
	}
	e.tell(msgFragment, ref.At, "fragment", fragment, "hint", hint)
	return false
}

// refer resolves the publications named by fields of a kind.
func (m *maker) refer(e *entry) {
	n, ok := e.kind.(content.HasReferences)
	if !ok {
		return
	}
	for _, r := range n.Refers() {
		t := m.related(e, r)
		if t == nil {
			continue
		}
		if k, ok := n.(content.Cancelling); ok && !m.cancellable(e, t, k, r) {
			continue
		}
		e.named[r.Text] = t
	}
}

// cancellable checks that a notice cancels an earlier publication, and not itself.
func (m *maker) cancellable(e, t *entry, n content.Cancelling, r content.Ref) bool {
	switch {
	case t == e || t == e.other:
		e.tell(msgCancelsSelf, r.At)
		return false
	case t.published.Time.After(n.Binds().From.End()) && t.published.Time.After(e.published.End()):
		e.tell(msgCancelsNewer, r.At, "title", t.Title)
		return false
	}
	return true
}
