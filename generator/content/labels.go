package content

import (
	"maps"
	"slices"
)

// labels are the Thai words for states and lists, beside the names of kinds; site.yaml can override each under labels.
var labels = map[string]string{
	"all":           "เรื่องทั้งหมด",
	"kinds":         "ประเภท",
	"topics":        "หมวดข่าว",
	"districts":     "อำเภอ",
	"agencies":      "หน่วยงาน",
	"tags":          "คำสำคัญ",
	"years":         "ปี",
	"states":        "สถานะ",
	"languages":     "ภาษา",
	"english":       "English",
	"warnings":      "ประกาศเตือนภัย",
	"corrections":   "ข่าวที่แก้ไขหรือยกเลิก",
	"province":      "นโยบายรัฐบาลและข่าวจังหวัด", // sections of a bulletin
	"fromDistricts": "ข่าวจากอำเภอ",
	"coming":        "กำหนดการสัปดาห์หน้า",
	"editorial":     "บทบรรณาธิการ",
	"script":        "บทข่าวเสียงตามสาย",
	"recording":     "ไฟล์เสียงสำหรับเสียงตามสาย",
	"clarify":       "ชี้แจง", // before the title of a clarification

	"ended":      "สิ้นสุดการเตือนภัยแล้ว",
	"cancelled":  "ยกเลิกประกาศ",
	"extended":   "ขยายเวลา",
	"reinstated": "ยังมีผลต่อไป", // what had cancelled it was withdrawn
	"over":       "สิ้นสุดแล้ว",  // of an event, or an announcement that held for a time
	"clarified":  "มีคำชี้แจง",

	"notice-announcement": "ประกาศ",
	"notice-statement":    "แถลงการณ์",
	"notice-warning":      "ประกาศเตือนภัย",

	"hazard-flood":       "น้ำท่วม",
	"hazard-flash-flood": "น้ำป่าไหลหลาก",
	"hazard-landslide":   "ดินถล่ม",
	"hazard-storm":       "พายุและฝนฟ้าคะนอง",
	"hazard-dam":         "การระบายน้ำจากเขื่อน",
	"hazard-drought":     "ภัยแล้ง",
	"hazard-cold":        "อากาศหนาว",
	"hazard-heat":        "อากาศร้อน",
	"hazard-haze":        "ฝุ่น PM2.5 และหมอกควัน",
	"hazard-wildfire":    "ไฟป่า",
	"hazard-earthquake":  "แผ่นดินไหว",
	"hazard-epidemic":    "โรคระบาด",
	"hazard-chemical":    "สารเคมีรั่วไหล",
	"hazard-other":       "ภัยอื่น",

	"level-watch":    "เฝ้าระวัง",
	"level-warning":  "เตือนภัย",
	"level-evacuate": "อพยพ",

	"verdict-checking":   "อยู่ระหว่างตรวจสอบข้อเท็จจริง",
	"verdict-false":      "ไม่เป็นความจริง",
	"verdict-misleading": "ชวนให้เข้าใจผิด",
	"verdict-inaccurate": "คลาดเคลื่อนจากข้อเท็จจริง",
	"verdict-incomplete": "ข้อมูลไม่ครบถ้วน",
	"verdict-outdated":   "ข้อมูลเก่านำมาเผยแพร่ซ้ำ",
	"verdict-true":       "เป็นความจริง",

	"campaign-policy":    "นโยบาย",
	"campaign-election":  "การเลือกตั้ง",
	"campaign-safety":    "ความปลอดภัย",
	"campaign-health":    "สุขภาพ",
	"campaign-democracy": "ประชาธิปไตย",
	"campaign-culture":   "วัฒนธรรม",
	"campaign-tourism":   "การท่องเที่ยว",
	"campaign-other":     "ประเด็นอื่น",

	"activity-planned":   "ยังไม่เริ่ม",
	"activity-ongoing":   "กำลังดำเนินการ",
	"activity-done":      "แล้วเสร็จ",
	"activity-cancelled": "ยกเลิก",

	"document-law":         "กฎหมายและระเบียบ",
	"document-order":       "คำสั่งและประกาศ",
	"document-policy":      "นโยบาย",
	"document-plan":        "แผน",
	"document-budget":      "งบประมาณ",
	"document-procurement": "การจัดซื้อจัดจ้าง",
	"document-report":      "รายงาน",
	"document-manual":      "คู่มือ",
	"document-form":        "แบบฟอร์ม",
	"document-resolution":  "มติที่ประชุม",
	"document-media":       "สื่อเผยแพร่",

	"draft":      "ฉบับร่าง",
	"unapproved": "รออนุมัติ",
	"future":     "ยังไม่ถึงเวลาเผยแพร่",
	"left-out":   "พักไว้เพราะมีข้อผิดพลาด",
	"withdrawn":  "ยกเลิกข่าว",
	"correction": "แก้ไขข่าว",
	"update":     "เพิ่มเติมข่าว",
	"royal":      "ข่าวในพระราชสำนัก",
	"normal":     "ปกติ",
	"urgent":     "ด่วน",
	"emergency":  "ด่วนที่สุด",
	"at-once":    "เผยแพร่ได้ทันที",
}

// LabelNames gives the names of all labels, sorted.
func LabelNames() []string {
	names := append(kindNames(), slices.Collect(maps.Keys(labels))...)
	slices.Sort(names)
	return names
}

// label returns the usual word of a name, or "".
func label(name string) string {
	if word, ok := labels[name]; ok {
		return word
	}
	return Kind(name).Profile().Name.Thai
}

// Label gives a word by its name: the site's own, else the usual one, else the name itself.
func (s Settings) Label(name string) string {
	if l := s.Labels[name]; l != "" {
		return l
	}
	if l := label(name); l != "" {
		return l
	}
	return name
}
