package content

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hokhao/generator/markdown"
)

const kept = "content/news/2026/a.md"

// keptFolder returns a folder with one source that was read, and the path of its file.
func keptFolder(t *testing.T, written time.Time) (*Folder, Record, string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), filepath.FromSlash(kept))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	put(t, file, "---\ntitle: ก\ndate: 2026-11-23\n---\nหนึ่ง\n", written)
	f, err := OpenFolder(filepath.Join(filepath.Dir(file), "../../.."), time.Now())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	data, src, err := f.Take(kept)
	if err != nil {
		t.Fatal(err)
	}
	return f, f.Publication(data, src, Context{}), file
}

func put(t *testing.T, file, text string, written time.Time) {
	t.Helper()
	if err := errors.Join(os.WriteFile(file, []byte(text), 0o644), os.Chtimes(file, written, written)); err != nil {
		t.Fatal(err)
	}
}

// A source that changes after it was read is noticed by whoever shows it, whether its text is kept or not.
func TestChangedSourceIsNoticed(t *testing.T) {
	old := time.Now().Add(-time.Hour).Truncate(time.Second)
	same, other := "---\ntitle: ก\ndate: 2026-11-23\n---\nหนึ่ง\n", "---\ntitle: ก\ndate: 2026-11-23\n---\nสองงง\n"
	if len(same) != len(other) {
		t.Fatal("the texts differ in length")
	}
	for name, c := range map[string]struct {
		written time.Time
		change  func(t *testing.T, file string)
		noticed bool
	}{
		"nothing":                  {old, func(*testing.T, string) {}, false},
		"touched":                  {old, func(t *testing.T, file string) { put(t, file, same, old.Add(time.Minute)) }, false},
		"written over":             {old, func(t *testing.T, file string) { put(t, file, other, old.Add(time.Minute)) }, true},
		"longer, at the same time": {old, func(t *testing.T, file string) { put(t, file, other+"ก", old) }, true},
		"replaced, at the same time": {old, func(t *testing.T, file string) {
			put(t, file+"~", other, old)
			if err := os.Rename(file+"~", file); err != nil {
				t.Fatal(err)
			}
		}, true},
		"deleted": {old, func(t *testing.T, file string) {
			if err := os.Remove(file); err != nil {
				t.Fatal(err)
			}
		}, true},
		"written twice in one moment": {time.Now(), nil, true},
	} {
		t.Run(name, func(t *testing.T) {
			f, rec, file := keptFolder(t, c.written)
			if c.change == nil {
				put(t, file, other, c.written)
			} else {
				c.change(t, file)
			}
			for range 2 {
				d, err := f.Document(rec.Source, rec.BodyAt)
				if errors.Is(err, ErrChanged) != c.noticed || err == nil && d.Text(markdown.TextContext{}) != "หนึ่ง\n" {
					t.Errorf("%v", err)
				}
				if _, err := f.Read(rec.Source); errors.Is(err, ErrChanged) != c.noticed {
					t.Errorf("reading its bytes: %v", err)
				}
			}
		})
	}
}

// What was parsed when it was read is not parsed again.
func TestParsedOnce(t *testing.T) {
	f, rec, _ := keptFolder(t, time.Now().Add(-time.Hour))
	a, err := f.Document(rec.Source, rec.BodyAt)
	b, err2 := f.Document(rec.Source, rec.BodyAt)
	if a != b || errors.Join(err, err2) != nil {
		t.Error("two documents", err, err2)
	}
	if kept, ok := f.read.of(rec.Source, rec.BodyAt); !ok || kept.document != a {
		t.Error("the document is not that of reading")
	}
}

// However many texts there are, no more than the bound is kept, and the newest is.
func TestKeptTextsAreBounded(t *testing.T) {
	f, rec, file := keptFolder(t, time.Now().Add(-time.Hour))
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	d, err := f.Document(rec.Source, rec.BodyAt)
	if err != nil {
		t.Fatal(err)
	}
	all := texts{most: 20_000}
	for i := range 1000 {
		s := rec.Source
		s.Path = fmt.Sprintf("content/news/%d.md", i%700)
		all.keep(s, rec.BodyAt, d, info, time.Now())
		if _, ok := all.of(s, rec.BodyAt); !ok || all.bytes > all.most || len(all.paths) > 100 || int64(len(all.all))*text.size(all.all[s.Path]) != all.bytes {
			t.Fatalf("%d texts, %d bytes after %d", len(all.all), all.bytes, i)
		}
	}
	large, err := markdown.Open([]byte(strings.Repeat("*ก* ", 2000)))
	if err != nil {
		t.Fatal(err)
	}
	if all.keep(rec.Source, 0, large, info, time.Now()); len(all.all) != 0 || all.bytes != 0 {
		t.Errorf("%d texts and %d bytes are left beside one that has no room", len(all.all), all.bytes)
	}
}
