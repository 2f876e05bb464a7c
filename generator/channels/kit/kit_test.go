package kit

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"fmt"
	"image"
	"image/jpeg"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hokhao/generator/channel"
	"hokhao/generator/channel/channeltest"
)

func picture(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 64, 48)), nil); err != nil {
		t.Fatal(err)
	}
	// an orientation, which must stay before the credit
	exif := "\xff\xe1\x00\x22Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00\x00\x00\x00\x00"
	return slices.Concat(b.Bytes()[:2], []byte(exif), b.Bytes()[2:])
}

// sources are a site with one release in full, and others in each state that matters.
func sources(t *testing.T) map[string]string {
	photo := string(picture(t))
	return map[string]string{
		"news/2026/doctors.md": channeltest.Release("หน่วยแพทย์", "2026-11-23 09:30", `number: 214/2569
embargoNote: ห้ามเผยแพร่ก่อนวันที่ 24 พฤศจิกายน 2569
contact: {name: กลุ่มงานข่าว, phone: 0 3400 0011}
changes: [{date: 2026-11-24 11:15, type: correction, note: รถมี 4 เส้นทาง}]
photos: [{file: a.jpg, alt: แพทย์, caption: "=แพทย์ & <คนไข้>", credit: "ภาพ: ช่างภาพ", taken: 2026-11-22, place: บ้านน้ำตก}, {file: ภาพ.jpg, alt: ก}]
`, "ก"),
		"news/2026/bare.md":      channeltest.Release("สั้น", "2026-11-23", "", "ก"),
		"trainings/2026/none.md": channeltest.Release("ไม่มีอะไร", "2026-11-23", "starts: 2026-12-01\n", "ก"),
		"news/2026/withdrawn.md": channeltest.Release("ถอน", "2026-11-23", "photos: [{file: a.jpg, alt: ก}]\nwithdrawn: {date: 2026-11-24, reason: ผิด, keep: text}\n", "ก"),
		"news/2026/a.jpg":        photo, "news/2026/ภาพ.jpg": photo,
	}
}

// made are the files of earlier channels.
func made(t *testing.T) channeltest.Files {
	files := channeltest.Files{"news/2026/doctors/a.jpg": picture(t), "news/2026/doctors/ภาพ.jpg": picture(t), "news/2026/withdrawn/a.jpg": picture(t)}
	for _, stem := range []string{"news/2026/doctors", "news/2026/bare", "news/2026/withdrawn", "trainings/2026/none"} {
		files[stem+".txt"], files[stem+".pdf"] = []byte("ข้อความ\r\n"), []byte("%PDF-1.7 เอกสาร")
	}
	return files
}

// unpack returns the files of a kit.
func unpack(t *testing.T, data []byte) map[string]string {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range r.File {
		if f.Flags&8 != 0 || f.Flags&utf8Names == 0 || f.Method != zip.Store || f.Modified.Format("2006-01-02 15:04") != "2026-11-24 11:15" {
			t.Errorf("%s: flags %x, method %d, %v", f.Name, f.Flags, f.Method, f.Modified)
		}
		content, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(content)
		if err != nil {
			t.Errorf("%s: %v", f.Name, err)
		}
		all[f.Name] = string(text)
	}
	return all
}

