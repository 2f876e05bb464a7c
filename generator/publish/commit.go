package publish

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"
)

// home is the page from which every other is reached: it is created last.
const home = "index.html"

// A Plan is the wanted content of the output.
type Plan struct {
	Paths    []string              // every file, staged now or known, in the order in which they are created
	Linger   []string              // files of earlier builds that are not part of this one but are kept
	Progress func(done, total int) // or nil; called before each change
}

// A Result is what a commit did.
type Result struct {
	Created, Replaced, Deleted, Unchanged int
	Bytes                                 int64 // size of what was created or replaced
}

// changes are the changes on disk that a Plan requires, in order.
type changes struct {
	early   []string        // deleted first: they are in the way of something new
	empty   map[string]bool // folders at the path of a new file, empty once early is deleted
	create  []string
	replace []string
	remove  []string
	stands  map[string]Entry  // the next manifest
	clashes map[string]string // a file that is not managed → the new path that it blocks
}

func (c *changes) total() int {
	return len(c.early) + len(c.create) + len(c.replace) + len(c.remove)
}

// Check reports whether a Plan can be committed, and changes nothing.
func (t *Target) Check(p Plan) error {
	_, err := t.changes(p)
	return explained(err, t.dir)
}

// Commit makes the output match the Plan. A cancelled context stops it before the first change, not later: finishing
// is faster than repairing.
func (t *Target) Commit(ctx context.Context, p Plan) (r Result, err error) {
	defer func() { err = explained(err, t.dir) }()
	c, err := t.changes(p)
	if err != nil {
		return Result{}, err
	}
	r = Result{Created: len(c.create), Replaced: len(c.replace), Deleted: len(c.early) + len(c.remove)}
	r.Unchanged = len(c.stands) - r.Created - r.Replaced
	for _, list := range [][]string{c.create, c.replace} {
		for _, name := range list {
			r.Bytes += t.staged[name].Size
		}
	}
	if c.total() == 0 && len(t.doubtful.paths) == 0 && maps.EqualFunc(c.stands, t.manifest, sameBytes) {
		return r, nil
	}
	manifest, paths := writeManifest(c.stands), t.touched(c)
	if err := t.room(len(manifest)+len(writeIntent(intent{creating, paths})), c); err != nil {
		return Result{}, err
	}
	if err := ctx.Err(); err != nil {
		return Result{}, err
	}
	t.begun = true
	if err := t.apply(c, paths, p.Progress); err != nil {
		return Result{}, err
	}
	if err := t.write(manifestFile, manifest); err != nil {
		return Result{}, err
	}
	t.manifest = c.stands
	t.tick()
	if err := t.root.Remove(intentFile); err != nil && !errors.Is(err, fs.ErrNotExist) { // there is none if only the manifest was wrong
		return r, err
	}
	t.doubtful = intent{}
	return r, nil
}

// Begun reports whether Commit has begun to change what readers see. If it failed then, some files are new and others old.
func (t *Target) Begun() bool { return t.begun }

func sameBytes(a, b Entry) bool { return a.Size == b.Size && a.SHA256 == b.SHA256 }

// apply makes the changes that readers see, one rename after another. New files are not linked to yet: no published
// page refers to them, and home comes last. A replaced file links only to files that exist by then. A deleted file is
// no longer linked to. Only a file at the path of a new file's folder, or one whose name differs only in case on a
// case-insensitive disk, has to be deleted before.
func (t *Target) apply(c *changes, paths map[string]phase, progress func(done, total int)) error {
	done := 0
	next := func() {
		if progress != nil {
			progress(done, c.total())
		}
		done++
		t.tick()
	}
	emptied := maps.Clone(c.empty)
	for _, part := range []struct {
		phase phase
		names []string
		run   func(names []string) error
	}{
		{creating, c.early, func(names []string) error { return t.remove(names, emptied, next) }},
		{creating, c.create, func(names []string) error {
			t.prune(emptied)
			clear(emptied) // files may have these names from here on
			return t.place(names, next)
		}},
		{replacing, c.replace, func(names []string) error { return t.place(names, next) }},
		{deleting, c.remove, func(names []string) error { return t.remove(names, emptied, next) }},
	} {
		if len(part.names) == 0 {
			continue
		}
		if err := t.write(intentFile, writeIntent(intent{part.phase, paths})); err != nil {
			return err
		}
		if err := part.run(part.names); err != nil {
			return full(err)
		}
	}
	t.prune(emptied)
	return nil
}

