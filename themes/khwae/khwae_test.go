package khwae_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"hokhao/generator/channels/web"
	"hokhao/generator/palette"
	"hokhao/generator/thai"
	"hokhao/generator/view"
	"hokhao/generator/words"
	"hokhao/themes/khwae"
)

// hostile breaks out of any attribute or element whose text is not escaped.
const hostile = `"><script>alert(1)</script><b onclick='x'>`

// fill sets every value below v: each text to text, each list to two elements, each address to one of its own.
func fill(v reflect.Value, text string, count *int) {
	*count++
	switch x := v.Addr().Interface().(type) {
	case *thai.Moment:
		*x = thai.Moment{Time: time.Date(2026, 11, 24, 9, *count%60, 0, 0, time.FixedZone("", 7*3600)), Clock: true}
		return
	case *view.Address:
		*x, _ = view.To(fmt.Sprintf("a/%d.html?b=c&d", *count))
		return
	case *view.Text:
		*x = view.Text{Plain: text, Whole: [][2]int{{0, len(text)}}}
		return
	case *view.JSON:
		data, _ := json.Marshal(text)
		*x = view.ToJSON(string(data))
		return
	case *words.Catalogue:
		if text == hostile { // an office's own words are texts too
			x.Own = map[string]words.Text{}
			for _, key := range words.Keys() {
				x.Own[key] = words.Text{Thai: text, English: text}
			}
		}
		return
	case *view.HTML:
		*x = `<p id="body">text</p>` // made by package markdown: trusted, and so never hostile
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(text)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(10 + *count%7))
	case reflect.Float64:
		v.SetFloat(.3)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			fill(v.Index(i), text, count)
		}
	case reflect.Map:
		v.Set(reflect.ValueOf(assets()))
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Field(i)
			fill(f, text, count)
			if v.Type().Field(i).Name == "ID" { // fragments are made by channel web, which tests them
				f.SetString(fmt.Sprintf("id%d", *count))
			}
		}
	}
}

func assets() map[string]view.Address {
	all := map[string]view.Address{}
	for _, a := range khwae.New().Assets(palette.Palette{}) {
		all[a.Name], _ = view.To("assets/" + a.Name)
	}
	return all
}

// full returns a view of type V with every field set.
func full[V any](text string) V {
	var v V
	count := 0
	fill(reflect.ValueOf(&v).Elem(), text, &count)
	return v
}

// spoken returns a full view of type V in a language.
func spoken[V any](text, lang string) V {
	v := full[V](text)
	reflect.ValueOf(&v).Elem().FieldByName("Lang").SetString(lang)
	return v
}

func pages(text, lang string) map[string]view.Component {
	th := khwae.New()
	release, exhibition := spoken[web.News](text, lang), spoken[web.Exhibition](text, lang)
	festival, standing := spoken[web.Festival](text, lang), spoken[web.Page](text, lang)
	for _, a := range []*view.Article{&release.Article, &exhibition.Article, &festival.Article, &standing.Article} {
		a.Withdrawn.Removed = false // it would hide most of the page
	}
	week := spoken[view.Week](text, lang)
	week.Masthead.ThaiNumerals = lang != "en" && week.Masthead.ThaiNumerals
	week.Sections[0].Title = ""    // as the section of the lead may be
	for i := range week.Sections { // only one lead, as documented in the view
		for j := range week.Sections[i].Stories {
			s := &week.Sections[i].Stories[j]
			s.Lead = i == 0 && j == 0
			if !s.Lead {
				s.Body = ""
			}
		}
	}
	return map[string]view.Component{
		"home": th.Draw(spoken[view.Home](text, lang)), "list": th.Draw(spoken[view.List](text, lang)),
		"facets": th.Draw(spoken[view.TaxonomyPage](text, lang)), "weeks": th.Draw(spoken[view.Weeks](text, lang)),
		"feeds":   th.Draw(spoken[view.FeedPage](text, lang)),
		"scripts": th.Draw(spoken[view.Scripts](text, lang)), "moved": th.Draw(spoken[view.Moved](text, lang)),
		"gone": th.Draw(spoken[view.Gone](text, lang)), "not found": th.Draw(spoken[view.NotFound](text, lang)),
		"release": th.Draw(release), "exhibition": th.Draw(exhibition),
		"festival": th.Draw(festival), "standing": th.Draw(standing), "week": th.Draw(week),
	}
}

