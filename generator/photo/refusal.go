package photo

import "hokhao/generator/diagnostic"

// An Error says why a picture is refused: a finding, such as "photo-truncated", that names no file. The caller knows which
// one it was.
type Error diagnostic.Finding

// failure returns the Error of a message.
func failure(msg diagnostic.Message, pairs ...any) *Error {
	e := Error(msg.With(pairs...))
	return &e
}

// Error returns the English sentence.
func (e *Error) Error() string { return e.English }

func tooLarge(width, height int) *Error {
	return failure(msgTooLarge, "width", width, "height", height, "limit", MaxPixels/1_000_000)
}

func tooLong(width, height int) *Error {
	return failure(msgTooLong, "width", width, "height", height, "limit", MaxSide)
}

func tooDear(h Header) *Error {
	return failure(msgTooDear, "width", h.StoredWidth, "height", h.StoredHeight)
}

// damaged is for bytes that contradict themselves; detail is English, for whoever looks into it.
func damaged(detail string) *Error { return failure(msgDamaged, "detail", detail) }

// unsupported is for what the standard allows and no camera makes; detail is English.
func unsupported(detail string) *Error { return failure(msgUnsupported, "detail", detail) }
