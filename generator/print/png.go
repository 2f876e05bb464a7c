package print

import (
	"fmt"
	goimage "image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"io"
	"math"
	"slices"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	xdraw "golang.org/x/image/draw"
	"golang.org/x/image/vector"
)

// PNG draws a page, counted from 1, with scale pixels to the point: a card is laid out as 1200 × 630 points and drawn
// at 1. A page without pictures has few colours and is written with a palette. One with photos is smaller as JPEG.
func (l *Layout) PNG(w io.Writer, page int, scale float64) error {
	c, err := l.canvas(page, scale)
	if err != nil {
		return err
	}
	defer c.done()
	if c.few() {
		if err := c.draw(); err != nil {
			return err
		}
		if !c.flat.full {
			return c.flat.encode(w, &c.file)
		}
	}
	c.many()
	if err := c.draw(); err != nil {
		return err
	}
	return c.file.encodeAll(w, inFewest(c.img))
}

// photoQuality is the JPEG quality of a page with photos: at 90 the edges of text have no visible noise.
const photoQuality = 90

// JPEG draws a page as JPEG, with the arguments of PNG.
func (l *Layout) JPEG(w io.Writer, page int, scale float64) error {
	c, err := l.canvas(page, scale)
	if err != nil {
		return err
	}
	defer c.done()
	c.many()
	if err := c.draw(); err != nil {
		return err
	}
	return jpeg.Encode(w, inFewest(c.img), &jpeg.Options{Quality: photoQuality})
}

// Draw returns the pixels of a page, counted from 1, with scale pixels to the point.
func (l *Layout) Draw(page int, scale float64) (*goimage.RGBA, error) {
	c, err := l.canvas(page, scale)
	if err != nil {
		return nil, err
	}
	c.many()
	return c.img, c.draw()
}

// inFewest returns a picture with as few channels as possible: one without colour as grey.
func inFewest(img *goimage.RGBA) goimage.Image {
	for i := 0; i < len(img.Pix); i += 4 {
		if img.Pix[i] != img.Pix[i+1] || img.Pix[i] != img.Pix[i+2] {
			return img
		}
	}
	gray := goimage.NewGray(img.Rect)
	for i := range gray.Pix {
		gray.Pix[i] = img.Pix[4*i]
	}
	return gray
}

// A canvas draws a page on pixels: on img, or on flat while img is nil.
type canvas struct {
	sheet *sheet
	area  goimage.Rectangle // of the page
	scale float64
	img   *goimage.RGBA
	flat  flat
	ras   vector.Rasterizer
	mask  goimage.Alpha // for drawing on flat
	file  pngBuffers
}

// canvases are reused with their buffers.
var canvases = sync.Pool{New: func() any { return new(canvas) }}

// maxPixels limits the size of what is drawn.
const maxPixels = 100_000_000

func (l *Layout) canvas(page int, scale float64) (*canvas, error) {
	if page < 1 || page > len(l.pages) {
		return nil, fmt.Errorf("print: there is no page %d of %d", page, len(l.pages))
	}
	sh := l.pages[page-1]
	width, height := math.Round(sh.page.Width*scale), math.Round(sh.page.Height*scale)
	if !(width >= 1 && height >= 1 && width*height <= maxPixels) {
		return nil, fmt.Errorf("print: a picture of %g × %g pixels cannot be drawn", width, height)
	}
	c := canvases.Get().(*canvas)
	c.sheet, c.area, c.scale, c.img = sh, goimage.Rect(0, 0, int(width), int(height)), scale, nil
	return c, nil
}

// done returns the canvas to the pool, with nothing of the page but its buffers.
func (c *canvas) done() {
	c.sheet, c.img = nil, nil
	canvases.Put(c)
}

// few starts a page of few colours, if the page has no pictures.
func (c *canvas) few() bool {
	for i := range c.sheet.ops {
		if c.sheet.ops[i].kind == opImage {
			return false
		}
	}
	c.flat.blank(c.area.Dx(), c.area.Dy())
	return true
}

