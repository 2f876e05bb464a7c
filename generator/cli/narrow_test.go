package cli

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hokhao/generator/browsertest"
	"hokhao/generator/content"
	"hokhao/generator/soak"
)

// A word too long for a line on a phone, and a text that contains it in every form.
const (
	longWord = "KanchanaburiRiverKwaiBridgeWeekAndRedCrossFair2026Kanchanaburi"
	longBody = longWord + " และ https://pr.example.go.th/" + longWord + "/" + longWord + ".html\n\n## หัวข้อ " + longWord + "\n\n- " + longWord +
		"\n- [" + longWord + "](https://pr.example.go.th/" + longWord + ")\n\n> " + longWord + "\n\n| " + longWord + " | ก |\n|---|---|\n| " + longWord +
		" | [" + longWord + "](https://pr.example.go.th/" + longWord + ") |\n\n`" + longWord + longWord + "`\n\n    " + longWord + longWord + "\n\n" + longWord + "[^1]\n\n[^1]: " + longWord + "\n"
)

// measure runs in the browser: it loads pages side by side and returns what is wrong with each at each width.
const measure = `(async (pages, widths) => {
	const wrong = [], words = new Intl.Segmenter("th", { granularity: "word" })
	const look = (page, width, doc, large) => {
		const root = doc.documentElement, unseen = new Set(), all = [...doc.querySelectorAll("body *")]
		const told = e => e.tagName + "." + e.className + " “" + e.textContent.trim().slice(0, 60) + "”"
		const hides = e => { for (; e && e !== root; e = e.parentElement) { const s = getComputedStyle(e); if (s.overflowX !== "visible" || s.position === "fixed") return true } return false }
		const texts = e => [...e.childNodes].filter(n => n.nodeType === 3).map(n => { const r = doc.createRange(); r.selectNode(n); return r })
		if (root.scrollWidth > root.clientWidth) {
			const far = e => [e, ...texts(e)].some(x => x.getBoundingClientRect().right > root.clientWidth + 1)
			wrong.push([page, width, large, "scrolls sideways", root.scrollWidth, all.filter(e => !e.closest("svg, .vh") && far(e) && !hides(e)).slice(-2).map(told).join(" and ")])
		}
		for (const e of all) {
			const s = getComputedStyle(e)
			if (s.clipPath !== "none" || s.display === "none" || e.tagName === "svg" || unseen.has(e.parentElement)) { unseen.add(e); continue }
			if (s.overflowX === "hidden" && s.textOverflow !== "ellipsis" && [...e.querySelectorAll("*"), e].some(d => !d.closest(".vh") && texts(d).some(r => r.getBoundingClientRect().right > e.getBoundingClientRect().right + 1)))
				wrong.push([page, width, large, "cut off", e.scrollWidth, told(e)])
			if (e.getBoundingClientRect().width > 14 * parseFloat(s.fontSize)) continue // a word of 24 letters fits
			for (const n of e.childNodes) if (n.nodeType === 3) for (const w of words.segment(n.data)) {
				if (!/[ก-ฮ0-9]/.test(w.segment) || w.segment.length > 24) continue
				const r = doc.createRange()
				r.setStart(n, w.index)
				r.setEnd(n, w.index + w.segment.length)
				const lines = new Set([...r.getClientRects()].map(x => Math.round(x.top)))
				if (lines.size > 1) wrong.push([page, width, large, "torn", w.segment, told(e)])
			}
		}
	}
	const one = async page => {
		const f = document.createElement("iframe")
		f.style.height = "700px"
		f.src = "/" + page
		await new Promise(done => { f.onload = done; document.body.append(f) })
		for (const width of widths) {
			f.style.width = width + "px"
			look(page, width, f.contentDocument, false)
		}
		f.style.width = "320px"
		const size = f.contentDocument.getElementById("k-size-3")
		if (size) { size.checked = true; look(page, 320, f.contentDocument, true) }
		f.remove()
	}
	for (let i = 0; i < pages.length; i += 8) await Promise.all(pages.slice(i, i + 8).map(one))
	return wrong.map(w => w.join(" · "))
})`

