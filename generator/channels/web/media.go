package web

import (
	"net/url"
	"path"
	"strings"

	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/view"
)

// mediaTypes are the types of what can be played (RFC 6838), by the ending of its file.
var mediaTypes = map[string]string{
	".mp3": "audio/mpeg", ".m4a": "audio/mp4", ".ogg": "audio/ogg", ".opus": "audio/ogg", ".mp4": "video/mp4", ".webm": "video/webm",
}

// medium is a recording or a film that was published beside its publication.
func (p *plan) medium(pub *site.Publication, r content.Ref) view.Medium {
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

func (p *plan) episode(pub *site.Publication, e content.Episode) page[view.Episode] {
	v := view.Episode{Article: p.article(pub, notInBody)}
	if of := pub.Programme; of != nil {
		v.Programme = view.Link{Title: of.Title, To: p.to(pub.Path, of.Path)}
	}
	if !pub.State.Removed {
		v.Audio, v.Duration = p.medium(pub, e.Audio), e.Duration
		v.Transcript, v.Rundown = paragraphs(e.Transcript), cues(e.Rundown)
	}
	return page[view.Episode]{v, p.bodyText(pub)}
}

func (p *plan) film(pub *site.Publication, f content.Film) page[view.Film] {
	poster := func(ph *site.Photo) bool { return f.Poster.Text != "" && ph.Photo.File.Text == f.Poster.Text }
	v := view.Film{Article: p.article(pub, func(ph *site.Photo) bool { return !ph.InBody && !poster(ph) })}
	if pub.State.Removed {
		return page[view.Film]{v, p.bodyText(pub)}
	}
	v.Video, v.Duration = p.medium(pub, f.Video), f.Duration
	if f.Elsewhere() {
		v.Elsewhere, _ = view.To(f.Video.Text)
		if u, err := url.Parse(f.Video.Text); err == nil {
			v.Host = strings.TrimPrefix(u.Hostname(), "www.")
		}
	}
	if captions, ok := pub.Own[f.Captions.Text]; ok {
		if made, ok := p.download(pub.Path, captions); ok {
			v.Captions = made.To
		}
	}
	for _, ph := range pub.Photos {
		if poster(ph) {
			v.Poster = p.picture(pub.Path, pub, ph)
		}
	}
	v.Shots, v.Script = cues(f.Shotlist), paragraphs(f.Script)
	return page[view.Film]{v, p.bodyText(pub)}
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
