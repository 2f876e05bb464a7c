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

// Signatures.
var (
	msgNoSums = diagnostic.New(diagnostic.Error, "sums-missing",
		"ไม่มีไฟล์ SHA256SUMS ที่ใช้ได้ในโฟลเดอร์ {output}",
		"there are no sums, or none that is signed",
		"ถ้าเป็นเว็บไซต์ของสำนักงาน สั่ง hokhao build แล้ว hokhao sign และอย่าปิดช่องทาง checksums ถ้าตรวจไฟล์ที่ได้รับมา ดาวน์โหลด SHA256SUMS และไฟล์ .minisig ไว้ในโฟลเดอร์เดียวกัน")
	msgNoSecretKey = diagnostic.New(diagnostic.Error, "key-unreadable",
		"ไฟล์ {file} ไม่ใช่กุญแจลับของ minisign",
		"this is no secret key of minisign",
		"ใช้ไฟล์ที่สร้างด้วย hokhao sign --make-key หรือ minisign -G ไม่ใช่ไฟล์ .pub")
	msgNoPublicKey = diagnostic.New(diagnostic.Error, "key-unreadable",
		"ไม่มีกุญแจสาธารณะที่ใช้ตรวจลายเซ็นได้",
		"there is no public key of minisign",
		"ใส่ publicKey ใน site.yaml หรือระบุ --key ตามด้วยกุญแจที่ขึ้นต้นด้วย RW หรือไฟล์ .pub")
	msgPasswordWrong = diagnostic.New(diagnostic.Error, "password",
		"รหัสผ่านไม่ถูกต้อง",
		"the password is wrong",
		"พิมพ์ใหม่ ตรวจแป้นพิมพ์ไทย/อังกฤษและปุ่ม Caps Lock ยังไม่มีไฟล์ใดเปลี่ยน")
	msgPasswordsDiffer = diagnostic.New(diagnostic.Error, "password",
		"รหัสผ่านสองครั้งไม่ตรงกัน หรือว่างเปล่า จึงไม่ได้สร้างกุญแจ",
		"the passwords differ, or are empty; no key was made",
		"สั่งใหม่ และพิมพ์รหัสผ่านเดียวกันสองครั้ง")
	msgKeyInContent = diagnostic.New(diagnostic.Error, "key-place",
		"กุญแจลับต้องไม่อยู่ในโฟลเดอร์ content/",
		"a secret key must not lie in content/",
		"ใช้โฟลเดอร์อื่นที่ไม่ส่งขึ้น git เช่น แฟลชไดรฟ์ของสำนักงาน")
	msgKeyOther = diagnostic.New(diagnostic.Error, "key-other",
		"กุญแจนี้ไม่ใช่คู่ของ publicKey ใน site.yaml จึงไม่ได้ลงลายเซ็น",
		"the key does not belong to the publicKey of site.yaml",
		"ใช้กุญแจลับที่เป็นคู่กัน ถ้าเปลี่ยนกุญแจแล้ว ให้แก้ใน site.yaml เป็น {public} แล้วสั่ง hokhao build ก่อน")
	msgSignatureWrong = diagnostic.New(diagnostic.Error, "signature",
		"ลายเซ็น {file} ไม่ตรงกับไฟล์ หรือลงด้วยกุญแจอื่น",
		"the signature is not of this file, or of another key",
		"ถ้าเป็นเว็บไซต์ของสำนักงาน สั่ง hokhao sign อีกครั้ง ถ้าตรวจไฟล์ที่ได้รับมา อย่าเชื่อไฟล์นั้นจนกว่าจะถามสำนักงาน")
	msgNotPublished = diagnostic.New(diagnostic.Error, "not-published",
		"{file} ไม่ตรงกับไฟล์ใดที่สำนักงานลงลายเซ็นไว้",
		"the office signed no such file",
		"อาจเป็นฉบับเก่าที่แก้ไขแล้ว ไฟล์ที่โปรแกรมอื่นบันทึกใหม่ หรือไฟล์ปลอม เปิดหน้าข่าวของสำนักงานเพื่อดาวน์โหลดฉบับปัจจุบัน หรือโทรถามสำนักงาน")
)
