package reference

import (
	"fmt"
	"strings"

	"hokhao/generator/content"
	"hokhao/generator/words"
)

// Page returns docs/content.md: every field that can be written, in Thai and English, with an example of each.
func Page() []byte {
	var b strings.Builder
	b.WriteString(`# ช่องข้อมูลทั้งหมด · All fields

<!-- เอกสารนี้สร้างจากโปรแกรมด้วยคำสั่ง  hokhao schema --markdown  ไม่ต้องแก้ด้วยมือ · Derived by that command; do not edit. -->

ไฟล์ข่าวหนึ่งไฟล์มีสองส่วน ส่วนหัวอยู่ระหว่างเส้น ` + "`---`" + ` สองเส้น เขียนบรรทัดละหนึ่งช่องในรูป ` + "`ชื่อช่อง: ค่า`" + ` ส่วนเนื้อข่าวอยู่ใต้เส้นที่สอง ช่องที่มีเครื่องหมาย **●** ต้องมีเสมอ ช่องอื่นเว้นได้

A publication is front matter between two lines of ` + "`---`" + `, and its text below. Fields marked **●** are required.

`)
	common := map[string]bool{}
	for _, f := range content.CommonFields() {
		common[f.Key] = true
	}
	b.WriteString("## ช่องที่ใช้ได้กับทุกประเภท · Common fields\n\n")
	table(&b, content.CommonFields())
	subtables(&b, content.CommonFields())
	for _, k := range content.Kinds() {
		fmt.Fprintf(&b, "## %s · `%s`\n\n", k.Word().Thai, k)
		fmt.Fprintf(&b, "%s\n\n", place(k))
		var own []content.Field
		for _, f := range content.FieldsOf(k) {
			if !common[f.Key] {
				own = append(own, f)
			}
		}
		if len(own) == 0 {
			b.WriteString("ไม่มีช่องเฉพาะ ใช้ช่องร่วมข้างต้น · No fields of its own.\n\n")
			continue
		}
		table(&b, own)
		subtables(&b, own)
	}
	b.WriteString("## การตั้งค่าเว็บไซต์ · `content/site.yaml`\n\n")
	table(&b, content.SettingsFields())
	subtables(&b, content.SettingsFields())
	labels(&b)
	naming(&b, common)
	b.WriteString(`## เงื่อนไขการนับ · Queries

ตัวชี้วัดในแผนนับเรื่องที่เผยแพร่ได้ด้วยช่อง ` + "`count`" + ` เขียนเงื่อนไขในรูป ` + "`ชื่อ:ค่า`" + ` คั่นด้วยวรรค เรื่องที่นับต้องตรงทุกชื่อ ชื่อเดียวกันหลายค่าหมายถึงค่าใดค่าหนึ่ง ค่าที่มีวรรคให้ใส่เครื่องหมายคำพูด ถ้าไม่บอกวัน ระบบนับเรื่องที่เผยแพร่ในปีงบประมาณของแผน เรื่องที่ยกเลิกแล้วไม่นับ

An indicator can count publications: ` + "`key:value`" + ` separated by spaces; all keys must hold, of one key given several times any value. Without days, the plan's own fiscal year. What was withdrawn is not counted.

| ชื่อ · key | ค่า · value | ตัวอย่าง · example |
| --- | --- | --- |
| ` + "`kind`" + ` | ประเภทเรื่อง · a kind | ` + "`kind:news`" + ` |
| ` + "`topic`" + ` | หมวดข่าวใน site.yaml · a topic | ` + "`topic:disaster`" + ` |
| ` + "`district`" + ` | อำเภอใน site.yaml · a district | ` + "`district:si-sawat`" + ` |
| ` + "`agency`" + ` | หน่วยงานใน site.yaml · an agency | ` + "`agency:health`" + ` |
| ` + "`campaign`" + ` | ประเด็นรณรงค์ · a campaign | ` + "`campaign:road-safety-2570`" + ` |
| ` + "`tag`" + ` | คำสำคัญ · a keyword | ` + "`tag:\"หน่วยแพทย์ เคลื่อนที่\"`" + ` |
| ` + "`urgency`" + ` | ความเร่งด่วน · urgency | ` + "`urgency:emergency`" + ` |
| ` + "`state`" + ` | corrected แก้ไขแล้ว, updated เพิ่มเติมแล้ว, withdrawn ยกเลิก | ` + "`state:corrected`" + ` |
| ` + "`from` `to`" + ` | วันแรกและวันสุดท้ายที่นับ · first and last day | ` + "`from:2026-10-01 to:2026-12-31`" + ` |
`)
	return []byte(b.String())
}

