package manuscript

import "strings"

// readPlain reads a text file into lines.
func (r *reading) readPlain(data []byte) ([]line, error) {
	r.typed = true
	if len(data) > maxPlain {
		return nil, errTooLarge
	}
	text, from, ok := Decode(data)
	if !ok {
		return nil, errNotText
	}
	if from != UTF8 {
		r.note("encoding", 1, from)
	}
	raw := strings.Split(r.lineFeeds(text), "\n")
	if len(raw) > maxLines || len(text) > maxText {
		return nil, errTooLong
	}
	// If no line is empty each one is a paragraph; otherwise empty lines separate paragraphs.
	between := para
	if hasBlank(raw) {
		between = soft
	}
	lines := make([]line, len(raw))
	for i, s := range raw {
		lines[i] = line{gap: between, spans: []span{{text: s}}}
	}
	return lines, nil
}

// lineFeeds replaces all line ends by line feeds. A page break ends a paragraph, and so does the paragraph
// separator of Unicode.
func (r *reading) lineFeeds(text string) string {
	if n := strings.Count(text, "\r"); n > 0 {
		r.note("line-ends", n, "")
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\u0085", "\n", "\u2028", "\n", "\f", "\n\n", "\u2029", "\n\n").Replace(text)
}

// hasBlank reports whether an empty line is between others.
func hasBlank(lines []string) bool {
	seen, gone := false, false
	for _, l := range lines {
		switch empty := strings.TrimSpace(l) == ""; {
		case empty:
			gone = seen
		case gone:
			return true
		default:
			seen = true
		}
	}
	return false
}
