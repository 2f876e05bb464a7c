// Package printtest holds what tests of PDFs share: three independent programs that extract text, a comparison that
// takes account of spaces and words, the accessibility checker, and a decoder of QR codes. It is called by tests of
// package print and of the channels that publish PDFs, and is not part of the program.
//
// A test calls [PDF], which checks everything that must hold for each PDF of this project.
package printtest

import (
	"bufio"
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"hokhao/generator/print/pdfcheck"
	"hokhao/generator/thai"
)

//go:embed pdfjs.mjs
var pdfjsScript string

// Need returns the path of a program. If it is missing the test is skipped; in CI that is a failure.
func Need(t testing.TB, name string) string {
	t.Helper()
	p, err := exec.LookPath(name)
	if err == nil {
		return p
	}
	if os.Getenv("CI") != "" {
		t.Fatalf("%s is not installed", name)
	}
	t.Skipf("skipped: %s is not installed", name)
	return ""
}

// PDF checks a file: neither [pdfcheck.Check] nor qpdf finds a problem, and the text that pdftotext -raw, mutool and
// pdf.js extract is that of its structure tree, including spaces, with lines ending only where dictionary allows it.
// nil is the standard dictionary. It returns the tree.
func PDF(t testing.TB, data []byte, dictionary *thai.Dictionary) *pdfcheck.Node {
	t.Helper()
	file := filepath.Join(t.TempDir(), "document.pdf")
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return check(t, file, data, dictionary, Extractors(t))
}

// PDFs is PDF for many files, each a subtest under its name.
func PDFs(t *testing.T, files map[string]string, dictionary *thai.Dictionary) {
	t.Helper()
	three := Extractors(t)
	for name, path := range files {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			check(t, path, data, dictionary, three)
		})
	}
}

func check(t testing.TB, file string, data []byte, dictionary *thai.Dictionary, extractors []Extractor) *pdfcheck.Node {
	t.Helper()
	for _, p := range pdfcheck.Check(data) {
		t.Errorf("%v", p)
	}
	tree, err := pdfcheck.Tree(data)
	if err != nil {
		t.Fatal(err)
	}
	outside, err := pdfcheck.Outside(data)
	if err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(Need(t, "qpdf"), "--check", file).CombinedOutput(); err != nil {
		t.Errorf("qpdf: %v\n%s", err, out)
	}
	source := Text(tree)
	for _, e := range extractors {
		pages, err := e.Pages(file)
		if err != nil {
			t.Errorf("%s: %v", e.Name, err)
			continue
		}
		if len(pages) != len(outside) {
			t.Errorf("%s: %d pages, not %d", e.Name, len(pages), len(outside))
			continue
		}
		var all strings.Builder
		for i := range pages {
			page, err := without(pages[i], outside[i])
			if err != nil {
				t.Errorf("%s, page %d: %v", e.Name, i+1, err)
			}
			all.WriteString(page + "\n")
		}
		if err := Same(all.String(), source, dictionary, e.Exact); err != nil {
			t.Errorf("%s: %v", e.Name, err)
		}
	}
	return tree
}

// An Extractor is a program that extracts text from PDFs.
type Extractor struct {
	Name  string
	Exact bool // it keeps spaces at the ends of lines
	Pages func(file string) ([]string, error)
}

// Extractors returns the three extractors. The test is skipped if one is missing.
func Extractors(t testing.TB) []Extractor {
	t.Helper()
	pdftotext, mutool, node := Need(t, "pdftotext"), Need(t, "mutool"), Need(t, "node")
	module := needModule(t)
	run := func(name string, args ...string) (string, error) {
		out, err := exec.Command(name, args...).Output()
		return string(out), err
	}
	feeds := func(s string) []string {
		return strings.Split(strings.TrimRight(s, "\f\n"), "\f")
	}
	return []Extractor{
		{"pdftotext", false, func(file string) ([]string, error) {
			out, err := run(pdftotext, "-raw", file, "-")
			return feeds(out), err
		}},
		{"mutool", true, func(file string) ([]string, error) {
			out, err := run(mutool, "draw", "-q", "-F", "text", file)
			return feeds(out), err
		}},
		{"pdf.js", false, func(file string) ([]string, error) { return pdfjs.pages(node, module, file) }},
	}
}

