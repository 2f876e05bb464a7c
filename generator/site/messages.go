package site

import (
	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
)

// Settings.
var (
	msgChannelNeeded = diagnostic.New(diagnostic.Error, "channel-needed",
		"ปิดช่องทาง “{channel}” ไม่ได้ เพราะช่องทางอื่นต้องใช้",
		"the channel {quoted} cannot be switched off",
		"ลบบรรทัด {channel}: false")
	msgChannelUnknown = diagnostic.New(diagnostic.Error, "channel-unknown",
		"ไม่มีช่องทางชื่อ “{channel}”",
		"unknown channel {quoted}",
		"{hint}")
	msgMenuOff = diagnostic.New(diagnostic.Warning, "link-unpublished",
		"เมนู “{title}” ชี้ไปที่ {link} ซึ่งปิดไว้ในช่อง channels.{channel} จึงไม่แสดงเมนูนี้",
		"the menu item leads to {link}, which channels.{channel} switches off; it is left out",
		"ลบเมนูนี้ หรือลบ {channel}: false ออกจากช่อง channels")
	msgMenuUnpublished = diagnostic.New(diagnostic.Warning, "link-unpublished",
		"เมนู “{title}” ชี้ไปที่ {link} ซึ่งไม่ได้เผยแพร่อยู่ในขณะนี้ จึงไม่แสดงเมนูนี้",
		"the menu item leads to {link}, which is not published now; it is left out",
		"เมื่อหน้านั้นเผยแพร่ เมนูจะกลับมาเอง ถ้าไม่ต้องการแล้ว ให้ลบออก")
	msgMenuNowhere = diagnostic.New(diagnostic.Error, "link-nowhere",
		"เมนู “{title}” ชี้ไปที่ {link} ซึ่งไม่มีในเว็บไซต์",
		"the menu item leads to {link}, which is not there",
		"{hint}")
)

// Publications and the present moment.
const hintApproval = "เมื่ออนุมัติแล้ว เพิ่มในส่วนหัว โดยพิมพ์ตำแหน่งผู้อนุมัติและวันที่จริงแทน " + content.Unfilled + "\napproved: {by: " + content.Unfilled + ", date: " + content.Unfilled + "}"

var (
	msgUnapproved = diagnostic.New(diagnostic.Note, "approval-awaited",
		"รออนุมัติ: “{title}” ยังไม่เผยแพร่",
		"awaits approval and is not published",
		hintApproval)
	msgUnapprovedEmergency = diagnostic.New(diagnostic.Warning, "approval-awaited",
		"เรื่องด่วนที่สุด “{title}” เผยแพร่ไปก่อนโดยยังไม่มีผู้อนุมัติ",
		"an emergency was published without approval",
		hintApproval)
	msgFuture = diagnostic.New(diagnostic.Warning, "date-future",
		"{field} ({moment}) ยังมาไม่ถึง",
		"{key} lies in the future",
		"ตรวจวันที่และเวลา โดยเฉพาะปี พ.ศ.")
	msgUpdateDue = diagnostic.New(diagnostic.Warning, "update-due",
		"เลยเวลาที่แจ้งไว้ว่าจะแจ้งความคืบหน้า ({moment}) แต่ประกาศยังมีผลอยู่",
		"the time of the next update has passed and the warning is still in force",
		"เขียนความคืบหน้าในช่อง changes แล้วแก้ nextUpdate เป็นเวลาครั้งต่อไป หรือออกประกาศยกเลิก")
)

// Scheduled changes, for hokhao next.
var (
	msgFallsDue = diagnostic.New(diagnostic.Note, "scheduled-change",
		"ถึงเวลาเผยแพร่", "it is due for publication", "")
	msgExpires = diagnostic.New(diagnostic.Note, "scheduled-change",
		"ครบกำหนด นำลงจากเว็บไซต์", "it expires and is taken down", "")
	msgMourningBegins = diagnostic.New(diagnostic.Note, "scheduled-change",
		"เริ่มช่วงไว้ทุกข์", "the mourning period begins", "")
	msgMourningEnds = diagnostic.New(diagnostic.Note, "scheduled-change",
		"สิ้นสุดช่วงไว้ทุกข์", "the mourning period ends", "")
)

