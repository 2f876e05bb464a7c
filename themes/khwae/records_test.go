package khwae_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"hokhao/generator/channels/web"
	"hokhao/generator/palette"
	"hokhao/generator/thai"
	"hokhao/generator/view"
	"hokhao/themes/khwae"
)

// recordPages returns programmes, episodes, films, plans, surveys, documents and trainings, in every state with an
// appearance of its own.
func recordPages(text, lang string) map[string]view.Component {
	th := khwae.New()
	all := map[string]view.Component{}
	set := func(a *view.Article) { a.Lang, a.Withdrawn = lang, view.Withdrawal{} }
	programme := full[web.Programme](text)
	set(&programme.Article)
	all["programme"] = th.Draw(programme)
	episode := full[web.Episode](text)
	set(&episode.Article)
	all["episode"] = th.Draw(episode)
	episode.Transcript = []string{strings.Repeat(text+" ", 200), text}
	episode.Rundown[0].At = "03:20"
	all["long episode"] = th.Draw(episode)
	episode.Audio = view.Medium{}
	all["episode without recording"] = th.Draw(episode)
	film := full[web.Film](text)
	set(&film.Article)
	all["film"] = th.Draw(film)
	film.Video = view.Medium{}
	all["film elsewhere"] = th.Draw(film)
	film.Poster = view.Picture{}
	all["film elsewhere without poster"] = th.Draw(film)
	plan := full[web.Plan](text)
	set(&plan.Article)
	all["plan"] = th.Draw(plan)
	document := full[web.Document](text)
	set(&document.Article)
	all["document"] = th.Draw(document)
	for name, over := range map[string]bool{"training": false, "training over": true} {
		training := full[web.Training](text)
		set(&training.Article)
		training.Over = over
		all[name] = th.Draw(training)
	}
	for _, chart := range []string{"bar", "stacked", "line", "none"} {
		survey := full[web.Survey](text)
		set(&survey.Article)
		for i := range survey.Figures {
			survey.Figures[i].Chart = chart
		}
		all["survey "+chart] = th.Draw(survey)
	}
	removed := full[web.Survey](text)
	removed.Lang = lang
	all["survey removed"] = th.Draw(removed)
	return all
}

func emptyRecordPages() map[string]view.Component {
	th := khwae.New()
	return map[string]view.Component{
		"programme": th.Draw(web.Programme{}), "episode": th.Draw(web.Episode{}), "film": th.Draw(web.Film{}),
		"plan": th.Draw(web.Plan{}), "survey": th.Draw(web.Survey{}), "document": th.Draw(web.Document{}),
		"training": th.Draw(web.Training{}), "week": th.Draw(view.Week{}),
	}
}

func TestRecordsAndMediaAreWellMade(t *testing.T) {
	for _, set := range []struct {
		name    string
		pages   map[string]view.Component
		preview bool
	}{
		{"full", recordPages("ข่าวจังหวัด", "th"), true}, {"english", recordPages("x", "en"), true},
		{"empty", emptyRecordPages(), false}, {"hostile", recordPages(hostile, "th"), true},
	} {
		for name, c := range set.pages {
			t.Run(set.name+" "+name, func(t *testing.T) {
				page := render(t, c)
				for _, f := range faults(page, set.preview) {
					t.Error(f)
				}
				switch set.name {
				case "hostile":
					if strings.Contains(page, "<script>alert") || strings.Contains(page, "<b onclick") {
						t.Error("a text became markup")
					}
				case "english":
					if words := regexp.MustCompile(`[ก-๛]{2,}`).FindAllString(page, -1); len(words) > 0 {
						t.Errorf("in Thai: %q", words)
					}
				case "empty":
					for _, box := range []string{
						`class="box`, `class="facts"`, `class="sum"`, `class="fix`, `class="side"`, `class="rail`, `class="air`, `class="record`, `class="meet`,
						"<ul", "<dl", "<figure", "<nav", "<dd", "<li", "<table", "<audio", "<video", "<details class", "<div class=\"reel",
					} {
						if strings.Contains(page, box) {
							t.Errorf("%s in a page without content", box)
						}
					}
				}
			})
		}
	}
}