// naming explains fields that refer to other things by name.
func naming(b *strings.Builder, common map[string]bool) {
	b.WriteString(`## ช่องที่ชี้ไปยังไฟล์ ที่อยู่ หรือสิ่งอื่น · What a field may name

ค่าอื่นนอกจากในตารางนี้เป็นข้อผิดพลาดที่ช่องนั้น ภาพและลิงก์ในเนื้อข่าว และช่อง file ใน captions.csv ใช้กติกาเดียวกับ ` + "`photos.file`" + ` และ ` + "`attachments.file`" + ` ส่วนลิงก์ไปยังเรื่องอื่นใช้กติกาเดียวกับ ` + "`related`" + ` ชื่อไฟล์ ชื่อโฟลเดอร์ และที่อยู่ทุกแห่งต้องไม่มี \\ < > : " | ? * # อักขระควบคุม หรืออักขระกลับทิศ ไม่ลงท้ายด้วยจุดหรือช่องว่าง ไม่ใช่ชื่อที่ Windows สงวนไว้ (con, prn, aux, nul, com1–9, lpt1–9) แต่ละชื่อยาวไม่เกิน 255 ไบต์ ทั้งที่อยู่ยาวไม่เกิน 240 ตัวอักษร

Anything else is an error at the field. Pictures and links in a text and the column file of captions.csv follow ` + "`photos.file`" + ` and ` + "`attachments.file`" + `, links to other publications ` + "`related`" + `. No name of a file or a folder and no address has \\ < > : " | ? * #, control characters or such as turn the direction of writing, ends in a dot or a space, is one that Windows keeps for a device, or is longer than 255 bytes; no address is longer than 240 characters.

| ช่อง · fields | ชี้ไปได้เฉพาะ · may name |
| --- | --- |
`)
	fieldsOf := map[content.Naming][]string{}
	var walk func(prefix string, fields []content.Field)
	walk = func(prefix string, fields []content.Field) {
		for _, f := range fields {
			if f.Names != "" {
				fieldsOf[f.Names] = append(fieldsOf[f.Names], "`"+prefix+f.Key+"`")
			}
			v := f.Value()
			if v.Item != nil {
				v = *v.Item
			}
			walk(prefix+f.Key+".", v.Fields)
		}
	}
	walk("", content.CommonFields())
	for _, k := range content.Kinds() {
		var own []content.Field
		for _, f := range content.FieldsOf(k) {
			if !common[f.Key] {
				own = append(own, f)
			}
		}
		walk(string(k)+": ", own)
	}
	walk("site.yaml: ", content.SettingsFields())
	walk("removed.yaml: ", content.RemovedFields())
	walk("network.yaml: ", content.PartnerFields())
	for _, n := range content.Namings() {
		thai, english := n.Words()
		fmt.Fprintf(b, "| %s | %s<br>%s |\n", strings.Join(fieldsOf[n], ", "), cell(thai), cell(english))
	}
	b.WriteString("\n")
}

// place returns the folder of the sources of a kind.
func place(k content.Kind) string {
	switch profile := k.Profile(); {
	case profile.Where != "":
		return profile.Where
	case profile.OwnFolder:
		return fmt.Sprintf("โฟลเดอร์: `content/%s/ชื่อ/index.md` วางภาพและไฟล์ประกอบไว้ข้างกัน · a folder with its files", k)
	}
	return fmt.Sprintf("ไฟล์: `content/%s/2026/2026-11-23-ชื่อ.md` หรือโฟลเดอร์ `content/%s/2026/ชื่อ/index.md` ถ้ามีภาพหรือไฟล์ประกอบ · a file, or a folder with its files", k, k)
}

func table(b *strings.Builder, fields []content.Field) {
	b.WriteString("| ช่อง · field | คือ · meaning | เขียนอย่างไร · value | ตัวอย่าง · example |\n| --- | --- | --- | --- |\n")
	for _, f := range fields {
		need := ""
		if f.Need {
			need = " **●**"
		}
		fmt.Fprintf(b, "| `%s`%s | %s<br>%s | %s | `%s` |\n", f.Key, need, cell(f.Thai), cell(f.English), cell(f.Value().Said()), cell(f.Key+": "+f.Example))
	}
	b.WriteString("\n")
}

// subtables explains the fields within fields.
func subtables(b *strings.Builder, fields []content.Field) {
	for _, f := range fields {
		v := f.Value()
		if v.Type == content.ListValue || v.Type == content.NamedValue {
			v = *v.Item
		}
		if v.Type != content.GroupValue {
			continue
		}
		fmt.Fprintf(b, "#### ช่องย่อยของ `%s` · fields of `%s`\n\n", f.Key, f.Key)
		table(b, v.Fields)
		subtables(b, v.Fields)
	}
}

func cell(s string) string { return strings.ReplaceAll(s, "|", `\|`) }

// labels lists the words of the program that readers see.
func labels(b *strings.Builder) {
	b.WriteString(`## คำที่ระบบใช้ · Labels

ช่อง ` + "`labels`" + ` ใน site.yaml เปลี่ยนคำที่ระบบใช้กับผู้อ่านได้ทุกคำ ทั้งในหน้าเว็บ เอกสารพิมพ์ บทเสียงตามสาย ฟีด และการค้นหา เขียนคำภาษาไทยคำเดียว หรือระบุ ` + "`{th: …, en: …}`" + ` หน้าภาษาอังกฤษใช้คำภาษาอังกฤษเดิมจนกว่าจะระบุ en ข้อความที่มี ` + "`{…}`" + ` ต้องคงส่วนนั้นไว้ ระบบเติมค่าให้

Each word that the program says to readers can be said otherwise: a text for the Thai one, or th and en. What is in braces is filled by the program and must stay. A word without English is said in Thai alone.

| ชื่อ · key | ไทย · Thai | อังกฤษ · English |
| --- | --- | --- |
`)
	for _, key := range words.Keys() {
		w, _ := words.Find(key)
		fmt.Fprintf(b, "| `%s` | %s | %s |\n", key, line(w.Thai), line(w.English))
	}
	b.WriteString("\n")
}

// line returns a text of several lines as one cell of a table.
func line(s string) string { return strings.ReplaceAll(cell(s), "\n", "<br>") }