// Addresses.
var (
	msgAddressReserved = diagnostic.New(diagnostic.Error, "address-reserved",
		"ที่อยู่ {address} สงวนไว้ให้หน้าที่ระบบสร้างเอง",
		"the address is reserved",
		"เปลี่ยนชื่อไฟล์ หรือใส่ slug อื่น")
	msgAddressTwice = diagnostic.New(diagnostic.Error, "address-twice",
		"ที่อยู่ {address} ซ้ำกับที่อยู่{whose}",
		englishTwice, hintTwice)
	msgAddressAlike = diagnostic.New(diagnostic.Error, "address-twice",
		"ที่อยู่ {address} ซ้ำกับ {other} {whose} (ต่างกันเพียงตัวพิมพ์หรือรูปแบบอักขระ)",
		englishTwice, hintTwice)
	msgFileAndFolder = diagnostic.New(diagnostic.Error, "address-twice",
		"ที่อยู่ {address} กับ {other} {whose} เป็นทั้งไฟล์และโฟลเดอร์",
		englishTwice, hintTwice)
	msgFolderAlike = diagnostic.New(diagnostic.Error, "address-twice",
		"โฟลเดอร์ {address} กับโฟลเดอร์ {other} {whose} ต่างกันเพียงตัวพิมพ์หรือรูปแบบอักขระ ซึ่งบางระบบถือว่าเป็นโฟลเดอร์เดียวกัน",
		englishTwice,
		"เปลี่ยนชื่อโฟลเดอร์ให้สะกดเหมือนกัน")
	msgMovedAway = diagnostic.New(diagnostic.Error, "address-gone",
		"เรื่องเลขที่ {number} เคยเผยแพร่ที่ {address} แต่ไฟล์นี้มีที่อยู่อื่น ผู้ที่เก็บลิงก์เดิมไว้จะหาไม่พบ",
		"the publication was at {address} before",
		"ถ้าย้ายหรือเปลี่ยนชื่อไฟล์ เพิ่ม  ⟦aliases: [{address}]⟧\nถ้าเป็นคนละเรื่อง ใช้เลขที่ถัดไปที่ว่าง  ⟦number: {next}⟧  และนำไฟล์เดิมกลับมา")
	msgAddressGone = diagnostic.New(diagnostic.Error, "address-gone",
		"ที่อยู่ {address} เคยเผยแพร่แล้ว แต่ไม่มีไฟล์ใดเป็นเจ้าของอีก",
		"the address {address} was published and no source claims it",
		"ถ้าย้ายไฟล์ ให้เพิ่มในไฟล์ใหม่\n⟦aliases: [{address}]⟧\nถ้านำออกโดยตั้งใจ ให้เพิ่มใน "+content.RemovedFile+" โดยพิมพ์เหตุผลแทน "+content.Unfilled+"\n- address: {address}\n  date: {date}\n  reason: "+content.Unfilled)
	msgNeverPublished = diagnostic.New(diagnostic.Error, "removed-address",
		"“{address}” ไม่ใช่ที่อยู่ที่เคยเผยแพร่ และใช้เป็นที่อยู่เว็บไม่ได้",
		"the address was never published and cannot be one",
		"ลบรายการนี้ออก หรือพิมพ์ที่อยู่ตามที่เคยเผยแพร่ เช่น  ⟦address: /news/2026/flood.html⟧")
)

const (
	englishTwice = "the address {address} belongs to {owner} too"
	hintTwice    = "เปลี่ยนชื่อไฟล์หนึ่งในสองไฟล์นี้ หรือใส่ slug อื่น"
)

// Numbers of publications.
var (
	msgNumberTwice = diagnostic.New(diagnostic.Error, "number-twice",
		"เลขที่ {number} ใช้แล้วใน {file}",
		"the number {number} is taken by {file}",
		"เปลี่ยนเป็นเลขที่ถัดไปที่ว่าง  ⟦number: {next}⟧")
	msgNumberChanged = diagnostic.New(diagnostic.Warning, "number-changed",
		"เรื่องนี้เคยเผยแพร่เป็นเลขที่ {number} แต่ตอนนี้มีเลขที่ {now}",
		englishNumberChanged, hintNumberChanged)
	msgNumberLost = diagnostic.New(diagnostic.Warning, "number-changed",
		"เรื่องนี้เคยเผยแพร่เป็นเลขที่ {number} แต่ตอนนี้ไม่มีเลขที่แล้ว",
		englishNumberChanged, hintNumberChanged)
)

const (
	englishNumberChanged = "the publication had the number {number} when it was published"
	hintNumberChanged    = "ใช้เลขที่เดิม  ⟦number: {number}⟧"
)

