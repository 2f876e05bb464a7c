package content

import "hokhao/generator/diagnostic"

// Messages of files as texts: their names, encoding and front matter.
var (
	// names.go
	msgFileName = diagnostic.New(diagnostic.Error, "file-name",
		"ชื่อไฟล์นี้ใช้เป็นที่อยู่เว็บไม่ได้: {thai}",
		"the file's name cannot be part of an address: {english}",
		"เปลี่ยนชื่อไฟล์ให้สั้น ใช้ตัวอักษร ตัวเลข และ - หรือเพิ่มในส่วนหัว  ⟦slug: mobile-doctors⟧")
	msgFolderName = diagnostic.New(diagnostic.Error, "file-name",
		"ชื่อโฟลเดอร์ที่ไฟล์นี้อยู่ใช้เป็นที่อยู่เว็บไม่ได้: {thai}",
		"the name of its folder cannot be part of an address: {english}",
		"เปลี่ยนชื่อโฟลเดอร์ให้สั้น ใช้ตัวอักษร ตัวเลข และ -")

	// front.go
	msgEncodingUTF16 = diagnostic.New(diagnostic.Error, "encoding",
		"ไฟล์นี้บันทึกเป็นรหัสอักขระ UTF-16 ซึ่งอ่านไม่ได้",
		"the file is UTF-16, not UTF-8",
		"เปิดไฟล์ในโปรแกรมแก้ไขข้อความ เลือก “บันทึกเป็น” แล้วเลือกรหัสอักขระ UTF-8")
	msgFrontUnreadable = diagnostic.New(diagnostic.Error, "front-matter",
		"อ่านส่วนหัวของไฟล์ไม่ได้",
		"the front matter cannot be read: {error}",
		"")
	msgFrontLong = diagnostic.New(diagnostic.Error, "front-matter",
		"ส่วนหัวของไฟล์ยาวเกินไป",
		"the front matter is longer than {most} bytes",
		"ย้ายข้อความยาวไปไว้ในเนื้อข่าวใต้เส้น --- ที่สอง")
	msgFrontEndIndented = diagnostic.New(diagnostic.Error, "front-matter-end",
		"เส้น --- ที่ย่อหน้าเข้ามาถูกอ่านเป็นจุดจบของส่วนหัว",
		"an indented --- ends the front matter",
		"ลบ --- บรรทัดนี้ หรือถ้าเป็นจุดจบของส่วนหัวจริง ให้พิมพ์ชิดซ้าย")
	msgFrontEmpty = diagnostic.New(diagnostic.Error, "front-matter-empty",
		"ส่วนหัวของไฟล์ว่างเปล่า",
		"the front matter is empty",
		"ใส่อย่างน้อย โดยพิมพ์ค่าจริงแทน "+Unfilled+"\n"+leastFront)
	msgFrontShape = diagnostic.New(diagnostic.Error, "front-matter",
		"ส่วนหัวของไฟล์ต้องเป็นรายการ “ชื่อช่อง: ค่า” บรรทัดละหนึ่งช่อง",
		"the front matter is not a mapping",
		"พิมพ์ดังนี้ โดยพิมพ์ค่าจริงแทน "+Unfilled+"\n"+leastFront)
	msgFrontEndJSON = diagnostic.New(diagnostic.Error, "front-matter-end",
		"ส่วนหัวแบบ JSON ต้องมี { และ } อยู่ในบรรทัดของตัวเอง และมีบรรทัดว่างต่อจาก }",
		"the braces of JSON front matter stand on lines of their own, with an empty line below",
		"ขึ้นบรรทัดใหม่หลัง { และก่อน } แล้วเว้นบรรทัดว่างหนึ่งบรรทัดใต้ }")
	msgFrontEndMissing = diagnostic.New(diagnostic.Error, "front-matter-end",
		"ส่วนหัวของไฟล์เริ่มด้วย {begin} แต่ไม่มีบรรทัด {end} ปิดท้าย ทั้งไฟล์จึงถูกอ่านเป็นเนื้อข่าว",
		"the front matter that begins with {begin} has no closing line {end}",
		"เพิ่มบรรทัด ⟦{end}⟧ (ชิดซ้าย ไม่มีข้อความอื่น) ระหว่างส่วนหัวกับเนื้อข่าว")
	msgFrontMissing = diagnostic.New(diagnostic.Error, "front-matter-missing",
		"ไฟล์นี้ไม่มีส่วนหัว (front matter)",
		"the file has no front matter",
		"เริ่มไฟล์ดังนี้ โดยพิมพ์ค่าจริงแทน "+Unfilled+"\n---\n"+leastFront+"\n---")

	// parse_yaml.go
	msgYAMLAlias = diagnostic.New(diagnostic.Error, "yaml-alias",
		"ส่วนหัวใช้เครื่องหมาย & หรือ * ของ YAML ซึ่งไม่รองรับ",
		"YAML anchors and aliases are not supported",
		`ถ้าเป็นข้อความ ให้ใส่เครื่องหมาย " คร่อมทั้งค่า`)
	msgKeyJoined = diagnostic.New(diagnostic.Error, "key-joined",
		"ไม่เว้นวรรคหลังเครื่องหมาย : ของชื่อช่อง จึงถูกอ่านเป็นข้อความ",
		"a field without its space is read as text",
		typeLine)
	msgListJoined = diagnostic.New(diagnostic.Error, "list-joined",
		"บรรทัดนี้ย่อหน้าไม่ตรงกับข้ออื่น จึงถูกอ่านต่อท้ายบรรทัดก่อนหน้า ไม่เป็นข้อใหม่",
		"an item that is indented more than the others goes on in the one above",
		"พิมพ์ทั้งบรรทัดเป็น\n⟦{indent}{text}⟧")
	msgYAML = diagnostic.New(diagnostic.Error, "front-matter-syntax",
		"ส่วนหัวของไฟล์เขียนผิดรูปแบบ",
		"YAML: {error}",
		`เขียนเป็น “ชื่อช่อง: ค่า” บรรทัดละหนึ่งช่อง ค่าที่มีเครื่องหมายพิเศษให้ใส่ " คร่อม`)

	// parse_toml.go
	msgTOML = diagnostic.New(diagnostic.Error, "front-matter-syntax",
		"ส่วนหัวแบบ TOML เขียนผิดรูปแบบ",
		"TOML: {error}",
		`เขียนเป็น ชื่อช่อง = "ค่า" หรือเปลี่ยนมาใช้ส่วนหัวแบบ --- (YAML) ซึ่งเขียนง่ายกว่า`)

	// parse_json.go
	msgJSON = diagnostic.New(diagnostic.Error, "front-matter-syntax",
		"ส่วนหัวแบบ JSON เขียนผิดรูปแบบ",
		"JSON: {error}",
		`ตรวจเครื่องหมาย , " [ ] { } ให้ครบคู่ หรือเปลี่ยนมาใช้ส่วนหัวแบบ --- (YAML) ซึ่งเขียนง่ายกว่า`)

	// front.go: encodings
	msgEncodingThai = diagnostic.New(diagnostic.Error, "encoding",
		"ไฟล์นี้น่าจะบันทึกเป็นรหัสอักขระไทยแบบเดิม (Windows-874/TIS-620) ไม่ใช่ UTF-8",
		"the file is not UTF-8; it is probably Windows-874",
		"เปิดไฟล์ในโปรแกรมแก้ไขข้อความ เลือก “บันทึกเป็น” แล้วเลือกรหัสอักขระ UTF-8 หรือสั่ง\nhokhao convert --from windows-874 {file}")
	msgEncodingNone = diagnostic.New(diagnostic.Error, "encoding",
		"ไฟล์นี้มีข้อมูลที่ไม่ใช่ตัวอักษร (ไม่ใช่ UTF-8) ไฟล์อาจเสียหายหรือไม่ใช่ไฟล์ข้อความ",
		"the file is not text in UTF-8",
		"เปิดไฟล์ด้วยโปรแกรมแก้ไขข้อความ แล้วบันทึกใหม่เป็น UTF-8")

	// control.go
	msgBreakOnLine = diagnostic.New(diagnostic.Note, "control-character",
		"มีเครื่องหมายขึ้นบรรทัดหรือหน้าของโปรแกรม Word (U+{code}) ในบรรทัดนี้ ซึ่งอ่านเป็นวรรค",
		"a control character (U+{code}), which is left out or read as a space",
		"เคาะวรรคหรือขึ้นบรรทัดใหม่แทนเครื่องหมายนั้น")
	msgBreakInField = diagnostic.New(diagnostic.Note, "control-character",
		"ช่อง “{key}” มีเครื่องหมายขึ้นบรรทัดหรือหน้าของโปรแกรม Word (U+{code}) ในบรรทัดนี้ ซึ่งอ่านเป็นวรรค",
		"a control character (U+{code}), which is left out or read as a space",
		"เคาะวรรคหรือขึ้นบรรทัดใหม่แทนเครื่องหมายนั้น")
	msgControlOnLine = diagnostic.New(diagnostic.Note, "control-character",
		"มีอักขระควบคุมที่มองไม่เห็น (U+{code}) {count} ตัวในบรรทัดนี้ ซึ่งตัดออกให้แล้ว",
		"a control character (U+{code}), which is left out or read as a space",
		"ลบอักขระนั้นออกจากไฟล์ หรือพิมพ์คำนั้นใหม่")
	msgControlInField = diagnostic.New(diagnostic.Note, "control-character",
		"ช่อง “{key}” มีอักขระควบคุมที่มองไม่เห็น (U+{code}) {count} ตัวในบรรทัดนี้ ซึ่งตัดออกให้แล้ว",
		"a control character (U+{code}), which is left out or read as a space",
		"ลบอักขระนั้นออกจากไฟล์ หรือพิมพ์คำนั้นใหม่")
	msgSpacedMark = diagnostic.New(diagnostic.Note, "spaced-mark",
		"มีวรรคคั่นหน้าสระหรือวรรณยุกต์ {count} แห่งในไฟล์นี้ แห่งแรกคือ “{text}” มักติดมากับข้อความที่คัดลอกจาก PDF ซึ่งตัดวรรคนั้นออกให้แล้ว",
		"a space before a Thai vowel or tone mark, as text copied out of PDFs has it; it is left out",
		"ลบวรรคหน้าสระหรือวรรณยุกต์ในไฟล์ เช่น พิมพ์ “{mended}” แทน หรือคัดลอกข้อความจากไฟล์ Word หรือหน้าเว็บต้นทางแทนไฟล์ PDF")

	// parse_toml.go
	msgTOMLDate = diagnostic.New(diagnostic.Error, "date-impossible",
		"ไม่มีวันที่นี้ในปฏิทิน",
		"TOML: {error}",
		"ตรวจวันและเดือน แล้วพิมพ์วันที่จริง เรียงเป็น ปี-เดือน-วัน")
	msgTOMLTwice = diagnostic.New(diagnostic.Error, "key-twice",
		"มีช่องชื่อเดียวกันสองครั้ง",
		"TOML: {error}",
		"ลบออกหนึ่งช่อง")
	msgTOMLUnquoted = diagnostic.New(diagnostic.Error, "front-matter-syntax",
		`ค่าที่เป็นข้อความไม่มีเครื่องหมาย " คร่อม`,
		"TOML: {error}",
		`ใส่เครื่องหมาย " หน้าและหลังค่าทั้งค่า`)
	msgTOMLUnclosed = diagnostic.New(diagnostic.Error, "front-matter-syntax",
		"เปิดเครื่องหมายคำพูดไว้แต่ไม่ได้ปิดในบรรทัดเดียวกัน",
		"TOML: {error}",
		`เพิ่มเครื่องหมาย " ท้ายค่า`)

	// parse_yaml.go: where no single line mends it
	msgYAMLColon = diagnostic.New(diagnostic.Error, "front-matter-syntax",
		"มีเครื่องหมาย : อยู่กลางค่า โปรแกรมจึงเข้าใจว่าเป็นอีกช่องหนึ่ง",
		"YAML: {error}",
		`ใส่เครื่องหมาย " คร่อมทั้งค่า`)
	msgYAMLStar = diagnostic.New(diagnostic.Error, "front-matter-syntax",
		"ค่าขึ้นต้นด้วยเครื่องหมาย * หรือ & ซึ่งใช้ในส่วนหัวไม่ได้",
		"YAML: {error}",
		"ลบเครื่องหมายนั้นออก")
	msgYAMLDocuments = diagnostic.New(diagnostic.Error, "front-matter-syntax",
		"มีเส้น --- คั่นอยู่กลางไฟล์",
		"YAML: {error}",
		"ลบเส้น --- ในไฟล์นี้ออก")
	msgYAMLSign = diagnostic.New(diagnostic.Error, "front-matter-syntax",
		"มีเครื่องหมายพิเศษหรือปุ่ม Tab ในที่ที่ใช้ไม่ได้",
		"YAML: {error}",
		"ลบเครื่องหมายนั้นออก และใช้ Space แทนปุ่ม Tab")
	msgYAMLQuote = diagnostic.New(diagnostic.Error, "front-matter-syntax",
		"เปิดเครื่องหมายคำพูดไว้แต่ไม่ได้ปิด",
		"YAML: {error}",
		"ปิดเครื่องหมายคำพูดท้ายค่า")
	msgYAMLNoColon = diagnostic.New(diagnostic.Error, "front-matter-syntax",
		"บรรทัดนี้ไม่มีเครื่องหมาย : หลังชื่อช่อง",
		"YAML: {error}",
		"เขียนเป็น “ชื่อช่อง: ค่า” (เว้นวรรคหลัง : หนึ่งครั้ง)")
	msgYAMLBracket = diagnostic.New(diagnostic.Error, "front-matter-syntax",
		"เปิดวงเล็บไว้แต่ไม่ได้ปิด หรือขาดเครื่องหมาย , ระหว่างรายการ",
		"YAML: {error}",
		"ปิดวงเล็บ ] หรือ } ให้ครบคู่ และคั่นแต่ละรายการด้วย ,")
	msgYAMLIndent = diagnostic.New(diagnostic.Error, "front-matter-syntax",
		"การย่อหน้าหรือเครื่องหมายในส่วนหัวไม่ถูกต้อง",
		"YAML: {error}",
		"ให้ชื่อช่องทุกบรรทัดชิดซ้ายเท่ากัน ตรวจบรรทัดนี้และบรรทัดก่อนหน้า และเครื่องหมายคำพูดให้ครบคู่")
	msgYAMLEscape = diagnostic.New(diagnostic.Error, "front-matter-syntax",
		`ใช้เครื่องหมาย \ ในข้อความที่คร่อมด้วย "`,
		"YAML: {error}",
		"ใช้เครื่องหมาย ' คร่อมแทน")
	msgYAMLReference = diagnostic.New(diagnostic.Error, "front-matter-syntax",
		"ส่วนหัวใช้เครื่องหมาย & หรือ * ของ YAML ซึ่งไม่รองรับ",
		"YAML: {error}",
		"ลบเครื่องหมายนั้นออก")
)

