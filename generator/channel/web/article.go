package web

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/view"
)

// bodySizes is how wide pictures in a body are shown.
const bodySizes = "(min-width: 60em) 42rem, 92vw"

// relatedCards is how many related publications a page shows.
const relatedCards = 4

// What is rendered at the address of a publication: what the theme is handed, and the text that the renderer opens.
type (
	releasePage struct {
		Page view.Release
		Text bodyText
	}
	exhibitionPage struct {
		Page view.Exhibition
		Text bodyText
	}
	standingPage struct {
		Page view.Standing
		Text bodyText
	}
)

// articles plans the pages of all publications. Where kinds differ, they differ here.
func (p *plan) articles(yield func(channel.File) bool) {
	for _, all := range [][]*site.Publication{p.s.Publications, p.s.Standing} {
		for _, pub := range all {
			var f channel.File
			switch kind := pub.Publication.(type) {
			case content.News:
				f = file(pub.Path, p.release(pub, kind), p.web.renderRelease)
			case content.Exhibition:
				f = file(pub.Path, p.exhibition(pub, kind), p.web.renderExhibition)
			case content.Festival:
				f = file(pub.Path, p.festival(pub, kind), p.web.renderFestival)
			default:
				f = file(pub.Path, p.standing(pub), p.web.renderStanding)
			}
			if !yield(f) {
				return
			}
		}
	}
}

func (w *web) renderRelease(ctx context.Context, out channel.Output, v releasePage) error {
	if err := v.Text.fill(&v.Page.Article); err != nil {
		return err
	}
	return w.theme.Release(v.Page).Render(ctx, out)
}

func (w *web) renderExhibition(ctx context.Context, out channel.Output, v exhibitionPage) error {
	if err := v.Text.fill(&v.Page.Article); err != nil {
		return err
	}
	return w.theme.Exhibition(v.Page).Render(ctx, out)
}

func (w *web) renderStanding(ctx context.Context, out channel.Output, v standingPage) error {
	if err := v.Text.fill(&v.Page.Article); err != nil {
		return err
	}
	return w.theme.Standing(v.Page).Render(ctx, out)
}

func notInBody(ph *site.Photo) bool { return !ph.InBody }

func noPhoto(*site.Photo) bool { return false }

func (p *plan) release(pub *site.Publication, n content.News) releasePage {
	v := view.Release{Article: p.article(pub, notInBody)}
	v.Embargo = pub.EmbargoNote
	if v.Embargo == "" && !pub.Withdrawal() {
		v.Embargo = p.s.Label("at-once")
	}
	v.Aged = pub.Published.Time.AddDate(1, 0, 0).Before(p.s.Today.Time)
	if !pub.State.Removed {
		v.Dateline, v.Spokesperson = n.Dateline, n.Spokesperson
		for _, q := range n.Quotes {
			v.Quotes = append(v.Quotes, view.Quote{Text: q.Text, By: q.By})
		}
	}
	return releasePage{v, p.bodyText(pub)}
}

func (p *plan) exhibition(pub *site.Publication, e content.Exhibition) exhibitionPage {
	v := view.Exhibition{Article: p.article(pub, noPhoto), Opens: e.Opens, Closes: e.Closes}
	if !pub.State.Removed {
		v.Venue = e.Venue
		for i, ph := range pub.Photos {
			v.Photos = append(v.Photos, view.Photo{
				ID: photoID(i), Picture: p.picture(pub.Path, pub, ph), Place: ph.Place, Taken: ph.Taken,
			})
		}
	}
	return exhibitionPage{v, p.bodyText(pub)}
}

// photoID is the fragment of a photo of an exhibition.
func photoID(i int) string { return "p" + strconv.Itoa(i+1) }

func (p *plan) standing(pub *site.Publication) standingPage {
	v := view.Standing{Article: p.article(pub, notInBody)}
	v.Contact = view.Contact{} // the office itself stands below every page
	if pub.Contact != (content.Contact{}) {
		v.Contact = contact(pub.Contact)
	}
	v.Share = nil
	text := p.bodyText(pub)
	text.CopyHead, text.CopyFoot = "", ""
	return standingPage{v, text}
}