// Publications that refer to one another.
var (
	msgLinkNowhere = diagnostic.New(diagnostic.Error, "link-nowhere",
		"ลิงก์ไปที่ {link} ซึ่งไม่มีในเว็บไซต์",
		"the link leads to {link}, which is not there",
		"ลิงก์ไปยังเรื่องอื่นให้ใช้ชื่อไฟล์ .md เช่น [ข้อความ](/news/2026/flood.md)")
	msgLinkToNone = diagnostic.New(diagnostic.Error, "link-nowhere",
		thaiNoPublication, englishNoPublication, "{hint}")
	msgRelatedToNone = diagnostic.New(diagnostic.Error, "related-nowhere",
		thaiNoPublication, englishNoPublication, "{hint}")
	msgLinkUnpublished = diagnostic.New(diagnostic.Warning, "link-unpublished",
		"ลิงก์ไปยังเรื่อง {name} ซึ่งไม่ได้เผยแพร่อยู่ในขณะนี้ จึงแสดงเป็นข้อความธรรมดา",
		"the publication it leads to is not published now; the link is shown as plain text",
		"เมื่อเรื่องนั้นเผยแพร่ ลิงก์จะใช้ได้เอง ถ้าไม่ต้องการลิงก์นี้แล้ว ให้ลบออก")
	msgFragment = diagnostic.New(diagnostic.Error, "link-fragment",
		"ไม่มีหัวข้อ #{fragment} ในเรื่องที่ลิงก์ไป",
		"there is no heading #{fragment}",
		"{hint}")
	msgCancelsSelf = diagnostic.New(diagnostic.Error, "cancels-self",
		"ประกาศนี้ยกเลิกตัวเอง",
		"the notice cancels itself",
		"ใส่ชื่อไฟล์ของประกาศเดิมที่จะยกเลิก หรือลบช่อง cancels ออก")
	msgCancelsNewer = diagnostic.New(diagnostic.Error, "cancels-newer",
		"ประกาศนี้ยกเลิกเรื่อง “{title}” ซึ่งออกทีหลัง",
		"the notice cancels what was published after it",
		"ตรวจชื่อไฟล์ในช่อง cancels และวันที่ของทั้งสองเรื่อง")
	msgProgrammeMissing = diagnostic.New(diagnostic.Error, "programme-missing",
		"ตอนนี้อยู่ในโฟลเดอร์ที่ไม่มีรายการวิทยุ",
		"the episode lies in a folder without a programme",
		"สร้างไฟล์ {folder}/index.md ของรายการ หรือย้ายตอนนี้ไปไว้ในโฟลเดอร์ของรายการ")
)

const (
	thaiNoPublication    = "ไม่พบเรื่อง {name}"
	englishNoPublication = "there is no publication {name}"
)

// The two forms of a publication, Thai and English.
var (
	msgWithdrawnOther = diagnostic.New(diagnostic.Warning, "withdrawn-other",
		"เรื่องนี้ยกเลิกแล้วใน {file} แต่ฉบับนี้ยังไม่ได้ยกเลิก",
		"the form in the other language was withdrawn, and this one was not",
		"ถ้ายกเลิกทั้งสองภาษา เพิ่ม\n⟦withdrawn: {date: {date}, reason: {reason}, keep: {keep}}⟧")
	msgFormBehind = diagnostic.New(diagnostic.Warning, "form-behind",
		"{file} แจ้งการแก้ไข {wanted} ครั้ง แต่ฉบับนี้แจ้ง {told} ครั้ง",
		"readers of the other language were told of more changes",
		"แปลการแก้ไขที่ขาดลงในช่อง changes ของไฟล์นี้ ใช้วันเวลาเดียวกัน เช่น {date}")
	msgFormUntil = diagnostic.New(diagnostic.Warning, "form-until",
		"ฉบับนี้มีผลถึงคนละเวลากับ {file}",
		"the notice holds until another moment than in the other language",
		"แก้เป็น  ⟦until: {date}⟧")
)

// Weeks and their issues.
var (
	msgWeekTwice = diagnostic.New(diagnostic.Error, "week-twice",
		"สัปดาห์ {week} มีไฟล์กำหนดฉบับแล้ว คือ {file}",
		"the week {week} is set by {file} too",
		"รวมสองไฟล์เป็นไฟล์เดียว")
	msgWeekEmpty = diagnostic.New(diagnostic.Warning, "week-empty",
		"สัปดาห์ {week} ยังไม่มีเรื่องที่เผยแพร่ จึงยังไม่มีฉบับ",
		"the week has no publications yet",
		"ตรวจเลขสัปดาห์ในช่อง week")
	msgIssueChanged = diagnostic.New(diagnostic.Warning, "issue-changed",
		"สรุปข่าวสัปดาห์ {week} เปลี่ยนไปหลังจากปิดฉบับแล้ว จึงออกเป็นฉบับแก้ไขครั้งที่ {revision}",
		"the issue of {week} changed after it was recorded; it is re-issued as revision {revision}",
		"ถ้าตั้งใจแก้ไข ให้สั่ง hokhao record หลัง build ถ้าไม่ตั้งใจ ให้ดูใน git ว่าเรื่องใดในสัปดาห์นั้นถูกแก้")
)