// place renames staged files to their published paths.
func (t *Target) place(names []string, next func()) error {
	made := map[string]bool{}
	for _, name := range names {
		next()
		dir := path.Dir(name)
		if !made[dir] {
			if err := t.root.MkdirAll(filepath.FromSlash(dir), 0o755); err != nil {
				return err
			}
			made[dir] = true
		}
		from, to := filepath.Join(stagingDir, t.staged[name].name), filepath.FromSlash(name)
		if err := t.retry(func() error { return t.root.Rename(from, to) }); err != nil {
			return err
		}
	}
	return nil
}

// remove deletes files, and records the folders that may be empty afterwards.
func (t *Target) remove(names []string, emptied map[string]bool, next func()) error {
	for _, name := range names {
		next()
		err := t.retry(func() error { return t.root.Remove(filepath.FromSlash(name)) })
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
			emptied[dir] = true
		}
	}
	return nil
}

// prune removes empty folders, the deepest first.
func (t *Target) prune(dirs map[string]bool) {
	for _, dir := range slices.Backward(slices.Sorted(maps.Keys(dirs))) {
		t.tick()
		t.root.Remove(filepath.FromSlash(dir)) // the system refuses to remove a folder that is not empty
	}
}

// retry retries a change for a while: on Windows a file that is being read cannot be replaced.
func (t *Target) retry(change func() error) error {
	err := change()
	for wait := 10 * time.Millisecond; runtime.GOOS == "windows" && errors.Is(err, fs.ErrPermission) && wait < 2*time.Second; wait *= 2 {
		time.Sleep(wait)
		err = change()
	}
	return err
}

func (t *Target) tick() {
	if t.step != nil {
		t.step()
	}
}

// write replaces one of this program's own files. It is synced, since the next build relies on it.
func (t *Target) write(name string, data []byte) error {
	t.tick()
	temp := stagingDir + "/" + name
	file, err := t.root.Create(temp)
	if err != nil {
		return full(err)
	}
	_, err = file.Write(data)
	if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
		return full(err)
	}
	return t.root.Rename(temp, name)
}

// touched returns every path that may differ from the manifest until the next one is written: those of this commit,
// and those that an unfinished one left, which recover repaired.
func (t *Target) touched(c *changes) map[string]phase {
	paths := make(map[string]phase, c.total()+len(t.doubtful.paths))
	for name := range t.doubtful.paths {
		paths[name] = replacing
	}
	for what, list := range map[phase][]string{creating: c.create, replacing: c.replace, deleting: c.remove} {
		for _, name := range list {
			paths[name] = what
		}
	}
	for _, name := range c.early {
		if _, ok := paths[name]; !ok { // removed in any case; a new file may take its place
			paths[name] = deleting
		}
	}
	return paths
}

// room reports whether there is space for what a commit still writes. The files are already on the disk, in the
// staging folder; folders, manifest and intent are not.
func (t *Target) room(text int, c *changes) error {
	const block = 4096
	dirs := map[string]bool{}
	for _, name := range c.create {
		dirs[path.Dir(name)] = true
	}
	need := uint64(text + len(dirs)*block + 16*block)
	if free, ok := space(t.dir); ok && free < need {
		return failure(msgDiskNearlyFull, "need", need, "free", free)
	}
	return nil
}

