package network

import (
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"

	"hokhao/generator/content"
	"hokhao/generator/thai"
)

const rss = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>ข่าว</title>%s</channel></rss>`

func item(title, link, date string) string {
	return "<item><title>" + title + "</title><link>" + link + "</link><pubDate>" + date + "</pubDate></item>"
}

const (
	monday  = "Mon, 23 Nov 2026 09:00:00 +0700"
	tuesday = "Tue, 24 Nov 2026 09:00:00 +0700"
)

// partners are served under their keys.
func server(t *testing.T, handlers map[string]http.HandlerFunc) (*httptest.Server, []content.Partner) {
	mux := http.NewServeMux()
	var partners []content.Partner
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	for key, h := range handlers {
		mux.HandleFunc("/"+key, h)
		partners = append(partners, content.Partner{Named: content.Named{Key: content.Ref{Text: key}, Name: key}, Feed: content.Ref{Text: s.URL + "/" + key, At: content.Position{Line: 3}}})
	}
	slices.SortFunc(partners, func(a, b content.Partner) int { return strings.Compare(a.Name, b.Name) })
	return s, partners
}

func says(body string, headers ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for i := 0; i+1 < len(headers); i += 2 {
			w.Header().Set(headers[i], headers[i+1])
		}
		io.WriteString(w, body)
	}
}

func client(t *testing.T) *Client {
	zone, err := time.LoadLocation("Asia/Bangkok")
	if err != nil {
		t.Fatal(err)
	}
	return &Client{Timeout: 10 * time.Second, Agent: "hokhao/test", Now: time.Date(2026, 11, 24, 10, 0, 0, 0, zone), Zone: zone}
}

func lines(all []content.Headline) string {
	_, text, _ := strings.Cut(string(content.WriteHeadlines(all)), "\n")
	return text
}

func TestFeeds(t *testing.T) {
	thai874, err := charmap.Windows874.NewEncoder().String(`<?xml version="1.0" encoding="windows-874"?><rss version="2.0"><channel>` + item("ราชบุรีเตือนน้ำป่า", "https://a.example/1", monday) + `</channel></rss>`)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ feed, want string }{
		"newest first": {fmt.Sprintf(rss, item("เก่า", "https://a.example/1", monday)+item("ใหม่", "https://a.example/2", tuesday)),
			"2026-11-24T09:00:00+07:00\tใหม่\thttps://a.example/2\n2026-11-23T09:00:00+07:00\tเก่า\thttps://a.example/1\n"},
		"Atom": {`<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title type="html">&lt;b&gt;น้ำ&lt;/b&gt; &amp;amp; ไฟ</title><link href="/news/1"/><updated>2026-11-23T02:00:00Z</updated></entry></feed>`,
			"2026-11-23T09:00:00+07:00\tน้ำ & ไฟ\tSERVER/news/1\n"},
		"JSON Feed":         {`{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[{"id":"1","url":"https://a.example/1","title":"ข่าว","date_published":"2026-11-23T09:00:00+07:00"}]}`, "2026-11-23T09:00:00+07:00\tข่าว\thttps://a.example/1\n"},
		"Windows-874":       {thai874, "2026-11-23T09:00:00+07:00\tราชบุรีเตือนน้ำป่า\thttps://a.example/1\n"},
		"a Buddhist year":   {fmt.Sprintf(rss, item("ก", "https://a.example/1", "Mon, 23 Nov 2569 09:00:00 +0700")), "2026-11-23T09:00:00+07:00\tก\thttps://a.example/1\n"},
		"no date":           {fmt.Sprintf(rss, "<item><title>ก</title><link>https://a.example/1</link></item>"), "\tก\thttps://a.example/1\n"},
		"the same twice":    {fmt.Sprintf(rss, item("ก", "https://a.example/1", monday)+item("ก", "https://a.example/1", monday)), "2026-11-23T09:00:00+07:00\tก\thttps://a.example/1\n"},
		"what is to come":   {fmt.Sprintf(rss, item("ก", "https://a.example/1", monday)+item("ข", "https://a.example/2", "Mon, 30 Nov 2026 09:00:00 +0700")), "2026-11-23T09:00:00+07:00\tก\thttps://a.example/1\n"},
		"other schemes":     {fmt.Sprintf(rss, item("ก", "https://a.example/1", monday)+item("ข", "javascript:alert(1)", monday)+item("ค", "data:text/html,x", monday)+item("ง", "https://u:p@a.example/", monday)), "2026-11-23T09:00:00+07:00\tก\thttps://a.example/1\n"},
		"scripts in titles": {fmt.Sprintf(rss, item(`<![CDATA[ก<script>alert("x")</script>ข<img src=x onerror=alert(1)>]]>`, "https://a.example/1", monday)), "2026-11-23T09:00:00+07:00\tก ข\thttps://a.example/1\n"},
		"entities":          {`<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ก"><!ENTITY b "&a;&a;&a;&a;">]><rss version="2.0"><channel>` + item("ก&b;", "https://a.example/1", monday) + `</channel></rss>`, "2026-11-23T09:00:00+07:00\tก&b;\thttps://a.example/1\n"},
		"control signs":     {fmt.Sprintf(rss, item("ก\u202E\u200Fข&#9;ค&#10;ง", "https://a.example/1", monday)), "2026-11-23T09:00:00+07:00\tกข ค ง\thttps://a.example/1\n"},
	} {
		t.Run(name, func(t *testing.T) {
			s, partners := server(t, map[string]http.HandlerFunc{"feed": says(c.feed)})
			r := client(t).Fetch(t.Context(), partners, nil)[0]
			if r.Fault != nil {
				t.Fatal(r.Fault.English)
			}
			if got := strings.ReplaceAll(lines(r.Headlines), s.URL, "SERVER"); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
			data := content.WriteHeadlines(r.Headlines)
			if back, findings := content.ReadHeadlines("content/network/feed.tsv", data); len(findings) > 0 || lines(back) != lines(r.Headlines) {
				t.Errorf("read back: %v, %v", back, findings)
			}
		})
	}
}

