package web

import (
	"encoding/hex"
	"slices"
	"strings"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/view"
	"hokhao/generator/words"
)

// bodySizes is the sizes attribute of pictures in a body.
const bodySizes = "(min-width: 60em) 42rem, 92vw"

// relatedCards is the number of related publications on a page.
const relatedCards = 4

func notInBody(ph *site.Photo) bool { return !ph.InBody }

func noPhoto(*site.Photo) bool { return false }

// article fills the fields that all publications share; isBeside reports which photos the page shows beside the body.
func (p *planner) article(pub *site.Publication, isBeside func(*site.Photo) bool) view.Article {
	at := pub.Path
	a := view.Article{
		Layout:    p.articleFrame(pub),
		Title:     p.headline(pub.Headline(p.s)),
		Number:    pub.Number.String(),
		Published: pub.Published,
		Changed:   pub.Changed,
		Topics:    p.listLinks(at, pub.InTopics),
		Areas:     p.listLinks(at, pub.InDistricts),
		Places:    subdistricts(p.s.Words(pub.Language), pub.Places),
		Agency:    view.Link{Title: pub.AgencyName},
		Contact:   contact(entry.Contact(p.s, pub)),
		State:     p.state(pub),
		Aged:      p.s.Aged(pub),
		Embargo:   entry.Embargo(p.s, pub),
	}
	for _, c := range pub.ClarifiedBy {
		verdict, _ := entry.Kicker(p.s, c)
		a.Clarified = append(a.Clarified, view.Clarified{Link: view.Link{Title: entry.Title(p.s, c), To: p.to(at, c.Path)}, Verdict: verdict})
	}
	for _, l := range pub.InCampaigns {
		a.Campaigns = append(a.Campaigns, view.Link{Title: l.Name, To: p.to(at, groupAddress(l))})
	}
	if pub.Kinds != nil {
		a.Kind = view.Link{Title: p.kindName(pub), To: p.to(at, pub.Kinds.Address)}
	}
	if pub.InAgency != nil {
		a.Agency.To = p.to(at, pub.InAgency.Address)
	}
	if n := pub.Newer; n != nil {
		a.Newer = view.Link{Title: entry.Title(p.s, n), To: p.to(at, n.Path)}
	}
	if o := pub.Older; o != nil {
		a.Older = view.Link{Title: entry.Title(p.s, o), To: p.to(at, o.Path)}
	}
	a.Related = p.cards(at, pub.Related[:min(len(pub.Related), relatedCards)])
	if pub.Withdrawal() {
		a.Withdrawn = view.Withdrawal{
			At: pub.Withdrawn.Date, Reason: pub.Withdrawn.Reason,
			Label: p.s.Words(pub.Language).Say(words.Withdrawn), Removed: pub.State.Removed,
		}
	} else {
		a.Downloads, a.Proof = p.downloads(at, at, pub.Language), p.proof(pub)
	}
	if !pub.Void() {
		a.Share = share(entry.Title(p.s, pub), p.s.URL(at), p.s.Words(pub.Language))
	}
	if !pub.State.Removed {
		p.substance(&a, pub, isBeside)
	}
	return a
}

// substance fills the fields that are empty after a publication is removed.
func (p *planner) substance(a *view.Article, pub *site.Publication, isBeside func(*site.Photo) bool) {
	at := pub.Path
	a.Points = p.texts(pub.Points)
	a.Summary = p.text(pub.Summary)
	a.Minutes = minutes(pub.Outline.Words)
	a.Credits = view.Credits{Text: pub.Credits.Text, Photo: pub.Credits.Photo, Edit: pub.Credits.Edit}
	a.Tags = p.listLinks(at, pub.InTags)
	for _, c := range pub.Changes {
		a.Changes = append(a.Changes, view.Change{
			At: c.Date, Label: p.s.Words(pub.Language).Say(c.Type.Word()), Note: c.Note, Correction: c.Type == content.Correction,
		})
	}
	slices.SortStableFunc(a.Changes, func(x, y view.Change) int { return y.At.Time.Compare(x.At.Time) })
	for _, ph := range pub.Photos {
		switch {
		case !isBeside(ph):
		case a.Lead.Src.IsZero():
			a.Lead = p.picture(at, pub, ph)
		default:
			a.Pictures = append(a.Pictures, p.picture(at, pub, ph))
		}
	}
	for _, f := range pub.Files {
		if made, ok := p.download(at, f); ok && !f.Own {
			a.Files = append(a.Files, made)
		}
	}
}

// download returns a file that was published beside a publication.
func (p *planner) download(from string, f site.Attachment) (view.File, bool) {
	fact, ok := p.made.Fact(site.FilePath(f.Address))
	return p.fileOf(from, f.Title, fact), ok
}

func (p *planner) fileOf(from, title string, fact channel.Fact) view.File {
	at := "/" + fact.Path
	return view.File{Title: title, To: p.to(from, at), Size: fact.Size, Kind: fileKind(at), Pages: fact.Pages}
}

