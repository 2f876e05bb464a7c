package khwae_test

import (
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"hokhao/generator/content"
	"hokhao/generator/key"
	"hokhao/generator/site"
)

// A page is the part of a page that tests examine.
type page struct {
	ids     map[string]bool
	links   []string // href, src and each candidate of srcset
	scripts int
}

func parse(t *testing.T, name, text string) page {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	p := page{ids: map[string]bool{}}
	headings, last := 0, 0
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "script":
			if t, _ := attribute(n, "type"); t != "application/ld+json" { // a data block, which no browser runs
				p.scripts++
			}
		case "h1", "h2", "h3", "h4", "h5", "h6":
			level := int(n.Data[1] - '0')
			if level == 1 {
				headings++
			}
			if level > last+1 && last > 0 {
				t.Errorf("%s: h%d after h%d", name, level, last)
			}
			last = level
		}
		for _, a := range n.Attr {
			switch a.Key {
			case "id":
				if p.ids[a.Val] {
					t.Errorf("%s: id %q twice", name, a.Val)
				}
				p.ids[a.Val] = true
			case "href", "src":
				p.links = append(p.links, a.Val)
			case "srcset":
				for c := range strings.SplitSeq(a.Val, ",") {
					p.links = append(p.links, strings.Fields(c)[0])
				}
			case "content":
				if to, ok := strings.CutPrefix(a.Val, "0; url="); ok {
					p.links = append(p.links, to)
				}
			}
		}
	}
	if headings != 1 {
		t.Errorf("%s: %d h1", name, headings)
	}
	return p
}

// published returns the paths of all files that the other channels publish.
func published(s *site.Site) map[string]bool {
	paths := map[string]bool{}
	for p := range everything(s) {
		paths[p] = true
	}
	for _, l := range append(slices.Clone(s.Lists), s.All, &site.List{Address: site.BulletinsAddress}) {
		if l.Taxonomy != site.ByTag {
			for _, name := range site.Feeds {
				paths[site.FilePath(l.Address+name)] = true
			}
			if l.HasPodcast() {
				paths[site.FilePath(l.Address+site.Podcast)] = true
			}
		}
	}
	paths[site.FilePath(site.AlertsFeed)], paths[site.FilePath(site.DataCatalogue)] = true, true
	for _, l := range append(slices.Clone(s.Lists), s.All) {
		if l.Scheduled() || l == s.All {
			paths[site.FilePath(l.Address+site.CalendarName)] = true
		}
	}
	paths[site.FilePath(site.Subscriptions)] = true
	for _, pub := range slices.Concat(s.Publications, s.StaticPages) {
		for _, ph := range slices.Concat(pub.Photos, pub.Inline) {
			for _, r := range ph.Renditions {
				paths[site.FilePath(r.Address)] = true
			}
		}
	}
	return paths
}

var hexID = regexp.MustCompile(`^assets/[a-z-]+\.[0-9a-f]{8}\.(css|svg|woff2|js)$`)

func TestEveryPageOfTheSample(t *testing.T) {
	s, files := renderedSample(t)
	there := published(s)
	pages := map[string]page{}
	for name, text := range files {
		there[name] = true
		switch {
		case strings.HasSuffix(name, ".html"):
			pages[name] = parse(t, name, text)
		case !hexID.MatchString(name):
			t.Errorf("%s is no page and no asset", name)
		}
	}
	base, _ := url.Parse(s.Settings.BaseURL.Text)
	for name, p := range pages {
		if p.scripts > 0 {
			t.Errorf("%s holds a script", name)
		}
		at := base.ResolveReference(&url.URL{Path: name})
		for _, link := range p.links {
			u, err := url.Parse(link)
			switch {
			case err != nil:
				t.Errorf("%s: %v", name, err)
				continue
			case u.Scheme == "mailto" || u.Scheme == "tel":
				continue
			case u.Scheme != "" && u.Scheme != "http" && u.Scheme != "https":
				t.Errorf("%s: link to %s", name, link)
				continue
			case name == "404.html" && u.Host == "" && u.Path != "" && !strings.HasPrefix(link, "/"):
				t.Errorf("404.html: %s is relative", link)
			case name != "404.html" && u.Host == "" && strings.HasPrefix(link, "/"):
				t.Errorf("%s: %s is not relative", name, link)
			}
			to := at.ResolveReference(u)
			if to.Host != base.Host {
				continue
			}
			target := site.FilePath(to.Path)
			if !there[target] {
				t.Errorf("%s: nothing at %s (%s)", name, link, target)
			} else if seen, ok := pages[target]; ok && to.Fragment != "" && !seen.ids[to.Fragment] {
				t.Errorf("%s: no place %s", name, link)
			}
		}
	}
	for _, want := range []string{
		"index.html", "404.html", "lists.html", "topics/index.html", "districts/index.html", "agencies/index.html",
		"tags/index.html", "years/index.html", "bulletins/index.html", "bulletins/2026/w47.html", "news/index.html",
		"broadcast/index.html", "broadcast/2026/11/index.html",
	} {
		if _, ok := pages[want]; !ok {
			t.Errorf("no %s", want)
		}
	}
	for _, pub := range slices.Concat(s.Publications, s.StaticPages) {
		if _, ok := pages[site.FilePath(pub.Path)]; !ok {
			t.Errorf("no page for %s", pub.Path)
		}
	}
}

