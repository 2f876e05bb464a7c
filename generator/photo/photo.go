// Package photo reads the headers of photographs, takes out of them what the public must not have, and makes
// the smaller renditions that a page shows.
//
// The package content calls [Probe] for every picture that an officer hands in; the channels call [Plan] to know
// which renditions there will be, [Render] to make them and [Strip] for the press download. The package knows
// nothing of sites, reads no file, asks no clock and starts no goroutine: bytes in, bytes out, the same ones on
// every machine.
//
// It trusts nothing that it is handed. A picture comes from a stranger's phone as often as from the office's
// camera, so every length is checked against the bytes that are there, the number of pixels is checked before
// anything is decoded ([MaxPixels]), and a decoder that panics is a refusal, not a crash. What is refused is
// refused with an [Error] that an officer can act on.
//
// It never fetches, never guesses by file name, never calls image.Decode: which decoder that uses changes when
// another package registers one, and the bytes of the renditions with it.
package photo

import "bytes"

// MaxPixels is the largest picture that is read, in pixels (width × height as stored). It is compared with the
// header before anything is decoded, since a header that lies costs a decoder gigabytes.
const MaxPixels = 100_000_000

// MaxSide is the longest side of a picture that is read, in pixels: a JPEG can be no longer (ITU-T T.81, B.2.2), and
// renditions are JPEGs.
const MaxSide = 65_500

// MaxMemory is what decoding a picture may take at its peak, in bytes, as [Memory] counts: that of a camera's largest
// photographs, and of a progressive JPEG or a PNG of some fifty megapixels.
const MaxMemory = 800 << 20

// A Format is how a picture is encoded; the value is the word after "image/" in its media type (RFC 2046).
type Format string

// The formats that Probe accepts.
const (
	JPEG Format = "jpeg" // ITU-T T.81, baseline, extended or progressive, eight bits
	PNG  Format = "png"  // W3C PNG, third edition
	GIF  Format = "gif"  // GIF89a; renditions show the first frame
	WebP Format = "webp" // RFC 9649, still pictures
)

// MediaType gives the format as it stands in HTTP and in HTML: "image/jpeg".
func (f Format) MediaType() string { return "image/" + string(f) }

// Extension gives the usual end of a file's name, without the dot: "jpg", "png", "gif", "webp".
func (f Format) Extension() string {
	if f == JPEG {
		return "jpg"
	}
	return string(f)
}

// A Header is what is known of a picture without decoding it. It is plain data, so that it can be kept in a
// cache and be part of a key.
type Header struct {
	Format       Format // sniffed from the bytes
	StoredWidth  int    // in pixels, as stored, before orientation
	StoredHeight int    //
	Orientation  int    // 1 to 8 as in EXIF tag 0x0112 (CIPA DC-008, 4.6.4); 1 where the picture says nothing
	HasEXIF      bool   // the picture carries EXIF; one without was probably sent through a messenger
	Progressive  bool   // a progressive JPEG or an interlaced PNG: decoding takes more memory
	Components   int    // samples in a pixel: 1 grey or palette, 2 grey and alpha, 3 colour, 4 CMYK or with alpha
	Depth        int    // bits in a sample
}

// Width gives the width in pixels as shown, that is, after orientation.
func (h Header) Width() int {
	if h.sideways() {
		return h.StoredHeight
	}
	return h.StoredWidth
}

// Height gives the height in pixels as shown, that is, after orientation.
func (h Header) Height() int {
	if h.sideways() {
		return h.StoredWidth
	}
	return h.StoredHeight
}

// sideways tells whether orientation swaps width and height.
func (h Header) sideways() bool { return h.Orientation >= 5 }

// Probe reads the header of a picture and checks that its file is whole, without decoding it. The format is
// found from the bytes alone. Errors are of type *Error.
//
// A JPEG is walked to its end: a file that a messenger or a card reader cut short shows a grey bottom, and a
// decoder that forgives would publish it.
func Probe(data []byte) (Header, error) {
	h, fault := probe(data)
	if fault != nil {
		return Header{}, fault
	}
	return h, nil
}

// Check decodes a picture whose header Probe gave, and forgets it: a header can be sound where the data are damaged, and
// what fails here would fail whoever shows the picture. It takes up to [Memory] bytes. Errors are of type *Error.
func Check(data []byte, h Header) error {
	if _, fault := decode(data, h); fault != nil {
		return fault
	}
	return nil
}

func probe(data []byte) (Header, *Error) {
	h, fault := sniff(data)
	if fault == nil && Memory(h) > MaxMemory {
		return Header{}, tooDear(h)
	}
	return h, fault
}

// sniff reads the header of whichever format the bytes are.
func sniff(data []byte) (Header, *Error) {
	switch {
	case len(data) == 0:
		return Header{}, errEmpty
	case bytes.HasPrefix(data, []byte{0xff, mSOI, 0xff}):
		return probeJPEG(data)
	case bytes.HasPrefix(data, pngSignature):
		return probePNG(data)
	case bytes.HasPrefix(data, []byte("GIF87a")), bytes.HasPrefix(data, []byte("GIF89a")):
		return probeGIF(data)
	case len(data) >= 12 && string(data[:4]) == "RIFF" && string(data[8:12]) == "WEBP":
		return probeWebP(data)
	}
	return Header{}, refused(data)
}

// refused finds the most helpful refusal for bytes that are none of the formats.
func refused(data []byte) *Error {
	switch {
	case len(data) >= 12 && string(data[4:8]) == "ftyp":
		switch string(data[8:12]) {
		case "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1":
			return errHEIC
		case "avif", "avis":
			return errAVIF
		}
	case bytes.HasPrefix(data, []byte("II*\x00")), bytes.HasPrefix(data, []byte("MM\x00*")):
		return errTIFF
	case isSVG(data):
		return errSVG
	}
	return errUnknown
}

// isSVG looks for the svg element near the beginning of what starts like XML.
func isSVG(data []byte) bool {
	start := bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")), " \t\r\n")
	if !bytes.HasPrefix(start, []byte("<")) {
		return false
	}
	return bytes.Contains(start[:min(len(start), 4096)], []byte("<svg"))
}

// checkSize refuses what has no pixels or too many.
func checkSize(width, height int) *Error {
	switch {
	case width <= 0 || height <= 0:
		return errNoPixels
	case int64(width)*int64(height) > MaxPixels:
		return tooLarge(width, height)
	case max(width, height) > MaxSide:
		return tooLong(width, height)
	}
	return nil
}
