package print

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/klauspost/compress/zlib"
)

// PDF writes the document as PDF 1.7 (ISO 32000-1), tagged, with embedded fonts. The same layout yields the same
// bytes.
func (l *Layout) PDF(w io.Writer) error {
	s := scratches.Get().(*scratch)
	defer scratches.Put(s)
	s.out.Reset()
	p := &pdfWriter{l: l, scratch: s, fonts: map[*face]*pdfFont{}, images: map[imageUse]int{}, nodes: map[*element]*treeNode{}, headed: map[*element]bool{}}
	if err := p.document(); err != nil {
		return err
	}
	_, err := w.Write(p.out.Bytes())
	return err
}

// A scratch holds the buffers of a pdfWriter, which are used for many files.
type scratch struct {
	out    bytes.Buffer
	page   []byte       // the content of a page
	packed bytes.Buffer // a stream
}

var scratches = sync.Pool{New: func() any { return new(scratch) }}

// A pdfWriter assembles a file: streams as they come, all other objects in compressed object streams at the end.
type pdfWriter struct {
	l *Layout
	*scratch
	objects []pdfObject // of id index+1

	fonts     map[*face]*pdfFont
	faces     []*pdfFont // in order of first use
	images    map[imageUse]int
	imageList []int
	nodes     map[*element]*treeNode
	pageIDs   []int
	parents   [][]*element // of marked content, by page
	annots    [][]int      // by page
	annotTag  []*element   // by their place in the parent tree
	headings  []outlineEntry
	headed    map[*element]bool // of headings
}

// A pdfObject is a reserved object: a stream at an offset, or a body that is written to an object stream later.
type pdfObject struct {
	body   []byte
	offset int // of a stream; 0 for none
}

func (p *pdfWriter) reserve() int {
	p.objects = append(p.objects, pdfObject{})
	return len(p.objects)
}

func (p *pdfWriter) set(id int, format string, args ...any) {
	p.objects[id-1].body = fmt.Appendf(nil, format, args...)
}

func (p *pdfWriter) object(format string, args ...any) int {
	id := p.reserve()
	p.set(id, format, args...)
	return id
}

// A packer holds the compressors of one level.
type packer struct{ sync.Pool }

func packerOf(level int) *packer {
	return &packer{sync.Pool{New: func() any {
		w, _ := zlib.NewWriterLevel(io.Discard, level) // cannot fail: the level is valid
		return w
	}}}
}

// pdfPacker compresses within two per cent of the standard library at its default level, in a third of the time.
var pdfPacker = packerOf(6)

// deflate returns the compressed data, which share memory with b.
func (p *packer) deflate(b *bytes.Buffer, data []byte) []byte {
	z := p.Get().(*zlib.Writer)
	defer p.Put(z)
	b.Reset()
	z.Reset(b)
	_, _ = z.Write(data) // cannot fail: a bytes.Buffer accepts everything
	_ = z.Close()
	return b.Bytes()
}

// stream writes a stream with the entries of its dictionary. It compresses the data unless the entries name a filter or the
// stream is metadata.
func (p *pdfWriter) stream(id int, entries string, data []byte) {
	if !strings.Contains(entries, "/Filter") && !strings.Contains(entries, "/Metadata") {
		data = pdfPacker.deflate(&p.packed, data)
		entries += " /Filter /FlateDecode"
	}
	p.objects[id-1].offset = p.out.Len()
	fmt.Fprintf(&p.out, "%d 0 obj\n<<%s /Length %d>>\nstream\n", id, entries, len(data))
	p.out.Write(data)
	p.out.WriteString("\nendstream\nendobj\n")
}

// inObjectStream is the number of objects in one object stream.
const inObjectStream = 200

// finish writes the remaining objects and the cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).
func (p *pdfWriter) finish(catalog, info int) {
	type place struct{ stream, index int }
	places := map[int]place{}
	var waiting []int
	for i := range p.objects {
		if p.objects[i].offset == 0 && p.objects[i].body != nil {
			waiting = append(waiting, i+1)
		}
	}
	for len(waiting) > 0 {
		n := min(len(waiting), inObjectStream)
		var index, bodies bytes.Buffer
		id := p.reserve()
		for i, object := range waiting[:n] {
			fmt.Fprintf(&index, "%d %d ", object, bodies.Len())
			bodies.Write(p.objects[object-1].body)
			bodies.WriteByte('\n')
			places[object] = place{id, i}
		}
		p.stream(id, fmt.Sprintf("/Type /ObjStm /N %d /First %d", n, index.Len()), append(index.Bytes(), bodies.Bytes()...))
		waiting = waiting[n:]
	}
	hash := sha256.Sum256(p.out.Bytes())
	id := p.reserve()
	start := p.out.Len()
	p.objects[id-1].offset = start
	table := make([]byte, 0, 8*(len(p.objects)+1))
	entry := func(kind byte, second uint32, third uint16) {
		table = append(table, kind)
		table = binary.BigEndian.AppendUint32(table, second)
		table = binary.BigEndian.AppendUint16(table, third)
	}
	entry(0, 0, 65535)
	for i, o := range p.objects {
		switch at, ok := places[i+1]; {
		case ok:
			entry(2, uint32(at.stream), uint16(at.index))
		case o.offset > 0:
			entry(1, uint32(o.offset), 0)
		default:
			entry(0, 0, 65535)
		}
	}
	p.stream(id, fmt.Sprintf("/Type /XRef /Size %d /W [1 4 2] /Root %d 0 R /Info %d 0 R /ID [<%X> <%X>]",
		len(p.objects)+1, catalog, info, hash[:16], hash[:16]), table)
	fmt.Fprintf(&p.out, "startxref\n%d\n%%%%EOF\n", start)
}

