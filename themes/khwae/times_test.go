package khwae_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"hokhao/generator/channels/web"
	"hokhao/generator/thai"
	"hokhao/generator/view"
	"hokhao/themes/khwae"
)

func TestLengthsAreSaidInWords(t *testing.T) {
	said := func(lang, length string) string {
		v := web.Film{Duration: length}
		v.Lang = lang
		page := render(t, khwae.New().Draw(v))
		if length == "" {
			if strings.Contains(page, `class="reel"`) {
				t.Error("a film of unknown length has a length")
			}
			return ""
		}
		_, text, _ := strings.Cut(textOf(find(t, page, hasClass("reel"))), " ")
		return text
	}
	for length, want := range map[string]string{
		"18:30": "18 นาที 30 วินาที", "1:05:00": "1 ชั่วโมง 5 นาที", "00:45": "45 วินาที", "90:00": "90 นาที", "ครึ่งชั่วโมง": "ครึ่งชั่วโมง", "": "", "1:2:3:4": "1:2:3:4",
	} {
		if got := said("th", length); got != want {
			t.Errorf("%q is said %q", length, got)
		}
	}
	if got := said("en", "1:05:09"); got != "1 h 5 min 9 s" {
		t.Error(got)
	}
}

func TestCuesLeadIntoTheRecording(t *testing.T) {
	to, _ := view.To("a/episode.mp3")
	recording := view.Medium{File: view.File{To: to}}
	link := func(m view.Medium, at string) string {
		page := render(t, khwae.New().Draw(web.Episode{Audio: m, Rundown: []view.Cue{{At: at, Title: "ข่าว"}}}))
		item := find(t, page, func(n *html.Node) bool { return n.Data == "li" && n.Parent != nil && hasClass("cues")(n.Parent) })
		for n := range item.Descendants() {
			if to, ok := attribute(n, "href"); ok {
				return to
			}
		}
		return ""
	}
	for at, want := range map[string]string{"03:20": "a/episode.mp3#t=200", "1:00:05": "a/episode.mp3#t=3605", "00:00": "a/episode.mp3#t=0", "": "", "ต้น": ""} {
		if got := link(recording, at); got != want {
			t.Errorf("%q leads to %q", at, got)
		}
	}
	if got := link(view.Medium{}, "03:20"); got != "" {
		t.Errorf("without a recording to %q", got)
	}
}

func TestTracksAreAsLongAsTheirPart(t *testing.T) {
	for n, want := range map[int]string{-5: "0%", 31: "31%", 120: "100%"} {
		page := render(t, khwae.New().Draw(web.Plan{Indicators: []web.Indicator{{Name: "ข่าว", Percent: n}}}))
		if got, _ := attribute(find(t, page, hasClass("run-d")), "width"); got != want {
			t.Errorf("%d is %s", n, got)
		}
	}
}

func TestComingEventsAreGroupedByDay(t *testing.T) {
	at := func(text string) thai.Moment {
		m, err := thai.ParseMoment(text, nil)
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	title := func(s string) view.Text { return view.Text{Plain: s} }
	page := render(t, khwae.New().Draw(view.Week{Coming: []view.Coming{
		{Starts: at("2026-11-28 07:00"), Title: title("ก")}, {Starts: at("2026-11-28 16:00"), Ends: at("2026-12-07 23:00"), Title: title("ข")},
		{Starts: at("2026-12-02"), Ends: at("2026-12-03"), Title: title("ค")}, {Starts: at("2026-12-02"), Title: title("จ")}, {Starts: at("2026-12-02 09:00"), Ends: at("2026-12-02 16:00"), Title: title("ง")},
	}}))
	var got []string
	heading := find(t, page, func(n *html.Node) bool { id, _ := attribute(n, "id"); return id == "k-coming" })
	for n := range heading.Parent.ChildNodes() {
		switch n.Data {
		case "h3":
			got = append(got, textOf(n))
		case "ul":
			for item := range n.ChildNodes() {
				got = append(got, "– "+textOf(item))
			}
		}
	}
	want := []string{
		"เสาร์ 28 พฤศจิกายน", "– 07.00 น. ก", "– 16.00 น. ถึงวันที่ 7 ธันวาคม 2569 ข",
		"พุธ 2 ธันวาคม", "– ถึงวันที่ 3 ธันวาคม 2569 ค", "– จ", "– 09.00–16.00 น. ง",
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%q\nand not\n%q", got, want)
	}
}
