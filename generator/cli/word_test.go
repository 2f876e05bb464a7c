package cli

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"hokhao/generator/soak"
)

// A document written by LibreOffice becomes a draft and, once the officer releases it, a page with everything that
// it contained.
func TestWordDocumentBecomesAPage(t *testing.T) {
	t.Parallel()
	if soak.Rounds(0, 1) == 0 {
		t.Skip("skipped: package manuscript reads a document of LibreOffice too")
	}
	soffice := need(t, "soffice")
	dir := t.TempDir()
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 640, 360))); err != nil {
		t.Fatal(err)
	}
	written := []byte(`<html lang="th"><head><meta charset="utf-8"></head><body>
<p>เปิดจุดบริการน้ำดื่ม 12 แห่ง</p>
<p>จังหวัดกาญจนบุรีเปิดจุดบริการนํ้าดื่มตลอดฤดูแล้ง</p>
<h2>จุดบริการ</h2>
<ul><li>ศาลาประชาคม</li><li>สถานีขนส่ง</li></ul>
<table border="1"><tr><th>จุด</th><th>เวลา</th></tr><tr><td>ศาลากลาง</td><td>08.30–16.30 น.</td></tr></table>
<p><img src="data:image/png;base64,` + base64.StdEncoding.EncodeToString(picture.Bytes()) + `" alt="แม่น้ำแควยามเช้า"/></p>
<p>อ่านเพิ่มที่ <a href="https://www.example.go.th/water">ประกาศจังหวัด</a></p>
</body></html>`)
	if err := os.WriteFile(filepath.Join(dir, "ข่าว.html"), written, 0o644); err != nil {
		t.Fatal(err)
	}
	convert := exec.Command(soffice, "--headless", "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(dir, "profile")),
		"--infilter=HTML (StarWriter)", "--convert-to", "docx:MS Word 2007 XML", "--outdir", dir, filepath.Join(dir, "ข่าว.html"))
	if out, err := convert.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	root := filepath.Join(dir, "site")
	if err := os.MkdirAll(filepath.Join(root, "content"), 0o755); err != nil {
		t.Fatal(err)
	}
	settings := "title: ข่าวทดสอบ\nbaseURL: https://pr.example.go.th/\noffice: {name: สำนักงานทดสอบ}\n"
	if err := os.WriteFile(filepath.Join(root, "content", "site.yaml"), []byte(settings), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"new", "news", "--from", filepath.Join(dir, "ข่าว.docx"), "--slug", "water", "--root", root, "--now", sampleNow},
		{"check", "--root", root, "--now", sampleNow},
	} {
		if code, out, errs := run(t, args...); code != 0 {
			t.Fatalf("%v: exit code %d\n%s%s", args, code, out, errs)
		}
	}
	source := filepath.Join(root, "content", "news", "2026", "water", "index.md")
	text, err := os.ReadFile(source)
	if err != nil {
		t.Fatal(err)
	}
	draft, rest, _ := strings.Cut(string(text), "draft: true")
	_, rest, _ = strings.Cut(rest, "\n")
	rest = strings.Replace(rest, "![](", "![แม่น้ำแควยามเช้า](", 1) // LibreOffice drops the alternative text of HTML, so the officer adds it
	if err := os.WriteFile(source, []byte(draft+rest), 0o644); err != nil {
		t.Fatal(err)
	}
	public := mustBuild(t, root, filepath.Join(dir, "public"))
	page, err := os.ReadFile(filepath.Join(public, "news", "2026", "water.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`<h1>เปิดจุดบริการ<span class="nb">น้ำดื่ม</span> <span class="nb">12 แห่ง</span></h1>`, "จุดบริการน้ำดื่มตลอดฤดูแล้ง", ">จุดบริการ</h2>", "<li>ศาลาประชาคม</li>", "<td>ศาลากลาง</td>",
		"08.30–16.30 น.", `alt="แม่น้ำแควยามเช้า"`, `href="https://www.example.go.th/water"`,
	} {
		if !bytes.Contains(page, []byte(want)) {
			t.Errorf("the page lacks %s\n%s", want, text)
		}
	}
}
