package photo

import "fmt"

// An Error is the refusal of a picture, worded so that an officer knows what to do. It names no file: the caller
// knows which one it was.
type Error struct {
	Rule    string // stable name of the class, such as "photo-truncated"
	Thai    string // what is wrong, one sentence
	English string // the same in English
	Hint    string // how to fix it, in Thai
}

// Error returns the English sentence.
func (e *Error) Error() string { return e.English }

const sendAgain = "ส่งภาพใหม่จากกล้องหรือโทรศัพท์เครื่องที่ถ่าย โดยแนบเป็นไฟล์หรือผ่านสาย ไม่ส่งต่อจากแอปพลิเคชันสนทนา"

var (
	errEmpty = &Error{
		Rule:    "photo-empty",
		Thai:    "ไฟล์ภาพว่างเปล่า",
		English: "the picture file is empty",
		Hint:    sendAgain,
	}
	errNoPixels = &Error{
		Rule:    "photo-empty",
		Thai:    "ภาพมีความกว้างหรือความสูงเป็นศูนย์",
		English: "the picture has no width or no height",
		Hint:    sendAgain,
	}
	errHEIC = &Error{
		Rule:    "photo-heic",
		Thai:    "ภาพนี้เป็นไฟล์ HEIC ซึ่งเบราว์เซอร์และสื่อมวลชนส่วนใหญ่เปิดไม่ได้",
		English: "the picture is a HEIC file, which most browsers and newsrooms cannot open",
		Hint: "ส่งออกเป็น JPEG ก่อน: ไอโฟนให้ตั้งที่ การตั้งค่า > กล้อง > รูปแบบ > เข้ากันได้มากที่สุด (Most Compatible) แล้วส่งภาพใหม่ " +
			"ซัมซุงให้ปิด ภาพประสิทธิภาพสูง (HEIF) ในการตั้งค่ากล้อง ส่วนภาพที่ถ่ายไว้แล้วให้เปิดในคอมพิวเตอร์และบันทึกเป็น .jpg",
	}
	errAVIF = &Error{
		Rule:    "photo-avif",
		Thai:    "ภาพนี้เป็นไฟล์ AVIF ซึ่งสื่อมวลชนส่วนใหญ่เปิดไม่ได้",
		English: "the picture is an AVIF file, which most newsrooms cannot open",
		Hint:    "ตั้งกล้องของโทรศัพท์ให้บันทึกเป็น JPEG แล้วส่งภาพใหม่ หรือเปิดภาพในคอมพิวเตอร์และบันทึกเป็น .jpg",
	}
	errTIFF = &Error{
		Rule:    "photo-tiff",
		Thai:    "ภาพนี้เป็นไฟล์ TIFF หรือไฟล์ดิบ (RAW) จากกล้อง ซึ่งเบราว์เซอร์เปิดไม่ได้",
		English: "the picture is a TIFF or a camera's raw file, which browsers cannot open",
		Hint:    "เปิดภาพในโปรแกรมแต่งภาพและส่งออกเป็น JPEG คุณภาพ 90 ขึ้นไป",
	}
	errSVG = &Error{
		Rule:    "photo-svg",
		Thai:    "ภาพนี้เป็นภาพลายเส้น SVG ไม่ใช่ภาพถ่าย",
		English: "the picture is an SVG drawing, not a photograph",
		Hint:    "ส่งออกเป็น PNG หรือ JPEG กว้างอย่างน้อย 1600 พิกเซล",
	}
	errUnknown = &Error{
		Rule:    "photo-unknown",
		Thai:    "ไฟล์นี้ไม่ใช่ภาพ JPEG, PNG, WebP หรือ GIF แม้ชื่อไฟล์จะเป็นชื่อของภาพ",
		English: "the file is not a JPEG, PNG, WebP or GIF picture, whatever its name says",
		Hint:    "เปิดไฟล์ดูว่าเป็นภาพจริงหรือไม่ แล้วบันทึกเป็น .jpg",
	}
	errAnimated = &Error{
		Rule:    "photo-animated",
		Thai:    "ภาพนี้เป็น WebP แบบเคลื่อนไหว ไม่ใช่ภาพนิ่ง",
		English: "the picture is an animated WebP, not a still",
		Hint:    "ใช้ภาพนิ่ง หรือเผยแพร่เป็นวีดิทัศน์",
	}
	errTruncated = &Error{
		Rule:    "photo-truncated",
		Thai:    "ไฟล์ภาพมาไม่ครบ ส่วนท้ายของภาพขาดหาย",
		English: "the picture file is incomplete: its end is missing",
		Hint:    sendAgain,
	}
)

func tooLarge(width, height int) *Error {
	return &Error{
		Rule:    "photo-too-large",
		Thai:    fmt.Sprintf("ภาพมีขนาด %d × %d พิกเซล เกินที่รับได้ (%d ล้านพิกเซล)", width, height, MaxPixels/1_000_000),
		English: fmt.Sprintf("the picture is %d × %d pixels, more than the %d million that are read", width, height, MaxPixels/1_000_000),
		Hint:    "ย่อภาพให้ด้านยาวไม่เกิน 8000 พิกเซลแล้วส่งใหม่ ถ้ากล้องไม่ได้ถ่ายภาพขนาดนี้จริง ไฟล์อาจเสียหาย",
	}
}

func tooLong(width, height int) *Error {
	return &Error{
		Rule:    "photo-too-large",
		Thai:    fmt.Sprintf("ภาพมีขนาด %d × %d พิกเซล ด้านยาวเกินที่รับได้ (%d พิกเซล)", width, height, MaxSide),
		English: fmt.Sprintf("the picture is %d × %d pixels, longer than the %d that are read", width, height, MaxSide),
		Hint:    "ย่อภาพให้ด้านยาวไม่เกิน 8000 พิกเซลแล้วส่งใหม่ ถ้ากล้องไม่ได้ถ่ายภาพขนาดนี้จริง ไฟล์อาจเสียหาย",
	}
}

func tooDear(h Header) *Error {
	return &Error{
		Rule:    "photo-too-large",
		Thai:    fmt.Sprintf("ภาพขนาด %d × %d พิกเซลในรูปแบบนี้ใช้หน่วยความจำมากเกินไป", h.StoredWidth, h.StoredHeight),
		English: fmt.Sprintf("the picture of %d × %d pixels takes too much memory in this format", h.StoredWidth, h.StoredHeight),
		Hint:    "ย่อภาพให้ด้านยาวไม่เกิน 8000 พิกเซล และบันทึกเป็น JPEG แบบปกติ (ไม่ใช่ progressive) แล้วส่งใหม่",
	}
}

// damaged returns the refusal of bytes that contradict themselves; detail is English, for whoever investigates.
func damaged(detail string) *Error {
	return &Error{
		Rule:    "photo-damaged",
		Thai:    "ไฟล์ภาพเสียหาย อ่านไม่ได้",
		English: "the picture file is damaged: " + detail,
		Hint:    sendAgain,
	}
}

// unsupported returns the refusal of what the standard allows but no camera makes; detail is English.
func unsupported(detail string) *Error {
	return &Error{
		Rule:    "photo-unsupported",
		Thai:    "ภาพถูกเข้ารหัสด้วยวิธีที่เบราว์เซอร์ส่วนใหญ่เปิดไม่ได้",
		English: "the picture is encoded in a way that most browsers cannot show: " + detail,
		Hint:    "เปิดภาพในโปรแกรมแต่งภาพและบันทึกเป็น JPEG แบบปกติ (8 บิต) ใหม่",
	}
}
