// Package feedtest reads feeds with two programs that we did not write, gofeed and npm feedsmith, and compares what they
// understood: of each file with each other, and of the formats of one feed.
//
// Only tests call it: those of package feed, and those of package cli with the sample. It knows nothing of the program.
package feedtest

import (
	"bufio"
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/mmcdole/gofeed"
	"github.com/mmcdole/gofeed/atom"
	ext "github.com/mmcdole/gofeed/extensions"
)

// A Feed is what a reader understood of a feed. Of a list of feeds (OPML) it has the feeds as items.
type Feed struct {
	Title, Description, Language, Home string
	Links                              map[string]string // by relation: self, prev-archive
	Items                              []Item
	Podcast                            Podcast
	Err                                string
}

// An Item is one entry of a feed.
type Item struct {
	ID, Link, Title, Summary, Text string
	Published, Updated             string // RFC 3339 in UTC; Updated is "" if the item does not say that it was changed
	Author                         string
	Categories                     []string
	Photos                         []Photo
	Thumbnail                      string
	Enclosures                     []Enclosure
}

// A Photo is one for the press. JSON Feed has neither its size in pixels nor a field for its credit.
type Photo struct {
	URL, Type       string
	Size            int64
	Width, Height   int
	Caption, Credit string
}

// An Enclosure is a file that an item is about.
type Enclosure struct {
	URL, Type string
	Size      int64
}

// A Podcast is what only podcast players read; the slices have one element for each item.
type Podcast struct {
	GUID, Medium, Image, Author string
	Seconds                     []int
	Transcripts, Chapters       []string
}

// Read reads the feeds among files with both readers, compares them with each other and the formats with one another, and
// returns them by path.
func Read(t testing.TB, files map[string][]byte) map[string]Feed {
	t.Helper()
	feeds := map[string][]byte{}
	for name, data := range files {
		switch base := path.Base(name); {
		case strings.HasSuffix(base, "rss.xml"), strings.HasSuffix(base, "atom.xml"), base == "feed.json", base == "podcast.xml", path.Ext(base) == ".opml":
			feeds[name] = data
		}
	}
	read := Gofeed(t, feeds)
	for name, other := range Feedsmith(t, feeds) {
		if other.Err != "" {
			t.Errorf("%s: feedsmith: %s", name, other.Err)
			continue
		}
		if path.Ext(name) == ".opml" {
			read[name] = other // gofeed reads none
			continue
		}
		if path.Base(name) == "podcast.xml" {
			mine := read[name]
			mine.Podcast = other.Podcast
			read[name] = mine
		}
		differ(t, name+", gofeed and feedsmith", read[name], other, false)
	}
	for _, name := range slices.Sorted(maps.Keys(read)) {
		if stem, is := strings.CutSuffix(name, "rss.xml"); is {
			differ(t, name+" and Atom", read[name], read[stem+"atom.xml"], true)
			if !strings.HasSuffix(stem, ".") { // archives have no third format
				differ(t, name+" and JSON Feed", read[name], read[stem+"feed.json"], true)
			}
		}
	}
	return read
}

