package markdown

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// everything resolves every destination to itself, as the most careless channel would.
var everything = Context{
	Link: func(dest string) (string, bool) { return dest, true },
	Picture: func(dest string) (Picture, bool) {
		return Picture{Src: dest, SrcSet: dest + " 2x", Download: dest}, true
	},
}

func TestHTML(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"paragraph", "ก <5 & \"ข\" \\*ค\\* &copy; &#3585; &unknown; &notit;", "<p>ก &lt;5 &amp; &quot;ข&quot; *ค* © ก &amp;unknown; &amp;notit;</p>\n"},
		{"display form", "น\u0E4D้า เเก\u200Bข", "<p>น้ำ แกข</p>\n"},
		{"display form across nodes", "ก_ ่ข**ก**่ข", "<p>ก_ ข<strong>ก</strong>่ข</p>\n"},
		{"code is left alone", "`น\u0E4Dา  <b>`\n\n```x\"y\nน\u0E4Dา & **ก**\n```\n", "<p><code>น\u0E4Dา  &lt;b&gt;</code></p>\n<pre><code>น\u0E4Dา &amp; **ก**\n</code></pre>\n"},
		{"line break between Thai letters", "กก\nขข", "<p>กกขข</p>\n"},
		{"line break beside a mark", "กี่\nขข", "<p>กี่ขข</p>\n"},
		{"line break between emphases", "**กก**\n*ขข*", "<p><strong>กก</strong><em>ขข</em></p>\n"},
		{"line break beside Latin", "กก\nabc\nขข", "<p>กก\nabc\nขข</p>\n"},
		{"line break beside digits", "กก\n12\nขข", "<p>กก\n12\nขข</p>\n"},
		{"line break beside a quote", "กก\n“ขข”", "<p>กก\n“ขข”</p>\n"},
		{"line break beside code", "กก\n`x`\nขข", "<p>กก\n<code>x</code>\nขข</p>\n"},
		{"hard line break", "กก\\\nขข  \nคค", "<p>กก<br>\nขข<br>\nคค</p>\n"},
		{"emphasis", "*ก* **ข** ***ค*** ~~ง~~ 5~10~15", "<p><em>ก</em> <strong>ข</strong> <em><strong>ค</strong></em> <del>ง</del> 5~10~15</p>\n"},
		{"headings", "# ก\n## ข ค\n### Big News!\n#### —\n", "<h2 id=\"ก\">ก</h2>\n<h2 id=\"ข-ค\">ข ค</h2>\n<h3 id=\"big-news\">Big News!</h3>\n<h4 id=\"section\">—</h4>\n"},
		{"heading ids", "## ก\n## ก-2\n## ก\n## ก\n", "<h2 id=\"ก\">ก</h2>\n<h2 id=\"ก-2\">ก-2</h2>\n<h2 id=\"ก-3\">ก</h2>\n<h2 id=\"ก-4\">ก</h2>\n"},
		{"lists", "- ก\n- ข\n\n3. ค\n4. ง\n", "<ul>\n<li>ก</li>\n<li>ข</li>\n</ul>\n<ol start=\"3\">\n<li>ค</li>\n<li>ง</li>\n</ol>\n"},
		{"quote and rule", "> ก\n\n---\n", "<blockquote>\n<p>ก</p>\n</blockquote>\n<hr>\n"},
		{"definitions", "ก\n: ข\n", "<dl>\n<dt>ก</dt>\n<dd>ข</dd>\n</dl>\n"},
		{"links", "[ก](https://x.th/ข?a=1&b='2' 'คำ \"x\"') [ข](a.md#ก) [ค](mailto:a@b) <tel:12>", "<p><a href=\"https://x.th/%E0%B8%82?a=1&amp;b=&#39;2&#39;\" title=\"คำ &quot;x&quot;\" rel=\"noopener noreferrer\">ก</a> <a href=\"a.md#%E0%B8%81\">ข</a> <a href=\"mailto:a@b\">ค</a> <a href=\"tel:12\">tel:12</a></p>\n"},
		{"raw HTML", "ก<b onclick=x>ข</b>\n\n<script>alert(1)</script>\n\nค", "<p>กข</p>\n<p>ค</p>\n"},
		{"bad destinations", "[ก](javascript:x) ![ข](data:y) [ค](//z) <javascript:x>", "<p>ก ข ค javascript:x</p>\n"},
		{"link without text", "[](a.md) [*&nbsp;*](a.md) [![ข](a.jpg)](a.md)", "<p> <em> </em> <a href=\"a.md\"><img src=\"a.jpg\" srcset=\"a.jpg 2x\" alt=\"ข\"></a></p>\n"},
		{"link in a link", "[ก https://x.th/ ข](a.md)", "<p><a href=\"a.md\">ก https://x.th/ ข</a></p>\n"},
		{"picture in text", "ก ![ข \"ค\"](a.jpg 'ง')", "<p>ก <img src=\"a.jpg\" srcset=\"a.jpg 2x\" alt=\"ข &quot;ค&quot;\"></p>\n"},
		{"control characters", "ก\x01&#8;\x7Fข", "<p>กข</p>\n"},
		{"empty", "", ""},
	} {
		got, err := toHTML([]byte(c.body), everything)
		if err != nil || got != c.want {
			t.Errorf("%s:\n got %q %v\nwant %q", c.name, got, err, c.want)
		}
		checkHTML(t, []byte(c.body), everything)
	}
}

