package search

import (
	"context"
	_ "embed"
	"io"
	"strings"

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

// engine is what needs no browser.
func engine() string { return cutPart + indexPart + queryPart }

// A script is a program as it is published.
type script string

// program is the whole program, kept from the names of other scripts.
func program() script {
	return script("(()=>{\"use strict\"\n" + bare(engine()+pagePart) + "})()\n")
}

// bare takes away what is for those who read the source: comments on lines of their own, and the space before lines.
func bare(source string) string {
	var b strings.Builder
	for line := range strings.Lines(source) {
		line = strings.TrimSpace(line)
		if line != "" && !strings.HasPrefix(line, "//") {
			b.WriteString(line + "\n")
		}
	}
	return b.String()
}

func writeScript(_ context.Context, out channel.Output, s script) error {
	_, err := io.WriteString(out, string(s))
	return err
}
