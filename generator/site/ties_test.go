package site_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/thai"
)

// connected connects a site made from texts, which must have no findings except warnings.
func connected(t testing.TB, files map[string]string, now time.Time) *site.Site {
	t.Helper()
	in := input(t, files)
	in.Now = now
	s, fs, _ := site.Connect(in)
	for _, f := range fs {
		if f.Severity == 0 {
			t.Errorf("%s:%d %s %s", f.File, f.Line, f.Rule, f.English)
		}
	}
	return s
}

func find(t testing.TB, s *site.Site, title string) *site.Publication {
	t.Helper()
	i := slices.IndexFunc(s.Publications, func(p *site.Publication) bool { return p.Title == title })
	if i < 0 {
		t.Fatalf("%q is not shown", title)
	}
	return s.Publications[i]
}

const approved = "\napproved: {by: ประชาสัมพันธ์จังหวัด, date: 2026-11-20}"

func warning(title, fields string) string {
	return release(title, "date: 2026-11-23 08:00\ntype: warning\nhazard: dam\nlevel: warning\nareas: [ริมแคว]\nactions: [ยกของ]\n"+fields+approved, "")
}

// A warning is in force from its start to its end, unless another notice cancels it.
func TestWarningsInForce(t *testing.T) {
	files := map[string]string{
		"notices/watch.md":  warning("เฝ้าระวัง", "level2: x"),
		"notices/now.md":    warning("มีผล", "until: 2026-11-25 18:00"),
		"notices/later.md":  warning("ยังไม่ถึงเวลา", "effective: 2026-11-25 06:00\nuntil: 2026-11-26"),
		"notices/over.md":   warning("พ้นแล้ว", "until: 2026-11-24 11:00"),
		"notices/today.md":  warning("ถึงสิ้นวัน", "until: 2026-11-24"),
		"notices/void.md":   warning("ถูกยกเลิก", "until: 2026-11-30"),
		"notices/cancel.md": release("ยกเลิกประกาศ", "date: 2026-11-24 09:00\ntype: announcement\ncancels: [notices/void.md]"+approved, ""),
	}
	files["notices/watch.md"] = strings.Replace(warning("เฝ้าระวัง", "until: 2026-11-25"), "level: warning", "level: watch", 1)
	s := connected(t, files, noon)
	if got := titles(s.Warnings); got != "มีผล ถึงสิ้นวัน เฝ้าระวัง" && got != "ถึงสิ้นวัน มีผล เฝ้าระวัง" {
		t.Errorf("in force: %s", got)
	}
	for title, ended := range map[string]bool{"มีผล": false, "ยังไม่ถึงเวลา": false, "พ้นแล้ว": true, "ถึงสิ้นวัน": false, "ถูกยกเลิก": true} {
		if p := find(t, s, title); p.Void() != ended {
			t.Errorf("%s: %v", title, p.State.Conditions)
		}
	}
	if void := find(t, s, "ถูกยกเลิก"); void.CancelledBy != find(t, s, "ยกเลิกประกาศ") {
		t.Errorf("cancelled by %v", void.CancelledBy)
	}
	// The end of a warning is a scheduled change.
	for _, turn := range s.ScheduledChanges {
		before, after := connected(t, files, turn.At.Add(-time.Second)), connected(t, files, turn.At)
		if strings.Contains(turn.Why.Thai, "เตือนภัย") && titles(before.Warnings) == titles(after.Warnings) {
			t.Errorf("%s %s: nothing turns", turn.At, turn.Why.English)
		}
	}
}

func TestClarificationsAreTiedBothWays(t *testing.T) {
	s := connected(t, map[string]string{
		"news/closure.md": release("ปิดถนน", "", ""),
		"clarifications/fact.md": release("ปิดวันเดียว", "claim: {text: ปิดสิบวัน, source: สื่อสังคมออนไลน์}\nverdict: inaccurate\nclarifies: [../news/closure.md]\n"+
			"evidence: [{title: ประกาศ, link: ../news/closure.md}, {title: อื่น, link: \"https://example.go.th/\"}]"+approved, "ข้อเท็จจริง"),
	}, noon)
	news, fact := find(t, s, "ปิดถนน"), find(t, s, "ปิดวันเดียว")
	if len(news.ClarifiedBy) != 1 || news.ClarifiedBy[0] != fact || fact.Named["../news/closure.md"] != news {
		t.Errorf("%v %v", news.ClarifiedBy, fact.Named)
	}
	if fact.Headline(s) != "ชี้แจง: ปิดวันเดียว" || news.Headline(s) != "ปิดถนน" {
		t.Errorf("%q %q", fact.Headline(s), news.Headline(s))
	}
}

