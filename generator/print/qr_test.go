package print

import (
	"bytes"
	"strings"
	"testing"

	"rsc.io/qr"
)

// The codes equal those of the library.
func TestCodesAreThoseOfTheLibrary(t *testing.T) {
	for _, text := range []string{"", "0", "0340000001", "HTTPS://PR.EXAMPLE/A", "https://pr-kanchanaburi.example.go.th/news/2026/flood.html", "น้ำท่วม",
		strings.Repeat("x", 200), strings.Repeat("x", 2331), strings.Repeat("x", 2332), strings.Repeat("9", 5596)} {
		for range 2 { // the second time with the cached plan
			want, wantErr := qr.Encode(text, qr.M)
			got, err := encode(text)
			if (err == nil) != (wantErr == nil) {
				t.Fatalf("%d bytes: %v, want %v", len(text), err, wantErr)
			}
			if err == nil && (got.Size != want.Size || got.Stride != want.Stride || got.Scale != want.Scale || !bytes.Equal(got.Bitmap, want.Bitmap)) {
				t.Errorf("%.40q: another code", text)
			}
		}
	}
}
