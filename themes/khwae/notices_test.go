package khwae_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"hokhao/generator/channels/web"
	"hokhao/generator/palette"
	"hokhao/generator/thai"
	"hokhao/generator/view"
	"hokhao/themes/khwae"
)

// noticePages returns notices, clarifications, briefings and campaigns, in every state with an appearance of its own.
func noticePages(text, lang string) map[string]view.Component {
	th := khwae.New()
	all := map[string]view.Component{}
	warning := full[web.Notice](text)
	warning.Lang, warning.Withdrawn = lang, view.Withdrawal{}
	warning.Grade = 2
	all["warning over"] = th.Draw(warning)
	warning.Ended, warning.CancelledBy = "", view.Link{}
	all["warning"] = th.Draw(warning)
	warning.Withdrawn = view.Withdrawal{Reason: text}
	all["warning withdrawn"] = th.Draw(warning)
	warning.Withdrawn.Removed = true
	all["warning removed"] = th.Draw(warning)
	announcement := full[web.Notice](text)
	announcement.Lang, announcement.Withdrawn = lang, view.Withdrawal{}
	announcement.Warning, announcement.Ended = false, ""
	all["announcement"] = th.Draw(announcement)
	for _, state := range []struct {
		name           string
		pending, right bool
	}{{"clarification", false, false}, {"clarification pending", true, false}, {"clarification right", false, true}} {
		c := full[web.Clarification](text)
		c.Lang, c.Withdrawn = lang, view.Withdrawal{}
		c.Pending, c.Right = state.pending, state.right
		all[state.name] = th.Draw(c)
	}
	for name, over := range map[string]bool{"briefing": false, "briefing over": true} {
		b := full[web.Briefing](text)
		b.Lang, b.Withdrawn = lang, view.Withdrawal{}
		b.Over = over
		all[name] = th.Draw(b)
	}
	campaign := full[web.Campaign](text)
	campaign.Lang, campaign.Withdrawn = lang, view.Withdrawal{}
	all["campaign"] = th.Draw(campaign)
	campaign.To, campaign.KeyDates[1].Past = thai.Moment{}, false
	all["campaign without end"] = th.Draw(campaign)
	return all
}

func emptyNoticePages() map[string]view.Component {
	th := khwae.New()
	return map[string]view.Component{
		"warning": th.Draw(web.Notice{Warning: true}), "announcement": th.Draw(web.Notice{}),
		"clarification": th.Draw(web.Clarification{}), "briefing": th.Draw(web.Briefing{}),
		"briefing over": th.Draw(web.Briefing{Over: true}), "campaign": th.Draw(web.Campaign{}),
	}
}

func TestNoticesClarificationsBriefingsAndCampaignsAreWellMade(t *testing.T) {
	for _, set := range []struct {
		name    string
		pages   map[string]view.Component
		preview bool
	}{
		{"full", noticePages("ข่าวจังหวัด", "th"), true}, {"english", noticePages("x", "en"), true},
		{"empty", emptyNoticePages(), false}, {"hostile", noticePages(hostile, "th"), true},
	} {
		for name, c := range set.pages {
			t.Run(set.name+" "+name, func(t *testing.T) {
				page := render(t, c)
				for _, f := range faults(page, set.preview) {
					t.Error(f)
				}
				if set.name == "hostile" && (strings.Contains(page, "<script>alert") || strings.Contains(page, "<b onclick")) {
					t.Error("a text became markup")
				}
				if set.name == "english" {
					if words := regexp.MustCompile(`[ก-๛]{2,}`).FindAllString(page, -1); len(words) > 0 {
						t.Errorf("in Thai: %q", words)
					}
				}
				if set.name == "empty" {
					for _, box := range []string{`class="box`, `class="facts"`, `class="sum"`, `class="fix`, `class="side"`, `class="rail`, "<ul", "<figure", "<nav", "<dd", "<li"} {
						if strings.Contains(page, box) {
							t.Errorf("%s in a page without content", box)
						}
					}
				}
			})
		}
	}
}

