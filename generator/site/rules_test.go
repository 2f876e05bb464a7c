package site_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image"
	"image/jpeg"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/site"
	"hokhao/generator/thai"
)

const settings = `title: ข่าวทดสอบ
baseURL: https://pr.example.go.th/
office: {name: สำนักงานทดสอบ}
topics: [{key: health, name: สาธารณสุข}, {key: transport, name: คมนาคม}]
agencies: [{key: health, name: สำนักงานสาธารณสุข}]
districts: [{key: mueang, name: เมืองกาญจนบุรี, subdistricts: [{key: "710101", name: บ้านเหนือ}]}, {key: si-sawat, name: ศรีสวัสดิ์}]
`

// noon is the moment of the build in these tests.
var noon = time.Date(2026, 11, 24, 5, 0, 0, 0, time.UTC)

// input returns a site made from texts, by path below content/; they are not on a disk, so no body can be opened.
func input(t testing.TB, files map[string]string) site.Input {
	t.Helper()
	files = maps.Collect(maps.All(files))
	if files["site.yaml"] == "" {
		files["site.yaml"] = settings
	}
	s, fs := content.ReadSettings([]byte(files["site.yaml"]))
	for _, f := range fs {
		t.Fatalf("%+v", f)
	}
	in := site.Input{
		Settings: s, Pictures: map[string]content.Picture{}, Tables: map[string]content.Table{}, Recordings: map[string]content.Recording{}, Files: map[string]content.Source{}, Now: noon,
		Channels: []string{"press", "text", "script", "web", "feed", "rendition", "sitemap"},
	}
	in.Published, fs = content.ReadPublished([]byte(files["published.tsv"]))
	removed, more := content.ReadRemoved([]byte(files["removed.yaml"]), s.Context())
	in.Removed = removed
	for _, f := range append(fs, more...) {
		t.Fatalf("%+v", f)
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		data := []byte(files[name])
		src := content.Source{Path: "content/" + name, Size: int64(len(data)), SHA256: sha256.Sum256(data)}
		in.Files[src.Path] = src
		switch {
		case content.IsPublication(name):
			in.Records = append(in.Records, content.Read(data, src, s.Context()))
		case content.IsPicture(name):
			in.Pictures[src.Path] = content.ReadPicture(data, src)
		case content.IsTable(src.Path):
			in.Tables[src.Path] = content.ReadTable(data, src)
		case content.IsRecording(src.Path):
			in.Recordings[src.Path] = content.ReadRecording(data, src)
		}
	}
	return in
}

// release returns the text of a publication: fields after title and date, a blank line, the body.
func release(title, fields, body string) string {
	date := "date: 2026-11-23\n"
	if strings.HasPrefix(fields, "date:") || strings.Contains(fields, "\ndate:") {
		date = ""
	}
	return "---\ntitle: " + title + "\n" + date + fields + "\n---\n" + body
}

func photograph(t testing.TB, width int) string {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, width, width/2)), nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// said returns findings as "file rule", with a mark unless they are errors.
func said(fs []diagnostic.Finding) []string {
	out := []string{}
	for _, f := range fs {
		line := strings.TrimPrefix(f.File, "content/") + " " + f.Rule
		if f.Severity != diagnostic.Error {
			line += " " + f.Severity.String()
		}
		out = append(out, line)
	}
	slices.Sort(out)
	return out
}

// surveyed is a survey with one table.
const surveyed = "---\ntitle: ก\ndate: 2026-11-23\nfieldwork: {from: 2026-08-03, to: 2026-08-14}\nmethod: ก\nsample: 10\nquestions: [{text: ก, data: a.csv}]\n---\n"

// A fault in a table beside a source that is left out does not stop the build.
func TestTablesOfWhatIsLeftOut(t *testing.T) {
	files := map[string]string{"surveys/a.md": surveyed, "surveys/a.csv": "คำตอบ,ร้อยละ\nก,มาก\n", "news/a.md": release("ก", "", "")}
	in := input(t, files)
	in.LeaveOut = true
	s, fs, leftOut := site.Connect(in)
	if !slices.Equal(leftOut, []string{"content/surveys/a.md"}) || !s.Spared["content/surveys/a.csv"] || len(fs) != 1 || fs[0].Line != 2 {
		t.Errorf("left out %v, spared %v: %+v", leftOut, s.Spared, fs)
	}
	files["published.tsv"] = "/surveys/a.html\tsurveys\t\t2026-11-23\n"
	in = input(t, files)
	in.LeaveOut = true
	if s, _, leftOut := site.Connect(in); len(leftOut) > 0 || s.Spared["content/surveys/a.csv"] {
		t.Errorf("what readers know is left out: %v, spared %v", leftOut, s.Spared)
	}
}

func titles(ps []*site.Publication) string {
	var out []string
	for _, p := range ps {
		out = append(out, p.Title)
	}
	return strings.Join(out, " ")
}

