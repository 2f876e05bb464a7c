package search

import (
	"context"
	_ "embed"
	"io"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/js"

	"hokhao/generator/channel"
)

// The program that runs in the reader's browser, in order: segmentation, reading the index, queries, and the page.
// Only the last part uses the browser.
var (
	//go:embed js/cut.js
	cutPart string
	//go:embed js/index.js
	indexPart string
	//go:embed js/query.js
	queryPart string
	//go:embed js/page.js
	pagePart string
)

// engine returns the parts that need no browser.
func engine() string { return cutPart + indexPart + queryPart }

// A script is a program as published.
type script string

// program returns the whole program, in a scope of its own.
func program() script {
	return script(minified("(()=>{\"use strict\"\n"+engine()+pagePart+"})()") + "\n")
}

// minified returns a program in minified form.
func minified(source string) string {
	m := minify.New()
	m.AddFunc("text/javascript", js.Minify)
	out, err := m.String("text/javascript", source)
	if err != nil {
		panic(err) // cannot occur: the file is compiled in
	}
	return out
}

func writeScript(_ context.Context, out channel.Output, s script) error {
	_, err := io.WriteString(out, string(s))
	return err
}
