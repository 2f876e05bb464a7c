package khwae_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"iter"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	_ "time/tzdata"

	"hokhao/generator/channel"
	"hokhao/generator/channel/channeltest"
	"hokhao/generator/channels/web"
	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/key"
	"hokhao/generator/site"
	"hokhao/generator/words"
	"hokhao/themes/khwae"
)

// channels are those switched on: all but search, which its own tests examine together with its page.
var channels = slices.DeleteFunc(slices.Clone(channeltest.Channels), func(name string) bool { return name == "search" })

// made has the files of the channels before web.
type made map[string]channel.Fact

func (m made) Fact(p string) (channel.Fact, bool) { f, ok := m[p]; return f, ok }

func (m made) Below(prefix string) iter.Seq[channel.Fact] {
	return func(yield func(channel.Fact) bool) {
		for _, p := range slices.Sorted(maps.Keys(m)) {
			if strings.HasPrefix(p, prefix) && !yield(m[p]) {
				return
			}
		}
	}
}

// Forms yields the texts beside the page of the subject.
func (m made) Forms(subject string) iter.Seq2[words.Word, channel.Fact] {
	return func(yield func(words.Word, channel.Fact) bool) {
		stem := site.FilePath(strings.TrimSuffix(subject, ".html"))
		for _, f := range [][2]string{{".txt", "download-text"}, {".line.txt", "download-line"}, {".say.txt", "script"}} {
			word, _ := words.Find(f[1])
			if fact, ok := m[stem+f[0]]; ok && !yield(word, fact) {
				return
			}
		}
	}
}

// everything returns the files that the earlier channels make of a site.
func everything(s *site.Site) made {
	m := made{}
	add := func(address string) {
		p := site.FilePath(address)
		m[p] = channel.Fact{Path: p, Size: 123_456}
	}
	for _, pub := range slices.Concat(s.Publications, s.StaticPages) {
		for _, ph := range slices.Concat(pub.Photos, pub.Inline) {
			add(ph.Address)
		}
		for _, f := range pub.Files {
			add(f.Address)
		}
		if pub.Kinds != nil && !pub.State.Removed {
			stem := strings.TrimSuffix(pub.Path, ".html")
			add(stem + ".txt")
			add(stem + ".line.txt")
			if pub.ReadAloud() && s.Makes("script", pub.Published.Time) {
				add(stem + ".say.txt")
			}
		}
	}
	for b := range s.Broadcasts() {
		add(b.Stem + ".say.txt")
	}
	return m
}

// output collects what a renderer writes.
type output struct{ bytes.Buffer }

func (*output) Create(string) io.Writer                  { panic("a page is one file") }
func (*output) Open(channel.Fact) (io.ReadCloser, error) { panic("a page opens no file") }
func (*output) Pages(int)                                {}
func (*output) Report(diagnostic.Finding)                {}

// readSample reads the sample site, once for all tests, as package engine does. Its folder stays open for them.
var readSample = sync.OnceValues(func() (site.Input, error) {
	const root = "../.."
	folder, err := content.OpenFolder(root, time.Time{})
	if err != nil {
		return site.Input{}, err
	}
	data, _, err := folder.Take(content.SettingsFile)
	if err != nil {
		return site.Input{}, err
	}
	in := site.Input{
		Folder: folder, Pictures: map[string]content.Picture{}, Tables: map[string]content.Table{}, Recordings: map[string]content.Recording{}, Files: map[string]content.Source{},
		Now: time.Date(2026, 11, 24, 5, 0, 0, 0, time.UTC), Channels: channels,
	}
	in.Settings, _ = content.ReadSettings(data)
	for name, read := range in.Lists.Files(in.Settings.Context()) {
		if data, _, err := folder.Take(name); err == nil {
			read(data)
		}
	}
	err = filepath.WalkDir(filepath.Join(root, content.Dir), func(p string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, err := filepath.Rel(root, p)
		if err != nil {
			return err
		}
		data, src, err := folder.Take(filepath.ToSlash(rel))
		in.Files[src.Path] = src
		switch {
		case content.IsPublication(src.Path):
			in.Records = append(in.Records, content.Read(data, src, in.Settings.Context()))
		case content.IsPicture(src.Path):
			in.Pictures[src.Path] = content.ReadPicture(data, src)
		case content.IsTable(src.Path):
			in.Tables[src.Path] = content.ReadTable(data, src)
		case content.IsRecording(src.Path):
			in.Recordings[src.Path] = content.ReadRecording(data, src)
		}
		return err
	})
	return in, err
})

