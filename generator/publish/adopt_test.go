package publish

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func put(tb testing.TB, dir string, f files) {
	tb.Helper()
	for name, text := range f {
		p := filepath.Join(dir, name)
		err := os.MkdirAll(filepath.Dir(p), 0o755)
		if !strings.HasSuffix(name, "/") {
			err = errors.Join(err, os.WriteFile(p, []byte(text), 0o644))
		} else {
			err = errors.Join(err, os.MkdirAll(p, 0o755))
		}
		if err != nil {
			tb.Fatal(err)
		}
	}
}

// all returns the names of everything in a folder.
func all(tb testing.TB, dir string) (names []string) {
	tb.Helper()
	err := fs.WalkDir(os.DirFS(dir), ".", func(p string, _ fs.DirEntry, err error) error {
		names = append(names, p)
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
	return names
}

// rule returns the rule of an Error.
func rule(tb testing.TB, err error) string {
	tb.Helper()
	if err == nil {
		return ""
	}
	var e *Error
	if !errors.As(err, &e) {
		tb.Errorf("no sentence for people: %v", err)
		return "raw"
	}
	if e.Thai == "" || e.English == "" || e.Hint == "" {
		tb.Errorf("%s: something is not said: %+v", e.Rule, e)
	}
	return e.Rule
}

// try opens a place, publishes to it, and returns the error.
func try(p Place, f files) (Result, error) {
	t, err := Open(p)
	if err != nil {
		return Result{}, err
	}
	r, err := publish(t, f)
	return r, errors.Join(err, t.Close())
}

// A folder with somebody else's files is not published to, and nothing is written there.
func TestFolderOfSomebodyElse(t *testing.T) {
	for name, want := range map[string]string{
		"": "", ".gitkeep": "", ".git/HEAD": "", ".nojekyll": "", ".DS_Store": "", lockFile: "", stagingDir + "/1": "",
		"a.txt": "output-foreign", "bin/sh": "output-foreign", "empty/": "output-foreign", ".bashrc": "output-foreign", ".ssh/x": "output-foreign",
	} {
		dir := t.TempDir()
		if name != "" {
			put(t, dir, files{name: ""})
		}
		before := all(t, dir)
		if look, err := Look(Place{Dir: dir}); rule(t, err) != want {
			t.Errorf("looking at %q: got %v", name, err)
		} else if err == nil {
			look.Close()
		}
		_, err := try(Place{Dir: dir}, files{"index.html": "1"})
		if rule(t, err) != want {
			t.Errorf("%q: got %v", name, err)
		}
		if want != "" && !slices.Equal(all(t, dir), before) {
			t.Errorf("%q: %v was made", name, all(t, dir))
		}
		if want == "" {
			continue
		}
		if _, err := try(Place{Dir: dir, Adopt: true}, files{"index.html": "1"}); err != nil {
			t.Errorf("%q: the hint does not mend: %v", name, err)
		}
	}
}

func TestOddOutputs(t *testing.T) {
	for name, c := range map[string]struct {
		make files
		link string // a name that leads to elsewhere/
		at   string
		rule string
	}{
		"a file":              {files{"public": "x"}, "", "public", "disk-file"},
		"below a file":        {files{"public": "x"}, "", "public/a/b", "disk-file"},
		"a lock folder":       {files{"public/" + lockFile + "/": ""}, "", "public", "output-entry"},
		"a manifest folder":   {files{"public/" + manifestFile + "/": ""}, "", "public", "output-entry"},
		"an intent folder":    {files{"public/" + intentFile + "/x": ""}, "", "public", "output-entry"},
		"a linked lock":       {files{"public/" + manifestFile: manifestHead + "\n"}, "public/" + lockFile, "public", "output-entry"},
		"a staging file":      {files{"public/" + stagingDir: "x"}, "", "public", ""},
		"a linked staging":    {files{"public/.gitkeep": ""}, "public/" + stagingDir, "public", ""},
		"an empty folder":     {files{"public/" + manifestFile: manifestHead + "\n", "public/index.html/a/": ""}, "", "public", ""},
		"a folder of a file":  {files{"public/" + manifestFile: manifestHead + "\n", "public/index.html/a/b": ""}, "", "public", "output-clash"},
		"a damaged manifest":  {files{"public/" + manifestFile: "x"}, "", "public", "output-damaged"},
		"a damaged intent":    {files{"public/" + manifestFile: manifestHead + "\n", "public/" + intentFile: "x"}, "", "public", "output-damaged"},
		"a file for a folder": {files{"public/" + manifestFile: manifestHead + "\n", "public/news": ""}, "", "public", "output-clash"},
	} {
		base := t.TempDir()
		put(t, base, c.make)
		put(t, base, files{"elsewhere/kept": ""})
		if c.link != "" {
			if err := os.Symlink(filepath.Join(base, "elsewhere"), filepath.Join(base, c.link)); err != nil {
				t.Fatal(err)
			}
		}
		_, err := try(Place{Dir: filepath.Join(base, c.at)}, files{"index.html": "1", "news/a.html": "2"})
		if rule(t, err) != c.rule {
			t.Errorf("%s: got %v", name, err)
		}
		if got := all(t, filepath.Join(base, "elsewhere")); len(got) != 2 {
			t.Errorf("%s: elsewhere became %v", name, got)
		}
		if _, err := ReadManifest(filepath.Join(base, c.at)); err != nil {
			rule(t, err) // such a rule again
		}
		if c.rule == "output-damaged" {
			if _, err := try(Place{Dir: filepath.Join(base, c.at), Adopt: true}, files{"index.html": "1"}); err != nil {
				t.Errorf("%s: the hint does not mend: %v", name, err)
			}
		}
	}
}

// If the manifest is lost all conflicting files are reported at once; with Adopt, files are kept, replaced,
// deleted or reported.
func TestLostManifest(t *testing.T) {
	dir := t.TempDir()
	old := files{"index.html": "1", "news/same.html": "2", "news/gone.html": "3", "news/edited.html": "4"}
	build(t, dir, old)
	known, err := ReadManifest(dir)
	if err != nil {
		t.Fatal(err)
	}
	put(t, dir, files{"news/edited.html": "5"})
	next := files{"index.html": "6", "news/same.html": "2"}

	put(t, dir, files{manifestFile: manifestHead + "\n"}) // an empty one
	_, err = try(Place{Dir: dir}, next)
	if rule(t, err) != "output-clash" || !strings.Contains(err.Error(), "index.html") || !strings.Contains(err.Error(), "same.html") {
		t.Errorf("got %v", err)
	}
	os.Remove(filepath.Join(dir, manifestFile))
	if _, err = try(Place{Dir: dir}, next); rule(t, err) != "output-foreign" {
		t.Errorf("got %v", err)
	}

	target, err := Open(Place{Dir: dir, Adopt: true, Known: func() map[string]Entry { return known }})
	if err != nil {
		t.Fatal(err)
	}
	defer target.Close()
	r, err := publish(target, next)
	if err != nil || r.Replaced != 1 || r.Unchanged != 1 || r.Deleted != 1 || r.Created != 0 {
		t.Errorf("got %+v, %v", r, err)
	}
	strangers, err := target.Strangers()
	if err != nil || !slices.Equal(strangers, []string{"news/edited.html"}) {
		t.Errorf("strangers %v, %v", strangers, err)
	}
	want := maps.Clone(next)
	want["news/edited.html"] = "5"
	if got := tree(t, dir); !maps.Equal(got, want) {
		t.Errorf("got %v", got)
	}
}

// A manifest that is wrong about a file that already has the wanted bytes is corrected, once.
func TestWrongManifest(t *testing.T) {
	dir := t.TempDir()
	f := files{"index.html": "1"}
	build(t, dir, f)
	right, _ := os.ReadFile(filepath.Join(dir, manifestFile))
	put(t, dir, files{manifestFile: string(writeManifest(map[string]Entry{"index.html": {Size: 1}}))})
	for range 2 {
		if r := build(t, dir, f); r.Created+r.Replaced+r.Deleted != 0 {
			t.Errorf("got %+v", r)
		}
	}
	if got, _ := os.ReadFile(filepath.Join(dir, manifestFile)); string(got) != string(right) {
		t.Errorf("got %s", got)
	}
	if _, err := os.Lstat(filepath.Join(dir, intentFile)); err == nil {
		t.Error("an intent was left")
	}
}
