package content

import (
	"fmt"
	"strings"
	"time"

	"hokhao/generator/schemaorg"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// CampaignsKind is that of Campaign.
const CampaignsKind Kind = "campaigns"

var _ = register(Profile{
	Zero: Campaign{}, Order: 70, Name: words.New(string(CampaignsKind), "ประเด็นประชาสัมพันธ์สำคัญ", "Campaigns"),
	OwnFolder: true, Lasting: true, General: true, Home: Home{Place: 40, Most: 3},
})

var (
	campaignTypeWord     = words.New("campaign-type", "ประเด็น", "Type")
	campaignKeyDatesWord = words.New("campaign-key-dates", "วันสำคัญ", "Key dates")
	campaignPoliciesWord = words.New("campaign-policies", "นโยบายและข้อสั่งการ", "Policies")
)

// Campaign is a matter that many publications belong to, ประเด็นประชาสัมพันธ์สำคัญ / รณรงค์ (duties 2.3, 3.1 and
// 3.2).
type Campaign struct {
	Common
	Type     CampaignType `key:"type" need:"yes" th:"ประเภท: policy, election, safety, health, democracy, culture, tourism, other" en:"Type" eg:"safety"`
	Period   Period       `key:"period" th:"ช่วงเวลารณรงค์" en:"Period" eg:"{from: 2026-12-29, to: 2027-01-04}"`
	KeyDates []KeyDate    `key:"keyDates" th:"วันสำคัญ" en:"Key dates" eg:"[{date: 2026-12-29, title: เริ่มเจ็ดวันอันตราย}]"`
	Policies []Policy     `key:"policies" th:"นโยบายหรือข้อสั่งการ" en:"Policies" eg:"[{number: \"1\", title: ขับช้า เปิดไฟหน้า}]"`
}

// A Period is from one day to another.
type Period struct {
	From thai.Moment `key:"from" need:"yes" th:"ตั้งแต่" en:"First day" eg:"2026-12-29"`
	To   thai.Moment `key:"to" th:"ถึง" en:"Last day" eg:"2027-01-04"`
}

// Span returns the period as a span.
func (p Period) Span() thai.Span { return thai.Span{From: p.From, To: p.To} }

// A KeyDate of a campaign.
type KeyDate struct {
	Date  thai.Moment `key:"date" need:"yes" th:"วันที่" en:"When" eg:"2026-12-29"`
	Title string      `key:"title" need:"yes" th:"เรื่อง" en:"What" eg:"เริ่มเจ็ดวันอันตราย"`
}

// A Policy that a campaign makes known.
type Policy struct {
	Number string `key:"number" th:"ข้อที่" en:"Number" eg:"1"`
	Title  string `key:"title" need:"yes" th:"ข้อความ" en:"Text" eg:"ขับช้า เปิดไฟหน้า"`
}

// CampaignType is what a campaign is about.
type CampaignType string

// ElectionCampaign makes an election known; it needs approval unless site.yaml says otherwise.
const ElectionCampaign CampaignType = "election"

var campaignTypes = words.NewChoices("campaign-",
	words.Choice{Value: "policy", Thai: "นโยบาย", English: "Policy"},
	words.Choice{Value: "election", Thai: "การเลือกตั้ง", English: "Election"},
	words.Choice{Value: "safety", Thai: "ความปลอดภัย", English: "Safety"},
	words.Choice{Value: "health", Thai: "สุขภาพ", English: "Health"},
	words.Choice{Value: "democracy", Thai: "ประชาธิปไตย", English: "Democracy"},
	words.Choice{Value: "culture", Thai: "วัฒนธรรม", English: "Culture"},
	words.Choice{Value: "tourism", Thai: "การท่องเที่ยว", English: "Tourism"},
	words.Choice{Value: "other", Thai: "ประเด็นอื่น", English: "Other matter"},
)

func (CampaignType) words() []string { return campaignTypes.Values() }

// Word returns what readers see in place of the value.
func (t CampaignType) Word() words.Word { return campaignTypes.Word(string(t)) }

// Kind is CampaignsKind.
func (Campaign) Kind() Kind { return CampaignsKind }

func (c Campaign) withheld(common Common) Publication {
	return Campaign{Common: common, Type: c.Type, Period: c.Period}
}

// Events returns the key dates.
func (c Campaign) Events() []Event {
	var out []Event
	for _, d := range c.KeyDates {
		out = append(out, Event{d.Title, thai.Span{From: d.Date}, ""})
	}
	return out
}

// Gathers reports that publications name the campaign.
func (Campaign) Gathers() Membership { return ByName }

// Turns returns when each key date is past, and the campaign, where it says its last day.
func (c Campaign) Turns() []Turn {
	all := turnsOf(c.Events())
	if !c.Period.To.Time.IsZero() {
		all = append(all, Turn{At: c.Over(), Why: msgCampaignEnds})
	}
	return all
}

// Over is the midnight after its period, or after the last of its key dates where it names no end.
func (c Campaign) Over() time.Time {
	last := c.Period.To
	for _, d := range c.KeyDates {
		if c.Period.To.Time.IsZero() && d.Date.Time.After(last.Time) {
			last = d.Date
		}
	}
	return thai.Span{To: last}.DayAfter()
}

func (c Campaign) check(r *reading) {
	r.checkDated(c.Common)
	r.checkOrder("period.from", c.Period.From, "period.to", c.Period.To)
	for i, d := range c.KeyDates {
		if i > 0 && d.Date.Time.Before(c.KeyDates[i-1].Date.Time) && !d.Date.Time.IsZero() {
			r.tell(msgKeyDateOrder, r.at[fmt.Sprintf("keyDates[%d].date", i)])
		}
	}
}

// approvedAs is that of an election, which needs approval unless site.yaml says otherwise.
func (c Campaign) approvedAs() string {
	if c.Type == ElectionCampaign {
		return string(ElectionCampaign)
	}
	return ""
}

// Kicker is the type.
func (c Campaign) Kicker() (label words.Word, ofClaim bool) { return c.Type.Word(), false }

// Tell says from when to when it lasts and what it makes known.
func (c Campaign) Tell(to Teller) {
	tellDays(to, c.Period.From, c.Period.To)
	to.Fact(campaignTypeWord, to.Word(c.Type.Word()))
	var dates, policies []string
	for _, d := range c.KeyDates {
		dates = append(dates, to.Moment(d.Date)+" "+d.Title)
	}
	for _, policy := range c.Policies {
		policies = append(policies, strings.TrimSpace(policy.Number+" "+policy.Title))
	}
	to.Then(campaignKeyDatesWord, dates)
	to.Then(campaignPoliciesWord, policies)
}

// Things returns a page that gathers others.
func (Campaign) Things(in Structurer) []schemaorg.Thing {
	return []schemaorg.Thing{in.Work("CollectionPage")}
}