// article fills what all publications share; hang tells which photos it shows beside the body.
func (p *plan) article(pub *site.Publication, hang func(*site.Photo) bool) view.Article {
	at := pub.Path
	a := view.Article{
		Frame:     p.articleFrame(pub),
		Title:     pub.Title,
		Number:    pub.Number.String(),
		Published: pub.Published,
		Changed:   pub.Changed,
		Topics:    p.listLinks(at, pub.InTopics),
		Areas:     p.listLinks(at, pub.InDistricts),
		Places:    subdistricts(pub.Places),
		Agency:    view.Link{Title: pub.AgencyName},
		Contact:   p.contact(pub),
		State:     p.state(pub),
	}
	if pub.Kinds != nil {
		a.Kind = view.Link{Title: pub.Kinds.Name, To: p.to(at, pub.Kinds.Address)}
	}
	if pub.InAgency != nil {
		a.Agency.To = p.to(at, pub.InAgency.Address)
	}
	if n := pub.Newer; n != nil {
		a.Newer = view.Link{Title: n.Title, To: p.to(at, n.Path)}
	}
	if o := pub.Older; o != nil {
		a.Older = view.Link{Title: o.Title, To: p.to(at, o.Path)}
	}
	a.Related = p.cards(at, pub.Related[:min(len(pub.Related), relatedCards)])
	if pub.Withdrawal() {
		a.Withdrawn = view.Withdrawal{
			At: pub.Withdrawn.Date, Reason: pub.Withdrawn.Reason,
			Label: p.s.Label("withdrawn"), Removed: pub.State.Removed,
		}
	} else {
		a.Share = share(pub.Title, p.s.URL(at), a.Lang)
		a.Downloads = p.downloads(pub, a.Lang)
	}
	if !pub.State.Removed {
		p.substance(&a, pub, hang)
	}
	return a
}

// substance fills what goes when a publication is removed.
func (p *plan) substance(a *view.Article, pub *site.Publication, hang func(*site.Photo) bool) {
	at := pub.Path
	a.Points = pub.Points
	a.Summary = pub.Summary
	a.Credits = view.Credits{Text: pub.Credits.Text, Photo: pub.Credits.Photo, Edit: pub.Credits.Edit}
	a.Tags = p.listLinks(at, pub.InTags)
	for _, c := range pub.Changes {
		change := view.Change{At: c.Date, Label: p.s.Label("update"), Note: c.Note}
		if c.Type == content.Correction {
			change.Label, change.Correction = p.s.Label("correction"), true
		}
		a.Changes = append(a.Changes, change)
	}
	slices.SortStableFunc(a.Changes, func(x, y view.Change) int { return y.At.Time.Compare(x.At.Time) })
	for _, ph := range pub.Photos {
		switch {
		case !hang(ph):
		case a.Lead.Src.IsZero():
			a.Lead = p.picture(at, pub, ph)
		default:
			a.Pictures = append(a.Pictures, p.picture(at, pub, ph))
		}
	}
	for _, f := range pub.Files {
		if fact, ok := p.made.Fact(site.FilePath(f.Address)); ok {
			a.Files = append(a.Files, view.File{
				Title: f.Title, To: p.to(at, f.Address), Size: fact.Size, Kind: fileKind(f.Address), Pages: fact.Pages,
			})
		}
	}
}

func (p *plan) articleFrame(pub *site.Publication) view.Frame {
	at, current := pub.Path, pub.Path
	steps := []step{{pub.Title, at}}
	if pub.Kinds != nil {
		current = pub.Kinds.Address
		steps = []step{{pub.Kinds.Name, current}, {pub.Title, at}}
	}
	f := p.frame(at, current, pub.Title)
	if pub.Language != "" {
		f.Lang = pub.Language
	}
	f.Preview = p.held(pub)
	f.Breadcrumb = p.crumbs(at, f.Lang, steps...)
	f.Social = p.social(pub)
	if pub.State.Removed {
		f.Description = pub.Withdrawn.Reason
	} else {
		f.Description = pub.Summary
	}
	return f
}

