package content_test

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/key"
)

// alike compares as reflect.DeepEqual does, but times by what they say: a decoded one has no zone's name.
func alike(a, b reflect.Value) bool {
	if a.Type() != b.Type() {
		return false
	}
	if t, ok := a.Interface().(time.Time); ok {
		u := b.Interface().(time.Time)
		_, z := t.Zone()
		_, y := u.Zone()
		return t.Equal(u) && z == y
	}
	switch a.Kind() {
	case reflect.Struct:
		for i := range a.NumField() {
			if !alike(a.Field(i), b.Field(i)) {
				return false
			}
		}
		return true
	case reflect.Slice:
		if a.IsNil() != b.IsNil() || a.Len() != b.Len() {
			return false
		}
		for i := range a.Len() {
			if !alike(a.Index(i), b.Index(i)) {
				return false
			}
		}
		return true
	case reflect.Interface:
		if a.IsNil() || b.IsNil() {
			return a.IsNil() == b.IsNil()
		}
		return alike(a.Elem(), b.Elem())
	default:
		return reflect.DeepEqual(a.Interface(), b.Interface())
	}
}

// survives says how a value differs after it was kept in the cache.
func survives[T any](v T) error {
	data := key.Append(nil, v)
	var back T
	rest, err := key.Decode(data, &back)
	switch {
	case err != nil:
		return err
	case len(rest) > 0:
		return fmt.Errorf("%d bytes are left", len(rest))
	case !alike(reflect.ValueOf(v), reflect.ValueOf(back)):
		return fmt.Errorf("%+v came back as %+v", v, back)
	case string(key.Append(nil, back)) != string(data):
		return fmt.Errorf("its key is another")
	}
	return nil
}

