package attached

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"image"
	"image/jpeg"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

const secret = "Somchai Secret"

func TestTables(t *testing.T) {
	for in, want := range map[string]string{
		"ก,ข\n=1+1,2\n":                        "ก,ข\n'=1+1,2\n",
		"ก,ข\n-3.5,+4\n":                       "",
		"ก,ข\n\"-1,200.50\",-12%\n":            "",
		"ก,ข\n-,–\n--,-๓\n":                    "",
		"ก,ข\n+66 3400,@line\n":                "ก,ข\n'+66 3400,'@line\n",
		"ก,ข\n-2+3+cmd|' /C calc'!A0,1\n":      "ก,ข\n'-2+3+cmd|' /C calc'!A0,1\n",
		"ก,ข\n\"=HYPERLINK(\"\"x\"\",1)\",1\n": "ก,ข\n\"'=HYPERLINK(\"\"x\"\",1)\",1\n",
		"ก,ข\n\"=1\n=2\",1\n":                  "ก,ข\n\"'=1\n=2\",1\n",
		"ก;ข\n1;=1\n":                          "ก;ข\n1;'=1\n",
		"ก\tข\n1\t=1\n":                        "ก\tข\n1\t'=1\n",
		"ก,ข\r\n1,=1\r\n":                      "ก,ข\r\n1,'=1\r\n",
		"\ufeff=1,2\n":                         "\ufeff'=1,2\n",
		"ก,ข\n\t=1,2\n":                        "ก,ข\n'\t=1,2\n",
		"ก,ข\n\"\tx\",\"\r=1\"\n":              "ก,ข\n\"'\tx\",\"'\r=1\"\n",
		"ก,ข\n  =1,＝1\n":                       "ก,ข\n'  =1,'＝1\n",
		"ก,ข\na=1,b-c;=2\n":                    "",
		"ก,ข\n1e3,-1e-3\n":                     "",
		"":                                     "",
		"=1":                                   "'=1",
		"ก,\"":                                 "",
		"\xa1,=\xa2\n":                         "\xa1,'=\xa2\n", // Windows-874
		"ก,ข\n'=1,''=1\n":                      "",
		"ก,ข\n=\n":                             "ก,ข\n'=\n",
		"ก;ข;ค\n\"a;b\";-x;1\n":                "ก;ข;ค\n\"a;b\";'-x;1\n",
	} {
		if want == "" {
			want = in
		}
		got, remarks := Clean([]byte(in), "a.CSV", nil)
		if string(got) != want || remarks != nil {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
		if again, _ := Clean(got, "a.csv", nil); !bytes.Equal(again, got) {
			t.Errorf("%q: twice is %q", in, again)
		}
	}
	wide := func(s string) []byte {
		b := []byte{0xff, 0xfe}
		for _, u := range utf16.Encode([]rune(s)) {
			b = binary.LittleEndian.AppendUint16(b, u)
		}
		return b
	}
	if got, _ := Clean(wide("ก\tข\n=1\t2\n"), "a.csv", nil); !bytes.Equal(got, wide("ก\tข\n'=1\t2\n")) {
		t.Errorf("UTF-16: %q", got)
	}
	if got, _ := Clean([]byte("=1"), "a.txt", nil); string(got) != "=1" {
		t.Errorf("a text became %q", got)
	}
}

// bx returns a box.
func bx(kind string, bodies ...string) string {
	body := strings.Join(bodies, "")
	return string(binary.BigEndian.AppendUint32(nil, uint32(8+len(body)))) + kind + body
}

func film(handler string) string {
	return bx("ftyp", "isomiso2") +
		bx("moov", bx("mvhd", "head"), bx("trak", bx("tkhd", "track"), bx("mdia", bx("hdlr", "\x00\x00\x00\x00\x00\x00\x00\x00"+handler+"name")), bx("udta", bx("name", secret), bx("kind", "role"))),
			bx("udta", bx("\xa9xyz", secret), bx("loci", secret), bx("\xa9aut", secret), bx("chpl", "chapters")), bx("meta", secret)) +
		bx("uuid", secret) + bx("free", secret) + bx("sefd", secret) + bx("mdat", "picture")
}

func TestFilms(t *testing.T) {
	in := film("vide")
	out, remarks := Clean([]byte(in), "a.mp4", nil)
	if bytes.Contains(out, []byte("Secret")) || len(out) != len(in) || remarks != nil {
		t.Errorf("%q, %v", out, remarks)
	}
	for _, kept := range []string{"mvhdhead", "tkhdtrack", "kindrole", "chplchapters", "mdatpicture"} {
		if strings.Index(in, kept) != bytes.Index(out, []byte(kept)) {
			t.Errorf("%q is gone or moved", kept)
		}
	}
	if _, remarks := Clean([]byte(film("meta")), "a.mp4", nil); len(remarks) != 1 || remarks[0].Rule != "file-place" {
		t.Errorf("a track of places: %v", remarks)
	}
	if _, remarks := Clean([]byte(in[:len(in)-3]), "a.mp4", nil); len(remarks) != 1 || remarks[0].Rule != "file-unchecked" {
		t.Errorf("cut: %v", remarks)
	}
	long := "\x00\x00\x00\x01uuid" + string(binary.BigEndian.AppendUint64(nil, uint64(16+len(secret)))) + secret
	if out, _ := Clean([]byte(bx("ftyp", "isom")+long+"\x00\x00\x00\x00mdatpicture"), "a.mp4", nil); bytes.Contains(out, []byte("Secret")) || !bytes.HasSuffix(out, []byte("picture")) {
		t.Errorf("long boxes: %q", out)
	}
}

func TestWebM(t *testing.T) {
	element := func(id, body string) string {
		return id + string([]byte{0x40 | byte(len(body)>>8), byte(len(body))}) + body
	}
	cluster := element("\x1f\x43\xb6\x75", "picture")
	in := element("\x1a\x45\xdf\xa3", "head") + "\x18\x53\x80\x67\x01\xff\xff\xff\xff\xff\xff\xff" + element("\x12\x54\xc3\x67", secret) + element("\x19\x41\xa4\x69", secret) + cluster
	out, _ := Clean([]byte(in), "a.webm", nil)
	if bytes.Contains(out, []byte("Secret")) || len(out) != len(in) || !bytes.HasSuffix(out, []byte(cluster)) || bytes.Count(out, []byte{0xec, 1, 0, 0, 0, 0, 0, 0}) != 2 {
		t.Errorf("%q", out)
	}
}

func jpegOf(t testing.TB, note string) string {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 16, 16)), nil); err != nil {
		t.Fatal(err)
	}
	s := b.String()
	return s[:2] + "\xff\xfe" + string([]byte{0, byte(len(note) + 2)}) + note + s[2:]
}

