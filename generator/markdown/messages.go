package markdown

import "hokhao/generator/diagnostic"

// Gap is the part of a hint that only the officer knows. Nothing that holds it is published.
const Gap = "‹ต้องแก้›"

// Bodies that are not parsed.
var (
	msgBodySize = diagnostic.New(diagnostic.Error, "body-size",
		"เนื้อหายาว {size} กิโลไบต์ เกิน {limit} กิโลไบต์",
		"the body is {size} KB long, more than {limit} KB",
		hintTooLong)
	msgBodyLines = diagnostic.New(diagnostic.Error, "body-lines",
		"เนื้อหามีมากกว่า {limit} บรรทัด",
		"the body has more than {limit} lines",
		hintTooLong)
	msgBodyDepth = diagnostic.New(diagnostic.Error, "body-depth",
		"บรรทัดนี้ซ้อนรายการหรือข้อความอ้างอิงลึกเกินไป (เกิน {markers} ชั้น หรือย่อหน้าเกิน {columns} ช่อง)",
		"lists or quotes are nested too deeply (more than {markers} on a line, or {columns} columns of indent)",
		"ลดชั้นของรายการ หรือลบเครื่องหมาย > - ที่เกิน")
	msgTableColumns = diagnostic.New(diagnostic.Error, "table-columns",
		"ตารางมี {columns} คอลัมน์ เกิน {limit}",
		"the table has {columns} columns, more than {limit}",
		"แบ่งเป็นหลายตาราง หรือแนบเป็นไฟล์")
	msgTableSize = diagnostic.New(diagnostic.Error, "table-size",
		"ตารางในเนื้อหามีมากกว่า {limit} ช่อง",
		"the tables of the body have more than {limit} cells",
		"แนบตารางเป็นไฟล์ แล้วสรุปส่วนสำคัญในเนื้อหา")
	msgLinkCount = diagnostic.New(diagnostic.Error, "link-count",
		"เนื้อหามีลิงก์และภาพมากกว่า {limit} แห่ง",
		"the body has more than {limit} links and pictures",
		hintTooLong)
	msgFootnoteCount = diagnostic.New(diagnostic.Error, "footnote-count",
		"เนื้อหามีเชิงอรรถมากกว่า {limit} แห่ง",
		"the body has more than {limit} footnotes",
		hintTooLong)
	msgBracketCount = diagnostic.New(diagnostic.Error, "bracket-count",
		"เนื้อหามีวงเล็บเหลี่ยม [มากกว่า {limit} แห่ง",
		"the body has more than {limit} square brackets",
		hintTooLong)
	msgSignCount = diagnostic.New(diagnostic.Error, "sign-count",
		"เนื้อหามีเครื่องหมาย * และ _ มากกว่า {limit} แห่ง",
		"the body has more than {limit} signs of emphasis",
		hintTooLong)
)

const hintTooLong = "แบ่งเป็นหลายหน้า หรือแนบเป็นไฟล์"

// Headings and lists.
var (
	msgHeadingOne = diagnostic.New(diagnostic.Warning, "heading-one",
		"หัวข้อระดับ 1 ในเนื้อหาซ้ำกับหัวเรื่องของหน้า จึงแสดงเป็นหัวข้อระดับ 2",
		"a heading of level 1 in the body competes with the title and is shown at level 2",
		"ใช้ ## สำหรับหัวข้อในเนื้อหา หัวเรื่องของหน้าอยู่ที่ title แล้ว")
	msgHeadingUnread = diagnostic.New(diagnostic.Warning, "heading-unread",
		thaiNoHeading, englishNoHeading,
		"พิมพ์\n{signs} {text}")
	msgHashtag = diagnostic.New(diagnostic.Note, "heading-unread",
		thaiNoHeading, englishNoHeading,
		"ถ้าเป็นแฮชแท็ก ไม่ต้องแก้ ถ้าเป็นหัวข้อ พิมพ์\n## {text}")
	msgHeadingDeep = diagnostic.New(diagnostic.Warning, "heading-unread",
		"บรรทัดนี้ไม่เป็นหัวข้อ เพราะมีเครื่องหมาย # เกินหกตัว",
		"this line is no heading, since it has more than six #",
		"พิมพ์\n### {text}")
	msgHeadingUnderlined = diagnostic.New(diagnostic.Warning, "heading-underlined",
		"ข้อความนี้กลายเป็นหัวข้อ เพราะมีเส้น --- อยู่ใต้บรรทัดสุดท้าย",
		"the line of dashes right below made this text a heading",
		"เว้นบรรทัดว่างหนึ่งบรรทัดก่อนเส้น ---")
	msgListUnread = diagnostic.New(diagnostic.Warning, "list-unread",
		thaiNoList, englishNoList,
		"เว้นวรรคหนึ่งครั้งหลังเครื่องหมาย พิมพ์\n{sign} {text}")
	msgListIndented = diagnostic.New(diagnostic.Warning, "list-unread",
		thaiNoList, englishNoList,
		"ลบช่องว่างหน้าบรรทัด แล้วเว้นบรรทัดว่างหนึ่งบรรทัดก่อนข้อแรก")
	msgListNumbered = diagnostic.New(diagnostic.Note, "list-by-hand",
		thaiByHand, englishByHand,
		"ถ้าเป็นรายการ เว้นบรรทัดว่างหนึ่งบรรทัดก่อนข้อแรก แล้วพิมพ์เลขอารบิกตามด้วยจุดและวรรค เช่น\n1. ข้อแรก\n2. ข้อที่สอง")
	msgListBulleted = diagnostic.New(diagnostic.Note, "list-by-hand",
		thaiByHand, englishByHand,
		"ถ้าเป็นรายการ พิมพ์ - และวรรคแทนเครื่องหมายนี้ เช่น\n- ข้อแรก\n- ข้อที่สอง")
)

