package cli

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"
)

// synthesize writes a site of n releases over ten years, the same for the same seed; words and taxonomy terms are
// as unevenly distributed as in an office's releases.
func synthesize(t testing.TB, n int) string {
	t.Helper()
	root := t.TempDir()
	r := rand.New(rand.NewPCG(uint64(n), 2569))
	words := strings.Fields(`จังหวัดกาญจนบุรี อำเภอ ตำบล ประชาชน หน่วยงาน โครงการ ส่งเสริม พัฒนา คุณภาพชีวิต แม่น้ำแคว ท่องเที่ยว
		สาธารณสุข การเกษตร ลงพื้นที่ ตรวจเยี่ยม มอบ ช่วยเหลือ เตือนภัย ระดับน้ำ เขื่อน ถนน ปิดเบี่ยงจราจร กิจกรรม ชุมชน
		โรงเรียน นักเรียน อบรม ฝึกซ้อม วันที่ เวลา ณ ศาลากลาง ผู้ว่าราชการ ประชุม ติดตาม ความคืบหน้า งบประมาณ ล้านบาท`)
	sentence := func(k int) string {
		s := make([]string, k)
		for i := range s {
			// Squared, so that the first words are drawn more often than the last.
			x := r.Float64()
			s[i] = words[int(x*x*float64(len(words)))]
		}
		return strings.Join(s, "")
	}
	settings, err := os.ReadFile("../../content/site.yaml")
	if err != nil {
		t.Fatal(err)
	}
	// Static pages are not written, so the menu leads to lists alone.
	kept := regexp.MustCompile(`(?m)^  - title: .*\n(?:    .*\n)*`).ReplaceAllStringFunc(string(settings), func(item string) string {
		if strings.Contains(item, "link: /") && strings.Contains(item, ".html") {
			return ""
		}
		return item
	})
	write := func(name, text string) {
		p := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("content/site.yaml", kept)
	topics := []string{"tourism", "health", "agriculture", "disaster", "transport", "culture", "environment", "economy", "education", "crime"}
	agencies := []string{"pr", "province", "ddpm", "health", "agriculture", "transport", "police", "culture"}
	districts := []string{"mueang", "sai-yok", "si-sawat", "tha-maka", "tha-muang", "thong-pha-phum"}
	end := time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)
	step := 10 * 365 * 24 * time.Hour / time.Duration(n)
	numbers := map[int]int{}
	for i := range n {
		at := end.Add(-time.Duration(n-i) * step)
		numbers[at.Year()]++
		var b strings.Builder
		fmt.Fprintf(&b, "---\ntitle: %s\ndate: %s\nnumber: %d/%d\nagency: %s\ntopics: [%s]\ndistricts: [%s]\ntags: [%s]\n", sentence(6),
			at.Format("2006-01-02 15:04"), numbers[at.Year()], at.Year()+543, agencies[r.IntN(len(agencies))], topics[r.IntN(len(topics))],
			districts[r.IntN(len(districts))], words[r.IntN(len(words))])
		fmt.Fprintf(&b, "points:\n  - %s\n  - %s\n---\n\n", sentence(5), sentence(5))
		for range 4 + r.IntN(5) {
			for range 2 + r.IntN(4) {
				b.WriteString(sentence(8) + " ")
			}
			b.WriteString("\n\n")
		}
		write(fmt.Sprintf("content/news/%d/%s-release-%05d.md", at.Year(), at.Format("2006-01-02"), i), b.String())
	}
	return root
}

// BenchmarkBuild reports CPU seconds, wall seconds, peak heap and number of files for a cold build, for a build
// without changes, and for one after one edit. Compare ratios rather than seconds.
func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{1000, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			root := synthesize(b, n)
			public := filepath.Join(root, "public")
			news, _ := filepath.Glob(filepath.Join(root, "content", "news", "2021", "*.md"))
			for b.Loop() {
				_ = os.RemoveAll(public)
				_ = os.RemoveAll(filepath.Join(root, ".hokhao"))
				for _, phase := range []string{"cold", "unchanged", "edit"} {
					if phase == "edit" {
						data, err := os.ReadFile(news[len(news)/2])
						if err != nil {
							b.Fatal(err)
						}
						if err := os.WriteFile(news[len(news)/2], append(data, "เพิ่มเติม\n"...), 0o644); err != nil {
							b.Fatal(err)
						}
					}
					runtime.GC()
					cpu, began := cpuSeconds(), time.Now()
					stop, peak := make(chan bool), make(chan uint64)
					go watchHeap(stop, peak)
					mustBuild(b, root, public)
					close(stop)
					b.ReportMetric(time.Since(began).Seconds(), phase+"-wall-s")
					b.ReportMetric(cpuSeconds()-cpu, phase+"-cpu-s")
					b.ReportMetric(float64(<-peak)/(1<<20), phase+"-heap-MB")
				}
			}
			b.ReportMetric(float64(len(tree(b, public))), "files")
		})
	}
}

// watchHeap sends the largest heap size that it saw until stop is closed.
func watchHeap(stop <-chan bool, peak chan<- uint64) {
	var most uint64
	var m runtime.MemStats
	for {
		runtime.ReadMemStats(&m)
		most = max(most, m.HeapInuse)
		select {
		case <-stop:
			peak <- most
			return
		case <-time.After(20 * time.Millisecond):
		}
	}
}
