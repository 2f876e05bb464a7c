// Package khwae is the default theme, "the railway on the River Khwae": the bridge is the grid, news is a railway
// line, a list is a track, a date a station sign, and the facts about a release are printed on a cardboard ticket.
//
// It draws the views that package channels/web fills and uses no other data. The templates (*.templ) are compiled
// into the *_templ.go files beside them by
//
//	go tool templ generate -path themes/khwae
//
// and those are in git, so that a build needs no other step. Everything works without JavaScript.
package khwae

import (
	"bytes"
	"embed"
	"reflect"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"

	"github.com/a-h/templ"

	"hokhao/generator/palette"
	"hokhao/generator/view"
)

//go:embed css img
var files embed.FS

// sheets are the style sheets, each concatenated from its parts. Every page loads site.css; styles that only some pages need
// are separate, because a reader on a slow line waits for all of them before the page appears.
var sheets = []struct {
	name  string
	parts []string
}{
	{"site", []string{"base", "frame", "parts", "rail", "modes"}},
	{"home", []string{"home", "festival"}},
	{"list", []string{"inner", "list", "reads"}},
	{"article", []string{"inner", "article", "prose"}}, // for every publication
	{"index", []string{"inner", "index"}},              // for the indexes of lists
	{"feeds", []string{"inner", "feeds"}},
	{"search", []string{"inner", "index", "search"}},
	{"print", []string{"print"}}, // loaded only for printing
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

// bandColour is the token of the colour of img/bridge-band.svg.
const bandColour = "$water"

// bands are the bridge in each colour in which it is used. A mask would need only one drawing, but browsers refuse
// masks to pages opened from a disk, and a village reads the site from a USB stick.
var bands = []struct{ name, colour string }{
	{"bridge-band.svg", bandColour},
	{"bridge-bloom.svg", "$bloom"},
	{"bridge-ink.svg", "$ink"},
}

// policy lets a page load only from its own site. It works on a disk too: Chromium and Firefox count files as the
// same site as a page that is a file.
const policy = "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; media-src 'self'; " +
	"script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"

type theme struct{}

// New returns the theme.
func New() view.Theme { return theme{} }

// Assets returns the style sheets, and the drawings that these and the pages name, in the colours of an office.
func (theme) Assets(colors palette.Palette) []view.Asset {
	assets := []view.Asset{{Name: "mark.svg", Bytes: colors.Fill(read("img/mark.svg"))}}
	for _, s := range sheets {
		var sheet []byte
		for _, part := range s.parts {
			sheet = append(sheet, style(part, colors)...)
		}
		assets = append(assets, view.Asset{Name: s.name + ".css", Bytes: sheet})
	}
	drawing := read("img/bridge-band.svg")
	for _, band := range bands {
		coloured := bytes.ReplaceAll(drawing, []byte(bandColour), []byte(band.colour))
		assets = append(assets, view.Asset{Name: band.name, Bytes: colors.Fill(coloured)})
	}
	return assets
}

// style returns one part of the style sheets without comments and unnecessary space: a reader on a slow line waits
// for the whole sheet before the page appears.
func style(part string, colors palette.Palette) []byte {
	m := minify.New()
	m.AddFunc("text/css", css.Minify)
	sheet, err := m.Bytes("text/css", colors.Fill(read("css/"+part+".css")))
	if err != nil {
		panic(err) // cannot occur: the file is compiled in
	}
	return append(sheet, '\n')
}

func read(name string) []byte {
	b, err := files.ReadFile(name)
	if err != nil {
		panic(err) // cannot occur: the file is compiled in
	}
	return b
}

// templates maps the type of a view to its template.
var templates = map[reflect.Type]func(any) view.Component{}

// draws registers a template. It is called to initialise package variables, beside the template.
func draws[V any](template func(V) templ.Component) struct{} {
	templates[reflect.TypeFor[V]()] = func(page any) view.Component { return template(page.(V)) }
	return struct{}{}
}

// Draw returns the component of a page, or nil for a view without a registered template.
func (theme) Draw(page any) view.Component {
	if template, ok := templates[reflect.TypeOf(page)]; ok {
		return template(page)
	}
	return nil
}
