// Package channeltest builds a small site from texts and renders a channel into memory.
//
// Only tests call it: those of package entry and of channels. It reads sources from a disk as a build does, so that a
// test sees what would be published. It does not check the findings of the site.
package channeltest

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"iter"
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
	"hokhao/generator/site"
	"hokhao/generator/words"
)

// Channels are the names of all channels of the program, in its order, as a test of package cli checks.
var Channels = []string{"press", "rendition", "sheet", "labels", "text", "script", "bulletin", "alerts", "calendar", "ninjs", "dispatch", "kit", "opendata", "catalogue", "card", "web", "feed", "search", "sitemap", "security", "checksums"}

// Settings are those of a small office.
const Settings = `title: ข่าวจังหวัดกาญจนบุรี
description: ข่าวประชาสัมพันธ์ของจังหวัด
baseURL: https://pr.example.go.th/
language: th
timeZone: Asia/Bangkok
office: {name: สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี, phone: 0 3400 0000}
agencies: [{key: health, name: สำนักงานสาธารณสุขจังหวัดกาญจนบุรี}]
topics: [{key: health, name: สาธารณสุข}]
districts: [{key: si-sawat, name: ศรีสวัสดิ์}]
photoCredit: "ภาพ: สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี"
licence: CC BY 4.0
`

// Now is the moment for which sites are built.
var Now = time.Date(2026, 12, 1, 12, 0, 0, 0, time.UTC)

// Site builds a site from files, by path below content/; settings are Settings unless site.yaml is among them.
func Site(t testing.TB, files map[string]string) *site.Site {
	t.Helper()
	dir := t.TempDir()
	files = maps.Collect(maps.All(files)) // never nil
	if files["site.yaml"] == "" {
		files["site.yaml"] = Settings
	}
	for name, text := range files {
		path := filepath.Join(dir, content.Dir, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o777), os.WriteFile(path, []byte(text), 0o666)); err != nil {
			t.Fatal(err)
		}
	}
	folder, err := content.OpenFolder(dir, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { folder.Close() })
	settings, findings := content.ReadSettings([]byte(files["site.yaml"]))
	in := site.Input{
		Folder: folder, Settings: settings, Now: Now,
		Pictures: map[string]content.Picture{}, Tables: map[string]content.Table{}, Recordings: map[string]content.Recording{}, Files: map[string]content.Source{},
		Channels: slices.Clone(Channels),
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		data, src, err := folder.Take(content.Dir + "/" + name)
		if err != nil {
			t.Fatal(err)
		}
		in.Files[src.Path] = src
		switch {
		case content.IsPublication(name):
			in.Records = append(in.Records, content.Read(data, src, settings.Context()))
		case content.IsPicture(name):
			in.Pictures[src.Path] = content.ReadPicture(data, src)
		case content.IsTable(src.Path):
			in.Tables[src.Path] = content.ReadTable(data, src)
		case content.IsRecording(src.Path):
			in.Recordings[src.Path] = content.ReadRecording(data, src)
		}
	}
	for name, read := range in.Lists.Files(settings.Context()) {
		if data, _, err := folder.Take(name); err == nil {
			findings = append(findings, read(data)...)
		}
	}
	s, more, _ := site.Connect(in)
	for _, f := range append(findings, more...) {
		if f.Severity == diagnostic.Error {
			t.Errorf("%s:%d: %s: %s", f.File, f.Line, f.Rule, f.English)
		}
	}
	return s
}

// Files are published files, by path below public/. They also implement channel.Made.
type Files map[string][]byte

// Fact returns the Fact of one file.
func (f Files) Fact(path string) (channel.Fact, bool) {
	data, ok := f[path]
	return channel.Fact{Path: path, Size: int64(len(data)), SHA256: sha256.Sum256(data)}, ok
}

// Below yields the Facts of all files whose paths have a prefix.
func (f Files) Below(prefix string) iter.Seq[channel.Fact] {
	return func(yield func(channel.Fact) bool) {
		for _, path := range slices.Sorted(maps.Keys(f)) {
			fact, _ := f.Fact(path)
			if strings.HasPrefix(path, prefix) && !yield(fact) {
				return
			}
		}
	}
}

// Forms yields nothing: these files do not record their forms.
func (f Files) Forms(string) iter.Seq2[words.Word, channel.Fact] {
	return func(func(words.Word, channel.Fact) bool) {}
}

// Render renders all files of a channel and returns them with the findings that were reported.
func Render(t testing.TB, c channel.Channel, s *site.Site, made Files) (Files, []diagnostic.Finding) {
	t.Helper()
	files := Files{}
	var findings []diagnostic.Finding
	for f := range channel.Files(c.Plan(s, made)) {
		out := &output{made: made, prefix: f.Path, parts: map[string]*bytes.Buffer{}}
		if err := f.Render(context.Background(), out); err != nil {
			t.Fatal(err)
		}
		if !f.Prefix() && !diagnostic.HasErrors(out.findings) {
			out.parts[f.Path] = &out.Buffer
		}
		for path, b := range out.parts {
			if _, twice := files[path]; twice {
				t.Errorf("%s is published twice", path)
			}
			files[path] = b.Bytes()
		}
		findings = append(findings, out.findings...)
	}
	return files, findings
}

type output struct {
	bytes.Buffer
	made     Files
	prefix   string
	parts    map[string]*bytes.Buffer
	findings []diagnostic.Finding
}

func (o *output) Create(name string) io.Writer {
	b := new(bytes.Buffer)
	o.parts[o.prefix+name] = b
	return b
}

func (o *output) Open(f channel.Fact) (io.ReadCloser, error) {
	data, ok := o.made[f.Path]
	if !ok {
		return nil, fs.ErrNotExist
	}
	return io.NopCloser(bytes.NewReader(data)), nil
}

func (o *output) Pages(int) {}

func (o *output) Report(f diagnostic.Finding) { o.findings = append(o.findings, f) }

// Release returns a complete source; more is added to its front matter.
func Release(title, date, more, body string) string {
	return "---\ntitle: " + title + "\ndate: " + date + "\n" + more + "---\n\n" + body + "\n"
}