// label sets every value below v to a unique one and records how a page would show it: texts and numbers as text, moments
// and addresses as attributes. Another test covers the fields of the Article.
func label(v reflect.Value, path string, shown map[string]string) {
	n := len(shown) + 1
	switch x := v.Addr().Interface().(type) {
	case *thai.Moment:
		*x = thai.Moment{Time: time.Date(2027, 1, 1, 8, n, 0, 0, time.FixedZone("", 7*3600)), Clock: true}
		shown[path] = `datetime="` + x.Time.Format("2006-01-02T15:04-07:00") + `"`
		return
	case *view.Address:
		*x, _ = view.To(fmt.Sprintf("own/%d.html", n))
		shown[path] = `href="` + x.String() + `"`
		return
	case *view.Article:
		x.Title = view.Text{Plain: "หัวเรื่อง"}
		return
	case *[]view.Card, *[]view.Feed:
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprintf("คำที่%dหนึ่ง", n))
		shown[path] = v.String()
	case reflect.Int:
		v.SetInt(int64(700 + n))
		shown[path] = strconv.Itoa(700 + n)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			label(v.Index(i), path+"["+strconv.Itoa(i)+"]", shown)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			label(v.Field(i), strings.TrimPrefix(path+"."+v.Type().Field(i).Name, "."), shown)
		}
	}
}

func TestEveryFieldIsShown(t *testing.T) {
	th := khwae.New()
	check := func(name string, v any, c func() view.Component, but ...string) {
		t.Run(name, func(t *testing.T) {
			shown := map[string]string{}
			label(reflect.ValueOf(v).Elem(), "", shown)
			page := render(t, c())
			for path, want := range shown {
				hidden := slices.ContainsFunc(but, func(p string) bool { return strings.HasPrefix(path, p) })
				if strings.Contains(page, want) == hidden {
					t.Errorf("%s (%s): hidden is to be %v", path, want, hidden)
				}
			}
		})
	}
	var n web.Notice
	check("warning", &n, func() view.Component {
		n.Warning, n.Grade, n.Ended, n.CancelledBy = true, 2, "", view.Link{}
		return th.Draw(n)
	}, "Grade", "Ended", "CancelledBy")
	check("warning over", &n, func() view.Component {
		n.Warning, n.Grade = true, 2
		return th.Draw(n)
	}, "Grade", "NextUpdate")
	check("announcement", &n, func() view.Component {
		n.Warning, n.Ended = false, ""
		return th.Draw(n)
	}, "Level", "Grade", "Hazard", "Areas", "Actions", "Shelters", "NextUpdate", "Ended")
	var c web.Clarification
	check("clarification", &c, func() view.Component { return th.Draw(c) })
	var b web.Briefing
	check("briefing", &b, func() view.Component {
		b.Ends = thai.Moment{Time: b.Ends.Time.AddDate(0, 0, 1), Clock: true}
		return th.Draw(b)
	}, "Ends")
	check("briefing over", &b, func() view.Component { b.Over = true; return th.Draw(b) }, "Register", "Ends")
	var k web.Campaign
	check("campaign", &k, func() view.Component { return th.Draw(k) }, "From", "To", "All")
}

func TestCampaignShowsItsPeriodAndItsPublications(t *testing.T) {
	v := full[web.Campaign]("คำ")
	v.Withdrawn = view.Withdrawal{}
	v.From, v.To = date(2026, 11, 15), date(2027, 1, 4)
	v.Members[0].Title, v.All.Title = view.Text{Plain: "เรื่องแรก"}, "ปีใหม่ปลอดภัย"
	v.KeyDates = []web.KeyDate{{Date: date(2026, 11, 15), Title: "ก", Past: true}, {Date: date(2026, 12, 1), Title: "ข"}, {Date: date(2027, 1, 4), Title: "ค"}}
	page := render(t, khwae.New().Draw(v))
	for _, want := range []string{"15 พฤศจิกายน 2569 – 4 มกราคม 2570", "เรื่องแรก", "ดูทั้งหมด", html.EscapeString(v.All.To.String()), html.EscapeString(v.Feeds[0].To.String())} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s", want)
		}
	}
	if past, next := strings.Count(page, "ผ่านไปแล้ว"), strings.Count(page, "ลำดับถัดไป"); past != 1 || next != 1 {
		t.Errorf("%d dates are past and %d next", past, next)
	}
}

