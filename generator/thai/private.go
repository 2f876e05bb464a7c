package thai

// Fonts from before OpenType could not move a tone mark or vowel above a tall letter or beside a short one, so they
// contained it several times, each copy drawn at another place, and also ญ and ฐ without their feet. Windows numbered
// these copies in Unicode's private use area, and the Macintosh did so with other numbers. Word processor and PDF
// files of that time still contain these numbers instead of the letters. The pairs are those of HarfBuzz
// (src/hb-ot-shaper-thai.cc), which maps in the other direction, of Adobe's glyph list and of Apple's THAI.TXT.
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

// Letter returns the Thai letter or mark that a private-use character of an old font stands for. Any other character
// is returned unchanged, with false.
func Letter(private rune) (rune, bool) {
	if i := int(private - firstWindowsGlyph); i >= 0 && i < len(windowsGlyphs) {
		return windowsGlyphs[i], true
	}
	if i := int(private - firstMacGlyph); i >= 0 && i < len(macGlyphs) {
		return macGlyphs[i], true
	}
	return private, false
}
