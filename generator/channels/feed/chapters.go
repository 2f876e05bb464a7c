package feed

import (
	"context"
	"encoding/json"
	"strings"

	"hokhao/generator/channel"
	"hokhao/generator/entry"
	"hokhao/generator/site"
)

// Chapters of a recording, which podcast players show (JSON Chapters 1.2 of podcasting2.org).

type chapters struct {
	Version  string    `json:"version"`
	Title    string    `json:"title"`
	Chapters []chapter `json:"chapters"`
}

type chapter struct {
	Start float64 `json:"startTime"`
	Title string  `json:"title"`
}

func chaptersAddress(p *site.Publication) string {
	return strings.TrimSuffix(p.Path, ".html") + ".chapters.json"
}

// chaptersOf returns the chapters of a recording.
func chaptersOf(e entry.Entry, r entry.Recording) chapters {
	v := chapters{Version: "1.2.0", Title: e.Title}
	for _, c := range r.Chapters {
		v.Chapters = append(v.Chapters, chapter{c.At.Seconds(), c.Title})
	}
	return v
}

func writeChapters(_ context.Context, out channel.Output, v chapters) error {
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(v)
}
