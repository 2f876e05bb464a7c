package attached

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
)

// plainNumber is what may begin with a sign and is a number all the same, and what stands for no number: -3.5, +4, -1,200.00,
// -12%, -๓, -, –.
var plainNumber = regexp.MustCompile(`^[+-]?(?:[0-9๐-๙][0-9๐-๙,]*(?:\.[0-9๐-๙]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)? ?%?$|^[-+]+$`)

// cleanTable puts an apostrophe before cells that a spreadsheet would run as a formula: those that begin with =, +, -, @, a
// tab or a carriage return and are no number. Spreadsheets show the text behind it. Everything else stays byte for byte, in
// whatever encoding that has ASCII; UTF-16 is read as such.
func cleanTable(data []byte) []byte {
	for mark, order := range map[string]unicode.Endianness{"\xff\xfe": unicode.LittleEndian, "\xfe\xff": unicode.BigEndian} {
		if !bytes.HasPrefix(data, []byte(mark)) {
			continue
		}
		utf16 := unicode.UTF16(order, unicode.UseBOM)
		text, err := utf16.NewDecoder().Bytes(data)
		if err != nil {
			return data
		}
		clean := cleanCells(text)
		if bytes.Equal(clean, text) {
			return data
		}
		if out, err := utf16.NewEncoder().Bytes(clean); err == nil {
			return out
		}
		return data
	}
	return cleanCells(data)
}

// cleanCells goes through the cells of RFC 4180. The separator is not known for sure, and a spreadsheet takes its own: all
// three end a cell.
func cleanCells(data []byte) []byte {
	out := make([]byte, 0, len(data)+16)
	rest := data
	if bom := []byte("\ufeff"); bytes.HasPrefix(rest, bom) {
		out, rest = append(out, bom...), rest[len(bom):]
	}
	separators := ",;\t"
	if first, _, _ := bytes.Cut(rest, []byte("\n")); bytes.ContainsAny(first, separators) {
		// The one that the head has most of.
		best := ','
		for _, s := range separators {
			if bytes.Count(first, []byte(string(s))) > bytes.Count(first, []byte(string(best))) {
				best = s
			}
		}
		separators = string(best)
	}
	for len(rest) > 0 {
		n, quoted := cellLength(rest, separators)
		cell := rest[:n]
		text := cell
		if quoted {
			text = text[1:]
			out = append(out, '"')
		}
		if runs(string(bytes.TrimSuffix(text, []byte(`"`)))) {
			out = append(out, '\'')
		}
		out = append(out, text...)
		if rest = rest[n:]; len(rest) > 0 {
			out, rest = append(out, rest[0]), rest[1:]
		}
	}
	return out
}

// cellLength returns how long the first cell is, up to a separator or the end of the line outside quotation marks.
func cellLength(data []byte, separators string) (n int, quoted bool) {
	quoted = data[0] == '"'
	inside := false
	for i, c := range data {
		switch {
		case c == '"' && (quoted || inside):
			inside = !inside
		case inside:
		case c == '\n', c == '\r' && i > 0 && (i+1 == len(data) || data[i+1] == '\n'), strings.IndexByte(separators, c) >= 0:
			return i, quoted
		}
	}
	return len(data), quoted
}

// runs reports whether a spreadsheet would take the text of a cell for a formula. Some drop the spaces before it, and some
// take the wide forms of the signs for the signs.
func runs(text string) bool {
	begin, _ := utf8.DecodeRuneInString(text)
	if begin == '\t' || begin == '\r' {
		return strings.TrimSpace(text) != ""
	}
	text = strings.TrimSpace(text)
	begin, _ = utf8.DecodeRuneInString(text)
	return strings.ContainsRune("=+-@＝＋－＠", begin) && !plainNumber.MatchString(text)
}
