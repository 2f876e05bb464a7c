package print

import (
	"bytes"
	"io"
	"testing"
)

func BenchmarkWeekly(b *testing.B) {
	doc := weekly()
	size := 0
	b.ReportAllocs()
	for b.Loop() {
		var out bytes.Buffer
		if err := layout(b, doc).PDF(&out); err != nil {
			b.Fatal(err)
		}
		size = out.Len()
	}
	b.ReportMetric(float64(size), "file-bytes")
}

func BenchmarkWeeklyLayout(b *testing.B) {
	doc := weekly()
	b.ReportAllocs()
	for b.Loop() {
		layout(b, doc)
	}
}

func BenchmarkRelease(b *testing.B) {
	doc := release(b)
	b.ReportAllocs()
	for b.Loop() {
		if err := layout(b, doc).PDF(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCard(b *testing.B) {
	doc := card()
	size := 0
	b.ReportAllocs()
	for b.Loop() {
		var out bytes.Buffer
		if err := layout(b, doc).PNG(&out, 1, 1); err != nil {
			b.Fatal(err)
		}
		size = out.Len()
	}
	b.ReportMetric(float64(size), "file-bytes")
}
