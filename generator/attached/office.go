package attached

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"hash/crc32"
	"io"
	"regexp"
	"slices"
	"strings"

	"hokhao/generator/diagnostic"
	"hokhao/generator/photo"
)

// Limits on what is unpacked of an Office file: of one part, of all parts, and the number of parts. Pictures are
// cleaned as long as together they have no more pixels than one picture may have.
const (
	maxPart     = 16 << 20
	maxUnpacked = 64 << 20
	maxParts    = 10_000
)

// ownedParts maps the parts of Office Open XML and OpenDocument files that identify the author to the elements whose
// text is removed; nil means all.
var ownedParts = map[string][]string{
	"docProps/core.xml":   {"creator", "lastModifiedBy"},
	"docProps/app.xml":    {"Company", "Manager", "HyperlinkBase"},
	"docProps/custom.xml": nil,
	"meta.xml":            {"initial-creator", "creator", "printed-by", "user-defined"},
}

// discussed matches the parts that record who commented on or changed a document.
var discussed = regexp.MustCompile(`^(?:word/(?:comments|people)\w*\.xml|xl/(?:comments\w*|threadedComments/.*|persons/.*|comments/.*)\.xml|ppt/(?:commentAuthors|authors|comments/.*)\.xml)$`)

// revised maps the text part of Word and OpenDocument files to the mark of a tracked change or comment.
var revised = map[string][]byte{"word/document.xml": []byte(` w:author="`), "content.xml": []byte("<dc:creator>")}

// cleanOffice removes author, company and the metadata of pictures from a document. Its other parts are copied in
// their compressed form. A signed document is unchanged, or its signature would become invalid. Other archives are
// unchanged.
func cleanOffice(data []byte, known []string) ([]byte, []diagnostic.Finding) {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil || len(r.File) > maxParts || !isOffice(r) {
		return data, nil
	}
	signed := slices.ContainsFunc(r.File, func(f *zip.File) bool {
		return strings.HasPrefix(f.Name, "_xmlsignatures/") || f.Name == "META-INF/documentsignatures.xml"
	})
	replaced := map[string][]byte{}
	var names []string
	spoken := false
	room, pixels := maxUnpacked, photo.MaxPixels
	for _, f := range r.File {
		elements, owned := ownedParts[f.Name]
		spoken = spoken || discussed.MatchString(f.Name)
		picture := strings.Contains(f.Name, "media/") || strings.HasPrefix(f.Name, "Pictures/")
		mark, text := revised[f.Name]
		if !owned && !picture && !text {
			continue
		}
		part, ok := unpacked(f, min(maxPart, room))
		room -= len(part)
		if !ok {
			continue
		}
		switch {
		case owned:
			clean, said := emptied(part, elements)
			names = append(names, said...)
			if len(said) > 0 {
				replaced[f.Name] = clean
			}
		case picture:
			h, err := photo.Probe(part)
			if pixels -= h.StoredWidth * h.StoredHeight; err != nil || pixels < 0 {
				continue
			}
			if clean, err := photo.Strip(part); err == nil && !bytes.Equal(clean, part) {
				replaced[f.Name] = clean
			}
		default:
			spoken = spoken || bytes.Contains(part, mark)
		}
	}
	var remarks []diagnostic.Finding
	if spoken {
		remarks = append(remarks, msgComments.With())
	}
	if signed {
		return data, append(remarks, author(names, known, "ระบบไม่แก้เอกสารที่ลงลายมือชื่อดิจิทัล ถ้าไม่ต้องการเผยแพร่ชื่อ ให้ลบชื่อในคุณสมบัติของเอกสารแล้วลงลายมือชื่อใหม่")...)
	}
	if len(replaced) == 0 {
		return data, remarks
	}
	if out, ok := repacked(r, replaced); ok {
		return out, remarks
	}
	return data, append(remarks, author(names, known, "บันทึกเอกสารใหม่ด้วยโปรแกรมที่ใช้เขียน โดยลบชื่อผู้จัดทำในคุณสมบัติของเอกสาร")...)
}

// isOffice reports whether an archive is a document of Office Open XML or OpenDocument.
func isOffice(r *zip.Reader) bool {
	return slices.ContainsFunc(r.File, func(f *zip.File) bool {
		return f.Name == "[Content_Types].xml" || f.Name == "META-INF/manifest.xml" && r.File[0].Name == "mimetype"
	})
}

// unpacked returns a part, which must not exceed the given number of bytes.
func unpacked(f *zip.File, most int) ([]byte, bool) {
	in, err := f.Open()
	if err != nil || most <= 0 {
		return nil, false
	}
	defer in.Close()
	data, err := io.ReadAll(io.LimitReader(in, int64(most)+1))
	return data, err == nil && len(data) <= most
}

// emptied returns a part without the text of some elements, and that text. A part that is not XML is unchanged.
func emptied(part []byte, elements []string) (out []byte, said []string) {
	d := xml.NewDecoder(bytes.NewReader(part))
	d.CharsetReader = func(string, io.Reader) (io.Reader, error) { return nil, io.ErrUnexpectedEOF }
	from, depth := 0, 0 // depth counts the open elements inside the one being emptied
	for {
		before := int(d.InputOffset())
		token, err := d.RawToken()
		if err != nil {
			if err == io.EOF {
				return append(out, part[from:]...), said
			}
			return part, nil
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth > 0 || elements == nil || slices.Contains(elements, t.Name.Local) {
				depth++
			}
		case xml.EndElement:
			depth = max(0, depth-1)
		case xml.CharData:
			if text := strings.TrimSpace(string(t)); depth > 0 && text != "" {
				out = append(out, part[from:before]...)
				from = int(d.InputOffset())
				said = append(said, text)
			}
		}
	}
}

// repacked writes an archive with some parts replaced. Those are not compressed, so that their bytes do not depend on
// a compressor.
func repacked(r *zip.Reader, replaced map[string][]byte) ([]byte, bool) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range r.File {
		head := f.FileHeader
		head.Extra, head.Comment = nil, "" // the owner and machine of the file
		body, anew := replaced[f.Name]
		if anew {
			head.Method, head.Flags = zip.Store, head.Flags&0x800
			head.CRC32 = crc32.ChecksumIEEE(body)
			head.CompressedSize64, head.UncompressedSize64 = uint64(len(body)), uint64(len(body))
		}
		out, err := w.CreateRaw(&head)
		if err != nil {
			return nil, false
		}
		if !anew {
			raw, err := f.OpenRaw()
			if err != nil {
				return nil, false
			}
			if body, err = io.ReadAll(raw); err != nil {
				return nil, false
			}
		}
		if _, err := out.Write(body); err != nil {
			return nil, false
		}
	}
	err := w.Close()
	return b.Bytes(), err == nil
}
