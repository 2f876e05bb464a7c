// Package photo reads the headers of photographs, removes from them what must not become public, and makes the
// smaller renditions that pages show.
//
// Package content calls [Probe] for every picture that an officer submits; the channels call [Plan] to learn which
// renditions there will be, [Render] to make them and [Strip] for the press download. The package knows nothing of
// sites, reads no file, asks no clock and starts no goroutine: the same bytes in yield the same bytes out on every
// machine.
//
// It trusts no input. A picture comes from a stranger's phone as often as from the office's camera, so every length
// is checked against the bytes present, the number of pixels is checked before anything is decoded ([MaxPixels]), and
// a panic of a decoder is turned into a refusal. A refusal is an [Error] that an officer can act on.
//
// The package never fetches anything, never guesses by file name, and never calls image.Decode, whose choice of
// decoder, and so the bytes of the renditions, depends on which packages are imported.
package photo

import "bytes"

// MaxPixels is the size of the largest picture that is read, in pixels (width × height as stored). It is checked
// against the header before decoding, since a false header costs a decoder gigabytes.
const MaxPixels = 100_000_000

// MaxSide is the longest side of a picture that is read, in pixels: a JPEG cannot be longer (ITU-T T.81, B.2.2), and
// renditions are JPEGs.
const MaxSide = 65_500

// MaxMemory is the peak memory that decoding a picture may take, in bytes, as [Memory] computes it: enough for the
// largest photographs of cameras, and for a progressive JPEG or a PNG of some fifty megapixels.
const MaxMemory = 800 << 20

// A Format is the encoding of a picture; its value is the subtype of its media type (RFC 2046).
type Format string

// The formats that Probe accepts.
const (
	JPEG Format = "jpeg" // ITU-T T.81, baseline, extended or progressive, eight bits
	PNG  Format = "png"  // W3C PNG, third edition
	GIF  Format = "gif"  // GIF89a; renditions show the first frame
	WebP Format = "webp" // RFC 9649, still pictures
)

// MediaType returns the format's media type: "image/jpeg".
func (f Format) MediaType() string { return "image/" + string(f) }

// Extension returns the usual file name extension, without the dot: "jpg", "png", "gif", "webp".
func (f Format) Extension() string {
	if f == JPEG {
		return "jpg"
	}
	return string(f)
}

// A Header is what is known about a picture without decoding it. It is plain data, so that it can be cached and be part of a
// key.
type Header struct {
	Format       Format // sniffed from the bytes
	StoredWidth  int    // in pixels, as stored, before orientation
	StoredHeight int    //
	Orientation  int    // 1 to 8 as in EXIF tag 0x0112 (CIPA DC-008, 4.6.4); 1 if there is none
	HasEXIF      bool   // the picture has EXIF; one without was probably sent through a messenger
	Progressive  bool   // a progressive JPEG or an interlaced PNG: decoding takes more memory
	Components   int    // samples per pixel: 1 grey or palette, 2 grey and alpha, 3 colour, 4 CMYK or with alpha
	Depth        int    // bits per sample
}

// Width returns the width in pixels as shown, after orientation.
func (h Header) Width() int {
	if h.sideways() {
		return h.StoredHeight
	}
	return h.StoredWidth
}

// Height returns the height in pixels as shown, after orientation.
func (h Header) Height() int {
	if h.sideways() {
		return h.StoredWidth
	}
	return h.StoredHeight
}

// sideways reports whether the orientation swaps width and height.
func (h Header) sideways() bool { return h.Orientation >= 5 }

// Probe reads the header of a picture and checks that the file is complete, without decoding it. The format is
// detected from the bytes alone. Errors are of type *Error.
//
// A JPEG is read to its end: a file truncated by a messenger or a card reader has a grey bottom, which a lenient
// decoder would publish.
func Probe(data []byte) (Header, error) {
	h, fault := probe(data)
	if fault != nil {
		return Header{}, fault
	}
	return h, nil
}

// Check decodes a picture whose header Probe returned, and discards it: the data may be damaged although the header
// is sound, and then every viewer would fail. It takes up to [Memory] bytes. Errors are of type *Error.
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

// sniff reads the header of a picture of any format.
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

// refused returns the most helpful refusal for bytes that are none of the formats.
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

// isSVG looks for the svg element near the beginning of data that starts like XML.
func isSVG(data []byte) bool {
	start := bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")), " \t\r\n")
	if !bytes.HasPrefix(start, []byte("<")) {
		return false
	}
	return bytes.Contains(start[:min(len(start), 4096)], []byte("<svg"))
}

// checkSize refuses a picture that has no pixels or too many.
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