func TestRules(t *testing.T) {
	files := func(pairs ...string) map[string]string {
		m := map[string]string{}
		for i := 0; i < len(pairs); i += 2 {
			m[pairs[i]] = pairs[i+1]
		}
		return m
	}
	plain := release("ก", "", "")
	tests := map[string]struct {
		files map[string]string
		want  []string
	}{
		"nothing wrong": {files("news/a.md", plain), nil},

		// Each address belongs to one source.
		"a file and a folder":        {files("news/a.md", plain, "news/a/index.md", plain), []string{"news/a/index.md address-twice"}},
		"a date apart":               {files("news/2026-11-23-a.md", plain, "news/a.md", plain), []string{"news/a.md address-twice"}},
		"letter case":                {files("news/Flood.md", plain, "news/flood.md", plain), []string{"news/flood.md address-twice"}},
		"normal form":                {files("news/cafe\u0301.md", plain, "news/café.md", plain), []string{"news/café.md address-twice"}},
		"a slug":                     {files("news/a.md", plain, "news/b.md", release("ข", "slug: a", "")), []string{"news/b.md address-twice"}},
		"an alias":                   {files("news/a.md", plain, "news/b.md", release("ข", "aliases: [/news/A.html]", "")), []string{"news/b.md address-twice"}},
		"two aliases":                {files("news/a.md", release("ก", "aliases: [/old.html]", ""), "news/b.md", release("ข", "aliases: [/old.html]", "")), []string{"news/b.md address-twice"}},
		"folders' letter case":       {files("news/Flood/a.md", plain, "news/flood/b.md", plain), []string{"news/flood/b.md address-twice"}},
		"folders' normal form":       {files("news/cafe\u0301/a.md", plain, "news/café/b.md", plain), nil}, // the address is in composed form
		"a folder of the system's":   {files("pages/News/a.md", plain), []string{"pages/News/a.md address-twice"}},
		"an alias in a folder":       {files("news/a.md", release("ก", "aliases: [/News/b.html]", "")), []string{"news/a.md address-twice"}},
		"a page where a folder lies": {files("news/a.html/b.md", plain, "news/a.md", plain), []string{"news/a.md address-twice"}},
		"what readers know is first": {files("news/Flood.md", plain, "news/flood.md", plain, "published.tsv", "/news/flood.html\tnews\t\t2026-11-23\n"), []string{"news/Flood.md address-twice"}},
		"a page in a folder":         {files("news/a.md", plain, "pages/news/a.md", plain), []string{"pages/news/a.md address-twice"}},
		"languages differ":           {files("news/a.md", plain, "news/a.en.md", plain), nil},
		"reserved":                   {files("pages/index.md", plain, "pages/Search.md", plain, "pages/Topics/x.md", plain, "news/index.md", plain, "news/page/1.md", plain), []string{"news/index.md address-reserved", "news/page/1.md address-reserved", "pages/Search.md address-reserved", "pages/Topics/x.md address-reserved", "pages/index.md address-reserved"}},
		"a reserved alias":           {files("news/a.md", release("ก", "aliases: [/404.html]", "")), []string{"news/a.md address-reserved"}},

		// Files that are neither read nor named.
		"names that are not read": {files("news/a.md.txt", plain, "news/b.MD", plain, "news/c.markdown", plain, "d.md.txt", plain), []string{"d.md.txt source-unread warning", "news/a.md.txt source-unread warning", "news/b.MD source-unread warning", "news/c.markdown source-unread warning"}},
		"a picture, a table and a document that nobody names": {files("news/a.md", plain, "news/b.jpg", photograph(t, 40), "news/c.csv", "ก,ข\n1,2\n", "news/x/d.pdf", "x"),
			[]string{"news/b.jpg file-unnamed warning", "news/x/d.pdf file-unnamed warning"}},
		"files that somebody names": {files("news/a.md", release("ก", "draft: true\nphotos: {file: b.jpg, alt: ก}\nattachments: {file: c.csv, title: ก}\nbroadcast: {text: ก, audio: e.mp3}", "![ก](d.jpg) [ก](f.pdf#2)"),
			"news/b.jpg", photograph(t, 40), "news/c.csv", "ก,ข\n1,2\n", "news/d.jpg", photograph(t, 42), "news/e.mp3", "x", "news/f.pdf", "x",
			"exhibitions/a/index.md", release("ข", "photos: {file: b.jpg, alt: ข}", ""), "exhibitions/a/captions.csv", "file,alt\nc.jpg,ค\n", "exhibitions/a/b.jpg", photograph(t, 900), "exhibitions/a/c.jpg", photograph(t, 902),
			"films/f.md", release("ค", "video: v.mp4\ncaptions: v.vtt", ""), "films/v.mp4", "x", "films/v.vtt", "x", "shared/logo.jpg", photograph(t, 40), "notes.txt", "x"), nil},
		"files beside what cannot be read": {files("news/a.md", "ก", "news/b.jpg", photograph(t, 40)), []string{"news/a.md front-matter-missing"}},

		// Moments compared with now, and numbers compared with published ones.
		"changes to come": {files("news/a.md", release("ก", "lastmod: 2026-11-25\nchanges: [{date: 2026-11-24 12:01, type: update, note: ก}, {date: 2026-11-24, type: update, note: ก}]\napproved: {by: ก, date: 2026-11-26}", "")),
			[]string{"news/a.md date-future warning", "news/a.md date-future warning", "news/a.md date-future warning"}},
		"a withdrawal to come":             {files("news/a.md", release("ก", "withdrawn: {date: 2026-11-25, reason: ก, keep: title}", "")), []string{"news/a.md date-future warning"}},
		"a photo and a claim to come":      {files("news/a.md", release("ก", "photos: {file: b.jpg, alt: ก, taken: 2027-01-01}", ""), "news/b.jpg", photograph(t, 40), "clarifications/c.md", release("ข", "approved: {by: ก, date: 2026-11-23}\nverdict: false\nclaim: {text: ก, source: ข, date: 2026-12-01}", "ค")), []string{"clarifications/c.md date-future warning", "news/a.md date-future warning"}},
		"what is due later":                {files("news/a.md", release("ก", "date: 2026-11-26\nlastmod: 2026-11-27", "")), nil},
		"an update that is due":            {files("notices/a.md", warning("ก", "until: 2026-11-25 18:00\nnextUpdate: 2026-11-24 06:00")), []string{"notices/a.md update-due warning"}},
		"an update that is to come":        {files("notices/a.md", warning("ก", "until: 2026-11-25 18:00\nnextUpdate: 2026-11-24 18:00")), nil},
		"an update after the end":          {files("notices/a.md", warning("ก", "until: 2026-11-24 11:00\nnextUpdate: 2026-11-24 06:00")), nil},
		"an update of a cancelled warning": {files("notices/a.md", warning("ก", "until: 2026-11-25 18:00\nnextUpdate: 2026-11-24 06:00"), "notices/b.md", release("ข", "type: announcement\napproved: {by: ก, date: 2026-11-23}\ncancels: [notices/a.md]", "")), nil},
		"another number than published": {files("news/a.md", release("ก", "number: 8/2569", ""), "news/b.md", release("ข", "", ""), "news/c.md", release("ค", "number: 9/2569", ""),
			"published.tsv", "/news/a.html\tnews\t7/2569\t2026-11-23\n/news/b.html\tnews\t6/2569\t2026-11-23\n/news/c.html\tnews\t9/2569\t2026-11-23\n"), []string{"news/a.md number-changed warning", "news/b.md number-changed warning"}},

		// Numbers.
		"a number twice":         {files("news/a.md", release("ก", "number: 7/2569", ""), "news/b.md", release("ข", "number: ๗/๒๕๖๙", "")), []string{"news/b.md number-twice"}},
		"another year":           {files("news/a.md", release("ก", "number: 7/2569", ""), "news/b.md", release("ข", "date: 2025-11-23\nnumber: 7/2568", "")), nil},
		"another kind":           {files("news/a.md", release("ก", "number: 7/2569", ""), "pages/b.md", release("ข", "number: 7/2569", "")), nil},
		"its English form":       {files("news/a.md", release("ก", "number: 7/2569", ""), "news/a.en.md", release("A", "number: 7/2569", "")), nil},
		"both forms recorded":    {files("news/a.md", release("ก", "number: 7/2569", ""), "news/a.en.md", release("A", "number: 7/2569", ""), "published.tsv", "/news/a.en.html\tnews\t7/2569\t2026-11-23\n/news/a.html\tnews\t7/2569\t2026-11-23\n"), nil},
		"of what was published":  {files("news/a.md", release("ก", "number: 7/2569", ""), "published.tsv", "/news/old.html\tnews\t7/2569\t2026-11-23\n", "removed.yaml", "- {address: /news/old.html, date: 2026-11-24, reason: ก}"), []string{"news/a.md number-twice"}},
		"its own, moved":         {files("news/b.md", release("ก", "number: 7/2569\naliases: [/news/a.html]", ""), "published.tsv", "/news/a.html\tnews\t7/2569\t2026-11-23\n/news/b.html\tnews\t7/2569\t2026-11-23\n"), nil},
		"a draft's number holds": {files("news/a.md", release("ก", "number: 7/2569\ndraft: true", ""), "news/b.md", release("ข", "number: 7/2569", "")), []string{"news/b.md number-twice"}},

		// Addresses are permanent.
		"gone":                           {files("published.tsv", "/news/a.html\tnews\t\t2026-11-23\n"), []string{"published.tsv address-gone"}},
		"moved":                          {files("news/b.md", release("ก", "aliases: [/news/a.html]", ""), "published.tsv", "/news/a.html\tnews\t\t2026-11-23\n"), nil},
		"given up":                       {files("published.tsv", "/news/a.html\tnews\t\t2026-11-23\n", "removed.yaml", "- {address: /news/a.html, date: 2026-11-24, reason: ก}"), nil},
		"expired, not gone":              {files("news/a.md", release("ก", "expiryDate: 2026-11-24", ""), "published.tsv", "/news/a.html\tnews\t\t2026-11-23\n"), nil},
		"a draft, not gone":              {files("news/a.md", release("ก", "draft: true", ""), "published.tsv", "/news/a.html\tnews\t\t2026-11-23\n"), nil},
		"unreadable, not gone":           {files("news/a.md", "---\ntitle: [\n---\n", "published.tsv", "/news/a.html\tnews\t\t2026-11-23\n"), []string{"news/a.md front-matter-syntax"}},
		"moved, as its number tells":     {files("news/b.md", release("ก", "number: 1/2569", ""), "published.tsv", "/news/a.html\tnews\t1/2569\t2026-11-23\n"), []string{"news/b.md address-gone"}},
		"a number of what was given up":  {files("news/b.md", release("ก", "number: 1/2569", ""), "published.tsv", "/news/a.html\tnews\t1/2569\t2026-11-23\n", "removed.yaml", "- {address: /news/a.html, date: 2026-11-24, reason: ก}"), []string{"news/b.md number-twice"}},
		"a number of what stands, moved": {files("news/a.md", release("ก", "number: 1/2569", ""), "news/b.md", release("ข", "number: 1/2569", ""), "published.tsv", "/news/a.html\tnews\t1/2569\t2026-11-23\n"), []string{"news/b.md number-twice"}},

		// Tables.
		"numbers of a survey": {files("surveys/a.md", surveyed, "surveys/a.csv", "คำตอบ,ร้อยละ\n\nก,มาก\n,,,\nข,5\nค,น้อย\n,\n"), []string{"surveys/a.csv table-number", "surveys/a.csv table-number"}},
		"rows of a survey":    {files("surveys/a.md", surveyed, "surveys/a.csv", "คำตอบ,ร้อยละ\nก,1,2\nข\n"), []string{"surveys/a.csv table-ragged", "surveys/a.csv table-ragged"}},
		"faults of every row": {files("surveys/a.md", surveyed, "surveys/a.csv", "คำตอบ,ร้อยละ\nก,1,2\nข,abc\n"), []string{"surveys/a.csv table-number", "surveys/a.csv table-ragged"}},
		"captions in a torn table": {files("exhibitions/e/index.md", plain, "exhibitions/e/captions.csv", "file,alt\nb.jpg,ข\nc.jpg\n"),
			[]string{"exhibitions/e/captions.csv photo-missing", "exhibitions/e/captions.csv table-ragged"}},
		"districts without brackets": {files("news/a.md", release("ก", "districts: mueang, ไทรโยค", "")), []string{"news/a.md district-unknown", "news/a.md value-shape"}},
		"no row that can be read":    {files("exhibitions/e/index.md", plain, "exhibitions/e/captions.csv", "file,alt\nc.jpg\n"), []string{"exhibitions/e/captions.csv table-ragged"}},
		"captions": {files("exhibitions/e/index.md", plain, "exhibitions/e/a.jpg", photograph(t, 800), "exhibitions/e/captions.csv", "file,alt\na.jpg,ก\n,\nb.jpg,ข\nc.jpg,\n,,,\n"),
			[]string{"exhibitions/e/captions.csv photo-alt", "exhibitions/e/captions.csv photo-missing", "exhibitions/e/captions.csv photo-missing"}},

		// Links.
		"beside":           {files("news/a.md", release("ก", "", "[ข](b.md) [ข](../news/b.md) [ข](/news/b.md) [ข](b.md#หัวข้อ)"), "news/b.md", release("ข", "", "## หัวข้อ\n")), nil},
		"nowhere":          {files("news/a.md", release("ก", "", "[ข](b.md) [ข](/news/b.md) [ข](/news/b.html) [ข](b.pdf) [ข](../../../b.md)")), []string{"news/a.md file-missing", "news/a.md link-nowhere", "news/a.md link-nowhere", "news/a.md link-nowhere", "news/a.md link-nowhere"}},
		"a list":           {files("news/a.md", release("ก", "tags: [ข]", "[ข](/news/) [ข](/topics/health/) [ข](/) [ข](/tags/ข/)")), nil},
		"no such heading":  {files("news/a.md", release("ก", "", "[ข](#ข) [ข](b.md#ข)\n\n## ก\n"), "news/b.md", plain), []string{"news/a.md link-fragment", "news/a.md link-fragment"}},
		"own heading":      {files("news/a.md", release("ก", "", "[ข](#การเดินทาง)\n\n## การเดินทาง\n")), nil},
		"a draft":          {files("news/a.md", release("ก", "", "[ข](b.md)"), "news/b.md", release("ข", "draft: true", "")), []string{"news/a.md link-unpublished warning"}},
		"what comes later": {files("news/a.md", release("ก", "", "[ข](b.md)"), "news/b.md", release("ข", "publishDate: 2026-12-01", "")), []string{"news/a.md link-unpublished warning"}},
		"what has expired": {files("news/a.md", release("ก", "related: b.md", "[ข](b.md)"), "news/b.md", release("ข", "expiryDate: 2026-11-24", "")), []string{"news/a.md link-unpublished warning"}},
		"related, nowhere": {files("news/a.md", release("ก", "related: c.md", "")), []string{"news/a.md related-nowhere"}},
		"elsewhere":        {files("news/a.md", release("ก", "", "[ข](https://example.go.th/a.md) <mailto:a@example.go.th>")), nil},
		"menus":            {files("site.yaml", settings+"navigation: [{title: ก, link: /news/}, {title: ข, link: /nws/}, {title: ค, link: https://example.go.th/}]\n"), []string{"site.yaml link-nowhere"}},

		// Names.
		"keys":                         {files("news/a.md", release("ก", "topics: [helth]\nagency: x\ndistricts: [เมืองกาญจนบุรี]\nsubdistricts: [\"1\"]\ncampaigns: [x]", "")), []string{"news/a.md agency-unknown", "news/a.md campaign-unknown", "news/a.md district-unknown", "news/a.md subdistrict-unknown", "news/a.md topic-unknown"}},
		"a channel":                    {files("site.yaml", settings+"channels: {fed: false, web: false}\n"), []string{"site.yaml channel-needed", "site.yaml channel-unknown"}},
		"an exhibition without photos": {files("exhibitions/a/index.md", release("ก", "", "")), []string{"exhibitions/a/index.md exhibition-empty"}},
		"a caption in an exhibition": {files("exhibitions/a/index.md", release("ก", "photos: {file: b.jpg, caption: ข}", ""), "exhibitions/a/b.jpg", photograph(t, 900)),
			[]string{"exhibitions/a/index.md photo-alt warning"}},
		"an exhibition's photo without words": {files("exhibitions/a/index.md", release("ก", "photos: {file: b.jpg}", ""), "exhibitions/a/b.jpg", photograph(t, 900)),
			[]string{"exhibitions/a/index.md photo-alt"}},
		"a photo":        {files("news/a.md", release("ก", "photos: {file: b.jpg, alt: ก}", "![ก](c.jpg)")), []string{"news/a.md photo-missing", "news/a.md photo-missing"}},
		"a photo abroad": {files("news/a.md", release("ก", "", "![ก](https://example.com/a.jpg)")), []string{"news/a.md photo-foreign"}},
		"no photo":       {files("news/a.md", release("ก", "photos: [{file: a.jpg, alt: ก}, {file: b.svg, alt: ก}]", ""), "news/a.jpg", "<html>", "news/b.svg", "<svg/>"), []string{"news/a.md photo-svg", "news/a.md photo-unknown"}},
		"one stem":       {files("news/a.md", release("ก", "photos: [{file: a.jpg, alt: ก}, {file: A.jpeg, alt: ก}]", ""), "news/a.jpg", photograph(t, 40), "news/A.jpeg", photograph(t, 42)), []string{"news/a.md photo-twice"}},
		"a # in a photo": {files("news/a.md", release("ก", "photos: [{file: \"a#1.jpg\", alt: ก}]", ""), "news/a#1.jpg", photograph(t, 40)), []string{"news/a.md file-name"}},
		"a file":         {files("news/a.md", release("ก", "attachments: [{file: b.pdf, title: ข}, {file: x/c.pdf, title: ค}, {file: C.pdf, title: ค}]", ""), "news/x/c.pdf", "x", "news/C.pdf", "y"), []string{"news/a.md file-missing", "news/a.md file-twice"}},
		"a file as a photo": {files("news/a.md", release("ก", "photos: {file: b.jpg, alt: ก}\nattachments: [{file: b.jpg, title: ข}, {file: x/b.jpg, title: ข}]", ""), "news/b.jpg", photograph(t, 40), "news/x/b.jpg", photograph(t, 42)),
			[]string{"news/a.md file-twice"}},

		"files of others in a text": {files("news/x/index.md", release("ก", "", "[ก](../b.pdf) ![ก](../c.jpg) [ก](y/d.pdf) [ก](e.pdf)"), "news/b.pdf", "x", "news/c.jpg", photograph(t, 40), "news/x/y/index.md", plain, "news/x/y/d.pdf", "x", "news/x/e.pdf", "x"),
			[]string{"news/x/index.md file-outside", "news/x/index.md file-outside", "news/x/index.md file-outside"}},
		"files of others in captions": {files("exhibitions/e/index.md", plain, "exhibitions/a.jpg", photograph(t, 800), "exhibitions/e/captions.csv", "file,alt\n../a.jpg,ก\n"), []string{"exhibitions/e/captions.csv file-outside"}},
		"the captions themselves":     {files("exhibitions/e/index.md", release("ก", "attachments: {file: captions.csv, title: ก}", ""), "exhibitions/e/a.jpg", photograph(t, 800), "exhibitions/e/captions.csv", "file,alt\na.jpg,ก\n"), []string{"exhibitions/e/index.md file-source"}},
		"a photo of another form":     {files("news/x/index.md", release("ก", "photos: {file: a.jpg, alt: ก}", ""), "news/x/index.en.md", release("A", "photos: {file: a.jpg, alt: a}", ""), "news/x/a.jpg", photograph(t, 40)), nil},
		"a tag that Windows keeps":    {files("news/a.md", release("ก", "tags: [CON, nul]", "[ข](/tags/con-/) [ข](/tags/nul-/)")), nil},

		// Held.
		"a draft's own faults":   {files("news/a.md", release("ก", "draft: true\nnumber: 7/2569\ntopics: [x]", "[ข](b.md)"), "news/0.md", release("ก", "number: 7/2569", "")), []string{"news/a.md number-twice warning", "news/a.md topic-unknown warning"}},
		"before approval":        {files("site.yaml", settings+"approval: [news]\n", "news/a.md", release("ก", "topics: [x]", "")), []string{"news/a.md approval-awaited note", "news/a.md topic-unknown warning"}},
		"an emergency":           {files("site.yaml", settings+"approval: [news]\n", "news/a.md", release("ก", "urgency: emergency", "")), []string{"news/a.md approval-awaited warning"}},
		"an emergency, later":    {files("site.yaml", settings+"approval: [news]\n", "news/a.md", release("ก", "urgency: emergency\npublishDate: 2026-12-01", "")), nil},
		"what comes later fails": {files("news/a.md", release("ก", "publishDate: 2026-12-01\ntopics: [x]", "")), []string{"news/a.md topic-unknown"}},
		"withdrawn in one language": {files("news/a.md", release("ก", "withdrawn: {date: 2026-11-24, reason: ก, keep: text}", "ก"), "news/a.en.md", release("A", "", "a")),
			[]string{"news/a.en.md withdrawn-other warning"}},
		"a notice that cancels itself":  {files("site.yaml", settings+"approval: []\n", "notices/a.md", release("ก", "type: announcement\ncancels: [a.md]", "ก")), []string{"notices/a.md cancels-self"}},
		"a notice that cancels a newer": {files("site.yaml", settings+"approval: []\n", "notices/a.md", release("ก", "date: 2026-11-20\ntype: announcement\ncancels: [b.md]", "ก"), "notices/b.md", release("ข", "date: 2026-11-22\ntype: announcement", "ก")), []string{"notices/a.md cancels-newer"}},
		"amended in one language":       {files("news/a.md", release("ก", "changes: [{date: 2026-11-24, type: correction, note: ก}]", "ก"), "news/a.en.md", release("A", "", "a")), []string{"news/a.en.md form-behind warning"}},
		"withdrawn in both":             {files("news/a.md", release("ก", "withdrawn: {date: 2026-11-24, reason: ก, keep: text}", "ก"), "news/a.en.md", release("A", "withdrawn: {date: 2026-11-24, reason: a, keep: text}", "a")), nil},
		"withdrawn, files gone":         {files("news/a.md", release("ก", "withdrawn: {date: 2026-11-24, reason: ก, keep: title}\nphotos: {file: a.jpg, alt: ก}", "[ข](b.md) ![ก](b.jpg)")), nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, fs, _ := site.Connect(input(t, tt.files))
			if got := said(fs); !slices.Equal(got, append([]string{}, tt.want...)) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
				for _, f := range fs {
					t.Logf("%+v", f)
				}
			}
		})
	}
}

