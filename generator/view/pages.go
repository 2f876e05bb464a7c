package view

import "hokhao/generator/thai"

// An Article is what all pages of publications share.
type Article struct {
	Layout
	Kind      Link   // to the list of its kind
	Topics    []Link // หมวดข่าว
	Title     Text
	Number    string // 214/2569, or none
	Published thai.Moment
	Changed   thai.Moment // last change that readers were told of; zero when there was none
	Areas     []Link      // districts
	Places    string      // subdistricts
	Agency    Link
	Points    []Text
	Summary   Text
	Lead      Picture   // first photo; Src is none where there is none
	Pictures  []Picture // the others
	Body      HTML
	Minutes   int      // that reading the body takes, to oneself; 0 where it is short
	Changes   []Change // newest first
	Withdrawn Withdrawal
	Embargo   string // "เผยแพร่ได้ทันที" or the officer's note
	Contact   Contact
	Credits   Credits
	Files     []File // attachments
	Downloads []File // the publication's other forms: text, LINE message
	CopyText  string // the whole text, to be copied by hand
	Share     []Link
	Related   []Card
	Newer     Link
	Older     Link
	Tags      []Link
	Campaigns []Link
	Clarified []Clarified // what sets this publication, or what was said of it, right
	Aged      bool        // more than a year old: the page says that things may have changed
	State     State
}

// Shared returns what the view of a kind shares with those of all others: it embeds an Article.
func (a *Article) Shared() *Article { return a }

// Clarified leads from a publication to what clarifies it.
type Clarified struct {
	Link
	Verdict string
}

// A Change is a correction or an addition that readers are told of.
type Change struct {
	At         thai.Moment
	Label      string // "แก้ไขข่าว" or "เพิ่มเติมข่าว"
	Note       string
	Correction bool
}

// A Withdrawal stands in place of what was withdrawn; Reason is none when nothing was.
type Withdrawal struct {
	At      thai.Moment
	Reason  string
	Label   string // "ยกเลิกข่าว"
	Removed bool   // body, photos and files are gone; else the text stays below the notice
}

// A Contact answers questions about one publication.
type Contact struct {
	Name      string
	Phone     Phone
	Email     Address
	EmailText string
	Hours     string
}

// Credits names by position who made what.
type Credits struct{ Text, Photo, Edit string }

// A Venue is where something happens.
type Venue struct {
	Name       string
	Map        Address // a map service at the place, or none
	Directions string
}

// An Item is one line of a timetable.
type Item struct {
	Starts, Ends thai.Moment // Ends may be zero
	Title, Place string
}

// A Register is where one can register: Text is shown, To may be an address or a telephone.
type Register struct {
	Text string
	To   Address
}

// A Medium is a recording or a film to be played. To is none where there is none.
type Medium struct {
	File
	Type string // "audio/mpeg"
}

// A Cue is what begins at a time.
type Cue struct{ At, Title string }

// A Alert is a warning in force, as it stands on top of other pages.
type Alert struct {
	Level  string
	Grade  int // 1, 2 or 3, gravest
	Hazard string
	Title  string
	To     Address
	Issued thai.Moment
	Until  thai.Moment
	Next   thai.Moment // when there will be word again; zero where not said
}

// A Week is one weekly bulletin as a page that is made to be printed.
type Week struct {
	Layout
	Masthead Masthead
	Sections []Section // the first holds the lead
	Lines    []Line    // each other item as one line

	Revision     string       // "ฉบับแก้ไขครั้งที่ ๑ วันที่ …", or none
	RevisionName string       // the same without its day
	Revised      []Correction // of this week, since the issue was closed
	Editorial    Editorial    // Title is none where there is none
	Corrections  []Correction
	Coming       []Coming // what happens in the week after
	OnAir        []OnAir  // radio programmes

	Files []File // the issue on paper

	Newer Link
	Older Link
}

// A Masthead is the head of a bulletin. Its numerals are as site.yaml wants them.
type Masthead struct {
	Title  string
	Volume string // ปีที่ …
	Issue  string // ฉบับที่ …/2569
	Days   string // ประจำวันที่ …
	Office Office
	Site   string // address of the site, without its scheme
	Note   string // เอกสารเผยแพร่ ห้ามจำหน่าย

	ThaiNumerals bool // digits of all of the issue's text, whatever they were written with; else Arabic ones
}

