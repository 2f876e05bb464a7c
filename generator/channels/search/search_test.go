package search

import (
	"bytes"
	"compress/gzip"
	"encoding/xml"
	"fmt"
	"image"
	"image/jpeg"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"hokhao/generator/channel/channeltest"
	"hokhao/generator/soak"
)

// settings are those of a small office with more values to filter by.
const settings = `title: ข่าวจังหวัดกาญจนบุรี
baseURL: https://pr.example.go.th/a/
language: th
office: {name: สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี, phone: 0 3400 0000}
agencies: [{key: health, name: สำนักงานสาธารณสุขจังหวัดกาญจนบุรี}, {key: ddpm, name: สำนักงานป้องกันและบรรเทาสาธารณภัย}]
topics: [{key: health, name: สาธารณสุข}, {key: disaster, name: สาธารณภัย}]
districts: [{key: si-sawat, name: ศรีสวัสดิ์}, {key: sai-yok, name: ไทรโยค}]
words: [ด่านเจดีย์สามองค์]
`

func small(more map[string]string) map[string]string {
	files := map[string]string{
		"site.yaml": settings,
		"news/2025/2025-03-01-fire.md": channeltest.Release("ขอความร่วมมืองดเผาในที่โล่ง", "2025-03-01 09:00", "number: 12/2568\ntopics: [disaster]\ntags: [ฝุ่นละออง]\n",
			"ผู้ฝ่าฝืนมีความผิดตามพระราชบัญญัติป้องกันและบรรเทาสาธารณภัย โทร. 1784"),
		"news/2026/2026-06-10-doctors.md": channeltest.Release("หน่วยแพทย์เคลื่อนที่ออกตรวจที่อำเภอศรีสวัสดิ์", "2026-06-10 09:00",
			"number: 120/2569\nagency: health\ntopics: [health]\ndistricts: [si-sawat]\npoints: [ตรวจสายตาฟรี]\n",
			"นำบัตรประจำตัวประชาชนมาด้วย\n\n## การเดินทาง\n\nใช้ทางหลวงหมายเลข 3199 ผ่านเขื่อนศรีนครินทร์"),
		"news/2026/2026-11-20-flood.md": channeltest.Release("เตือนประชาชนริมแม่น้ำแควน้อยยกของขึ้นที่สูง", "2026-11-20 09:00", "agency: ddpm\ntopics: [disaster]\ndistricts: [sai-yok]\n",
			"เขื่อนจะระบายน้ำเพิ่มเวลา ๑๘.๐๐ น. ชาวบ้านบ้านหนองปลาไหลควรเฝ้าระวัง"),
		"news/2026/2026-11-22-pass.md":     channeltest.Release("เปิดด่านเจดีย์สามองค์ให้นักท่องเที่ยว", "2026-11-22 09:00", "districts: [si-sawat, sai-yok]\n", "ใช้ COVID-19 Certificate หรือบัตรผ่านแดน"),
		"news/2026/2026-11-22-pass.en.md":  channeltest.Release("Three Pagodas Pass opens to visitors", "2026-11-22 09:00", "", "Bring a passport."),
		"news/2026/2026-11-23-withdrew.md": channeltest.Release("ชื่อเรื่องที่ถอนแล้ว", "2026-11-23 09:00", "tags: [ปากกระบอก]\nwithdrawn: {date: 2026-11-24, reason: มีข้อมูลส่วนบุคคล, keep: title}\n", "ข้อความลับว่าด้วยจักรยานยนต์"),
		"pages/about.md":                   "---\ntitle: เกี่ยวกับสำนักงาน\n---\n\nสำนักงานมีหน้าที่เผยแพร่ข่าวสาร\n",
	}
	maps.Copy(files, more)
	return files
}

func index(t testing.TB, files map[string]string) channeltest.Files {
	t.Helper()
	made, findings := channeltest.Render(t, New(), channeltest.Site(t, files), nil)
	if len(findings) > 0 {
		t.Error(findings)
	}
	return made
}

