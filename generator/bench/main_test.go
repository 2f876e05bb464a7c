package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"text/template"
	"time"

	"hokhao/generator/cli"
	"hokhao/generator/corpus"
)

// asProgram is the environment variable that makes this binary act as the programs that a run starts: hokhao, and bench
// itself.
const asProgram = "HOKHAO_BENCH_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) == "" {
		os.Exit(m.Run())
	}
	if os.Args[1] == "build" || os.Args[1] == "serve" {
		os.Exit(cli.Main(os.Args[1:], os.Stdout, os.Stderr))
	}
	main()
}

// TestASmallRun runs everything except Hugo on a few releases.
func TestASmallRun(t *testing.T) {
	t.Setenv(asProgram, "1")
	work := t.TempDir()
	var out, said bytes.Buffer
	err := run([]string{"--work", work, "--hokhao", os.Args[0], "--hugo", "none", "--releases", "20", "--pairs", "1", "--forms", "3", "--settle=false",
		"--settings", filepath.Join("..", "..", "content", "site.yaml")}, &out, &said)
	if err != nil {
		t.Fatalf("%v\n%s", err, said.String())
	}
	for _, p := range phases {
		if !regexp.MustCompile(`(?m)^\| ` + regexp.QuoteMeta(p.name) + ` \| – \| \d.* s user, .* \|$`).Match(out.Bytes()) {
			t.Errorf("the table has no row for %q:\n%s", p.name, out.String())
		}
	}
	if !regexp.MustCompile(`(?m)^\| floor: .* \| \| \d.* s user`).Match(out.Bytes()) || !strings.Contains(out.String(), "| all forms of 3 releases: ") {
		t.Errorf("the floor or the forms are missing:\n%s", out.String())
	}
	pages, _ := filepath.Glob(filepath.Join(work, "floor", "*", "*.html"))
	if len(pages) != 3 {
		t.Errorf("the floor of the last run made %d pages, want 3", len(pages))
	}
	if left, _ := filepath.Glob(filepath.Join(work, "site-hokhao", "content", "news", "*", "*-one-more.md")); left != nil {
		t.Errorf("edits were not undone: %v", left)
	}
}

// Tests do not run Hugo, so this checks what can be checked without it: that releases have the addresses that hokhao uses,
// and that templates parse. text/template does not know the semantics of Hugo's own functions.
func TestTheHugoSite(t *testing.T) {
	settings, err := os.ReadFile("../../content/site.yaml")
	if err != nil {
		t.Fatal(err)
	}
	root := t.TempDir()
	if err := writeHugo(root, string(settings), 20, 1); err != nil {
		t.Fatal(err)
	}
	for r := range corpus.Releases(20, 1) {
		data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(hugoPath(r))))
		if err != nil || !strings.Contains(string(data), "\ntitle: "+r.Title+"\n") || !strings.HasSuffix(string(data), r.Body) {
			t.Errorf("%s: %v\n%s", hugoPath(r), err, data)
		}
	}
	functions := template.FuncMap{}
	for _, name := range strings.Fields(`absURL add after first htmlEscape int partial partialCached safeHTML site urlquery where`) {
		functions[name] = func(...any) any { return nil }
	}
	parsed := 0
	err = fs.WalkDir(os.DirFS(root), "layouts", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(p)))
		if err != nil {
			return err
		}
		parsed++
		if _, err := template.New(p).Funcs(functions).Parse(string(data)); err != nil {
			t.Error(err)
		}
		return nil
	})
	if err != nil || parsed < 20 {
		t.Errorf("%d layouts were parsed: %v", parsed, err)
	}
}

func TestKindsOfFiles(t *testing.T) {
	for name, want := range map[string]string{
		"news/2020/release-00001.html": "release pages", "news/page/3.html": "lists", "news/index.html": "lists", "topics/health.html": "lists",
		"bulletins/2020/w20.html": "weekly pages", "bulletins/2020-w20.html": "weekly pages", "bulletins/index.html": "lists", "rss.xml": "feeds",
		"topics/health/atom.xml": "feeds", "sitemap-2020.xml": "sitemaps", "404.html": "other", "assets/site.css": "other",
		"news/2020/release-00001.txt": "press forms",
	} {
		if got := kindOfFile(name); got != want {
			t.Errorf("%s is counted as %s, want %s", name, got, want)
		}
	}
}

func TestBest(t *testing.T) {
	got := best([]usage{{User: 2 * time.Second, System: time.Second, Wall: 3 * time.Second, Peak: 10}, {User: time.Second, System: 2 * time.Second, Wall: 4 * time.Second, Peak: 20}})
	if want := (usage{User: time.Second, System: time.Second, Wall: 3 * time.Second, Peak: 20}); got != want {
		t.Errorf("best = %v, want %v", got, want)
	}
}