// sample returns the sample site, with records and a menu that a test may change.
func sample(t testing.TB) site.Input {
	t.Helper()
	in, err := readSample()
	if err != nil {
		t.Fatal(err)
	}
	in.Records, in.Settings.Navigation = slices.Clone(in.Records), slices.Clone(in.Settings.Navigation)
	return in
}

// many returns a site of n releases, one every three hours, without files: for planning without rendering.
func many(t testing.TB, n int) site.Input {
	t.Helper()
	in := sample(t)
	in.Records, in.Settings.Navigation = nil, nil
	start := in.Now.Add(-time.Duration(n) * 3 * time.Hour)
	topics := []string{"health", "transport", "culture", "economy"}
	districts := []string{"mueang", "sai-yok", "si-sawat"}
	for i := range n {
		at := start.Add(time.Duration(i) * 3 * time.Hour)
		in.Records = append(in.Records, release(in, fmt.Sprintf("n%06d", i), at, fmt.Sprintf(
			"topics: [%s]\ndistricts: [%s]\nagency: pr\ntags: [คำ%d]\nsummary: ความย่อของข่าว", topics[i%4], districts[i%3], i%50)))
	}
	return in
}

// release returns the record of a release whose text does not exist.
func release(in site.Input, name string, at time.Time, fields string) content.Record {
	text := fmt.Sprintf("---\ntitle: ข่าว %s\ndate: %s\n%s\n---\n\nเนื้อข่าว\n", name, at.Format(time.RFC3339), fields)
	src := content.Source{Path: path.Join("content/news", at.Format("2006"), name+".md"), Size: int64(len(text))}
	return content.Read([]byte(text), src, in.Settings.Context())
}

func connect(t testing.TB, in site.Input) *site.Site {
	t.Helper()
	s, findings, _ := site.Connect(in)
	for _, f := range findings {
		if f.Severity == diagnostic.Error {
			t.Errorf("%s:%d %s", f.File, f.Line, f.Thai)
		}
	}
	return s
}

func planner(s *site.Site, m channel.Made) iter.Seq[channel.File] {
	return channel.Files(web.New(khwae.New(), false).Plan(s, m))
}

// keys returns the key of every file, by its path.
func keys(t testing.TB, s *site.Site) map[string]key.Key {
	t.Helper()
	all := map[string]key.Key{}
	for f := range planner(s, everything(s)) {
		if _, twice := all[f.Path]; twice {
			t.Errorf("%s is planned twice", f.Path)
		}
		all[f.Path] = f.Key
	}
	return all
}

// renderSite returns the files of a site by their path: those that are named, or all.
func renderSite(t testing.TB, s *site.Site, m made, only ...string) map[string]string {
	t.Helper()
	all := map[string]string{}
	for f := range planner(s, m) {
		if len(only) > 0 && !slices.Contains(only, f.Path) {
			continue
		}
		var out output
		if err := f.Render(context.Background(), &out); err != nil {
			t.Error(err)
		}
		all[f.Path] = out.String()
	}
	return all
}

// rendered holds the result of renderedSample.
var rendered struct {
	once  sync.Once
	site  *site.Site
	files map[string]string
}

// renderedSample returns the sample site and its files, made once for all tests, which must not change them.
func renderedSample(t testing.TB) (*site.Site, map[string]string) {
	t.Helper()
	rendered.once.Do(func() {
		rendered.site = connect(t, sample(t))
		rendered.files = renderSite(t, rendered.site, everything(rendered.site))
	})
	return rendered.site, rendered.files
}
