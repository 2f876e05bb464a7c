package photo

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"image"
	"slices"
	"strings"
	"testing"
)

// Each known space is recognised by its colours, whoever wrote the profile, and the published profile is our own.
func TestKnownProfiles(t *testing.T) {
	for _, list := range [][]colourSpace{colourSpaces, greySpaces} {
		for i := range list {
			s := &list[i]
			grey := s.primary == [9]float64{}
			if got := knownSpace(foreignProfile(s), grey); got != s {
				t.Errorf("%s by another maker is taken for %+v", s.name, got)
			}
			own := s.profile()
			if got := knownSpace(own, grey); got != s {
				t.Errorf("%s, our own, is taken for %+v", s.name, got)
			}
			if int(binary.BigEndian.Uint32(own)) != len(own) || len(own)%4 != 0 {
				t.Errorf("%s: the profile's size is wrong", s.name)
			}
			for _, tag := range []string{"desc", "cprt", "wtpt"} {
				if len(profileTags(own)[tag]) == 0 {
					t.Errorf("%s: the profile has no %s", s.name, tag)
				}
			}
			if knownSpace(foreignProfile(s), !grey) != nil {
				t.Errorf("%s is taken for one of the other sort", s.name)
			}
		}
	}
}

// Makers write the same curve in several ways.
func TestCurvesAsMakersWriteThem(t *testing.T) {
	para := func(kind byte, values ...float64) []byte {
		b := []byte{'p', 'a', 'r', 'a', 0, 0, 0, 0, 0, kind, 0, 0}
		for _, v := range values {
			b = appendFixed(b, v)
		}
		return b
	}
	s := curveSRGB
	for _, c := range []struct {
		tag  []byte
		of   curve
		want bool
	}{
		{para(3, s...), s, true}, {para(4, append(slices.Clone(s), 0, 0)...), s, true}, {para(4, append(slices.Clone(s), 0.2, 0)...), s, false},
		{para(1, 2.2, 1, 0), curve{2.2}, true}, {para(2, 2.2, 1, 0, 0), curve{2.2}, true}, {para(2, 2.2, 1, 0, 0.1), curve{2.2}, false},
		{[]byte("curv\x00\x00\x00\x00\x00\x00\x00\x01\x02\x33"), curve{2.2}, true}, {[]byte("curv\x00\x00\x00\x00\x00\x00\x00\x00"), curve{1}, true},
		{para(5, 1), curve{1}, false}, {para(3, 1), curve{1}, false}, {[]byte("curv\x00\x00\x00\x00\xff\xff\xff\xff"), curve{1}, false}, {nil, curve{1}, false},
	} {
		if got := c.of.near(c.tag); got != c.want {
			t.Errorf("%q as %v: %v", c.tag, c.of, got)
		}
	}
}

func TestUnknownProfiles(t *testing.T) {
	p3 := displayP3()
	for name, change := range map[string]func([]byte) []byte{
		"none":        func([]byte) []byte { return nil },
		"cut":         func(b []byte) []byte { return b[:200] },
		"words alone": func(b []byte) []byte { return append(b[:132:132], "Display P3 sRGB"...) },
		"of inks":     func(b []byte) []byte { copy(b[16:], "CMYK"); return b },
		"of Lab":      func(b []byte) []byte { copy(b[20:], "Lab "); return b },
		"other colours": func(b []byte) []byte {
			i := bytes.Index(b, []byte("XYZ \x00\x00\x00\x00"))
			b[i+9]++
			b[i+10] ^= 0x55
			b[i+8] = 1
			return b
		},
		"other curves": func(b []byte) []byte { i := bytes.Index(b, []byte("curv")); clear(b[i+400 : i+900]); return b },
		"many tags":    func(b []byte) []byte { binary.BigEndian.PutUint32(b[128:], 1<<31); return b[:132] },
		"tags outside": func(b []byte) []byte { binary.BigEndian.PutUint32(b[132+3*12+4:], 1<<31); return b },
	} {
		if got := knownSpace(change(bytes.Clone(p3)), false); got != nil {
			t.Errorf("%s: taken for %s", name, got.name)
		}
	}
}

// pngWith inserts chunks after the header of a PNG.
func pngWith(data []byte, list ...chunk) []byte {
	head := len(pngSignature) + 25
	out := bytes.Clone(data[:head])
	for _, c := range list {
		out = appendPNGChunk(out, c.name, c.body)
	}
	return append(out, data[head:]...)
}

