package engine

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"hokhao/generator/diagnostic"
)

// A cache that cannot be written only costs time: the site is published with a warning.
func TestCacheThatCannotBeWritten(t *testing.T) {
	for _, name := range []string{".hokhao", ".hokhao/state/x"} { // a file in place of the folder, a folder in place of the file
		o := newOffice(t)
		o.write(name, "")
		for range 2 {
			r := o.build()
			i := slices.IndexFunc(r.Findings, func(f diagnostic.Finding) bool { return f.Rule == "cache-unwritable" })
			if i < 0 || diagnostic.HasErrors(r.Findings) || r.Findings[i].Hint == "" {
				t.Errorf("%s: got %v", name, r.Findings)
			}
		}
	}
}

// Anything that occupies the place of a file to be written is a finding, never a bare error.
func TestDiskInTheWay(t *testing.T) {
	for name, c := range map[string]struct{ write, output, cache, rule string }{
		"output is a file":         {"out", "out", "", "disk-file"},
		"output is below a file":   {"out", "out/a", "", "disk-file"},
		"cache within the output":  {"x", "out", "out/cache", "output-place"},
		"output within the cache":  {"x", "cache/out", "cache", "output-place"},
		"lock is a folder":         {"out/.hokhao-lock/x", "out", "", "output-entry"},
		"manifest is a folder":     {"out/.hokhao-manifest/x", "out", "", "output-entry"},
		"output is somebody's":     {"out/x", "out", "", "output-foreign"},
		"a folder stands for home": {"public/index.html/x", "public", "", "output-clash"},
	} {
		o := newOffice(t)
		if c.output == "public" {
			o.build()
			os.Remove(filepath.Join(o.Root, "public/index.html"))
		}
		o.write(c.write, "")
		o.Output = filepath.Join(o.Root, c.output)
		if c.cache != "" {
			o.Cache = filepath.Join(o.Root, c.cache)
		}
		for _, o.CheckOnly = range []bool{true, false} {
			r, err := o.try()
			if err != nil || r.Published || !slices.ContainsFunc(r.Findings, func(f diagnostic.Finding) bool { return f.Rule == c.rule && f.Hint != "" }) {
				t.Errorf("%s, check %v: got %v, %v", name, o.CheckOnly, r.Findings, err)
			}
		}
	}
}

// After a lost manifest, one build that adopts the output puts everything right: files of publications that are gone from
// content are removed.
func TestAdoptedOutput(t *testing.T) {
	o := newOffice(t)
	o.build()
	os.Remove(filepath.Join(o.Root, "public", ".hokhao-manifest"))
	os.Remove(filepath.Join(o.Root, newsFile(5)))
	o.write("public/note.txt", "mine")
	if r, err := o.try(); err != nil || r.Published {
		t.Fatalf("got %+v, %v", r, err)
	}
	o.Adopt = true
	r := o.build()
	i := slices.IndexFunc(r.Findings, func(f diagnostic.Finding) bool { return f.Rule == "output-strangers" })
	if i < 0 || !strings.Contains(r.Findings[i].Thai, "1 ไฟล์") || !strings.Contains(r.Findings[i].Thai, "note.txt") {
		t.Errorf("got %v", r.Findings)
	}
	os.Remove(filepath.Join(o.Root, "public", "note.txt"))
	o.Adopt = false
	o.same(o.build())
}

// An edit of a published file that keeps size and time is not noticed, but corrected with Clean.
func TestCleanReadsEveryOutput(t *testing.T) {
	o := newOffice(t)
	o.build()
	want := o.tree("")
	page := filepath.Join(o.Root, "public", "news", "2026", "story-1.html")
	info, err := os.Stat(page)
	if err != nil {
		t.Fatal(err)
	}
	data, _ := os.ReadFile(page)
	if err := os.WriteFile(page, bytes.ToUpper(data), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(page, time.Time{}, info.ModTime()); err != nil {
		t.Fatal(err)
	}
	o.build()
	if got := o.tree(""); got["news/2026/story-1.html"] == want["news/2026/story-1.html"] {
		t.Error("the edit is seen: say so in the handbook")
	}
	o.Clean = true
	if r := o.build(); r.Stats.Replaced != 1 {
		t.Errorf("got %+v", r.Stats)
	}
	if got := o.tree(""); got["news/2026/story-1.html"] != want["news/2026/story-1.html"] {
		t.Error("it was not mended")
	}
}
