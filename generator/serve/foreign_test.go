package serve

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Pages of other origins cannot load anything from a preview, because it shows drafts; following a link to it is
// allowed.
func TestOtherPages(t *testing.T) {
	t.Parallel()
	s := start(t, whole())
	here := strings.TrimSuffix(s.address, "/")
	paths := []string{"", newsPage, "none.html", ".hokhao/events", ".hokhao/findings", ".hokhao/reload.js"}
	for _, c := range []struct {
		what    string
		refused bool
		headers []string
	}{
		{"an old browser or a tool", false, nil},
		{"typed by hand", false, []string{"Sec-Fetch-Site", "none", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document"}},
		{"its own script", false, []string{"Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "no-cors", "Sec-Fetch-Dest", "script"}},
		{"its own fetch", false, []string{"Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "cors", "Sec-Fetch-Dest", "empty", "Origin", here}},
		{"a link in a chat", false, []string{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document", "Sec-Fetch-User", "?1"}},
		{"a link on another port", false, []string{"Sec-Fetch-Site", "same-site", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document"}},
		{"a script elsewhere", true, []string{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors", "Sec-Fetch-Dest", "script"}},
		{"a script on another port", true, []string{"Sec-Fetch-Site", "same-site", "Sec-Fetch-Mode", "no-cors", "Sec-Fetch-Dest", "script"}},
		{"a picture elsewhere", true, []string{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors", "Sec-Fetch-Dest", "image"}},
		{"a frame elsewhere", true, []string{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "iframe"}},
		{"an object elsewhere", true, []string{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "object"}},
		{"a fetch elsewhere", true, []string{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "cors", "Sec-Fetch-Dest", "empty", "Origin", "https://evil.example"}},
		{"an origin alone", true, []string{"Origin", "https://evil.example"}},
		{"an origin on another port", true, []string{"Origin", "http://localhost:1"}},
		{"another name of this machine", true, []string{"Origin", strings.Replace(here, "localhost", "127.0.0.1", 1)}},
		{"no origin at all", true, []string{"Origin", "null"}},
	} {
		for _, path := range paths {
			if path == ".hokhao/events" && !c.refused {
				continue // the event stream never ends
			}
			res, body := s.ask(path, c.headers...)
			if refused := res.StatusCode == http.StatusForbidden; refused != c.refused || refused && strings.Contains(body, "<html") {
				t.Errorf("%s: /%s: %s", c.what, path, res.Status)
			}
			if got := res.Header.Get("Cross-Origin-Resource-Policy"); got != "same-origin" {
				t.Errorf("%s: /%s: Cross-Origin-Resource-Policy is %q", c.what, path, got)
			}
		}
	}
	if res, _ := s.ask("", "Host", "evil.example"); res.Header.Get("Cross-Origin-Resource-Policy") != "same-origin" {
		t.Error("another host: no Cross-Origin-Resource-Policy")
	}
}

// A preview whose folders were deleted is built again when a page is requested.
func TestDeletedFolders(t *testing.T) {
	t.Parallel()
	s := start(t, whole())
	for _, name := range []string{".hokhao", ".hokhao/preview", ".hokhao/preview-cache", ".hokhao/preview/index.html"} {
		if !s.shows(newsPage, "ศาลาประชาคม") {
			t.Fatalf("%s: no page before", name)
		}
		if err := os.RemoveAll(filepath.Join(s.root, name)); err != nil {
			t.Fatal(err)
		}
		s.until("the site is built again after "+name+" went", func() bool { return s.shows(newsPage, "ศาลาประชาคม") })
		if !s.shows("", "<html") {
			t.Errorf("%s: home is missing", name)
		}
	}

	// If it cannot be built it is not tried again and again: the findings are shown.
	s.write(newsFile, news(1, faulty, "ใหม่"))
	s.until("the fault is found", func() bool { return s.faults() > 0 })
	if err := os.RemoveAll(filepath.Join(s.root, ".hokhao")); err != nil {
		t.Fatal(err)
	}
	s.ask("") // starts a build
	if !s.event() {
		t.Fatal("it was not built")
	}
	version := s.findings().Version
	if res, body := s.ask(""); res.StatusCode != http.StatusServiceUnavailable || !strings.Contains(body, newsFile) {
		t.Errorf("%s\n%s", res.Status, body)
	}
	if again := s.findings().Version; again != version {
		t.Error("it was built again")
	}
	s.write(newsFile, news(1, "2026-11-23", "แก้แล้ว"))
	s.until("it is mended", func() bool { return s.shows(newsPage, "แก้แล้ว") })
}
