package site

import (
	"cmp"
	"fmt"
	"maps"
	"path"
	"slices"
	"sort"
	"strconv"
	"strings"

	"hokhao/generator/content"
	"hokhao/generator/key"
	"hokhao/generator/markdown"
	"hokhao/generator/thai"
)

// attach joins a publication with the files it names: photos, attachments, pictures in its text. What it names
// and the settings do not know is said here too: none of it depends on other publications.
func (m *maker) attach(e *entry) {
	p := e.pub
	if p == nil {
		return
	}
	m.checkNames(e)
	m.checkQueries(e)
	if p.State.Removed {
		// A withdrawal that keeps the title removes everything else, from every channel, here. What it named
		// need not be there any more.
		p.Body = Body{File: File{Source: e.rec.Source, folder: m.Folder}, empty: true}
		return
	}
	p.Summary = p.summary(m.site.Dictionary)
	m.caption(e)
	stems := map[string]content.Position{}
	for i := range p.Common.Photos {
		ph := p.Common.Photos[i]
		if ph.File.Text == "" {
			continue // said by package content
		}
		e.in = ph.In
		if photo := m.photo(e, ph, stems); photo != nil {
			p.Photos = append(p.Photos, photo)
		}
		e.in = ""
	}
	seen := map[string]bool{}
	for _, a := range p.Attachments {
		if a.File.Text != "" {
			m.file(e, a.File, a.Title, seen)
		}
	}
	m.attachOwn(e, seen)
	if audio := p.Common.Broadcast.Audio; audio.Text != "" {
		m.file(e, audio, m.site.Label("recording"), seen)
		where, _ := content.Resolve(e.rec.Source.Path, audio.Text)
		for _, f := range p.Files {
			if f.File.Source.Path == where {
				p.Recording = f.Address
			}
		}
	}
	p.Body = Body{
		File: File{Source: e.rec.Source, folder: m.Folder}, at: e.rec.BodyAt, empty: e.rec.Outline.Empty,
		links: map[string]string{}, pictures: map[string]*Photo{}, words: m.site.Dictionary,
	}
	for _, img := range e.rec.Outline.Images {
		if _, done := p.Body.pictures[img.Dest]; !done {
			m.inline(e, img, stems)
		}
	}
	for _, l := range e.rec.Outline.Links {
		if local(l.Dest) && path.Ext(pathOf(l.Dest)) != ".md" && !strings.HasPrefix(l.Dest, "/") && pathOf(l.Dest) != "" {
			m.file(e, content.Ref{Text: pathOf(l.Dest), At: l.At}, "", seen)
		}
	}
}

// SummaryLength is how long a summary may be that is made from points or the first paragraphs, as thai.Characters counts.
const SummaryLength = 200

// summary gives what the officer wrote as summary, else an excerpt of the points, else of the text.
func (p *Publication) summary(d *thai.Dictionary) string {
	switch {
	case p.Common.Summary != "":
		return p.Common.Summary
	case len(p.Points) > 0:
		return d.Excerpt(strings.Join(p.Points, " "), SummaryLength)
	default:
		return d.Excerpt(p.Outline.Lead, SummaryLength)
	}
}

// opening gives what the summary is made from beside the points, whatever the site's words are.
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

// caption fills in an exhibition's photos from its captions.csv, and judges them then.
func (m *maker) caption(e *entry) {
	if !e.rec.Kind.Profile().Hung {
		return
	}
	p := e.pub
	if t, ok := m.Tables[content.CaptionsOf(e.rec.Source.Path)]; ok && path.Base(e.rec.Source.Path) == "index.md" {
		photos, faults := content.Captioned(p.Common.Photos, t, m.site.Zone)
		p.Common.Photos = photos
		e.findings = append(slices.Clip(e.findings), faults...)
		if len(photos) == 0 && len(t.Findings) > 0 {
			return // the photos that it names could not be read
		}
	}
	if len(p.Common.Photos) == 0 && !p.Draft {
		e.fail(content.Position{Line: 1}, "exhibition-empty", "นิทรรศการนี้ไม่มีภาพ", "the exhibition has no photos",
			"เพิ่มช่อง photos โดยพิมพ์ชื่อไฟล์และสิ่งที่เห็นในภาพแทน "+content.Unfilled+"\nphotos:\n  - file: "+content.Unfilled+"\n    alt: "+content.Unfilled+"\nหรือวางไฟล์ captions.csv ไว้ในโฟลเดอร์เดียวกัน")
	}
	for _, ph := range p.Common.Photos {
		if f, ok := content.Described(ph, true, p.Urgency); !ok && ph.File.Text != "" {
			e.in = ph.In
			e.add(f.Severity, ph.File.At, f.Rule, f.Thai, f.English, f.Hint)
			e.in = ""
		}
	}
}

