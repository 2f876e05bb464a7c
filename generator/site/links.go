package site

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"hokhao/generator/content"
)

// find returns what a source names with a .md path: beside it, or below content/.
func (m *maker) find(source, name string) (*entry, bool) {
	if where, ok := content.Resolve(source, name); ok {
		if e := m.bySource[where]; e != nil {
			return e, true
		}
	}
	e := m.bySource[content.Dir+"/"+strings.TrimPrefix(name, "/")]
	return e, e != nil
}

// link resolves what a publication's text and relations lead to, among what is shown.
func (m *maker) link(e *entry) {
	for _, r := range e.Common.Related {
		if t := m.target(e, r, "related"); t != nil && t != e && !slices.Contains(e.related, t) {
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
			if t := m.target(e, content.Ref{Text: name, At: l.At}, "link"); t != nil && m.fragment(e, t, ref, fragment) {
				e.links[l.Dest] = join(t.rec.Path, fragment)
			}
		case strings.HasPrefix(name, "/"):
			if m.pages[name] {
				e.links[l.Dest] = l.Dest
				continue
			}
			e.fail(l.At, "link-nowhere", fmt.Sprintf("ลิงก์ไปที่ %s ซึ่งไม่มีในเว็บไซต์", name), fmt.Sprintf("the link leads to %s, which is not there", name),
				"ลิงก์ไปยังเรื่องอื่นให้ใช้ชื่อไฟล์ .md เช่น [ข้อความ](/news/2026/flood.md)")
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

// target returns the shown publication that a .md path leads to, or says why there is none. What is merely not
// published, today, is no error: its time comes and goes without anybody's doing, and must never stop a build. A
// link in the text stays as its words then, and a relation is left out.
func (m *maker) target(e *entry, ref content.Ref, what string) *entry {
	t, ok := m.find(e.rec.Source.Path, ref.Text)
	switch {
	case !ok:
		e.fail(ref.At, what+"-nowhere", fmt.Sprintf("ไม่พบเรื่อง %s", ref.Text), fmt.Sprintf("there is no publication %s", ref.Text), m.nearSource(ref.Text))
	case m.visible(t):
		return t
	case what == "link":
		e.warn(ref.At, "link-unpublished", fmt.Sprintf("ลิงก์ไปยังเรื่อง %s ซึ่งไม่ได้เผยแพร่อยู่ในขณะนี้ จึงแสดงเป็นข้อความธรรมดา", ref.Text),
			"the publication it leads to is not published now; the link is shown as plain text", "เมื่อเรื่องนั้นเผยแพร่ ลิงก์จะใช้ได้เอง ถ้าไม่ต้องการลิงก์นี้แล้ว ให้ลบออก")
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
	e.fail(ref.At, "link-fragment", fmt.Sprintf("ไม่มีหัวข้อ #%s ในเรื่องที่ลิงก์ไป", fragment), fmt.Sprintf("there is no heading #%s", fragment), hint)
	return false
}

// refer resolves the publications that fields of a kind name.
func (m *maker) refer(e *entry) {
	n, ok := e.kind.(content.HasReferences)
	if !ok {
		return
	}
	for _, r := range n.Refers() {
		t := m.target(e, r, "related")
		if t == nil {
			continue
		}
		if k, ok := n.(content.Cancelling); ok && !m.cancellable(e, t, k, r) {
			continue
		}
		e.named[r.Text] = t
	}
}

// cancellable holds that a notice cancels what came before it, and not itself.
func (m *maker) cancellable(e, t *entry, n content.Cancelling, r content.Ref) bool {
	switch {
	case t == e || t == e.other:
		e.fail(r.At, "cancels-self", "ประกาศนี้ยกเลิกตัวเอง", "the notice cancels itself", "ใส่ชื่อไฟล์ของประกาศเดิมที่จะยกเลิก หรือลบช่อง cancels ออก")
		return false
	case t.published.Time.After(n.Binds().From.End()) && t.published.Time.After(e.published.End()):
		e.fail(r.At, "cancels-newer", fmt.Sprintf("ประกาศนี้ยกเลิกเรื่อง “%s” ซึ่งออกทีหลัง", t.Title), "the notice cancels what was published after it",
			"ตรวจชื่อไฟล์ในช่อง cancels และวันที่ของทั้งสองเรื่อง")
		return false
	}
	return true
}
