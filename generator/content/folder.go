package content

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"hokhao/generator/markdown"
	"hokhao/generator/thai"
)

// A Folder is the site's root, from which sources are read. Symbolic links that lead out of it are not followed.
//
// Of the texts that were read it keeps some, parsed: who shows one has no need to read it again. It is safe for concurrent use.
type Folder struct {
	root *os.Root
	dir  string

	before time.Time // only texts of files that were last changed before it are kept

	mu     sync.Mutex
	taken  map[string]fs.FileInfo // of publications that were taken and not read yet
	read   texts                  // of publications as they were read, in one build all before the first is shown
	opened texts                  // of those that were no longer there when they were shown; the forms of one are shown one after another
}

// The bounds of what a folder keeps, in bytes: the texts of some two thousand releases. Others are opened and parsed again when
// they are shown, which takes less than the memory would.
const (
	keptRead   = 16 << 20
	keptOpened = 4 << 20
)

// coarse is how long before a moment a file may have been changed and have the time stamp of a change after it: some file systems count
// in steps of two seconds.
const coarse = 3 * time.Second

// OpenFolder opens a site's root at a moment of the system's clock. What was changed shortly before is read anew whenever it is shown.
func OpenFolder(dir string, now time.Time) (*Folder, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return &Folder{root: root, dir: dir, before: now.Add(-coarse), taken: map[string]fs.FileInfo{}, read: texts{most: keptRead}, opened: texts{most: keptOpened}}, nil
}

// Reopen opens a folder that was closed once more, at a later moment.
func (f *Folder) Reopen(now time.Time) error {
	root, err := os.OpenRoot(f.dir)
	if err != nil {
		return err
	}
	f.root, f.before = root, now.Add(-coarse)
	clear(f.taken)
	return nil
}

// Close releases the folder.
func (f *Folder) Close() error { return f.root.Close() }

// errNoFile is the fault of what would block whoever reads it, or never end: pipes, sockets, devices.
var errNoFile = errors.New("not a regular file")

// Take reads a file and returns its bytes and what it was then.
func (f *Folder) Take(name string) ([]byte, Source, error) {
	data, src, info, err := f.take(name)
	if err == nil && IsPublication(name) {
		f.mu.Lock()
		f.taken[name] = info
		f.mu.Unlock()
	}
	return data, src, err
}

func (f *Folder) take(name string) ([]byte, Source, fs.FileInfo, error) {
	local := filepath.FromSlash(name)
	info, err := os.Lstat(filepath.Join(f.dir, local)) // quicker than the root, which looks at every folder on the way; nothing is read
	if err != nil || !info.Mode().IsRegular() {
		info, err = f.root.Stat(local)
	}
	if err != nil {
		return nil, Source{}, nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, Source{}, nil, &fs.PathError{Op: "read", Path: name, Err: errNoFile}
	}
	file, err := f.root.Open(local)
	if err != nil {
		return nil, Source{}, nil, err
	}
	defer file.Close()
	if info, err = file.Stat(); err != nil {
		return nil, Source{}, nil, err
	}
	data, err := readAll(file, info.Size())
	if err != nil {
		return nil, Source{}, nil, err
	}
	return data, Source{Path: name, Size: int64(len(data)), SHA256: sha256.Sum256(data)}, info, nil
}

// readAll reads a file of about size bytes.
func readAll(file io.Reader, size int64) ([]byte, error) {
	data := make([]byte, 0, size+1) // so that the end is found without more room
	for {
		n, err := file.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		switch {
		case err == io.EOF:
			return data, nil
		case err != nil:
			return nil, err
		case len(data) == cap(data):
			data = append(data, 0)[:len(data)]
		}
	}
}

// Read returns exactly the bytes of a source, or ErrChanged.
func (f *Folder) Read(s Source) ([]byte, error) {
	data, _, err := f.again(s)
	return data, err
}

// again is take for what was read before.
func (f *Folder) again(s Source) ([]byte, fs.FileInfo, error) {
	data, now, info, err := f.take(s.Path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil, fmt.Errorf("%s: %w", s.Path, ErrChanged)
	case err != nil:
		return nil, nil, err
	case now != s:
		return nil, nil, fmt.Errorf("%s: %w", s.Path, ErrChanged)
	}
	return data, info, nil
}

// Publication is Read for what Take returned, and keeps the text for Document.
func (f *Folder) Publication(data []byte, src Source, c Context) Record {
	rec, text := read(data, src, c)
	f.mu.Lock()
	defer f.mu.Unlock()
	if info := f.taken[src.Path]; info != nil {
		delete(f.taken, src.Path)
		f.read.keep(rec.Source, rec.BodyAt, text, info, f.before)
	}
	return rec
}

// Document returns the text of a source that begins at an offset once thai.Clean has cleaned the source, or ErrChanged.
func (f *Folder) Document(s Source, at int) (*markdown.Document, error) {
	f.mu.Lock()
	kept, ok := f.read.of(s, at)
	if !ok {
		kept, ok = f.opened.of(s, at)
	}
	f.mu.Unlock()
	if ok && f.unchanged(s.Path, kept.info) {
		return kept.document, nil
	}
	data, info, err := f.again(s)
	if err != nil {
		return nil, err
	}
	data, _ = thai.Clean(data) // as it was when it was read
	d, err := markdown.Open(data[min(at, len(data)):])
	if err != nil {
		return nil, err
	}
	f.mu.Lock()
	f.opened.keep(s, at, d, info, f.before)
	f.mu.Unlock()
	return d, nil
}

// unchanged reports whether a file is the one that was opened, as far as the disk says so: one that was written shortly before
// it was opened may have been written again in the same moment. Nothing is read, so no link can lead anywhere.
func (f *Folder) unchanged(name string, opened fs.FileInfo) bool {
	now, err := os.Stat(filepath.Join(f.dir, filepath.FromSlash(name)))
	return err == nil && os.SameFile(now, opened) && now.Size() == opened.Size() && now.ModTime().Equal(opened.ModTime())
}

// Texts are texts of sources by their paths, up to so many bytes: the oldest goes first.
type texts struct {
	most, bytes int64
	all         map[string]text
	paths       []string // in the order in which they came; some of them may be gone
}

// A text is the body of a source, and its file when that was opened.
type text struct {
	source   Source
	at       int
	document *markdown.Document
	info     fs.FileInfo
}

// keep adds a text, if there is one and its file was last changed before a moment.
func (t *texts) keep(s Source, at int, d *markdown.Document, info fs.FileInfo, before time.Time) {
	if d == nil || !info.ModTime().Before(before) {
		return
	}
	t.drop(s.Path)
	if t.all == nil {
		t.all = map[string]text{}
	}
	t.all[s.Path] = text{s, at, d, info}
	t.paths = append(t.paths, s.Path)
	for t.bytes += t.all[s.Path].size(); t.bytes > t.most; t.paths = t.paths[1:] {
		t.drop(t.paths[0])
	}
}

func (t *texts) drop(path string) {
	if old, ok := t.all[path]; ok {
		t.bytes -= old.size()
		delete(t.all, path)
	}
}

// of returns the text of a source.
func (t *texts) of(s Source, at int) (text, bool) {
	kept, ok := t.all[s.Path]
	return kept, ok && kept.source == s && kept.at == at
}

// size is about how many bytes a text takes. Its document holds on to the whole source.
func (t text) size() int64 { return int64(t.document.Size()) + int64(t.at) + 1<<9 }
