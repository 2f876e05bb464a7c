package content_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
)

// What an officer may save, and what nobody would: reading never panics, findings lie in the file, and the record
// survives the cache.
func FuzzFrontMatter(f *testing.F) {
	for _, text := range []string{
		fine + "---\nก", "\ufeff" + fine + "photos: [{file: a.jpg, alt: ก}]\n---\n![ก](a.jpg)",
		"+++\ntitle = 'ก'\n\"da\\u0074e\" = 2026-11-23\na.b.c = [1, {x = 2}]\n[[photos]]\nfile = \"\"\"\na\"\"\"\n[contact]\n+++\n",
		"{\n\"title\": \"ก\", \"date\": null, \"photos\": [{}]\n}\n\n", "---json\n{}\n---", ";;;\n[1]\n;;;", "---toml\na=1\n---\n", "---yaml\n? - a\n: b\n---",
		"---\ntitle: |\n  a\n  ---\n", "\r\n---\r\ntitle: &a *a\r\n---", "---\n1234567890121: 08 1234 5678\n---\n1-2345-67890-12-1", "---\r\nt---\relit-: &a *a\r\n---", "---\na: b\u2028c: [d]\u0085x: 1\n---\n", "\xff\xfe", "---\n\xa1\n---",
		"---\ntitle: ก\ndate: ๒๓ พ.ย. ๖๙\nnumber: 1/2569\nbroadcast: include\nwithdrawn: {date: 1, reason: x, keep: title}\n---\n",
	} {
		f.Add(text, uint8(0))
		f.Add(text, uint8(2))
	}
	names := []string{"content/news/2026/2026-11-23-a.md", "content/pages/a.en.md", "content/festivals/a/index.md", "content/exhibitions/a.md", "content/x.md"}
	f.Fuzz(func(t *testing.T, text string, which uint8) {
		name := names[int(which)%len(names)]
		rec := read(name, text)
		if utf8.ValidString(text) {
			sane(t, name, text, rec.Findings)
		}
		if rec.BodyAt < 0 || rec.BodyAt > len(text) {
			t.Errorf("the body begins at %d of %d", rec.BodyAt, len(text))
		}
		if err := survives(rec); err != nil {
			t.Error(err)
		}
		if rec.Publication != nil {
			content.Withheld(rec.Publication)
		}
	})
}

func FuzzSettings(f *testing.F) {
	for _, text := range []string{
		"title: ก\nbaseURL: https://pr.example.go.th/\noffice: {name: ข}\n", "\ufefftitle: &a [*a]\n", "timeZone: ../x\nlabels: {a: b, a: c}\nchannels: {? [a] : b}\n",
		"topics: [{key: a, name: ก, sensitive: crime}]\ndistricts:\n  - key: a\n    subdistricts: {key: \"1\"}\nbulletin: {pages: -1}\n", "- a\n--- \n", "muZone: ../x\nlabels: {", "a: !!binary x\n",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, fs := content.ReadSettings([]byte(text))
		if utf8.ValidString(text) {
			sane(t, content.SettingsFile, text, fs)
		}
		if s.TimeZone.Text == "" || s.Language == "" {
			t.Error("the defaults are missing")
		}
		if len(fs) == 0 && (s.Title == "" || s.BaseURL.Text == "" || s.Office.Name == "") {
			t.Error("a required field is missing and nothing was said")
		}
		_, fs = content.ReadRemoved([]byte(text), s.Context())
		if utf8.ValidString(text) {
			sane(t, content.RemovedFile, text, fs)
		}
	})
}

// A line of published.tsv is kept or told of, and what is kept is written as it was read.
func FuzzPublished(f *testing.F) {
	f.Add("address\tkind\tnumber\tsince\n/a.html\tnews\t1/2569\t2026-11-24\n")
	f.Add("\ufeff/a.html\tnews\t\t2026-11-24\r\n\n/a.html\tnews\t\t2026-02-30")
	f.Add("\x10")
	f.Add("/a\x10.html\tnews\t\t2026-11-24\nx\u2028")
	f.Fuzz(func(t *testing.T, text string) {
		p, fs := content.ReadPublished([]byte(text))
		if utf8.ValidString(text) {
			sane(t, content.PublishedFile, text, fs)
		}
		written := p.Write()
		back, fs := content.ReadPublished(written)
		if len(fs) > 0 || len(back.Lines) != len(p.Lines) || string(back.Write()) != string(written) {
			t.Errorf("%q became %q: %+v", text, written, fs)
		}
		for _, l := range p.Lines {
			if found, ok := p.Find(l.Address); !ok || found.Address != l.Address {
				t.Errorf("%q is not found", l.Address)
			}
		}
	})
}

