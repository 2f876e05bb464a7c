package cli

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"html"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/print/pdfcheck"
	"hokhao/generator/print/printtest"
	"hokhao/generator/site"
)

// The words for each condition, expected wherever a publication is shown. A condition without a row fails the
// test.
var conditionWords = map[site.Condition]string{
	site.Condition(site.Draft): "ฉบับร่าง", site.Condition(site.Unapproved): "รออนุมัติ", site.Condition(site.Future): "ยังไม่ถึงเวลาเผยแพร่",
	site.Withdrawn: "ยกเลิกข่าว", site.Cancelled: "ยกเลิกประกาศ", site.Ended: "สิ้นสุดการเตือนภัยแล้ว", site.Extended: "ขยายเวลา",
	site.InForce: "มีผลถึง", site.Over: "สิ้นสุดแล้ว", site.Corrected: "แก้ไขข่าว", site.Clarified: "มีคำชี้แจง", site.Reinstated: "ยังมีผลต่อไป", site.Supplemented: "เพิ่มเติมข่าว",
}

// The front matter with which each kind is over by itself. A kind that can be over and has no row fails the test.
var passed = map[content.Kind]string{
	content.BriefingsKind: "starts: 2026-11-20\nends: 2026-11-21\n", content.TrainingsKind: "starts: 2026-11-20\nends: 2026-11-21\n",
	content.FestivalsKind: "starts: 2026-11-20\nends: 2026-11-21\n", content.ExhibitionsKind: "opens: 2026-11-20\ncloses: 2026-11-21\n",
	content.CampaignsKind: "period: {from: 2026-11-01, to: 2026-11-21}\n", content.NoticesKind: "until: 2026-11-24 09:00\n",
}

const (
	warningFront = "type: warning\nhazard: flood\nlevel: evacuate\nareas: [ริมห้วย]\nactions: [รีบออกจากลำห้วย]\npoints: [รีบออกจากลำห้วย]\n"
	order        = "รีบออกจากลำห้วย" // what nobody may be told after the warning
)

// conditionFront returns the front matter that puts a publication of a kind into a condition, besides what fill
// writes, and false if the kind cannot be in that condition.
func conditionFront(t *testing.T, kind content.Kind, c site.Condition) (front string, ok bool) {
	zero := content.Zero(kind)
	notice := kind == content.NoticesKind
	switch c {
	case site.Condition(site.Draft):
		return "draft: true\n", true
	case site.Condition(site.Unapproved):
		return "", true
	case site.Condition(site.Future):
		return "publishDate: 2026-11-30\n", true
	case site.Withdrawn:
		return "withdrawn: {date: 2026-11-24 09:00, reason: พิมพ์ผิด, keep: text}\n", true
	case site.Cancelled:
		if !notice {
			return "points: [รีบออกจากลำห้วย]\n", kind != content.PagesKind
		}
		return warningFront + "until: 2026-11-30\n", true
	case site.InForce, site.Reinstated:
		return warningFront + "until: 2026-11-30\n", notice
	case site.Ended:
		return warningFront + "until: 2026-11-24 09:00\n", notice
	case site.Extended:
		return warningFront + "until: 2026-11-30\nchanges: [{date: 2026-11-24 09:00, type: extension, note: ฝนยังตก}]\n", notice
	case site.Over:
		if _, passes := zero.(content.Passing); !passes {
			return "", false
		}
		if passed[kind] == "" {
			t.Errorf("%s: how is it over? passed has no row", kind)
		}
		return passed[kind], true
	case site.Corrected:
		return "changes: [{date: 2026-11-24 09:00, type: correction, note: ตัวเลขผิด}]\n", true
	case site.Supplemented:
		return "changes: [{date: 2026-11-24 09:00, type: update, note: ข้อมูลใหม่}]\n", true
	case site.Clarified:
		return "", kind != content.PagesKind // static pages are corrected, not clarified
	}
	t.Errorf("%s: no row", c)
	return "", false
}