func TestRecordings(t *testing.T) {
	frame := func(version int, id, body string) string {
		n := len(body)
		if version == 4 {
			return id + string([]byte{byte(n >> 21), byte(n>>14) & 0x7f, byte(n>>7) & 0x7f, byte(n) & 0x7f, 0, 0}) + body
		}
		return id + string([]byte{byte(n >> 24), byte(n >> 16), byte(n >> 8), byte(n), 0, 0}) + body
	}
	id3 := func(version, flags byte, frames string) string {
		n := len(frames) + 40
		return "ID3" + string([]byte{version, 0, flags, 0, byte(n>>14) & 0x7f, byte(n>>7) & 0x7f, byte(n) & 0x7f}) + frames + strings.Repeat("\x00", 40)
	}
	for _, v := range []byte{3, 4} {
		f := func(id, body string) string { return frame(int(v), id, body) }
		cover := "\x00image/jpeg\x00\x03\x00" + jpegOf(t, secret)
		in := id3(v, 0, f("TIT2", "\x03title")+f("GEOB", secret)+f("PRIV", secret)+f("UFID", secret)+f("APIC", cover)+f("APIC", "\x00image/png\x00\x03\x00"+secret)+f("CHAP", "a\x00PRIV"+secret)+f("COMM", "\x00engnote")) + "\xff\xfbsound"
		out, _ := Clean([]byte(in), "a.mp3", nil)
		if bytes.Contains(out, []byte("Secret")) || len(out) != len(in) || !bytes.HasSuffix(out, []byte("\xff\xfbsound")) {
			t.Errorf("%d: %q", v, out)
		}
		for _, kept := range []string{"title", "note", "image/jpeg", "\xff\xd8\xff"} {
			if !bytes.Contains(out, []byte(kept)) {
				t.Errorf("%d: %q is gone", v, kept)
			}
		}
		if again, _ := Clean(out, "a.mp3", nil); !bytes.Equal(again, out) {
			t.Errorf("%d: twice changes it", v)
		}
		in = id3(v, 0x80, secret) + "\xff\xfbsound"
		if out, _ := Clean([]byte(in), "a.mp3", nil); bytes.Contains(out, []byte("Secret")) || len(out) != len(in) {
			t.Errorf("%d, a rare form: %q", v, out)
		}
	}
}

