package manuscript

import (
	"bytes"
	"unicode/utf16"
)

// An Error says why nothing can be made of a file, told so that an officer knows what to do. It names no file: the
// caller knows which one it was.
type Error struct {
	Rule    string // stable name of the class, such as "manuscript-old-word"
	Thai    string // what is wrong, one sentence
	English string // the same in English
	Hint    string // what to do, in Thai
}

// Error gives the English sentence.
func (e *Error) Error() string { return e.English }

const saveAsDocx = "เปิดไฟล์ใน Word, LibreOffice หรือ Google เอกสาร แล้วบันทึกเป็น (ดาวน์โหลดเป็น) .docx จากนั้นใช้ไฟล์ .docx แทน"

var (
	errEmpty = &Error{
		Rule:    "manuscript-empty",
		Thai:    "ไฟล์นี้ไม่มีข้อความ",
		English: "the file holds no text",
		Hint:    "ตรวจว่าเลือกไฟล์ถูกต้องและบันทึกแล้ว ถ้าเอกสารเป็นภาพสแกน ต้องพิมพ์ข้อความใหม่",
	}
	errTooLarge = &Error{
		Rule:    "manuscript-size",
		Thai:    "ไฟล์นี้ใหญ่เกินไป",
		English: "the file is too large, or grows too large when unpacked",
		Hint:    "ลดขนาดภาพในเอกสาร (ใน Word: รูปแบบรูปภาพ > บีบอัดรูปภาพ) หรือแบ่งเอกสารเป็นหลายไฟล์",
	}
	errTooLong = &Error{
		Rule:    "manuscript-length",
		Thai:    "ข้อความยาวหรือซับซ้อนเกินกว่าจะเป็นหน้าเดียว",
		English: "the text is too long or too intricate for one page",
		Hint:    "แบ่งเป็นหลายเรื่อง หรือแนบเอกสารเป็นไฟล์แล้วสรุปส่วนสำคัญในเนื้อหา",
	}
	errOldWord = &Error{
		Rule:    "manuscript-old-word",
		Thai:    "ไฟล์นี้เป็นเอกสาร Word รุ่นเก่า (.doc) หรือไฟล์ Office รุ่นก่อนปี 2007 ซึ่งอ่านไม่ได้",
		English: "the file is an old binary document (.doc) of Word before 2007",
		Hint:    saveAsDocx,
	}
	errEncrypted = &Error{
		Rule:    "manuscript-encrypted",
		Thai:    "เอกสารนี้ตั้งรหัสผ่านไว้ จึงอ่านไม่ได้",
		English: "the document is protected by a password",
		Hint:    "เปิดด้วยรหัสผ่าน แล้วเอารหัสออก (ใน Word: ไฟล์ > ข้อมูล > ป้องกันเอกสาร > เข้ารหัสลับด้วยรหัสผ่าน ลบรหัสให้ว่าง) บันทึกแล้วลองใหม่",
	}
	errBroken = &Error{
		Rule:    "manuscript-broken",
		Thai:    "ไฟล์เอกสารเสียหรือโหลดมาไม่ครบ จึงอ่านไม่ได้",
		English: "the document is damaged or incomplete",
		Hint:    "ขอไฟล์ใหม่จากผู้ส่ง หรือเปิดใน Word (เลือก เปิดและซ่อมแซม) แล้วบันทึกเป็น .docx อีกครั้ง",
	}
	errOpenDocument = &Error{
		Rule:    "manuscript-odt",
		Thai:    "ไฟล์นี้เป็นเอกสาร OpenDocument (.odt) ซึ่งอ่านไม่ได้",
		English: "the file is an OpenDocument text (.odt)",
		Hint:    saveAsDocx,
	}
	errPages = &Error{
		Rule:    "manuscript-pages",
		Thai:    "ไฟล์นี้เป็นเอกสาร Pages ของเครื่องแมคหรือไอโฟน ซึ่งอ่านไม่ได้",
		English: "the file is a document of Apple Pages",
		Hint:    "ใน Pages เลือก แชร์ > ส่งออก > Word แล้วใช้ไฟล์ .docx แทน",
	}
	errSheet = &Error{
		Rule:    "manuscript-sheet",
		Thai:    "ไฟล์นี้เป็นตารางคำนวณหรืองานนำเสนอ ไม่ใช่เอกสารข้อความ",
		English: "the file is a spreadsheet or a presentation",
		Hint:    "คัดลอกข้อความหรือตารางไปวางในเอกสาร Word บันทึกเป็น .docx แล้วใช้ไฟล์นั้น หรือแนบไฟล์นี้เป็นเอกสารแนบ",
	}
	errArchive = &Error{
		Rule:    "manuscript-archive",
		Thai:    "ไฟล์นี้เป็นไฟล์บีบอัดที่รวมหลายไฟล์ไว้ ไม่ใช่เอกสาร",
		English: "the file is an archive, not a document",
		Hint:    "แตกไฟล์ออกก่อน แล้วใช้ไฟล์ .docx หรือ .txt ที่อยู่ข้างใน",
	}
	errPDF = &Error{
		Rule:    "manuscript-pdf",
		Thai:    "ไฟล์นี้เป็น PDF ซึ่งไม่มีย่อหน้าให้อ่าน",
		English: "the file is a PDF, which has no paragraphs to read",
		Hint:    "ขอไฟล์ Word ต้นฉบับ หรือเปิด PDF คัดลอกข้อความไปวางในไฟล์ .txt แล้วใช้ไฟล์นั้น ส่วน PDF แนบเป็นเอกสารแนบได้",
	}
	errRTF = &Error{
		Rule:    "manuscript-rtf",
		Thai:    "ไฟล์นี้เป็น Rich Text (.rtf) ซึ่งอ่านไม่ได้",
		English: "the file is Rich Text (.rtf)",
		Hint:    saveAsDocx,
	}
	errPicture = &Error{
		Rule:    "manuscript-picture",
		Thai:    "ไฟล์นี้เป็นภาพ ไม่ใช่เอกสาร ข้อความในภาพต้องพิมพ์ใหม่",
		English: "the file is a picture; its words have to be typed",
		Hint:    "พิมพ์ข้อความเป็นไฟล์ .txt หรือ .docx ส่วนภาพวางไว้ในโฟลเดอร์ของเรื่องและใส่ชื่อไฟล์ที่ photos",
	}
	errHTML = &Error{
		Rule:    "manuscript-html",
		Thai:    "ไฟล์นี้เป็นหน้าเว็บหรือ XML ไม่ใช่เอกสาร .docx แม้ชื่อไฟล์อาจเป็นชื่อของเอกสาร",
		English: "the file is a web page or XML, whatever its name says",
		Hint:    saveAsDocx,
	}
	errMarkdown = &Error{
		Rule:    "manuscript-markdown",
		Thai:    "ไฟล์นี้เป็น Markdown อยู่แล้ว ไม่ต้องแปลง",
		English: "the file is Markdown already",
		Hint:    "สร้างเรื่องใหม่โดยไม่ใส่ --from แล้วคัดลอกข้อความไปวางใต้ส่วนหัวของไฟล์",
	}
	errNotText = &Error{
		Rule:    "manuscript-unreadable",
		Thai:    "ไฟล์นี้ไม่ใช่ .docx หรือไฟล์ข้อความ หรือบันทึกด้วยรหัสอักขระที่ไม่รู้จัก",
		English: "the file is neither a .docx nor text in a known encoding",
		Hint:    "ใช้ไฟล์ .docx หรือ .txt ถ้าเป็นไฟล์ข้อความ ให้เปิดใน Notepad เลือก บันทึกเป็น และเลือกการเข้ารหัส UTF-8",
	}
)