func TestApprovalHoldsWhatNeedsIt(t *testing.T) {
	files := map[string]string{
		"clarifications/a.md": release("ชี้แจง", "claim: {text: ก, source: ข}\nverdict: checking", "ค"),
		"notices/a.md":        release("ประกาศ", "type: announcement", ""),
		"campaigns/vote.md":   release("เลือกตั้ง", "type: election", ""),
		"campaigns/safe.md":   release("ขับปลอดภัย", "type: safety", ""),
		"news/a.md":           release("ข่าว", "", ""),
	}
	for approval, want := range map[string]string{
		"":                        "ขับปลอดภัย ข่าว",
		"approval: []\n":          "ขับปลอดภัย ข่าว ชี้แจง ประกาศ เลือกตั้ง",
		"approval: [news]\n":      "ขับปลอดภัย ชี้แจง ประกาศ เลือกตั้ง",
		"approval: [campaigns]\n": "ข่าว ชี้แจง ประกาศ",
		"approval: [election]\n":  "ขับปลอดภัย ข่าว ชี้แจง ประกาศ",
	} {
		files["site.yaml"] = settings + approval
		s := connected(t, files, noon)
		shown := strings.Fields(titles(s.Publications))
		slices.Sort(shown)
		wanted := strings.Fields(want)
		slices.Sort(wanted)
		if !slices.Equal(shown, wanted) {
			t.Errorf("%q: %s, want %s", approval, shown, wanted)
		}
	}
}

func TestCampaignsAndProgrammesGather(t *testing.T) {
	s := connected(t, map[string]string{
		"campaigns/road-safety/index.md":           release("ถนนปลอดภัย", "type: safety", ""),
		"news/a.md":                                release("ข่าวหนึ่ง", "campaigns: [road-safety]", ""),
		"news/b.md":                                release("ข่าวสอง", "date: 2026-11-24 08:00\ncampaigns: [road-safety]", ""),
		"programmes/morning/index.md":              release("คุยข่าวเช้า", "station: สถานี\nschedule: ทุกวัน", ""),
		"programmes/morning/2026-11-24-farmers.md": release("ขึ้นทะเบียน", "date: 2026-11-24 08:30", "สรุป"),
	}, noon)
	campaign, programme, episode := find(t, s, "ถนนปลอดภัย"), find(t, s, "คุยข่าวเช้า"), find(t, s, "ขึ้นทะเบียน")
	if campaign.Members == nil || titles(campaign.Members.Items) != "ข่าวสอง ข่าวหนึ่ง" || campaign.Members.Address != "/campaigns/road-safety/" {
		t.Errorf("%+v", campaign.Members)
	}
	if programme.Members == nil || titles(programme.Members.Items) != "ขึ้นทะเบียน" || episode.Programme != programme ||
		episode.Path != "/programmes/morning/farmers.html" || episode.Kinds.Address != "/episodes/" {
		t.Errorf("%+v %s", programme.Members, episode.Path)
	}
}

// The counts of a plan are those found by hand.
func TestPlansCount(t *testing.T) {
	files := map[string]string{
		"news/before.md":    release("ปีก่อน", "date: 2026-09-30\ntopics: [health]", ""),
		"news/first.md":     release("แรก", "date: 2026-10-01\ntopics: [health]\ndistricts: [mueang]", ""),
		"news/second.md":    release("สอง", "topics: [transport]\ndistricts: [si-sawat]\ntags: [หน่วยแพทย์ เคลื่อนที่]\nurgency: urgent\nagency: health", ""),
		"news/second.en.md": release("Second", "topics: [transport]", ""),
		"news/void.md":      release("ยกเลิก", "topics: [health]\nwithdrawn: {date: 2026-11-24, reason: ผิด, keep: text}", ""),
		"news/fixed.md":     release("แก้ไข", "changes: [{date: 2026-11-24, type: correction, note: ก}]", ""),
	}
	for query, want := range map[string]int{
		"kind:news":                         3,
		"kind:news topic:health":            1,
		"topic:health topic:transport":      2,
		"district:mueang district:si-sawat": 2,
		"topic:health district:si-sawat":    0,
		"agency:health":                     1,
		`tag:"หน่วยแพทย์ เคลื่อนที่"`: 1,
		"urgency:urgent":            1,
		"state:corrected":           1,
		"state:withdrawn":           1,
		"kind:news from:2026-11-01": 2,
		"kind:news from:2026-09-01": 4,
		"kind:news to:2026-10-01":   1,
		"kind:notices":              0,
	} {
		files["plans/pr.md"] = release("แผน", "fiscalYear: 2570\nindicators: [{name: ก, target: 10, count: '"+query+"'}]", "")
		s := connected(t, files, noon)
		if got := find(t, s, "แผน").Counts; !slices.Equal(got, []int{want}) {
			t.Errorf("%s counts %v, want %d", query, got, want)
		}
	}
}