func TestWhatIsWrittenIsFound(t *testing.T) {
	const (
		fire, doctors, flood = "news/2025/fire.html", "news/2026/doctors.html", "news/2026/flood.html"
		pass, withdrew       = "news/2026/pass.html", "news/2026/withdrew.html"
	)
	cases := []struct {
		asked
		want     []string // all results, best first
		spelling string
	}{
		{asked: asked{Query: "หน่วยแพทย์เคลื่อนที่"}, want: []string{doctors}},
		{asked: asked{Query: "ตรวจสายตา"}, want: []string{doctors}},                    // points
		{asked: asked{Query: "บัตรประจำตัวประชาชน"}, want: []string{doctors}},          // text
		{asked: asked{Query: "การเดินทาง"}, want: []string{doctors}},                   // heading
		{asked: asked{Query: "ฝุ่นละออง"}, want: []string{fire}},                       // keyword
		{asked: asked{Query: "สำนักงานสาธารณสุขจังหวัด"}, want: []string{doctors}},     // agency
		{asked: asked{Query: "120/2569"}, want: []string{doctors}},                     // number
		{asked: asked{Query: "18.00 น"}, want: []string{flood}},                        // Thai digits
		{asked: asked{Query: "ศรีนครินทร์"}, want: []string{doctors}},                  // within a name
		{asked: asked{Query: "ด่านเจดีย์สามองค์"}, want: []string{pass}},               // a name of site.yaml
		{asked: asked{Query: "covid-19"}, want: []string{pass}},                        // Latin letters
		{asked: asked{Query: "PASSPORT"}, want: []string{"news/2026/pass.en.html"}},    // English form
		{asked: asked{Query: "หนองปลาไหล"}, want: []string{flood}},                     // in no dictionary
		{asked: asked{Query: "พ.ร.บ."}, want: nil},                                     // in another form than written
		{asked: asked{Query: "หน้าที่เผยแพร่ข่าวสาร"}, want: []string{"about.html"}},   // static page
		{asked: asked{Query: "ชื่อเรื่องที่ถอนแล้ว"}, want: []string{withdrew}},        // its title is still found
		{asked: asked{Query: "ข้อมูลส่วนบุคคล"}, want: []string{withdrew}},             // and the reason
		{asked: asked{Query: "จักรยานยนต์"}, want: nil},                                // not its text
		{asked: asked{Query: "ปากกระบอก"}, want: nil},                                  // nor its keywords
		{asked: asked{Query: "เขื่อน", Order: "date"}, want: []string{flood, doctors}}, // newest first
		{asked: asked{Query: "เขื่อน", Filters: map[string]string{"districts": "si-sawat"}}, want: []string{doctors}},
		{asked: asked{Filters: map[string]string{"topics": "disaster"}}, want: []string{flood, fire}}, // without words
		{asked: asked{Filters: map[string]string{"topics": "disaster", "year": "2568"}}, want: []string{fire}},
		{asked: asked{Filters: map[string]string{"agencies": "ddpm", "year": "2568"}}, want: nil},
		{asked: asked{Filters: map[string]string{"kinds": "news", "districts": "sai-yok"}}, want: []string{pass, flood}},
		{asked: asked{Query: "ขนส่งมวลชน"}, want: nil},
		{asked: asked{Query: "“ฯ”"}, want: nil}, // nothing to search for
		{asked: asked{}, want: nil},
		{asked: asked{Query: "นักทองเทียว"}, want: []string{pass}, spelling: "นักท่องเที่ยว"},
		{asked: asked{Query: "นักท่องเทียว"}, want: []string{pass}, spelling: "นักท่องเที่ยว"},         // of known words
		{asked: asked{Query: "พาสปอต"}, want: nil},                                                     // unlike anything
		{asked: asked{Query: "สาธารณภับ"}, want: []string{fire, flood}, spelling: "สาธารณภัย"},         // one letter
		{asked: asked{Query: "ประจำตัวประชาขน"}, want: []string{doctors}, spelling: "ประจำตัวประชาชน"}, // beside others
		{asked: asked{Query: "]vpditm'"}, want: nil},                               // a word that is in no text
		{asked: asked{Query: "c,johe"}, want: []string{flood}, spelling: "แม่น้ำ"}, // the wrong keyboard
		{asked: asked{Query: "แฟหหยนพะ"}, want: nil},
		{asked: asked{Query: "ยฟหหยนพะ"}, want: []string{"news/2026/pass.en.html"}, spelling: "passport"}, // and the other way round
		{asked: asked{Query: "COVID19"}, want: []string{pass}},
		{asked: asked{Query: "โควิด 19"}, want: []string{pass}},
		{asked: asked{Query: "โควิด-19"}, want: []string{pass}},
		{asked: asked{Query: "หน่วยแพทย์เคลื่อนที่ออกตรวจที่อำเภ"}, want: []string{doctors}}, // unfinished
		{asked: asked{Query: "ชาชนริมแม่น้ำแควน้อยยกขอ"}, want: []string{flood}},             // from the middle of the text
		{asked: asked{Query: "เเม่นํ้าแควน้อย"}, want: []string{flood}},                      // เ เ and ◌ํ า
		{asked: asked{Query: "ที่"}, want: []string{doctors, fire, flood}},                   // a very common word
	}
	var queries []asked
	for _, c := range cases {
		queries = append(queries, c.asked)
	}
	answers, _ := ask(t, published(t, index(t, small(nil))), queries)
	for i, c := range cases {
		got := answers[i]
		if c.Query == "ที่" {
			if len(got.Addresses) < 3 {
				t.Errorf("a common word alone finds %q", got.Addresses)
			}
			continue
		}
		if !slices.Equal(got.Addresses, c.want) || got.Total != len(c.want) || got.Spelling != c.spelling {
			t.Errorf("%q %v: found %q (%d), spelling %q, want %q", c.Query, c.Filters, got.Addresses, got.Total, got.Spelling, c.want)
		}
	}
}

