// Package view is what pages are handed: plain structs, and the interface Theme, which draws them.
//
// Package channels/web fills the structs from the site, a theme draws them. Here is what several sorts of pages share; the
// view of each kind of publication lies beside what fills it, in channels/web. A view holds everything that its page
// shows, by value: text that was normalised, addresses that were checked, dates and never instants. So the key
// of a view is the key of its page. This package never looks at a site, a source or a clock.
package view

import (
	"context"
	"io"

	"hokhao/generator/palette"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// A Component writes one page. templ's components satisfy it.
type Component interface {
	Render(ctx context.Context, w io.Writer) error
}

// A Theme draws every sort of page.
type Theme interface {
	// Assets returns the files that pages refer to by name in Layout.Assets. In style sheets, url(NAME) and url("NAME") of
	// another asset is replaced by its published address.
	Assets(colors palette.Palette) []Asset

	// Draw returns what draws a page, by the type of its view, or nil where the theme has no template for it. Package
	// channels/web asks for every view that there is before it plans anything.
	Draw(page any) Component
}

// An Asset is a file of the theme: a style sheet, a drawing, a font. It is published under its name with a
// fingerprint of its bytes.
type Asset struct {
	Name  string // such as "site.css"
	Bytes []byte
}

// A Text is a line of plain text. Whole are the parts of it, as ranges of bytes in order, in which no line may end
// although a browser would end one there: names, and numbers with their units.
type Text struct {
	Plain string
	Whole [][2]int
}

// HTML is markup that package markdown made; a theme writes it as it stands. Every other text is escaped.
type HTML string

// A Layout is what stands around every page. But for the page's own head it holds only what site.yaml says, so
// that a new release does not change the pages of older ones.
type Layout struct {
	Lang        string // "th" or "en"
	Words       words.Catalogue
	Title       string  // of the page alone
	Description string  // one or two sentences of plain text
	Canonical   Address // absolute
	SiteTitle   string
	Mark        Picture // the office's own in place of the theme's, without sizes; no Src where it has none
	Masthead    Address // of the office's own drawing below its name, in place of the theme's; or none
	Color       string  // of the browser around the page, as CSS writes it
	Grey        bool    // mourning: no colour, no festivity
	Preview     string
	// ^ "ฉบับร่าง" and the like, shown as a bar when a preview shows what is not published; else empty

	Home       Address
	Search     Address            // of the search page: a box leads there; none where the site has no search
	OpenSearch OpenSearch         // on home and the search page alone
	Assets     map[string]Address // by Asset.Name
	Menu       []Link             // one of them may be Current
	About      []Link             // footer: about this site
	Media      []Link             // footer: for the media
	Office     Office
	Hotlines   []Hotline
	Licence    string
	Feeds      []Feed // of this page's list, else of the whole site
	Breadcrumb []Link // from home to the page; the last has no address
	OpenGraph  OpenGraph
	Warnings   []Alert // in force; on home, on the newest page of each list, and on publications of the last 14 days
	Notices    Link    // to all notices and warnings, on every page
	Others     []Other // this page in other languages
	Reload     bool    // serve's preview: the page asks to be reloaded when the site was built anew
}

// OpenGraph is what a shared link shows.
type OpenGraph struct {
	Type    string  // Open Graph: "website" or "article"
	Picture Address // absolute, or none
	Width   int     // pixels; 0 is not told
	Height  int
	Alt     string
}

// A Link is a text that leads somewhere.
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

// A OpenSearch is a description of the site's search for browsers (OpenSearch).
type OpenSearch struct {
	Title string
	To    Address // none where the site has no search
}

// A Feed is a list that machines read.
type Feed struct {
	Title string
	Type  string // "application/rss+xml" or "application/atom+xml"
	To    Address
}

// An Office is whom to write to.
type Office struct {
	Name, Address string // Address may have several lines
	Phone         Phone
	Fax           string
	Email         Address // mailto:
	EmailText     string
	Line          string // LINE id
	Hours         string
}

// A Phone is a number as it is shown and as it is dialled (tel:).
type Phone struct {
	Text string
	To   Address
}

// A Hotline is a short number for emergencies.
type Hotline struct {
	Number Phone
	Name   string
}

// A Picture is a photo with all its sizes. Width and Height are those of Src as shown.
type Picture struct {
	Src           Address
	Sources       []Source // every width there is, smallest first; empty where Src is all
	Width, Height int
	Alt           string
	Caption       string
	Credit        string
	Words         string  // all the words of a poster or infographic, else empty
	Whole         bool    // never cropped (royal photos, posters)
	FocusX        float64 // 0–1 from the left, 0.5 unless the officer said otherwise
	FocusY        float64
	Press         File // the original for the press; its Size is 0 where there is none
	PressWidth    int  // pixels
	PressHeight   int
}

// A Source is one width of a picture.
type Source struct {
	To    Address
	Width int
}

// A File is something to download.
type File struct {
	Title string
	To    Address
	Size  int64  // bytes
	Kind  string // "PDF", "JPEG", "TXT"
	Pages int    // of a document, else 0
}

// A Card is a publication in a list, on home, among the related.
type Card struct {
	Title     Text
	To        Address
	Kind      string // label of its kind
	Topic     string // name of its first topic, or none
	Summary   Text
	Published thai.Moment
	Picture   Picture // smallest that serves; Src is none where there is no photo
	Area      string  // names of its districts
	Kicker    string  // level of a warning, verdict of a clarification, type of a document: none or one short label
	OfClaim   bool    // Mark is the verdict on a claim made elsewhere, and must not be read as one on the title
	Event     Event   // of something that happens at a time
	State     State
}

// An Event is when and where something happens; Starts is zero where there is none.
type Event struct {
	Starts, Ends thai.Moment
	Place        string
}

// A State is what readers must know of a publication before they read it.
type State struct {
	Royal   bool
	Urgency string // "ด่วน", "ด่วนที่สุด", or none
	Past    bool   // it is over, or nobody may act on it any more: nothing of it stands out
	Badges  []Badge
}

// Marked reports whether anything but royalty marks a publication.
func (s State) Marked() bool { return s.Urgency != "" || len(s.Badges) > 0 }

// A Badge is one word for what has become of a publication: "ยกเลิกประกาศ", "แก้ไขข่าว", "ฉบับร่าง".
type Badge struct {
	Text string
	Tone Tone
	Told bool // the head of the publication's own page tells of it at length
}

// A Tone is how loud a badge is.
type Tone string

// The tones.
const (
	Preview Tone = "draft" // only a preview shows the publication
	Grave   Tone = "bad"   // what it says must not be relied on
	Notable Tone = "hot"
	Calm    Tone = "calm"
)

// A List is the publications of a kind, a topic, a district, an agency, a tag or a year, newest first.
type List struct {
	Layout
	Name     string // "ข่าวประชาสัมพันธ์", "อำเภอทองผาภูมิ"
	Of       string // what sort of list: "หมวดข่าว", "อำเภอ", or none
	OneTopic bool   // it is the list of a topic, which its items need not say
	Items    []Card
	Page     int    // 0 is the newest, index.html; else the number, counted from the oldest
	Pages    []Link // older pages, newest first; on a numbered page those before it
	Newest   Link   // on a numbered page: to the newest
	Feeds    []Feed

	Scripts    []ScriptDay // of a district: the newest days for its loudspeakers
	AllScripts Link        // to those of all districts
}

// TaxonomyPage is the way into all lists of one sort: all topics, all districts, all years.
type TaxonomyPage struct {
	Layout
	Name   string
	Groups []Group
}

// A Group is links under a heading; the heading may be none.
type Group struct {
	Name  string
	Links []Link
}

// Home is the front page.
type Home struct {
	Layout
	Lead        Card // none when the site has no publication
	News        []Card
	Festivals   []UpcomingFestival // that are to come or going on, nearest first
	Exhibitions []Show             // newest first
	Sections    []HomeSection      // of the other kinds that have something
	Week        WeekLink
	Ways        []Group // to the news of each district and of each topic
	Feeds       []Feed
	Updated     thai.Moment // of the newest publication or change
	Today       thai.Moment // the day on which the site was built: news of that day is called today's
	All         Link        // to all news
}

// A HomeSection is some publications of one kind.
type HomeSection struct {
	Key   string // the kind's name in addresses: "clarifications"
	All   Link   // to all of the kind; its title is the shelf's
	Items []Card
}

// An UpcomingFestival is a festival before or while it happens.
type UpcomingFestival struct {
	Card
	Starts, Ends thai.Moment
	Countdown    Countdown
	Venue        string
}

// A Countdown says how many days there are to go, as of a morning.
type Countdown struct {
	Days  int  // to the first day; 0 on it
	On    bool // it is going on
	Shown bool
	AsOf  thai.Moment
}

// A Show is an exhibition with some of its photos.
type Show struct {
	Card
	Photos []Picture // with the address of each photo's own place
	Places []Address
}

// A WeekLink leads to one weekly bulletin.
type WeekLink struct {
	Title string // ฉบับที่ …
	Range string // its days
	Lead  Text   // title of its first story
	To    Address
	Files []File // the issue on paper; on the shelf of all issues alone
}
