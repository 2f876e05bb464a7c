// Package site connects everything that was read into one value: lists, weeks, neighbours, related
// publications, addresses, as of one moment.
//
// Package engine calls Connect once a build; channels read the Site and never change it. Connect works in two phases.
// Phase 1 decides on records what now and the other records decide: what is published yet, held, left out or expired, who
// names whom, what is in force, cancelled or over (decide.go; what a record says for itself is in facts.go and attach.go).
// Phase 2 makes each Publication once of that (build.go), and lists, weeks and readings of them. This package renders
// nothing and reads no file, but for a Body or a File that a renderer opens through it.
package site

import (
	"strings"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/key"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// A Site is everything that is published, connected at one moment. It is never changed once it was made.
type Site struct {
	Settings   content.Settings
	Catalogue  words.Catalogue  // the program's words as the office has them
	Dictionary *thai.Dictionary // by which all text of the site is cut: it has the names of the settings
	Look       Look             // in place of the theme's drawings
	Voice      Voice            // by which it is read aloud
	Zone       *time.Location
	Today      thai.Moment // the day of the build, without a time of day
	Preview    bool        // drafts or future publications are shown

	Publications     []*Publication        // all that are shown but static pages, newest first
	StaticPages      []*Publication        // static pages, by weight and title
	All              *List                 // Publications as a list: its feeds are the whole site's
	Lists            []*List               // kinds, topics, districts and agencies of the settings, empty ones too; tags and years that hold something
	Weeks            []*Week               // newest first
	Warnings         []*Publication        // in force now, gravest first
	ScheduledChanges []ScheduledChange     // when the site changes by itself, soonest first
	Until            time.Time             // up to when the same sources make the same site: the next midnight, or what comes before
	Moved            []Alias               // sorted by From
	Gone             []content.RemovedLine // addresses that were given up and that nothing has taken since, sorted
	On               map[string]bool       // channels by name
	Highest          map[Series]int        // running number that was given last
	Spared           map[string]bool       // files whose faults are those of publications that are left out
	Waiting          []Waiting             // what is not shown, by source

	OnAir []*Publication // radio programmes, newest first

	told  map[string][]Reading // what loudspeakers read, by day (2026-11-23), in its order
	frame key.Key              // of what all publications share
}

// A Series is the running numbers of a Buddhist year, of one kind or of the whole office (content.Settings.Series).
type Series struct {
	Name string
	Year int
}

// A Taxonomy is a sort of list.
type Taxonomy string

// The facets, named as their folders; lists of kinds lie at the top, as /news/ does.
const (
	Whole      Taxonomy = ""
	ByKind     Taxonomy = "kinds"
	ByTopic    Taxonomy = "topics"
	ByDistrict Taxonomy = "districts"
	ByAgency   Taxonomy = "agencies"
	ByTag      Taxonomy = "tags"
	ByYear     Taxonomy = "years"
	ByState    Taxonomy = "states"    // warnings; what was corrected or withdrawn
	ByLanguage Taxonomy = "languages" // what is written in another language than the site

	ByCampaign  Taxonomy = "campaigns"  // what belongs to a campaign
	ByProgramme Taxonomy = "programmes" // a programme's episodes
)

// Taxonomies are all but the whole, in the order in which they are shown.
var Taxonomies = []Taxonomy{ByKind, ByCampaign, ByProgramme, ByTopic, ByDistrict, ByAgency, ByTag, ByYear, ByState, ByLanguage}

// Overview returns the address of the page that leads to all lists of a facet: of campaigns and programmes it is
// the list of their kind; kinds themselves have none.
func (f Taxonomy) Overview() string {
	if f == ByKind || f == Whole {
		return ""
	}
	return "/" + string(f) + "/"
}

// OwnOverview reports whether that page is made for the facet alone.
func (f Taxonomy) OwnOverview() bool {
	return f.Overview() != "" && f != ByCampaign && f != ByProgramme
}

// A List is the publications of one kind, topic, district, agency, tag, year or state, of a campaign, or a
// programme's episodes, newest first.
type List struct {
	Taxonomy Taxonomy
	Key      string // "news", "health", "mueang", "2026"
	Name     string // "ข่าวประชาสัมพันธ์", "อำเภอเมืองกาญจนบุรี", "พ.ศ. 2569"
	Address  string // "/topics/health/"
	Items    []*Publication
}

// PageSize is how many publications a full page of a list holds; the newest page holds up to twice as many less
// one, so that a full page never changes.
const PageSize = 20

// Pages returns how many numbered pages a list has; page 1 is the oldest.
func (l *List) Pages() int { return max(0, len(l.Items)/PageSize-1) }

// Page returns the items of a page, newest first; page 0 is the newest, index.html.
func (l *List) Page(n int) []*Publication {
	if n == 0 {
		return l.Items[:len(l.Items)-l.Pages()*PageSize]
	}
	end := len(l.Items) - (n-1)*PageSize
	return l.Items[end-PageSize : end]
}

// A Publication is a record in its place among the others. It is made once, in phase 2, of what phase 1 decided on records
// (see maker), and never changed. Of its fields, a first group says what the record does; a second follows from now and from
// what else is shown, and was decided in phase 1; a third is where phase 2 put it among all others.
type Publication struct {
	// What the record and its files say, whenever the site is built.
	*content.Record                          // of one that was removed, what stays of it
	content.Common                           // of Record.Publication
	ID              string                   // for ever: the address in full under which it was first published
	Summary         string                   // the officer's, else an excerpt of the points or the first paragraphs
	Published       thai.Moment              // what it is sorted by: date, or publishDate where that is later
	Changed         thai.Moment              // last change that readers were told of (changes, withdrawal); zero when there was none
	Photos          []*Photo                 // in the officer's order; none when Removed
	Inline          []*Photo                 // pictures that are in the body and not among Photos
	Files           []Attachment             //
	Recording       string                   // address of the one of Files that loudspeakers may play in place of its script, or none
	Own             map[string]Attachment    // files of its kind's own fields, by the name in the source
	Tables          map[string]content.Table // of those, the tables

	// What phase 1 decided, of now and of what is shown.
	State       State
	NextWord    thai.Moment             // until when a warning promises further word; zero where it promises none, or that moment has passed
	Body        Body                    // with where its links lead
	Other       *Publication            // its form in the other language, or nil
	Programme   *Publication            // of an episode
	Named       map[string]*Publication // shown publications that its kind's own fields name, by the name in the source
	Cancels     []*Publication          // shown publications that this one takes back, in the order of its field
	CancelledBy *Publication            // the notice that has cancelled this one, or nil
	ClarifiedBy []*Publication          // newest first
	Amendments  []Amendment             // what readers were told since, oldest first
	holdsUntil  time.Time               // from when a warning no longer holds; zero where it is none

	// Where phase 2 put it.
	Kinds       *List // list of its kind; nil for static pages
	InTopics    []*List
	InDistricts []*List
	InCampaigns []*List
	InAgency    *List // or nil
	InTags      []*List
	AgencyName  string
	Places      []string       // names of subdistricts
	Members     *List          // of a campaign or a programme: what belongs to it; else nil
	Newer       *Publication   // of its kind
	Older       *Publication   //
	Related     []*Publication // most alike first
	Editions    []*Publication // of a festival's series, this one among them, newest first
	Counts      []int          // of a plan: by indicator, what its query counts

	keys keys
}

// A State is what must be known of a publication before it is shown.
type State struct {
	Removed bool // withdrawn with keep: title: body, photos and files are gone from everything
	Held    Held // why it would not be published; "" unless a preview shows it

	Conditions []Condition // gravest first
}

// Held is why a publication is not published.
type Held string

// Why a publication is held, or one that was published is not shown any more.
const (
	Draft      Held = "draft"
	Unapproved Held = "unapproved"
	Future     Held = "future"
	LeftOut    Held = "left-out"
	Expired    Held = "expired" // no preview shows it
)

// A Waiting is a publication that is not shown, and why.
type Waiting struct {
	*content.Record
	Title string
	Why   Held
}

// Withdrawal reports whether the publication was taken back, whatever stays of it.
func (p *Publication) Withdrawal() bool { return p.Withdrawn.Reason != "" }

// A Photo is a picture of a publication, with its addresses.
type Photo struct {
	content.Photo
	File       File   // the original, as the officer committed it
	Address    string // of the press download: "/news/2026/flood/bridge.jpg"
	Picture    content.Picture
	Width      int // as shown, pixels
	Height     int
	Credit     string      // its own, else the site's
	Renditions []Rendition // narrowest first; none where the channel is off
	Stem       string      // what the renditions' addresses begin with, ending in "-"
	InBody     bool        // it is in the body too
}

// A Rendition is one web size of a photo.
type Rendition struct {
	Width, Height int
	Address       string // Stem + "960.HASH.jpg"
	Name          string // what follows Stem
}

// Crop says how a photo may be cropped: royal photos and what holds words never, others around a point, as parts of the
// width and the height.
func (p *Publication) Crop(ph *Photo) (whole bool, x, y float64) {
	x, y = 0.5, 0.5
	if len(ph.Focus) == 2 {
		x, y = ph.Focus[0], ph.Focus[1]
	}
	return p.Royal || ph.Type == content.Graphic, x, y
}

// An Attachment is a file to download.
type Attachment struct {
	Title   string
	Address string
	File    File
	Own     bool // a field of the publication's kind names it; pages show it there
}

// An Alias is an old address of a publication.
type Alias struct {
	From string
	To   *Publication
}

// A Week is the publications of one ISO week as the bulletin sets them.
type Week struct {
	thai.Week
	Address  string // "/bulletins/2026/w47.html"
	Volume   int    // ปีที่
	Issue    int    // ฉบับที่: the week's number
	Pages    int    // how many the printed issue is kept to
	Year     int    // Buddhist year of the week
	From, To time.Time
	Sections []Section
	Lines    []*Publication // each as one line
	Ranked   []*Publication // those of the sections but the lead, by rank: see rank

	Editor      *Publication   // what an editor set for the week, or nil
	edit        content.Edit   // what that says
	Corrections []*Publication // of earlier weeks, corrected or withdrawn in this one
	Coming      []Coming       // what happens in the week after
	Stories     string         // key of all that the issue tells, hexadecimal
	Revision    int            // ฉบับแก้ไขครั้งที่; 0 for an issue that is as it was recorded
	Revised     time.Time      // when, zero without a revision
}

// Coming is an event with its publication.
type Coming struct {
	content.Event
	Of     *Publication
	GoesOn bool // it began before that week; it is said to start on the week's first day
}

// Headline is a publication's title as lists, cards, feeds and pages show it: a clarification begins with a word
// that tells it from news.
func (p *Publication) Headline(s *Site) string {
	k, prefixed := p.Publication.(content.Prefixed)
	if !prefixed || p.Language != "th" {
		return p.Title
	}
	word := s.Words("th").Say(k.Prefix())
	if strings.HasPrefix(p.Title, word) {
		return p.Title
	}
	return word + ": " + p.Title
}

// A ScheduledChange is a moment at which the site changes though nobody writes anything.
type ScheduledChange struct {
	At     time.Time
	Why    diagnostic.Message
	Title  string // of what changes
	Source string // its file
}

// A Section of a week.
type Section struct {
	Key   string // fragment: "royal", "lead", "news"
	Title string // "" for the lead
	Items []*Publication
	Lead  bool // its first item is set in full
}

// Mourning reports whether the site is in mourning: without colour and festivity.
func (s *Site) Mourning() bool {
	return s.Settings.Mourning.Span().HasDay(s.Today.Time)
}
