package bulletin

import "hokhao/generator/words"

// The words that only a bulletin on paper uses; those that its page uses too are in package words.
var (
	wordNewspaper   = words.New("download-newspaper", "ฉบับพิมพ์", "Issue for print")
	wordLarge       = words.New("download-large", "ฉบับตัวใหญ่ หน้าเดียว สำหรับติดบอร์ด", "One page in large type, for a notice board")
	wordInThisIssue = words.New("in-this-issue", "ในฉบับ", "In this issue")
	wordOnPage      = words.New("on-page", "{title} หน้า {n}", "{title}, page {n}")
	wordEmblem      = words.New("emblem", "ตรา\nสำนักงาน", "Office\nemblem")
	wordReadOn      = words.New("read-on", "อ่านต่อที่เว็บไซต์ของสำนักงาน หรือสแกนคิวอาร์โค้ด", "Read on at the office’s website, or scan the QR code")
	wordCodeOf      = words.New("code-of", "คิวอาร์โค้ดของเรื่อง {title}", "QR code of {title}")
	wordCodeOfIssue = words.New("code-of-issue", "คิวอาร์โค้ดของฉบับนี้บนเว็บไซต์", "QR code of this issue on the web")
	wordNumbered    = words.New("numbered", "ที่", "No.")
	wordNumbers     = words.New("numbers", "หมายเลขสำคัญ", "Numbers to call")
	wordGovernor    = words.New("governor", "ผู้ว่าราชการจังหวัด", "Provincial governor")
	wordAdviser     = words.New("adviser", "ที่ปรึกษา", "Adviser")
	wordHeadOf      = words.New("head-of", "หัวหน้า{office}", "Head of {office}")
	wordEditors     = words.New("editors", "กองบรรณาธิการ", "Editors")
	wordStaffOf     = words.New("staff-of", "เจ้าหน้าที่{office}", "Staff of {office}")
	wordSentTo      = words.New("sent-to", "จัดส่งถึง", "Sent to")
	wordReaders     = words.New("readers", "ที่ว่าการอำเภอ องค์กรปกครองส่วนท้องถิ่น ที่อ่านหนังสือประจำหมู่บ้าน โรงเรียน สมาชิกสภาจังหวัด และสื่อมวลชนท้องถิ่น", "District offices, local administrations, village reading rooms, schools, members of the provincial council and local media")
	wordGenuine     = words.New("genuine", "ตรวจฉบับจริงและฉบับล่าสุดที่", "The genuine and newest issue is at")
	wordUntilDay    = words.New("lasts-until", "ถึง {date}", "until {date}")
	wordReadAll     = words.New("read-all", "อ่านทุกเรื่องได้ที่เว็บไซต์ของสำนักงาน สแกนคิวอาร์โค้ดนี้ด้วยโทรศัพท์", "Read everything at the office’s website: scan this QR code with a telephone")
	wordReadMore    = words.New("read-more", "ยังมีอีก {n} เรื่อง {how}", "There are {n} more. {how}")
	wordOrCall      = words.New("or-call", "{how} หรือโทร. {phone}", "{how}, or call {phone}")
)
