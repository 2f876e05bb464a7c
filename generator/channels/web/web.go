// Package web makes every HTML page of the site, and publishes the files of the theme that pages refer to.
//
// Package cli puts the channel into its list and passes it a theme; package engine asks it for its files. Plan fills the
// views from the site, one per page; a renderer reads the body, if there is one, and calls the theme. Each kind of
// publication has a file of its own here: the view of its page, the code that fills it, and what other pages show only of
// that kind. No other file asks for a kind.
//
// The package never draws anything itself, never looks at a clock, and links only to what is published: to pages that it
// plans, to files that an earlier channel made, and to those of a later one that is switched on according to the site.
package web

import (
	"context"
	"fmt"
	"iter"
	"reflect"
	"slices"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/view"
)

// web is the channel. It is immutable.
type web struct {
	theme  view.Theme
	reload bool // pages ask to be reloaded: only in the preview
}

// New returns the channel with a theme. With reload, pages ask the preview's server whether the site was rebuilt.
func New(theme view.Theme, reload bool) channel.Channel {
	w := &web{theme: theme, reload: reload}
	w.mustDraw()
	return w
}

// others are the views of pages that are not publications.
var others = []any{
	view.Home{}, view.List{}, view.TaxonomyPage{}, view.FeedPage{}, view.Week{}, view.Weeks{}, view.Scripts{}, view.Search{}, view.Network{}, view.Data{}, view.Dispatch{}, view.Moved{},
	view.Gone{}, view.NotFound{},
}

// views returns a zero value of every view that a page is drawn from.
func views() []any {
	all := slices.Clone(others)
	for _, k := range content.Kinds() {
		if p, ok := kindPages[k]; ok {
			all = append(all, reflect.Zero(p.view).Interface())
		}
	}
	return all
}

// mustDraw panics if a kind has no page, or the theme no template for a view: the compiler cannot check that, and
// every start of the program does.
func (w *web) mustDraw() {
	for _, k := range content.Kinds() {
		if _, ok := kindPages[k]; !ok && k.Profile().Role != content.Setting {
			panic(fmt.Sprintf("channels/web: nothing fills the page of %s; call pageOf in the file of that kind", k))
		}
	}
	for _, v := range views() {
		if w.theme.Draw(v) == nil {
			panic(fmt.Sprintf("channels/web: the theme %T has no template for %T", w.theme, v))
		}
	}
}

func (*web) Name() string { return "web" }

// Plan yields the theme's files and all pages.
func (w *web) Plan(s *site.Site, made channel.Made) iter.Seq[channel.Batch] {
	p := newPlan(w, s, made)
	return channel.Batches(
		unkeyed("assets", p.assetFiles), unkeyed("home", p.homePage), channel.ByMonth(s, p.page), channel.OfPages(s, p.page), p.listPages,
		unkeyed("overviews", p.overviews), p.weekPages, p.scriptPages, p.dispatchPages, unkeyed("feeds", p.feedPage), unkeyed("search", p.searchPage),
		unkeyed("network", p.networkPage), unkeyed("data", p.dataPage), unkeyed("small", p.smallPages),
	)
}

// unkeyed returns one batch of files that are planned in every build, because they are few or depend on the whole site.
func unkeyed(name string, files iter.Seq[channel.File]) iter.Seq[channel.Batch] {
	return channel.One(channel.Batch{Name: name, Files: files})
}

// file returns a File at an address.
func file[V any](address string, v V, render func(context.Context, channel.Output, V) error) channel.File {
	return channel.NewFile(site.FilePath(address), v, render)
}

// draw returns the File of a page whose content is all in the view.
func draw[V any](w *web, address string, v V) channel.File {
	return file(address, v, drawing[V]{w.theme}.render)
}

// A drawing renders a page by calling the theme.
type drawing[V any] struct{ theme view.Theme }

func (d drawing[V]) render(ctx context.Context, out channel.Output, v V) error {
	return d.theme.Draw(v).Render(ctx, out)
}
