package khwae

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/a-h/templ"

	"hokhao/generator/channels/web"
	"hokhao/generator/thai"
	"hokhao/generator/view"
	"hokhao/generator/words"
	"hokhao/themes/khwae/chart"
)

// href and src return an address for an attribute. An Address is safe by its type, so templ's own check, which allows
// fewer schemes, is bypassed.
func href(a view.Address) templ.SafeURL { return templ.SafeURL(a.String()) }

// text renders a line of text, with the parts in which no line may break. It is Go, since a template would put spaces
// around them.
func text(t view.Text) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		var b strings.Builder
		at := 0
		for _, whole := range t.Whole {
			b.WriteString(templ.EscapeString(t.Plain[at:whole[0]]) + `<span class="nb">` + templ.EscapeString(t.Plain[whole[0]:whole[1]]) + "</span>")
			at = whole[1]
		}
		b.WriteString(templ.EscapeString(t.Plain[at:]))
		_, err := io.WriteString(w, b.String())
		return err
	})
}

// fragment returns the address of a place on the same page.
func fragment(id string) templ.SafeURL { return templ.SafeURL("#" + id) }

// language returns the words of a page in its language; the default is Thai.
func language(f view.Layout) words.Localizer { return f.Words.In(f.Lang) }

// locale returns Open Graph's name for a language.
func locale(f view.Layout) string {
	if language(f).English() {
		return "en_GB"
	}
	return "th_TH"
}

// windowTitle returns the title of the browser's tab.
func windowTitle(f view.Layout) string {
	switch {
	case f.Title == "":
		return f.SiteTitle
	case f.SiteTitle == "" || f.SiteTitle == f.Title:
		return f.Title
	}
	return f.Title + " – " + f.SiteTitle
}

// iso returns a moment in ISO 8601: always in the Gregorian calendar, with a time only if known.
func iso(m thai.Moment) string {
	if m.Clock {
		return m.Time.Format("2006-01-02T15:04-07:00")
	}
	return m.Time.Format(time.DateOnly)
}

// span returns the days from one moment to another; either may be missing.
func span(lang words.Localizer, from, to thai.Moment) string {
	switch {
	case from.Time.IsZero() && to.Time.IsZero():
		return ""
	case from.Time.IsZero():
		return lang.Say(wordUntilDay) + " " + lang.LongDate(to.Time)
	}
	return lang.DateRange(from.Time, to.Time)
}

// hours returns the time of an item of a timetable: "16.00 น." or "16.00–18.00 น.".
func hours(lang words.Localizer, i view.Item) string {
	switch {
	case !i.Starts.Clock:
		return lang.Say(wordAllDay)
	case !i.Ends.Clock || !i.Ends.Time.After(i.Starts.Time):
		return lang.Clock(i.Starts)
	}
	return strings.TrimSuffix(lang.Clock(i.Starts), " น.") + "–" + lang.Clock(i.Ends)
}

// station returns the sign of a day on the track: without its year if the days are recent.
func station(lang words.Localizer, m thai.Moment, year bool) string {
	if year {
		return lang.FullDate(m.Time)
	}
	return lang.WeekDate(m.Time)
}

// A stop is a day of a track with the publications of that day.
type stop struct {
	date  thai.Moment
	cards []view.Card
}

// stops groups cards by day, in order.
func stops(cards []view.Card) []stop {
	var all []stop
	for _, c := range cards {
		if n := len(all); n == 0 || !sameDay(all[n-1].date, c.Published) {
			all = append(all, stop{date: c.Published})
		}
		last := &all[len(all)-1]
		last.cards = append(last.cards, c)
	}
	return all
}

func sameDay(a, b thai.Moment) bool {
	return a.Time.Format(time.DateOnly) == b.Time.Format(time.DateOnly)
}

// A square is one day of a festival in the row of its days.
type square struct {
	number string
	next   bool // its month differs from the first day's
}

// squares returns the days of a festival; a row of more than a fortnight would not fit.
func squares(from, to thai.Moment) []square {
	if from.Time.IsZero() || to.Time.IsZero() {
		return nil
	}
	n := thai.Span{From: from, To: to}.Days()
	if n < 2 || n > 14 {
		return nil
	}
	all := make([]square, n)
	for i := range all {
		day := from.Time.AddDate(0, 0, i)
		all[i] = square{strconv.Itoa(day.Day()), day.Month() != from.Time.Month()}
	}
	return all
}

// hasSide reports whether there is anything beside the news of the front page.
func hasSide(v view.Home) bool {
	return v.Week.Title != "" || len(v.Ways) > 0 || len(v.Feeds) > 0
}

// newsHeading returns "today" only if the newest publication is of the day on which the site was built.
func newsHeading(lang words.Localizer, v view.Home) string {
	if len(v.News) > 0 && !v.Today.Time.IsZero() && sameDay(v.News[0].Published, v.Today) {
		return lang.Say(wordTodaysNews)
	}
	return lang.Say(wordLatestNews)
}