// document writes the whole document.
func (p *pdfWriter) document() error {
	p.out.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
	pages := p.reserve()
	for range p.l.pages {
		p.pageIDs = append(p.pageIDs, p.reserve())
	}
	p.parents = make([][]*element, len(p.l.pages))
	p.annots = make([][]int, len(p.l.pages))
	contents := make([]int, len(p.l.pages))
	for i, sh := range p.l.pages {
		c := &content{p: p, page: i, sheet: sh, b: p.page[:0]}
		data, err := c.write()
		if err != nil {
			return err
		}
		p.page = data
		contents[i] = p.reserve()
		p.stream(contents[i], "", data)
	}
	resources := p.resources()
	kids := &strings.Builder{}
	for i, sh := range p.l.pages {
		annots := ""
		if len(p.annots[i]) > 0 {
			annots = " /Annots [" + refs(p.annots[i]) + "]"
		}
		p.set(p.pageIDs[i], "<</Type /Page /Parent %d 0 R /MediaBox [0 0 %s %s] /Resources %d 0 R /Contents %d 0 R /StructParents %d /Tabs /S%s>>",
			pages, number(sh.page.Width), number(sh.page.Height), resources, contents[i], i, annots)
		fmt.Fprintf(kids, "%d 0 R ", p.pageIDs[i])
	}
	p.set(pages, "<</Type /Pages /Count %d /Kids [%s]>>", len(p.l.pages), strings.TrimSpace(kids.String()))
	tree := p.structure()
	outlines := ""
	if id := p.outline(); id > 0 {
		outlines = fmt.Sprintf(" /Outlines %d 0 R", id)
	}
	d := p.l.doc
	d.Title = p.l.titleOf()
	meta := p.reserve()
	p.stream(meta, "/Type /Metadata /Subtype /XML", xmp(&d)) // uncompressed, for programs that do not read PDF
	profile := p.reserve()
	p.stream(profile, "/N 3", sRGBProfile())
	intent := p.object("<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) /DestOutputProfile %d 0 R>>", profile)
	catalog := p.object("<</Type /Catalog /Version /1.7 /Pages %d 0 R /Lang %s /MarkInfo <</Marked true>> /StructTreeRoot %d 0 R%s /Metadata %d 0 R /OutputIntents [%d 0 R] /ViewerPreferences <</DisplayDocTitle true>>>>",
		pages, textString(languageOf(&d)), tree, outlines, meta, intent)
	info := &strings.Builder{}
	for _, f := range []struct{ key, value string }{
		{"Title", d.Title}, {"Author", d.Author}, {"Subject", d.Subject}, {"Keywords", strings.Join(d.Keywords, ", ")}, {"Producer", producer},
	} {
		if f.value != "" {
			info.WriteString("/" + f.key + " " + textString(f.value) + " ")
		}
	}
	if !d.Date.IsZero() {
		date := textString(pdfDate(d.Date))
		info.WriteString("/CreationDate " + date + " /ModDate " + date)
	}
	p.finish(catalog, p.object("<<%s>>", info.String()))
	return nil
}

const producer = "hokhao"

// titleOf returns the title of a document, which PDF/UA requires: its own, or that of its first heading.
func (l *Layout) titleOf() string {
	if l.doc.Title != "" {
		return l.doc.Title
	}
	for _, sh := range l.pages {
		for _, o := range sh.ops {
			if o.kind == opLine && o.tag != nil && o.tag.title != "" {
				return o.tag.title
			}
		}
	}
	return l.doc.Words.Say(wordDocument)
}

// languageOf returns the language of a document.
func languageOf(d *Document) string {
	if d.Language == "" {
		return "th-TH"
	}
	return d.Language
}

// number formats a measure with at most two decimals.
func number(v float64) string { return string(appendNumber(nil, v, 2)) }

func appendNumber(b []byte, v float64, digits int) []byte {
	begin := len(b)
	b = strconv.AppendFloat(b, v, 'f', digits, 64)
	if bytes.IndexByte(b[begin:], '.') >= 0 {
		for b[len(b)-1] == '0' {
			b = b[:len(b)-1]
		}
		if b[len(b)-1] == '.' {
			b = b[:len(b)-1]
		}
	}
	if string(b[begin:]) == "-0" {
		b = append(b[:begin], '0')
	}
	return b
}

func refs(ids []int) string {
	var b strings.Builder
	for i, id := range ids {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strconv.Itoa(id) + " 0 R")
	}
	return b.String()
}

var plainText = strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`)

// textString formats a text string (ISO 32000-1, 7.9.2.2): in parentheses if it is ASCII, else UTF-16.
func textString(s string) string {
	plain := true
	for i := range len(s) {
		plain = plain && s[i] >= ' ' && s[i] < 0x7F
	}
	if plain {
		return "(" + plainText.Replace(s) + ")"
	}
	return "<FEFF" + utf16Hex(s) + ">"
}

// utf16Hex returns text as hexadecimal UTF-16BE.
func utf16Hex(s string) string { return string(appendUTF16(make([]byte, 0, 2*len(s)), s)) }

func appendUTF16(b []byte, s string) []byte {
	for _, r := range s {
		if first, second := utf16.EncodeRune(r); first != utf8.RuneError {
			b = appendHex(appendHex(b, uint16(first)), uint16(second))
		} else {
			b = appendHex(b, uint16(r))
		}
	}
	return b
}

// uriString formats an address as an ASCII string, percent-encoding the rest.
func uriString(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; c <= ' ' || c >= 0x7F {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return textString(b.String())
}

// pdfDate formats a date as in ISO 32000-1, 7.9.4.
func pdfDate(t time.Time) string {
	zone := t.Format("-0700")
	return "D:" + t.Format("20060102150405") + zone[:3] + "'" + zone[3:] + "'"
}
