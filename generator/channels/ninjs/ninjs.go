// Package ninjs publishes each publication for newsroom systems as News in JSON (IPTC ninjs 1.6): flood.json beside
// flood.html, with the photos, their credits and what may be done with them.
//
// Package cli lists it after press and rendition, whose photos it names, and before web. Moments are in UTC and end in "Z",
// since importers refuse other offsets. What was withdrawn or cancelled is "canceled", and nothing that a withdrawal removed
// is in it.
package ninjs

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"strconv"
	"strings"
	"time"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/words"
)

// New returns the channel.
func New() channel.Channel { return ninjs{} }

type ninjs struct{}

func (ninjs) Name() string { return "ninjs" }

// wordItem is the readers' name of the file.
var wordItem = words.New("download-ninjs", "ข่าวสำหรับระบบของกองบรรณาธิการ (ninjs)", "For newsroom systems (ninjs)")

const schema = "http://www.iptc.org/std/ninjs/ninjs-schema_1.6.json"

// The members of ninjs that we use, in the standard's terms. A view is an item without its texts, which the renderer reads.
type (
	item struct {
		Standard     standard        `json:"$standard"`
		URI          string          `json:"uri"`
		Type         string          `json:"type"`
		Complete     string          `json:"representationtype"`
		Profile      string          `json:"profile,omitempty"`
		Version      string          `json:"version,omitempty"`
		First        string          `json:"firstcreated,omitempty"`
		Changed      string          `json:"versioncreated,omitempty"`
		Created      string          `json:"contentcreated,omitempty"`
		Expires      string          `json:"expires,omitempty"`
		Status       string          `json:"pubstatus"`
		Urgency      int             `json:"urgency,omitempty"`
		Holder       string          `json:"copyrightholder,omitempty"`
		Terms        string          `json:"usageterms,omitempty"`
		Rights       rights          `json:"rightsinfo,omitzero"`
		Note         string          `json:"ednote,omitempty"`
		Language     string          `json:"language,omitempty"`
		Title        string          `json:"title,omitempty"`
		Headline     string          `json:"headline,omitempty"`
		Slug         string          `json:"slugline,omitempty"`
		Byline       string          `json:"byline,omitempty"`
		Located      string          `json:"located,omitempty"`
		Text         string          `json:"description_text,omitempty"`
		BodyHTML     string          `json:"body_html,omitempty"`
		BodyText     string          `json:"body_text,omitempty"`
		Subjects     []subject       `json:"subject,omitempty"`
		Places       []subject       `json:"place,omitempty"`
		Organisation []subject       `json:"organisation,omitempty"`
		Sources      []source        `json:"infosource,omitempty"`
		Renditions   map[string]file `json:"renditions,omitempty"`
		Other        ids             `json:"altids,omitzero"`
	}
	// article is the item of a publication.
	article struct {
		item
		Associations map[string]item `json:"associations,omitempty"`
	}
	rights struct {
		Link string `json:"linkedrights"` // address of the licence
	}
	standard struct {
		Name    string `json:"name"`
		Version string `json:"version"`
		Schema  string `json:"schema"`
	}
	subject struct {
		Name   string `json:"name"`
		Scheme string `json:"scheme,omitempty"`
		Code   string `json:"code,omitempty"`
	}
	source struct {
		Name    string    `json:"name"`
		Contact []contact `json:"contactinfo,omitempty"`
	}
	contact struct {
		Type  string `json:"type"`
		Value string `json:"value"`
	}
	file struct {
		Href   string `json:"href"`
		Type   string `json:"mimetype"`
		Width  int    `json:"width"`
		Height int    `json:"height"`
		Size   int64  `json:"sizeinbytes"`
	}
	ids struct {
		Number string `json:"number,omitempty"` // running number of its kind in the Buddhist year
		Page   string `json:"page"`             // where it is now
	}
)

// A view is an item with what its texts are made from.
type view struct {
	Item        item
	Photos      []item
	Base        entry.Base
	Entry       entry.Entry
	Particulars entry.Particulars
	Body        site.Body // empty if it was removed
}

func (ninjs) Plan(s *site.Site, made channel.Made) iter.Seq[channel.Batch] {
	return channel.ByMonth(s, func(p *site.Publication, yield func(channel.File) bool) bool {
		path := strings.TrimSuffix(site.FilePath(p.Path), ".html") + ".json"
		return yield(channel.NewFile(path, viewOf(s, made, p), write).Of(p).As(p.Path, wordItem))
	})
}

func viewOf(s *site.Site, made channel.Made, p *site.Publication) view {
	e := entry.Of(s, p)
	v := view{Base: entry.BaseOf(s), Entry: e, Particulars: entry.ParticularsOf(s, p)}
	v.Item = item{
		Standard: standard{"ninjs", "1.6", schema}, URI: e.ID, Type: "text", Complete: "complete", Profile: "text",
		Version: strconv.Itoa(len(p.History) + 1), First: stamp(e.Published.Time), Changed: stamp(e.Updated), Status: status(p), Urgency: urgency(p),
		Holder: e.Creator, Terms: entry.Line(s.Settings.Licence), Rights: rights{entry.LicenceURL(s)}, Language: e.Language, Title: e.Title, Headline: e.Title, Slug: slugOf(p.Path),
		Located: v.Particulars.Dateline, Text: e.Description(), Subjects: subjectsOf(s, p, e), Places: placesOf(s, p), Other: ids{e.Number, e.Link},
	}
	if e.Agency != "" {
		v.Item.Organisation = []subject{{e.Agency, s.URL(site.ByAgency.Overview()), p.InAgency.Key}}
	}
	if w, warns := p.Warning(); warns {
		v.Item.Expires = stamp(w.When.End())
	}
	v.Item.Note = noteOf(s, p, e)
	if e.Removed {
		return v
	}
	v.Body, v.Item.Byline, v.Item.Sources = p.Body, entry.Credits(p).Text, sourcesOf(s, p)
	for _, ph := range p.Photos {
		if ph.InBody {
			continue // the text contains it
		}
		if photo, ok := photoOf(s, made, p, ph); ok {
			v.Photos, v.Item.Profile = append(v.Photos, photo), "text-photo"
		}
	}
	return v
}

