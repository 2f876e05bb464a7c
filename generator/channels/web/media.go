package web

import (
	"strings"

	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/view"
)

// medium returns a recording or film published beside its publication.
func (p *planner) medium(pub *site.Publication, r content.Ref) view.Medium {
	f, there := pub.Own[r.Text]
	if !there {
		return view.Medium{}
	}
	made, ok := p.download(pub.Path, f)
	if !ok {
		return view.Medium{}
	}
	return view.Medium{File: made, Type: entry.MediaType(f.Address)}
}

// length returns how long a recording plays, as the officer wrote or else as its file says.
func length(pub *site.Publication, written string) string {
	if r, ok := entry.RecordingOf(pub); ok && written == "" && r.Length > 0 {
		return content.PlayingTime(r.Length)
	}
	return written
}

func cues(all []content.Cue) []view.Cue {
	out := make([]view.Cue, len(all))
	for i, c := range all {
		out[i] = view.Cue{At: c.At, Title: c.Title}
	}
	return out
}

// paragraphs splits a text of front matter at its line breaks.
func paragraphs(text string) []string {
	var out []string
	for _, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}
