package entry

import (
	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/words"
)

// What each feed says about itself to those who choose among feeds.
var (
	wordFeedWhole       = words.New("feed-whole", "ทุกเรื่องจาก{office} ทั้งข่าว ประกาศ และงานในจังหวัด ฉบับเต็มพร้อมภาพ รวมถึงข่าวที่แก้ไขหรือยกเลิก", "Everything from {office}: news, notices and events, in full and with photos, and what was corrected or withdrawn")
	wordFeedKind        = words.New("feed-kind", "{list}ทุกเรื่องจาก{office} ฉบับเต็มพร้อมภาพ", "{list} from {office}, in full and with photos")
	wordFeedTopic       = words.New("feed-topic", "ทุกเรื่องในหมวด{list}จาก{office} ฉบับเต็มพร้อมภาพ", "All about {list} from {office}, in full and with photos")
	wordFeedDistrict    = words.New("feed-district", "ข่าว ประกาศ และงานที่เกี่ยวกับ{list} จาก{office}", "News, notices and events in {list}, from {office}")
	wordFeedAgency      = words.New("feed-agency", "เรื่องของ{list} ที่เผยแพร่ผ่าน{office}", "About the work of {list}, published by {office}")
	wordFeedOwn         = words.New("feed-own", "เรื่องที่{office}เป็นเจ้าของเรื่องเอง", "About the work of {office} itself")
	wordFeedYear        = words.New("feed-year", "เรื่องจาก{office} ที่เผยแพร่ใน {list}", "What {office} published in {list}")
	wordFeedCampaign    = words.New("feed-campaign", "ทุกเรื่องในประเด็น “{list}” จาก{office}", "All about the campaign “{list}”, from {office}")
	wordFeedProgramme   = words.New("feed-programme", "ตอนใหม่ของรายการวิทยุ “{list}” จาก{office}", "New episodes of the radio programme “{list}”, from {office}")
	wordFeedWarnings    = words.New("feed-warnings", "ประกาศเตือนภัยทุกฉบับจาก{office} ทั้งที่ออกใหม่ ขยายเวลา และยกเลิก", "All warnings from {office}: new, extended and cancelled ones")
	wordFeedCorrections = words.New("feed-corrections", "ข่าวจาก{office}ที่แก้ไขหรือยกเลิก เรียงตามเวลาที่แก้ไข", "What {office} corrected or withdrew, sorted by the time of the change")
	wordFeedLanguage    = words.New("feed-language", "เรื่องภาษาอังกฤษจาก{office} ฉบับเต็มพร้อมภาพ", "News in English from {office}, in full and with photos")
	wordFeedIssues      = words.New("feed-issues", "สรุปข่าวประจำสัปดาห์ของ{office} เมื่อปิดฉบับแล้ว พร้อมหนังสือพิมพ์ฉบับ PDF", "The weekly bulletin of {office} once it is closed, with the newspaper as PDF")
)

// What every feed contains: its newest entries, and those of older publications that were amended in the last days, so that
// amendments reach those who fetch it once a week.
const (
	NewestInFeed = 20
	AmendedDays  = 7
)

// A Feed is one of the site's feeds, in all its formats, as described to those who subscribe.
type Feed struct {
	Address     string // of its list; the files lie beside its page
	Podcast     bool   // it has one for podcast players too
	Name        string // "อำเภอเมืองกาญจนบุรี"; the site's title for the feed of everything
	Title       string // with the site's title
	Description string
	Language    string
}

// FeedOf returns the feed of a list, which must not be that of a free keyword: they have none.
func FeedOf(s *site.Site, l *site.List) Feed {
	office := Line(s.Settings.Office.Name)
	f := feedAt(s, l.Address, l.Name)
	f.Podcast = l.HasPodcast()
	said := WordsIn(s, f.Language)
	word := wordFeedKind
	switch l.Taxonomy {
	case site.Whole:
		f.Name = Line(s.Settings.Title)
		f.Title, word = f.Name, wordFeedWhole
	case site.ByTopic:
		word = wordFeedTopic
	case site.ByDistrict:
		word = wordFeedDistrict
	case site.ByAgency:
		word = wordFeedAgency
		if f.Name == office {
			word = wordFeedOwn
		}
	case site.ByYear:
		word = wordFeedYear
	case site.ByCampaign:
		word = wordFeedCampaign
	case site.ByProgramme:
		word = wordFeedProgramme
	case site.ByState:
		word = wordFeedWarnings
		if l.Key == site.Corrections {
			word = wordFeedCorrections
		}
	case site.ByLanguage:
		f.Language = l.Key
		said, word = WordsIn(s, l.Key), wordFeedLanguage
	}
	f.Description = Line(said.Fill(word, "list", f.Name, "office", office))
	return f
}

// FeedOfIssues returns the feed of weekly bulletins.
func FeedOfIssues(s *site.Site) Feed {
	f := feedAt(s, site.BulletinsAddress, s.Say(content.WeeklyIssues))
	f.Description = Line(WordsIn(s, f.Language).Fill(wordFeedIssues, "office", Line(s.Settings.Office.Name)))
	return f
}

func feedAt(s *site.Site, address, name string) Feed {
	f := Feed{Address: address, Name: Line(name), Language: s.Settings.Language}
	f.Title = Join(" – ", f.Name, Line(s.Settings.Title))
	if f.Language == "" {
		f.Language = "th"
	}
	return f
}

