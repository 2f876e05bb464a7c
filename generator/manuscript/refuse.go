package manuscript

import (
	"bytes"
	"unicode/utf16"

	"hokhao/generator/diagnostic"
)

// An Error is the reason why a file cannot be read: a finding, such as "manuscript-old-word", without a file name,
// which the caller knows.
type Error diagnostic.Finding

// failure returns the Error of a message.
func failure(msg diagnostic.Message) *Error {
	e := Error(msg.With())
	return &e
}

// Error returns the English sentence.
func (e *Error) Error() string { return e.English }

// beginnings are the first bytes of known formats that are not supported.
var beginnings = []struct {
	bytes  string
	reason *Error
}{
	{`{\rtf`, errRTF},
	{"\xFF\xD8\xFF", errPicture}, {"\x89PNG\r\n\x1A\n", errPicture}, {"GIF87a", errPicture}, {"GIF89a", errPicture},
	{"BM6", errPicture}, {"II*\x00", errPicture}, {"MM\x00*", errPicture}, {"\x00\x00\x01\x00", errPicture},
	{"\x1F\x8B", errArchive}, {"7z\xBC\xAF\x27\x1C", errArchive}, {"Rar!\x1A\x07", errArchive},
	{"MIME-Version:", errHTML},
}

// refused returns the reason why a file that is not a zip archive cannot be read, or nil if it may be text. suffix
// is in lower case.
func refused(suffix string, data []byte) *Error {
	if bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
		if bytes.Contains(data, wide("EncryptedPackage")) {
			return errEncrypted
		}
		return errOldWord
	}
	for _, b := range beginnings {
		if bytes.HasPrefix(data, []byte(b.bytes)) {
			return b.reason
		}
	}
	start := bytes.TrimLeft(data[:min(len(data), 1<<10)], "\xEF\xBB\xBF \t\r\n")
	switch lower := bytes.ToLower(start); {
	case bytes.Contains(data[:min(len(data), 1<<10)], []byte("%PDF-")):
		return errPDF
	case len(data) > 12 && string(data[:4]) == "RIFF" && string(data[8:12]) == "WEBP",
		len(data) > 12 && string(data[4:8]) == "ftyp":
		return errPicture
	case bytes.HasPrefix(lower, []byte("<?xml")), bytes.HasPrefix(lower, []byte("<!doctype")), bytes.HasPrefix(lower, []byte("<html")):
		return errHTML
	}
	switch suffix {
	case ".md", ".markdown":
		return errMarkdown
	case ".docx", ".docm", ".dotx": // but it is not a zip archive
		return errBroken
	case ".doc":
		return errOldWord
	}
	return nil
}

// wide returns s in UTF-16, the encoding of names in the old binary formats.
func wide(s string) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, byte(u), byte(u>>8))
	}
	return out
}
