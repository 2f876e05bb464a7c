package engine

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hokhao/generator/channel"
	"hokhao/generator/diagnostic"
	"hokhao/generator/key"
	"hokhao/generator/publish"
	"hokhao/generator/site"
)

// settled returns an office with a recorded last build. It marks the record as settled instead of waiting for files to grow
// old.
func settled(t *testing.T) *office {
	t.Helper()
	o := newOffice(t)
	o.build()
	o.settle()
	return o
}

func (o *office) settle() {
	o.t.Helper()
	cache := filepath.Join(o.Root, ".hokhao")
	l := loadLast(cache)
	if l.Program != o.program.sum {
		o.t.Fatal("the last build is not known")
	}
	l.Settled = true
	if err := l.save(cache); err != nil {
		o.t.Fatal(err)
	}
}

// looked reports whether a build examined the site: a build that repeats the last one reads no state.
func (o *office) looked() bool {
	o.t.Helper()
	state := filepath.Join(o.Root, ".hokhao", stateFile)
	data, err := os.ReadFile(state)
	if err != nil {
		o.t.Fatal(err)
	}
	if err := os.Remove(state); err != nil {
		o.t.Fatal(err)
	}
	o.build()
	_, err = os.Stat(state)
	if err == nil {
		return true
	}
	if err := os.WriteFile(state, data, 0o600); err != nil {
		o.t.Fatal(err)
	}
	return false
}

// A build repeats the last one only if nothing that its result depends on has changed.
func TestRepeatedBuilds(t *testing.T) {
	story := newsFile(1)
	for name, c := range map[string]struct {
		change func(o *office)
		looks  bool
	}{
		"nothing":          {func(*office) {}, false},
		"later that day":   {func(o *office) { o.Now = o.Now.Add(5 * time.Hour) }, false},
		"the day after":    {func(o *office) { o.Now = o.Now.Add(24 * time.Hour) }, true},
		"a clock set back": {func(o *office) { o.Now = o.Now.Add(-time.Second) }, true},
		"an edit":          {func(o *office) { o.news(1, "แก้ไข") }, true},
		"an edit of the same size and time": {func(o *office) {
			file := filepath.Join(o.Root, story)
			info, _ := os.Stat(file)
			data, _ := os.ReadFile(file)
			_ = os.WriteFile(file, bytes.Replace(data, []byte("เนื้อข่าวที่ 1"), []byte("เนื้อข่าวที่ 2"), 1), 0o644)
			_ = os.Chtimes(file, info.ModTime(), info.ModTime())
		}, true},
		"a touched file": {func(o *office) { _ = os.Chtimes(filepath.Join(o.Root, story), o.Now, o.Now) }, true},
		"a new file":     {func(o *office) { o.news(9, "ใหม่") }, true},
		"a deleted file": {func(o *office) { _ = os.Remove(filepath.Join(o.Root, story)) }, true},
		"other settings": {func(o *office) {
			o.write("content/site.yaml", "title: ข่าว\nbaseURL: https://pr.example.go.th/\noffice: {name: ก}\n")
		}, true},
		"another address":    {func(o *office) { o.BaseURL = "https://www.example.go.th/" }, true},
		"drafts":             {func(o *office) { o.Drafts = true }, true},
		"another program":    {func(o *office) { o.program.sum[0]++ }, true},
		"a deleted page":     {func(o *office) { _ = os.Remove(filepath.Join(o.Root, "public", "sums.txt")) }, true},
		"a file of others":   {func(o *office) { o.write("public/news/note.txt", "ก") }, true},
		"no output any more": {func(o *office) { _ = os.RemoveAll(filepath.Join(o.Root, "public")) }, true},
		"another manifest": {func(o *office) {
			at := publish.ManifestOf(filepath.Join(o.Root, "public"))
			data, _ := os.ReadFile(at)
			_ = os.WriteFile(at, data, 0o644)
		}, true},
		"no memory": {func(o *office) { _ = os.Remove(filepath.Join(o.Root, ".hokhao", lastFile)) }, true},
		"a young file": {func(o *office) {
			l := loadLast(filepath.Join(o.Root, ".hokhao"))
			l.Settled = false
			_ = l.save(filepath.Join(o.Root, ".hokhao"))
		}, true},
		"clean on purpose": {func(o *office) { o.Clean = true }, true},
	} {
		t.Run(name, func(t *testing.T) {
			o := settled(t)
			c.change(o)
			if got := o.looked(); got != c.looks {
				t.Errorf("looked: %v, want %v", got, c.looks)
			}
			_ = os.Remove(filepath.Join(o.Root, "public", "news", "note.txt")) // it is never deleted, and is in no clean build
			r := o.build()
			o.Clean = false
			o.same(r)
		})
	}
}