// differ reports how two readings of a feed differ, or the readings of two of its formats.
func differ(t testing.TB, name string, a, b Feed, formats bool) {
	t.Helper()
	if a.Title != b.Title || a.Description != b.Description || a.Language != b.Language || a.Home != b.Home || len(a.Items) != len(b.Items) {
		t.Errorf("%s: %q %q %q %q %d, %q %q %q %q %d", name, a.Title, a.Description, a.Language, a.Home, len(a.Items), b.Title, b.Description, b.Language, b.Home, len(b.Items))
		return
	}
	if !formats && !maps.Equal(a.Links, b.Links) {
		t.Errorf("%s: links %v, %v", name, a.Links, b.Links)
	}
	for i := range a.Items {
		x, y := a.Items[i], b.Items[i]
		if len(x.Photos) == len(y.Photos) {
			x.Photos, y.Photos = slices.Clone(x.Photos), slices.Clone(y.Photos)
			for j := range x.Photos {
				if p, q := &x.Photos[j], &y.Photos[j]; formats && q.Width == 0 && strings.HasPrefix(q.Caption, p.Caption) && strings.HasSuffix(q.Caption, p.Credit) {
					*q = Photo{q.URL, q.Type, q.Size, p.Width, p.Height, p.Caption, p.Credit}
				}
			}
		}
		if one, other := fmt.Sprintf("%+v", x), fmt.Sprintf("%+v", y); one != other {
			at := 0
			for at < min(len(one), len(other)) && one[at] == other[at] {
				at++
			}
			at = max(0, at-80)
			t.Errorf("%s, item %d:\n…%.300s\n…%.300s", name, i, one[at:], other[at:])
			return
		}
	}
}

// Gofeed reads feeds with gofeed; OPML is left out.
func Gofeed(t testing.TB, files map[string][]byte) map[string]Feed {
	t.Helper()
	read := map[string]Feed{}
	for name, data := range files {
		if path.Ext(name) == ".opml" {
			continue
		}
		f, err := gofeed.NewParser().Parse(bytes.NewReader(data))
		if err != nil {
			t.Errorf("%s: gofeed: %v", name, err)
			continue
		}
		feed := Feed{Title: f.Title, Description: f.Description, Language: f.Language, Home: f.Link, Links: map[string]string{}}
		for _, l := range f.Extensions["atom"]["link"] {
			feed.Links[l.Attrs["rel"]] = l.Attrs["href"]
		}
		if f.FeedType != "rss" {
			feed.Links["self"] = f.FeedLink
		}
		if f.FeedType == "atom" {
			feed.Links = relations(t, data)
		}
		for _, i := range f.Items {
			item := Item{ID: i.GUID, Link: i.Link, Title: i.Title, Summary: i.Description, Text: i.Content, Published: i.Published, Updated: i.Updated, Categories: i.Categories}
			if f.FeedType == "rss" {
				item.Updated = value(i.Extensions["atom"]["updated"])
			}
			if len(i.Authors) > 0 {
				item.Author = i.Authors[0].Name
			}
			if i.Image != nil {
				item.Thumbnail = i.Image.URL
			}
			for _, c := range i.Extensions["media"]["thumbnail"] {
				item.Thumbnail = c.Attrs["url"]
			}
			for _, c := range i.Extensions["media"]["content"] {
				item.Photos = append(item.Photos, Photo{c.Attrs["url"], c.Attrs["type"], number(c.Attrs["fileSize"]), int(number(c.Attrs["width"])),
					int(number(c.Attrs["height"])), value(c.Children["description"]), value(c.Children["credit"])})
			}
			for _, e := range i.Enclosures {
				if f.FeedType == "json" && strings.HasPrefix(e.Type, "image/") {
					item.Photos = append(item.Photos, Photo{URL: e.URL, Type: e.Type, Size: number(e.Length)})
					continue
				}
				item.Enclosures = append(item.Enclosures, Enclosure{e.URL, e.Type, number(e.Length)})
			}
			feed.Items = append(feed.Items, item)
		}
		if f.FeedType == "json" { // gofeed drops the titles of attachments
			titles(data, feed.Items)
		}
		read[name] = tidy(name, feed)
	}
	return read
}

// relations returns the links of an Atom feed, of which gofeed's own type keeps all.
func relations(t testing.TB, data []byte) map[string]string {
	t.Helper()
	f, err := new(atom.Parser).Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	links := map[string]string{}
	for _, l := range f.Links {
		if l.Rel != "alternate" {
			links[l.Rel] = l.Href
		}
	}
	return links
}

