package content

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"hokhao/generator/diagnostic"
	"hokhao/generator/key"
	"hokhao/generator/markdown"
	"hokhao/generator/photo"
	"hokhao/generator/thai"
)

// IsPublication reports whether a file below content/ is read as a publication.
func IsPublication(name string) bool { return path.Ext(name) == ".md" }

// IsSourceName reports whether a file is a source of a publication, or was meant to be one.
func IsSourceName(name string) bool {
	ending := strings.ToLower(path.Ext(name))
	return ending == ".md" || ending == ".markdown"
}

// pictureTypes are the endings of files that are probed as pictures, those that will be refused among them.
var pictureTypes = []string{".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".heif", ".avif", ".tif", ".tiff", ".svg"}

// IsPicture reports whether a file below content/ is probed as a picture.
func IsPicture(name string) bool {
	return slices.Contains(pictureTypes, strings.ToLower(path.Ext(name)))
}

// Resolve returns the path below the site's root of what a source names ("bridge.jpg", "../2025/flood.md", or
// "/news/2026/flood.md" from content/), or false when it leads out of content/.
func Resolve(source, name string) (string, bool) {
	p := path.Join(path.Dir(source), name)
	if path.IsAbs(name) {
		p = path.Join(Dir, name)
	}
	return p, strings.HasPrefix(p, Dir+"/")
}

// Read reads one source of a publication. What is wrong with it is in the record's findings; there is a record
// whatever the source holds.
func Read(data []byte, src Source, c Context) Record {
	rec, _ := read(data, src, c)
	return rec
}

// read is Read, and returns the text below the front matter too, nil where nothing of it can be shown.
func read(data []byte, src Source, c Context) (rec Record, text *markdown.Document) {
	r := newReading(src.Path, data, c)
	rec = Record{Source: src}
	rec.Kind, rec.Path, rec.Language = r.place(src.Path)
	r.kind = rec.Kind
	if !r.decodable(data) {
		r.checkName(rec.Path)
		rec.Findings = r.findings
		return rec, nil
	}
	data = r.clean(data)
	r.checkSpaced(data)
	n, body := r.front(data)
	rec.Form = r.form
	rec.BodyAt = body
	rec.BodyLine = 1 + bytes.Count(data[:body], []byte("\n"))
	rec.Outline, text = markdown.Read(src.Path, rec.BodyLine, data[body:])
	bodyFindings := rec.Outline.Findings
	rec.Outline.Findings = nil // they are among the record's own
	if t, ok := typeOf(rec.Kind); ok && n != nil {
		v := reflect.New(t).Elem()
		r.bodyEmpty = rec.Outline.Empty
		r.into(n, v, "")
		p := v.Interface().(Publication)
		r.checkCommon(p.Base())
		p.check(r)
		r.checkPlaceholders(p.Base(), data[body:], rec.BodyLine)
		r.checkPrivate(p.Base())
		r.checkAloud(p, rec.Language, rec.BodyLine)
		r.checkSpelling(rec.Language, rec.BodyLine)
		if c := p.Base(); c.Summary != "" || len(c.Points) > 0 {
			rec.Outline.Lead = "" // nobody asks for it, and it is long
		}
		rec.Publication, rec.Done, rec.Due = p, r.done(p), r.due(p)
		if s, ok := p.(setting); ok {
			rec.Path = s.Address()
		} else {
			rec.Path = r.address(rec.Path, p.Base().Slug)
			r.checkName(rec.Path)
		}
		if p.Base().Urgency == Emergency {
			bodyFindings = eased(bodyFindings)
		}
	}
	rec.Findings = r.tellUnwanted(append(r.findings, bodyFindings...))
	rec.Face = rec.face()
	return rec, text
}

// eased makes a missing photo text a warning: an emergency does not wait for it.
func eased(fs []diagnostic.Finding) []diagnostic.Finding {
	out := slices.Clone(fs)
	for i := range out {
		if out[i].Rule == "photo-alt" {
			out[i].Severity = diagnostic.Warning
		}
	}
	return out
}

// ReadPicture probes a picture file. A refusal is a finding with the file's name.
func ReadPicture(data []byte, src Source) Picture {
	p := Picture{Source: src}
	h, err := photo.Probe(data)
	if err != nil {
		p.refuse(err)
		return p
	}
	p.Header, p.Sizes = h, photo.Plan(h, photo.Widths)
	p.Mark = key.Of(struct {
		Sum    [32]byte
		Recipe int
		Sizes  []photo.Size
	}{src.SHA256, photo.Recipe, p.Sizes}).Short()
	return p
}

// Thumbnail returns the size of the thumbnail of a picture that can be published.
func (p Picture) Thumbnail() photo.Size { return photo.Thumbnail(p.Sizes) }

// Check decodes a picture that ReadPicture took, so that damaged data are found here and not by whoever shows it. It
// takes up to Memory bytes.
func (p *Picture) Check(data []byte) {
	if err := photo.Check(data, p.Header); err != nil {
		p.refuse(err)
	}
}

// Memory is what Check takes at its peak, in bytes.
func (p *Picture) Memory() int64 { return photo.Memory(p.Header) }

func (p *Picture) refuse(err error) {
	f := msgPhotoUnreadable.With("error", err)
	if fault := (*photo.Error)(nil); errors.As(err, &fault) {
		f = diagnostic.Finding(*fault)
	}
	f.File = p.Source.Path
	p.Findings = append(p.Findings, f)
}

// Faulty returns the record of a source of which nothing is known but what is wrong with it.
func Faulty(src Source, f diagnostic.Finding) *Record {
	rec := Record{Source: src, Findings: []diagnostic.Finding{f}}
	rec.Kind, rec.Path, rec.Language = newReading(src.Path, nil, Context{}).place(src.Path)
	return &rec
}

// leadingDate is dropped from the last element of an address.
var leadingDate = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}-(.)`)

// place returns kind, address and language of a source by its path. The address is without the slug.
func (r *reading) place(source string) (Kind, string, string) {
	rest := strings.TrimSuffix(strings.TrimPrefix(source, Dir+"/"), ".md")
	language := "th"
	if strings.HasSuffix(rest, ".en") {
		rest, language = strings.TrimSuffix(rest, ".en"), "en"
	}
	folder, rest, deep := strings.Cut(rest, "/")
	kind := Kind(folder)
	if Zero(kind) == nil || !deep || kind.Folder() != folder {
		var names []string
		for _, k := range Kinds() {
			if k.Folder() == string(k) {
				names = append(names, string(k))
			}
		}
		hint := "ย้ายไฟล์ไปไว้ในโฟลเดอร์ของประเภทเรื่อง: content/" + strings.Join(names, "/, content/") + "/"
		if !deep {
			r.tell(msgKindNone, Position{}, "hint", hint)
			return "", "", language
		}
		if near, ok := Nearest(folder, names); ok {
			hint = fmt.Sprintf("หมายถึง ⟦content/%s/⟧ หรือไม่", near)
		}
		r.tell(msgKindUnknown, Position{}, "folder", folder, "hint", hint)
		return "", "", language
	}
	rest = strings.TrimSuffix(rest, "/index")
	if inner := kind.Inner(); inner != "" && strings.Contains(rest, "/") {
		kind = inner
	}
	dir, last := path.Split(rest)
	last = leadingDate.ReplaceAllString(last, "$1")
	if kind.Profile().Role != Static {
		dir = kind.Folder() + "/" + dir
	}
	return kind, "/" + norm.NFC.String(dir+last) + ending(language), language
}

func ending(language string) string {
	if language == "en" {
		return ".en.html"
	}
	return ".html"
}

// IsSlug reports whether a text can be the last element of an address, on any host and disk.
func IsSlug(s string) bool {
	_, bad := unpublishableAny(formsOf(s)...)
	return !bad && s != "index" && !strings.HasPrefix(s, ".") && !strings.ContainsAny(s, "/% ")
}

// address puts a slug in place of the last element.
func (r *reading) address(address string, slug Ref) string {
	if slug.Text == "" || address == "" {
		return address
	}
	if !IsSlug(slug.Text) {
		if fault, bad := unpublishableAny(formsOf(slug.Text)...); bad {
			r.tell(msgSlugName, slug.At, "slug", slug.Text, "thai", fault.Thai, "english", fault.English)
		} else {
			r.tell(msgSlugSigns, slug.At, "slug", slug.Text)
		}
		return address
	}
	dir, last := path.Split(address)
	language := "th"
	if strings.HasSuffix(last, ".en.html") {
		language = "en"
	}
	return dir + norm.NFC.String(slug.Text) + ending(language)
}

// MaxPoints and MaxPointLength bound the points: they are all that a LINE message has room for.
const (
	MaxPoints      = 3
	MaxPointLength = 140 // code points
)

// maxTag bounds a keyword, in code points: its list has its name.
const maxTag = 80

// checkCommon checks the fields that every kind has.
func (r *reading) checkCommon(c Common) {
	if len(c.Points) > MaxPoints {
		r.tell(msgPointsMany, r.at["points"], "count", len(c.Points), "most", MaxPoints)
	}
	for i, p := range c.Points {
		if n := utf8.RuneCountInString(p); n > MaxPointLength {
			r.tell(msgPointLong, r.at[fmt.Sprintf("points[%d]", i)], "number", i+1, "length", n, "most", MaxPointLength)
		}
	}
	r.checkOrder("date", c.Date, "expiryDate", c.ExpiryDate)
	r.checkOrder("publishDate", c.PublishDate, "expiryDate", c.ExpiryDate)
	r.checkOrder("date", c.Date, "lastmod", c.Lastmod)
	r.checkHistory(c)
	r.checkEnding("broadcast.audio", c.Broadcast.Audio, "ไฟล์เสียง", recordings...)
	for i, a := range c.Aliases {
		if !strings.HasPrefix(a.Text, "/") || !strings.HasSuffix(a.Text, ".html") {
			r.tell(msgAliasForm, a.At, "number", i+1)
		} else if fault, bad := Unpublishable(a.Text[1:]); bad {
			r.tell(msgAliasName, a.At, "number", i+1, "thai", fault.Thai, "english", fault.English)
		}
	}
	for i, tag := range c.Tags {
		if n := utf8.RuneCountInString(tag); n > maxTag {
			r.tell(msgTagLong, r.at[fmt.Sprintf("tags[%d]", i)], "number", i+1, "length", n, "most", maxTag)
		}
	}
	for i, p := range c.Photos {
		r.checkPhoto(p, i, c)
	}
}

func (r *reading) checkPhoto(p Photo, i int, c Common) {
	if p.File.Text == "" {
		return // reported already
	}
	at := p.At
	if p.File.At.Line > 0 {
		at = p.File.At
	}
	// What an exhibition's photos lack may be in captions.csv, so package site judges them.
	if !r.kind.Profile().Hung {
		if f, ok := Described(p, i > 0, c.Urgency); !ok {
			r.add(f, at)
		}
	}
	if p.Type == Graphic && p.Text == "" {
		msg := msgGraphicText
		if c.Urgency == Emergency {
			msg = msg.AsWarning()
		}
		r.tell(msg, at, "file", p.File.Text,
			"hint", Field{Key: "text", Thai: "ข้อความทั้งหมดที่อยู่ในภาพ", typ: reflect.TypeFor[string]()}.add("ในข้อของภาพนี้"))
	}
	if f := p.Focus; len(f) > 0 && (len(f) != 2 || f[0] < 0 || f[0] > 1 || f[1] < 0 || f[1] > 1) {
		r.tell(msgPhotoFocus, r.at[fmt.Sprintf("photos[%d].focus", i)])
	}
}

// checkDated checks that there is a date, which kinds that are news need.
func (r *reading) checkDated(c Common) {
	if c.Date.Time.IsZero() && !r.faulty("date") {
		at, there := r.at["date"]
		if !there {
			at = Position{Line: 1}
		}
		r.missing(Field{Key: "date", Thai: "วันและเวลาที่ออกข่าว", typ: reflect.TypeFor[thai.Moment]()}, "", at, there)
	}
}

// checkOrder checks that nothing ends before it begins.
func (r *reading) checkOrder(firstKey string, first thai.Moment, lastKey string, last thai.Moment) {
	if first.Time.IsZero() || last.Time.IsZero() {
		return
	}
	a, b := first.Time, last.Time
	if !first.Clock || !last.Clock { // a day without a time of day is the whole day
		a, b = thai.StartOfDay(a), thai.StartOfDay(b)
	}
	if b.Before(a) {
		say := thai.LongDate
		if sameDay := thai.StartOfDay(a).Equal(thai.StartOfDay(b)); sameDay {
			say = thai.Clock
		}
		r.tell(msgDateOrder, r.at[lastKey], "last", shownPath(lastKey), "lastTime", say(last.Time), "first", shownPath(firstKey), "firstTime", say(first.Time), "lastKey", lastKey, "firstKey", firstKey)
	}
}
