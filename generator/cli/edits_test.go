package cli

import (
	"bytes"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"hokhao/generator/corpus"
	"hokhao/generator/diagnostic"
	"hokhao/generator/engine"
	"hokhao/generator/soak"
)

// An editor does to a site what officers, clocks and accidents do.
type editor struct {
	t    *testing.T
	root string
	r    *rand.Rand
	now  time.Time
	made int // releases

	memory *engine.Memory // of builds that are not clean, or nil
}

func newEditor(t *testing.T, root string, seed uint64) *editor {
	now, err := time.Parse("2006-01-02T15:04", "2026-11-29T09:00")
	if err != nil {
		t.Fatal(err)
	}
	return &editor{t: t, root: root, r: rand.New(rand.NewPCG(2569, seed)), now: now}
}

// files returns the paths of all files below content/ with one of some endings.
func (e *editor) files(endings ...string) (all []string) {
	_ = filepath.WalkDir(filepath.Join(e.root, "content"), func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && slices.Contains(endings, filepath.Ext(p)) {
			all = append(all, p)
		}
		return err
	})
	return all
}

// any returns one of some paths or words, "" of none.
func (e *editor) any(all []string) string {
	if len(all) == 0 {
		return ""
	}
	return all[e.r.IntN(len(all))]
}

// front puts lines into front matter.
func front(data []byte, lines string) []byte {
	return bytes.Replace(data, []byte("---\n"), []byte("---\n"+lines), 1)
}

// The edits, by what a failure says of them. Each returns the path of the file and its new bytes, nil to delete it.
var edits = []struct {
	what string
	edit func(e *editor, data func(string) []byte) (string, []byte)
}{
	{"a sentence more", func(e *editor, data func(string) []byte) (string, []byte) {
		p := e.any(e.files(".md"))
		return p, fmt.Appendf(data(p), "\nเพิ่มเติมครั้งที่ %d ของวัน\n", e.r.IntN(1000))
	}},
	{"another title", func(e *editor, data func(string) []byte) (string, []byte) {
		p := e.any(e.files(".md"))
		return p, bytes.Replace(data(p), []byte("\ntitle: "), fmt.Appendf(nil, "\ntitle: ฉบับที่ %d ", e.r.IntN(1000)), 1)
	}},
	{"another summary", func(e *editor, data func(string) []byte) (string, []byte) {
		p := e.any(e.files(".md"))
		return p, bytes.Replace(data(p), []byte("\nsummary: "), []byte("\nsummary: ปรับแล้ว "), 1)
	}},
	{"a draft, or none any more", func(e *editor, data func(string) []byte) (string, []byte) {
		p := e.any(e.files(".md"))
		if old := data(p); bytes.Contains(old, []byte("\ndraft: true\n")) {
			return p, bytes.Replace(old, []byte("\ndraft: true\n"), []byte("\n"), 1)
		}
		return p, front(data(p), "draft: true\n")
	}},
	{"a new release", func(e *editor, _ func(string) []byte) (string, []byte) {
		e.made++
		topics, districts := []string{"health", "tourism", "disaster"}, []string{"mueang", "si-sawat", "sai-yok"}
		return filepath.Join(e.root, "content", "news", "2026", fmt.Sprintf("added-%03d.md", e.made)), fmt.Appendf(nil,
			"---\ntitle: ข่าวใหม่ที่ %d\ndate: 2026-%02d-%02d\ntopics: [%s]\ndistricts: [%s]\ntags: [ทดสอบ, ครั้งที่ %d]\n---\nเนื้อข่าว\n",
			e.made, 1+e.r.IntN(12), 1+e.r.IntN(28), e.any(topics), e.any(districts), e.r.IntN(4))
	}},
	{"a release deleted", func(e *editor, _ func(string) []byte) (string, []byte) {
		if e.made == 0 {
			return "", nil
		}
		return filepath.Join(e.root, "content", "news", "2026", fmt.Sprintf("added-%03d.md", 1+e.r.IntN(e.made))), nil
	}},
	{"a touched file", func(e *editor, data func(string) []byte) (string, []byte) {
		p := e.any(e.files(".md", ".jpg", ".yaml"))
		return p, data(p)
	}},
	{"withdrawn", func(e *editor, data func(string) []byte) (string, []byte) {
		p := e.any(e.files(".md"))
		keep := e.any([]string{"", ", keep: title"})
		return p, front(data(p), "withdrawn: {date: 2026-11-20 10:00, reason: ข้อมูลคลาดเคลื่อน"+keep+"}\n")
	}},
	{"corrected", func(e *editor, data func(string) []byte) (string, []byte) {
		p := e.any(e.files(".md"))
		return p, front(data(p), fmt.Sprintf("changes: [{date: 2026-11-%02d 11:00, type: correction, note: แก้จำนวนผู้ร่วมงาน}]\n", 1+e.r.IntN(28)))
	}},
	{"expires", func(e *editor, data func(string) []byte) (string, []byte) {
		p := e.any(e.files(".md"))
		return p, front(data(p), fmt.Sprintf("expiryDate: 2026-%02d-%02d\n", 6+e.r.IntN(7), 1+e.r.IntN(28)))
	}},
	{"other topics", func(e *editor, data func(string) []byte) (string, []byte) {
		p := e.any(e.files(".md"))
		lines := strings.Split(string(data(p)), "\n")
		for i, l := range lines {
			if strings.HasPrefix(l, "topics: ") {
				lines[i] = "topics: [" + e.any([]string{"health", "tourism", "disaster", "culture"}) + "]"
			}
		}
		return p, []byte(strings.Join(lines, "\n"))
	}},
	{"another picture", func(e *editor, data func(string) []byte) (string, []byte) {
		all := e.files(".jpg")
		if len(all) == 0 {
			return "", nil
		}
		return e.any(all), data(e.any(all))
	}},
	{"other settings", func(e *editor, data func(string) []byte) (string, []byte) {
		p := filepath.Join(e.root, "content", "site.yaml")
		lines := strings.Split(string(data(p)), "\n")
		for i, l := range lines {
			switch {
			case strings.HasPrefix(l, "title: ") && e.r.IntN(3) == 0:
				lines[i] = "title: ข่าวจังหวัดกาญจนบุรี " + e.any([]string{"ก", "ข"})
			case strings.HasPrefix(l, "licence: ") && e.r.IntN(3) == 0:
				lines[i] = "licence: " + e.any([]string{"CC BY 4.0", "CC BY-SA 4.0"})
			case strings.HasPrefix(l, "words:") && e.r.IntN(3) == 0:
				lines[i] = l + " # ทดสอบ"
			}
		}
		return p, []byte(strings.Join(lines, "\n"))
	}},
	{"another moment", func(e *editor, _ func(string) []byte) (string, []byte) {
		e.now = time.Date(2026, time.Month(9+e.r.IntN(4)), 1+e.r.IntN(28), e.r.IntN(24), e.r.IntN(60), 0, 0, time.UTC)
		return "", nil
	}},
	{"a later moment", func(e *editor, _ func(string) []byte) (string, []byte) {
		e.now = e.now.Add(time.Duration(e.r.IntN(72*60)) * time.Minute)
		return "", nil
	}},
}

