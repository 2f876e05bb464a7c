package markdown

import (
	"runtime"
	"strings"
	"testing"

	"hokhao/generator/thai"
)

// hostileTexts are texts that take the parser long, each of about n bytes.
func hostileTexts(n int) map[string]string {
	fill := func(unit string) string { return strings.Repeat(unit, n/len(unit)) }
	deep := func(unit string) string { // a list one level deeper on each line
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			b.WriteString(strings.Repeat("  ", i) + unit + "\n")
		}
		return b.String()
	}
	row := strings.Repeat("|-", 300) + "|\n"
	staircase := func(mark string) string { // as deep as the guards allow, again and again
		var b strings.Builder
		for b.Len() < n {
			for i := range maxIndent / 2 {
				b.WriteString(strings.Repeat("  ", i) + mark + "ก\n")
			}
		}
		return b.String()
	}
	var ticks strings.Builder
	for i := 1; ticks.Len() < n; i++ {
		ticks.WriteString(strings.Repeat("`", i) + " ")
	}
	return map[string]string{
		"deep list":                    deep("- ก"),
		"list on a line":               fill("- "),
		"numbers on a line":            fill("1. "),
		"quotes on a line":             fill("> "),
		"quotes on every line":         fill(strings.Repeat("> ", 32) + "ก\n"),
		"quotes, then lazy":            strings.Repeat("> ", 32) + fill("ก\n"),
		"lists on every line":          fill(strings.Repeat("- ", 32) + "ก\n"),
		"staircase":                    staircase("- "),
		"staircase of quotes":          staircase("> - "),
		"links open":                   fill("[a]("),
		"pictures open":                fill("![a]("),
		"links":                        fill("[a](b)"),
		"brackets open":                fill("["),
		"brackets open and shut":       strings.Repeat("[", n/2) + strings.Repeat("]", n/2),
		"brackets in pairs":            fill("[]"),
		"picture brackets":             fill("!["),
		"pictures in pictures":         strings.Repeat("![", n/8) + strings.Repeat("](a)", n/8),
		"footnote marks":               fill("[^"),
		"footnotes":                    fill("[^a]: ก\n"),
		"footnotes on a line":          fill("[^a]:"),
		"footnote references":          fill("[^a]") + "\n\n[^a]: ก\n",
		"link definitions":             fill("[a]: b\n"),
		"wide table, short rows":       row + row + fill("|\n"),
		"64 columns, short rows":       strings.Repeat("|a", 64) + "|\n" + strings.Repeat("|-", 64) + "|\n" + fill("|\n"),
		"delimiter rows":               fill("|-|\n"),
		"heads and dashes":             fill("|a|\n|-|\n"),
		"bars":                         fill("|"),
		"stars":                        fill("*"),
		"stars and letters":            fill("*a "),
		"stars both ways":              fill("*a**a"),
		"stars, nested":                strings.Repeat("*a ", n/6) + strings.Repeat("a* ", n/6),
		"stars, mixed":                 fill("*a_"),
		"strong, nested":               strings.Repeat("**a ", n/8) + strings.Repeat("a** ", n/8),
		"as many stars as may be":      strings.Repeat("*a_", maxSigns/2),
		"as many links as may be":      strings.Repeat("[a](", maxLinks),
		"as many notes as may be":      strings.Repeat("[^a]:", maxFootnotes) + "\n",
		"as many brackets as may be":   strings.Repeat("[", maxBrackets/2) + strings.Repeat("]", n/2),
		"as many pairs as may be":      strings.Repeat("[a]", maxBrackets),
		"as many pictures as may be":   strings.Repeat("![", maxLinks) + strings.Repeat("](a)", maxLinks),
		"as many references as may be": strings.Repeat("[^a]", maxFootnotes-1) + "\n\n[^a]: ก\n",
		"as many footnotes as may be":  strings.Repeat("[^a]: ก\n", maxFootnotes),
		"as many cells as may be":      strings.Repeat("|a", 64) + "|\n" + strings.Repeat("|-", 64) + "|\n" + strings.Repeat("|\n", maxCells/64-2),
		"tildes":                       fill("~~a"),
		"ticks of all lengths":         ticks.String(),
		"ticks":                        fill("`a"),
		"less than":                    fill("<"),
		"tags open":                    fill("<a "),
		"attributes open":              fill("<a b=\""),
		"comments open":                fill("<!--"),
		"instructions open":            fill("<?"),
		"declarations open":            fill("<!A "),
		"CDATA open":                   fill("<![CDATA["),
		"entities":                     fill("&amp;"),
		"entities open":                fill("&"),
		"backslashes":                  fill("\\"),
		"addresses":                    fill("http://"),
		"addresses, empty":             fill("http://,"),
		"addresses, glued":             fill("ขhttp://กขค"),
		"addresses, parens":            fill("http://a)"),
		"autolinks open":               fill("<http://a"),
		"colons":                       fill(":"),
		"definitions":                  fill("ก\n: ข\n"),
		"definitions on a line":        "ก\n" + fill(": "),
		"headings alike":               fill("# ก\n"),
		"headings empty":               fill("#\n"),
		"underlines":                   fill("ก\n=\n"),
		"blank lines in a list":        "- ก\n" + fill("\n"),
		"blank quotes":                 fill(">\n"),
		"items and blanks":             fill("- ก\n\n"),
		"short lines":                  fill("ก\n"),
		"line breaks":                  fill("ก\\\n"),
		"spaces":                       "ก" + fill(" ") + "ก",
		"tabs":                         fill("\t"),
		"marks":                        "ก" + fill("่้"),
		"zero width":                   "ก" + fill("\u200B") + "ก",
		"fences":                       fill("```\n"),
		"fence open":                   "```\n" + fill("> ก\n"),
		"HTML blocks":                  fill("<div>\n\n"),
		"one line of findings":         fill("**\"ก\"**"),
		"tags in a line":               fill("<b>"),
		"NUL":                          fill("\x00"),
	}
}

// BenchmarkHostile reads and renders each hostile text of 100 KB; the goal is less than a second for each.
func BenchmarkHostile(b *testing.B) {
	for name, text := range hostileTexts(100_000) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				body := []byte(text)
				outlineOf("a.md", 1, body)
				_, _ = toHTML(body, Context{})
				_, _ = toText(body, TextContext{})
			}
		})
	}
}

// Four times the text makes at most some four times the work of its outputs, counted by the bytes that are allocated.
func TestWorkGrowsWithTheText(t *testing.T) {
	const n = 2 << 10
	show := func(body string) (allocated uint64) {
		d, err := Open([]byte(body))
		if err != nil {
			return 0 // refused by the guards
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		h := htmlWriter{c: Context{Words: thai.Standard(), Unbroken: 30}, flow: flow{d: d}}
		h.blocks(d.root)
		(&blockWriter{d: d}).blocks(d.root)
		(&textWriter{d: d}).blocks(d.root)
		runtime.ReadMemStats(&after)
		return after.TotalAlloc - before.TotalAlloc
	}
	long := hostileTexts(4 * n)
	for name, body := range hostileTexts(n) {
		show(body)
		few, many := show(body), show(long[name])
		if few > 0 && many > 6*few+1<<20 {
			t.Errorf("%s: %d bytes are allocated for %d bytes of text, %d for four times as much", name, few, n, many)
		}
	}
}
