package site

import (
	"net/url"
	"strings"
)

// Addresses that several channels use.
const (
	SearchPage        = "/search.html"
	NetworkPage       = "/network.html"
	SearchScript      = "/search/search.js"
	SearchDescription = "/opensearch.xml"
	BulletinsAddress  = "/bulletins/"
	CalendarName      = "calendar.ics" // beside the list of each kind that happens at a time, and at the top
	WarningsAddress   = "/states/warnings/"
	AlertsFeed        = WarningsAddress + "cap.xml"
	FeedsAddress      = "/feeds/"           // the page about all feeds; archives of feeds lie beside it
	Subscriptions     = "/feeds/feeds.opml" // all feeds, for programs
)

// The open data of the site: a page, and the files beside it.
const (
	DataAddress   = "/data/"
	DataCatalogue = DataAddress + "catalog.jsonld"
)

// The names of a list's feeds, which lie beside its page.
const (
	RSS      = "rss.xml"
	Atom     = "atom.xml"
	JSONFeed = "feed.json"
	Podcast  = "podcast.xml" // only of lists that have one: see List.HasPodcast
)

// Feeds are the names of a list's feeds, in the order in which pages show them.
var Feeds = []string{RSS, Atom, JSONFeed}

// SiteCard is the share card of the site.
const SiteCard = "/card.png"

// Sums begins the names of the files of checksums at the top of the site.
const Sums = "SHA256SUMS"

// SumsOf returns the address of the checksums of the year in which a publication was published.
func SumsOf(p *Publication) string {
	return "/" + Sums + p.Published.Time.Format("-2006")
}

// CardOf returns the address of the share card of the page at an address: a JPEG if it shows a photo, else a PNG.
func CardOf(address string, photo bool) string {
	ending := ".card.png"
	if photo {
		ending = ".card.jpg"
	}
	return strings.TrimSuffix(address, ".html") + ending
}

// Cover returns the address of the square picture of a list's podcast.
func (l *List) Cover() string { return l.Address + "podcast.cover.jpg" }

// Relative returns an address of the site as a link on the page at another: "/news/a.html" seen from
// "/topics/health/" is "../../news/a.html". Letters beyond ASCII are percent-encoded (RFC 3986). The result
// never has a colon in its first segment, so that no address can be taken for a scheme.
func Relative(from, to string) string {
	to, fragment, _ := strings.Cut(to, "#")
	dir := from[:strings.LastIndexByte(from, '/')+1]
	for !strings.HasPrefix(to, dir) {
		dir = dir[:strings.LastIndexByte(dir[:len(dir)-1], '/')+1]
	}
	up := strings.Count(from, "/") - strings.Count(dir, "/")
	rest := to[len(dir):]
	if rest == "" || strings.HasSuffix(rest, "/") {
		rest += "index.html" // works from files too
	}
	link := strings.Repeat("../", up) + (&url.URL{Path: rest}).EscapedPath()
	if up == 0 && strings.Contains(strings.SplitN(link, "/", 2)[0], ":") {
		link = "./" + link
	}
	return link + escapedFragment(fragment)
}

// Below returns an address of the site as one that begins with the path of baseURL, for 404.html, which a host serves at any
// depth.
func (s *Site) Below(address string) string {
	base, _ := url.Parse(s.Settings.BaseURL.Text)
	return strings.TrimSuffix(base.EscapedPath(), "/") + escaped(address)
}

// URL returns the full URL of an address of the site: "https://pr.example.go.th/news/a.html".
func (s *Site) URL(address string) string {
	return strings.TrimSuffix(s.Settings.BaseURL.Text, "/") + escaped(address)
}

// FilePath returns the path below public/ of the file at an address.
func FilePath(address string) string {
	path := strings.TrimPrefix(address, "/")
	if path == "" || strings.HasSuffix(path, "/") {
		path += "index.html"
	}
	return path
}

func escaped(address string) string {
	path, fragment, _ := strings.Cut(address, "#")
	return (&url.URL{Path: path}).EscapedPath() + escapedFragment(fragment)
}

func escapedFragment(fragment string) string {
	if fragment == "" {
		return ""
	}
	return "#" + (&url.URL{Fragment: fragment}).EscapedFragment()
}
