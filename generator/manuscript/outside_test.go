package manuscript

import (
	"bytes"
	"context"
	"encoding/base64"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hokhao/generator/soak"
)

// TestLibreOffice reads what another program writes: a document with everything that a release has, converted to
// .docx, and in a soak the same from a web page, which a test of package cli has too, and from plain text.
func TestLibreOffice(t *testing.T) {
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("soffice is not installed")
		}
		t.Skip("skipped: soffice is not installed")
	}
	dir := t.TempDir()
	photo := photograph(t, "png", 7)
	for name, content := range map[string]string{
		"release.fodt": strings.ReplaceAll(flatDocument, "PHOTO", base64.StdEncoding.EncodeToString(photo)),
		"page.html": `<html><head><meta charset="utf-8"></head><body><p>หัวเรื่องจากหน้าเว็บ</p><h1>หมวดหนึ่ง</h1><p>ข้อความ<b>ตัวหนา</b>ต่อท้าย และ<a href="https://example.go.th/a">ลิงก์</a></p>` +
			`<h2>หมวดย่อย</h2><ul><li>ก<ul><li>ข</li></ul></li><li>ค</li></ul><ol><li>ง</li><li>จ</li></ol><table border="1"><tr><th>รายการ</th><th>จำนวน</th></tr><tr><td>ถุงยังชีพ | ชุด</td><td>500</td></tr></table></body></html>`,
		"plain.txt": "หัวเรื่อง\nย่อหน้า *หนึ่ง*\n1. ก\n2. ข\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	profile := "-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(dir, "profile"))
	convert := func(name string, options ...string) Manuscript {
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		args := append([]string{profile, "--headless", "--norestore"}, options...)
		cmd := exec.CommandContext(ctx, soffice, append(args, "--convert-to", "docx:MS Word 2007 XML", "--outdir", dir, filepath.Join(dir, name))...)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		data, err := os.ReadFile(filepath.Join(dir, strings.TrimSuffix(name, filepath.Ext(name))+".docx"))
		if err != nil {
			t.Fatal(err)
		}
		return read(t, name, data)
	}

	m := convert("release.fodt")
	want := "## ความเป็นมา\n\n" +
		"เนื้อข่าวมี**ตัวหนา**กลางคำ และ[เว็บไซต์](https://example.go.th/ข่าว)ที่มีเชิงอรรถ[^1]อยู่ด้วย\n\n" +
		"ที่อยู่\\\nบรรทัดสอง\n\n" +
		"### กำหนดการ\n\n- ข้อแรก\n  - ข้อย่อย\n- ข้อสอง\n\n1. หนึ่ง\n2. สอง\n\n" +
		"| รายการ | จำนวน |\n| --- | --- |\n| ถุงยังชีพ\\|ชุด | 500 |\n| รวม | |\n\n" +
		"![นักเรียนยืนเรียงแถว](picture-1.png)\n\n\\# ไม่ใช่หัวข้อ \\*ดาว\\*\n\n[^1]: ข้อความเชิงอรรถ\n"
	if m.Title != "งานสัปดาห์สะพานข้ามแม่น้ำแคว" || m.Body != want {
		t.Errorf("the document: %q\n%s\nwant\n%s", m.Title, m.Body, want)
	}
	if len(m.Pictures) != 1 || !bytes.Equal(m.Pictures[0].Data, photo) || m.Pictures[0].Alt != "นักเรียนยืนเรียงแถว" {
		t.Errorf("%d pictures", len(m.Pictures))
	}
	if got := mended(m); !strings.Contains(got, "split-sara-am") {
		t.Errorf("mended %s", got)
	}

	if soak.Rounds(0, 1) == 0 {
		return
	}
	m = convert("page.html", "--infilter=HTML (StarWriter)")
	want = "## หมวดหนึ่ง\n\nข้อความ**ตัวหนา**ต่อท้าย และ[ลิงก์](https://example.go.th/a)\n\n### หมวดย่อย\n\n- ก\n  - ข\n- ค\n\n1. ง\n2. จ\n\n| รายการ | จำนวน |\n| --- | --- |\n| ถุงยังชีพ \\| ชุด | 500 |\n"
	if m.Title != "หัวเรื่องจากหน้าเว็บ" || m.Body != want {
		t.Errorf("the page: %q\n%s\nwant\n%s", m.Title, m.Body, want)
	}

	m = convert("plain.txt", "--infilter=Text (encoded):UTF8,LF,,,")
	if want = "ย่อหน้า \\*หนึ่ง\\*\n\n1. ก\n2. ข\n"; m.Title != "หัวเรื่อง" || m.Body != want {
		t.Errorf("the text: %q\n%s\nwant\n%s", m.Title, m.Body, want)
	}
}

// flatDocument is an OpenDocument text in one XML file (ODF 1.3, 3.1.2).
const flatDocument = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"/>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:default-outline-level="2"/>
</office:styles>
<office:automatic-styles>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold" style:font-weight-complex="bold"/></style:style>
<text:list-style style:name="Dots"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/><text:list-level-style-bullet text:level="2" text:bullet-char="–"/></text:list-style>
<text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>
</office:automatic-styles>
<office:body><office:text>
<text:p text:style-name="Standard">งานสัปดาห์สะพานข้ามแม่น` + "\u0E4D้า" + `แคว</text:p>
<text:h text:style-name="Heading_20_1" text:outline-level="1">ความเป็นมา</text:h>
<text:p text:style-name="Standard">เนื้อข่าวมี<text:span text:style-name="B">ตัวหนา</text:span>กลางคำ และ<text:a xlink:type="simple" xlink:href="https://example.go.th/ข่าว">เว็บไซต์</text:a>ที่มีเชิงอรรถ<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>ข้อความเชิงอรรถ</text:p></text:note-body></text:note>อยู่ด้วย</text:p>
<text:p text:style-name="Standard">ที่อยู่<text:line-break/>บรรทัดสอง</text:p>
<text:h text:style-name="Heading_20_2" text:outline-level="2">กำหนดการ</text:h>
<text:list text:style-name="Dots"><text:list-item><text:p>ข้อแรก</text:p><text:list><text:list-item><text:p>ข้อย่อย</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>ข้อสอง</text:p></text:list-item></text:list>
<text:list text:style-name="Numbers"><text:list-item><text:p>หนึ่ง</text:p></text:list-item><text:list-item><text:p>สอง</text:p></text:list-item></text:list>
<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/>
<table:table-row><table:table-cell><text:p>รายการ</text:p></table:table-cell><table:table-cell><text:p>จำนวน</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>ถุงยังชีพ|ชุด</text:p></table:table-cell><table:table-cell><text:p>500</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>รวม</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>
<text:p text:style-name="Standard"><draw:frame draw:name="Picture" svg:width="2cm" svg:height="2cm"><draw:image><office:binary-data>PHOTO</office:binary-data></draw:image><svg:desc>นักเรียนยืนเรียงแถว</svg:desc></draw:frame></text:p>
<text:p text:style-name="Standard"># ไม่ใช่หัวข้อ *ดาว*</text:p>
</office:text></office:body></office:document>`