// A result contains the words that it must, whatever their characters.
// What is misspelt in words that exist is found first under the right spelling; what was written follows.
func TestMisspeltQueries(t *testing.T) {
	release := func(title, body string) string { return channeltest.Release(title, "2026-11-20 09:00", "", body) }
	files := map[string]string{
		"site.yaml":                settings,
		"news/2026/clothes.md":     release("รับบริจาคเสื้อผ้ากันหนาว", "นำเสื้อผ้ามามอบได้ที่ศาลากลาง"),
		"news/2026/tiger.md":       release("พบรอยเท้าเสือใกล้หมู่บ้าน", "ชาวบ้านใช้ผ้าคลุมรอยไว้"),
		"news/2026/wildfire.md":    release("เฝ้าระวังไฟป่า", "ห้ามเผาป่าโดยเด็ดขาด"),
		"news/2026/aunt.md":        release("ไฟไหม้บ้านป้า", "ป้าปลอดภัย"),
		"news/2026/mail.md":        release("ส่งเอกสารทางอีเมล", "ใช้อีเมลของหน่วยงาน"),
		"news/2026/site.md":        release("เปิดเว็บไซต์ใหม่", "มีแอปพลิเคชันด้วย"),
		"news/2026/bidding.md":     release("ประกวดราคา e-bidding", "ประมูลด้วยวิธี e-bidding"),
		"news/2026/other.md":       release("อบรม ebidding และ Wi-Fi", "ใช้ Wi-Fi ฟรี"),
		"news/2026/loykrathong.md": release("งานลอยกระทง", "ร่วมลอยกระทงที่ริมแม่น้ำ"),
		"news/2026/two.md":         release("น้ำหลากและดินถล่ม", "ที่ไทรโยค ระวังน้ำ"),
	}
	page := func(names ...string) (all []string) {
		for _, n := range names {
			all = append(all, "news/2026/"+n+".html")
		}
		return all
	}
	cases := []struct {
		query, spelling string
		want            []string // the first results
	}{
		{"เสือผ้า", "เสื้อผ้า", page("clothes", "tiger")},
		{"เสื้อผ่า", "เสื้อผ้า", page("clothes")},
		{"เสื้อผ้า", "", page("clothes")},
		{"ไฟป้า", "ไฟป่า", page("wildfire", "aunt")},
		{"ไฟป่า", "", page("wildfire")},
		{"ป้า", "", page("aunt")},
		{"เสือ", "", page("tiger")},
		{"อีเมล์", "", page("mail")},
		{"เว็บไซท์", "เว็บไซต์", page("site")},
		{"เว็ปไซต์", "เว็บไซต์", page("site")},
		{"แอพพลิเคชั่น", "", page("site")},
		{"แอปพลิเคชั่นน", "แอปพลิเคชัน", page("site")},
		{"e-bidding", "", page("bidding", "other")},
		{"ebidding", "", page("bidding", "other")},
		{"e bidding", "", page("bidding")},
		{"E‑Bidding", "", page("bidding", "other")},
		{"wifi", "", page("other")},
		{"Wi-Fi", "", page("other")},
		{"wi fi", "", page("other")},
		{"ลอยกระทง", "", page("loykrathong")},
		{"]vpditm'", "ลอยกระทง", page("loykrathong")},
		{"ลอยกระท", "", page("loykrathong")},
		{"ลอยกะทงง", "", nil},
		{"น้ำหลากไทรโยค", "", page("two")}, // right, though nowhere beside each other
	}
	var queries []asked
	for _, c := range cases {
		queries = append(queries, asked{Query: c.query})
	}
	answers, _ := ask(t, published(t, index(t, files)), queries)
	for i, c := range cases {
		got := answers[i].Addresses
		same := len(got) >= len(c.want)
		for _, want := range c.want {
			same = same && slices.Contains(got[:min(len(got), len(c.want))], want)
		}
		if len(c.want) > 0 && c.spelling != "" && same {
			same = got[0] == c.want[0]
		}
		if !same || answers[i].Spelling != c.spelling {
			t.Errorf("%q: found %q as %q, want %q as %q", c.query, got, answers[i].Spelling, c.want, c.spelling)
		}
	}
}