func date(y, m, d int) thai.Moment {
	return thai.Moment{Time: time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.FixedZone("", 7*3600))}
}

// find returns the first element of a page for which is returns true.
func find(t *testing.T, page string, is func(*html.Node) bool) *html.Node {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && is(n) {
			return n
		}
	}
	return nil
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data + " ")
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func hasClass(class string) func(*html.Node) bool {
	return func(n *html.Node) bool {
		c, _ := attribute(n, "class")
		return slices.Contains(strings.Fields(c), class)
	}
}

func TestWarningsInForceStandFirstInTheMainContent(t *testing.T) {
	to, _ := view.To("notices/2026/a.html")
	clock := func(d, h int) thai.Moment {
		return thai.Moment{Time: time.Date(2026, 11, d, h, 30, 0, 0, time.FixedZone("", 7*3600)), Clock: true}
	}
	f := view.Layout{Warnings: []view.Alert{
		{Level: "อพยพ", Grade: 3, Hazard: "การระบายน้ำจากเขื่อน", Title: "อพยพทันที", To: to, Issued: clock(24, 11), Until: clock(26, 18), Next: clock(24, 14)},
		{Level: "เฝ้าระวัง", Grade: 1, Hazard: "อากาศหนาว", Title: "อากาศหนาว", To: to, Issued: clock(23, 8), Until: date(2026, 11, 30)},
	}}
	page := render(t, khwae.New().Draw(web.News{Article: view.Article{Layout: f, Title: view.Text{Plain: "ข่าว"}}}))
	main := find(t, page, func(n *html.Node) bool { return n.Data == "main" })
	region := main.FirstChild
	for region.Type != html.ElementNode {
		region = region.NextSibling
	}
	if name, _ := attribute(region, "aria-label"); region.Data != "section" || name == "" {
		t.Fatalf("main begins with %s %q", region.Data, name)
	}
	want := "อพยพ การระบายน้ำจากเขื่อน อพยพทันที ออกเมื่อ 24 พ.ย. 11.30 น. มีผลถึงวันที่ 26 พ.ย. 2569 เวลา 18.30 น. จะแจ้งครั้งต่อไป 24 พ.ย. 14.30 น." +
		" เฝ้าระวัง อากาศหนาว อากาศหนาว ออกเมื่อ 23 พ.ย. 08.30 น. มีผลถึงวันที่ 30 พ.ย. 2569"
	if got := textOf(region); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if strings.Contains(page, `lang="th" hreflang`) {
		t.Error("a Thai page says that a title is Thai")
	}
	f.Lang, f.Warnings[0].Level, f.Warnings[0].Hazard = "en", "Evacuate", "Release of water from a dam" // as channel web fills them
	page = render(t, khwae.New().Draw(web.News{Article: view.Article{Layout: f, Title: view.Text{Plain: "News"}}}))
	for _, want := range []string{`lang="th" hreflang="th">อพยพทันที`, "Evacuate", "Release of water from a dam", "In force until", "26 November 2026", "at 18:30"} {
		if !strings.Contains(page, want) {
			t.Errorf("the English page has no %s", want)
		}
	}
}

func TestPagesNameTheirOtherLanguages(t *testing.T) {
	to := func(s string) view.Address { a, _ := view.To(s); return a }
	f := view.Layout{
		Canonical: to("https://example.go.th/a.html"),
		Others:    []view.Other{{Lang: "en", Name: "English", To: to("a.en.html"), Full: to("https://example.go.th/a.en.html")}},
	}
	page := render(t, khwae.New().Draw(web.Page{Article: view.Article{Layout: f}}))
	for _, want := range []string{
		`<link rel="alternate" hreflang="th" href="https://example.go.th/a.html">`,
		`<link rel="alternate" hreflang="en" href="https://example.go.th/a.en.html">`,
		`<a href="a.en.html" lang="en" hreflang="en" rel="alternate">English</a>`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s", want)
		}
	}
	f.Others = nil
	if strings.Contains(render(t, khwae.New().Draw(web.Page{Article: view.Article{Layout: f}})), "hreflang") {
		t.Error("a page without translation names languages")
	}
}

