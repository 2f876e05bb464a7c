package engine

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"hokhao/generator/channel"
	"hokhao/generator/diagnostic"
	"hokhao/generator/key"
	"hokhao/generator/site"
	"hokhao/generator/soak"
)

// fake is a channel whose plan is a function.
type fake struct {
	name string
	plan func(s *site.Site, made channel.Made, yield func(channel.File) bool)
}

func (f fake) Name() string { return f.name }

func (f fake) Plan(s *site.Site, made channel.Made) iter.Seq[channel.Batch] {
	return channel.One(channel.Batch{Name: "all", Files: func(yield func(channel.File) bool) { f.plan(s, made, yield) }})
}

// office is a site in a temporary folder, with channels that count what they render.
type office struct {
	t testing.TB
	Options
	program program

	mu       sync.Mutex
	rendered []string
	onRender func(path string) error // called in every renderer
	style    string
	extra    []channel.Channel
}

func newOffice(t testing.TB) *office {
	o := &office{t: t, style: "body{}", program: program{sum: key.Key{1}}}
	o.Root = t.TempDir()
	o.Now = time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	o.write("content/site.yaml", "title: ข่าวจังหวัดกาญจนบุรี\nbaseURL: https://pr.example.go.th/\noffice:\n  name: สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี\n")
	for i := range 7 {
		o.news(i, fmt.Sprintf("เนื้อข่าวที่ %d", i))
	}
	return o
}

func (o *office) write(name, text string) {
	o.t.Helper()
	p := filepath.Join(o.Root, filepath.FromSlash(name))
	if err := errors.Join(os.MkdirAll(filepath.Dir(p), 0o755), os.WriteFile(p, []byte(text), 0o644)); err != nil {
		o.t.Fatal(err)
	}
}

func (o *office) news(i int, body string) {
	o.t.Helper()
	o.write(newsFile(i), fmt.Sprintf("---\ntitle: ข่าวเรื่องที่ %d\ndate: 2026-11-%02d 09:30\nsummary: ความย่อของเรื่องที่ %d\n---\n\n%s\n", i, i+1, i, body))
}

func newsFile(i int) string { return fmt.Sprintf("content/news/2026/story-%d.md", i) }

// said is a view with what a page shows about a publication.
type said struct {
	Title  string
	Source string
	Body   site.Body
	Count  int
}

type list struct {
	Titles []string
	Style  string
}

type kit struct{ Parts []channel.Fact }

// channels returns one channel of each sort: cached single files that report and count pages, one page for each publication,
// a prefix File, one that opens earlier files, and one that summarises the others.
func (o *office) channels() []channel.Channel {
	note := func(path string) error {
		o.mu.Lock()
		o.rendered = append(o.rendered, path)
		o.mu.Unlock()
		if o.onRender != nil {
			return o.onRender(path)
		}
		return nil
	}
	cs := []channel.Channel{
		fake{"press", func(s *site.Site, made channel.Made, yield func(channel.File) bool) {
			for _, p := range s.Publications {
				path := "sheets" + strings.TrimSuffix(p.Path, ".html") + ".txt"
				render := func(_ context.Context, out channel.Output, v said) error {
					if err := note(path); err != nil {
						return err
					}
					out.Pages(len(v.Title))
					out.Report(diagnostic.Finding{Rule: "sheet-note", Severity: diagnostic.Note, File: v.Source, Thai: "ทดสอบ " + v.Title})
					_, err := io.WriteString(out, v.Title)
					return err
				}
				if !yield(channel.NewCached(path, 1, 1<<20, said{Title: p.Title, Source: p.Source.Path}, render).Share()) {
					return
				}
			}
		}},
		fake{"web", func(s *site.Site, made channel.Made, yield func(channel.File) bool) {
			asset := "assets/style." + key.Bytes([]byte(o.style)).Short() + ".css"
			if !yield(channel.NewFile(asset, o.style, func(_ context.Context, out channel.Output, v string) error {
				_, err := io.WriteString(out, v)
				return errors.Join(err, note(asset))
			})) {
				return
			}
			l := list{Style: asset}
			for _, p := range s.Publications {
				l.Titles = append(l.Titles, p.Title)
				v := said{Title: p.Title, Body: p.Body}
				if fact, ok := made.Fact("sheets" + strings.TrimSuffix(p.Path, ".html") + ".txt"); ok {
					v.Count = fact.Pages
				}
				path := site.FilePath(p.Path)
				if !yield(channel.NewFile(path, v, func(_ context.Context, out channel.Output, v said) error {
					if err := note(path); err != nil {
						return err
					}
					html, err := v.Body.HTML(site.Form{Href: func(a string) string { return a }})
					fmt.Fprintf(out, "<h1>%s</h1>%d %s", v.Title, v.Count, html)
					return err
				})) {
					return
				}
			}
			yield(channel.NewFile("index.html", l, func(_ context.Context, out channel.Output, v list) error {
				fmt.Fprint(out, v.Style, strings.Join(v.Titles, "\n"))
				return note("index.html")
			}))
		}},
		fake{"search", func(s *site.Site, made channel.Made, yield func(channel.File) bool) {
			var l list
			for _, p := range s.Publications {
				l.Titles = append(l.Titles, p.Title)
			}
			yield(channel.NewFile("search/", l, func(_ context.Context, out channel.Output, v list) error {
				for i, t := range v.Titles {
					io.WriteString(out.Create(fmt.Sprintf("%d/shard.txt", i)), t)
				}
				return note("search/")
			}))
		}},
		fake{"kit", func(s *site.Site, made channel.Made, yield func(channel.File) bool) {
			yield(channel.NewFile("kit.txt", kit{slices.Collect(made.Below("sheets/"))}, func(_ context.Context, out channel.Output, v kit) error {
				for _, f := range v.Parts {
					r, err := out.Open(f)
					if err != nil {
						return err
					}
					_, err = io.Copy(out, r)
					if err := errors.Join(err, r.Close()); err != nil {
						return err
					}
				}
				return note("kit.txt")
			}))
		}},
	}
	cs = append(cs, o.extra...)
	return append(cs, fake{"sums", func(s *site.Site, made channel.Made, yield func(channel.File) bool) {
		yield(channel.NewFile("sums.txt", kit{slices.Collect(made.Below(""))}, func(_ context.Context, out channel.Output, v kit) error {
			for _, f := range v.Parts {
				fmt.Fprintf(out, "%x %d %d %s\n", f.SHA256, f.Size, f.Pages, f.Path)
			}
			return note("sums.txt")
		}))
	}})
}

