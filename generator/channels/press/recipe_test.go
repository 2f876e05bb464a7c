package press

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"fmt"
	"image"
	"image/jpeg"
	"testing"

	"hokhao/generator/attached"
	"hokhao/generator/photo"
)

// golden is the hash of a fixed photo after stripping.
const golden = "3601c02da4772b9e243a7f1e69897c039a839f14e88202bd30a872a10e999136"

// TestRecipe checks that the bytes of stripped photos have not changed without raising recipe.
func TestRecipe(t *testing.T) {
	var plain bytes.Buffer
	if err := jpeg.Encode(&plain, image.NewGray(image.Rect(0, 0, 64, 48)), nil); err != nil {
		t.Fatal(err)
	}
	// Orientation 6 and a comment, after the start-of-image marker.
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

// goldenAttached are the hashes of fixed files after cleaning.
var goldenAttached = map[string]string{
	"a.csv":  "b26ecbea9ccfd0e38ad432df2b32199d46a400ffacda82c0faae393ed9360d9a",
	"a.docx": "d3760c9f5ae86686f577eeb2c9de35a709aa8e73d19d4044fc2f42bfdbab2f66",
	"a.mp4":  "04d91aacb850d68306a42a20eb8fc85fc6606fe6d95d09bc27459949077a5e64",
}

// TestRecipeOfAttachments checks the same for other files.
func TestRecipeOfAttachments(t *testing.T) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, part := range [][2]string{{"[Content_Types].xml", "<Types/>"}, {"docProps/core.xml", "<dc:creator>Somchai</dc:creator>"}} {
		// stored, so that the hash does not depend on a compressor
		f, err := w.CreateHeader(&zip.FileHeader{Name: part[0], Method: zip.Store})
		if err == nil {
			_, err = f.Write([]byte(part[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string]string{
		"a.csv": "=1,2\n", "a.docx": b.String(), "a.mp4": "\x00\x00\x00\x0cftypisom\x00\x00\x00\x0cudtanote\x00\x00\x00\x0cmdatfilm",
	} {
		left, remarks := attached.Clean([]byte(data), name, nil)
		if got := fmt.Sprintf("%x", sha256.Sum256(left)); got != goldenAttached[name] || remarks != nil || string(left) == data {
			t.Errorf("%s: the bytes changed to %s: raise recipe (now %d), so that no old ones are kept, and put the new sum here (%v)", name, got, recipe, remarks)
		}
	}
}
