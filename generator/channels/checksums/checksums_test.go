package checksums

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"testing"

	"hokhao/generator/channel/channeltest"
)

// The files of a year are those of its publications, sorted, whatever else is published; what is not published is in none.
func TestSumsAreOfTheYearsDocuments(t *testing.T) {
	const attached = "attachments: [{file: ข้อมูล.csv, title: ตาราง}, {file: form.pdf, title: แบบ}]\n"
	files := map[string]string{
		"news/2025/old/index.md": channeltest.Release("ข่าวปีก่อน", "2025-12-31 23:30", attached, "ก"), "news/2025/old/form.pdf": "x", "news/2025/old/ข้อมูล.csv": "ก,ข\n1,2\n",
		"news/2026/new/index.md": channeltest.Release("ข่าวใหม่", "2026-11-23", attached, "ก"), "news/2026/new/form.pdf": "x", "news/2026/new/ข้อมูล.csv": "ก,ข\n1,2\n",
		"pages/forms/index.md": channeltest.Release("แบบฟอร์ม", "2026-01-05", "attachments: [{file: form.pdf, title: แบบ}]\n", "ก"), "pages/forms/form.pdf": "x",
	}
	made := channeltest.Files{
		"news/2025/old/form.pdf": []byte("1"), "news/2026/new/form.pdf": []byte("2"), "news/2026/new/ข้อมูล.csv": []byte("3"), "forms/form.pdf": []byte("4"),
		"news/2026/new.html": []byte("5"), "rss.xml": []byte("6"), "news/2026/new.card.png": []byte("7"),
	}
	line := func(data, path string) string { return fmt.Sprintf("%x  %s\n", sha256.Sum256([]byte(data)), path) }
	got, _ := channeltest.Render(t, New(), channeltest.Site(t, files), made)
	for name, want := range map[string]string{
		"SHA256SUMS-2025": line("1", "news/2025/old/form.pdf"),
		"SHA256SUMS-2026": line("7", "news/2026/new.card.png") + line("2", "news/2026/new/form.pdf") + line("3", "news/2026/new/ข้อมูล.csv"),
		"SHA256SUMS":      "# SHA256SUMS-2025\n# SHA256SUMS-2026\n" + line("4", "forms/form.pdf"),
	} {
		if string(got[name]) != want {
			t.Errorf("%s:\n%swant\n%s", name, got[name], want)
		}
	}
	if len(got) != 3 {
		t.Errorf("%d files", len(got))
	}
	files["site.yaml"] = channeltest.Settings + "publicKey: RWQAAQIDBAUGByEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj9A\n"
	got, _ = channeltest.Render(t, New(), channeltest.Site(t, files), made)
	if lines := strings.Split(string(got[KeyFile]), "\n"); len(lines) != 3 || !strings.HasPrefix(lines[0], "untrusted comment: สำนักงาน") || !strings.HasPrefix(lines[1], "RWQ") {
		t.Errorf("%s: %q", KeyFile, lines)
	}
}
