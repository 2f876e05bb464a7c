package content

import "hokhao/generator/diagnostic"

// Messages of what publications say: their fields and values, and what the kinds judge.
var (
	// decode.go
	msgFieldEmpty = diagnostic.New(diagnostic.Error, "field-missing",
		"ช่อง “{field}” ({name}) ยังไม่มีค่า",
		`the required field "{path}" is empty`,
		"{hint}")
	msgFieldMissing = diagnostic.New(diagnostic.Error, "field-missing",
		"ไม่มีช่อง “{field}” ({name}) ซึ่งต้องมี",
		`the required field "{path}" is missing`,
		"{hint}")
	msgKeyTwice = diagnostic.New(diagnostic.Error, "key-twice",
		"ช่อง “{key}” มีสองครั้ง (ครั้งแรกอยู่บรรทัด {line})",
		`the key "{key}" stands twice`,
		"ลบออกหนึ่งช่อง")
	msgKeyText = diagnostic.New(diagnostic.Error, "front-matter-syntax",
		"ชื่อช่องต้องเป็นข้อความ",
		"a key must be text",
		`เขียนเป็น “ชื่อช่อง: ค่า” ถ้าเป็นข้อความให้ใส่เครื่องหมาย " คร่อม`)
	msgPhotoShape = diagnostic.New(diagnostic.Error, "value-shape",
		"ภาพต้องเขียนเป็นช่องย่อย file และ alt ไม่ใช่ชื่อไฟล์อย่างเดียว",
		"a photo has the keys file and alt",
		"พิมพ์ดังนี้ โดยพิมพ์สิ่งที่เห็นในภาพแทน "+Unfilled+"\nphotos:\n  - file: {text}\n    alt: "+Unfilled)
	msgValueBrackets = diagnostic.New(diagnostic.Error, "value-shape",
		"ช่อง “{key}” มีหลายค่า ต้องอยู่ในวงเล็บ [ ]",
		`the values of "{key}" need brackets`,
		"พิมพ์  ⟦{key}: [{text}]⟧")
	msgItemsUnread = diagnostic.New(diagnostic.Error, "items-unread",
		"บรรทัดนี้ไม่เป็นข้อของรายการ แต่ละข้อต้องขึ้นต้นด้วย - และวรรค",
		"the items of a list begin with a hyphen and a space",
		"พิมพ์ทั้งบรรทัดเป็น\n⟦{mended}⟧")
	msgValueShape = diagnostic.New(diagnostic.Error, "value-shape",
		"ช่อง “{key}” ต้องเป็น{want} แต่ที่เขียนไว้เป็น{have}",
		`the field "{key}" has the wrong shape`,
		"{hint}")
	msgHTMLTyped = diagnostic.New(diagnostic.Warning, "html-typed",
		"ช่อง “{key}” มีแท็ก HTML {tag} ซึ่งจะปรากฏในข้อความตามที่พิมพ์",
		"an HTML tag in a text is shown as it is typed",
		"ลบแท็กออกให้เหลือแต่ข้อความ")

	// called.go
	msgKeyUnknown = diagnostic.New(diagnostic.Error, "key-unknown",
		"ไม่มีช่องชื่อ “{key}”",
		`unknown key "{key}"`,
		"{hint}")

	// values.go
	msgNumberUnreadable = diagnostic.New(diagnostic.Error, "number-unreadable",
		"เลขที่ “{text}” ไม่อยู่ในรูป เลขที่/ปี พ.ศ.",
		"the number is not of the form N/BUDDHIST-YEAR",
		"{hint}")
	msgMomentUnreadable = diagnostic.New(diagnostic.Error, "date-unreadable", "อ่านวันที่ไม่ได้", "{error}", "{hint}")
	msgValueBool        = diagnostic.New(diagnostic.Error, "value-bool",
		"ช่อง “{key}” ต้องเป็น true (ใช่) หรือ false (ไม่ใช่)",
		`the field "{key}" must be true or false`,
		"พิมพ์  ⟦{key}: true⟧  หรือ  ⟦{key}: false⟧")
	msgValueWhole = diagnostic.New(diagnostic.Error, "value-number",
		"ช่อง “{key}” ต้องเป็นจำนวนเต็ม",
		`the field "{key}" must be a whole number`,
		"{hint}")
	msgValueNumber = diagnostic.New(diagnostic.Error, "value-number",
		"ช่อง “{key}” ต้องเป็นตัวเลข",
		`the field "{key}" must be a number`,
		"{hint}")
	msgValueUnknown = diagnostic.New(diagnostic.Error, "value-unknown",
		"ช่อง “{key}” ไม่รู้จักค่า “{text}”",
		`"{text}" is not a value of "{key}"`,
		"{hint}")

	// comment.go
	msgCommentCuts = diagnostic.New(diagnostic.Error, "comment-value",
		"ข้อความตั้งแต่เครื่องหมาย # ถูกอ่านเป็นหมายเหตุ ค่าของช่องนี้จึงขาดกลางคัน",
		"YAML: {error}",
		`ใส่เครื่องหมาย " คร่อมข้อความที่มีเครื่องหมาย # ทั้งข้อความ`)

	// placeholder.go
	msgPlaceholderField = diagnostic.New(diagnostic.Error, placeholderRule,
		"ช่อง “{key}” ({name}) ยังเป็นตัวอย่างของไฟล์ใหม่",
		`the field "{key}" still has the placeholder of a new file`,
		"{hint}")
	msgPlaceholderText = diagnostic.New(diagnostic.Error, placeholderRule,
		"เนื้อเรื่องยังมี "+Unfilled,
		"the text still has a placeholder",
		"พิมพ์ข้อความจริงแทน "+Unfilled)
	msgPlaceholderBody = diagnostic.New(diagnostic.Error, placeholderRule,
		"เนื้อเรื่องยังเป็นข้อความตัวอย่างของไฟล์ใหม่",
		"the text is still that of a new file",
		"พิมพ์เนื้อเรื่องแทนข้อความนี้ หรือลบบรรทัดนี้ออก")

	// read.go
	msgPointsMany = diagnostic.New(diagnostic.Error, "points-many",
		"สาระสำคัญมี {count} ข้อ ใส่ได้ไม่เกิน {most} ข้อ",
		"more than three points",
		"รวมหรือตัดให้เหลือไม่เกินสามข้อ")
	msgPointLong = diagnostic.New(diagnostic.Warning, "point-long",
		"สาระสำคัญข้อที่ {number} ยาว {length} ตัวอักษร ควรไม่เกิน {most}",
		"a point is too long for a LINE message",
		"ย่อให้สั้นลง รายละเอียดใส่ในเนื้อข่าว")
	msgAliasForm = diagnostic.New(diagnostic.Error, "alias",
		"ที่อยู่เดิมข้อที่ {number} ต้องขึ้นต้นด้วย / และลงท้ายด้วย .html",
		"an alias begins with / and ends in .html",
		"ตัวอย่าง  ⟦aliases: [/news/2026/old-name.html]⟧")
	msgAliasName = diagnostic.New(diagnostic.Error, "alias",
		"ที่อยู่เดิมข้อที่ {number} ใช้เป็นที่อยู่เว็บไม่ได้: {thai}",
		"the alias cannot be an address: {english}",
		"ลบที่อยู่นี้ออกจาก aliases หรือพิมพ์ตามที่เคยเผยแพร่ เช่น  ⟦aliases: [/news/2026/old-name.html]⟧")
	msgTagLong = diagnostic.New(diagnostic.Error, "tag-long",
		"คำสำคัญข้อที่ {number} ยาว {length} ตัวอักษร ใส่ได้ไม่เกิน {most}",
		"a keyword is too long to be part of an address",
		"แยกเป็นคำสั้น ๆ เช่น  ⟦tags: [หน่วยแพทย์, ศรีสวัสดิ์]⟧")
	msgPhotoFocus = diagnostic.New(diagnostic.Error, "photo-focus",
		"focus ต้องเป็นตัวเลขสองตัว แต่ละตัวอยู่ระหว่าง 0 ถึง 1",
		"focus is two numbers between 0 and 1",
		"ตัวอย่าง  ⟦focus: [0.5, 0.4]⟧ (กึ่งกลางภาพ ค่อนไปด้านบน)")
	msgDateOrder = diagnostic.New(diagnostic.Error, "date-order",
		"{last} ({lastTime}) อยู่ก่อน {first} ({firstTime})",
		"{lastKey} is before {firstKey}",
		"ตรวจวันที่และเวลาทั้งสองช่อง โดยเฉพาะปี พ.ศ.")

	// checks.go
	msgURL = diagnostic.New(diagnostic.Error, "url",
		"ช่อง “{key}” ต้องเป็นที่อยู่เว็บที่ขึ้นต้นด้วย https://",
		`"{key}" must be an http or https address`,
		"คัดลอกที่อยู่จากแถบที่อยู่ของเบราว์เซอร์มาทั้งหมด")
	msgRegister = diagnostic.New(diagnostic.Error, "register",
		"ช่อง “register” ต้องเป็นที่อยู่เว็บ https:// หรือหมายเลขโทรศัพท์",
		"register must be an address or a telephone number",
		"พิมพ์หมายเลขโทรศัพท์จริง หรือที่อยู่เว็บที่ขึ้นต้นด้วย https://")
	msgPhone = diagnostic.New(diagnostic.Error, "phone",
		"“{number}” ไม่ใช่หมายเลขโทรศัพท์",
		"not a telephone number",
		"พิมพ์หมายเลขจริง 3 ถึง 12 หลัก")
	msgVenuePlace = diagnostic.New(diagnostic.Error, "venue-place",
		"พิกัดของสถานที่ไม่ถูกต้อง",
		"latitude or longitude is out of range",
		"ละติจูดของกาญจนบุรีอยู่ราว 14–15 ลองจิจูดราว 98–100 ตรวจว่าไม่ได้สลับกัน แล้วคัดลอกพิกัดจริงจากแผนที่")
	msgFileType = diagnostic.New(diagnostic.Error, "file-type",
		"{what} {file} ต้องลงท้ายด้วย {endings}",
		`the file of "{key}" must end in {or}`,
		"แปลงไฟล์เป็นชนิดที่รองรับ แล้วแก้ชื่อไฟล์ในช่องนี้")
	msgDuration = diagnostic.New(diagnostic.Error, "duration",
		"“{text}” ไม่อยู่ในรูป นาที:วินาที หรือ ชั่วโมง:นาที:วินาที",
		"a length is minutes:seconds or hours:minutes:seconds",
		`พิมพ์ความยาวจริง เป็น นาที:วินาที ในเครื่องหมาย " "`)
	msgPosterMissing = diagnostic.New(diagnostic.Error, "poster-missing",
		"โปสเตอร์หรือภาพปก {file} ไม่อยู่ในรายการ photos",
		"the poster is not one of the photos",
		"เพิ่มใน photos โดยพิมพ์สิ่งที่เห็นในภาพแทน "+Unfilled+"\n  - file: {file}\n    alt: "+Unfilled+"\nถ้าเป็นโปสเตอร์ที่มีตัวหนังสือ ให้เพิ่มข้อความทั้งหมดในโปสเตอร์\n    type: graphic\n    text: "+Unfilled)

	// stamps.go
	msgApprovalOld = diagnostic.New(diagnostic.Warning, "approval-old",
		"อนุมัติเมื่อวันที่ {approved} ก่อนการแก้ไขครั้งล่าสุด ({edit} เมื่อวันที่ {edited})",
		"the approval is older than the last change",
		"ขออนุมัติข้อความที่แก้ไขแล้ว แล้วแก้วันที่ในช่อง approved เป็นวันที่อนุมัติจริง")
	msgNumberYear = diagnostic.New(diagnostic.Warning, "number-year",
		"เลขที่ {number} เป็นของปี พ.ศ. {numberYear} แต่เรื่องนี้ออกในปี พ.ศ. {year}",
		"the number is of another year than the publication",
		"ตรวจปีของเลขที่และวันที่ออกข่าว (date) ให้ตรงกัน")

	// private.go
	msgMobileNumber = diagnostic.New(diagnostic.Warning, "mobile-number",
		"มีหมายเลขโทรศัพท์เคลื่อนที่ที่ไม่ใช่ของสำนักงานหรือผู้ติดต่อ",
		"a mobile number that neither site.yaml nor contact names",
		"ถ้าเป็นหมายเลขส่วนตัว ให้ลบออก ถ้าเป็นหมายเลขราชการ ให้ใส่ในช่อง phone ของ contact")
	msgAccountNumber = diagnostic.New(diagnostic.Warning, "account-number",
		"มีเลขที่บัญชีธนาคาร",
		"a bank account number",
		"ตรวจว่าเป็นบัญชีของหน่วยงานราชการ และจำเป็นต้องเผยแพร่")
	msgCitizenNumber = diagnostic.New(diagnostic.Error, "citizen-number",
		"มีเลขประจำตัวประชาชน ซึ่งเป็นข้อมูลส่วนบุคคล",
		"a citizen's identification number",
		"ลบออก หรือปิดบังบางส่วน เช่น 1-2345-xxxxx-xx-x")

	// bulletins.go
	msgBulletinBody = diagnostic.New(diagnostic.Error, "bulletin-body",
		"ข้อความใต้ส่วนหัวของไฟล์สรุปข่าวไม่ถูกนำไปใช้",
		"the text below a bulletin's front matter is not used",
		"ย้ายข้อความนั้นไปไว้หลัง “editorial:” ในส่วนหัว")

	// campaigns.go
	msgKeyDateOrder = diagnostic.New(diagnostic.Warning, "key-date-order",
		"วันสำคัญไม่ได้เรียงตามลำดับเวลา",
		"the key dates are not in order",
		"ย้ายบรรทัดให้วันก่อนอยู่ก่อน")

	// clarifications.go
	msgClarificationFacts = diagnostic.New(diagnostic.Error, "clarification-facts",
		"เรื่องชี้แจงไม่มีข้อเท็จจริงใต้ส่วนหัว",
		"a clarification must give the facts below its front matter",
		"เขียนข้อเท็จจริงใต้เส้น --- ที่สอง ถ้ายังตรวจไม่เสร็จ ให้เขียนว่ากำลังตรวจสอบเรื่องใดและจะแจ้งผลเมื่อใด")
	msgClarificationTitle = diagnostic.New(diagnostic.Error, "clarification-title",
		"หัวเรื่องซ้ำกับข้อความที่คลาดเคลื่อน ผู้อ่านหัวเรื่องอย่างเดียวจะเข้าใจผิด",
		"the title repeats the claim; it must state the fact",
		"เปลี่ยนหัวเรื่องให้บอกข้อเท็จจริง เช่น “สะพานปิดเพียงวันเดียว”")
	msgClaimAccount = diagnostic.New(diagnostic.Error, "claim-account",
		"ผู้เผยแพร่เป็นบัญชีส่วนบุคคล ซึ่งห้ามระบุ",
		"the claim's source is a private account",
		"เปลี่ยนเป็นชื่อสื่อ หรือพิมพ์  ⟦source: สื่อสังคมออนไลน์⟧")
	msgClaimAddress = diagnostic.New(diagnostic.Error, "claim-account",
		"ที่อยู่นี้นำไปยังบัญชีบนสื่อสังคมออนไลน์ ซึ่งอาจเป็นบัญชีส่วนบุคคล",
		"the address leads to an account on social media",
		"ลบช่อง url ออก แล้วพิมพ์  ⟦source: สื่อสังคมออนไลน์⟧")
	msgEvidenceLink = diagnostic.New(diagnostic.Error, "evidence-link",
		"หลักฐานข้อที่ {number} ต้องชี้ไปที่เรื่องในเว็บไซต์ (ชื่อไฟล์ .md) หรือที่อยู่เว็บ https://",
		"evidence is a source path or an http or https address",
		"ถ้าหลักฐานเป็นไฟล์เอกสาร ให้แนบในช่อง attachments โดยพิมพ์ชื่อเอกสารแทน "+Unfilled+" แล้วลบช่อง link ออก\nattachments:\n  - file: {file}\n    title: "+Unfilled)

	// episodes.go
	msgTranscriptMissing = diagnostic.New(diagnostic.Warning, "transcript-missing",
		"มีไฟล์เสียงแต่ไม่มีบทออกอากาศ ผู้พิการทางการได้ยินจะไม่ทราบเนื้อหา",
		"a recording without its words",
		"เพิ่มช่อง “transcript:” แล้วพิมพ์บทออกอากาศต่อท้าย หรือเขียนสรุปใต้ส่วนหัว")

	// festivals.go
	msgProgrammeOutside = diagnostic.New(diagnostic.Error, "programme-outside",
		"รายการนี้เริ่มวันที่ {day} ซึ่งอยู่นอกช่วงงาน {days}",
		"the item lies outside the festival's days",
		"แก้วันที่ของรายการ หรือแก้ starts/ends ของงาน")

	// films.go
	msgCaptionsMissing = diagnostic.New(diagnostic.Warning, "captions-missing",
		"วีดิทัศน์นี้ไม่มีทั้งคำบรรยายใต้ภาพและบทบรรยาย",
		"a film without captions or script",
		"เพิ่มช่อง “script:” แล้วพิมพ์บทบรรยายต่อท้าย หรือใส่ไฟล์ .vtt ในช่อง captions")

	// notices.go
	msgWarningOnly = diagnostic.New(diagnostic.Error, "warning-only",
		"ช่อง “{key}” ใช้กับประกาศเตือนภัยเท่านั้น แต่เรื่องนี้เป็น type: {type}",
		"the field belongs to warnings only",
		"ถ้าเป็นประกาศเตือนภัย ให้เปลี่ยนเป็น  ⟦type: warning⟧  ถ้าไม่ใช่ ให้ลบช่องนี้ออก")
	msgWarningField = diagnostic.New(diagnostic.Error, "warning-incomplete",
		"ประกาศเตือนภัยไม่มีช่อง “{key}” ({name}) ซึ่งต้องมี",
		`a warning must have "{key}"`,
		"{hint}")
	msgWarningWhere = diagnostic.New(diagnostic.Error, "warning-incomplete",
		"ประกาศเตือนภัยไม่ได้บอกพื้นที่",
		"a warning must say where",
		"เพิ่มช่อง “districts:” แล้วพิมพ์คีย์ของอำเภอในวงเล็บ [ ] หรือช่อง “areas:” แล้วพิมพ์ชื่อพื้นที่จริงในวงเล็บ [ ]")
	msgWarningExpires = diagnostic.New(diagnostic.Error, "warning-expires",
		"ประกาศเตือนภัยใช้ expiryDate ไม่ได้ เพราะหน้าประกาศต้องยังอยู่หลังเหตุการณ์สิ้นสุด",
		"a warning must not have an expiryDate",
		"ลบช่อง expiryDate ออก และบอกเวลาสิ้นสุดในช่อง until หน้านี้จะขึ้นว่า สิ้นสุดการเตือนภัยแล้ว เอง")

	// plans.go
	msgFiscalYear = diagnostic.New(diagnostic.Error, "fiscal-year",
		"ปีงบประมาณ {year} ไม่ใช่ปีพุทธศักราช",
		"the fiscal year is not of the Buddhist Era",
		"พิมพ์ปีงบประมาณเป็น พ.ศ. สี่หลัก (ปี ค.ศ. บวก 543)")
	msgBudget = diagnostic.New(diagnostic.Error, "budget",
		"งบประมาณต้องไม่ติดลบ",
		"a budget is not negative",
		"พิมพ์งบประมาณจริงเป็นบาท หรือลบช่องนี้")
	msgIndicatorBoth = diagnostic.New(diagnostic.Error, "indicator-value",
		"ตัวชี้วัด “{name}” มีทั้ง value และ count",
		"an indicator has both value and count",
		"เหลือไว้อย่างเดียว: value สำหรับตัวเลขที่กรอกเอง count สำหรับให้ระบบนับ")
	msgIndicatorNeither = diagnostic.New(diagnostic.Error, "indicator-value",
		"ตัวชี้วัด “{name}” ไม่มีทั้ง value และ count",
		"an indicator has neither value nor count",
		"เพิ่มช่อง “value:” แล้วพิมพ์ผลที่ทำได้จริงต่อท้าย หรือให้ระบบนับ: เพิ่ม  ⟦count: kind:news⟧")

	// surveys.go
	msgSample = diagnostic.New(diagnostic.Error, "sample",
		"จำนวนตัวอย่างต้องมากกว่าศูนย์",
		"the sample must be positive",
		"พิมพ์จำนวนคนที่ตอบจริง")
	msgMargin = diagnostic.New(diagnostic.Error, "margin",
		"ค่าความคลาดเคลื่อนต้องอยู่ระหว่าง 0 ถึง 100",
		"the margin is a percentage",
		"พิมพ์ค่าความคลาดเคลื่อนจริงเป็นร้อยละ หรือลบช่องนี้")

	// trainings.go
	msgSeats = diagnostic.New(diagnostic.Error, "seats",
		"จำนวนที่นั่งต้องไม่ติดลบ",
		"seats are not negative",
		"พิมพ์จำนวนที่นั่งจริง หรือลบช่องนี้")

	// comment.go
	msgCommentRest = diagnostic.New(diagnostic.Error, "comment-value",
		"ข้อความตั้งแต่เครื่องหมาย # ถูกอ่านเป็นหมายเหตุ ช่อง “{key}” จึงเหลือเพียง “{text}”",
		"the text from the # on was read as a comment",
		"ถ้าเป็นหมายเหตุ เว้นวรรคสองครั้งหน้า # และหนึ่งครั้งหลัง # ถ้าไม่ใช่ {how}")
	msgCommentAll = diagnostic.New(diagnostic.Error, "comment-value",
		"ข้อความตั้งแต่เครื่องหมาย # ถูกอ่านเป็นหมายเหตุ ช่อง “{key}” จึงว่างเปล่า",
		"the text from the # on was read as a comment",
		"ถ้าเป็นหมายเหตุ เว้นวรรคสองครั้งหน้า # และหนึ่งครั้งหลัง # ถ้าไม่ใช่ {how}")

	// read.go
	msgKindUnknown = diagnostic.New(diagnostic.Error, "kind-unknown",
		"โฟลเดอร์ content/{folder} ไม่ใช่ประเภทเรื่องที่มีอยู่",
		"the folder is no kind of publication",
		"{hint}")
	msgKindNone = diagnostic.New(diagnostic.Error, "kind-unknown",
		"ไฟล์นี้ไม่ได้อยู่ในโฟลเดอร์ของประเภทเรื่อง",
		"the file is not in the folder of a kind",
		"{hint}")
	msgSlugSigns = diagnostic.New(diagnostic.Error, "slug",
		"slug “{slug}” มีอักขระที่ใช้ในที่อยู่เว็บไม่ได้",
		"the slug has characters that an address cannot have",
		"ใช้คำสั้น ๆ มีเฉพาะตัวอักษร ตัวเลข และ - เช่น  ⟦slug: mobile-doctors⟧")
	msgSlugName = diagnostic.New(diagnostic.Error, "slug",
		"slug “{slug}” ใช้เป็นที่อยู่เว็บไม่ได้: {thai}",
		"the slug cannot be part of an address: {english}",
		"ใช้คำสั้น ๆ มีเฉพาะตัวอักษร ตัวเลข และ - เช่น  ⟦slug: mobile-doctors⟧")
	msgGraphicText = diagnostic.New(diagnostic.Error, "graphic-text",
		"โปสเตอร์หรืออินโฟกราฟิก {file} ไม่มีข้อความ (text)",
		"a graphic must give all its words in text",
		"{hint}")
	msgPhotoAlt = diagnostic.New(diagnostic.Error, "photo-alt",
		"ภาพ {file} ไม่มีคำอธิบายภาพสำหรับผู้พิการทางการเห็น (alt)",
		"the photo has no alternative text",
		"{hint}")
	msgPhotoCaption = diagnostic.New(diagnostic.Warning, "photo-alt",
		"ภาพ {file} ไม่มีคำอธิบายภาพ (alt) จึงใช้คำบรรยายภาพแทน",
		"the photo has no alternative text; its caption stands in",
		"{hint}")
	msgPhotoUnreadable = diagnostic.New(diagnostic.Error, "photo-unknown", "อ่านไฟล์ภาพไม่ได้", "{error}", "")
)