// A repeated build returns the findings of the last one.
func TestARepeatedBuildSaysTheSame(t *testing.T) {
	o := newOffice(t)
	o.write("content/news/2026/draft.md", "---\ntitle: ร่าง\ndate: 2026-11-01\ndraft: true\n---\nก\n")
	want := o.build()
	o.settle()
	got := o.build()
	if len(o.rendered) > 0 || len(got.Waiting) != 1 || got.Waiting[0] != want.Waiting[0] || len(got.Findings) == 0 || got.Findings[0] != want.Findings[0] {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if s := got.Stats; s.Created+s.Replaced+s.Deleted != 0 || s.Unchanged != want.Stats.Created || s.Sources != want.Stats.Sources {
		t.Errorf("got %+v, want %+v", s, want.Stats)
	}
}

// A damaged record of the last build is ignored.
func TestADamagedLast(t *testing.T) {
	o := settled(t)
	cache := filepath.Join(o.Root, ".hokhao")
	data, err := os.ReadFile(filepath.Join(cache, lastFile))
	if err != nil {
		t.Fatal(err)
	}
	for i := range data {
		bad := bytes.Clone(data)
		bad[i] ^= 1
		for _, bad := range [][]byte{bad, data[:i]} {
			if err := os.WriteFile(filepath.Join(cache, lastFile), bad, 0o600); err != nil {
				t.Fatal(err)
			}
			if l := loadLast(cache); l.Settled {
				t.Fatalf("byte %d: it is taken for whole", i)
			}
		}
	}
}

// Two outputs with one cache are both correct, whichever was built last.
func TestTwoOutputs(t *testing.T) {
	o := settled(t)
	for i := range 3 {
		o.news(2, string(rune('ก'+i)))
		o.Output = ""
		o.build()
		first := o.tree("")
		o.Output = filepath.Join(o.Root, "other")
		r := o.build()
		if second := o.tree(o.Output); len(second) != len(first) || second["sums.txt"] != first["sums.txt"] {
			t.Errorf("%d: the outputs differ: %v", i, r.Findings)
		}
	}
	o.Output = ""
	o.same(o.build())
}

// A published file that somebody deletes while a build runs, which keeps it, is back after the next build.
func TestAFileDeletedDuringABuild(t *testing.T) {
	o := settled(t)
	page := filepath.Join(o.Root, "public", "news", "2026", "story-5.html")
	o.news(1, "แก้ไข")
	o.onRender = func(string) error { _ = os.Remove(page); return nil }
	o.build()
	o.onRender = nil
	if _, err := os.Stat(page); err == nil {
		t.Fatal("the build made the page again, so the test tests nothing")
	}
	o.settle()
	o.same(o.build())
}

// A finding of a renderer names a line of a source that plays no other part in what is rendered. It is made again when the source
// changes, and is not said of a source that is gone.
func TestFindingsFollowTheirSources(t *testing.T) {
	o := newOffice(t)
	o.extra = []channel.Channel{fake{"labels", func(s *site.Site, _ channel.Made, yield func(channel.File) bool) {
		for _, p := range s.Publications {
			file := p.Body.File
			render := func(_ context.Context, out channel.Output, title string) error {
				data, err := file.Read()
				before, _, _ := bytes.Cut(data, []byte("title:"))
				out.Report(diagnostic.Finding{Rule: "place", Severity: diagnostic.Note, File: file.Source.Path, Line: 1 + bytes.Count(before, []byte("\n")), Thai: title})
				return err
			}
			if !yield(channel.NewCached("labels/"+key.Bytes([]byte(p.Title)).Short()+".txt", 1, 1, p.Title, render)) {
				return
			}
		}
	}}}
	o.same(o.build())
	data, err := os.ReadFile(filepath.Join(o.Root, newsFile(1)))
	if err != nil {
		t.Fatal(err)
	}
	o.write(newsFile(1), strings.Replace(string(data), "---\n", "---\n# หมายเหตุ\n", 1))
	o.same(o.build())
	if err := os.Rename(filepath.Join(o.Root, newsFile(2)), filepath.Join(o.Root, newsFile(20))); err != nil {
		t.Fatal(err)
	}
	o.same(o.build())
}
