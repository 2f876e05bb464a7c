package engine

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/key"
	"hokhao/generator/site"
)

func TestWarmIsClean(t *testing.T) {
	o := newOffice(t)
	r := o.build()
	if len(r.Findings) != 7 || r.Stats.Rendered != len(o.rendered) || r.Stats.Created == 0 {
		t.Fatalf("got %+v", r)
	}
	o.same(r)
	r = o.build()
	if len(o.rendered) > 0 || r.Stats.Created+r.Stats.Replaced+r.Stats.Deleted != 0 {
		t.Errorf("a second build rendered %v: %+v", o.rendered, r.Stats)
	}
	o.same(r)

	o.news(3, "เนื้อข่าวใหม่ [ลิงก์](story-1.md)")
	r = o.build()
	if want := []string{"news/2026/story-3.html", "sums.txt"}; !slices.Equal(o.rendered, want) {
		t.Errorf("an edit rendered %v, want %v", o.rendered, want)
	}
	if r.Stats.Read != 1 || r.Stats.Replaced != 2 {
		t.Errorf("got %+v", r.Stats)
	}
	o.same(r)

	if err := os.Remove(filepath.Join(o.Root, newsFile(5))); err != nil {
		t.Fatal(err)
	}
	o.news(8, "มาใหม่")
	r = o.build()
	if r.Stats.Deleted != 2 || r.Stats.Created != 2 {
		t.Errorf("got %+v", r.Stats)
	}
	o.same(r)

	o.Clean = true
	if r = o.build(); r.Stats.Rendered != r.Stats.Planned || r.Stats.Created+r.Stats.Replaced+r.Stats.Deleted != 0 {
		t.Errorf("with Clean: %+v", r.Stats)
	}
}

func TestTouchedFileRendersNothing(t *testing.T) {
	o := newOffice(t)
	long := time.Now().Add(-time.Hour)
	for i := range 7 {
		os.Chtimes(filepath.Join(o.Root, newsFile(i)), long, long)
	}
	o.build()
	now := time.Now()
	if err := os.Chtimes(filepath.Join(o.Root, newsFile(2)), now, now); err != nil {
		t.Fatal(err)
	}
	if r := o.build(); len(o.rendered) > 0 || r.Stats.Read != 0 || r.Stats.Opened == 0 {
		t.Errorf("rendered %v, %+v", o.rendered, r.Stats)
	}
}

// TestOldFilesAreNotOpened shifts the state's clock instead of waiting for the files to grow old.
func TestOldFilesAreNotOpened(t *testing.T) {
	o := newOffice(t)
	o.build()
	cache := filepath.Join(o.Root, ".hokhao")
	s := loadState(cache, o.program.sum)
	s.Lasting.Scanned += int64(time.Minute)
	if err := s.save(cache, o.program.sum); err != nil {
		t.Fatal(err)
	}
	if r := o.build(); r.Stats.Opened != 0 || r.Stats.Sources != 8 {
		t.Errorf("got %+v", r.Stats)
	}
	o.news(1, "แก้ไข")
	if r := o.build(); r.Stats.Read != 1 {
		t.Errorf("got %+v", r.Stats)
	}
}

func TestTamperedOutputIsMended(t *testing.T) {
	o := newOffice(t)
	want := o.build()
	tree := o.tree("")
	page := filepath.Join(o.Root, "public", "news", "2026", "story-1.html")
	data, _ := os.ReadFile(page)
	if err := os.WriteFile(page, bytes.ToUpper(data), 0o644); err != nil {
		t.Fatal(err)
	}
	os.Remove(filepath.Join(o.Root, "public", "search", "3", "shard.txt"))
	r := o.build()
	if !slices.Equal(o.rendered, []string{"news/2026/story-1.html", "search/"}) {
		t.Errorf("rendered %v", o.rendered)
	}
	if !maps.Equal(o.tree(""), tree) || !slices.Equal(r.Findings, want.Findings) {
		t.Error("it was not mended")
	}
}

func TestAnotherProgram(t *testing.T) {
	o := newOffice(t)
	o.build()
	o.program.sum[0]++
	r := o.build()
	for _, path := range o.rendered {
		if strings.HasPrefix(path, "sheets/") {
			t.Errorf("%s is dear and was rendered again", path)
		}
	}
	if r.Stats.Read != 7 || r.Stats.Rendered != 7+5 || r.Stats.Replaced != 0 {
		t.Errorf("got %+v", r.Stats)
	}
	o.same(r)
}

