package manuscript

import (
	"archive/zip"
	"bytes"
	"cmp"
	"errors"
	"hash/crc32"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"hokhao/generator/diagnostic"
	"hokhao/generator/markdown"
	"hokhao/generator/thai"
)

// parts are the files of a zip archive by name.
type parts map[string]string

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// spacesOfXML declares the prefixes that the tests use.
const spacesOfXML = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
	` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
	` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
	` xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"` +
	` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"` +
	` xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"` +
	` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
	` xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"` +
	` xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"` +
	` xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"`

const typeRoot = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

// wordParts returns the parts of a .docx with a body; the methods of parts add others.
func wordParts(body string) parts {
	return parts{
		"[Content_Types].xml": declaration + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
		"_rels/.rels":         relsPart(`<Relationship Id="r1" Type="` + typeRoot + `officeDocument" Target="word/document.xml"/>`),
		"word/document.xml":   declaration + `<w:document` + spacesOfXML + `><w:body>` + body + `<w:sectPr/></w:body></w:document>`,
	}
}

func relsPart(relationships string) string {
	return declaration + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + relationships + `</Relationships>`
}

// rel returns a relationship of the main part.
func rel(id, kind, target string) string {
	mode := ""
	if strings.Contains(target, ":") {
		mode = ` TargetMode="External"`
	}
	return `<Relationship Id="` + id + `" Type="` + typeRoot + kind + `" Target="` + target + `"` + mode + `/>`
}

func (p parts) with(name, content string) parts {
	q := maps.Clone(p)
	q[name] = content
	return q
}

// rels adds the relationships of the main part.
func (p parts) rels(relationships ...string) parts {
	return p.with("word/_rels/document.xml.rels", relsPart(strings.Join(relationships, "")))
}

func (p parts) zip(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(p)) {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		for text := p[name]; text != ""; { // in pieces, since some texts are large
			n := min(len(text), 1<<16)
			if _, err := w.Write([]byte(text[:n])); err != nil {
				t.Fatal(err)
			}
			text = text[n:]
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// storedZip writes an archive with one entry whose header gives a wrong size.
func storedZip(t testing.TB, name string, data []byte, says uint64) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.CreateRaw(&zip.FileHeader{Name: name, Method: zip.Store, CRC32: crc32.ChecksumIEEE(data),
		CompressedSize64: uint64(len(data)), UncompressedSize64: says})
	if err == nil {
		_, err = w.Write(data)
	}
	if err := cmp.Or(err, z.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func p(text string) string { return `<w:p>` + r(text) + `</w:p>` }

func r(text string) string {
	return `<w:r><w:t xml:space="preserve">` + strings.NewReplacer("&", "&amp;", "<", "&lt;").Replace(text) + `</w:t></w:r>`
}

// rp returns a run with properties.
func rp(properties, text string) string {
	return strings.Replace(r(text), "<w:r>", "<w:r><w:rPr>"+properties+"</w:rPr>", 1)
}

// pp returns a paragraph with properties.
func pp(properties, inside string) string {
	return `<w:p><w:pPr>` + properties + `</w:pPr>` + inside + `</w:p>`
}

// read calls Read and fails the test on an error.
func read(t testing.TB, name string, data []byte) Manuscript {
	t.Helper()
	m, err := Read(name, data)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	check(t, m)
	return m
}

func readWord(t testing.TB, body string) Manuscript {
	t.Helper()
	return read(t, "a.docx", wordParts(body).zip(t))
}

// check fails the test unless m satisfies what holds for every manuscript.
func check(t testing.TB, m Manuscript) {
	t.Helper()
	for _, s := range []string{m.Title, m.Body} {
		if !utf8.ValidString(s) || strings.ContainsFunc(s, func(r rune) bool {
			return unicode.Is(unicode.Cc, r) && r != '\n' || unicode.Is(unicode.Co, r) || isUnseen(r)
		}) {
			t.Fatalf("not text: %q", s)
		}
	}
	if strings.ContainsAny(m.Title, "\n") || m.Title != strings.TrimSpace(m.Title) || thai.Display(m.Title) != m.Title {
		t.Fatalf("the title is no line: %q", m.Title)
	}
	if len(m.Body) > maxBody || m.Body != "" && (!strings.HasSuffix(m.Body, "\n") || strings.HasSuffix(m.Body, "\n\n") || strings.HasPrefix(m.Body, "\n")) {
		t.Fatalf("the body does not end as it should: %q", m.Body)
	}
	outline, _ := markdown.Read("a.md", 1, []byte(m.Body))
	for _, f := range outline.Findings {
		if f.Rule != "photo-alt" && (f.Severity == diagnostic.Error || f.Rule != "emphasis-unread") {
			t.Fatalf("the body has a finding %s: %s\n%s", f.Rule, f.English, m.Body)
		}
	}
	shown := map[string]bool{}
	for _, i := range outline.Images {
		shown[i.Dest] = true
	}
	for _, p := range m.Pictures {
		if !shown[p.Name] || len(p.Data) == 0 {
			t.Fatalf("the picture %s (%d bytes) is not shown in %q", p.Name, len(p.Data), m.Body)
		}
		delete(shown, p.Name)
	}
	for name := range shown {
		t.Fatalf("the body shows %q, which is not there", name)
	}
	rules := map[string]bool{}
	for _, f := range m.Mended {
		if rules[f.Rule] || f.Count < 1 || f.Thai == "" || f.English == "" || strings.ContainsAny(f.Example, "\n\t\x1b") || utf8.RuneCountInString(f.Example) > exampleLength+1 {
			t.Fatalf("the mend is not as it should be: %+v", f)
		}
		rules[f.Rule] = true
	}
}

// mended returns the rules in m.Mended with their counts.
func mended(m Manuscript) string {
	var out []string
	for _, f := range m.Mended {
		out = append(out, f.Rule+strings.Repeat("+", f.Count-1))
	}
	return strings.Join(out, " ")
}

// refusal returns the rule of the error that Read must return.
func refusal(t testing.TB, name string, data []byte) string {
	t.Helper()
	m, err := Read(name, data)
	var e *Error
	switch {
	case err == nil:
		t.Fatalf("%s is read: %.80q %.80q", name, m.Title, m.Body)
	case !errors.As(err, &e):
		t.Fatalf("%s: %T %v", name, err, err)
	case e.Thai == "" || e.English == "" || e.Hint == "" || !strings.ContainsFunc(e.Hint, thai.IsThai):
		t.Fatalf("%s: %+v says too little", name, e)
	}
	return e.Rule
}

func lines(s ...string) string { return strings.Join(s, "\n") }
