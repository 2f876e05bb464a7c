//go:build unix

package cli

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
	"unicode"

	"hokhao/generator/soak"
)

// Limits for building twenty small hostile sites, enforced from outside the process.
const (
	hostileTime   = 2 * time.Minute
	hostileMemory = 1_500_000 // KiB of data, the unit of ulimit -d
)

// A hostile site is generated from a seed: anything that people, disks and attackers could leave below content/,
// and one valid warning.
type hostile struct {
	*rand.Rand
	t    *testing.T
	root string
	pics [][]byte
}

func (h *hostile) pick(all ...string) string { return all[h.IntN(len(all))] }

func (h *hostile) maybe(n int) bool { return h.IntN(n) == 0 }

// write writes a file below content/; errors are ignored, since some names are invalid on some systems.
func (h *hostile) write(name string, data []byte) {
	name = filepath.Join(h.root, "content", name)
	if os.MkdirAll(filepath.Dir(name), 0o755) == nil {
		_ = os.WriteFile(name, data, 0o644)
	}
}

// name returns a file name, plausible or not.
func (h *hostile) name() string {
	return h.pick("a", "ข่าว ใหญ่", "flood", "INDEX", "index", "2026-11-23-x", "2026-11-23-", "a\\b", "a\tb", "a\nb", "a\x1b[31mb", "con", "aux", "nul.x",
		strings.Repeat("ก", 80), strings.Repeat("a", 240), "a#b", "a%20b", "a?b", "a:b", "-", "..", "a..b", "é", "é", "😀", "a b.c", "page", "\u202egpj",
		"a.", "a ", "%2e%2e", "a%2f..", "lpt1", "a\u2066b", "a.line", "a.card", "Sub", "sub", strings.Repeat("abcdefghi/", 20)+"x")
}

// junk returns meaningless text.
func (h *hostile) junk() string {
	return h.pick("", "ข่าว", "\x00", "\v", "\ufeff", "\u202eabc", "\xff\xfe", strings.Repeat("[", 500), strings.Repeat("> ", 300)+"x", strings.Repeat("`a ", 400),
		"<script>alert(1)</script>", "[a](javascript:alert(1))", "![x](../../../etc/passwd)", "| a |\n|---|\n"+strings.Repeat("| b |\n", 50), strings.Repeat("- ", 200),
		strings.Repeat("a", 20000), strings.Repeat("ก", 5000), "[^1]: x\n\n[^1] [^2]", "=1+1", "{{ .Site }}", "&#0; &#x110000; &amp;", strings.Repeat("*", 999), "---\n---", "~~~", "```go", "# \n## \n")
}

// value returns a value of front matter, valid or not.
func (h *hostile) value() string {
	return h.pick("ข่าว", "\"ข่าว\"", "2026-11-23", "2569-02-30", "24/11/2569", "[", "{a: b", "[a, b]", "{file: a.jpg, alt: ก}", "[{file: a.jpg, alt: ก, credit: ก}]", "*x", "&x y", "!!int x", "!!binary x", "1e999", "-1", "true",
		"null", "~", "|\n  a\n  b", ">-\n  a", "\"\\u0000\"", "\"\\x1b[31m\"", "../../secret.md", "[../secret.md]", "[{file: ../x/index.md, title: ก}]", "[{file: ../../site.yaml, title: ก}]", "[{file: ../notices/secret.md, title: ก}]", "[{file: ../notices/secret/a.csv, title: ก}]", "[/a/%2e%2e/b.html]", "con", "[{file: a.csv, title: ก}, {file: a.docx, title: ข}]", strings.Repeat("[", 200), strings.Repeat("a", 3000), "warning", "flood", "evacuate", "[/a/../b.html]",
		"[/x.html]", "\"[/a\\tb.html]\"", "999999999999999999999/2569", "2569-11-24 25:61", "{from: 2026-11-01, to: 2026-10-01}", "{starts: 2026-11-24}", "{text: ก, source: ข}")
}

