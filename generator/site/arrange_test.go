package site_test

import (
	"fmt"
	"math/rand/v2"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/thai"
)

// synthetic returns a site of n releases, three a day up to noon, which share topics, districts and tags as an office's do.
func synthetic(t testing.TB, n int) site.Input {
	in := input(t, nil)
	for i := range n {
		day := noon.Add(-time.Duration(n-i) * 8 * time.Hour)
		in.Records = append(in.Records, made(in, fmt.Sprintf("content/news/%05d.md", i), day, i))
	}
	return in
}

func made(in site.Input, name string, at time.Time, i int) content.Record {
	fields := fmt.Sprintf("date: %s\ntopics: [%s]\ndistricts: [%s]\ntags: [ต%d]",
		at.Format(time.RFC3339), []string{"health", "transport"}[i%2], []string{"mueang", "si-sawat"}[i/2%2], i%97)
	text := release(fmt.Sprintf("เรื่องที่ %d", i), fields, "")
	return content.Read([]byte(text), content.Source{Path: name}, in.Settings.Context())
}

// Law 3: a new publication changes the related ones of a bounded number of others, and no numbered page.
func TestOneMoreChangesFewOthers(t *testing.T) {
	const n = 2000
	in := synthetic(t, n)
	before, fs, _ := site.Connect(in)
	if len(fs) > 0 || len(before.Publications) != n {
		t.Fatalf("%d publications, %+v", len(before.Publications), fs)
	}
	for name, at := range map[string]time.Time{
		"today": noon.Add(-time.Minute), "in the middle": noon.Add(-n / 2 * 8 * time.Hour), "the oldest": noon.Add(-2 * n * 8 * time.Hour),
	} {
		t.Run(name, func(t *testing.T) {
			more := in
			more.Records = append(slices.Clone(in.Records), made(in, "content/news/one-more.md", at, 194))
			after, _, _ := site.Connect(more)
			related := map[string]string{}
			for _, p := range before.Publications {
				related[p.Path] = titles(p.Related)
			}
			changed := 0
			for _, p := range after.Publications {
				if was, there := related[p.Path]; there && was != titles(p.Related) {
					changed++
				}
			}
			if changed > 3*50 { // at most the 50 nearest in its topic, its district and its tag
				t.Errorf("what is related to %d publications changed", changed)
			}
			if name != "today" {
				return // an older one shifts those after it; that happens once a year, not each day
			}
			for _, l := range before.Lists {
				grown := list(after, l.Taxonomy, l.Key)
				for page := 1; page <= l.Pages(); page++ {
					if titles(l.Page(page)) != titles(grown.Page(page)) {
						t.Errorf("%s: page %d changed", l.Address, page)
					}
				}
			}
		})
	}
}

func TestPagesOfAList(t *testing.T) {
	all := make([]*site.Publication, 205)
	for i := range all {
		all[i] = &site.Publication{}
	}
	full := map[int][]*site.Publication{}
	for n := range len(all) + 1 {
		l := site.List{Items: all[len(all)-n:]} // newest first: a new one precedes the others
		var shown []*site.Publication
		shown = append(shown, l.Page(0)...)
		if len(l.Page(0)) >= 2*site.PageSize || n >= site.PageSize && len(l.Page(0)) < site.PageSize {
			t.Errorf("of %d items the newest page holds %d", n, len(l.Page(0)))
		}
		for page := l.Pages(); page >= 1; page-- {
			items := l.Page(page)
			if len(items) != site.PageSize {
				t.Errorf("of %d items page %d holds %d", n, page, len(items))
			}
			if was, there := full[page]; there && !slices.Equal(was, items) {
				t.Errorf("of %d items page %d changed", n, page)
			}
			full[page] = items
			shown = append(shown, items...)
		}
		if !slices.Equal(shown, l.Items) {
			t.Errorf("%d items: the pages hold %d", n, len(shown))
		}
	}
}

