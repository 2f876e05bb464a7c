package photo

// Strip gives the picture for the press: the original's own coded data, not encoded again, with everything taken
// out that does not serve to show it: EXIF with the place where it was taken, XMP, IPTC, makers' notes, serial
// numbers, previews, comments, and whatever was appended after the end.
//
// Kept are the resolution, the colour space, as a profile of our own making where it is a known one, and, where the
// picture was held sideways, a minimal EXIF with the orientation alone. The list is of what stays, so that what is invented tomorrow goes. Stripping twice changes
// nothing. Errors are of type *Error, those of [Probe].
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