func TestStyleSheetsNamePublishedDrawings(t *testing.T) {
	_, files := renderedSample(t)
	for name, text := range files {
		if path.Ext(name) != ".css" {
			continue
		}
		for _, m := range regexp.MustCompile(`url\("([^"#][^"]*)"\)`).FindAllStringSubmatch(text, -1) {
			if _, ok := files[path.Join(path.Dir(name), m[1])]; !ok {
				t.Errorf("%s names %s", name, m[1])
			}
		}
	}
}

// changed returns the paths of files that are new or differ.
func changed(before, after map[string]key.Key) (differ, fresh []string) {
	for p, k := range after {
		old, ok := before[p]
		switch {
		case !ok:
			fresh = append(fresh, p)
		case old != k:
			differ = append(differ, p)
		}
	}
	slices.Sort(differ)
	return differ, fresh
}

func TestOnePublicationTouchesFewFiles(t *testing.T) {
	in := many(t, 1000)
	before := keys(t, connect(t, in))
	in.Records = append(in.Records, release(in, "z-newest", in.Now.Add(-time.Minute),
		"topics: [health]\ndistricts: [mueang]\nagency: pr\ntags: [คำ1]\nsummary: ความย่อของข่าว"))
	differ, fresh := changed(before, keys(t, connect(t, in)))
	if len(differ) > 40 {
		t.Errorf("%d of %d files differ: %q", len(differ), len(before), differ)
	}
	for _, p := range differ {
		if strings.Contains(p, "/page/") {
			t.Errorf("the full page %s changed", p)
		}
	}
	if !slices.Contains(fresh, "news/2026/z-newest.html") {
		t.Errorf("new: %q", fresh)
	}
}

func TestAnEditTouchesWhatShowsIt(t *testing.T) {
	in := many(t, 200)
	before := keys(t, connect(t, in))
	in.Records = slices.Clone(in.Records)
	old := in.Records[100]
	src := old.Source
	src.SHA256[0]++ // only the body changes
	old.Source = src
	in.Records[100] = old
	differ, _ := changed(before, keys(t, connect(t, in)))
	if len(differ) == 0 || len(differ) > 2 { // its page, and its week if it is the lead
		t.Errorf("an edit of a body changes %q", differ)
	}
}

func TestTheDayTouchesFewFiles(t *testing.T) {
	in := many(t, 1000)
	before := keys(t, connect(t, in))
	in.Now = in.Now.AddDate(0, 0, 1)
	differ, fresh := changed(before, keys(t, connect(t, in)))
	if len(differ) != 1 || differ[0] != "index.html" || len(fresh) > 0 {
		t.Errorf("a day later %q differ and %q are new", differ, fresh)
	}
}

// When a warning ends, home and the newest pages of lists change, but no old publication and no numbered page.
func TestAWarningTouchesOnlyWhatIsNew(t *testing.T) {
	in := many(t, 1000)
	in.Settings.Approval = []content.Ref{}
	text := "---\ntitle: น้ำขึ้น\ndate: " + in.Now.Add(-time.Hour).Format(time.RFC3339) + "\ntype: warning\nhazard: dam\nlevel: warning\n" +
		"until: " + in.Now.Add(time.Hour).Format(time.RFC3339) + "\nareas: [ริมแคว]\nactions: [ยกของ]\n---\nเนื้อหา\n"
	old := map[string]bool{}
	for _, p := range connect(t, in).Publications {
		if p.Published.Time.Before(in.Now.AddDate(0, 0, -15)) {
			old[site.FilePath(p.Path)] = true
		}
	}
	if len(old) < 500 {
		t.Fatalf("only %d publications are old", len(old))
	}
	in.Records = append(in.Records, content.Read([]byte(text), content.Source{Path: "content/notices/2026/water.md"}, in.Settings.Context()))
	during := connect(t, in)
	if len(during.Warnings) != 1 {
		t.Fatalf("%d warnings are in force", len(during.Warnings))
	}
	in.Now = in.Now.Add(2 * time.Hour)
	over := connect(t, in)
	if len(over.Warnings) != 0 {
		t.Fatal("the warning is still in force")
	}
	differ, _ := changed(keys(t, during), keys(t, over))
	seen := 0
	for _, p := range differ {
		seen++
		if old[p] || strings.Contains(p, "/page/") {
			t.Errorf("%s changed when the warning ended", p)
		}
	}
	if seen < 5 || !slices.Contains(differ, "index.html") || !slices.Contains(differ, "news/index.html") {
		t.Errorf("what differs: %q", differ)
	}
}

