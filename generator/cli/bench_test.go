package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"hokhao/generator/corpus"
)

// synthesize writes a site of n releases over ten years, with the settings of the sample.
func synthesize(t testing.TB, n int) string {
	t.Helper()
	root := t.TempDir()
	sample, err := os.ReadFile("../../content/site.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if err := corpus.Write(root, corpus.Settings(string(sample)), n, 2569); err != nil {
		t.Fatal(err)
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
