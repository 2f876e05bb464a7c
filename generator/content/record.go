package content

import (
	"sync"
	"time"

	"hokhao/generator/diagnostic"
	"hokhao/generator/key"
	"hokhao/generator/markdown"
	"hokhao/generator/photo"
)

// A Context is what reading a source depends on beside the source itself. Records made in another context are
// made again.
type Context struct {
	Zone   string   // IANA name
	Phones []string // numbers that site.yaml names, digits alone
	Places []string // names of districts and subdistricts

	Spelling SpellingSettings
}

// A Record is what is kept of a source that was read: plain data, without its body.
type Record struct {
	Source      Source
	Face        key.Key // of everything but the text: two readings with equal faces differ only in the text itself
	Form        Form    // of its front matter
	Kind        Kind
	Path        string      // address of the page below the site: "/news/2026/flood.html"
	Language    string      // "th" or "en"
	Publication Publication // nil where front matter could not be read
	Outline     markdown.Outline
	Done        []Stamp // moments at which something was done already: changes, an approval
	Due         Stamp   // until which further word was promised, or zero
	BodyAt      int     // offset of the body in the source once thai.Clean has cleaned it, bytes
	BodyLine    int     // line on which it begins
	Findings    []diagnostic.Finding
}

// face returns the key of a record without what follows from its text alone.
func (r Record) face() key.Key {
	r.Source, r.Findings, r.BodyAt = Source{Path: r.Source.Path}, nil, 0
	r.Outline = markdown.Outline{Headings: r.Outline.Headings, Links: r.Outline.Links, Images: r.Outline.Images, Empty: r.Outline.Empty}
	return key.Of(r)
}

// A Picture is what is kept of a picture file.
type Picture struct {
	Source   Source
	Header   photo.Header
	Sizes    []photo.Size // of its renditions, narrowest first
	Mark     string       // in the names of its renditions: changes with the bytes, the sizes and photo.Recipe
	Findings []diagnostic.Finding
}

// location returns the zone of a context; package site has refused unknown ones.
func (c Context) location() *time.Location {
	if zone, ok := zones.Load(c.Zone); ok {
		return zone.(*time.Location)
	}
	zone, err := time.LoadLocation(c.Zone)
	if err != nil {
		return time.UTC
	}
	zones.Store(c.Zone, zone)
	return zone
}

// zones keeps the zones by their names: each is read from a file.
var zones sync.Map
