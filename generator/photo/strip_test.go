package photo

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color/palette"
	"image/gif"
	"image/jpeg"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/image/webp"
)

// strippable returns pictures full of secrets, one for each format.
func strippable(t testing.TB) map[string][]byte {
	t.Helper()
	return map[string][]byte{
		"upright.jpg":  cameraJPEG(t, scene(60, 40), 1),
		"turned.jpg":   cameraJPEG(t, scene(60, 40), 6),
		"turned.png":   cameraPNG(t, 8),
		"upright.png":  cameraPNG(t, 1),
		"turned.webp":  cameraWebP(t, 5),
		"upright.webp": cameraWebP(t, 1),
		"film.gif":     animatedGIF(t),
	}
}

func TestStripLeavesNoSecret(t *testing.T) {
	for name, data := range strippable(t) {
		before, err := Probe(data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		out, err := Strip(data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if !bytes.Contains(data, []byte("appended-secret")) {
			t.Errorf("%s: the test's own picture holds no secret", name)
		}
		for _, secret := range secrets {
			if bytes.Contains(out, []byte(secret)) {
				t.Errorf("%s: %q got out", name, secret)
			}
		}
		// The coordinates, as rationals in the camera's byte order and in the other one.
		for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
			if bytes.Contains(out, order.AppendUint32(order.AppendUint32(nil, 2772), 100)) {
				t.Errorf("%s: the coordinates got out", name)
			}
		}
		after, err := Probe(out)
		if err != nil {
			t.Errorf("%s: the stripped picture is refused: %v", name, err)
			continue
		}
		if after.HasEXIF != (before.Orientation != 1) {
			t.Errorf("%s: EXIF is there: %v, with orientation %d", name, after.HasEXIF, before.Orientation)
		}
		after.HasEXIF = before.HasEXIF
		if after != before {
			t.Errorf("%s: the header was %+v, is %+v", name, before, after)
		}
		if again, err := Strip(out); err != nil || !bytes.Equal(again, out) {
			t.Errorf("%s: stripping twice changes it (%v)", name, err)
		}
	}
}

// The coded picture itself must equal the original, bit for bit.
func TestStripDoesNotEncodeAgain(t *testing.T) {
	decoders := map[string]func([]byte) (image.Image, error){
		".jpg":  func(b []byte) (image.Image, error) { return jpeg.Decode(bytes.NewReader(b)) },
		".png":  func(b []byte) (image.Image, error) { return png.Decode(bytes.NewReader(b)) },
		".webp": func(b []byte) (image.Image, error) { return webp.Decode(bytes.NewReader(b)) },
		".gif":  func(b []byte) (image.Image, error) { return gif.Decode(bytes.NewReader(b)) },
	}
	for name, data := range strippable(t) {
		out, err := Strip(data)
		if err != nil {
			t.Fatal(err)
		}
		decode := decoders[filepath.Ext(name)]
		a, err := decode(data)
		if err != nil {
			t.Fatal(err)
		}
		b, err := decode(out)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if a.Bounds() != b.Bounds() {
			t.Errorf("%s: another size", name)
			continue
		}
		for y := range a.Bounds().Dy() {
			for x := range a.Bounds().Dx() {
				if a.At(x, y) != b.At(x, y) {
					t.Fatalf("%s: pixel %d,%d differs", name, x, y)
				}
			}
		}
	}
}

func TestStripKeepsWhatShowsThePicture(t *testing.T) {
	out, err := Strip(cameraJPEG(t, scene(60, 40), 6))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(out[2:], []byte("\xff\xe0\x00\x10JFIF\x00\x01\x02\x01\x01\x2c\x01\x2c\x00\x00\xff\xe1")) {
		t.Errorf("JFIF with its resolution, without its thumbnail, then EXIF, should come first: %x", out[:40])
	}
	if !bytes.Contains(out, colourSpaces[1].profile()) {
		t.Error("the colour profile is gone")
	}
	cmyk := handmade{width: 8, height: 8, values: []byte{9, 9, 9, 9}, adobe: 2}.bytes()
	out, err = Strip(cmyk)
	if err != nil || !bytes.Equal(out, cmyk) {
		t.Errorf("a JPEG with nothing but Adobe's colour transform should stay as it is (%v)", err)
	}
	out, err = Strip(cameraPNG(t, 1))
	if err != nil || !bytes.Contains(out, []byte("gAMA")) {
		t.Errorf("PNG: gamma is gone (%v)", err)
	}
	out, err = Strip(cameraWebP(t, 1))
	if err != nil || !bytes.Contains(out, []byte("ICCP")) || out[20]&(vp8xEXIF|vp8xXMP) != 0 {
		t.Errorf("WebP: the colour profile is gone or the flags of EXIF and XMP are set (%v)", err)
	}
	out, err = Strip(animatedGIF(t))
	if err != nil || !bytes.Contains(out, []byte("NETSCAPE2.0")) {
		t.Errorf("GIF: the loop is gone (%v)", err)
	}
	if g, err := gif.DecodeAll(bytes.NewReader(out)); err != nil || len(g.Image) != 2 || g.Delay[1] != 50 {
		t.Errorf("GIF: the frames or their delays are gone (%v)", err)
	}
}

func TestStripRefuses(t *testing.T) {
	whole := jpegBytes(t, scene(60, 40))
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"cut":  {whole[:len(whole)-9], "photo-truncated"},
		"TIFF": {[]byte("MM\x00*\x00\x00\x00\x08"), "photo-tiff"},
	} {
		if _, err := Strip(c.data); rule(t, err) != c.want {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
}

// The same, checked with a tool that newsrooms use.
func TestStripSeenByExiftool(t *testing.T) {
	tool, err := exec.LookPath("exiftool")
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("exiftool is not installed")
		}
		t.Skip("skipped: exiftool is not installed")
	}
	tags := func(name string, data []byte) string {
		file := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command(tool, "-a", "-u", "-G1", "-s", "-ee", file).CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%s", name, err, out)
		}
		return string(out)
	}
	if seen := tags("before.jpg", cameraJPEG(t, scene(60, 40), 6)); !strings.Contains(seen, "GPSLatitude") {
		t.Fatalf("exiftool does not see the coordinates of the test's own picture:\n%s", seen)
	}
	for name, data := range strippable(t) {
		out, err := Strip(data)
		if err != nil {
			t.Fatal(err)
		}
		seen := tags(name, out)
		for _, word := range []string{"GPS", "XMP", "IPTC", "Photoshop", "Serial", "Thumbnail", "MakerNote", "Comment", "MPF", "secret", "Warning"} {
			if strings.Contains(seen, word) {
				t.Errorf("%s: exiftool sees %s:\n%s", name, word, seen)
			}
		}
		if turned := strings.HasPrefix(name, "turned"); turned != strings.Contains(seen, "Orientation") {
			t.Errorf("%s: orientation:\n%s", name, seen)
		}
	}
}

