package site

import (
	"hokhao/generator/content"
	"hokhao/generator/words"
)

// Names of lists, and of the parts of a weekly bulletin.
var (
	wordAll           = words.New("all", "เรื่องทั้งหมด", "Everything")
	wordEnglish       = words.New("english", "English", "English")
	wordCorrections   = words.New("corrections", "ข่าวที่แก้ไขหรือยกเลิก", "Corrected or withdrawn")
	wordProvince      = words.New("province", "นโยบายรัฐบาลและข่าวจังหวัด", "Government policy and the province")
	wordFromDistricts = words.New("fromDistricts", "ข่าวจากอำเภอ", "From the districts")
	wordDistrict      = words.New("district", "อำเภอ{name}", "{name} District")
)

var taxonomies = words.NewChoices("",
	words.Choice{Value: "kinds", Thai: "ประเภท", English: "Kinds"},
	words.Choice{Value: string(ByTopic), Thai: "หมวดข่าว", English: "Topics"},
	words.Choice{Value: string(ByDistrict), Thai: "อำเภอ", English: "Districts"},
	words.Choice{Value: string(ByAgency), Thai: "หน่วยงาน", English: "Agencies"},
	words.Choice{Value: string(ByTag), Thai: "คำสำคัญ", English: "Keywords"},
	words.Choice{Value: string(ByYear), Thai: "ปี", English: "Years"},
	words.Choice{Value: string(ByState), Thai: "สถานะ", English: "Status"},
	words.Choice{Value: string(ByLanguage), Thai: "ภาษา", English: "Languages"},
)

// Word returns the name of a taxonomy; if its lists belong to publications of a kind, the name of that kind.
func (f Taxonomy) Word() words.Word {
	if f == ByCampaign || f == ByProgramme {
		return content.Kind(f).Word()
	}
	return taxonomies.Word(string(f))
}

var conditionWords = map[Condition]words.Word{
	Condition(Draft): words.Draft, Condition(Unapproved): words.Unapproved, Condition(Future): words.Future,
	Withdrawn: words.Withdrawn, Cancelled: words.Cancelled, Ended: words.Ended, Reinstated: words.Reinstated, Extended: words.Extended,
	InForce: words.Until, Over: words.Over, Corrected: words.Correction, Clarified: words.Clarified, Supplemented: words.Update,
}

// Word returns the word for the condition that readers see.
func (c Condition) Word() words.Word { return conditionWords[c] }

// Word returns the word for the reason in previews and reports.
func (h Held) Word() words.Word { return Condition(h).Word() }

// Words returns the program's words in a language, with the office's labels.
func (s *Site) Words(language string) words.Localizer { return s.Catalogue.In(language) }

// Say returns a word in the site's main language.
func (s *Site) Say(w words.Word) string { return s.Words(s.Settings.Language).Say(w) }

// DistrictName returns the name of a district with the word for it: "อำเภอเมืองกาญจนบุรี".
func (s *Site) DistrictName(d content.District) string {
	return s.Words(s.Settings.Language).Fill(wordDistrict, "name", d.Name)
}
