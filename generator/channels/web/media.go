package web

import (
	"path"
	"strings"

	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/view"
)

// mediaTypes are the media types of files (RFC 6838), by extension.
var mediaTypes = map[string]string{
	".mp3": "audio/mpeg", ".m4a": "audio/mp4", ".ogg": "audio/ogg", ".opus": "audio/ogg", ".mp4": "video/mp4", ".webm": "video/webm",
	".vtt": "text/vtt", ".pdf": "application/pdf", ".csv": "text/csv", ".txt": "text/plain",
}

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
	return view.Medium{File: made, Type: mediaTypes[strings.ToLower(path.Ext(f.Address))]}
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
