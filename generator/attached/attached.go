// Package attached cleans the files that the office publishes unchanged: documents, films, recordings, tables. It
// removes the author's name and location, and whatever a spreadsheet would execute. It also reads how long recordings and
// films play.
//
// Channel press calls [Clean] for every attachment that is not a picture, package content [Length] for recordings and films.
// What cannot be removed without damage is returned as a remark. The package trusts no input: lengths are checked against the
// bytes present, decompression is limited, and a file that it cannot read is returned unchanged. The same bytes in yield the
// same bytes out on every machine; it reads no file and never fetches anything.
package attached

import (
	"bytes"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"hokhao/generator/diagnostic"
)

// Clean returns a file as it is published, with findings about what is left in it that the office may not want to publish.
// The format is detected from the bytes, except that of tables, which have no signature. The names in known are not private:
// those of the office and of the agencies that it writes for.
func Clean(data []byte, name string, known []string) ([]byte, []diagnostic.Finding) {
	switch {
	case bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")):
		return data, remarksOfPDF(data, known)
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return cleanOffice(data, known)
	case len(data) >= 12 && string(data[4:8]) == "ftyp":
		return cleanMP4(data)
	case bytes.HasPrefix(data, ebmlMagic):
		return cleanWebM(data), nil
	case bytes.HasPrefix(data, []byte("ID3")):
		return cleanID3(data), nil
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return data, []diagnostic.Finding{msgOldOffice.With()}
	case bytes.HasPrefix(data, []byte(`{\rtf`)):
		return data, remarksOfRTF(data, known)
	}
	switch strings.ToLower(path.Ext(name)) {
	case ".csv", ".tsv", ".tab":
		return cleanTable(data), nil
	}
	return data, nil
}

// author returns the remark about a name left in a file.
func author(names []string, known []string, hint string) []diagnostic.Finding {
	var foreign []string
	for _, n := range names {
		n = strings.Join(strings.FieldsFunc(n, func(r rune) bool {
			return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)
		}), " ")
		if n == "" || slices.Contains(foreign, n) || slices.ContainsFunc(known, func(k string) bool { return k != "" && strings.Contains(n, k) }) {
			continue
		}
		foreign = append(foreign, n)
	}
	if len(foreign) == 0 {
		return nil
	}
	shown := strings.Join(foreign[:min(len(foreign), 5)], ", ")
	if r := []rune(shown); len(r) > 120 {
		shown = string(r[:120]) + "…"
	}
	return []diagnostic.Finding{msgAuthor.With("names", shown, "quoted", strconv.Quote(shown), "hint", hint)}
}
