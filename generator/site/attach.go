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
	"hokhao/generator/diagnostic"
	"hokhao/generator/markdown"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// attached holds the files that a publication names.
type attached struct {
	photos    []*Photo          // in the officer's order
	inline    []*Photo          // pictures in the text that are not among photos
	pictures  map[string]*Photo // by destination of the link in the text
	downloads []Attachment
	recording string                   // address of the download that loudspeakers may play, or ""
	own       map[string]Attachment    // named by fields of its kind, by the name in the source
	tables    map[string]content.Table // the tables among own
}

// attach finds the files that a publication names: photos, attachments, pictures in its text. It also reports missing files
// and keys that the settings do not contain: none of this depends on other publications.
func (m *maker) attach(e *entry) {
	m.checkNames(e)
	m.checkQueries(e)
	if e.removed {
		// A withdrawal that keeps only the title removes everything else from every channel here. The files that it named
		// need not exist.
		return
	}
	e.summary = e.excerpt(m.site.Dictionary)
	m.caption(e)
	e.files.pictures = map[string]*Photo{}
	stems := map[string]content.Position{}
	for i := range e.Common.Photos {
		ph := e.Common.Photos[i]
		if ph.File.Text == "" {
			continue // reported by package content
		}
		e.in = ph.In
		if photo := m.photo(e, ph, stems); photo != nil {
			e.files.photos = append(e.files.photos, photo)
		}
		e.in = ""
	}
	seen := map[string]bool{}
	for _, a := range e.Attachments {
		if a.File.Text != "" {
			m.file(e, a.File, a.Title, seen)
		}
	}
	m.attachOwn(e, seen)
	if audio := e.Common.Broadcast.Audio; audio.Text != "" {
		m.file(e, audio, m.site.Words(e.rec.Language).Say(words.Recording), seen)
		if a := e.download(audio); a != nil {
			e.files.recording = a.Address
		}
	}
	for _, img := range e.rec.Outline.Images {
		if _, done := e.files.pictures[img.Dest]; !done {
			m.inline(e, img, stems)
		}
	}
	for _, l := range e.rec.Outline.Links {
		if local(l.Dest) && path.Ext(pathOf(l.Dest)) != ".md" && !strings.HasPrefix(l.Dest, "/") && pathOf(l.Dest) != "" {
			m.file(e, content.Ref{Text: pathOf(l.Dest), At: l.At}, "", seen)
		}
	}
}

// download returns the attachment that a publication names, or nil.
func (e *entry) download(ref content.Ref) *Attachment {
	where, _ := content.Resolve(e.rec.Source.Path, ref.Text)
	for i, f := range e.files.downloads {
		if f.File.Source.Path == where {
			return &e.files.downloads[i]
		}
	}
	return nil
}

// SummaryLength is the maximum length of a summary made from points or the first paragraphs, as counted by thai.Characters.
const SummaryLength = 200

// excerpt returns the officer's summary, or else an excerpt of the points or of the text.
func (f facts) excerpt(d *thai.Dictionary) string {
	switch {
	case f.Summary != "":
		return f.Summary
	case len(f.Points) > 0:
		return d.Excerpt(strings.Join(f.Points, " "), SummaryLength)
	default:
		return d.Excerpt(f.shown.Outline.Lead, SummaryLength)
	}
}

// caption completes an exhibition's photos from its captions.csv, and checks the photos afterwards.
func (m *maker) caption(e *entry) {
	if !e.rec.Kind.Profile().Hung {
		return
	}
	if t, ok := m.Tables[content.CaptionsOf(e.rec.Source.Path)]; ok && path.Base(e.rec.Source.Path) == "index.md" {
		photos, faults := content.Captioned(e.Common.Photos, t, m.site.Zone)
		e.Common.Photos = photos
		e.findings = append(slices.Clip(e.findings), faults...)
		if len(photos) == 0 && len(t.Findings) > 0 {
			return // its list of photos could not be read
		}
	}
	if len(e.Common.Photos) == 0 && !e.Draft {
		e.tell(msgExhibitionEmpty, content.Position{Line: 1})
	}
	for _, ph := range e.Common.Photos {
		if f, ok := content.Described(ph, true, e.Urgency); !ok && ph.File.Text != "" {
			e.in = ph.In
			e.add(f, ph.File.At)
			e.in = ""
		}
	}
}

// checkNames reports keys that the settings do not contain.
func (m *maker) checkNames(e *entry) {
	check := func(msg diagnostic.Message, list string, refs []content.Ref, known []content.Named) {
		for _, r := range refs {
			if !slices.ContainsFunc(known, func(n content.Named) bool { return n.Key.Text == r.Text }) {
				e.tell(msg, r.At, "key", r.Text, "quoted", strconv.Quote(r.Text), "hint", nearKey(r.Text, list, known))
			}
		}
	}
	check(msgTopicUnknown, "topics", e.Topics, m.known.topics)
	check(msgDistrictUnknown, "districts", e.Districts, m.known.districts)
	check(msgSubdistrictUnknown, "districts", e.Subdistricts, m.known.places)
	if e.Agency.Text != "" {
		check(msgAgencyUnknown, "agencies", []content.Ref{e.Agency}, m.Settings.Agencies)
	}
	for _, r := range e.Campaigns {
		if m.campaigns[r.Text] == nil {
			hint := cmp.Or(near(r.Text, slices.Sorted(maps.Keys(m.campaigns))), "เขียนประเด็นรณรงค์ไว้ที่ content/campaigns/"+r.Text+"/index.md ก่อน หรือลบช่อง campaigns ออก")
			e.tell(msgCampaignUnknown, r.At, "key", r.Text, "quoted", strconv.Quote(r.Text), "hint", hint)
		}
	}
}

