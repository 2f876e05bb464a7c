package site_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"
	_ "time/tzdata"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/site"
)

// load reads a site's folder as package engine does, without its cache.
func load(t testing.TB, root string) site.Input {
	t.Helper()
	folder, err := content.OpenFolder(root, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { folder.Close() })
	in := site.Input{
		Folder: folder, Pictures: map[string]content.Picture{}, Tables: map[string]content.Table{}, Recordings: map[string]content.Recording{}, Files: map[string]content.Source{},
		Now:      time.Date(2026, 11, 24, 5, 0, 0, 0, time.UTC),
		Channels: []string{"press", "text", "script", "web", "feed", "rendition", "sitemap", "dispatch", "opendata"},
	}
	read := func(name string) []byte {
		data, _, err := folder.Take(name)
		if err != nil {
			return nil
		}
		return data
	}
	settings, fs := content.ReadSettings(read(content.SettingsFile))
	for _, f := range fs {
		t.Errorf("%s:%d %s", f.File, f.Line, f.English)
	}
	in.Settings = settings
	for name, take := range in.Lists.Files(settings.Context()) {
		take(read(name))
	}
	err = filepath.WalkDir(filepath.Join(root, "content"), func(p string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, _ := filepath.Rel(root, p)
		data, src, err := folder.Take(filepath.ToSlash(rel))
		in.Files[src.Path] = src
		switch {
		case content.IsPublication(src.Path):
			in.Records = append(in.Records, content.Read(data, src, settings.Context()))
		case content.IsPicture(src.Path):
			in.Pictures[src.Path] = content.ReadPicture(data, src)
		case content.IsTable(src.Path):
			in.Tables[src.Path] = content.ReadTable(data, src)
		case content.IsRecording(src.Path):
			in.Recordings[src.Path] = content.ReadRecording(data, src)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return in
}

func TestSampleConnects(t *testing.T) {
	s, fs, _ := site.Connect(load(t, "../.."))
	for _, f := range fs {
		if f.Severity != diagnostic.Error {
			continue // the sample shows states with warnings
		}
		t.Errorf("%s:%d:%d %s: %s", f.File, f.Line, f.Column, f.Rule, f.Thai)
	}
	if len(s.Publications) < 20 || len(s.StaticPages) < 5 || len(s.Weeks) == 0 {
		t.Fatalf("%d publications, %d standing, %d weeks", len(s.Publications), len(s.StaticPages), len(s.Weeks))
	}
	for _, w := range s.Weeks {
		switch {
		case len(w.Sections) == 0 && len(w.Lines) == 0 && len(w.Corrections) == 0:
			t.Errorf("%s is empty", w.Address)
		case len(w.Sections) > 0 && !w.Sections[0].Lead && w.Sections[0].Key != "royal" && w.Sections[0].Key != "warnings":
			t.Errorf("%s begins with %q", w.Address, w.Sections[0].Key)
		}
	}
	for _, p := range s.Publications {
		if p.State.Removed && (len(p.Photos) > 0 || !p.Body.Empty() || p.Summary != "") {
			t.Errorf("%s: something of a withdrawn publication is left", p.Path)
		}
	}
}
