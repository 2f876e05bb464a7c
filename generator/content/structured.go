package content

import (
	"time"

	"hokhao/generator/schemaorg"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// Structured is a publication that is something else for schema.org than an article, or more than one: an event, a film, a
// warning.
type Structured interface {
	// Things returns what it is, each a document of JSON-LD on its page, or nothing for an article. It is not asked of what
	// was withdrawn: that is an article that says so.
	Things(Structurer) []schemaorg.Thing
}

// A Structurer supplies what all kinds have in common for schema.org. Package channels/web makes one for each page.
type Structurer interface {
	Article() schemaorg.Article
	Work(kind string) schemaorg.Work // of a type of schema.org; without photos if it is void
	Event(kind string, when thai.Span, at Venue) schemaorg.Event
	Office() schemaorg.Organization                    // with everything that is known of it
	Summary() string                                   // of what is void: what happened to it
	Photos() []schemaorg.Image                         // all, with captions
	Photo(Ref) string                                  // full URL of a photo that a field names, or ""
	File(kind, title string, of Ref) []schemaorg.Media // one, or none if it is not published
	Series() *schemaorg.Work                           // the programme of an episode, or nil
	Length(said Ref) time.Duration                     // of its recording or film as the file says, or else the officer
	VoidSince() thai.Moment                            // zero if it is not void
	Word(words.Word) string
	Surroundings
}

// organizations returns names as organisers.
func organizations(names []string) []schemaorg.Organization {
	var all []schemaorg.Organization
	for _, n := range names {
		all = append(all, schemaorg.Organization{Type: "Organization", Name: n})
	}
	return all
}

// places returns names as places.
func places(names []string) []schemaorg.Place {
	var all []schemaorg.Place
	for _, n := range names {
		all = append(all, schemaorg.PlaceOf(n))
	}
	return all
}
