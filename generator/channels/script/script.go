// Package script writes the scripts that village loudspeakers read, บทข่าวเสียงตามสาย: of each publication that may be read
// aloud (flood.say.txt, flood.say.pdf), and of each district and day (broadcast/2026/11/23/mueang.say.txt).
//
// Package cli lists it before web, whose pages link to its files. Plan collects the content of a publication in the order in
// which an announcer says it; a renderer reads the body, has package aloud put everything into words, and fits it into the
// time for which listeners pay attention. Text marked as not to be read is for the announcer. A script never contains a
// withdrawn text, a warning that is over, or the claim of a clarification before the facts.
package script

import (
	"context"
	"io"
	"iter"
	"strings"
	"sync"
	"time"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/key"
	"hokhao/generator/markdown"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// Polite is the particle that ends an announcer's sentences.
type Polite string

// The particles of a man, of a woman, and of an unknown reader.
const (
	Either Polite = "ครับ/ค่ะ"
	Male   Polite = "ครับ"
	Female Polite = "ค่ะ"
)

// Options select the files to make.
type Options struct {
	Polite Polite // "" is Either
	// Only is the one wanted script of a district and day, made even if there is nothing to read; nil means all of
	// them, and those of publications.
	Only *Wanted
}

// A Wanted names the script of a district on a day.
type Wanted struct {
	District string // the district's key
	Day      time.Time
}

// New returns the channel.
func New(o Options) channel.Channel {
	if o.Polite == "" {
		o.Polite = Either
	}
	return script{o}
}

type script struct{ Options }

func (script) Name() string { return "script" }

// Stage implements the method of channel.StageOf.
func (script) Stage() channel.Stage { return channel.Documents }

// TextEnding and the others end the addresses of a script's forms.
const TextEnding = ".say.txt"

func (c script) Plan(s *site.Site, _ channel.Made) iter.Seq[channel.Batch] {
	announcer := announcerOf(s, c.Polite)
	if c.Only != nil {
		return channel.One(channel.Batch{Name: "only", Files: func(yield func(channel.File) bool) {
			if d, ok := s.District(c.Only.District); ok {
				p := planner{s, announcer, map[itemKey]sharedItem{}}
				p.day(s.Broadcast(d, c.Only.Day), yield)
			}
		}})
	}
	alone := channel.ByMonth(s, func(pub *site.Publication, yield func(channel.File) bool) bool {
		p := planner{s, announcer, nil}
		return !pub.ReadAloud() || !s.Makes(c.Name(), pub.Published.Time) || p.alone(pub, yield)
	})
	return channel.Batches(alone, func(yield func(channel.Batch) bool) {
		for _, day := range s.BroadcastDays() {
			of := channel.Batch{Name: day.Format(time.DateOnly), Key: s.KeyOfReadings(day, day.AddDate(0, 0, 1)), Files: func(yield func(channel.File) bool) {
				p := planner{s, announcer, map[itemKey]sharedItem{}}
				for b := range s.BroadcastsOf(day) {
					if !p.day(b, yield) {
						return
					}
				}
			}}
			if !yield(of) {
				return
			}
		}
	})
}

// A planner plans the scripts of one publication, or of one day, whose districts share its items.
type planner struct {
	s         *site.Site
	announcer announcer
	shared    map[itemKey]sharedItem // of one day
}

// An itemKey identifies a publication as a script announces it.
type itemKey struct {
	path      string
	corrected time.Time
	withdrawn bool
}

// An announcer holds what all scripts of a site share, and puts texts into the words that are read.
type announcer struct {
	Words  words.Localizer // in Thai, the language of scripts
	Name   string          // บทข่าวเสียงตามสาย
	Voice  site.Voice
	Polite Polite
	Office string
	Phone  string // of the news desk, or else of the office
	Site   string // its address, for the announcer

	Sayings *sayings
}

func announcerOf(s *site.Site, polite Polite) announcer {
	phone := s.Settings.Desk.Phone
	if phone == "" {
		phone = s.Settings.Office.Phone
	}
	return announcer{
		Words: s.Words("th"), Name: s.Words("th").Say(words.Script), Voice: s.Voice, Polite: polite, Office: entry.Line(s.Settings.Office.Name), Phone: entry.Line(phone),
		Site: s.URL("/"), Sayings: &sayings{parts: map[saying]part{}},
	}
}

// A single is the script of one publication.
type single struct {
	Announcer announcer
	Item      item
	Area      string   // "อำเภอศรีสวัสดิ์ อำเภอเมืองกาญจนบุรี", or "ทั้งจังหวัด"
	Greeted   string   // the district whose people are greeted, "" for everybody
	For       []string // who reads it
	Day       string   // "วันจันทร์ที่ 23 พฤศจิกายน 2569"
	Date      time.Time
	Number    string
	Address   string // full URL of the page
	Desk      *desk
}

// A daily is the script of a district and a day.
type daily struct {
	Announcer announcer
	District  string // "อำเภอเมืองกาญจนบุรี"
	For       []string
	Day       string
	Date      time.Time
	Until     string
	Items     []sharedItem // those that may be read in full
	Others    []string     // titles that are only named
	Published string       // full URL of the page with all scripts; "" if there is none
	Desk      *desk
}

// A sharedItem is an item with its key: the scripts of thirteen districts contain the same one.
type sharedItem struct {
	item
	key  key.Key
	body func() ([]markdown.Said, error) // of the item, read once
}

func (i sharedItem) Key() key.Key { return i.key }

// mostItems is the largest number of publications in the script of a day; the others are named.
const mostItems = 7

func (p *planner) alone(pub *site.Publication, yield func(channel.File) bool) bool {
	it, _ := p.item(site.Reading{Publication: pub, Change: lastCorrection(pub)})
	everywhere := p.announcer.Words.Say(words.AllDistricts) // the area of a publication that concerns every district
	v := single{
		Announcer: p.announcer, Item: it,
		Day: fullDay(p.s, pub.Published.Time), Date: pub.Published.Time, Number: pub.Number.String(), Address: p.s.URL(pub.Path), Area: everywhere,
		Desk: new(desk),
	}
	var names []string
	for _, d := range p.s.Settings.Districts {
		if pub.Concerns(d) {
			names = append(names, p.s.DistrictName(d))
			v.For = append(v.For, d.Listeners...)
		}
	}
	if len(names) < len(p.s.Settings.Districts) {
		v.Area = strings.Join(names, " ")
	}
	if v.Area == everywhere || len(names) > 3 {
		v.For = nil // too many to name
	} else {
		v.Greeted = p.listed(names)
	}
	stem := stemOf(pub)
	return yield(channel.NewCached(stem+PDFEnding, recipe, pdfMemory, v, printSingle).Of(pub).As(pub.Path, words.Script)) &&
		yield(channel.NewFile(stem+TextEnding, v, writeSingle).Of(pub).As(pub.Path, words.Script))
}

func stemOf(pub *site.Publication) string {
	return strings.TrimSuffix(site.FilePath(pub.Path), ".html")
}

func (p *planner) day(b site.Broadcast, yield func(channel.File) bool) bool {
	v := daily{
		Announcer: p.announcer, District: b.Name, For: b.District.Listeners, Day: fullDay(p.s, b.Day), Date: b.Day,
		Until: fullDay(p.s, b.Day.AddDate(0, 0, 1)), Desk: new(desk),
	}
	if p.s.On["script"] {
		v.Published = p.s.URL(site.BroadcastAddress)
	}
	for i, a := range b.Items {
		if i < mostItems {
			v.Items = append(v.Items, p.share(a, b.Day))
		} else {
			v.Others = append(v.Others, entry.Title(p.s, a.Publication))
		}
	}
	stem := strings.TrimPrefix(b.Stem, "/")
	return yield(channel.NewCached(stem+PDFEnding, recipe, pdfMemory, v, printDaily).As(b.Stem, words.Script)) &&
		yield(channel.NewFile(stem+TextEnding, v, writeDaily).As(b.Stem, words.Script))
}

func (p *planner) share(a site.Reading, day time.Time) sharedItem {
	id := itemKey{a.Path, a.Change.Date.Time, a.Withdrawn}
	i, ok := p.shared[id]
	if !ok {
		var until thai.Moment
		if i.item, until = p.item(a); !endsWithin(until, day) {
			i.Until = "" // the script itself ends at that time
		}
		i.key, i.body = key.Of(i.item), sync.OnceValues(i.item.Body.Aloud)
		p.shared[id] = i
	}
	return i
}

func writeSingle(_ context.Context, out channel.Output, v single) error {
	d, err := v.composed()
	if err != nil {
		return err
	}
	_, err = io.WriteString(out, d.text(v.Announcer))
	return err
}

func writeDaily(_ context.Context, out channel.Output, v daily) error {
	d, err := v.composed()
	if err != nil {
		return err
	}
	_, err = io.WriteString(out, d.text(v.Announcer))
	return err
}

// lastCorrection returns the newest announced correction.
func lastCorrection(pub *site.Publication) content.Change {
	var last content.Change
	for _, c := range pub.Changes {
		if c.Type == content.Correction && !c.Date.Time.Before(last.Date.Time) {
			last = c
		}
	}
	return last
}
