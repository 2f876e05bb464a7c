package serve

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	_ "time/tzdata"

	"hokhao/generator/browsertest"
	"hokhao/generator/channel"
	"hokhao/generator/channels/press"
	"hokhao/generator/channels/text"
	"hokhao/generator/channels/web"
	"hokhao/generator/diagnostic"
	"hokhao/generator/engine"
	"hokhao/themes/khwae"
)

const (
	settings = `title: ข่าวทดสอบ
baseURL: https://pr.example.go.th/
office: {name: สำนักงานทดสอบ, phone: 0 3400 0000}
agencies: [{key: health, name: สำนักงานสาธารณสุข}]
topics: [{key: health, name: สาธารณสุข}]
districts: [{key: mueang, name: เมืองกาญจนบุรี, subdistricts: [{key: "710101", name: บ้านเหนือ}]}]
`
	settingsFile = "content/site.yaml"
	newsFile     = "content/news/2026/2026-11-23-doctors.md"
	newsPage     = "news/2026/doctors.html"
)

// news returns a release; an impossible date makes it faulty, in line 3.
func news(number int, date, body string) string {
	return fmt.Sprintf(`---
title: หน่วยแพทย์ลงพื้นที่ครั้งที่ %d
date: %s 09:30
number: %d/2569
topics: [health]
agency: health
districts: [mueang]
---

%s
`, number, date, number, body)
}

// The message and the rule of the finding about an impossible date.
const (
	faulty    = "2026-11-31"
	faultRule = "date-impossible"
)

// patience is the time limit on very slow machines; no test waits for it otherwise.
const patience = time.Minute

// A running preview, as seen by a browser.
type running struct {
	t       *testing.T
	root    string
	address string
	events  *bufio.Scanner
	stop    func() error // ends the preview and returns the result of Run
}

// start runs a preview of a site with these files until the test ends.
func start(t *testing.T, files map[string]string) *running {
	t.Helper()
	return startWith(t, files, func(*Options) {})
}

// startWith is start with other options.
func startWith(t *testing.T, files map[string]string, change func(*Options)) *running {
	t.Helper()
	s := &running{t: t, root: t.TempDir()}
	for name, data := range files {
		s.write(name, data)
	}
	ctx, cancel := context.WithCancel(t.Context())
	opened, ended := make(chan string, 1), make(chan error, 1)
	o := Options{
		Build: engine.Options{
			Root:     s.root,
			Output:   filepath.Join(s.root, ".hokhao", "preview"),
			Cache:    filepath.Join(s.root, ".hokhao", "preview-cache"),
			Channels: []channel.Channel{press.New(), text.New(), web.New(khwae.New(), true)},
		},
		Now:    func() time.Time { return time.Unix(1795500000, 0) }, // 2026-11-24 in Kanchanaburi
		Opened: func(address string) { opened <- address },
		Built:  func([]diagnostic.Finding, []Absent, time.Duration) {},
	}
	change(&o)
	go func() { ended <- Run(ctx, o) }()
	select {
	case s.address = <-opened:
	case err := <-ended:
		t.Fatalf("Run: %v", err)
	}
	stopped := false
	s.stop = func() error {
		if stopped {
			return nil
		}
		stopped = true
		cancel()
		return <-ended
	}
	t.Cleanup(func() {
		if err := s.stop(); err != nil {
			t.Errorf("Run: %v", err)
		}
	})
	res, err := client(t).Get(s.address + ".hokhao/events")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { res.Body.Close() })
	if kind := res.Header.Get("Content-Type"); kind != "text/event-stream" {
		t.Errorf("the events are %q", kind)
	}
	s.events = bufio.NewScanner(res.Body)
	return s
}

