package search

import (
	"io"
	"math/bits"
	"strings"
	"unicode"
)

// Files of the index are scripts, so their content is written as a string of symbols from 0 to 127. Each is the
// character of its number, except five that need escaping in a string; those are the characters from U+00A1 on.
const (
	symbolBits = 7
	symbols    = 1 << symbolBits
)

var escaped = [...]byte{0, '\n', '\r', '"', '\\'}

// literal holds the symbols as written between quotation marks in a script.
var literal = func() [symbols]string {
	var table [symbols]string
	for i := range table {
		table[i] = string(rune(i))
	}
	for i, c := range escaped {
		table[c] = string(rune(0xA1 + i))
	}
	return table
}()

// writeShard writes a file of the index: name is the name under which the script requests it.
func writeShard(out io.Writer, name string, data []byte) error {
	var b strings.Builder
	b.Grow(len(data)*17/16 + len(name) + 16)
	b.WriteString(receiver + `("` + name + `","`)
	for _, s := range data {
		b.WriteString(literal[s])
	}
	b.WriteString("\")\n")
	_, err := io.WriteString(out, b.String())
	return err
}

// A bitWriter packs bits into symbols, the highest bit of each first.
type bitWriter struct {
	out  []byte
	free int // bits of the last symbol not written yet; 0 at the beginning
}

func (w *bitWriter) bits(value uint32, n int) {
	for i := n - 1; i >= 0; i-- {
		if w.free == 0 {
			w.out, w.free = append(w.out, 0), symbolBits
		}
		w.free--
		w.out[len(w.out)-1] |= byte(value>>i&1) << w.free
	}
}

// gamma writes a number from 1 on in Elias's gamma code: as many zeros as it has bits after the first, and its bits.
func (w *bitWriter) gamma(value uint32) {
	n := bits.Len32(value)
	w.bits(0, n-1)
	w.bits(value, n)
}

// rice writes a number from 0 on in Rice's code: the part above its lowest k bits as ones and a zero, then those
// bits.
func (w *bitWriter) rice(value uint32, k int) {
	for range value >> k {
		w.bits(1, 1)
	}
	w.bits(0, 1)
	w.bits(value&(1<<k-1), k)
}

// riceFor returns the Rice parameter k for count evenly distributed numbers below a bound.
func riceFor(bound, count int) int {
	return max(0, bits.Len32(uint32(bound/max(1, count)))-1)
}

// letters are the characters that a text writes as one symbol: those common in Thai releases. A character's symbol is
// its index.
const letters = "qกขคฆงจฉชซzญฐฌฑณดตถทธนบปผพภมยรลวศษฒสหอฮะัาำิีึืุูเแโใไๆฯ็่้๊๋์ฎฏฝฟฬ 0123456789abcdefghiklmnoxprstuvwy.,()-–:/“”%…&?!+'·j"

// The symbols that are not letters.
const (
	capital = symbols - 3 // the next letter is a capital
	other   = symbols - 2 // three symbols follow: the number of any other character
	end     = symbols - 1 // of a text
)

var symbolOf = func() map[rune]byte {
	table := map[rune]byte{}
	for i, r := range []rune(letters) {
		table[r] = byte(i)
	}
	return table
}()

// appendText appends a text and an end symbol.
func appendText(b []byte, text string) []byte {
	for _, r := range text {
		if s, ok := symbolOf[r]; ok {
			b = append(b, s)
		} else if s, ok := symbolOf[unicode.ToLower(r)]; ok && r < 0x80 {
			b = append(b, capital, s)
		} else {
			b = append(b, other, byte(r>>14), byte(r>>7&(symbols-1)), byte(r&(symbols-1)))
		}
	}
	return append(b, end)
}

// appendNumber appends a number from 0 on, six bits per symbol, the lowest first; the seventh bit says that more
// follow.
func appendNumber(b []byte, n int) []byte {
	for n >= symbols/2 {
		b = append(b, byte(n%(symbols/2)+symbols/2))
		n /= symbols / 2
	}
	return append(b, byte(n))
}
