package web

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image"
	"image/jpeg"
	"slices"
	"strings"
	"testing"

	"hokhao/generator/channel"
	"hokhao/generator/channel/channeltest"
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/schemaorg"
)

// kindThings are, for each kind, its front matter, the types of schema.org of its pages, and what must be among their
// properties. A kind without a row fails the test.
var kindThings = map[content.Kind]struct{ front, types, says string }{
	content.NewsKind:           {"dateline: ศรีสวัสดิ์\n", "NewsArticle", `"dateline":"ศรีสวัสดิ์"`},
	content.NoticesKind:        {"type: warning\nhazard: flood\nlevel: evacuate\nuntil: 2026-12-30\nareas: [ริมห้วย]\nactions: [ย้ายขึ้นที่สูง]\n", "SpecialAnnouncement", `"expires":"2026-12-30","category":"น้ำท่วม"`},
	content.ClarificationsKind: {"claim: {text: ข่าวลือ, source: สื่อสังคมออนไลน์}\nverdict: \"false\"\n", "NewsArticle ClaimReview", `"alternateName":"ไม่เป็นความจริง","ratingValue":1`},
	content.BriefingsKind:      {"starts: 2026-12-24 09:30\nlive: https://live.example.go.th/\n", "Event", `"startDate":"2026-12-24T09:30:00+07:00"`},
	content.TrainingsKind:      {"starts: 2026-12-24\nseats: 96\n", "EducationEvent", `"maximumAttendeeCapacity":96`},
	content.FestivalsKind:      {"starts: 2026-12-24\nends: 2026-12-26\nvenue: {name: เชิงสะพาน, lat: 14.04, lon: 99.5}\norganisers: [จังหวัด]\n", "Festival", `"latitude":14.04`},
	content.ExhibitionsKind:    {"opens: 2026-11-24\nvenue: {name: โถง}\nphotos: [{file: a.jpg, alt: ภาพ}]\n", "ImageGallery ExhibitionEvent", `"caption":"ภาพ","creditText":"สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี","license":"https://creativecommons.org/licenses/by/4.0/"`},
	content.CampaignsKind:      {"type: safety\n", "CollectionPage", `"name":"เรื่อง`},
	content.DocumentsKind:      {"type: report\nreference: กจ 1\nfiles: [{file: a.txt, title: รายงาน}]\n", "DigitalDocument", `"contentUrl":"https://pr.example.go.th/`},
	content.ProgrammesKind:     {"station: สถานี\nschedule: ทุกวัน\n", "RadioSeries", `"publishedOn":{"@type":"BroadcastService","name":"สถานี"`},
	content.EpisodesKind:       {"audio: a.mp3\nduration: \"18:30\"\ntranscript: คำ\n", "RadioEpisode", `"duration":"PT18M30S"`},
	content.FilmsKind:          {"video: https://video.example.go.th/1\nduration: \"1:02:03\"\n", "VideoObject", `"duration":"PT1H2M3S","sameAs":"https://video.example.go.th/1"`},
	content.PlansKind:          {"fiscalYear: 2570\nindicators: [{name: ข่าว, target: 10, value: 4}]\n", "Dataset", `"temporalCoverage":"2026-10-01/2027-09-30","variableMeasured":[{"@type":"PropertyValue","name":"ข่าว","value":4}]`},
	content.SurveysKind:        {"fieldwork: {from: 2026-11-01}\nmethod: สัมภาษณ์\nsample: 100\nquestions: [{text: คำถาม, data: a.csv}]\n", "Dataset", `"encodingFormat":"text/csv"`},
	content.PagesKind:          {"type: contact\n", "ContactPage GovernmentOrganization", `"telephone":"+6634000000"`},
}

// thingStates are what can happen to a publication, what its documents say then, and what they must not.
var thingStates = []struct {
	name, front string
	says, never []string
}{
	{"published", "", nil, []string{"creativeWorkStatus", "correction", "EventCancelled"}},
	{"corrected", "changes: [{date: 2026-11-24 09:00, type: correction, note: ตัวเลขผิด}]\n",
		[]string{`"correction":[{"@type":"CorrectionComment","text":"แก้ไขข่าว: ตัวเลขผิด","datePublished":"2026-11-24T09:00:00+07:00"}]`}, []string{"creativeWorkStatus"}},
	{"withdrawn", "withdrawn: {date: 2026-11-25, reason: พิมพ์ผิด, keep: text}\n",
		[]string{`"creativeWorkStatus":"Withdrawn"`, "ยกเลิกข่าว: พิมพ์ผิด", `:"ยกเลิกข่าว: `}, acts},
	{"removed", "tags: [ความลับ]\nwithdrawn: {date: 2026-11-25, reason: พิมพ์ผิด, keep: title}\n",
		[]string{`"creativeWorkStatus":"Withdrawn"`, "ยกเลิกข่าว: พิมพ์ผิด"}, append([]string{"ความลับ", "a.jpg", "ความย่อ"}, acts...)},
	{"cancelled", "", nil, slices.DeleteFunc(slices.Clone(acts), func(s string) bool { return s == "EventScheduled" || s == "temporalCoverage" })},
}

// acts are what nobody may be led to by a void publication.
var acts = []string{"ImageObject", "contentUrl", "ClaimReview", "EventScheduled", "VirtualLocation", "BroadcastEvent", "sameAs", `"value"`}