// next does one edit, and returns what it was and how to take it back.
func (e *editor) next() (what string, undo func()) {
	e.t.Helper()
	read := func(p string) []byte {
		data, err := os.ReadFile(p)
		if err != nil {
			e.t.Fatal(err)
		}
		return data
	}
	x, now := edits[e.r.IntN(len(edits))], e.now
	p, data := x.edit(e, read)
	if p == "" {
		return x.what, func() { e.now = now }
	}
	old, err := os.ReadFile(p)
	undo = func() {
		if err != nil {
			_ = os.Remove(p)
		} else if err := os.WriteFile(p, old, 0o644); err != nil {
			e.t.Fatal(err)
		}
	}
	if data == nil {
		_ = os.Remove(p)
	} else if err := os.WriteFile(p, data, 0o644); err != nil {
		e.t.Fatal(err)
	}
	rel, _ := filepath.Rel(e.root, p)
	return x.what + " in " + rel, undo
}

// build builds the site as it is now.
func (e *editor) build(output, cache string, clean bool) engine.Result {
	e.t.Helper()
	o := engine.Options{Root: e.root, Output: output, Cache: cache, Now: e.now, Channels: channels(false), Clean: clean, Audit: !clean}
	if !clean {
		o.Memory = e.memory
	}
	r, err := engine.Run(e.t.Context(), o)
	if err != nil {
		e.t.Fatal(err)
	}
	return r
}

// Whatever is done to a site, a build that does what changed publishes what a clean one does, and says the same; and what it kept
// unplanned would have been planned as it was. The sample has everything, and a larger site without paper is built fast.
func TestRandomEdits(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		site   func(testing.TB) string
		rounds int
		every  int            // how many edits lie between two clean builds
		memory *engine.Memory // of the process, as a preview has it
	}{
		"everything":     {copyOfSample, soak.Rounds(2, 100), soak.Rounds(2, 10), nil},
		"without paper":  {withoutPaper, soak.Rounds(5, 250), 5, nil},
		"in one process": {withoutPaper, soak.Rounds(5, 150), 5, new(engine.Memory)},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := newEditor(t, c.site(t), uint64(c.rounds))
			e.memory = c.memory
			warm, cache, clean := filepath.Join(t.TempDir(), "public"), filepath.Join(t.TempDir(), "cache"), filepath.Join(t.TempDir(), "public")
			e.build(warm, cache, false)
			done := "nothing"
			for i := range c.rounds {
				what, undo := e.next()
				r := e.build(warm, cache, false)
				if !r.Published {
					undo()
					if r = e.build(warm, cache, false); !r.Published {
						t.Fatalf("edit %d, %s, cannot be taken back: %v", i, what, diagnostic.Sorted(r.Findings)[0])
					}
					continue
				}
				done += "; " + what
				if (i+1)%c.every > 0 {
					continue
				}
				fresh := e.build(clean, filepath.Join(t.TempDir(), "cache"), true)
				sameTree(t, fmt.Sprintf("edit %d: %s", i, done), tree(t, warm), tree(t, clean))
				if got, want := fmt.Sprint(r.Findings), fmt.Sprint(fresh.Findings); got != want {
					t.Errorf("edit %d: %s: findings %s, want %s", i, done, got, want)
				}
				if done = "since then"; t.Failed() {
					return
				}
			}
		})
	}
}

// withoutPaper writes a site of a hundred releases without documents and pictures.
func withoutPaper(t testing.TB) string {
	t.Helper()
	sample, err := os.ReadFile("../../content/site.yaml")
	if err != nil {
		t.Fatal(err)
	}
	root := t.TempDir()
	if err := corpus.Write(root, corpus.Settings(string(sample), "rendition", "sheet", "labels", "script", "bulletin", "card"), 100, 2569); err != nil {
		t.Fatal(err)
	}
	return root
}
