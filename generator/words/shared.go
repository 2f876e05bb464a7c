package words

// Words that several packages say.
var (
	// What has become of a publication.
	Draft      = New("draft", "ฉบับร่าง", "Draft")
	Unapproved = New("unapproved", "รออนุมัติ", "Awaiting approval")
	Future     = New("future", "ยังไม่ถึงเวลาเผยแพร่", "Not published yet")
	Withdrawn  = New("withdrawn", "ยกเลิกข่าว", "Withdrawn")
	Cancelled  = New("cancelled", "ยกเลิกประกาศ", "Cancelled")
	Ended      = New("ended", "สิ้นสุดการเตือนภัยแล้ว", "Warning over")
	Extended   = New("extended", "ขยายเวลา", "Extended")
	Reinstated = New("reinstated", "ยังมีผลต่อไป", "In force again")
	Over       = New("over", "สิ้นสุดแล้ว", "Over")
	Correction = New("correction", "แก้ไขข่าว", "Correction")
	Clarified  = New("clarified", "มีคำชี้แจง", "Clarified")
	Update     = New("update", "เพิ่มเติมข่าว", "Update")

	// Lists, and the parts of a weekly bulletin.
	Royal         = New("royal", "ข่าวในพระราชสำนัก", "Royal news")
	Warnings      = New("warnings", "ประกาศเตือนภัย", "Warnings")
	Script        = New("script", "บทข่าวเสียงตามสาย", "Loudspeaker script")
	Lead          = New("lead", "ข่าวนำ", "Lead story")
	Editorial     = New("editorial", "บทบรรณาธิการ", "Editorial")
	Coming        = New("coming", "กำหนดการสัปดาห์หน้า", "Next week")
	OtherNews     = New("other-news", "ข่าวอื่นในรอบสัปดาห์", "Other news of the week")
	RadioSchedule = New("radio-schedule", "ผังรายการวิทยุ", "On the radio")
	PublishedBy   = New("made-by", "จัดทำโดย", "Published by")

	// Parts of sentences and of papers.
	Year  = New("year", "พ.ศ. {year}", "{year} B.E.")
	Issue = New("issue", "ฉบับที่ {n}/{year}", "No. {n}/{year}")

	ExhibitionCatalogue = New("catalogue", "สูจิบัตร", "Catalogue")
	Source              = New("source", "ที่มา", "Source")
	SearchIn            = New("search-in", "ค้นหาใน{site}", "Search {site}")

	Footnotes = New("footnotes", "เชิงอรรถ", "Notes")

	AllDistricts = New("all-districts", "ทุกอำเภอ", "All districts")

	// Labels beside facts, and titles.
	Number      = New("number", "เลขที่", "No.")
	Points      = New("points", "สาระสำคัญ", "Key points")
	Photos      = New("photos", "ภาพประกอบ", "Photos")
	CreditText  = New("credit-text", "ข่าว", "Text")
	CreditPhoto = New("credit-photo", "ภาพ", "Photo")
	CreditEdit  = New("credit-edit", "บรรณาธิการ", "Editor")
	Attachments = New("attachments", "เอกสารแนบ", "Attachments")
	Contact     = New("contact", "ติดต่อสอบถาม", "Contact")
	Telephone   = New("telephone", "โทร.", "Tel.")
	Email       = New("email", "อีเมล", "E-mail")
	Claim       = New("claim", "ข้อความที่เผยแพร่", "What was said")
	AtTime      = New("at-time", "เวลา", "at")
	Until       = New("until", "มีผลถึง", "In force until")
	Date        = New("date", "วันที่", "Date")
	Search      = New("search", "ค้นหา", "Search")
	Place       = New("place", "สถานที่", "Place")
	Area        = New("area", "พื้นที่", "Area")
	NextUpdate  = New("next-update", "จะแจ้งครั้งต่อไป", "Next update")
	Hotlines    = New("hotlines", "สายด่วน", "Hotlines")
	TakenOn     = New("taken-on", "ถ่ายเมื่อ", "Taken on")
	Published   = New("published-at", "เผยแพร่", "Published")
	NotFound    = New("not-found", "ไม่พบหน้าที่ต้องการ", "This page was not found")
)
