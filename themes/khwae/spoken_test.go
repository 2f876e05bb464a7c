package khwae_test

import (
	"slices"
	"strings"
	"testing"

	"hokhao/generator/content"
	"hokhao/generator/site"
)

// Each publication, the page of each district and the page of all districts link to scripts; those of an older month are on
// a page of their own.
func TestScriptsAreLinked(t *testing.T) {
	_, files := renderedSample(t)
	for page, links := range map[string][]string{
		"news/2026/loy-krathong.html":     {`href="loy-krathong.say.txt"`},
		"districts/mueang/index.html":     {`href="../../broadcast/2026/11/24/mueang.say.txt"`, `href="../../broadcast/index.html"`},
		"broadcast/index.html":            {`href="2026/11/24/mueang.say.txt"`, `href="2026/11/index.html"`, `href="../districts/mueang/index.html"`, "หอกระจายข่าวหมู่บ้าน", "TXT • 123 KB", "ประกาศเตือนภัย"},
		"broadcast/2026/11/index.html":    {`href="16/mueang.say.txt"`, `href="../10/index.html"`},
		"news/2026/mon-karen-fair.html":   nil,
		"districts/mueang/page/1.html":    nil,
		"topics/health/index.html":        nil,
		"documents/2026/pr-handbook.html": nil,
	} {
		text := files[page]
		for _, link := range links {
			if !strings.Contains(strings.ReplaceAll(text, "</a> <small class=\"meta num\">", " • "), link) {
				t.Errorf("%s does not hold %s", page, link)
			}
		}
		if len(links) == 0 && strings.Contains(text, ".say.txt") {
			t.Errorf("%s links to a script", page)
		}
	}
	if !strings.Contains(files["broadcast/index.html"], "2026/01/") {
		t.Error("the first month is not linked")
	}
}

// If no script was made, nothing links to one.
func TestWithoutScripts(t *testing.T) {
	in := sample(t)
	in.Settings.Channels = map[string]content.Channel{"script": {Off: true}}
	in.Settings.Navigation = slices.DeleteFunc(in.Settings.Navigation, func(m content.MenuItem) bool { return m.Link.Text == site.BroadcastAddress })
	s := connect(t, in)
	for name, text := range renderSite(t, s, everything(s)) {
		if strings.HasPrefix(name, "broadcast/") || strings.Contains(text, ".say.txt") || strings.Contains(text, "broadcast/") {
			t.Errorf("%s knows of scripts", name)
		}
	}
}

// Law 3: a new release changes the page of its month and no other.
func TestAReleaseTouchesTheScriptsOfItsMonth(t *testing.T) {
	in := many(t, 1000)
	before := keys(t, connect(t, in))
	in.Records = append(in.Records, release(in, "older", in.Now.AddDate(0, -2, 0), "districts: [mueang]"))
	differ, _ := changed(before, keys(t, connect(t, in)))
	var scripts []string
	for _, p := range differ {
		if strings.HasPrefix(p, "broadcast/") {
			scripts = append(scripts, p)
		}
	}
	want := []string{"broadcast/" + in.Now.AddDate(0, -2, 0).Format("2006/01") + "/index.html"}
	if !slices.Equal(scripts, want) {
		t.Errorf("%q changed, want %q", scripts, want)
	}
}