// TestHints checks the text that an officer is told to type.
func TestHints(t *testing.T) {
	tests := map[string]struct{ fields, body, hint string }{
		"the next number":        {"number: 7/2569", "", "เปลี่ยนเป็นเลขที่ถัดไปที่ว่าง  number: 13/2569"},
		"a key spelt wrong":      {"topics: [helth]", "", "หมายถึง “health” (สาธารณสุข) หรือไม่"},
		"a name for a key":       {"districts: [เมืองกาญจนบุรี]", "", "ใช้คีย์แทนชื่อ: พิมพ์ mueang (เมืองกาญจนบุรี)"},
		"a key near nothing":     {"topics: [กีฬา]", "", "ใช้ได้: health (สาธารณสุข), transport (คมนาคม)"},
		"a file's name":          {"photos: {file: Bridge.jpg, alt: ก}", "", "หมายถึง “bridge.jpg” หรือไม่"},
		"a release by its name":  {"", "[ข](dotors.md)", "หมายถึง “/news/doctors.md” หรือไม่"},
		"a release in no folder": {"", "[ข](../news/x/doctors.md)", "หมายถึง “/news/doctors.md” หรือไม่"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, fs, _ := site.Connect(input(t, map[string]string{
				"news/a.md": release("ก", tt.fields, tt.body), "news/doctors.md": release("ข", "photos: {file: bridge.jpg, alt: ก}", ""), "news/bridge.jpg": photograph(t, 40),
				"published.tsv": "/news/7.html\tnews\t7/2569\t2026-11-23\n/news/9.html\tnews\t12/2569\t2026-11-23\n",
				"removed.yaml":  "- {address: /news/7.html, date: 2026-11-24, reason: ก}\n- {address: /news/9.html, date: 2026-11-24, reason: ก}\n",
			}))
			if len(fs) != 1 || fs[0].Hint != tt.hint {
				t.Errorf("%+v\nwant the hint %q", fs, tt.hint)
			}
		})
	}
	_, fs, _ := site.Connect(input(t, map[string]string{"published.tsv": "/news/a.html\tnews\t\t2026-11-23\n"}))
	want := "ถ้าย้ายไฟล์ ให้เพิ่มในไฟล์ใหม่\naliases: [/news/a.html]\nถ้านำออกโดยตั้งใจ ให้เพิ่มใน content/removed.yaml โดยพิมพ์เหตุผลแทน ‹ต้องแก้›\n" +
		"- address: /news/a.html\n  date: 2026-11-24\n  reason: ‹ต้องแก้›"
	if len(fs) != 1 || fs[0].Hint != want || fs[0].Line != 1 {
		t.Errorf("%+v", fs)
	}
}

