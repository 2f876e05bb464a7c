package entry

import (
	"strconv"
	"strings"

	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// Particulars are what a publication says in fields of its own kind, ready to be read: the only place in which
// machine outputs ask what kind a publication is.
type Particulars struct {
	Dateline string   // place that a release is dated from
	Details  []Detail // before the text
	First    []List   // before the text: what to do while a warning is in force
	Former   string   // stands above the text of what nobody may act on any more, or none
	Then     []List   // after the text
	Quotes   []content.Quote
}

// A Detail is one fact with its label: "สถานที่", "เชิงสะพานข้ามแม่น้ำแคว".
type Detail struct {
	Label, Text string
	Essential   bool // a message of a few lines says it too: until when, where
}

// A List is lines under a label.
type List struct {
	Label string
	Lines []string
}

// ParticularsOf gives the particulars of p; none of a publication that was removed.
func ParticularsOf(s *site.Site, p *site.Publication) Particulars {
	if p.State.Removed {
		return Particulars{}
	}
	g := gathering{s: s, p: p, w: WordsIn(s, p.Language)}
	g.gather()
	if p.Void() {
		g.all.Former = g.w.say("ข้อความเดิม ซึ่งไม่มีผลแล้ว", "Former text, which no longer holds")
	}
	return g.all
}

// A gathering is a publication whose particulars are being put together.
type gathering struct {
	s   *site.Site
	p   *site.Publication
	w   Words
	all Particulars
}

func (g *gathering) gather() {
	switch k := g.p.Publication.(type) {
	case content.News:
		g.all.Dateline = Line(k.Dateline)
		g.add("ผู้ให้ข่าว", "Spokesperson", k.Spokesperson)
		for _, q := range k.Quotes {
			g.all.Quotes = append(g.all.Quotes, content.Quote{Text: Line(q.Text), By: Line(q.By)})
		}
	case content.Notice:
		g.notice(k)
	case content.Clarification:
		g.clarification(k)
	case content.Briefing:
		g.when(k.Starts, k.Ends)
		g.venue(k.Venue)
		g.add("ผู้แถลง", "Speaker", k.Host)
		g.add("ลงทะเบียนสื่อมวลชน", "Registration", k.Register.Text)
		g.add("ถ่ายทอดสด", "Live", k.Live.Text)
		g.then("ประเด็นแถลง", "Agenda", k.Agenda)
		var lines []string
		for _, q := range k.Questions {
			lines = append(lines, q.Question+" — "+q.Answer)
		}
		g.then("ถาม–ตอบ", "Questions and answers", lines)
	case content.Exhibition:
		g.days(k.Opens, k.Closes)
		g.venue(k.Venue)
	case content.Festival:
		g.festival(k)
	case content.Campaign:
		g.days(k.Period.From, k.Period.To)
		g.add("ประเด็น", "Type", g.w.Say(k.Type.Word()))
		var dates, policies []string
		for _, d := range k.KeyDates {
			dates = append(dates, g.w.Moment(d.Date)+" "+d.Title)
		}
		for _, policy := range k.Policies {
			policies = append(policies, strings.TrimSpace(policy.Number+" "+policy.Title))
		}
		g.then("วันสำคัญ", "Key dates", dates)
		g.then("นโยบายและข้อสั่งการ", "Policies", policies)
	case content.Programme:
		g.add("สถานี", "Station", k.Station)
		g.add("คลื่นความถี่", "Frequency", k.Frequency)
		g.add("ออกอากาศ", "On air", k.Schedule)
	case content.Episode:
		if g.p.Programme != nil {
			g.add("รายการ", "Programme", g.p.Programme.Title)
		}
		g.add("ความยาว", "Length", k.Duration)
		g.then("ลำดับรายการ", "Rundown", cues(k.Rundown))
		g.then("บทออกอากาศ", "Transcript", lines(k.Transcript))
	case content.Film:
		g.add("ความยาว", "Length", k.Duration)
		if k.Elsewhere() {
			g.add("ชมที่", "Watch at", k.Video.Text)
		}
		g.then("บทบรรยาย", "Script", lines(k.Script))
		g.then("ลำดับภาพ", "Shot list", cues(k.Shotlist))
	case content.Plan:
		g.plan(k)
	case content.Survey:
		g.survey(k)
	case content.Document:
		g.add("ประเภท", "Type", g.w.Say(k.Type.Word()))
		g.add("เลขที่เอกสาร", "Reference", k.Reference)
		g.add("ลงวันที่", "Dated", g.w.Moment(k.Issued))
	case content.Training:
		g.when(k.Starts, k.Ends)
		g.venue(k.Venue)
		g.add("ผู้เข้าอบรม", "For", k.Audience)
		if k.Seats > 0 {
			g.add("จำนวน", "Seats", strconv.Itoa(k.Seats)+g.w.say(" คน", ""))
		}
		g.add("สมัคร", "Register", k.Register.Text)
	}
}

// add adds a detail that says something.
func (g *gathering) add(label, english, text string) {
	if text = Line(text); text != "" {
		g.all.Details = append(g.all.Details, Detail{g.w.say(label, english), text, false})
	}
}

// need adds a detail without which nobody could act.
func (g *gathering) need(label, english, text string) {
	before := len(g.all.Details)
	g.add(label, english, text)
	for i := range g.all.Details[before:] {
		g.all.Details[before+i].Essential = true
	}
}

func (g *gathering) first(label, english string, lines []string) {
	g.all.First = listed(g.all.First, g.w.say(label, english), lines)
}

func (g *gathering) then(label, english string, lines []string) {
	g.all.Then = listed(g.all.Then, g.w.say(label, english), lines)
}

func listed(to []List, label string, lines []string) []List {
	l := List{Label: label}
	for _, text := range lines {
		if text = Line(text); text != "" {
			l.Lines = append(l.Lines, text)
		}
	}
	if len(l.Lines) == 0 {
		return to
	}
	return append(to, l)
}

func (g *gathering) venue(v content.Venue) {
	g.need("สถานที่", "Venue", v.Name)
	g.add("การเดินทาง", "Getting there", v.Directions)
}

// days is from one day to another, either of which may be missing.
func (g *gathering) days(from, to thai.Moment) {
	if !from.Time.IsZero() || !to.Time.IsZero() {
		g.need("วันที่", "Date", g.w.Range(from.Time, to.Time))
	}
}

// when is a time on one day, or several days.
func (g *gathering) when(starts, ends thai.Moment) {
	switch {
	case starts.Clock && ends.Clock && g.w.Day(starts.Time) == g.w.Day(ends.Time):
		g.need("วันและเวลา", "When", g.w.Moment(starts)+"–"+g.w.Clock(ends))
	case ends.Time.IsZero():
		g.need("วันและเวลา", "When", g.w.Moment(starts))
	default:
		g.need("วันและเวลา", "When", g.w.Moment(starts)+" – "+g.w.Moment(ends))
	}
}

func (g *gathering) notice(n content.Notice) {
	for _, r := range n.Cancels {
		if t := g.p.Named[r.Text]; t != nil && !g.p.Withdrawal() {
			g.need(g.w.Say(words.Cancelled), g.w.Say(words.Cancelled), "“"+t.Headline(g.s)+"”")
		}
	}
	places := n.Areas
	if n.Warning() {
		g.need("ระดับ", "Level", g.w.Say(n.Level.Word())+" "+g.w.Say(n.Hazard.Word()))
		if len(places) == 0 {
			places = listNames(g.p.InDistricts)
		}
	}
	g.need("มีผลตั้งแต่", "In force from", g.w.Moment(n.Effective))
	if g.p.Is(site.Cancelled) {
		g.add("กำหนดเดิมถึง", "Was to hold until", g.w.Moment(n.Until))
	} else {
		g.need("มีผลถึง", "In force until", g.w.Moment(n.Until))
	}
	g.need("พื้นที่", "Where", strings.Join(places, ", "))
	g.add("ที่มาของข้อมูล", "Source", n.Source)
	if g.p.Void() {
		return // whom nobody awaits any more is not told to come
	}
	g.add("แจ้งครั้งต่อไป", "Next word", g.w.Moment(g.p.NextWord))
	g.first("สิ่งที่ต้องทำ", "What to do", n.Actions)
	var shelters, numbers []string
	for _, s := range n.Shelters {
		shelters = append(shelters, strings.Join(strings.Fields(s.Name+" "+s.Place+" "+s.Phone), " "))
	}
	for _, h := range n.Hotlines {
		numbers = append(numbers, h.Number+" "+h.Name)
	}
	g.then("ศูนย์พักพิง", "Shelters", shelters)
	g.then("สายด่วน", "Hotlines", numbers)
}

func listNames(lists []*site.List) []string {
	names := make([]string, len(lists))
	for i, l := range lists {
		names[i] = l.Name
	}
	return names
}

// clarification says the verdict first and the claim last, after the facts: it must never be read alone.
func (g *gathering) clarification(c content.Clarification) {
	g.need("ผลการตรวจสอบ", "Verdict", g.w.Say(c.Verdict.Word()))
	g.add("ชี้แจงในนาม", "On behalf of", c.OnBehalfOf)
	source := c.Claim.Source
	if c.Claim.Medium != "" {
		source += " (" + c.Claim.Medium + ")"
	}
	if when := g.w.Moment(c.Claim.Date); when != "" {
		source += " " + when
	}
	g.then("ข้อความที่เผยแพร่", "What was claimed", []string{
		"“" + c.Claim.Text + "” — " + source + " · " + g.w.Say(c.Verdict.Word()),
	})
	var evidence []string
	for _, e := range c.Evidence {
		evidence = append(evidence, e.Title)
	}
	g.then("หลักฐานอ้างอิง", "Evidence", evidence)
}

func (g *gathering) festival(f content.Festival) {
	if f.Edition > 0 {
		g.add("ครั้งที่", "Edition", strconv.Itoa(f.Edition))
	}
	g.days(f.Starts, f.Ends)
	g.venue(f.Venue)
	g.add("ผู้จัดงาน", "Organisers", strings.Join(f.Organisers, ", "))
	var lines []string
	for _, a := range f.Programme {
		line := g.w.Moment(a.Starts) + " " + a.Title
		if a.Place != "" {
			line += " (" + a.Place + ")"
		}
		lines = append(lines, line)
	}
	g.then("กำหนดการ", "Programme", lines)
}

func (g *gathering) plan(k content.Plan) {
	g.add("ปีงบประมาณ", "Fiscal year", "พ.ศ. "+strconv.Itoa(k.FiscalYear))
	g.then("วัตถุประสงค์", "Objectives", k.Objectives)
	var activities, indicators []string
	for _, a := range k.Activities {
		line := a.Title
		if a.Status != "" {
			line += " – " + g.w.Say(a.Status.Word())
		}
		activities = append(activities, line)
	}
	for i, in := range k.Indicators {
		value := in.Value.Number
		if in.Count.Text != "" {
			value = float64(g.p.Counts[i])
		}
		number := func(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
		indicators = append(indicators, in.Name+" "+number(value)+"/"+number(in.Target.Number)+" "+in.Unit)
	}
	g.then("กิจกรรม", "Activities", activities)
	g.then("ตัวชี้วัด", "Indicators", indicators)
}

func (g *gathering) survey(k content.Survey) {
	g.add("เก็บข้อมูล", "Fieldwork", g.w.Range(k.Fieldwork.From.Time, k.Fieldwork.To.Time))
	g.add("พื้นที่", "Area", k.Area)
	g.add("วิธีสำรวจ", "Method", k.Method)
	g.add("จำนวนตัวอย่าง", "Sample", strconv.Itoa(k.Sample)+g.w.say(" คน", ""))
	if k.Margin > 0 {
		g.add("ค่าความคลาดเคลื่อน", "Margin of error", "±"+strconv.FormatFloat(k.Margin, 'f', -1, 64))
	}
	for _, q := range k.Questions {
		t := g.p.Tables[q.Data.Text]
		lines := make([]string, 0, len(t.Rows))
		for _, row := range t.Rows {
			line := row[0]
			for j, cell := range row[1:] {
				if len(row) > 2 {
					line += " " + t.Head[j+1]
				}
				line += " " + cell
			}
			lines = append(lines, line)
		}
		label := q.Text
		if q.Unit != "" {
			label += " (" + q.Unit + ")"
		}
		g.all.Then = listed(g.all.Then, Line(label), lines)
	}
}

func cues(all []content.Cue) []string {
	out := make([]string, len(all))
	for i, c := range all {
		out[i] = c.At + " " + c.Title
	}
	return out
}

func lines(text string) []string { return strings.Split(text, "\n") }