func TestHTMLAddresses(t *testing.T) {
	for body, want := range map[string]string{
		"ดูhttps://go.th/ข่าว/1 ต่อ":             "https://go.th/ข่าว/1",
		"ดูที่ https://go.th/น้ำท่วม2569ล่าสุด.": "https://go.th/น้ำท่วม2569ล่าสุด",
		"https://go.th/1.htmlได้เลย":             "https://go.th/1.html",
		"https://go.thครับ":                      "https://go.th",
		"http://ทำเนียบ.ไทย/ก":                   "http://ทำเนียบ.ไทย/ก",
		"https://go.th/a-ข่าว_ใหญ่?q=ก&b=ข#ค":    "https://go.th/a-ข่าว_ใหญ่?q=ก&b=ข#ค",
		"https://go.th/%E0%B8%81ก":               "https://go.th/%E0%B8%81ก",
		"(https://go.th/a_(b))":                  "https://go.th/a_(b)",
		"(ดู https://go.th/a).":                  "https://go.th/a",
		"“https://go.th/a”":                      "https://go.th/a",
		"**https://go.th/a**":                    "https://go.th/a",
		"_https://go.th/a_":                      "https://go.th/a",
		"https://go.th/a_b_c?x=1&y=2,":           "https://go.th/a_b_c?x=1&y=2",
		"HTTPS://GO.TH/A!":                       "HTTPS://GO.TH/A",
		"https://go.th:8080/~a/":                 "https://go.th:8080/~a/",
		"|ก|\n|-|\n|https://go.th/a|":            "https://go.th/a",
		"[ก] https://go.th/a":                    "https://go.th/a",
		"https://go.th/<b>":                      "https://go.th/",
		"https://line.me/R/ti/p/@prd":            "https://line.me/R/ti/p/@prd",
		"https://":                               "",
		"https://,a":                             "",
		"xhttps://go.th":                         "",
		"`https://go.th`":                        "",
		"https\\://go.th":                        "",
		"ftp://go.th www.go.th":                  "",
	} {
		var got string
		if o := outlineOf("a.md", 1, []byte(body)); len(o.Links) == 1 {
			got = o.Links[0].Dest
		} else if len(o.Links) > 1 {
			t.Errorf("%q: links %v", body, o.Links)
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", body, got, want)
		}
		checkHTML(t, []byte(body), everything)
	}
}

