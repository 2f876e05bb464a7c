package print

import (
	"encoding/binary"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// A code is the meaning of one number in a content stream: an arrangement of glyphs and the source characters that it
// shows. The same arrangement for other characters is another code, so that text can be copied exactly. Codes are
// made once per face and compared by address, except those of missing signs.
type code struct {
	glyphs  []offsetGlyph
	advance int    // to the next code
	text    string // characters of the source
	missing bool   // the font has no glyph for text
}

// An offsetGlyph is a glyph and its offset from the pen, in thousandths of an em.
type offsetGlyph struct {
	gid  uint16
	x, y int
}

// A shape is a word as drawn in a face: codes in source order.
type shape struct {
	codes []*code
	whole []bool // the code begins a cluster: text may be torn before it as a last resort
	width int    // thousandths of an em
	text  string // the text that is copied
}

// A draft is a code that is not interned yet.
type draft struct {
	code
	whole bool
}

// says returns the text of the codes.
func (s *shape) says() string {
	var b strings.Builder
	for _, c := range s.codes {
		b.WriteString(c.text)
	}
	return b.String()
}

// keptWords limits the number of words that a face caches, of about 300 bytes each, and longestKept their length in bytes. A
// year of weeklies uses about ten thousand; when the limit is reached the cache is emptied.
const (
	keptWords   = 20_000
	longestKept = 300
)

// shapeOf returns the codes of a text without line breaks, from the cache if possible.
func (f *face) shapeOf(text string) *shape {
	f.mu.RLock()
	s := f.words[text]
	f.mu.RUnlock()
	if s != nil {
		return s
	}
	sh := f.shapers.Get().(*shaper)
	drafts := sh.shape(f, text)
	f.shapers.Put(sh)

	f.mu.Lock()
	defer f.mu.Unlock()
	s = &shape{codes: make([]*code, 0, len(drafts)), whole: make([]bool, 0, len(drafts))}
	for i := range drafts {
		c := f.intern(&drafts[i].code)
		s.codes = append(s.codes, c)
		s.whole = append(s.whole, drafts[i].whole)
		s.width += c.advance
	}
	s.text = s.says()
	if len(f.words) >= keptWords {
		clear(f.words)
	}
	if len(text) <= longestKept {
		f.words[strings.Clone(text)] = s
	}
	return s
}

// intern returns the unique code equal to c. f.mu is held. Codes of missing signs are not kept, since their number is
// unlimited.
func (f *face) intern(c *code) *code {
	if c.missing {
		return &code{glyphs: c.glyphs, advance: c.advance, text: strings.Clone(c.text), missing: true}
	}
	key := make([]byte, 0, 64)
	key = binary.AppendVarint(key, int64(c.advance))
	for _, g := range c.glyphs {
		key = binary.AppendUvarint(key, uint64(g.gid))
		key = binary.AppendVarint(key, int64(g.x))
		key = binary.AppendVarint(key, int64(g.y))
	}
	key = append(key, 0xff)
	key = append(key, c.text...)
	if known := f.codes[string(key)]; known != nil {
		return known
	}
	known := new(code)
	*known = *c
	known.text = strings.Clone(c.text)
	f.codes[string(key)] = known
	return known
}

// A shaper turns text into glyphs. It is used by one goroutine at a time.
type shaper struct {
	font   *harfbuzz.Font
	buffer *harfbuzz.Buffer
}

// shape returns the codes of text.
func (s *shaper) shape(f *face, text string) []draft {
	var codes []draft
	var run []rune
	flush := func() {
		if len(run) > 0 {
			codes = append(codes, s.run(run)...)
			run = run[:0]
		}
	}
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		if isSilent(r) {
			text = text[size:]
			continue
		}
		if r == '\u00A0' || r == '\u2007' || r == '\u202F' { // a no-break space; drawn and copied as a space
			r = ' '
		}
		if _, ok := f.font.NominalGlyph(r); ok && r != utf8.RuneError {
			run = append(run, r)
			text = text[size:]
			continue
		}
		flush()
		size = graphemeLength(text)
		codes = append(codes, draft{code{
			glyphs:  []offsetGlyph{{gid: 0}},
			advance: f.advance(0),
			text:    text[:size],
			missing: true,
		}, true})
		text = text[size:]
	}
	flush()
	return codes
}