func emptyPages() map[string]view.Component {
	th := khwae.New()
	return map[string]view.Component{
		"home": th.Draw(view.Home{}), "list": th.Draw(view.List{}), "facets": th.Draw(view.TaxonomyPage{}),
		"feeds": th.Draw(view.FeedPage{}), "weeks": th.Draw(view.Weeks{}), "scripts": th.Draw(view.Scripts{}), "moved": th.Draw(view.Moved{}), "gone": th.Draw(view.Gone{}), "not found": th.Draw(view.NotFound{}),
		"release": th.Draw(web.News{}), "exhibition": th.Draw(web.Exhibition{}),
		"festival": th.Draw(web.Festival{}), "standing": th.Draw(web.Page{}), "week": th.Draw(view.Week{}),
	}
}

func render(t *testing.T, c view.Component) string {
	t.Helper()
	var b bytes.Buffer
	if err := c.Render(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func attribute(n *html.Node, name string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val, true
		}
	}
	return "", false
}

// faults returns the faults of a page that must not occur on any page.
func faults(page string, preview bool) []string {
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return []string{err.Error()}
	}
	var all []string
	fault := func(format string, values ...any) { all = append(all, fmt.Sprintf(format, values...)) }
	ids, headings, last := map[string]bool{}, 0, 0
	var targets []string
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "style", "iframe", "object", "embed", "base":
			fault("<%s>", n.Data)
		case "script":
			if t, _ := attribute(n, "type"); t == "application/ld+json" { // a data block, which no browser runs
				if text := n.FirstChild.Data; !json.Valid([]byte(text)) || strings.Contains(text, "<") {
					fault("JSON-LD %.60q", text)
				}
				break
			}
			if src, _ := attribute(n, "src"); !preview || src != "/.hokhao/reload.js" || n.FirstChild != nil {
				fault("script %q", src)
			}
		case "h1", "h2", "h3":
			level := int(n.Data[1] - '0')
			if level == 1 {
				headings++
			}
			if level > last+1 && last > 0 {
				fault("h%d after h%d", level, last)
			}
			last = level
		case "img":
			if _, ok := attribute(n, "alt"); !ok {
				fault("img without alt")
			}
		case "time":
			if d, _ := attribute(n, "datetime"); !regexp.MustCompile(`^(19|20)\d\d-\d\d-\d\d(T\d\d:\d\d[+-]\d\d:\d\d)?$`).MatchString(d) {
				fault("datetime %q", d)
			}
		}
		for _, a := range n.Attr {
			switch {
			case strings.HasPrefix(a.Key, "on") || a.Key == "style":
				fault("attribute %s", a.Key)
			case a.Key == "href" || a.Key == "src":
				if a.Val == "" || a.Val == "#" || strings.HasPrefix(a.Val, "javascript:") || strings.HasPrefix(a.Val, "data:") {
					fault("%s=%q", a.Key, a.Val)
				}
				if strings.HasPrefix(a.Val, "#") {
					targets = append(targets, a.Val[1:])
				}
			case a.Key == "id":
				if ids[a.Val] {
					fault("id %q twice", a.Val)
				}
				ids[a.Val] = true
			case a.Key == "for" || a.Key == "aria-labelledby":
				targets = append(targets, a.Val)
			}
		}
	}
	if headings != 1 {
		fault("%d h1", headings)
	}
	for _, id := range targets {
		if !ids[id] {
			fault("nothing has the id %q", id)
		}
	}
	return all
}

func TestEveryPageIsWellMade(t *testing.T) {
	for _, set := range []struct {
		name  string
		pages map[string]view.Component
		full  bool
	}{{"full", pages("ข่าวจังหวัด", "th"), true}, {"empty", emptyPages(), false}, {"hostile", pages(hostile, "th"), true}} {
		for name, c := range set.pages {
			t.Run(set.name+" "+name, func(t *testing.T) {
				for _, f := range faults(render(t, c), set.full) {
					t.Error(f)
				}
			})
		}
	}
}

func TestHostileTextStaysText(t *testing.T) {
	for name, c := range pages(hostile, "th") {
		page := render(t, c)
		if strings.Contains(page, "<script>alert") || strings.Contains(page, "<b onclick") {
			t.Errorf("%s: a text became markup", name)
		}
		if !strings.Contains(page, "&lt;script&gt;alert(1)") {
			t.Errorf("%s: the text is not shown", name)
		}
	}
}

