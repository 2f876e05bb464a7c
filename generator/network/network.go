// Package network fetches the newest headlines of partner offices from their feeds.
//
// The command network calls Fetch and writes what it returns below content/network; builds only read these files and never
// touch the network. What comes from outside is never trusted: a Client bounds time, bytes, redirects, depth and lengths, and
// returns plain text and web addresses alone. This package decides nothing about pages, and writes no file.
package network

import (
	"bytes"
	"cmp"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"time"
	"unicode"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html"
	"golang.org/x/sync/errgroup"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/thai"
)

// Bounds of one feed.
const (
	DefaultTimeout = 20 * time.Second
	maxBytes       = 4 << 20 // unpacked
	maxRedirects   = 5
	maxDepth       = 64      // of elements in one another
	maxElements    = 100_000 // of a document
	maxItems       = 30      // that are kept
	parallel       = 4       // feeds at a time
	ahead          = 24 * time.Hour
)

// A Client fetches feeds.
type Client struct {
	Timeout time.Duration // of one feed from beginning to end; 0 means DefaultTimeout
	Agent   string        // User-Agent (RFC 9110, section 10.1.5)
	Now     time.Time     // headlines dated more than a day later are left out
	Zone    *time.Location
}

// A Validator identifies what a server sent last (RFC 9110, section 8.8), so that it need not send the same again. It can be
// stored as JSON.
type Validator struct {
	ETag     string `json:"etag,omitempty"`
	Modified string `json:"modified,omitempty"`
}

// A Result is what came of one feed.
type Result struct {
	Partner   content.Partner
	Headlines []content.Headline  // newest first; none if Unchanged or Fault
	Unchanged bool                // since the Validator that was passed
	Validator Validator           // for the next time
	Fault     *diagnostic.Finding // why there is nothing, or nil
}

// Fetch fetches the feeds of all partners, some at a time, and returns the results in the order of the partners. validators
// has what earlier calls returned, by address of the feed. A feed that fails does not hold up others.
func (c *Client) Fetch(ctx context.Context, partners []content.Partner, validators map[string]Validator) []Result {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.MaxResponseHeaderBytes = 64 << 10
	defer transport.CloseIdleConnections()
	results := make([]Result, len(partners))
	var g errgroup.Group
	g.SetLimit(parallel)
	for i, p := range partners {
		g.Go(func() error {
			results[i] = c.one(ctx, transport, p, validators[p.Feed.Text])
			return nil
		})
	}
	_ = g.Wait()
	return results
}

func (c *Client) one(ctx context.Context, transport http.RoundTripper, p content.Partner, v Validator) Result {
	r := Result{Partner: p}
	fail := func(msg diagnostic.Message, pairs ...any) Result {
		f := msg.With(append(pairs, "name", p.Name)...)
		f.File, f.Line, f.Column = content.NetworkFile, p.Feed.At.Line, p.Feed.At.Column
		r.Fault = &f
		return r
	}
	ctx, cancel := context.WithTimeout(ctx, cmp.Or(c.Timeout, DefaultTimeout))
	defer cancel()
	broken := func(err error) Result {
		var dns *net.DNSError
		var at *url.Error
		switch {
		case errors.Is(ctx.Err(), context.DeadlineExceeded):
			return fail(msgSlow)
		case errors.Is(err, errInside):
			return fail(msgInside)
		case errors.As(err, &dns):
			return fail(msgHost, "host", dns.Name)
		case errors.As(err, &at):
			err = at.Err
		}
		return fail(msgConnection, "error", diagnostic.Visible(err.Error()))
	}
	answer, err := c.get(ctx, transport, p.Feed.Text, v)
	if err != nil {
		return broken(err)
	}
	defer answer.Body.Close()
	switch {
	case answer.StatusCode == http.StatusNotModified && v != (Validator{}):
		r.Unchanged, r.Validator = true, v
		return r
	case answer.StatusCode == http.StatusNotFound || answer.StatusCode == http.StatusGone:
		return fail(msgGone, "status", answer.StatusCode)
	case answer.StatusCode != http.StatusOK:
		return fail(msgStatus, "status", answer.StatusCode)
	}
	data, err := io.ReadAll(io.LimitReader(answer.Body, maxBytes+1))
	switch {
	case err != nil:
		return broken(err)
	case len(data) > maxBytes:
		return fail(msgLarge, "limit", maxBytes>>20)
	}
	feed, err := parse(data)
	if err != nil {
		return fail(msgNoFeed)
	}
	base := answer.Request.URL
	if r.Headlines = c.headlines(feed, base); len(r.Headlines) == 0 {
		return fail(msgNothing)
	}
	r.Validator = Validator{header(answer, "ETag"), header(answer, "Last-Modified")}
	return r
}

// header returns a field of an answer, unless it is longer than one that is worth keeping.
func header(answer *http.Response, name string) string {
	if v := answer.Header.Get(name); len(v) <= 200 {
		return v
	}
	return ""
}

var errInside = errors.New("redirected to a private address")

