package markdown

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"hokhao/generator/diagnostic"
)

// The findings of a body, each with what to type instead.

// Gap stands in a hint for what only the officer knows. Nothing that holds it is published.
const Gap = "‹ต้องแก้›"

func headingOne(offset int) problem {
	return problem{
		rule: "heading-one", severity: diagnostic.Warning, offset: offset,
		thai:    "หัวข้อระดับ 1 ในเนื้อหาซ้ำกับหัวเรื่องของหน้า จึงแสดงเป็นหัวข้อระดับ 2",
		english: "a heading of level 1 in the body competes with the title and is shown at level 2",
		hint:    "ใช้ ## สำหรับหัวข้อในเนื้อหา หัวเรื่องของหน้าอยู่ที่ title แล้ว",
	}
}

func linkEmpty(offset int) problem {
	return problem{
		rule: "link-empty", severity: diagnostic.Error, offset: offset,
		thai:    "ลิงก์หรือภาพนี้ไม่มีที่อยู่ในวงเล็บ",
		english: "this link or picture has no address in its parentheses",
		hint:    "ใส่ที่อยู่ในวงเล็บ เช่น [ข้อความ](https://example.go.th/)",
	}
}

func linkText(offset int) problem {
	return problem{
		rule: "link-text", severity: diagnostic.Warning, offset: offset,
		thai:    "ลิงก์นี้ไม่มีข้อความให้กด",
		english: "this link has no text to press",
		hint:    "ใส่ข้อความในวงเล็บเหลี่ยม เช่น [อ่านประกาศฉบับเต็ม](…)",
	}
}