const (
	thaiNoHeading    = "บรรทัดนี้ไม่เป็นหัวข้อ เพราะไม่มีวรรคหลังเครื่องหมาย #"
	englishNoHeading = "this line is no heading, since no space follows its #"
	thaiNoList       = "บรรทัดนี้ไม่เป็นข้อของรายการ เครื่องหมาย {sign} จะปรากฏในข้อความตามที่พิมพ์"
	englishNoList    = "this line is no item of a list, and its sign is shown as it is typed"
	thaiByHand       = "บรรทัดที่ใส่เลขหรือเครื่องหมายข้อเองแสดงเป็นบรรทัดธรรมดา ไม่เป็นรายการ"
	englishByHand    = "lines that are numbered by hand are shown as lines, not as a list"
)

// Links and pictures.
var (
	msgLinkEmpty = diagnostic.New(diagnostic.Error, "link-empty",
		"ลิงก์หรือภาพนี้ไม่มีที่อยู่ในวงเล็บ",
		"this link or picture has no address in its parentheses",
		"ใส่ที่อยู่ในวงเล็บ เช่น [ข้อความ](https://example.go.th/)")
	msgLinkText = diagnostic.New(diagnostic.Warning, "link-text",
		"ลิงก์นี้ไม่มีข้อความให้กด",
		"this link has no text to press",
		"ใส่ข้อความในวงเล็บเหลี่ยม เช่น [อ่านประกาศฉบับเต็ม](…)")
	msgLinkScheme = diagnostic.New(diagnostic.Error, "link-scheme",
		thaiScheme, englishScheme,
		"ใช้ที่อยู่ที่ขึ้นต้นด้วย https: http: mailto: tel: หรือชื่อไฟล์ในเว็บไซต์นี้ ส่วนภาพใช้ชื่อไฟล์หรือ https:")
	msgLinkSchemeless = diagnostic.New(diagnostic.Error, "link-scheme",
		thaiScheme, englishScheme,
		"ถ้าเป็นเว็บไซต์อื่น พิมพ์ https://{rest}")
	msgLinkUnread = diagnostic.New(diagnostic.Error, "link-unread",
		"ส่วนนี้ไม่เป็นลิงก์ และจะปรากฏในข้อความตามที่พิมพ์",
		"this is no link, and is shown as it is typed",
		"พิมพ์  {typed}")
	msgPictureUnread = diagnostic.New(diagnostic.Error, "picture-unread",
		"ส่วนนี้ไม่เป็นภาพ และจะปรากฏในข้อความตามที่พิมพ์",
		"this is no picture, and is shown as it is typed",
		"พิมพ์  {typed}")
	msgLinkCut = diagnostic.New(diagnostic.Error, "link-unread",
		"ลิงก์นี้ขาดตรงช่องว่างในชื่อไฟล์ จึงเปิดไม่ได้",
		"a space in the name of the file cuts this link short",
		"พิมพ์ข้อความที่จะให้กดแทน "+Gap+"\n["+Gap+"](<{address}>)")
	msgPhotoAlt = diagnostic.New(diagnostic.Error, "photo-alt",
		"ภาพ “{name}” ไม่มีคำอธิบายภาพสำหรับผู้พิการทางการเห็น",
		"the picture {quoted} has no alternative text",
		"พิมพ์สิ่งที่เห็นในภาพนี้ลงในวงเล็บเหลี่ยมหน้า ({name})")
)

