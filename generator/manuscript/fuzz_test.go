package manuscript

import (
	"errors"
	"strings"
	"testing"
)

// FuzzRead checks that Read, for any bytes, returns a valid manuscript or an *Error, and never panics.
func FuzzRead(f *testing.F) {
	f.Add("a.docx", wordParts(p("ก")+p("ข")).zip(f))
	f.Add("a.docx", fullDocument(f, p("ก")+`<w:p>`+shown("i1", "ก")+`</w:p>`).zip(f))
	for _, s := range []string{
		"หัวเรื่อง\n\nก", "[LINE] ประวัติการแชท\n\n08:55\tก\tข\n", "09:41 ก ข\n", "====\n- ก\n  1. ข\n– จบ –", "\xFF\xFEก\x0E", "\xA1\xD2\xC3\xBB\xC3\xD0\xAA\xD2\xCA\xD1\xC1",
		"น\u0E4D้า\u200B เเ \uF70A\u00A0\t\r\v", strings.Repeat("กขคงจฉช", 9) + "\n" + strings.Repeat("กขคงจฉช ", 8) + "\n",
	} {
		f.Add("a.txt", []byte(s))
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		checkRead(t, name, data)
	})
}

// FuzzWord puts the input into the body of a valid document, so that it gets further than random bytes.
func FuzzWord(f *testing.F) {
	for _, body := range []string{
		p("ก") + p("**ข**"), styled("1", "ก") + listItem("2", "1", "ข") + listItem("1", "0", "ค"),
		`<w:p><w:r><w:br/><w:tab/><w:sym w:font="Symbol" w:char="F0B7"/><w:footnoteReference w:id="2"/></w:r></w:p>`,
		`<w:tbl><w:tr>` + cellOf(`<w:gridSpan w:val="3"/>`, "ก") + cellOf(`<w:vMerge/>`, "|") + `</w:tr></w:tbl>`,
		`<w:p><w:hyperlink r:id="web">` + r("a_b") + `</w:hyperlink>` + rp("<w:b/>", "*") + rp("<w:i/>", "“ก”") + shown("i1", "[x]") + `</w:p>`,
		`<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "http://a.th"</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>x</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
	} {
		f.Add(body)
	}
	full := fullDocument(f, "")
	f.Fuzz(func(t *testing.T, body string) {
		checkRead(t, "a.docx", full.with("word/document.xml", wordParts(body)["word/document.xml"]).zip(t))
	})
}

func checkRead(t *testing.T, name string, data []byte) {
	m, err := Read(name, data)
	if err == nil {
		check(t, m)
		return
	}
	var e *Error
	if !errors.As(err, &e) || m.Title != "" || m.Body != "" || m.Pictures != nil || m.Mended != nil {
		t.Fatalf("%T %v with %+v", err, err, m)
	}
}
