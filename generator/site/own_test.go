package site_test

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/site"
)

// whatFieldsMayName lists, by what a field may name, values that are accepted and values that are refused; EXT is replaced
// by the extension that the field requires. The values refer to the files of mayName.
var whatFieldsMayName = map[content.Naming]struct{ taken, refused []string }{
	"file":         {[]string{"aEXT", "subEXT", "sub/aEXT", "../own/aEXT"}, files},
	"picture":      {[]string{"aEXT", "sub/aEXT"}, append([]string{"https://example.go.th/aEXT", "a.txt", "LONGEXT"}, files...)},
	"file-url":     {[]string{"aEXT", "https://example.go.th/aEXT"}, append([]string{"ftp://example.go.th/aEXT"}, files...)},
	"photo":        {nil, append([]string{"aEXT"}, files...)}, // whether it may depends on the photos
	"source":       {[]string{"b.md", "../own/b.md", "/news/c.md", "draft/index.md"}, []string{"/site.yaml", "../../site.yaml", "a.pdf", "../../../etc/passwd.md", "nowhere.md", "https://example.go.th/a.md"}},
	"source-url":   {[]string{"b.md", "https://example.go.th/a"}, []string{"javascript:alert(1)", "../../site.yaml", "a.pdf", "nowhere.md"}},
	"url":          {[]string{"https://example.go.th/", "http://example.go.th/"}, []string{"javascript:alert(1)", "//example.go.th/", "a.pdf", "../b.md", "data:text/html,x", "https:///x"}},
	"page-url":     {[]string{"https://example.go.th/", "/news/"}, []string{"javascript:alert(1)", "news/", "/nws/", "../news/", "/news/../x.html"}},
	"register":     {[]string{"https://example.go.th/", "0 3400 0012"}, []string{"javascript:alert(12345)", "a.pdf", "ftp://example.go.th/12345", "<1234>"}},
	"slug":         {[]string{"flood", "น้ำท่วม"}, []string{"../x", "a/b", `a\b`, "con", "nul", "\u202efdp", "%2e%2e", "a b", "a.", strings.Repeat("ก", 90), "index"}},
	"address":      {[]string{"/news/old.html"}, []string{"news/old.html", "/news/old", "/a/../b.html", "/a/%2e%2e/b.html", "//b.html", "/a//b.html", `/a\b.html`, "/con.html", "/aux/b.html", "/a /b.html", "/a./b.html", "/" + strings.Repeat("ก", 90) + ".html", "/" + strings.Repeat("abcdefgh/", 30) + "b.html"}},
	"key":          {[]string{"health", "mueang", "710101"}, []string{"../x", "nothing", "con"}},
	"campaign":     {[]string{"safety"}, []string{"../campaigns/safety", "nothing", "campaigns/safety/index.md"}},
	"new-key":      {[]string{"health"}, []string{"../x", "con", "nul", "A", "a b", strings.Repeat("a", 250), "com1"}},
	"kind":         {[]string{"news"}, []string{"../news", "nothing"}},
	"playing-time": {[]string{"12:30", "1:02:03"}, []string{"javascript:alert(1)", "12", "12.30 น.", "a:b"}},
	"zone":         {[]string{"Asia/Bangkok"}, []string{"../../etc/passwd", "Nowhere", "Local"}},
}

// files are those that no publication may publish as its own.
var files = []string{
	"b.md", "../secretEXT", "/news/secretEXT", "draft/aEXT", "../other/aEXT", "../../site.yaml", "/published.tsv", "../../../etc/passwd", "goneEXT", "conEXT", "a#1EXT", "\u202eaEXT", "a\x01bEXT", `a\bEXT`,
	"B.MD", "../../removed.yaml", "/issues.tsv", "/network.yaml", "/network/a.tsv",
}

// long is a valid file name that leaves no room for the suffixes of a photo's sizes.
var long = strings.Repeat("ก", 82)

// mayName returns a site with all files that these values refer to.
func mayName(t *testing.T, dir, ext string) map[string]string {
	data := "x"
	switch ext {
	case ".jpg":
		data = photograph(t, 40)
	case ".csv":
		data = "คำตอบ,ร้อยละ\nก,1\n"
	}
	m := map[string]string{
		"campaigns/safety/index.md": release("ก", "type: safety", ""), "news/c.md": release("ก", "", ""),
		dir + "/b.md": release("ก", "", ""), dir + "/B.MD": "x", dir + "/a.txt": "x", dir + "/a.pdf": "x", dir + "/draft/index.md": release("ก", "draft: true", ""), path.Dir(dir) + "/other/index.md": release("ก", "", ""),
	}
	for _, name := range []string{dir + "/a", dir + "/sub", dir + "/sub/a", dir + "/draft/a", dir + "/con", dir + "/a#1", dir + "/\u202ea", dir + "/a\x01b", dir + `/a\b`, dir + "/" + long, path.Dir(dir) + "/secret", path.Dir(dir) + "/other/a", "news/secret"} {
		m[name+ext] = data
	}
	return m
}

// A naming is a field that names something, with a function that writes a line of a source with a value in it.
type naming struct {
	name, ext string
	names     content.Naming
	write     func(value string) string
}

