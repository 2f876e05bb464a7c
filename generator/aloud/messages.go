package aloud

import "hokhao/generator/diagnostic"

// Numbers that announcers cannot read.
var (
	msgNumberUnreadable = diagnostic.New(diagnostic.Error, "number-unreadable",
		"อ่านตัวเลข “{number}” ไม่ออก",
		"cannot read the number {quoted}",
		"พิมพ์ตัวเลขแบบ 1250 หรือ 1,250.50 จำนวนเงินพิมพ์ 1,250.50 บาท")
	msgCommas = diagnostic.New(diagnostic.Warning, "number-unclear",
		thaiNumber, englishNumber,
		"ตัวเลขหลักพันคั่นด้วยจุลภาคทุกสามหลัก เช่น 1,250 ถ้าเป็นหลายตัวเลข เว้นวรรคหลังจุลภาค")
	msgThreeNumbers = diagnostic.New(diagnostic.Warning, "number-unclear",
		thaiNumber, englishNumber, "{hint}")
	msgRange = diagnostic.New(diagnostic.Warning, "number-unclear",
		thaiNumber, englishNumber,
		"ถ้าเป็นช่วง พิมพ์ {second} ถึง {first} ถ้าเป็นผลการแข่งขัน พิมพ์ {first} ต่อ {second}")
	msgLand = diagnostic.New(diagnostic.Warning, "number-unclear",
		thaiNumber, englishNumber,
		"ระบุเนื้อที่เป็นไร่ งาน และตารางวา")
	msgStroke = diagnostic.New(diagnostic.Warning, "number-unclear",
		thaiNumber, englishNumber,
		"พิมพ์ให้ชัดว่าเป็นเศษส่วนหรือเลขที่")
	msgFraction = diagnostic.New(diagnostic.Warning, "number-unclear",
		thaiNumber, englishNumber,
		"ถ้าเป็นเศษส่วน พิมพ์ {first} ใน {second} ถ้าเป็นเลขที่ พิมพ์ เลขที่ {first}/{second}")
	msgRatio = diagnostic.New(diagnostic.Warning, "number-unclear",
		thaiNumber, englishNumber,
		"ถ้าเป็นเวลา พิมพ์ {first}.{second} น. ถ้าเป็นอัตราส่วน พิมพ์ {first} ต่อ {second}")
	msgPlus = diagnostic.New(diagnostic.Warning, "number-unclear",
		"เครื่องหมาย + หลังตัวเลขอ่านไม่ได้",
		"+ after a number cannot be read",
		"พิมพ์คำว่า กว่า หน้าตัวเลข เช่น กว่า 1,000 คน")
	msgDate = diagnostic.New(diagnostic.Warning, "number-unclear",
		"{thai}", "{english}", "{hint}")
	msgNoSuchDay = diagnostic.New(diagnostic.Warning, "number-unclear",
		"เดือน{month}ไม่มีวันที่ {day}",
		"{english} has no day {day}",
		"เดือน{month}มีวันที่ 1 ถึง {days}")
	msgNoSuchTime = diagnostic.New(diagnostic.Warning, "number-unclear",
		"ไม่มีเวลา “{time}”",
		"there is no time {quoted}",
		"เวลาเขียนได้ตั้งแต่ 00.00 น. ถึง 24.00 น.")
)

const (
	thaiNumber    = "ตัวเลข “{number}” อ่านได้หลายแบบ"
	englishNumber = "the number “{number}” can be read in more than one way"
)

// Words and signs that announcers cannot read.
var (
	msgAbbreviationUnclear = diagnostic.New(diagnostic.Warning, "abbreviation-unclear",
		"คำย่อ “{short}” อ่านได้หลายอย่าง",
		"the abbreviation “{short}” can stand for several words",
		"พิมพ์คำเต็ม เช่น {long}")
	msgAbbreviationUnknown = diagnostic.New(diagnostic.Warning, "abbreviation-unclear",
		"ไม่รู้จักคำย่อ “{short}”",
		"the abbreviation “{short}” is not known",
		"พิมพ์คำเต็ม")
	msgPaiyannoi = diagnostic.New(diagnostic.Warning, "paiyannoi-unclear",
		"ไม่แน่ใจว่า “{short}” ย่อมาจากคำใด",
		"it is not clear what “{short}” is short for",
		"พิมพ์คำเต็มแทนเครื่องหมาย ฯ")
	msgRepeat = diagnostic.New(diagnostic.Warning, "repeat-unclear",
		"ไม่แน่ใจว่าไม้ยมก (ๆ) ให้อ่านซ้ำคำใด",
		"it is not clear which word ๆ repeats",
		"พิมพ์คำที่อ่านซ้ำให้ครบแทน ๆ เช่น ทีละคนทีละคน")
	msgDayRelative = diagnostic.New(diagnostic.Warning, "day-relative",
		"“{word}” จะหมายถึงวันอื่น เมื่อเสียงตามสายอ่านในวันถัดไป",
		`"{word}" means another day when loudspeakers read it a day later`,
		"{hint}")
	msgPicture = diagnostic.New(diagnostic.Warning, "picture-unclear",
		"ผู้ฟังมองไม่เห็น “{reference}”",
		"listeners do not see the picture",
		"บอกสิ่งที่อยู่ในภาพ หรือใส่ไว้ในวงเล็บ เช่น (ภาพที่ 2) ซึ่งบทอ่านจะข้ามไป")
)
