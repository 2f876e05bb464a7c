package attached

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
)

// plainNumber matches cells that may begin with a sign and are still harmless: numbers and signs for a missing
// number, such as -3.5, +4, -1,200.00, -12%, -๓, -, –.
var plainNumber = regexp.MustCompile(`^[+-]?(?:[0-9๐-๙][0-9๐-๙,]*(?:\.[0-9๐-๙]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)? ?%?$|^[-+]+$`)

// cleanTable puts an apostrophe before cells that a spreadsheet would execute as a formula: those that begin with =,
// +, -, @, a tab or a carriage return and are not numbers. Spreadsheets hide the apostrophe. Everything else is
// unchanged, in any encoding that contains ASCII; UTF-16 is supported too.
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

// cleanCells cleans the cells of an RFC 4180 table. The separator is uncertain, and each spreadsheet chooses its own:
// all three end a cell.
func cleanCells(data []byte) []byte {
	out := make([]byte, 0, len(data)+16)
	rest := data
	if bom := []byte("\ufeff"); bytes.HasPrefix(rest, bom) {
		out, rest = append(out, bom...), rest[len(bom):]
	}
	separators := ",;\t"
	if first, _, _ := bytes.Cut(rest, []byte("\n")); bytes.ContainsAny(first, separators) {
		// The most frequent separator of the first line.
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

// cellLength returns the length of the first cell, up to a separator or line end outside quotation marks.
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

// runs reports whether a spreadsheet would take the text of a cell for a formula. Some ignore leading spaces, and
// some accept the full-width forms of the signs.
func runs(text string) bool {
	begin, _ := utf8.DecodeRuneInString(text)
	if begin == '\t' || begin == '\r' {
		return strings.TrimSpace(text) != ""
	}
	text = strings.TrimSpace(text)
	begin, _ = utf8.DecodeRuneInString(text)
	return strings.ContainsRune("=+-@＝＋－＠", begin) && !plainNumber.MatchString(text)
}
