package photo

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"io"
	"math"
	"slices"
	"unicode/utf16"
)

// maxProfile is the largest colour profile that is examined, in bytes. Those of cameras, phones and editors take a
// few hundred to a few thousand; those of printing presses take half a megabyte and describe inks.
const maxProfile = 64 << 10

// A colourSpace is one that pictures of cameras, phones and editors commonly have. An ICC profile (ISO 15076-1) has
// room for texts, private tags and tables, so none is passed on: one that describes a space of this list, whatever
// its texts say, is replaced by a profile made here, and any other is dropped, as if the picture were sRGB.
type colourSpace struct {
	name    string
	primary [9]float64 // X, Y, Z of red, green and blue for the white D50; none for grey
	adapted bool       // from D65, the white of screens
	curve   curve
}

// A curve is a parametric curve of type 0 (gamma alone) or 3 of ISO 15076-1, 10.18: (ax+b)^g from x = d on, cx below.
type curve []float64

var (
	curveSRGB = curve{2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}
	curve709  = curve{1 / 0.45, 1 / 1.099, 0.099 / 1.099, 1 / 4.5, 0.081}
)

// spaceSRGB is the default of a picture without a profile.
var spaceSRGB = &colourSpaces[0]

var colourSpaces = []colourSpace{
	{"sRGB", [9]float64{0.43607, 0.22249, 0.01392, 0.38515, 0.71687, 0.09708, 0.14307, 0.06061, 0.71410}, true, curveSRGB},
	{"Display P3", [9]float64{0.51512, 0.24120, -0.00105, 0.29198, 0.69225, 0.04189, 0.15710, 0.06657, 0.78407}, true, curveSRGB},
	{"Adobe RGB (1998)", [9]float64{0.60974, 0.31111, 0.01947, 0.20528, 0.62567, 0.06087, 0.14919, 0.06322, 0.74457}, true, curve{563. / 256}},
	{"ProPhoto RGB", [9]float64{0.79767, 0.28804, 0, 0.13519, 0.71188, 0, 0.03134, 0.00009, 0.82491}, false, curve{1.8}},
	{"Rec. 2020", [9]float64{0.67348, 0.27904, -0.00194, 0.16566, 0.67535, 0.02998, 0.12505, 0.04561, 0.79686}, true, curve709},
}

// Grey spaces: that of sRGB and gamma 2.2 look alike, and both count as the default.
var greySpaces = []colourSpace{
	{name: "Gray gamma 2.2", curve: curve{2.2}},
	{name: "Gray gamma 1.8", curve: curve{1.8}},
}

// spaceOf returns the known colour space of a picture, or nil. planes is 1 for a grey picture.
func spaceOf(data []byte, h Header, planes int) *colourSpace {
	switch h.Format {
	case JPEG:
		return knownSpace(jpegProfile(data), planes == 1)
	case PNG:
		list, _ := pngChunks(data)
		for _, c := range list {
			if c.name == "iCCP" {
				return knownSpace(pngProfile(c.body), planes == 1)
			}
		}
	case WebP:
		list, _ := webpChunks(data)
		for _, c := range list {
			if c.name == "ICCP" {
				return knownSpace(c.body, planes == 1)
			}
		}
	}
	return nil
}

// profileOf returns the profile that a rendition with the given number of planes needs to show the colours of its original,
// or nil if that is sRGB or unknown. A phone's pictures in Display P3 look dull without one.
func profileOf(data []byte, h Header, planes int) []byte {
	s := spaceOf(data, h, planes)
	if s == nil || s == spaceSRGB {
		return nil
	}
	return s.profile()
}

// Tolerances: differences due to rounding and adaptation are smaller, visible ones larger.
const (
	nearPrimary = 0.004
	nearCurve   = 0.012
)

// knownSpace recognises a profile by its effect on colours, ignoring its texts.
func knownSpace(icc []byte, grey bool) *colourSpace {
	space, list := "RGB ", colourSpaces
	if grey {
		space, list = "GRAY", greySpaces
	}
	if len(icc) < 132 || len(icc) > maxProfile || string(icc[16:20]) != space || string(icc[20:24]) != "XYZ " || string(icc[36:40]) != "acsp" {
		return nil
	}
	tags := profileTags(icc)
	for i := range list {
		if list[i].describes(tags) {
			return &list[i]
		}
	}
	return nil
}