// animatedGIF returns a GIF with two frames, a loop, a comment, XMP, a text, and data in the loop that do not belong there.
func animatedGIF(t testing.TB) []byte {
	t.Helper()
	frame := func(i uint8) *image.Paletted {
		m := image.NewPaletted(image.Rect(0, 0, 30, 20), palette.Plan9)
		for k := range m.Pix {
			m.Pix[k] = i + uint8(k)
		}
		return m
	}
	var b bytes.Buffer
	if err := gif.EncodeAll(&b, &gif.GIF{Image: []*image.Paletted{frame(10), frame(90)}, Delay: []int{50, 50}}); err != nil {
		t.Fatal(err)
	}
	data := b.Bytes()
	head, _, fault := gifBlocks(data)
	if fault != nil {
		t.Fatal(fault)
	}
	extension := func(label byte, parts ...string) []byte {
		out := []byte{gifExtension, label}
		for _, p := range parts {
			out = append(append(out, byte(len(p))), p...)
		}
		return append(out, 0)
	}
	return slices.Concat(head,
		extension(0xfe, "comment-secret"),
		extension(gifApplication, "XMP DataXMP", "xmp-secret"),
		extension(gifApplication, "NETSCAPE2.0", "\x01\x00\x00", "unknown-secret"),
		extension(gifControl, "\x00\x05\x00\x00"),
		extension(0x01, "\x00\x00\x00\x00\x08\x00\x08\x00\x08\x08\x01\x00", "comment-secret"),
		data[len(head):], []byte("appended-secret"))
}