// A publication appears at its publishDate and is gone at its expiryDate.
func TestMoments(t *testing.T) {
	in := input(t, map[string]string{
		"news/future.md":  release("ก", "publishDate: 2026-11-24 12:00", ""),
		"news/expires.md": release("ข", "expiryDate: 2026-11-24 12:00", ""),
		"news/dated.md":   release("ค", "date: 2026-11-24 12:00", ""),
	})
	for _, tt := range []struct {
		now  time.Time
		want string
	}{
		{noon.Add(-time.Nanosecond), "ข"},
		{noon, "ค ก"}, // sorted by address if everything else is equal
	} {
		in.Now = tt.now
		s, fs, _ := site.Connect(in)
		if got := titles(s.Publications); got != tt.want || len(fs) > 0 {
			t.Errorf("at %s: %q, want %q (%+v)", tt.now, got, tt.want, fs)
		}
	}
	in.Future, in.Now = true, noon.Add(-time.Hour)
	if s, _, _ := site.Connect(in); !s.Preview || len(s.Publications) != 3 || s.Publications[0].State.Held != site.Future {
		t.Errorf("the preview shows %q", titles(s.Publications))
	}
}

func TestApproval(t *testing.T) {
	in := input(t, map[string]string{
		"site.yaml":  settings + "approval: [news]\n",
		"news/a.md":  release("ก", "", ""),
		"news/b.md":  release("ข", "approved: {by: ประชาสัมพันธ์จังหวัด, date: 2026-11-23}", ""),
		"news/c.md":  release("ค", "urgency: emergency", ""),
		"pages/d.md": release("ง", "", ""),
	})
	s, _, _ := site.Connect(in)
	if got := titles(s.Publications); got != "ข ค" || titles(s.StaticPages) != "ง" {
		t.Errorf("published %q and %q", got, titles(s.StaticPages))
	}
	in.Drafts = true
	s, _, _ = site.Connect(in)
	if got := titles(s.Publications); got != "ก ข ค" || s.Publications[0].State.Held != site.Unapproved {
		t.Errorf("the preview shows %q", got)
	}
}

