// Package opendata publishes what the office has published as data: a table (CSV) and JSON of all publications of each year,
// and of the numbers of each kind that has some, such as surveys and plans.
//
// Package cli lists it before catalogue and web, which list its files. A table has a line for each publication, so that one
// that is new touches the two files of its year alone. What data say of a publication is what package entry says of it; numbers
// of a publication that is void are left out.
package opendata

import (
	"context"
	_ "embed"
	"encoding/json"
	"io"
	"iter"
	"strconv"
	"strings"
	"time"

	"hokhao/generator/attached"
	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/site"
)

// New returns the channel.
func New() channel.Channel { return opendata{} }

type opendata struct{}

func (opendata) Name() string { return "opendata" }

//go:embed publications.schema.json
var publicationsSchema string

//go:embed measures.schema.json
var measuresSchema string

// The schemas of the JSON files, beside them.
const (
	publicationsSchemaName = "publications.schema.json"
	measuresSchemaName     = "measures.schema.json"
)

// A set is one data set, in both formats.
type set[R row] struct {
	Schema    string `json:"$schema"`
	Title     string `json:"title"` // of the site
	Publisher string `json:"publisher"`
	Licence   string `json:"licence"`
	Rows      []R    `json:"rows"`
}

// A row is a line of a table.
type row interface {
	head() []string
	cells() []string
}

// A publication is the row of one.
type publication struct {
	ID         string   `json:"id"`
	URL        string   `json:"url"`
	Language   string   `json:"language"`
	Kind       string   `json:"kind"`
	KindName   string   `json:"kindName"`
	Number     string   `json:"number"`
	Title      string   `json:"title"`
	Summary    string   `json:"summary"`
	Published  string   `json:"published"`
	Updated    string   `json:"updated"`
	Status     []string `json:"status"`      // keys of conditions
	StatusName []string `json:"statusNames"` // in words
	Note       string   `json:"note"`        // the last correction or withdrawal
	Urgency    string   `json:"urgency"`
	Agency     string   `json:"agency"`
	Topics     []string `json:"topics"`
	Districts  []string `json:"districts"`
	Keywords   []string `json:"keywords"`
	Photos     int      `json:"photos"`
}

func (publication) head() []string {
	return []string{"id", "url", "language", "kind", "kindName", "number", "title", "summary", "published", "updated", "status", "statusNames", "note", "urgency",
		"agency", "topics", "districts", "keywords", "photos"}
}

func (p publication) cells() []string {
	return []string{p.ID, p.URL, p.Language, p.Kind, p.KindName, p.Number, p.Title, p.Summary, p.Published, p.Updated, several(p.Status), several(p.StatusName), p.Note, p.Urgency,
		p.Agency, several(p.Topics), several(p.Districts), several(p.Keywords), strconv.Itoa(p.Photos)}
}

// several writes several values into one cell.
func several(values []string) string { return strings.Join(values, "|") }

// A measure is the row of one number.
type measure struct {
	ID        string `json:"id"` // of its publication
	URL       string `json:"url"`
	Title     string `json:"title"`
	Number    string `json:"number"`
	Agency    string `json:"agency"`
	Published string `json:"published"`
	Updated   string `json:"updated"`
	Of        string `json:"of"`
	Item      string `json:"item"`
	Column    string `json:"column"`
	Value     amount `json:"value"`
	Target    amount `json:"target"`
	Unit      string `json:"unit"`
}

// An amount is a number as it was written, so that no digit is lost.
type amount string

// MarshalJSON writes the number, or null for none.
func (a amount) MarshalJSON() ([]byte, error) {
	if a == "" {
		return []byte("null"), nil
	}
	return []byte(a), nil
}

func (measure) head() []string {
	return []string{"id", "url", "title", "number", "agency", "published", "updated", "of", "item", "column", "value", "target", "unit"}
}

func (m measure) cells() []string {
	return []string{m.ID, m.URL, m.Title, m.Number, m.Agency, m.Published, m.Updated, m.Of, m.Item, m.Column, string(m.Value), string(m.Target), m.Unit}
}