func TestHTMLContext(t *testing.T) {
	c := Context{
		Prefix: "w47-1-",
		Link: func(dest string) (string, bool) {
			switch dest {
			case "a.md":
				return "a.html", true
			case "evil.md":
				return "javascript:alert(1)", true
			}
			return "", false
		},
		Picture: func(dest string) (Picture, bool) {
			switch dest {
			case "a.jpg":
				return Picture{Src: "a-960.jpg", SrcSet: "a-480.jpg 480w, a-960.jpg 960w", Sizes: "100vw", Width: 960, Height: 640,
					Credit: "ส.ปชส.", Download: "kit/a.jpg", Lazy: true}, true
			case "b.jpg":
				return Picture{Src: "b.jpg", Alt: "อื่น", Caption: "<อื่น>"}, true
			case "evil.jpg":
				return Picture{Src: "data:image/svg+xml,x"}, true
			case "evilset.jpg":
				return Picture{Src: "a.jpg", SrcSet: "a.jpg 1x, javascript:x 2x", Download: "javascript:x"}, true
			}
			return Picture{}, false
		},
		Said: words.Catalogue{Own: map[string]words.Text{"footnotes": {English: "Footnotes"}}}.In("en"),
	}
	for _, x := range []struct{ name, body, want string }{
		{"links", "[ก](a.md) [ข](b.md) [ค](evil.md) [ง](#x)", "<p><a href=\"a.html\">ก</a> ข ค ง</p>\n"},
		{"own heading", "## ข้อ 1\n\n[ก](#ข้อ-1)", "<h2 id=\"w47-1-ข้อ-1\">ข้อ 1</h2>\n<p><a href=\"#w47-1-%E0%B8%82%E0%B9%89%E0%B8%AD-1\">ก</a></p>\n"},
		{"figure", "![ก](a.jpg \"ข\")", "<figure><img src=\"a-960.jpg\" srcset=\"a-480.jpg 480w, a-960.jpg 960w\" sizes=\"100vw\" width=\"960\" height=\"640\" alt=\"ก\" loading=\"lazy\" decoding=\"async\">\n<figcaption>ข <span class=\"credit\">Photo: ส.ปชส.</span> <a class=\"download\" href=\"kit/a.jpg\" download>Download the photo</a></figcaption></figure>\n"},
		{"other words", "![ก](b.jpg)", "<figure><img src=\"b.jpg\" alt=\"อื่น\">\n<figcaption>&lt;อื่น&gt;</figcaption></figure>\n"},
		{"pictures that are not there", "![ก](c.jpg)\n\nข ![ค](c.jpg) ![](c.jpg)", "<p>ก</p>\n<p>ข ค </p>\n"},
		{"evil pictures", "![ก](evil.jpg)\n\n![ข](evilset.jpg)", "<p>ก</p>\n<figure><img src=\"a.jpg\" alt=\"ข\"></figure>\n"},
		{"footnotes", "ก[^x] ข[^x]\n\n[^x]: ค\n", "<p>ก<sup id=\"w47-1-fnref:1\"><a href=\"#w47-1-fn:1\" role=\"doc-noteref\">1</a></sup> ข<sup id=\"w47-1-fnref:1:2\"><a href=\"#w47-1-fn:1\" role=\"doc-noteref\">1</a></sup></p>\n" +
			"<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n<h2>Footnotes</h2>\n<ol>\n<li id=\"w47-1-fn:1\"><p>ค <a href=\"#w47-1-fnref:1\" role=\"doc-backlink\" aria-label=\"Back to the text 1\">↩</a> <a href=\"#w47-1-fnref:1:2\" role=\"doc-backlink\" aria-label=\"Back to the text 2\">↩</a></p>\n</li>\n</ol>\n</section>\n"},
		{"footnote that ends in a list", "ก[^x]\n\n[^x]: - ค\n", "<p>ก<sup id=\"w47-1-fnref:1\"><a href=\"#w47-1-fn:1\" role=\"doc-noteref\">1</a></sup></p>\n" +
			"<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n<h2>Footnotes</h2>\n<ol>\n<li id=\"w47-1-fn:1\"><ul>\n<li>ค</li>\n</ul>\n<p><a href=\"#w47-1-fnref:1\" role=\"doc-backlink\" aria-label=\"Back to the text\">↩</a></p>\n</li>\n</ol>\n</section>\n"},
		{"tables", "|ก||ค|\n|:-|-:|:-:|\n|1|2|`a\\|b`|\n\n|ก|\n|-|\n", "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table\">\n<table>\n<thead>\n<tr><th scope=\"col\" class=\"ta-l\">ก</th><td class=\"ta-r\"></td><th scope=\"col\" class=\"ta-c\">ค</th></tr>\n</thead>\n<tbody>\n<tr><td class=\"ta-l\">1</td><td class=\"ta-r\">2</td><td class=\"ta-c\"><code>a|b</code></td></tr>\n</tbody>\n</table>\n</div>\n" +
			"<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table 2\">\n<table>\n<thead>\n<tr><th scope=\"col\">ก</th></tr>\n</thead>\n</table>\n</div>\n"},
	} {
		got, err := toHTML([]byte(x.body), c)
		if err != nil || got != x.want {
			t.Errorf("%s:\n got %s %v\nwant %s", x.name, got, err, x.want)
		}
		checkHTML(t, []byte(x.body), c)
	}
}