// profileTags returns the tags of a profile, 7.3.
func profileTags(icc []byte) map[string][]byte {
	tags := map[string][]byte{}
	n := binary.BigEndian.Uint32(icc[128:])
	for at := 132; n > 0 && at+12 <= len(icc); n, at = n-1, at+12 {
		offset, size := int64(binary.BigEndian.Uint32(icc[at+4:])), int64(binary.BigEndian.Uint32(icc[at+8:]))
		if offset+size <= int64(len(icc)) {
			tags[string(icc[at:at+4])] = icc[offset : offset+size]
		}
	}
	return tags
}

func (s *colourSpace) describes(tags map[string][]byte) bool {
	if s.primary == [9]float64{} {
		return s.curve.near(tags["kTRC"])
	}
	for i, name := range []string{"r", "g", "b"} {
		xyz := tags[name+"XYZ"]
		if len(xyz) < 20 || string(xyz[:4]) != "XYZ " || !s.curve.near(tags[name+"TRC"]) {
			return false
		}
		for k := range 3 {
			if math.Abs(fixed(xyz[8+4*k:])-s.primary[3*i+k]) > nearPrimary {
				return false
			}
		}
	}
	return true
}

// fixed reads an s15Fixed16Number.
func fixed(b []byte) float64 { return float64(int32(binary.BigEndian.Uint32(b))) / 65536 }

func (c curve) at(x float64) float64 {
	switch {
	case len(c) == 1:
		return math.Pow(x, c[0])
	case x < c[4]:
		return c[3] * x
	}
	return math.Pow(max(0, c[1]*x+c[2]), c[0])
}

// near reports whether a tag's curve, 10.6 or 10.18, is close to this one.
func (c curve) near(tag []byte) bool {
	for _, x := range []float64{0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95} {
		y, ok := curveTag(tag, x)
		if !ok || !(math.Abs(y-c.at(x)) <= nearCurve) { // NaN is not near
			return false
		}
	}
	return true
}

func curveTag(tag []byte, x float64) (float64, bool) {
	if len(tag) < 12 {
		return 0, false
	}
	switch string(tag[:4]) {
	case "curv":
		n := int64(binary.BigEndian.Uint32(tag[8:]))
		switch {
		case n == 0:
			return x, true
		case int64(len(tag)) < 12+2*n:
			return 0, false
		case n == 1:
			return math.Pow(x, float64(binary.BigEndian.Uint16(tag[12:]))/256), true
		}
		at := x * float64(n-1)
		i := min(int(at), int(n)-2)
		a, b := float64(binary.BigEndian.Uint16(tag[12+2*i:])), float64(binary.BigEndian.Uint16(tag[14+2*i:]))
		return (a + (b-a)*(at-float64(i))) / 65535, true
	case "para":
		kind := int(binary.BigEndian.Uint16(tag[8:]))
		if kind > 4 || len(tag) < 12+4*[5]int{1, 3, 4, 5, 7}[kind] {
			return 0, false
		}
		p := func(i int) float64 { return fixed(tag[12+4*i:]) }
		switch kind {
		case 0:
			return math.Pow(x, p(0)), true
		case 1:
			return math.Pow(max(0, p(1)*x+p(2)), p(0)), true
		case 2:
			return math.Pow(max(0, p(1)*x+p(2)), p(0)) + p(3), true
		case 3:
			return curve{p(0), p(1), p(2), p(3), p(4)}.at(x), true
		}
		if x < p(4) {
			return p(3)*x + p(6), true
		}
		return math.Pow(max(0, p(1)*x+p(2)), p(0)) + p(5), true
	}
	return 0, false
}