func (c *Client) get(ctx context.Context, transport http.RoundTripper, address string, v Validator) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("User-Agent", c.Agent)
	req.Header.Set("Accept", "application/rss+xml, application/atom+xml, application/feed+json;q=0.8, application/xml;q=0.7, */*;q=0.1")
	if v.ETag != "" {
		req.Header.Set("If-None-Match", v.ETag)
	}
	if v.Modified != "" {
		req.Header.Set("If-Modified-Since", v.Modified)
	}
	client := &http.Client{Transport: transport, CheckRedirect: func(to *http.Request, via []*http.Request) error {
		switch {
		case len(via) >= maxRedirects:
			return errors.New("too many redirects")
		case to.URL.Scheme != "http" && to.URL.Scheme != "https":
			return fmt.Errorf("redirected to the scheme %q", to.URL.Scheme)
		case to.URL.Host != req.URL.Host && inside(to.Context(), to.URL.Hostname()):
			return errInside
		}
		return nil
	}}
	return client.Do(req)
}

// inside reports whether a host is in a private network or this machine, where a partner's feed has nothing to look for.
func inside(ctx context.Context, host string) bool {
	all, err := net.DefaultResolver.LookupNetIP(ctx, "ip", host)
	if err != nil {
		return false // a proxy may know it; otherwise the connection fails too
	}
	for _, ip := range all {
		if ip = ip.Unmap(); !ip.IsGlobalUnicast() || ip.IsPrivate() || sharedAddresses.Contains(ip) {
			return true
		}
	}
	return false
}

// sharedAddresses are those between a provider and its customers (RFC 6598).
var sharedAddresses = netip.MustParsePrefix("100.64.0.0/10")

var errNoFeed = errors.New("no feed")

// parse parses a feed of any common format.
func parse(data []byte) (feed *gofeed.Feed, err error) {
	defer func() {
		if recover() != nil {
			feed, err = nil, errNoFeed
		}
	}()
	switch gofeed.DetectFeedType(bytes.NewReader(data)) {
	case gofeed.FeedTypeRSS, gofeed.FeedTypeAtom:
		if err := bounded(data); err != nil {
			return nil, err
		}
	case gofeed.FeedTypeJSON: // its decoder bounds the depth
	default:
		return nil, errNoFeed
	}
	return gofeed.NewParser().Parse(bytes.NewReader(data))
}

// bounded checks that a document is neither deep nor of endless elements, since the parser calls itself for each inside
// another.
func bounded(data []byte) error {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = false
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // only its signs matter
	depth, count := 0, 0
	for {
		t, err := d.RawToken()
		if err != nil {
			return nil // what is wrong with it is for the parser to say
		}
		switch t.(type) {
		case xml.StartElement:
			depth++
			count++
		case xml.EndElement:
			depth--
		}
		if depth > maxDepth || count > maxElements {
			return errNoFeed
		}
	}
}

// headlines returns the newest items of a feed that have a title and lead to a web page.
func (c *Client) headlines(feed *gofeed.Feed, base *url.URL) []content.Headline {
	var all []content.Headline
	seen := map[string]bool{}
	for _, item := range feed.Items {
		h := content.Headline{Title: title(item.Title), Link: link(base, item.Link)}
		at, ok := c.date(item)
		if h.Title == "" || h.Link == "" || !ok || seen[h.Link] {
			continue
		}
		seen[h.Link], h.At = true, at
		all = append(all, h)
	}
	all = content.NewestHeadlines(all)
	return all[:min(len(all), maxItems)]
}

// date returns when an item was published, or the zero time if it does not say; it returns false if that is to come.
func (c *Client) date(item *gofeed.Item) (time.Time, bool) {
	at := item.PublishedParsed
	if at == nil {
		at = item.UpdatedParsed
	}
	if at == nil {
		return time.Time{}, true
	}
	t := at.In(c.Zone)
	if t.Year() >= 2400 { // of the Buddhist era
		t = t.AddDate(-543, 0, 0)
	}
	if t.Year() < 1990 {
		return time.Time{}, true
	}
	return t, t.Before(c.Now.Add(ahead))
}

// inline are elements that divide no words.
var inline = map[string]bool{"a": true, "abbr": true, "b": true, "em": true, "font": true, "i": true, "mark": true, "small": true, "span": true, "strong": true, "u": true, "wbr": true}

// title returns the text of a title, which may have markup, as one line.
func title(s string) string {
	s = strings.ToValidUTF8(s[:min(len(s), content.MaxTitle-len("…"))], "")
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(s))
	for z.Next() != html.ErrorToken {
		switch t := z.Token(); t.Type {
		case html.TextToken:
			b.WriteString(t.Data)
		case html.StartTagToken, html.SelfClosingTagToken:
			if !inline[t.Data] {
				b.WriteByte(' ')
			}
			if t.Data == "script" || t.Data == "style" {
				z.Next() // its text
			}
		}
	}
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case r == unicode.ReplacementChar, unicode.Is(unicode.C, r): // also what turns the direction of writing
			return -1
		}
		return r
	}, strings.ToValidUTF8(b.String(), ""))
	s = thai.Display(strings.Join(strings.Fields(s), " "))
	return thai.Standard().Excerpt(s, content.MaxHeadline-1)
}

// link returns the address that an item leads to, or "" if it is none of the web.
func link(base *url.URL, address string) string {
	address = strings.TrimSpace(address)
	u, err := base.Parse(address)
	if address == "" || err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil {
		return ""
	}
	if s := u.String(); len(s) <= content.MaxLink {
		return s
	}
	return ""
}