func TestTranslationsStandBesideTheirOwn(t *testing.T) {
	s := connected(t, map[string]string{
		"news/erawan.md":    release("เอราวัณ", "topics: [health]", ""),
		"news/erawan.en.md": release("Erawan", "topics: [health]", ""),
		"news/alone.en.md":  release("Alone", "topics: [health]", ""),
		"pages/film.md":     release("ถ่ายภาพยนตร์", "", ""),
		"pages/film.en.md":  release("Filming", "", ""),
	}, noon)
	thai, english, alone := find(t, s, "เอราวัณ"), find(t, s, "Erawan"), find(t, s, "Alone")
	if thai.Other != english || english.Other != thai || alone.Other != nil {
		t.Errorf("%v %v %v", thai.Other, english.Other, alone.Other)
	}
	if got := titles(s.All.Items); strings.Contains(got, "Erawan") || !strings.Contains(got, "Alone") {
		t.Errorf("listed: %s", got)
	}
	i := slices.IndexFunc(s.Lists, func(l *site.List) bool { return l.Taxonomy == site.ByLanguage })
	if i < 0 || titles(s.Lists[i].Items) != "Erawan" || s.Lists[i].Address != "/languages/en/" {
		t.Errorf("no list of what is written in English: %+v", s.Lists)
	}
}

// An editor chooses the lead, the order and what is left out; corrections are in the issue of their week, and events in the
// previous one.
func TestEditedWeek(t *testing.T) {
	s := connected(t, map[string]string{
		"news/a.md":         release("ก", "date: 2026-11-16 08:00", ""),
		"news/b.md":         release("ข", "date: 2026-11-17 08:00", ""),
		"news/c.md":         release("ค", "date: 2026-11-18 08:00", ""),
		"news/d.md":         release("ง", "date: 2026-11-19 08:00", ""),
		"news/old.md":       release("เก่า", "date: 2026-11-10\nchanges: [{date: 2026-11-18, type: correction, note: แก้}, {date: 2026-11-19, type: update, note: เพิ่ม}]", ""),
		"trainings/t.md":    release("อบรม", "date: 2026-11-18\nstarts: 2026-11-25 09:00", ""),
		"briefings/late.md": release("แถลง", "date: 2026-11-24\nstarts: 2026-11-25 08:00", ""),
		"bulletins/w47.md":  release("จากบรรณาธิการ", "week: 2026-W47\nnumber: 46/2569\neditorial: สวัสดี\nlead: news/c.md\norder: [news/a.md, news/b.md]\nexclude: [news/d.md]", ""),
	}, noon)
	i := slices.IndexFunc(s.Weeks, func(w *site.Week) bool { return w.Week == thai.Week{Year: 2026, Number: 47} })
	w := s.Weeks[i]
	if w.Editor == nil || w.Issue != 46 || w.Sections[0].Key != "lead" || titles(w.Sections[0].Items) != "ค" {
		t.Errorf("%+v", w)
	}
	if got := titles(w.Sections[1].Items); got != "ก ข" {
		t.Errorf("order: %s", got)
	}
	for _, section := range w.Sections {
		if strings.Contains(titles(section.Items), "ง") {
			t.Error("what was left out is there")
		}
	}
	if titles(w.Corrections) != "เก่า" {
		t.Errorf("corrections: %s", titles(w.Corrections))
	}
	if len(w.Coming) != 1 || w.Coming[0].Of.Title != "อบรม" { // the briefing was announced too late for this issue
		t.Errorf("coming: %+v", w.Coming)
	}
	if slices.ContainsFunc(s.Publications, func(p *site.Publication) bool { return p.Kind == content.BulletinsKind }) {
		t.Error("what an editor set has a page of its own")
	}
}

