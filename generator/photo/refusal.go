package photo

import "hokhao/generator/diagnostic"

// An Error is the reason why a picture is refused: a finding, such as "photo-truncated", that names no file. The caller
// knows the file.
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

// damaged returns the Error for bytes that contradict themselves; detail is in English, for developers.
func damaged(detail string) *Error { return failure(msgDamaged, "detail", detail) }

// unsupported returns the Error for what the standard allows but no camera writes; detail is in English.
func unsupported(detail string) *Error { return failure(msgUnsupported, "detail", detail) }