// Keys of the settings that publications refer to.
var (
	msgTopicUnknown = diagnostic.New(diagnostic.Error, "topic-unknown",
		"ไม่มีหมวดข่าว “{key}” ใน site.yaml",
		"site.yaml has no topic {quoted}",
		"{hint}")
	msgDistrictUnknown = diagnostic.New(diagnostic.Error, "district-unknown",
		"ไม่มีอำเภอ “{key}” ใน site.yaml",
		"site.yaml has no district {quoted}",
		"{hint}")
	msgSubdistrictUnknown = diagnostic.New(diagnostic.Error, "subdistrict-unknown",
		"ไม่มีตำบล “{key}” ใน site.yaml",
		"site.yaml has no subdistrict {quoted}",
		"{hint}")
	msgAgencyUnknown = diagnostic.New(diagnostic.Error, "agency-unknown",
		"ไม่มีหน่วยงาน “{key}” ใน site.yaml",
		"site.yaml has no agency {quoted}",
		"{hint}")
	msgCampaignUnknown = diagnostic.New(diagnostic.Error, "campaign-unknown",
		"ไม่มีประเด็นรณรงค์ “{key}”",
		"there is no campaign {quoted}",
		"{hint}")
	msgConditionUnknown = diagnostic.New(diagnostic.Error, "query",
		"เงื่อนไข {condition} ในตัวชี้วัด “{indicator}” ไม่มีใน "+content.SettingsFile,
		"the condition {condition} names nothing",
		"{hint}")
)

// Files that publications name.
var (
	msgPhotoMissing = diagnostic.New(diagnostic.Error, "photo-missing",
		"ไม่พบไฟล์ภาพ {name}",
		"the file {name} is not there",
		"{hint}")
	msgFileMissing = diagnostic.New(diagnostic.Error, "file-missing",
		"ไม่พบไฟล์แนบ {name}",
		"the file {name} is not there",
		"{hint}")
	msgFileIsSource = diagnostic.New(diagnostic.Error, "file-source",
		"{name} เป็นต้นฉบับของเรื่อง จึงเผยแพร่เป็นไฟล์ไม่ได้",
		"a source is not published as a file",
		"ถ้าต้องการลิงก์ไปยังเรื่องนั้น ใช้ช่อง related หรือลิงก์ในเนื้อข่าว ถ้าไม่ต้องการ ลบบรรทัดนี้ออก")
	msgFileIsSystem = diagnostic.New(diagnostic.Error, "file-source",
		"{name} เป็นไฟล์ของระบบ จึงเผยแพร่เป็นไฟล์ไม่ได้",
		"a file of the system's own is not published as a file",
		"ลบบรรทัดนี้ออก หรือแนบไฟล์ชื่ออื่น")
	msgFileOutside = diagnostic.New(diagnostic.Error, "file-outside",
		"ไฟล์{use} {name} อยู่นอกโฟลเดอร์ของเรื่องนี้",
		"the file lies outside the publication's folder",
		hintOutside)
	msgFileOfOther = diagnostic.New(diagnostic.Error, "file-outside",
		"ไฟล์{use} {name} เป็นของเรื่องอื่น ({owner})",
		"the file belongs to another publication",
		hintOutside)
	msgFileName = diagnostic.New(diagnostic.Error, "file-name",
		"ชื่อไฟล์ {name} ใช้เป็นที่อยู่เว็บไม่ได้: {fault}",
		"the file's name cannot be part of an address: {english}",
		"เปลี่ยนชื่อไฟล์ให้สั้น ใช้ตัวอักษร ตัวเลข และ - แล้วแก้ชื่อในบรรทัดนี้ให้ตรงกัน")
	msgFileTwice = diagnostic.New(diagnostic.Error, "file-twice",
		"ไฟล์แนบ {name} ชื่อซ้ำกับไฟล์แนบอีกไฟล์หนึ่ง",
		"two attachments have the same name",
		hintRename)
	msgFileLikePhoto = diagnostic.New(diagnostic.Error, "file-twice",
		"ไฟล์แนบ {name} ชื่อซ้ำกับภาพ {photo}",
		"an attachment has the name of a photo",
		hintRename)
	msgPhotoUnknown = diagnostic.New(diagnostic.Error, "photo-unknown",
		"{name} ไม่ใช่ไฟล์ภาพ",
		"the file is no picture",
		"ใช้ไฟล์ภาพ .jpg, .png, .gif หรือ .webp")
	msgPhotoTwice = diagnostic.New(diagnostic.Error, "photo-twice",
		"ภาพ {name} ชื่อซ้ำกับภาพในบรรทัด {line}",
		"two photos have the same name",
		"เปลี่ยนชื่อไฟล์ภาพหนึ่งในสองไฟล์นี้")
	msgPhotoForeign = diagnostic.New(diagnostic.Error, "photo-foreign",
		"ภาพ {name} อยู่บนเว็บไซต์อื่น",
		"a picture on another site",
		"บันทึกไฟล์ภาพไว้ในโฟลเดอร์เดียวกับข่าว แล้วอ้างด้วยชื่อไฟล์ (ตรวจสิทธิ์การใช้ภาพก่อน)")
	msgExhibitionEmpty = diagnostic.New(diagnostic.Error, "exhibition-empty",
		"นิทรรศการนี้ไม่มีภาพ",
		"the exhibition has no photos",
		"เพิ่มช่อง photos โดยพิมพ์ชื่อไฟล์และสิ่งที่เห็นในภาพแทน "+content.Unfilled+"\nphotos:\n  - file: "+content.Unfilled+"\n    alt: "+content.Unfilled+"\nหรือวางไฟล์ captions.csv ไว้ในโฟลเดอร์เดียวกัน")
	msgNotNumber = diagnostic.New(diagnostic.Error, "table-number",
		"ช่อง “{column}” ต้องเป็นตัวเลข แต่เขียนว่า “{cell}”",
		"the table holds {quoted} where a number belongs",
		"ใส่ตัวเลขจริงอย่างเดียว ไม่ใส่หน่วยหรือเครื่องหมาย %")
	msgOneColumn = diagnostic.New(diagnostic.Error, "table-number",
		"ตารางมีช่องเดียว ต้องมีช่องคำตอบและช่องตัวเลข",
		"the table has one column only",
		"เพิ่มช่องตัวเลขจริงในทุกบรรทัด คั่นด้วยจุลภาค")
	msgLengthDiffers = diagnostic.New(diagnostic.Warning, "length-differs",
		"duration เขียนว่า {written} แต่ไฟล์ {name} ยาว {real}",
		"duration says {written}, but the file {name} plays {real}",
		"ถ้าไฟล์ถูกต้อง พิมพ์  ⟦duration: \"{real}\"⟧  ถ้าแนบผิดไฟล์ เปลี่ยนเป็นไฟล์ของเรื่องนี้")
)