// A Section of a bulletin has a heading and stories.
type Section struct {
	ID      string
	Title   string
	Stories []Story
}

// A Story is a publication in a bulletin.
type Story struct {
	ID        string
	Title     Text
	Kind      string
	Number    string
	Published thai.Moment
	Agency    string
	To        Address
	Lead      bool
	Body      HTML // of the lead; of other stories none
	Points    []Text
	Summary   Text
	Picture   Picture
	QR        QR
	State     State
}

// An Editorial opens an issue.
type Editorial struct {
	Title      string
	Paragraphs []string
}

// A Correction is what was wrong in an earlier issue.
type Correction struct {
	Title  Text
	Number string
	Change Change // Label says whether it was corrected or withdrawn
	To     Address
}

// Coming is an event.
type Coming struct {
	Starts, Ends thai.Moment // Ends may be zero
	GoesOn       bool        // it began before: Starts is the first day of the week
	Title        Text
	Place        string
	To           Address
}

// OnAir is when a radio programme can be heard.
type OnAir struct {
	Title, Station, Schedule string
	To                       Address
}

// A Line is a publication that a full bulletin only names.
type Line struct {
	Title  Text
	Number string
	Badges []Badge
	To     Address
}

// A QR is a QR code (ISO/IEC 18004) drawn as one SVG path on a grid of Size × Size with its quiet zone.
type QR struct {
	Size int
	Path string
	Text string // the address in it
}

// Weeks is the index of all weekly bulletins, by Buddhist year.
type Weeks struct {
	Layout
	Name  string
	Years []YearOfWeeks
}

// YearOfWeeks is the bulletins of one year, newest first.
type YearOfWeeks struct {
	Name  string // "พ.ศ. 2569"
	Weeks []WeekLink
}

// Scripts is the way to what village loudspeakers read: of each district the newest days, or those of one month.
type Scripts struct {
	Layout
	Name      string // "บทข่าวเสียงตามสาย"
	Month     string // "พฤศจิกายน 2569", or none on the page of the newest days
	Districts []ScriptDistrict
	Months    []Group // by year, newest first; on the page of the newest days
	Older     Link    // on a month's page
	Newer     Link
}

// A ScriptDistrict is what the loudspeakers of one district read.
type ScriptDistrict struct {
	ID        string // fragment
	Name      string // "อำเภอเมืองกาญจนบุรี"
	Short     string // "เมืองกาญจนบุรี"
	To        Address
	Listeners []string
	Days      []ScriptDay // newest first
}

// A ScriptDay is the script of one day.
type ScriptDay struct {
	Day     thai.Moment
	Items   int    // publications of which it tells
	First   Text   // title of the first
	Warning string // "ประกาศเตือนภัย" where that is one, or none
	Files   []File // its forms
}

// Search is the page on which the site is searched. Without JavaScript it leads to all lists.
//
// The script looks for its places by these ids: k-search, the form, with a field q and a select for each Filter and one named
// order (relevance or date) in a details element, hidden until then; k-search-status, a live region with its sentences in data-busy,
// data-found, data-none, data-spelling, data-failed and data-disk, in which {n} stands for a number, {q} for what was typed and {s} for
// what was searched for instead; k-search-results, a list; k-search-item, a template of one result, with a, time, p and elements of
// the classes kind and marks; and k-search-more, a button.
type Search struct {
	Layout
	Name    string
	Action  Address // the page itself
	Script  Address
	Filters []Filter
	Browse  []Group
}

// A Filter narrows results down.
type Filter struct {
	Name    string // of the field: "kinds", "districts", "year"
	Title   string
	Options []Option
}

// An Option is a value of a filter.
type Option struct{ Value, Title string }

// Moved stands at an old address.
type Moved struct {
	Layout
	Name string
	To   Address
}

// Gone stands at an address that the office gave up, and says why.
type Gone struct {
	Layout
	At     thai.Moment
	Reason string
	Ways   []Link
}

// NotFound is shown where nothing is. A host serves it at any depth.
type NotFound struct {
	Layout
	Ways []Link
}
