package print

import (
	"bytes"
	"errors"
	"fmt"
	goimage "image"
	"image/gif"
	"image/jpeg"
	"image/png"
	"math"

	"golang.org/x/image/webp"
	"rsc.io/qr"

	"hokhao/generator/photo"
	"hokhao/generator/words"
)

// An image is a picture file that a document shows.
type image struct {
	name   string
	data   []byte
	header photo.Header
}

// quiet is the width of the quiet zone in modules (ISO/IEC 18004, 6.3.8).
const quiet = 4

// A qrCode is the modules of a QR code.
type qrCode struct {
	*qr.Code
}

// image opens a picture once. The first error is kept for Layout to return.
func (s *typesetter) image(name string) *image {
	if im, ok := s.images[name]; ok {
		return im
	}
	im, err := s.read(name)
	if err != nil {
		im = nil
		if s.err == nil {
			s.err = fmt.Errorf("print: picture %q: %w", name, err)
		}
	}
	s.images[name] = im
	return im
}

func (s *typesetter) read(name string) (*image, error) {
	if s.open == nil {
		return nil, errors.New("there is nothing to open it with")
	}
	data, err := s.open(name)
	if err != nil {
		return nil, err
	}
	h, err := photo.Probe(data)
	if err != nil {
		return nil, err
	}
	return &image{name: name, data: data, header: h}, nil
}

// decode returns the pixels of a picture as stored, without orientation.
func (im *image) decode() (out goimage.Image, err error) {
	defer func() { // a decoder of the standard library or x/image may panic on hostile input
		if r := recover(); r != nil {
			out, err = nil, fmt.Errorf("print: picture %q cannot be decoded: %v", im.name, r)
		}
	}()
	r := bytes.NewReader(im.data)
	switch im.header.Format {
	case photo.JPEG:
		out, err = jpeg.Decode(r)
	case photo.PNG:
		out, err = png.Decode(r)
	case photo.GIF:
		out, err = gif.Decode(r)
	case photo.WebP:
		out, err = webp.Decode(r)
	default:
		err = errors.New("unknown format")
	}
	if err != nil {
		return nil, fmt.Errorf("print: picture %q: %w", im.name, err)
	}
	return out, nil
}

// A pictureFit is the size of a picture and the part of it that is visible.
type pictureFit struct {
	w, h float64
	crop [4]float64
}

// fit returns the size of a picture in a column.
func (s *typesetter) fit(p Picture, im *image, width float64) pictureFit {
	f := pictureFit{w: width, crop: [4]float64{0, 0, 1, 1}}
	if p.Width > 0 {
		f.w = min(p.Width*s.scale, width)
	}
	ratio := float64(im.header.Height()) / float64(im.header.Width())
	f.h = float64(f.w * ratio)
	if p.Height > 0 {
		f.h = p.Height * s.scale
		if want := f.h / f.w; want < ratio { // too high: crop above and below
			part := want / ratio
			from := clamp(focus(p.FocusY)-part/2, 0, 1-part)
			f.crop[1], f.crop[3] = from, from+part
		} else if want > ratio {
			part := ratio / want
			from := clamp(focus(p.FocusX)-part/2, 0, 1-part)
			f.crop[0], f.crop[2] = from, from+part
		}
	}
	limit := math.Inf(1)
	if p.MaxHeight > 0 {
		limit = p.MaxHeight * s.scale
	}
	if s.height > 0 {
		st := s.style(p.Style)
		room := s.height
		if len(p.Caption)+len(p.Credit) > 0 {
			room -= float64(3 * st.Leading)
		}
		limit = min(limit, max(room, s.height/2))
	}
	if f.h > limit {
		f.w = float64(f.w*limit) / f.h
		f.h = limit
	}
	return f
}

func focus(v float64) float64 {
	if v <= 0 {
		return 0.5
	}
	return v
}

func clamp(v, low, high float64) float64 { return max(low, min(v, high)) }

// figure returns the ops of a picture at a position.
func (s *typesetter) figure(p Picture, im *image, f pictureFit, x, y float64, e *element) []op {
	ops := []op{{kind: opImage, x: x, y: y, w: f.w, h: f.h, image: im, crop: f.crop, gray: p.Gray, tag: e, link: e.linked()}}
	if p.Border > 0 {
		ops = append(ops, op{kind: opFrame, x: x, y: y, w: f.w, h: f.h, stroke: p.Border})
	}
	return ops
}

// figureElement returns the element of a picture, inside a link if it has one; nil for decoration.
func figureElement(tag *element, alt, id, href string) *element {
	if alt == "" || tag == nil {
		return nil
	}
	if href != "" {
		tag = tag.add("P").add("Link")
		tag.href, tag.alt = href, alt
	}
	e := tag.add("Figure")
	e.alt, e.id = alt, id
	return e
}

// linked returns the link around a figure.
func (e *element) linked() *element {
	if e != nil && e.parent != nil && e.parent.role == "Link" {
		return e.parent
	}
	return nil
}

// captionGap is the distance of a caption from its picture, in ems of the caption.
const captionGap = 0.3

