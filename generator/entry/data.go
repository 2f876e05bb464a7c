package entry

import (
	"strconv"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// A DataSet is data that others may use, in files.
type DataSet struct {
	Key   string // fragment of the page that lists it, and of its identifier
	Title string
	About string
	Parts []DataPart
}

// A DataPart is one part of a data set: a year, or all of it.
type DataPart struct {
	Title string   // "พ.ศ. 2569"; "" of a set with a single part
	Files []string // addresses, one for each format; some may be switched off
}

// The words of data sets.
var (
	wordAllPublications      = words.New("data-publications", "เรื่องที่เผยแพร่ทั้งหมด", "Everything that was published")
	wordAllPublicationsAbout = words.New("data-publications-about", "หัวเรื่อง เลขที่ วันที่ หน่วยงาน หมวด อำเภอ และสถานะของทุกเรื่อง แยกไฟล์ตามปี", "Title, number, dates, agency, topics, districts and status of each publication, a file a year")
	wordMeasuresAbout        = words.New("data-measures-about", "ตัวเลขทุกตัวใน{kind} หนึ่งบรรทัดต่อหนึ่งตัวเลข", "Each number of {kind}, one a line")
	wordEventsAbout          = words.New("data-events-about", "งาน กำหนดการ และวันสำคัญ สำหรับสมัครรับในปฏิทินของโทรศัพท์และคอมพิวเตอร์", "Events and key dates, to subscribe to in a calendar")
	wordAlertsAbout          = words.New("data-alerts-about", "ประกาศเตือนภัยที่มีผลและที่เพิ่งสิ้นสุด ตามมาตรฐาน CAP 1.2 สำหรับระบบแจ้งเตือนอัตโนมัติ", "Warnings in force and lately ended, by the standard CAP 1.2, for automatic systems")
)

// YearStem returns what the addresses of the data of a year's publications begin with.
func YearStem(year int) string { return site.DataAddress + "publications-" + strconv.Itoa(year) }

// MeasuresStem returns what the addresses of the numbers of a kind begin with.
func MeasuresStem(k content.Kind) string { return site.DataAddress + string(k) }

// Measured returns the kinds of publications with numbers.
func Measured() []content.Kind {
	var all []content.Kind
	for _, k := range content.Kinds() {
		if _, ok := content.Zero(k).(content.Measured); ok {
			all = append(all, k)
		}
	}
	return all
}

// DataSets returns the data sets of a site in the order in which they are listed.
func DataSets(s *site.Site) []DataSet {
	w := WordsIn(s, s.Settings.Language)
	formats := func(stem string) []string { return []string{stem + ".csv", stem + ".json"} }
	all := DataSet{Key: "publications", Title: w.Say(wordAllPublications), About: w.Say(wordAllPublicationsAbout)}
	last := 0
	for _, p := range s.Publications {
		if year := p.Published.Time.Year(); year != last {
			last = year
			title := w.Fill(words.Year, "year", strconv.Itoa(thai.BuddhistYear(time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC))))
			all.Parts = append(all.Parts, DataPart{title, formats(YearStem(year))})
		}
	}
	sets := []DataSet{all}
	for _, k := range Measured() {
		name := w.Say(k.Word())
		sets = append(sets, DataSet{string(k), name, w.Fill(wordMeasuresAbout, "kind", name), []DataPart{{"", formats(MeasuresStem(k))}}})
	}
	return append(sets,
		DataSet{"events", w.Say(words.AllEvents), w.Say(wordEventsAbout), []DataPart{{"", []string{"/" + site.CalendarName}}}},
		DataSet{"alerts", w.Say(words.Warnings), w.Say(wordAlertsAbout), []DataPart{{"", []string{site.AlertsFeed}}}})
}
