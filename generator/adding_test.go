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
	"hokhao/generator/soak"
)

// An addition is text to be inserted after the line of a file that begins with the given text.
type addition struct{ file, after, add string }

// newField adds a field to trainings.
var newField = []addition{
	{"generator/content/trainings.go", "\tSeats    int ", "\tCertificate string `key:\"certificate\" th:\"วุฒิบัตร\" en:\"Certificate\" eg:\"วุฒิบัตรจากกรมประชาสัมพันธ์\"`\n"},
	{"generator/content/trainings.go", "\tt.Venue.tell(to)", "\tto.Fact(trainingCertificateWord, t.Certificate)\n"},
	{"generator/content/trainings.go", "\ttrainingSeatsWord ", "\ttrainingCertificateWord = words.New(\"training-certificate\", \"วุฒิบัตร\", \"Certificate\")\n"},
	{"generator/channels/web/training.go", "\tSeats        int ", "\tCertificate string\n"},
	{"generator/channels/web/training.go", "\tif !pub.State.Removed {", "\t\tv.Certificate = t.Certificate\n"},
	{"themes/khwae/training.templ", "var _ = draws(training)", "\nvar wordCertificate = words.New(\"certificate\", \"วุฒิบัตรที่ได้รับ\", \"Certificate\")\n"},
	{"themes/khwae/training.templ", "\t\t\t\t\t@meetingTime(", "\t\t\t\t\tif v.Certificate != \"\" {\n\t\t\t\t\t\t<div><dt>{ language(v.Layout).Say(wordCertificate) }</dt><dd>{ v.Certificate }</dd></div>\n\t\t\t\t\t}\n"},
}

// newLabel adds a word at the end of each text.
var newLabel = []addition{
	{"generator/channels/text/text.go", "\twordMessage ", "\twordEnd = words.New(\"text-end\", \"จบข้อความ\", \"End of text\")\n"},
	{"generator/channels/text/text.go", "\tblocks = append(blocks, v.contact(w)", "\tblocks = append(blocks, w.Say(wordEnd))\n"},
}

// newChannel adds the line in the list of channels; the channel's folder is a fixture.
var newChannel = []addition{
	{"generator/cli/cli.go", "\t\"hokhao/generator/channels/text\"", "\t\"hokhao/generator/channels/titles\"\n"},
	{"generator/cli/cli.go", "\t\ttext.New(),", "\t\ttitles.New(),\n"},
}

const trained = `---
title: อบรมผู้อ่านข่าว
date: 2026-11-23 09:30
starts: 2026-12-11 09:00
certificate: วุฒิบัตรผู้อ่านข่าว
---

อบรมหนึ่งวัน
`

// The guide in docs/architecture.md is correct about adding a kind, a field, a label and an output: each takes as many files
// as it says, tests and generated code aside, and the program then shows them everywhere.
func TestAddingIsAsTheGuideSays(t *testing.T) {
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	source, overlay := filepath.Join(dir, "site"), map[string]string{}
	changed := map[string][]byte{}
	for _, c := range []struct {
		what    string
		fixture string // a folder of new files, or ""
		adds    []addition
		files   int
	}{
		{"a kind", "testdata/newkind", nil, 4},
		{"a field", "", newField, 3},
		{"a label", "", newLabel, 1},
		{"an output", "testdata/newchannel", newChannel, 2},
	} {
		files := map[string]bool{}
		if c.fixture != "" {
			err = filepath.WalkDir(c.fixture, func(p string, d fs.DirEntry, err error) error {
				if err != nil || d.IsDir() {
					return err
				}
				data, err := os.ReadFile(p)
				file := strings.TrimPrefix(filepath.ToSlash(p), c.fixture+"/")
				files[file], changed[file] = true, data
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		for _, f := range c.adds {
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
			files[f.file] = true
		}
		if len(files) != c.files {
			t.Errorf("%s takes %d files, not %d: %v", c.what, len(files), c.files, files)
		}
	}
	if soak.Rounds(0, 1) == 0 {
		return // .ci/run builds it
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
	write(t, filepath.Join(source, "content/site.yaml"), []byte(channeltest.Settings+"labels: {text-end: จบข่าว}\n"))
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
		"tours/2026/dam.txt":          {title, "จุดที่เยี่ยมชม", stop, "วันและเวลา", "จบข่าว"},
		"titles.txt":                  {title + "\n", "อบรมผู้อ่านข่าว\n"},
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

// run returns the output of a command that runs in a folder.
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
