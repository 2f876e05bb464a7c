package serve

import (
	"net/http"
	"strings"
	"testing"

	"hokhao/generator/site"
)

// The address of a publication that is not shown explains why, and which flag shows it; each reason has its row.
func TestWhatIsNotShownSaysWhy(t *testing.T) {
	front := map[site.Held]string{
		site.Draft: "draft: true\n", site.Future: "publishDate: 2027-01-01\n", site.Expired: "expiryDate: 2026-11-23 10:00\n",
		site.Unapproved: "", site.LeftOut: "",
	}
	files := map[string]string{settingsFile: settings + "approval: [documents]\n", newsFile: news(1, "2026-11-23", "ข่าว")}
	name := func(why site.Held) string {
		if why == site.Unapproved {
			return "documents/" + string(why)
		}
		return "news/" + string(why)
	}
	for why, more := range front {
		date := "2026-11-23"
		if why == site.LeftOut {
			date = faulty
		}
		files["content/"+name(why)+".md"] = "---\ntitle: เรื่อง " + string(why) + "\ndate: " + date + "\n" + more + "---\n\nข้อความ\n"
	}
	s := startWith(t, files, func(o *Options) { o.Build.LeaveOut = true })
	for why, a := range absences {
		if _, ok := front[why]; !ok {
			t.Errorf("nothing is %s here", why)
		}
		res, body := s.ask(name(why) + ".html")
		if res.StatusCode != http.StatusNotFound {
			t.Errorf("%s: %s", why, res.Status)
		}
		for _, want := range []string{"content/" + name(why) + ".md", "เรื่อง " + string(why), a.Thai, a.English, a.Mend, "/.hokhao/reload.js"} {
			if !strings.Contains(body, want) {
				t.Errorf("%s: %q is not in\n%s", why, want, body)
			}
		}
		if shows := strings.Contains(body, "hokhao serve --"); shows != (a.Show != "") || !strings.Contains(body, a.Show) {
			t.Errorf("%s: the flag is %q\n%s", why, a.Show, body)
		}
	}
	for _, why := range []site.Held{site.Draft, site.Unapproved, site.Future, site.LeftOut, site.Expired} {
		if absences[why].Thai == "" {
			t.Errorf("no words for %s", why)
		}
	}

	// With the flag it is shown, and marked; whoever starts the preview is told about the flag.
	s = startWith(t, files, func(o *Options) { o.Build.LeaveOut, o.Build.Drafts = true, true })
	if res, body := s.ask(name(site.Draft) + ".html"); res.StatusCode != http.StatusOK || !strings.Contains(body, `class="preview"`) {
		t.Errorf("with --drafts: %s", res.Status)
	}
	if res, _ := s.ask(name(site.Future) + ".html"); res.StatusCode != http.StatusNotFound {
		t.Errorf("with --drafts, what is due later: %s", res.Status)
	}
	said := Absent{absences[site.Draft], "/news/a.html", "content/news/a.md", "ก"}.String()
	if !strings.Contains(said, "content/news/a.md") || !strings.Contains(said, "hokhao serve --drafts") {
		t.Error(said)
	}
}
