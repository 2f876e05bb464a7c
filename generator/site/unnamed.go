package site

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
)

// checkFiles warns about files below content/ that are neither read nor named: somebody may have put them there to be
// published.
func (m *maker) checkFiles() {
	used, unread := map[string]bool{}, map[string]bool{} // files; folders with sources that could not be read, so that the names in them are unknown
	for _, e := range m.entries {
		// If a file is missing, that finding suggests the one that was probably meant.
		missing := slices.ContainsFunc(e.findings, func(f diagnostic.Finding) bool {
			return f.Rule == "photo-missing" || f.Rule == "file-missing" || f.Rule == "file-type"
		})
		if !e.readable() || missing {
			unread[path.Dir(e.rec.Source.Path)] = true
		}
		if !e.readable() {
			continue
		}
		for _, name := range names(e) {
			if where, ok := content.Resolve(e.rec.Source.Path, name); ok {
				used[where] = true
			}
		}
	}
	idle := map[string][]string{} // by folder
	for _, file := range slices.Sorted(maps.Keys(m.Files)) {
		switch dir := path.Dir(file); {
		case content.IsPublication(file) || used[file] || unread[dir]:
		case misspelt(file) != "":
			m.tellIn(msgSourceUnread, file, content.Position{}, "name", misspelt(file))
		case inKind(file):
			idle[dir] = append(idle[dir], file)
		}
	}
	for _, dir := range slices.Sorted(maps.Keys(idle)) {
		first, msg := idle[dir][0], msgFileUnnamed
		if content.IsPicture(first) {
			msg = msgPictureUnnamed
		}
		m.tellIn(msg, first, content.Position{}, "others", others(idle[dir][1:]), "name", path.Base(first))
	}
}

// names returns all files that a publication names, published or not.
func names(e *entry) []string {
	c := e.rec.Publication.Base()
	var refs []content.Ref
	for _, ph := range slices.Concat(c.Photos, e.Common.Photos) { // and those that captions.csv added
		refs = append(refs, ph.File)
	}
	for _, a := range c.Attachments {
		refs = append(refs, a.File)
	}
	if n, ok := e.rec.Publication.(content.HasFiles); ok {
		refs = append(refs, n.Needs()...)
	}
	refs = append(refs, c.Broadcast.Audio)
	var all []string
	for _, r := range refs {
		all = append(all, r.Text)
	}
	for _, img := range e.rec.Outline.Images {
		all = append(all, img.Dest)
	}
	for _, l := range e.rec.Outline.Links {
		all = append(all, pathOf(l.Dest))
	}
	if e.rec.Kind.Profile().Hung {
		all = append(all, path.Base(content.CaptionsOf(e.rec.Source.Path)))
	}
	return all
}

// misspelt returns the name that a file should have to be read, if it was probably meant to be a publication; else "".
func misspelt(file string) string {
	base := path.Base(file)
	for _, ending := range []string{".md.txt", ".markdown", ".mdown", ".mkd", ".md"} {
		if stem, ok := strings.CutSuffix(strings.ToLower(base), ending); ok && stem != "" {
			return base[:len(stem)] + ".md"
		}
	}
	return ""
}

func inKind(file string) bool {
	folder, _, _ := strings.Cut(strings.TrimPrefix(file, content.Dir+"/"), "/")
	return slices.ContainsFunc(content.Kinds(), func(k content.Kind) bool { return k.Folder() == folder })
}

// others returns the continuation of a sentence that names further unused files.
func others(files []string) string {
	const most = 3
	if len(files) == 0 {
		return ""
	}
	var names []string
	for _, f := range files[:min(len(files), most)] {
		names = append(names, path.Base(f))
	}
	text := " และ " + strings.Join(names, ", ")
	if more := len(files) - most; more > 0 {
		text += fmt.Sprintf(" และอีก %d ไฟล์ในโฟลเดอร์นี้", more)
	}
	return text
}
