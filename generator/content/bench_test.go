package content_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
	"go.yaml.in/yaml/v4"

	"hokhao/generator/content"
)

// release returns a release of about four kilobytes, as the office writes them: a title, a few fields, paragraphs.
func release(seed uint64) []byte {
	words := strings.Fields(`ผู้ว่าราชการ จังหวัดกาญจนบุรี ประชาชน อำเภอ ตำบล ส่งเสริม โครงการ ท่องเที่ยว ชุมชน แม่น้ำแคว เขื่อน ระดับน้ำ ถนน โรงเรียน นักเรียน
		สาธารณสุข ตรวจเยี่ยม ลงพื้นที่ งบประมาณ ล้านบาท ประชุม อบรม กิจกรรม คุณภาพชีวิต การเกษตร ความคืบหน้า ช่วยเหลือ เตือนภัย ศาลากลาง`)
	r := rand.New(rand.NewPCG(seed, 15))
	say := func(n int) string {
		var b strings.Builder
		for i := range n {
			if i > 0 && i%8 == 0 {
				b.WriteByte(' ')
			}
			b.WriteString(words[r.IntN(len(words))])
		}
		return b.String()
	}
	var b strings.Builder
	fmt.Fprintf(&b, "---\ntitle: %s\ndate: 2024-09-13 13:19\nnumber: 703/2567\nagency: culture\ntopics: [tourism]\ndistricts: [tha-muang]\ntags: [ช่วยเหลือ]\npoints:\n  - %s\n  - %s\n---\n\n", say(6), say(5), say(5))
	for b.Len() < 3800 {
		b.WriteString("วันที่ 24 พฤศจิกายน 2569 เวลา 09.30 น. " + say(30) + "\n\n")
	}
	return []byte(b.String())
}

// BenchmarkRead reads releases; floor is what the libraries below need for the same.
func BenchmarkRead(b *testing.B) {
	data, err := os.ReadFile(sample + "/site.yaml")
	if err != nil {
		b.Fatal(err)
	}
	settings, _ := content.ReadSettings(data)
	var sources [16][]byte
	for i := range sources {
		sources[i] = release(uint64(i))
	}
	src := content.Source{Path: "content/news/2024/a.md"}
	if fs := content.Read(sources[0], src, settings.Context()).Findings; len(fs) > 0 {
		b.Fatal(fs)
	}
	b.Run("release", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			content.Read(sources[i%len(sources)], src, settings.Context())
		}
	})
	markdown := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Footnote, extension.DefinitionList)).Parser()
	split := func(i int) (front, body []byte) {
		front, body, _ = bytes.Cut(sources[i%len(sources)][4:], []byte("---\n"))
		return front, body
	}
	b.Run("floor/markdown", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			_, body := split(i)
			markdown.Parse(text.NewReader(body))
		}
	})
	b.Run("floor/yaml", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			front, _ := split(i)
			var n yaml.Node
			if err := yaml.Load(front, &n); err != nil {
				b.Fatal(err)
			}
		}
	})
}