func TestEmptyViewsLeaveNoEmptyBoxes(t *testing.T) {
	for name, c := range emptyPages() {
		page := render(t, c)
		for _, box := range []string{`class="box`, `class="facts"`, `class="sum"`, `class="fix`, `class="side"`, `class="rail`, "<ul", "<dl", "<figure", "<nav"} {
			if strings.Contains(page, box) {
				t.Errorf("%s: %s in a page without content", name, box)
			}
		}
	}
}

func TestAssetsThatStyleSheetsNameAreThere(t *testing.T) {
	names := map[string]bool{}
	var sheets []byte
	for _, a := range khwae.New().Assets(palette.Palette{}) {
		names[a.Name] = true
		if len(a.Bytes) == 0 {
			t.Errorf("%s is empty", a.Name)
		}
		if strings.HasSuffix(a.Name, ".css") {
			sheets = append(sheets, a.Bytes...)
		}
	}
	for _, m := range regexp.MustCompile(`url\("([^"]*)"\)`).FindAllSubmatch(sheets, -1) {
		if !names[string(m[1])] {
			t.Errorf("no asset %s", m[1])
		}
	}
	for _, foreign := range []string{"http:", "https:", "//", "@import", "expression("} {
		if bytes.Contains(sheets, []byte(foreign)) {
			t.Errorf("a style sheet says %s", foreign)
		}
	}
}

func TestWhatWasRemovedIsNotShown(t *testing.T) {
	v := full[web.News]("ความลับ")
	v.Title = view.Text{Plain: "ชื่อเรื่อง"}
	page := render(t, khwae.New().Draw(v))
	for _, gone := range []string{`class="prose"`, `class="sum"`, "<figure", `class="said"`, `id="k-copy"`, "download"} {
		if strings.Contains(page, gone) {
			t.Errorf("a removed publication still shows %s", gone)
		}
	}
}

func TestReadersSeeBuddhistYearsAndMachinesGregorianOnes(t *testing.T) {
	v := view.List{Name: "ข่าว", Items: []view.Card{{Title: view.Text{Plain: "ก"}, Published: thai.Moment{
		Time: time.Date(2026, 11, 24, 9, 40, 0, 0, time.FixedZone("", 7*3600)), Clock: true,
	}}}}
	page := render(t, khwae.New().Draw(v))
	for _, want := range []string{`datetime="2026-11-24T09:40+07:00"`, "วันอังคารที่ 24 พฤศจิกายน 2569", "09.40 น."} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s", want)
		}
	}
}

// thaiWord matches a word in Thai; a single ก is the symbol for the size of the text.
var thaiWord = regexp.MustCompile(`[ก-๛]{2,}`)

func TestAnEnglishPageSaysNothingInThai(t *testing.T) {
	english := pages("x", "en")
	english["search"] = khwae.New().Draw(spoken[view.Search]("x", "en"))
	for name, c := range english {
		if found := thaiWord.FindAllString(render(t, c), -1); len(found) > 0 {
			t.Errorf("%s: in Thai: %q", name, found)
		}
	}
}

func TestAThaiPageSaysNoWordOfTheCatalogueInEnglish(t *testing.T) {
	english := map[string]string{}
	for _, key := range words.Keys() {
		if w, _ := words.Find(key); w.English != w.Thai {
			english[strings.TrimSpace(w.English)] = key
		}
	}
	delete(english, "")
	for _, set := range []map[string]view.Component{pages("ข่าวจังหวัด", "th"), noticePages("ข่าวจังหวัด", "th"), recordPages("ข่าวจังหวัด", "th")} {
		for name, c := range set {
			doc, err := html.Parse(strings.NewReader(render(t, c)))
			if err != nil {
				t.Fatal(err)
			}
			said := func(text string) {
				if key, ok := english[strings.TrimSpace(text)]; ok {
					t.Errorf("%s: %s is said in English", name, key)
				}
			}
			for n := range doc.Descendants() {
				if n.Type == html.TextNode && n.Parent.Data != "script" && n.Parent.Data != "style" {
					said(n.Data)
				}
				for _, a := range []string{"aria-label", "alt", "title", "label", "content"} {
					text, _ := attribute(n, a)
					said(text)
				}
			}
		}
	}
}
