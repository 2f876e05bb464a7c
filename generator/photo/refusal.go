package photo

import "hokhao/generator/diagnostic"

// An Error is a picture that is refused: the finding that an officer reads. It names no file: the caller knows which one it was.
type Error struct{ diagnostic.Finding }

// Error returns the English sentence.
func (e *Error) Error() string { return e.English }

func refusal(m diagnostic.Message, pairs ...any) *Error { return &Error{m.With(pairs...)} }

func tooLarge(width, height int) *Error {
	return refusal(msgTooLarge, "width", width, "height", height, "most", MaxPixels/1_000_000)
}

func tooLong(width, height int) *Error {
	return refusal(msgTooLong, "width", width, "height", height, "most", MaxSide)
}

func tooDear(h Header) *Error {
	return refusal(msgTooDear, "width", h.StoredWidth, "height", h.StoredHeight)
}

// damaged is for bytes that contradict themselves; detail is English, for whoever looks into it.
func damaged(detail string) *Error { return refusal(msgDamaged, "detail", detail) }

// unsupported is for what the standard allows and no camera makes; detail is English.
func unsupported(detail string) *Error { return refusal(msgUnsupported, "detail", detail) }

var (
	errEmpty     = refusal(msgEmpty)
	errNoPixels  = refusal(msgNoPixels)
	errHEIC      = refusal(msgHEIC)
	errAVIF      = refusal(msgAVIF)
	errTIFF      = refusal(msgTIFF)
	errSVG       = refusal(msgSVG)
	errUnknown   = refusal(msgUnknown)
	errAnimated  = refusal(msgAnimated)
	errTruncated = refusal(msgTruncated)
)
