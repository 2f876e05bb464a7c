// Package publish puts a set of files onto a disk so that no reader ever sees half of it.
//
// Package engine stages each file that it renders and commits them all at the end. What is new is created first,
// then what changed is replaced, each by one rename, and what is no longer wanted is deleted last. So at every
// moment a page that can be reached from home links only to files that exist, and the next commit mends whatever
// a crash left. This package knows nothing of sites, pages or channels, never touches a file that it did not put
// there, and never renders.
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

// What lies in the output folder beside the published files. Names that begin with a dot are neither served nor
// deployed.
const (
	manifestFile = ".hokhao-manifest" // what was published: path, size, sum
	intentFile   = ".hokhao-intent"   // what a commit is about to change; there only while one runs, or died
	stagingDir   = ".hokhao-staging"  // on the output's own file system, so that a rename publishes
	lockFile     = ".hokhao-lock"
)

// An Entry is what is known of a published file.
type Entry struct {
	Size     int64
	SHA256   [32]byte
	Modified int64 // its time stamp on the disk, nanoseconds since 1970
}

// An Error is a reason not to publish that a person can do something about: a finding about no source.
type Error diagnostic.Finding

// failure returns the Error of a message.
func failure(msg diagnostic.Message, pairs ...any) *Error {
	e := Error(msg.With(pairs...))
	return &e
}

func (e *Error) Error() string { return e.Thai + " (" + e.English + ")" }

// A Target is an output folder that is being published to. Its methods may be called from several goroutines,
// but for Commit and Close.
type Target struct {
	dir      string
	root     *os.Root // nil where Look found no folder
	lock     *flock.Flock
	staging  *os.Root
	temp     string           // Look's staging folder, elsewhere
	manifest map[string]Entry // what the last commit published
	doubtful intent           // what an unfinished commit was about to change: ours, with unknown content
	lost     bool             // there was no manifest
	adopts   bool             // what stands where something shall be published is taken for ours

	mu      sync.Mutex
	staged  map[string]staged
	same    map[string]Entry // was staged, and stands on the disk with the very same bytes
	folders map[string]folder
	count   atomic.Int64

	step func() // called before each change of the disk by Commit; tests die here
}

// A staged file waits under a number in the staging folder.
type staged struct {
	name string
	Entry
}

// Open prepares an output folder, and makes it where there is none. It refuses one that lies in or above a folder
// of p.Forbid, one that holds what is not ours, and one in which another build is at work.
func Open(p Place) (*Target, error) {
	output := p.Dir
	if err := refuse(output, p.Forbid); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(output, 0o755); err != nil {
		return nil, explained(err, "")
	}
	dir, err := filepath.EvalSymlinks(output) // once: where the folder's own name leads does not change under us
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

// Look is Open for a build that publishes nothing: it changes nothing in the output folder, needs no lock, and
// stages elsewhere.
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
	if broken { // half of what is ours is known at most
		t.manifest, t.doubtful, t.lost = map[string]Entry{}, intent{}, true
	}
	return nil
}

func damaged(dir, name string, err error) error {
	return failure(msgDamaged, "name", name, "output", dir, "error", err)
}

// recover settles what a commit that died has left, so that every page that stands, linked to or not, links only
// to files that exist. The intent stays: its paths keep being doubtful until the next commit.
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
	if i := slices.Index(names, home); i >= 0 { // first: what it links to goes next
		names[0], names[i] = names[i], names[0]
	}
	err := t.remove(names, emptied, func() {})
	t.prune(emptied)
	clear(t.folders)
	return err
}

// Close gives up what was staged and not committed, and lets the next build in.
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
		// The file stays: removing it would let two builds lock two files of one name.
		errs = append(errs, t.lock.Unlock())
	}
	return errors.Join(errs...)
}

// Known tells of a file that was published before and still stands with the size that it had.
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

// Published gives the paths that stand in the output, as far as they are ours.
func (t *Target) Published() iter.Seq[string] { return maps.Keys(t.manifest) }

// Staged tells how many files differ from what stands in the output.
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

// lstat gives what stands at a path, or fs.ErrNotExist; a path that leads through a symbolic link is refused.
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
	// By the full path, as the parents were looked at: os.Root would open each of them again, and a build that
	// changes nothing does little else than this.
	return os.Lstat(filepath.Join(t.dir, filepath.FromSlash(name)))
}

// A folder is what is known of a parent of published files.
type folder int

const (
	absent  folder = iota
	present        // and no symbolic link, nor is any of its parents
	blocked        // a file stands there
)

// folder tells of a parent folder. os.Root keeps every path below the output; a link within it would still let
// two names lead to one file, of which one is deleted as no longer wanted.
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

// refuse tells whether an output lies in or above a folder that must not be written to.
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

// inside tells whether a folder is another one or lies in it. Folders are compared by what they are, not by
// their names: a link or another spelling leads to the same one.
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

// resolved follows the links of a folder of which the last parts may not exist yet.
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
