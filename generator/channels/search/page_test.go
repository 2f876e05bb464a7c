package search

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hokhao/generator/browsertest"
	"hokhao/generator/channel"
	"hokhao/generator/channel/channeltest"
	"hokhao/generator/channels/text"
	"hokhao/generator/channels/web"
	"hokhao/generator/site"
	"hokhao/themes/khwae"
)

// whole writes the pages and the index of a site into a folder.
func whole(t testing.TB, sources map[string]string) string {
	t.Helper()
	s := channeltest.Site(t, sources)
	files, _ := channeltest.Render(t, New(), s, nil)
	pages, _ := channeltest.Render(t, web.New(khwae.New(), false), s, nil)
	texts, _ := channeltest.Render(t, text.New(), s, nil)
	for _, more := range []channeltest.Files{pages, texts} {
		for name, data := range more {
			files[name] = data
		}
	}
	return published(t, files)
}

// many returns more news than fit on one page of results.
func many() map[string]string {
	more := map[string]string{}
	for i := range 14 {
		more[fmt.Sprintf("news/2026/2026-05-%02[1]d-school-%[1]d.md", i+1)] = channeltest.Release(fmt.Sprintf("โรงเรียนแห่งที่ %d เปิดภาคเรียน", i+1), fmt.Sprintf("2026-05-%02d", i+1), "", "นักเรียนกลับมาเรียน")
	}
	return small(more)
}

const said = `(document.getElementById("k-search-status")?.textContent ?? "")`

// typed searches for a text as a reader would: typed into the box and sent with Enter.
func typed(t *testing.T, b *browsertest.Browser, text string) {
	t.Helper()
	var ignored any
	b.Value(`(() => { const q = document.querySelector("#k-search [name=q]"); q.focus(); q.value = "" })()`, &ignored)
	b.Do("Input.insertText", map[string]any{"text": text}, &ignored)
	for _, kind := range []string{"keyDown", "keyUp"} {
		b.Do("Input.dispatchKeyEvent", map[string]any{"type": kind, "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13, "text": "\r"}, &ignored)
	}
}

// TestThePage opens the page in one browser.
func TestThePage(t *testing.T) {
	b := browsertest.Open(t, "about:blank")
	t.Run("in a browser", func(t *testing.T) { inABrowser(t, b) })
	t.Run("from a disk", func(t *testing.T) { fromADisk(t, b) })
	t.Run("without its index", func(t *testing.T) { withoutItsIndex(t, b) })
}

func inABrowser(t *testing.T, browser *browsertest.Browser) {
	dir := whole(t, many())
	server := httptest.NewServer(http.FileServer(http.Dir(dir)))
	defer server.Close()
	links := `[...document.querySelectorAll("#k-search-results a")].map(a => new URL(a.href).pathname)`

	// From the box on the front page.
	b := browser.Open(t, server.URL+"/index.html")
	b.Until(`document.readyState === "complete" && document.querySelector(".mast input[name=q]")`)
	var ignored any
	b.Value(`document.querySelector(".mast input[name=q]").focus()`, &ignored)
	b.Do("Input.insertText", map[string]any{"text": "แพทย์เคลื่อนที่"}, &ignored)
	b.Value(`document.querySelector(".mast form").requestSubmit()`, &ignored)
	b.Until(`location.pathname === "/search.html" && ` + said + ` === "พบ 1 เรื่อง"`)
	var found []string
	b.Value(links, &found)
	if !slices.Equal(found, []string{"/news/2026/doctors.html"}) {
		t.Errorf("found %q", found)
	}

	// On the page itself: the focus stays in the box, and the address contains the query.
	typed(t, b, "โรงเรียน")
	b.Until(said + ` === "พบ 14 เรื่อง"`)
	var at struct {
		Focus, Address, Shown string
		Results               int
		Marks                 []string
	}
	b.Value(`({ focus: document.activeElement.name, address: decodeURIComponent(location.search), results: document.querySelectorAll("#k-search-results > li").length,
		marks: [...document.querySelector("#k-search-results h2").querySelectorAll("mark")].map(m => m.textContent) })`, &at)
	if at.Focus != "q" || at.Address != "?q=โรงเรียน" || at.Results != 10 || !slices.Equal(at.Marks, []string{"โรงเรียน"}) {
		t.Errorf("%+v", at)
	}
	b.Value(`document.getElementById("k-search-more").click()`, &ignored)
	b.Until(`document.querySelectorAll("#k-search-results > li").length === 14 && !document.getElementById("k-search-more").checkVisibility()`)
	var focused int
	b.Value(`[...document.querySelectorAll("#k-search-results a")].indexOf(document.activeElement)`, &focused)
	if focused != 10 {
		t.Errorf("after more results the focus is on link %d", focused)
	}

	// A filter narrows the results; going back widens them again.
	b.Value(`(() => { const f = document.querySelector("[name=districts]"); f.value = "sai-yok"; f.dispatchEvent(new Event("change", { bubbles: true })) })()`, &ignored)
	b.Until(said + `.startsWith("ไม่พบ “โรงเรียน”")`)
	b.Value(`history.back()`, &ignored)
	b.Until(said + ` === "พบ 14 เรื่อง" && document.querySelector("[name=districts]").value === ""`)

	// A hit deep in the text is shown with its sentence.
	typed(t, b, "หนองปลาไหล")
	b.Until(`document.querySelector("#k-search-results p mark")?.textContent === "หนองปลาไหล" && document.querySelector("#k-search-results p").textContent.includes("ควรเฝ้าระวัง")`)

	typed(t, b, "นักทองเทียว")
	b.Until(said + `.includes("“นักท่องเที่ยว”")`)
	typed(t, b, `<img src=x onerror="document.title='hacked'">`)
	b.Until(said + `.startsWith("ไม่พบ “<img")`)
}

// A village reads the site from a USB stick.
func fromADisk(t *testing.T, browser *browsertest.Browser) {
	dir := whole(t, small(nil))
	b := browser.Open(t, "file://"+filepath.ToSlash(dir)+"/search.html?q=ด่านเจดีย์สามองค์")
	b.Until(said + ` === "พบ 1 เรื่อง"`)
	typed(t, b, "เขื่อน")
	b.Until(said + ` === "พบ 2 เรื่อง" && document.querySelector("#k-search-results a").href.endsWith(".html")`)
}

// Without the index the page says so; without JavaScript it links to the lists.
func withoutItsIndex(t *testing.T, browser *browsertest.Browser) {
	dir := whole(t, small(nil))
	broken := false
	files := http.FileServer(http.Dir(dir))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if broken && strings.HasPrefix(r.URL.Path, "/search/") && r.URL.Path != "/search/search.js" {
			http.Error(w, "gone", http.StatusServiceUnavailable)
			return
		}
		w.Header().Set("Cache-Control", "no-store")
		files.ServeHTTP(w, r)
	}))
	defer server.Close()
	broken = true
	b := browser.Open(t, server.URL+"/search.html?q=เขื่อน")
	b.Until(said + `.startsWith("โหลดข้อมูลสำหรับค้นหาไม่สำเร็จ")`)
	broken = false
	typed(t, b, "เขื่อน") // the same query again
	b.Until(said + ` === "พบ 2 เรื่อง"`)

	var ignored any
	b.Do("Emulation.setScriptExecutionDisabled", map[string]any{"value": true}, &ignored)
	b.Do("Page.navigate", map[string]any{"url": server.URL + "/search.html"}, &ignored)
	page := b.Until(`document.readyState === "complete" && document.body.innerText.includes("ไม่ได้เปิดใช้ JavaScript")`)
	for _, want := range []string{`href="news/index.html"`, `href="districts/si-sawat/index.html"`, `href="years/2025/index.html"`, `href="topics/health/index.html"`, `href="agencies/health/index.html"`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	var hidden bool
	b.Value(`document.querySelector("#k-search details").hidden`, &hidden)
	if !hidden {
		t.Error("filters show that nothing serves")
	}
}

