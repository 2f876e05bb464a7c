package engine

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"sync"

	"golang.org/x/sync/errgroup"
	"golang.org/x/sync/semaphore"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/key"
	"hokhao/generator/site"
)

// read makes the input of a site from the files. What the state has for a source's hash is taken from there; the other files
// are opened once each, several at a time.
func (b *builder) read(ctx context.Context, files []scanned) error {
	if files == nil {
		return nil
	}
	if done, err := b.update(ctx, files); done || err != nil {
		return err
	}
	settings, ok := b.settings()
	if !ok {
		return nil
	}
	b.input = site.Input{
		Folder: b.folder, Settings: settings,
		Pictures: map[string]content.Picture{}, Tables: map[string]content.Table{}, Recordings: map[string]content.Recording{}, Files: make(map[string]content.Source, len(files)),
		Now: b.Now, BaseURL: b.BaseURL, Drafts: b.Drafts, Future: b.Future, LeaveOut: b.LeaveOut, Updatable: b.Memory != nil,
	}
	for _, f := range b.failed {
		b.input.Failed = append(b.input.Failed, f.File)
	}
	for _, c := range b.Channels {
		b.input.Channels = append(b.input.Channels, c.Name())
	}
	context := settings.Context()
	b.lists(context)
	b.about = slices.Clone(b.findings)
	r := &reader{builder: b, context: context, done: make([]reading, len(files)), old: b.old.Readings.valid(key.Of(context))}
	if err := r.all(ctx, files); err != nil {
		return err
	}
	next := b.next
	next.Readings.Context = key.Of(context)
	publications := 0
	for i := range r.done {
		if r.done[i].record != nil {
			publications++
		}
	}
	next.Readings.Records = slices.Grow(next.Readings.Records, publications) // each is large
	next.Lasting.Scan = slices.Grow(next.Lasting.Scan, len(r.done))
	for i := range r.done {
		d := &r.done[i]
		if d.finding.Rule == "" { // otherwise nothing can refer to it
			b.input.Files[d.file.Path] = d.source()
		}
		next.Lasting.Scan = append(next.Lasting.Scan, d.file)
		if d.record != nil {
			next.Readings.Records = append(next.Readings.Records, *d.record)
		}
		if d.picture != nil {
			next.Readings.Pictures = append(next.Readings.Pictures, *d.picture)
			b.input.Pictures[d.file.Path] = *d.picture
		}
		if d.table != nil {
			next.Readings.Tables = append(next.Readings.Tables, *d.table)
			b.input.Tables[d.file.Path] = *d.table
		}
		if d.recording != nil {
			next.Readings.Recordings = append(next.Readings.Recordings, *d.recording)
			b.input.Recordings[d.file.Path] = *d.recording
		}
		if d.finding.Rule != "" {
			b.say(d.finding)
		}
		if d.opened {
			b.stats.Opened++
		}
		if d.read {
			b.stats.Read++
		}
	}
	b.input.Records = next.Readings.Records
	return nil
}

// settings reads site.yaml; ok is false if there is none.
func (b *builder) settings() (s content.Settings, ok bool) {
	data, _, err := b.folder.Take(content.SettingsFile)
	if errors.Is(err, fs.ErrNotExist) {
		b.say(about(content.SettingsFile, msgSettingsMissing))
		return s, false
	}
	if err != nil {
		b.say(unreadable(content.SettingsFile, err))
		return s, false
	}
	b.say(guarded(content.SettingsFile, func() (fs []diagnostic.Finding) {
		s, fs = content.ReadSettings(data)
		return fs
	})...)
	return s, true
}

// guarded reads a file, and turns a panic into a finding about that file.
func guarded(name string, read func() []diagnostic.Finding) (fs []diagnostic.Finding) {
	defer func() {
		if v := recover(); v != nil {
			fs = []diagnostic.Finding{about(name, msgInternal, "error", v)}
		}
	}()
	return read()
}

// lists reads the site's lists, any of which may be missing.
func (b *builder) lists(about content.Context) {
	for name, read := range b.input.Lists.Files(about) {
		data, _, err := b.folder.Take(name)
		switch {
		case errors.Is(err, fs.ErrNotExist):
		case err != nil:
			b.say(unreadable(name, err))
		default:
			b.say(guarded(name, func() []diagnostic.Finding { return read(data) })...)
		}
	}
}

// A reader reads sources in parallel.
type reader struct {
	*builder
	context content.Context
	old     readings  // of the last build, as far as they are still valid
	done    []reading // in the order of the files, not of reading

	decoding *semaphore.Weighted // bounds the memory of pictures that are decoded

	mu    sync.Mutex
	count int
}

// A reading is the result of reading one file.
type reading struct {
	file         scanned
	record       *content.Record
	picture      *content.Picture
	table        *content.Table
	recording    *content.Recording
	opened, read bool
	finding      diagnostic.Finding // of a file of no such kind
}

func (d *reading) source() content.Source {
	return content.Source{Path: d.file.Path, Size: d.file.Size, SHA256: d.file.SHA256}
}

func (r *reader) all(ctx context.Context, files []scanned) error {
	g, going := errgroup.WithContext(ctx)
	g.SetLimit(r.Jobs)
	r.decoding = semaphore.NewWeighted(r.bound)
	for i, f := range files {
		if going.Err() != nil {
			break
		}
		d := &r.done[i]
		d.file = f
		if f.SHA256 != [32]byte{} && r.recalled(d) {
			r.tick(len(files))
			continue
		}
		weight := min(f.Size, r.bound)
		if r.memory.Acquire(going, weight) != nil {
			break
		}
		g.Go(func() error {
			defer r.memory.Release(weight)
			return r.one(going, d, len(files))
		})
	}
	if err := g.Wait(); err != nil {
		return err
	}
	return ctx.Err()
}

