package site_test

import (
	"slices"
	"strings"
	"testing"

	"hokhao/generator/site"
)

// Any fault in the names of a source that was never published holds only that source.
func TestNamesAreHeld(t *testing.T) {
	long := strings.Repeat("ก", 82)
	for name, source := range map[string]string{
		"news/con.md": "", "news/aux/a.md": "", `news/a\b.md`: "", "news/a\x1b[2Jb.md": "", "news/\u202egpj.md": "", "news/a .md": "", "news/a..md": "", "news/" + long + ".md": "", "news/" + strings.Repeat("abcdefghi/", 23) + "a.md": "", "news/a#1.md": "",
		"news/a.md": "slug: nul", "news/b.md": "slug: " + long, "news/c.md": "aliases: [/a/../b.html]", "news/d.md": "aliases: [/a/%2e%2e/b.html]", "news/e.md": "aliases: [//b.html]", "news/f.md": "aliases: [\"/a\\tb.html\"]",
		"news/g.md": "attachments: [{file: ../notices/secret.md, title: ก}]", "news/h.md": "attachments: [{file: con.pdf, title: ก}]", "news/i.md": "photos: [{file: " + long + ".jpg, alt: ก}]", "news/j.md": "attachments: [{file: \"a\\\\b.pdf\", title: ก}]",
		"News/k.md": "", "notices/Sub/a.md": "type: statement", "news/SOUND.md": "", "news/l.md": "broadcast: {audio: ../x.mp3}", "news/m.md": "tags: [" + strings.Repeat("ก", 90) + "]",
	} {
		files := map[string]string{
			"notices/secret.md": release("ลับ", "draft: true\ntype: statement", ""), "news/con.pdf": "x", `news/a\b.pdf`: "x", "news/" + long + ".jpg": photograph(t, 900), "x.mp3": "x",
			"news/sound.md": release("ดี", "", ""), "notices/sub/b.md": release("ดี", "type: statement", ""), name: release("ก", source, ""), "site.yaml": settings + "approval: []\n",
			"published.tsv": "address\tkind\tnumber\tsince\tid\n/news/sound.html\tnews\t\t2026-11-01\t\n/notices/sub/b.html\tnotices\t\t2026-11-01\t\n",
		}
		in := input(t, files)
		in.LeaveOut = true
		s, fs, leftOut := site.Connect(in)
		if !slices.Equal(leftOut, []string{"content/" + name}) || len(s.Publications) != 2 {
			t.Errorf("%q, %s: left out %q, %d publications: %q", name, source, leftOut, len(s.Publications), said(fs))
		}
	}
}
