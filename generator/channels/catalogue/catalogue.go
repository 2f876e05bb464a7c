// Package catalogue describes the site's data for data portals: data/catalog.jsonld, a catalogue in the vocabulary DCAT 3 of
// the W3C, as JSON-LD, with the size and the hash of each file.
//
// Package cli lists it after the channels whose files it lists. Data sets whose channels are switched off are not in it; without
// any there is no catalogue.
package catalogue

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"iter"
	"strings"
	"time"

	"hokhao/generator/channel"
	"hokhao/generator/entry"
	"hokhao/generator/site"
)

// New returns the channel.
func New() channel.Channel { return catalogue{} }

type catalogue struct{}

func (catalogue) Name() string { return "catalogue" }

// A view is the catalogue.
type view struct {
	Base      entry.Base
	Title     string
	About     string
	Publisher string
	Email     string
	Phone     string
	Licence   string
	Terms     string // address of the licence, or ""
	Language  string
	Changed   time.Time
	Sets      []set
}

// A set is a data set with its files.
type set struct {
	Set   entry.DataSet
	Files []file
}

type file struct {
	Title string
	Fact  channel.Fact
}

func (catalogue) Plan(s *site.Site, made channel.Made) iter.Seq[channel.Batch] {
	return channel.One(channel.Batch{Name: "catalogue", Files: func(yield func(channel.File) bool) {
		if v := viewOf(s, made); len(v.Sets) > 0 {
			yield(channel.NewFile(site.FilePath(site.DataCatalogue), v, write))
		}
	}})
}

func viewOf(s *site.Site, made channel.Made) view {
	v := view{
		Base: entry.BaseOf(s), Title: entry.Line(s.Settings.Title), About: entry.Line(s.Settings.Description), Publisher: entry.Line(s.Settings.Office.Name),
		Email: entry.Line(s.Settings.Office.Email), Phone: entry.Line(s.Settings.Office.Phone), Licence: entry.Line(s.Settings.Licence), Terms: entry.LicenceURL(s), Language: s.Settings.Language,
	}
	if v.Language == "" {
		v.Language = "th"
	}
	for _, p := range s.Publications {
		if at := p.Updated(); at.After(v.Changed) {
			v.Changed = at
		}
	}
	for _, d := range entry.DataSets(s) {
		one := set{Set: d}
		for _, part := range d.Parts {
			for _, address := range part.Files {
				if fact, ok := made.Fact(site.FilePath(address)); ok {
					one.Files = append(one.Files, file{entry.Join(" ", d.Title, part.Title), fact})
				}
			}
		}
		if one.Set.Parts = nil; len(one.Files) > 0 {
			v.Sets = append(v.Sets, one)
		}
	}
	return v
}

// prefixes of the vocabularies.
var prefixes = map[string]string{
	"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/",
	"vcard": "http://www.w3.org/2006/vcard/ns#", "spdx": "http://spdx.org/rdf/terms#", "xsd": "http://www.w3.org/2001/XMLSchema#",
}

type (
	object map[string]any
	list   []any
)

func id(of string) object { return object{"@id": of} }

func typed(value any, of string) object { return object{"@value": value, "@type": of} }

func write(_ context.Context, out channel.Output, v view) error {
	said := func(text string) object { return object{"@value": text, "@language": v.Language} }
	page := v.Base.URL(site.DataAddress)
	publisher := object{"@id": v.Base.URL("/") + "#publisher", "@type": "foaf:Organization", "foaf:name": said(v.Publisher), "foaf:homepage": id(v.Base.URL("/"))}
	contact := object{"@type": "vcard:Organization", "vcard:fn": v.Publisher}
	if v.Email != "" {
		contact["vcard:hasEmail"] = id("mailto:" + v.Email)
	}
	if v.Phone != "" {
		contact["vcard:tel"] = v.Phone
	}
	about := func(o object, title, text string) object {
		o["dct:title"], o["dct:publisher"] = said(title), id(v.Base.URL("/")+"#publisher")
		if text != "" {
			o["dct:description"] = said(text)
		}
		if v.Licence != "" {
			o["dct:rights"] = said(v.Licence)
		}
		if v.Terms != "" {
			o["dct:license"] = id(v.Terms)
		}
		o["dct:language"] = v.Language
		if !v.Changed.IsZero() {
			o["dct:modified"] = typed(v.Changed.Format(time.RFC3339), "xsd:dateTime")
		}
		return o
	}
	var sets list
	for _, s := range v.Sets {
		var files list
		for _, f := range s.Files {
			at := v.Base.URL("/" + f.Fact.Path)
			one := object{
				"@id": at, "@type": "dcat:Distribution", "dct:title": said(f.Title), "dcat:accessURL": id(page), "dcat:downloadURL": id(at),
				"dcat:mediaType": id("https://www.iana.org/assignments/media-types/" + mediaType(f.Fact.Path)), "dcat:byteSize": typed(f.Fact.Size, "xsd:nonNegativeInteger"),
				"spdx:checksum": object{"@type": "spdx:Checksum", "spdx:algorithm": id("spdx:checksumAlgorithm_sha256"), "spdx:checksumValue": typed(hex.EncodeToString(f.Fact.SHA256[:]), "xsd:hexBinary")},
			}
			if v.Terms != "" {
				one["dct:license"] = id(v.Terms)
			}
			files = append(files, one)
		}
		sets = append(sets, about(object{
			"@id": page + "#" + s.Set.Key, "@type": "dcat:Dataset", "dct:identifier": page + "#" + s.Set.Key, "dcat:landingPage": id(page),
			"dct:accrualPeriodicity": id("http://publications.europa.eu/resource/authority/frequency/IRREG"), "dcat:contactPoint": contact, "dcat:distribution": files,
		}, s.Set.Title, s.Set.About))
	}
	catalog := about(object{
		"@context": prefixes, "@id": v.Base.URL(site.DataCatalogue), "@type": "dcat:Catalog", "foaf:homepage": id(page), "dcat:dataset": sets,
	}, v.Title, v.About)
	catalog["dct:publisher"] = publisher
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(catalog)
}

// mediaType returns the type of a file by its name.
func mediaType(path string) string {
	switch path[strings.LastIndexByte(path, '.')+1:] {
	case "csv":
		return "text/csv"
	case "ics":
		return "text/calendar"
	case "xml":
		return "application/atom+xml"
	}
	return "application/json"
}
