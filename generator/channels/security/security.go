// Package security publishes /.well-known/security.txt: where to report a weakness of the website (RFC 9116).
//
// Package cli lists it. The contact is the office's e-mail address in site.yaml; an office without one has no such file.
package security

import (
	"context"
	"fmt"
	"iter"
	"net/url"
	"strings"
	"time"

	"hokhao/generator/channel"
	"hokhao/generator/entry"
	"hokhao/generator/site"
)

const address = "/.well-known/security.txt"

// New returns the channel.
func New() channel.Channel { return security{} }

type security struct{}

func (security) Name() string { return "security" }

// A notice is what the file says.
type notice struct {
	Contact, Languages, Canonical string
	Expires                       time.Time
}

func (security) Plan(s *site.Site, _ channel.Made) iter.Seq[channel.Batch] {
	return channel.One(channel.Batch{Name: "all", Files: func(yield func(channel.File) bool) {
		mail := entry.Line(s.Settings.Office.Email)
		if name, host, ok := strings.Cut(mail, "@"); !ok || name == "" || host == "" || strings.Contains(mail, " ") {
			return
		}
		languages := "th, en"
		if s.Settings.Language == "en" {
			languages = "en, th"
		}
		yield(channel.NewFile(site.FilePath(address), notice{
			Contact: "mailto:" + url.PathEscape(mail), Languages: languages, Canonical: s.URL(address), Expires: expiry(s.Today.Time),
		}, write))
	}})
}

// expiry returns the first day of this quarter, a year later: nine months to a year ahead. RFC 9116 recommends at most a year,
// and the file should not change every day.
func expiry(today time.Time) time.Time {
	quarter := time.Month(int(today.Month()-1)/3*3 + 1)
	return time.Date(today.Year()+1, quarter, 1, 0, 0, 0, 0, time.UTC)
}

func write(_ context.Context, out channel.Output, v notice) error {
	_, err := fmt.Fprintf(out, "Contact: %s\nExpires: %s\nPreferred-Languages: %s\nCanonical: %s\n",
		v.Contact, v.Expires.Format(time.RFC3339), v.Languages, v.Canonical)
	return err
}