const (
	thaiScheme    = "ไม่อนุญาตให้ใช้ที่อยู่ “{address}”"
	englishScheme = "the address {quoted} is not allowed"
)

// Signs, footnotes, code and tables.
var (
	msgEmphasisUnread = diagnostic.New(diagnostic.Warning, "emphasis-unread",
		"เครื่องหมาย {sign} ไม่มีผล และจะปรากฏในข้อความตามที่พิมพ์",
		"the sign {sign} has no effect and is shown as it is typed",
		"ถ้าข้อความอยู่ในเครื่องหมายคำพูดหรือวงเล็บ ให้ย้ายเครื่องหมายนั้นไปไว้นอก {sign} เช่น “{sign}ข้อความ{sign}” หรือเว้นวรรคหน้าและหลัง {sign}ข้อความ{sign} ถ้าต้องการให้เห็นเครื่องหมายนี้ พิมพ์ {escaped}")
	msgFootnoteUndefined = diagnostic.New(diagnostic.Warning, "footnote-undefined",
		"ไม่มีข้อความของเชิงอรรถ {mark}",
		"the footnote {mark} has no text",
		"เพิ่มบรรทัด {mark}: ตามด้วยข้อความของเชิงอรรถ ไว้ท้ายเนื้อหา")
	msgFootnoteUnused = diagnostic.New(diagnostic.Warning, "footnote-unused",
		"ไม่มีที่ใดในเนื้อหาอ้างถึงเชิงอรรถนี้ หรือมีชื่อซ้ำกับเชิงอรรถอื่น จึงไม่ปรากฏ",
		"nothing refers to this footnote, or another has its name, so it is not shown",
		"ใส่เครื่องหมายของเชิงอรรถ เช่น [^1] ในเนื้อหา หรือลบเชิงอรรถนี้")
	msgIndentedCode = diagnostic.New(diagnostic.Warning, "indented-code",
		"ย่อหน้านี้เว้นวรรคหน้าบรรทัดตั้งแต่สี่ช่องขึ้นไป จึงแสดงเป็นรหัสคอมพิวเตอร์",
		"this paragraph is indented by four spaces or more and is shown as computer code",
		"ลบช่องว่างหน้าบรรทัด แล้วเว้นบรรทัดว่างหนึ่งบรรทัดระหว่างย่อหน้า")
	msgCodeUnclosed = diagnostic.New(diagnostic.Warning, "code-unclosed",
		"บรรทัดนี้เปิดส่วนรหัสคอมพิวเตอร์ไว้แต่ไม่ได้ปิด ข้อความทั้งหมดใต้บรรทัดนี้จึงแสดงเป็นรหัส",
		"nothing closes the code that begins here, so all text below is shown as code",
		"ลบบรรทัดนี้ หรือเพิ่มบรรทัด ``` ท้ายส่วนรหัส")
	msgTableCells = diagnostic.New(diagnostic.Warning, "table-cells",
		"แถวนี้มี {cells} ช่อง แต่หัวตารางมี {columns} ช่อง ช่องที่เกินจะไม่ปรากฏ",
		"this row has {cells} cells and the table {columns} columns; the surplus is not shown",
		`เพิ่มช่องในหัวตาราง หรือถ้า | เป็นส่วนหนึ่งของข้อความ พิมพ์ \|`)
	msgTableUnread = diagnostic.New(diagnostic.Warning, "table-unread",
		"ส่วนนี้ไม่เป็นตาราง เพราะจำนวนช่องของหัวตารางไม่ตรงกับบรรทัดขีดใต้หัวตาราง",
		"this is no table, since its head and the line of dashes below differ in their number of cells",
		"ให้หัวตารางและบรรทัดขีดมีจำนวนช่องเท่ากัน เช่น\n| รายการ | จำนวน |\n|---|---|")
	msgTableUndashed = diagnostic.New(diagnostic.Warning, "table-unread",
		"ส่วนนี้ไม่เป็นตาราง เพราะไม่มีบรรทัดขีดใต้หัวตาราง เครื่องหมาย | จะปรากฏในข้อความตามที่พิมพ์",
		"this is no table, since there is no line of dashes below its head, and its bars are shown as they are typed",
		"เพิ่มบรรทัดนี้ใต้หัวตาราง และเว้นบรรทัดว่างหนึ่งบรรทัดก่อนหัวตาราง\n|{dashes}")
)