// No page scrolls horizontally on the narrowest phone (320 pixels, or 1280 at 400 %), with the largest text size
// that pages offer, or in soaks at the widths between phone and desktop, whatever words an officer writes in any field.
func TestLongWordsOnNarrowPages(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	for i, kind := range content.Kinds() {
		f := fillWith(kind, longWord)
		f.front.WriteString("agency: " + []string{"long", "pr"}[i%2] + "\ntopics: [long]\ndistricts: [long]\n")
		f.write(t, root, "", longBody)
	}
	if err := os.WriteFile(filepath.Join(root, "content", "site.yaml"), []byte(longSettings()), 0o644); err != nil {
		t.Fatal(err)
	}
	public := mustBuild(t, root, filepath.Join(t.TempDir(), "public"))
	var pages []string
	err := filepath.WalkDir(public, func(p string, d fs.DirEntry, err error) error {
		rel, _ := filepath.Rel(public, p)
		// Lists of single taxonomy terms look alike, so only the lists of kinds are tested.
		if rel = filepath.ToSlash(rel); strings.HasSuffix(p, ".html") && (strings.Count(rel, "/") < 2 || !strings.HasSuffix(rel, "/index.html")) {
			pages = append(pages, rel)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	files := http.FileServer(http.Dir(public))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/.host" {
			w.Header().Set("Content-Type", "text/html")
			fmt.Fprint(w, "<!DOCTYPE html><title>host</title>")
			return
		}
		files.ServeHTTP(w, r)
	}))
	defer server.Close()
	given, err := json.Marshal(pages)
	if err != nil {
		t.Fatal(err)
	}
	b := browsertest.Open(t, server.URL+"/.host")
	b.Until(`document.readyState === "complete" && document.title === "host"`)
	var wrong []string
	widths := []string{"[320]", "[320, 515, 620]"}[soak.Rounds(0, 1)]
	b.Value(measure+"("+string(given)+", "+widths+")", &wrong)
	for _, w := range wrong {
		t.Error(w)
	}
	var ignored any
	b.Do("Emulation.setEmulatedMedia", map[string]any{"media": "print"}, &ignored)
	var printed [][]string // what is printed behind links in tables, and behind others
	b.Value(`(async () => {
		const f = document.createElement("iframe")
		f.src = "/news/a.html"
		await new Promise(done => { f.onload = done; document.body.append(f) })
		const links = [...f.contentDocument.querySelectorAll(".prose a[href^=http]")]
		return [true, false].map(inside => links.filter(a => !!a.closest("table") === inside).map(a => getComputedStyle(a, "::after").content))
	})()`, &printed)
	if fmt.Sprint(printed[0]) != "[none]" || len(printed[1]) == 0 || slices.Contains(printed[1], "none") {
		t.Errorf("addresses are printed behind links in tables: %q, and behind others: %q", printed[0], printed[1])
	}
}

func longSettings() string {
	return fmt.Sprintf(`title: ข่าว%[1]s
description: คำอธิบาย%[1]s
baseURL: https://pr.example.go.th/
office: {name: สำนักงาน%[1]s, phone: 0 3400 0000, email: %[1]s@example.com, line: "@%[1]s", address: "%[1]s", hours: "%[1]s"}
approval: []
agencies: [{key: long, name: หน่วยงาน%[1]s}, {key: pr, name: สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี}]
topics: [{key: long, name: หมวด%[1]s}]
districts: [{key: long, name: อำเภอ%[1]s, listeners: ["%[1]s"]}]
hotlines: [{number: "1784", name: "%[1]s"}]
navigation: [{title: "%[1]s", link: /news/}, {title: "%[1]s", link: /rss.xml, place: media}]
licence: "%[1]s"
`, longWord)
}