// checkNames says which keys the settings do not know.
func (m *maker) checkNames(e *entry) {
	p := e.pub
	var topics, districts, places []content.Named
	for _, t := range m.Settings.Topics {
		topics = append(topics, t.Named)
	}
	for _, d := range m.Settings.Districts {
		districts = append(districts, d.Named)
		places = append(places, d.Subdistricts...)
	}
	check := func(rule, list, thai, english string, refs []content.Ref, known []content.Named) {
		for _, r := range refs {
			if !slices.ContainsFunc(known, func(n content.Named) bool { return n.Key.Text == r.Text }) {
				e.fail(r.At, rule, fmt.Sprintf("ไม่มี%s “%s” ใน site.yaml", thai, r.Text), fmt.Sprintf("site.yaml has no %s %q", english, r.Text), nearKey(r.Text, list, known))
			}
		}
	}
	check("topic-unknown", "topics", "หมวดข่าว", "topic", p.Topics, topics)
	check("district-unknown", "districts", "อำเภอ", "district", p.Districts, districts)
	check("subdistrict-unknown", "districts", "ตำบล", "subdistrict", p.Subdistricts, places)
	if p.Agency.Text != "" {
		check("agency-unknown", "agencies", "หน่วยงาน", "agency", []content.Ref{p.Agency}, m.Settings.Agencies)
	}
	for _, r := range p.Campaigns {
		if m.campaigns[r.Text] == nil {
			e.fail(r.At, "campaign-unknown", fmt.Sprintf("ไม่มีประเด็นรณรงค์ “%s”", r.Text), fmt.Sprintf("there is no campaign %q", r.Text),
				cmp.Or(near(r.Text, slices.Sorted(maps.Keys(m.campaigns))), "เขียนประเด็นรณรงค์ไว้ที่ content/campaigns/"+r.Text+"/index.md ก่อน หรือลบช่อง campaigns ออก"))
		}
	}
}

// nearKey names the key that was meant: one that is spelt alike, or the one whose name was written in its place.
func nearKey(word, list string, known []content.Named) string {
	byName := map[string]string{}
	var keys, names []string
	for _, n := range known {
		keys, names = append(keys, n.Key.Text), append(names, n.Name)
		byName[n.Name] = n.Key.Text
	}
	bare := word
	for _, before := range []string{"จังหวัด", "อำเภอ", "ตำบล", "เทศบาล", "อ.", "ต.", "จ."} {
		bare = strings.TrimSpace(strings.TrimPrefix(bare, before))
	}
	if name, ok := content.Nearest(bare, names); ok {
		return fmt.Sprintf("ใช้คีย์แทนชื่อ: พิมพ์ ⟦%s⟧ (%s)", byName[name], name)
	}
	if k, ok := content.Nearest(word, keys); ok {
		return fmt.Sprintf("หมายถึง “⟦%s⟧” (%s) หรือไม่", k, names[slices.Index(keys, k)])
	}
	for i := range keys {
		keys[i] += " (" + names[i] + ")"
	}
	if len(keys) == 0 {
		return fmt.Sprintf("เพิ่มใน %s ในช่อง %s ก่อน หรือลบออก", content.SettingsFile, list)
	}
	return "ใช้ได้: " + strings.Join(keys[:min(len(keys), 20)], ", ")
}

// picture returns a probed picture beside a source, or says what is wrong with its name.
func (m *maker) picture(e *entry, ref content.Ref) (content.Picture, bool) {
	where, ok := m.own(e, ref, "photo-missing", "ภาพ")
	if !ok {
		return content.Picture{}, false
	}
	pic, ok := m.Pictures[where]
	if !ok {
		e.fail(ref.At, "photo-unknown", fmt.Sprintf("%s ไม่ใช่ไฟล์ภาพ", ref.Text), "the file is no picture", "ใช้ไฟล์ภาพ .jpg, .png, .gif หรือ .webp")
		return pic, false
	}
	for _, f := range pic.Findings {
		e.fail(ref.At, f.Rule, fmt.Sprintf("ภาพ %s: %s", ref.Text, f.Thai), f.English, f.Hint)
	}
	return pic, len(pic.Findings) == 0
}

func (m *maker) missing(e *entry, rule, thai, name, where string, at content.Position) {
	var beside []string
	for f := range m.Files {
		if path.Dir(f) == path.Dir(where) && path.Ext(f) != ".md" {
			beside = append(beside, path.Base(f))
		}
	}
	sort.Strings(beside)
	hint := "ตรวจชื่อไฟล์ (ตัวพิมพ์เล็กใหญ่ต้องตรงกัน) และวางไฟล์ไว้ในโฟลเดอร์เดียวกับข่าว"
	if n, ok := nearFile(name, beside); ok {
		hint = fmt.Sprintf("หมายถึง “⟦%s⟧” หรือไม่", n)
	}
	e.fail(at, rule, fmt.Sprintf("ไม่พบไฟล์%s %s", thai, name), fmt.Sprintf("the file %s is not there", name), hint)
}

