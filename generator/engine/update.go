package engine

import (
	"context"
	"slices"
	"strings"

	"hokhao/generator/content"
)

// update takes over the site that the last build left in memory, if only the texts of publications were changed since, and reads
// these. It reports whether there is nothing else to read and connect.
func (b *builder) update(ctx context.Context, files []scanned) (bool, error) {
	m := b.Memory
	if m == nil || m.site == nil {
		return false, nil
	}
	s, in := m.site, m.input
	m.site = nil // it is connected anew unless this succeeds
	if b.Clean || len(b.failed) > 0 || len(b.findings) > 0 || b.folder != in.Folder || m.options != b.optionsKey() || b.Now.Before(in.Now) || !b.Now.Before(s.Until) {
		return false, nil
	}
	var opened []scanned
	for _, f := range files {
		src, known := in.Files[f.Path]
		switch {
		case !known:
			return false, nil
		case f.SHA256 == [32]byte{}:
			opened = append(opened, f)
		case f.SHA256 != src.SHA256:
			return false, nil
		}
	}
	if len(files) != len(in.Files) {
		return false, nil
	}
	r := &reader{builder: b, context: in.Settings.Context(), done: make([]reading, len(opened)), old: b.old.Readings}
	if err := r.all(ctx, opened); err != nil {
		return false, err
	}
	old := map[int]content.Record{}
	restore := func() {
		for i, rec := range old {
			in.Records[i] = rec
		}
	}
	for i := range r.done {
		d := &r.done[i]
		if in.Files[d.file.Path] == d.source() && d.finding.Rule == "" {
			continue
		}
		at, found := findRecord(in.Records, d.file.Path)
		if d.record == nil || !found || d.finding.Rule != "" {
			restore()
			return false, nil
		}
		old[at], in.Records[at] = in.Records[at], *d.record
	}
	in.Now = b.Now
	findings, ok := s.Update(in, old)
	if !ok {
		restore()
		return false, nil
	}
	b.site, b.input, b.about = s, in, m.about
	m.site, m.input = s, in // even if this build is given up: they agree with each other
	b.say(m.about...)
	b.say(findings...)
	b.next.Readings, b.next.Lasting.Scan = b.old.Readings, slices.Clone(files)
	b.stats.Opened, b.stats.Read = len(opened), len(old)
	for i := range r.done {
		d := &r.done[i]
		in.Files[d.file.Path] = d.source()
		at, _ := slices.BinarySearchFunc(b.next.Lasting.Scan, d.file.Path, func(f scanned, path string) int { return strings.Compare(f.Path, path) })
		b.next.Lasting.Scan[at] = d.file
	}
	return true, nil
}