func TestEveryFieldOfRecordsAndMediaIsShown(t *testing.T) {
	th := khwae.New()
	check := func(name string, v any, c func() view.Component, but ...string) {
		t.Run(name, func(t *testing.T) {
			shown := map[string]string{}
			label(reflect.ValueOf(v).Elem(), "", shown)
			page := render(t, c())
			for path, want := range shown {
				hidden := slices.ContainsFunc(but, func(p string) bool { return strings.HasPrefix(path, p) })
				there := strings.Contains(page, want) || strings.Contains(page, strings.Replace(want, "href=", "src=", 1)) ||
					strings.Contains(page, strings.Replace(want, "href=", "poster=", 1))
				if there == hidden {
					t.Errorf("%s (%s): hidden is to be %v", path, want, hidden)
				}
			}
		})
	}
	var programme web.Programme
	check("programme", &programme, func() view.Component {
		programme.Episodes = []view.Card{{Title: view.Text{Plain: "ตอนแรก"}}} // the link to all episodes is beside them
		return th.Draw(programme)
	})
	var episode web.Episode
	check("episode", &episode, func() view.Component { return th.Draw(episode) }, "Audio.File.Title")
	var film web.Film
	check("film", &film, func() view.Component { return th.Draw(film) },
		"Elsewhere", "Host", "Video.File.Title", "Poster.Sources", "Poster.Alt", "Poster.Press.Title", "Poster.Press.Kind", "Poster.Press.Pages",
		"Poster.Press.To", "Poster.PressWidth", "Poster.PressHeight")
	check("film elsewhere", &film, func() view.Component {
		film.Video, film.Poster.Press.Size = view.Medium{}, 2_000_000
		return th.Draw(film)
	}, "Video", "Captions", "Poster.Sources[0].To", "Poster.Sources[1].To", "Poster.Press.Title", "Poster.Press.Kind", "Poster.Press.Pages")
	var plan web.Plan
	check("plan", &plan, func() view.Component {
		for i := range plan.Activities {
			plan.Activities[i].Starts = thai.Moment{} // written as words below
		}
		for i := range plan.Indicators {
			plan.Indicators[i].Percent = 31 + i
		}
		return th.Draw(plan)
	}, "Activities[0].Starts", "Activities[1].Starts", "Activities[0].Ends", "Activities[1].Ends", "Indicators[0].Percent", "Indicators[1].Percent")
	var survey web.Survey
	check("survey", &survey, func() view.Component {
		for i := range survey.Figures {
			survey.Figures[i].ID, survey.Figures[i].Chart = fmt.Sprintf("q%d", i+1), "bar"
		}
		return th.Draw(survey)
	}, "From", "To", "Figures[0].ID", "Figures[1].ID", "Figures[0].Chart", "Figures[1].Chart")
	var document web.Document
	check("document", &document, func() view.Component { return th.Draw(document) })
	var training web.Training
	check("training", &training, func() view.Component {
		training.Ends = thai.Moment{Time: training.Ends.Time.AddDate(0, 0, 1), Clock: true}
		return th.Draw(training)
	}, "Ends")
	check("training over", &training, func() view.Component { training.Over = true; return th.Draw(training) }, "Register", "Ends")
}

func TestWhatWasRemovedOfRecordsAndMediaIsNotShown(t *testing.T) {
	th := khwae.New()
	programme, episode, film := full[web.Programme]("ความลับ"), full[web.Episode]("ความลับ"), full[web.Film]("ความลับ")
	plan, survey := full[web.Plan]("ความลับ"), full[web.Survey]("ความลับ")
	document, training := full[web.Document]("ความลับ"), full[web.Training]("ความลับ")
	for name, c := range map[string]view.Component{
		"programme": th.Draw(programme), "episode": th.Draw(episode), "film": th.Draw(film), "plan": th.Draw(plan),
		"survey": th.Draw(survey), "document": th.Draw(document), "training": th.Draw(training),
	} {
		page := render(t, c)
		for _, gone := range []string{`class="prose"`, "<audio", "<video", "<table", `class="cues`, `class="gauges`, `class="papers`, `class="meet`, `class="air`, `class="record`, "download"} {
			if strings.Contains(page, gone) {
				t.Errorf("a removed %s still shows %s", name, gone)
			}
		}
	}
}