func TestLeaveOut(t *testing.T) {
	in := input(t, map[string]string{
		"news/bad.md":      release("ผิด", "topics: [x]\nnumber: 5/2569", ""),
		"news/links.md":    release("ลิงก์", "related: bad.md", "[ข](bad.md)"),
		"news/fragment.md": release("หัวข้อ", "", "[ข](links.md#x)"),
		"news/later.md":    release("ภายหลัง", "publishDate: 2026-12-01\ntopics: [x]", ""),
		"news/draft.md":    release("ร่าง", "draft: true\ntopics: [x]", ""),
		"news/broken.md":   "---\ntitle: [\n---\n",
		"nws/a.md":         release("ก", "", ""),
		"news/good.md":     release("ดี", "", ""),
	})
	in.LeaveOut = true
	s, fs, out := site.Connect(in)
	want := []string{"content/news/bad.md", "content/news/broken.md", "content/news/fragment.md", "content/news/later.md", "content/nws/a.md"}
	if !slices.Equal(out, want) {
		t.Errorf("left out %q, want %q", out, want)
	}
	if got := titles(s.Publications); got != "ดี ลิงก์" {
		t.Errorf("published %q", got)
	}
	for _, f := range fs { // findings about what is left out stay errors, and there are no others
		if f.Severity == diagnostic.Error && !slices.Contains(out, f.File) {
			t.Errorf("%+v", f)
		}
	}

	// A publication that readers know, at its address or at a former one, is never silently held.
	in = input(t, map[string]string{
		"news/bad.md":   release("ก", "topics: [x]", ""),
		"news/moved.md": release("ข", "topics: [x]\naliases: [/news/old.html]", ""),
		"published.tsv": "/news/bad.html\tnews\t\t2026-11-23\n/news/old.html\tnews\t\t2026-11-23\n",
	})
	in.LeaveOut = true
	if _, fs, out := site.Connect(in); len(out) > 0 || !diagnostic.HasErrors(fs) {
		t.Errorf("left out %q", out)
	}
}

