// Package schemaorg holds the types of schema.org that pages describe themselves with, and writes them as JSON-LD.
//
// The kinds of package content fill them (content.Structured), and channels/web those of pages that are no publications.
// Only the properties that some reader is known to use are here. This package knows nothing of sites and decides nothing:
// what is empty is left out.
package schemaorg

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"hokhao/generator/thai"
)

// A Thing is what a page is, or shows: one document of JSON-LD.
type Thing interface{ thing() }

// JSON returns a Thing as JSON-LD for a script element of a page. encoding/json escapes what would end the element, and the
// line separators that scripts do not expect.
func JSON(t Thing) string {
	data, err := json.Marshal(t)
	if err != nil {
		panic(fmt.Sprintf("schemaorg: %T cannot be written: %v", t, err)) // plain structs of texts and numbers always can
	}
	return `{"@context":"https://schema.org",` + string(data[1:])
}

// Date returns a moment as schema.org writes it: a day, or a day and a time with its zone.
func Date(m thai.Moment) string {
	switch {
	case m.Time.IsZero():
		return ""
	case m.Clock:
		return m.Time.Format(time.RFC3339)
	}
	return m.Time.Format(time.DateOnly)
}

// Interval returns the days from one moment to another, either of which may be missing (ISO 8601).
func Interval(from, to thai.Moment) string {
	day := func(m thai.Moment) string {
		if m.Time.IsZero() {
			return ".."
		}
		return m.Time.Format(time.DateOnly)
	}
	if from.Time.IsZero() && to.Time.IsZero() {
		return ""
	}
	return day(from) + "/" + day(to)
}

