package print

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hokhao/generator/thai"
)

// A run is a stretch of a paragraph in one style.
type run struct {
	face   *face
	size   float64
	rise   float64 // above the baseline
	color  Color
	strike bool
	tag    *element // the element that it is content of; nil is decoration
	link   *element // the Link element among tag and its parents, or nil
}

// An atom is a shaped stretch of a paragraph that is drawn at once, or one space.
type atom struct {
	shape *shape
	run   *run
	space bool
	fixed bool // a space that is never stretched: beside ๆ
}

// width returns the width in points.
func (a *atom) width() float64 { return float64(a.shape.width) * a.run.size / 1000 }

// A piece is the text between two possible line ends: atoms, then a space that is dropped at a line end.
type piece struct {
	from, to int       // atoms without the space
	trail    int       // the atom of the space after it, or -1
	width    float64   // without the space
	space    float64   // width of that space
	spaces   int       // inside, of those that may be stretched
	stretch  float64   // of the spaces inside
	behind   float64   // of the space behind
	forced   bool      // a new line begins after it
	bond     thai.Bond // to the next piece
}

// A text is a paragraph that is ready for line breaking.
type text struct {
	atoms  []atom
	pieces []piece
	words  *thai.Dictionary // segments what has to be torn
	ways   *ways            // for line breaking
}

// maxStretch is the most that a space may be stretched, in ems.
const maxStretch = 0.3

// compose shapes a paragraph. source is its text with white space collapsed, runs the style of each stretch of it.
func (s *typesetter) compose(spans []Span, st Style, tag *element) *text {
	t := &text{words: s.dictionary, ways: &s.ways, atoms: s.atoms[:0], pieces: s.pieces[:0]}
	source, runs := s.runs(spans, st, tag)
	at := 0 // in source
	var current, runEnd = -1, 0
	// form returns the run of a byte of the source and its end; it is called with increasing offsets.
	form := func(at int) (*run, int) {
		for at >= runEnd && current+1 < len(runs) {
			current++
			runEnd = runs[current].end
		}
		return runs[current].run, runEnd
	}
	space := func(r *run, fixed bool) {
		t.atoms = append(t.atoms, atom{shape: r.face.shapeOf(" "), run: r, space: true, fixed: fixed})
	}
	for p, bond := range s.dictionary.Lines(source) {
		pc := piece{from: len(t.atoms), trail: -1, bond: bond}
		body := strings.TrimRight(p, " \n")
		gap := p[len(body):]
		end := at + len(body)
		body = strings.TrimRight(body, "\u200B") // only a possible break
		pc.forced = strings.Contains(gap, "\n")
		for i := 0; i < len(body); {
			r, runEnd := form(at + i)
			if body[i] == ' ' || body[i] == '\n' {
				space(r, strings.HasSuffix(body[:i], "ๆ") || strings.HasPrefix(body[i+1:], "ๆ"))
				i++
				continue
			}
			to := min(len(body), runEnd-at) // at most the rest of the piece: it may be long, of many short runs
			for _, end := range []byte(" \n") {
				if n := strings.IndexByte(body[i:to], end); n >= 0 {
					to = i + n
				}
			}
			if sh := r.face.shapeOf(body[i:to]); len(sh.codes) > 0 {
				t.atoms = append(t.atoms, atom{shape: sh, run: r})
			}
			i = to
		}
		pc.to = len(t.atoms)
		if n := len(t.pieces); pc.from == pc.to && !pc.forced && (n == 0 || t.pieces[n-1].trail >= 0 || gap == "") {
			at += len(p) // it is invisible and follows a space
			continue
		} else if pc.from == pc.to && !pc.forced {
			t.pieces[n-1].trail, t.pieces[n-1].bond = len(t.atoms), bond
			r, _ := form(end)
			space(r, false)
			at += len(p)
			continue
		}
		if gap != "" { // also at a forced line end, so that two lines are not read as one word
			pc.trail = len(t.atoms)
			r, _ := form(end)
			space(r, strings.HasSuffix(body, "ๆ"))
		}
		at += len(p)
		t.pieces = append(t.pieces, pc)
	}
	s.atoms, s.pieces = t.atoms, t.pieces
	t.atoms, t.pieces = slices.Clone(t.atoms), slices.Clone(t.pieces)
	for i := range t.pieces {
		t.measure(&t.pieces[i])
	}
	return t
}