// archive returns an archive of parts, given as alternating names and texts.
func archive(t testing.TB, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		f, err := w.Create(parts[i])
		if err == nil {
			_, err = io.WriteString(f, parts[i+1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func part(t testing.TB, data []byte, name string) string {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := r.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestOfficeDocuments(t *testing.T) {
	core := `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:title>แบบ</dc:title><dc:creator>` + secret + ` &amp; co</dc:creator><cp:lastModifiedBy>` + secret + `</cp:lastModifiedBy></cp:coreProperties>`
	word := archive(t, "[Content_Types].xml", "<Types/>", "word/document.xml", "<w:document><w:t>ข้อความ</w:t></w:document>", "docProps/core.xml", core,
		"docProps/app.xml", "<Properties><Company>"+secret+"</Company><Pages>2</Pages></Properties>", "docProps/custom.xml", "<Properties><property><vt:lpwstr>"+secret+"</vt:lpwstr></property></Properties>", "word/media/image1.jpg", jpegOf(t, secret))
	out, remarks := Clean(word, "a.docx", nil)
	if remarks != nil {
		t.Errorf("%v", remarks)
	}
	for name, want := range map[string]string{
		"docProps/core.xml":   strings.ReplaceAll(strings.ReplaceAll(core, secret+" &amp; co", ""), secret, ""),
		"docProps/app.xml":    "<Properties><Company></Company><Pages>2</Pages></Properties>",
		"docProps/custom.xml": "<Properties><property><vt:lpwstr></vt:lpwstr></property></Properties>",
		"word/document.xml":   "<w:document><w:t>ข้อความ</w:t></w:document>",
	} {
		if got := part(t, out, name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	if p := part(t, out, "word/media/image1.jpg"); strings.Contains(p, "Secret") || !strings.HasPrefix(p, "\xff\xd8") {
		t.Errorf("the picture: %q", p)
	}
	if again, _ := Clean(out, "a.docx", nil); !bytes.Equal(again, out) {
		t.Error("twice changes it")
	}

	odt := archive(t, "mimetype", "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml", "<m/>", "content.xml", "<office:annotation><dc:creator>x</dc:creator></office:annotation>",
		"meta.xml", "<office:meta><meta:initial-creator>"+secret+"</meta:initial-creator><dc:title>ก</dc:title><dc:creator>"+secret+"</dc:creator></office:meta>")
	out, remarks = Clean(odt, "a.odt", nil)
	if got := part(t, out, "meta.xml"); got != "<office:meta><meta:initial-creator></meta:initial-creator><dc:title>ก</dc:title><dc:creator></dc:creator></office:meta>" || len(remarks) != 1 || remarks[0].Rule != "file-comments" {
		t.Errorf("%q, %v", got, remarks)
	}

	signed := archive(t, "[Content_Types].xml", "<Types/>", "docProps/core.xml", core, "_xmlsignatures/sig1.xml", "<s/>")
	if out, remarks := Clean(signed, "a.docx", nil); !bytes.Equal(out, signed) || len(remarks) != 1 || remarks[0].Rule != "file-author" || !strings.Contains(remarks[0].Thai, secret) {
		t.Errorf("signed: %v", remarks)
	}
	if _, remarks := Clean(archive(t, "[Content_Types].xml", "<Types/>", "word/document.xml", `<w:ins w:id="1" w:author="x"/>`), "a.docx", nil); len(remarks) != 1 || remarks[0].Rule != "file-comments" {
		t.Errorf("tracked changes: %v", remarks)
	}
	for name, same := range map[string][]byte{"no document": archive(t, "docProps/core.xml", core), "damaged": word[:len(word)-30], "no author": archive(t, "[Content_Types].xml", "<Types/>"), "no XML": archive(t, "[Content_Types].xml", "<Types/>", "docProps/core.xml", "<dc:creator>"+secret)} {
		if out, _ := Clean(same, "a.docx", nil); name != "no XML" && !bytes.Equal(out, same) {
			t.Errorf("%s: changed", name)
		}
	}
}

func TestPDF(t *testing.T) {
	wide := "\xfe\xff"
	for _, u := range utf16.Encode([]rune("สมชาย")) {
		wide += string([]byte{byte(u >> 8), byte(u)})
	}
	packed := func(s string) string {
		var b bytes.Buffer
		w := zlib.NewWriter(&b)
		io.WriteString(w, s)
		w.Close()
		return b.String()
	}
	for in, want := range map[string]string{
		"<< /Author (" + secret + ") >>":      secret,
		"<< /Author(A \\(B\\) \\117k (c)) >>": "A (B) Ok (c)",
		"<< /Author <53 6F6D> >>":             "Som",
		"<< /Author (" + wide + ") >>":        "สมชาย",
		"<< /Author () /Title (x) >>":         "",
		"<< /Author (สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี) >>":                    "",
		"<dc:creator><rdf:Seq>\n<rdf:li>A &amp; B</rdf:li></rdf:Seq></dc:creator>": "A & B",
		"<x pdf:Author=\"" + secret + "\"/>": secret,
		"1 0 obj << /Type /ObjStm /Filter /FlateDecode >>\nstream\r\n" + packed("<< /Author ("+secret+") >>") + "\nendstream":      secret,
		"1 0 obj << /Type /Metadata /Subtype /XML /Filter /FlateDecode >>stream\n" + packed("<dc:creator>"+secret+"</dc:creator>"): secret,
		"<< /Author (" + secret + ") >> trailer << /Encrypt 5 0 R >>":                                                              "",
		"<< /Author (" + secret:                           "",
		"<< /Producer (LibreOffice) /Creator (Writer) >>": "",
	} {
		data := []byte("%PDF-1.7\n" + in)
		out, remarks := Clean(data, "a.pdf", []string{"", "สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี"})
		if !bytes.Equal(out, data) {
			t.Errorf("%q: changed", in)
		}
		switch {
		case want == "" && len(remarks) > 0:
			t.Errorf("%q: %v", in, remarks)
		case want != "" && (len(remarks) != 1 || remarks[0].Rule != "file-author" || !strings.Contains(remarks[0].Thai, "“"+want+"”")):
			t.Errorf("%q: %+v, want %q", in, remarks, want)
		}
	}
	if _, remarks := Clean([]byte("{\\rtf1{\\info{\\author "+secret+"}}}"), "a.rtf", nil); len(remarks) != 1 || !strings.Contains(remarks[0].English, secret) {
		t.Errorf("RTF: %v", remarks)
	}
	if _, remarks := Clean([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..."), "a.doc", nil); len(remarks) != 1 || remarks[0].Rule != "file-unchecked" {
		t.Errorf("DOC: %v", remarks)
	}
}

// FuzzClean checks that no input makes Clean panic, and that cleaning twice changes nothing more.
func FuzzClean(f *testing.F) {
	for _, s := range []string{film("vide"), "%PDF-1.7 /Author (x", "=1,2\n", "{\\rtf{\\author x}}", "ID3\x03\x00\x00\x00\x00\x00\x20TIT2\x00\x00\x00\x05\x00\x00title", "\x1a\x45\xdf\xa3\x80\x18\x53\x80\x67\xff\x12\x54\xc3\x67\x88secrets!",
		string(archive(f, "[Content_Types].xml", "<Types/>", "docProps/core.xml", "<dc:creator>x</dc:creator>"))} {
		f.Add([]byte(s), "a.csv")
	}
	f.Fuzz(func(t *testing.T, data []byte, name string) {
		before := slices.Clone(data)
		out, _ := Clean(data, name, nil)
		if !bytes.Equal(before, data) {
			t.Error("the file itself was changed")
		}
		if again, _ := Clean(out, name, nil); !bytes.Equal(again, out) {
			t.Error("twice changes it")
		}
	})
}
