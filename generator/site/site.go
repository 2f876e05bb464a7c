// Package site connects everything that was read into one value: lists, weeks, neighbours, related publications, addresses,
// as of one moment.
//
// Package engine calls Connect once for each build; channels read the Site and never change it. Connect works in two phases.
// Phase 1 works on records and decides what depends on now and on other records: which are published, held, left out or
// expired, which refer to each other, and which are in force, cancelled or over (decide.go; facts.go and attach.go determine
// what a record says by itself). Phase 2 makes each Publication once from these decisions (build.go), and then lists, weeks
// and readings. This package renders nothing and reads no file, except for a Body or a File that a renderer opens through
// it.
package site

import (
	"fmt"
	"strings"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/key"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// A Site is everything that is published, connected at one moment. It is immutable, except for Update.
type Site struct {
	Settings   content.Settings
	Catalogue  words.Catalogue  // the program's words, with the office's own labels
	Dictionary *thai.Dictionary // segments all texts of the site; includes the names in the settings
	Look       Look             // replaces the theme's drawings
	Voice      Voice            // reads texts aloud
	Zone       *time.Location
	Today      thai.Moment // the day of the build, without a time of day
	Preview    bool        // drafts or future publications are shown

	Publications     []*Publication        // all that are shown except static pages, newest first
	StaticPages      []*Publication        // static pages, by weight and title
	All              *List                 // Publications as a list: its feeds are the whole site's
	Lists            []*List               // kinds, and topics, districts and agencies of the settings, even if empty; tags and years that are not empty
	Weeks            []*Week               // newest first
	Warnings         []*Publication        // in force now, gravest first
	ScheduledChanges []ScheduledChange     // when the site changes by itself, soonest first
	Until            time.Time             // time until which the same sources make the same site: at most the next midnight
	Moved            []Alias               // sorted by From
	Gone             []content.RemovedLine // addresses that were removed and are not used again, sorted
	Tombstones       []Tombstone           // of publications whose addresses are among Gone, the last removed first
	Partners         []content.Partner     // offices whose headlines are shown
	Headlines        []Headline            // of the partners, newest first
	On               map[string]bool       // the channels that are on, by name
	Highest          map[Series]int        // last running number
	Spared           map[string]bool       // files whose errors belong only to publications that are left out
	Waiting          []Waiting             // publications that are not shown, by source

	OnAir []*Publication // radio programmes, newest first

	maker *maker               // for Update; nil unless the Input wants it
	told  map[string][]Reading // readings of loudspeakers in order, by day (2026-11-23)
	frame key.Key              // of what all publications share
}

// A Tombstone is what is known of a publication that was removed, for those who have it from a feed.
type Tombstone struct {
	Ref     string // the id of the publication
	Kind    content.Kind
	Since   time.Time // the day on which it was first published; zero if that is unknown
	Removed thai.Moment
	Reason  string
}

// A Series is the running numbers of a Buddhist year, of one kind or of the whole office (content.Settings.Series).
type Series struct {
	Name string
	Year int
}

// A Taxonomy is a sort of list.
type Taxonomy string

// The taxonomies, named like their folders; lists of kinds are at the top, as /news/.
const (
	Whole      Taxonomy = ""
	ByKind     Taxonomy = "kinds"
	ByTopic    Taxonomy = "topics"
	ByDistrict Taxonomy = "districts"
	ByAgency   Taxonomy = "agencies"
	ByTag      Taxonomy = "tags"
	ByYear     Taxonomy = "years"
	ByState    Taxonomy = "states"    // warnings; corrected or withdrawn publications
	ByLanguage Taxonomy = "languages" // publications in another language than the site's

	ByCampaign  Taxonomy = "campaigns"  // members of a campaign
	ByProgramme Taxonomy = "programmes" // a programme's episodes
)

// Taxonomies are all taxonomies except the whole site, in the order in which they are shown.
var Taxonomies = []Taxonomy{ByKind, ByCampaign, ByProgramme, ByTopic, ByDistrict, ByAgency, ByTag, ByYear, ByState, ByLanguage}

// Overview returns the address of the page that links to all lists of a taxonomy: for campaigns and programmes this is the
// list of their kind; kinds themselves have none.
func (f Taxonomy) Overview() string {
	if f == ByKind || f == Whole {
		return ""
	}
	return "/" + string(f) + "/"
}

// OwnOverview reports whether that page is made only for the taxonomy.
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

// HasPodcast reports whether a list has a feed for podcast players: that of a programme's episodes, and that of a kind of
// recordings or films that belong to no programme.
func (l *List) HasPodcast() bool {
	if l.Taxonomy != ByKind {
		return l.Taxonomy == ByProgramme
	}
	kind := content.Kind(l.Key)
	_, plays := content.Zero(kind).(content.Playable)
	return plays && kind.Profile().Within == ""
}

// PageSize is the number of publications on a full page of a list; the newest page has up to twice as many less one, so that
// a full page never changes.
const PageSize = 20

// Scheduled reports whether a list is of a kind that happens at a time, so that a calendar is beside it.
func (l *List) Scheduled() bool {
	_, ok := content.Zero(content.Kind(l.Key)).(content.Scheduled)
	return ok && l.Taxonomy == ByKind
}

// Pages returns the number of numbered pages of a list; page 1 is the oldest.
func (l *List) Pages() int { return max(0, len(l.Items)/PageSize-1) }

// Page returns the items of a page, newest first; page 0 is the newest, index.html.
func (l *List) Page(n int) []*Publication {
	if n == 0 {
		return l.Items[:len(l.Items)-l.Pages()*PageSize]
	}
	end := len(l.Items) - (n-1)*PageSize
	return l.Items[end-PageSize : end]
}

// A Publication is a record connected with the others. It is made once, in phase 2, from the decisions of phase 1 (see
// maker), and never changed. The first group of its fields follows from the record; the second from now and from what else
// is shown, as decided in phase 1; the third is its place among other publications, set in phase 2.
type Publication struct {
	// From the record and its files, whenever the site is built.
	*content.Record                          // if it was removed, only the remainder
	*content.Common                          // of Record.Publication
	ID              string                   // permanent: the full URL under which it was first published
	Summary         string                   // the officer's, or an excerpt of the points or the first paragraphs
	Published       thai.Moment              // the time by which it is sorted: date, or publishDate if that is later
	Changed         thai.Moment              // last announced change (changes, withdrawal); zero if there was none
	Photos          []*Photo                 // in the officer's order; none if Removed
	Inline          []*Photo                 // pictures in the body that are not among Photos
	Files           []Attachment             //
	Recording       string                   // address of the one of Files that loudspeakers may play instead of its script, or ""
	Own             map[string]Attachment    // files named by fields of its kind, by the name in the source
	Tables          map[string]content.Table // the tables among Own

	// Decided in phase 1, from now and from what else is shown.
	State       State
	NextWord    thai.Moment             // time until which a warning promises another report; zero if it promises none or the time has passed
	Body        Body                    // including the targets of its links
	Other       *Publication            // its form in the other language, or nil
	Programme   *Publication            // of an episode
	Named       map[string]*Publication // shown publications named by fields of its kind, by the name in the source
	Cancels     []*Publication          // shown publications that it cancels, in the order of its field
	CancelledBy *Publication            // the notice that cancelled it, or nil
	ClarifiedBy []*Publication          // newest first
	Amendments  []Amendment             // announced changes, oldest first
	History     []Step                  // the same without words, whole even if it was removed; oldest first
	holdsUntil  time.Time               // the end of a warning; zero for other kinds

	// Its place among others, set in phase 2.
	Kinds       *List // list of its kind; nil for static pages
	InTopics    []*List
	InDistricts []*List
	InCampaigns []*List
	InAgency    *List // or nil
	InTags      []*List
	AgencyName  string
	Places      []string       // names of subdistricts
	Members     *List          // members of a campaign or a programme; else nil
	Newer       *Publication   // of its kind
	Older       *Publication   //
	Related     []*Publication // most similar first
	Editions    []*Publication // of a festival's series, including this one, newest first
	Counts      []int          // of a plan: for each indicator, the number of publications that match its query

	keys keys
}

// A State is what must be known about a publication before it is shown.
type State struct {
	Removed bool // withdrawn with keep: title: body, photos and files are removed everywhere
	Held    Held // why it would not be published; "" unless a preview shows it

	Conditions []Condition // most serious first
}

// Held is the reason why a publication is not published.
type Held string

// Why a publication is held, or no longer shown.
const (
	Draft      Held = "draft"
	Unapproved Held = "unapproved"
	Future     Held = "future"
	LeftOut    Held = "left-out"
	Expired    Held = "expired" // not even a preview shows it
)

// A Waiting is a publication that is not shown, and why.
type Waiting struct {
	*content.Record
	Title string
	Why   Held
}

// Withdrawal reports whether the publication was withdrawn, whether or not its text is kept.
func (p *Publication) Withdrawal() bool { return p.Withdrawn.Reason != "" }

// A Photo is a picture of a publication, with its addresses.
type Photo struct {
	content.Photo
	File       File   // the original, as committed by the officer
	Address    string // of the press download: "/news/2026/flood/bridge.jpg"
	Picture    content.Picture
	Width      int // as shown, pixels
	Height     int
	Credit     string      // its own, or the site's
	Renditions []Rendition // narrowest first; none if the channel is off
	Stem       string      // what the renditions' addresses begin with, ending in "-"
	InBody     bool        // it is also in the body
}

// A Rendition is one web size of a photo.
type Rendition struct {
	Width, Height int
	Address       string // Stem + "960.HASH.jpg"
	Name          string // what follows Stem
}

// Thumbnail returns the thumbnail of a publication's first photo, which feeds name and pages do not. It is a WebP: importers
// take each JPEG of a feed for a press photo. It returns false if there is no photo, or renditions are not made.
func (p *Publication) Thumbnail() (Rendition, bool) {
	photos := p.Photos
	if len(photos) == 0 {
		photos = p.Inline
	}
	if p.State.Removed || len(photos) == 0 || len(photos[0].Renditions) == 0 {
		return Rendition{}, false
	}
	ph := photos[0]
	s := ph.Picture.Thumbnail()
	name := fmt.Sprintf("%d.%s.webp", s.Width, ph.Picture.Mark)
	return Rendition{s.Width, s.Height, ph.Stem + name, name}, true
}

// Crop returns how a photo may be cropped: royal photos and pictures with text never, others around a point, given as
// fractions of the width and the height.
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
	Own     bool          // named by a field of the publication's kind, where pages show it
	Length  time.Duration // of a recording or a film, as the file says; 0 if it does not
}

