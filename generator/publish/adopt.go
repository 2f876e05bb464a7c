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

// A Place is an output folder and the conditions of publishing to it.
type Place struct {
	Dir    string
	Forbid []string // folders that it must neither contain nor be inside of

	// Adopt takes over a folder that the manifest does not mark as published by this program: files at the paths to
	// be published are replaced. If there is no manifest, Known returns the files that were published here before;
	// those that still have these bytes are managed again.
	Adopt bool
	Known func() map[string]Entry
}

// harmless are names that may exist in a folder before anything is published there: those of version control and web
// hosts, which are never changed.
var harmless = []string{".git", ".gitkeep", ".gitignore", ".gitattributes", ".nojekyll", ".htaccess", ".DS_Store"}

// foreign refuses a folder that is not empty and was never published to.
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

// named is the number of files that a finding names.
const named = 20

// Some returns the names of files for a finding, but only the first of many.
func Some(names []string) string {
	if more := len(names) - named; more > 0 {
		return fmt.Sprintf("%s และอีก %d รายการ", strings.Join(names[:named], ", "), more)
	}
	return strings.Join(names, ", ")
}

// own refuses a folder in which a name reserved for this program's own files is not a regular file.
func (p Place) own() error {
	for _, name := range []string{manifestFile, intentFile, lockFile} {
		at := filepath.Join(p.Dir, name)
		if info, err := os.Lstat(at); err == nil && !info.Mode().IsRegular() {
			return failure(msgEntry, "path", at)
		}
	}
	return nil
}

// adopt adds to the manifest the files that were published before and still have the same bytes.
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

// conflictError returns an error that lists everything in the way of what is to be published; clashes maps the existing
// path to the new one.
func (t *Target) conflictError(clashes map[string]string) error {
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