// many starts a page of any colours.
func (c *canvas) many() {
	c.img = goimage.NewRGBA(c.area)
	for i := range c.img.Pix {
		c.img.Pix[i] = 0xff
	}
}

// draw draws the whole page.
func (c *canvas) draw() error {
	for i := range c.sheet.ops {
		o := &c.sheet.ops[i]
		switch o.kind {
		case opLine:
			c.line(o)
		case opRect:
			c.rect(o.x, o.y, o.x+o.w, o.y+o.h, o.color)
		case opRule:
			c.rule(o)
		case opFrame:
			s := o.stroke
			c.rect(o.x, o.y, o.x+o.w, o.y+s, o.color)
			c.rect(o.x, o.y+o.h-s, o.x+o.w, o.y+o.h, o.color)
			c.rect(o.x, o.y+s, o.x+s, o.y+o.h-s, o.color)
			c.rect(o.x+o.w-s, o.y+s, o.x+o.w, o.y+o.h-s, o.color)
		case opImage:
			if err := c.image(o); err != nil {
				return err
			}
		case opCode:
			c.code(o)
		}
	}
	return nil
}

func (c Color) rgba() color.RGBA { return color.RGBA{c.R, c.G, c.B, 0xff} }

// path appends the outline for the rasteriser, whose origin is the top left corner of bounds, in pixels.
func (c *canvas) path(bounds goimage.Rectangle, color Color, add func(r *vector.Rasterizer)) {
	bounds = bounds.Intersect(c.area)
	if bounds.Empty() {
		return
	}
	c.ras.Reset(bounds.Dx(), bounds.Dy())
	add(&c.ras)
	if c.img != nil {
		c.ras.Draw(c.img, bounds, goimage.NewUniform(color.rgba()), goimage.Point{})
		return
	}
	m := &c.mask
	m.Rect, m.Stride = goimage.Rect(0, 0, bounds.Dx(), bounds.Dy()), bounds.Dx()
	m.Pix = slices.Grow(m.Pix[:0], bounds.Dx()*bounds.Dy())[:bounds.Dx()*bounds.Dy()]
	c.ras.DrawOp = draw.Src
	c.ras.Draw(m, m.Rect, goimage.Opaque, goimage.Point{})
	c.flat.paint(bounds, m.Pix, color)
}

func (c *canvas) rect(x0, y0, x1, y1 float64, color Color) {
	x0, y0, x1, y1 = x0*c.scale, y0*c.scale, x1*c.scale, y1*c.scale
	bounds := goimage.Rect(int(math.Floor(x0)), int(math.Floor(y0)), int(math.Ceil(x1)), int(math.Ceil(y1))).Intersect(c.area)
	if c.img == nil && x0 == math.Floor(x0) && y0 == math.Floor(y0) && x1 == math.Floor(x1) && y1 == math.Floor(y1) {
		c.flat.rect(bounds, color)
		return
	}
	c.path(bounds, color, func(r *vector.Rasterizer) {
		at := func(x, y float64) (float32, float32) {
			return float32(x - float64(bounds.Min.X)), float32(y - float64(bounds.Min.Y))
		}
		r.MoveTo(at(x0, y0))
		r.LineTo(at(x1, y0))
		r.LineTo(at(x1, y1))
		r.LineTo(at(x0, y1))
		r.ClosePath()
	})
}

func (c *canvas) rule(o *op) {
	s := o.stroke / 2
	if !o.dashed {
		if o.h == 0 {
			c.rect(o.x, o.y-s, o.x+o.w, o.y+s, o.color)
		} else {
			c.rect(o.x-s, o.y, o.x+s, o.y+o.h, o.color)
		}
		return
	}
	for at := 0.0; at < o.w; at += 3 {
		c.rect(o.x+at, o.y-s, o.x+min(at+1, o.w), o.y+s, o.color)
	}
}