// listStyle returns the style of a list. Stops show their kind only if the list has several, and otherwise their
// topic, unless it is the list of a topic.
func listStyle(v view.List) railStyle {
	kinds := slices.ContainsFunc(v.Items, func(c view.Card) bool { return c.Kind != v.Items[0].Kind })
	return railStyle{Sign: true, Year: true, Thumbs: true, Kind: kinds, Topic: !kinds && !v.OneTopic}
}

// eventTime returns the days of an event, and its hours if it begins and ends on the same day.
func eventTime(lang words.Localizer, e view.Event) string {
	days := span(lang, e.Starts, e.Ends)
	if e.Starts.Clock && (thai.Span{From: e.Starts, To: e.Ends}).OneDay() {
		return days + " " + hours(lang, view.Item{Starts: e.Starts, Ends: e.Ends})
	}
	return days
}

// small returns a picture in its smallest size only, for a place where no screen needs more.
func small(p view.Picture) view.Picture {
	p.Sources = nil
	return p
}

// urgent reports whether readers must know at once what was changed.
func urgent(a view.Article) bool { return a.State.Urgency != "" }

// gradeClass returns the class of a warning's level: 1, 2 or 3, most serious.
func gradeClass(grade int) string { return "g-" + strconv.Itoa(min(max(grade, 1), 3)) }

// signWidth is the width of one warning sign, in the units of its drawing.
const signWidth = 26

// signPath draws warning signs in a row: triangles with an exclamation mark cut out.
func signPath(grade int) string {
	var b strings.Builder
	for i := range grade {
		fmt.Fprintf(&b, "M%d 1l12 20h-24zm-1.3 6.5v7h2.6v-7zm0 8.8v2.4h2.6v-2.4z", i*signWidth+12)
	}
	return b.String()
}

// noticesLink reports whether the menu lacks the link to all warnings.
func noticesLink(f view.Layout) bool {
	return !f.Notices.To.IsZero() && !slices.ContainsFunc(f.Menu, func(l view.Link) bool { return l.To == f.Notices.To })
}

// thousands formats a number with commas.
func thousands(n int) string { return chart.Grouped(strconv.Itoa(n)) }

// isOver returns why a notice is no longer in force, or "".
func isOver(lang words.Localizer, v web.Notice) string {
	if v.Ended == "" && v.CancelledBy.Title != "" {
		return lang.Say(words.Cancelled)
	}
	return v.Ended
}

// sounds reports whether a warning is to be acted on: it is neither over nor withdrawn.
func sounds(v web.Notice) bool {
	return v.Ended == "" && v.CancelledBy.Title == "" && !isWithdrawn(v.Article)
}

// withoutExplained returns a state without the badges that the head of a notice explains.
func withoutExplained(s view.State) view.State {
	s.Badges = slices.DeleteFunc(slices.Clone(s.Badges), func(b view.Badge) bool { return b.Explained })
	return s
}

// alarmClass returns the class for the emphasis of a warning's head.
func alarmClass(v web.Notice) string {
	if sounds(v) {
		return gradeClass(v.Grade)
	}
	return "still"
}

// stateless returns a publication without the badges that its head already shows.
func stateless(a view.Article) view.Article {
	a.State = view.State{}
	return a
}

// placeless returns a publication without the places that its head already shows.
func placeless(a view.Article) view.Article {
	a.Areas, a.Places = nil, ""
	return a
}

// verdictSign returns the sign of a verdict; the verdict's words say the same.
func verdictSign(v web.Clarification) string {
	switch {
	case v.Pending:
		return "…"
	case v.Right:
		return "✓"
	}
	return "✕"
}

// routes returns the boxes with directions to a venue, or an empty component.
func routes(lang words.Localizer, v view.Venue) templ.Component {
	if !reachable(v) {
		return nil
	}
	return venue(lang, v)
}

// nextDate returns the index of the first key date that is not past, or -1.
func nextDate(dates []web.KeyDate) int {
	return slices.IndexFunc(dates, func(d web.KeyDate) bool { return !d.Past })
}

// reachable reports whether a venue has more than a name.
func reachable(v view.Venue) bool { return !v.Map.IsZero() || v.Directions != "" }

// size formats a number of bytes.
func size(bytes int64) string {
	const kilo, mega = 1_000, 1_000_000
	switch {
	case bytes >= 10*mega:
		return fmt.Sprintf("%d MB", (bytes+mega/2)/mega)
	case bytes >= mega:
		return fmt.Sprintf("%.1f MB", float64(bytes)/mega)
	}
	return fmt.Sprintf("%d KB", max(1, (bytes+kilo/2)/kilo))
}

