package publish

import "hokhao/generator/diagnostic"

// Outputs that are not written to.
var (
	msgBusy = diagnostic.New(diagnostic.Error, "output-busy",
		"มีการสร้างเว็บไซต์อีกงานหนึ่งกำลังเขียนลงโฟลเดอร์ {output} อยู่",
		"another build is writing to {output}",
		"รอให้งานนั้นเสร็จก่อน แล้วสั่งใหม่")
	msgDamaged = diagnostic.New(diagnostic.Error, "output-damaged",
		"ไฟล์ {name} ในโฟลเดอร์ {output} เสียหาย จึงไม่ทราบว่าไฟล์ใดเป็นของโปรแกรม",
		"{name} is damaged: {error}",
		"สั่ง hokhao build ตามเดิม โดยเพิ่ม --adopt หรือลบทุกไฟล์ในโฟลเดอร์ {output} แล้วสั่งสร้างเว็บไซต์ใหม่ ไฟล์ในนั้นสร้างขึ้นใหม่ได้ทั้งหมด")
	msgLink = diagnostic.New(diagnostic.Error, "output-link",
		"โฟลเดอร์ {folder} ในโฟลเดอร์ที่จะเผยแพร่เป็นลิงก์ไปที่อื่น",
		"{folder} in the output is a symbolic link",
		"ลบลิงก์ {path} แล้วสั่งใหม่")
	msgPlace = diagnostic.New(diagnostic.Error, "output-place",
		"โฟลเดอร์ที่จะเผยแพร่ ({output}) ซ้อนทับกับโฟลเดอร์ {folder}",
		"the output {output} lies in or above {folder}",
		"เลือกโฟลเดอร์อื่น เช่น public")
	msgForeign = diagnostic.New(diagnostic.Error, "output-foreign",
		"โฟลเดอร์ {output} มีไฟล์อยู่แล้ว และไม่พบว่าโปรแกรมนี้เคยเผยแพร่ลงที่นี่: {names}",
		"{output} holds files, and nothing says that this program ever published to it",
		"เลือกโฟลเดอร์ว่างด้วย --output หรือย้ายไฟล์เหล่านี้ออกไปก่อน\n"+
			"ถ้าเป็นเว็บไซต์ที่โปรแกรมนี้สร้างไว้ (ไฟล์ "+manifestFile+" หายไป) สั่ง hokhao build ตามเดิม โดยเพิ่ม --adopt")
	msgEntry = diagnostic.New(diagnostic.Error, "output-entry",
		"{path} ต้องเป็นไฟล์ของโปรแกรม แต่มีโฟลเดอร์หรือลิงก์อยู่แทน",
		"{path} is no regular file",
		"ย้ายหรือลบ {path} แล้วสั่งใหม่")
	msgClash = diagnostic.New(diagnostic.Error, "output-clash",
		"มีไฟล์ {path} ที่ไม่ได้สร้างโดยโปรแกรมนี้ อยู่ในที่ที่จะเผยแพร่ {wanted}",
		"{path} was not made by this program and stands where {wanted} shall",
		hintClash)
	msgClashes = diagnostic.New(diagnostic.Error, "output-clash",
		"มี {count} ไฟล์ที่ไม่ได้สร้างโดยโปรแกรมนี้ อยู่ในที่ที่จะเผยแพร่: {names}",
		"{count} files were not made by this program and stand where others shall",
		hintClash)
)

const hintClash = "ย้ายไฟล์เหล่านี้ออกไป (ถ้าไม่ใช้แล้วให้ลบ) หรือเลือกโฟลเดอร์ที่จะเผยแพร่เป็นโฟลเดอร์ว่าง{adopt}"

