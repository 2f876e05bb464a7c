package site

import (
	"path"
	"slices"
	"strconv"
	"strings"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
)

// own checks that a publication may name a file, in any field: the file must be in the publication's own folder or below it,
// and must not belong to another publication, be a source, or be a file of the system. It returns the file's path, or
// reports what is wrong; missing is the message for a file that does not exist.
func (m *maker) own(e *entry, ref content.Ref, missing diagnostic.Message, use string) (string, bool) {
	where, inside := content.Resolve(e.rec.Source.Path, ref.Text)
	_, there := m.Files[where]
	folder := e.folder()
	switch {
	case content.IsSourceName(where):
		e.tell(msgFileIsSource, ref.At, "name", ref.Text)
	case content.IsSystemFile(where), e.rec.Kind.Profile().Hung && where == content.CaptionsOf(e.rec.Source.Path):
		e.tell(msgFileIsSystem, ref.At, "name", ref.Text)
	case !inside || !strings.HasPrefix(where, folder+"/"):
		e.tell(msgFileOutside, ref.At, "use", use, "name", ref.Text, "base", path.Base(path.Join("/", ref.Text)))
	case m.inOther(e, where) != "":
		e.tell(msgFileOfOther, ref.At, "use", use, "name", ref.Text, "owner", m.inOther(e, where), "base", path.Base(path.Join("/", ref.Text)))
	case !there:
		m.missing(e, missing, ref, where)
	default:
		return where, m.publishableFile(e, ref, fileAddress(e, where))
	}
	return "", false
}

// fileAddress returns the published address of a publication's file.
func fileAddress(e *entry, where string) string {
	return strings.TrimSuffix(e.rec.Path, ".html") + "/" + path.Base(where)
}

// folder returns the folder of a publication's files: that of its source. Episodes share the folder of their programme.
func (e *entry) folder() string {
	if e.rec.Kind.Profile().Within != "" {
		return programmeFolder(e.rec.Source.Path)
	}
	return path.Dir(e.rec.Source.Path)
}

// inOther returns the source of another publication whose own folder, below that of e, contains a file, or "".
func (m *maker) inOther(e *entry, where string) string {
	for dir := path.Dir(where); dir != e.folder() && dir != path.Dir(e.rec.Source.Path); dir = path.Dir(dir) {
		for _, name := range []string{"/index.md", "/index.en.md"} {
			if m.bySource[dir+name] != nil {
				return dir + name
			}
		}
	}
	return ""
}

// publishableFile reports whether a file that a publication names can have these addresses, and reports a finding if not.
func (m *maker) publishableFile(e *entry, ref content.Ref, addresses ...string) bool {
	i := slices.IndexFunc(addresses, func(a string) bool { return !publishable(a) })
	if i < 0 {
		return true
	}
	fault, _ := content.Unpublishable(strings.TrimPrefix(addresses[i], "/"))
	e.tell(msgFileName, ref.At, "name", ref.Text, "fault", fault.Thai, "english", fault.English)
	return false
}

// attachOwn adds the files named by fields of the publication's kind, and their tables.
func (m *maker) attachOwn(e *entry, seen map[string]bool) {
	n, ok := e.kind.(content.HasFiles)
	if !ok {
		return
	}
	e.files.own, e.files.tables = map[string]Attachment{}, map[string]content.Table{}
	for _, r := range n.Needs() {
		if slices.ContainsFunc(e.rec.Findings, func(f diagnostic.Finding) bool {
			return f.Rule == "file-type" && f.Line == r.At.Line && f.Column == r.At.Column
		}) {
			continue // already reported
		}
		m.file(e, r, "", seen)
		if a := e.download(r); a != nil {
			*a = Attachment{Title: a.Title, Address: a.Address, File: a.File, Own: true, Length: m.Recordings[a.File.Source.Path].Length}
			e.files.own[r.Text] = *a
		}
		if k, ok := e.kind.(content.Tabular); !ok || !slices.Contains(k.Tables(), r) {
			continue
		}
		where, _ := content.Resolve(e.rec.Source.Path, r.Text)
		if t, there := m.Tables[where]; there {
			e.findings = append(slices.Clip(e.findings), t.Findings...)
			m.checkNumeric(e, t)
			e.files.tables[r.Text] = t
		}
	}
	m.checkPlays(e)
}

// lengthsDiffer is the difference from which a length that an officer wrote is not that of the file.
const lengthsDiffer = 2 * time.Second

// checkPlays checks that a recording is as long as is written.
func (m *maker) checkPlays(e *entry) {
	k, ok := e.kind.(content.Playable)
	if !ok {
		return
	}
	medium := k.Plays()
	real := e.files.own[medium.File.Text].Length
	written, ok := content.ParsePlayingTime(medium.Length.Text)
	if !ok || real == 0 || (written-real).Abs() <= lengthsDiffer {
		return
	}
	e.tell(msgLengthDiffers, medium.Length.At, "written", medium.Length.Text, "name", medium.File.Text, "real", content.PlayingTime(real))
}

// checkNumeric checks that a table can be drawn: all columns but the first must contain numbers.
func (m *maker) checkNumeric(e *entry, t content.Table) {
	e.in = t.Source.Path
	for i, row := range t.Rows {
		for j, cell := range row[1:] {
			if _, ok := content.ParseQuantity(cell); !ok {
				e.tell(msgNotNumber, content.Position{Line: t.Lines[i]}, "column", t.Head[j+1], "cell", cell, "quoted", strconv.Quote(cell))
			}
		}
	}
	if len(t.Rows) > 0 && len(t.Head) < 2 {
		e.tell(msgOneColumn, content.Position{Line: 1})
	}
	e.in = ""
}
