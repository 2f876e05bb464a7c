package publish

import (
	"cmp"
	"errors"
	"io/fs"
	"iter"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/gofrs/flock"

	"hokhao/generator/diagnostic"
)

// Names in the output folder beside the published files. Names that begin with a dot are neither served nor deployed, but for
// those of WellKnown.
const (
	own          = ".hokhao"          // they begin with it
	manifestFile = ".hokhao-manifest" // what was published: path, size, checksum
	intentFile   = ".hokhao-intent"   // what a commit is about to change; present only while one runs, or after a crash
	stagingDir   = ".hokhao-staging"  // on the output's own file system, so that a rename publishes a file
	lockFile     = ".hokhao-lock"
)

// An Entry describes a published file.
type Entry struct {
	Size     int64
	SHA256   [32]byte
	Modified int64 // its modification time on disk, in nanoseconds since 1970
}

// An Error is a reason not to publish that an officer can do something about: a finding about no source.
type Error diagnostic.Finding

// failure returns the Error of a message.
func failure(msg diagnostic.Message, pairs ...any) *Error {
	e := Error(msg.With(pairs...))
	return &e
}

func (e *Error) Error() string { return e.Thai + " (" + e.English + ")" }

// A Target is an output folder that is being published to. Its methods may be called concurrently, except Commit and
// Close.
type Target struct {
	dir      string
	root     *os.Root // nil if Look found no folder
	lock     *flock.Flock
	staging  *os.Root
	temp     string           // Look's staging folder in another place
	manifest map[string]Entry // what the last commit published
	doubtful intent           // paths that an unfinished commit was about to change: managed, with unknown content
	lost     bool             // there was no manifest
	begun    bool             // Commit has begun to change files
	adopts   bool             // existing files at paths to be published are replaced

	mu      sync.Mutex
	staged  map[string]staged
	same    map[string]Entry // staged files identical to the published ones
	folders map[string]folder
	count   atomic.Int64

	step func() // called before each change on disk by Commit; tests simulate crashes with it
}

// A staged file is stored under a number in the staging folder.
type staged struct {
	name string
	Entry
}

// Open prepares an output folder, and creates it if necessary. It refuses one that contains or is inside a folder of
// p.Forbid, one with files that are not managed, and one to which another build is writing.
func Open(p Place) (*Target, error) {
	output := p.Dir
	if err := refuse(output, p.Forbid); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(output, 0o755); err != nil {
		return nil, explained(err, "")
	}
	dir, err := filepath.EvalSymlinks(output) // resolved once, so that the target of a link cannot change during the build
	if err != nil {
		return nil, explained(err, "")
	}
	if err := cmp.Or(p.foreign(), p.own()); err != nil { // before anything is written there
		return nil, err
	}
	lock := flock.New(filepath.Join(dir, lockFile))
	switch ok, err := lock.TryLock(); {
	case err != nil:
		return nil, explained(err, dir)
	case !ok:
		return nil, failure(msgBusy, "output", output)
	}
	t := &Target{dir: dir, lock: lock, adopts: p.Adopt}
	if err := t.open(p.Known); err != nil {
		return nil, explained(errors.Join(err, t.Close()), dir)
	}
	return t, nil
}

func (t *Target) open(known func() map[string]Entry) (err error) {
	if t.root, err = os.OpenRoot(t.dir); err != nil {
		return err
	}
	if err := t.load(); err != nil {
		return err
	}
	if err := t.recover(); err != nil {
		return err
	}
	if t.adopts && t.lost && known != nil {
		t.adopt(known())
	}
	if err := t.root.RemoveAll(stagingDir); err != nil {
		return err
	}
	if err := t.root.Mkdir(stagingDir, 0o755); err != nil {
		return full(err)
	}
	t.staging, err = t.root.OpenRoot(stagingDir)
	return err
}

// Look is Open for a build that publishes nothing: it changes nothing in the output folder, needs no lock, and stages
// elsewhere.
func Look(p Place) (_ *Target, err error) {
	if err := cmp.Or(refuse(p.Dir, p.Forbid), p.foreign(), p.own()); err != nil {
		return nil, err
	}
	t := &Target{dir: p.Dir, adopts: p.Adopt}
	defer func() {
		if err != nil {
			err = explained(errors.Join(err, t.Close()), p.Dir)
		}
	}()
	if t.root, err = os.OpenRoot(p.Dir); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if err := t.load(); err != nil {
		return nil, err
	}
	if t.temp, err = os.MkdirTemp("", "hokhao-"); err != nil {
		return nil, full(err)
	}
	if t.staging, err = os.OpenRoot(t.temp); err != nil {
		return nil, err
	}
	return t, nil
}

func (t *Target) load() error {
	t.staged, t.same, t.folders = map[string]staged{}, map[string]Entry{}, map[string]folder{}
	t.manifest, t.doubtful = map[string]Entry{}, intent{}
	if t.root == nil {
		return nil
	}
	broken := false
	for name, read := range map[string]func([]byte) error{
		manifestFile: func(data []byte) (err error) { t.manifest, err = readManifest(data); return err },
		intentFile:   func(data []byte) (err error) { t.doubtful, err = readIntent(data); return err },
	} {
		data, err := t.root.ReadFile(name)
		if errors.Is(err, fs.ErrNotExist) {
			t.lost = t.lost || name == manifestFile
			continue
		}
		if err != nil {
			return err
		}
		if err := read(data); err != nil && !t.adopts {
			return damaged(t.dir, name, err)
		} else if err != nil {
			broken = true
		}
	}
	if broken { // at most half of the managed files are known
		t.manifest, t.doubtful, t.lost = map[string]Entry{}, intent{}, true
	}
	return nil
}