func TestFaultySiteLeavesTheOutput(t *testing.T) {
	o := newOffice(t)
	o.build()
	tree := o.tree("")
	o.news(9, "[ไม่มี](nowhere.md)")
	r, err := o.try()
	if err != nil || r.Published || !diagnostic.HasErrors(r.Findings) || len(o.rendered) > 0 || !maps.Equal(o.tree(""), tree) {
		t.Errorf("got %v, rendered %v, %v", r.Findings, o.rendered, err)
	}
	if i := slices.IndexFunc(r.Findings, func(f diagnostic.Finding) bool { return f.Severity == diagnostic.Error }); r.Findings[i].Text == "" {
		t.Errorf("no line: %+v", r.Findings[i])
	}
	os.Remove(filepath.Join(o.Root, newsFile(9)))
	o.extra = []channel.Channel{reporter(diagnostic.Error)}
	r, err = o.try()
	if err != nil || r.Published || !diagnostic.HasErrors(r.Findings) || !maps.Equal(o.tree(""), tree) {
		t.Errorf("a faulty report: got %v, %v", r.Findings, err)
	}
	o.extra = nil
	o.build()
	if len(o.rendered) > 0 {
		t.Errorf("after faulty builds %v was rendered", o.rendered)
	}
}

func reporter(s diagnostic.Severity) channel.Channel {
	return fake{"reporter", func(_ *site.Site, _ channel.Made, yield func(channel.File) bool) {
		yield(channel.NewFile("report.txt", "", func(_ context.Context, out channel.Output, _ string) error {
			out.Report(diagnostic.Finding{Rule: "reported", Severity: s, Thai: "ทดสอบ"})
			return nil
		}))
	}}
}

// A checker is a channel that reports findings about its sources, with their lines without rendering, and without lines
// while it renders.
type checker struct{ channel.Channel }

func (checker) Check(s *site.Site, report func(...diagnostic.Finding)) {
	report(diagnostic.Finding{Rule: "checked", Severity: diagnostic.Warning, File: newsFile(1), Line: 1, Thai: "ทดสอบ"})
}

// If there are errors nothing is rendered, but findings of Checkers are still reported; the same finding of two channels is
// reported once, with its line.
func TestWarningsStandBesideErrors(t *testing.T) {
	o := newOffice(t)
	told := func(fs []diagnostic.Finding) (n int) {
		for _, f := range fs {
			if f.Rule == "checked" {
				n += 1 + 10*min(f.Line, 1)
			}
		}
		return n
	}
	report := func(line int) channel.Channel {
		return fake{fmt.Sprint("reporter", line), func(_ *site.Site, _ channel.Made, yield func(channel.File) bool) {
			yield(channel.NewFile(fmt.Sprint("report", line), line, func(_ context.Context, out channel.Output, line int) error {
				out.Report(diagnostic.Finding{Rule: "checked", Severity: diagnostic.Warning, File: newsFile(1), Line: line, Thai: "ทดสอบ"})
				return nil
			}))
		}}
	}
	o.extra = []channel.Channel{checker{report(1)}, report(0)}
	if r := o.build(); told(r.Findings) != 11 {
		t.Errorf("a sound site: %+v", r.Findings)
	}
	o.news(9, "[ไม่มี](nowhere.md)")
	if r, err := o.try(); err != nil || told(r.Findings) != 11 || !diagnostic.HasErrors(r.Findings) {
		t.Errorf("a faulty site: %+v, %v", r.Findings, err)
	}
}

func TestCheckOnly(t *testing.T) {
	o := newOffice(t)
	o.CheckOnly = true
	r, err := o.try()
	if err != nil || r.Published || len(r.Findings) != 7 || r.Stats.Rendered != r.Stats.Planned {
		t.Errorf("got %+v, %v", r, err)
	}
	if _, err := os.Stat(filepath.Join(o.Root, "public")); err == nil {
		t.Error("the output was made")
	}
	o.CheckOnly = false
	if r := o.build(); r.Stats.Read != 0 {
		t.Errorf("what was checked was read again: %+v", r.Stats)
	}
	tree := o.tree("")
	o.news(1, "ยังไม่เผยแพร่")
	o.CheckOnly = true
	if r, err := o.try(); err != nil || len(o.rendered) != 2 {
		t.Errorf("got %+v, rendered %v, %v", r, o.rendered, err)
	}
	if !maps.Equal(o.tree(""), tree) {
		t.Error("a check published")
	}
	o.CheckOnly = false
	o.same(o.build())
}

// A file that is not shared cannot be opened, whether or not its bytes were kept.
func TestOnlySharedFilesAreOpened(t *testing.T) {
	o := newOffice(t)
	o.extra = []channel.Channel{fake{"extra", func(_ *site.Site, made channel.Made, yield func(channel.File) bool) {
		page, _ := made.Fact("index.html")
		yield(channel.NewFile("extra.txt", page, func(_ context.Context, out channel.Output, page channel.Fact) error {
			_, err := out.Open(page)
			return err
		}))
	}}}
	for _, o.CheckOnly = range []bool{true, false} {
		if r, err := o.try(); err == nil && !diagnostic.HasErrors(r.Findings) {
			t.Errorf("check %v: opened", o.CheckOnly)
		}
	}
}