func TestWeeksLoseNothing(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for round := range 30 {
		in := input(t, map[string]string{"site.yaml": settings + fmt.Sprintf("bulletin: {pages: %d}\n", 1+round%5)})
		for i := range 60 {
			fields := fmt.Sprintf("date: %s", noon.Add(-time.Duration(rng.IntN(20*24))*time.Hour).Format(time.RFC3339))
			if b := []string{"", "", "", "lead", "include", "line", "exclude"}[rng.IntN(7)]; b != "" {
				fields += "\nbulletin: " + b
			}
			fields += []string{"", "", "", "\nroyal: true", "\nurgency: urgent", "\nurgency: emergency", "\nwithdrawn: {date: 2026-11-24, reason: ก, keep: title}"}[rng.IntN(7)]
			kind := []string{"news", "news", "festivals"}[rng.IntN(3)]
			if kind == "festivals" {
				fields += "\nstarts: 2026-12-01\nends: 2026-12-02"
			}
			name := fmt.Sprintf("content/%s/%02d.md", kind, i)
			in.Records = append(in.Records, content.Read([]byte(release(fmt.Sprint(i), fields, "")), content.Source{Path: name}, in.Settings.Context()))
		}
		slices.SortFunc(in.Records, func(a, b content.Record) int { return strings.Compare(a.Source.Path, b.Source.Path) })
		s, fs, _ := site.Connect(in)
		if len(fs) > 0 {
			t.Fatalf("%+v", fs)
		}
		stands := map[*site.Publication]int{}
		for i, w := range s.Weeks {
			if i > 0 && s.Weeks[i-1].Compare(w.Week) <= 0 {
				t.Errorf("%s stands after %s", w.Address, s.Weeks[i-1].Address)
			}
			var order []string
			for _, sec := range w.Sections {
				order = append(order, sec.Key)
				if len(sec.Items) == 0 {
					t.Errorf("%s: the section %q is empty", w.Address, sec.Key)
				}
				for _, p := range sec.Items {
					stands[p]++
					if thai.WeekOf(p.Published.Time) != w.Week || p.Withdrawal() || p.Bulletin == "line" || p.Royal != (sec.Key == "royal") {
						t.Errorf("%s: %s stands in %q", w.Address, p.Path, sec.Key)
					}
				}
			}
			for _, p := range w.Lines {
				stands[p]++
			}
			rank := func(key string) int {
				return slices.Index([]string{"royal", "lead", "province", "fromDistricts", "exhibitions", "festivals"}, key)
			}
			if !slices.IsSortedFunc(order, func(a, b string) int { return rank(a) - rank(b) }) {
				t.Errorf("%s: sections in the order %q", w.Address, order)
			}
		}
		for _, p := range s.Publications {
			want := 1
			if p.Bulletin == "exclude" {
				want = 0
			}
			if stands[p] != want {
				t.Errorf("%s stands %d times in the bulletins, want %d", p.Path, stands[p], want)
			}
		}
	}
}

// ISO week 53 of 2026 extends into 2027, and days of both years are in one bulletin.
func TestWeek53(t *testing.T) {
	in := input(t, map[string]string{
		"site.yaml": settings + "bulletin: {firstIssue: 2025-01-06}\n",
		"news/a.md": release("ก", "date: 2026-12-31", ""), "news/b.md": release("ข", "date: 2027-01-03 23:59", ""), "news/c.md": release("ค", "date: 2027-01-04", ""),
	})
	in.Now = noon.AddDate(0, 2, 0)
	s, _, _ := site.Connect(in)
	if len(s.Weeks) != 2 {
		t.Fatalf("%d weeks", len(s.Weeks))
	}
	first, last := s.Weeks[1], s.Weeks[0]
	if first.Address != "/bulletins/2026/w53.html" || stories(first) != 2 || first.Year != 2569 || first.Volume != 2 || first.Issue != 53 ||
		first.From.Format(time.DateOnly) != "2026-12-28" || first.To.Format(time.DateOnly) != "2027-01-03" {
		t.Errorf("%+v", first)
	}
	if last.Address != "/bulletins/2027/w01.html" || last.Volume != 3 {
		t.Errorf("%+v", last)
	}
}

