package content

import (
	"fmt"
	"strconv"
	"time"

	"hokhao/generator/schemaorg"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// PlansKind is that of Plan.
const PlansKind Kind = "plans"

var _ = register(Profile{
	Zero: Plan{}, Order: 110, Name: words.New(string(PlansKind), "แผนงานและโครงการ", "Plans"),
	Home: Home{Place: 90, Most: 2},
})

var (
	planYearWord       = words.New("plan-year", "ปีงบประมาณ", "Fiscal year")
	planActivitiesWord = words.New("plan-activities", "กิจกรรม", "Activities")
)

// Plan is a plan with its activities and indicators, แผนงานและโครงการ (duties 1.2, 3.7, 3.8 and 4.2–4.5).
type Plan struct {
	Common
	FiscalYear int         `key:"fiscalYear" need:"yes" th:"ปีงบประมาณ พ.ศ. (ตุลาคมปีก่อน ถึงกันยายน)" en:"Thai fiscal year, October to September, Buddhist Era" eg:"2570"`
	Objectives []string    `key:"objectives" th:"วัตถุประสงค์" en:"Objectives" eg:"[ประชาชนทุกอำเภอได้รับข่าวสารถูกต้องและทันเวลา]"`
	Activities []Activity  `key:"activities" th:"กิจกรรมและโครงการ" en:"Activities" eg:"[{title: อบรมผู้อ่านข่าวหอกระจายข่าว, starts: 2026-11-18, budget: 120000, status: ongoing}]"`
	Indicators []Indicator `key:"indicators" th:"ตัวชี้วัด" en:"Indicators" eg:"[{name: ข่าวประชาสัมพันธ์ที่เผยแพร่, target: 240, unit: เรื่อง, count: kind:news}]"`
}

// An Activity of a plan.
type Activity struct {
	Title  string         `key:"title" need:"yes" th:"กิจกรรม" en:"Activity" eg:"อบรมผู้อ่านข่าวหอกระจายข่าว"`
	Starts thai.Moment    `key:"starts" th:"เริ่ม" en:"Start" eg:"2026-11-18"`
	Ends   thai.Moment    `key:"ends" th:"สิ้นสุด" en:"End" eg:"2026-11-19"`
	Budget Quantity       `key:"budget" th:"งบประมาณ (บาท)" en:"Budget, baht" eg:"120000"`
	Status ActivityStatus `key:"status" th:"สถานะ: planned ยังไม่เริ่ม, ongoing กำลังดำเนินการ, done แล้วเสร็จ, cancelled ยกเลิก" en:"Status" eg:"ongoing"`
}

// ActivityStatus is how far an activity has come.
type ActivityStatus string

var activityStatuses = words.NewChoices("activity-",
	words.Choice{Value: "planned", Thai: "ยังไม่เริ่ม", English: "Not begun"},
	words.Choice{Value: "ongoing", Thai: "กำลังดำเนินการ", English: "Under way"},
	words.Choice{Value: "done", Thai: "แล้วเสร็จ", English: "Done"},
	words.Choice{Value: "cancelled", Thai: "ยกเลิก", English: "Cancelled"},
)

func (ActivityStatus) words() []string { return activityStatuses.Values() }

// Word returns what readers see in place of the value.
func (s ActivityStatus) Word() words.Word { return activityStatuses.Word(string(s)) }

// An Indicator of a plan: its value is given, or counted over publications.
type Indicator struct {
	Name   string   `key:"name" need:"yes" th:"ตัวชี้วัด" en:"Indicator" eg:"ข่าวประชาสัมพันธ์ที่เผยแพร่"`
	Target Quantity `key:"target" need:"yes" th:"ค่าเป้าหมาย" en:"Target" eg:"240"`
	Unit   string   `key:"unit" th:"หน่วยนับ" en:"Unit" eg:"เรื่อง"`
	Value  Quantity `key:"value" th:"ผลที่ทำได้ (ถ้าไม่ใช้ count)" en:"Value, unless it is counted" eg:"96"`
	Count  Query    `key:"count" th:"นับจากเรื่องที่เผยแพร่ เช่น kind:news district:si-sawat" en:"Counted over publications" eg:"kind:news topic:disaster"`
}

// Kind is PlansKind.
func (Plan) Kind() Kind { return PlansKind }

func (p Plan) withheld(c Common) Publication { return Plan{Common: c, FiscalYear: p.FiscalYear} }

// Counts returns the queries of the indicators.
func (p Plan) Counts() (fiscalYear int, counts []Count) {
	for _, in := range p.Indicators {
		counts = append(counts, Count{in.Name, in.Count})
	}
	return p.FiscalYear, counts
}

func (p Plan) check(r *reading) {
	r.checkDated(p.Common)
	if p.FiscalYear != 0 && (p.FiscalYear < 2500 || p.FiscalYear > 2700) {
		r.tell(msgFiscalYear, r.at["fiscalYear"], "year", p.FiscalYear)
	}
	for i, a := range p.Activities {
		prefix := fmt.Sprintf("activities[%d].", i)
		r.checkOrder(prefix+"starts", a.Starts, prefix+"ends", a.Ends)
		if a.Budget.Number < 0 {
			r.tell(msgBudget, r.at[prefix+"budget"])
		}
	}
	for i, in := range p.Indicators {
		at := r.at[fmt.Sprintf("indicators[%d]", i)]
		counted := in.Count.Text != "" || r.faulty(fmt.Sprintf("indicators[%d].count", i))
		given := in.Value.Given || r.faulty(fmt.Sprintf("indicators[%d].value", i))
		switch {
		case given && counted:
			r.tell(msgIndicatorBoth, at, "name", in.Name)
		case !given && !counted:
			r.tell(msgIndicatorNeither, at, "name", in.Name)
		}
	}
}

// Tell says what the plan is to reach, and how far it has come.
func (p Plan) Tell(to Teller) {
	to.Fact(planYearWord, to.Fill(words.Year, "year", strconv.Itoa(p.FiscalYear)))
	to.Then(words.Objectives, p.Objectives)
	var activities, indicators []string
	for _, a := range p.Activities {
		line := a.Title
		if a.Status != "" {
			line += " – " + to.Word(a.Status.Word())
		}
		activities = append(activities, line)
	}
	for i, in := range p.Indicators {
		indicators = append(indicators, in.Name+" "+number(p.value(i, to))+"/"+number(in.Target.Number)+" "+in.Unit)
	}
	to.Then(planActivitiesWord, activities)
	to.Then(words.Indicators, indicators)
}

// Things returns the indicators as figures of the fiscal year.
func (p Plan) Things(in Structurer) []schemaorg.Thing {
	d := schemaorg.Dataset{Work: in.Work("Dataset")}
	first, next := thai.FiscalYearBounds(p.FiscalYear, time.UTC)
	d.TemporalCoverage = schemaorg.Interval(thai.Moment{Time: first}, thai.Moment{Time: next.AddDate(0, 0, -1)})
	for i, x := range p.Indicators {
		value := p.value(i, in)
		v := schemaorg.Value{Type: "PropertyValue", Name: x.Name, UnitText: x.Unit}
		if !in.Void() {
			v.Value = &value
		}
		d.VariableMeasured = append(d.VariableMeasured, v)
	}
	return []schemaorg.Thing{d}
}

// value returns what an indicator has reached: given, or counted.
func (p Plan) value(indicator int, of Surroundings) float64 {
	if p.Indicators[indicator].Count.Text != "" {
		return float64(of.Count(indicator))
	}
	return p.Indicators[indicator].Value.Number
}

// Measures returns the indicators.
func (p Plan) Measures(of Surroundings) []Measure {
	var all []Measure
	for i, in := range p.Indicators {
		all = append(all, Measure{Of: in.Name, Value: number(p.value(i, of)), Target: number(in.Target.Number), Unit: in.Unit})
	}
	return all
}