// typeLine is the hint of a line of YAML that is to be typed anew.
const typeLine = "พิมพ์ทั้งบรรทัดเป็น\n⟦{mended}⟧"

// Messages of slips.go.
var (
	msgSlipTab         = diagnostic.New(diagnostic.Error, "front-matter-syntax", "ย่อหน้าด้วยปุ่ม Tab ซึ่งใช้ในส่วนหัวไม่ได้", "YAML: {error}", typeLine)
	msgSlipWideColon   = diagnostic.New(diagnostic.Error, "front-matter-syntax", "หลังชื่อช่องเป็นเครื่องหมาย ： แบบเต็มความกว้าง ไม่ใช่ :", "YAML: {error}", typeLine)
	msgSlipGluedKey    = diagnostic.New(diagnostic.Error, "front-matter-syntax", "ไม่เว้นวรรคหลังเครื่องหมาย : ของชื่อช่อง", "YAML: {error}", typeLine)
	msgSlipNoColon     = diagnostic.New(diagnostic.Error, "front-matter-syntax", "บรรทัดนี้ไม่มีเครื่องหมาย : หลังชื่อช่อง", "YAML: {error}", typeLine)
	msgSlipItemBeside  = diagnostic.New(diagnostic.Error, "front-matter-syntax", "ข้อแรกของรายการอยู่บรรทัดเดียวกับชื่อช่อง", "YAML: {error}", typeLine)
	msgSlipGluedItem   = diagnostic.New(diagnostic.Error, "front-matter-syntax", "ไม่เว้นวรรคหลังเครื่องหมาย - ของข้อในรายการ", "YAML: {error}", typeLine)
	msgSlipHalfEscape  = diagnostic.New(diagnostic.Error, "front-matter-syntax", "มีรหัสอักขระที่ไม่สมบูรณ์ ({escape})", "YAML: {error}", typeLine)
	msgSlipHyphenKey   = diagnostic.New(diagnostic.Error, "front-matter-syntax", "บรรทัดนี้มีเครื่องหมาย - หน้าชื่อช่อง", "YAML: {error}", typeLine)
	msgSlipIndent      = diagnostic.New(diagnostic.Error, "front-matter-syntax", "บรรทัดนี้ย่อหน้าไม่ตรงกับบรรทัดอื่นในช่องเดียวกัน", "YAML: {error}", typeLine)
	msgSlipNoKey       = diagnostic.New(diagnostic.Error, "front-matter-syntax", "บรรทัดนี้ไม่มีชื่อช่อง ถ้าเป็นข้อความต่อจากบรรทัดก่อนหน้า ต้องย่อหน้า", "YAML: {error}", typeLine)
	msgSlipQuoteOpen   = diagnostic.New(diagnostic.Error, "front-matter-syntax", "เปิดเครื่องหมายคำพูดไว้แต่ไม่ได้ปิด", "YAML: {error}", typeLine)
	msgSlipQuoteClosed = diagnostic.New(diagnostic.Error, "front-matter-syntax", "มีข้อความต่อจากเครื่องหมายคำพูดที่ปิดแล้ว", "YAML: {error}", typeLine)
	msgSlipBracket     = diagnostic.New(diagnostic.Error, "front-matter-syntax", "ค่าขึ้นต้นด้วยวงเล็บ โปรแกรมจึงเข้าใจว่าเป็นรายการ", "YAML: {error}", typeLine)
	msgSlipBracketOpen = diagnostic.New(diagnostic.Error, "front-matter-syntax", "เปิดวงเล็บไว้แต่ไม่ได้ปิด", "YAML: {error}", typeLine)
	msgSlipStar        = diagnostic.New(diagnostic.Error, "front-matter-syntax", "ค่าขึ้นต้นด้วยเครื่องหมาย * หรือ & ซึ่งใช้ในส่วนหัวไม่ได้ (ในส่วนหัวทำตัวหนาไม่ได้)", "YAML: {error}", typeLine)
	msgSlipSign        = diagnostic.New(diagnostic.Error, "front-matter-syntax", "ค่าขึ้นต้นด้วยเครื่องหมายพิเศษ {sign}", "YAML: {error}", typeLine)
	msgSlipColon       = diagnostic.New(diagnostic.Error, "front-matter-syntax", "มีเครื่องหมาย : อยู่กลางค่า โปรแกรมจึงเข้าใจว่าเป็นอีกช่องหนึ่ง", "YAML: {error}", typeLine)
	msgSlipValue       = diagnostic.New(diagnostic.Error, "front-matter-syntax", "ค่านี้มีเครื่องหมายที่โปรแกรมเข้าใจเป็นอย่างอื่น", "YAML: {error}", typeLine)
)