// nearFile gives the file whose name is nearest, its ending aside: that alone makes no two names alike.
func nearFile(name string, files []string) (string, bool) {
	stem := func(f string) string { return strings.TrimSuffix(path.Base(f), path.Ext(f)) }
	stems := make([]string, len(files))
	for i, f := range files {
		stems[i] = stem(f)
	}
	n, ok := content.Nearest(stem(name), stems)
	if !ok {
		return "", false
	}
	return files[slices.Index(stems, n)], true
}

func (m *maker) photo(e *entry, ph content.Photo, stems map[string]content.Position) *Photo {
	pic, ok := m.picture(e, ph.File)
	if !ok {
		return nil
	}
	folder := strings.TrimSuffix(e.rec.Path, ".html") + "/"
	base := path.Base(ph.File.Text)
	stem := folder + strings.TrimSuffix(base, path.Ext(base)) + "-"
	if first, twice := stems[folded(stem)]; twice {
		e.fail(ph.File.At, "photo-twice", fmt.Sprintf("ภาพ %s ชื่อซ้ำกับภาพในบรรทัด %d", ph.File.Text, first.Line), "two photos have the same name", "เปลี่ยนชื่อไฟล์ภาพหนึ่งในสองไฟล์นี้")
		return nil
	}
	stems[folded(stem)] = ph.File.At
	if ph.Alt == "" {
		ph.Alt = ph.Caption
	}
	out := &Photo{
		Photo: ph, File: File{Source: pic.Source, folder: m.Folder}, Address: folder + base, Picture: pic,
		Width: pic.Header.Width(), Height: pic.Header.Height(), Credit: ph.Credit, Stem: stem,
	}
	if out.Credit == "" {
		// Pages write the word themselves.
		out.Credit = strings.TrimSpace(strings.TrimPrefix(m.Settings.PhotoCredit, "ภาพ:"))
	}
	var addresses []string
	for _, s := range pic.Sizes {
		name := fmt.Sprintf("%d.%s.jpg", s.Width, pic.Mark)
		addresses = append(addresses, stem+name)
		if m.site.On["rendition"] {
			out.Renditions = append(out.Renditions, Rendition{Width: s.Width, Height: s.Height, Address: stem + name, Name: name})
		}
	}
	if !m.publishableFile(e, ph.File, addresses...) {
		return nil
	}
	return out
}

// inline finds the photo for a picture in the text: one that front matter names, or one of the text's own.
func (m *maker) inline(e *entry, img markdown.Image, stems map[string]content.Position) {
	p := e.pub
	if !local(img.Dest) {
		e.fail(img.At, "photo-foreign", fmt.Sprintf("ภาพ %s อยู่บนเว็บไซต์อื่น", img.Dest), "a picture on another site",
			"บันทึกไฟล์ภาพไว้ในโฟลเดอร์เดียวกับข่าว แล้วอ้างด้วยชื่อไฟล์ (ตรวจสิทธิ์การใช้ภาพก่อน)")
		return
	}
	where, _ := content.Resolve(e.rec.Source.Path, img.Dest)
	for _, ph := range slices.Concat(p.Photos, p.Inline) {
		if named, _ := content.Resolve(e.rec.Source.Path, ph.Photo.File.Text); named == where {
			ph.InBody = true
			p.Body.pictures[img.Dest] = ph
			return
		}
	}
	ph := m.photo(e, content.Photo{File: content.Ref{Text: img.Dest, At: img.At}, Alt: img.Alt, Caption: img.Title, At: img.At}, stems)
	if ph != nil {
		ph.InBody = true
		p.Inline = append(p.Inline, ph)
		p.Body.pictures[img.Dest] = ph
	}
}