func (p *plan) listLinks(from string, lists []*site.List) []view.Link {
	var links []view.Link
	for _, l := range lists {
		links = append(links, view.Link{Title: l.Name, To: p.to(from, l.Address)})
	}
	return links
}

// subdistricts writes their names out: "ตำบลท่ามะขาม ตำบลบ้านใต้".
func subdistricts(names []string) string {
	const prefix = "ตำบล"
	full := make([]string, len(names))
	for i, n := range names {
		full[i] = prefix + strings.TrimPrefix(n, prefix)
	}
	return strings.Join(full, " ")
}

// contact is whom the publication names, else the news desk.
func (p *plan) contact(pub *site.Publication) view.Contact {
	if pub.Contact != (content.Contact{}) {
		return contact(pub.Contact)
	}
	desk := p.s.Settings.Desk
	if desk.Phone == "" {
		return view.Contact{}
	}
	return view.Contact{Name: p.s.Settings.Office.Name, Phone: phone(desk.Phone), Hours: desk.Hours}
}

func contact(c content.Contact) view.Contact {
	shown := view.Contact{Name: c.Name, Email: mail(c.Email), EmailText: c.Email, Hours: c.Hours}
	if c.Phone != "" {
		shown.Phone = phone(c.Phone)
	}
	return shown
}

// forms are the other forms of a publication that lie beside its page.
var forms = []struct{ suffix, thai, english string }{
	{".txt", "ข้อความล้วน", "Plain text"},
	{".line.txt", "ข้อความสำหรับส่งทาง LINE", "LINE message"},
}

func (p *plan) downloads(pub *site.Publication, lang string) []view.File {
	var files []view.File
	for _, form := range forms {
		address := strings.TrimSuffix(pub.Path, ".html") + form.suffix
		fact, ok := p.made.Fact(site.FilePath(address))
		if !ok {
			continue
		}
		title := form.thai
		if lang == "en" {
			title = form.english
		}
		files = append(files, view.File{Title: title, To: p.to(pub.Path, address), Size: fact.Size, Kind: "TXT"})
	}
	return files
}

// A bodyText is the text of a publication and how its page wants it.
type bodyText struct {
	Address  string // of the page
	Base     entry.Base
	Body     site.Body
	Shown    bool
	Press    bool   // pictures link to their press download
	CopyHead string // what stands above and below the text to copy; both are none where nothing is to be copied
	CopyFoot string
}

func (p *plan) bodyText(pub *site.Publication) bodyText {
	t := bodyText{
		Address: pub.Path,
		Base:    entry.BaseOf(p.s),
		Press:   p.s.On["press"],
	}
	if pub.State.Removed || pub.Body.Empty() {
		return t
	}
	t.Body, t.Shown = pub.Body, true
	if pub.Withdrawal() {
		return t // readers are asked not to pass it on
	}
	day := longDay(pub.Language, pub.Published.Time)
	if n, ok := pub.Publication.(content.News); ok && n.Dateline != "" {
		day = n.Dateline + " – " + day
	}
	source := "ที่มา: "
	if pub.Language == "en" {
		source = "Source: "
	}
	t.CopyHead = pub.Title + "\n\n" + day + "\n\n"
	t.CopyFoot = "\n" + source + p.s.Settings.Office.Name + "\n" + p.s.URL(pub.Path) + "\n"
	return t
}

// html opens the text for a page on which headings stand above it and other texts beside it.
func (t bodyText) html(prefix string, shift int) (view.HTML, error) {
	html, err := t.Body.HTML(site.Form{
		Href:   func(address string) string { return site.Relative(t.Address, address) },
		Prefix: prefix, Shift: shift, Sizes: bodySizes, Press: t.Press,
	})
	return view.HTML(html), err
}

// fill opens the text for the publication's own page.
func (t bodyText) fill(a *view.Article) (err error) {
	if !t.Shown {
		return nil
	}
	if a.Body, err = t.html("", 0); err != nil || t.CopyHead == "" {
		return err
	}
	text, err := t.Body.Text(t.Base.URL)
	a.CopyText = t.CopyHead + text + t.CopyFoot
	return err
}