func (h *hostile) source() []byte {
	var b strings.Builder
	switch h.IntN(12) {
	case 0:
		data := make([]byte, h.IntN(3000))
		for i := range data {
			data[i] = byte(h.Uint32())
		}
		return data
	case 1:
		return []byte(h.junk())
	case 2:
		return []byte("+++\ntitle = " + h.value() + "\ndate = 2026-11-23\n+++\n" + h.junk())
	case 3:
		return []byte("{\"title\": \"ก\", \"date\": \"2026-11-23\", \"points\": " + h.value() + "}\n\n" + h.junk())
	}
	b.WriteString(h.pick("---\n", "---\r\n", "\ufeff---\n", "--- \n"))
	b.WriteString("title: " + h.pick("ข่าว", "ข่าว", h.value()) + "\ndate: " + h.pick("2026-11-23", "2026-11-23 09:30", h.value()) + "\n")
	keys := []string{"summary", "points", "tags", "topics", "districts", "photos", "attachments", "related", "changes", "withdrawn", "approved", "aliases", "slug", "expiryDate", "publishDate", "draft", "urgency",
		"number", "type", "hazard", "level", "until", "areas", "actions", "cancels", "claim", "verdict", "starts", "ends", "venue", "files", "video", "audio", "captions", "questions", "indicators", "week", "lead", "broadcast", "contact", "x", "ข่าว", "poster", "programme", "nextUpdate"}
	for range h.IntN(8) {
		b.WriteString(h.pick("", "", "  ", "\t") + keys[h.IntN(len(keys))] + h.pick(": ", ": ", ": ", ":", " ") + h.value() + "\n")
	}
	b.WriteString(h.pick("---\n", "---\n", "---\n", "...\n", "") + "\n" + h.junk() + "\n\n" + h.junk() + "\n\n" + h.pick("", "![ภาพ](a.jpg)", "[ไฟล์](a.pdf)", "[x](../notices/sound.md)", "[y](b.md#z)"))
	return []byte(b.String())
}

func (h *hostile) picture() []byte {
	data := bytes.Clone(h.pics[h.IntN(len(h.pics))])
	switch h.IntN(6) {
	case 0:
		return data[:h.IntN(len(data))]
	case 1:
		return append(data[:len(data)*9/10], 0xff, 0xd9)
	case 2, 3:
		for range 1 + h.IntN(20) {
			data[h.IntN(len(data))] = byte(h.Uint32())
		}
	case 4: // a different size in the header
		if i := bytes.Index(data, []byte("IHDR")); i > 0 {
			binary.BigEndian.PutUint32(data[i+4:], h.Uint32N(1<<31))
		} else if i := bytes.Index(data, []byte{0xff, 0xc0}); i > 0 {
			binary.BigEndian.PutUint16(data[i+5:], uint16(h.Uint32()))
			binary.BigEndian.PutUint16(data[i+7:], uint16(h.Uint32()))
		}
	}
	return data
}

var hostileFolders = []string{"news", "notices", "clarifications", "briefings", "exhibitions", "festivals", "campaigns", "programmes/morning", "films", "plans", "surveys", "documents", "trainings", "pages", "bulletins", "odd", "", "."}