func TestRetiredAssets(t *testing.T) {
	o := newOffice(t)
	o.build()
	first := slices.Collect(maps.Keys(o.tree("")))
	o.style = "body{color:navy}"
	has := func(style string) bool {
		_, ok := o.tree("")["assets/style."+key.Bytes([]byte(style)).Short()+".css"]
		return ok
	}
	r := o.build()
	if !has("body{}") || !has(o.style) || r.Stats.Deleted != 0 || len(o.tree("")) != len(first)+1 {
		t.Error("the old style did not stay")
	}
	if r := o.build(); !has("body{}") || r.Stats.Deleted != 0 {
		t.Error("a build that changes nothing took the old style")
	}
	o.news(1, "แก้ไข")
	if r := o.build(); has("body{}") || !has(o.style) || r.Stats.Deleted != 1 {
		t.Error("the old style stayed for ever")
	}
	o.same(o.build())
}

func TestRestart(t *testing.T) {
	o := newOffice(t)
	again := true
	o.onRender = func(path string) error {
		if path == "news/2026/story-2.html" && again {
			again = false
			o.news(2, "ถูกแก้ขณะสร้าง")
		}
		return nil
	}
	r := o.build()
	if !strings.Contains(o.tree("")["news/2026/story-2.html"], "ถูกแก้ขณะสร้าง") {
		t.Error("the old text was published")
	}
	o.onRender = nil
	o.same(r)

	o.onRender = func(path string) error { return fmt.Errorf("x: %w", content.ErrChanged) }
	o.news(2, "อีกครั้ง")
	tree := o.tree("")
	r, err := o.try()
	if err != nil || r.Published || len(r.Findings) != 1 || r.Findings[0].Rule != "sources-changing" || len(o.rendered) != attempts {
		t.Errorf("got %+v, rendered %v, %v", r, o.rendered, err)
	}
	if !maps.Equal(o.tree(""), tree) {
		t.Error("it was published")
	}
}

func TestRendererFails(t *testing.T) {
	o := newOffice(t)
	for _, jobs := range []int{1, 8} {
		o.Jobs = jobs
		o.onRender = func(path string) error {
			if strings.HasPrefix(path, "news/") && path > "news/2026/story-2" {
				panic("ไม่คาดคิด")
			}
			return nil
		}
		_, err := o.try()
		if err == nil || !strings.Contains(err.Error(), "news/2026/story-6.html") || strings.Contains(err.Error(), "goroutine") {
			t.Errorf("%d jobs: got %v", jobs, err)
		}
		if len(o.tree("")) > 0 {
			t.Error("something was published")
		}
	}
}

func TestPathClashes(t *testing.T) {
	for _, paths := range [][2]string{
		{"a/b.html", "a/b.html"}, {"a/b.html", "A/c.html"}, {"a/b.html", "a/B.html"}, {"a/b", "a/b/c"}, {"a/b/c", "a/b"},
		{"x/\u0e33.html", "x/\u0e33.html"}, {"caf\u00e9", "cafe\u0301"}, {"index.html", "x"},
	} {
		o := newOffice(t)
		o.extra = []channel.Channel{fake{"extra", func(_ *site.Site, _ channel.Made, yield func(channel.File) bool) {
			for _, p := range paths {
				if !yield(channel.NewFile(p, p, func(context.Context, channel.Output, string) error { return nil })) {
					return
				}
			}
		}}}
		r, err := o.try()
		if err != nil || r.Published || !slices.ContainsFunc(r.Findings, func(f diagnostic.Finding) bool {
			return f.Rule == "path-clash" && strings.Contains(f.Thai, "extra")
		}) {
			t.Errorf("%q: got %v, %v", paths, r.Findings, err)
		}
	}
}

// A file with a path that content.Unpublishable refuses is reported at its source.
func TestImpossiblePaths(t *testing.T) {
	for _, name := range []string{"con.html", "a./b", `a\b`, "a\tb", "a/.b", "../x", "", strings.Repeat("ก", 86)} {
		if f := newNames().add(name, "web", "content/news/a.md", nil); len(f) != 1 || f[0].Rule != "path-impossible" || f[0].File != "content/news/a.md" {
			t.Errorf("%q: got %v", name, f)
		}
	}
	for _, name := range []string{"console.html", "ข่าว/เรื่อง.html", "a.b.c"} {
		if f := newNames().add(name, "web", "", nil); f != nil {
			t.Errorf("%q: got %v", name, f)
		}
	}
}

