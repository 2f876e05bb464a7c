// Package kit packs what a newsroom needs of a publication into one file, the press kit: flood.zip with the text, the press
// sheet, the photos in full size with their credits, their captions as a table, whom to ask, the licence, and the hash of each.
//
// The texts and sheets of a day are packed too, with the day's dispatch.
//
// Package cli lists it after press, sheet, text and dispatch, whose files it packs, and before web, which shows its size. The parts are
// those that were published, read through [channel.Output] as they are packed and never kept in memory. A publication that is
// void has no kit: nobody should pass it on.
package kit

import (
	"context"
	"iter"
	"path"
	"strconv"
	"strings"
	"time"

	"hokhao/generator/attached"
	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/words"
)

// recipe is raised whenever the bytes of a kit change, other than through those of its parts.
const recipe = 2

// memory is the peak memory of packing, in bytes: some buffers.
const memory = 1 << 20

// New returns the channel.
func New() channel.Channel { return kit{} }

type kit struct{}

func (kit) Name() string { return "kit" }

// Stage implements the method of channel.StageOf.
func (kit) Stage() channel.Stage { return channel.Documents }

var (
	wordKit    = words.New("download-kit", "ชุดข่าวสำหรับสื่อมวลชน (ข้อความ เอกสาร และภาพขนาดเต็ม)", "Press kit (text, sheet and full-size photos)")
	wordDay    = words.New("download-day", "ชุดข่าวของวัน (ข้อความและเอกสาร)", "Kit of the day (texts and sheets)")
	wordInside = words.New("kit-inside", "ในชุดนี้", "In this kit")
	wordReuse  = words.New("kit-licence", "การนำไปใช้", "Use")
	wordSums   = words.New("kit-sums", "SHA256SUMS มีค่าตรวจสอบของทุกไฟล์", "SHA256SUMS has the hash of each file")
)

// The names in a kit, which is unpacked into a folder of its own.
const (
	infoName     = "README.txt"
	captionsName = "captions.csv"
	sumsName     = "SHA256SUMS"
)

// A pack is one kit.
type pack struct {
	Folder   string // "flood/"
	Changed  time.Time
	Info     string // or ""
	Captions string // a table, or "" without photos
	Parts    []part
}

// A part is a published file in a kit.
type part struct {
	Name   string // in the folder
	Fact   channel.Fact
	Credit credit // of a photo; zero for other parts
}

func (c kit) Plan(s *site.Site, made channel.Made) iter.Seq[channel.Batch] {
	each := channel.ByMonth(s, func(p *site.Publication, yield func(channel.File) bool) bool {
		if p.Void() || !s.Makes(c.Name(), p.Published.Time) {
			return true
		}
		v, ok := packOf(s, made, p)
		if !ok {
			return true
		}
		stem := strings.TrimSuffix(site.FilePath(p.Path), ".html")
		return yield(channel.NewCached(stem+".zip", recipe, memory, v, write).Of(p).As(p.Path, wordKit))
	})
	return channel.Batches(each, c.days(s, made))
}

// days yields the kits of days, a batch a month.
func (c kit) days(s *site.Site, made channel.Made) iter.Seq[channel.Batch] {
	return func(yield func(channel.Batch) bool) {
		for month, days := range site.DispatchMonths(s.Dispatches()) {
			files := func(yield func(channel.File) bool) {
				for _, d := range days {
					v, ok := packOfDay(made, d)
					stem := strings.TrimSuffix(site.FilePath(d.Address), ".html")
					if ok && s.Makes(c.Name(), d.Day) && !yield(channel.NewCached(stem+".zip", recipe, memory, v, write).As(d.Address, wordDay)) {
						return
					}
				}
			}
			if !yield(channel.Batch{Name: "days " + month.Format("2006-01"), Key: s.KeyOfDispatches(days), Files: files}) {
				return
			}
		}
	}
}

// packOfDay returns the dispatch of a day with the texts and sheets of its publications, or false if there is no dispatch. Photos
// are in the kit of each publication.
func packOfDay(made channel.Made, d site.Dispatch) (pack, bool) {
	text, ok := made.Fact(strings.TrimSuffix(site.FilePath(d.Address), ".html") + ".txt")
	if !ok {
		return pack{}, false
	}
	name := d.Day.Format(time.DateOnly)
	v := pack{Folder: name + "/", Changed: d.Day, Parts: []part{{Name: name + ".txt", Fact: text}}}
	for _, p := range d.All() {
		if at := p.Updated(); at.After(v.Changed) {
			v.Changed = at
		}
	}
	for _, p := range d.Items {
		if p.Void() {
			continue
		}
		stem := strings.TrimSuffix(site.FilePath(p.Path), ".html")
		for _, ending := range []string{".txt", ".pdf"} {
			if fact, ok := made.Fact(stem + ending); ok && (ending == ".txt" || p.Kind.Profile().Sheet) {
				v.Parts = append(v.Parts, part{Name: stem + ending, Fact: fact})
			}
		}
	}
	return v, true
}

