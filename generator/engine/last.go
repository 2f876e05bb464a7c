package engine

import (
	"bytes"
	"errors"
	"os"
	"path"
	"path/filepath"
	"slices"

	"github.com/zeebo/xxh3"

	"hokhao/generator/diagnostic"
	"hokhao/generator/key"
	"hokhao/generator/publish"
)

// lastFile is in the cache folder beside the state. Its few kilobytes record what the last build examined and its result, so
// that a build that would do nothing can be recognised without loading the state. It begins with its magic and ends with the
// hash of everything before.
const (
	lastFile  = "last"
	lastMagic = "hokhao last 1\n"
)

// A last is the last build that published.
type last struct {
	Program    key.Key
	Executable stamp // of the program's file: while it is unchanged, the program need not be hashed
	Options    key.Key
	Scan       key.Key // of the files that the scan found, and of its findings
	Settled    bool    // no file was young then: equal time stamps mean equal files
	From       int64   // the result holds from this moment, nanoseconds since 1970,
	Until      int64   // up to this one
	State      key.Key // of the state that belongs to it
	Output     string
	Folders    []stamp // of the output's folders and manifest: while they are equal, nobody created, renamed or deleted a file there
	Findings   []diagnostic.Finding
	LeftOut    []string
	Waiting    []Waiting
	Stats      Stats
}

// A stamp is what is known about a file or folder without opening it.
type stamp struct {
	Path              string
	Size              int64 // 0 for a folder
	Modified, Changed int64
}

func stampOf(name string) (stamp, error) {
	info, err := os.Stat(name)
	if err != nil {
		return stamp{}, err
	}
	s := stamp{Path: name, Modified: info.ModTime().UnixNano(), Changed: changed(info)}
	if !info.IsDir() {
		s.Size = info.Size()
	}
	return s, nil
}

// still reports whether a file or folder is unchanged.
func (s stamp) still() bool {
	now, err := stampOf(s.Path)
	return err == nil && now == s
}

// loadLast reads the record of the last build, or returns the zero last.
func loadLast(cache string) (l last) {
	data, err := os.ReadFile(filepath.Join(cache, lastFile))
	body := len(data) - 16
	if err != nil || body < len(lastMagic) || string(data[:len(lastMagic)]) != lastMagic {
		return last{}
	}
	if sum := xxh3.Hash128(data[:body]).Bytes(); !bytes.Equal(sum[:], data[body:]) {
		return last{}
	}
	layout := layoutOf[last]()
	rest, found := bytes.CutPrefix(data[len(lastMagic):body], layout[:])
	if !found || decodeAll(rest, &l) != nil {
		return last{}
	}
	return l
}

// save writes the record. The file is not synced: a torn one is ignored.
func (l last) save(cache string) error {
	layout := layoutOf[last]()
	data := key.Append(append([]byte(lastMagic), layout[:]...), l)
	sum := xxh3.Hash128(data).Bytes()
	return writeWhole(cache, lastFile, append(data, sum[:]...))
}

// A program is the running program, identified by its hash.
type program struct {
	sum  key.Key
	file stamp
}

// programOf returns the running program. It is not hashed again while its file is the one that the last build ran from.
func programOf(cache string) (p program, err error) {
	name, err := os.Executable()
	if err != nil {
		return p, err
	}
	if p.file, err = stampOf(name); err != nil {
		return p, err
	}
	if l := loadLast(cache); l.Executable == p.file && p.file.Changed != 0 {
		p.sum = l.Program
		return p, nil
	}
	p.sum, err = hashed()
	return p, err
}

// optionsKey returns the key of the options that affect a site, its folders among them.
func (o Options) optionsKey() key.Key {
	var channels []string
	for _, c := range o.Channels {
		channels = append(channels, c.Name())
	}
	return key.Of(struct {
		Root, Output, BaseURL            string
		Drafts, Future, LeaveOut, Adopts bool
		Channels                         []string
	}{o.Root, o.Output, o.BaseURL, o.Drafts, o.Future, o.LeaveOut, o.Adopt, channels})
}

// scanKey returns the key of the files that a scan found and of its findings.
func scanKey(files []scanned, said []diagnostic.Finding) key.Key {
	return key.Of(struct {
		Files []scanned
		Said  []diagnostic.Finding
	}{files, said})
}

