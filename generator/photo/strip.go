package photo

// Strip returns the picture for the press: the original's own coded data, not encoded again, without anything that
// does not serve to show it: EXIF with the place where it was taken, XMP, IPTC, makers' notes, serial numbers,
// previews, comments, and whatever was appended after the end.
//
// It keeps the resolution, the colour space, as a profile made here if it is a known one, and a minimal EXIF with the
// orientation of a picture that is not stored upright. Only what is listed is kept, so that future kinds of metadata
// are removed too. Stripping twice changes nothing. Errors are of type *Error, those of [Probe].
func Strip(data []byte) ([]byte, error) {
	h, fault := probe(data)
	if fault != nil {
		return nil, fault
	}
	var out []byte
	switch h.Format {
	case JPEG:
		out, fault = stripJPEG(data, h)
	case PNG:
		out, fault = stripPNG(data, h)
	case WebP:
		out, fault = stripWebP(data, h)
	case GIF:
		out, fault = stripGIF(data)
	}
	if fault != nil {
		return nil, fault
	}
	return out, nil
}
