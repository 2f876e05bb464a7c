package attached

import (
	"bytes"
	"encoding/binary"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"hokhao/generator/soak"
)

// The lengths are those that ffprobe reads from the files, which ffmpeg made.
var lengths = map[string]time.Duration{
	"bare.mp3":     732 * time.Millisecond,
	"constant.mp3": 758 * time.Millisecond,
	"film.mp4":     800 * time.Millisecond,
	"film.webm":    800 * time.Millisecond,
	"sound.m4a":    700 * time.Millisecond,
	"sound.opus":   700 * time.Millisecond,
	"variable.mp3": 731 * time.Millisecond,
	"vorbis.ogg":   700 * time.Millisecond,
}

func TestLength(t *testing.T) {
	names, err := filepath.Glob("testdata/length/*")
	if err != nil || len(names) != len(lengths) {
		t.Fatalf("%d files, %v", len(names), err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		want := lengths[filepath.Base(name)]
		if got, ok := Length(data); !ok || got < want-10*time.Millisecond || got > want+10*time.Millisecond {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
		clean, _ := Clean(data, name, nil) // what is published plays as long
		if got, _ := Length(clean); got < want-10*time.Millisecond || got > want+10*time.Millisecond {
			t.Errorf("%s, cleaned: %v, want %v", name, got, want)
		}
		random := rand.New(rand.NewPCG(1, uint64(len(data))))
		for range soak.Rounds(500, 20000) { // damaged anywhere: no panic
			bad := bytes.Clone(data)
			bad[random.IntN(min(len(bad), 200))] = byte(random.Uint32())
			bad[random.IntN(len(bad))] = byte(random.Uint32())
			Length(bad)
		}
		for n := range len(data) { // cut off anywhere: no panic, and never longer
			if got, ok := Length(data[:n]); ok && got > want+10*time.Millisecond {
				t.Fatalf("%s, %d bytes of it: %v", name, n, got)
			}
		}
	}
}

// Headers that no encoder at hand writes.
func TestLengthOfRareForms(t *testing.T) {
	first := append([]byte{0xff, 0xfb, 0x90, 0x64}, make([]byte, 413)...) // 128 kilobits, 44,100 samples a second
	vbri := bytes.Clone(first)
	copy(vbri[36:], "VBRI")
	binary.BigEndian.PutUint32(vbri[36+14:], 1000)
	tagged := append([]byte("ID3\x04\x00\x10\x00\x00\x00\x05"), make([]byte, 5+10)...) // with a footer
	box := func(kind string, body ...[]byte) []byte {
		all := bytes.Join(body, nil)
		return append(binary.BigEndian.AppendUint32(nil, uint32(8+len(all))), append([]byte(kind), all...)...)
	}
	long := make([]byte, 108)
	long[0] = 1
	binary.BigEndian.PutUint32(long[20:], 600)
	binary.BigEndian.PutUint64(long[24:], 600*5)
	none := make([]byte, 100)
	binary.BigEndian.PutUint32(none[12:], 1000)
	extent := make([]byte, 8)
	binary.BigEndian.PutUint32(extent[4:], 7000)
	start := box("ftyp", []byte("isom\x00\x00\x00\x00"))
	for name, c := range map[string]struct {
		data []byte
		want time.Duration
	}{
		"a header of VBRI":          {append(bytes.Clone(vbri), first...), 26122 * time.Millisecond},
		"a tag with a footer":       {append(append(tagged, vbri...), first...), 26122 * time.Millisecond},
		"a movie of 64 bits":        {append(bytes.Clone(start), box("moov", box("mvhd", long))...), 5 * time.Second},
		"a movie in fragments":      {append(bytes.Clone(start), box("moov", box("mvhd", none), box("mvex", box("mehd", extent)))...), 7 * time.Second},
		"a movie that does not say": {append(bytes.Clone(start), box("moov", box("mvhd", none))...), 0},
		"no recording":              {[]byte("%PDF-1.7 "), 0},
		"nothing":                   {nil, 0},
	} {
		if got, ok := Length(c.data); got != c.want || ok != (c.want > 0) {
			t.Errorf("%s: %v, %v", name, got, ok)
		}
	}
}