// A stated publication is one of the test site's.
type stated struct {
	kind      content.Kind
	condition site.Condition
	title     string
	address   string // below the output, without its ending
}

var fieldLine = regexp.MustCompile(`(?m)^(photos|programme|poster|attachments|broadcast|starts|ends|opens|closes|period|effective|until|nextUpdate|type|hazard|level|areas|actions|points|shelters|hotlines|changes|urgency|summary): .*\n`)

// statesSite writes a site with each kind in each condition that it can be in.
func statesSite(t *testing.T) (root string, all []stated) {
	t.Helper()
	root = t.TempDir()
	write := func(name, text string) {
		name = filepath.Join(root, "content", filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	const approved = "approved: {by: หัวหน้าสำนักงาน, date: 2026-11-24}\n"
	var kinds, topics []string
	for i, k := range content.Kinds() {
		topics = append(topics, fmt.Sprintf("{key: t%02d, name: หมวด%s}", i, k)) // a feed for each kind, so that no other displaces it
		if k != content.BulletinsKind && k != content.PagesKind {
			kinds = append(kinds, string(k))
		}
	}
	write("site.yaml", "title: ข่าวทดสอบ\nbaseURL: https://pr.example.go.th/\noffice: {name: สำนักงานทดสอบ, phone: 0 3400 0000}\n"+
		"districts: [{key: mueang, name: เมือง}]\nchannels: {rendition: false}\napproval: ["+strings.Join(kinds, ", ")+"]\ntopics: ["+strings.Join(topics, ", ")+"]\n")
	write("programmes/morning/index.md", "---\ntitle: รายการ\ndate: 2026-11-20\nstation: ก\nschedule: ข\n"+approved+"---\nเนื้อหา\n")
	for i, kind := range content.Kinds() {
		if kind == content.BulletinsKind {
			continue // a bulletin's settings are not a publication of the site
		}
		for j, c := range site.Conditions {
			more, ok := conditionFront(t, kind, c)
			if !ok || kind == content.PagesKind && c == site.Condition(site.Unapproved) {
				continue
			}
			f := fill(kind)
			front := f.front.String()
			if kind == content.ExhibitionsKind { // it requires photos
				front = regexp.MustCompile(`(?m)^points: .*\n`).ReplaceAllString(front, "")
			} else {
				front = fieldLine.ReplaceAllStringFunc(front, func(line string) string {
					if kind == content.CampaignsKind || kind == content.DocumentsKind {
						if strings.HasPrefix(line, "type:") {
							return line
						}
					}
					return ""
				})
			}
			switch kind {
			case content.NoticesKind:
				if !strings.Contains(more, "hazard:") {
					more += "type: announcement\n"
				}
			case content.FestivalsKind, content.BriefingsKind, content.TrainingsKind:
				if c != site.Over {
					more += "starts: 2026-11-28\nends: 2026-11-30\n"
				}
			}
			if c != site.Condition(site.Unapproved) && kind != content.PagesKind {
				more += approved
			}
			slug := fmt.Sprintf("k%02dc%02d", i, j)
			folder := kind.Folder() + "/" + slug
			more += fmt.Sprintf("topics: [t%02d]\n", i)
			s := stated{kind, c, "เรื่อง" + slug, folder}
			switch kind {
			case content.EpisodesKind:
				folder = "programmes/morning/" + slug
				s.address = folder
			case content.PagesKind:
				s.address = slug
			}
			write(folder+"/index.md", "---\ntitle: "+s.title+"\ndate: 2026-11-24 08:00\n"+front+more+"---\nเนื้อหาของเรื่อง\n")
			for _, name := range f.files {
				if strings.HasSuffix(name, ".jpg") && kind != content.ExhibitionsKind {
					continue
				}
				write(folder+"/"+name, fileText(t, name))
			}
			switch c {
			case site.Cancelled:
				write("notices/cancel-"+slug+".md", "---\ntitle: ประกาศฉบับหลัง\ndate: 2026-11-24 10:00\ntype: announcement\ncancels: ["+folder+"/index.md]\n"+approved+"---\nเนื้อหา\n")
			case site.Reinstated:
				write("notices/cancel-"+slug+".md", "---\ntitle: ประกาศฉบับหลัง\ndate: 2026-11-24 09:00\ntype: announcement\ncancels: ["+folder+"/index.md]\nwithdrawn: {date: 2026-11-24 10:00, reason: ผิด, keep: text}\n"+approved+"---\nเนื้อหา\n")
			case site.Clarified:
				write("clarifications/about-"+slug+".md", "---\ntitle: ข้อเท็จจริง\ndate: 2026-11-24 10:00\nclaim: {text: ข่าวลือ, source: สื่อสังคมออนไลน์}\nverdict: \"false\"\nclarifies: ["+folder+"/index.md]\n"+approved+"---\nเนื้อหา\n")
			}
			all = append(all, s)
		}
	}
	return root, all
}

// An output is where a publication is shown: text returns what is shown of it, or false if it is not shown there.
type output struct {
	name string
	text func(site *statesOutput, s stated) (string, bool)
}

// The outputs by channel. A channel without a row fails the test.
var statesOutputs = map[string][]output{
	"press": nil, "rendition": nil, // only photos
	"labels":   nil, // printed for exhibitions, with a code that links to the page
	"card":     nil, // pixels: TestConditionsShowOnCards in its package
	"text":     {{"text", beside(".txt")}, {"LINE", beside(".line.txt")}},
	"sheet":    {{"sheet", besidePDF(".pdf")}},
	"script":   {{"script", beside(".say.txt")}, {"script PDF", besidePDF(".say.pdf")}},
	"bulletin": {{"bulletin", inPDF("bulletins/2026/w48.pdf")}, {"large bulletin", inPDF("bulletins/2026/w48.large.pdf")}},
	"web": {
		{"page", beside(".html")}, {"title", inPage(regexp.MustCompile(`<title>([^<]*)`))},
		{"Open Graph", inPage(regexp.MustCompile(`property="og:title" content="([^"]*)`))},
		{"description", inPage(regexp.MustCompile(`name="description" content="([^"]*)`))},
		{"JSON-LD", inJSONLD},
		{"list", inList}, {"week", inFile("bulletins/2026/w48.html")}, {"day", inFile("dispatch/2026/11/24.html")},
	},
	"alerts":   {{"CAP", inAlerts}, {"CAP feed", inAlertsFeed}},
	"opendata": {{"open data", inData}}, "catalogue": nil, // names files
	"dispatch": {{"dispatch", inFile("dispatch/2026/11/24.txt")}},
	"kit":      {{"kit", inKit}},
	"ninjs":    {{"ninjs", beside(".json")}},
	"calendar": {{"calendar", inCalendar}},
	"feed": {
		{"RSS", inFeed(topicFeed("rss.xml"), "item")}, {"Atom", inFeed(topicFeed("atom.xml"), "entry")}, {"JSON Feed", inJSONFeed},
		{"archive", inFeed(func(stated) string { return "feeds/2026-11.rss.xml" }, "item")}, {"podcast", inPodcast},
	},
	"search":    {{"search", inSearch}},
	"sitemap":   {{"sitemap", inSitemap}},
	"security":  nil, // the office alone
	"checksums": nil, // names of files, and what they are is in the files
}

// leads reports whether a condition's word must precede the title wherever the title is shown alone.
func leads(c site.Condition) bool {
	return slices.Contains([]site.Condition{
		site.Condition(site.Draft), site.Condition(site.Unapproved), site.Condition(site.Future), site.Withdrawn, site.Cancelled, site.Ended,
	}, c)
}

// needNotSay reports whether a condition's word is not required in an output.
func needNotSay(c site.Condition, out string) bool {
	switch out {
	case "title", "Open Graph":
		return !leads(c) // the title itself is still true
	case "description":
		return c != site.Withdrawn && c != site.Cancelled && c != site.Ended
	case "JSON-LD":
		return !leads(c) && c != site.Corrected // who reads it asks the page, or the date until which a warning is in force
	case "calendar":
		return c == site.Over // its dates say so
	case "sitemap":
		return c == site.Condition(site.Draft) || c == site.Condition(site.Unapproved) || c == site.Condition(site.Future) || c == site.InForce || c == site.Over
	case "script", "script PDF":
		return c == site.Over || c == site.Supplemented || c == site.Withdrawn || c == site.Cancelled || c == site.Ended // see TestWhatLoudspeakersRead; announcements say until when
	case "list", "day", "search", "week", "bulletin", "large bulletin":
		return c == site.Supplemented // an addition corrects nothing
	}
	return false
}

// A statesOutput is a built site, with a cache of what was read from it.
type statesOutput struct {
	root string
	pdf  map[string]string
	all  string
}

// whole is what a page keeps on one line.
var whole = regexp.MustCompile(`<span class="nb">(.*?)</span>`)

func (o *statesOutput) read(name string) (string, bool) {
	data, err := os.ReadFile(filepath.Join(o.root, filepath.FromSlash(name)))
	if strings.HasSuffix(name, ".html") {
		data = whole.ReplaceAll(data, []byte("$1"))
	}
	return string(data), err == nil
}

func (o *statesOutput) readPDF(name string) (string, bool) {
	if text, done := o.pdf[name]; done {
		return text, true
	}
	data, ok := o.read(name)
	if !ok {
		return "", false
	}
	tree, err := pdfcheck.Tree([]byte(data))
	if err != nil {
		return err.Error(), true
	}
	o.pdf[name] = printtest.Text(tree)
	return o.pdf[name], true
}

func beside(ending string) func(*statesOutput, stated) (string, bool) {
	return func(o *statesOutput, s stated) (string, bool) { return o.read(s.address + ending) }
}

func besidePDF(ending string) func(*statesOutput, stated) (string, bool) {
	return func(o *statesOutput, s stated) (string, bool) { return o.readPDF(s.address + ending) }
}

// around returns the text near a title, wherever it occurs, and false if it occurs nowhere.
func around(text, title string) (string, bool) {
	const before, behind = 400, 700
	var all strings.Builder
	for i := strings.Index(text, title); i >= 0; {
		from, end := max(0, i-before), i+len(title)
		to := min(len(text), end+behind)
		if other := strings.LastIndex(text[from:i], "เรื่องk"); other >= 0 {
			from += other + len("เรื่องk00c00")
		}
		if other := strings.Index(text[end:to], "เรื่องk"); other >= 0 {
			to = end + other
		}
		all.WriteString(text[from:to] + "\n")
		next := strings.Index(text[end:], title)
		if next < 0 {
			break
		}
		i = end + next
	}
	return all.String(), all.Len() > 0
}

func inFile(name string) func(*statesOutput, stated) (string, bool) {
	return func(o *statesOutput, s stated) (string, bool) {
		text, _ := o.read(name)
		return around(html.UnescapeString(text), s.title)
	}
}

func inPDF(name string) func(*statesOutput, stated) (string, bool) {
	return func(o *statesOutput, s stated) (string, bool) {
		text, _ := o.readPDF(name)
		return around(text, s.title)
	}
}

func inPage(part *regexp.Regexp) func(*statesOutput, stated) (string, bool) {
	return func(o *statesOutput, s stated) (string, bool) {
		text, ok := o.read(s.address + ".html")
		found := part.FindStringSubmatch(text)
		if !ok || found == nil {
			return "", ok
		}
		return html.UnescapeString(found[1]), true
	}
}

// inJSONLD returns what a page is for schema.org, without the breadcrumb.
func inJSONLD(o *statesOutput, s stated) (string, bool) {
	text, ok := o.read(s.address + ".html")
	var all strings.Builder
	for _, d := range jsonLD.FindAllStringSubmatch(text, -1) {
		all.WriteString(d[1] + "\n")
	}
	return all.String(), ok
}

func inList(o *statesOutput, s stated) (string, bool) {
	if s.kind == content.PagesKind {
		return "", false
	}
	text, _ := o.read(string(s.kind) + "/index.html")
	return around(html.UnescapeString(text), s.title)
}

// topicFeed returns the path of a feed of a publication's kind: each has a topic of its own.
func topicFeed(name string) func(stated) string {
	return func(s stated) string {
		return fmt.Sprintf("topics/t%02d/%s", slices.Index(content.Kinds(), s.kind), name)
	}
}

// inFeed returns the entry of a publication in a feed.
func inFeed(path func(stated) string, element string) func(*statesOutput, stated) (string, bool) {
	return func(o *statesOutput, s stated) (string, bool) {
		if s.kind == content.PagesKind {
			return "", false
		}
		data, _ := o.read(path(s))
		text, _ := entryIn(data, element, s)
		return text, true // it must exist
	}
}

// entryIn returns the first entry of a publication in a feed, and reports whether there is one.
func entryIn(data, element string, s stated) (string, bool) {
	d := xml.NewDecoder(strings.NewReader(data))
	for {
		token, err := d.Token()
		if err != nil {
			return "", false
		}
		if start, ok := token.(xml.StartElement); ok && start.Name.Local == element {
			var inner struct {
				Title string `xml:"title"`
				All   string `xml:",innerxml"`
			}
			if d.DecodeElement(&inner, &start) == nil && strings.Contains(inner.Title, s.title) {
				return html.UnescapeString(inner.All), true
			}
		}
	}
}

// inAlerts returns all messages of a warning.
func inAlerts(o *statesOutput, s stated) (string, bool) {
	names, _ := filepath.Glob(filepath.Join(o.root, filepath.FromSlash(s.address)+".cap*.xml"))
	var all strings.Builder
	for _, name := range names {
		data, _ := os.ReadFile(name)
		all.Write(data)
	}
	return all.String(), len(names) > 0
}

func inAlertsFeed(o *statesOutput, s stated) (string, bool) {
	data, _ := o.read(strings.TrimPrefix(site.AlertsFeed, "/"))
	return entryIn(data, "entry", s)
}

// inCalendar returns the events of a publication, their lines unfolded.
func inCalendar(o *statesOutput, s stated) (string, bool) {
	text, ok := o.read(s.address + ".ics")
	return strings.ReplaceAll(text, "\r\n ", ""), ok
}

// inKit returns the page that a press kit begins with. What is void has no kit.
func inKit(o *statesOutput, s stated) (string, bool) {
	r, err := zip.OpenReader(filepath.Join(o.root, filepath.FromSlash(s.address)+".zip"))
	if err != nil {
		return "", false
	}
	defer r.Close()
	data, err := fs.ReadFile(r, path.Base(s.address)+"/README.txt")
	if err != nil {
		return err.Error(), true
	}
	return string(data), true
}

// inData returns the line of a publication in the table of its year.
func inData(o *statesOutput, s stated) (string, bool) {
	if s.kind == content.PagesKind {
		return "", false
	}
	text, _ := o.read("data/publications-2026.csv")
	for line := range strings.Lines(text) {
		if strings.Contains(line, s.title) {
			return line, true
		}
	}
	return "", true
}

func inJSONFeed(o *statesOutput, s stated) (string, bool) {
	if s.kind == content.PagesKind {
		return "", false
	}
	var f struct{ Items []map[string]any }
	data, _ := o.read(topicFeed("feed.json")(s))
	if err := json.Unmarshal([]byte(data), &f); err != nil {
		return err.Error(), true
	}
	for _, i := range f.Items {
		if strings.Contains(fmt.Sprint(i["title"]), s.title) {
			return html.UnescapeString(fmt.Sprint(i["title"], i["summary"], i["content_html"])), true
		}
	}
	return "", true // it must exist
}

// inPodcast returns the episode of a publication that can be played, or that must not be played any more.
func inPodcast(o *statesOutput, s stated) (string, bool) {
	path := map[content.Kind]string{content.EpisodesKind: "programmes/morning/podcast.xml", content.FilmsKind: "films/podcast.xml"}[s.kind]
	if path == "" {
		return "", false
	}
	return inFeed(func(stated) string { return path }, "item")(o, s)
}

func inSearch(o *statesOutput, s stated) (string, bool) {
	if o.all == "" {
		var b bytes.Buffer
		_ = filepath.WalkDir(filepath.Join(o.root, "search"), func(p string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() {
				data, _ := os.ReadFile(p)
				b.Write(data)
			}
			return err
		})
		o.all = b.String()
	}
	text, ok := around(o.all, s.title)
	return text, ok
}

// inSitemap returns the words of all conditions if the sitemap says that the page has changed since it was
// published.
func inSitemap(o *statesOutput, s stated) (string, bool) {
	name := "sitemap-2026.xml"
	if s.kind == content.PagesKind {
		name = "sitemap-pages.xml"
	}
	text, _ := o.read(name)
	found := regexp.MustCompile(regexp.QuoteMeta("/"+s.address+".html") + `</loc><lastmod>([^<]*)`).FindStringSubmatch(text)
	if found == nil {
		return "", true
	}
	at, err := time.Parse(time.RFC3339, found[1])
	if err == nil && at.After(time.Date(2026, 11, 24, 1, 0, 0, 0, time.UTC)) {
		return conditionWords[s.condition], true
	}
	return "", true
}

// Every output shows the condition of every publication, for every kind and condition, and nothing that people
// would act on if they must not act on it any more.
func TestStatesReachEveryOutput(t *testing.T) {
	t.Parallel()
	for _, c := range site.Conditions {
		if conditionWords[c] == "" {
			t.Errorf("%s: conditionWords has no row", c)
		}
	}
	var outputs []output
	for _, c := range channels(false) {
		all, known := statesOutputs[c.Name()]
		if !known {
			t.Errorf("%s: statesOutputs has no row", c.Name())
		}
		outputs = append(outputs, all...)
	}
	root, all := statesSite(t)
	built := func(args ...string) *statesOutput {
		return &statesOutput{root: mustBuild(t, root, filepath.Join(t.TempDir(), "public"), append([]string{"--cache", filepath.Join(t.TempDir(), "cache")}, args...)...), pdf: map[string]string{}}
	}
	published, preview := built(), built("--drafts", "--future")
	held := []site.Condition{site.Condition(site.Draft), site.Condition(site.Unapproved), site.Condition(site.Future)}
	for _, s := range all {
		o := published
		if slices.Contains(held, s.condition) {
			o = preview
		}
		shown := 0
		for _, out := range outputs {
			text, ok := out.text(o, s)
			if !ok {
				continue
			}
			shown++
			if word := conditionWords[s.condition]; !needNotSay(s.condition, out.name) && !strings.Contains(text, word) {
				t.Errorf("%s that is %s: %s does not say %q:\n%.900s", s.kind, s.condition, out.name, word, text)
			}
			if leads(s.condition) && out.name != "page" && out.name != "list" && out.name != "day" && out.name != "script" && out.name != "script PDF" {
				for at := 0; ; {
					i := strings.Index(text[at:], s.title)
					if i < 0 {
						break
					}
					if at += i; !strings.Contains(text[max(0, at-100):at], conditionWords[s.condition]) {
						t.Errorf("%s that is %s: %s names it without a word:\n%.200s", s.kind, s.condition, out.name, text[max(0, at-100):])
					}
					at += len(s.title)
				}
			}
			void := s.condition == site.Withdrawn || s.condition == site.Cancelled || s.condition == site.Ended
			if void && out.name != "page" && strings.Contains(text, order) {
				t.Errorf("%s that is %s: %s still says what to do:\n%.900s", s.kind, s.condition, out.name, text)
			}
		}
		if shown < 5 {
			t.Errorf("%s that is %s: only %d outputs", s.kind, s.condition, shown)
		}
	}
}
