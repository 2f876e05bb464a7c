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

// home is the page that everything is reached from: it is made last.
const home = "index.html"

// A Plan is what shall stand in the output.
type Plan struct {
	Paths    []string              // every file, staged now or known; in the order in which they are created
	Linger   []string              // files of before that nobody asked for now, which stay all the same
	Progress func(done, total int) // or nil; called before each change
}

// A Result is what a commit did.
type Result struct {
	Created, Replaced, Deleted, Unchanged int
	Bytes                                 int64 // of what was created or replaced
}

// changes are what a Plan asks of the disk, in the order in which they are made.
type changes struct {
	early   []string        // to be deleted first: they stand where something new shall
	empty   map[string]bool // folders that stand where a file shall, and hold nothing then
	create  []string
	replace []string
	remove  []string
	stands  map[string]Entry  // the next manifest
	clashes map[string]string // what is not ours → what shall stand in its place
}

func (c *changes) total() int {
	return len(c.early) + len(c.create) + len(c.replace) + len(c.remove)
}

// Check tells whether a Plan can be committed, and changes nothing.
func (t *Target) Check(p Plan) error {
	_, err := t.changes(p)
	return explained(err, t.dir)
}

// Commit makes the output what the Plan says. A context that is done stops it before the first change, not
// later: going on takes less time than mending.
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
	if err := t.apply(c, paths, p.Progress); err != nil {
		return Result{}, err
	}
	if err := t.write(manifestFile, manifest); err != nil {
		return Result{}, err
	}
	t.manifest = c.stands
	t.tick()
	if err := t.root.Remove(intentFile); err != nil && !errors.Is(err, fs.ErrNotExist) { // there is none where the manifest alone was wrong
		return r, err
	}
	t.doubtful = intent{}
	return r, nil
}

func sameBytes(a, b Entry) bool { return a.Size == b.Size && a.SHA256 == b.SHA256 }

// apply is what readers see, one rename after the other. What is created is reached by nobody yet: no page that
// stands links to it, and home comes last. What is replaced links only to what stands by then. What is deleted
// is linked to by nobody any more. Only a file that stands in the very place of a new one's folder, or differs
// from it in case alone where the disk minds no case, has to go before.
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
			clear(emptied) // files may stand by those names from here on
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

// place renames staged files to where they are read.
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
		if err := t.patiently(func() error { return t.root.Rename(from, to) }); err != nil {
			return err
		}
	}
	return nil
}

// remove deletes files, and notes the folders that may be empty then.
func (t *Target) remove(names []string, emptied map[string]bool, next func()) error {
	for _, name := range names {
		next()
		err := t.patiently(func() error { return t.root.Remove(filepath.FromSlash(name)) })
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
			emptied[dir] = true
		}
	}
	return nil
}

// prune removes folders that hold nothing any more, the deepest first.
func (t *Target) prune(dirs map[string]bool) {
	for _, dir := range slices.Backward(slices.Sorted(maps.Keys(dirs))) {
		t.tick()
		t.root.Remove(filepath.FromSlash(dir)) // refused by the system where something is left in it
	}
}

// patiently tries a change again for a while: on Windows a file that somebody reads right now cannot be replaced.
func (t *Target) patiently(change func() error) error {
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

// write puts one of our own files in its place. It is synced: what it says is believed by the next build.
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

// touched is every path that is not as the manifest says until the next one is written: those of this commit, and
// those that an unfinished one left, which are sound since recover.
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
		if _, ok := paths[name]; !ok { // gone whatever comes; a new file may take its place
			paths[name] = deleting
		}
	}
	return paths
}

// room tells whether there is space for what a commit still needs. The files themselves are on the disk already,
// in the staging folder; folders, manifest and intent are not.
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

// changes works out what a Plan asks for, and refuses it where a file of somebody else stands in its way.
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
	leaving := map[string]string{} // as a file system that minds neither case nor form sees it → path
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
	if err := t.clashed(c.clashes); err != nil {
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
	if e, ok := t.manifest[name]; ok && !t.doubts(name) { // the build asked Known; asking again costs a stat a file
		return e, nil
	}
	return Entry{}, fmt.Errorf("publish: %s was neither staged nor published before", name)
}

// removals are what stands, is ours, and is not wanted any more.
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
			case !info.IsDir(): // a folder by the name of our file is somebody else's
				gone[name] = true
			}
		}
	}
	c.remove = slices.Sorted(maps.Keys(gone))
	return nil
}

// replaces tells whether a staged file replaces one, and adds to early what has to leave before it can stand.
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
			continue // a folder further up is the blocked one
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

// leaves tells whether what stands at a path is one of our files that is deleted, be it that the file system
// takes its name for another spelling of this one.
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

// vacate makes way for a file where a folder stands: everything in it must be ours and leave.
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

// fold gives a path as file systems see it that mind neither case nor normal form.
func fold(name string) string { return strings.ToLower(norm.NFC.String(name)) }
