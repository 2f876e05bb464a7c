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

// wrap breaks a text into lines at words. The signs of pauses stay with what precedes them.
func (d composition) wrap(text string, width int) []string {
	body, sign := text, ""
	for _, s := range []string{rest, strings.TrimRight(breath, " ")} {
		if cut, ok := strings.CutSuffix(text, s); ok {
			body, sign = cut, s
			break
		}
	}
	var out []string
	line, length := "", 0
	for piece := range d.voice.Lines(body) {
		n := thai.Characters(strings.TrimRight(piece, " "))
		if line != "" && length+n > width {
			out, line, length = append(out, strings.TrimRight(line, " ")), "", 0
		}
		line += piece
		length += thai.Characters(piece)
	}
	return append(out, strings.TrimRight(line, " ")+sign)
}
