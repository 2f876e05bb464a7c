package view

import "hokhao/generator/thai"

// An Article is the part that the pages of all publications share.
type Article struct {
	Layout
	Kind      Link   // list of its kind
	Topics    []Link // หมวดข่าว
	Title     Text
	Number    string // 214/2569, or ""
	Published thai.Moment
	Changed   thai.Moment // the last announced change; zero if there was none
	Areas     []Link      // districts
	Places    string      // subdistricts
	Agency    Link
	Points    []Text
	Summary   Text
	Lead      Picture   // first photo; Src is zero if there is none
	Pictures  []Picture // the others
	Body      HTML
	Minutes   int      // reading time of the body; 0 if it is short
	Changes   []Change // newest first
	Withdrawn Withdrawal
	Embargo   string // "เผยแพร่ได้ทันที" or the officer's note
	Contact   Contact
	Credits   Credits
	Files     []File // attachments
	Downloads []File // other forms of the publication: text, LINE message
	Proof     Proof  // of the first document among Downloads, which people pass on
	CopyText  string // the whole text, for copying by hand
	Share     []Link
	Related   []Card
	Newer     Link
	Older     Link
	Tags      []Link
	Campaigns []Link
	Clarified []Clarified // clarifications of this publication, or of claims about it
	Aged      bool        // more than a year old: the page warns that things may have changed
	State     State
}

// Shared returns the Article, which the view of each kind embeds.
func (a *Article) Shared() *Article { return a }

// A Proof is by what whoever receives a document tells it from a forgery; zero if there is no document.
type Proof struct{ Title, SHA256 string }

// A Clarified links from a publication to its clarification.
type Clarified struct {
	Link
	Verdict string
}

// A Change is a correction or addition that readers are informed of.
type Change struct {
	At         thai.Moment
	Label      string // "แก้ไขข่าว" or "เพิ่มเติมข่าว"
	Note       string
	Correction bool
}

// A Withdrawal is the notice of a withdrawn publication; Reason is empty if it was not withdrawn.
type Withdrawal struct {
	At      thai.Moment
	Reason  string
	Label   string // "ยกเลิกข่าว"
	Removed bool   // body, photos and files are removed; otherwise the text stays below the notice
}

// A Contact answers questions about one publication.
type Contact struct {
	Name      string
	Phone     Phone
	Email     Address
	EmailText string
	Hours     string
}

// Credits names the authors by position.
type Credits struct{ Text, Photo, Edit string }

// A Venue is the place of an event.
type Venue struct {
	Name       string
	Map        Address // the place on a map service, or zero
	Directions string
}

// An Item is one line of a timetable.
type Item struct {
	Starts, Ends thai.Moment // Ends may be zero
	Title, Place string
}

// A Register is the way to register: Text is shown, To may be an address or a telephone number.
type Register struct {
	Text string
	To   Address
}

// A Medium is a recording or film to be played. To is zero if there is none.
type Medium struct {
	File
	Type string // "audio/mpeg"
}

// A Cue is a point in time at which a part begins.
type Cue struct{ At, Title string }

// An Alert is a warning in force, shown at the top of other pages.
type Alert struct {
	Level  string
	Grade  int // 1, 2 or 3, gravest
	Hazard string
	Title  string
	To     Address
	Issued thai.Moment
	Until  thai.Moment
	Next   thai.Moment // the time of the next report; zero if unknown
}

// A Week is one weekly bulletin as a page that is designed to be printed.
type Week struct {
	Layout
	Masthead Masthead
	Sections []Section // the first contains the lead
	Lines    []Line    // the remaining publications, one line each

	Revision     string       // "ฉบับแก้ไขครั้งที่ ๑ วันที่ …", or ""
	RevisionName string       // the same without its day
	Revised      []Correction // of this week, since the issue was closed
	Editorial    Editorial    // Title is empty if there is none
	Corrections  []Correction
	Coming       []Coming // events of the following week
	OnAir        []OnAir  // radio programmes

	Files []File // the printed issue

	Newer Link
	Older Link
}

// A Masthead is the head of a bulletin. Its numerals are those that site.yaml requests.
type Masthead struct {
	Title  string
	Volume string // ปีที่ …
	Issue  string // ฉบับที่ …/2569
	Days   string // ประจำวันที่ …
	Office Office
	Site   string // address of the site, without its scheme
	Note   string // เอกสารเผยแพร่ ห้ามจำหน่าย

	ThaiNumerals bool // all digits of the issue are Thai, however they were written; otherwise Arabic
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
	Body      HTML // of the lead; empty for other stories
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

// A Correction is an error in an earlier issue, corrected.
type Correction struct {
	Title  Text
	Number string
	Change Change // Label is the word for a correction or withdrawal
	To     Address
}

// A Coming is an event of the following week.
type Coming struct {
	Starts, Ends thai.Moment // Ends may be zero
	GoesOn       bool        // it began earlier: Starts is the first day of the week
	Title        Text
	Place        string
	To           Address
}

// An OnAir is the broadcast time of a radio programme.
type OnAir struct {
	Title, Station, Schedule string
	To                       Address
}

// A Line is a publication that a full bulletin only mentions.
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

// A YearOfWeeks is the bulletins of one year, newest first.
type YearOfWeeks struct {
	Name  string // "พ.ศ. 2569"
	Weeks []WeekLink
}

// Scripts is the index of what village loudspeakers read: for each district the newest days, or those of one month.
type Scripts struct {
	Layout
	Name      string // "บทข่าวเสียงตามสาย"
	Month     string // "พฤศจิกายน 2569", or "" on the page of the newest days
	Districts []ScriptDistrict
	Months    []Group // by year, newest first; on the page of the newest days
	Older     Link    // on a month's page
	Newer     Link
}

// A ScriptDistrict is the scripts for the loudspeakers of one district.
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
	Items   int    // number of publications in it
	First   Text   // title of the first
	Warning string // "ประกาศเตือนภัย" if the first is a warning, or ""
	Files   []File // its forms
}

// Search is the search page. Without JavaScript it links to all lists.
//
// The script finds its elements by these ids: k-search, the form, with a field q and a select for each Filter and one
// named order (relevance or date) in a details element, hidden until then; k-search-status, a live region with its
// sentences in data-busy, data-found, data-none, data-spelling, data-failed and data-disk, in which {n} stands for a
// number, {q} for the query and {s} for the corrected query; k-search-results, a list; k-search-item, a template of
// one result, with a, time, p and elements of the classes kind and marks; and k-search-more, a button.
type Search struct {
	Layout
	Name    string
	Action  Address // the page itself
	Script  Address
	Filters []Filter
	Browse  []Group
}

// A Filter narrows the results.
type Filter struct {
	Name    string // of the field: "kinds", "districts", "year"
	Title   string
	Options []Option
}

// An Option is a value of a filter.
type Option struct{ Value, Title string }

// A Network is the page of the partner offices and their newest headlines.
type Network struct {
	Layout
	Name     string
	Intro    string
	Items    []Card // on other sites, newest first; Kind is the name of the office
	Partners []Partner
}

// A Partner is an office with a site of its own.
type Partner struct {
	Name       string
	Home, Feed Address // Home may be zero
}

// A Moved is the page at an old address.
type Moved struct {
	Layout
	Name string
	To   Address
}

// A Gone is the page at an address that the office gave up, with the reason.
type Gone struct {
	Layout
	At     thai.Moment
	Reason string
	Ways   []Link
}

// NotFound is shown for an address without a page. A host serves it at any depth.
type NotFound struct {
	Layout
	Ways []Link
}
