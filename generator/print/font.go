package print

import (
	"bytes"
	_ "embed"
	"encoding/binary"
	"fmt"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
)

// Sarabun, under the SIL Open Font License 1.1 (fonts/OFL.txt): full TrueType files with Thai and Latin.
var (
	//go:embed fonts/Sarabun-Regular.ttf
	regularTTF []byte
	//go:embed fonts/Sarabun-Italic.ttf
	italicTTF []byte
	//go:embed fonts/Sarabun-SemiBold.ttf
	semiBoldTTF []byte
	//go:embed fonts/Sarabun-Bold.ttf
	boldTTF []byte
	//go:embed fonts/Sarabun-BoldItalic.ttf
	boldItalicTTF []byte
)

// The faces, in the order in which a document embeds them.
const (
	faceRegular = iota
	faceItalic
	faceSemiBold
	faceBold
	faceBoldItalic
	faceCount
)

// faces are parsed once, when the first text is set, and keep all shaped words.
var faces = sync.OnceValue(func() *[faceCount]*face {
	var fs [faceCount]*face
	for i, f := range []struct {
		name   string
		data   []byte
		weight int
		italic bool
	}{
		{"Sarabun-Regular", regularTTF, 400, false},
		{"Sarabun-Italic", italicTTF, 400, true},
		{"Sarabun-SemiBold", semiBoldTTF, 600, false},
		{"Sarabun-Bold", boldTTF, 700, false},
		{"Sarabun-BoldItalic", boldItalicTTF, 700, true},
	} {
		parsed, err := newFace(f.name, f.data)
		if err != nil {
			panic(err) // cannot happen: the file is compiled in
		}
		parsed.index, parsed.weight, parsed.italic = i, f.weight, f.italic
		fs[i] = parsed
	}
	return &fs
})

// A face is one font file. All its measures are in thousandths of an em, the font's own units: newFace refuses other
// fonts.
type face struct {
	index  int
	name   string // PostScript
	weight int
	italic bool

	ascent, descent    int // of the line; descent is negative
	capHeight, xHeight int
	slant              float64 // italic angle in degrees, as in the table post
	box                [4]int  // xMin, yMin, xMax, yMax of all glyphs

	font       *font.Font
	glyf, loca []byte
	head       []byte
	hmtx       []byte
	maxp       []byte
	longLoca   bool
	metrics    int // the number of glyphs with their own advance in hmtx
	glyphs     int

	shapers sync.Pool // of *shaper
	simple  func() [][]byte

	mu       sync.RWMutex
	codes    map[string]*code  // by everything that distinguishes them
	words    map[string]*shape // by their text
	outlines map[uint16][]opentype.Segment
}

func newFace(name string, data []byte) (*face, error) {
	ld, err := opentype.NewLoader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("print: %s: %w", name, err)
	}
	f := &face{name: name, codes: map[string]*code{}, words: map[string]*shape{}, outlines: map[uint16][]opentype.Segment{}}
	if f.font, err = font.NewFont(ld); err != nil {
		return nil, fmt.Errorf("print: %s: %w", name, err)
	}
	tables := map[string][]byte{}
	for _, tag := range []string{"glyf", "loca", "head", "hhea", "hmtx", "maxp", "OS/2", "post"} {
		if tables[tag], err = ld.RawTable(opentype.MustNewTag(tag)); err != nil {
			return nil, fmt.Errorf("print: %s: table %s: %w", name, tag, err)
		}
	}
	u16 := func(table string, offset int) int { return int(binary.BigEndian.Uint16(tables[table][offset:])) }
	i16 := func(table string, offset int) int { return int(int16(u16(table, offset))) }
	if u16("head", 18) != 1000 {
		return nil, fmt.Errorf("print: %s has %d units per em, not 1000", name, u16("head", 18))
	}
	f.glyf, f.loca, f.head, f.hmtx, f.maxp = tables["glyf"], tables["loca"], tables["head"], tables["hmtx"], tables["maxp"]
	f.longLoca = u16("head", 50) == 1
	f.metrics, f.glyphs = u16("hhea", 34), u16("maxp", 4)
	f.ascent, f.descent = i16("hhea", 4), i16("hhea", 6)
	f.xHeight, f.capHeight = i16("OS/2", 86), i16("OS/2", 88)
	f.slant = float64(int32(binary.BigEndian.Uint32(tables["post"][4:]))) / 65536
	for i := range f.box {
		f.box[i] = i16("head", 36+2*i)
	}
	f.simple = sync.OnceValue(f.withoutInstructions)
	f.shapers.New = func() any {
		return &shaper{font: harfbuzz.NewFont(font.NewFace(f.font)), buffer: harfbuzz.NewBuffer()}
	}
	return f, nil
}

// advance returns the width of a glyph.
func (f *face) advance(gid uint16) int {
	i := min(int(gid), f.metrics-1)
	return int(binary.BigEndian.Uint16(f.hmtx[4*i:]))
}

// outline returns the bytes of a glyph in the table glyf, none for an empty glyph.
func (f *face) outline(gid uint16) []byte {
	at := func(i int) int {
		if f.longLoca {
			return int(binary.BigEndian.Uint32(f.loca[4*i:]))
		}
		return 2 * int(binary.BigEndian.Uint16(f.loca[2*i:]))
	}
	if int(gid) >= f.glyphs {
		return nil
	}
	return f.glyf[at(int(gid)):at(int(gid)+1)]
}