func TestEveryPageLeadsToAllWarningsOnce(t *testing.T) {
	to, _ := view.To("notices/index.html")
	l := view.Link{Title: "ประกาศและคำเตือน", To: to}
	for name, menu := range map[string][]view.Link{"none": nil, "in the menu": {l}} {
		page := render(t, khwae.New().Draw(view.List{Layout: view.Layout{Notices: l, Menu: menu}}))
		if n := strings.Count(page, `href="notices/index.html"`); n != 1 {
			t.Errorf("%s: %d links", name, n)
		}
	}
}

func TestUrgentCorrectionsStandAboveThePoints(t *testing.T) {
	for _, urgency := range []string{"", "ด่วนที่สุด"} {
		v := web.News{Article: view.Article{
			Title: view.Text{Plain: "ข่าว"}, Points: []view.Text{{Plain: "สาระ"}}, Body: "<p>เนื้อข่าว</p>", State: view.State{Urgency: urgency},
			Changes: []view.Change{{At: date(2026, 11, 24), Label: "แก้ไขข่าว", Note: "ที่ถูกคือ", Correction: true}},
		}}
		page := render(t, khwae.New().Draw(v))
		if strings.Count(page, "ที่ถูกคือ") != 1 {
			t.Errorf("urgency %q: the correction is not shown once", urgency)
		}
		if above := strings.Index(page, "ที่ถูกคือ") < strings.Index(page, "สาระ</li>"); above != (urgency != "") {
			t.Errorf("urgency %q: the correction stands above the points: %v", urgency, above)
		}
	}
}

func TestAPublicationLeadsToItsClarificationAndCampaigns(t *testing.T) {
	to, _ := view.To("c.html")
	page := render(t, khwae.New().Draw(web.News{Article: view.Article{
		Title: view.Text{Plain: "ข่าว"}, Clarified: []view.Clarified{{Link: view.Link{Title: "ชี้แจง: สะพานเปิด", To: to}, Verdict: "ไม่เป็นความจริง"}},
		Campaigns: []view.Link{{Title: "ปีใหม่ปลอดภัย", To: to}}, State: view.State{Past: true, Badges: []view.Badge{{Text: "สิ้นสุดแล้ว", Tone: view.Calm}}}, Aged: true,
	}}))
	for _, want := range []string{`<a href="c.html">ชี้แจง: สะพานเปิด</a>`, "<b>ไม่เป็นความจริง</b>", `<a href="c.html">ปีใหม่ปลอดภัย</a>`, "สิ้นสุดแล้ว", "เรื่องนี้เผยแพร่มาแล้วเกินหนึ่งปี"} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s", want)
		}
	}
}

func TestAWarningThatIsOverUrgesNobody(t *testing.T) {
	v := web.Notice{Warning: true, Level: "อพยพ", Grade: 3, Hazard: "น้ำท่วม", Actions: []string{"ขึ้นที่สูง"}, NextUpdate: date(2026, 11, 24)}
	v.Title = view.Text{Plain: "น้ำท่วม"}
	in := render(t, khwae.New().Draw(v))
	v.Ended = "สิ้นสุดการเตือนภัยแล้ว"
	over := render(t, khwae.New().Draw(v))
	for _, loud := range []string{"สิ่งที่ต้องทำ", "จะแจ้งครั้งต่อไป", "g-3", `class="signs"`} {
		if !strings.Contains(in, loud) || strings.Contains(over, loud) {
			t.Errorf("%s: in force %v, over %v", loud, strings.Contains(in, loud), strings.Contains(over, loud))
		}
	}
	if bar, title := strings.Index(over, v.Ended), strings.Index(over, "<h1>"); bar < 0 || bar > title {
		t.Error("the page does not begin with the end of the warning")
	}
	if !strings.Contains(over, "ขึ้นที่สูง") {
		t.Error("what people were told to do is gone")
	}
}