func TestAWithdrawnTrainingTakesNobody(t *testing.T) {
	v := web.Training{Article: view.Article{Title: view.Text{Plain: "อบรม"}, Withdrawn: view.Withdrawal{Reason: "เลื่อน"}}, Register: view.Register{Text: "0 3400 0012"}, Audience: "อป.มช."}
	if page := render(t, khwae.New().Draw(v)); strings.Contains(page, "0 3400 0012") || !strings.Contains(page, "อป.มช.") {
		t.Error("a training that was withdrawn still says where to register, or nothing at all")
	}
}

// chartNames returns the accessible names of charts; it checks that screen readers read nothing else of them.
func chartNames(t *testing.T, page string) []string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]*html.Node{}
	var images []*html.Node
	for n := range doc.Descendants() {
		if id, ok := attribute(n, "id"); ok {
			ids[id] = n
		}
		if role, _ := attribute(n, "role"); role == "img" {
			images = append(images, n)
		}
	}
	var names []string
	for _, n := range images {
		by, _ := attribute(n, "aria-labelledby")
		if ids[by] == nil {
			t.Fatalf("nothing names a chart: %q", by)
		}
		names = append(names, textOf(ids[by]))
		for d := range n.Descendants() {
			if d.Data != "svg" || d.Type != html.ElementNode || d.Parent.Data == "svg" {
				continue
			}
			if hidden, _ := attribute(d, "aria-hidden"); hidden != "true" {
				t.Error("a part of a chart is read out by itself")
			}
		}
	}
	return names
}

func surveyOf(charts ...web.Figure) web.Survey {
	for i := range charts {
		charts[i].ID = fmt.Sprintf("q%d", i+1)
		charts[i].File.To, _ = view.To(fmt.Sprintf("surveys/q%d.csv", i+1))
	}
	return web.Survey{Article: view.Article{Title: view.Text{Plain: "ผลสำรวจ"}}, Figures: charts}
}

func TestChartsHaveNamesAndTables(t *testing.T) {
	rows := [][]string{{"หอกระจายข่าว", "62.4", "64"}, {"ไลน์กลุ่ม", "58.1", "1250000"}}
	values := [][]float64{{62.4, 64}, {58.1, 1250000}}
	head := []string{"ช่องทาง", "ปี 2568", "ปี 2569"}
	var figures []web.Figure
	for _, chart := range []string{"bar", "stacked", "line"} {
		figures = append(figures, web.Figure{Text: "ท่านรับข่าวจากทางใด (" + chart + ")", Unit: "คน", Chart: chart, Head: head, Rows: rows, Values: values})
	}
	figures = append(figures, web.Figure{Text: "ตารางเท่านั้น", Chart: "none", Head: head, Rows: rows, Values: values})
	page := render(t, khwae.New().Draw(surveyOf(figures...)))
	names := chartNames(t, page)
	if len(names) != 3 {
		t.Fatalf("%d charts of 3", len(names))
	}
	for i, want := range []string{"แผนภูมิแท่ง หน่วย: คน", "แผนภูมิแท่งซ้อน", "แผนภูมิเส้น"} {
		if !strings.HasPrefix(names[i], want) || !strings.Contains(names[i], figures[i].Text) || !strings.Contains(names[i], "ตัวเลขทั้งหมดอยู่ในตาราง") {
			t.Errorf("chart %d is named %q", i+1, names[i])
		}
	}
	for want, n := range map[string]int{
		"<caption": 4, `<th scope="col"`: 12, `<th scope="row">`: 8, ">1,250,000</td>": 4, ">62.4</td>": 4, `.csv" download`: 4, `tabindex="0"`: 4,
	} {
		if got := strings.Count(page, want); got != n {
			t.Errorf("%s stands %d times, not %d", want, got, n)
		}
	}
	if got := strings.Count(page, `class="jumps`); got != 1 {
		t.Error("a long survey has no way to its questions")
	}
}

