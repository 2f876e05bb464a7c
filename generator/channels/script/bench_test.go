package script

import (
	"fmt"
	"path"
	"strings"
	"testing"
	"time"

	"hokhao/generator/channel"
	"hokhao/generator/channel/channeltest"
	"hokhao/generator/content"
	"hokhao/generator/site"
)

// BenchmarkPlan plans the scripts of a year with ten releases a day, all of them for each of thirteen districts.
func BenchmarkPlan(b *testing.B) {
	text := settings
	for i := range 11 {
		text += fmt.Sprintf("  - {key: d%d, name: อำเภอที่%d}\n", i, i)
	}
	s, _ := content.ReadSettings([]byte(text))
	in := site.Input{Settings: s, Now: time.Date(2026, 12, 31, 12, 0, 0, 0, time.UTC), Channels: []string{"script"}}
	for i := range 3650 {
		at := in.Now.Add(-time.Duration(i) * 144 * time.Minute)
		source := channeltest.Release(fmt.Sprintf("ข่าว %d", i), at.Format(time.RFC3339), "summary: ความย่อของข่าว\n", "เนื้อข่าว")
		in.Records = append(in.Records, content.Read([]byte(source), content.Source{Path: path.Join("content/news", fmt.Sprintf("n%05d.md", i))}, s.Context()))
	}
	connected, _, _ := site.Connect(in)
	b.ResetTimer()
	for b.Loop() {
		n := 0
		for range channel.Files(New(Options{}).Plan(connected, nil)) {
			n++
		}
		if n < 3650+365*13-20 {
			b.Fatalf("%d files", n)
		}
	}
}

// BenchmarkDay renders the script of a day with ten releases of typical length.
func BenchmarkDay(b *testing.B) {
	files := map[string]string{"site.yaml": settings}
	for i := range 10 {
		files[fmt.Sprintf("news/n%d.md", i)] = channeltest.Release(fmt.Sprintf("ข่าวที่ %d ของวัน", i), "2026-11-23", "summary: ออกหน่วยวันที่ 26 พฤศจิกายน 2569 เวลา 09.30 น.\n",
			strings.Repeat("เจ้าหน้าที่ออกตรวจเยี่ยมประชาชน 1,250 คนในพื้นที่ และแจกถุงยังชีพแก่ผู้สูงอายุที่อยู่ตามลำพัง\n\n", 12))
	}
	s := channeltest.Site(b, files)
	only := Options{Only: &Wanted{"mueang", time.Date(2026, 11, 23, 12, 0, 0, 0, s.Zone)}}
	for b.Loop() {
		if made, _ := channeltest.Render(b, New(only), s, nil); len(made) == 0 {
			b.Fatal("no script")
		}
	}
}