// Disks.
var (
	msgDiskFull = diagnostic.New(diagnostic.Error, "disk-full",
		"พื้นที่ในดิสก์ไม่พอ ยังไม่มีสิ่งใดถูกเผยแพร่",
		"the disk is full: {error}",
		hintDiskFull)
	msgDiskNearlyFull = diagnostic.New(diagnostic.Error, "disk-full",
		"พื้นที่ในดิสก์ไม่พอ ต้องการอีก {need} ไบต์ แต่เหลือ {free} ไบต์ ยังไม่มีสิ่งใดถูกเผยแพร่",
		"the disk is full: {need} bytes are needed and {free} are free",
		hintDiskFull)
	msgDiskPermission = diagnostic.New(diagnostic.Error, "disk-permission",
		"ไม่มีสิทธิ์ใช้ {path}",
		"{error}",
		"ให้สิทธิ์อ่านและเขียน {path} แก่ผู้ที่สั่ง หรือปิดโปรแกรมที่เปิดไฟล์นี้อยู่ แล้วสั่งใหม่")
	msgDiskPermissionFolder = diagnostic.New(diagnostic.Error, "disk-permission",
		"ไม่มีสิทธิ์เขียนในโฟลเดอร์ {path}",
		"{error}",
		"ให้สิทธิ์อ่านและเขียนโฟลเดอร์ {path} และทุกไฟล์ในนั้นแก่ผู้ที่สั่ง แล้วสั่งใหม่")
	msgDiskReadOnly = diagnostic.New(diagnostic.Error, "disk-read-only",
		"ดิสก์ที่เก็บ {path} อ่านได้อย่างเดียว",
		"{error}",
		"ทำให้ดิสก์ที่เก็บ {path} เขียนได้ หรือเลือกโฟลเดอร์อื่น แล้วสั่งใหม่")
	msgDiskFile = diagnostic.New(diagnostic.Error, "disk-file",
		"{path} เป็นไฟล์ แต่ต้องเป็นโฟลเดอร์",
		"{error}",
		"ย้ายหรือลบไฟล์ {path} หรือเลือกโฟลเดอร์อื่น แล้วสั่งใหม่")
	msgDiskFolder = diagnostic.New(diagnostic.Error, "disk-folder",
		"{path} เป็นโฟลเดอร์ แต่ต้องเป็นไฟล์",
		"{error}",
		"ย้ายหรือลบโฟลเดอร์ {path} แล้วสั่งใหม่")
	msgDiskMissing = diagnostic.New(diagnostic.Error, "disk-missing",
		"ไม่พบ {path}",
		"{error}",
		"ตรวจว่ามี {path} อยู่ และไม่มีผู้ลบหรือย้ายระหว่างทำงาน แล้วสั่งใหม่")
	msgDiskFailed = diagnostic.New(diagnostic.Error, "disk-failed",
		"อ่านหรือเขียน {path} ไม่ได้",
		"{error}",
		"ตรวจดิสก์และโฟลเดอร์ที่เก็บ {path} แล้วสั่งใหม่")
)

const hintDiskFull = "ลบไฟล์ที่ไม่ใช้ให้มีที่ว่าง แล้วสั่งใหม่"

// Published files that are not as they were published, which only Verify sees.
var (
	msgNothingPublished = diagnostic.New(diagnostic.Error, "output-none",
		"ในโฟลเดอร์ {output} ยังไม่มีเว็บไซต์ที่โปรแกรมนี้เผยแพร่",
		"nothing was published to {output}",
		"สั่ง hokhao build ก่อน หรือระบุโฟลเดอร์ที่เผยแพร่ด้วย --output")
	msgFileMissing = diagnostic.New(diagnostic.Error, "published-missing",
		"ไฟล์ {path} ที่เผยแพร่ไว้หายไป",
		"{path} was published and is not there any more",
		hintPublishAgain)
	msgFileChanged = diagnostic.New(diagnostic.Error, "published-changed",
		"ไฟล์ {path} ไม่ตรงกับที่เผยแพร่ไว้ มีผู้แก้ไข หรือดิสก์เสียหาย",
		"{path} has other bytes than were published",
		hintPublishAgain)
	msgFileUnreadable = diagnostic.New(diagnostic.Error, "published-unreadable",
		"อ่านไฟล์ {path} ที่เผยแพร่ไว้ไม่ได้",
		"{path} cannot be read: {error}",
		hintPublishAgain)
)

const hintPublishAgain = "สั่ง hokhao build ตามเดิม โดยเพิ่ม --clean"
