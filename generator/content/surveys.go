package content

import (
	"fmt"
	"slices"
	"strconv"

	"hokhao/generator/schemaorg"
	"hokhao/generator/words"
)

// SurveysKind is that of Survey.
const SurveysKind Kind = "surveys"

var _ = register(Profile{
	Zero: Survey{}, Order: 120, Name: words.New(string(SurveysKind), "ผลสำรวจความคิดเห็น", "Surveys"),
	OwnFolder: true, Home: Home{Place: 100, Most: 2},
})

var (
	surveyFieldworkWord = words.New("survey-fieldwork", "เก็บข้อมูล", "Fieldwork")
	surveySampleWord    = words.New("survey-sample", "จำนวนตัวอย่าง", "Sample")
)

// Survey is what people were asked, ผลสำรวจความคิดเห็น (duties 2.1 and 4.8).
type Survey struct {
	Common
	Fieldwork Period   `key:"fieldwork" need:"yes" th:"ช่วงเก็บข้อมูล" en:"When people were asked" eg:"{from: 2026-08-03, to: 2026-08-14}"`
	Area      string   `key:"area" th:"พื้นที่สำรวจ" en:"Where" eg:"13 อำเภอของจังหวัดกาญจนบุรี"`
	Method    string   `key:"method" need:"yes" th:"วิธีสำรวจ" en:"Method" eg:"สัมภาษณ์รายบุคคล สุ่มแบบหลายขั้นตอน"`
	Sample    int      `key:"sample" need:"yes" th:"จำนวนตัวอย่าง (คน)" en:"How many people answered" eg:"1068"`
	Margin    float64  `key:"margin" th:"ค่าความคลาดเคลื่อน (ร้อยละ บวกหรือลบ)" en:"Margin of error, percentage points" eg:"3"`
	Questions []Figure `key:"questions" need:"yes" th:"คำถามและผล" en:"Questions and their answers" eg:"[{text: ท่านรับข่าวจากทางใด, data: channels.csv, chart: bar}]"`
}

// A Figure is one question with its answers as a table in a CSV file: the first line names the columns, the first
// column the answers, the others hold numbers.
type Figure struct {
	Text  string `key:"text" need:"yes" th:"คำถาม" en:"Question" eg:"ท่านรับข่าวจากทางใด"`
	Data  Ref    `key:"data" names:"file" need:"yes" th:"ไฟล์ .csv" en:"Table, CSV" eg:"channels.csv"`
	Chart Chart  `key:"chart" th:"แผนภูมิ: bar แท่ง, stacked แท่งซ้อนร้อยละ, line เส้น, none ไม่มี" en:"bar, stacked, line or none" eg:"bar"`
	Unit  string `key:"unit" th:"หน่วยของตัวเลข" en:"Unit of the numbers" eg:"ร้อยละ"`
}

// Chart is how a figure is drawn; "" is bars.
type Chart string

func (Chart) words() []string { return []string{"bar", "stacked", "line", "none"} }

// Kind is SurveysKind.
func (Survey) Kind() Kind { return SurveysKind }

func (s Survey) withheld(c Common) Publication { return Survey{Common: c, Fieldwork: s.Fieldwork} }

// Needs returns the tables, which can be downloaded too.
func (s Survey) Needs() []Ref {
	var out []Ref
	for _, q := range s.Questions {
		out = append(out, given(q.Data)...)
	}
	return out
}

// Tables returns the tables that are shown.
func (s Survey) Tables() []Ref {
	return slices.DeleteFunc(s.Needs(), func(r Ref) bool { return !IsTable(r.Text) })
}

func (s Survey) check(r *reading) {
	r.checkDated(s.Common)
	r.checkOrder("fieldwork.from", s.Fieldwork.From, "fieldwork.to", s.Fieldwork.To)
	if at, there := r.at["sample"]; there && s.Sample < 1 && !r.faulty("sample") {
		r.tell(msgSample, at)
	}
	if s.Margin < 0 || s.Margin > 100 {
		r.tell(msgMargin, r.at["margin"])
	}
	for i, q := range s.Questions {
		r.checkEnding(fmt.Sprintf("questions[%d].data", i), q.Data, "ตารางผล", ".csv")
	}
}

// Tell says who was asked and how, and each question with its answers.
func (s Survey) Tell(to Teller) {
	to.Fact(surveyFieldworkWord, to.Range(s.Fieldwork.From, s.Fieldwork.To))
	to.Fact(words.Area, s.Area)
	to.Fact(words.Method, s.Method)
	to.Fact(surveySampleWord, people(to, s.Sample))
	if s.Margin > 0 {
		to.Fact(words.Margin, "±"+strconv.FormatFloat(s.Margin, 'f', -1, 64))
	}
	for _, q := range s.Questions {
		table := to.Table(q.Data)
		lines := make([]string, 0, len(table.Rows))
		for _, row := range table.Rows {
			line := row[0]
			for j, cell := range row[1:] {
				if len(row) > 2 {
					line += " " + table.Head[j+1]
				}
				line += " " + cell
			}
			lines = append(lines, line)
		}
		label := q.Text
		if q.Unit != "" {
			label += " (" + q.Unit + ")"
		}
		to.ThenCalled(label, lines)
	}
}

// Things returns the figures: of whom, how, and each question with its table.
func (s Survey) Things(in Structurer) []schemaorg.Thing {
	d := schemaorg.Dataset{
		Work: in.Work("Dataset"), TemporalCoverage: schemaorg.Interval(s.Fieldwork.From, s.Fieldwork.To), MeasurementTechnique: s.Method,
	}
	if s.Area != "" {
		d.SpatialCoverage = places([]string{s.Area})
	}
	for _, q := range s.Questions {
		d.VariableMeasured = append(d.VariableMeasured, schemaorg.Value{Type: "PropertyValue", Name: q.Text, UnitText: q.Unit})
		if !in.Void() {
			d.Distribution = append(d.Distribution, in.File("DataDownload", q.Text, q.Data)...)
		}
	}
	return []schemaorg.Thing{d}
}

// Measures returns each number of each question.
func (s Survey) Measures(of Surroundings) []Measure {
	var all []Measure
	for _, q := range s.Questions {
		table := of.Table(q.Data)
		for _, row := range table.Rows {
			for i, cell := range row[1:] {
				value, _ := ParseQuantity(cell) // package site has refused cells that are not numbers
				all = append(all, Measure{Of: q.Text, Item: row[0], Column: table.Head[i+1], Value: number(value), Unit: q.Unit})
			}
		}
	}
	return all
}