func TestResultsSayWhatTheyAre(t *testing.T) {
	title := "งาน “สะพานข้ามแม่น้ำแคว” 100% ครั้งที่ ๔ – River Kwai Week & ดอกไม้ไฟ 🎆 \\\"คำคม\\\""
	files := index(t, map[string]string{
		"site.yaml":                settings,
		"news/2026/ข่าว-ก.md":      channeltest.Release("\""+title+"\"", "2026-11-20", "summary: ย่อ\n", "เนื้อเรื่อง"),
		"clarifications/2026/a.md": "---\ntitle: สะพานเปิดทุกวัน\ndate: 2026-11-21\nclaim: {text: สะพานปิดสิบวัน, source: สื่อสังคมออนไลน์, date: 2026-11-20}\nverdict: \"false\"\napproved: {by: หัวหน้าสำนักงาน, date: 2026-11-21}\n---\n\nเปิดทุกวัน\n",
	})
	var got []struct {
		Address, Title, Kind, Marks, Excerpt string
		Day                                  int
		Marked                               [][3]any
	}
	node(t, strings.Replace(askScript, "Addresses: shown.map(d => d.address), Titles: shown.map(d => d.title) })",
		"}); answer(shown.map(d => ({ ...d, marked: index.marks(d.title, q.Query) }))); return", 1),
		map[string]any{"Folder": published(t, files) + "/search", "Queries": []asked{{Query: "สะพาน", Order: "date"}}}, &got)
	if len(got) != 2 {
		t.Fatalf("got %+v", got)
	}
	if c := got[0]; c.Title != "ชี้แจง: สะพานเปิดทุกวัน" || c.Marks != "ข้อความที่เผยแพร่: ไม่เป็นความจริง" || c.Kind != "ชี้แจงข้อเท็จจริง" {
		t.Errorf("%+v", c)
	}
	if n := got[1]; n.Title != strings.ReplaceAll(title, `\"`, `"`) || n.Excerpt != "ย่อ" || n.Address != "news/2026/ข่าว-ก.html" || n.Day != 46345 {
		t.Errorf("%+v", n)
	} else if len(n.Marked) != 1 || n.Marked[0][0] != float64(5) || n.Marked[0][1] != float64(10) {
		t.Errorf("marked %v", n.Marked)
	}
}

// A held publication changes no byte of the index, so none of its words is in it.
func TestWhatIsHeldLeavesNoTrace(t *testing.T) {
	without := index(t, small(nil))
	with := index(t, small(map[string]string{
		"news/2026/2026-11-21-draft.md":  channeltest.Release("ร่างว่าด้วยกะเหรี่ยงและมะพร้าว", "2026-11-21", "draft: true\n", "กะทิมะนาว"),
		"news/2026/2026-12-24-future.md": channeltest.Release("เรื่องของวันหน้า", "2026-12-24", "", "กะทิมะนาวมะกรูด"),
		"news/2026/2026-11-01-over.md":   channeltest.Release("เรื่องที่หมดอายุ", "2026-11-01", "expiryDate: 2026-11-02\n", "กะทิมะนาวมะกรูด"),
	}))
	if !maps.EqualFunc(with, without, bytes.Equal) {
		t.Error("the index tells of what is held")
	}
}

// An edit rewrites only its own period and the guide; other periods keep every byte.
func TestAnEditStaysInItsPeriod(t *testing.T) {
	before := index(t, small(nil))
	after := index(t, small(map[string]string{
		"news/2026/2026-11-20-flood.md": channeltest.Release("เตือนภัยน้ำท่วม", "2026-11-20 09:00", "", "ข้อความใหม่ทั้งหมด"),
		"news/2026/2026-11-23-new.md":   channeltest.Release("ข่าวใหม่", "2026-11-23 12:00", "", "เพิ่มเข้ามา"),
	}))
	var changed []string
	for name, data := range after {
		if !bytes.Equal(data, before[name]) && !strings.HasPrefix(name, "search/2026-11/") {
			changed = append(changed, name)
		}
	}
	if !slices.Equal(changed, []string{"search/guide.js"}) {
		t.Errorf("changed: %q", changed)
	}
}

