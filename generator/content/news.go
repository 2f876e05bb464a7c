package content

import (
	"fmt"

	"hokhao/generator/schemaorg"
	"hokhao/generator/words"
)

// NewsKind is that of News.
const NewsKind Kind = "news"

var _ = register(Profile{
	Zero: News{}, Order: 10, Name: words.New(string(NewsKind), "ข่าวประชาสัมพันธ์", "News"),
	News: true, General: true, Aloud: true, Sheet: true,
})

var spokespersonWord = words.New("news-spokesperson", "ผู้ให้ข่าว", "Spokesperson")

// News is a press release, ข่าวประชาสัมพันธ์ (duties 1.1 and 1.5).
type News struct {
	Common
	Dateline     string  `key:"dateline" th:"สถานที่ต้นข่าว" en:"Place that the release is dated from" eg:"กาญจนบุรี"`
	Spokesperson string  `key:"spokesperson" th:"ผู้ให้ข่าว (ตำแหน่ง)" en:"Spokesperson, by position" eg:"รองผู้ว่าราชการจังหวัดกาญจนบุรี"`
	Quotes       []Quote `key:"quotes" th:"คำพูด" en:"Quotes" eg:"[{text: ขอให้เดินทางปลอดภัย, by: ขนส่งจังหวัดกาญจนบุรี}]"`
}

// A Quote is what somebody said, named by position.
type Quote struct {
	Text string `key:"text" need:"yes" th:"ถ้อยคำ (ไม่ต้องใส่เครื่องหมายคำพูด)" en:"The words, without quotation marks" eg:"ขอให้เดินทางปลอดภัย"`
	By   string `key:"by" need:"yes" th:"ผู้พูด (ตำแหน่ง)" en:"By position" eg:"ขนส่งจังหวัดกาญจนบุรี"`
}

// Kind is NewsKind.
func (News) Kind() Kind { return NewsKind }

func (News) withheld(c Common) Publication { return News{Common: c} }

// spokenQuote is what an announcer says of a quotation.
var spokenQuote = words.Thai("script-said", "{by} กล่าวว่า “{text}”")

// speak returns quotes with those who said them.
func (n News) speak(s *Speech, t Telling) {
	for i, q := range n.Quotes {
		key := fmt.Sprintf("quotes[%d].", i)
		s.More = append(s.More, t.sentence(spokenQuote, place{"by", key + "by", q.By}, place{"text", key + "text", q.Text}))
	}
}

func (n News) check(r *reading) { r.checkDated(n.Common) }

// Tell says where the release is dated from, who gave it, and who said what.
func (n News) Tell(to Teller) {
	to.Dateline(n.Dateline)
	to.Fact(spokespersonWord, n.Spokesperson)
	for _, q := range n.Quotes {
		to.Quote(q)
	}
}

// Things returns an article with its dateline.
func (n News) Things(in Structurer) []schemaorg.Thing {
	a := in.Article()
	a.Dateline = n.Dateline
	return []schemaorg.Thing{a}
}
