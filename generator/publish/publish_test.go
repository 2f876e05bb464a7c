package publish

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"hokhao/generator/soak"
)

// files is a model of a site: path → bytes. A line that begins with "link " contains a path.
type files map[string]string

// generation returns the nth state of the site: pages are added, changed and removed; all link to each other and
// to an asset whose name changes with its bytes.
func generation(n, size int) files {
	f := files{}
	asset := fmt.Sprintf("assets/style.%d.css", n/2)
	f[asset] = fmt.Sprintf("css %d", n/2)
	var pages []string
	for i := range size {
		if (i+n)%5 != 0 {
			pages = append(pages, fmt.Sprintf("news/%d/%d.html", 2020+i%3, i))
		}
	}
	head := fmt.Sprintf("generation %d\nlink %s\nlink index.html\n", n, asset)
	for i, p := range pages {
		f[p] = head + "link " + pages[(i+1)%len(pages)] + "\nlink " + pages[(i+7)%len(pages)] + "\n"
	}
	f["index.html"] = head + "link " + strings.Join(pages, "\nlink ") + "\n"
	f["steady.txt"] = "the same in every generation"
	return f
}

func (f files) order() []string {
	return slices.SortedFunc(maps.Keys(f), func(a, b string) int { return strings.Compare(path.Ext(a)+a, path.Ext(b)+b) })
}

func publish(t *Target, f files) (Result, error) {
	for _, name := range f.order() {
		s := t.Stage(name, false)
		if _, err := io.WriteString(s, f[name]); err != nil {
			return Result{}, err
		}
		if _, err := s.Close(); err != nil {
			return Result{}, err
		}
	}
	return t.Commit(context.Background(), Plan{Paths: f.order()})
}

func build(tb testing.TB, dir string, f files) Result {
	tb.Helper()
	t, err := Open(Place{Dir: dir})
	if err != nil {
		tb.Fatal(err)
	}
	r, err := publish(t, f)
	if err := errors.Join(err, t.Close()); err != nil {
		tb.Fatal(err)
	}
	return r
}

func tree(tb testing.TB, dir string) files {
	tb.Helper()
	got := files{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || p == "." {
			return err
		}
		if strings.HasPrefix(d.Name(), ".hokhao") {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if d.IsDir() {
			entries, err := os.ReadDir(filepath.Join(dir, p))
			if len(entries) == 0 {
				tb.Errorf("%s: an empty folder was left", p)
			}
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, p))
		got[p] = string(data)
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
	return got
}

// crawl follows the links from home and fails the test if one is broken.
func crawl(tb testing.TB, dir string) {
	tb.Helper()
	if _, err := os.Stat(filepath.Join(dir, "index.html")); errors.Is(err, fs.ErrNotExist) {
		return
	}
	seen := map[string]bool{}
	var visit func(from, name string)
	visit = func(from, name string) {
		if seen[name] {
			return
		}
		seen[name] = true
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			tb.Errorf("%s links to %s: %v", from, name, err)
			return
		}
		if len(data) == 0 || bytes.HasSuffix(data, []byte("link")) {
			tb.Errorf("%s is torn", name)
		}
		for line := range strings.Lines(string(data)) {
			if to, ok := strings.CutPrefix(line, "link "); ok {
				visit(name, strings.TrimSpace(to))
			}
		}
	}
	visit("", "index.html")
}

func TestCommit(t *testing.T) {
	dir := t.TempDir()
	for n := range 6 {
		want := generation(n, 30)
		build(t, dir, want)
		if got := tree(t, dir); !maps.Equal(got, want) {
			t.Fatalf("generation %d: got %v", n, slices.Sorted(maps.Keys(got)))
		}
	}
	r := build(t, dir, generation(5, 30))
	if r.Created+r.Replaced+r.Deleted != 0 || r.Unchanged != len(generation(5, 30)) || r.Bytes != 0 {
		t.Errorf("the same again did %+v", r)
	}
}

func TestEqualBytesKeepTheirTimeStamp(t *testing.T) {
	dir := t.TempDir()
	build(t, dir, files{"a.html": "a", "b.html": "b"})
	old := time.Now().Add(-time.Hour).Truncate(time.Second)
	if err := os.Chtimes(filepath.Join(dir, "a.html"), old, old); err != nil {
		t.Fatal(err)
	}
	if r := build(t, dir, files{"a.html": "a", "b.html": "B"}); r != (Result{Replaced: 1, Unchanged: 1, Bytes: 1}) {
		t.Errorf("got %+v", r)
	}
	if info, _ := os.Stat(filepath.Join(dir, "a.html")); !info.ModTime().Equal(old) {
		t.Error("a.html was written again")
	}
}