// searchPage is the channel web without its other pages.
type searchPage struct{ channel.Channel }

func (c searchPage) Plan(s *site.Site, made channel.Made) iter.Seq[channel.Batch] {
	return channel.One(channel.Batch{Name: "page", Files: func(yield func(channel.File) bool) {
		for f := range channel.Files(c.Channel.Plan(s, made)) {
			if f.Path == "search.html" && !yield(f) {
				return
			}
		}
	}})
}

// BenchmarkPage measures how long a reader waits in a real browser for results from 10,000 releases once their files are
// loaded.
func BenchmarkPage(b *testing.B) {
	sources, releases := synthetic(b, 10_000)
	s := channeltest.Site(b, sources)
	files, _ := channeltest.Render(b, New(), s, nil)
	page, _ := channeltest.Render(b, searchPage{web.New(khwae.New(), false)}, s, nil)
	files["search.html"] = page["search.html"]
	server := httptest.NewServer(http.FileServer(http.Dir(published(b, files))))
	defer server.Close()
	tab := browsertest.Open(b, server.URL+"/search.html")
	tab.Until(`document.readyState === "complete" && document.getElementById("k-search")`)
	for b.Loop() {
		var times []float64
		r := rand.New(rand.NewPCG(3, 3))
		for _, x := range someOf(releases, 30) {
			query := span(r, x.Title, titleSpan)
			const search = `(async query => {
				const form = document.getElementById("k-search"), status = document.getElementById("k-search-status"), results = document.getElementById("k-search-results")
				const once = () => new Promise(done => {
					const look = new MutationObserver(() => {
						if (status.textContent !== status.dataset.busy && !results.hasAttribute("aria-busy")) { look.disconnect(); done(performance.now()) }
					})
					look.observe(form.parentNode, { subtree: true, childList: true, attributes: true, characterData: true })
					form.requestSubmit()
				})
				form.elements.q.value = query
				await once()
				const began = performance.now()
				return await once() - began
			})(%q)`
			var ms float64
			tab.Value(fmt.Sprintf(search, query), &ms)
			times = append(times, ms)
		}
		slices.Sort(times)
		b.ReportMetric(times[len(times)/2], "median-ms")
		b.ReportMetric(times[len(times)-1], "worst-ms")
	}
}