// A relative link resolves (RFC 3986) to the address that it was made from, whatever its letters.
func TestRelativeResolvesBack(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	parts := []string{"a", "news", "2026", "ข่าวน้ำท่วม", "a b", "a%20b", "x:y", "?q", "..a", "a&b", "50%", "+", "ก:ข", "a;b", "a'b\"", "@"}
	random := func() string {
		address := "/"
		for range rng.IntN(4) {
			address += parts[rng.IntN(len(parts))] + "/"
		}
		if rng.IntN(3) > 0 {
			address += parts[rng.IntN(len(parts))] + ".html"
		}
		return address
	}
	base, err := url.Parse("https://pr.example.go.th")
	if err != nil {
		t.Fatal(err)
	}
	for range 20000 {
		from, to, fragment := random(), random(), ""
		if rng.IntN(3) == 0 {
			fragment = parts[rng.IntN(len(parts))]
		}
		whole := to
		if fragment != "" {
			whole += "#" + fragment
		}
		link := site.Relative(from, whole)
		ref, err := url.Parse(link)
		if err != nil {
			t.Fatalf("from %q to %q: %q: %v", from, whole, link, err)
		}
		got := base.ResolveReference(&url.URL{Path: from}).ResolveReference(ref)
		if strings.HasSuffix(to, "/") {
			to += "index.html"
		}
		if got.Path != to || got.Fragment != fragment || got.RawQuery != "" || got.Host != base.Host || ref.IsAbs() || strings.HasPrefix(link, "/") {
			t.Fatalf("from %q to %q: %q leads to %q", from, whole, link, got)
		}
	}
}

func TestFullAddresses(t *testing.T) {
	in := input(t, map[string]string{"news/a.md": release("ก", "", "")})
	for base, want := range map[string][2]string{
		"https://pr.example.go.th":      {"https://pr.example.go.th/news/%E0%B8%81.html#x", "/news/%E0%B8%81.html#x"},
		"https://example.go.th/pr/":     {"https://example.go.th/pr/news/%E0%B8%81.html#x", "/pr/news/%E0%B8%81.html#x"},
		"https://example.go.th/a%20b/c": {"https://example.go.th/a%20b/c/news/%E0%B8%81.html#x", "/a%20b/c/news/%E0%B8%81.html#x"},
	} {
		in.BaseURL = base
		s, _, _ := site.Connect(in)
		if got := [2]string{s.URL("/news/ก.html#x"), s.Below("/news/ก.html#x")}; got != want {
			t.Errorf("%s: %q, want %q", base, got, want)
		}
	}
	for address, want := range map[string]string{"/": "index.html", "/news/": "news/index.html", "/news/ก.html": "news/ก.html"} {
		if got := site.FilePath(address); got != want {
			t.Errorf("%s is %s, want %s", address, got, want)
		}
	}
}

func TestOrder(t *testing.T) {
	s, _, _ := site.Connect(input(t, map[string]string{
		"news/a.md": release("เช้า", "date: 2026-11-23 08:00", ""), "news/b.md": release("บ่าย", "date: 2026-11-23 14:00", ""),
		"news/c.md": release("พระราชพิธี", "date: 2026-11-23 06:00\nroyal: true", ""), "news/d.md": release("วันนี้", "date: 2026-11-24 01:00", ""),
		"news/e.md": release("สอง", "date: 2026-11-22\nnumber: 2/2569", ""), "news/f.md": release("หนึ่ง", "date: 2026-11-22\nnumber: 1/2569", ""),
		"news/g.md": release("ช้า", "date: 2026-11-20\npublishDate: 2026-11-21", ""), "pages/z.md": release("หลัง", "weight: 1", ""), "pages/y.md": release("ก่อน", "weight: 2", ""),
	}))
	if got := titles(s.Publications); got != "วันนี้ พระราชพิธี บ่าย เช้า สอง หนึ่ง ช้า" {
		t.Errorf("%s", got)
	}
	if got := titles(s.StaticPages); got != "หลัง ก่อน" {
		t.Errorf("%s", got)
	}
	if p := s.Publications[1]; p.Newer.Title != "วันนี้" || p.Older.Title != "บ่าย" {
		t.Errorf("neighbours %s and %s", p.Newer.Title, p.Older.Title)
	}
}

// stories counts the publications in a week's bulletin.
func stories(w *site.Week) int {
	n := len(w.Lines)
	for _, s := range w.Sections {
		n += len(s.Items)
	}
	return n
}

// list returns the list of a taxonomy with a key, or nil.
func list(s *site.Site, facet site.Taxonomy, key string) *site.List {
	for _, l := range s.Lists {
		if l.Taxonomy == facet && l.Key == key {
			return l
		}
	}
	return nil
}