func TestALargeTableIsNoChart(t *testing.T) {
	f := web.Figure{Text: "รายวัน", Chart: "bar", Head: []string{"วัน", "ค่า"}}
	for i := range 500 {
		f.Rows = append(f.Rows, []string{fmt.Sprintf("วันที่ %d", i+1), "7"})
		f.Values = append(f.Values, []float64{7})
	}
	page := render(t, khwae.New().Draw(surveyOf(f)))
	if strings.Contains(page, `role="img"`) || !strings.Contains(page, "ข้อมูลชุดนี้มีมากเกินกว่า") || !strings.Contains(page, "วันที่ 500") {
		t.Error("500 bars were drawn, or the table is not whole")
	}
}

func TestLabelsOfChartsAreTextThatWraps(t *testing.T) {
	long := strings.Repeat("เว็บไซต์ของจังหวัด ", 20)
	f := web.Figure{Text: "ช่องทาง", Chart: "bar", Head: []string{"ช่องทาง", "ร้อยละ"}, Rows: [][]string{{long, "3.9"}}, Values: [][]float64{{3.9}}}
	page := render(t, khwae.New().Draw(surveyOf(f)))
	label := find(t, page, hasClass("bar-l"))
	if got := textOf(label); got != strings.TrimSpace(long)+" ร้อยละ 3.9" {
		t.Errorf("the bar says %q", got)
	}
	for n := range label.Ancestors() {
		if n.Data == "svg" {
			t.Error("a label is drawn, and cannot wrap")
		}
	}
}

func TestFilmsOfOtherSitesAreOnlyLinkedTo(t *testing.T) {
	v := full[web.Film]("ข่าว")
	v.Withdrawn, v.Video, v.Share = view.Withdrawal{}, view.Medium{}, nil
	v.Host = "video.example.com"
	v.Elsewhere, _ = view.To("https://video.example.com/watch?v=1")
	page := render(t, khwae.New().Draw(v))
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	links := 0
	for n := range doc.Descendants() {
		for _, a := range n.Attr {
			if !strings.Contains(a.Val, "video.example.com") {
				continue
			}
			if n.Data == "a" && a.Key == "href" {
				links++
			} else {
				t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
			}
		}
	}
	if links != 1 || strings.Contains(page, "<video") || !strings.Contains(page, "ชมวีดิทัศน์ที่ video.example.com") {
		t.Errorf("%d links to the other site", links)
	}
}

func TestMediaAreNotLoadedBeforeTheyArePlayed(t *testing.T) {
	to, _ := view.To("a/news.mp4")
	captions, _ := view.To("a/news.vtt")
	medium := view.Medium{File: view.File{To: to, Size: 21_400_000, Kind: "MP4"}, Type: "video/mp4"}
	film := render(t, khwae.New().Draw(web.Film{Article: view.Article{Title: view.Text{Plain: "วีดิทัศน์"}}, Video: medium, Captions: captions, Duration: "02:45"}))
	video := find(t, film, func(n *html.Node) bool { return n.Data == "video" })
	for key, want := range map[string]string{"preload": "none", "controls": "", "width": "1280", "height": "720", "aria-label": "วีดิทัศน์"} {
		if got, ok := attribute(video, key); !ok || got != want {
			t.Errorf("%s=%q", key, got)
		}
	}
	track := find(t, film, func(n *html.Node) bool { return n.Data == "track" })
	for key, want := range map[string]string{"kind": "captions", "srclang": "th", "src": "a/news.vtt"} {
		if got, _ := attribute(track, key); got != want {
			t.Errorf("track: %s=%q", key, got)
		}
	}
	for _, want := range []string{"2 นาที 45 วินาที", "MP4 • 21 MB", `<source src="a/news.mp4" type="video/mp4"`} {
		if !strings.Contains(film, want) {
			t.Errorf("no %s", want)
		}
	}
	episode := render(t, khwae.New().Draw(web.Episode{Article: view.Article{Title: view.Text{Plain: "ตอน"}}, Audio: medium, Rundown: []view.Cue{{At: "03:20", Title: "สัมภาษณ์"}}}))
	audio := find(t, episode, func(n *html.Node) bool { return n.Data == "audio" })
	if got, _ := attribute(audio, "preload"); got != "none" {
		t.Errorf("preload=%q", got)
	}
	if !strings.Contains(episode, `href="a/news.mp4#t=200"`) {
		t.Error("the rundown does not lead into the recording")
	}
}

