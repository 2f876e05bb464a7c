// Package view defines the data of pages: plain structs, and the interface Theme, which draws them.
//
// Package channels/web fills the structs from the site, and a theme draws them. This package has the views that
// several kinds of pages share; the view of each kind of publication is in channels/web, beside the code that fills
// it. A view holds everything that its page shows, by value: normalised text, checked addresses, dates and never
// instants. So the key of a view is the key of its page. This package never accesses a site, a source or a clock.
package view

import (
	"context"
	"io"

	"hokhao/generator/palette"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// A Component writes one page. templ's components implement it.
type Component interface {
	Render(ctx context.Context, w io.Writer) error
}

// A Theme draws every kind of page.
type Theme interface {
	// Assets returns the files that pages refer to by name in Layout.Assets. In style sheets, url(NAME) and url("NAME") of
	// another asset is replaced by its published address.
	Assets(colors palette.Palette) []Asset

	// Draw returns the component for a page, by the type of its view, or nil if the theme has no template for it.
	// Package channels/web asks for every view before it plans anything.
	Draw(page any) Component
}

// An Asset is a file of the theme: a style sheet, a drawing, a font. It is published under its name with a
// fingerprint of its bytes.
type Asset struct {
	Name  string // such as "site.css"
	Bytes []byte
}

// A Text is a line of plain text. Whole are the parts of it, as byte ranges in order, in which a browser would break
// a line but must not: names, and numbers with their units.
type Text struct {
	Plain string
	Whole [][2]int
}

// HTML is markup produced by package markdown; a theme writes it unchanged. All other text is escaped.
type HTML string

// A Layout is the part of a page around its content. Except for the page's own head it depends only on site.yaml, so
// that a new release does not change the pages of older ones.
type Layout struct {
	Lang        string // "th" or "en"
	Words       words.Catalogue
	Title       string  // of the page, without the site's name
	Description string  // one or two sentences of plain text
	Canonical   Address // absolute
	SiteTitle   string
	Mark        Picture // the office's own instead of the theme's, without sizes; Src is zero if it has none
	Masthead    Address // of the office's own drawing below its name, in place of the theme's; or none
	Color       string  // of the browser around the page, as CSS writes it
	Grey        bool    // mourning: no colour, no festivity
	Preview     string
	// ^ "ฉบับร่าง" and the like, shown as a bar when a preview shows what is not published; empty otherwise

	Home       Address
	Search     Address            // of the search page, for the search box; zero if the site has no search
	OpenSearch OpenSearch         // only on home and the search page
	Assets     map[string]Address // by Asset.Name
	Menu       []Link             // one of them may be Current
	About      []Link             // footer: about this site
	Media      []Link             // footer: for the media
	Office     Office
	Hotlines   []Hotline
	Licence    string
	Feeds      []Feed // of this page's list, or of the whole site
	AllFeeds   Link   // to the page about all feeds; without an address if the site has none
	Breadcrumb []Link // from home to the page; the last has no address
	OpenGraph  OpenGraph
	Warnings   []Alert // in force; on home, on the first page of each list, and on publications of the last 14 days
	Notices    Link    // to all notices and warnings, on every page
	Others     []Other // this page in other languages
	Forgotten  bool    // search engines are asked to drop the page
	Things     []JSON  // what the page is for schema.org, a document of JSON-LD each
	Reload     bool    // preview of serve: the page asks to be reloaded when the site is rebuilt
}

// OpenGraph describes a page where its link is shared.
type OpenGraph struct {
	Type    string  // Open Graph: "website" or "article"
	Picture Address // absolute, or none
	Width   int     // pixels; 0 is omitted
	Height  int
	Alt     string

	Published string // of an article, as are the fields below: RFC 3339, or a day; "" is omitted
	Modified  string
	Section   string
	Tags      []string
}

// A Link is a text with a target.
type Link struct {
	Title   string
	To      Address
	Current bool
}

// An Other is a page in another language.
type Other struct {
	Lang string // RFC 5646: "en"
	Name string // of the language, in itself: "English"
	To   Address
	Full Address // absolute
}

// An OpenSearch is a description of the site's search for browsers (OpenSearch).
type OpenSearch struct {
	Title string
	To    Address // zero if the site has no search
}

// A Feed is a machine-readable list.
type Feed struct {
	Name  string // of its format: "RSS", "พอดแคสต์"
	Title string
	Type  string // "application/rss+xml", "application/atom+xml", "application/feed+json"
	To    Address
}

// An Office is the publisher with its addresses.
type Office struct {
	Name, Address string // Address may have several lines
	Phone         Phone
	Fax           string
	Email         Address // mailto:
	EmailText     string
	Line          string // LINE id
	Hours         string
}

// A Phone is a number as shown and as dialled (tel:).
type Phone struct {
	Text string
	To   Address
}

// A Hotline is a short number for emergencies.
type Hotline struct {
	Number Phone
	Name   string
}

// A Picture is a photo in all its sizes. Width and Height are those of Src as shown.
type Picture struct {
	Src           Address
	Sources       []Source // all widths, smallest first; empty if Src is the only one
	Width, Height int
	Alt           string
	Caption       string
	Credit        string
	Words         string  // all words in a poster or infographic, else empty
	Whole         bool    // never cropped (royal photos, posters)
	FocusX        float64 // 0–1 from the left, 0.5 unless the officer said otherwise
	FocusY        float64
	Press         File // the original for the press; its Size is 0 if there is none
	PressWidth    int  // pixels
	PressHeight   int
}

// A Source is one width of a picture.
type Source struct {
	To    Address
	Width int
}

// A File is a download.
type File struct {
	Title string
	To    Address
	Size  int64  // bytes
	Kind  string // "PDF", "JPEG", "TXT"
	Pages int    // of a document, else 0
}

// A Card is a publication in a list, on home, or among the related ones.
type Card struct {
	Title     Text
	To        Address
	Kind      string // label of its kind
	Topic     string // name of its first topic, or ""
	Summary   Text
	Published thai.Moment
	Picture   Picture // smallest that suffices; Src is zero if there is no photo
	Area      string  // names of its districts
	Kicker    string  // level of a warning, verdict of a clarification, type of a document, or ""
	OfClaim   bool    // Kicker is the verdict on a claim made elsewhere, and must not be read as one on the title
	Event     Event   // for an event
	State     State
}

// An Event is the time and place of an event; Starts is zero if there is none.
type Event struct {
	Starts, Ends thai.Moment
	Place        string
}

// A State is what readers must know about a publication before they read it.
type State struct {
	Royal   bool
	Urgency string // "ด่วน", "ด่วนที่สุด", or ""
	Past    bool   // it is over or void: nothing is emphasised
	Badges  []Badge
}

// Marked reports whether the state has an urgency or a badge.
func (s State) Marked() bool { return s.Urgency != "" || len(s.Badges) > 0 }

// A Badge is one word for the state of a publication: "ยกเลิกประกาศ", "แก้ไขข่าว", "ฉบับร่าง".
type Badge struct {
	Text      string
	Tone      Tone
	Explained bool // the head of the publication's own page explains it at length
}

// A Tone is the emphasis of a badge.
type Tone string

// The tones.
const (
	Preview Tone = "draft" // the publication is only in the preview
	Grave   Tone = "bad"   // its content must not be relied on
	Notable Tone = "hot"
	Calm    Tone = "calm"
)

// A List is a page of publications of a kind, topic, district, agency, tag or year, newest first.
type List struct {
	Layout
	Name     string // "ข่าวประชาสัมพันธ์", "อำเภอทองผาภูมิ"
	Of       string // the taxonomy: "หมวดข่าว", "อำเภอ", or ""
	OneTopic bool   // it is the list of a topic, which its items need not repeat
	Items    []Card
	Page     int    // 0 is the newest, index.html; otherwise the number, counted from the oldest
	Pages    []Link // older pages, newest first; on a numbered page those before it
	Newest   Link   // on a numbered page: link to the newest
	Feeds    []Feed
	Tag      bool // it is the list of a free keyword, which has no feed

	Scripts    []ScriptDay // of a district: the newest days of its loudspeaker scripts
	AllScripts Link        // to those of all districts
}

// TaxonomyPage is the index of all lists of one taxonomy: all topics, all districts, all years.
type TaxonomyPage struct {
	Layout
	Name   string
	Groups []Group
}

// Dispatch is what the office published on one day.
type Dispatch struct {
	Layout
	Name, Day    string
	Items        []Card
	AmendedTitle string
	Amended      []Card // earlier ones, with what happened to them on the day
	Files        []File
}

// Data is the page of the site's open data.
type Data struct {
	Layout
	Name, About string
	Sets        []DataSet
	Catalogue   []File // the catalogue for data portals, or none
}

// A DataSet is data in several files.
type DataSet struct {
	ID           string // fragment
	Title, About string
	Files        []File
}

// FeedPage says which feed serves whom.
type FeedPage struct {
	Layout
	Name   string
	Newest int  // entries of a feed
	Days   int  // for which what changed is in it too
	All    Feed // the list of all feeds for programs
	Groups []FeedGroup
}

// A FeedGroup is feeds that serve the same people.
type FeedGroup struct {
	Name, For string
	Feeds     []FeedLine
}

// A FeedLine is one feed in all its formats.
type FeedLine struct {
	Name, About string  // About may be empty where the name says all
	To          Address // of the page with the same publications
	Feeds       []Feed
}

// A Group is links under a heading, which may be empty.
type Group struct {
	Name  string
	Links []Link
}

// Home is the front page.
type Home struct {
	Layout
	Lead        Card // zero if the site has no publication
	News        []Card
	Festivals   []UpcomingFestival // upcoming or current, nearest first
	Exhibitions []Show             // newest first
	Sections    []HomeSection      // of the other kinds that have publications
	Week        WeekLink
	Ways        []Group // links to the news of each district and topic
	Feeds       []Feed
	Updated     thai.Moment // of the newest publication or change
	Today       thai.Moment // the day on which the site was built, whose news is called today's
	All         Link        // to all news
}

// A HomeSection is some publications of one kind.
type HomeSection struct {
	Key   string // the kind's name in addresses: "clarifications"
	All   Link   // link to all of the kind; its title is the section's
	Items []Card
}

// An UpcomingFestival is a festival that is upcoming or current.
type UpcomingFestival struct {
	Card
	Starts, Ends thai.Moment
	Countdown    Countdown
	Venue        string
}

// A Countdown is the number of days to an event, counted on one day.
type Countdown struct {
	Days  int  // to the first day; 0 on it
	On    bool // it is currently taking place
	Shown bool
	AsOf  thai.Moment
}

// A Show is an exhibition with some of its photos.
type Show struct {
	Card
	Photos []Picture // linked to the photo's own place
	Places []Address
}

// A WeekLink links to one weekly bulletin.
type WeekLink struct {
	Title string // ฉบับที่ …
	Range string // its days
	Lead  Text   // title of its first story
	To    Address
	Files []File // the printed issue; only in the index of all issues
}