// says returns the text of a piece.
func (t *text) says(i int) string {
	var b strings.Builder
	for _, a := range t.atoms[t.pieces[i].from:t.pieces[i].to] {
		b.WriteString(a.shape.text)
	}
	return b.String()
}

func (t *text) measure(p *piece) {
	p.width, p.spaces, p.stretch, p.space, p.behind = 0, 0, 0, 0, 0
	for i := p.from; i < p.to; i++ {
		a := &t.atoms[i]
		p.width += a.width()
		if a.space && !a.fixed {
			p.spaces++
			p.stretch += float64(maxStretch * a.run.size)
		}
	}
	if p.trail >= 0 {
		a := &t.atoms[p.trail]
		p.space = a.width()
		if !a.fixed {
			p.behind = maxStretch * a.run.size
		}
	}
}

// A stretchEnd is a run and its end in the source.
type stretchEnd struct {
	run *run
	end int
}

// runs concatenates the text of spans, with one space for each run of white space.
func (s *typesetter) runs(spans []Span, st Style, tag *element) (string, []stretchEnd) {
	var b []byte
	var out []stretchEnd
	last := '\n' // drops space at the beginning
	for _, sp := range spans {
		content := sp.Text
		if sp.Field != NoField {
			content = s.field(sp)
		}
		content = s.doc.Numerals.in(content)
		r := s.runOf(sp, st, tag)
		begin := len(b)
		first := true
		for _, c := range content {
			switch {
			case thai.IsThai(c) && (!first || !unicode.Is(unicode.M, c)):
				b = utf8.AppendRune(b, c)
			case c == '\n':
				b = bytes.TrimRight(b, " ")
				for i := len(out) - 1; i >= 0 && out[i].end > len(b); i-- {
					out[i].end = len(b)
				}
				b = append(b, '\n')
			case unicode.IsSpace(c) && c != '\u00A0' && c != '\u2007' && c != '\u202F':
				if last != ' ' && last != '\n' {
					b = append(b, ' ')
					c = ' '
				} else {
					continue
				}
			case isSilent(c) && c != '\u200B' && c != '\u2060' && c != '\u200D': // kept for Lines and for emoji
				continue
			default:
				// A mark belongs to the letter before it, whatever that letter's style.
				if first && unicode.Is(unicode.M, c) && len(out) > 0 && last != ' ' && last != '\n' {
					b = utf8.AppendRune(b, c)
					out[len(out)-1].end = len(b)
					begin = len(b)
					continue
				}
				b = utf8.AppendRune(b, c)
			}
			first = false
			last = c
		}
		if len(b) > begin {
			out = append(out, stretchEnd{r, len(b)})
		}
	}
	source := strings.TrimRightFunc(string(b), unicode.IsSpace)
	if !utf8.ValidString(source) {
		source = strings.ToValidUTF8(source, "\uFFFD")
	}
	return source, out
}

// longestLink is the longest address that becomes a link, in bytes: a PDF repeats it for each line, and few browsers
// accept longer ones.
const longestLink = 4000

// runOf returns the style of a span.
func (s *typesetter) runOf(sp Span, st Style, tag *element) *run {
	weight, italic := st.Weight, st.Italic || sp.Italic
	if sp.Bold {
		weight = Bold
	}
	r := &run{size: st.Size, color: st.Color, strike: sp.Strike, tag: tag}
	i := faceRegular
	switch {
	case weight == Bold && italic, weight == SemiBold && italic:
		i = faceBoldItalic
	case weight == Bold:
		i = faceBold
	case weight == SemiBold:
		i = faceSemiBold
	case italic:
		i = faceItalic
	}
	r.face = faces()[i]
	if sp.Size > 0 {
		r.size = sp.Size * s.scale
	}
	if sp.Color != (Color{}) {
		r.color = sp.Color
	}
	if sp.Super {
		r.rise = 0.38 * r.size
		r.size *= 0.65
	}
	if sp.Link != "" && tag != nil && len(sp.Link) <= longestLink {
		r.link = s.linkElement(sp.Link, tag)
		r.tag = r.link
	}
	return r
}