// A withdrawal that keeps the title leaves no text that a channel could publish.
func TestRemovedLeavesNoText(t *testing.T) {
	fields := `summary: SECRET
tags: [SECRET]
points: [SECRET]
contact: {name: SECRET, phone: SECRET}
credits: {text: SECRET}
embargoNote: SECRET
photos: {file: SECRET.jpg, alt: SECRET, caption: SECRET}
attachments: {file: SECRET.pdf, title: SECRET}
changes: {date: 2026-11-24 08:00, type: correction, note: SECRET}
broadcast: {text: SECRET}
dateline: SECRET
spokesperson: SECRET
quotes: {text: SECRET, by: SECRET}
withdrawn: {date: 2026-11-24 09:00, reason: คำสั่งศาล, keep: KEEP}`
	files := map[string]string{
		"news/SECRET.jpg": photograph(t, 2000), "news/SECRET.pdf": "SECRET", "news/SECRET-2.jpg": photograph(t, 2002),
		"news/b.md": release("ข", "related: a.md", "[ก](a.md)"),
	}
	for keep, left := range map[string]bool{"title": false, "text": true} {
		files["news/a.md"] = release("หัวเรื่อง", strings.Replace(fields, "KEEP", keep, 1), "## SECRET\n\nSECRET [ข](b.md) ![SECRET](SECRET-2.jpg)")
		s, fs, _ := site.Connect(input(t, files))
		if len(fs) > 0 {
			t.Fatalf("%+v", fs)
		}
		p := s.Publications[slices.IndexFunc(s.Publications, func(p *site.Publication) bool { return p.Path == "/news/a.html" })]
		if p.Title != "หัวเรื่อง" || p.Withdrawn.Reason != "คำสั่งศาล" || !p.Withdrawal() || p.State.Removed == left {
			t.Errorf("%+v", p.Common)
		}
		if where := secrets(reflect.ValueOf(p), "publication", map[uintptr]bool{}); len(where) > 0 != left {
			t.Errorf("keep: %s: SECRET stands in %q", keep, where)
		}
		if tag := slices.ContainsFunc(s.Lists, func(l *site.List) bool { return l.Taxonomy == site.ByTag && l.Key == "secret" }); tag != left {
			t.Errorf("keep: %s: there is a list of its keyword: %v", keep, tag)
		}
		if p.Changed.Time.IsZero() || left == p.Body.Empty() {
			t.Errorf("keep: %s: changed %v, empty %v", keep, p.Changed, p.Body.Empty())
		}
	}
}