// recalled reports whether a file whose hash is known need not be read, and takes over what was read before.
func (r *reader) recalled(d *reading) bool {
	src := d.source()
	switch {
	case content.IsPublication(src.Path):
		if i, ok := findRecord(r.old.Records, src.Path); ok && r.old.Records[i].Source == src {
			d.record = &r.old.Records[i]
		}
		return d.record != nil
	case content.IsPicture(src.Path):
		if i, ok := findPicture(r.old.Pictures, src.Path); ok && r.old.Pictures[i].Source == src {
			d.picture = &r.old.Pictures[i]
		}
		return d.picture != nil
	case content.IsTable(src.Path):
		if i, ok := findTable(r.old.Tables, src.Path); ok && r.old.Tables[i].Source == src {
			d.table = &r.old.Tables[i]
		}
		return d.table != nil
	case content.IsRecording(src.Path):
		if i, ok := findRecording(r.old.Recordings, src.Path); ok && r.old.Recordings[i].Source == src {
			d.recording = &r.old.Recordings[i]
		}
		return d.recording != nil
	default:
		return true
	}
}

// one opens a file, computes its hash, and reads it if the hash is new.
func (r *reader) one(ctx context.Context, d *reading, total int) error {
	d.opened = true
	var data []byte
	var src content.Source
	var err error
	if content.IsPublication(d.file.Path) || content.IsPicture(d.file.Path) || content.IsTable(d.file.Path) || content.IsRecording(d.file.Path) {
		data, src, err = r.folder.Take(d.file.Path)
	} else {
		src, err = r.sum(d.file.Path)
	}
	if errors.Is(err, fs.ErrNotExist) {
		err = fmt.Errorf("%s: %w", d.file.Path, content.ErrChanged) // deleted since the scan
	}
	if err != nil {
		if errors.Is(err, content.ErrChanged) {
			return err
		}
		d.unreadable(err)
		r.tick(total)
		return nil
	}
	d.file.Size, d.file.SHA256 = src.Size, src.SHA256
	if !r.recalled(d) {
		d.read = true
		if err := r.understand(ctx, d, data, src); err != nil {
			return err
		}
	}
	r.tick(total)
	return nil
}

func (r *reader) tick(total int) {
	r.mu.Lock()
	r.count++
	done := r.count
	r.mu.Unlock()
	r.progress(Progress{Phase: "read", Done: done, Total: total})
}

// understand reads a publication, a picture, a table or a recording. A source that makes the program panic is at fault itself, and only
// that source.
func (r *reader) understand(ctx context.Context, d *reading, data []byte, src content.Source) (err error) {
	defer func() {
		if v := recover(); v != nil {
			d.fault(about(src.Path, msgInternal, "error", v))
		}
	}()
	switch {
	case content.IsPublication(src.Path):
		rec := r.folder.Publication(data, src, r.context)
		d.record = &rec
	case content.IsPicture(src.Path):
		p := content.ReadPicture(data, src)
		d.picture = &p
		return r.decode(ctx, &p, data)
	case content.IsRecording(src.Path):
		rec := content.ReadRecording(data, src)
		d.recording = &rec
	default:
		t := content.ReadTable(data, src)
		d.table = &t
	}
	return nil
}

// large is the size of a decoded picture, in bytes, from which its memory is returned at once: memory that waits for the
// collector would add to that of the next picture.
const large = 64 << 20

// decode checks that a picture can be shown, within the memory bound.
func (r *reader) decode(ctx context.Context, p *content.Picture, data []byte) error {
	if len(p.Findings) > 0 {
		return nil
	}
	weight := min(p.Memory(), r.bound)
	if err := r.decoding.Acquire(ctx, weight); err != nil {
		return err
	}
	defer r.decoding.Release(weight)
	p.Check(data)
	if weight > large {
		debug.FreeOSMemory()
	}
	return nil
}

// unreadable records that a file could not be opened or read.
func (d *reading) unreadable(err error) {
	d.file.SHA256 = sha256.Sum256([]byte("unreadable: " + d.file.Path)) // makes the next build open it again
	d.file.Modified = -1
	d.fault(unreadable(d.file.Path, err))
}

// unreadable returns the finding about a file or folder that could not be read.
func unreadable(name string, err error) diagnostic.Finding {
	msg, why := msgUnreadable, ""
	var at *fs.PathError
	if errors.As(err, &at) {
		why = ": " + at.Err.Error()
	}
	if errors.Is(err, fs.ErrPermission) {
		msg = msgForbidden
	}
	return about(name, msg, "why", why)
}

// fault makes the finding all that is known about the file.
func (d *reading) fault(f diagnostic.Finding) {
	src := d.source()
	d.record, d.picture, d.table, d.recording = nil, nil, nil, nil
	switch {
	case content.IsPublication(src.Path):
		d.record = content.Faulty(src, f)
	case content.IsPicture(src.Path):
		d.picture = &content.Picture{Source: src, Findings: []diagnostic.Finding{f}}
	case content.IsTable(src.Path):
		d.table = &content.Table{Source: src, Findings: []diagnostic.Finding{f}}
	default:
		f.Severity = diagnostic.Warning
		d.finding = f
	}
}

// sum only hashes a file, without holding it in memory: it may be a film.
func (r *reader) sum(name string) (content.Source, error) {
	file, err := os.Open(filepath.Join(r.Root, filepath.FromSlash(name)))
	if err != nil {
		return content.Source{}, err
	}
	defer file.Close()
	h := sha256.New()
	n, err := io.Copy(h, file)
	if err != nil {
		return content.Source{}, err
	}
	return content.Source{Path: name, Size: n, SHA256: [32]byte(h.Sum(nil))}, nil
}
