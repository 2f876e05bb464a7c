package content

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Dir is the folder of sources below a site's root, and SettingsFile the site's settings in it.
const (
	Dir           = "content"
	SettingsFile  = "content/site.yaml"
	PublishedFile = "content/published.tsv"
	RemovedFile   = "content/removed.yaml"
	IssuesFile    = "content/issues.tsv"
)

// IsSystemFile reports whether a file is one of the site's own: its settings, or what it remembers of the past.
func IsSystemFile(name string) bool {
	switch name {
	case SettingsFile, PublishedFile, RemovedFile, IssuesFile:
		return true
	}
	return false
}

// A Source is a file that an officer committed, as it was when it was read.
type Source struct {
	Path   string // slash-separated below the site's root: "content/news/2026/flood.md"
	Size   int64  // bytes
	SHA256 [32]byte
}

// ErrChanged tells that a source is no longer what it was when it was read: the build has to begin again.
var ErrChanged = errors.New("a source changed while the site was built")

// A Folder is the site's root, from which sources are read. Symbolic links that lead out of it are not followed.
type Folder struct{ root *os.Root }

// OpenFolder opens a site's root.
func OpenFolder(dir string) (*Folder, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return &Folder{root}, nil
}

// Close releases the folder.
func (f *Folder) Close() error { return f.root.Close() }

// errNoFile is told of what would block whoever reads it, or never end: pipes, sockets, devices.
var errNoFile = errors.New("not a regular file")

// Take reads a file and tells what it is.
func (f *Folder) Take(name string) ([]byte, Source, error) {
	info, err := f.root.Stat(filepath.FromSlash(name))
	if err != nil {
		return nil, Source{}, err
	}
	if !info.Mode().IsRegular() {
		return nil, Source{}, &fs.PathError{Op: "read", Path: name, Err: errNoFile}
	}
	data, err := f.root.ReadFile(filepath.FromSlash(name))
	if err != nil {
		return nil, Source{}, err
	}
	return data, Source{Path: name, Size: int64(len(data)), SHA256: sha256.Sum256(data)}, nil
}

// Read gives exactly the bytes of a source, or ErrChanged.
func (f *Folder) Read(s Source) ([]byte, error) {
	data, now, err := f.Take(s.Path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: %w", s.Path, ErrChanged)
	case err != nil:
		return nil, err
	case now != s:
		return nil, fmt.Errorf("%s: %w", s.Path, ErrChanged)
	}
	return data, nil
}