// Lacks returns the signs of a text that the font cannot show, each once, without laying it out.
func Lacks(text string) []string {
	var out []string
	regular := faces()[faceRegular].font
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		if _, ok := regular.NominalGlyph(r); !ok && !isSilent(r) && !unicode.IsSpace(r) || r == utf8.RuneError {
			size = graphemeLength(text)
			if !slices.Contains(out, text[:size]) {
				out = append(out, text[:size])
			}
		}
		text = text[size:]
	}
	return out
}

// isSilent reports whether a character is invisible and not worth copying: controls, possible breaks, directional
// marks.
func isSilent(r rune) bool {
	switch {
	case r < ' ', r >= 0x7F && r < 0xA0, r == 0xAD, r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E,
		r >= 0x2060 && r <= 0x206F, r == 0xFEFF, r >= 0xFFF9 && r <= 0xFFFB, r == 0xFFFE, r == 0xFFFF:
		return true
	}
	return false
}

// graphemeLength returns the length in bytes of the sign that text begins with, of a script that the font lacks: a
// letter with its marks, an emoji with its modifiers and joined emoji.
func graphemeLength(text string) int {
	_, n := utf8.DecodeRuneInString(text)
	for n < len(text) {
		r, size := utf8.DecodeRuneInString(text[n:])
		switch {
		case r == '\u200D': // joins emoji
			n += size
			if n < len(text) {
				_, next := utf8.DecodeRuneInString(text[n:])
				n += next
			}
		case unicode.Is(unicode.M, r) && !unicode.Is(unicode.Thai, r), r >= 0xFE00 && r <= 0xFE0F, r >= 0x1F3FB && r <= 0x1F3FF, r >= 0xE0000 && r <= 0xE0FFF:
			n += size
		default:
			return n
		}
	}
	return n
}

// run shapes characters that the font has, from left to right.
func (s *shaper) run(runes []rune) []draft {
	script := language.Latin
	for _, r := range runes {
		if unicode.Is(unicode.Thai, r) {
			script = language.Thai
			break
		}
	}
	b := s.buffer
	b.Clear()
	b.Flags = harfbuzz.DoNotinsertDottedCircle
	// Each glyph must name the character it comes from; the default level merges clusters.
	b.ClusterLevel = harfbuzz.Characters
	b.Props = harfbuzz.SegmentProperties{Direction: harfbuzz.LeftToRight, Script: script, Language: thaiLanguage}
	b.AddRunes(runes, 0, -1)
	b.Shape(s.font, nil)

	// The pen position before each glyph in the shaper's order, and the glyphs of each character.
	type drawn struct {
		gid     uint16
		x, y    int // of the outline, from the word's origin
		advance int
	}
	of := make([][]drawn, len(runes))
	pen := 0
	for i, info := range b.Info {
		p := b.Pos[i]
		of[info.Cluster] = append(of[info.Cluster], drawn{uint16(info.Glyph), pen + int(p.XOffset), int(p.YOffset), int(p.XAdvance)})
		pen += int(p.XAdvance)
	}
	// A tone that shares a glyph with the ring of ำ has no glyph of its own; that glyph is the first of ำ.
	for i := len(runes) - 1; i > 0; i-- {
		if runes[i] == saraAm && len(of[i]) > 1 && len(of[i-1]) == 0 {
			of[i-1], of[i] = of[i][:1], of[i][1:]
		}
	}
	codes := make([]draft, 0, len(runes))
	origin := 0
	for i, r := range runes {
		if len(of[i]) == 0 && len(codes) > 0 { // it is shown by a ligature
			codes[len(codes)-1].text += string(r)
			continue
		}
		c := draft{code{text: string(r)}, beginsCluster(runes, i)}
		for _, d := range of[i] {
			c.glyphs = append(c.glyphs, offsetGlyph{d.gid, d.x - origin, d.y})
			c.advance += d.advance
		}
		origin += c.advance
		codes = append(codes, c)
	}
	return codes
}

var thaiLanguage = language.NewLanguage("th")

const saraAm = '\u0E33'

// beginsCluster reports whether a line could begin with the character at i: it does not belong to the letter before
// it, and the vowel before it does not need it as its consonant.
func beginsCluster(runes []rune, i int) bool {
	r := runes[i]
	leans := unicode.Is(unicode.M, r) || r == saraAm || r == 'ะ' || r == 'า' || r == 'ๅ' || r == 'ๆ' || r == 'ฯ'
	return !leans && (i == 0 || runes[i-1] < 'เ' || runes[i-1] > 'ไ')
}