// HTML.
var (
	msgTag = diagnostic.New(diagnostic.Error, "raw-html",
		"ใช้แท็ก HTML <{tag}> ในเนื้อหาไม่ได้",
		"the HTML tag <{tag}> cannot be used in a body",
		"{hint}")
	msgHTML = diagnostic.New(diagnostic.Error, "raw-html",
		thaiHTML, englishHTML, hintHTML)
	msgHTMLComment = diagnostic.New(diagnostic.Error, "raw-html",
		thaiHTML, englishHTML,
		"ลบหมายเหตุ <!-- … --> ออก")
)

const (
	thaiHTML    = "ใช้ HTML ในเนื้อหาไม่ได้"
	englishHTML = "HTML cannot be used in a body"
	hintHTML    = `ลบแท็กออกให้เหลือแต่ข้อความ ถ้าต้องการให้เห็นเครื่องหมาย < พิมพ์ \<`
)

const (
	useBold    = "ใช้ **ข้อความ** สำหรับตัวหนา"
	useItalic  = "ใช้ *ข้อความ* สำหรับตัวเอียง"
	useHeading = "ใช้ ## หน้าหัวข้อ"
	useList    = "ใช้ - หรือ 1. หน้าแต่ละข้อ"
	useTable   = "ใช้ตารางของ Markdown:\n| รายการ | จำนวน |\n|---|---|\n| ถุงยังชีพ | 500 |"
	useFields  = "ใส่วีดิทัศน์ เสียง หรือแผนที่เป็นลิงก์ เช่น [ชมวีดิทัศน์](https://…)"
	useNothing = "ลบแท็กออก รูปแบบของหน้ากำหนดไว้ในธีมของเว็บไซต์แล้ว"
)

// instead is what Markdown has in the place of a tag.
var instead = map[string]string{
	"br": "ขึ้นบรรทัดใหม่โดยพิมพ์ \\ ท้ายบรรทัด หรือเว้นบรรทัดว่างหนึ่งบรรทัดเพื่อขึ้นย่อหน้าใหม่",
	"p":  "เว้นบรรทัดว่างหนึ่งบรรทัดเพื่อขึ้นย่อหน้าใหม่", "hr": "ใช้ --- ในบรรทัดของตัวเอง",
	"b": useBold, "strong": useBold, "u": useBold, "mark": useBold, "i": useItalic, "em": useItalic,
	"s": "ใช้ ~~ข้อความ~~ สำหรับขีดฆ่า", "del": "ใช้ ~~ข้อความ~~ สำหรับขีดฆ่า", "strike": "ใช้ ~~ข้อความ~~ สำหรับขีดฆ่า",
	"a": "ใช้ [ข้อความ](ที่อยู่)", "img": "ใช้ ![คำอธิบายภาพ](ไฟล์.jpg \"คำบรรยายภาพ\")",
	"figure": "ใช้ ![คำอธิบายภาพ](ไฟล์.jpg \"คำบรรยายภาพ\") ในย่อหน้าของตัวเอง",
	"h1":     useHeading, "h2": useHeading, "h3": useHeading, "h4": useHeading, "h5": useHeading, "h6": useHeading,
	"ul": useList, "ol": useList, "li": useList, "blockquote": "ใช้ > หน้าข้อความอ้างอิง",
	"table": useTable, "tr": useTable, "td": useTable, "th": useTable,
	"sup": "ใช้เชิงอรรถ [^1] หรือพิมพ์ตัวยก เช่น ม²", "sub": "พิมพ์ตัวห้อย เช่น CO₂",
	"iframe": useFields, "video": useFields, "audio": useFields, "embed": useFields, "object": useFields,
	"div": useNothing, "span": useNothing, "font": useNothing, "center": useNothing, "style": useNothing,
	"code": "ใช้ `ข้อความ`", "pre": "ใช้ ``` คร่อมข้อความ",
	"script": "ลบสคริปต์ออก เว็บไซต์นี้ไม่รับสคริปต์จากเนื้อหา",
}
