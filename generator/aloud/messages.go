package aloud

import "hokhao/generator/diagnostic"

// Messages of doubts.
var (
	msgNumberUnclear = diagnostic.New(diagnostic.Warning, "number-unclear",
		"ตัวเลข “{text}” อ่านได้หลายแบบ",
		"the number “{text}” can be read in more than one way",
		"{hint}")
	msgPlusAfter = diagnostic.New(diagnostic.Warning, "number-unclear",
		"เครื่องหมาย + หลังตัวเลขอ่านไม่ได้",
		"+ after a number cannot be read",
		"พิมพ์คำว่า กว่า หน้าตัวเลข เช่น กว่า 1,000 คน")
	msgNoSuchDay = diagnostic.New(diagnostic.Warning, "number-unclear",
		"เดือน{month}ไม่มีวันที่ {day}",
		"{englishMonth} has no day {day}",
		"เดือน{month}มีวันที่ 1 ถึง {days}")
	msgNoSuchDate = diagnostic.New(diagnostic.Warning, "number-unclear",
		"{thai}",
		"{english}",
		"{hint}")
	msgNoSuchTime = diagnostic.New(diagnostic.Warning, "number-unclear",
		"ไม่มีเวลา “{text}”",
		`there is no time "{text}"`,
		"เวลาเขียนได้ตั้งแต่ 00.00 น. ถึง 24.00 น.")
	msgAbbreviationUnclear = diagnostic.New(diagnostic.Warning, "abbreviation-unclear",
		"คำย่อ “{text}” อ่านได้หลายอย่าง",
		"the abbreviation “{text}” can stand for several words",
		"พิมพ์คำเต็ม เช่น {long}")
	msgAbbreviationUnknown = diagnostic.New(diagnostic.Warning, "abbreviation-unclear",
		"ไม่รู้จักคำย่อ “{text}”",
		"the abbreviation “{text}” is not known",
		"พิมพ์คำเต็ม")
	msgPaiyannoiUnclear = diagnostic.New(diagnostic.Warning, "paiyannoi-unclear",
		"ไม่แน่ใจว่า “{text}” ย่อมาจากคำใด",
		"it is not clear what “{text}” is short for",
		"พิมพ์คำเต็มแทนเครื่องหมาย ฯ")
	msgRepeatUnclear = diagnostic.New(diagnostic.Warning, "repeat-unclear",
		"ไม่แน่ใจว่าไม้ยมก (ๆ) ให้อ่านซ้ำคำใด",
		"it is not clear which word ๆ repeats",
		"พิมพ์คำที่อ่านซ้ำให้ครบแทน ๆ เช่น ทีละคนทีละคน")
	msgPictureUnclear = diagnostic.New(diagnostic.Warning, "picture-unclear",
		"ผู้ฟังมองไม่เห็น “{text}”",
		"listeners do not see the picture",
		"บอกสิ่งที่อยู่ในภาพ หรือใส่ไว้ในวงเล็บ เช่น (ภาพที่ 2) ซึ่งบทอ่านจะข้ามไป")
)