// A FeedGroup is feeds that serve the same people.
type FeedGroup struct {
	Name  string
	For   string // whom, and for what
	Feeds []Feed
}

// Whom the feeds of each taxonomy serve, in the order in which they are shown.
var feedGroups = []struct {
	of        site.Taxonomy
	name, who words.Word
}{
	{site.ByKind, words.New("feeds-kinds", "ตามประเภทของเรื่อง", "By kind"),
		words.New("feeds-kinds-for", "เหมาะกับผู้ที่ต้องการเรื่องเพียงประเภทเดียว เช่น โต๊ะข่าวท่องเที่ยวที่ติดตามงานเทศกาล", "For those who want one kind of publication, such as a travel desk that follows festivals")},
	{site.ByTopic, words.New("feeds-topics", "ตามหมวดข่าว", "By topic"),
		words.New("feeds-topics-for", "เหมาะกับผู้สื่อข่าวเฉพาะทาง ครู และผู้อ่านที่สนใจเรื่องใดเรื่องหนึ่ง", "For specialised reporters, teachers, and readers interested in one subject")},
	{site.ByDistrict, words.New("feeds-districts", "ตามอำเภอ", "By district"),
		words.New("feeds-districts-for", "เหมาะกับวิทยุชุมชน เทศบาล อบต. และเพจของคนในพื้นที่ ที่ต้องการเฉพาะเรื่องของอำเภอตน", "For community radio, municipalities and local pages that want what concerns their own district")},
	{site.ByAgency, words.New("feeds-agencies", "ตามหน่วยงาน", "By agency"),
		words.New("feeds-agencies-for", "เหมาะกับหน่วยงานที่นำข่าวของตนไปแสดงบนเว็บไซต์ของหน่วยงานเอง", "For agencies that show news about their own work on their websites")},
	{site.ByCampaign, words.New("feeds-campaigns", "ตามประเด็นรณรงค์", "By campaign"),
		words.New("feeds-campaigns-for", "เหมาะกับผู้ที่ร่วมรณรงค์และต้องการเรื่องใหม่ในประเด็นนั้นทุกครั้ง", "For partners in a campaign who want everything new about it")},
	{site.ByProgramme, words.New("feeds-programmes", "รายการวิทยุ", "Radio programmes"),
		words.New("feeds-programmes-for", "เหมาะกับสถานีวิทยุและผู้ที่อ่านบทหรือฟังรายการย้อนหลัง", "For stations, and for those who read or hear past episodes")},
	{site.ByYear, words.New("feeds-years", "ตามปี", "By year"),
		words.New("feeds-years-for", "เหมาะกับผู้ที่รวบรวมข่าวของปีใดปีหนึ่ง", "For those who collect the news of one year")},
	{site.ByLanguage, words.New("feeds-languages", "ภาษาอื่น", "Other languages"),
		words.New("feeds-languages-for", "เหมาะกับสื่อต่างประเทศและผู้อ่านที่ไม่ใช้ภาษาไทย", "For foreign media, and readers who do not read Thai")},
}

var (
	wordFeedsFirst     = words.New("feeds-first", "เริ่มที่นี่", "Start here")
	wordFeedsFirstFor  = words.New("feeds-first-for", "กองบรรณาธิการส่วนใหญ่ใช้ฟีดแรกฟีดเดียวก็พอ ผู้นำชุมชนและหน่วยกู้ภัยควรรับประกาศเตือนภัยแยกไว้ ผู้ที่นำข่าวไปเผยแพร่ต่อควรรับฟีดการแก้ไขด้วย", "Most newsrooms need only the first one. Village heads and rescue teams should take the warnings as well, and everybody who publishes our news the corrections.")
	wordFeedsIssues    = words.New("feeds-issues", "สรุปข่าวประจำสัปดาห์", "Weekly bulletin")
	wordFeedsIssuesFor = words.New("feeds-issues-for", "เหมาะกับห้องสมุด โรงเรียน และผู้ที่อ่านสัปดาห์ละครั้ง", "For libraries, schools, and those who read once a week")
)

// FeedGroups returns all feeds of a site, grouped by whom they serve, in the site's language.
func FeedGroups(s *site.Site) []FeedGroup {
	said := WordsIn(s, s.Settings.Language)
	first := FeedGroup{Name: said.Say(wordFeedsFirst), For: said.Say(wordFeedsFirstFor), Feeds: []Feed{FeedOf(s, s.All)}}
	byTaxonomy := map[site.Taxonomy][]Feed{}
	for _, l := range s.Lists {
		switch l.Taxonomy {
		case site.ByTag:
		case site.ByState:
			first.Feeds = append(first.Feeds, FeedOf(s, l))
		default:
			byTaxonomy[l.Taxonomy] = append(byTaxonomy[l.Taxonomy], FeedOf(s, l))
		}
	}
	groups := []FeedGroup{first}
	for _, g := range feedGroups {
		if feeds := byTaxonomy[g.of]; len(feeds) > 0 {
			groups = append(groups, FeedGroup{said.Say(g.name), said.Say(g.who), feeds})
		}
		if g.of == site.ByKind {
			groups = append(groups, FeedGroup{said.Say(wordFeedsIssues), said.Say(wordFeedsIssuesFor), []Feed{FeedOfIssues(s)}})
		}
	}
	return groups
}
