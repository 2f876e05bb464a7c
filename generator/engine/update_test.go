package engine

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// A process that builds again updates its site if only texts were changed, and connects a new one otherwise. In both cases it publishes what a
// clean build would.
func TestUpdate(t *testing.T) {
	edits := []struct {
		what    string
		edit    func(o *office)
		updates bool
	}{
		{"nothing", func(o *office) {}, true},
		{"a sentence", func(o *office) { o.news(3, "แก้เนื้อข่าว") }, true},
		{"two texts", func(o *office) { o.news(3, "แก้อีกครั้ง"); o.news(5, "แก้ด้วย") }, true},
		{"a text back", func(o *office) { o.news(3, "เนื้อข่าวที่ 3") }, true},
		{"a later moment of the day", func(o *office) { o.Now = o.Now.Add(time.Hour) }, true},
		{"an earlier moment", func(o *office) { o.Now = o.Now.Add(-2 * time.Hour) }, false},
		{"the next day", func(o *office) { o.Now = o.Now.AddDate(0, 0, 1) }, false},
		{"a link more", func(o *office) { o.news(2, "ดู [เรื่องแรก](story-0.md)") }, false},
		{"a text with a link", func(o *office) { o.news(2, "ดู [เรื่องแรก](story-0.md) ด้วย") }, true},
		{"no text", func(o *office) { o.news(2, "") }, false},
		{"a title", func(o *office) {
			o.write(newsFile(4), "---\ntitle: ชื่อใหม่\ndate: 2026-11-05 09:30\nsummary: ย่อ\n---\n\nเนื้อข่าว\n")
		}, false},
		{"a file more", func(o *office) {
			o.write("content/news/2026/story-3.txt", "ไม่มีใครอ้างถึง")
		}, false},
		{"another text", func(o *office) { o.news(1, "แก้อีกเรื่อง") }, true},
		{"a release less", func(o *office) { os.Remove(filepath.Join(o.Root, newsFile(6))) }, false},
		{"the settings", func(o *office) {
			o.write("content/site.yaml", "title: ข่าว\nbaseURL: https://pr.example.go.th/\noffice:\n  name: สำนักงาน\n")
		}, false},
		{"a text after that", func(o *office) { o.news(1, "แก้ครั้งสุดท้าย") }, true},
	}
	o := newOffice(t)
	o.Memory = &Memory{}
	o.build()
	for _, tt := range edits {
		before := o.Memory.site
		if before == nil {
			t.Fatalf("before the edit %q no site is in memory", tt.what)
		}
		tt.edit(o)
		o.same(o.build())
		if updated := o.Memory.site == before; updated != tt.updates {
			t.Errorf("after the edit %q the site was updated: %v, want %v", tt.what, updated, tt.updates)
		}
	}
}

// A site that was not published is not updated: the next build connects it anew.
func TestUpdateAfterAFault(t *testing.T) {
	o := newOffice(t)
	o.Memory = &Memory{}
	o.build()
	tree := o.tree("")
	o.news(3, "[ไม่มี](nowhere.md)")
	if r, err := o.try(); err != nil || r.Published || o.Memory.site != nil || len(o.tree("")) != len(tree) {
		t.Fatalf("a faulty site: %v, %v", r, err)
	}
	o.news(3, "ถูกแล้ว")
	o.same(o.build())
	o.news(3, "ถูกอีก")
	o.same(o.build())
}