func TestTamperedFileIsMended(t *testing.T) {
	dir := t.TempDir()
	build(t, dir, files{"a.html": "good"})
	if err := os.WriteFile(filepath.Join(dir, "a.html"), []byte("evil"), 0o644); err != nil {
		t.Fatal(err)
	}
	build(t, dir, files{"a.html": "good"})
	if got := tree(t, dir)["a.html"]; got != "good" {
		t.Errorf("got %q", got)
	}
}

func TestLargeFileAndOpen(t *testing.T) {
	dir := t.TempDir()
	big := strings.Repeat("กาญจนบุรี ", 200_000)
	target, err := Open(Place{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	s := target.Stage("big.txt", false)
	for part := range slices.Chunk([]byte(big), 4099) {
		s.Write(part)
	}
	e, err := s.Close()
	if err != nil {
		t.Fatal(err)
	}
	read := func(e Entry) (string, error) {
		r, err := target.Open("big.txt", e)
		if err != nil {
			return "", err
		}
		defer r.Close()
		data, err := io.ReadAll(r)
		return string(data), err
	}
	if got, err := read(e); err != nil || got != big {
		t.Errorf("staged: %v", err)
	}
	if _, err := target.Commit(context.Background(), Plan{Paths: []string{"big.txt"}}); err != nil {
		t.Fatal(err)
	}
	target.staged = nil
	if got, err := read(e); err != nil || got != big {
		t.Errorf("published: %v", err)
	}
	wrong := e
	wrong.SHA256[0]++
	if _, err := read(wrong); err == nil {
		t.Error("other bytes were not noticed")
	}
	if err := target.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestLinger(t *testing.T) {
	dir := t.TempDir()
	build(t, dir, files{"index.html": "1", "assets/a.1.css": "1"})
	target, _ := Open(Place{Dir: dir})
	defer target.Close()
	s := target.Stage("index.html", false)
	io.WriteString(s, "2")
	s.Close()
	if _, err := target.Commit(context.Background(), Plan{Paths: []string{"index.html"}, Linger: []string{"assets/a.1.css"}}); err != nil {
		t.Fatal(err)
	}
	if got := tree(t, dir); !maps.Equal(got, files{"index.html": "2", "assets/a.1.css": "1"}) {
		t.Errorf("got %v", got)
	}
}

func TestFileTakesThePlaceOfAFolder(t *testing.T) {
	dir := t.TempDir()
	for _, f := range []files{{"a/b/c": "1", "a/d": "2"}, {"a": "3"}, {"a/b": "4"}, {"a/b/c": "5"}} {
		build(t, dir, f)
		if got := tree(t, dir); !maps.Equal(got, f) {
			t.Errorf("got %v, want %v", got, f)
		}
	}
}

// TestAnotherSpelling simulates a case-insensitive disk: both names lead to one file.
func TestAnotherSpelling(t *testing.T) {
	dir := t.TempDir()
	build(t, dir, files{"News.html": "1", "index.html": "1"})
	if err := os.Link(filepath.Join(dir, "News.html"), filepath.Join(dir, "news.html")); err != nil {
		t.Skip(err)
	}
	want := files{"news.html": "2", "index.html": "2"}
	if r := build(t, dir, want); r.Deleted != 1 || r.Created != 1 || r.Replaced != 1 {
		t.Errorf("got %+v", r)
	}
	if got := tree(t, dir); !maps.Equal(got, want) {
		t.Errorf("got %v", got)
	}
}

func TestForeignFilesAreLeftAlone(t *testing.T) {
	dir := t.TempDir()
	build(t, dir, files{"index.html": "0"})
	foreign := files{".gitkeep": "", "CNAME": "pr.example.go.th", "news/mine.txt": "mine", "keep/x/y": "z"}
	put(t, dir, foreign)
	build(t, dir, files{"index.html": "1", "news/a.html": "2", "keep/x/a": "3"})
	build(t, dir, files{"index.html": "1"})
	want := maps.Clone(foreign)
	want["index.html"] = "1"
	if got := tree(t, dir); !maps.Equal(got, want) {
		t.Errorf("got %v", got)
	}
	for _, f := range []files{{"CNAME": "x"}, {"news": "x"}, {"CNAME/x": "x"}, {"keep/x": "x"}} {
		target, err := Open(Place{Dir: dir})
		if err != nil {
			t.Fatal(err)
		}
		_, err = publish(target, f)
		var e *Error
		if !errors.As(err, &e) || e.Rule != "output-clash" {
			t.Errorf("%v: got %v", f, err)
		}
		target.Close()
		if got := tree(t, dir); !maps.Equal(got, want) {
			t.Errorf("%v: the output became %v", f, got)
		}
	}
}

func TestRefusals(t *testing.T) {
	base := t.TempDir()
	content := filepath.Join(base, "content")
	os.MkdirAll(filepath.Join(content, "news"), 0o755)
	os.Symlink(content, filepath.Join(base, "other"))
	for _, out := range []string{content, filepath.Join(content, "public"), base, filepath.Join(base, "other", "x", "y")} {
		var e *Error
		if _, err := Open(Place{Dir: out, Forbid: []string{content}}); !errors.As(err, &e) || e.Rule != "output-place" {
			t.Errorf("%s: got %v", out, err)
		}
	}
	if _, err := os.Stat(filepath.Join(content, "public")); err == nil {
		t.Error("a refused output was made")
	}
	public := filepath.Join(base, "public")
	first, err := Open(Place{Dir: public, Forbid: []string{content}})
	if err != nil {
		t.Fatal(err)
	}
	var e *Error
	if _, err := Open(Place{Dir: public, Forbid: []string{content}}); !errors.As(err, &e) || e.Rule != "output-busy" {
		t.Errorf("a second build: got %v", err)
	}
	first.Close()
	build(t, public, files{"a/b.html": "1", "c/d.html": "1"})
	os.Rename(filepath.Join(public, "a"), filepath.Join(base, "elsewhere"))
	os.Symlink(filepath.Join(public, "c"), filepath.Join(public, "a"))
	target, err := Open(Place{Dir: public})
	if err != nil {
		t.Fatal(err)
	}
	defer target.Close()
	if _, err := publish(target, files{"a/b.html": "2"}); !errors.As(err, &e) || e.Rule != "output-link" {
		t.Errorf("a linked parent: got %v", err)
	}
}

func TestLookChangesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	look := func() {
		target, err := Look(Place{Dir: dir})
		if err != nil {
			t.Fatal(err)
		}
		for _, shared := range []bool{false, true} { // only what is shared takes room
			s := target.Stage(fmt.Sprint(shared), shared)
			io.WriteString(s, strings.Repeat("new", held))
			if e, err := s.Close(); err != nil || e.Size != 3*held {
				t.Errorf("%+v, %v", e, err)
			}
			if kept, err := os.ReadDir(target.temp); err != nil || len(kept) > 0 != shared {
				t.Errorf("shared %v: %v, %v", shared, kept, err)
			}
		}
		s := target.Stage("a.html", true)
		io.WriteString(s, "new")
		e, err := s.Close()
		if err != nil {
			t.Fatal(err)
		}
		if r, err := target.Open("a.html", e); err != nil {
			t.Error(err)
		} else if err := r.Close(); err != nil {
			t.Error(err)
		}
		if err := errors.Join(target.Check(Plan{Paths: []string{"a.html"}}), target.Close()); err != nil {
			t.Error(err)
		}
		if _, err := os.Stat(target.temp); err == nil {
			t.Error("the staging folder was left")
		}
	}
	look()
	if _, err := os.Stat(dir); err == nil {
		t.Error("the output was made")
	}
	build(t, dir, files{"a.html": "old"})
	look()
	if got := tree(t, dir); !maps.Equal(got, files{"a.html": "old"}) {
		t.Errorf("got %v", got)
	}
}

func TestNotAPath(t *testing.T) {
	target, _ := Open(Place{Dir: t.TempDir()})
	defer target.Close()
	for _, name := range []string{"", ".", "..", "../x", "/x", "x/", "a//b", ".hidden", "a/.b", "a\nb", "a\tb", `a\b`, "a\xff"} {
		if _, err := target.Stage(name, false).Close(); err == nil {
			t.Errorf("%q was taken", name)
		}
	}
}

type death struct{}

// dieAt publishes a generation and stops at step k of its commit as if killed; it reports whether step k was
// reached.
func dieAt(tb testing.TB, dir string, f files, k int) (died bool) {
	tb.Helper()
	t, err := Open(Place{Dir: dir})
	if err != nil {
		tb.Fatal(err)
	}
	defer t.lock.Unlock() // the system does this for a dead process; nothing else is cleaned up
	t.step = func() {
		if k--; k < 0 {
			panic(death{})
		}
	}
	defer func() {
		if r := recover(); r != nil {
			if _, ok := r.(death); !ok {
				panic(r)
			}
			died = true
		}
	}()
	if _, err := publish(t, f); err != nil {
		tb.Fatal(err)
	}
	return false
}

func TestDeathAtEveryStep(t *testing.T) {
	for from := -1; from < 2; from++ {
		for k := 0; ; k++ {
			dir := t.TempDir()
			if from >= 0 {
				build(t, dir, generation(from, 12))
			}
			died := dieAt(t, dir, generation(from+1, 12), k)
			crawl(t, dir)
			dieAt(t, dir, generation(from+2, 12), k/2) // and a second crash, during the repair
			crawl(t, dir)
			want := generation(from+3, 12)
			build(t, dir, want)
			if got := tree(t, dir); !maps.Equal(got, want) {
				t.Fatalf("after death at step %d: got %v", k, slices.Sorted(maps.Keys(got)))
			}
			if t.Failed() {
				t.Fatalf("death at step %d", k)
			}
			if !died {
				break
			}
		}
	}
}

const victim = "HOKHAO_TEST_PUBLISH"

// TestMain runs the process that TestKill kills if the environment says so: it publishes one generation after
// another.
func TestMain(m *testing.M) {
	dir := os.Getenv(victim)
	if dir == "" {
		os.Exit(m.Run())
	}
	first, _ := strconv.Atoi(os.Getenv(victim + "_FROM"))
	for n := first; ; n++ {
		t, err := Open(Place{Dir: dir})
		if err == nil {
			_, err = publish(t, generation(n, 300))
		}
		if err := errors.Join(err, t.Close()); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		fmt.Println(n)
	}
}

func TestKill(t *testing.T) {
	kills := soak.Rounds(5, 50)
	dir := t.TempDir()
	build(t, dir, generation(0, 300))
	for k := range kills {
		cmd := exec.Command(os.Args[0])
		var out bytes.Buffer
		cmd.Stdout = &out
		cmd.Env = append(os.Environ(), victim+"="+dir, fmt.Sprintf("%s_FROM=%d", victim, k+1))
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(10+k*37%90) * time.Millisecond)
		cmd.Process.Kill()
		cmd.Wait()
		if strings.Trim(out.String(), "0123456789\n") != "" {
			t.Fatalf("the victim said %s", &out)
		}
		crawl(t, dir)
	}
	want := generation(1, 300)
	build(t, dir, want)
	if got := tree(t, dir); !maps.Equal(got, want) {
		t.Error("the next build did not mend the output")
	}
}

func FuzzManifest(f *testing.F) {
	f.Add(writeManifest(map[string]Entry{"a": {Size: 1}, "news/ข่าว.html": {Size: 2}}))
	f.Add(writeManifest(nil))
	f.Add([]byte(manifestHead + "\na\t-1\tx\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		entries, err := readManifest(data)
		if err == nil && !bytes.Equal(writeManifest(entries), data) {
			t.Errorf("%q was read as %v", data, entries)
		}
		for name := range entries {
			if err == nil && !fs.ValidPath(name) {
				t.Errorf("%q is no path", name)
			}
		}
	})
}

func FuzzIntent(f *testing.F) {
	f.Add(writeIntent(intent{deleting, map[string]phase{"a": creating, "b/c": deleting}}))
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := readIntent(data)
		if err == nil && !bytes.Equal(writeIntent(got), data) {
			t.Errorf("%q was read as %v", data, got)
		}
	})
}

