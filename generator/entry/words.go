package entry

import (
	"hokhao/generator/site"
	"hokhao/generator/words"
)

// Words returns texts for machine-readable outputs, in one language.
type Words struct{ words.Localizer }

// WordsIn returns the words of a site in a language.
func WordsIn(s *site.Site, language string) Words { return Words{s.Words(language)} }

// The words for changes to a publication, and of a weekly issue.
var (
	wordAtOnce        = words.New("at-once", "เผยแพร่ได้ทันที", "For immediate release")
	wordKeepBack      = words.New("plea-withdrawn", "โปรดอย่านำไปเผยแพร่ต่อ", "Please do not publish it or pass it on.")
	wordDoNotPassOn   = words.New("plea-over", "โปรดอย่าส่งต่อประกาศนี้", "Please do not pass it on.")
	wordFormer        = words.New("former-text", "ข้อความเดิม ซึ่งไม่มีผลแล้ว", "Former text, which no longer holds")
	wordEndedNote     = words.New("ended-note", "ประกาศนี้ไม่มีผลแล้ว", "This warning no longer holds.")
	wordReinstateNote = words.New("reinstated-note", "ประกาศที่ยกเลิกเรื่องนี้ถูกยกเลิกแล้ว", "the notice that cancelled it was withdrawn")
	wordSee           = words.New("see", "ดู", "see")
	wordIssueDays     = words.New("issue-days", "ประจำวันที่ {days}", "for {days}")
	wordNotForSale    = words.New("not-for-sale", "เอกสารเผยแพร่ ห้ามจำหน่าย", "Free of charge. Not for sale.")
	wordVolume        = words.New("volume", "ปีที่ {n}", "Volume {n}")
	wordRevision      = words.New("revision", "ฉบับแก้ไขครั้งที่ {n}", "Revision {n}")
	wordRevisionOn    = words.New("revision-on", "{revision} วันที่ {date}", "{revision}, {date}")
)