func TestRecordsSurviveTheCache(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(sample, "site.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	settings, _ := content.ReadSettings(data)
	seen := 0
	err = filepath.WalkDir(sample, func(p string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(sample, p)
		src := content.Source{Path: "content/" + filepath.ToSlash(rel), Size: int64(len(data))}
		switch {
		case content.IsPublication(p):
			seen++
			if err := survives(content.Read(data, src, settings.Context())); err != nil {
				t.Errorf("%s: %v", rel, err)
			}
		case content.IsPicture(p):
			if err := survives(content.ReadPicture(data, src)); err != nil {
				t.Errorf("%s: %v", rel, err)
			}
		}
		return nil
	})
	if err != nil || seen < 20 {
		t.Fatal(seen, err)
	}
	for _, text := range []string{"", "ก", fine + "x: 1\n---\n", "---\ntitle: [\n---\n"} { // with findings, without fields
		if err := survives(read("content/news/a.md", text)); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestAddresses(t *testing.T) {
	tests := map[string]struct{ front, address, language string }{
		"content/news/2026/flood.md":              {address: "/news/2026/flood.html"},
		"content/news/2026/2026-11-23-flood.md":   {address: "/news/2026/flood.html"},
		"content/news/2026/2026-11-23-214.md":     {address: "/news/2026/214.html"},
		"content/news/2026/2026-11-23.md":         {address: "/news/2026/2026-11-23.html"},
		"content/news/2026/2026-11-23-.md":        {address: "/news/2026/2026-11-23-.html"},
		"content/news/2026/flood/index.md":        {address: "/news/2026/flood.html"},
		"content/news/2026-11-23-flood/index.md":  {address: "/news/flood.html"},
		"content/news/2026-11-23-flood/annex.md":  {address: "/news/2026-11-23-flood/annex.html"},
		"content/news/2026/flood.en.md":           {address: "/news/2026/flood.en.html", language: "en"},
		"content/news/2026/flood/index.en.md":     {address: "/news/2026/flood.en.html", language: "en"},
		"content/news/2026/ข่าวน้ำท่วม.md":        {address: "/news/2026/ข่าวน้ำท่วม.html"},
		"content/news/2026/cafe\u0301.md":         {address: "/news/2026/café.html"},
		"content/pages/about.md":                  {address: "/about.html"},
		"content/pages/duties/index.md":           {address: "/duties.html"},
		"content/pages/duties/plan.md":            {address: "/duties/plan.html"},
		"content/festivals/songkran/index.md":     {address: "/festivals/songkran.html"},
		"content/news/2026/2026-11-23-slug.md":    {front: "slug: flood", address: "/news/2026/flood.html"},
		"content/news/2026/slug.en.md":            {front: "slug: flood", address: "/news/2026/flood.en.html", language: "en"},
		"content/news/2026/slug/index.md":         {front: "slug: น้ำท่วม", address: "/news/2026/น้ำท่วม.html"},
		"content/news/2026/slug-that-is-wrong.md": {front: "slug: ../x", address: "/news/2026/slug-that-is-wrong.html"},
		"content/news/2026/slug-index.md":         {front: "slug: index", address: "/news/2026/slug-index.html"},
	}
	for name, tt := range tests {
		if tt.language == "" {
			tt.language = "th"
		}
		rec := read(name, fine+tt.front+"\n---\n")
		if rec.Path != tt.address || rec.Language != tt.language {
			t.Errorf("%s: %s (%s), want %s (%s)", name, rec.Path, rec.Language, tt.address, tt.language)
		}
	}
}

func TestDatesInAllForms(t *testing.T) {
	for _, form := range []string{
		"2026-11-23 09:30", "2026-11-23T09:30:00+07:00", "2026-11-23T02:30:00Z", "2569-11-23 09:30", "๒๕๖๙-๑๑-๒๓ ๐๙:๓๐",
		"23 พฤศจิกายน 2569 เวลา 09.30 น.", "23 พ.ย. 69 09.30 น.", "๒๓ พ.ย. ๖๙ เวลา ๐๙.๓๐ น.",
	} {
		for _, text := range []string{
			"---\ntitle: ก\ndate: " + form + "\n---\n",
			"---\ntitle: ก\ndate: \"" + form + "\"\n---\n",
			"+++\ntitle = 'ก'\ndate = '" + form + "'\n+++\n",
			"{\n\"title\": \"ก\",\n\"date\": \"" + form + "\"\n}\n\n",
		} {
			rec := read("content/news/a.md", text)
			want := time.Date(2026, 11, 23, 2, 30, 0, 0, time.UTC)
			if rec.Publication == nil || !rec.Publication.Base().Date.Time.Equal(want) || len(rec.Findings) > 0 {
				t.Errorf("%q: %+v", text, rec.Findings)
			}
		}
	}
	// TOML has dates of its own.
	for form, clock := range map[string]bool{"2026-11-23": false, "2026-11-23T09:30:00": true, "2026-11-23 09:30:00": true, "2026-11-23T02:30:00Z": true, "2569-11-23": false} {
		d := read("content/news/a.md", "+++\ntitle = 'ก'\ndate = "+form+"\n+++\n").Publication.Base().Date
		if d.Clock != clock || d.Time.Format(time.DateOnly) != "2026-11-23" {
			t.Errorf("%s is %+v", form, d)
		}
	}
}

// The three formats say the same, field for field.
func TestFormatsAgree(t *testing.T) {
	yaml := `---
title: ข่าว
date: 2026-11-23 09:30
draft: true
weight: 10
number: ๒๑๔/๒๕๖๙
points: [ก, ข]
tags: ค
contact: {name: ง, phone: 0 3400 0011}
photos:
  - {file: a.jpg, alt: จ, focus: [0.5, 0.25], type: graphic, text: ฉ}
  - {file: b.jpg, alt: ช}
broadcast: {text: ซ, audio: a.mp3}
---
`
	toml := `+++
title = "ข่าว"
date = 2026-11-23T09:30:00
draft = true
weight = 10
number = "214/2569"
points = ["ก", "ข"]
tags = "ค"
contact.name = "ง"
contact.phone = "0 3400 0011"
broadcast = {text = "ซ", audio = "a.mp3"}
[[photos]]
file = "a.jpg"
alt = "จ"
focus = [0.5, 0.25]
type = "graphic"
text = "ฉ"
[[photos]]
file = "b.jpg"
alt = "ช"
+++
`
	json := `{
"title": "ข่าว", "date": "2026-11-23T09:30:00", "draft": true, "weight": 10, "number": "214/2569",
"points": ["ก", "ข"], "tags": "ค", "contact": {"name": "ง", "phone": "0 3400 0011"},
"photos": [{"file": "a.jpg", "alt": "จ", "focus": [0.5, 0.25], "type": "graphic", "text": "ฉ"}, {"file": "b.jpg", "alt": "ช"}],
"broadcast": {"text": "ซ", "audio": "a.mp3"}
}

`
	placeless := func(text string) string {
		rec := read("content/news/a.md", text)
		for _, f := range rec.Findings {
			t.Errorf("%+v", f)
		}
		n := rec.Publication.(content.News)
		var at content.Position
		n.Number.At, n.Broadcast.Audio.At = at, at
		for i := range n.Photos {
			n.Photos[i].At, n.Photos[i].File.At = at, at
		}
		return fmt.Sprintf("%+v", n)
	}
	want := placeless(yaml)
	if !strings.Contains(want, "214/2569") || !strings.Contains(want, "Focus:[0.5 0.25]") {
		t.Errorf("read as %s", want)
	}
	for _, text := range []string{toml, json} {
		if got := placeless(text); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
	mode := func(text string) content.Broadcast {
		return read("content/news/a.md", fine+text+"\n---\n").Publication.Base().Broadcast
	}
	if b := mode("broadcast: exclude"); b.Mode != "exclude" || b.Text != "" {
		t.Errorf("%+v", b)
	}
	if b := mode("broadcast: {text: ประกาศ}"); b.Mode != "" || b.Text != "ประกาศ" {
		t.Errorf("%+v", b)
	}
}

func TestTextIsNormalised(t *testing.T) {
	rec := read("content/news/a.md", "---\ntitle: น\u0e4d\u0e32ท่วม\ndate: 2026-11-23\ntags: [เเม่น\u0e4d้\u0e32]\n---\n")
	c := rec.Publication.Base()
	if c.Title != "นำท่วม" || c.Tags[0] != "แม่น้ำ" {
		t.Errorf("%q %q", c.Title, c.Tags)
	}
}

// What is withheld holds no word of the publication but its title and why it went.
func TestWithheld(t *testing.T) {
	secret := func(v reflect.Value) bool { return strings.Contains(fmt.Sprintf("%+v", v.Interface()), "SECRET") }
	for _, k := range content.Kinds() {
		text := "---\n"
		for _, f := range content.FieldsOf(k) {
			switch f.Key {
			case "title", "withdrawn", "aliases", "topics", "agency", "districts", "slug", "series", "approved":
			default:
				if e := "SECRET" + f.Key; !strings.ContainsAny(f.Example[:1], "0123456789[{") && f.Example != "true" {
					text += f.Key + ": " + e + "\n"
				}
			}
		}
		text += "title: ก\ntags: [SECRET]\npoints: [SECRET]\nchanges: {date: 2026-11-24, type: update, note: SECRET}\ncontact: {name: SECRET}\n" +
			"withdrawn: {date: 2026-11-25, reason: ข, keep: title}\n"
		seen := map[string]bool{}
		lines := []string{}
		for _, l := range strings.Split(text, "\n") { // a key is written once
			if key, _, _ := strings.Cut(l, ":"); !seen[key] || key == "---" {
				lines, seen[key] = append(lines, l), true
			}
		}
		folder := "content/" + k.Folder() + "/"
		if k == content.EpisodesKind {
			folder += "morning/"
		}
		rec := read(folder+"a.md", strings.Join(lines, "\n")+"\n---\nก")
		if rec.Publication == nil || !secret(reflect.ValueOf(rec.Publication)) {
			t.Fatalf("%s: %+v", k, rec.Findings)
		}
		left := content.Withheld(rec.Publication)
		if secret(reflect.ValueOf(left)) || left.Base().Title != "ก" || left.Base().Withdrawn.Reason != "ข" || left.Kind() != k {
			t.Errorf("%s: %+v", k, left)
		}
	}
}

func TestPublishedKeepsItsLines(t *testing.T) {
	day := time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)
	p := content.Published{}.Add(
		content.PublishedLine{Address: "/news/b.html", Kind: "news", Number: "2/2569", Since: day},
		content.PublishedLine{Address: "/about.html", Kind: "pages", Since: day},
		content.PublishedLine{Address: "/news/b.html", Kind: "news", Number: "9/2569", Since: day.AddDate(0, 0, 1), ID: "https://a.example.go.th/news/b.html"},
	)
	text := string(p.Write())
	if want := "address\tkind\tnumber\tsince\tid\n/about.html\tpages\t\t2026-11-24\t\n/news/b.html\tnews\t2/2569\t2026-11-24\thttps://a.example.go.th/news/b.html\n"; text != want {
		t.Errorf("%q, want %q", text, want)
	}
	for _, form := range []string{text, "\ufeff" + text, strings.ReplaceAll(text, "\n", "\r\n")} {
		back, fs := content.ReadPublished([]byte(form))
		if len(fs) > 0 || string(back.Write()) != text {
			t.Errorf("%q: %+v %+v", form, back, fs)
		}
		if l, ok := back.Find("/news/b.html"); !ok || l.Line != 3 {
			t.Errorf("%+v", l)
		}
	}
	_, fs := content.ReadPublished([]byte(text + "/news/c.html news 24\n"))
	if len(fs) != 1 || fs[0].Rule != "published-line" || fs[0].Line != 4 {
		t.Errorf("%+v", fs)
	}
}

func TestRemoved(t *testing.T) {
	r, fs := content.ReadRemoved([]byte("- {address: /news/a.html, date: 2026-11-23, reason: เผยแพร่ซ้ำ}\n"), zone)
	if len(fs) > 0 || len(r.Lines) != 1 || r.Lines[0].Address.Text != "/news/a.html" {
		t.Errorf("%+v %+v", r, fs)
	}
	for text, rule := range map[string]string{
		"- {address: /a.html, date: 2026-11-23}\n": "field-missing", "ก": "front-matter", "- {adress: /a.html, date: 2026-11-23, reason: ก}\n": "key-unknown",
	} {
		if _, fs := content.ReadRemoved([]byte(text), zone); len(fs) == 0 || fs[0].Rule != rule {
			t.Errorf("%q: %+v", text, fs)
		}
	}
	if r, fs := content.ReadRemoved(nil, zone); len(r.Lines)+len(fs) > 0 {
		t.Errorf("%+v %+v", r, fs)
	}
}

// Whatever stands in removed.yaml, it is read or named.
func TestRemovedOfOddShapes(t *testing.T) {
	for _, text := range []string{"ก", "- ก", "- [ก]", "- 5", "- {address: [ก], date: x, reason: {a: b}}", "{a: b}", "- - ก", "- {}", "[[[", "- ~"} {
		_, fs := content.ReadRemoved([]byte(text), content.Context{})
		if len(fs) == 0 {
			t.Errorf("%q is taken", text)
		}
		for _, f := range fs {
			if f.Line < 1 || strings.Contains(f.Thai, "“”") {
				t.Errorf("%q: %+v", text, f)
			}
		}
	}
}