// file adds a file to download; one that is named twice is published once.
func (m *maker) file(e *entry, ref content.Ref, title string, seen map[string]bool) {
	where, ok := m.own(e, ref, "file-missing", "แนบ")
	if !ok || seen[where] {
		return
	}
	address := fileAddress(e, where)
	for _, other := range e.pub.Files {
		if folded(other.Address) == folded(address) {
			e.fail(ref.At, "file-twice", fmt.Sprintf("ไฟล์แนบ %s ชื่อซ้ำกับไฟล์แนบอีกไฟล์หนึ่ง", ref.Text), "two attachments have the same name", "เปลี่ยนชื่อไฟล์หนึ่งในสองไฟล์นี้")
			return
		}
	}
	for _, ph := range e.pub.Photos {
		if ph.Address != address && folded(ph.Address) == folded(address) || ph.Address == address && ph.File.Source.Path != where {
			e.fail(ref.At, "file-twice", fmt.Sprintf("ไฟล์แนบ %s ชื่อซ้ำกับภาพ %s", ref.Text, ph.Photo.File.Text), "an attachment has the name of a photo", "เปลี่ยนชื่อไฟล์หนึ่งในสองไฟล์นี้")
			return
		}
	}
	seen[where] = true
	if t, ok := m.Tables[where]; ok {
		e.findings = append(slices.Clip(e.findings), t.Private...)
	}
	if title == "" {
		title = path.Base(where)
	}
	e.pub.Files = append(e.pub.Files, Attachment{
		Title: title, Address: address, File: File{Source: m.Files[where], folder: m.Folder},
	})
}

// local tells a place on the site from an address elsewhere.
func local(dest string) bool {
	head, _, found := strings.Cut(dest, ":")
	return !strings.HasPrefix(dest, "//") && (!found || strings.ContainsAny(head, "/?#"))
}

func pathOf(dest string) string {
	p, _, _ := strings.Cut(dest, "#")
	return p
}

// find gives what a source names with a .md path: beside it, or below content/.
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
	clear(e.pub.Body.links) // of an earlier round, in which something was still there
	for _, r := range e.pub.Common.Related {
		m.target(e, r, "related")
	}
	m.refer(e)
	for _, l := range e.rec.Outline.Links {
		ref := content.Ref{Text: l.Dest, At: l.At}
		name, fragment, _ := strings.Cut(l.Dest, "#")
		switch {
		case !local(l.Dest):
			e.pub.Body.links[l.Dest] = l.Dest
		case name == "":
			m.fragment(e, e, ref, fragment)
		case path.Ext(name) == ".md":
			if t := m.target(e, content.Ref{Text: name, At: l.At}, "link"); t != nil && m.fragment(e, t, ref, fragment) {
				e.pub.Body.links[l.Dest] = join(t.rec.Path, fragment)
			}
		case strings.HasPrefix(name, "/"):
			if m.pages[name] {
				e.pub.Body.links[l.Dest] = l.Dest
				continue
			}
			e.fail(l.At, "link-nowhere", fmt.Sprintf("ลิงก์ไปที่ %s ซึ่งไม่มีในเว็บไซต์", name), fmt.Sprintf("the link leads to %s, which is not there", name),
				"ลิงก์ไปยังเรื่องอื่นให้ใช้ชื่อไฟล์ .md เช่น [ข้อความ](/news/2026/flood.md)")
		default:
			where, _ := content.Resolve(e.rec.Source.Path, name)
			for _, f := range e.pub.Files {
				if f.File.Source.Path == where {
					e.pub.Body.links[l.Dest] = f.Address
				}
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

// target gives the shown publication that a .md path leads to, or says why there is none. What is merely not
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

// makeKey gives the key of a body: its source, the names by which it is cut, and all that its links and pictures
// resolve to.
func (b Body) makeKey(names []string) key.Key {
	type shown struct {
		Dest, Address, Alt, Caption, Credit string
		Renditions                          []Rendition
		Width, Height                       int
	}
	type parts struct {
		Sum      [32]byte
		Empty    bool
		Links    map[string]string
		Pictures []shown
		Names    []string
	}
	k := parts{Sum: b.Source.SHA256, Empty: b.empty, Links: b.links, Names: names}
	if b.empty {
		k.Sum = [32]byte{} // nothing of the source shows
	}
	for dest, p := range b.pictures {
		k.Pictures = append(k.Pictures, shown{dest, p.Address, p.Alt, p.Caption, p.Credit, p.Renditions, p.Width, p.Height})
	}
	slices.SortFunc(k.Pictures, func(a, b shown) int { return strings.Compare(a.Dest, b.Dest) })
	return key.Of(k)
}

// markdown gives a photo as a picture in text.
func (p *Photo) markdown(f Form) markdown.Picture {
	out := markdown.Picture{
		Src: f.Href(p.Address), Width: p.Width, Height: p.Height, Alt: p.Alt, Caption: p.Caption, Credit: p.Credit, Lazy: true,
	}
	if f.Press {
		out.Download = f.Href(p.Address)
	}
	if len(p.Renditions) == 0 {
		return out
	}
	set := make([]string, len(p.Renditions))
	for i, r := range p.Renditions {
		set[i] = f.Href(r.Address) + " " + strconv.Itoa(r.Width) + "w"
	}
	last := p.Renditions[len(p.Renditions)-1]
	out.Src, out.Width, out.Height = f.Href(last.Address), last.Width, last.Height
	out.SrcSet, out.Sizes = strings.Join(set, ", "), f.Sizes
	return out
}