// client returns a client that keeps no connections and follows no redirects.
func client(t *testing.T) *http.Client {
	transport := &http.Transport{DisableKeepAlives: true}
	t.Cleanup(transport.CloseIdleConnections)
	return &http.Client{
		Transport:     transport,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

func (s *running) write(name, data string) {
	s.t.Helper()
	name = filepath.Join(s.root, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(data), 0o644); err != nil {
		s.t.Fatal(err)
	}
}

// ask requests a path exactly as written; headers are pairs of name and value, and may include Host.
func (s *running) ask(path string, headers ...string) (*http.Response, string) {
	s.t.Helper()
	req, err := http.NewRequest("GET", s.address, nil)
	if err != nil {
		s.t.Fatal(err)
	}
	req.URL.Opaque = "/" + path // is sent unchanged
	for i := 0; i < len(headers); i += 2 {
		if headers[i] == "Host" {
			req.Host = headers[i+1]
			continue
		}
		req.Header.Set(headers[i], headers[i+1])
	}
	res, err := client(s.t).Do(req)
	if err != nil {
		s.t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return res, string(body)
}

// shows reports whether a page exists and contains a text.
func (s *running) shows(path, text string) bool {
	s.t.Helper()
	res, body := s.ask(path)
	return res.StatusCode == http.StatusOK && strings.Contains(body, text)
}

// said is what the script in open pages receives.
type said struct {
	Version  int64
	Failed   string
	Findings []struct {
		Rule, Severity, File, Text, Thai, Hint string
		Line                                   int
	}
}

func (s *running) findings() (f said) {
	s.t.Helper()
	res, body := s.ask(".hokhao/findings", "Accept", "application/json")
	if res.StatusCode != http.StatusOK || !strings.HasPrefix(res.Header.Get("Content-Type"), "application/json") {
		s.t.Fatalf("findings: %s, %s", res.Status, res.Header.Get("Content-Type"))
	}
	if err := json.Unmarshal([]byte(body), &f); err != nil {
		s.t.Fatalf("%v in %s", err, body)
	}
	if f.Findings == nil {
		s.t.Fatalf("the script must be given a list, not %s", body)
	}
	return f
}

// faults returns the number of findings about the impossible date.
func (s *running) faults() (n int) {
	for _, f := range s.findings().Findings {
		if f.Rule == faultRule {
			n++
		}
	}
	return n
}

// until calls so after each event until it returns true.
func (s *running) until(what string, so func() bool) {
	s.t.Helper()
	for !so() {
		if !s.event() {
			s.t.Fatalf("no more events before %s", what)
		}
	}
}

// event waits for the next event, and reports whether there was one.
func (s *running) event() bool {
	s.t.Helper()
	next := make(chan bool, 1)
	go func() {
		for s.events.Scan() {
			if strings.HasPrefix(s.events.Text(), "data: ") {
				next <- true
				return
			}
		}
		next <- false
	}()
	select {
	case ok := <-next:
		return ok
	case <-time.After(patience):
		return false
	}
}

func whole() map[string]string {
	return map[string]string{settingsFile: settings, newsFile: news(1, "2026-11-23", "ตรวจสุขภาพฟรีที่ศาลาประชาคม")}
}

func TestPages(t *testing.T) {
	t.Parallel()
	s := start(t, whole())
	if u, err := url.Parse(s.address); err != nil || u.Hostname() != "localhost" || u.Port() == "0" {
		t.Errorf("the address is %s", s.address)
	}
	for _, page := range []string{"", "index.html", newsPage, "news/"} {
		res, body := s.ask(page)
		if res.StatusCode != http.StatusOK || !strings.HasPrefix(res.Header.Get("Content-Type"), "text/html") ||
			!strings.Contains(body, `<script defer src="/.hokhao/reload.js">`) || res.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("/%s: %s, %v", page, res.Status, res.Header)
		}
	}
	if res, _ := s.ask("news"); res.StatusCode != http.StatusFound || res.Header.Get("Location") != "/news/" {
		t.Errorf("/news: %s to %q", res.Status, res.Header.Get("Location"))
	}
	if res, body := s.ask(".hokhao/reload.js"); !strings.HasPrefix(res.Header.Get("Content-Type"), "text/javascript") || body != string(reloadScript) {
		t.Errorf("reload.js: %s, %v", res.Status, res.Header)
	}
	if _, err := os.Stat(filepath.Join(s.root, "public")); err == nil {
		t.Error("the preview made public/")
	}

	_, missing := s.ask("404.html")
	for _, page := range []string{"none.html", "news/none/", newsPage + "/", ".hokhao/none", "a%00b"} {
		if res, body := s.ask(page); res.StatusCode != http.StatusNotFound || body != missing {
			t.Errorf("/%s: %s, and not the page 404.html", page, res.Status)
		}
	}

	// Files beside the published ones, and outside of the folder.
	for _, name := range []string{".hokhao/preview/.hokhao-manifest", ".hokhao/preview/.hokhao-lock"} {
		if _, err := os.Stat(filepath.Join(s.root, name)); err != nil {
			t.Error(err)
		}
	}
	for _, path := range []string{
		".hokhao-manifest", ".hokhao-lock", "%2ehokhao-manifest", "news/../.hokhao-manifest", "./.hokhao-manifest", ".hokhao-staging/",
		"../preview-cache/", "../../" + settingsFile, "..%2f..%2f" + settingsFile, "%2e%2e/%2e%2e/" + settingsFile,
		"news/..%2f..%2f..%2f" + settingsFile, `..%5c..%5ccontent%5csite.yaml`, "//etc/passwd", "%2fetc/passwd",
	} {
		res, body := s.ask(path)
		for range 5 { // the multiplexer cleans paths by redirecting
			if res.StatusCode/100 != 3 {
				break
			}
			res, body = s.ask(strings.TrimPrefix(res.Header.Get("Location"), "/"))
		}
		if res.StatusCode != http.StatusNotFound || strings.Contains(body, "baseURL") {
			t.Errorf("/%s: %s", path, res.Status)
		}
	}
	if err := os.Symlink(filepath.Join(s.root, settingsFile), filepath.Join(s.root, ".hokhao", "preview", "out.yaml")); err == nil {
		if res, _ := s.ask("out.yaml"); res.StatusCode != http.StatusNotFound {
			t.Errorf("a link that leads outside: %s", res.Status)
		}
	}

	_, page := s.ask(newsPage)
	if res, part := s.ask(newsPage, "Range", "bytes=100-199"); res.StatusCode != http.StatusPartialContent || part != page[100:200] {
		t.Errorf("a range: %s, %q", res.Status, part)
	}
	res, err := client(t).Post(s.address, "text/plain", strings.NewReader("x"))
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	if res.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("POST: %s", res.Status)
	}
}

func TestHosts(t *testing.T) {
	t.Parallel()
	s := start(t, whole())
	u, err := url.Parse(s.address)
	if err != nil {
		t.Fatal(err)
	}
	port := ":" + u.Port()
	for _, host := range []string{"localhost", "127.0.0.1", "[::1]"} {
		for _, path := range []string{"", ".hokhao/findings"} {
			if res, _ := s.ask(path, "Host", host+port); res.StatusCode != http.StatusOK {
				t.Errorf("%s%s/%s: %s", host, port, path, res.Status)
			}
		}
	}
	for _, host := range []string{
		"evil.example" + port, "evil.example", "localhost.evil.example" + port, "evil.localhost" + port, "localhost:1", "127.0.0.2" + port, "0.0.0.0" + port, "[::]" + port,
	} {
		for _, path := range []string{"", newsPage, "none.html", ".hokhao/events", ".hokhao/findings", ".hokhao/reload.js"} {
			if res, body := s.ask(path, "Host", host); res.StatusCode != http.StatusForbidden || strings.Contains(body, "<html") {
				t.Errorf("%s/%s: %s", host, path, res.Status)
			}
		}
	}

	// Only HTTP/1.0 clients name no host.
	conn, err := net.Dial("tcp", "127.0.0.1"+port)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	fmt.Fprint(conn, "GET / HTTP/1.0\r\n\r\n")
	if answer, err := bufio.NewReader(conn).ReadString('\n'); err != nil || !strings.Contains(answer, "403") {
		t.Errorf("no host: %q, %v", answer, err)
	}
}

func TestEdits(t *testing.T) {
	t.Parallel()
	s := start(t, whole())
	if n := s.faults(); n != 0 {
		t.Fatalf("%d faults from the start", n)
	}
	edit := func(name, page, data, text string) {
		t.Helper()
		s.write(name, data)
		s.until(page+" shows "+text, func() bool { return s.shows(page, text) })
	}
	edit(newsFile, newsPage, news(1, "2026-11-23", "ย้ายไปศาลากลาง"), "ย้ายไปศาลากลาง")

	// With a fault the last good page stays, and shows what is wrong.
	s.write(newsFile, news(1, faulty, "ข้อความที่ยังไม่เผยแพร่"))
	s.until("the fault is told", func() bool { return s.faults() == 1 })
	if !s.shows(newsPage, "ย้ายไปศาลากลาง") || s.shows(newsPage, "ยังไม่เผยแพร่") {
		t.Error("the last good page is gone")
	}
	for _, f := range s.findings().Findings {
		if f.Rule == faultRule && (f.File != newsFile || f.Line != 3 || f.Severity != "error" || !thai(f.Thai) || !strings.Contains(f.Text, faulty)) {
			t.Errorf("got %+v", f)
		}
	}
	res, page := s.ask(".hokhao/findings", "Accept", "text/html,*/*;q=0.8")
	if res.StatusCode != http.StatusOK || !strings.Contains(page, newsFile+":3") || !strings.Contains(page, faulty) || strings.Contains(page, "ไม่พบข้อผิดพลาด") {
		t.Errorf("the page of findings: %s\n%s", res.Status, page)
	}

	// Once mended, the fault is no longer shown.
	edit(newsFile, newsPage, news(1, "2026-11-23", "กลับมาที่เดิม"), "กลับมาที่เดิม")
	if n := s.faults(); n != 0 {
		t.Errorf("mended, and still %d faults", n)
	}

	// New folders, one with a file from the start and one that gets it later; then a renamed folder, and a new
	// file in it.
	edit("content/news/2025/2025-01-02-old.md", "news/2025/old.html", news(2, "2025-01-02", "ข่าวในโฟลเดอร์ใหม่"), "ข่าวในโฟลเดอร์ใหม่")
	edit("content/news/2025/2025-01-02-old.md", "news/2025/old.html", news(2, "2025-01-02", "แก้ในโฟลเดอร์ใหม่"), "แก้ในโฟลเดอร์ใหม่")
	if err := os.Rename(filepath.Join(s.root, "content/news/2025"), filepath.Join(s.root, "content/news/2024")); err != nil {
		t.Fatal(err)
	}
	edit("content/news/2024/2025-01-02-old.md", "news/2024/old.html", news(2, "2025-01-02", "แก้หลังเปลี่ยนชื่อ"), "แก้หลังเปลี่ยนชื่อ")
	edit("content/news/2024/2025-01-02-old.md", "news/2024/old.html", news(2, "2025-01-02", "แก้อีกครั้ง"), "แก้อีกครั้ง")

	// An editor that renames a new file over the old one.
	s.write("temp", news(1, "2026-11-23", "บันทึกด้วยการเปลี่ยนชื่อ"))
	if err := os.Rename(filepath.Join(s.root, "temp"), filepath.Join(s.root, newsFile)); err != nil {
		t.Fatal(err)
	}
	s.until("the renamed file is shown", func() bool {
		return s.shows(newsPage, "บันทึกด้วยการเปลี่ยนชื่อ")
	})

	// All of content/ disappears, and comes back.
	if err := os.Rename(filepath.Join(s.root, "content"), filepath.Join(s.root, "away")); err != nil {
		t.Fatal(err)
	}
	s.until("content/ is missed", func() bool { return len(s.findings().Findings) > 0 })
	if err := os.Rename(filepath.Join(s.root, "away"), filepath.Join(s.root, "content")); err != nil {
		t.Fatal(err)
	}
	edit(newsFile, newsPage, news(1, "2026-11-23", "ทุกอย่างกลับมา"), "ทุกอย่างกลับมา")

	if _, err := os.Stat(filepath.Join(s.root, "public")); err == nil {
		t.Error("the preview made public/")
	}
}

func thai(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return 'ก' <= r && r <= '๛' })
}

