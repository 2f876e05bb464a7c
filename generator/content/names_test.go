package content

import (
	"strings"
	"testing"
)

func TestUnpublishable(t *testing.T) {
	for _, name := range []string{
		"con.html", "a/NUL", "LPT1.txt", "com².x", "aux/b.html", "a./b", "a /b", " a/b", "a:b", `a\b`, "what?", "a<b", "x|y", "a*b", `a"b`, "a#b", "a\tb", "a\x1b[31m", "a\u0085b", ".well-known/x",
		"a/.b", "../x", "a/../b", "/x", "a//b", "a/", "", ".", "\xff", "a%2e%2e/%2e%2e/b", "%2E%2E/b", "a%2fb/..%2f", "a%5cb", "a%00b", "a%E2%80%AEb",
		"\u202efdp.exe", "a\u200eb", "a\u2066b", "a\u061cb", "a\u2028b", "\ufeffa", strings.Repeat("a/", 120) + "b", strings.Repeat("ก", 86), strings.Repeat("a", 256),
	} {
		if fault, bad := Unpublishable(name); !bad || fault.Thai == "" || fault.English == "" {
			t.Errorf("%q: %+v, %v", name, fault, bad)
		}
	}
	for _, name := range []string{"console.html", "com10", "com", "lpt.txt", "ข่าว/เรื่อง.html", "a.b.c", "a b", "100%.pdf", "a%20b", "ลด 50%.pdf", "น้ำ\u200bท่วม", "👨\u200d👩.png", strings.Repeat("ก", 85)} {
		if fault, bad := Unpublishable(name); bad {
			t.Errorf("%q: %+v", name, fault)
		}
	}
}

// What a source is called and where it lies is judged when it is read, and a slug mends the former.
func TestNamesOfSources(t *testing.T) {
	long := strings.Repeat("ก", 82)
	for _, c := range []struct {
		path, slug string
		rule       string
		line       int
	}{
		{"news/2026/a.md", "", "", 0}, {"news/2026/a#1.md", "", "file-name", 0}, {"news/2026/a#1.md", "a", "", 0}, {"news/2026/a#1/index.md", "", "file-name", 0}, {"news/2026/a#1/index.md", "a", "", 0},
		{"news/2026/con.md", "", "file-name", 0}, {"news/2026/nul.x.md", "", "file-name", 0}, {"news/2026/2026-11-23-aux.md", "", "file-name", 0}, {"news/2026/2026-11-23-aux.md", "a", "", 0}, {"news/con.en.md", "", "file-name", 0},
		{"news/" + long + ".md", "", "file-name", 0}, {"news/" + long + ".md", "a", "", 0}, {"news/a.md", long, "slug", 3}, {"news/a.md", "con", "slug", 3}, {"news/a.md", `a\b`, "slug", 3}, {"news/a.md", "a\u200eb", "slug", 3}, {"news/a.md", "a\u202e", "", 0}, {"news/a.md", "..", "slug", 3},
		{"news/aux/a.md", "a", "file-name", 0}, {"news/a\tb/a.md", "a", "file-name", 0}, {`news/a\b.md`, "", "file-name", 0}, {"news/a\x1b[31mb.md", "", "file-name", 0}, {"news/\u202ea.md", "", "file-name", 0},
		{"news/a..md", "", "file-name", 0}, {"news/a .md", "", "file-name", 0}, {"news/a ./b.md", "", "file-name", 0}, {"news/%2e%2e/a.md", "", "file-name", 0}, {"news/" + strings.Repeat("abcdefghi/", 23) + "a.md", "", "file-name", 0},
		{"bulletins/con.md", "", "", 0}, {"pages/con.md", "", "file-name", 0}, {"programmes/con/a.md", "", "file-name", 0},
	} {
		source := "---\ntitle: ก\nslug: " + c.slug + "\ndate: 2026-11-23\nweek: 2026-W47\n---\n"
		if c.slug == "" {
			source = strings.Replace(source, "slug: \n", "", 1)
		}
		if !strings.HasPrefix(c.path, "bulletins/") {
			source = strings.Replace(source, "week: 2026-W47\n", "", 1)
		}
		rec := Read([]byte(source), Source{Path: "content/" + c.path}, Context{Zone: DefaultZone})
		var got []string
		for _, f := range rec.Findings {
			if f.Rule == "file-name" || f.Rule == "slug" {
				got = append(got, f.Rule)
				if f.Rule != c.rule || f.Line != c.line || c.line > 0 && f.Column < 1 {
					t.Errorf("%q, slug %q: %+v", c.path, c.slug, f)
				}
			}
		}
		if len(got) > 1 || (len(got) == 0) != (c.rule == "") {
			t.Errorf("%q, slug %q: %v, want %q", c.path, c.slug, got, c.rule)
		}
	}
}

func TestTagsFitTheirLists(t *testing.T) {
	for tags, want := range map[string]int{"[ก, ข]": 0, "[" + strings.Repeat("ก", 80) + "]": 0, "[ก, " + strings.Repeat("ก", 81) + "]": 1} {
		rec := Read([]byte("---\ntitle: ก\ndate: 2026-11-23\ntags: "+tags+"\n---\n"), Source{Path: "content/news/a.md"}, Context{Zone: DefaultZone})
		n := 0
		for _, f := range rec.Findings {
			if f.Rule == "tag-long" && f.Line == 4 && f.Column > 7 {
				n++
			}
		}
		if n != want {
			t.Errorf("%s: %+v", tags, rec.Findings)
		}
	}
}