func (h *hostile) make() {
	h.write("site.yaml", []byte("title: ข่าวทดสอบ\nbaseURL: https://pr.example.go.th/\noffice: {name: สำนักงานทดสอบ}\napproval: []\ndistricts: [{key: mueang, name: เมือง}]\n"+
		"channels: {"+h.pick("", "search: false", "search: false, rendition: false, feed: false, bulletin: false, script: false", "search: false, card: false, sheet: false, bulletin: false, script: false")+"}\n"+h.pick("", "", "", "", h.value()+"\n", "labels: {news: "+h.value()+"}\n", "navigation: "+h.value()+"\n")))
	h.write("notices/sound.md", []byte("---\ntitle: น้ำป่าหลาก\ndate: 2026-11-23\ntype: warning\nhazard: flood\nlevel: evacuate\nuntil: 2026-11-30\nareas: [ริมห้วย]\nactions: [ออกจากริมห้วย]\n---\n\nฝนตกหนัก\n"))
	h.write("notices/secret.md", []byte("---\ntitle: "+secretDraft+"\ndate: 2026-11-23\ndraft: true\ntype: statement\n---\n\n"+secretDraft+"\n"))
	h.write("notices/secret/index.md", []byte("---\ntitle: "+secretDraft+"\ndate: 2026-11-23\ndraft: true\ntype: statement\n---\n\n"+secretDraft+"\n"))
	h.write("notices/secret/a.csv", []byte(secretDraft+",1\nก,2\n"))
	for range 1 + h.IntN(6) {
		folder := filepath.Join(hostileFolders[h.IntN(len(hostileFolders))], h.pick("", "2026", h.name()))
		h.write(filepath.Join(folder, h.name()+h.pick(".md", ".md", ".md", ".md", ".en.md", ".MD", ".md.txt", "")), h.source())
		for range h.IntN(3) {
			h.write(filepath.Join(folder, h.pick("a", "b", h.name())+h.pick(".jpg", ".png", ".gif", ".webp", ".JPG")), h.picture())
		}
		if h.maybe(3) {
			h.write(filepath.Join(folder, h.pick("a.pdf", "a.docx", "a.csv", "captions.csv", "a.mp3", "a.vtt", "a.svg", "a.html")), []byte(h.junk()+h.pick("", ",", "\n=1,2\n", "a,b\n1,2\n")))
		}
	}
	for _, name := range []string{"removed.yaml", "published.tsv", "issues.tsv"} {
		if h.maybe(8) {
			h.write(name, []byte(h.pick("- {address: /a/../b.html, date: 2026-11-01, reason: ก}\n", "address\tkind\tnumber\tsince\n", "/news/x.html\tnews\t1/2569\t2026-01-01\n", h.junk(), h.value())))
		}
	}
	switch h.IntN(12) {
	case 0:
		_ = os.Symlink("/etc/hostname", filepath.Join(h.root, "content", "news-link.md"))
	case 1:
		_ = os.MkdirAll(filepath.Join(h.root, "content", "news"), 0o755)
		_ = os.Symlink("../notices/sound.md", filepath.Join(h.root, "content", "news", "link.md"))
	case 2:
		_ = syscall.Mkfifo(filepath.Join(h.root, "content", h.pick("site.yaml.md", "a.md", "removed.yaml")), 0o644)
	case 3:
		_ = os.MkdirAll(filepath.Join(h.root, "content", "news", "folder.md"), 0o755)
	case 4:
		_ = os.MkdirAll(filepath.Join(h.root, "public"), 0o755)
		_ = os.WriteFile(filepath.Join(h.root, "public", "index.html"), []byte("not ours"), 0o644)
	case 5:
		_ = os.MkdirAll(filepath.Join(h.root, ".hokhao"), 0o755)
		_ = os.WriteFile(filepath.Join(h.root, ".hokhao", "state"), []byte(h.junk()), 0o644)
	}
}

// secretDraft occurs only in drafts, so no published byte may contain it.
const secretDraft = "ความลับของฉบับร่าง"

var (
	findingLine = regexp.MustCompile(`(?m)^(content/[^\n]*|[^\n: ]+|ผิด|public[^\n]*): ?(ผิด|ควรตรวจ|แจ้งให้ทราบ)?`)
	rawErrors   = []string{"panic", "goroutine ", "โปรแกรมทำงานผิดพลาด", "ทำงานไม่สำเร็จ", "runtime error"}
)