// secrets returns the places below v that contain the word, except in other publications.
func secrets(v reflect.Value, path string, seen map[uintptr]bool) (out []string) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() || seen[v.Pointer()] || v.Type() == reflect.TypeFor[*content.Folder]() || v.Type() == reflect.TypeFor[*time.Location]() {
			return nil
		}
		seen[v.Pointer()] = true
		return secrets(v.Elem(), path, seen)
	case reflect.Interface:
		if !v.IsNil() {
			return secrets(v.Elem(), path, seen)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			out = append(out, secrets(v.Field(i), path+"."+v.Type().Field(i).Name, seen)...)
		}
	case reflect.Slice:
		for i := range v.Len() {
			out = append(out, secrets(v.Index(i), path, seen)...)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			out = append(out, secrets(k, path, seen)...)
			out = append(out, secrets(v.MapIndex(k), path, seen)...)
		}
	case reflect.String:
		if strings.Contains(strings.ToUpper(v.String()), "SECRET") {
			return []string{fmt.Sprintf("%s=%q", path, v.String())}
		}
	}
	return out
}

// An office that switches a channel off need not look for menu items that lead there.
func TestMenuItemOfAChannelThatIsOffIsLeftOut(t *testing.T) {
	for channel, address := range map[string]string{"dispatch": "/dispatch/", "opendata": "/data/", "script": "/broadcast/"} {
		in := load(t, "../..")
		in.Settings.Channels = map[string]content.Channel{channel: {Off: true}}
		s, findings, _ := site.Connect(in)
		if diagnostic.HasErrors(findings) {
			t.Errorf("%s: %+v", channel, findings)
		}
		if !slices.ContainsFunc(findings, func(f diagnostic.Finding) bool {
			return f.Rule == "link-unpublished" && strings.Contains(f.Hint, channel+": false")
		}) {
			t.Errorf("%s: nothing was said of the menu item", channel)
		}
		if slices.ContainsFunc(s.Settings.Navigation, func(item content.MenuItem) bool { return item.Link.Text == address }) {
			t.Errorf("%s: the menu leads to a page that is not there", channel)
		}
	}
}

// A menu leads only to pages that are published; an expired page does not stop a build.
func TestMenuItemOfAnExpiredPageIsLeftOut(t *testing.T) {
	in := load(t, "../..")
	page := in.Records[slices.IndexFunc(in.Records, func(r content.Record) bool { return r.Path == "/about.html" })]
	p := page.Publication.(content.Page)
	p.ExpiryDate = thai.Moment{Time: in.Now.AddDate(0, 0, -1)}
	for i := range in.Records {
		if in.Records[i].Path == "/about.html" {
			in.Records[i].Publication = p
		}
	}
	s, findings, _ := site.Connect(in)
	if diagnostic.HasErrors(findings) {
		t.Errorf("an expired page in the menu stops the build: %+v", findings)
	}
	if !slices.ContainsFunc(findings, func(f diagnostic.Finding) bool { return f.Rule == "link-unpublished" && f.File == content.SettingsFile }) {
		t.Error("nothing was said of the menu item")
	}
	for _, item := range s.Settings.Navigation {
		if item.Link.Text == "/about.html" {
			t.Error("the menu leads to a page that is not there")
		}
	}
}
