package engine

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"hokhao/generator/diagnostic"
	"hokhao/generator/site"
)

// RenderOne returns the bytes that a build publishes, renders nothing else, and leaves nothing behind.
func TestOneFileAlone(t *testing.T) {
	o := newOffice(t)
	choose := func(path string) func(*site.Site) (Target, []diagnostic.Finding) {
		return func(s *site.Site) (Target, []diagnostic.Finding) {
			if len(s.Publications) == 0 {
				t.Error("the site is empty")
			}
			return Target{o.channels()[0], path}, nil
		}
	}
	options := o.Options
	options.Channels = o.channels()
	const path = "sheets/news/2026/story-3.txt"
	alone, err := RenderOne(context.Background(), options, choose(path))
	if err != nil || len(alone.Data) == 0 || alone.Site == nil || alone.Pages == 0 {
		t.Fatalf("%v %+v", err, alone)
	}
	if len(o.rendered) != 1 || o.rendered[0] != path {
		t.Errorf("rendered %q", o.rendered)
	}
	for _, name := range []string{"public", ".hokhao"} {
		if _, err := os.Stat(filepath.Join(o.Root, name)); err == nil {
			t.Errorf("%s was made", name)
		}
	}
	o.build()
	if data, err := os.ReadFile(filepath.Join(o.Root, "public", filepath.FromSlash(path))); err != nil || string(data) != string(alone.Data) {
		t.Errorf("a build gives %q, alone it is %q (%v)", data, alone.Data, err)
	}
	if _, err := RenderOne(context.Background(), options, choose("sheets/none.txt")); err == nil {
		t.Error("a file that is not planned was rendered")
	}
	refused, err := RenderOne(context.Background(), options, func(*site.Site) (Target, []diagnostic.Finding) {
		return Target{}, []diagnostic.Finding{{Rule: "district-unknown", Thai: "ไม่มี", English: "none"}}
	})
	if err != nil || refused.Data != nil || !diagnostic.HasErrors(refused.Findings) {
		t.Errorf("refused: %v %+v", err, refused.Findings)
	}
	o.onRender = func(string) error { panic("nobody thought of this") }
	if _, err := RenderOne(context.Background(), options, choose(path)); err == nil {
		t.Error("a panic is no error")
	}
	o.onRender = func(string) error { return fmt.Errorf("no ink") }
	if _, err := RenderOne(context.Background(), options, choose(path)); err == nil {
		t.Error("a failure is no error")
	}
	o.onRender = nil
	o.write(newsFile(3), "---\ntitle: ก\ndate: 2026-02-30\n---\nก\n")
	faulty, err := RenderOne(context.Background(), options, choose(path))
	if err != nil || faulty.Data != nil || !diagnostic.HasErrors(faulty.Findings) {
		t.Errorf("a faulty site: %v %+v", err, faulty.Findings)
	}
}