// A note could be hidden in any chunk that is kept, unless its size and its values are checked.
func TestChunksKeepWhatTheyMean(t *testing.T) {
	colour, grey := pngBytes(t, scene(20, 20)), pngBytes(t, image.NewGray(image.Rect(0, 0, 20, 20)))
	opaque := image.NewRGBA(image.Rect(0, 0, 20, 20))
	for i := range opaque.Pix {
		opaque.Pix[i] = 255
	}
	truecolour := pngBytes(t, opaque)
	word := func(vs ...uint32) (b []byte) {
		for _, v := range vs {
			b = binary.BigEndian.AppendUint32(b, v)
		}
		return b
	}
	srgb := word(31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000)
	for _, c := range []struct {
		in   []byte
		name string
		body []byte
		keep bool
	}{
		{grey, "gAMA", word(45455), true}, {grey, "gAMA", []byte("note"), false}, {grey, "gAMA", []byte("a note"), false},
		{colour, "cHRM", srgb, true}, {colour, "cHRM", []byte("thirty-two bytes of a secret....."[:32]), false},
		{colour, "sRGB", []byte{0}, true}, {colour, "sRGB", []byte{9}, false}, {colour, "sRGB", []byte("a note"), false},
		{colour, "sBIT", []byte{8, 8, 8, 8}, false}, {truecolour, "sBIT", []byte{8, 8, 8}, true}, {truecolour, "sBIT", []byte("abc"), false},
		{grey, "tRNS", []byte{0, 9}, true}, {grey, "tRNS", []byte("ab"), false}, {truecolour, "tRNS", []byte{0, 1, 0, 2, 0, 3}, true}, {truecolour, "tRNS", []byte("secret"), false},
		{grey, "bKGD", []byte{0, 255}, true}, {grey, "bKGD", []byte("ab"), false},
		{grey, "pHYs", append(word(11811, 11811), 1), true}, {grey, "pHYs", []byte("ten a note"[:9]), false},
		{grey, "cICP", []byte{9, 16, 0, 1}, true}, {grey, "cICP", []byte("note"), false},
		{truecolour, "PLTE", []byte("a note in a palette that nobody reads"[:36]), false},
		{grey, "acTL", word(1, 0), false}, {grey, "fdAT", []byte("a note"), false}, {grey, "fcTL", []byte("a note of twenty-six bytes"), false},
		{grey, "tEXt", []byte("Comment\x00note"), false}, {grey, "zzzz", []byte("note"), false}, {grey, "mDCV", []byte("twenty-four bytes of note"[:24]), false},
		{colour, "iCCP", []byte("a note\x00\x00not packed"), false},
	} {
		if c.name == "sBIT" && len(c.body) == 4 {
			c.in = pngBytes(t, scene(20, 20)) // opaque: written without alpha
		}
		out, err := Strip(pngWith(c.in, chunk{name: c.name, body: c.body}))
		if err != nil {
			t.Errorf("%s %q: %v", c.name, c.body, err)
			continue
		}
		if got := bytes.Contains(out, slices.Concat([]byte(c.name), c.body)); got != c.keep {
			t.Errorf("%s %q: kept is %v", c.name, c.body, got)
		}
		if again, err := Strip(out); err != nil || !bytes.Equal(again, out) {
			t.Errorf("%s %q: stripping twice changes it (%v)", c.name, c.body, err)
		}
	}
}

// Decoders read picture data only up to their end.
func TestNoNoteBehindThePictureData(t *testing.T) {
	data := pngBytes(t, scene(20, 20))
	list, _ := pngChunks(data)
	var out []byte
	for _, c := range list {
		if c.name == "IEND" {
			out = appendPNGChunk(out, "IDAT", []byte("a note behind"))
			out = appendPNGChunk(out, "sRGB", []byte{0})
		}
		out = append(out, c.all...)
	}
	hidden := append(bytes.Clone(pngSignature), out...)
	clean, err := Strip(hidden)
	if err != nil || !bytes.Equal(clean, data) {
		t.Errorf("%v: %q", err, clean)
	}
}

func TestAPNGStaysAlive(t *testing.T) {
	frame := func(seq uint32) []byte {
		b := binary.BigEndian.AppendUint32(nil, seq)
		for _, v := range []uint32{20, 20, 0, 0} {
			b = binary.BigEndian.AppendUint32(b, v)
		}
		return append(b, 0, 1, 0, 10, 0, 0)
	}
	still := pngBytes(t, scene(20, 20))
	list, _ := pngChunks(still)
	coded := func() []byte {
		for _, c := range list {
			if c.name == "IDAT" {
				return c.body
			}
		}
		return nil
	}()
	film := func(note string) []byte {
		out := bytes.Clone(pngSignature)
		for _, c := range list {
			switch c.name {
			case "IDAT":
				out = appendPNGChunk(out, "acTL", []byte{0, 0, 0, 2, 0, 0, 0, 0})
				out = appendPNGChunk(out, "fcTL", frame(0))
			case "IEND":
				out = appendPNGChunk(out, "fcTL", frame(1))
				out = appendPNGChunk(out, "fdAT", slices.Concat([]byte{0, 0, 0, 2}, coded, []byte(note)))
			}
			out = append(out, c.all...)
		}
		return out
	}
	if out, err := Strip(film("")); err != nil || !bytes.Equal(out, film("")) {
		t.Errorf("a sound animation changes (%v)", err)
	}
	if out, err := Strip(film("a note")); err != nil || !bytes.Equal(out, still) {
		t.Errorf("a note behind a frame: %v, %q", err, out)
	}
}

// A profile in a PNG or a WebP is treated as in a JPEG.
func TestProfilesOfEveryFormat(t *testing.T) {
	packed := colourSpaces[1].packed()
	i := bytes.IndexByte(packed, 0)
	png := pngWith(pngBytes(t, scene(20, 20)), chunk{name: "iCCP", body: slices.Concat([]byte("icc-secret\x00\x00"), deflated(t, displayP3()))})
	for name, data := range map[string][]byte{"a.png": png, "a.webp": webpWithProfile(t, displayP3())} {
		out, err := Strip(data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		h, err := Probe(out)
		if s := spaceOf(out, h, 3); err != nil || s != &colourSpaces[1] || strings.Contains(string(out), "icc-secret") {
			t.Errorf("%s: %v, %+v", name, err, s)
		}
	}
	if string(packed[:i]) != "Display P3" {
		t.Errorf("the profile is called %q", packed[:i])
	}
}

func deflated(t testing.TB, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func webpWithProfile(t testing.TB, icc []byte) []byte {
	t.Helper()
	data := testdata(t, "lossy.webp")
	list, fault := webpChunks(data)
	if fault != nil {
		t.Fatal(fault)
	}
	out := bytes.Clone(data[:12])
	for _, c := range list {
		if c.name == "ICCP" {
			c.body = icc
		}
		out = appendWebPChunk(out, c.name, c.body)
	}
	binary.LittleEndian.PutUint32(out[4:], uint32(len(out)-8))
	return out
}
