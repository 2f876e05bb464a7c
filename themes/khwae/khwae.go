// Package khwae is the default theme, "the railway on the River Khwae": the bridge is the grid, news is a railway
// line, a list is a track, a date a station sign, and what is known of a release is printed on a cardboard ticket.
//
// It draws what package view hands it and knows nothing else. The templates (*.templ) are compiled into the
// *_templ.go files beside them by
//
//	go tool templ generate -path themes/khwae
//
// and those are in git, so that a build needs no other step. Everything works without JavaScript.
package khwae

import (
	"bytes"
	"embed"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"

	"hokhao/generator/view"
)

//go:embed css img
var files embed.FS

// sheets are the style sheets, each put together from its parts. Every page loads site.css; what only some pages
// are drawn with is their own, because a reader on a slow line waits for all of it before the page appears.
var sheets = []struct {
	name  string
	parts []string
}{
	{"site", []string{"base", "frame", "parts", "rail", "modes"}},
	{"home", []string{"home", "festival"}},
	{"list", []string{"inner", "list", "reads"}},
	{"article", []string{"inner", "article", "prose"}}, // every publication
	{"index", []string{"inner", "index"}},              // the ways into lists
	{"search", []string{"inner", "index", "search"}},
	{"print", []string{"print"}}, // read for paper only
	{"preview", []string{"preview"}},
	{"week", []string{"inner", "prose", "week"}},
	{"script", []string{"inner", "list", "reads", "script"}},
	{"exhibition", []string{"exhibition"}},
	{"festival", []string{"festival", "timetable"}},
	{"notice", []string{"notice"}},
	{"clarification", []string{"clarification"}},
	{"briefing", []string{"briefing"}},
	{"campaign", []string{"campaign"}},
	{"media", []string{"media"}},
	{"records", []string{"records"}},
	{"survey", []string{"records", "chart"}},
}

// bandColour is the colour in which img/bridge-band.svg is drawn.
const bandColour = "#7fd6c8"

// bands are the bridge in the colours in which it is used. A mask would need one drawing only, but browsers
// refuse masks to pages that are opened from a disk, and a village reads the site from a USB stick.
var bands = []struct{ name, colour string }{
	{"bridge-band.svg", bandColour},
	{"bridge-bloom.svg", "#ff9a3d"},
	{"bridge-ink.svg", "#10201d"},
}

// policy lets a page load from its own site only. It holds on a disk too: Chromium and Firefox count files as the
// site of a page that is a file.
const policy = "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; media-src 'self'; " +
	"script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"

type theme struct{}

// New gives the theme.
func New() view.Theme { return theme{} }

// Assets gives the style sheets, and the drawings that these and the pages name.
func (theme) Assets() []view.Asset {
	assets := []view.Asset{{Name: "mark.svg", Bytes: read("img/mark.svg")}}
	for _, s := range sheets {
		var sheet []byte
		for _, part := range s.parts {
			sheet = append(sheet, style(part)...)
		}
		assets = append(assets, view.Asset{Name: s.name + ".css", Bytes: sheet})
	}
	drawing := read("img/bridge-band.svg")
	for _, band := range bands {
		coloured := bytes.ReplaceAll(drawing, []byte(bandColour), []byte(band.colour))
		assets = append(assets, view.Asset{Name: band.name, Bytes: coloured})
	}
	return assets
}

// style returns one part of the style sheets without its comments and without the space that is for people: a reader
// on a slow line waits for the whole sheet before the page appears.
func style(part string) []byte {
	m := minify.New()
	m.AddFunc("text/css", css.Minify)
	sheet, err := m.Bytes("text/css", read("css/"+part+".css"))
	if err != nil {
		panic(err) // the file is compiled in: it is no style sheet
	}
	return append(sheet, '\n')
}

func read(name string) []byte {
	b, err := files.ReadFile(name)
	if err != nil {
		panic(err) // the file is compiled in: its name is wrong here
	}
	return b
}

func (theme) Home(v view.Home) view.Component                   { return home(v) }
func (theme) List(v view.List) view.Component                   { return list(v) }
func (theme) TaxonomyPage(v view.TaxonomyPage) view.Component   { return taxonomyPage(v) }
func (theme) Release(v view.Release) view.Component             { return release(v) }
func (theme) Exhibition(v view.Exhibition) view.Component       { return exhibition(v) }
func (theme) Festival(v view.Festival) view.Component           { return festival(v) }
func (theme) Notice(v view.Notice) view.Component               { return notice(v) }
func (theme) Clarification(v view.Clarification) view.Component { return clarification(v) }
func (theme) Briefing(v view.Briefing) view.Component           { return briefing(v) }
func (theme) Campaign(v view.Campaign) view.Component           { return campaign(v) }
func (theme) Programme(v view.Programme) view.Component         { return programme(v) }
func (theme) Episode(v view.Episode) view.Component             { return episode(v) }
func (theme) Film(v view.Film) view.Component                   { return film(v) }
func (theme) Plan(v view.Plan) view.Component                   { return plan(v) }
func (theme) Survey(v view.Survey) view.Component               { return survey(v) }
func (theme) Document(v view.Document) view.Component           { return document(v) }
func (theme) Training(v view.Training) view.Component           { return training(v) }
func (theme) StaticPage(v view.StaticPage) view.Component       { return staticPage(v) }
func (theme) Week(v view.Week) view.Component                   { return week(v) }
func (theme) Weeks(v view.Weeks) view.Component                 { return weeks(v) }
func (theme) Scripts(v view.Scripts) view.Component             { return scripts(v) }
func (theme) Search(v view.Search) view.Component               { return search(v) }
func (theme) Moved(v view.Moved) view.Component                 { return moved(v) }
func (theme) Gone(v view.Gone) view.Component                   { return gone(v) }
func (theme) NotFound(v view.NotFound) view.Component           { return notFound(v) }
