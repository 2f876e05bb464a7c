package sitemap

import (
	"context"
	"encoding/xml"
	"fmt"
	"io"
	"time"

	"hokhao/generator/channel"
	"hokhao/generator/entry"
)

const (
	namespace       = "http://www.sitemaps.org/schemas/sitemap/0.9"
	imagesNamespace = "http://www.google.com/schemas/sitemap-image/1.1"
	newsNamespace   = "http://www.google.com/schemas/sitemap-news/0.9"
)

type location struct {
	Loc     string    `xml:"loc"`
	LastMod string    `xml:"lastmod,omitempty"`
	Images  []picture `xml:"image:image"`
	News    *item     `xml:"news:news"`
}

type picture struct {
	Loc string `xml:"image:loc"`
}

type item struct {
	Name      string `xml:"news:publication>news:name"`
	Language  string `xml:"news:publication>news:language"`
	Published string `xml:"news:publication_date"`
	Title     string `xml:"news:title"`
}

type urlSet struct {
	XMLName   xml.Name   `xml:"urlset"`
	Namespace string     `xml:"xmlns,attr"`
	Images    string     `xml:"xmlns:image,attr,omitempty"`
	News      string     `xml:"xmlns:news,attr,omitempty"`
	URLs      []location `xml:"url"`
}

type index struct {
	XMLName   xml.Name   `xml:"sitemapindex"`
	Namespace string     `xml:"xmlns,attr"`
	Sitemaps  []location `xml:"sitemap"`
}

func writeSet(_ context.Context, out channel.Output, v listing) error {
	set := urlSet{Namespace: namespace, URLs: v.locations()}
	if p := v.Pages[0]; len(p.Images) > 0 {
		set.Images = imagesNamespace
	} else if p.News != (news{}) {
		set.News = newsNamespace
	}
	return write(out, set)
}

func writeIndex(_ context.Context, out channel.Output, v listing) error {
	return write(out, index{Namespace: namespace, Sitemaps: v.locations()})
}

func writeRobots(_ context.Context, out channel.Output, base entry.Base) error {
	_, err := fmt.Fprintf(out, "User-agent: *\nAllow: /\n\nSitemap: %s\n", base.URL(indexAddress))
	return err
}

func (v listing) locations() []location {
	locations := make([]location, len(v.Pages))
	for i, p := range v.Pages {
		l := location{Loc: entry.Clean(v.Base.URL(p.Address))}
		if !p.Changed.IsZero() {
			l.LastMod = p.Changed.Format(time.RFC3339)
		}
		for _, at := range p.Images {
			l.Images = append(l.Images, picture{entry.Clean(v.Base.URL(at))})
		}
		if n := p.News; n != (news{}) {
			l.News = &item{n.Site, n.Language, n.Published, n.Title}
		}
		locations[i] = l
	}
	return locations
}

func write(w io.Writer, document any) error {
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	if err := xml.NewEncoder(w).Encode(document); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}