func TestPeriods(t *testing.T) {
	files := map[string]string{"site.yaml": settings}
	for _, day := range []string{"2019-05-01", "2020-01-01", "2024-12-31", "2026-01-01", "2026-10-31", "2026-11-01", "2026-11-20"} {
		files["news/"+day+".md"] = channeltest.Release("ข่าว", day, "", "เนื้อเรื่อง")
	}
	var got []string
	for _, p := range intervals(channeltest.Site(t, files)) {
		got = append(got, fmt.Sprintf("%s:%d", p.name, len(p.all())))
	}
	if want := []string{"2019:3", "2026:2", "2026-11:2"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if got := intervals(channeltest.Site(t, map[string]string{"site.yaml": settings})); len(got) != 0 {
		t.Errorf("an empty site has %d periods", len(got))
	}
}

// A site without publications can be searched too, without results.
func TestAnEmptySite(t *testing.T) {
	answers, _ := ask(t, published(t, index(t, map[string]string{"site.yaml": settings})), []asked{{Query: "ข่าว"}, {Filters: map[string]string{"year": "2569"}}})
	for _, a := range answers {
		if a.Total != 0 {
			t.Errorf("%+v", a)
		}
	}
}

// Readers with a slow connection fetch the whole program, once.
func TestTheProgramIsSmall(t *testing.T) {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write([]byte(program()))
	_ = w.Close()
	if b.Len() > 12<<10 {
		t.Errorf("%d bytes", b.Len())
	}
}

func TestTheDescriptionForBrowsers(t *testing.T) {
	for _, title := range []string{"ข่าวกาญจน์", "ข่าวประชาสัมพันธ์จังหวัดกาญจนบุรีและพื้นที่ใกล้เคียงทั้งหมด", strings.Repeat("ก", 3000)} {
		made := index(t, map[string]string{"site.yaml": strings.Replace(settings, "ข่าวจังหวัดกาญจนบุรี", title, 1)})
		var d description
		if err := xml.Unmarshal(made["opensearch.xml"], &d); err != nil {
			t.Fatal(err)
		}
		if n := utf8.RuneCountInString(d.Name); n == 0 || n > longestName || utf8.RuneCountInString(d.About) > longestAbout {
			t.Errorf("%q: %q, %d characters", title, d.Name, utf8.RuneCountInString(d.About))
		}
		if d.URL.Address != "https://pr.example.go.th/a/search.html?q={searchTerms}" {
			t.Errorf("template %q", d.URL.Address)
		}
	}
}

// A remembered phrase finds its release, on a site with a twentieth of the benchmark's releases.
func TestRecall(t *testing.T) {
	sources, releases := synthetic(t, soak.Rounds(150, 500))
	dir := published(t, index(t, sources))
	some := someOf(releases, soak.Rounds(50, 150))
	if s := judge(t, dir, releases, some, func(r release) string { return r.Title }, titleSpan); s.Recall < 0.95 {
		t.Errorf("titles: %+v", s)
	}
	if s := judge(t, dir, releases, some, func(r release) string { return r.Body }, bodySpan); s.Recall < 0.9 {
		t.Errorf("bodies: %+v", s)
	}
}

// The sample site is searched as its citizens would: in a soak for every title.
func TestRecallOnTheSample(t *testing.T) {
	sources := map[string]string{}
	root := "../../../content"
	var picture bytes.Buffer
	if err := jpeg.Encode(&picture, image.NewGray(image.Rect(0, 0, 16, 9)), nil); err != nil {
		t.Fatal(err)
	}
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		if filepath.Ext(name) == ".jpg" {
			data = picture.Bytes() // what a photo shows is not indexed
		}
		rel, _ := filepath.Rel(root, name)
		sources[filepath.ToSlash(rel)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	s := channeltest.Site(t, sources)
	made, _ := channeltest.Render(t, New(), s, nil)
	var titles, bodies []release
	for _, p := range s.Publications {
		if p.State.Removed {
			continue
		}
		body, err := p.Body.Text(nil)
		if err != nil {
			t.Fatal(err)
		}
		r := release{strings.TrimPrefix(p.Path, "/"), p.Title, body}
		titles = append(titles, r)
		if utf8.RuneCountInString(body) > 5*bodySpan {
			bodies = append(bodies, r)
		}
	}
	usual := func(all []release, n int) []release {
		if soak.Rounds(0, 1) == 1 {
			return all
		}
		return someOf(all, n)
	}
	dir := published(t, made)
	if s := judge(t, dir, titles, usual(titles, 100), func(r release) string { return r.Title }, titleSpan); s.Recall < 0.95 {
		t.Errorf("titles: %+v", s)
	}
	if s := judge(t, dir, bodies, usual(bodies, 50), func(r release) string { return r.Body }, bodySpan); s.Recall < 0.9 {
		t.Errorf("bodies: %+v", s)
	}
}