// caption sets caption and credit below a picture of a width.
func (s *typesetter) caption(caption, credit []Span, st Style, width float64, e, tag *element) []row {
	if len(caption)+len(credit) == 0 {
		return nil
	}
	spans := append([]Span(nil), caption...)
	if len(caption) > 0 && len(credit) > 0 {
		spans = append(spans, Span{Text: " "})
	}
	spans = append(spans, credit...)
	st.Before, st.After = 0, 0
	st.KeepTogether = true
	holder := e
	if holder == nil {
		holder = tag
	}
	return s.galley([]Block{Paragraph{Style: st, Text: spans, Role: RoleCaption}}, width, holder)
}

func (b *builder) picture(p Picture, tag *element) {
	im := b.s.image(p.Source)
	if im == nil {
		return
	}
	b.mark(p.ID)
	e := figureElement(tag, p.Alt, p.ID, p.Link)
	st := b.s.style(p.Style)
	f := b.s.fit(p, im, b.width)
	x := b.x + shiftOf(p.Align, b.width-f.w)
	// A caption is as wide as its picture, or half of the column.
	under := max(f.w, b.width/2)
	caption := b.s.caption(p.Caption, p.Credit, p.Style, under, e, tag)
	moved := shiftOf(p.Align, b.width-under)
	b.add(row{before: st.Before, height: f.h, ops: b.s.figure(p, im, f, x, 0, e), keep: len(caption) > 0 || st.KeepWithNext})
	for i, r := range caption {
		r.keep = i < len(caption)-1 || st.KeepWithNext
		if i == 0 {
			r.before = captionGap * st.Size
		}
		b.addMoved(r, moved)
	}
	b.after = max(b.after, st.After)
}

// addMoved adds a row that was set in another column, moved by x.
func (b *builder) addMoved(r row, x float64) {
	for i := range r.ops {
		r.ops[i].x += b.x + x
	}
	b.add(r)
}

// floatAt places ops at a side; the following paragraphs flow around them.
func (b *builder) floatAt(side Float, gap, width, height, before float64, ops func(x float64) []op) {
	if gap <= 0 {
		gap = 8
	}
	gap *= b.s.scale
	width = min(width, b.width)
	x := b.x
	if side == FloatRight {
		x += b.width - width
	}
	b.add(row{before: before, ops: ops(x), keep: true})
	b.float = floating{left: side == FloatLeft, width: width + gap, height: height + gap/2}
}

func (b *builder) floatPicture(p Picture, tag *element) {
	im := b.s.image(p.Source)
	if im == nil {
		return
	}
	b.mark(p.ID)
	e := figureElement(tag, p.Alt, p.ID, p.Link)
	st := b.s.style(p.Style)
	f := b.s.fit(p, im, b.width)
	caption := b.s.caption(p.Caption, p.Credit, p.Style, f.w, e, tag)
	height := f.h
	if len(caption) > 0 {
		height += float64(captionGap*st.Size) + heightOf(caption)
	}
	b.floatAt(p.Float, p.Gap, f.w, height, st.Before, func(x float64) []op {
		return append(b.s.figure(p, im, f, x, 0, e), stack(caption, x, f.h+float64(captionGap*st.Size))...)
	})
}

// code returns the modules of a QR code and its size.
func (s *typesetter) code(q QR) (*qrCode, float64) {
	size := q.Size * s.scale
	if size <= 0 {
		size = 62 * s.scale
	}
	c, err := encode(q.Address)
	if err != nil {
		if s.err == nil {
			s.err = fmt.Errorf("print: QR code for %q: %w", q.Address, err)
		}
		return nil, size
	}
	return &qrCode{c}, size
}

// Text that a document adds where the author wrote none.
var (
	wordCode     = words.New("qr-code", "คิวอาร์โค้ด", "QR code")
	wordDocument = words.New("document", "เอกสาร", "Document")
)

func (s *typesetter) codeOp(q QR, c *qrCode, x, y, size float64, tag *element) (op, *element) {
	alt := q.Alt
	if alt == "" {
		alt = s.doc.Words.Say(wordCode) + ": " + q.Address
	}
	e := figureElement(tag, alt, "", q.Address)
	return op{kind: opCode, x: x, y: y, w: size, h: size, code: c, tag: e, link: e.linked()}, e
}

func (b *builder) code(q QR, tag *element) {
	c, size := b.s.code(q)
	if c == nil {
		return
	}
	st := b.s.style(q.Style)
	size = min(size, b.width)
	o, e := b.s.codeOp(q, c, b.x+shiftOf(q.Align, b.width-size), 0, size, tag)
	caption := b.s.caption(q.Caption, nil, q.Style, b.width, e, tag)
	b.add(row{before: st.Before, height: size, ops: []op{o}, keep: len(caption) > 0 || st.KeepWithNext})
	for i, r := range caption {
		r.keep = i < len(caption)-1 || st.KeepWithNext
		b.addMoved(r, 0)
	}
	b.after = max(b.after, st.After)
}

func (b *builder) floatCode(q QR, tag *element) {
	c, size := b.s.code(q)
	if c == nil {
		return
	}
	st := b.s.style(q.Style)
	size = min(size, b.width)
	o, e := b.s.codeOp(q, c, 0, 0, size, tag)
	caption := b.s.caption(q.Caption, nil, q.Style, size, e, tag)
	b.floatAt(q.Float, q.Gap, size, size+heightOf(caption), st.Before, func(x float64) []op {
		o.x = x
		return append([]op{o}, stack(caption, x, size)...)
	})
}