// Duration returns a length in whole seconds (ISO 8601): "PT18M30S". It returns "" for less.
func Duration(length time.Duration) string {
	seconds := int(length.Round(time.Second) / time.Second)
	var b strings.Builder
	for _, part := range []struct {
		n    int
		unit byte
	}{{seconds / 3600, 'H'}, {seconds / 60 % 60, 'M'}, {seconds % 60, 'S'}} {
		if part.n > 0 {
			fmt.Fprintf(&b, "%d%c", part.n, part.unit)
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return "PT" + b.String()
}

// A Work is any CreativeWork: an article, a page, a film. Articles have a Headline, others a Name.
type Work struct {
	Type                string         `json:"@type"`
	Headline            string         `json:"headline,omitempty"`
	Name                string         `json:"name,omitempty"`
	Description         string         `json:"description,omitempty"`
	URL                 string         `json:"url,omitempty"`
	InLanguage          string         `json:"inLanguage,omitempty"`
	DatePublished       string         `json:"datePublished,omitempty"`
	DateModified        string         `json:"dateModified,omitempty"`
	Author              *Organization  `json:"author,omitempty"`
	Publisher           *Organization  `json:"publisher,omitempty"`
	Image               []Image        `json:"image,omitempty"`
	IsAccessibleForFree bool           `json:"isAccessibleForFree,omitempty"`
	License             string         `json:"license,omitempty"`
	Identifier          string         `json:"identifier,omitempty"`
	CreativeWorkStatus  string         `json:"creativeWorkStatus,omitempty"` // "Withdrawn", "Obsolete" or "Draft"
	Correction          []Correction   `json:"correction,omitempty"`
	Publication         *BroadcastTime `json:"publication,omitempty"`
}

func (Work) thing() {}

// A Correction says that something in a Work was wrong, or is no longer so.
type Correction struct {
	Type          string `json:"@type"` // CorrectionComment
	Text          string `json:"text"`
	DatePublished string `json:"datePublished,omitempty"`
}

// CorrectionOf returns a correction.
func CorrectionOf(text, date string) Correction { return Correction{"CorrectionComment", text, date} }

// An Article is a NewsArticle.
type Article struct {
	Work
	ArticleSection string `json:"articleSection,omitempty"`
	Dateline       string `json:"dateline,omitempty"`
}

// An Announcement is a SpecialAnnouncement: a warning.
type Announcement struct {
	Work
	DatePosted      string  `json:"datePosted,omitempty"`
	Expires         string  `json:"expires,omitempty"`
	Category        string  `json:"category,omitempty"`
	Text            string  `json:"text,omitempty"`
	SpatialCoverage []Place `json:"spatialCoverage,omitempty"`
}

// A ClaimReview says what was found out about a claim that others made.
type ClaimReview struct {
	Type          string        `json:"@type"`
	URL           string        `json:"url"`
	InLanguage    string        `json:"inLanguage,omitempty"`
	DatePublished string        `json:"datePublished,omitempty"`
	DateModified  string        `json:"dateModified,omitempty"`
	Author        *Organization `json:"author,omitempty"`
	ClaimReviewed string        `json:"claimReviewed"`
	ItemReviewed  Claim         `json:"itemReviewed"`
	ReviewRating  Rating        `json:"reviewRating"`
}

func (ClaimReview) thing() {}

// A Claim was made elsewhere.
type Claim struct {
	Type          string        `json:"@type"`
	Author        *Organization `json:"author,omitempty"`
	DatePublished string        `json:"datePublished,omitempty"`
	Appearance    *Work         `json:"appearance,omitempty"`
}

// A Rating is a verdict in words. Only where it is certain does it have a value, of 1 to 5.
type Rating struct {
	Type          string `json:"@type"`
	AlternateName string `json:"alternateName"`
	RatingValue   int    `json:"ratingValue,omitempty"`
	BestRating    int    `json:"bestRating,omitempty"`
	WorstRating   int    `json:"worstRating,omitempty"`
}

// RatingOf returns a verdict; value may be 0.
func RatingOf(verdict string, value int) Rating {
	if value == 0 {
		return Rating{Type: "Rating", AlternateName: verdict}
	}
	return Rating{"Rating", verdict, value, 5, 1}
}

// The values of an Event's status and attendance mode.
const (
	Scheduled = "https://schema.org/EventScheduled"
	Cancelled = "https://schema.org/EventCancelled"
	Offline   = "https://schema.org/OfflineEventAttendanceMode"
	Mixed     = "https://schema.org/MixedEventAttendanceMode"
)

// An Event is any Event.
type Event struct {
	Type                    string         `json:"@type"`
	Name                    string         `json:"name"`
	Description             string         `json:"description,omitempty"`
	URL                     string         `json:"url,omitempty"`
	InLanguage              string         `json:"inLanguage,omitempty"`
	StartDate               string         `json:"startDate,omitempty"`
	EndDate                 string         `json:"endDate,omitempty"`
	EventStatus             string         `json:"eventStatus,omitempty"`
	EventAttendanceMode     string         `json:"eventAttendanceMode,omitempty"`
	Location                []Place        `json:"location,omitempty"`
	Organizer               []Organization `json:"organizer,omitempty"`
	Image                   []Image        `json:"image,omitempty"`
	Audience                *Audience      `json:"audience,omitempty"`
	MaximumAttendeeCapacity int            `json:"maximumAttendeeCapacity,omitempty"`
	SubjectOf               *Work          `json:"subjectOf,omitempty"` // the page, if it was corrected: events have no corrections
}

func (Event) thing() {}

// An Audience is for whom something is.
type Audience struct {
	Type         string `json:"@type"`
	AudienceType string `json:"audienceType"`
}

// A Place is where something is: a Place, or a VirtualLocation, which has an address on the web.
type Place struct {
	Type    string         `json:"@type"`
	Name    string         `json:"name,omitempty"`
	URL     string         `json:"url,omitempty"`
	Address *PostalAddress `json:"address,omitempty"`
	Geo     *Coordinates   `json:"geo,omitempty"`
}

// A PostalAddress is an address in Thailand.
type PostalAddress struct {
	Type            string `json:"@type"`
	StreetAddress   string `json:"streetAddress,omitempty"`
	AddressLocality string `json:"addressLocality,omitempty"`
	AddressCountry  string `json:"addressCountry"`
}

// AddressOf returns an address in Thailand.
func AddressOf(street, locality string) *PostalAddress {
	return &PostalAddress{"PostalAddress", street, locality, "TH"}
}

// Coordinates are degrees (WGS 84).
type Coordinates struct {
	Type      string  `json:"@type"`
	Latitude  float64 `json:"latitude"`
	Longitude float64 `json:"longitude"`
}

// PlaceOf returns a place with its name.
func PlaceOf(name string) Place { return Place{Type: "Place", Name: name} }

// An Organization is an office, an agency, or whoever made a claim.
type Organization struct {
	Type         string         `json:"@type"`
	ID           string         `json:"@id,omitempty"`
	Name         string         `json:"name"`
	URL          string         `json:"url,omitempty"`
	Address      *PostalAddress `json:"address,omitempty"`
	Telephone    string         `json:"telephone,omitempty"`
	FaxNumber    string         `json:"faxNumber,omitempty"`
	Email        string         `json:"email,omitempty"`
	Logo         string         `json:"logo,omitempty"`
	ContactPoint []ContactPoint `json:"contactPoint,omitempty"`
}

func (Organization) thing() {}

// A ContactPoint is whom to call for something.
type ContactPoint struct {
	Type        string `json:"@type"`
	ContactType string `json:"contactType"`
	Telephone   string `json:"telephone"`
}

// An Image is an ImageObject.
type Image struct {
	Type               string `json:"@type"`
	ContentURL         string `json:"contentUrl"`
	Caption            string `json:"caption,omitempty"`
	CreditText         string `json:"creditText,omitempty"`
	License            string `json:"license,omitempty"`
	AcquireLicensePage string `json:"acquireLicensePage,omitempty"`
}

// A Media is a file: an AudioObject, a DataDownload, or any other MediaObject.
type Media struct {
	Type           string `json:"@type"`
	Name           string `json:"name,omitempty"`
	ContentURL     string `json:"contentUrl"`
	EncodingFormat string `json:"encodingFormat,omitempty"`
	ContentSize    string `json:"contentSize,omitempty"`
	Duration       string `json:"duration,omitempty"`
}

// A Gallery is an ImageGallery; its photos are Work.Image.
type Gallery struct{ Work }

// A Video is a VideoObject.
type Video struct {
	Work
	UploadDate     string   `json:"uploadDate,omitempty"`
	ThumbnailURL   []string `json:"thumbnailUrl,omitempty"`
	ContentURL     string   `json:"contentUrl,omitempty"`
	EncodingFormat string   `json:"encodingFormat,omitempty"`
	ContentSize    string   `json:"contentSize,omitempty"`
	Duration       string   `json:"duration,omitempty"`
	SameAs         string   `json:"sameAs,omitempty"` // where it can be watched
	Caption        []Media  `json:"caption,omitempty"`
}

// A BroadcastTime is a BroadcastEvent: where a programme is heard.
type BroadcastTime struct {
	Type        string  `json:"@type"`
	Description string  `json:"description,omitempty"` // the hours, in words
	PublishedOn Station `json:"publishedOn"`
}

// A Station is a BroadcastService.
type Station struct {
	Type               string `json:"@type"`
	Name               string `json:"name"`
	BroadcastFrequency string `json:"broadcastFrequency,omitempty"`
}

// An Episode is a RadioEpisode.
type Episode struct {
	Work
	PartOfSeries    *Work   `json:"partOfSeries,omitempty"`
	AssociatedMedia []Media `json:"associatedMedia,omitempty"`
}

// A Dataset is figures.
type Dataset struct {
	Work
	TemporalCoverage     string  `json:"temporalCoverage,omitempty"`
	SpatialCoverage      []Place `json:"spatialCoverage,omitempty"`
	MeasurementTechnique string  `json:"measurementTechnique,omitempty"`
	VariableMeasured     []Value `json:"variableMeasured,omitempty"`
	Distribution         []Media `json:"distribution,omitempty"`
}

// A Value is a PropertyValue. Value is nil if it is only in a file.
type Value struct {
	Type     string   `json:"@type"`
	Name     string   `json:"name"`
	Value    *float64 `json:"value,omitempty"`
	UnitText string   `json:"unitText,omitempty"`
}

// A Document is a DigitalDocument.
type Document struct {
	Work
	Encoding []Media `json:"encoding,omitempty"`
}

// An Issue is a PublicationIssue of a Periodical.
type Issue struct {
	Work
	IssueNumber string  `json:"issueNumber"`
	IsPartOf    *Work   `json:"isPartOf,omitempty"`
	Encoding    []Media `json:"encoding,omitempty"`
}

// A Breadcrumb is a BreadcrumbList, from home to the page.
type Breadcrumb struct {
	Type            string `json:"@type"`
	ItemListElement []Step `json:"itemListElement"`
}

func (Breadcrumb) thing() {}

// A Step is a ListItem.
type Step struct {
	Type     string `json:"@type"`
	Position int    `json:"position"`
	Name     string `json:"name"`
	Item     string `json:"item,omitempty"`
}

// BreadcrumbOf returns the breadcrumb of names with their addresses.
func BreadcrumbOf(steps ...[2]string) Breadcrumb {
	b := Breadcrumb{Type: "BreadcrumbList"}
	for i, s := range steps {
		b.ItemListElement = append(b.ItemListElement, Step{"ListItem", i + 1, s[0], s[1]})
	}
	return b
}