// status returns the publication's status in ninjs. A warning that ended as it had said was not canceled.
func status(p *site.Publication) string {
	switch {
	case p.State.Held != "":
		return "withheld"
	case p.Is(site.Withdrawn) || p.Is(site.Cancelled):
		return "canceled"
	}
	return "usable"
}

// urgency returns the publication's urgency from 1 to 9, of which 5 is usual.
func urgency(p *site.Publication) int {
	switch {
	case p.Void():
		return 5
	case p.Urgency == content.Emergency:
		return 1
	case p.Urgency == content.Urgent:
		return 3
	}
	return 5
}

// noteOf returns what an editor must know before publishing: the embargo, and what has changed.
func noteOf(s *site.Site, p *site.Publication, e entry.Entry) string {
	lines := []string{}
	if p.EmbargoNote != "" && !e.Removed {
		lines = append(lines, entry.Embargo(s, p))
	}
	for _, n := range e.Notices {
		lines = append(lines, n.In(e.Words))
	}
	lines = append(append(lines, e.Plea), e.Silent()...)
	return entry.Join("\n", lines...)
}

func subjectsOf(s *site.Site, p *site.Publication, e entry.Entry) []subject {
	var all []subject
	if p.Kinds != nil {
		all = append(all, subject{e.Kind, s.URL("/"), p.Kinds.Key})
	}
	lists := p.InTopics
	if !e.Removed { // a free keyword may be the very name that had to be removed
		lists = append(lists[:len(lists):len(lists)], p.InTags...)
	}
	for _, l := range lists {
		all = append(all, subject{entry.Line(l.Name), s.URL(l.Taxonomy.Overview()), entry.Line(l.Key)})
	}
	return all
}

func placesOf(s *site.Site, p *site.Publication) []subject {
	var all []subject
	for _, l := range p.InDistricts {
		all = append(all, subject{entry.Line(l.Name), s.URL(l.Taxonomy.Overview()), l.Key})
	}
	return all
}

func sourcesOf(s *site.Site, p *site.Publication) []source {
	c := entry.Contact(s, p)
	if c.Name == "" {
		return nil
	}
	from := source{Name: c.Name}
	if c.Phone != "" {
		from.Contact = append(from.Contact, contact{"phone", c.Phone})
	}
	if c.Email != "" {
		from.Contact = append(from.Contact, contact{"email", c.Email})
	}
	return []source{from}
}

// photoOf returns a photo as an item of its own, in all its sizes, or false if it is not published.
func photoOf(s *site.Site, made channel.Made, p *site.Publication, ph *site.Photo) (item, bool) {
	original, ok := made.Fact(site.FilePath(ph.Address))
	if !ok {
		return item{}, false
	}
	credit := entry.Credit(ph)
	it := item{
		Standard: standard{"ninjs", "1.6", schema}, URI: s.URL(ph.Address), Type: "picture", Complete: "complete", Status: "usable",
		Holder: credit, Terms: entry.Line(s.Settings.Licence), Rights: rights{entry.LicenceURL(s)}, Language: p.Language, Headline: entry.Caption(ph), Text: entry.Caption(ph),
		BodyText: entry.Line(ph.Text), Byline: credit, Located: entry.Line(ph.Place),
	}
	if ph.Type == content.Graphic {
		it.Type = "graphic"
	}
	if !ph.Taken.Time.IsZero() {
		it.Created = stamp(ph.Taken.Time)
	}
	it.Renditions = map[string]file{"original": {s.URL(ph.Address), ph.Picture.Header.Format.MediaType(), ph.Width, ph.Height, original.Size}}
	for _, r := range ph.Renditions {
		if fact, ok := made.Fact(site.FilePath(r.Address)); ok {
			it.Renditions[fmt.Sprintf("w%d", r.Width)] = file{s.URL(r.Address), mediaType(r.Address), r.Width, r.Height, fact.Size}
		}
	}
	return it, true
}

// mediaType returns the type of a rendition by its name.
func mediaType(address string) string {
	switch ending := address[strings.LastIndexByte(address, '.')+1:]; ending {
	case "jpg":
		return "image/jpeg"
	default:
		return "image/" + ending
	}
}

func stamp(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05Z") }

func slugOf(address string) string {
	return strings.TrimSuffix(address[strings.LastIndexByte(address, '/')+1:], ".html")
}

func write(_ context.Context, out channel.Output, v view) (err error) {
	if v.Item.BodyHTML, err = entry.HTML(v.Base, v.Entry, v.Particulars, v.Body); err != nil {
		return err
	}
	text, err := v.Body.Text(v.Base.URL)
	if err != nil {
		return err
	}
	v.Item.BodyText = strings.TrimSpace(entry.Clean(text))
	a := article{item: v.Item}
	for i, photo := range v.Photos {
		if i == 0 {
			a.Associations = make(map[string]item, len(v.Photos))
		}
		a.Associations[fmt.Sprintf("photo_%03d", i+1)] = photo // encoding/json sorts them
	}
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(a)
}
