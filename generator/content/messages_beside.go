package content

import "hokhao/generator/diagnostic"

// Messages of what lies beside the publications: settings, tables, captions and the records.
var (
	// settings_read.go
	msgSettingsShape = diagnostic.New(diagnostic.Error, "front-matter",
		"site.yaml ต้องเป็นรายการ “ชื่อช่อง: ค่า”",
		"the settings are not a mapping",
		"ลบเครื่องหมาย - หน้าชื่อช่อง")
	msgTimeZone = diagnostic.New(diagnostic.Error, "time-zone",
		"ไม่รู้จักเขตเวลา “{zone}”",
		"unknown time zone",
		"พิมพ์  ⟦timeZone: Asia/Bangkok⟧")
	msgFileLarge = diagnostic.New(diagnostic.Error, "file-large",
		"ไฟล์นี้ใหญ่เกินไป",
		"the file is too large",
		"แยกข้อมูลที่ไม่ใช่การตั้งค่าออกไป")
	msgFileShape = diagnostic.New(diagnostic.Error, "front-matter",
		"ไฟล์นี้ต้องเป็นรายการ “ชื่อช่อง: ค่า” บรรทัดละหนึ่งช่อง",
		"the file is not a mapping",
		"เขียนเป็น “ชื่อช่อง: ค่า” เว้นวรรคหลังเครื่องหมาย :")
	msgBaseURL = diagnostic.New(diagnostic.Error, "base-url",
		"ที่อยู่เว็บไซต์ “{address}” ไม่ถูกต้อง",
		"baseURL must be an absolute http or https address",
		"{hint}")
	msgLanguage = diagnostic.New(diagnostic.Error, "language",
		"ไม่รู้จักภาษา “{language}”",
		"the language must be th or en",
		"ใช้ได้: th (ไทย), en (อังกฤษ) พิมพ์  ⟦language: th⟧  หรือ  ⟦language: en⟧")
	msgPublicKey = diagnostic.New(diagnostic.Error, "public-key",
		"กุญแจสาธารณะใน publicKey ไม่ถูกต้อง",
		"this is no public key of minisign",
		"คัดลอกบรรทัดที่สองของไฟล์ .pub ที่คำสั่ง hokhao sign --make-key สร้างไว้ ขึ้นต้นด้วย RW และยาว 56 ตัวอักษร ห้ามใช้บรรทัดจากไฟล์กุญแจลับ")
	msgBulletinPages = diagnostic.New(diagnostic.Error, "bulletin-pages",
		"จำนวนหน้าของสรุปข่าวต้องอยู่ระหว่าง 1 ถึง 64",
		"bulletin.pages must be 1 to 64",
		"พิมพ์  ⟦pages: 4⟧")
	msgChannelNoYear = diagnostic.New(diagnostic.Error, "channel-from",
		"ช่องทาง “{channel}” กำหนดปีแรกไม่ได้",
		`the channel "{channel}" has no first year`,
		"กำหนดได้เฉพาะ {dated}\nช่องทางอื่นเปิดหรือปิดได้ พิมพ์  ⟦{channel}: true⟧  หรือ  ⟦{channel}: false⟧")
	msgChannelYear = diagnostic.New(diagnostic.Error, "channel-from",
		"ปีแรกของช่องทาง “{channel}” ต้องเป็น พ.ศ. หรือ ค.ศ. สี่หลัก แต่เขียนว่า {year}",
		`the first year of the channel "{channel}" must be a year of four digits`,
		"ตัวอย่าง  ⟦{channel}: {from: 2569}⟧")
	msgKeyForm = diagnostic.New(diagnostic.Error, "key-form",
		"คีย์ “{key}” ใช้ได้เฉพาะ a–z, 0–9 และ - เพราะเป็นส่วนหนึ่งของที่อยู่เว็บ",
		"a key has a–z, 0–9 and - only",
		"ตัวอย่าง  ⟦key: si-sawat⟧")
	msgKeyName = diagnostic.New(diagnostic.Error, "key-form",
		"คีย์ “{key}” ใช้เป็นส่วนหนึ่งของที่อยู่เว็บไม่ได้: {thai}",
		"the key cannot be part of an address: {english}",
		"ใช้คำสั้นคำอื่น ตัวอย่าง  ⟦key: si-sawat⟧")
	msgSettingTwice = diagnostic.New(diagnostic.Error, "key-twice",
		"คีย์ “{key}” ใน {what} ซ้ำกับบรรทัด {line}",
		"the key stands twice",
		"เปลี่ยนคีย์หนึ่งในสองบรรทัดนี้")
	msgRemovedShape = diagnostic.New(diagnostic.Error, "front-matter",
		"ไฟล์นี้ต้องเป็นรายการ แต่ละข้อขึ้นต้นด้วย - ",
		"the file is not a list",
		"พิมพ์ดังนี้ โดยพิมพ์ค่าจริงแทน "+Unfilled+"\n- address: "+Unfilled+"\n  date: "+Unfilled+"\n  reason: "+Unfilled)

	// network.go
	msgNetworkShape = diagnostic.New(diagnostic.Error, "front-matter",
		"ไฟล์นี้ต้องเป็นรายการ แต่ละข้อขึ้นต้นด้วย - ",
		"the file is not a list",
		"พิมพ์ดังนี้ โดยพิมพ์ค่าจริงแทน "+Unfilled+"\n- key: "+Unfilled+"\n  name: "+Unfilled+"\n  feed: "+Unfilled)
	msgHeadline = diagnostic.New(diagnostic.Warning, "network-line",
		"บรรทัดนี้ไม่ใช่เวลา หัวข้อข่าว และที่อยู่เว็บ คั่นด้วย Tab จึงไม่ได้แสดง",
		"the line is not time, title and address, separated by TAB, so it is not shown",
		"ไฟล์นี้เขียนโดยคำสั่ง hokhao network ไม่ต้องแก้ด้วยมือ ลบบรรทัดนี้ หรือสั่ง hokhao network อีกครั้ง")

	// colors.go
	msgColor = diagnostic.New(diagnostic.Error, "color",
		"“{color}” ไม่ใช่รหัสสี",
		"a colour is written #rrggbb",
		`พิมพ์รหัสสีเป็นเครื่องหมาย # ตามด้วยตัวเลขหรือ a–f หกตัว อยู่ในเครื่องหมายคำพูด ตัวอย่าง  ⟦{key}: "{usual}"⟧`)
	msgContrast = diagnostic.New(diagnostic.Error, "contrast",
		"{what}บนสี {color} อ่านยาก ความต่างของสีคือ {contrast} ต่อ 1 ต้องมีอย่างน้อย {least} ต่อ 1",
		"the contrast of {color} with {on} is {exact}, below {least}",
		`ใช้สีเดียวกันที่เข้มหรืออ่อนกว่า พิมพ์  ⟦{key}: "{near}"⟧`)

	// words.go
	msgLabelUnknown = diagnostic.New(diagnostic.Error, "label-unknown",
		"ไม่รู้จักคำเรียก “{key}”",
		`unknown label "{key}"`,
		"{hint}")
	msgLabelPlaces = diagnostic.New(diagnostic.Error, "label-places",
		"ส่วนที่ระบบเติมค่าให้ใน labels ช่อง {key} ไม่ครบหรือไม่ตรง: “{text}”",
		"the label has not the places of the usual text",
		"{hint}")

	// query.go
	msgQueryForm = diagnostic.New(diagnostic.Error, "query",
		"เงื่อนไข “{condition}” ไม่อยู่ในรูป ชื่อ:ค่า",
		"a condition is key:value",
		"ตัวอย่าง  ⟦count: kind:news⟧")
	msgQueryDate = diagnostic.New(diagnostic.Error, "query",
		"อ่านวันที่ “{value}” ในเงื่อนไขไม่ได้",
		"a date of the query cannot be read",
		"ตัวอย่าง  ⟦count: kind:news from:2026-10-01 to:2027-09-30⟧")

	// captions.go
	msgCaptionsFile = diagnostic.New(diagnostic.Error, "captions-file",
		"บรรทัดนี้ไม่ได้บอกชื่อไฟล์ภาพ",
		"the line names no file",
		"ใส่ชื่อไฟล์ภาพในช่อง file หรือลบบรรทัดนี้")
	msgCaptionsColumn = diagnostic.New(diagnostic.Error, "captions-column",
		"ไม่รู้จักช่อง “{column}” ในบรรทัดหัวตาราง",
		`unknown column "{column}"`,
		"{hint}")
	msgCaptionsHead = diagnostic.New(diagnostic.Error, "captions-column",
		"บรรทัดหัวตารางไม่มีช่อง file",
		"the head has no column file",
		"บรรทัดแรกพิมพ์เป็น\n⟦file,alt,caption,credit,place,taken⟧")

	// tables.go
	msgTableBig = diagnostic.New(diagnostic.Error, "table-large",
		"ตารางนี้ใหญ่เกินกว่าจะแสดงบนหน้าเว็บ",
		"the table is too large to be shown",
		"แนบเป็นไฟล์ให้ดาวน์โหลดในช่อง attachments แทน")
	msgTableEncoding = diagnostic.New(diagnostic.Error, "table-encoding",
		"อ่านตัวอักษรในตารางนี้ไม่ได้",
		"the table is neither UTF-8 nor Windows-874",
		"บันทึกใหม่เป็น CSV UTF-8")
	msgTableSyntax = diagnostic.New(diagnostic.Error, "table-syntax",
		"อ่านตารางไม่ได้ตั้งแต่บรรทัด {line}",
		"the table cannot be read: {error}",
		`ตรวจเครื่องหมายคำพูด " ให้ครบคู่ แล้วบันทึกใหม่เป็น CSV UTF-8`)
	msgTableEmpty = diagnostic.New(diagnostic.Error, "table-empty",
		"ตารางนี้ไม่มีข้อมูล ต้องมีบรรทัดหัวตารางและข้อมูลอย่างน้อยหนึ่งบรรทัด",
		"the table needs a head and at least one row",
		"พิมพ์หัวตารางในบรรทัดแรก และข้อมูลจริงในบรรทัดถัดไป คั่นแต่ละช่องด้วยจุลภาค")
	msgTableMany = diagnostic.New(diagnostic.Error, "table-large",
		"ตารางนี้มี {rows} บรรทัด {columns} ช่อง แสดงได้ไม่เกิน {maxRows} บรรทัด {maxColumns} ช่อง",
		"the table is too large to be shown",
		"ย่อตาราง หรือแนบเป็นไฟล์ให้ดาวน์โหลดในช่อง attachments")
	msgTableRagged = diagnostic.New(diagnostic.Error, "table-ragged",
		"บรรทัด {line} มี {cells} ช่อง แต่บรรทัดแรกมี {columns} ช่อง",
		"a row has another number of cells than the first",
		`ตรวจเครื่องหมายจุลภาค ข้อความที่มีจุลภาคต้องอยู่ในเครื่องหมาย " "`)

	// published.go
	msgPublishedLine = diagnostic.New(diagnostic.Error, "published-line",
		"บรรทัดนี้ไม่ใช่ที่อยู่ ประเภท เลขที่ และวันที่ คั่นด้วย Tab",
		"the line is not address, kind, number and date, separated by TAB",
		writtenByRecord)

	// issues.go
	msgIssuesLine = diagnostic.New(diagnostic.Error, "issues-line",
		"บรรทัดนี้ไม่ใช่สัปดาห์ ฉบับที่ ครั้งที่แก้ไข วันที่ และรหัสเนื้อหา คั่นด้วย Tab",
		"the line is not week, number, revision, date and key, separated by TAB",
		writtenByRecord)

	// Turns of the kinds, for hokhao next
	msgEventPast = diagnostic.New(diagnostic.Note, "scheduled-change",
		"ผ่านพ้นกำหนดการแล้ว", "the event is past", "")
	msgFestivalBegins = diagnostic.New(diagnostic.Note, "scheduled-change",
		"วันแรกของงาน", "the first day of the festival", "")
	msgFestivalEnds = diagnostic.New(diagnostic.Note, "scheduled-change",
		"งานจบแล้ว", "the festival is over", "")
	msgCampaignEnds = diagnostic.New(diagnostic.Note, "scheduled-change",
		"ประเด็นรณรงค์สิ้นสุดแล้ว", "the campaign is over", "")
	msgNoticeCancels = diagnostic.New(diagnostic.Note, "scheduled-change",
		"ยกเลิกประกาศที่ระบุใน cancels", "the notices in cancels are cancelled", "")
	msgWarningBegins = diagnostic.New(diagnostic.Note, "scheduled-change",
		"ประกาศเตือนภัยเริ่มมีผล", "the warning comes into force", "")
	msgWarningEnds = diagnostic.New(diagnostic.Note, "scheduled-change",
		"สิ้นสุดการเตือนภัย", "the warning ends", "")
	msgFurtherWord = diagnostic.New(diagnostic.Note, "scheduled-change",
		"ครบกำหนดแจ้งความคืบหน้า", "the promised update is due", "")
	msgNoticeEnds = diagnostic.New(diagnostic.Note, "scheduled-change",
		"พ้นกำหนดตามประกาศแล้ว", "the notice is over", "")

	// names that are not known
	msgQueryKey = diagnostic.New(diagnostic.Error, "query",
		"ไม่รู้จักเงื่อนไข “{text}”",
		`unknown condition "{text}"`,
		"{hint}")
	msgQueryValue = diagnostic.New(diagnostic.Error, "query",
		"ไม่รู้จักค่าของเงื่อนไข {key} “{text}”",
		`unknown value of {key} "{text}"`,
		"{hint}")
	msgApprovalKind = diagnostic.New(diagnostic.Error, "approval-kind",
		"ไม่รู้จักประเภทเรื่อง “{text}”",
		`unknown kind "{text}"`,
		"{hint}")
)