func (p *planner) articleFrame(pub *site.Publication) view.Layout {
	at, current, title := pub.Path, pub.Path, entry.Title(p.s, pub)
	steps := []step{{title, at}}
	if pub.Kinds != nil {
		current = pub.Kinds.Address
		steps = []step{{p.kindName(pub), current}, {title, at}}
	}
	if of := pub.Programme; of != nil {
		steps = []step{{of.Kinds.Name, of.Kinds.Address}, {of.Title, of.Path}, {title, at}}
	}
	f := p.layout(at, current, title)
	if pub.Language != "" && pub.Language != f.Lang {
		p.translate(&f, at, current, pub.Language)
	}
	if o := pub.Other; o != nil {
		f.Others = []view.Other{{Lang: o.Language, Name: p.s.Words(o.Language).Say(wordThisLanguage), To: p.to(at, o.Path), Full: p.full(o.Path)}}
	}
	if p.s.Alerts(pub) {
		f.Warnings = p.alerts(at, p.s.Words(pub.Language))
	}
	f.Preview, f.Forgotten = p.held(pub), pub.State.Removed
	e := entry.Of(p.s, pub)
	f.Description = e.Description()
	f.OpenGraph = p.openGraph(pub)
	aboutArticle(&f.OpenGraph, pub, e)
	show(&f, p.things(pub, e)...)
	p.breadcrumb(&f, at, p.s.Words(pub.Language), steps...)
	return f
}

// kindName returns the name of a publication's kind in the publication's language.
func (p *planner) kindName(pub *site.Publication) string {
	return p.s.Words(pub.Language).Say(pub.Kind.Word())
}

func (p *planner) listLinks(from string, lists []*site.List) []view.Link {
	var links []view.Link
	for _, l := range lists {
		links = append(links, view.Link{Title: l.Name, To: p.to(from, l.Address)})
	}
	return links
}

// subdistricts returns names with their prefix: "ตำบลท่ามะขาม ตำบลบ้านใต้".
func subdistricts(said words.Localizer, names []string) string {
	prefix, _, _ := strings.Cut(wordSubdistrict.Thai, "{") // the office may have included the prefix
	full := make([]string, len(names))
	for i, n := range names {
		full[i] = said.Fill(wordSubdistrict, "name", strings.TrimPrefix(n, prefix))
	}
	return strings.Join(full, " ")
}

func contact(c content.Contact) view.Contact {
	shown := view.Contact{Name: c.Name, Email: mail(c.Email), EmailText: c.Email, Hours: c.Hours}
	if c.Phone != "" {
		shown.Phone = phone(c.Phone)
	}
	return shown
}

// downloads returns the published forms of the subject at an address.
func (p *planner) downloads(subject, from, language string) []view.File {
	said := p.s.Words(language)
	var files []view.File
	for form, fact := range p.made.Forms(subject) {
		files = append(files, p.fileOf(from, said.Say(form), fact))
	}
	return files
}

// proof returns the sum of the first document among the forms of a publication.
func (p *planner) proof(pub *site.Publication) view.Proof {
	for form, fact := range p.made.Forms(pub.Path) {
		if fileKind(fact.Path) == "PDF" && p.s.On["checksums"] {
			return view.Proof{Title: p.s.Words(pub.Language).Say(form), SHA256: hex.EncodeToString(fact.SHA256[:])}
		}
	}
	return view.Proof{}
}

// A bodyText is the text of a publication and how its page shows it.
type bodyText struct {
	Address  string // of the page
	Base     entry.Base
	Body     site.Body
	Shown    bool
	Press    bool   // pictures link to their press download
	CopyHead string // text above and below the text to copy; both are empty if there is nothing to copy
	CopyFoot string
}

func (p *planner) bodyText(pub *site.Publication) bodyText {
	t := bodyText{
		Address: pub.Path,
		Base:    entry.BaseOf(p.s),
		Press:   p.s.On["press"],
	}
	if pub.State.Removed || pub.Body.Empty() {
		return t
	}
	t.Body, t.Shown = pub.Body, true
	if pub.Void() || pub.Kind.Profile().Role == content.Static {
		return t // readers are asked not to share a void publication; a static page is not for sharing
	}
	day := p.s.Words(pub.Language).LongDate(pub.Published.Time)
	all := entry.ParticularsOf(p.s, pub)
	if all.Dateline != "" {
		day = all.Dateline + " – " + day
	}
	t.CopyHead = entry.Title(p.s, pub) + "\n\n" + day + "\n\n" + p.before(pub, all)
	t.CopyFoot = "\n" + p.s.Words(pub.Language).Say(words.Source) + ": " + p.s.Settings.Office.Name + "\n" + p.s.URL(pub.Path) + "\n"
	return t
}

// before returns the text that must precede a copy: amendments, and for a warning until when, where and what to do.
func (p *planner) before(pub *site.Publication, all entry.Particulars) string {
	var lines []string
	for _, n := range entry.StatusOf(p.s, pub).Notices {
		lines = append(lines, n.In(entry.WordsIn(p.s, pub.Language)))
	}
	for _, d := range all.Details {
		if d.Essential {
			lines = append(lines, d.Label+": "+d.Text)
		}
	}
	for _, l := range all.First {
		lines = append(lines, l.Label)
		for _, what := range l.Lines {
			lines = append(lines, "- "+what)
		}
	}
	if len(lines) == 0 {
		return ""
	}
	return strings.Join(lines, "\n") + "\n\n"
}

// html renders the text for a page with headings above it and other texts beside it.
func (t bodyText) html(prefix string, shift int) (view.HTML, error) {
	html, err := t.Body.HTML(site.Form{
		Href:   func(address string) string { return site.Relative(t.Address, address) },
		Prefix: prefix, Shift: shift, Sizes: bodySizes, Press: t.Press, Unbroken: unbroken,
	})
	return view.HTML(html), err
}

// fill renders the text for the publication's own page.
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
