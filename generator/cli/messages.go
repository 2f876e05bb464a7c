package cli

import (
	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
)

// What a command asks for and the site does not have.
var (
	msgDistrictUnknown = diagnostic.New(diagnostic.Error, "district-unknown",
		"ไม่มีอำเภอ “{name}” ใน site.yaml",
		"site.yaml has no district {quoted}",
		"{hint}")
	msgWeekEmpty = diagnostic.New(diagnostic.Error, "week-empty",
		thaiWeekEmpty, englishWeekEmpty,
		"ฉบับล่าสุดคือสัปดาห์ {newest}")
	msgNoWeeks = diagnostic.New(diagnostic.Error, "week-empty",
		thaiWeekEmpty, englishWeekEmpty,
		"ตรวจเลขสัปดาห์ หรือเผยแพร่เรื่องของสัปดาห์นั้นก่อน")
	msgSettingsMissing = diagnostic.New(diagnostic.Error, "settings-missing",
		"ไม่มีไฟล์ตั้งค่าของเว็บไซต์",
		"the site has no settings",
		"ระบุโฟลเดอร์ที่มี content/ อยู่ข้างใน หรือไม่ต้องใส่ --root")
)

var msgNetworkMissing = diagnostic.New(diagnostic.Error, "network-missing",
	"เว็บไซต์นี้ไม่มีรายชื่อสำนักงานเครือข่าย",
	"the site has no list of partner offices",
	"สร้างไฟล์ "+content.NetworkFile+" พิมพ์ดังนี้ โดยพิมพ์ค่าจริงแทน "+content.Unfilled+"\n- key: "+content.Unfilled+"\n  name: "+content.Unfilled+"\n  feed: "+content.Unfilled)

const (
	thaiWeekEmpty    = "สัปดาห์ {week} ไม่มีเรื่องที่เผยแพร่ จึงไม่มีฉบับ"
	englishWeekEmpty = "the week {week} has no publications, so no issue"
)

// Files that are created or converted.
var (
	msgFileThere = diagnostic.New(diagnostic.Error, "file-there",
		"มีไฟล์ {file} อยู่แล้ว",
		"the file is there already",
		"{hint}")
	msgBackupThere = diagnostic.New(diagnostic.Error, "file-there",
		"มีไฟล์ {file} อยู่แล้ว จึงไม่ได้แก้",
		"the backup is there already",
		"ย้ายหรือลบไฟล์ .bak ก่อน")
	msgFileMissing = diagnostic.New(diagnostic.Error, "file-missing",
		"ไม่พบไฟล์นี้",
		"no such file",
		"ตรวจชื่อไฟล์และโฟลเดอร์")
	msgIsUTF8 = diagnostic.New(diagnostic.Error, "encoding",
		"ไฟล์นี้เป็น UTF-8 อยู่แล้ว จึงไม่ได้แก้",
		"the file is UTF-8 already",
		"ไม่ต้องแปลงไฟล์นี้")
	msgEncodingOther = diagnostic.New(diagnostic.Error, "encoding",
		"ไฟล์นี้ไม่ใช่ข้อความรหัสอักขระ {encoding} จึงไม่ได้แก้",
		"the file is not text in {encoding}",
		"เปิดไฟล์ด้วยโปรแกรมที่ใช้สร้าง แล้วบันทึกเป็น UTF-8")
)
