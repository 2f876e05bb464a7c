package feed

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"hokhao/generator/channel/channeltest"
	"hokhao/generator/channels/feed/feedtest"
)

// sound returns a small recording or film that another program made.
func sound(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("../../attached/testdata/length", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestPodcasts(t *testing.T) {
	long := strings.Repeat("เล่าข่าวของจังหวัดให้ฟังทุกเช้า ทั้งราคาพืชผล สภาพอากาศ และเรื่องที่คนในพื้นที่ต้องรู้ ", 60)
	sources := map[string]string{
		"programmes/morning/index.md":      channeltest.Release("ข่าวเช้า & <ข่าวสาย>", "2026-01-05", "station: สถานีทดสอบ\nschedule: ทุกวัน\nsummary: สรุปข่าว\n", "เนื้อหา"),
		"programmes/evening/index.md":      channeltest.Release("ข่าวค่ำ", "2026-01-05", "station: สถานีทดสอบ\nschedule: ทุกวัน\nsummary: "+long+"\n", "เนื้อหา"),
		"programmes/morning/2026/two.md":   channeltest.Release("ตอนสอง", "2026-11-02 08:00", "audio: two.m4a\nduration: \"00:01\"\ntranscript: สวัสดี\nrundown: [{at: \"00:00\", title: เปิดรายการ}, {at: \"00:01\", title: ปิดรายการ}]\n", ""),
		"programmes/morning/2026/one.md":   channeltest.Release("ตอนหนึ่ง", "2026-11-01 08:00", "audio: one.mp3\n", "บทออกอากาศ"),
		"programmes/morning/2026/mute.md":  channeltest.Release("ตอนที่ไม่มีเสียง", "2026-11-03 08:00", "", "บทออกอากาศ"),
		"programmes/morning/2026/wrong.md": channeltest.Release("ตอนที่ผิด", "2026-11-04 08:00", "audio: wrong.mp3\ntranscript: ผิด\nrundown: [{at: \"00:00\", title: เปิดรายการ}]\nwithdrawn: {date: 2026-11-05, reason: ผิด, keep: text}\n", ""),
		"films/2026/f/index.md":            channeltest.Release("วีดิทัศน์", "2026-11-01", "video: f.mp4\ncaptions: f.vtt\nduration: \"00:01\"\nshotlist: [{at: \"00:00\", title: สะพาน}]\nscript: บท\n", ""),
		"films/2026/else.md":               channeltest.Release("ที่อื่น", "2026-11-02", "video: https://video.example.com/x\n", "บท"),
		"programmes/morning/2026/two.m4a":  sound(t, "sound.m4a"), "programmes/morning/2026/one.mp3": sound(t, "variable.mp3"), "programmes/morning/2026/wrong.mp3": sound(t, "constant.mp3"),
		"films/2026/f/f.mp4": sound(t, "film.mp4"), "films/2026/f/f.vtt": "WEBVTT\n\n00:00.000 --> 00:01.000\nสะพาน\n",
	}
	made := channeltest.Files{
		"programmes/morning/2026/two/two.m4a": make([]byte, 1234), "programmes/morning/2026/one/one.mp3": make([]byte, 77), "programmes/morning/2026/wrong/wrong.mp3": make([]byte, 5),
		"films/2026/f/f.mp4": make([]byte, 99), "films/2026/f/f.vtt": make([]byte, 9),
	}
	files, _ := channeltest.Render(t, New(), channeltest.Site(t, sources), made)
	read := feedtest.Read(t, files)
	const base = "https://pr.example.go.th/programmes/morning"

	f := read["programmes/morning/podcast.xml"]
	if f.Title != "ข่าวเช้า & <ข่าวสาย>" || f.Home != base+".html" || f.Links["self"] != base+"/podcast.xml" || f.Language != "th" || !strings.Contains(f.Description, "สรุปข่าว") {
		t.Errorf("%+v", f)
	}
	if f.Podcast.Medium != "podcast" || f.Podcast.Image != base+"/podcast.cover.jpg" || f.Podcast.Author != "สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี" {
		t.Errorf("%+v", f.Podcast)
	}
	if want := []int{0, 1, 1}; !slices.Equal(f.Podcast.Seconds, want) { // rounded: 0.70 and 0.73 seconds
		t.Errorf("lengths %v", f.Podcast.Seconds)
	}
	if got := ids(f); !slices.Equal(got, []string{"programmes/morning/2026/wrong.html", "programmes/morning/2026/two.html", "programmes/morning/2026/one.html"}) {
		t.Fatalf("episodes %q", got)
	}
	if f.Items[0].Title != "ยกเลิกข่าว: ตอนที่ผิด" || len(f.Items[0].Enclosures) > 0 || f.Podcast.Transcripts[0]+f.Podcast.Chapters[0] != "" || f.Items[0].Updated == "" {
		t.Errorf("the withdrawn episode: %+v", f.Items[0])
	}
	if got := f.Items[1].Enclosures; len(got) != 1 || got[0] != (feedtest.Enclosure{URL: base + "/2026/two/two.m4a", Type: "audio/mp4", Size: 1234}) {
		t.Errorf("%+v", got)
	}
	if got := f.Items[2].Enclosures; len(got) != 1 || got[0] != (feedtest.Enclosure{URL: base + "/2026/one/one.mp3", Type: "audio/mpeg", Size: 77}) {
		t.Errorf("%+v", got)
	}
	if f.Podcast.Transcripts[1] != base+"/2026/two.html" || f.Podcast.Transcripts[2] != "" || f.Podcast.Chapters[1] != base+"/2026/two.chapters.json" || f.Podcast.Chapters[2] != "" {
		t.Errorf("%+v", f.Podcast)
	}
	var c chapters
	if err := json.Unmarshal(files["programmes/morning/2026/two.chapters.json"], &c); err != nil || c.Version != "1.2.0" || len(c.Chapters) != 2 || c.Chapters[1] != (chapter{1, "ปิดรายการ"}) {
		t.Errorf("%v %+v", err, c)
	}

	for _, name := range []string{"rss.xml", "atom.xml", "feed.json", "programmes/morning/rss.xml"} { // of the recordings too
		for _, i := range read[name].Items {
			if has := len(i.Enclosures) == 1; has != (strings.HasSuffix(i.ID, "one.html") || strings.HasSuffix(i.ID, "two.html") || strings.HasSuffix(i.ID, "f.html")) {
				t.Errorf("%s: %s has %d enclosures", name, i.ID, len(i.Enclosures))
			}
		}
	}

	if !strings.Contains(string(files["feed.json"]), `"duration_in_seconds": 1`) {
		t.Error("JSON Feed does not say how long a recording plays")
	}

	film := read["films/podcast.xml"]
	if film.Podcast.Medium != "video" || film.Podcast.GUID != "af8edddb-569c-566c-9a31-b3df9155d8fe" || len(film.Items) != 1 || film.Podcast.Transcripts[0] != "https://pr.example.go.th/films/2026/f/f.vtt" ||
		film.Items[0].Enclosures[0] != (feedtest.Enclosure{URL: "https://pr.example.go.th/films/2026/f/f.mp4", Type: "video/mp4", Size: 99}) {
		t.Errorf("%+v", film)
	}

	about := read["programmes/evening/podcast.xml"].Description
	if len(about) > aboutBytes || len(about) < aboutBytes*3/4 || !utf8.ValidString(about) || !strings.HasSuffix(about, "…") || len(long) < aboutBytes {
		t.Errorf("%d bytes of %d: …%s", len(about), len(long), about[max(0, len(about)-200):])
	}
	for _, name := range []string{"films/2026/else.chapters.json", "programmes/morning/2026/wrong.chapters.json", "programmes/morning/2026/one.chapters.json", "news/podcast.xml", "episodes/podcast.xml"} {
		if files[name] != nil {
			t.Errorf("there is %s", name)
		}
	}
}

// The example of podcasting2.org, whatever scheme and slashes the address has.
func TestGUIDOfAPodcast(t *testing.T) {
	for _, address := range []string{"https://podnews.net/rss", "http://podnews.net/rss/"} {
		if got := guidOf(address); got != "9b024349-ccf0-5f69-a609-6b82873eab3c" {
			t.Errorf("%s: %s", address, got)
		}
	}
}
