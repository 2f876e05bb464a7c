package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"hokhao/generator/channel/channeltest"
)

// tombstone is what Atom says of a publication that was removed (RFC 6721): its id, when and why.
var tombstone = regexp.MustCompile(`(?s)<at:deleted-entry ref="[^"]*" when="[^"]*">\s*<at:comment>[^<]*</at:comment>\s*</at:deleted-entry>`)

// What an office removed is nowhere any more but on a small page at its old address, which says why: not in lists, feeds,
// search or sitemaps, and none of its other files is left. Of what was withdrawn with keep: title, its title and the reason
// are left. Search engines are asked to drop both pages.
func TestWhatWasRemovedIsGoneEverywhere(t *testing.T) {
	t.Parallel()
	root, public := t.TempDir(), filepath.Join(t.TempDir(), "public")
	write := func(name, text string) {
		t.Helper()
		name = filepath.Join(root, "content", filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	const fields = "number: %/2569\nagency: health\ntopics: [health]\ndistricts: [si-sawat]\nsummary: ความลับ\npoints: [ความลับ]\ntags: [ความลับ]\nattachments: [{file: secret.pdf, title: ความลับ}]\n"
	release := func(title, number, more string) string {
		return channeltest.Release(title, "2026-11-23 09:30", strings.Replace(fields, "%", number, 1)+more, "ความลับ")
	}
	write("site.yaml", channeltest.Settings)
	write("news/2026/kept.md", channeltest.Release("ข่าวที่ยังอยู่", "2026-11-24", "", "เนื้อหา"))
	for i, name := range []string{"removed", "withdrawn"} {
		write("news/2026/"+name+"/index.md", release("เรื่องต้องห้าม"+name, string(rune('1'+i)), "aliases: [/news/2026/old-"+name+".html]\n"))
		write("news/2026/"+name+"/secret.pdf", "%PDF-1.4\n%%EOF\n")
	}
	args := []string{"--cache", filepath.Join(t.TempDir(), "cache"), "--now", "2026-12-01T09:00"}
	mustBuild(t, root, public, args...)
	before := tree(t, public)
	if err := os.RemoveAll(filepath.Join(root, "content/news/2026/removed")); err != nil {
		t.Fatal(err)
	}
	write("removed.yaml", "- {address: /news/2026/removed.html, date: 2026-11-30, reason: เผยแพร่ซ้ำ}\n- {address: /news/2026/old-removed.html, date: 2026-11-30, reason: เผยแพร่ซ้ำ}\n")
	write("news/2026/withdrawn/index.md", release("เรื่องต้องห้ามwithdrawn", "2", "aliases: [/news/2026/old-withdrawn.html]\nwithdrawn: {date: 2026-11-30, reason: มีข้อมูลส่วนบุคคล, keep: title}\n"))
	mustBuild(t, root, public, args...)

	files := tree(t, public)
	small := map[string]bool{"news/2026/removed.html": true, "news/2026/old-removed.html": true}
	for name := range files {
		data, err := os.ReadFile(filepath.Join(public, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, "atom.xml") { // asks programs that have it to drop it
			data = tombstone.ReplaceAll(data, nil)
		}
		switch {
		case small[name]:
			for _, says := range []string{"เผยแพร่ซ้ำ", `<meta name="robots" content="noindex">`} {
				if !bytes.Contains(data, []byte(says)) {
					t.Errorf("%s does not say %s", name, says)
				}
			}
			for _, never := range []string{"เรื่องต้องห้ามremoved", "ld+json", `rel="canonical"`} {
				if bytes.Contains(data, []byte(never)) {
					t.Errorf("%s still has %s", name, never)
				}
			}
		case strings.HasPrefix(name, "news/2026/removed") || strings.HasPrefix(name, "news/2026/old-removed"):
			t.Errorf("%s is still there", name)
		case bytes.Contains(data, []byte("removed.html")) || bytes.Contains(data, []byte("ต้องห้ามremoved")):
			t.Errorf("%s still names what was removed", name)
		}
		if bytes.Contains(data, []byte("ความลับ")) || strings.HasSuffix(name, "secret.pdf") {
			t.Errorf("%s holds what was removed", name)
		}
		if strings.HasPrefix(name, "news/2026/withdrawn.") && !strings.Contains(name, ".card.") && !strings.HasSuffix(name, ".pdf") && !bytes.Contains(data, []byte("มีข้อมูลส่วนบุคคล")) {
			t.Errorf("%s does not say why", name)
		}
		if strings.HasPrefix(name, "sitemap") && bytes.Contains(data, []byte("withdrawn.html")) {
			t.Errorf("%s names a page that search engines should drop", name)
		}
	}
	if feed, _ := os.ReadFile(filepath.Join(public, "atom.xml")); !bytes.Contains(feed, []byte(`<at:deleted-entry ref="https://pr.example.go.th/news/2026/removed.html"`)) {
		t.Error("those who have the feed do not learn of the removal")
	}
	page, _ := os.ReadFile(filepath.Join(public, "news/2026/withdrawn.html"))
	if !bytes.Contains(page, []byte(`<meta name="robots" content="noindex">`)) {
		t.Error("the page that was withdrawn may be kept by search engines")
	}
	for _, name := range []string{"news/2026/removed.txt", "news/2026/removed/secret.pdf", "news/2026/old-removed.html"} {
		if _, there := before[name]; !there {
			t.Errorf("%s was never there: the test tests nothing", name)
		}
	}
}