// beginnings are how files begin that are known and not read.
var beginnings = []struct {
	bytes  string
	reason *Error
}{
	{`{\rtf`, errRTF},
	{"\xFF\xD8\xFF", errPicture}, {"\x89PNG\r\n\x1A\n", errPicture}, {"GIF87a", errPicture}, {"GIF89a", errPicture},
	{"BM6", errPicture}, {"II*\x00", errPicture}, {"MM\x00*", errPicture}, {"\x00\x00\x01\x00", errPicture},
	{"\x1F\x8B", errArchive}, {"7z\xBC\xAF\x27\x1C", errArchive}, {"Rar!\x1A\x07", errArchive},
	{"MIME-Version:", errHTML},
}

// refused gives why a file that is no zip archive cannot be read; nil says that it may be text. suffix is in lower
// case.
func refused(suffix string, data []byte) *Error {
	if bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
		if bytes.Contains(data, wide("EncryptedPackage")) {
			return errEncrypted
		}
		return errOldWord
	}
	for _, b := range beginnings {
		if bytes.HasPrefix(data, []byte(b.bytes)) {
			return b.reason
		}
	}
	start := bytes.TrimLeft(data[:min(len(data), 1<<10)], "\xEF\xBB\xBF \t\r\n")
	switch lower := bytes.ToLower(start); {
	case bytes.Contains(data[:min(len(data), 1<<10)], []byte("%PDF-")):
		return errPDF
	case len(data) > 12 && string(data[:4]) == "RIFF" && string(data[8:12]) == "WEBP",
		len(data) > 12 && string(data[4:8]) == "ftyp":
		return errPicture
	case bytes.HasPrefix(lower, []byte("<?xml")), bytes.HasPrefix(lower, []byte("<!doctype")), bytes.HasPrefix(lower, []byte("<html")):
		return errHTML
	}
	switch suffix {
	case ".md", ".markdown":
		return errMarkdown
	case ".docx", ".docm", ".dotx": // and yet no zip archive
		return errBroken
	case ".doc":
		return errOldWord
	}
	return nil
}

// wide gives s as UTF-16, as names stand in the old binary files.
func wide(s string) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, byte(u), byte(u>>8))
	}
	return out
}