func damaged(dir, name string, err error) error {
	return failure(msgDamaged, "name", name, "output", dir, "error", err)
}

// recover completes a commit that was interrupted, so that every existing page, linked to or not, links only to files
// that exist. The intent is kept: its paths are doubtful until the next commit.
func (t *Target) recover() error {
	what := t.doubtful.phase
	if what != creating && what != deleting {
		return nil
	}
	var names []string
	emptied := map[string]bool{}
	for name, done := range t.doubtful.paths {
		if info, err := t.lstat(name); done == what && err == nil && !info.IsDir() {
			names = append(names, name)
		}
	}
	if i := slices.Index(names, home); i >= 0 { // first, since what it links to is removed next
		names[0], names[i] = names[i], names[0]
	}
	err := t.remove(names, emptied, func() {})
	t.prune(emptied)
	clear(t.folders)
	return err
}

// Close discards what was staged and not committed, and releases the lock.
func (t *Target) Close() error {
	var errs []error
	if t.staging != nil {
		errs = append(errs, t.staging.Close())
	}
	switch {
	case t.temp != "":
		errs = append(errs, os.RemoveAll(t.temp))
	case t.root != nil:
		errs = append(errs, t.root.RemoveAll(stagingDir))
	}
	if t.root != nil {
		errs = append(errs, t.root.Close())
	}
	if t.lock != nil {
		// The file is kept: if it were removed two builds could lock two files of one name.
		errs = append(errs, t.lock.Unlock())
	}
	return errors.Join(errs...)
}

// Known returns the entry of a file that was published before and still has the same size.
func (t *Target) Known(name string) (Entry, bool) {
	e, ok := t.manifest[name]
	if !ok || t.doubts(name) {
		return Entry{}, false
	}
	info, err := t.lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() != e.Size {
		return Entry{}, false
	}
	e.Modified = info.ModTime().UnixNano()
	return e, true
}

// Published yields the managed paths in the output.
func (t *Target) Published() iter.Seq[string] { return maps.Keys(t.manifest) }

// Staged returns the number of files that differ from those in the output.
func (t *Target) Staged() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return len(t.staged)
}

func (t *Target) ours(name string) bool {
	_, ok := t.manifest[name]
	return ok || t.doubts(name)
}

func (t *Target) doubts(name string) bool {
	_, ok := t.doubtful.paths[name]
	return ok
}

// lstat returns the file information of a path, or fs.ErrNotExist; a path that leads through a symbolic link is
// refused.
func (t *Target) lstat(name string) (fs.FileInfo, error) {
	if t.root == nil {
		return nil, fs.ErrNotExist
	}
	switch f, err := t.folder(path.Dir(name)); {
	case err != nil:
		return nil, err
	case f != present:
		return nil, fs.ErrNotExist
	}
	// By the full path, since the parents were already checked: os.Root would open each of them again, and this call
	// dominates a build that changes nothing.
	return os.Lstat(filepath.Join(t.dir, filepath.FromSlash(name)))
}

// A folder is the state of a parent folder of published files.
type folder int

const (
	absent  folder = iota
	present        // and neither it nor any of its parents is a symbolic link
	blocked        // there is a file at its path
)

// folder returns the state of a parent folder. os.Root keeps every path below the output, but a link within it could
// make two names lead to one file, one of which would be deleted as no longer wanted.
func (t *Target) folder(dir string) (folder, error) {
	if t.root == nil { // there is no output yet
		return absent, nil
	}
	if dir == "." {
		return present, nil
	}
	t.mu.Lock()
	f, ok := t.folders[dir]
	t.mu.Unlock()
	if ok {
		return f, nil
	}
	f, err := t.folder(path.Dir(dir))
	if err != nil || f != present {
		return f, err
	}
	switch info, err := t.root.Lstat(filepath.FromSlash(dir)); {
	case errors.Is(err, fs.ErrNotExist):
		f = absent
	case err != nil:
		return 0, err
	case info.Mode()&fs.ModeSymlink != 0:
		return 0, failure(msgLink, "folder", dir, "path", filepath.Join(t.dir, filepath.FromSlash(dir)))
	case !info.IsDir():
		f = blocked
	}
	t.mu.Lock()
	t.folders[dir] = f
	t.mu.Unlock()
	return f, nil
}

// refuse returns an error if an output contains or is inside a folder that must not be written to.
func refuse(output string, forbid []string) error {
	out, err := filepath.Abs(output)
	if err != nil {
		return err
	}
	for _, name := range forbid {
		f, err := filepath.Abs(name)
		if err != nil {
			return err
		}
		if inside(out, f) || inside(f, out) {
			return failure(msgPlace, "output", output, "folder", name)
		}
	}
	return nil
}

// inside reports whether a folder is the same as another or inside it. Folders are compared by identity and not by
// name: a link or another spelling leads to the same one.
func inside(dir, above string) bool {
	if rel, err := filepath.Rel(above, dir); err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		return true
	}
	b, err := os.Stat(above)
	if err != nil {
		return false
	}
	dir = resolved(dir)
	for {
		if a, err := os.Stat(dir); err == nil && os.SameFile(a, b) {
			return true
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return false
		}
		dir = parent
	}
}

// resolved resolves the links in a path whose last parts may not exist yet.
func resolved(dir string) string {
	var rest []string
	for at := dir; ; {
		if real, err := filepath.EvalSymlinks(at); err == nil {
			slices.Reverse(rest)
			return filepath.Join(append([]string{real}, rest...)...)
		}
		parent := filepath.Dir(at)
		if parent == at {
			return dir
		}
		rest = append(rest, filepath.Base(at))
		at = parent
	}
}