// code draws whole-pixel modules if there is room: phone cameras have trouble with seams and grey edges.
func (c *canvas) code(o *op) {
	side := o.code.Size + 2*quiet
	module := float64(o.w*c.scale) / float64(side)
	if module >= 1 {
		module = math.Floor(module)
	}
	free := float64(o.w*c.scale) - float64(module*float64(side))
	left, top := math.Round(float64(o.x*c.scale)+free/2), math.Round(float64(o.y*c.scale)+free/2)
	at := func(n int) float64 { return float64(float64(n+quiet) * module) }
	for y := range o.code.Size {
		for x := 0; x < o.code.Size; x++ {
			start := x
			for x < o.code.Size && o.code.Black(x, y) {
				x++
			}
			if x > start {
				c.rect((left+at(start))/c.scale, (top+at(y))/c.scale, (left+at(x))/c.scale, (top+at(y+1))/c.scale, Color{})
			}
		}
	}
}

// image scales the visible part of a picture to its place.
func (c *canvas) image(o *op) error {
	pixels, err := o.image.decode()
	if err != nil {
		return err
	}
	if t := o.image.header.Orientation; t > 1 {
		pixels = upright(pixels, t)
	}
	b := pixels.Bounds()
	part := func(from, size int, at float64) int { return from + int(math.Round(float64(size)*at)) }
	source := goimage.Rect(part(b.Min.X, b.Dx(), o.crop[0]), part(b.Min.Y, b.Dy(), o.crop[1]), part(b.Min.X, b.Dx(), o.crop[2]), part(b.Min.Y, b.Dy(), o.crop[3]))
	px := func(v float64) int { return int(math.Round(v * c.scale)) }
	place := goimage.Rect(px(o.x), px(o.y), px(o.x+o.w), px(o.y+o.h))
	if place.Empty() || source.Empty() {
		return nil
	}
	xdraw.ApproxBiLinear.Scale(c.img, place, halve(pixels, &source, place), source, draw.Over, nil)
	if o.gray {
		area := place.Intersect(c.img.Rect)
		for y := area.Min.Y; y < area.Max.Y; y++ {
			for x := area.Min.X; x < area.Max.X; x++ {
				g := color.GrayModel.Convert(c.img.RGBAAt(x, y)).(color.Gray).Y
				c.img.SetRGBA(x, y, color.RGBA{g, g, g, 0xff})
			}
		}
	}
	return nil
}

// halve reduces a picture that is more than twice as large as its place by whole factors, each pixel the mean of a
// square, so that bilinear scaling samples all of it.
func halve(pixels goimage.Image, source *goimage.Rectangle, place goimage.Rectangle) goimage.Image {
	n := min(source.Dx()/max(place.Dx(), 1), source.Dy()/max(place.Dy(), 1))
	if n < 2 {
		return pixels
	}
	w, h := source.Dx()/n, source.Dy()/n
	out := goimage.NewRGBA(goimage.Rect(0, 0, w, h))
	row := goimage.NewRGBA(goimage.Rect(0, 0, w*n, n))
	for y := range h {
		draw.Draw(row, row.Rect, pixels, goimage.Pt(source.Min.X, source.Min.Y+y*n), draw.Src)
		for x := range w {
			var sum [4]int
			for dy := range n {
				p := row.Pix[dy*row.Stride+4*x*n:]
				for i := range 4 * n {
					sum[i&3] += int(p[i])
				}
			}
			for i := range sum {
				out.Pix[y*out.Stride+4*x+i] = uint8((sum[i] + n*n/2) / (n * n))
			}
		}
	}
	*source = out.Rect
	return out
}

// upright applies the EXIF orientation of a stored picture.
func upright(img goimage.Image, orientation int) goimage.Image {
	b := img.Bounds()
	w, h := b.Dx(), b.Dy()
	size := goimage.Rect(0, 0, w, h)
	if orientation >= 5 {
		size = goimage.Rect(0, 0, h, w)
	}
	out := goimage.NewRGBA(size)
	for y := range h {
		for x := range w {
			dx, dy := x, y
			switch orientation {
			case 2:
				dx = w - 1 - x
			case 3:
				dx, dy = w-1-x, h-1-y
			case 4:
				dy = h - 1 - y
			case 5:
				dx, dy = y, x
			case 6:
				dx, dy = h-1-y, x
			case 7:
				dx, dy = h-1-y, w-1-x
			case 8:
				dx, dy = y, w-1-x
			}
			out.Set(dx, dy, img.At(b.Min.X+x, b.Min.Y+y))
		}
	}
	return out
}

