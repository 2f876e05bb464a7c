package web

import (
	"strconv"
	"strings"

	"rsc.io/qr"

	"hokhao/generator/view"
)

// quiet is the width of the quiet zone in modules (ISO/IEC 18004, 6.3.8).
const quiet = 4

// drawQR returns an address as a QR code, drawn as one path of merged horizontal runs. Only renderers call it: a code
// takes longer than planning a page.
func drawQR(text string) (view.QR, error) {
	code, err := qr.Encode(text, qr.M)
	if err != nil {
		return view.QR{}, err
	}
	var path strings.Builder
	for y := range code.Size {
		for x := 0; x < code.Size; x++ {
			start := x
			for x < code.Size && code.Black(x, y) {
				x++
			}
			if run := x - start; run > 0 {
				w := strconv.Itoa(run)
				path.WriteString("M" + strconv.Itoa(start+quiet) + " " + strconv.Itoa(y+quiet) + "h" + w + "v1h-" + w + "z")
			}
		}
	}
	return view.QR{Size: code.Size + 2*quiet, Path: path.String(), Text: text}, nil
}
