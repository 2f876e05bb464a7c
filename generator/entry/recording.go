package entry

import (
	"path"
	"strings"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/site"
)

// A Recording is the recording or film of a publication. Addresses are within the site.
type Recording struct {
	Address    string
	Type       string        // "audio/mpeg"
	Moving     bool          // it has pictures
	Length     time.Duration // as its file says, or else the officer; 0 if neither does
	Captions   string        // address of the captions (WebVTT), or ""
	Chapters   []Chapter
	Transcript bool // the page shows what is said
}

// A Chapter begins at a time of a recording.
type Chapter struct {
	At    time.Duration
	Title string
}

// RecordingOf returns the recording of a publication, and false if it has none on this site.
func RecordingOf(p *site.Publication) (Recording, bool) {
	k, ok := p.Publication.(content.Playable)
	if !ok || p.State.Removed {
		return Recording{}, false
	}
	medium := k.Plays()
	file, ok := p.Own[medium.File.Text]
	if !ok {
		return Recording{}, false
	}
	r := Recording{
		Address: file.Address, Type: MediaType(file.Address), Moving: medium.Moving, Length: file.Length,
		Captions: p.Own[medium.Captions.Text].Address, Transcript: medium.Transcript,
	}
	if r.Length == 0 {
		r.Length, _ = content.ParsePlayingTime(medium.Length.Text)
	}
	for _, c := range medium.Cues {
		if at, ok := content.ParsePlayingTime(c.At); ok {
			r.Chapters = append(r.Chapters, Chapter{at, Line(c.Title)})
		}
	}
	return r, true
}

// mediaTypes are the media types of files that may be published (RFC 6838), by extension.
var mediaTypes = map[string]string{
	".mp3": "audio/mpeg", ".m4a": "audio/mp4", ".ogg": "audio/ogg", ".opus": "audio/ogg", ".mp4": "video/mp4", ".webm": "video/webm",
	".vtt": "text/vtt", ".pdf": "application/pdf", ".csv": "text/csv", ".txt": "text/plain",
}

// MediaType returns the media type of a file at an address, or "".
func MediaType(address string) string { return mediaTypes[strings.ToLower(path.Ext(address))] }
