// Package web makes every HTML page of the site, and the files of the theme that they refer to.
//
// Package cli puts the channel into its list and hands it a theme; package engine asks it for its files. Plan fills
// the views of package view from the site, one for each page; a renderer opens the body, where there is one, and
// lets the theme draw. A type switch over kinds of publications stands in article.go and nowhere else.
//
// It never draws anything itself, it never looks at a clock, and it links only to what is published: to pages that
// it plans, to files that an earlier channel made, and to those of a later one that the site says is on.
package web

import (
	"context"
	"iter"

	"hokhao/generator/channel"
	"hokhao/generator/site"
	"hokhao/generator/view"
)

// web is the channel. It is never changed once it was made.
type web struct {
	theme  view.Theme
	reload bool // pages ask to be reloaded: only for the preview
	assets []asset
}

// New gives the channel with a theme. With reload, pages ask the preview's server whether the site was built anew.
func New(theme view.Theme, reload bool) channel.Channel {
	return &web{theme: theme, reload: reload, assets: publish(theme.Assets())}
}

// Name is "web".
func (*web) Name() string { return "web" }

// Plan yields the theme's files and all pages.
func (w *web) Plan(s *site.Site, made channel.Made) iter.Seq[channel.File] {
	return func(yield func(channel.File) bool) {
		p := newPlan(w, s, made)
		for _, files := range []iter.Seq[channel.File]{
			p.assetFiles, p.homePage, p.articles, p.listPages, p.overviews, p.weekPages, p.scriptPages, p.searchPage, p.smallPages,
		} {
			for f := range files {
				if !yield(f) {
					return
				}
			}
		}
	}
}

// file plans a page at an address.
func file[V any](address string, v V, render func(context.Context, channel.Output, V) error) channel.File {
	return channel.NewFile(site.FilePath(address), v, render)
}