func linkScheme(offset int, dest string) problem {
	p := problem{
		rule: "link-scheme", severity: diagnostic.Error, offset: offset,
		thai:    fmt.Sprintf("ไม่อนุญาตให้ใช้ที่อยู่ “%s”", short(dest)),
		english: fmt.Sprintf("the address %q is not allowed", short(dest)),
		hint:    "ใช้ที่อยู่ที่ขึ้นต้นด้วย https: http: mailto: tel: หรือชื่อไฟล์ในเว็บไซต์นี้ ส่วนภาพใช้ชื่อไฟล์หรือ https:",
	}
	if rest := strings.TrimLeft(dest, `/\`); scheme(dest) == "" && rest != "" {
		p.hint = fmt.Sprintf("ถ้าเป็นเว็บไซต์อื่น พิมพ์ https://%s", short(rest))
	}
	return p
}

func photoAlt(offset int, dest string) problem {
	return problem{
		rule: "photo-alt", severity: diagnostic.Error, offset: offset,
		thai:    fmt.Sprintf("ภาพ “%s” ไม่มีคำอธิบายภาพสำหรับผู้พิการทางการเห็น", short(dest)),
		english: fmt.Sprintf("the picture %q has no alternative text", short(dest)),
		hint:    fmt.Sprintf("พิมพ์สิ่งที่เห็นในภาพนี้ลงในวงเล็บเหลี่ยมหน้า (%s)", short(dest)),
	}
}

func emphasisUnread(offset int, sign string) problem {
	return problem{
		rule: "emphasis-unread", severity: diagnostic.Warning, offset: offset,
		thai:    fmt.Sprintf("เครื่องหมาย %s ไม่มีผล และจะปรากฏในข้อความตามที่พิมพ์", sign),
		english: fmt.Sprintf("the sign %s has no effect and is shown as it is typed", sign),
		hint: fmt.Sprintf("ถ้าข้อความอยู่ในเครื่องหมายคำพูดหรือวงเล็บ ให้ย้ายเครื่องหมายนั้นไปไว้นอก %[1]s เช่น “%[1]sข้อความ%[1]s” หรือเว้นวรรคหน้าและหลัง %[1]sข้อความ%[1]s ถ้าต้องการให้เห็นเครื่องหมายนี้ พิมพ์ %[2]s",
			sign, strings.ReplaceAll(strings.ReplaceAll(sign, "*", `\*`), "_", `\_`)),
	}
}

func footnoteUndefined(offset int, mark string) problem {
	return problem{
		rule: "footnote-undefined", severity: diagnostic.Warning, offset: offset,
		thai:    fmt.Sprintf("ไม่มีข้อความของเชิงอรรถ %s", short(mark)),
		english: fmt.Sprintf("the footnote %s has no text", short(mark)),
		hint:    fmt.Sprintf("เพิ่มบรรทัด %s: ตามด้วยข้อความของเชิงอรรถ ไว้ท้ายเนื้อหา", short(mark)),
	}
}

func footnoteUnused(offset int) problem {
	return problem{
		rule: "footnote-unused", severity: diagnostic.Warning, offset: offset,
		thai:    "ไม่มีที่ใดในเนื้อหาอ้างถึงเชิงอรรถนี้ หรือมีชื่อซ้ำกับเชิงอรรถอื่น จึงไม่ปรากฏ",
		english: "nothing refers to this footnote, or another has its name, so it is not shown",
		hint:    "ใส่เครื่องหมายของเชิงอรรถ เช่น [^1] ในเนื้อหา หรือลบเชิงอรรถนี้",
	}
}

func indentedCode(offset int) problem {
	return problem{
		rule: "indented-code", severity: diagnostic.Warning, offset: offset,
		thai:    "ย่อหน้านี้เว้นวรรคหน้าบรรทัดตั้งแต่สี่ช่องขึ้นไป จึงแสดงเป็นรหัสคอมพิวเตอร์",
		english: "this paragraph is indented by four spaces or more and is shown as computer code",
		hint:    "ลบช่องว่างหน้าบรรทัด แล้วเว้นบรรทัดว่างหนึ่งบรรทัดระหว่างย่อหน้า",
	}
}

func tableCells(offset, cells, columns int) problem {
	return problem{
		rule: "table-cells", severity: diagnostic.Warning, offset: offset,
		thai:    fmt.Sprintf("แถวนี้มี %d ช่อง แต่หัวตารางมี %d ช่อง ช่องที่เกินจะไม่ปรากฏ", cells, columns),
		english: fmt.Sprintf("this row has %d cells and the table %d columns; the surplus is not shown", cells, columns),
		hint:    `เพิ่มช่องในหัวตาราง หรือถ้า | เป็นส่วนหนึ่งของข้อความ พิมพ์ \|`,
	}
}

func tableUnread(offset int) problem {
	return problem{
		rule: "table-unread", severity: diagnostic.Warning, offset: offset,
		thai:    "ส่วนนี้ไม่เป็นตาราง เพราะจำนวนช่องของหัวตารางไม่ตรงกับบรรทัดขีดใต้หัวตาราง",
		english: "this is no table, since its head and the line of dashes below differ in their number of cells",
		hint:    "ให้หัวตารางและบรรทัดขีดมีจำนวนช่องเท่ากัน เช่น\n| รายการ | จำนวน |\n|---|---|",
	}
}

// rawHTML says what Markdown has in the place of the tag that html begins with.
func rawHTML(offset int, html []byte) problem {
	name := tagName(html)
	p := problem{
		rule: "raw-html", severity: diagnostic.Error, offset: offset,
		thai:    fmt.Sprintf("ใช้แท็ก HTML <%s> ในเนื้อหาไม่ได้", name),
		english: fmt.Sprintf("the HTML tag <%s> cannot be used in a body", name),
		hint:    instead[name],
	}
	if name == "" {
		p.thai, p.english = "ใช้ HTML ในเนื้อหาไม่ได้", "HTML cannot be used in a body"
		if bytes.HasPrefix(html, []byte("<!--")) {
			p.hint = "ลบหมายเหตุ <!-- … --> ออก"
		}
	}
	if p.hint == "" {
		p.hint = `ลบแท็กออกให้เหลือแต่ข้อความ ถ้าต้องการให้เห็นเครื่องหมาย < พิมพ์ \<`
	}
	return p
}

const (
	useBold    = "ใช้ **ข้อความ** สำหรับตัวหนา"
	useItalic  = "ใช้ *ข้อความ* สำหรับตัวเอียง"
	useHeading = "ใช้ ## หน้าหัวข้อ"
	useList    = "ใช้ - หรือ 1. หน้าแต่ละข้อ"
	useTable   = "ใช้ตารางของ Markdown:\n| รายการ | จำนวน |\n|---|---|\n| ถุงยังชีพ | 500 |"
	useFields  = "ใส่วีดิทัศน์ เสียง หรือแผนที่เป็นลิงก์ เช่น [ชมวีดิทัศน์](https://…)"
	useNothing = "ลบแท็กออก รูปแบบของหน้ากำหนดไว้ในธีมของเว็บไซต์แล้ว"
)

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

// tagName gives the name in <name …> or </name>, in lower case; "" for comments and the like.
func tagName(html []byte) string {
	html = bytes.TrimPrefix(bytes.TrimPrefix(html, []byte("<")), []byte("/"))
	end := 0
	for end < len(html) && (isASCIIAlphanumeric(rune(html[end])) || html[end] == '-' && end > 0) {
		end++
	}
	return short(strings.ToLower(string(html[:end])))
}

// short cuts what a sentence quotes.
func short(s string) string {
	const longest = 80 // code points
	if utf8.RuneCountInString(s) <= longest {
		return s
	}
	return string([]rune(s)[:longest]) + "…"
}
