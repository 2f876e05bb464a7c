package photo

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"os"
	"slices"
	"testing"
)

// scene returns a picture with four different corners, so that rotation and mirroring can be recognised: red and green
// above, blue and white below, on grey.
func scene(width, height int) *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, width, height))
	corners := [2][2]color.NRGBA{
		{{200, 30, 30, 255}, {30, 160, 60, 255}},
		{{40, 50, 200, 255}, {250, 250, 250, 255}},
	}
	for y := range height {
		for x := range width {
			m.SetNRGBA(x, y, color.NRGBA{110, 110, 110, 255})
			left, right, top, bottom := 3*x < width, 3*x >= 2*width, 3*y < height, 3*y >= 2*height
			if (left || right) && (top || bottom) {
				c := corners[b2i(bottom)][b2i(right)]
				c.R -= uint8((x + y) % 7)
				m.SetNRGBA(x, y, c)
			}
		}
	}
	return m
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func jpegBytes(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, &jpeg.Options{Quality: 92}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func pngBytes(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func gifBytes(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := gif.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// testdata reads one of the WebP files, which the standard library cannot write. They were drawn for these tests on a
// browser's canvas: six tiles of 22 × 24 pixels, red, green and blue above, white, black and grey below; in alpha.webp the
// white one is transparent.
func testdata(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// withSegments inserts segments after the start of a JPEG.
func withSegments(data []byte, list ...segment) []byte {
	out := bytes.Clone(data[:2])
	for _, s := range list {
		out = appendSegment(out, s.marker, s.body)
	}
	return append(out, data[2:]...)
}

// secrets are words in places of private data.
var secrets = []string{"13.9850N", "SERIAL-0042", "maker-note-secret", "thumbnail-secret", "xmp-secret", "iptc-secret", "comment-secret", "appended-secret", "unknown-secret", "icc-secret"}

// cameraTIFF returns EXIF as a camera writes it, little-endian: orientation, a serial number, a GPS directory with the
// coordinates of the bridge, a maker's note and a thumbnail.
func cameraTIFF(orientation int) []byte {
	le := binary.LittleEndian
	var b []byte
	entry := func(tag, kind uint16, count, value uint32) {
		b = le.AppendUint16(b, tag)
		b = le.AppendUint16(b, kind)
		b = le.AppendUint32(b, count)
		b = le.AppendUint32(b, value)
	}
	b = append(b, "II*\x00\x08\x00\x00\x00"...)
	b = le.AppendUint16(b, 4)
	const dataAt = 8 + 2 + 4*12 + 4
	const gpsAt = dataAt + 64
	entry(tagOrientation, typeShort, 1, uint32(orientation))
	entry(0x8298, 2, 16, dataAt)    // copyright, contains the serial number here
	entry(0x8825, 4, 1, gpsAt)      // GPS directory
	entry(0xa431, 2, 12, dataAt+16) // body serial number
	b = le.AppendUint32(b, 0)
	text := make([]byte, 64)
	copy(text, "SERIAL-0042\x00")
	copy(text[16:], "SERIAL-0042\x00")
	copy(text[32:], "maker-note-secret")
	b = append(b, text...)
	b = le.AppendUint16(b, 4)
	const rationalsAt = gpsAt + 2 + 4*12 + 4
	entry(1, 2, 2, 'N')
	entry(2, 5, 3, rationalsAt)
	entry(3, 2, 2, 'E')
	entry(4, 5, 3, rationalsAt+24)
	b = le.AppendUint32(b, 0)
	for _, v := range []uint32{14, 1, 2, 1, 2772, 100, 99, 1, 30, 1, 1344, 100} { // 14°02'27.72"N 99°30'13.44"E
		b = le.AppendUint32(b, v)
	}
	return append(b, "13.9850N thumbnail-secret"...)
}

// cameraJPEG returns a JPEG with the data that a camera, an editor and a phone add.
func cameraJPEG(t testing.TB, m image.Image, orientation int) []byte {
	t.Helper()
	jfif := append([]byte("JFIF\x00\x01\x02\x01\x01\x2c\x01\x2c\x01\x01"), "thumbnail-secret"[:3]...)
	data := withSegments(jpegBytes(t, m),
		segment{marker: mAPP0, body: jfif},
		segment{marker: mAPP0, body: []byte("JFXX\x00\x10thumbnail-secret")},
		segment{marker: mAPP1, body: slices.Concat(exifSignature, cameraTIFF(orientation))},
		segment{marker: mAPP1, body: []byte("http://ns.adobe.com/xap/1.0/\x00<x:xmpmeta>xmp-secret</x:xmpmeta>")},
		segment{marker: mAPP1, body: []byte("http://ns.adobe.com/xmp/extension/\x00xmp-secret")},
		segment{marker: mAPP2, body: slices.Concat(iccSignature, []byte{1, 1}, displayP3())},
		segment{marker: mAPP2, body: []byte("MPF\x00II*\x00thumbnail-secret")},
		segment{marker: 0xed, body: []byte("Photoshop 3.0\x008BIM\x04\x04iptc-secret")},
		segment{marker: 0xe5, body: []byte("SAMSUNG unknown-secret")},
		segment{marker: 0xfe, body: []byte("comment-secret")},
	)
	return append(data, "appended-secret \xff\xd8\xff\xe1 \xff\xd9"...)
}

// displayP3 returns a profile as a phone writes it: Display P3 with curves of 1024 points, and long texts.
func displayP3() []byte { return foreignProfile(&colourSpaces[1]) }

// foreignProfile describes a colour space as another maker would, with secrets in all texts.
func foreignProfile(s *colourSpace) []byte {
	curve := []byte("curv\x00\x00\x00\x00\x00\x00\x04\x00")
	for i := range 1024 {
		curve = binary.BigEndian.AppendUint16(curve, uint16(s.curve.at(float64(i)/1023)*65535+0.5))
	}
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", []byte("desc\x00\x00\x00\x00\x00\x00\x00\x0aicc-secret\x00\x00\x00")},
		{"cprt", []byte("text\x00\x00\x00\x00icc-secret\x00\x00")},
		{"XXXX", []byte("data\x00\x00\x00\x00icc-secret\x00\x00")},
	}
	space := "GRAY"
	if s.primary == [9]float64{} {
		tags = append(tags, struct {
			name string
			data []byte
		}{"kTRC", curve})
	} else {
		space = "RGB "
		for i, name := range []string{"r", "g", "b"} {
			tags = append(tags, struct {
				name string
				data []byte
			}{name + "XYZ", xyzTag(s.primary[3*i]+0.0004, s.primary[3*i+1]-0.0003, s.primary[3*i+2])}, struct {
				name string
				data []byte
			}{name + "TRC", curve})
		}
	}
	icc := make([]byte, 128)
	copy(icc[4:], "secr\x02\x10\x00\x00mntr"+space+"XYZ \x07\xe6\x00\x01\x00\x01\x00\x00\x00\x00\x00\x00acspsecr")
	icc = binary.BigEndian.AppendUint32(icc, uint32(len(tags)))
	var body []byte
	for _, t := range tags {
		icc = append(icc, t.name...)
		icc = binary.BigEndian.AppendUint32(icc, uint32(132+12*len(tags)+len(body)))
		icc = binary.BigEndian.AppendUint32(icc, uint32(len(t.data)))
		body = append(body, t.data...)
	}
	icc = append(icc, body...)
	icc = append(icc, "icc-secret behind the tags"...)
	binary.BigEndian.PutUint32(icc, uint32(len(icc)))
	return icc
}

// A handmade JPEG has one value per component everywhere, and features that the encoder of the standard library does not
// write: restart markers, a progressive frame, four components.
type handmade struct {
	width, height int
	sof           byte   // mSOF0 if zero
	values        []byte // one for each component
	adobe         int    // colour transform of an APP14, -1 for no APP14
	interval      int    // restart interval
	restarts      int    // written after each interval; the writer stops at this number
}

func (m handmade) bytes() []byte {
	if m.sof == 0 {
		m.sof = mSOF0
	}
	out := []byte{0xff, mSOI}
	if m.adobe >= 0 {
		out = appendSegment(out, mAPP14, append([]byte("Adobe\x00\x64\x00\x00\x00\x00"), byte(m.adobe)))
	}
	out = appendSegment(out, mDQT, append([]byte{0}, bytes.Repeat([]byte{1}, 64)...))
	frame := []byte{8, byte(m.height >> 8), byte(m.height), byte(m.width >> 8), byte(m.width), byte(len(m.values))}
	scan := []byte{byte(len(m.values))}
	for i := range m.values {
		frame = append(frame, byte(i+1), 0x11, 0)
		scan = append(scan, byte(i+1), 0)
	}
	out = appendSegment(out, m.sof, frame)
	// The DC table of T.81, table K.3, and an AC table with only end-of-block, which is then the single bit 0.
	out = appendSegment(out, mDHT, []byte{0, 0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
	out = appendSegment(out, mDHT, []byte{0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0})
	if m.interval > 0 {
		out = appendSegment(out, mDRI, []byte{byte(m.interval >> 8), byte(m.interval)})
	}
	last := byte(63)
	if m.sof == mSOF2 {
		last = 0
	}
	out = appendSegment(out, mSOS, append(scan, 0, last, 0))
	units := ((m.width + 7) / 8) * ((m.height + 7) / 8)
	var w bitWriter
	before := make([]int, len(m.values))
	written := 0
	for u := range units {
		if m.interval > 0 && u > 0 && u%m.interval == 0 && written < m.restarts {
			w.flush()
			w.out = append(w.out, 0xff, mRST0+byte(written%8))
			clear(before)
			written++
		}
		for i, v := range m.values {
			dc := (int(v) - 128) * 8
			w.dc(dc - before[i])
			before[i] = dc
			if m.sof != mSOF2 {
				w.put(0, 1)
			}
		}
	}
	w.flush()
	return append(append(out, w.out...), 0xff, mEOI)
}

type bitWriter struct {
	out  []byte
	acc  uint32
	have int
}

func (w *bitWriter) put(bits uint32, n int) {
	for n--; n >= 0; n-- {
		w.acc = w.acc<<1 | bits>>n&1
		if w.have++; w.have == 8 {
			w.out = append(w.out, byte(w.acc))
			if byte(w.acc) == 0xff {
				w.out = append(w.out, 0)
			}
			w.acc, w.have = 0, 0
		}
	}
}

func (w *bitWriter) flush() {
	for w.have > 0 {
		w.put(1, 1)
	}
}

func (w *bitWriter) dc(diff int) {
	codes := [12][2]uint32{{0, 2}, {2, 3}, {3, 3}, {4, 3}, {5, 3}, {6, 3}, {14, 4}, {30, 5}, {62, 6}, {126, 7}, {254, 8}, {510, 9}}
	size, magnitude := 0, max(diff, -diff)
	for ; magnitude>>size > 0; size++ {
	}
	w.put(codes[size][0], int(codes[size][1]))
	if diff < 0 {
		diff += 1<<size - 1
	}
	w.put(uint32(diff), size)
}

// rule returns the rule of an error, "" for none.
func rule(t testing.TB, err error) string {
	t.Helper()
	if err == nil {
		return ""
	}
	var e *Error
	if !errors.As(err, &e) {
		t.Fatalf("error of type %T: %v", err, err)
	}
	if e.Thai == "" || e.English == "" || e.Hint == "" {
		t.Errorf("%s is not told in full: %+v", e.Rule, *e)
	}
	return e.Rule
}