func TestBrokenFromTheStart(t *testing.T) {
	t.Parallel()
	for name, files := range map[string]map[string]string{
		"fault":      {settingsFile: settings, newsFile: news(1, faulty, "ตรวจสุขภาพฟรี")},
		"no content": {},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := start(t, files)
			for _, path := range []string{"", newsPage, "none.html"} {
				res, page := s.ask(path)
				if res.StatusCode != http.StatusServiceUnavailable || !strings.Contains(page, "สิ่งที่ต้องแก้") || !strings.Contains(page, "reload.js") {
					t.Errorf("/%s: %s\n%s", path, res.Status, page)
				}
				if want := cmp.Or(map[string]string{"fault": newsFile + ":3"}[name], "content"); !strings.Contains(page, want) {
					t.Errorf("/%s does not name %s:\n%s", path, want, page)
				}
			}
			for name, data := range whole() {
				s.write(name, data)
			}
			s.until("the site is there", func() bool { return s.shows(newsPage, "ศาลาประชาคม") })
			if n := s.faults(); n != 0 {
				t.Errorf("mended, and still %d faults", n)
			}
		})
	}
}

// TestStops does not run in parallel with others, so that it finds every goroutine left behind.
func TestStops(t *testing.T) {
	for name, files := range map[string]map[string]string{"listening": whole(), "looking": {}} {
		t.Run(name, func(t *testing.T) {
			s := start(t, files)
			if !s.event() {
				t.Fatal("no event")
			}
			if err := s.stop(); err != nil {
				t.Errorf("Run: %v", err)
			}
			for s.event() {
			}
			if conn, err := net.Dial("tcp", strings.TrimSuffix(strings.Replace(s.address, "http://localhost", "127.0.0.1", 1), "/")); err == nil {
				conn.Close()
				t.Error("it still listens")
			}
			if err := os.RemoveAll(s.root); err != nil {
				t.Error(err)
			}
			// The handlers of cut connections end by themselves, soon.
			for deadline := time.Now().Add(patience); ; runtime.Gosched() {
				stacks := make([]byte, 1<<20)
				stacks = stacks[:runtime.Stack(stacks, true)]
				var left []string
				for stack := range strings.SplitSeq(string(stacks), "\n\n") {
					if strings.Contains(stack, "serve.(*preview)") || strings.Contains(stack, "serve.watch") || strings.Contains(stack, "fsnotify") || strings.Contains(stack, "net/http.(*conn).serve") {
						left = append(left, stack)
					}
				}
				if left == nil {
					break
				}
				if time.Now().After(deadline) {
					t.Fatalf("still running:\n%s", strings.Join(left, "\n\n"))
				}
			}
		})
	}
}