const (
	hintOutside = "คัดลอกไฟล์มาไว้ในโฟลเดอร์เดียวกับไฟล์ข่าวนี้ แล้วพิมพ์เฉพาะชื่อไฟล์  ⟦{base}⟧"
	hintRename  = "เปลี่ยนชื่อไฟล์หนึ่งในสองไฟล์นี้"
)

// Files that no publication names.
var (
	msgSourceUnread = diagnostic.New(diagnostic.Warning, "source-unread",
		"ไฟล์นี้ไม่ถูกอ่านเป็นเรื่อง เพราะชื่อไม่ลงท้ายด้วย .md",
		"the file is not read, since its name does not end in .md",
		"ถ้าเป็นเรื่อง เปลี่ยนชื่อไฟล์เป็น {name} (ใน Windows ให้เปิดแสดงนามสกุลไฟล์ก่อน) ถ้าไม่ใช่ ย้ายออกจาก content")
	msgPictureUnnamed = diagnostic.New(diagnostic.Warning, "file-unnamed",
		thaiUnnamed, englishUnnamed,
		"เพิ่มในส่วนหัวของเรื่องที่ใช้ภาพนี้ โดยพิมพ์สิ่งที่เห็นในภาพแทน "+content.Unfilled+"\nphotos:\n  - file: {name}\n    alt: "+content.Unfilled+hintMoveOut)
	msgFileUnnamed = diagnostic.New(diagnostic.Warning, "file-unnamed",
		thaiUnnamed, englishUnnamed,
		"เพิ่มในส่วนหัวของเรื่องที่ใช้ไฟล์นี้ โดยพิมพ์ชื่อที่แสดงแทน "+content.Unfilled+"\nattachments:\n  - file: {name}\n    title: "+content.Unfilled+hintMoveOut)
)

const (
	thaiUnnamed    = "ไม่มีเรื่องใดใช้ไฟล์นี้{others} จึงไม่เผยแพร่"
	englishUnnamed = "nothing names the file, so it is not published"
	hintMoveOut    = "\nถ้าไม่ใช้ ให้ย้ายออกจาก content"
)