// pdfjs is one process for all tests of a binary, since pdf.js takes long to start. It ends with the binary, which closes its
// standard input.
var pdfjs process

// A process runs pdf.js: it reads the names of files, one per line, and answers each with a line.
type process struct {
	mu    sync.Mutex
	files io.Writer // nil before it is started
	said  *bufio.Reader
}

// pages returns the text of each page of a file.
func (p *process) pages(node, module, file string) ([]string, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.files == nil {
		cmd := exec.Command(node, "--input-type=module", "-e", pdfjsScript, "--", module)
		files, err := cmd.StdinPipe()
		if err != nil {
			return nil, err
		}
		said, err := cmd.StdoutPipe()
		if err != nil {
			return nil, err
		}
		if err := cmd.Start(); err != nil {
			return nil, err
		}
		p.files, p.said = files, bufio.NewReader(said)
	}
	if _, err := fmt.Fprintln(p.files, file); err != nil {
		return nil, err
	}
	for {
		line, err := p.said.ReadString('\n')
		if err != nil {
			return nil, fmt.Errorf("it ended: %w", err)
		}
		data, isAnswer := strings.CutPrefix(line, "pdf.js:")
		if !isAnswer {
			continue // a warning
		}
		var answer struct {
			Pages []string
			Err   string
		}
		if err := json.Unmarshal([]byte(data), &answer); err != nil {
			return nil, err
		}
		if answer.Err != "" {
			return nil, errors.New(answer.Err)
		}
		return answer.Pages, nil
	}
}

// needModule returns the path of pdf.js below the .ci folder of this repository. If it is missing the test is skipped; in CI
// that is a failure.
func needModule(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for up := ""; up != dir; dir, up = filepath.Dir(dir), dir {
		module := filepath.Join(dir, ".ci/node_modules/pdfjs-dist/legacy/build/pdf.mjs")
		if _, err := os.Stat(module); err == nil {
			return module
		}
	}
	if os.Getenv("CI") != "" {
		t.Fatal("pdfjs-dist is not installed")
	}
	t.Skip("skipped: pdfjs-dist is not installed: npm ci in .ci")
	return ""
}

// without removes the text of running heads and feet from the end of a page, where they are drawn last.
func without(page, outside string) (string, error) {
	page = strings.TrimRight(page, " \n")
	rest := []rune(strings.Join(strings.Fields(outside), ""))
	for i := len(rest) - 1; i >= 0; {
		r, size := utf8.DecodeLastRuneInString(page)
		if size == 0 {
			return page, fmt.Errorf("%q of the head or foot is not in the text", string(rest))
		}
		page = page[:len(page)-size]
		switch {
		case r == rest[i]:
			i--
		case r != ' ' && r != '\n':
			return page, fmt.Errorf("%q of the head or foot is not at the end of %q", outside, tail(page, 40))
		}
	}
	return page, nil
}

// Text returns the text of a tree in reading order: elements on lines of their own, cells, markers and what is beside
// them separated by tabs.
func Text(n *pdfcheck.Node) string {
	var b strings.Builder
	var write func(n *pdfcheck.Node)
	write = func(n *pdfcheck.Node) {
		if n.Text != "" {
			b.WriteString(n.Text)
			b.WriteByte('\n')
		}
		for _, k := range n.Kids {
			if k.Role == "Link" && n.Text != "" || k.Role == "Span" { // already part of the text
				continue
			}
			write(k)
		}
	}
	write(n)
	return b.String()
}