// A festival is among the coming events before each of its weeks; an event that lasts for months only before it begins.
func TestFestivalsOfNextWeekAreComing(t *testing.T) {
	files := map[string]string{
		"festivals/fair/index.md":  release("งานประจำปี", "starts: 2026-11-11 16:00\nends: 2026-11-23\nvenue: {name: วัด}", "ก"),
		"exhibitions/old/index.md": release("นิทรรศการ", "opens: 2026-11-11\ncloses: 2027-03-01\nvenue: {name: วัด}", "ก"),
	}
	for _, day := range []string{"03", "10", "17", "24"} {
		files["news/n"+day+".md"] = strings.Replace(release("ข่าว "+day, "", "ก"), "2026-11-23", "2026-11-"+day, 1)
	}
	for name, text := range files {
		files[name] = strings.Replace(text, "date: 2026-11-23", "date: 2026-10-20", 1)
	}
	s, _, _ := site.Connect(input(t, files))
	got := map[int]string{}
	for _, w := range s.Weeks {
		for _, c := range w.Coming {
			got[w.Number] += fmt.Sprint(c.Of.Title, " ", c.When.From.Time.Day(), " ", c.GoesOn, "|")
		}
	}
	want := map[int]string{45: "นิทรรศการ 11 false|งานประจำปี 11 false|", 46: "งานประจำปี 16 true|", 47: "งานประจำปี 23 true|"}
	if !maps.Equal(got, want) {
		t.Errorf("coming: %v, want %v", got, want)
	}
}

func TestCaptionsOfAnExhibition(t *testing.T) {
	photo := photograph(t, 900)
	in := input(t, map[string]string{
		"exhibitions/river/index.md":     release("สายน้ำ", "photos: [{file: a.jpg, caption: ของหัวไฟล์}]", ""),
		"exhibitions/river/a.jpg":        photo,
		"exhibitions/river/b.jpg":        photo + "x",
		"exhibitions/river/captions.csv": "ไฟล์,คำอธิบายภาพ,caption,ภาพโดย,taken\na.jpg,คำอธิบาย,ของตาราง,ผู้ถ่าย,21 พ.ย. 69\nb.jpg,แม่น้ำ,ยามเช้า,,\n",
	})
	s, fs, _ := site.Connect(in)
	if len(fs) > 0 {
		t.Fatalf("%+v", fs)
	}
	photos := s.Publications[0].Photos
	if len(photos) != 2 || photos[0].Caption != "ของหัวไฟล์" || photos[0].Alt != "คำอธิบาย" || photos[0].Credit != "ผู้ถ่าย" ||
		photos[0].Taken.Time.Year() != 2026 || photos[1].Caption != "ยามเช้า" {
		t.Errorf("%+v", photos)
	}
	for name, text := range map[string]string{
		"captions-column": "ไฟล,alt\na.jpg,ก\n",
		"captions-file":   "file,alt\n,ก\n",
		"date-unreadable": "file,alt,taken\na.jpg,ก,เมื่อวาน\n",
		"table-ragged":    "file,alt\na.jpg,ก,เกิน\n",
		"table-syntax":    "file,alt\na.jpg,\"ก\nb.jpg,ข\n",
		"citizen-number":  "file,alt\na.jpg,1-1001-00000-00-0\n",
		"photo-missing":   "file,alt\nnone.jpg,ก\n",
		"photo-alt":       "file,alt\nb.jpg,\n",
	} {
		in := input(t, map[string]string{
			"exhibitions/river/index.md":     release("สายน้ำ", "photos: [{file: a.jpg, alt: ก}]", ""),
			"exhibitions/river/a.jpg":        photo,
			"exhibitions/river/b.jpg":        photo + "x",
			"exhibitions/river/captions.csv": text,
		})
		_, fs, _ := site.Connect(in)
		if !slices.ContainsFunc(said(fs), func(line string) bool { return strings.HasSuffix(line, " "+name) }) {
			t.Errorf("%s: %v", name, said(fs))
		}
		for _, f := range fs {
			if f.Rule == "table-syntax" && f.Line != 2 { // the line in which the quotation mark is opened
				t.Errorf("%+v", f)
			}
		}
	}
}
