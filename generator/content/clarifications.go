package content

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// ClarificationsKind is that of Clarification.
const ClarificationsKind Kind = "clarifications"

var _ = register(Profile{
	Zero: Clarification{}, Order: 30, Name: words.New(string(ClarificationsKind), "ชี้แจงข้อเท็จจริง", "Clarifications"),
	Aloud: true, Sheet: true, Approved: true, Home: Home{Place: 20, Most: 3},
})

var (
	verdictWord  = words.New("clarification-verdict", "ผลการตรวจสอบ", "Verdict")
	behalfWord   = words.New("clarification-behalf", "ชี้แจงในนาม", "On behalf of")
	claimWord    = words.New("clarification-claim", "ข้อความที่เผยแพร่", "What was claimed")
	evidenceWord = words.New("clarification-evidence", "หลักฐานอ้างอิง", "Evidence")
)

// Clarification states the facts where something was misreported, ชี้แจงข้อเท็จจริง (duty 1.4). Its title states
// the fact; its body gives the facts.
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

// Verdict is what was found of a claim.
type Verdict string

// Checking says that nothing was found yet.
const Checking Verdict = "checking"

func (Verdict) words() []string {
	return []string{"checking", "false", "misleading", "inaccurate", "incomplete", "outdated", "true"}
}

// Label names the verdict among the labels.
func (v Verdict) Label() string { return "verdict-" + string(v) }

// Kind is ClarificationsKind.
func (Clarification) Kind() Kind { return ClarificationsKind }

func (c Clarification) withheld(common Common) Publication {
	return Clarification{Common: common, Verdict: c.Verdict, Clarifies: c.Clarifies}
}

// Refers gives what it clarifies, and the evidence that is a publication.
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

// Prefix tells a clarification from news.
func (Clarification) Prefix() (label string) { return "clarify" }

// Internal tells that evidence is a publication of the site.
func (e Evidence) Internal() bool { return strings.HasSuffix(e.Link.Text, ".md") }

// socialHosts are sites on which a link would lead to somebody's account.
var socialHosts = []string{"facebook.com", "fb.watch", "x.com", "twitter.com", "tiktok.com", "instagram.com", "threads.net", "line.me", "youtube.com", "youtu.be"}

// speak puts the claim after the facts, and the verdict into the same breath.
func (c Clarification) speak(s *Speech, t Telling) {
	s.Kind = t.Label(string(ClarificationsKind))
	s.More = append(s.More, say(field("claim.source", "ส่วนข้อความที่เผยแพร่ทาง", c.Claim.Source, " ว่า "), field("claim.text", "“", c.Claim.Text, "”"),
		plain(" นั้น ผลการตรวจสอบ คือ "+t.Label(c.Verdict.Label()))))
	s.Tail = append(s.Tail, say(field("onBehalfOf", "ชี้แจงในนามของ ", c.OnBehalfOf, "")))
}

func (c Clarification) check(r *reading) {
	r.checkDated(c.Common)
	if r.bodyEmpty && !c.Draft && c.Withdrawn.Keep != KeepTitle {
		r.fail("clarification-facts", Position{Line: 1}, "เรื่องชี้แจงไม่มีข้อเท็จจริงใต้ส่วนหัว", "a clarification must give the facts below its front matter",
			"เขียนข้อเท็จจริงใต้เส้น --- ที่สอง ถ้ายังตรวจไม่เสร็จ ให้เขียนว่ากำลังตรวจสอบเรื่องใดและจะแจ้งผลเมื่อใด")
	}
	if c.Title != "" && thai.SearchForm(c.Title) == thai.SearchForm(c.Claim.Text) {
		r.fail("clarification-title", r.at["title"], "หัวเรื่องซ้ำกับข้อความที่คลาดเคลื่อน ผู้อ่านหัวเรื่องอย่างเดียวจะเข้าใจผิด", "the title repeats the claim; it must state the fact",
			"เปลี่ยนหัวเรื่องให้บอกข้อเท็จจริง เช่น “สะพานปิดเพียงวันเดียว”")
	}
	if strings.HasPrefix(c.Claim.Source, "@") {
		r.fail("claim-account", r.at["claim.source"], "ผู้เผยแพร่เป็นบัญชีส่วนบุคคล ซึ่งห้ามระบุ", "the claim's source is a private account",
			"เปลี่ยนเป็นชื่อสื่อ หรือพิมพ์  ⟦source: สื่อสังคมออนไลน์⟧")
	}
	r.checkURL("claim.url", c.Claim.URL)
	if u, err := url.Parse(c.Claim.URL.Text); err == nil && slices.ContainsFunc(socialHosts, func(h string) bool {
		return u.Hostname() == h || strings.HasSuffix(u.Hostname(), "."+h)
	}) {
		r.fail("claim-account", c.Claim.URL.At, "ที่อยู่นี้นำไปยังบัญชีบนสื่อสังคมออนไลน์ ซึ่งอาจเป็นบัญชีส่วนบุคคล", "the address leads to an account on social media",
			"ลบช่อง url ออก แล้วพิมพ์  ⟦source: สื่อสังคมออนไลน์⟧")
	}
	for i, e := range c.Evidence {
		if e.Link.Text != "" && !e.Internal() && !isURL(e.Link.Text) {
			r.fail("evidence-link", e.Link.At, fmt.Sprintf("หลักฐานข้อที่ %d ต้องชี้ไปที่เรื่องในเว็บไซต์ (ชื่อไฟล์ .md) หรือที่อยู่เว็บ https://", i+1), "evidence is a source path or an http or https address",
				"ถ้าหลักฐานเป็นไฟล์เอกสาร ให้แนบในช่อง attachments โดยพิมพ์ชื่อเอกสารแทน "+Unfilled+" แล้วลบช่อง link ออก\nattachments:\n  - file: "+e.Link.Text+"\n    title: "+Unfilled)
		}
	}
}

func (c Clarification) pastMoments(add func(key string, m thai.Moment)) {
	add("claim.date", c.Claim.Date)
}

// Kicker is the verdict.
func (c Clarification) Kicker() (label string, ofClaim bool) { return c.Verdict.Label(), true }

// Tell tells the verdict first and the claim last, after the facts: it must never be read alone.
func (c Clarification) Tell(to Teller) {
	verdict := to.Choice(c.Verdict.Label(), string(c.Verdict))
	to.Need(verdictWord, verdict)
	to.Fact(behalfWord, c.OnBehalfOf)
	source := c.Claim.Source
	if c.Claim.Medium != "" {
		source += " (" + c.Claim.Medium + ")"
	}
	if when := to.Moment(c.Claim.Date); when != "" {
		source += " " + when
	}
	to.Then(claimWord, []string{"“" + c.Claim.Text + "” — " + source + " · " + verdict})
	var evidence []string
	for _, e := range c.Evidence {
		evidence = append(evidence, e.Title)
	}
	to.Then(evidenceWord, evidence)
}
