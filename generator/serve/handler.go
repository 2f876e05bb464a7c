package serve

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"html/template"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path"
	"slices"
	"strings"

	"hokhao/generator/diagnostic"
)

//go:embed reload.js
var reloadScript []byte

// own is the folder of the preview's own addresses; no published path begins with a dot.
const own = "/.hokhao/"

// hosts are the only host names that the preview answers to, so that no other website can read it by resolving its
// own name to the loopback address (DNS rebinding).
var hosts = []string{"localhost", "127.0.0.1", "::1"}

func (p *preview) handler(port int) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET "+own+"reload.js", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
		_, _ = w.Write(reloadScript)
	})
	mux.HandleFunc("GET "+own+"findings", p.serveFindings)
	mux.HandleFunc("GET "+own+"events", p.serveEvents)
	mux.HandleFunc("GET /", p.servePage)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cross-Origin-Resource-Policy", "same-origin") // for browsers that send no Sec-Fetch-Site
		host := r.Host
		if h, said, err := net.SplitHostPort(r.Host); err == nil {
			host = h
			if said != fmt.Sprint(port) {
				host = ""
			}
		}
		if !slices.Contains(hosts, strings.Trim(host, "[]")) {
			http.Error(w, "เปิดดูได้จากเครื่องนี้เท่านั้น ที่ localhost (loopback only)", http.StatusForbidden)
			return
		}
		if foreign(r) {
			http.Error(w, "หน้าอื่นเรียกใช้ไฟล์ของหน้านี้ไม่ได้ (same origin only)", http.StatusForbidden)
			return
		}
		w.Header().Set("Cache-Control", "no-store")
		w.Header().Set("X-Content-Type-Options", "nosniff")
		mux.ServeHTTP(w, r)
	})
}

// foreign reports whether a request was made by a page of another origin, which may be another program on this
// machine. Such a page could load what is not published yet, since the search index consists of scripts. A user
// who follows a link from such a page is let in (W3C Fetch Metadata Request Headers).
func foreign(r *http.Request) bool {
	if origin := r.Header.Get("Origin"); origin != "" && origin != "http://"+r.Host {
		return true
	}
	switch r.Header.Get("Sec-Fetch-Site") {
	case "", "none", "same-origin":
		return false
	}
	return r.Header.Get("Sec-Fetch-Mode") != "navigate" || r.Header.Get("Sec-Fetch-Dest") != "document"
}

// servePage serves the last good site, including ranges, or the findings if there is none yet.
func (p *preview) servePage(w http.ResponseWriter, r *http.Request) {
	root := p.site()
	if root == nil {
		p.page(w, http.StatusServiceUnavailable)
		return
	}
	defer root.Close()
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	for part := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(part, ".") && part != ".well-known" {
			p.notFound(w, root, name)
			return
		}
	}
	files := root.FS()
	if name == "" || strings.HasSuffix(r.URL.Path, "/") {
		name = path.Join(name, "index.html")
	}
	if ending := path.Ext(name); ending != "" && ending != ".html" { // pages are there, or there are none
		p.await(r.Context(), func() bool {
			_, err := fs.Stat(files, name)
			return err == nil && ending != ".pdf" // a document that is there may be outdated
		})
	}
	if info, err := fs.Stat(files, name); err != nil || info.IsDir() {
		if err == nil && info.IsDir() {
			http.Redirect(w, r, path.Base(r.URL.Path)+"/", http.StatusFound)
			return
		}
		p.notFound(w, root, name)
		return
	}
	f, err := root.Open(name)
	if err != nil {
		p.notFound(w, root, name)
		return
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		p.notFound(w, root, name)
		return
	}
	http.ServeContent(w, r, name, info.ModTime(), f)
}

// notFound explains why a publication is not shown, and otherwise serves the site's own 404 page.
func (p *preview) notFound(w http.ResponseWriter, root *os.Root, name string) {
	if p.absent(w, name) {
		return
	}
	page, err := root.ReadFile("404.html")
	if err != nil {
		http.Error(w, "ไม่พบหน้านี้ (not found)", http.StatusNotFound)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(http.StatusNotFound)
	_, _ = w.Write(page)
}

// state is what the script in open pages receives.
type state struct {
	Version  int64                `json:"version"`
	Failed   string               `json:"failed,omitempty"`
	Findings []diagnostic.Finding `json:"findings"`
}

func (p *preview) state() state {
	p.mu.Lock()
	defer p.mu.Unlock()
	return state{p.version, p.failed, append([]diagnostic.Finding{}, p.findings...)} // an empty list in JSON, not null
}

func (p *preview) serveFindings(w http.ResponseWriter, r *http.Request) {
	if strings.Contains(r.Header.Get("Accept"), "text/html") {
		p.page(w, http.StatusOK)
		return
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	_ = json.NewEncoder(w).Encode(p.state())
}

// serveEvents sends a server-sent event (HTML standard, 9.2) for each build.
func (p *preview) serveEvents(w http.ResponseWriter, r *http.Request) {
	flusher, ok := w.(http.Flusher)
	if !ok {
		http.Error(w, "no streaming", http.StatusInternalServerError)
		return
	}
	woken := make(chan struct{}, 1)
	p.mu.Lock()
	p.listeners[woken] = true
	version := p.version
	p.mu.Unlock()
	defer func() {
		p.mu.Lock()
		delete(p.listeners, woken)
		p.mu.Unlock()
	}()
	w.Header().Set("Content-Type", "text/event-stream")
	fmt.Fprintf(w, "data: %d\n\n", version)
	flusher.Flush()
	for {
		select {
		case <-r.Context().Done():
			return
		case <-woken:
			if now := p.state().Version; now != version {
				version = now
				fmt.Fprintf(w, "data: %d\n\n", version)
				flusher.Flush()
			}
		}
	}
}

var findingsPage = template.Must(template.New("findings").Parse(`<!DOCTYPE html>
<html lang="th" data-findings="{{.Version}}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>สิ่งที่ต้องแก้ – หอข่าว</title><script defer src="/.hokhao/reload.js"></script></head>
<body><h1>สิ่งที่ต้องแก้</h1>
{{with .Failed}}<p>{{.}}</p>{{end}}
{{if not .Findings}}<p>ไม่พบข้อผิดพลาด</p>{{end}}
<ol>{{range .Findings}}<li><p><strong>{{.File}}{{if .Line}}:{{.Line}}{{if .Column}}:{{.Column}}{{end}}{{end}}</strong> {{.Thai}}</p>
{{with .Text}}<pre>{{.}}</pre>{{end}}{{with .Hint}}<pre>วิธีแก้: {{.}}</pre>{{end}}<p lang="en"><small>{{.English}}</small></p></li>{{end}}</ol>
</body></html>
`))

func (p *preview) page(w http.ResponseWriter, status int) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_ = findingsPage.Execute(w, p.state())
}
