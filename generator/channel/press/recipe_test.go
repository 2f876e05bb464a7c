package press

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image"
	"image/jpeg"
	"testing"

	"hokhao/generator/photo"
)

// golden is the sum of what is left of a fixed photo.
const golden = "3601c02da4772b9e243a7f1e69897c039a839f14e88202bd30a872a10e999136"

// TestRecipe holds that stripped photos made before keep standing only while their bytes would be the same.
func TestRecipe(t *testing.T) {
	var plain bytes.Buffer
	if err := jpeg.Encode(&plain, image.NewGray(image.Rect(0, 0, 64, 48)), nil); err != nil {
		t.Fatal(err)
	}
	// Orientation 6 and a comment, behind the start-of-image marker.
	exif := []byte("\xff\xe1\x00\x22Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00\x00\x00\x00\x00")
	comment := []byte("\xff\xfe\x00\x08camera")
	data := bytes.Join([][]byte{plain.Bytes()[:2], exif, comment, plain.Bytes()[2:]}, nil)
	left, err := photo.Strip(data)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(left, []byte("camera")) || !bytes.Contains(left, []byte("Exif")) {
		t.Error("the comment stayed, or the orientation went")
	}
	if got := fmt.Sprintf("%x", sha256.Sum256(left)); got != golden {
		t.Errorf("the bytes changed to %s: raise recipe (now %d), so that no old ones are kept, and put the new sum here", got, recipe)
	}
}
