package search

import (
	"context"
	"encoding/xml"
	"io"

	"hokhao/generator/channel"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/words"
)

// A description describes the site's search for a browser's address bar (OpenSearch 1.1, draft 6).
type description struct {
	XMLName  xml.Name `xml:"http://a9.com/-/spec/opensearch/1.1/ OpenSearchDescription"`
	Name     string   `xml:"ShortName"`
	About    string   `xml:"Description"`
	Language string   `xml:"Language,omitempty"`
	Encoding string   `xml:"InputEncoding"`
	URL      template `xml:"Url"`
}

type template struct {
	Type    string `xml:"type,attr"`
	Address string `xml:"template,attr"`
}

// Limits of OpenSearch, in characters.
const (
	longestName  = 16
	longestAbout = 1024
)

func descriptionOf(s *site.Site) description {
	title := entry.Line(s.Settings.Title)
	name := s.Dictionary.Excerpt(title, longestName/2) // a character may have a mark above and one below
	if len([]rune(title)) <= longestName {
		name = title
	}
	if name == "" || len([]rune(name)) > longestName {
		name = s.Say(words.Search)
	}
	return description{
		Name: name, About: s.Dictionary.Excerpt(s.Words(s.Settings.Language).Fill(words.SearchIn, "site", title), longestAbout/3), Language: s.Settings.Language, Encoding: "UTF-8",
		URL: template{"text/html", s.URL(site.SearchPage) + "?q={searchTerms}"},
	}
}

func writeDescription(_ context.Context, out channel.Output, d description) error {
	if _, err := io.WriteString(out, xml.Header); err != nil {
		return err
	}
	if err := xml.NewEncoder(out).Encode(d); err != nil {
		return err
	}
	_, err := io.WriteString(out, "\n")
	return err
}
