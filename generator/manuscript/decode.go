package manuscript

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// The encodings that Decode recognises.
const (
	UTF8       = "utf-8"
	UTF16      = "utf-16"
	Windows874 = "windows-874" // and its subset TIS-620
)

// Decode returns a text file's text in UTF-8, without a byte order mark, and the encoding that it was in. It looks
// at byte order marks, at the pattern of UTF-16, at whether the bytes are valid UTF-8, and last at whether they
// are plausible Thai in Windows-874. It returns ok == false for anything else, including damaged files, because a
// guess would replace letters by other letters.
func Decode(data []byte) (text, from string, ok bool) {
	switch {
	case bytes.HasPrefix(data, []byte("\xEF\xBB\xBF")):
		data = data[3:]
		return string(data), UTF8, utf8.Valid(data) && bytes.IndexByte(data, 0) < 0
	case bytes.HasPrefix(data, []byte("\xFF\xFE")):
		return decodeUTF16(data[2:], unicode.LittleEndian)
	case bytes.HasPrefix(data, []byte("\xFE\xFF")):
		return decodeUTF16(data[2:], unicode.BigEndian)
	case looksUTF16(data, 1):
		return decodeUTF16(data, unicode.LittleEndian)
	case looksUTF16(data, 0):
		return decodeUTF16(data, unicode.BigEndian)
	case bytes.IndexByte(data, 0) >= 0:
		return "", "", false
	case utf8.Valid(data):
		return string(data), UTF8, true
	}
	text, ok = decodeWindows874(data)
	return text, Windows874, ok
}

func decodeUTF16(data []byte, order unicode.Endianness) (string, string, bool) {
	if len(data)%2 != 0 {
		return "", UTF16, false
	}
	out, err := unicode.UTF16(order, unicode.IgnoreBOM).NewDecoder().Bytes(data)
	ok := err == nil && bytes.IndexByte(out, 0) < 0 && !bytes.ContainsRune(out, utf8.RuneError)
	return string(out), UTF16, ok
}

// looksUTF16 reports whether data is UTF-16 without a byte order mark, with its high bytes at even or odd offsets.
// They are 0 for Latin, 0x0E for Thai and 0x20 for punctuation; no other text file contains 0 and 0x0E.
func looksUTF16(data []byte, high int) bool {
	const enough = 4
	if len(data) < enough || len(data)%2 != 0 {
		return false
	}
	known, telling := 0, 0
	for i := high; i < len(data); i += 2 {
		switch data[i] {
		case 0, 0x0E:
			known++
			telling++
		case 0x20:
			known++
		}
	}
	units := len(data) / 2
	return known*10 >= units*9 && telling*2 >= units
}

// decodeWindows874 decodes data if the result is Thai: nearly all bytes above ASCII are Thai characters, and the
// vowels and tone marks among them follow letters. Text in a Western encoding, such as caf\xE9, fails this test.
func decodeWindows874(data []byte) (string, bool) {
	out, err := charmap.Windows874.NewDecoder().Bytes(data)
	if err != nil || bytes.ContainsRune(out, utf8.RuneError) {
		return "", false
	}
	thaiLetters, others, marks, homeless := 0, 0, 0, 0
	before := ' '
	for _, r := range string(out) {
		switch {
		case r >= 0x0E01 && r <= 0x0E5B:
			thaiLetters++
			if dependent(r) {
				marks++
				if before < 0x0E01 || before > 0x0E4E {
					homeless++
				}
			}
		case r >= 0x80 && r < 0xA0:
			return "", false // C1 controls do not occur in typed text
		case r >= 0xA0:
			others++
		}
		before = r
	}
	return string(out), thaiLetters > others && homeless*5 <= marks
}
