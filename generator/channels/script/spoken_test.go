package script

import (
	"bytes"
	"crypto/sha256"
	"image"
	"image/jpeg"
	"slices"
	"strings"
	"testing"

	"hokhao/generator/channel/channeltest"
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/site"
)

// spokenSources are sources, by kind, with a text in every field of the kind that is read aloud.
var spokenSources = map[content.Kind][]string{
	content.NewsKind: {"quotes: [{text: ถ้อยคำหนึ่ง, by: ผู้พูดหนึ่ง}, {text: ถ้อยคำสอง, by: ผู้พูดสอง}]\n", "broadcast: {text: \"บทอ่านเอง\\nบรรทัดสอง\"}\n"},
	content.NoticesKind: {
		"type: warning\nhazard: flood\nlevel: watch\nuntil: 2026-12-30\nnextUpdate: 2026-12-29\nareas: [ริมน้ำ, ท้ายเขื่อน]\nactions: [ยกของ, ย้ายรถ]\nsource: สถานีวัดน้ำ\n" +
			"shelters: [{name: โรงเรียนวัด, place: ท้ายซอย, phone: 0 3400 0070}]\nhotlines: [{number: \"1784\", name: แจ้งเหตุ}]\n",
		"type: warning\nhazard: flood\nlevel: evacuate\nuntil: 2026-12-30\ndistricts: [mueang]\nactions: [ย้ายออก]\nshelters: [{name: โรงเรียนวัด, place: ท้ายซอย, phone: 0 3400 0070}]\n",
		"type: announcement\nuntil: 2026-12-30\nhotlines: [{number: \"1784\", name: แจ้งเหตุ}]\n",
	},
	content.ClarificationsKind: {"claim: {text: สะพานปิดสิบวัน, source: สื่อสังคม}\nverdict: inaccurate\nonBehalfOf: แขวงทางหลวง\n"},
	content.BriefingsKind:      {"starts: 2026-11-24 09:30\nvenue: ห้องประชุม\nhost: ผู้ว่าราชการจังหวัด\nagenda: [รับน้ำ, งานใหญ่]\nquestions: [{question: ปิดวันใด, answer: วันเดียว}]\n"},
	content.FestivalsKind:      {"starts: 2026-11-28\nends: 2026-12-30\nvenue: ลานกว้าง\nbroadcast: include\n"},
	content.TrainingsKind:      {"starts: 2026-11-28\nvenue: หอประชุม\nbroadcast: include\n"},
	content.ExhibitionsKind:    {"opens: 2026-11-28\nvenue: โถงศาลากลาง\nbroadcast: include\nphotos: [{file: a.jpg, alt: ก}]\n"},
	content.CampaignsKind:      {"type: safety\nkeyDates: [{date: 2026-11-28, title: เริ่ม}]\nbroadcast: include\n"},
}

// Everything of a kind that an announcer reads is checked when its source is read, and is in the script.
func TestWhatIsSpokenIsCheckedAndRead(t *testing.T) {
	const doubtful = " ที่ ข.ฆ."
	for _, k := range content.Kinds() {
		_, speaks := content.Zero(k).(content.Spoken)
		_, happens := content.Zero(k).(content.Scheduled)
		if (speaks || happens) != (len(spokenSources[k]) > 0) {
			t.Errorf("%s: it is read aloud %v, and has %d sources here", k, speaks || happens, len(spokenSources[k]))
		}
		for n, fields := range spokenSources[k] {
			name := k.Folder() + "/a/index.md"
			text := channeltest.Release("เรื่องทดสอบ", "2026-11-23", "contact: {name: ผู้รับสาย, phone: 0 3400 0011}\npoints: [ประเด็นแรก, ประเด็นสอง]\nsummary: สรุปความ\n"+
				"changes: [{date: 2026-11-23, type: correction, note: ที่แก้ไข}]\n"+fields, "เนื้อความ")
			files := map[string]string{"site.yaml": settings, name: text}
			if k == content.ExhibitionsKind {
				var photo bytes.Buffer
				if err := jpeg.Encode(&photo, image.NewGray(image.Rect(0, 0, 900, 600)), nil); err != nil {
					t.Fatal(err)
				}
				files[k.Folder()+"/a/a.jpg"] = photo.String()
			}
			s := channeltest.Site(t, files)
			p := planner{s: s, announcer: announcerOf(s, Either)}
			pub := s.Publications[0]
			reading := site.Reading{Publication: pub, Change: lastCorrection(pub)}
			if !pub.ReadAloud() {
				t.Fatalf("%s %d is not read aloud", k, n)
			}
			it, _ := p.item(reading)
			read := strings.Join(slices.Concat([]string{it.Title, it.Change.Note, it.Contact.Name, it.Contact.Phone, it.Summary}, it.Own, it.Lead, it.Points, it.More, it.Tail), "\n")
			phrases := 0
			for phrase := range content.SpeechOf(pub.Publication, p.tellingOf(reading)).Phrases() {
				phrases++
				if !strings.Contains(read, entry.Line(phrase.Text)) {
					t.Errorf("%s %d: %s %q is checked and not read", k, n, phrase.Key, phrase.Text)
				}
				changed := []byte(strings.ReplaceAll(text, strings.TrimSpace(phrase.Text), strings.TrimSpace(phrase.Text)+doubtful))
				rec := content.Read(changed, content.Source{Path: "content/" + name, SHA256: sha256.Sum256(changed)}, content.Context{Zone: content.DefaultZone})
				found := 0
				for _, f := range rec.Findings {
					if f.Rule == "abbreviation-unclear" {
						found++
					}
				}
				if found == 0 {
					t.Errorf("%s %d: %s %q is read and not checked", k, n, phrase.Key, phrase.Text)
				}
			}
			if phrases < 6 {
				t.Errorf("%s %d: %d phrases", k, n, phrases)
			}
		}
	}
}
