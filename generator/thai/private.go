package thai

// Fonts of the years before OpenType could not move a tone mark or a vowel to its place above a tall or beside a
// short letter, so they held it several times, each copy drawn at another place, and ญ and ฐ without their feet.
// Windows numbered these copies in Unicode's private use area, the Macintosh did so with other numbers. Word
// processors and PDF files of that time still carry the numbers instead of the letters. The pairs are those of
// HarfBuzz (src/hb-ot-shaper-thai.cc), which goes the other way, and of Adobe's glyph list and Apple's THAI.TXT.
const (
	firstWindowsGlyph = 0xF700
	firstMacGlyph     = 0xF884
)

var (
	windowsGlyphs = []rune("\u0E10\u0E34\u0E35\u0E36\u0E37" + // ฐ without its foot; vowels moved left
		"\u0E48\u0E49\u0E4A\u0E4B\u0E4C" + // low and left
		"\u0E48\u0E49\u0E4A\u0E4B\u0E4C" + // low
		"\u0E0D\u0E31\u0E4D\u0E47" + // ญ without its foot; left
		"\u0E48\u0E49\u0E4A\u0E4B\u0E4C" + // left
		"\u0E38\u0E39\u0E3A") // lower
	macGlyphs = []rune("\u0E31\u0E34\u0E35\u0E36\u0E37\u0E47" +
		"\u0E48\u0E48\u0E48\u0E49\u0E49\u0E49\u0E4A\u0E4A\u0E4A\u0E4B\u0E4B\u0E4B\u0E4C\u0E4C\u0E4C" + // left, low, both
		"\u0E4D\u0E0D\u0E38\u0E39\u0E3A\u0E10")
)

// Letter returns the Thai letter or mark for which an old font's private character stands. What is not one of
// these is given back as it is, with false.
func Letter(private rune) (rune, bool) {
	if i := int(private - firstWindowsGlyph); i >= 0 && i < len(windowsGlyphs) {
		return windowsGlyphs[i], true
	}
	if i := int(private - firstMacGlyph); i >= 0 && i < len(macGlyphs) {
		return macGlyphs[i], true
	}
	return private, false
}