// details returns the line under a file's name: "PDF • 180 KB • 2 หน้า".
func details(lang words.Localizer, f view.File) string {
	var parts []string
	if f.Kind != "" {
		parts = append(parts, f.Kind)
	}
	if f.Size > 0 {
		parts = append(parts, size(f.Size))
	}
	if f.Pages > 0 {
		parts = append(parts, fmt.Sprintf("%d %s", f.Pages, lang.Say(wordPageCount)))
	}
	return strings.Join(parts, " • ")
}

// original returns the description of a photo's original: "4000×2250 พิกเซล • 3.8 MB".
func original(lang words.Localizer, p view.Picture) string {
	var parts []string
	if p.PressWidth > 0 && p.PressHeight > 0 {
		parts = append(parts, fmt.Sprintf("%d×%d %s", p.PressWidth, p.PressHeight, lang.Say(wordPixels)))
	}
	return strings.Join(append(parts, size(p.Press.Size)), " • ")
}

// quoted puts Thai quotation marks around text that has none.
func quoted(text string) string {
	if strings.HasPrefix(text, "“") || strings.HasPrefix(text, `"`) || strings.HasPrefix(text, "‘") {
		return text
	}
	return "“" + text + "”"
}

// showHeading returns the kind of an exhibition, unless its title already says it.
func showHeading(lang words.Localizer, s view.Show) string {
	if strings.HasPrefix(s.Title.Plain, lang.Say(wordExhibitionName)) {
		return s.Title.Plain
	}
	return lang.Fill(wordPhotoExhibition, "title", quoted(s.Title.Plain))
}

// phrases returns the parts of a title between spaces, where Thai is best broken.
func phrases(title string) []string { return strings.Fields(title) }

// lines splits a text into lines.
func lines(text string) []string {
	if text = strings.TrimSpace(text); text == "" {
		return nil
	}
	return strings.Split(text, "\n")
}

// inset escapes what would end a candidate of a srcset.
var inset = strings.NewReplacer(" ", "%20", ",", "%2C")

// srcset returns all widths of a picture, or "" if there is only one.
func srcset(p view.Picture) string {
	if len(p.Sources) < 2 {
		return ""
	}
	candidates := make([]string, len(p.Sources))
	for i, s := range p.Sources {
		candidates[i] = inset.Replace(s.To.String()) + " " + strconv.Itoa(s.Width) + "w"
	}
	return strings.Join(candidates, ", ")
}

// pictureClass returns how a picture is cropped: never, or around its focus in fifths of the picture. It is a class
// because the site's pages may not have inline styles.
func pictureClass(p view.Picture) string {
	if p.Whole {
		return "whole"
	}
	return "fx-" + fifth(p.FocusX) + " fy-" + fifth(p.FocusY)
}

func fifth(focus float64) string { return strconv.Itoa(int(min(max(focus, 0), 1)*4 + 0.5)) }

// readingTime returns the text for the reading time.
func readingTime(lang words.Localizer, minutes int) string {
	return lang.Fill(wordReadingTime, "n", strconv.Itoa(minutes))
}

// isWithdrawn reports whether a notice replaces or precedes the publication.
func isWithdrawn(a view.Article) bool { return a.Withdrawn.Reason != "" || a.Withdrawn.Removed }

// takeaway reports whether there is something of the publication to download or copy.
func takeaway(a view.Article) bool {
	return !a.Withdrawn.Removed && (len(a.Downloads) > 0 || a.CopyText != "")
}

// aside reports whether there is anything beside an article.
func aside(a view.Article) bool {
	return a.Contact != (view.Contact{}) || len(a.Tags) > 0 || len(a.Campaigns) > 0 || takeaway(a) ||
		!a.Withdrawn.Removed && (len(a.Files) > 0 || len(a.Share) > 0)
}

// dateOnly returns a moment without its time of day.
func dateOnly(m thai.Moment) thai.Moment { return thai.Moment{Time: m.Time} }

// mosaicPhotos is the number of an exhibition's photos on the front page.
const mosaicPhotos = 5

// mosaicClass returns the class for the number of photos in a mosaic.
func mosaicClass(photos int) string { return "mosaic of-" + strconv.Itoa(min(photos, mosaicPhotos)) }

// changesHeading returns the heading of the box, by its most serious change.
func changesHeading(a view.Article) string {
	for _, c := range a.Changes {
		if c.Correction {
			return language(a.Layout).Say(wordCorrectionsHeading)
		}
	}
	return language(a.Layout).Say(words.Update)
}

// hasLead reports whether a bulletin has a story for its front page.
func hasLead(w view.Week) bool {
	for _, s := range w.Sections {
		for _, st := range s.Stories {
			if st.Lead {
				return true
			}
		}
	}
	return false
}

// listSide reports whether there is anything beside a list.
func listSide(v view.List) bool {
	return len(v.Feeds) > 0 || len(v.Scripts) > 0 || v.Tag && !v.AllFeeds.To.IsZero()
}
