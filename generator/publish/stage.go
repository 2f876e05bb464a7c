package publish

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"hash"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"sync"
)

// held is how many bytes of a file are buffered in memory: most pages are never written to the staging folder,
// because the output already has the same bytes.
const held = 1 << 20

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// A StagedFile receives the bytes of a file to be published. It is used by one goroutine, and ends with Close or
// Abort.
type StagedFile struct {
	t    *Target
	kept bool // its bytes
	path string
	name string // in the staging folder, once there is a file
	buf  *bytes.Buffer
	file *os.File
	sum  hash.Hash
	size int64
}

// Stage creates a StagedFile for a path. Of a Target of Look, a file is kept for Open only where shared is set.
func (t *Target) Stage(path string, shared bool) *StagedFile {
	buf := buffers.Get().(*bytes.Buffer)
	buf.Reset()
	return &StagedFile{t: t, kept: shared || t.temp == "", path: path, buf: buf, sum: sha256.New()}
}

func (f *StagedFile) Write(p []byte) (int, error) {
	f.sum.Write(p)
	f.size += int64(len(p))
	if !f.kept {
		return len(p), nil
	}
	if f.file == nil && f.buf.Len()+len(p) <= held {
		return f.buf.Write(p)
	}
	if f.file == nil {
		if err := f.spill(); err != nil {
			return 0, err
		}
	}
	n, err := f.file.Write(p)
	return n, f.t.explained(err)
}

func (f *StagedFile) spill() (err error) {
	f.name = strconv.FormatInt(f.t.count.Add(1), 10)
	if f.file, err = f.t.staging.OpenFile(f.name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644); err != nil {
		return f.t.explained(err)
	}
	_, err = f.file.Write(f.buf.Bytes())
	return f.t.explained(err)
}

// Close completes the file. If the output already has the same bytes they are kept, with their modification time.
func (f *StagedFile) Close() (Entry, error) {
	defer f.release()
	if !valid(f.path) {
		return Entry{}, fmt.Errorf("publish: %q is no path to publish at", f.path)
	}
	e := Entry{Size: f.size, SHA256: [32]byte(f.sum.Sum(nil))}
	if modified, ok := f.t.stands(f.path, e); ok {
		e.Modified = modified
		f.t.mu.Lock()
		defer f.t.mu.Unlock()
		f.t.same[f.path] = e
		return e, nil
	}
	if !f.kept {
		f.t.mu.Lock()
		defer f.t.mu.Unlock()
		f.t.staged[f.path] = staged{"", e}
		return e, nil
	}
	if f.file == nil {
		if err := f.spill(); err != nil {
			return Entry{}, err
		}
	}
	// Not synced: data that the kernel has accepted survive the end of the process, and after a power cut files that
	// lost their bytes have another size or modification time than the build's state, and are rendered again.
	err := f.file.Close()
	f.file = nil
	if err != nil {
		return Entry{}, f.t.explained(err)
	}
	info, err := f.t.staging.Lstat(f.name) // after closing: Windows sets the modification time then
	if err != nil {
		return Entry{}, err
	}
	e.Modified = info.ModTime().UnixNano()
	f.t.mu.Lock()
	defer f.t.mu.Unlock()
	f.t.staged[f.path] = staged{f.name, e}
	f.name = ""
	return e, nil
}

// explained explains an error of the staging folder.
func (t *Target) explained(err error) error {
	if t.temp != "" {
		return explained(err, t.temp)
	}
	return explained(err, filepath.Join(t.dir, stagingDir))
}

// Abort discards the file.
func (f *StagedFile) Abort() { f.release() }

func (f *StagedFile) release() {
	if f.file != nil {
		f.file.Close()
	}
	if f.name != "" {
		f.t.staging.Remove(f.name) // a failure is harmless: the staging folder is cleared later
	}
	f.file, f.name = nil, ""
	if f.buf != nil {
		buffers.Put(f.buf)
		f.buf = nil
	}
}

// stands reports whether the output already has exactly these bytes. It reads the file, because the manifest
// records only what was written, and not what happened to the file since.
func (t *Target) stands(name string, e Entry) (modified int64, ok bool) {
	if !t.adopts && !t.ours(name) {
		return 0, false
	}
	return t.holds(name, e)
}

// holds does the work of stands for any file, managed or not.
func (t *Target) holds(name string, e Entry) (modified int64, ok bool) {
	info, err := t.lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() != e.Size {
		return 0, false
	}
	file, err := t.root.Open(filepath.FromSlash(name))
	if err != nil {
		return 0, false
	}
	defer file.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, file); err != nil || [32]byte(sum.Sum(nil)) != e.SHA256 {
		return 0, false
	}
	return info.ModTime().UnixNano(), true
}

// Open returns the bytes of a file that was staged or is in the output. Reading ends in an error, not in io.EOF, if
// they are not those of e.
func (t *Target) Open(name string, e Entry) (io.ReadCloser, error) {
	t.mu.Lock()
	s, ok := t.staged[name]
	t.mu.Unlock()
	root, at := t.root, filepath.FromSlash(name)
	if ok {
		root, at = t.staging, s.name
	}
	if root == nil {
		return nil, &os.PathError{Op: "open", Path: name, Err: os.ErrNotExist}
	}
	file, err := root.Open(at)
	if err != nil {
		return nil, err
	}
	return &checked{file: file, path: name, want: e, sum: sha256.New()}, nil
}

type checked struct {
	file *os.File // not embedded: its WriteTo would bypass Read
	path string
	want Entry
	sum  hash.Hash
	size int64
}

func (c *checked) Read(p []byte) (int, error) {
	n, err := c.file.Read(p)
	c.sum.Write(p[:n])
	c.size += int64(n)
	if err == io.EOF && (c.size != c.want.Size || [32]byte(c.sum.Sum(nil)) != c.want.SHA256) {
		err = fmt.Errorf("%s: the published file is not what was written", c.path)
	}
	return n, err
}

func (c *checked) Close() error { return c.file.Close() }
