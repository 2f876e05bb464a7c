package attached

import (
	"bytes"
	"compress/zlib"
	"encoding/hex"
	"html"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"hokhao/generator/diagnostic"
)

// Limits on what is decompressed of a PDF: of one stream, and in all.
const (
	maxStream  = 8 << 20
	maxStreams = 64 << 20
)

// maxName is the longest name in a PDF that is examined, in bytes.
const maxName = 4000

const pdfHint = "ในโปรแกรมที่ใช้เขียน ลบชื่อผู้จัดทำ (Author) ในคุณสมบัติของเอกสาร แล้วบันทึกเป็น .pdf ใหม่"

// remarksOfPDF reports the author that a PDF names. A PDF is not rewritten: its cross references and signatures
// depend on each of its bytes.
func remarksOfPDF(data []byte, known []string) []diagnostic.Finding {
	if bytes.Contains(data, []byte("/Encrypt")) {
		return nil // encrypted: its texts cannot be read
	}
	names := authorsIn(data)
	left := int64(maxStreams)
	for _, kind := range []string{"/ObjStm", "/Metadata"} { // streams that contain objects, or XMP
		for rest, found := data, true; left > 0; {
			if _, rest, found = bytes.Cut(rest, []byte(kind)); !found {
				break
			}
			_, packed, found := bytes.Cut(rest[:min(len(rest), 600)], []byte("stream"))
			if !found {
				continue
			}
			packed = bytes.TrimLeft(rest[min(len(rest), 600)-len(packed):], "\r\n")
			z, err := zlib.NewReader(bytes.NewReader(packed))
			if err != nil {
				continue // uncompressed: it was searched with the rest
			}
			text, _ := io.ReadAll(io.LimitReader(z, min(maxStream, left)))
			left -= int64(len(text)) + 1
			names = append(names, authorsIn(text)...)
		}
	}
	return author(names, known, pdfHint)
}

func authorsIn(data []byte) (names []string) {
	for _, after := range behind(data, "/Author") {
		if s := pdfString(bytes.TrimLeft(after, " \t\r\n\f\x00")); s != nil {
			names = append(names, pdfText(s))
		}
	}
	for open, end := range map[string]string{"<dc:creator>": "</dc:creator>", "<pdf:Author>": "</pdf:Author>", `pdf:Author="`: `"`} {
		for _, after := range behind(data, open) {
			if said, _, found := strings.Cut(string(after), end); found {
				names = append(names, html.UnescapeString(tag.ReplaceAllString(said, " ")))
			}
		}
	}
	slices.Sort(names)
	return names
}

var tag = regexp.MustCompile(`<[^>]*>`)

// behind returns the bytes after each occurrence of mark, up to the length of the longest name.
func behind(data []byte, mark string) (all [][]byte) {
	for rest, found := data, true; len(all) < 20; {
		if _, rest, found = bytes.Cut(rest, []byte(mark)); !found {
			break
		}
		all = append(all, rest[:min(len(rest), maxName)])
	}
	return all
}

// pdfString returns the string object at the beginning of data, with its delimiters.
func pdfString(data []byte) []byte {
	if bytes.HasPrefix(data, []byte("<")) && !bytes.HasPrefix(data, []byte("<<")) {
		if end := bytes.IndexByte(data, '>'); end > 0 {
			return data[:end+1]
		}
	}
	if !bytes.HasPrefix(data, []byte("(")) {
		return nil
	}
	depth := 0
	for i := 0; i < len(data); i++ {
		switch data[i] {
		case '\\':
			i++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return data[:i+1]
			}
		}
	}
	return nil
}

// pdfText decodes a text string, ISO 32000-2, 7.9.2.2: UTF-16 or UTF-8 with a byte order mark, else PDFDocEncoding,
// whose lower half is ASCII.
func pdfText(s []byte) string {
	var raw []byte
	if s[0] == '<' {
		digits := bytes.Join(bytes.Fields(s[1:len(s)-1]), nil)
		if len(digits)%2 == 1 {
			digits = append(digits, '0')
		}
		raw, _ = hex.DecodeString(string(digits))
	} else {
		raw = unescaped(s[1 : len(s)-1])
	}
	switch {
	case bytes.HasPrefix(raw, []byte{0xfe, 0xff}):
		var units []uint16
		for raw = raw[2:]; len(raw) > 1; raw = raw[2:] {
			units = append(units, uint16(raw[0])<<8|uint16(raw[1]))
		}
		return string(utf16.Decode(units))
	case bytes.HasPrefix(raw, []byte("\xef\xbb\xbf")):
		return string(raw[3:])
	case utf8.Valid(raw):
		return string(raw)
	}
	return strings.ToValidUTF8(string(raw), "?")
}

// unescaped decodes a literal string, 7.3.4.2.
func unescaped(s []byte) (out []byte) {
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			out = append(out, s[i])
			continue
		}
		i++
		if c := s[i]; c >= '0' && c <= '7' {
			v := 0
			for k := 0; k < 3 && i < len(s) && s[i] >= '0' && s[i] <= '7'; k++ {
				v, i = v<<3|int(s[i]-'0'), i+1
			}
			i--
			out = append(out, byte(v))
			continue
		}
		if at := strings.IndexByte("nrtbf", s[i]); at >= 0 {
			out = append(out, "\n\r\t\b\f"[at])
		} else if s[i] != '\n' {
			out = append(out, s[i])
		}
	}
	return out
}

var rtfAuthor = regexp.MustCompile(`\{\\(?:author|operator|company|manager) ([^{}\\]+)\}`)

// remarksOfRTF reports the author that a rich text file names in plain letters.
func remarksOfRTF(data []byte, known []string) []diagnostic.Finding {
	var names []string
	for _, m := range rtfAuthor.FindAllSubmatch(data, 20) {
		names = append(names, strings.ToValidUTF8(string(m[1]), "?"))
	}
	return author(names, known, "บันทึกใหม่เป็น .docx หรือ .pdf โดยลบชื่อผู้จัดทำในคุณสมบัติของเอกสาร")
}
