package main

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"hokhao/generator/channel/channeltest"
)

// A new field is written into three files: what is added to each, after a line of it.
var newField = []struct{ file, after, add string }{
	{"generator/content/trainings.go", "\tSeats    int ", "\tCertificate string `key:\"certificate\" th:\"วุฒิบัตร\" en:\"Certificate\" eg:\"วุฒิบัตรจากกรมประชาสัมพันธ์\"`\n"},
	{"generator/content/trainings.go", "\tt.Venue.tell(to)", "\tto.Fact(trainingCertificateWord, t.Certificate)\n"},
	{"generator/content/trainings.go", "\ttrainingSeatsWord ", "\ttrainingCertificateWord = words.New(\"training-certificate\", \"วุฒิบัตร\", \"Certificate\")\n"},
	{"generator/channels/web/training.go", "\tSeats        int ", "\tCertificate string\n"},
	{"generator/channels/web/training.go", "\tif !pub.State.Removed {", "\t\tv.Certificate = t.Certificate\n"},
	{"themes/khwae/training.templ", "var _ = draws(training)", "\nvar wordCertificate = words.New(\"certificate\", \"วุฒิบัตรที่ได้รับ\", \"Certificate\")\n"},
	{"themes/khwae/training.templ", "\t\t\t\t\t@meetingTime(", "\t\t\t\t\tif v.Certificate != \"\" {\n\t\t\t\t\t\t<div><dt>{ language(v.Layout).Say(wordCertificate) }</dt><dd>{ v.Certificate }</dd></div>\n\t\t\t\t\t}\n"},
}

const trained = `---
title: อบรมผู้อ่านข่าว
date: 2026-11-23 09:30
starts: 2026-12-11 09:00
certificate: วุฒิบัตรผู้อ่านข่าว
---

อบรมหนึ่งวัน
`

// What docs/architecture.md says of adding a kind and a field is true: the fixture is four files beside tests and generated
// code, the field is in three, and with nothing else the program shows and tells of both everywhere.
func TestANewKindIsFourFilesAndANewFieldThree(t *testing.T) {
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	source, overlay := filepath.Join(dir, "site"), map[string]string{}
	added, changed := map[string]bool{}, map[string][]byte{}
	err = filepath.WalkDir("testdata/newkind", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(p)
		file := strings.TrimPrefix(filepath.ToSlash(p), "testdata/newkind/")
		added[file], changed[file] = true, data
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(added) != 4 {
		t.Errorf("a new kind takes %d files, not 4: %v", len(added), added)
	}
	fieldIn := map[string]bool{}
	for _, f := range newField {
		data, known := changed[f.file]
		if !known {
			if data, err = os.ReadFile(filepath.Join(root, f.file)); err != nil {
				t.Fatal(err)
			}
		}
		i := bytes.Index(data, []byte("\n"+f.after))
		if i < 0 {
			t.Fatalf("%s has no line that begins with %q", f.file, f.after)
		}
		end := i + 1 + bytes.IndexByte(data[i+1:], '\n') + 1
		changed[f.file] = append(append(bytes.Clone(data[:end]), f.add...), data[end:]...)
		fieldIn[f.file] = true
	}
	if len(fieldIn) != 3 {
		t.Errorf("a new field takes %d files, not 3: %v", len(fieldIn), fieldIn)
	}
	for file, data := range changed {
		place := filepath.Join(dir, "tree", file)
		if rest, ok := strings.CutPrefix(file, "content/"); ok {
			place = filepath.Join(source, "content", rest)
		}
		write(t, place, data)
		switch filepath.Ext(file) {
		case ".go":
			overlay[filepath.Join(root, file)] = place
		case ".templ":
			generated := strings.TrimSuffix(place, ".templ") + "_templ.go"
			write(t, generated, run(t, root, "go", "tool", "templ", "generate", "-f", place, "-stdout"))
			overlay[filepath.Join(root, strings.TrimSuffix(file, ".templ")+"_templ.go")] = generated
		}
	}
	write(t, filepath.Join(source, "content/site.yaml"), []byte(channeltest.Settings))
	write(t, filepath.Join(source, "content/trainings/2026/2026-11-23-readers.md"), []byte(trained))
	list, err := json.Marshal(map[string]any{"Replace": overlay})
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "overlay.json"), list)
	program := filepath.Join(dir, "hokhao")
	run(t, root, "go", "build", "-overlay", filepath.Join(dir, "overlay.json"), "-o", program, "./generator")
	run(t, source, program, "build", "--now", "2026-12-01T09:00")

	const title, stop = "พาสื่อมวลชนชมเขื่อนและช่องเขาขาด", "เขื่อนศรีนครินทร์"
	for file, says := range map[string][]string{
		"tours/2026/dam.html":         {title, "<li>" + stop, "08.00", "กำหนดการเดินทาง"},
		"tours/2026/dam.txt":          {title, "จุดที่เยี่ยมชม", stop, "วันและเวลา"},
		"tours/index.html":            {title, "สื่อมวลชนสัญจร"},
		"tours/rss.xml":               {title, stop},
		"index.html":                  {title, "สื่อมวลชนสัญจร"}, // a section of the front page
		"search.html":                 {`value="tours"`},
		"search/guide.js":             {`["tours","สื่อมวลชนสัญจร"]`},
		"sitemap.xml":                 {},
		"trainings/2026/readers.html": {"<dt>วุฒิบัตรที่ได้รับ</dt>", "<dd>วุฒิบัตรผู้อ่านข่าว</dd>"},
		"trainings/2026/readers.txt":  {"วุฒิบัตร", "วุฒิบัตรผู้อ่านข่าว"},
		"trainings/atom.xml":          {"วุฒิบัตรผู้อ่านข่าว"},
		"bulletins/2026/w48.html":     {title, "สื่อมวลชนสัญจร"}, // a section of the weekly issue
	} {
		data, err := os.ReadFile(filepath.Join(source, "public", file))
		if err != nil {
			t.Error(err)
		}
		for _, text := range says {
			if !strings.Contains(string(data), text) {
				t.Errorf("%s does not say %q", file, text)
			}
		}
	}
	for _, want := range []struct {
		says string
		args []string
	}{
		{`"stops"`, []string{"schema", "tours"}},
		{`"certificate"`, []string{"schema", "trainings"}},
		{"สื่อมวลชนสัญจร · `tours`", []string{"schema", "--markdown"}},
		{"content/tours/2026/", []string{"new", "tours", "เยี่ยมโรงงานกระดาษ", "--now", "2026-12-01T09:00"}},
	} {
		if out := run(t, source, program, want.args...); !bytes.Contains(out, []byte(want.says)) {
			t.Errorf("hokhao %s does not say %q", strings.Join(want.args, " "), want.says)
		}
	}
}

func write(t *testing.T, file string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, data, 0o666); err != nil {
		t.Fatal(err)
	}
}

// run returns what a command prints, in a folder.
func run(t *testing.T, folder, name string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir = folder
	var faults bytes.Buffer
	cmd.Stderr = &faults
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, faults.Bytes())
	}
	return out
}
