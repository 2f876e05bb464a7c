package photo

import (
	"encoding/binary"
	"testing"
)

// headed returns a PNG whose header declares a size, without picture data.
func headed(width, height uint32, depth, colour byte) []byte {
	ihdr := binary.BigEndian.AppendUint32(nil, width)
	ihdr = append(binary.BigEndian.AppendUint32(ihdr, height), depth, colour, 0, 0, 0)
	out := appendPNGChunk(append([]byte(nil), pngSignature...), "IHDR", ihdr)
	out = appendPNGChunk(out, "IDAT", []byte{0x78, 0x9c, 0x03, 0, 0, 0, 0, 1})
	return appendPNGChunk(out, "IEND", nil)
}

// A small file never costs gigabytes: dimensions, pixels and memory for decoding are limited by what the header declares.
func TestWhatIsTooLargeIsNotDecoded(t *testing.T) {
	for name, data := range map[string][]byte{
		"a thread of a hundred megapixels": headed(1, 100_000_000, 8, 0),
		"a side that no JPEG has":          headed(65_501, 1, 8, 2),
		"a hundred and one megapixels":     headed(10_100, 10_000, 8, 0),
		"sixteen bits of colour and alpha": headed(10_000, 9_900, 16, 6),
	} {
		if _, err := Probe(data); rule(t, err) != "photo-too-large" {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, c := range map[string]struct {
		h     Header
		taken bool
	}{
		"a camera's fifty megapixels": {Header{Format: JPEG, StoredWidth: 8660, StoredHeight: 5773, Components: 3, Depth: 8}, true},
		"a baseline JPEG at the most": {Header{Format: JPEG, StoredWidth: 10_000, StoredHeight: 10_000, Components: 3, Depth: 8}, true},
		"a progressive JPEG of forty": {Header{Format: JPEG, StoredWidth: 8000, StoredHeight: 5000, Components: 3, Depth: 8, Progressive: true}, true},
		"a progressive JPEG of 99":    {Header{Format: JPEG, StoredWidth: 9900, StoredHeight: 10_000, Components: 3, Depth: 8, Progressive: true}, false},
		"a PNG of fifty":              {Header{Format: PNG, StoredWidth: 8000, StoredHeight: 6250, Components: 3, Depth: 8}, true},
	} {
		if taken := Memory(c.h) <= MaxMemory; taken != c.taken {
			t.Errorf("%s takes %d MB: taken %v", name, Memory(c.h)>>20, taken)
		}
	}
}