// profile returns a profile of the space: only the tags that every reader needs, and nothing from the original.
func (s *colourSpace) profile() []byte {
	type tag struct {
		name string
		data []byte
	}
	d50 := xyzTag(0.9642, 1, 0.82491)
	tags := []tag{{"desc", textTag(s.name)}, {"cprt", textTag("CC0")}, {"wtpt", d50}}
	space := "RGB "
	if s.primary == [9]float64{} {
		space = "GRAY"
		tags = append(tags, tag{"kTRC", s.curve.tag()})
	} else {
		if s.adapted { // Bradford, from D65
			chad := []byte("sf32\x00\x00\x00\x00")
			for _, v := range []float64{1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168} {
				chad = appendFixed(chad, v)
			}
			tags = append(tags, tag{"chad", chad})
		}
		for i, name := range []string{"r", "g", "b"} {
			tags = append(tags, tag{name + "XYZ", xyzTag(s.primary[3*i], s.primary[3*i+1], s.primary[3*i+2])}, tag{name + "TRC", s.curve.tag()})
		}
	}
	icc := make([]byte, 128, 1024)
	copy(icc[8:], "\x04\x20\x00\x00mntr"+space+"XYZ \x07\xea\x00\x01\x00\x01\x00\x00\x00\x00\x00\x00acsp")
	copy(icc[68:], d50[8:])
	icc = binary.BigEndian.AppendUint32(icc, uint32(len(tags)))
	at := len(icc) + 12*len(tags)
	var body []byte
	for _, t := range tags {
		icc = append(icc, t.name...)
		icc = binary.BigEndian.AppendUint32(icc, uint32(at+len(body)))
		icc = binary.BigEndian.AppendUint32(icc, uint32(len(t.data)))
		body = append(body, t.data...)
		body = append(body, make([]byte, -len(t.data)&3)...)
	}
	icc = append(icc, body...)
	binary.BigEndian.PutUint32(icc, uint32(len(icc)))
	return icc
}

func appendFixed(b []byte, v float64) []byte {
	return binary.BigEndian.AppendUint32(b, uint32(int32(math.Round(v*65536))))
}

func xyzTag(x, y, z float64) []byte {
	return appendFixed(appendFixed(appendFixed([]byte("XYZ \x00\x00\x00\x00"), x), y), z)
}

// textTag returns a multiLocalizedUnicodeType with one text, 10.15.
func textTag(text string) []byte {
	units := utf16.Encode([]rune(text))
	b := []byte("mluc\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x0cenUS")
	b = binary.BigEndian.AppendUint32(b, uint32(2*len(units)))
	b = binary.BigEndian.AppendUint32(b, 28)
	for _, u := range units {
		b = binary.BigEndian.AppendUint16(b, u)
	}
	return b
}

func (c curve) tag() []byte {
	kind := byte(0)
	if len(c) > 1 {
		kind = 3
	}
	b := []byte{'p', 'a', 'r', 'a', 0, 0, 0, 0, 0, kind, 0, 0}
	for _, v := range c {
		b = appendFixed(b, v)
	}
	return b
}

// jpegProfile joins the pieces of a profile in the APP2 segments, which are numbered from 1 (ISO 15076-1, B.4).
func jpegProfile(data []byte) []byte {
	list, _ := segments(data)
	var pieces [][]byte
	for _, s := range list {
		if s.isProfile() {
			pieces = append(pieces, s.body[len(iccSignature):])
		}
	}
	slices.SortStableFunc(pieces, func(a, b []byte) int { return int(a[0]) - int(b[0]) })
	var icc []byte
	for i, p := range pieces {
		if int(p[0]) != i+1 || int(p[1]) != len(pieces) {
			return nil
		}
		icc = append(icc, p[2:]...)
	}
	return icc
}

func (s segment) isProfile() bool {
	return s.marker == mAPP2 && bytes.HasPrefix(s.body, iccSignature) && len(s.body) >= len(iccSignature)+2
}

// pngProfile decompresses the body of an iCCP chunk: a name, a zero, the compression method, which is zlib, and the
// profile.
func pngProfile(body []byte) []byte {
	_, rest, ok := bytes.Cut(body, []byte{0})
	if !ok || len(rest) < 1 || rest[0] != 0 {
		return nil
	}
	r, err := zlib.NewReader(bytes.NewReader(rest[1:]))
	if err != nil {
		return nil
	}
	icc, err := io.ReadAll(io.LimitReader(r, maxProfile+1))
	if err != nil {
		return nil
	}
	return icc
}

// packed returns the body of an iCCP chunk with the profile of the space, uncompressed, so that its bytes do not
// depend on a compressor.
func (s *colourSpace) packed() []byte {
	var b bytes.Buffer
	b.WriteString(s.name + "\x00\x00")
	w, _ := zlib.NewWriterLevel(&b, zlib.NoCompression) // cannot fail: the level is valid, and a Buffer accepts everything
	_, _ = w.Write(s.profile())
	_ = w.Close()
	return b.Bytes()
}