func BenchmarkCommit(b *testing.B) {
	for b.Loop() {
		dir := b.TempDir()
		build(b, dir, generation(0, 2000))
		build(b, dir, generation(2, 2000))
	}
}

// A commit that fails before its first change leaves everything as it was; one that fails later says so, and the next build repairs
// the output.
func TestBegun(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	build(t, dir, generation(1, 9))
	for _, early := range []bool{true, false} {
		target, err := Open(Place{Dir: dir})
		if err != nil {
			t.Fatal(err)
		}
		steps := 0
		target.step = func() {
			if steps++; early || steps == 4 {
				_ = target.root.RemoveAll(stagingDir)
			}
		}
		ctx, cancel := context.WithCancel(context.Background())
		if early {
			cancel()
		}
		f := generation(2, 9)
		for _, name := range f.order() {
			s := target.Stage(name, false)
			_, _ = io.WriteString(s, f[name])
			if _, err := s.Close(); err != nil {
				t.Fatal(err)
			}
		}
		_, err = target.Commit(ctx, Plan{Paths: f.order()})
		if cancel(); err == nil || target.Begun() == early {
			t.Errorf("early %v: begun %v, %v", early, target.Begun(), err)
		}
		_ = target.Close()
	}
	build(t, dir, generation(2, 9))
	if got := tree(t, dir); !maps.Equal(got, generation(2, 9)) {
		t.Errorf("got %v", slices.Sorted(maps.Keys(got)))
	}
}