func TestALongTranscriptIsFolded(t *testing.T) {
	for text, folded := range map[string]bool{"สวัสดี": false, strings.Repeat("สวัสดีครับ ", 100): true} {
		page := render(t, khwae.New().Draw(web.Episode{Transcript: []string{text}}))
		if got := strings.Contains(page, `<details class="spoken"`); got != folded {
			t.Errorf("%d bytes are folded: %v", len(text), got)
		}
		if !strings.Contains(page, "บทออกอากาศ</h2>") {
			t.Error("the transcript has no heading")
		}
	}
}

func TestPlansSayHowFarTheyCame(t *testing.T) {
	page := render(t, khwae.New().Draw(web.Plan{
		Article: view.Article{Title: view.Text{Plain: "แผน"}}, Year: "ปีงบประมาณ พ.ศ. 2570", Total: "470,000",
		Activities: []web.Activity{
			{Title: "อบรม", Starts: date(2026, 11, 18), Ends: date(2026, 12, 19), Budget: "120,000", Status: "แล้วเสร็จ", Done: true},
			{Title: "นิทรรศการสัญจร", Status: "ยกเลิก", Cancelled: true},
		},
		Indicators: []web.Indicator{
			{Name: "ข่าว", Unit: "เรื่อง", Target: "240", Value: "76", Percent: 31, Counted: "ข่าวประชาสัมพันธ์"},
			{Name: "ชี้แจงทัน", Unit: "ร้อยละ", Target: "80", Value: "92.5", Percent: 100},
		},
	}))
	got := strings.Join(strings.Fields(textOf(find(t, page, func(n *html.Node) bool { return n.Data == "main" }))), " ")
	for _, want := range []string{
		"ปีงบประมาณ พ.ศ. 2570", "76 เรื่อง จากเป้าหมาย 240 เรื่อง (31%)", "นับจาก: ข่าวประชาสัมพันธ์", "ร้อยละ 92.5 จากเป้าหมาย ร้อยละ 80 ถึงเป้าหมายแล้ว",
		"18 พฤศจิกายน – 19 ธันวาคม 2569", "✓ แล้วเสร็จ", "งบประมาณ 120,000 บาท", "รวมงบประมาณ 470,000 บาท",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if !strings.Contains(page, `width="31%"`) || !strings.Contains(page, `class="off"`) {
		t.Error("the track is not drawn, or what was cancelled looks as the rest")
	}
}

func TestEpisodesOfAProgrammeDoNotRepeatItsName(t *testing.T) {
	page := render(t, khwae.New().Draw(web.Programme{
		Article: view.Article{Title: view.Text{Plain: "เมืองกาญจน์วันนี้"}}, Schedule: "วันจันทร์\nออกอากาศซ้ำ วันอังคาร",
		Episodes: []view.Card{{Title: view.Text{Plain: "ตอนแรก"}, Kicker: "เมืองกาญจน์วันนี้"}, {Title: view.Text{Plain: "ตอนสอง"}, Kicker: "พิเศษ"}},
	}))
	if strings.Contains(page, `mark">เมืองกาญจน์วันนี้`) || !strings.Contains(page, "พิเศษ") {
		t.Error("the marks of the episodes are wrong")
	}
	if !strings.Contains(page, "<dd class=\"num\">ออกอากาศซ้ำ วันอังคาร</dd>") {
		t.Error("the second line of the schedule is not one of its own")
	}
}

func TestAnIssueShowsAllItsParts(t *testing.T) {
	to, _ := view.To("news/a.html")
	at := thai.Moment{Time: date(2026, 11, 28).Time.Add(16 * 3600e9), Clock: true}
	v := view.Week{
		Revision: "ฉบับแก้ไขครั้งที่ ๑ วันที่ ๒๔ พฤศจิกายน ๒๕๖๙",
		Sections: []view.Section{
			{ID: "warnings", Title: "ประกาศเตือนภัย", Stories: []view.Story{{ID: "s1", Title: view.Text{Plain: "เตือนภัยหนาว"}, State: view.State{Past: true, Badges: []view.Badge{{Text: "สิ้นสุดการเตือนภัยแล้ว", Tone: view.Calm}}}}}},
			{ID: "lead", Stories: []view.Story{{ID: "s2", Title: view.Text{Plain: "ข่าวนำ"}, Lead: true}}},
		},
		Editorial:   view.Editorial{Title: "ก่อนสะพานสว่าง", Paragraphs: []string{"วรรคแรก", "วรรคสอง"}},
		Corrections: []view.Correction{{Title: view.Text{Plain: "ข่าวที่แก้"}, Number: "170/2569", Change: view.Change{At: date(2026, 11, 18), Label: "แก้ไขข่าว", Note: "ที่ถูกคือ 1,240 คน"}, To: to}},
		Coming:      []view.Coming{{Starts: at, Title: view.Text{Plain: "พิธีเปิด"}, Place: "เชิงสะพาน", To: to}},
		OnAir:       []view.OnAir{{Title: "เมืองกาญจน์วันนี้", Station: "FM 102.0", Schedule: "เวลา 08.10 น.\nซ้ำ 17.30 น.", To: to}},
		Layout:      view.Layout{Hotlines: []view.Hotline{{Number: view.Phone{Text: "1784"}, Name: "แจ้งสาธารณภัย"}}},
	}
	page := render(t, khwae.New().Draw(v))
	for _, f := range faults(page, false) {
		t.Error(f)
	}
	text := textOf(find(t, page, func(n *html.Node) bool { return n.Data == "main" }))
	last := -1
	for _, want := range []string{
		thai.ArabicDigits(v.Revision), "ประกาศเตือนภัย", "สิ้นสุดการเตือนภัยแล้ว", "ข่าวนำ", "บทบรรณาธิการ ก่อนสะพานสว่าง วรรคแรก วรรคสอง", "สารบัญ",
		"ข่าวที่แก้ แก้ไขข่าว 18 พ.ย. 2569 170/2569 ที่ถูกคือ 1,240 คน", "เสาร์ 28 พฤศจิกายน 16.00 น. พิธีเปิด เชิงสะพาน",
		"เมืองกาญจน์วันนี้ เวลา 08.10 น. ซ้ำ 17.30 น. FM 102.0", "1784 แจ้งสาธารณภัย",
	} {
		i := strings.Index(text, want)
		if i <= last {
			t.Errorf("%q is not in its place", want)
		}
		last = i
	}
	contents := find(t, page, hasClass("toc"))
	for _, want := range []string{"เตือนภัยหนาว", "ข่าวนำ", "บทบรรณาธิการ ก่อนสะพานสว่าง", "แก้ไขข่าว", "กำหนดการสัปดาห์หน้า", "ผังรายการวิทยุ"} {
		if !strings.Contains(textOf(contents), want) {
			t.Errorf("the contents do not name %s", want)
		}
	}
}

func TestSheetsOfRecordsAndMediaAreTheirOwn(t *testing.T) {
	sizes := map[string]int{}
	for _, a := range khwae.New().Assets(palette.Palette{}) {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		z.Write(a.Bytes)
		z.Close()
		sizes["assets/"+a.Name] = b.Len()
	}
	const budget = 9_200
	sheet := regexp.MustCompile(`<link rel="stylesheet" href="([^"]*)">`)
	for name, c := range recordPages("ข่าว", "th") {
		size := 0
		for _, m := range sheet.FindAllStringSubmatch(render(t, c), -1) {
			size += sizes[m[1]]
		}
		if size > budget || size == 0 {
			t.Errorf("%s: its style sheets take %d bytes, more than %d", name, size, budget)
		}
	}
	for name, c := range pages("ข่าว", "th") {
		for _, own := range []string{"media.css", "records.css", "survey.css"} {
			if strings.Contains(render(t, c), own) {
				t.Errorf("%s loads %s", name, own)
			}
		}
	}
}
