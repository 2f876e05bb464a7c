package engine

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hokhao/generator/channel"
	"hokhao/generator/diagnostic"
	"hokhao/generator/site"
)

// touchy is a channel that fails for publications with certain titles.
var touchy = fake{"touchy", func(s *site.Site, _ channel.Made, yield func(channel.File) bool) {
	for _, p := range s.Publications {
		path := "touchy" + strings.TrimSuffix(p.Path, ".html") + ".txt"
		if !yield(channel.NewFile(path, p.Title, writeTouchy).Of(p)) {
			return
		}
	}
	yield(channel.NewFile("touchy/all.txt", len(s.Publications), writeCount))
}}

func writeTouchy(_ context.Context, out channel.Output, title string) error {
	switch title {
	case "ล้มเหลว":
		return errors.New("it cannot be done")
	case "ตกใจ":
		panic("nobody thought of this")
	case "รายงาน":
		out.Report(diagnostic.Finding{Rule: "x", File: "content/news/2026/x.jpg", Thai: "ภาพเสีย", English: "damaged"})
		return nil
	}
	_, err := fmt.Fprintln(out, title)
	return err
}

func writeCount(_ context.Context, out channel.Output, n int) error {
	_, err := fmt.Fprintln(out, n)
	return err
}

// A publication that cannot be rendered is reported at its source, and only it is held.
func TestOnePublicationThatCannotBeRendered(t *testing.T) {
	run := func(o *office) Result {
		r, err := o.try()
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	for title, want := range map[string]string{
		"ล้มเหลว": "render-failed: touchy/news/2026/bad.txt could not be made: touchy/news/2026/bad.txt: it cannot be done",
		"ตกใจ":    "render-failed: touchy/news/2026/bad.txt could not be made: โปรแกรมทำงานผิดพลาดขณะสร้าง",
		"รายงาน":  "x: damaged",
	} {
		o := newOffice(t)
		o.extra = append(o.extra, touchy)
		o.write("content/news/2026/bad.md", "---\ntitle: "+title+"\ndate: 2026-11-20\n---\n\nเนื้อหา\n")
		faulty := func(r Result) bool {
			for _, f := range r.Findings {
				if f.Severity == diagnostic.Error {
					if f.File != "content/news/2026/bad.md" || f.Line != 1 || !strings.HasPrefix(f.Rule+": "+f.English, want) {
						t.Errorf("%s: %+v", title, f)
					}
					return true
				}
			}
			return false
		}
		if r := run(o); r.Published || !faulty(r) {
			t.Errorf("%s: published %v", title, r.Published)
		}
		o.LeaveOut = true
		if r := run(o); !r.Published || !faulty(r) || fmt.Sprint(r.LeftOut) != "[content/news/2026/bad.md]" {
			t.Errorf("%s: published %v, left out %q", title, r.Published, r.LeftOut)
		}
		if data, err := os.ReadFile(filepath.Join(o.Root, "public/touchy/all.txt")); string(data) != "7\n" || err != nil {
			t.Errorf("%s: the others: %q, %v", title, data, err)
		}
		if _, err := os.Stat(filepath.Join(o.Root, "public/touchy/news/2026/bad.txt")); err == nil {
			t.Errorf("%s: it is published", title)
		}
		// Once readers know the publication, its absence would be a fault too: the site stays as it was.
		o.write("content/published.tsv", "address\tkind\tnumber\tsince\tid\n/news/2026/bad.html\tnews\t\t2026-11-20\t\n")
		if r := run(o); r.Published || !faulty(r) {
			t.Errorf("%s: published before: published %v", title, r.Published)
		}
	}
}

// forms is a channel whose files' names can clash only once they are complete.
var forms = fake{"forms", func(s *site.Site, _ channel.Made, yield func(channel.File) bool) {
	for _, p := range s.Publications {
		stem := "forms" + strings.TrimSuffix(p.Path, ".html")
		for _, path := range []string{stem + ".txt", stem + ".line.txt"} {
			if !yield(channel.NewFile(path, p.Title, writeTouchy).Of(p)) {
				return
			}
		}
	}
}}

// If forms of two publications have the same name, the publication that is not yet published is held, in either order.
func TestFormsThatClash(t *testing.T) {
	for held, known := range map[string]string{"a": "a.line", "a.line": "a"} {
		o := newOffice(t)
		o.extra = append(o.extra, forms)
		for _, name := range []string{"a", "a.line"} {
			o.write("content/news/2026/"+name+".md", "---\ntitle: ก\ndate: 2026-11-20\n---\n\nเนื้อหา\n")
		}
		o.write("content/published.tsv", "address\tkind\tnumber\tsince\tid\n/news/2026/"+known+".html\tnews\t\t2026-11-20\t\n")
		o.LeaveOut = true
		r, err := o.try()
		if err != nil || !r.Published || fmt.Sprint(r.LeftOut) != "[content/news/2026/"+held+".md]" {
			t.Errorf("%s: %v, published %v, left out %q: %+v", held, err, r.Published, r.LeftOut, r.Findings)
		}
		clashes := 0
		for _, f := range r.Findings {
			if f.Rule == "path-clash" && f.File == "content/news/2026/"+held+".md" && strings.Contains(f.Thai, "content/news/2026/"+known+".md") {
				clashes++
			}
		}
		if clashes != 1 {
			t.Errorf("%s: %+v", held, r.Findings)
		}
		o.LeaveOut = false
		if r, err := o.try(); err != nil || r.Published {
			t.Errorf("%s: %v, published with a clash", held, err)
		}
	}
}
