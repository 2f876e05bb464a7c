//go:build unix

package engine

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// Pipes, folders in place of files and unreadable files are findings; none hangs the build or ends it with a bare error.
func TestOddFiles(t *testing.T) {
	pipe := func(o *office, name string) {
		o.t.Helper()
		_ = os.Remove(filepath.Join(o.Root, name))
		if err := syscall.Mkfifo(filepath.Join(o.Root, name), 0o644); err != nil {
			o.t.Fatal(err)
		}
	}
	for name, c := range map[string]struct {
		make      func(o *office)
		want      string
		published bool
	}{
		"site.yaml is a pipe":   {func(o *office) { pipe(o, "content/site.yaml") }, "content/site.yaml source-unreadable", false},
		"site.yaml is a folder": {func(o *office) { os.Remove(o.Root + "/content/site.yaml"); o.write("content/site.yaml/x", "") }, "content/site.yaml source-unreadable", false},
		"site.yaml is a link": {func(o *office) {
			os.Remove(o.Root + "/content/site.yaml")
			os.Symlink("/etc/hostname", o.Root+"/content/site.yaml")
		}, "content/site.yaml source-unreadable", false},
		"removed.yaml is a pipe":  {func(o *office) { pipe(o, "content/removed.yaml") }, "content/removed.yaml source-unreadable", false},
		"published.tsv is a pipe": {func(o *office) { pipe(o, "content/published.tsv") }, "content/published.tsv source-unreadable", false},
		"a release is a pipe":     {func(o *office) { pipe(o, "content/news/2026/pipe.md") }, "content/news/2026/pipe.md source-irregular", true},
	} {
		o := newOffice(t)
		c.make(o)
		r, err := o.try()
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		found := false
		for _, f := range r.Findings {
			found = found || f.File+" "+f.Rule == c.want
		}
		if !found || r.Published != c.published {
			t.Errorf("%s: published %v, %+v", name, r.Published, r.Findings)
		}
	}
}