// nearKey returns a hint with the key that was probably meant: the one with a similar spelling, or the one whose name was
// written instead.
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

// picture returns the header of a picture beside a source, or reports what is wrong with its name.
func (m *maker) picture(e *entry, ref content.Ref) (content.Picture, bool) {
	where, ok := m.own(e, ref, msgPhotoMissing, "ภาพ")
	if !ok {
		return content.Picture{}, false
	}
	pic, ok := m.Pictures[where]
	if !ok {
		e.tell(msgPhotoUnknown, ref.At, "name", ref.Text)
		return pic, false
	}
	for _, f := range pic.Findings {
		f.Severity = diagnostic.Error
		e.add(f.About("ภาพ "+ref.Text), ref.At)
	}
	return pic, len(pic.Findings) == 0
}

// missing reports that a file does not exist, and suggests the file that was probably meant.
func (m *maker) missing(e *entry, msg diagnostic.Message, ref content.Ref, where string) {
	var beside []string
	for f := range m.Files {
		if path.Dir(f) == path.Dir(where) && path.Ext(f) != ".md" {
			beside = append(beside, path.Base(f))
		}
	}
	sort.Strings(beside)
	hint := "ตรวจชื่อไฟล์ (ตัวพิมพ์เล็กใหญ่ต้องตรงกัน) และวางไฟล์ไว้ในโฟลเดอร์เดียวกับข่าว"
	if n, ok := nearFile(ref.Text, beside); ok {
		hint = fmt.Sprintf("หมายถึง “⟦%s⟧” หรือไม่", n)
	}
	e.tell(msg, ref.At, "name", ref.Text, "hint", hint)
}

// nearFile returns the file with the most similar name, not counting extensions.
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
	if first, twice := stems[content.Folded(stem)]; twice {
		e.tell(msgPhotoTwice, ph.File.At, "name", ph.File.Text, "line", first.Line)
		return nil
	}
	stems[content.Folded(stem)] = ph.File.At
	if ph.Alt == "" {
		ph.Alt = ph.Caption
	}
	out := &Photo{
		Photo: ph, File: File{Source: pic.Source, folder: m.Folder}, Address: folder + base, Picture: pic,
		Width: pic.Header.Width(), Height: pic.Header.Height(), Credit: ph.Credit, Stem: stem,
	}
	if out.Credit == "" {
		// Pages add the word themselves.
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

// inline finds the photo for a picture in the text: one named in front matter, or one only in the text.
func (m *maker) inline(e *entry, img markdown.Image, stems map[string]content.Position) {
	if !local(img.Dest) {
		e.tell(msgPhotoForeign, img.At, "name", img.Dest)
		return
	}
	where, _ := content.Resolve(e.rec.Source.Path, img.Dest)
	for _, ph := range slices.Concat(e.files.photos, e.files.inline) {
		if named, _ := content.Resolve(e.rec.Source.Path, ph.Photo.File.Text); named == where {
			ph.InBody = true
			e.files.pictures[img.Dest] = ph
			return
		}
	}
	ph := m.photo(e, content.Photo{File: content.Ref{Text: img.Dest, At: img.At}, Alt: img.Alt, Caption: img.Title, At: img.At}, stems)
	if ph != nil {
		ph.InBody = true
		e.files.inline = append(e.files.inline, ph)
		e.files.pictures[img.Dest] = ph
	}
}

// file adds a download; a file that is named twice is published once.
func (m *maker) file(e *entry, ref content.Ref, title string, seen map[string]bool) {
	where, ok := m.own(e, ref, msgFileMissing, "แนบ")
	if !ok || seen[where] {
		return
	}
	address := fileAddress(e, where)
	for _, other := range e.files.downloads {
		if content.Folded(other.Address) == content.Folded(address) {
			e.tell(msgFileTwice, ref.At, "name", ref.Text)
			return
		}
	}
	for _, ph := range e.files.photos {
		if ph.Address != address && content.Folded(ph.Address) == content.Folded(address) || ph.Address == address && ph.File.Source.Path != where {
			e.tell(msgFileLikePhoto, ref.At, "name", ref.Text, "photo", ph.Photo.File.Text)
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
	e.files.downloads = append(e.files.downloads, Attachment{
		Title: title, Address: address, File: File{Source: m.Files[where], folder: m.Folder},
	})
}

// local reports whether a destination is within the site.
func local(dest string) bool {
	head, _, found := strings.Cut(dest, ":")
	return !strings.HasPrefix(dest, "//") && (!found || strings.ContainsAny(head, "/?#"))
}

func pathOf(dest string) string {
	p, _, _ := strings.Cut(dest, "#")
	return p
}
