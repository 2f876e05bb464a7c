package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A Place is an output folder, and what is known of it.
type Place struct {
	Dir    string
	Forbid []string // folders that it must not lie in or above

	// Adopt takes over a folder that is not ours as far as the manifest says: files that stand where one shall be published
	// are replaced. Known is asked where there is no manifest for files that were published here before; those that still
	// stand with these bytes are ours again.
	Adopt bool
	Known func() map[string]Entry
}

// harmless are names that may stand in a folder before anything is published there: those of version control and of web hosts,
// which are never touched.
var harmless = []string{".git", ".gitkeep", ".gitignore", ".gitattributes", ".nojekyll", ".htaccess", ".DS_Store"}

// foreign refuses a folder that holds something and was never published to.
func (p Place) foreign() error {
	entries, err := os.ReadDir(p.Dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return explained(err, "")
	}
	var names []string
	for _, e := range entries {
		switch name := e.Name(); {
		case name == manifestFile, name == intentFile:
			return nil
		case name != lockFile && name != stagingDir && !slices.Contains(harmless, name):
			names = append(names, name)
		}
	}
	if len(names) == 0 || p.Adopt {
		return nil
	}
	return failure(msgForeign, "output", p.Dir, "names", Some(names))
}

// named is how many files a finding names.
const named = 20

// Some names files for a finding, not all of many.
func Some(names []string) string {
	if more := len(names) - named; more > 0 {
		return fmt.Sprintf("%s และอีก %d รายการ", strings.Join(names[:named], ", "), more)
	}
	return strings.Join(names, ", ")
}

// own refuses a folder in which something else than a file stands by the name of one of our own files.
func (p Place) own() error {
	for _, name := range []string{manifestFile, intentFile, lockFile} {
		at := filepath.Join(p.Dir, name)
		if info, err := os.Lstat(at); err == nil && !info.Mode().IsRegular() {
			return failure(msgEntry, "path", at)
		}
	}
	return nil
}

// adopt makes ours again what was published before and still stands with the same bytes.
func (t *Target) adopt(known map[string]Entry) {
	for name, e := range known {
		if _, ok := t.holds(name, e); ok && valid(name) {
			t.manifest[name] = e
		}
	}
}

// Strangers returns the files in an output without a manifest that were not published since, sorted.
func (t *Target) Strangers() ([]string, error) {
	if !t.lost {
		return nil, nil
	}
	var names []string
	err := fs.WalkDir(t.root.FS(), ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != "." && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case !entry.IsDir() && !t.ours(name):
			names = append(names, name)
		}
		return nil
	})
	slices.Sort(names)
	return names, explained(err, t.dir)
}

// clashed says of all that stands in the way of what shall be published, which is what stands there → what shall.
func (t *Target) clashed(clashes map[string]string) error {
	if len(clashes) == 0 {
		return nil
	}
	var at []string
	for _, name := range slices.Sorted(maps.Keys(clashes)) {
		at = append(at, filepath.Join(t.dir, filepath.FromSlash(name)))
	}
	adopt := ""
	if !t.adopts {
		adopt = "\nถ้าเป็นไฟล์ที่โปรแกรมนี้เคยสร้างไว้ สั่ง hokhao build ตามเดิม โดยเพิ่ม --adopt"
	}
	if len(at) > 1 {
		return failure(msgClashes, "count", len(at), "names", Some(at), "adopt", adopt)
	}
	wanted := slices.Collect(maps.Values(clashes))
	return failure(msgClash, "path", at[0], "wanted", wanted[0], "adopt", adopt)
}