func TestHTMLWithoutContext(t *testing.T) {
	got, _ := toHTML([]byte("[ก](a.md) [ข](https://x.th) ![ค](a.jpg)"), Context{})
	if want := "<p>ก <a href=\"https://x.th\" rel=\"noopener noreferrer\">ข</a> ค</p>\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// The ids in the page are those of the outline, which links of other pages use.
func TestHTMLIDsAreTheOutlines(t *testing.T) {
	body := []byte("## ก ข\n\n> ### ก ข\n\n- #### A&amp;B <i>c</i>\n\nค\n===\n")
	out, err := toHTML(body, Context{})
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range outlineOf("a.md", 1, body).Headings {
		if !strings.Contains(out, ` id="`+h.ID+`">`) {
			t.Errorf("no %q in %s", h.ID, out)
		}
	}
}

var hostileMarkup = []string{
	"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<b style=x>", "<iframe src=javascript:x>",
	"[a](javascript:alert(1))", "[a](  javascript:x)", "[a](java\nscript:x)", "[a](&#106;avascript:x)", "[a](\\javascript:x)", "[a](j&Tab;avascript:x)",
	"[a](&#1;javascript:x)", "[a](vbscript:x)", "[a](data:text/html,<script>)", "[a](x \"' onclick=alert(1)\")", "[a](x&quot;onclick=alert(1))",
	"[a](<x\" onclick=y>)", "![a\" onerror=x](y)", "![a](javascript:x)", "![a](x \"\"onload=y\")", "![a](x&#34;onerror=y)", "<javascript:x>", "<https://x\"onclick=y>",
	"https://x\"onclick=y", "https://x'onclick=y", "[a][r]\n\n[r]: javascript:x", "[r]: <data:x> 'y'\n\n![a][r]", "# a {onclick=x style=y}", "## <script>",
	"```js\" onclick=x\n</code><script>\n```", "`</code><script>`", "[^\"><script>]\n\n[^\"><script>]: </li><script>", "|<script>|\n|-|\n|[a](javascript:x)|",
	"a\n: <script>x</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "[<script>](x)", "![<script>alert(1)</script>](x)", "<!--><script>", "<a href=\"javascript:x\">y</a>",
	"[a](/\\evil.com)", "[a](\\\\/evil.com)", "[a](\t//evil.com)", "[![a](javascript:x)](javascript:y)", "[a](JAVASCRIPT&colon;x)", "\x00<script>\x00", "<scr\x00ipt>",
	"[a](x,javascript:y)", "![a](x,javascript:y)", "![a](<x 1x, javascript:y>)",
}

func TestHostileMarkup(t *testing.T) {
	for _, body := range hostileMarkup {
		checkHTML(t, []byte(body), everything)
	}
	checkHTML(t, []byte(strings.Join(hostileMarkup, "\n\n")), everything)
	for name, text := range hostileTexts(20_000) {
		t.Run(name, func(t *testing.T) { checkHTML(t, []byte(text), everything) })
	}
}

var (
	elements = strings.Fields("p h2 h3 h4 h5 h6 em strong del code pre a img figure figcaption span div table thead tbody tr th td " +
		"ul ol li dl dt dd blockquote hr br sup section")
	attributes = strings.Fields("href src srcset sizes alt title rel id class role aria-label width height loading decoding download tabindex scope start")
)

// checkHTML parses the HTML of a body as a browser would, and refuses what must never be there.
func checkHTML(t *testing.T, body []byte, c Context) {
	t.Helper()
	out, err := toHTML(body, c)
	if refused := guard(clean(body)); (err != nil) != (len(refused) > 0) {
		t.Fatalf("HTML(%q): %v, and the guards say %v", body, err, refused)
	}
	nodes, err := html.ParseFragment(strings.NewReader(out), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	if err != nil {
		t.Fatalf("%q gives what cannot be parsed: %v", body, err)
	}
	ids := map[string]bool{}
	var check func(n *html.Node)
	check = func(n *html.Node) {
		if n.Type == html.ElementNode && !slices.Contains(elements, n.Data) || n.Type == html.CommentNode {
			t.Fatalf("%q gives <%s>: %s", body, n.Data, out)
		}
		for _, a := range n.Attr {
			if !slices.Contains(attributes, a.Key) {
				t.Fatalf("%q gives %s=%q: %s", body, a.Key, a.Val, out)
			}
			addresses := []string{}
			switch a.Key {
			case "href", "src":
				addresses = append(addresses, a.Val)
			case "srcset":
				addresses = strings.Split(a.Val, ",")
			case "id":
				if ids[a.Val] {
					t.Fatalf("%q gives the id %q twice", body, a.Val)
				}
				ids[a.Val] = true
			}
			for _, address := range addresses {
				address = strings.ToLower(strings.Map(func(r rune) rune {
					if r <= ' ' {
						return -1
					}
					return r
				}, address))
				before, _, found := strings.Cut(address, ":")
				if found && before != "" && strings.Trim(before, "abcdefghijklmnopqrstuvwxyz0123456789+-.") == "" && !slices.Contains([]string{"http", "https", "mailto", "tel"}, before) ||
					strings.HasPrefix(strings.ReplaceAll(address, `\`, "/"), "//") {
					t.Fatalf("%q gives %s=%q: %s", body, a.Key, a.Val, out)
				}
			}
		}
		for k := n.FirstChild; k != nil; k = k.NextSibling {
			check(k)
		}
	}
	for _, n := range nodes {
		check(n)
	}
}

func FuzzHTML(f *testing.F) {
	for _, s := range hostileMarkup {
		f.Add([]byte(s))
	}
	for _, s := range hostileTexts(300) {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		checkHTML(t, body, everything)
		kept := everything
		kept.Words, kept.Unbroken = thai.Standard(), 14
		checkHTML(t, body, kept)
		if _, err := toText(body, TextContext{Link: everything.Link}); (err != nil) != (len(guard(clean(body))) > 0) {
			t.Fatalf("Text(%q): %v", body, err)
		}
	})
}

func TestHTMLHeadingsGoDown(t *testing.T) {
	got, err := toHTML([]byte("# ก\n### ข\n###### ค\n\nง[^1]\n\n[^1]: จ\n"), Context{Shift: 2})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`<h4 id="ก">ก</h4>`, `<h5 id="ข">ข</h5>`, `<h6 id="ค">ค</h6>`, "<h4>เชิงอรรถ</h4>"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in %s", want, got)
		}
	}
}

func TestNamesStayOnOneLine(t *testing.T) {
	d := thai.NewDictionary([]string{"แม่น้ำแคว", "บ้าน & เรือน"})
	const open, end = `<span class="nb">`, "</span>"
	for _, x := range []struct{ body, want string }{
		{"ข้ามแม่น้ำแควไป", "<p>ข้าม" + open + "แม่น้ำแคว" + end + "ไป</p>\n"},
		{"ข้ามแม่น้ำ\nแควไป 5\nกม. แล้ว", "<p>ข้าม" + open + "แม่น้ำแคว" + end + "ไป " + open + "5\nกม." + end + " แล้ว</p>\n"},
		{"ข้าม**แม่น้ำแคว** `5 กม.`", "<p>ข้าม<strong>" + open + "แม่น้ำแคว" + end + "</strong> <code>5 กม.</code></p>\n"},
		{"5  \nกม.", "<p>5<br>\nกม.</p>\n"},
		{"## แม่น้ำแคว\n\n[แม่น้ำแคว](https://x.th \"แม่น้ำแคว\")", `<h2 id="แม่น้ำแคว">` + open + "แม่น้ำแคว" + end + "</h2>\n<p><a href=\"https://x.th\" title=\"แม่น้ำแคว\" rel=\"noopener noreferrer\">" + open + "แม่น้ำแคว" + end + "</a></p>\n"},
		{"![แม่น้ำแคว](a.jpg \"แม่น้ำแคว\")", `<figure><img src="a.jpg" alt="แม่น้ำแคว">` + "\n<figcaption>" + open + "แม่น้ำแคว" + end + "</figcaption></figure>\n"},
		{"<5 กม. & 5 <b>กม.", "<p>&lt;" + open + "5 กม." + end + " &amp; " + open + "5 กม." + end + "</p>\n"},
		// Over the bounds of elements.
		{"**ต่าง** ๆ", "<p>" + open + "<strong>ต่าง</strong> ๆ" + end + "</p>\n"},
		{"[เด็ก](https://x.th) ๆ", "<p>" + open + `<a href="https://x.th" rel="noopener noreferrer">เด็ก</a> ๆ` + end + "</p>\n"},
		{"มี **1,250** บาท", "<p>มี " + open + "<strong>1,250</strong> บาท" + end + "</p>\n"},
		{"มี 1,250 ***บาท***", "<p>มี " + open + "1,250 <em><strong>บาท</strong></em>" + end + "</p>\n"},
		{"~~**5** *กม.*~~", "<p><del>" + open + "<strong>5</strong> <em>กม.</em>" + end + "</del></p>\n"},
		{"**ไกล 5** กม.", "<p><strong>ไกล " + open + "5" + end + "</strong>" + open + " กม." + end + "</p>\n"},
		{"[ริมแม่น้ำ](https://x.th)แควและ", `<p><a href="https://x.th" rel="noopener noreferrer">ริม` + open + "แม่น้ำ\u2060" + end + "</a>" + open + "แคว" + end + "และ</p>\n"},
		{"**ของเด็ก** *ๆ ใน*", "<p><strong>ของ" + open + "เด็ก" + end + "</strong>" + open + "\u00A0" + end + "<em>" + open + "ๆ" + end + " ใน</em></p>\n"},
		{"ที่**กรม**ฯ", "<p>ที่<strong>กรม</strong>ฯ</p>\n"}, // browsers keep it
		{"**5**  \nกม. 5`ก` กม.", "<p><strong>5</strong><br>\nกม. 5<code>ก</code> กม.</p>\n"},
		{"| **5** กม. |\n|---|\n| 5 | กม. |", "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"ตาราง\">\n<table>\n<thead>\n<tr><th scope=\"col\">" + open + "<strong>5</strong> กม." + end + "</th></tr>\n</thead>\n<tbody>\n<tr><td>5</td></tr>\n</tbody>\n</table>\n</div>\n"},
	} {
		got, err := toHTML([]byte(x.body), Context{Words: d, Unbroken: 14, Picture: func(string) (Picture, bool) { return Picture{Src: "a.jpg"}, true }})
		if err != nil || got != x.want {
			t.Errorf("%q:\n got %s %v\nwant %s", x.body, got, err, x.want)
		}
		plain, _ := toHTML([]byte(x.body), Context{Picture: func(string) (Picture, bool) { return Picture{Src: "a.jpg"}, true }})
		if all := strings.NewReplacer(open, "", end, "", "\u2060", "", "\u00A0", " ").Replace(got); all != plain {
			t.Errorf("%q: without its elements\n%s is not\n%s", x.body, all, plain)
		}
	}
}

func TestWordsAreCounted(t *testing.T) {
	for body, want := range map[string]int{
		"": 0, "แม่น้ำไหล": 2, "## ข่าว\n\nแม่น้ำ\nไหล 5 กม.\n\n- ก\n- **ข** ค": 8, "|น้ำ|ฝน|\n|-|-|\n|1|2|": 4, "    code": 0, "![ภาพ](a.jpg)": 0, "ข่าว[^1]\n\n[^1]: น้ำ": 2,
	} {
		if got := outlineOf("a.md", 1, []byte(body)).Words; got != want {
			t.Errorf("%q: got %d, want %d", body, got, want)
		}
	}
}
