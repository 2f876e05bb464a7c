package engine

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// BenchmarkScale builds a large site cold, warm, and after one edit; HOKHAO_SCALE is the number of publications.
func BenchmarkScale(b *testing.B) {
	n := 1000
	fmt.Sscan(os.Getenv("HOKHAO_SCALE"), &n)
	o := newOffice(b)
	long := time.Now().Add(-time.Hour)
	for i := range n {
		name := fmt.Sprintf("content/news/%d/story-%d.md", 2000+i/1000, i)
		o.write(name, fmt.Sprintf("---\ntitle: เรื่องที่ %d\ndate: %d-11-%02d 09:30\nsummary: ความย่อ\n---\n\n%s\n",
			i, 2000+i/5000, 1+i%28, strings.Repeat("ข่าวประชาสัมพันธ์จังหวัดกาญจนบุรี ", 40)))
		os.Chtimes(filepath.Join(o.Root, filepath.FromSlash(name)), long, long)
	}
	for _, name := range []string{"cold", "settle", "warm", "edit"} {
		b.Run(name, func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				switch name {
				case "cold":
					os.RemoveAll(filepath.Join(o.Root, "public"))
					os.RemoveAll(filepath.Join(o.Root, ".hokhao"))
				case "edit":
					o.news(3, fmt.Sprint("แก้ครั้งที่ ", i))
				}
				o.build()
			}
		})
	}
}