// Whatever content/ contains, a build ends within limits of time and memory in one of two ways: the site is
// published, with the valid warning in it; or nothing is published, and a finding names the cause.
func TestHostileSites(t *testing.T) {
	t.Parallel()
	program := filepath.Join(t.TempDir(), "hokhao-each")
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(self, program); err != nil {
		t.Fatal(err)
	}
	var pics [][]byte
	for _, data := range damagedPictures(t) {
		pics = append(pics, data)
	}
	for _, name := range []string{"a.jpg"} {
		pics = append(pics, []byte(fileText(t, name)))
	}
	const batch = 20 // sites per process: starting one takes longer than building a small site
	batches := make(chan []uint64)
	var workers sync.WaitGroup
	for range 2 {
		workers.Go(func() {
			for seeds := range batches {
				hostileSitesOf(t, program, pics, seeds)
			}
		})
	}
	var seeds []uint64
	for seed := range soak.Rounds(10, 2000) {
		seeds = append(seeds, uint64(seed))
	}
	for some := range slices.Chunk(seeds, batch) {
		batches <- some
	}
	close(batches)
	workers.Wait()
}

// hostileSitesOf builds the sites of some seeds in a process of its own, whose time and memory are limited from
// outside.
func hostileSitesOf(t *testing.T, program string, pics [][]byte, seeds []uint64) {
	dir, err := os.MkdirTemp(t.TempDir(), "sites")
	if err != nil {
		t.Error(err)
		return
	}
	defer os.RemoveAll(dir)
	var roots []string
	for _, seed := range seeds {
		h := &hostile{rand.New(rand.NewPCG(seed, 1)), t, filepath.Join(dir, strconv.FormatUint(seed, 10)), pics}
		h.make()
		roots = append(roots, h.root)
	}
	ctx, cancel := context.WithTimeout(context.Background(), hostileTime)
	defer cancel()
	cmd := exec.CommandContext(ctx, "sh", append([]string{"-c", fmt.Sprintf(`ulimit -d %d; exec "$0" "$@"`, hostileMemory), program}, roots...)...)
	died, err := cmd.CombinedOutput()
	for i, root := range roots {
		code, missing := os.ReadFile(root + ".code")
		if missing != nil {
			t.Errorf("seed %d: it did not end in one of two ways: %v\n%.3000s", seeds[i], err, died)
			return // the others were not started
		}
		out, _ := os.ReadFile(root + ".out")
		errs, _ := os.ReadFile(root + ".errs")
		judgeHostile(t, root, seeds[i], string(code), string(out), string(errs))
	}
}

// judgeHostile fails the test unless the build of a hostile site ended in one of the two ways.
func judgeHostile(t *testing.T, root string, seed uint64, code, out, errs string) {
	said := out + errs
	fail := func(format string, args ...any) {
		t.Errorf("seed %d: %s\nexit code %s\n%.3000s", seed, fmt.Sprintf(format, args...), code, said)
	}
	if code != "0" && code != "1" {
		fail("it did not end in one of two ways")
		return
	}
	for _, raw := range rawErrors {
		if strings.Contains(said, raw) {
			fail("a raw error: %s", raw)
		}
	}
	if i := strings.IndexFunc(said, func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' || r == '\u202e' }); i >= 0 {
		fail("a control character reaches the terminal: %q", said[max(0, i-20):min(len(said), i+20)])
	}
	_ = filepath.WalkDir(filepath.Join(root, "public"), func(name string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return nil
		}
		if data, err := os.ReadFile(name); err == nil && bytes.Contains(data, []byte(secretDraft)) {
			fail("a draft's words are published: %s", name)
		}
		return nil
	})
	data, err := os.ReadFile(filepath.Join(root, "public", "notices", "sound.html"))
	published := err == nil && strings.Contains(string(data), "ออกจากริมห้วย")
	switch {
	case strings.Contains(out, "เผยแพร่แล้ว") && !published:
		fail("the sound warning is not published: %v", err)
	case !published && !findingLine.MatchString(errs):
		fail("nothing is published, and nothing is named")
	case code == "0" && !published:
		fail("nothing is published, and nothing is wrong")
	}
}