// A feed that is slow, broken, huge or hostile is reported with its office and its line, and holds up no other.
func TestHostileServers(t *testing.T) {
	good := says(fmt.Sprintf(rss, item("ดี", "https://a.example/1", monday)))
	long := strings.Repeat("ก", 100_000)
	handlers := map[string]http.HandlerFunc{
		"good": good,
		"slow": func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() },
		"trickle": func(w http.ResponseWriter, r *http.Request) {
			for r.Context().Err() == nil {
				if _, err := io.WriteString(w, " "); err != nil {
					return
				}
				w.(http.Flusher).Flush()
				time.Sleep(10 * time.Millisecond)
			}
		},
		"cut":   says("<rss", "Content-Length", "1000"),
		"gone":  func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusGone) },
		"error": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusBadGateway) },
		"huge": func(w http.ResponseWriter, r *http.Request) {
			for r.Context().Err() == nil {
				if _, err := io.WriteString(w, long); err != nil {
					return
				}
			}
		},
		"bomb": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			z := gzip.NewWriter(w)
			for range 200 {
				if _, err := io.WriteString(z, long); err != nil {
					return
				}
			}
			z.Close()
		},
		"header":  says("", "X-Long", strings.Repeat("x", 1<<20)),
		"page":    says("<!doctype html><title>x</title>"),
		"empty":   says(""),
		"nothing": says(fmt.Sprintf(rss, item("", "https://a.example/1", monday)+item("ก", "", monday))),
		"deep":    says(fmt.Sprintf(rss, strings.Repeat("<x:a>", 300_000))),
		"wide":    says(fmt.Sprintf(rss, strings.Repeat("<item/>", 150_000))),
		"outside": says(`<?xml version="1.0"?><!DOCTYPE r SYSTEM "file:///etc/passwd"><rss version="2.0"><channel/></rss>`),
		"loop":    func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, r.URL.Path, http.StatusFound) },
		"file": func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
		},
		"json":   says(`{"version":"https://jsonfeed.org/version/1.1","items":` + strings.Repeat("[", 100_000)),
		"nofeed": says("<rss version=\"2.0\"><channel><item><title>\xff\xfe"),
	}
	closed, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	handlers["inside"] = func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "http://"+closed.Addr().String()+"/", http.StatusFound)
	}
	defer closed.Close()
	_, partners := server(t, handlers)
	c := client(t)
	c.Timeout = time.Second
	for _, r := range c.Fetch(t.Context(), partners, nil) {
		switch key := r.Partner.Name; {
		case key == "good":
			if r.Fault != nil || len(r.Headlines) != 1 {
				t.Errorf("good: %+v", r)
			}
		case r.Fault == nil || len(r.Headlines) > 0:
			t.Errorf("%s: %d headlines and no fault", key, len(r.Headlines))
		case r.Fault.File != content.NetworkFile || r.Fault.Line != 3 || r.Fault.Hint == "" || !strings.Contains(r.Fault.Thai, key):
			t.Errorf("%s: %+v", key, *r.Fault)
		}
	}
}