func (o *office) try() (Result, error) {
	o.rendered = nil
	options := o.Options
	options.Channels = o.channels()
	r, err := run(context.Background(), options, o.program)
	slices.Sort(o.rendered)
	return r, err
}

// build builds the site and fails unless it is published.
func (o *office) build() Result {
	o.t.Helper()
	r, err := o.try()
	if err != nil {
		o.t.Fatal(err)
	}
	if !r.Published {
		o.t.Fatalf("not published: %v", r.Findings)
	}
	return r
}

// tree returns everything that is published, except retired assets.
func (o *office) tree(output string) map[string]string {
	o.t.Helper()
	got := map[string]string{}
	if output == "" {
		output = filepath.Join(o.Root, "public")
	}
	err := fs.WalkDir(os.DirFS(output), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(d.Name(), ".") {
			return err
		}
		data, err := os.ReadFile(filepath.Join(output, p))
		got[p] = string(data)
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		o.t.Fatal(err)
	}
	return got
}

// clean builds elsewhere from nothing, and returns what is published and the result.
func (o *office) clean() (map[string]string, Result) {
	o.t.Helper()
	c := office{t: o.t, Options: o.Options, program: o.program, style: o.style, extra: o.extra}
	dir := o.t.TempDir()
	c.Output, c.Cache, c.Memory = filepath.Join(dir, "public"), filepath.Join(dir, "cache"), nil
	r := c.build()
	return c.tree(c.Output), r
}

// same checks that the output and the findings are those of a clean build.
func (o *office) same(r Result) {
	o.t.Helper()
	want, clean := o.clean()
	if got := o.tree(""); !maps.Equal(got, want) {
		for name := range want {
			if got[name] != want[name] {
				o.t.Errorf("%s is %q, a clean build gives %q", name, got[name], want[name])
			}
		}
		for name := range got {
			if _, ok := want[name]; !ok {
				o.t.Errorf("%s is in no clean build", name)
			}
		}
	}
	if !slices.Equal(r.Findings, clean.Findings) {
		o.t.Errorf("it says %v, a clean build says %v", r.Findings, clean.Findings)
	}
}

const victim = "HOKHAO_TEST_BUILD"

// TestMain is the process that TestKill kills if the environment says so: it builds again and again, each time with an edit
// and another style sheet.
func TestMain(m *testing.M) {
	root := os.Getenv(victim)
	if root == "" {
		os.Exit(m.Run())
	}
	testing.Init()
	o := &office{t: &testing.T{}, program: program{sum: key.Key{1}}}
	o.Root, o.Now = root, time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	for n := 0; ; n++ {
		o.style = fmt.Sprint("style ", n%3)
		o.news(n%7, fmt.Sprint("แก้ครั้งที่ ", n))
		if n%4 == 0 {
			os.Remove(filepath.Join(root, newsFile(n%7)))
		}
		if r, err := o.try(); err != nil || !r.Published {
			fmt.Println(r, err)
			os.Exit(1)
		}
	}
}

func TestKill(t *testing.T) {
	o := newOffice(t)
	kills := soak.Rounds(3, 15)
	for k := range kills {
		cmd := exec.Command(os.Args[0])
		var out bytes.Buffer
		cmd.Stdout = &out
		cmd.Env = append(os.Environ(), victim+"="+o.Root)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(20+k*53%100) * time.Millisecond)
		cmd.Process.Kill()
		cmd.Wait()
		if out.Len() > 0 {
			t.Fatalf("the victim said %s", &out)
		}
		for i := range 7 { // the kill may have left a source half written
			o.news(i, fmt.Sprint("หลังครั้งที่ ", k))
		}
		o.style = fmt.Sprint("after ", k)
		o.build()
		o.news(0, "อีกครั้ง") // after this change none of the killed process's style sheets may remain
		o.build()
		o.news(1, "และอีกครั้ง")
		o.same(o.build())
	}
}
