package feed

import (
	"context"
	"encoding/json"
	"time"

	"hokhao/generator/channel"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/words"
)

// JSON Feed 1.1 (jsonfeed.org/version/1.1). These types are our own, since those of gorilla/feeds misspell two names and
// lack the languages.

type jsonFeed struct {
	Version     string       `json:"version"`
	Title       string       `json:"title"`
	HomePage    string       `json:"home_page_url"`
	Feed        string       `json:"feed_url"`
	Description string       `json:"description,omitempty"`
	Authors     []jsonAuthor `json:"authors,omitempty"`
	Language    string       `json:"language,omitempty"`
	Items       []jsonItem   `json:"items"`
}

type jsonAuthor struct {
	Name string `json:"name"`
}

type jsonItem struct {
	ID          string           `json:"id"`
	URL         string           `json:"url"`
	Title       string           `json:"title"`
	Text        string           `json:"content_html"`
	Summary     string           `json:"summary,omitempty"`
	Image       string           `json:"image,omitempty"`
	Published   string           `json:"date_published"`
	Modified    string           `json:"date_modified,omitempty"`
	Authors     []jsonAuthor     `json:"authors,omitempty"`
	Tags        []string         `json:"tags,omitempty"`
	Language    string           `json:"language,omitempty"`
	Attachments []jsonAttachment `json:"attachments,omitempty"`
}

type jsonAttachment struct {
	URL     string `json:"url"`
	Type    string `json:"mime_type"`
	Title   string `json:"title,omitempty"`
	Size    int64  `json:"size_in_bytes,omitempty"`
	Seconds int    `json:"duration_in_seconds,omitempty"`
}

func writeJSON(_ context.Context, out channel.Output, v view) error {
	f := jsonFeed{
		Version:     "https://jsonfeed.org/version/1.1",
		Title:       v.Title,
		HomePage:    v.Base.URL(v.Address),
		Feed:        v.Base.URL(v.file(site.JSONFeed)),
		Description: v.Description,
		Authors:     authors(v.Office),
		Language:    v.Language,
		Items:       []jsonItem{}, // required even if there are none
	}
	for _, it := range v.Items {
		x, err := v.jsonItem(it)
		if err != nil {
			return err
		}
		f.Items = append(f.Items, x)
	}
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(f)
}

func (v view) jsonItem(it item) (jsonItem, error) {
	text, err := v.html(it)
	if err != nil {
		return jsonItem{}, err
	}
	e := it.Entry
	x := jsonItem{
		ID: e.ID, URL: e.Link, Title: e.Title, Text: text, Summary: e.Description(),
		Published: e.Published.Time.Format(time.RFC3339),
		Authors:   authors(e.Creator), Tags: e.Categories, Language: e.Language,
	}
	if len(e.Notices) > 0 {
		x.Modified = e.Updated.Format(time.RFC3339)
	}
	if t := it.Thumbnail; t.Address != "" {
		x.Image = v.Base.URL(t.Address)
	}
	if m := it.Enclosure; m.Address != "" {
		x.Attachments = append(x.Attachments, jsonAttachment{URL: v.Base.URL(m.Address), Type: m.Type, Size: m.Size, Seconds: m.Seconds})
	}
	for _, m := range it.Media {
		credit := ""
		if m.Credit != "" {
			credit = e.Words.Say(words.CreditPhoto) + ": " + m.Credit
		}
		x.Attachments = append(x.Attachments, jsonAttachment{URL: v.Base.URL(m.Address), Type: m.Type, Title: entry.Join(" · ", m.Caption, credit), Size: m.Size})
	}
	return x, nil
}

func authors(name string) []jsonAuthor {
	if name == "" {
		return nil
	}
	return []jsonAuthor{{name}}
}