// repeats returns the result of the last build if this one could not differ from it: the same files, options and program, a
// moment before anything becomes due, and an output that nobody touched.
func (b *builder) repeats(scan key.Key) (Result, bool) {
	if b.Clean || b.CheckOnly || len(b.failed) > 0 {
		return Result{}, false
	}
	now, l := b.Now.UnixNano(), b.last
	if !l.Settled || l.Program != b.program.sum || l.Options != b.optionsKey() || now < l.From || now >= l.Until || l.Scan != scan {
		return Result{}, false
	}
	if !b.trusted {
		return Result{}, false
	}
	return Result{Findings: l.Findings, LeftOut: l.LeftOut, Waiting: l.Waiting, Published: true, Stats: l.Stats}, true
}

// untouched reports whether the folders of an output are as the last build left them. It does not notice a change inside a
// published file; the command verify reads each of them.
func (l last) untouched(output string) bool {
	return l.Output == output && len(l.Folders) > 0 && !slices.ContainsFunc(l.Folders, func(s stamp) bool { return !s.still() })
}

// remember records the result of a build that published, after the output is closed.
func (b *builder) remember(files []scanned, scan key.Key, r Result) error {
	l := last{
		Program: b.program.sum, Executable: b.program.file, Options: b.optionsKey(), Scan: scan, Settled: !b.postponed, From: b.Now.UnixNano(), Until: b.site.Until.UnixNano(), State: b.next.sum, Output: b.Output,
		Findings: r.Findings, LeftOut: r.LeftOut, Waiting: r.Waiting,
		Stats: Stats{Sources: r.Stats.Sources, Planned: r.Stats.Planned, Unchanged: r.Stats.Created + r.Stats.Replaced + r.Stats.Unchanged},
	}
	for _, f := range files {
		if max(f.Modified, f.Changed) >= b.next.Lasting.Scanned-int64(young) {
			l.Settled = false
		}
	}
	var err error
	if l.Folders, err = foldersOf(b.Output, b.paths); err != nil || !b.datesFolders() || !complete(b.Output, b.paths) {
		l.Folders = nil // somebody changed it meanwhile, or folders say nothing: the next build examines everything
	}
	if b.Memory != nil {
		b.Memory.last = l
		return nil
	}
	return l.save(b.Cache)
}

// datesFolders reports whether the output's file system updates the modification time of a folder when its entries change, as FAT does
// not. This build has created and removed a folder in the output.
func (b *builder) datesFolders() bool {
	s, err := stampOf(b.Output)
	return err == nil && s.Modified >= b.next.Lasting.Scanned-int64(young)
}

// foldersOf returns the stamps of all folders in which files were published, and of the manifest.
func foldersOf(output string, paths []string) ([]stamp, error) {
	names := []string{output, publish.ManifestOf(output)}
	seen := map[string]bool{".": true}
	for _, p := range paths {
		for dir := path.Dir(p); !seen[dir]; dir = path.Dir(dir) {
			seen[dir] = true
			names = append(names, filepath.Join(output, filepath.FromSlash(dir)))
		}
	}
	slices.Sort(names)
	var all []stamp
	for _, name := range names {
		s, err := stampOf(name)
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, nil
}

// complete reports whether all published files are there. It is called after the stamps of their folders were taken: somebody may have
// deleted one while the build ran.
func complete(output string, paths []string) bool {
	names := map[string]map[string]bool{}
	for _, p := range paths {
		dir, name := path.Split(p)
		if names[dir] == nil {
			entries, err := os.ReadDir(filepath.Join(output, filepath.FromSlash(dir)))
			if err != nil {
				return false
			}
			names[dir] = make(map[string]bool, len(entries))
			for _, e := range entries {
				names[dir][e.Name()] = true
			}
		}
		if !names[dir][name] {
			return false
		}
	}
	return true
}

// writeWhole writes a file of the cache, whole or not at all.
func writeWhole(cache, name string, data []byte) error {
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return err
	}
	file, err := os.CreateTemp(cache, name+"-*")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name())
	_, err = file.Write(data)
	if err = errors.Join(err, file.Close()); err != nil {
		return err
	}
	return os.Rename(file.Name(), filepath.Join(cache, name))
}