// What a page is for schema.org, by kind and by what happened to the publication.
func TestThingsOfEachKindAndState(t *testing.T) {
	for _, state := range thingStates {
		files := map[string]string{"programmes/morning/index.md": channeltest.Release("รายการ", "2026-11-20", "station: ก\nschedule: ข\n", "ก")}
		for _, kind := range content.Kinds() {
			row, known := kindThings[kind]
			if kind.Profile().Role == content.Setting {
				continue
			}
			if !known {
				t.Fatalf("%s: kindThings has no row", kind)
			}
			folder := kind.Folder() + "/own-" + string(kind)
			if kind.Profile().Within != "" {
				folder = "programmes/morning"
			}
			if state.name == "cancelled" && kind.Profile().Role != content.Static {
				files["notices/2026/cancel-"+string(kind)+".md"] = channeltest.Release("ฉบับหลัง", "2026-11-25", "type: announcement\napproved: {by: หัวหน้า, date: 2026-11-24}\ncancels: ["+folder+"/"+name(kind)+"]\n", "ก")
			}
			front := row.front + state.front
			if kind.Profile().Role != content.Static {
				front += "approved: {by: หัวหน้า, date: 2026-11-24}\nsummary: ความย่อ\n"
			}
			files[folder+"/"+name(kind)] = channeltest.Release("เรื่องของ"+string(kind), "2026-11-24 08:00", front, "เนื้อหา")
			for _, file := range []string{"a.txt", "a.mp3"} {
				files[folder+"/"+file] = "x"
			}
			files[folder+"/a.csv"] = "คำตอบ,ร้อยละ\nก,1\n"
			files[folder+"/a.jpg"] = picture(t)
		}
		s := channeltest.Site(t, files)
		p := newPlan(&web{theme: forgetful{}}, s, allMade{})
		for _, pub := range slices.Concat(s.Publications, s.StaticPages) {
			if !strings.HasPrefix(pub.Title, "เรื่องของ") || state.name == "cancelled" && pub.Kind.Profile().Role == content.Static {
				continue
			}
			row := kindThings[pub.Kind]
			var types []string
			var all string
			for _, thing := range p.things(pub, entry.Of(s, pub)) {
				text := schemaorg.JSON(thing)
				var v struct {
					Type string `json:"@type"`
				}
				if err := json.Unmarshal([]byte(text), &v); err != nil {
					t.Fatal(err)
				}
				types, all = append(types, v.Type), all+text+"\n"
			}
			want := row.types
			static := pub.Kind.Profile().Role == content.Static
			switch {
			case pub.Withdrawal() && static:
				want = "WebPage"
			case pub.Withdrawal():
				want = "NewsArticle"
			case state.name == "cancelled":
				want = strings.TrimSuffix(want, " ClaimReview")
			case !strings.Contains(all, row.says):
				t.Errorf("%s, %s: no %s in\n%s", pub.Kind, state.name, row.says, all)
			}
			if got := strings.Join(types, " "); got != want {
				t.Errorf("%s, %s: %s, not %s", pub.Kind, state.name, got, want)
			}
			if state.name == "cancelled" {
				event := strings.Contains(want, "Event") || want == "Festival"
				if event && !strings.Contains(all, schemaorg.Cancelled) || !event && !strings.Contains(all, `"creativeWorkStatus":"Obsolete"`) || !strings.Contains(all, "ยกเลิกประกาศ: ") {
					t.Errorf("%s: not cancelled in\n%s", pub.Kind, all)
				}
			}
			for _, says := range state.says {
				if !strings.Contains(all, says) {
					t.Errorf("%s, %s: no %s in\n%s", pub.Kind, state.name, says, all)
				}
			}
			for _, never := range state.never {
				if strings.Contains(all, never) {
					t.Errorf("%s, %s: %s in\n%s", pub.Kind, state.name, never, all)
				}
			}
		}
	}
}

// allMade says of every file that it is published.
type allMade struct{ channeltest.Files }

func (allMade) Fact(path string) (channel.Fact, bool) {
	return channel.Fact{Path: path, Size: 2048}, true
}

func picture(t *testing.T) string {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 64, 48)), nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func name(kind content.Kind) string {
	if kind.Profile().Within != "" {
		return "2026-11-24-episode.md"
	}
	return "index.md"
}

// A claim that is still being checked is not reviewed.
func TestWhatIsCheckedIsNotReviewed(t *testing.T) {
	for verdict, reviewed := range map[content.Verdict]bool{content.Checking: false, "false": true, "outdated": true} {
		s := channeltest.Site(t, map[string]string{"clarifications/2026/a.md": channeltest.Release("ข้อเท็จจริง", "2026-11-24",
			fmt.Sprintf("claim: {text: ข่าวลือ, source: สื่อ}\nverdict: %q\napproved: {by: ก, date: 2026-11-24}\n", verdict), "ก")})
		p := newPlan(&web{theme: forgetful{}}, s, allMade{})
		things := p.things(s.Publications[0], entry.Of(s, s.Publications[0]))
		if got := len(things) == 2; got != reviewed {
			t.Errorf("%s: reviewed: %v", verdict, got)
		}
	}
}