// changes returns the changes that a Plan requires, and an error if an unmanaged file is in the way.
func (t *Target) changes(p Plan) (*changes, error) {
	c := &changes{stands: make(map[string]Entry, len(p.Paths)+len(p.Linger)), empty: map[string]bool{}, clashes: map[string]string{}}
	for _, name := range p.Paths {
		e, err := t.wanted(name)
		if err != nil {
			return nil, err
		}
		c.stands[name] = e
	}
	for _, name := range p.Linger {
		if e, ok := t.Known(name); ok {
			c.stands[name] = e
		}
	}
	if err := t.removals(c); err != nil {
		return nil, err
	}
	leaving := map[string]string{} // folded path → path
	for _, name := range c.remove {
		leaving[fold(name)] = name
	}
	early := map[string]bool{}
	for _, name := range p.Paths {
		if _, ok := t.staged[name]; !ok {
			continue
		}
		replaces, err := t.replaces(c, name, leaving, early)
		switch {
		case err != nil:
			return nil, err
		case replaces:
			c.replace = append(c.replace, name)
		default:
			c.create = append(c.create, name)
		}
	}
	if err := t.conflictError(c.clashes); err != nil {
		return nil, err
	}
	c.early = slices.Sorted(maps.Keys(early))
	c.remove = slices.DeleteFunc(c.remove, func(name string) bool { return early[name] })
	for _, list := range [][]string{c.create, c.replace} {
		if i := slices.Index(list, home); i >= 0 {
			copy(list[i:], list[i+1:])
			list[len(list)-1] = home
		}
	}
	return c, nil
}

func (t *Target) wanted(name string) (Entry, error) {
	if s, ok := t.staged[name]; ok {
		return s.Entry, nil
	}
	if e, ok := t.same[name]; ok {
		return e, nil
	}
	if e, ok := t.manifest[name]; ok && !t.doubts(name) { // Known was called during the build; another call costs a stat per file
		return e, nil
	}
	return Entry{}, fmt.Errorf("publish: %s was neither staged nor published before", name)
}

// removals returns the managed files that are no longer wanted.
func (t *Target) removals(c *changes) error {
	gone := map[string]bool{}
	for _, names := range []func(func(string) bool){maps.Keys(t.manifest), maps.Keys(t.doubtful.paths)} {
		for name := range names {
			if _, ok := c.stands[name]; ok || gone[name] {
				continue
			}
			info, err := t.lstat(name)
			switch {
			case errors.Is(err, fs.ErrNotExist):
			case err != nil:
				return err
			case !info.IsDir(): // a folder at the path of a managed file is not managed
				gone[name] = true
			}
		}
	}
	c.remove = slices.Sorted(maps.Keys(gone))
	return nil
}

// replaces reports whether a staged file replaces one, and adds to early what must be deleted before it.
func (t *Target) replaces(c *changes, name string, leaving map[string]string, early map[string]bool) (bool, error) {
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		switch f, err := t.folder(dir); {
		case err != nil:
			return false, err
		case f != blocked:
			continue
		}
		info, err := t.lstat(dir)
		if errors.Is(err, fs.ErrNotExist) {
			continue // a folder further up is blocked
		}
		if err != nil {
			return false, err
		}
		if !t.leaves(info, dir, leaving, early) {
			c.clashes[dir] = name
			return false, nil
		}
	}
	info, err := t.lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	case err != nil:
		return false, err
	case info.IsDir():
		return false, t.vacate(c, name, leaving, early)
	case t.ours(name), t.adopts && info.Mode().IsRegular():
		return true, nil
	case t.leaves(info, name, leaving, early):
		return false, nil
	default:
		c.clashes[name] = name
		return false, nil
	}
}

// leaves reports whether the file at a path is a managed one that is to be deleted, or the file system treats the two
// spellings as one name.
func (t *Target) leaves(info fs.FileInfo, name string, leaving map[string]string, early map[string]bool) bool {
	old, ok := leaving[fold(name)]
	if !ok {
		return false
	}
	if other, err := t.lstat(old); err != nil || !os.SameFile(info, other) {
		return false
	}
	early[old] = true
	return true
}

// vacate makes way for a file at the path of a folder: everything in the folder must be managed and to be deleted.
func (t *Target) vacate(c *changes, name string, leaving map[string]string, early map[string]bool) error {
	return fs.WalkDir(t.root.FS(), name, func(at string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir():
			c.empty[at] = true
			return nil
		case leaving[fold(at)] != at:
			c.clashes[at] = name
			return nil
		}
		early[at] = true
		return nil
	})
}

// fold returns a path as a file system compares it that ignores case and normal form.
func fold(name string) string { return strings.ToLower(norm.NFC.String(name)) }