func TestTheFactStandsBeforeTheClaimAndTheClaimWithItsVerdict(t *testing.T) {
	v := web.Clarification{Verdict: "ไม่เป็นความจริง", Claim: web.Claim{Text: "สะพานปิดสิบวัน", Source: "สื่อสังคมออนไลน์"}}
	v.Title, v.Points = view.Text{Plain: "ชี้แจง: สะพานเปิด"}, []view.Text{{Plain: "ปิดเพียงวันเดียว"}}
	page := render(t, khwae.New().Draw(v))
	last := -1
	for _, text := range []string{"<h1>", "ไม่เป็นความจริง", "ปิดเพียงวันเดียว", "“สะพานปิดสิบวัน”"} {
		at := strings.Index(page, text)
		if at <= last {
			t.Errorf("%s is not in its place", text)
		}
		last = at
	}
	if claim := find(t, page, hasClass("claim")); !strings.Contains(textOf(claim), v.Verdict) {
		t.Error("the claim stands without its verdict")
	}
	v.Pending = true
	if page := render(t, khwae.New().Draw(v)); strings.Contains(page, "ข้อเท็จจริง</h2>") || !strings.Contains(page, "ข้อมูลที่ทราบในขณะนี้") {
		t.Error("what is not yet known is called a fact")
	}
}

func TestCardsSayWhatSortTheyAreAndWhenSomethingHappens(t *testing.T) {
	starts := thai.Moment{Time: time.Date(2026, 11, 27, 9, 30, 0, 0, time.UTC), Clock: true}
	ends := thai.Moment{Time: starts.Time.Add(time.Hour), Clock: true}
	later := thai.Moment{Time: starts.Time.AddDate(0, 0, 1), Clock: true}
	for _, c := range []struct {
		card view.Card
		want []string
	}{
		{view.Card{Kicker: "อพยพ"}, []string{"อพยพ"}},
		{view.Card{Kicker: "อพยพ", State: view.State{Past: true, Badges: []view.Badge{{Text: "สิ้นสุดแล้ว", Tone: view.Calm}}}}, []string{"สิ้นสุดแล้ว", `class="tag calm">อพยพ`}},
		{view.Card{Kicker: "ไม่เป็นความจริง", OfClaim: true}, []string{"ข้อความที่เผยแพร่: ไม่เป็นความจริง"}},
		{view.Card{Event: view.Event{Starts: starts, Ends: ends, Place: "ศาลากลาง"}}, []string{"27 พฤศจิกายน 2569 09.30–10.30 น.", "ศาลากลาง"}},
		{view.Card{Event: view.Event{Starts: starts}}, []string{"27 พฤศจิกายน 2569 09.30 น."}},
		{view.Card{Event: view.Event{Starts: starts, Ends: later}}, []string{"27–28 พฤศจิกายน 2569<"}},
		{view.Card{Event: view.Event{Starts: date(2026, 11, 27)}}, []string{"27 พฤศจิกายน 2569<"}},
	} {
		c.card.Title = view.Text{Plain: "เรื่อง"}
		for name, page := range map[string]string{
			"list":    render(t, khwae.New().Draw(view.List{Items: []view.Card{c.card}})),
			"related": render(t, khwae.New().Draw(web.News{Article: view.Article{Related: []view.Card{c.card}}})),
			"home":    render(t, khwae.New().Draw(view.Home{Sections: []view.HomeSection{{Key: "notices", All: view.Link{Title: "ประกาศ"}, Items: []view.Card{c.card}}}})),
		} {
			for _, want := range c.want {
				if !strings.Contains(strings.Join(strings.Fields(page), " "), want) {
					t.Errorf("%s of %+v: no %s", name, c.card, want)
				}
			}
		}
	}
}

