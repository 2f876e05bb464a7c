package content

import (
	"bytes"
	"fmt"
	"net/url"
	"path"
	"reflect"
	"slices"
	"strings"
	"time"

	"hokhao/generator/diagnostic"
	"hokhao/generator/thai"
)

// A Partner is an office whose headlines the site shows: one entry of content/network.yaml.
type Partner struct {
	Named
	Feed Ref `key:"feed" names:"url" need:"yes" th:"ที่อยู่ RSS หรือ Atom ของสำนักงานนั้น" en:"Address of its RSS or Atom feed" eg:"https://pr-ratchaburi.example.go.th/feed.xml"`
	Home Ref `key:"home" names:"url" th:"ที่อยู่เว็บไซต์ของสำนักงานนั้น" en:"Address of its site" eg:"https://pr-ratchaburi.example.go.th/"`
}

// HeadlinesFile returns the file that has the partner's headlines, below the site's root.
func (p Partner) HeadlinesFile() string { return path.Join(NetworkDir, p.Key.Text+".tsv") }

// A Headline is an item of a partner's feed.
type Headline struct {
	At    time.Time // zero if the feed does not say
	Title string    // one line of plain text
	Link  string    // http or https
}

// Limits of a headline.
const (
	MaxHeadline = 300   // characters of a title
	MaxTitle    = 5_000 // bytes of a title, whose letters may have many marks
	MaxLink     = 2_000 // bytes
)

// A Network is the partner offices and their headlines.
type Network struct {
	Partners  []Partner
	Headlines map[string][]Headline // by key of the partner
}

// ReadPartners reads content/network.yaml: a list of partner offices.
func ReadPartners(data []byte, c Context) ([]Partner, []diagnostic.Finding) {
	r := newReading(NetworkFile, data, c)
	var out []Partner
	n := r.plainYAML(data)
	if n == nil || n.shape == nothing {
		return nil, r.findings
	}
	if n.shape != list {
		r.tell(msgNetworkShape, n.at)
		return nil, r.findings
	}
	r.value(n, reflect.ValueOf(&out).Elem(), "", Field{Key: "network.yaml", Thai: "รายชื่อสำนักงานเครือข่าย", typ: reflect.TypeFor[[]Partner]()})
	names := make([]Named, len(out))
	for i, p := range out {
		names[i] = p.Named
		r.checkURL("feed", p.Feed)
		r.checkURL("home", p.Home)
	}
	r.checkKeys("network.yaml", names)
	out = slices.DeleteFunc(out, func(p Partner) bool { return !keyPattern.MatchString(p.Key.Text) }) // it names a file
	return out, r.tellUnwanted(r.findings)
}

// headlinesHead is the first line of a partner's headlines.
const headlinesHead = "date\ttitle\tlink"

// ReadHeadlines reads a partner's headlines: UTF-8, a head line, then the time (RFC 3339, or nothing), title and address of each,
// separated by TAB. What came from outside is checked again, whoever wrote the file: a line that is no headline is left out.
func ReadHeadlines(name string, data []byte) ([]Headline, []diagnostic.Finding) {
	r := newReading(name, data, Context{})
	if len(data) > maxSettings {
		r.tell(msgFileLarge, Position{})
		return nil, r.findings
	}
	var out []Headline
	r.remembered(data, headlinesHead, func(_ int, cells []string) bool {
		h, ok := headline(cells)
		if ok {
			out = append(out, h)
		}
		return ok
	}, func(at Position) {
		r.tell(msgHeadline, at)
	})
	return out, r.tellUnwanted(r.findings)
}

func headline(cells []string) (h Headline, ok bool) {
	if len(cells) != 3 {
		return h, false
	}
	if cells[0] != "" {
		at, err := time.Parse(time.RFC3339, cells[0])
		if err != nil || at.Year() < 1900 || at.Year() >= 2400 {
			return h, false
		}
		h.At = at
	}
	h.Title, h.Link = cells[1], cells[2]
	return h, h.valid()
}

func (h Headline) valid() bool {
	return strings.TrimSpace(h.Title) != "" && thai.Characters(h.Title) <= MaxHeadline && len(h.Title) <= MaxTitle && len(h.Link) <= MaxLink && isPlainURL(h.Link)
}

// isPlainURL reports whether a text is an http or https address without a user's name and password.
func isPlainURL(text string) bool {
	u, err := url.Parse(text)
	return err == nil && isURL(text) && u.User == nil
}

// NewestHeadlines returns headlines newest first; those without a time are last.
func NewestHeadlines(all []Headline) []Headline {
	return slices.SortedStableFunc(slices.Values(all), func(a, b Headline) int { return b.At.Compare(a.At) })
}

// WriteHeadlines returns the file of a partner's headlines, newest first. A headline that cannot be read back is left out.
func WriteHeadlines(all []Headline) []byte {
	var b bytes.Buffer
	b.WriteString(headlinesHead + "\n")
	for _, h := range NewestHeadlines(all) {
		at := ""
		if !h.At.IsZero() {
			at = h.At.Format(time.RFC3339)
		}
		if _, ok := headline([]string{at, h.Title, h.Link}); ok && !strings.ContainsAny(h.Title+h.Link, "\t\n\r") {
			fmt.Fprintf(&b, "%s\t%s\t%s\n", at, h.Title, h.Link)
		}
	}
	return b.Bytes()
}