func TestPrefixFileMistakes(t *testing.T) {
	for name, render := range map[string]func(context.Context, channel.Output, string) error{
		"bytes of its own": func(_ context.Context, out channel.Output, _ string) error { out.Write([]byte("x")); return nil },
		"no name":          func(_ context.Context, out channel.Output, _ string) error { out.Create(""); return nil },
		"too late": func(_ context.Context, out channel.Output, _ string) error {
			w := out.Create("a")
			out.Create("b")
			w.Write([]byte("x"))
			return nil
		},
		"up": func(_ context.Context, out channel.Output, _ string) error { out.Create("../x"); return nil },
	} {
		o := newOffice(t)
		o.extra = []channel.Channel{fake{"extra", func(_ *site.Site, _ channel.Made, yield func(channel.File) bool) {
			yield(channel.NewFile("extra/", "", render))
		}}}
		if _, err := o.try(); err == nil || !strings.Contains(err.Error(), "extra/") {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestMissingContent(t *testing.T) {
	o := newOffice(t)
	os.Remove(filepath.Join(o.Root, "content", "site.yaml"))
	r, err := o.try()
	if err != nil || len(r.Findings) != 1 || r.Findings[0].Rule != "settings-missing" || r.Findings[0].Hint == "" {
		t.Errorf("got %v, %v", r.Findings, err)
	}
	for _, root := range []string{t.TempDir(), filepath.Join(t.TempDir(), "none")} {
		o.Root = root
		r, err = o.try()
		if err != nil || len(r.Findings) != 1 || r.Findings[0].Rule != "content-missing" || r.Findings[0].Hint == "" {
			t.Errorf("got %v, %v", r.Findings, err)
		}
		if entries, _ := os.ReadDir(root); len(entries) > 0 {
			t.Errorf("%v was made", entries)
		}
	}
}

func TestLinksAndBackups(t *testing.T) {
	o := newOffice(t)
	os.Symlink(filepath.Join(o.Root, newsFile(1)), filepath.Join(o.Root, "content", "news", "2026", "link.md"))
	for _, name := range []string{".story.md.swp", "story.md~", "~$story.md", ".git/x.md"} {
		o.write("content/news/2026/"+name, "x")
	}
	r := o.build()
	if len(r.Findings) != 8 || r.Stats.Sources != 8 || !slices.ContainsFunc(r.Findings, func(f diagnostic.Finding) bool {
		return f.Rule == "source-link" && f.File == "content/news/2026/link.md"
	}) {
		t.Errorf("got %+v", r)
	}
}

func TestOutputIsRefused(t *testing.T) {
	o := newOffice(t)
	for output, rule := range map[string]string{"content/public": "output-place", ".": "output-place", "busy": "output-foreign"} {
		o.write("busy/index.html", "mine")
		o.Output = filepath.Join(o.Root, output)
		r, err := o.try()
		if err != nil || r.Published || !slices.ContainsFunc(r.Findings, func(f diagnostic.Finding) bool { return f.Rule == rule }) {
			t.Errorf("%s: got %v, %v", output, r.Findings, err)
		}
	}
}

func TestJobsMakeNoDifference(t *testing.T) {
	o := newOffice(t)
	for i := range 40 {
		o.news(i%28, strings.Repeat("ข่าว ", i))
	}
	var first Result
	for i, jobs := range []int{1, 2, 16} {
		o.Jobs = jobs
		_, r := o.clean()
		if i == 0 {
			first = r
		} else if fmt.Sprint(r) != fmt.Sprint(first) {
			t.Errorf("%d jobs: got %v, want %v", jobs, r, first)
		}
		o.same(o.build())
	}
}

func TestChannelOff(t *testing.T) {
	o := newOffice(t)
	o.build()
	o.write("content/site.yaml", "title: ก\nbaseURL: https://pr.example.go.th/\noffice:\n  name: ข\nchannels:\n  search: false\n")
	r := o.build()
	if r.Stats.Deleted != 7 {
		t.Errorf("got %+v", r.Stats)
	}
	o.same(r)
}

func TestStopped(t *testing.T) {
	o := newOffice(t)
	ctx, stop := context.WithCancel(context.Background())
	o.onRender = func(path string) error {
		if path == "index.html" {
			stop()
		}
		return nil
	}
	options := o.Options
	options.Channels = o.channels()
	if _, err := run(ctx, options, o.program); !errors.Is(err, context.Canceled) || len(o.tree("")) > 0 {
		t.Errorf("got %v", err)
	}
}

func TestConnect(t *testing.T) {
	o := newOffice(t)
	o.write("content/published.tsv", "")
	options := o.Options
	options.Channels = o.channels()
	c, err := Connect(context.Background(), options)
	if err != nil || c.Site == nil || len(c.Site.Publications) != 7 {
		t.Errorf("got %+v, %v", c, err)
	}
	if _, err := os.Stat(filepath.Join(o.Root, ".hokhao")); err == nil {
		t.Error("a state was written")
	}
}