// titles adds the titles of photos, which gofeed drops from attachments.
func titles(data []byte, items []Item) {
	var f struct {
		Items []struct {
			Attachments []struct {
				Title string
				Type  string `json:"mime_type"`
			}
		}
	}
	if json.Unmarshal(data, &f) != nil {
		return
	}
	for i := range items {
		n := 0
		for _, a := range f.Items[i].Attachments {
			if strings.HasPrefix(a.Type, "image/") {
				items[i].Photos[n].Caption = a.Title
				n++
			}
		}
	}
}

func value(all []ext.Extension) string {
	if len(all) == 0 {
		return ""
	}
	return all[0].Value
}

func number(s string) int64 {
	n, _ := strconv.ParseInt(s, 10, 64)
	return n
}

// tidy makes what formats write in different ways alike: dates, and the description of an item in RSS, which is HTML.
func tidy(name string, f Feed) Feed {
	for i := range f.Items {
		item := &f.Items[i]
		item.Text = strings.TrimSpace(item.Text)
		item.Published, item.Updated = moment(item.Published), moment(item.Updated)
		if item.Updated == item.Published {
			item.Updated = ""
		}
		if base := path.Base(name); strings.HasSuffix(base, "rss.xml") || base == "podcast.xml" {
			item.Summary = html.UnescapeString(item.Summary)
		}
	}
	return f
}

func moment(s string) string {
	for _, form := range []string{time.RFC3339, time.RFC1123Z} {
		if at, err := time.Parse(form, s); err == nil {
			return at.UTC().Format(time.RFC3339)
		}
	}
	return s
}

//go:embed feedsmith.mjs
var script string

// A process is a running node, which reads as many feeds as it is asked to.
type process struct {
	mu  sync.Mutex
	in  io.Writer
	out *bufio.Reader
}

var (
	once    sync.Once
	started *process
)

// start starts node, once for all tests of a package; it ends with them.
func start(t testing.TB) *process {
	t.Helper()
	node, module := need(t)
	once.Do(func() {
		cmd := exec.Command(node, "--input-type=module", "--eval", script, module)
		in, err := cmd.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		cmd.Stderr = os.Stderr
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		started = &process{in: in, out: bufio.NewReader(out)}
	})
	if started == nil {
		t.Fatal("node did not start")
	}
	return started
}

// Feedsmith reads feeds with npm feedsmith. If it is missing the test is skipped; in CI it fails.
func Feedsmith(t testing.TB, files map[string][]byte) map[string]Feed {
	t.Helper()
	p, dir := start(t), t.TempDir()
	var names []string
	for name, data := range files {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, data, 0o666); err != nil {
			t.Fatal(err)
		}
		names = append(names, file)
	}
	asked, err := json.Marshal(names)
	if err != nil {
		t.Fatal(err)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if _, err := p.in.Write(append(asked, '\n')); err != nil {
		t.Fatal(err)
	}
	answer, err := p.out.ReadBytes('\n')
	if err != nil {
		t.Fatal(err)
	}
	var read map[string]Feed
	if err := json.Unmarshal(answer, &read); err != nil {
		t.Fatal(err)
	}
	named := map[string]Feed{}
	for file, f := range read {
		rel, err := filepath.Rel(dir, file)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.ToSlash(rel)
		named[name] = tidy(name, f)
	}
	return named
}

func need(t testing.TB) (node, module string) {
	t.Helper()
	missing := func(what string) {
		if os.Getenv("CI") != "" {
			t.Fatalf("%s is not installed", what)
		}
		t.Skipf("skipped: %s is not installed: npm ci in .ci", what)
	}
	node, err := exec.LookPath("node")
	if err != nil {
		missing("node")
	}
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for up := ""; up != dir; dir, up = filepath.Dir(dir), dir {
		module = filepath.Join(dir, ".ci/node_modules/feedsmith/dist/index.mjs")
		if _, err := os.Stat(module); err == nil {
			return node, module
		}
	}
	missing("feedsmith")
	return "", ""
}
