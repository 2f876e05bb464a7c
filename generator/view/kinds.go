package view

import "hokhao/generator/thai"

// A Notice is an announcement, a statement or a warning.
type Notice struct {
	Article
	Type        string // "ประกาศ", "แถลงการณ์", "ประกาศเตือนภัย"
	Warning     bool
	Level       string // "เฝ้าระวัง", "เตือนภัย", "อพยพ"; of warnings only, as the fields down to Shelters
	Grade       int    // of the level: 1, 2 or 3, gravest
	Hazard      string
	Areas       []string
	Actions     []string // what to do, in order
	Shelters    []Shelter
	NextUpdate  thai.Moment
	Ended       string // "สิ้นสุดการเตือนภัยแล้ว", "ยกเลิกประกาศ" or "สิ้นสุดแล้ว" once it no longer holds, else none
	Effective   thai.Moment
	Until       thai.Moment
	Source      string
	Numbers     []Hotline
	CancelledBy Link
	Cancels     []Link
}

// A Shelter is where people can go.
type Shelter struct {
	Name, Place string
	Phone       Phone
	Room        int // for how many people; 0 where not said
}

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

// A Clarification sets a claim right. The claim is a quotation and never stands without the verdict.
type Clarification struct {
	Article
	Verdict    string // in words
	Pending    bool   // nothing was found yet
	Right      bool   // the claim is true
	Claim      Claim
	OnBehalfOf string
	Evidence   []Link // To is none where it is no page
	Clarifies  []Link
}

// A Claim is what was said elsewhere.
type Claim struct {
	Text, Source, Medium string
	Date                 thai.Moment
	To                   Address
}

// A Briefing is a meeting with the press.
type Briefing struct {
	Article
	Starts, Ends thai.Moment
	Venue        Venue
	Host         string
	Agenda       []string
	Live         Address
	Register     Register
	Questions    []Question
	Over         bool
}

// A Register is where one can register: Text is shown, To may be an address or a telephone.
type Register struct {
	Text string
	To   Address
}

// A Question with its answer.
type Question struct{ Question, Answer string }

// A Campaign gathers publications.
type Campaign struct {
	Article
	Type     string
	From, To thai.Moment
	KeyDates []KeyDate
	Policies []Policy
	Members  []Card // newest first
	All      Link   // to all members, where there are more
	Feeds    []Feed
}

// A KeyDate of a campaign.
type KeyDate struct {
	Date  thai.Moment
	Title string
	Past  bool
}

// A Policy that a campaign makes known.
type Policy struct{ Number, Title string }

// A Programme is a radio programme.
type Programme struct {
	Article
	Station, Frequency, Schedule string
	Episodes                     []Card // newest first
	All                          Link   // to all episodes, where there are more
	Feeds                        []Feed
}

// An Episode is one broadcast of a programme.
type Episode struct {
	Article
	Programme  Link
	Audio      Medium
	Duration   string
	Transcript []string // paragraphs
	Rundown    []Cue
}

// A Medium is a recording or a film to be played. To is none where there is none.
type Medium struct {
	File
	Type string // "audio/mpeg"
}

// A Cue is what begins at a time.
type Cue struct{ At, Title string }

// A Film is a video report.
type Film struct {
	Article
	Video     Medium
	Elsewhere Address // on another site, in place of Video
	Host      string  // of that site
	Poster    Picture // Src is none where there is none
	Captions  Address // WebVTT
	Duration  string
	Shots     []Cue
	Script    []string // paragraphs
}

// A Plan has activities and indicators.
type Plan struct {
	Article
	Year       string // "ปีงบประมาณ พ.ศ. 2570"
	Objectives []string
	Activities []Activity
	Total      string // of the budgets, in baht; none where none was said
	Indicators []Indicator
}

// An Activity of a plan.
type Activity struct {
	Title        string
	Starts, Ends thai.Moment
	Budget       string // "120,000"
	Status       string
	Done         bool
	Cancelled    bool
}

// An Indicator of a plan. Numbers are written out: "1,250.5".
type Indicator struct {
	Name, Unit    string
	Target, Value string
	Percent       int    // of the target reached, 0 to 100
	Counted       string // what was counted, in words; none where the value was given
}

// A Survey has figures.
type Survey struct {
	Article
	From, To       thai.Moment // of the fieldwork
	Area, Method   string
	Sample, Margin string // "1,068", "3"
	Figures        []Figure
}

// A Figure is one question, as a chart and as the table beside it.
type Figure struct {
	ID     string // fragment
	Text   string
	Unit   string
	Chart  string // "bar", "stacked", "line" or "none"
	Head   []string
	Rows   [][]string
	Values [][]float64 // of Rows, without their first column
	File   File        // the table, to download
}

// A Document is one or more files.
type Document struct {
	Article
	Type, Reference string
	Issued          thai.Moment
	Documents       []File
}

// A Training is a course or a seminar.
type Training struct {
	Article
	Starts, Ends thai.Moment
	Venue        Venue
	Audience     string
	Seats        int // 0 where not said
	Register     Register
	Over         bool
}
