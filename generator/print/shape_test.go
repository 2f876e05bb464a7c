package print

import (
	"slices"
	"strings"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"

	"hokhao/generator/print/printtest"
)

// clusters returns every combination of Thai writing: a consonant, a vowel or mark in a place of its own, a tone or sign.
func clusters() []string {
	var out []string
	vowels := []string{"", "\u0E31", "\u0E33", "\u0E34", "\u0E35", "\u0E36", "\u0E37", "\u0E38", "\u0E39", "\u0E47"}
	for c := rune(0x0E01); c <= 0x0E2E; c++ {
		for _, v := range vowels {
			for _, t := range []string{"", "\u0E48", "\u0E49", "\u0E4A", "\u0E4B", "\u0E4C"} {
				if v == "\u0E33" { // the tone is typed before ำ
					out = append(out, string(c)+t+v)
				} else {
					out = append(out, string(c)+v+t)
				}
			}
		}
	}
	return out
}

// Text can be copied exactly because each character of a cluster has a code of its own, in the order of the source, and it
// is drawn correctly because the codes together draw the shaper's output.
func TestEveryClusterMapsOneToOne(t *testing.T) {
	all := clusters()
	if len(all) != 2760 {
		t.Fatalf("%d clusters", len(all))
	}
	for _, f := range faces() {
		for _, cluster := range all {
			s := f.shapeOf(cluster)
			runes := []rune(cluster)
			if len(s.codes) != len(runes) {
				t.Errorf("%s: %q has %d codes for %d characters", f.name, cluster, len(s.codes), len(runes))
				continue
			}
			var got []offsetGlyph
			pen := 0
			for i, c := range s.codes {
				if c.text != string(runes[i]) || c.missing {
					t.Errorf("%s: %q: code %d is %q", f.name, cluster, i, c.text)
				}
				for _, g := range c.glyphs {
					got = append(got, offsetGlyph{g.gid, pen + g.x, g.y})
				}
				pen += c.advance
			}
			want, width := shaped(f, cluster)
			sort := func(g []offsetGlyph) {
				slices.SortFunc(g, func(a, b offsetGlyph) int {
					return (int(a.gid)-int(b.gid))*1e6 + (a.x-b.x)*1e3 + a.y - b.y
				})
			}
			sort(got)
			sort(want)
			if !slices.Equal(got, want) || pen != width || s.width != width {
				t.Errorf("%s: %q is drawn %v %d, the shaper draws %v %d", f.name, cluster, got, pen, want, width)
			}
		}
	}
}

// shaped returns the shaper's output with its default cluster level.
func shaped(f *face, text string) (out []offsetGlyph, width int) {
	b := harfbuzz.NewBuffer()
	b.Props = harfbuzz.SegmentProperties{Direction: harfbuzz.LeftToRight, Script: language.Thai, Language: language.NewLanguage("th")}
	b.AddRunes([]rune(text), 0, -1)
	b.Shape(harfbuzz.NewFont(font.NewFace(f.font)), nil)
	for i, g := range b.Info {
		out = append(out, offsetGlyph{uint16(g.Glyph), width + int(b.Pos[i].XOffset), int(b.Pos[i].YOffset)})
		width += int(b.Pos[i].XAdvance)
	}
	return out, width
}

// The same, tested with the file and three programs that extract its text.
func TestEveryClusterIsExtracted(t *testing.T) {
	for i, st := range []Style{{}, {Italic: true}, {Weight: SemiBold}, {Weight: Bold}, {Weight: Bold, Italic: true}} {
		st.Size, st.Leading = 9, 14
		doc := Document{Title: "พยัญชนะ สระ วรรณยุกต์", Page: A4(40, 40, 40, 40)}
		var blocks []Block
		all := clusters()
		for len(all) > 0 {
			n := min(60, len(all))
			blocks = append(blocks, Paragraph{Style: st, Text: Text(strings.Join(all[:n], " "))})
			all = all[n:]
		}
		doc.Sections = []Section{{Columns: 2, Gutter: 16, Blocks: blocks}}
		data := pdf(t, doc)
		tree := printtest.PDF(t, data, nil)
		if got, want := strings.Fields(printtest.Text(tree)), clusters(); !slices.Equal(got, want) {
			t.Errorf("face %d: the text is another one", i)
		}
	}
}

func TestMarksWithoutALetter(t *testing.T) {
	for _, text := range []string{"\u0E48", "\u0E33", "\u0E31\u0E48ก", "เ", "เ\u0E48", "a\u0E48", "\u0E38\u0E49\u0E49\u0E49", "\u0E01\u0E49\u0E38"} {
		s := faces()[faceRegular].shapeOf(text)
		var b strings.Builder
		for _, c := range s.codes {
			b.WriteString(c.text)
		}
		if b.String() != text {
			t.Errorf("%q became %q", text, b.String())
		}
	}
}

func TestMissingSignsAreReported(t *testing.T) {
	doc := Document{Sections: []Section{{Blocks: []Block{
		Group{ID: "news/2026/fire", Blocks: []Block{Paragraph{Text: Text("ข่าว 漢 และ 👨‍👩‍👧 กับ שלום จบ")}}},
	}}}}
	r := layout(t, doc).Report()
	var got []string
	for _, m := range r.Missing {
		got = append(got, m.Text)
		if m.ID != "news/2026/fire" || !strings.Contains(m.Context, m.Text) || !strings.Contains(m.Context, "และ") && !strings.Contains(m.Context, "จบ") {
			t.Errorf("%+v", m)
		}
	}
	if want := []string{"漢", "👨‍👩‍👧", "ש", "ל", "ו", "ם"}; !slices.Equal(got, want) {
		t.Errorf("missing %q, want %q", got, want)
	}
}

// A missing sign is drawn as a box as wide as its advance.
func TestMissingSignIsDrawn(t *testing.T) {
	s := faces()[faceRegular].shapeOf("漢")
	if len(s.codes) != 1 || len(faces()[faceRegular].outline(s.codes[0].glyphs[0].gid)) == 0 || s.width < 300 {
		t.Errorf("nothing is drawn for a missing sign: %+v", s.codes[0])
	}
}

// Lacks returns the same signs as laying out the text.
func TestLacksWhatSettingMisses(t *testing.T) {
	for _, text := range []string{"", "ข่าว ที่ 1 – “ก” ©\n\t", "📢 ด่วน 👩‍🚒 𝓐 ꧁ก์ é 中文 ☑ 📢", "\u200b\ufeff\u00a0"} {
		var want []string
		shaper := faces()[faceRegular].shapers.New().(*shaper)
		for _, c := range shaper.shape(faces()[faceRegular], text) {
			if c.missing && !slices.Contains(want, c.text) {
				want = append(want, c.text)
			}
		}
		if got := Lacks(text); !slices.Equal(got, want) {
			t.Errorf("%q lacks %q, setting it misses %q", text, got, want)
		}
	}
}
