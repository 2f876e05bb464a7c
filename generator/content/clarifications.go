package content

import (
	"net/url"
	"slices"
	"strings"

	"hokhao/generator/schemaorg"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// ClarificationsKind is that of Clarification.
const ClarificationsKind Kind = "clarifications"

var _ = register(Profile{
	Zero: Clarification{}, Order: 30, Name: words.New(string(ClarificationsKind), "ชี้แจงข้อเท็จจริง", "Clarifications"),
	Aloud: true, Sheet: true, Approved: true, Home: Home{Place: 20, Most: 3},
})

// Clarification states the facts where something was misreported, ชี้แจงข้อเท็จจริง (duty 1.4). Its title states
// the fact; its body has the facts.
type Clarification struct {
	Common
	Claim      Claim      `key:"claim" need:"yes" th:"ข้อความที่เผยแพร่และคลาดเคลื่อน" en:"What was claimed" eg:"{text: สะพานปิดสิบวัน, source: สื่อสังคมออนไลน์}"`
	Verdict    Verdict    `key:"verdict" need:"yes" th:"ผลการตรวจสอบ: checking, false, misleading, inaccurate, incomplete, outdated, true" en:"Verdict" eg:"inaccurate"`
	OnBehalfOf string     `key:"onBehalfOf" th:"ชี้แจงในนามของ" en:"On whose behalf" eg:"แขวงทางหลวงกาญจนบุรี"`
	Evidence   []Evidence `key:"evidence" th:"หลักฐานอ้างอิง" en:"Evidence" eg:"[{title: ประกาศปิดการจราจร, link: news/2026/highway-323-night-closure/index.md}]"`
	Clarifies  []Ref      `key:"clarifies" names:"source" th:"ข่าวของเราที่เรื่องนี้ชี้แจง (ชื่อไฟล์ .md)" en:"Publications of ours that this clarifies, as source paths" eg:"[news/2026/highway-323-night-closure/index.md]"`
}

// A Claim is what was said. It is shown as a quotation and never alone.
type Claim struct {
	Text   string      `key:"text" need:"yes" th:"ข้อความที่เผยแพร่" en:"The claim" eg:"สะพานปิดสิบวัน"`
	Source string      `key:"source" need:"yes" th:"ผู้เผยแพร่ (ชื่อสื่อ หรือ “สื่อสังคมออนไลน์” ไม่ระบุบัญชีบุคคล)" en:"Outlet, or social media; never a private account" eg:"สื่อสังคมออนไลน์"`
	Medium string      `key:"medium" th:"ช่องทาง" en:"Medium" eg:"คลิปวิดีโอ"`
	Date   thai.Moment `key:"date" th:"วันที่เผยแพร่" en:"When" eg:"2026-11-20"`
	URL    Ref         `key:"url" names:"url" th:"ที่อยู่เว็บของสื่อ" en:"Address, of an outlet only" eg:"https://news.example.com/1"`
}

// Evidence is what a clarification rests on.
type Evidence struct {
	Title string `key:"title" need:"yes" th:"ชื่อหลักฐาน" en:"What it is" eg:"ประกาศปิดการจราจร"`
	Link  Ref    `key:"link" names:"source-url" th:"ชื่อไฟล์ .md หรือ https://" en:"A source path, or https:" eg:"news/2026/highway-323-night-closure/index.md"`
}

// Verdict is what was found out about a claim.
type Verdict string

// Checking says that nothing was found yet.
const Checking Verdict = "checking"

var verdicts = words.NewChoices("verdict-",
	words.Choice{Value: "checking", Thai: "อยู่ระหว่างตรวจสอบข้อเท็จจริง", English: "Being checked"},
	words.Choice{Value: "false", Thai: "ไม่เป็นความจริง", English: "False"},
	words.Choice{Value: "misleading", Thai: "ชวนให้เข้าใจผิด", English: "Misleading"},
	words.Choice{Value: "inaccurate", Thai: "คลาดเคลื่อนจากข้อเท็จจริง", English: "Inaccurate"},
	words.Choice{Value: "incomplete", Thai: "ข้อมูลไม่ครบถ้วน", English: "Incomplete"},
	words.Choice{Value: "outdated", Thai: "ข้อมูลเก่านำมาเผยแพร่ซ้ำ", English: "Outdated"},
	words.Choice{Value: "true", Thai: "เป็นความจริง", English: "True"},
)

func (Verdict) words() []string { return verdicts.Values() }

// Word returns what readers see in place of the value.
func (v Verdict) Word() words.Word { return verdicts.Word(string(v)) }

// Kind is ClarificationsKind.
func (Clarification) Kind() Kind { return ClarificationsKind }

func (c Clarification) withheld(common Common) Publication {
	return Clarification{Common: common, Verdict: c.Verdict, Clarifies: c.Clarifies}
}

// Refers returns what it clarifies, and the evidence that is a publication.
func (c Clarification) Refers() []Ref {
	refs := slices.Clone(c.Clarifies)
	for _, e := range c.Evidence {
		if e.Internal() {
			refs = append(refs, e.Link)
		}
	}
	return refs
}

// Clarified returns what of our own it is about.
func (c Clarification) Clarified() []Ref { return c.Clarifies }

// clarifyWord is before the title of a clarification in Thai.
var clarifyWord = words.Thai("clarify", "ชี้แจง")

// Prefix is the word that distinguishes a clarification from news.
func (Clarification) Prefix() words.Word { return clarifyWord }

// Internal reports whether evidence is a publication of the site.
func (e Evidence) Internal() bool { return strings.HasSuffix(e.Link.Text, ".md") }

// socialHosts are sites on which a link would lead to somebody's account.
var socialHosts = []string{"facebook.com", "fb.watch", "x.com", "twitter.com", "tiktok.com", "instagram.com", "threads.net", "line.me", "youtube.com", "youtu.be"}

// What an announcer says of clarifications.
var (
	spokenClaim      = words.Thai("script-claim", "ส่วนข้อความที่เผยแพร่ทาง{source} ว่า “{text}” นั้น ผลการตรวจสอบ คือ {verdict}")
	spokenOnBehalfOf = words.Thai("script-on-behalf-of", "ชี้แจงในนามของ {agency}")
)

// speak puts the claim after the facts, and the verdict into the same breath.
func (c Clarification) speak(s *Speech, t Telling) {
	s.Kind = t.Words.Say(ClarificationsKind.Word())
	s.More = append(s.More, t.sentence(spokenClaim, place{"source", "claim.source", c.Claim.Source}, place{"text", "claim.text", c.Claim.Text},
		place{"verdict", "", t.Words.Say(c.Verdict.Word())}))
	s.Tail = append(s.Tail, say(t.fill(spokenOnBehalfOf, "agency", "onBehalfOf", c.OnBehalfOf)))
}

func (c Clarification) check(r *reading) {
	r.checkDated(c.Common)
	if r.bodyEmpty && !c.Draft && c.Withdrawn.Keep != KeepTitle {
		r.tell(msgClarificationFacts, Position{Line: 1})
	}
	if c.Title != "" && thai.SearchForm(c.Title) == thai.SearchForm(c.Claim.Text) {
		r.tell(msgClarificationTitle, r.at["title"])
	}
	if strings.HasPrefix(c.Claim.Source, "@") {
		r.tell(msgClaimAccount, r.at["claim.source"])
	}
	r.checkURL("claim.url", c.Claim.URL)
	if u, err := url.Parse(c.Claim.URL.Text); err == nil && slices.ContainsFunc(socialHosts, func(h string) bool {
		return u.Hostname() == h || strings.HasSuffix(u.Hostname(), "."+h)
	}) {
		r.tell(msgClaimAddress, c.Claim.URL.At)
	}
	for i, e := range c.Evidence {
		if e.Link.Text != "" && !e.Internal() && !isURL(e.Link.Text) {
			r.tell(msgEvidenceLink, e.Link.At, "number", i+1, "file", e.Link.Text)
		}
	}
}

func (c Clarification) pastMoments(add func(key string, m thai.Moment)) {
	add("claim.date", c.Claim.Date)
}

// Kicker is the verdict.
func (c Clarification) Kicker() (label words.Word, ofClaim bool) { return c.Verdict.Word(), true }

// Tell says the verdict first and the claim last, after the facts: it must never be read alone.
func (c Clarification) Tell(to Teller) {
	verdict := to.Word(c.Verdict.Word())
	to.Need(words.Verdict, verdict)
	to.Fact(words.OnBehalfOf, c.OnBehalfOf)
	source := c.Claim.Source
	if c.Claim.Medium != "" {
		source += " (" + c.Claim.Medium + ")"
	}
	if when := to.Moment(c.Claim.Date); when != "" {
		source += " " + when
	}
	to.Then(words.Claim, []string{"“" + c.Claim.Text + "” — " + source + " · " + verdict})
	var evidence []string
	for _, e := range c.Evidence {
		evidence = append(evidence, e.Title)
	}
	to.Then(words.Evidence, evidence)
}

// Things returns an article, and the verdict as a review of the claim. There is none as long as nothing was found out, and
// none of what somebody cancelled.
func (c Clarification) Things(in Structurer) []schemaorg.Thing {
	a := in.Article()
	if c.Verdict == Checking || in.Void() {
		return []schemaorg.Thing{a}
	}
	value := map[Verdict]int{"false": 1, "true": 5}[c.Verdict] // there is no measure of the others
	claim := schemaorg.Claim{
		Type: "Claim", Author: &schemaorg.Organization{Type: "Organization", Name: c.Claim.Source}, DatePublished: schemaorg.Date(c.Claim.Date),
	}
	if c.Claim.URL.Text != "" {
		claim.Appearance = &schemaorg.Work{Type: "CreativeWork", URL: c.Claim.URL.Text}
	}
	return []schemaorg.Thing{a, schemaorg.ClaimReview{
		Type: "ClaimReview", URL: a.URL, InLanguage: a.InLanguage, DatePublished: a.DatePublished, DateModified: a.DateModified, Author: a.Publisher,
		ClaimReviewed: c.Claim.Text, ItemReviewed: claim, ReviewRating: schemaorg.RatingOf(in.Word(c.Verdict.Word()), value),
	}}
}
