package engine

import "hokhao/generator/diagnostic"

// Sources that are not read.
var (
	msgContentMissing = diagnostic.New(diagnostic.Error, "content-missing",
		"ไม่มีโฟลเดอร์ content ในโฟลเดอร์นี้",
		"there is no folder content here",
		"สั่งจากโฟลเดอร์ของเว็บไซต์ ซึ่งมีโฟลเดอร์ content และไฟล์ content/site.yaml อยู่ข้างใน")
	msgContentLinked = diagnostic.New(diagnostic.Error, "source-link",
		thaiLinked, englishLinked, hintLinked)
	msgLinked = diagnostic.New(diagnostic.Warning, "source-link",
		thaiLinked, englishLinked, hintLinked)
	msgIrregular = diagnostic.New(diagnostic.Warning, "source-irregular",
		"ไม่ใช่ไฟล์ธรรมดา (เป็นท่อ ซ็อกเก็ต หรืออุปกรณ์) จึงไม่ถูกอ่าน",
		"not a regular file; it is not read",
		"ลบออกจากโฟลเดอร์ content")
	msgNotUTF8 = diagnostic.New(diagnostic.Error, "source-name",
		"ชื่อไฟล์ไม่เป็นรหัส UTF-8 จึงอ่านไม่ได้",
		"the name is not UTF-8",
		"เปลี่ยนชื่อไฟล์ เช่น ใช้ตัวอักษรอังกฤษเล็ก ตัวเลข และ -")
	msgUnreadable = diagnostic.New(diagnostic.Error, "source-unreadable",
		thaiUnreadable, englishUnreadable,
		"ตรวจว่าเปิดไฟล์หรือโฟลเดอร์นี้ได้ แล้วสั่งใหม่")
	msgForbidden = diagnostic.New(diagnostic.Error, "source-unreadable",
		thaiUnreadable, englishUnreadable,
		"ให้สิทธิ์อ่านแก่ผู้ที่สั่ง build หรือปิดโปรแกรมที่เปิดไฟล์นี้อยู่ แล้วสั่งใหม่")
	msgSettingsMissing = diagnostic.New(diagnostic.Error, "settings-missing",
		"ไม่มีไฟล์ตั้งค่าของเว็บไซต์",
		"the site has no settings",
		"สร้างไฟล์ content/site.yaml เช่น\ntitle: ข่าวจังหวัดกาญจนบุรี\nbaseURL: https://pr.example.go.th/\n"+
			"office:\n  name: สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี")
	msgInternal = diagnostic.New(diagnostic.Error, "source-internal",
		"โปรแกรมทำงานผิดพลาดขณะอ่านไฟล์นี้ โปรดแจ้งผู้พัฒนา",
		"internal error while reading the file: {error}",
		hintLeaveOut)
	msgChanging = diagnostic.New(diagnostic.Error, "sources-changing",
		"มีผู้แก้ไขไฟล์ใน content/ อยู่ตลอดเวลาที่สร้างเว็บไซต์ (ลองแล้ว {attempts} ครั้ง)",
		"sources kept changing while the site was built ({attempts} attempts): {error}",
		"รอให้บันทึกไฟล์หรือคัดลอกไฟล์เสร็จก่อน แล้วสั่งใหม่")
)

const (
	thaiLinked        = "เป็นลิงก์ไปที่อื่น จึงไม่ถูกอ่าน"
	englishLinked     = "a symbolic link is not followed"
	hintLinked        = "วางไฟล์จริงไว้แทนลิงก์"
	thaiUnreadable    = "อ่านไม่ได้"
	englishUnreadable = "it cannot be read{why}"
)

// hintLeaveOut is for faults that no author can mend.
const hintLeaveOut = "เผยแพร่เรื่องอื่นไปก่อนได้ด้วย hokhao build --leave-out"

// Published files, and the cache.
var (
	msgRenderFailed = diagnostic.New(diagnostic.Error, "render-failed",
		"สร้าง {path} จากไฟล์นี้ไม่ได้ โปรดแจ้งผู้พัฒนา",
		"{path} could not be made: {error}",
		hintLeaveOut)
	msgPathImpossible = diagnostic.New(diagnostic.Error, "path-impossible",
		"ช่องทาง {channel} จะเผยแพร่ {path} แต่{fault}",
		"channel {channel} publishes {quoted}: {english}",
		"เปลี่ยนชื่อไฟล์ใน content/ หรือกำหนด slug: ให้สั้นลง ใช้ตัวอักษรอังกฤษเล็ก ตัวเลข และ -")
	msgPathTwice = diagnostic.New(diagnostic.Error, "path-clash",
		"ที่อยู่ที่จะเผยแพร่ซ้ำกัน: {first} กับ {second}",
		"two published paths are the same: {firstEnglish} and {secondEnglish}",
		hintClash)
	msgPathFolder = diagnostic.New(diagnostic.Error, "path-clash",
		"ที่อยู่ที่จะเผยแพร่เป็นทั้งไฟล์และโฟลเดอร์: {first} กับ {second}",
		"two published paths are a file and a folder: {firstEnglish} and {secondEnglish}",
		hintClash)
	msgPathAlike = diagnostic.New(diagnostic.Error, "path-clash",
		"ที่อยู่ที่จะเผยแพร่ต่างกันเพียงตัวพิมพ์เล็กใหญ่หรือวิธีเข้ารหัสสระวรรณยุกต์ ซึ่งบางระบบถือว่าเป็นชื่อเดียวกัน: {first} กับ {second}",
		"two published paths differ only in case or normal form: {firstEnglish} and {secondEnglish}",
		hintClash)
	msgStrangers = diagnostic.New(diagnostic.Warning, "output-strangers",
		"ในโฟลเดอร์ {output} มี {count} ไฟล์ที่ไม่ได้เป็นส่วนของเว็บไซต์นี้ และผู้อ่านยังเปิดได้: {names}",
		"{count} files in the output are no part of the site, and can still be read",
		"ตรวจไฟล์เหล่านี้ ถ้าเป็นเรื่องที่นำลงแล้ว ให้ลบไฟล์ออกจากโฟลเดอร์ {output}")
	msgUnsaved = diagnostic.New(diagnostic.Warning, "cache-unwritable",
		thaiUnsaved, englishUnsaved,
		"ตรวจว่าเขียนลงโฟลเดอร์ {cache} ได้ และดิสก์มีที่ว่าง")
	msgUnsavedSince = diagnostic.New(diagnostic.Warning, "cache-unwritable",
		thaiUnsaved+": {reason}", englishUnsaved,
		"{hint}")
)

const (
	hintClash      = "เปลี่ยนชื่อไฟล์ใน content/ หรือกำหนด slug: ของเรื่องใดเรื่องหนึ่งให้ต่างกัน"
	thaiUnsaved    = "เก็บผลงานไว้ในโฟลเดอร์ {cache} ไม่ได้ เว็บไซต์ไม่เสียหาย แต่ครั้งต่อไปจะใช้เวลานานขึ้น"
	englishUnsaved = "the cache could not be written; the site is sound, and the next build takes longer: {error}"
)

// about returns the finding of a message about a file.
func about(file string, msg diagnostic.Message, pairs ...any) diagnostic.Finding {
	f := msg.With(pairs...)
	f.File = file
	return f
}
