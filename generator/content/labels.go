package content

import (
	"maps"
	"slices"
)

// labels are all Thai words for kinds, states and lists; site.yaml can override each under labels.
var labels = map[string]string{
	"news":        "ข่าวประชาสัมพันธ์",
	"exhibitions": "นิทรรศการภาพถ่าย",
	"festivals":   "งานประเพณีและเทศกาล",
	"pages":       "เกี่ยวกับสำนักงาน",
	"bulletins":   "สรุปข่าวประจำสัปดาห์",

	"all":       "เรื่องทั้งหมด",
	"topics":    "หมวดข่าว",
	"districts": "อำเภอ",
	"agencies":  "หน่วยงาน",
	"tags":      "คำสำคัญ",
	"years":     "ปี",

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
func LabelNames() []string { return slices.Sorted(maps.Keys(labels)) }

// Label gives a word by its name: the site's own, else the usual one, else the name itself.
func (s Settings) Label(name string) string {
	if l := s.Labels[name]; l != "" {
		return l
	}
	if l := labels[name]; l != "" {
		return l
	}
	return name
}