// An Alias is an old address of a publication.
type Alias struct {
	From string
	To   *Publication
}

// A Week is the publications of one ISO week, arranged for the bulletin.
type Week struct {
	thai.Week
	Address  string // "/bulletins/2026/w47.html"
	Volume   int    // ปีที่
	Issue    int    // ฉบับที่: the week's number
	Pages    int    // maximum number of pages of the printed issue
	Year     int    // Buddhist year of the week
	From, To time.Time
	Sections []Section
	Lines    []*Publication // one line each
	Ranked   []*Publication // those of the sections except the lead, by rank: see rank

	Editor      *Publication   // the editor's choices for the week, or nil
	edit        content.Edit   // the content of Editor
	Corrections []*Publication // of earlier weeks, corrected or withdrawn in this one
	Coming      []Coming       // events of the following week
	Stories     string         // key of everything that the issue tells, in hexadecimal
	Revision    int            // ฉบับแก้ไขครั้งที่; 0 for an issue that is unchanged since it was recorded
	Revised     time.Time      // when, zero without a revision
	findings    []diagnostic.Finding
}

// Coming is an event with its publication.
type Coming struct {
	content.Event
	Of     *Publication
	GoesOn bool // it began before that week; the start shown is the first day of the week
}

// Headline returns a publication's title as shown in lists, cards, feeds and pages: the title of a clarification begins with
// a word that distinguishes it from news.
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

// A ScheduledChange is a moment at which the site changes by itself.
type ScheduledChange struct {
	At     time.Time
	Why    diagnostic.Message
	Title  string // of the publication that changes
	Source string // its file
}

// A Section of a week.
type Section struct {
	Key   string // fragment: "royal", "lead", "news"
	Title string // "" for the lead
	Items []*Publication
	Lead  bool // its first item is set in full
}

// Mourning reports whether the site is in mourning: without colour and festive decoration.
func (s *Site) Mourning() bool {
	return s.Settings.Mourning.Span().HasDay(s.Today.Time)
}
