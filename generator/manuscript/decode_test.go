package manuscript

import (
	"bytes"
	"strings"
	"testing"
	"testing/quick"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
)

const thaiText = "สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี\nแจ้งว่า “น้ำ” จะสูงขึ้น 50 ซม. – PM 2.5…"

func windows874(t testing.TB, s string) []byte {
	t.Helper()
	out, err := charmap.Windows874.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func swapped(b []byte) []byte {
	out := bytes.Clone(b)
	for i := 0; i+1 < len(out); i += 2 {
		out[i], out[i+1] = out[i+1], out[i]
	}
	return out
}

func TestDecode(t *testing.T) {
	little := wide(thaiText)
	for _, c := range []struct {
		name string
		data []byte
		text string
		from string
		ok   bool
	}{
		{"UTF-8", []byte(thaiText), thaiText, UTF8, true},
		{"UTF-8 with its mark", []byte("\uFEFF" + thaiText), thaiText, UTF8, true},
		{"ASCII", []byte("PM 2.5\r\n"), "PM 2.5\r\n", UTF8, true},
		{"nothing", nil, "", UTF8, true},
		{"Windows-874", windows874(t, thaiText), thaiText, Windows874, true},
		{"a few letters of Windows-874", windows874(t, "Press: กาญจนบุรี"), "Press: กาญจนบุรี", Windows874, true},
		{"UTF-16 with its mark", append([]byte{0xFF, 0xFE}, little...), thaiText, UTF16, true},
		{"UTF-16, the other way", append([]byte{0xFE, 0xFF}, swapped(little)...), thaiText, UTF16, true},
		{"UTF-16 without a mark", little, thaiText, UTF16, true},
		{"UTF-16 without a mark, the other way", swapped(little), thaiText, UTF16, true},
		{"UTF-16 of Latin", wide("Kanchanaburi"), "Kanchanaburi", UTF16, true},
		{"UTF-16 with half a character", append([]byte{0xFF, 0xFE}, little[:7]...), "", UTF16, false},
		{"UTF-16 with half a pair", []byte{0xFF, 0xFE, 0x00, 0xD8, 'a', 0}, "", UTF16, false},
		{"Latin-1", []byte("caf\xE9 na\xEFve r\xE9sum\xE9"), "", "", false},
		{"a long text of Latin-1", []byte(strings.Repeat("\xC0 bient\xF4t, gar\xE7on. ", 50)), "", "", false},
		{"UTF-8 cut in a letter", []byte(thaiText)[:len(thaiText)-1], "", "", false},
		{"UTF-8 with a bad byte", []byte(thaiText + "\xFF" + thaiText), "", "", false},
		{"bytes", []byte("\x01\x02\x00\xFF\xFE\x80\x81"), "", "", false},
		{"a program", []byte("\x7FELF\x02\x01\x01\x00\x00"), "", "", false},
	} {
		text, from, ok := Decode(c.data)
		if ok != c.ok || ok && (text != c.text || from != c.from) {
			t.Errorf("%s: %q %s %v", c.name, text, from, ok)
		}
	}
	m := read(t, "a.txt", windows874(t, "หัวเรื่อง\r\n\r\nเนื้อข่าว"))
	if m.Title != "หัวเรื่อง" || m.Body != "เนื้อข่าว\n" || mended(m) != "encoding line-ends+" || m.Mended[0].Example != "windows-874" {
		t.Errorf("%+v", m)
	}
}

// Text in each encoding is decoded to the original.
func TestDecodeWhatWasEncoded(t *testing.T) {
	alphabet := []rune("กขคงสรนม็่้ำาิีุู็เแโใไ ๆฯ0123 .,-abcXYZ\n“”…")
	text := func(choice []uint16) string {
		var b strings.Builder
		b.WriteString("ข่าวประชาสัมพันธ์ ")
		for _, n := range choice {
			r := alphabet[int(n)%len(alphabet)]
			if dependent(r) {
				b.WriteRune('น')
			}
			b.WriteRune(r)
		}
		return b.String()
	}
	back := func(choice []uint16) bool {
		s := text(choice)
		one, _, ok1 := Decode(windows874(t, s))
		var big []byte
		for _, u := range utf16.Encode([]rune(s)) {
			big = append(big, byte(u>>8), byte(u))
		}
		two, _, ok2 := Decode(big)
		return ok1 && ok2 && one == s && two == s
	}
	if err := quick.Check(back, nil); err != nil {
		t.Error(err)
	}
}