func TestAKit(t *testing.T) {
	files, findings := channeltest.Render(t, New(), channeltest.Site(t, sources(t)), made(t))
	if paths := slices.Sorted(maps.Keys(files)); !slices.Equal(paths, []string{"news/2026/bare.zip", "news/2026/doctors.zip"}) || findings != nil {
		t.Fatalf("%q %+v", paths, findings)
	}
	all := unpack(t, files["news/2026/doctors.zip"])
	if names := slices.Sorted(maps.Keys(all)); !slices.Equal(names, []string{"doctors/README.txt", "doctors/SHA256SUMS", "doctors/captions.csv", "doctors/doctors.pdf",
		"doctors/doctors.txt", "doctors/photos/a.jpg", "doctors/photos/ภาพ.jpg"}) {
		t.Errorf("%q", names)
	}
	want := "หน่วยแพทย์\nข่าวประชาสัมพันธ์ เลขที่ 214/2569\n23 พฤศจิกายน 2569 เวลา 09.30 น.\nhttps://pr.example.go.th/news/2026/doctors.html\n\n" +
		"แก้ไขข่าว 24 พฤศจิกายน 2569 เวลา 11.15 น.: รถมี 4 เส้นทาง\n\nห้ามเผยแพร่ก่อนวันที่ 24 พฤศจิกายน 2569\n\nติดต่อสอบถาม\nกลุ่มงานข่าว\nโทร. 0 3400 0011\n\nการนำไปใช้\nCC BY 4.0\n\n" +
		"ในชุดนี้\ndoctors.txt – หน่วยแพทย์\ndoctors.pdf – หน่วยแพทย์\nphotos/a.jpg – =แพทย์ & <คนไข้>\nphotos/ภาพ.jpg – ก\ncaptions.csv – ภาพประกอบ\nSHA256SUMS มีค่าตรวจสอบของทุกไฟล์\n"
	if got := all["doctors/README.txt"]; got != strings.ReplaceAll(want, "\n", "\r\n") {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	photo := all["doctors/photos/a.jpg"]
	size := fmt.Sprint(len(photo))
	if got := all["doctors/captions.csv"]; !strings.HasPrefix(got, "\ufefffile,caption,") || !strings.Contains(got, "\r\nphotos/a.jpg,'=แพทย์ & <คนไข้>,แพทย์,,ช่างภาพ,บ้านน้ำตก,2026-11-22,") || !strings.Contains(got, ","+size+",CC BY 4.0\r\n") {
		t.Error(got)
	}
	if before := string(picture(t)); !strings.HasPrefix(photo, before[:2+36]) || !strings.HasSuffix(photo, before[2+36:]) || len(photo) < len(before)+500 {
		t.Errorf("the credit is not behind the orientation, or the picture has changed: %.80q", photo)
	}
	if _, err := jpeg.Decode(strings.NewReader(photo)); err != nil {
		t.Error(err)
	}
	sums := 0
	for line := range strings.Lines(all["doctors/SHA256SUMS"]) {
		hash, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		if sums++; fmt.Sprintf("%x", sha256.Sum256([]byte(all["doctors/"+name]))) != hash {
			t.Errorf("%s has another hash", name)
		}
	}
	if sums != len(all)-1 {
		t.Errorf("%d hashes of %d files", sums, len(all))
	}
}

// The kit of a day has the texts and sheets of what holds.
func TestTheKitOfADay(t *testing.T) {
	parts := made(t)
	parts["dispatch/2026/11/23.txt"] = []byte("รายงานข่าวประจำวัน\r\n")
	files, _ := channeltest.Render(t, New(), channeltest.Site(t, sources(t)), parts)
	r, err := zip.NewReader(bytes.NewReader(files["dispatch/2026/11/23.zip"]), int64(len(files["dispatch/2026/11/23.zip"])))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range r.File {
		names = append(names, f.Name)
	}
	if !slices.Equal(names, []string{"2026-11-23/2026-11-23.txt", "2026-11-23/news/2026/bare.txt", "2026-11-23/news/2026/bare.pdf", "2026-11-23/news/2026/doctors.txt",
		"2026-11-23/news/2026/doctors.pdf", "2026-11-23/trainings/2026/none.txt", "2026-11-23/SHA256SUMS"}) {
		t.Errorf("%q", names)
	}
}

// golden is the hash of the kit of TestAKit.
const golden = "743af1198caba3d6fecc43dd88f569e404ca8d4569b51580400a07e49a6c4e38"

// TestRecipe checks that a kit's bytes have not changed without raising recipe, and that they are the same each time.
func TestRecipe(t *testing.T) {
	for range 2 {
		files, _ := channeltest.Render(t, New(), channeltest.Site(t, sources(t)), made(t))
		if got := fmt.Sprintf("%x", sha256.Sum256(files["news/2026/doctors.zip"])); got != golden {
			t.Errorf("the bytes changed to %s: raise recipe (now %d), so that no old ones are kept, and put the new sum here", got, recipe)
		}
	}
}

// A kit is made again when a part of it differs, and only then.
func TestAKitFollowsItsParts(t *testing.T) {
	s := channeltest.Site(t, sources(t))
	keyOf := func(change func(channeltest.Files)) any {
		parts := made(t)
		change(parts)
		for f := range channel.Files(New().Plan(s, parts)) {
			if f.Path == "news/2026/doctors.zip" {
				return f.Key
			}
		}
		return nil
	}
	same := keyOf(func(channeltest.Files) {})
	for _, path := range []string{"news/2026/doctors.txt", "news/2026/doctors.pdf", "news/2026/doctors/a.jpg"} {
		if keyOf(func(f channeltest.Files) { f[path] = append(f[path], '!') }) == same {
			t.Errorf("another %s leaves the kit as it was", path)
		}
	}
	if keyOf(func(f channeltest.Files) { f["news/2026/bare.txt"] = nil }) != same {
		t.Error("another publication's text changes the kit")
	}
}

// A tool that newsrooms use finds the credit in the photo.
func TestCreditsAreSeenByExiftool(t *testing.T) {
	tool, err := exec.LookPath("exiftool")
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("exiftool is not installed")
		}
		t.Skip("skipped: exiftool is not installed")
	}
	files, _ := channeltest.Render(t, New(), channeltest.Site(t, sources(t)), made(t))
	name := filepath.Join(t.TempDir(), "a.jpg")
	if err := os.WriteFile(name, []byte(unpack(t, files["news/2026/doctors.zip"])["doctors/photos/a.jpg"]), 0o666); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(tool, "-s", "-validate", "-warning", "-Orientation#", "-XMP-photoshop:Credit", "-XMP-dc:Creator", "-XMP-dc:Description", "-XMP-xmpRights:UsageTerms", "-XMP-photoshop:DateCreated", "-XMP-iptcCore:Location", name).Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Orientation                     : 6", "Credit                          : ช่างภาพ", "Creator                         : ช่างภาพ",
		"Description                     : =แพทย์ & <คนไข้>", "UsageTerms                      : CC BY 4.0", "DateCreated                     : 2026:11:22", "Location                        : บ้านน้ำตก"} {
		if !strings.Contains(string(out), want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}
