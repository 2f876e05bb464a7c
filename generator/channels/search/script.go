package search

import (
	"context"
	_ "embed"
	"io"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/js"

	"hokhao/generator/channel"
)

// The program that runs in the reader's browser, in the order in which its parts stand there: how text is cut, how the
// index is read, how it is asked, and the page. Only the last knows of a browser.
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

// engine returns what needs no browser.
func engine() string { return cutPart + indexPart + queryPart }

// A script is a program as it is published.
type script string

// program returns the whole program, kept from the names of other scripts.
func program() script {
	return script(minified("(()=>{\"use strict\"\n"+engine()+pagePart+"})()") + "\n")
}

// minified returns a program without what is for those who read the source.
func minified(source string) string {
	m := minify.New()
	m.AddFunc("text/javascript", js.Minify)
	out, err := m.String("text/javascript", source)
	if err != nil {
		panic(err) // the file is compiled in: it is no program
	}
	return out
}

func writeScript(_ context.Context, out channel.Output, s script) error {
	_, err := io.WriteString(out, string(s))
	return err
}
