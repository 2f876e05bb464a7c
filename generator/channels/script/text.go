package script

import (
	"strings"

	"hokhao/generator/thai"
)

// width is the number of characters of a line, not counting marks above and below: about what an announcer says in a
// breath.
const width = 64

const rule = "------------------------------------------------------------"

// text returns a script as plain text in UTF-8: one line per breath, an empty line after each paragraph. Text that is
// not read is above and below the rules, and in lines in brackets.
func (d composition) text(h announcer) string {
	var b strings.Builder
	b.WriteString(d.Name + "\n" + h.Words.Say(wordHeadNotReadText) + "\n")
	d.labels(&b, d.Head)
	b.WriteString(rule + "\n\n")
	for _, p := range d.Parts {
		if p.Aside {
			b.WriteString(h.Words.Fill(wordAsideText, "text", p.Text) + "\n\n")
			continue
		}
		phrases := strings.Split(p.Text, breath)
		for i, phrase := range phrases {
			if i+1 < len(phrases) {
				phrase += strings.TrimRight(breath, " ")
			}
			for _, line := range d.wrap(phrase, width) {
				b.WriteString(line + "\n")
			}
		}
		b.WriteString("\n")
	}
	b.WriteString(rule + "\n" + h.Words.Say(wordFootNotReadText) + "\n" + h.Words.Say(wordSign) + "\n")
	d.labels(&b, d.Foot)
	return b.String()
}

func (d composition) labels(b *strings.Builder, all []labelled) {
	for _, l := range all {
		for i, line := range d.wrap(l.Label+": "+l.Text, width) {
			if i > 0 {
				b.WriteString("    ")
			}
			b.WriteString(line + "\n")
		}
	}
}

// worse is how many characters shorter a line may be that ends at a better place than at a bond.
var worse = [thai.Bonds]int{thai.Paired: 4, thai.Counted: 12, thai.Unknown: 12, thai.Compound: 16}

// wrap breaks a text into lines at words. The signs of pauses stay with what precedes them.
func (d composition) wrap(text string, width int) []string {
	body, sign := text, ""
	for _, s := range []string{rest, strings.TrimRight(breath, " ")} {
		if cut, ok := strings.CutSuffix(text, s); ok {
			body, sign = cut, s
			break
		}
	}
	var pieces []string
	var bonds []thai.Bond
	for piece, bond := range d.voice.Lines(body) {
		pieces, bonds = append(pieces, piece), append(bonds, bond)
	}
	var out []string
	for {
		line, end, best := "", 0, 0 // up to a piece; after which piece the line ends best, and how good that is
		for i, piece := range pieces {
			if line += piece; i > 0 && thai.Characters(strings.TrimRight(line, " ")) > width {
				out = append(out, strings.TrimRight(strings.Join(pieces[:end], ""), " "))
				pieces, bonds, line = pieces[end:], bonds[end:], ""
				break
			}
			if good := thai.Characters(line) - worse[bonds[i]]; end == 0 || good >= best {
				end, best = i+1, good
			}
		}
		if line != "" || len(pieces) == 0 {
			return append(out, strings.TrimRight(line, " ")+sign)
		}
	}
}