// namings finds the fields, including nested ones, that name something; around adds the enclosing fields.
func namings(name string, fields []content.Field, around func(string) string) (out []naming) {
	for _, f := range fields {
		line := func(value string) string {
			var all []string
			for _, other := range fields {
				if (other.Need || other.Key == "alt") && other.Key != f.Key && strings.Contains(name, ".") {
					all = append(all, other.Key+": "+other.Example)
				}
			}
			return strings.Join(append(all, f.Key+": "+value), ", ")
		}
		v := f.Value()
		list := v.Type == content.ListValue
		if v.Item != nil {
			v = *v.Item
		}
		wrap := func(value string) string {
			if list {
				value = "[" + value + "]"
			}
			return around(line(value))
		}
		if f.Names != "" {
			ext := path.Ext(strings.Trim(f.Example, "[]"))
			out = append(out, naming{name + f.Key, ext, f.Names, func(value string) string { return wrap(fmt.Sprintf("%q", value)) }})
		}
		out = append(out, namings(name+f.Key+".", v.Fields, func(s string) string { return wrap("{" + s + "}") })...)
	}
	return out
}

// TestWhatFieldsMayName checks the table for every field of every kind, so that it includes each new field of the type Ref.
func TestWhatFieldsMayName(t *testing.T) {
	tried := 0
	for _, kind := range content.Kinds() {
		folder := string(kind)
		if kind == content.EpisodesKind {
			folder = "programmes"
		}
		dir := folder + "/own"
		common := content.FieldsOf(content.PagesKind)
		for _, n := range namings("", content.FieldsOf(kind), func(s string) string { return s }) {
			top, _, _ := strings.Cut(n.name, ".")
			if kind != content.PagesKind && slices.ContainsFunc(common, func(f content.Field) bool { return f.Key == top }) {
				continue // tested once
			}
			rules, ok := whatFieldsMayName[n.names]
			if !ok {
				t.Errorf("%s: %s: nothing is said of what %q may be", kind, n.name, n.names)
				continue
			}
			var required string
			for _, need := range content.FieldsOf(kind) {
				if need.Need && need.Key != top && need.Key != "title" {
					required += need.Key + ": " + need.Example + "\n"
				}
			}
			fs := mayName(t, dir, n.ext)
			fs["site.yaml"] = settings + "approval: []\n"
			if kind == content.EpisodesKind {
				fs[dir+"/index.md"] = release("ก", "station: ก\nschedule: ก", "")
			}
			var values []string
			for _, v := range slices.Concat(rules.taken, rules.refused) {
				v = strings.NewReplacer("EXT", n.ext, "LONG", long).Replace(v)
				values = append(values, v)
				fs[fmt.Sprintf("%s/x%d.md", dir, len(values)-1)] = "---\n" + n.write(v) + "\ntitle: ก\ndate: 2026-11-23\n" + required + "---\n"
			}
			_, found, _ := site.Connect(input(t, fs))
			taken := len(rules.taken) == 0
			for i, v := range values {
				var got []string
				for _, f := range found {
					if f.Severity != diagnostic.Error || f.File != fmt.Sprintf("content/%s/x%d.md", dir, i) || f.Line != 2 {
						continue
					}
					got = append(got, f.Rule)
					if f.Column < 1 || f.Hint == "" {
						t.Errorf("%s: %s: %q: %+v lacks its column or its hint", kind, n.name, v, f)
					}
				}
				switch {
				case i < len(rules.taken) && len(got) == 0:
					taken = true
				case i < len(rules.taken) && n.names != "key": // each key belongs to one field
					t.Errorf("%s: %s: %q is refused: %v", kind, n.name, v, got)
				case i >= len(rules.taken) && len(got) == 0:
					t.Errorf("%s: %s: %q is taken", kind, n.name, v)
				}
			}
			if !taken {
				t.Errorf("%s: %s takes nothing", kind, n.name)
			}
			tried++
		}
	}
	for _, n := range namings("", content.SettingsFields(), func(s string) string { return s }) {
		rules := whatFieldsMayName[n.names]
		for taken, values := range map[bool][]string{true: rules.taken, false: rules.refused} {
			for _, v := range values {
				s, fs := content.ReadSettings([]byte(n.write(v) + "\ntitle: ก\nbaseURL: https://example.go.th/\noffice: {name: ก}\n"))
				if len(fs) == 0 {
					_, fs, _ = site.Connect(site.Input{Settings: s, Now: noon, Channels: []string{"web"}})
				}
				if got := !slices.ContainsFunc(fs, func(f diagnostic.Finding) bool { return f.Severity == diagnostic.Error && f.Line == 1 }); got != taken && n.name != "baseURL" {
					t.Errorf("site.yaml: %s: %q is taken: %v", n.name, v, got)
				}
			}
		}
		tried++
	}
	for _, v := range whatFieldsMayName["address"].refused {
		if !strings.HasPrefix(v, "/") || !strings.HasSuffix(v, ".html") {
			continue // a file or a folder can be removed
		}
		in := input(t, map[string]string{"removed.yaml": fmt.Sprintf("- {address: %q, date: 2026-11-01, reason: ก}", v)})
		if _, fs, _ := site.Connect(in); len(fs) != 1 || fs[0].Rule != "removed-address" || fs[0].Line != 1 || fs[0].Column < 1 {
			t.Errorf("removed.yaml: %q: %+v", v, fs)
		}
	}
	if tried < 30 {
		t.Errorf("only %d fields were tried", tried)
	}
}