func TestLongTitlesAreCut(t *testing.T) {
	_, partners := server(t, map[string]http.HandlerFunc{"feed": says(fmt.Sprintf(rss, item(strings.Repeat("จังหวัดกาญจนบุรี ", 1000), "https://a.example/1", monday)))})
	r := client(t).Fetch(t.Context(), partners, nil)[0]
	if len(r.Headlines) != 1 || thai.Characters(r.Headlines[0].Title) > content.MaxHeadline || !strings.HasSuffix(r.Headlines[0].Title, "…") {
		t.Errorf("%+v", r)
	}
}

// A server is asked whether anything is new, and what is not is not sent.
func TestUnchanged(t *testing.T) {
	calls := 0
	_, partners := server(t, map[string]http.HandlerFunc{"feed": func(w http.ResponseWriter, r *http.Request) {
		calls++
		if r.Header.Get("User-Agent") != "hokhao/test" {
			t.Errorf("User-Agent %q", r.Header.Get("User-Agent"))
		}
		if r.Header.Get("If-None-Match") == `"1"` && r.Header.Get("If-Modified-Since") == monday {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		says(fmt.Sprintf(rss, item("ก", "https://a.example/1", monday)), "ETag", `"1"`, "Last-Modified", monday)(w, r)
	}})
	c := client(t)
	first := c.Fetch(t.Context(), partners, nil)[0]
	if first.Unchanged || len(first.Headlines) != 1 || first.Validator != (Validator{`"1"`, monday}) {
		t.Errorf("%+v", first)
	}
	again := c.Fetch(t.Context(), partners, map[string]Validator{partners[0].Feed.Text: first.Validator})[0]
	if !again.Unchanged || again.Validator != first.Validator || calls != 2 {
		t.Errorf("%+v", again)
	}
}

func TestCancelled(t *testing.T) {
	_, partners := server(t, map[string]http.HandlerFunc{"feed": func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if r := client(t).Fetch(ctx, partners, nil)[0]; r.Fault == nil {
		t.Errorf("%+v", r)
	}
}

func TestInside(t *testing.T) {
	for host, want := range map[string]bool{
		"127.0.0.1": true, "::1": true, "10.0.0.1": true, "192.168.1.1": true, "172.16.0.1": true, "169.254.169.254": true, "100.64.0.1": true,
		"0.0.0.0": true, "fe80::1": true, "fd00::1": true, "::ffff:10.0.0.1": true, "224.0.0.1": true, "203.0.113.1": false, "2001:db8::1": false,
	} {
		if got := inside(t.Context(), host); got != want {
			t.Errorf("%s: %v", host, got)
		}
	}
}

func FuzzHeadlines(f *testing.F) {
	f.Add([]byte(fmt.Sprintf(rss, item("ก", "https://a.example/1", monday))))
	f.Add([]byte(`{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","url":"https://a.example/1","title":"ข"}]}`))
	base, c := &url.URL{Scheme: "https", Host: "a.example", Path: "/feed"}, &Client{Now: time.Unix(1_795_500_000, 0), Zone: time.UTC}
	f.Fuzz(func(t *testing.T, data []byte) {
		feed, err := parse(data)
		if err != nil || feed == nil {
			return
		}
		all := c.headlines(feed, base)
		back, findings := content.ReadHeadlines("content/network/a.tsv", content.WriteHeadlines(all))
		if len(findings) > 0 || len(back) != len(all) {
			t.Errorf("%d of %d read back: %v", len(back), len(all), findings)
		}
	})
}