// A list of one kind does not repeat it at each stop; a list of several kinds shows them.
func TestListsSayTheKindWhereItTellsSomething(t *testing.T) {
	cards := []view.Card{{Title: view.Text{Plain: "ก"}, Kind: "ข่าวประชาสัมพันธ์", Topic: "เกษตร"}, {Title: view.Text{Plain: "ข"}, Kind: "ข่าวประชาสัมพันธ์", Topic: "เกษตร"}}
	page := render(t, khwae.New().Draw(view.List{Name: "อำเภอท่าม่วง", Of: "อำเภอ", Items: cards}))
	if strings.Contains(page, "ข่าวประชาสัมพันธ์") || strings.Count(page, "เกษตร") != 2 {
		t.Error("a list of one kind says it")
	}
	cards[1].Kind = "นิทรรศการภาพถ่าย"
	page = render(t, khwae.New().Draw(view.List{Name: "อำเภอท่าม่วง", Of: "อำเภอ", Items: cards}))
	if !strings.Contains(page, "ข่าวประชาสัมพันธ์") || !strings.Contains(page, "นิทรรศการภาพถ่าย") {
		t.Error("a list of two kinds does not say which")
	}
	if page := render(t, khwae.New().Draw(view.List{})); !strings.Contains(page, "ยังไม่มีเรื่องในรายการนี้") {
		t.Error("an empty list does not say so")
	}
}

func TestShelvesLeadToTheirKinds(t *testing.T) {
	all, _ := view.To("clarifications/index.html")
	one, _ := view.To("clarifications/2026/a.html")
	page := render(t, khwae.New().Draw(view.Home{Sections: []view.HomeSection{
		{Key: "clarifications", All: view.Link{Title: "ชี้แจงข้อเท็จจริง", To: all}, Items: []view.Card{{Title: view.Text{Plain: "ชี้แจง: เปิด"}, To: one, Published: date(2026, 11, 21)}}},
		{Key: "films", All: view.Link{Title: "วีดิทัศน์ข่าว", To: all}},
	}}))
	for _, want := range []string{`<a href="clarifications/index.html">ชี้แจงข้อเท็จจริง</a>`, `<a href="clarifications/2026/a.html">ชี้แจง: เปิด</a>`, "21 พ.ย. 2569"} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s", want)
		}
	}
	if strings.Contains(render(t, khwae.New().Draw(view.Home{})), "platform") {
		t.Error("a home without shelves has a place for them")
	}
}

func TestAnExhibitionSaysHowToGetThere(t *testing.T) {
	to, _ := view.To("https://map.example.org/")
	v := web.Exhibition{Venue: view.Venue{Name: "ศาลากลาง", Map: to, Directions: "ลงที่สถานี"}}
	page := render(t, khwae.New().Draw(v))
	for _, want := range []string{"ศาลากลาง", "https://map.example.org/", "ลงที่สถานี"} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s", want)
		}
	}
}

// A reader on a slow connection waits for the style sheets before the page appears: together with the page they must stay
// within 14 KB.
func TestStyleSheetsStayLight(t *testing.T) {
	sizes := map[string]int{}
	for _, a := range khwae.New().Assets(palette.Palette{}) {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		z.Write(a.Bytes)
		z.Close()
		sizes["assets/"+a.Name] = b.Len()
	}
	budgets := map[string]int{"home": 6_100, "list": 5_200, "release": 6_700}
	const budget = 8_600
	all := pages("ข่าว", "th")
	for name, c := range noticePages("ข่าว", "th") {
		all[name] = c
	}
	sheet := regexp.MustCompile(`<link rel="stylesheet" href="([^"]*)">`) // those for print have a medium
	for name, c := range all {
		var b bytes.Buffer
		if err := c.Render(context.Background(), &b); err != nil {
			t.Fatal(err)
		}
		size := 0
		for _, m := range sheet.FindAllStringSubmatch(b.String(), -1) {
			if sizes[m[1]] == 0 {
				t.Errorf("%s: no style sheet %s", name, m[1])
			}
			size += sizes[m[1]]
		}
		most := budgets[name]
		if most == 0 {
			most = budget
		}
		if size > most || size == 0 {
			t.Errorf("%s: its style sheets take %d bytes, more than %d", name, size, most)
		}
	}
}