// Messages of misspelt.go.
var (
	msgMisspelt = diagnostic.New(diagnostic.Warning, "misspelt",
		"“{wrong}” สะกดผิด ที่ถูกคือ “{right}”",
		`"{wrong}" is misspelt`,
		"พิมพ์ ⟦{right}⟧ แทน ถ้าเป็นชื่อเฉพาะที่สะกดเช่นนี้จริง เพิ่มชื่อนั้นในช่อง spelling ข้อ except ของ content/site.yaml")
	msgLoanword = diagnostic.New(diagnostic.Note, "loanword",
		"ราชบัณฑิตยสภาให้เขียน “{wrong}” ว่า “{right}”",
		`the Royal Institute spells "{wrong}" otherwise`,
		"พิมพ์ ⟦{right}⟧ แทน ถ้าสำนักงานใช้คำเดิม เพิ่มคำนั้นในช่อง spelling ข้อ except ของ content/site.yaml")
	msgRepetition = diagnostic.New(diagnostic.Note, "repetition-space",
		"ไม้ยมกต้องเว้นวรรคหน้าเครื่องหมายด้วย",
		"there is no space before ๆ",
		"พิมพ์ ⟦{right}⟧ แทน “{wrong}” และแก้ที่อื่นในไฟล์นี้แบบเดียวกัน")
)