func TestWhatIsSwitchedOffIsNotLinked(t *testing.T) {
	in := sample(t)
	in.Channels, in.Settings.Channels = []string{"web"}, nil
	in.Network.Partners = nil // their feeds are on other sites
	// A menu item that leads to a feed is then an error of package site.
	in.Settings.Navigation = slices.DeleteFunc(in.Settings.Navigation, func(item content.MenuItem) bool { return item.Place == "media" })
	s := connect(t, in)
	for name, text := range renderSite(t, s, made{}) {
		for _, gone := range []string{"rss.xml", "atom.xml", "feed.json", "feeds/", ".txt", " srcset=", " download>", " download="} {
			if path.Ext(name) == ".html" && strings.Contains(text, gone) {
				t.Errorf("%s says %s", name, gone)
			}
		}
	}
}

func TestWhatWasRemovedIsNowhere(t *testing.T) {
	s, files := renderedSample(t)
	for _, pub := range s.Publications {
		if !pub.State.Removed {
			continue
		}
		text := files[site.FilePath(pub.Path)]
		for _, gone := range []string{`class="prose"`, "k-copy", `class="said"`, "download", "line.me"} {
			if strings.Contains(text, gone) {
				t.Errorf("%s still says %s", pub.Path, gone)
			}
		}
		if !strings.Contains(text, pub.Withdrawn.Reason) {
			t.Errorf("%s does not say why", pub.Path)
		}
		return
	}
	t.Error("the sample removes nothing")
}

func TestCopyIsWhole(t *testing.T) {
	_, files := renderedSample(t)
	text := files["news/2026/bridge-week-opening.html"]
	_, copied, _ := strings.Cut(text, "<textarea")
	copied, _, _ = strings.Cut(copied, "</textarea>")
	for _, want := range []string{
		"กาญจนบุรีพร้อมเปิดงาน", "กาญจนบุรี – 24 พฤศจิกายน 2569", "รถรับส่งฟรีออกจากสี่จุด",
		"https://pr-kanchanaburi.example.go.th/news/2026/bridge-week-traffic.html", "ที่มา: สำนักงานประชาสัมพันธ์",
	} {
		if !strings.Contains(copied, want) {
			t.Errorf("no %q in %s", want, copied)
		}
	}
}

func TestMourningTakesColourAndCountdown(t *testing.T) {
	s, files := renderedSample(t)
	home := files["index.html"]
	if strings.Contains(home, `class="grey"`) || !strings.Contains(home, `class="count"`) {
		t.Error("an ordinary day is grey or has no countdown")
	}
	in := sample(t)
	in.Settings.Mourning = content.Mourning{From: s.Today, To: s.Today}
	s = connect(t, in)
	home = renderSite(t, s, everything(s), "index.html")["index.html"]
	if !strings.Contains(home, `class="grey"`) || strings.Contains(home, `class="count"`) {
		t.Error("mourning is not seen on home")
	}
}

func TestAPreviewSaysWhatIsNotPublished(t *testing.T) {
	in := sample(t)
	in.Future, in.Now = true, time.Date(2026, 11, 20, 5, 0, 0, 0, time.UTC)
	s := connect(t, in)
	files := renderSite(t, s, everything(s))
	for _, pub := range s.Publications {
		text := files[site.FilePath(pub.Path)]
		if says := strings.Contains(text, `class="preview"`); says != (pub.State.Held != "") {
			t.Errorf("%s: held %q, a bar: %v", pub.Path, pub.State.Held, says)
		}
	}
}

func TestOldAddressesLeadOn(t *testing.T) {
	in := many(t, 3)
	in.Records = append(in.Records, release(in, "moved", in.Now.Add(-time.Hour), "summary: ก\naliases: [/old/here.html]"))
	s := connect(t, in)
	for f := range planner(s, everything(s)) {
		if f.Path == "old/here.html" {
			var out output
			if err := f.Render(t.Context(), &out); err != nil {
				t.Fatal(err)
			}
			for _, want := range []string{`content="0; url=../news/2026/moved.html"`, `rel="canonical" href="https://pr-kanchanaburi.example.go.th/news/2026/moved.html"`} {
				if !strings.Contains(out.String(), want) {
					t.Errorf("the old address does not say %s", want)
				}
			}
			return
		}
	}
	t.Error("nothing at the old address")
}

func BenchmarkPlan(b *testing.B) {
	s := connect(b, many(b, 10_000))
	m := everything(s)
	for b.Loop() {
		for range planner(s, m) {
		}
	}
}