func (opendata) Plan(s *site.Site, _ channel.Made) iter.Seq[channel.Batch] {
	return func(yield func(channel.Batch) bool) {
		for year, pubs := range years(s.Publications) {
			files := func(yield func(channel.File) bool) {
				v := setOf[publication](s, publicationsSchemaName)
				for _, p := range pubs {
					v.Rows = append(v.Rows, publicationOf(s, p))
				}
				twins(entry.YearStem(year), v, yield)
			}
			if !yield(channel.Batch{Name: strconv.Itoa(year), Key: s.KeyOfCards(pubs), Files: files}) {
				return
			}
		}
		for _, k := range entry.Measured() {
			pubs := ofKind(s, k)
			files := func(yield func(channel.File) bool) {
				v := setOf[measure](s, measuresSchemaName)
				for _, p := range pubs {
					v.Rows = append(v.Rows, measuresOf(s, p)...)
				}
				twins(entry.MeasuresStem(k), v, yield)
			}
			if !yield(channel.Batch{Name: string(k), Key: s.KeyOfCards(pubs), Files: files}) {
				return
			}
		}
		yield(channel.Batch{Name: "schemas", Key: s.KeyOfCards(nil), Files: func(yield func(channel.File) bool) {
			_ = yield(channel.NewFile(site.FilePath(site.DataAddress+publicationsSchemaName), publicationsSchema, writeText)) &&
				yield(channel.NewFile(site.FilePath(site.DataAddress+measuresSchemaName), measuresSchema, writeText))
		}})
	}
}

// years groups publications, newest first, by the year in which they were published.
func years(all []*site.Publication) iter.Seq2[int, []*site.Publication] {
	return func(yield func(int, []*site.Publication) bool) {
		for from := 0; from < len(all); {
			year, to := all[from].Published.Time.Year(), from+1
			for to < len(all) && all[to].Published.Time.Year() == year {
				to++
			}
			if !yield(year, all[from:to]) {
				return
			}
			from = to
		}
	}
}

func ofKind(s *site.Site, k content.Kind) []*site.Publication {
	var pubs []*site.Publication
	for _, p := range s.All.Items {
		if p.Kind == k {
			pubs = append(pubs, p)
		}
	}
	return pubs
}

func setOf[R row](s *site.Site, schema string) set[R] {
	return set[R]{
		Schema: s.URL(site.DataAddress + schema), Title: entry.Line(s.Settings.Title), Publisher: entry.Line(s.Settings.Office.Name),
		Licence: entry.Line(s.Settings.Licence), Rows: []R{},
	}
}

// twins yields the files of a set.
func twins[R row](stem string, v set[R], yield func(channel.File) bool) {
	_ = yield(channel.NewFile(site.FilePath(stem+".csv"), v, writeTable[R])) && yield(channel.NewFile(site.FilePath(stem+".json"), v, writeJSON[R]))
}

func publicationOf(s *site.Site, p *site.Publication) publication {
	e := entry.Of(s, p)
	r := publication{
		ID: e.ID, URL: e.Link, Language: e.Language, Kind: string(p.Kind), KindName: e.Kind, Number: e.Number, Title: e.Title, Summary: e.Description(),
		Published: stamp(e.Published.Time), Updated: stamp(e.Updated), Urgency: e.Urgency, Agency: e.Agency,
		Topics: names(p.InTopics), Districts: names(p.InDistricts), Keywords: []string{}, Photos: len(entry.Photos(p)), Status: []string{}, StatusName: []string{},
	}
	for _, b := range e.Badges {
		r.Status, r.StatusName = append(r.Status, string(b.Condition)), append(r.StatusName, b.Label)
	}
	if len(e.Notices) > 0 {
		r.Note = e.Notices[0].In(e.Words)
	}
	if !e.Removed { // a free keyword may be the very name that had to be removed
		r.Keywords = names(p.InTags)
	}
	return r
}

func names(lists []*site.List) []string {
	all := []string{}
	for _, l := range lists {
		all = append(all, entry.Line(l.Name))
	}
	return all
}

func measuresOf(s *site.Site, p *site.Publication) []measure {
	e := entry.Of(s, p)
	var all []measure
	for _, m := range entry.MeasuresOf(s, p) {
		all = append(all, measure{
			ID: e.ID, URL: e.Link, Title: e.Title, Number: e.Number, Agency: e.Agency, Published: stamp(e.Published.Time), Updated: stamp(e.Updated),
			Of: m.Of, Item: m.Item, Column: m.Column, Value: amount(m.Value), Target: amount(m.Target), Unit: m.Unit,
		})
	}
	return all
}

func stamp(t time.Time) string { return t.Format(time.RFC3339) }

func writeTable[R row](_ context.Context, out channel.Output, v set[R]) error {
	var none R
	rows := make([][]string, 1, len(v.Rows)+1)
	rows[0] = none.head()
	for _, r := range v.Rows {
		rows = append(rows, r.cells())
	}
	_, err := out.Write(attached.Table(rows))
	return err
}

func writeJSON[R row](_ context.Context, out channel.Output, v set[R]) error {
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(v)
}

func writeText(_ context.Context, out channel.Output, text string) error {
	_, err := io.WriteString(out, text)
	return err
}
