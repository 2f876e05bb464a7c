// Package attached looks through files that the office hands out as they are: documents, films, recordings, tables. It takes out
// of them who made them and where, and what a spreadsheet would run.
//
// Channel press calls [Clean] for every attachment that is no picture. What cannot be taken out without harm is a warning.
// The package trusts nothing that it is handed: lengths are checked against the bytes that are there, what is unpacked is
// bounded, and a file that it cannot read is handed on as it is. Bytes in, bytes out, the same ones on every machine; it reads
// no file and never fetches.
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

// Clean returns a file as it is handed out, and warnings, which do not name the file, of what stays in it. The format is found from the bytes, but for tables, which have no mark. What
// known names is no secret: the office and the agencies that it writes for.
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

// author returns the warning of names that stay in a file, none where they are known.
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
