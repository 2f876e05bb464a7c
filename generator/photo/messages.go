package photo

import "hokhao/generator/diagnostic"

const sendAgain = "ส่งภาพใหม่จากกล้องหรือโทรศัพท์เครื่องที่ถ่าย โดยแนบเป็นไฟล์หรือผ่านสาย ไม่ส่งต่อจากแอปพลิเคชันสนทนา"

// Messages of refused pictures.
var (
	msgEmpty = diagnostic.New(diagnostic.Error, "photo-empty",
		"ไฟล์ภาพว่างเปล่า",
		"the picture file is empty",
		sendAgain)
	msgNoPixels = diagnostic.New(diagnostic.Error, "photo-empty",
		"ภาพมีความกว้างหรือความสูงเป็นศูนย์",
		"the picture has no width or no height",
		sendAgain)
	msgHEIC = diagnostic.New(diagnostic.Error, "photo-heic",
		"ภาพนี้เป็นไฟล์ HEIC ซึ่งเบราว์เซอร์และสื่อมวลชนส่วนใหญ่เปิดไม่ได้",
		"the picture is a HEIC file, which most browsers and newsrooms cannot open",
		"ส่งออกเป็น JPEG ก่อน: ไอโฟนให้ตั้งที่ การตั้งค่า > กล้อง > รูปแบบ > เข้ากันได้มากที่สุด (Most Compatible) แล้วส่งภาพใหม่ "+
			"ซัมซุงให้ปิด ภาพประสิทธิภาพสูง (HEIF) ในการตั้งค่ากล้อง ส่วนภาพที่ถ่ายไว้แล้วให้เปิดในคอมพิวเตอร์และบันทึกเป็น .jpg")
	msgAVIF = diagnostic.New(diagnostic.Error, "photo-avif",
		"ภาพนี้เป็นไฟล์ AVIF ซึ่งสื่อมวลชนส่วนใหญ่เปิดไม่ได้",
		"the picture is an AVIF file, which most newsrooms cannot open",
		"ตั้งกล้องของโทรศัพท์ให้บันทึกเป็น JPEG แล้วส่งภาพใหม่ หรือเปิดภาพในคอมพิวเตอร์และบันทึกเป็น .jpg")
	msgTIFF = diagnostic.New(diagnostic.Error, "photo-tiff",
		"ภาพนี้เป็นไฟล์ TIFF หรือไฟล์ดิบ (RAW) จากกล้อง ซึ่งเบราว์เซอร์เปิดไม่ได้",
		"the picture is a TIFF or a camera's raw file, which browsers cannot open",
		"เปิดภาพในโปรแกรมแต่งภาพและส่งออกเป็น JPEG คุณภาพ 90 ขึ้นไป")
	msgSVG = diagnostic.New(diagnostic.Error, "photo-svg",
		"ภาพนี้เป็นภาพลายเส้น SVG ไม่ใช่ภาพถ่าย",
		"the picture is an SVG drawing, not a photograph",
		"ส่งออกเป็น PNG หรือ JPEG กว้างอย่างน้อย 1600 พิกเซล")
	msgUnknown = diagnostic.New(diagnostic.Error, "photo-unknown",
		"ไฟล์นี้ไม่ใช่ภาพ JPEG, PNG, WebP หรือ GIF แม้ชื่อไฟล์จะเป็นชื่อของภาพ",
		"the file is not a JPEG, PNG, WebP or GIF picture, whatever its name says",
		"เปิดไฟล์ดูว่าเป็นภาพจริงหรือไม่ แล้วบันทึกเป็น .jpg")
	msgAnimated = diagnostic.New(diagnostic.Error, "photo-animated",
		"ภาพนี้เป็น WebP แบบเคลื่อนไหว ไม่ใช่ภาพนิ่ง",
		"the picture is an animated WebP, not a still",
		"ใช้ภาพนิ่ง หรือเผยแพร่เป็นวีดิทัศน์")
	msgTruncated = diagnostic.New(diagnostic.Error, "photo-truncated",
		"ไฟล์ภาพมาไม่ครบ ส่วนท้ายของภาพขาดหาย",
		"the picture file is incomplete: its end is missing",
		sendAgain)
	msgTooLarge = diagnostic.New(diagnostic.Error, "photo-too-large",
		"ภาพมีขนาด {width} × {height} พิกเซล เกินที่รับได้ ({most} ล้านพิกเซล)",
		"the picture is {width} × {height} pixels, more than the {most} million that are read",
		"ย่อภาพให้ด้านยาวไม่เกิน 8000 พิกเซลแล้วส่งใหม่ ถ้ากล้องไม่ได้ถ่ายภาพขนาดนี้จริง ไฟล์อาจเสียหาย")
	msgTooLong = diagnostic.New(diagnostic.Error, "photo-too-large",
		"ภาพมีขนาด {width} × {height} พิกเซล ด้านยาวเกินที่รับได้ ({most} พิกเซล)",
		"the picture is {width} × {height} pixels, longer than the {most} that are read",
		"ย่อภาพให้ด้านยาวไม่เกิน 8000 พิกเซลแล้วส่งใหม่ ถ้ากล้องไม่ได้ถ่ายภาพขนาดนี้จริง ไฟล์อาจเสียหาย")
	msgTooDear = diagnostic.New(diagnostic.Error, "photo-too-large",
		"ภาพขนาด {width} × {height} พิกเซลในรูปแบบนี้ใช้หน่วยความจำมากเกินไป",
		"the picture of {width} × {height} pixels takes too much memory in this format",
		"ย่อภาพให้ด้านยาวไม่เกิน 8000 พิกเซล และบันทึกเป็น JPEG แบบปกติ (ไม่ใช่ progressive) แล้วส่งใหม่")
	msgDamaged = diagnostic.New(diagnostic.Error, "photo-damaged",
		"ไฟล์ภาพเสียหาย อ่านไม่ได้",
		"the picture file is damaged: {detail}",
		sendAgain)
	msgUnsupported = diagnostic.New(diagnostic.Error, "photo-unsupported",
		"ภาพถูกเข้ารหัสด้วยวิธีที่เบราว์เซอร์ส่วนใหญ่เปิดไม่ได้",
		"the picture is encoded in a way that most browsers cannot show: {detail}",
		"เปิดภาพในโปรแกรมแต่งภาพและบันทึกเป็น JPEG แบบปกติ (8 บิต) ใหม่")
	msgCut = diagnostic.New(diagnostic.Error, "photo-cut",
		"ตัดภาพตามเอกสารไม่ได้",
		"the picture cannot be cut as the document shows it",
		"ตัดภาพในโปรแกรมแต่งภาพแล้วบันทึกเป็นไฟล์ใหม่")
)