// A key that is no field is always told of, with the nearest field where one is near.
func FuzzKeys(f *testing.F) {
	for _, k := range []string{"title", "titel", "Title", "ชื่อ", "summary ", "a.b", "\"x\"", "photos[0]", "tags\\"} {
		f.Add(k)
	}
	var known []string
	for _, field := range content.FieldsOf(content.NewsKind) {
		known = append(known, field.Key)
	}
	f.Fuzz(func(t *testing.T, k string) {
		if !utf8.ValidString(k) || strings.ContainsFunc(k, func(r rune) bool { return r < ' ' || r == 0x7f || r == '\u2028' }) || len(k) > 200 {
			t.Skip()
		}
		text := fmt.Sprintf("{\n\"title\": \"ก\", \"date\": \"2026-11-23\",\n%s: null\n}\n\n", quoteJSON(k))
		told := slices.ContainsFunc(read("content/news/a.md", text).Findings, func(f diagnostic.Finding) bool {
			return (f.Rule == "key-unknown" || f.Rule == "key-twice") && f.Line == 3 && f.Column == 1
		})
		if isField := slices.Contains(known, k) && k != "title" && k != "date"; told == isField {
			t.Errorf("%q: told is %v", k, told)
		}
		near, ok := content.Nearest(k, known)
		if ok && !slices.Contains(known, near) {
			t.Errorf("%q is near %q, which is no field", k, near)
		}
		if slices.Contains(known, k) && near != k {
			t.Errorf("%q is nearest to itself, not to %q", k, near)
		}
	})
}

func quoteJSON(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

// A table is whole or refused: every row has a cell for each column, and all text can be shown.
func FuzzReadTable(f *testing.F) {
	for _, seed := range []string{
		"คำตอบ,ร้อยละ\nหอกระจายข่าว,46.2\n", "a;b\n1;2\n", "\ufeffa,b\r\n1,\"x\ny\"\r\n", "\xa1\xd2,\xc3\n1,2\n", "a,b\n1\n", "\"", "",
		"file,alt,taken\na.jpg,ก,21 พ.ย. 69\n", "ไฟล์,คำบรรยายภาพ\n,ข\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		table := content.ReadTable(data, content.Source{Path: "content/exhibitions/a/captions.csv"})
		if len(table.Findings) > 0 && len(table.Rows) > 0 {
			t.Errorf("refused and kept: %+v", table)
		}
		for _, row := range append(table.Rows, table.Head) {
			if len(row) != len(table.Head) {
				t.Errorf("%d cells below %d", len(row), len(table.Head))
			}
			for _, cell := range row {
				if !utf8.ValidString(cell) {
					t.Errorf("%q", cell)
				}
			}
		}
		photos, _ := content.Captioned([]content.Photo{{File: content.Ref{Text: "a.jpg"}}}, table, time.UTC)
		if len(photos) == 0 || photos[0].File.Text != "a.jpg" {
			t.Errorf("front matter's photo was lost: %+v", photos)
		}
	})
}

// What is read of issues.tsv is written as it was.
func FuzzReadIssues(f *testing.F) {
	f.Add([]byte("week\tnumber\trevision\tdate\tstories\n2026-W47\t47\t0\t2026-11-23\tabc\n2026-W47\t47\t1\t2026-11-25\tdef\n"))
	f.Add([]byte("2026-W54\t1\t0\t2026-11-23\ta\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		issues, _ := content.ReadIssues(data)
		again, findings := content.ReadIssues(issues.Write())
		if len(findings) > 0 || len(again.Lines) != len(issues.Lines) {
			t.Errorf("%q: %+v", data, findings)
		}
	})
}
