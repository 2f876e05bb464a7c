package search

import (
	"bytes"
	"compress/gzip"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"hokhao/generator/channel/channeltest"
)

// A score measures how well queries are answered on average.
type score struct {
	Recall       float64 // share of queries with the right release among the first ten results
	Bytes, Files float64 // fetched for one query by a browser with an empty cache
	Ms           float64 // computation for one query, with the files at hand
}

// judge searches for releases by a run of characters of each, cut from anywhere rather than at words. It does not use a
// phrase that occurs in more than ten releases, since no search could know which one is meant.
func judge(t testing.TB, dir string, all, some []release, textOf func(release) string, length int) score {
	t.Helper()
	r := rand.New(rand.NewPCG(1, 1))
	var queries []asked
	for _, x := range some {
		for tries := 0; tries < 20; tries++ {
			query, n := span(r, textOf(x), length), 0
			for _, other := range all {
				if strings.Contains(textOf(other), query) {
					n++
				}
			}
			if n <= 10 {
				queries = append(queries, asked{Query: query})
				break
			}
		}
	}
	if len(queries) < len(some) {
		t.Fatalf("only %d of %d releases have a phrase of their own", len(queries), len(some))
	}
	answers, _ := ask(t, dir, queries)
	var s score
	n := float64(len(answers))
	for i, f := range answers {
		if slices.Contains(f.Addresses, some[i].Address) {
			s.Recall += 1 / n
		} else if testing.Verbose() {
			t.Logf("%q finds %d, not %q", queries[i].Query, f.Total, textOf(some[i])[:min(len(textOf(some[i])), 200)])
		}
		s.Bytes += float64(f.Bytes) / n
		s.Files += float64(f.Files) / n
		s.Ms += f.Ms / n
	}
	return s
}

func someOf(all []release, n int) []release {
	r := rand.New(rand.NewPCG(2, 2))
	some := make([]release, n)
	for i := range some {
		some[i] = all[r.IntN(len(all))]
	}
	return some
}

// The length of queries: about three words of a headline, or a phrase of a body.
const (
	titleSpan = 24
	bodySpan  = 32
)

// BenchmarkIndex measures, for 10,000 releases, the time for making the index and its size, compared with only segmenting
// the same texts into words, and what a reader fetches, waits for and finds.
func BenchmarkIndex(b *testing.B) {
	sources, releases := synthetic(b, 10_000)
	s := channeltest.Site(b, sources)
	for b.Loop() {
		runtime.GC()
		began := time.Now()
		words := 0
		for _, r := range releases {
			for range s.Dictionary.Terms(r.Body) {
				words++
			}
		}
		cutting := time.Since(began)
		stop, peak := make(chan bool), make(chan uint64)
		go watchHeap(stop, peak)
		began = time.Now()
		files, _ := channeltest.Render(b, New(), s, nil)
		making := time.Since(began)
		close(stop)
		size, packed := 0, 0
		for _, data := range files {
			size += len(data)
			packed += zipped(data)
		}
		held := uint64(size) // channeltest keeps the files that a build would write
		b.ReportMetric(float64(words)/1e6, "Mwords")
		b.ReportMetric(making.Seconds(), "s")
		b.ReportMetric(making.Seconds()/cutting.Seconds(), "x-cutting")
		b.ReportMetric(float64(<-peak-held)/1e6, "heap-MB")
		b.ReportMetric(float64(len(files)), "files")
		b.ReportMetric(float64(size)/1e6, "MB")
		b.ReportMetric(float64(packed)/1e6, "MB-gzip")
		dir := published(b, files)
		_, start := ask(b, dir, []asked{})
		first := len(files["search/search.js"]) + start
		packedFirst := zipped(files["search/search.js"])
		for name, data := range files {
			if strings.HasSuffix(name, "/words.js") || strings.HasSuffix(name, "/root.js") || strings.HasSuffix(name, "/guide.js") {
				packedFirst += zipped(data)
			}
		}
		b.ReportMetric(float64(first), "start-B")
		b.ReportMetric(float64(packedFirst), "start-B-gzip")
		some := someOf(releases, 200)
		for name, q := range map[string]score{
			"title": judge(b, dir, releases, some, func(r release) string { return r.Title }, titleSpan),
			"body":  judge(b, dir, releases, some, func(r release) string { return r.Body }, bodySpan),
		} {
			b.ReportMetric(q.Recall, name+"-recall@10")
			b.ReportMetric(q.Bytes, name+"-B")
			b.ReportMetric(q.Files, name+"-files")
			b.ReportMetric(q.Ms, name+"-ms")
		}
	}
}

func zipped(data []byte) int {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write(data)
	_ = w.Close()
	return b.Len()
}

// watchHeap sends the peak growth of the heap when it is stopped.
func watchHeap(stop <-chan bool, peak chan<- uint64) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	first, most := m.HeapInuse, m.HeapInuse
	for {
		runtime.ReadMemStats(&m)
		most = max(most, m.HeapInuse)
		select {
		case <-stop:
			peak <- most - first
			return
		case <-time.After(20 * time.Millisecond):
		}
	}
}