func TestPortInUse(t *testing.T) {
	t.Parallel()
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	err = Run(t.Context(), Options{Port: taken.Addr().(*net.TCPAddr).Port})
	if err == nil || !strings.Contains(err.Error(), "--port 0") {
		t.Errorf("got %v", err)
	}
}

// TestBrowser lets a real browser run the script under the page's own policy.
func TestBrowser(t *testing.T) {
	t.Parallel()
	b := browsertest.Open(t, "about:blank")
	t.Run("edits", func(t *testing.T) { inABrowser(t, b) })
	t.Run("from the start", func(t *testing.T) { fromTheStart(t, b) })
}

func inABrowser(t *testing.T, browser *browsertest.Browser) {
	s := start(t, whole())
	b := browser.Open(t, s.address+newsPage)
	const told, listens = `document.body && document.querySelector('[role=alert]')`, `document.readyState === 'complete'`
	b.Until(listens)
	s.write(newsFile, news(1, faulty, "ตรวจสุขภาพฟรี"))
	page := b.Until(told)
	for _, want := range []string{"Content-Security-Policy", newsFile + ":3", "ต้องแก้ 1 แห่ง", faulty, "ศาลาประชาคม"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s:\n%s", want, page)
		}
	}

	// Once the fault is mended the page reloads itself, without the findings.
	s.write(newsFile, news(1, "2026-11-23", "แก้เสร็จแล้ว"))
	if page = b.Until("document.body && document.body.innerText.includes('แก้เสร็จแล้ว')"); strings.Contains(page, `role="alert"`) {
		t.Errorf("still told:\n%s", page)
	}
}

// The page of findings follows edits until there is a site.
func fromTheStart(t *testing.T, browser *browsertest.Browser) {
	s := start(t, map[string]string{settingsFile: settings, newsFile: news(1, faulty, "ตรวจสุขภาพฟรี")})
	b := browser.Open(t, s.address+newsPage)
	b.Until("document.body && document.body.innerText.includes('" + newsFile + ":3')")
	s.write(newsFile, strings.Replace(news(1, faulty, "ตรวจสุขภาพฟรี"), "---\n", "---\n# บันทึก\n", 1))
	if page := b.Until("document.body && document.body.innerText.includes('" + newsFile + ":4')"); strings.Contains(page, `role="alert"`) {
		t.Errorf("told twice:\n%s", page)
	}
	s.write(newsFile, news(1, "2026-11-23", "แก้เสร็จแล้ว"))
	b.Until("document.body && document.body.innerText.includes('แก้เสร็จแล้ว')")
}
