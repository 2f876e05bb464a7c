package manuscript

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"hokhao/generator/soak"
)

func TestRefusals(t *testing.T) {
	ole := "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 500)
	word := wordParts(p("ก"))
	for _, c := range []struct{ name, data, rule string }{
		{"empty.txt", "", "manuscript-empty"},
		{"spaces.txt", " \r\n\t\u200B\u00A0\n", "manuscript-empty"},
		{"lines.txt", "-----\n=====", "manuscript-empty"},
		{"empty.docx", string(wordParts("<w:p/><w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>").zip(t)), "manuscript-empty"},
		{"old.doc", ole + string(wide("WordDocument")), "manuscript-old-word"},
		{"old.docx", ole, "manuscript-old-word"},
		{"secret.docx", ole + string(wide("EncryptedPackage")), "manuscript-encrypted"},
		{"a.odt", string(parts{"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}.zip(t)), "manuscript-odt"},
		{"a.ods", string(parts{"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}.zip(t)), "manuscript-sheet"},
		{"a.xlsx", string(parts{"xl/workbook.xml": "<x/>"}.zip(t)), "manuscript-sheet"},
		{"a.pptx", string(parts{"ppt/presentation.xml": "<x/>"}.zip(t)), "manuscript-sheet"},
		{"a.pages", string(parts{"Index/Document.iwa": "x"}.zip(t)), "manuscript-pages"},
		{"a.docx", string(parts{"a.txt": "x"}.zip(t)), "manuscript-archive"},
		{"a.rar", "Rar!\x1A\x07\x01\x00", "manuscript-archive"},
		{"a.pdf", "%PDF-1.7\n", "manuscript-pdf"},
		{"a.txt", "\n%PDF-1.7\n", "manuscript-pdf"},
		{"a.rtf", `{\rtf1\ansi}`, "manuscript-rtf"},
		{"a.doc", `{\rtf1\ansi}`, "manuscript-rtf"},
		{"a.jpg", "\xFF\xD8\xFF\xE0", "manuscript-picture"},
		{"a.docx", "\x89PNG\r\n\x1A\n", "manuscript-picture"},
		{"a.heic", "\x00\x00\x00\x18ftypheic\x00\x00\x00\x00", "manuscript-picture"},
		{"a.doc", "\uFEFF <HTML><body>", "manuscript-html"},
		{"a.xml", `<?xml version="1.0"?><w:wordDocument/>`, "manuscript-html"},
		{"a.md", "# ก", "manuscript-markdown"},
		{"a.docx", "plain text", "manuscript-broken"},
		{"a.doc", "plain text", "manuscript-old-word"},
		{"a.txt", "\x00\x01\x02\xFF", "manuscript-unreadable"},
		{"half.docx", string(word.zip(t)[:300]), "manuscript-broken"},
		{"no.docx", "PK\x03\x04", "manuscript-broken"},
		{"cut.docx", string(word.with("word/document.xml", word["word/document.xml"][:900]).zip(t)), "manuscript-broken"},
		{"nothing.docx", string(word.with("word/document.xml", "").zip(t)), "manuscript-empty"},
		{"text.docx", string(word.with("word/document.xml", "text").zip(t)), "manuscript-empty"},
	} {
		if got := refusal(t, c.name, []byte(c.data)); got != c.rule {
			t.Errorf("%s: %s, want %s", c.name, got, c.rule)
		}
	}
}

// inTime runs f and fails the test if it takes too long or needs too much memory at once.
func inTime(t *testing.T, name string, f func()) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	start := time.Now()
	f()
	runtime.ReadMemStats(&after)
	const longest, most = 20 * time.Second, 3 << 30
	if d := time.Since(start); d > longest || after.Sys-min(before.Sys, after.Sys) > most {
		t.Errorf("%s took %v and %d MB", name, d, (after.Sys-before.Sys)>>20)
	}
}

func TestHostile(t *testing.T) {
	nested := func(open, shut string, n int) string {
		return strings.Repeat(open, n) + p("ก") + strings.Repeat(shut, n)
	}
	head := `<?xml version="1.0"?>`
	bomb := strings.Repeat(" ", maxParts+1)
	for _, c := range []struct{ name, document, rule string }{
		{"a zip bomb", bomb, "manuscript-size"},
		{"tables in tables", wordParts(nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 5000))["word/document.xml"], "manuscript-length"},
		{"unknown elements in one another", wordParts(nested("<x>", "</x>", soak.Rounds(500_000, 5_000_000)))["word/document.xml"], "manuscript-length"},
		{"elements that never end", wordParts(strings.Repeat("<w:r>", 1_000_000))["word/document.xml"], "manuscript-length"},
		{"attributes", wordParts(`<w:p` + strings.Repeat(` a="&gt;"`, 1_000_000) + `/>`)["word/document.xml"], "manuscript-length"},
		{"entities", head + `<!DOCTYPE d [<!ENTITY a "ก"><!ENTITY b "&a;&a;&a;">]><w:document><w:body><w:p>&b;</w:p></w:body></w:document>`, "manuscript-broken"},
		{"an outside entity", head + `<!DOCTYPE d SYSTEM "file:///etc/passwd"><d/>`, "manuscript-broken"},
		{"an entity that is not there", wordParts(`<w:p><w:r><w:t>&b;</w:t></w:r></w:p>`)["word/document.xml"], "manuscript-broken"},
		{"control characters", wordParts(p("\x01"))["word/document.xml"], "manuscript-broken"},
		{"bytes that are not UTF-8", wordParts(p("\xFF"))["word/document.xml"], "manuscript-broken"},
		{"much text", wordParts(strings.Repeat(p(strings.Repeat("ก ", 400)), 1000))["word/document.xml"], "manuscript-length"},
		{"many paragraphs", wordParts(strings.Repeat(p("ก"), maxLines+1))["word/document.xml"], "manuscript-length"},
		{"many spans", wordParts(strings.Repeat(`<w:p>`+strings.Repeat(r("ก")+rp("<w:b/>", "ข"), 2000)+`</w:p>`, 60))["word/document.xml"], "manuscript-length"},
		{"many breaks", wordParts(`<w:p><w:r>` + strings.Repeat(`<w:br/>`, maxLines) + `</w:r></w:p>`)["word/document.xml"], "manuscript-length"},
		{"many empty paragraphs", wordParts(strings.Repeat(`<w:p/>`, 400_000))["word/document.xml"], "manuscript-empty"},
		{"more elements", wordParts(strings.Repeat(`<w:p/>`, maxElements))["word/document.xml"], "manuscript-length"},
		{"many brackets", wordParts(p("ก") + strings.Repeat(p(strings.Repeat("[", 1000)), 20))["word/document.xml"], "manuscript-length"},
		{"many cells", wordParts(`<w:tbl>` + strings.Repeat(`<w:tr>`+strings.Repeat(`<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>`+p("ก")+`</w:tc>`, 1100)+`</w:tr>`, 200) + `</w:tbl>`)["word/document.xml"], "manuscript-length"},
	} {
		inTime(t, c.name, func() {
			if got := refusal(t, c.name, wordParts("").with("word/document.xml", c.document).zip(t)); got != c.rule {
				t.Errorf("%s: %s, want %s", c.name, got, c.rule)
			}
		})
	}
	inTime(t, "signs of emphasis", func() {
		m := readWord(t, p("ก")+`<w:p>`+strings.Repeat(rp("<w:b/>", "ก")+r("_"), 2000)+`</w:p>`)
		if !strings.HasPrefix(m.Body, `**ก**\_**ก**`) {
			t.Errorf("%.80q", m.Body)
		}
	})
	inTime(t, "marks cut from one another", func() {
		readWord(t, p("ก")+`<w:p>`+r("ก")+strings.Repeat(r("ิ")+rp("<w:b/>", "ุ"), 40_000)+`</w:p>`)
	})
	inTime(t, "plain text of one line", func() {
		read(t, "a.txt", []byte("ก\n"+strings.Repeat("ก _ * [ 1. ", 4_000)))
	})
	for name, data := range map[string]string{
		"much plain text": strings.Repeat("ก\n", maxLines),
		"a long line":     "ก\n" + strings.Repeat("ก", maxBody),
	} {
		if got := refusal(t, "a.txt", []byte(data)); got != "manuscript-length" {
			t.Errorf("%s: %s", name, got)
		}
	}
	if got := refusal(t, "a.txt", []byte(strings.Repeat("a\n", maxPlain))); got != "manuscript-size" {
		t.Errorf("a large text file: %s", got)
	}
}

func TestHostileArchives(t *testing.T) {
	if got := refusal(t, "a.docx", storedZip(t, "word/document.xml", []byte("<a/>"), 1<<40)); got != "manuscript-size" {
		t.Errorf("a part that says it is large: %s", got)
	}
	if got := refusal(t, "a.docx", storedZip(t, "word/document.xml", []byte(strings.Repeat(" ", 5000)), 10)); got != "manuscript-broken" {
		t.Errorf("a part that is larger than it says: %s", got)
	}
	many := parts{}
	for i := range maxEntries + 1 {
		many[fmt.Sprintf("a/%d", i)] = ""
	}
	if got := refusal(t, "a.docx", many.zip(t)); got != "manuscript-size" {
		t.Errorf("many entries: %s", got)
	}
	// Names that point outside the archive are not followed.
	evil := wordParts(p("ก") + `<w:p>` + shown("i", "x") + `</w:p>` + p("ข"))
	evil["../../../../tmp/evil.png"] = string(photograph(t, "png", 1))
	evil["/etc/passwd"] = "root"
	for _, target := range []string{"../../../../tmp/evil.png", "/../../tmp/evil.png", "..%2F..%2Ftmp%2Fevil.png", `..\..\tmp\evil.png`, "/etc/passwd", "", ".", "/"} {
		m := read(t, "a.docx", evil.rels(rel("i", "image", target)).zip(t))
		if len(m.Pictures) > 0 || m.Body != "ข\n" || mended(m) != "picture-missing" && mended(m) != "picture-format" {
			t.Errorf("%s: %q %s", target, m.Body, mended(m))
		}
	}
}

func TestManyPictures(t *testing.T) {
	inTime(t, "too many pictures", func() {
		many := soak.Rounds(1_000, 10_000)
		body, rels := strings.Builder{}, []string{}
		p0 := wordParts("")
		photo := string(photograph(t, "png", 1))
		for i := range many {
			fmt.Fprintf(&body, "<w:p>%s</w:p>", shown(fmt.Sprint("i", i), "ก"))
			rels = append(rels, rel(fmt.Sprint("i", i), "image", fmt.Sprintf("media/%d.png", i)))
			p0[fmt.Sprintf("word/media/%d.png", i)] = photo + fmt.Sprint(i)
		}
		m := read(t, "a.docx", p0.with("word/document.xml", wordParts(p("ก") + body.String())["word/document.xml"]).rels(rels...).zip(t))
		if len(m.Pictures) != maxPictures || mended(m)[:13] != "picture-count" || m.Mended[0].Count != many-maxPictures {
			t.Errorf("%d pictures, %+v", len(m.Pictures), m.Mended)
		}
	})
	inTime(t, "pictures that are bombs", func() {
		body, rels := strings.Builder{}, []string{}
		p0 := wordParts("")
		bomb := "\xFF\xD8\xFF" + strings.Repeat("\x00", maxPicture-10)
		for i := range 8 {
			fmt.Fprintf(&body, "<w:p>%s</w:p>", shown(fmt.Sprint("i", i), "ก"))
			rels = append(rels, rel(fmt.Sprint("i", i), "image", fmt.Sprintf("media/%d.jpg", i)))
			p0[fmt.Sprintf("word/media/%d.jpg", i)] = bomb
		}
		p0["word/media/0.jpg"] = bomb + strings.Repeat("\x00", 20)
		m := read(t, "a.docx", p0.with("word/document.xml", wordParts(p("ก") + body.String())["word/document.xml"]).rels(rels...).zip(t))
		if len(m.Pictures) != 1 || mended(m) != "picture-size+" {
			t.Errorf("%d pictures, %s", len(m.Pictures), mended(m))
		}
	})
}