// Same compares text extracted from a PDF with its source, in which a line feed ends a paragraph or a cell. A space
// of the source is one space or a line end; any other line end must be one that dictionary allows. If exact is true
// the program keeps spaces at line ends, so a line end does not stand for a space.
func Same(got, source string, dictionary *thai.Dictionary, exact bool) error {
	if dictionary == nil {
		dictionary = thai.Standard()
	}
	isGap := func(c byte) bool { return c == ' ' || c == '\n' }
	i := 0
	for _, paragraph := range strings.Split(source, "\n") {
		paragraph = strings.TrimSpace(paragraph)
		if paragraph == "" {
			continue
		}
		for i < len(got) && isGap(got[i]) {
			i++
		}
		ends := lineEnds(paragraph, dictionary)
		for k := 0; k < len(paragraph); {
			if i >= len(got) {
				return fmt.Errorf("the text ends before %q", head(paragraph[k:], 40))
			}
			lineEnd := false
			from := i
			for i < len(got) && got[i] == '\n' {
				lineEnd = true
				i++
			}
			switch {
			case lineEnd && paragraph[k] == ' ' && !exact:
				k++
			case lineEnd && !ends[k] && k > 0:
				return fmt.Errorf("a line ends inside of a word: %q|%q", tail(paragraph[:k], 20), head(paragraph[k:], 20))
			case lineEnd:
			case paragraph[k] == got[i]:
				i++
				k++
			default:
				return fmt.Errorf("%q, not %q, after %q", head(got[from:], 20), head(paragraph[k:], 20), tail(paragraph[:k], 30))
			}
		}
	}
	if rest := strings.TrimSpace(got[min(i, len(got)):]); rest != "" {
		return fmt.Errorf("the text goes on with %q", head(rest, 60))
	}
	return nil
}

// lineEnds returns the byte offsets in a text at which a line may end: those of Dictionary.Lines; words and spaces
// inside what should stay together if that may be wider than a column; anywhere in a word that is longer than a
// column.
func lineEnds(text string, dictionary *thai.Dictionary) map[int]bool {
	const (
		column = 12 // characters
		word   = 60
	)
	ends := map[int]bool{}
	at := 0
	for p := range dictionary.Lines(text) {
		from := at
		at += len(p)
		ends[at] = true
		if thai.Characters(p) < column {
			continue
		}
		for w := range dictionary.Words(p) {
			for i := range w {
				ends[from+i] = ends[from+i] || utf8.RuneCountInString(p) >= word
			}
			from += len(w)
			ends[from] = true
		}
	}
	return ends
}

func head(s string, n int) string {
	r := []rune(s)
	return string(r[:min(len(r), n)])
}

func tail(s string, n int) string {
	r := []rune(s)
	return string(r[max(0, len(r)-n):])
}

// OfficeColor checks that documents use the office's main colour, and black on days of mourning. made renders them for a
// site with additional settings.
func OfficeColor(t *testing.T, made func(settings string) map[string][]byte) {
	t.Helper()
	const chosen, mourning = "theme: {main: \"#8a1f5c\"}\n", "mourning: {from: 2026-01-01, to: 2026-12-31}\n"
	usual, other, black, still := made(""), made(chosen), made(mourning), made(mourning+chosen)
	if len(usual) == 0 {
		t.Error("no documents")
	}
	for name, data := range usual {
		if bytes.Equal(data, other[name]) {
			t.Errorf("%s has no colour of the office", name)
		}
		if len(black[name]) == 0 || !bytes.Equal(black[name], still[name]) {
			t.Errorf("%s has a colour in mourning", name)
		}
	}
}

// Pictures draws the pages of a PDF with poppler at dpi dots per inch and returns the files.
func Pictures(t testing.TB, data []byte, dpi int) []string {
	t.Helper()
	return drawn(t, data, dpi, "-png")
}

// Grey is Pictures in grey and without compression, which is ten times as fast.
func Grey(t testing.TB, data []byte, dpi int) []string {
	t.Helper()
	return drawn(t, data, dpi, "-gray")
}

func drawn(t testing.TB, data []byte, dpi int, format string) []string {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, "document.pdf")
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(Need(t, "pdftoppm"), "-r", fmt.Sprint(dpi), format, file, filepath.Join(dir, "page")).CombinedOutput(); err != nil {
		t.Fatalf("pdftoppm: %v\n%s", err, out)
	}
	pages, err := filepath.Glob(filepath.Join(dir, "page*"))
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	return pages
}

// Codes returns the contents of the QR codes in pictures, read by zbarimg.
func Codes(t testing.TB, files ...string) []string {
	t.Helper()
	out, err := exec.Command(Need(t, "zbarimg"), append([]string{"-q", "--raw", "-Sdisable", "-Sqrcode.enable"}, files...)...).Output()
	if err != nil && len(out) == 0 {
		t.Fatalf("zbarimg found no code: %v", err)
	}
	return strings.Fields(string(out))
}