// packOf returns the kit of a publication, or false if it has neither a sheet nor a photo: then its text says everything.
func packOf(s *site.Site, made channel.Made, p *site.Publication) (pack, bool) {
	stem := strings.TrimSuffix(site.FilePath(p.Path), ".html")
	e := entry.Of(s, p)
	v := pack{Folder: path.Base(stem) + "/", Changed: e.Updated}
	inside := []string{}
	add := func(name, from, title string, by credit) bool {
		fact, ok := made.Fact(from)
		if ok {
			v.Parts = append(v.Parts, part{name, fact, by})
			inside = append(inside, name+" – "+title)
		}
		return ok
	}
	add(path.Base(stem)+".txt", stem+".txt", e.Title, credit{})
	plain := len(v.Parts)
	if p.Kind.Profile().Sheet {
		add(path.Base(stem)+".pdf", stem+".pdf", e.Title, credit{})
	}
	table := [][]string{{"file", "caption", "alt", "words", "credit", "place", "taken", "width", "height", "bytes", "licence"}}
	for _, ph := range entry.Photos(p) {
		name := "photos/" + path.Base(ph.Address)
		by := creditOf(s, e, ph)
		if !add(name, site.FilePath(ph.Address), by.Caption, by) {
			continue
		}
		table = append(table, []string{
			name, by.Caption, entry.Line(ph.Alt), entry.Line(ph.Text), by.Credit, by.Place, by.Taken, strconv.Itoa(ph.Width), strconv.Itoa(ph.Height),
			strconv.FormatInt(v.Parts[len(v.Parts)-1].size(), 10), by.Terms,
		})
	}
	if len(v.Parts) == plain {
		return pack{}, false
	}
	if len(table) > 1 {
		v.Captions = string(attached.Table(table))
		inside = append(inside, captionsName+" – "+e.Words.Say(words.Photos))
	}
	v.Info = entry.CRLF(info(s, p, e, inside))
	return v, true
}

// info returns the page that says what is in the kit, whom to ask, and what may be done with it.
func info(s *site.Site, p *site.Publication, e entry.Entry, inside []string) string {
	w := e.Words
	block := func(title string, lines ...string) string {
		if text := entry.Join("\n", lines...); text != "" {
			return title + "\n" + text
		}
		return ""
	}
	number := entry.Called(w.Say(words.Number), e.Number)
	var notices []string
	for _, n := range e.Notices {
		notices = append(notices, n.In(w))
	}
	notices = append(notices, e.Silent()...)
	c := entry.Contact(s, p)
	embargo := ""
	if p.EmbargoNote != "" {
		embargo = entry.Embargo(s, p)
	}
	return entry.Join("\n\n",
		entry.Join("\n", e.Title, entry.Join(" ", e.Urgency, e.Kind, number), w.Moment(e.Published), e.Link),
		entry.Join("\n", notices...), embargo,
		block(w.Say(words.Contact), c.Name, entry.Called(w.Say(words.Telephone), c.Phone), entry.Called(w.Say(words.Email), c.Email), c.Hours),
		block(w.Say(wordReuse), entry.Line(s.Settings.Licence)),
		block(w.Say(wordInside), append(inside, w.Say(wordSums))...),
	) + "\n"
}

// creditOf returns what a photo says of itself wherever it goes.
func creditOf(s *site.Site, e entry.Entry, ph *site.Photo) credit {
	by := credit{
		Headline: e.Title, Caption: entry.Caption(ph), Credit: entry.Credit(ph), Place: entry.Line(ph.Place), Terms: entry.Line(s.Settings.Licence),
		Rights: entry.Line(s.Settings.Office.Name), Page: e.Link, Licence: entry.LicenceURL(s), Language: e.Language, Writable: ph.Picture.Header.Format.MediaType() == "image/jpeg",
	}
	if !ph.Taken.Time.IsZero() {
		by.Taken = ph.Taken.Time.Format(time.DateOnly)
	}
	if ph.Type == content.Graphic {
		by.Caption = entry.Join(" – ", by.Caption, entry.Line(ph.Text))
	}
	return by
}

func write(ctx context.Context, out channel.Output, v pack) error {
	w := newWriter(out, v)
	if v.Info != "" {
		w.text(infoName, v.Info)
	}
	if v.Captions != "" {
		w.text(captionsName, v.Captions)
	}
	for _, p := range v.Parts {
		if err := ctx.Err(); err != nil {
			return err
		}
		w.part(p)
	}
	return w.close()
}