// line draws a line of text inside its own box, so that the rasteriser does not process the whole page.
func (c *canvas) line(o *op) {
	x := o.x
	for i := range o.line.atoms {
		a := &o.line.atoms[i]
		w := o.line.advance(i)
		if !a.space {
			c.atom(a, o.line.scale, x, o.y-a.run.rise)
		}
		if a.run.strike && i < o.line.trail {
			y := o.y - a.run.rise - float64(0.26*a.run.size)
			c.rect(x, y-float64(0.06*a.run.size), x+w, y, a.run.color)
		}
		x += w
	}
}

func (c *canvas) atom(a *atom, stretch, x, y float64) {
	f := a.run.face
	em := a.run.size * c.scale
	left, base, unit := x*c.scale, y*c.scale, em/1000
	box, ok := f.boxOf(a.shape)
	if !ok {
		return
	}
	// One pixel more on each side than the outlines can reach.
	bounds := goimage.Rect(int(math.Floor(left+float64(float64(box[0])*unit*stretch)))-1, int(math.Floor(base-float64(float64(box[3])*unit)))-1,
		int(math.Ceil(left+float64(float64(box[2])*unit*stretch)))+1, int(math.Ceil(base-float64(float64(box[1])*unit)))+1).Intersect(c.area)
	c.path(bounds, a.run.color, func(r *vector.Rasterizer) {
		pen := 0
		for _, code := range a.shape.codes {
			for _, g := range code.glyphs {
				dx, dy := float64(pen+g.x), float64(g.y)
				at := func(p opentype.SegmentPoint) (float32, float32) {
					return float32(left + float64((float64(p.X)+dx)*unit*stretch) - float64(bounds.Min.X)),
						float32(base - float64((float64(p.Y)+dy)*unit) - float64(bounds.Min.Y))
				}
				drawGlyph(r, f.paths(g.gid), at)
			}
			pen += code.advance
		}
	})
}

// boxOf returns the box around the outlines of a word; false if it has none.
func (f *face) boxOf(s *shape) (box [4]int, ok bool) {
	pen := 0
	for _, code := range s.codes {
		for _, g := range code.glyphs {
			b, visible := f.bounds(g.gid)
			if !visible {
				continue
			}
			b = [4]int{b[0] + pen + g.x, b[1] + g.y, b[2] + pen + g.x, b[3] + g.y}
			if !ok {
				box, ok = b, true
			}
			box = [4]int{min(box[0], b[0]), min(box[1], b[1]), max(box[2], b[2]), max(box[3], b[3])}
		}
		pen += code.advance
	}
	return box, ok
}

func drawGlyph(r *vector.Rasterizer, segments []opentype.Segment, at func(opentype.SegmentPoint) (float32, float32)) {
	open := false
	for _, s := range segments {
		ax, ay := at(s.Args[0])
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			if open {
				r.ClosePath()
			}
			open = true
			r.MoveTo(ax, ay)
		case opentype.SegmentOpLineTo:
			r.LineTo(ax, ay)
		case opentype.SegmentOpQuadTo:
			bx, by := at(s.Args[1])
			r.QuadTo(ax, ay, bx, by)
		case opentype.SegmentOpCubeTo:
			bx, by := at(s.Args[1])
			cx, cy := at(s.Args[2])
			r.CubeTo(ax, ay, bx, by, cx, cy)
		}
	}
	if open {
		r.ClosePath()
	}
}

// paths returns the outline of a glyph, from the cache if it was drawn before.
func (f *face) paths(gid uint16) []opentype.Segment {
	f.mu.RLock()
	p, ok := f.outlines[gid]
	f.mu.RUnlock()
	if ok {
		return p
	}
	o, _ := font.NewFace(f.font).GlyphDataOutline(font.GID(gid))
	f.mu.Lock()
	defer f.mu.Unlock()
	f.outlines[gid] = o.Segments
	return o.Segments
}
