package script

import (
	"strconv"
	"strings"
	"time"

	"hokhao/generator/aloud"
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/markdown"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// The time for which listeners pay attention.
const (
	dailyTime  = 8 * time.Minute // the script of a day, as measured by aloud.Time
	singleTime = 3 * time.Minute // the text of one publication, not counting what must be said
	leastTime  = 20 * time.Second
	namingTime = 45 * time.Second // the titles of publications that are not read in full
)

// wordsIn returns the number of words that are read in a time.
func wordsIn(t time.Duration) int { return int(t / aloud.Time(1)) }

// A composition is a composed script, for all of its forms.
type composition struct {
	Name  string // บทข่าวเสียงตามสาย
	Title string // a publication's title, or a district and a day
	QR    string // address of the newest version, or ""
	Date  time.Time
	Head  []labelled // not read
	Parts []part
	Foot  []labelled // not read
	voice *thai.Dictionary
}

type labelled struct{ Label, Text string }

// A part is a paragraph.
type part struct {
	Text    string
	Words   int
	Level   int  // 2 if it begins an item, 3 if it begins what follows, else 0
	Warning bool // part of a warning
	Aside   bool // not read
	Closing bool // part of the closing words, which are the same in every script
}

// counted returns the number of words that are read.
func counted(parts []part) int {
	n := 0
	for _, p := range parts {
		n += p.Words
	}
	return n
}

// say returns texts as they are read, with pauses. What is ambiguous is between [ and ].
func (h announcer) say(texts ...string) []part {
	parts := make([]part, len(texts))
	for i, text := range texts {
		parts[i] = h.Sayings.part(saying{text, h.Voice.Knows(text)}, h.sayOne)
	}
	return parts
}

func (h announcer) sayOne(text string) part {
	said, doubts := h.Voice.Say(entry.Line(text))
	n := h.Voice.Words.Count(said)
	var b strings.Builder
	for _, d := range doubts {
		before, after, found := strings.Cut(said, d.Text)
		if found {
			b.WriteString(before + "[" + d.Text + "]")
			said = after
		}
	}
	b.WriteString(said)
	return part{Text: paused(h.Voice.Words, b.String()) + rest, Words: n}
}

func (h announcer) heading(text string) []part {
	parts := h.say(text)
	parts[0].Level = 2
	return parts
}

// A spoken is an item as it is read, divided into parts that may be left out for lack of time.
type spoken struct {
	opening, own, lead, summary, points, body, more, tail []part
	twice                                                 bool // a warning, which is read twice
	again                                                 []part
	cut                                                   func(part, int) []part
	until                                                 string
}

// speak returns an item as it is read; number is its position in a script of several, else 0. In a script of several each
// item includes its contact. body returns the text of the publication.
func (h announcer) speak(i item, number int, body func() ([]markdown.Said, error)) (spoken, error) {
	s := spoken{twice: i.Warning != "", until: i.Until, cut: h.shorten}
	var blocks []markdown.Said
	if len(i.Own) == 0 && !i.Change.Withdrawn {
		var err error
		if blocks, err = body(); err != nil {
			return s, err
		}
	}
	h.Voice.Voice = h.Voice.Of(i.Day, i.texts(blocks)...)
	if s.twice {
		s.opening = h.heading(strings.Repeat(i.Warning+" ", 3))
		s.again = h.say(h.Words.Say(wordAgain))
	} else {
		title := h.Words.Fill(wordTitled, "kind", i.Kind, "title", i.Title)
		if i.Kind != "" && strings.HasPrefix(i.Title, i.Kind) { // ประกาศจังหวัด เรื่อง…
			title = i.Title
		}
		title = strings.TrimSpace(i.Change.Label + " " + strings.TrimSpace(title))
		if number > 0 {
			title = h.Words.Fill(wordItem, "n", strconv.Itoa(number), "title", title)
		}
		s.opening = h.heading(title)
	}
	if i.Held != "" { // a preview: a reader must not announce what was not released
		s.opening = append([]part{{Text: h.Words.Fill(wordDoNotRead, "why", i.Held, "title", i.Title), Aside: true}}, s.opening...)
	}
	switch {
	case i.Change.Withdrawn:
		s.opening = append(s.opening, h.say(h.Words.Fill(wordWithdrawnSince, "day", i.Change.First), h.Words.Fill(wordBecause, "reason", i.Change.Note))...)
		return s, nil
	case i.Change.Label != "":
		s.opening = append(s.opening, h.say(h.Words.Fill(wordCorrectedSince, "day", i.Change.First), i.Change.Note)...)
	}
	if number > 0 && i.Contact.Phone != "" {
		i.Tail = append(i.Tail[:len(i.Tail):len(i.Tail)], strings.TrimSpace(h.Words.Fill(wordAskAt, "name", i.Contact.Name))+" "+h.Words.Fill(content.SpokenPhone, "phone", i.Contact.Phone))
	}
	if len(i.Own) > 0 {
		s.own, s.tail = h.say(i.Own...), h.say(i.Tail...)
		return s, nil
	}
	for _, b := range blocks {
		switch {
		case b.Number > 0:
			b.Text = count(b.Number) + " " + b.Text
		case b.Rows > 0:
			b.Text = h.Words.Fill(wordTable, "title", b.Text, "n", strconv.Itoa(b.Rows), "office", h.Office)
		}
		said := h.say(b.Text)
		if b.Heading {
			said[0].Level = 3
		}
		s.body = append(s.body, said...)
	}
	s.lead, s.points, s.more, s.tail = h.say(i.Lead...), h.say(i.Points...), h.say(i.More...), h.say(i.Tail...)
	if i.Summary != "" {
		s.summary = h.say(i.Summary)
	}
	return s, nil
}

// silent reports whether an item has nothing to read but its title.
func (s spoken) silent() bool {
	return !s.twice && len(s.opening) == 1 && len(concat(s.own, s.lead, s.summary, s.points, s.body, s.more)) == 0
}

// in returns the parts of an item to be read in the given number of words, or in as few more as necessary.
func (s spoken) in(limit int) []part {
	if !s.twice {
		return s.once(limit)
	}
	once := s.once((limit - counted(s.again)) / 2)
	return concat(once, s.again, once)
}

// once returns one reading. If there is time it contains the whole text; otherwise it contains the parts that the officer
// marked as essential, and then as many paragraphs of the text as fit.
func (s spoken) once(limit int) []part {
	out := s.fitted(limit)
	for i := range out {
		out[i].Warning = s.twice
	}
	return out
}

func (s spoken) fitted(limit int) []part {
	if whole := concat(s.opening, s.own, s.lead, s.summary, s.body, s.more, s.tail); counted(whole) <= limit && len(s.body) > 0 {
		return whole
	}
	out := concat(s.opening, s.own, s.lead)
	room := limit - counted(out) - counted(s.tail)
	must := len(s.own)+len(s.lead) == 0 // otherwise a title would be alone
	for _, parts := range [][]part{s.summary, s.points} {
		if w := counted(parts); len(parts) > 0 && (w <= room || must) {
			out, room, must = append(out, parts...), room-w, false
		}
	}
	fits := true
	for _, p := range s.body {
		if fits = p.Words <= room; !fits && must {
			out, room = append(out, s.cut(p, room)...), 0
		}
		if !fits {
			break
		}
		out, room, must = append(out, p), room-p.Words, must && p.Level > 0
	}
	for len(out) > len(s.opening) && out[len(out)-1].Level > 0 {
		out = out[:len(out)-1]
	}
	if w := counted(s.more); fits && w <= room {
		out = append(out, s.more...)
	}
	return append(out, s.tail...)
}

// shorten returns the first phrases of a paragraph that are read in the given number of words.
func (h announcer) shorten(p part, limit int) []part {
	limit = max(limit, wordsIn(leastTime))
	var kept []string
	n := 0
	for _, phrase := range strings.Split(strings.TrimSuffix(p.Text, rest), breath) {
		w := h.Voice.Words.Count(phrase)
		if n+w > limit {
			break
		}
		kept, n = append(kept, phrase), n+w
	}
	if len(kept) == 0 {
		return nil
	}
	return []part{{Text: strings.Join(kept, breath) + rest, Words: n}}
}

func concat(all ...[]part) []part {
	var out []part
	for _, parts := range all {
		out = append(out, parts...)
	}
	return out
}

// ask returns the telephone number, twice, thanks and goodbye.
func (h announcer) ask(c contact) []part {
	var out []part
	if c.Phone == "" {
		c = contact{h.Office, h.Phone}
	}
	if c.Phone != "" {
		out = h.say(strings.TrimSpace(h.Words.Fill(wordAskMoreAt, "name", c.Name))+" "+h.Words.Fill(content.SpokenPhone, "phone", c.Phone), h.Words.Fill(wordPhoneAgain, "phone", c.Phone))
	}
	out = append(out, h.say(h.Words.Fill(wordThanks, "polite", string(h.Polite)), h.Words.Fill(wordGoodbye, "polite", string(h.Polite)))...)
	for i := range out {
		out[i].Closing = true
	}
	return out
}

// length returns the duration of a number of words, in words.
func (h announcer) length(words int) string {
	const step = 30 * time.Second
	t := (aloud.Time(words) + step - 1) / step * step
	if words == 0 {
		return h.Words.Say(wordNothingToRead)
	}
	text := ""
	if m := int(t / time.Minute); m > 0 {
		text = h.Words.Fill(wordMinutes, "n", strconv.Itoa(m))
	}
	if s := int(t % time.Minute / time.Second); s > 0 {
		text += h.Words.Fill(wordSeconds, "n", strconv.Itoa(s))
	}
	return h.Words.Fill(wordTakes, "time", text, "n", strconv.Itoa(words))
}

// signs returns the explanation of the signs in the text.
func (h announcer) signs(parts []part) string {
	text := h.Words.Say(wordSigns)
	if h.Polite == Either {
		text += "   " + h.Words.Say(wordEitherPolite)
	}
	for _, p := range parts {
		if !p.Aside && strings.Contains(p.Text, "[") {
			return text + "   " + h.Words.Say(wordDoubts)
		}
	}
	return text
}

// composed returns the script of one publication.
func (v single) composed() (composition, error) { return v.Desk.compose(v.compose) }

func (v single) compose() (composition, error) {
	s, err := v.Announcer.speak(v.Item, 0, v.Item.Body.Aloud)
	if err != nil {
		return composition{}, err
	}
	said := v.Announcer.Words
	people := said.Say(wordEverybody)
	if v.Greeted != "" {
		people = said.Fill(wordPeopleOf, "district", v.Greeted)
	}
	from := said.Fill(wordFromOffice, "office", v.Announcer.Office, "day", v.Day)
	limit := wordsIn(singleTime)
	var parts []part
	if s.silent() {
		parts = []part{{Text: said.Fill(wordTitleOnly, "title", v.Item.Title), Aside: true}}
	} else if s.twice {
		s.opening = append(s.opening, v.Announcer.say(said.Fill(wordWarningFrom, "from", from))...)
		parts = s.in(2 * limit)
	} else {
		parts = append(v.Announcer.say(said.Fill(wordGreeting, "polite", string(v.Announcer.Polite), "people", people), said.Fill(wordNews, "from", from)), s.in(limit)...)
	}
	if !s.silent() {
		parts = append(parts, v.Announcer.ask(v.Item.Contact)...)
	}
	d := composition{Name: v.Announcer.Name, Title: v.Item.Title, QR: v.Address, Date: v.Date, Parts: parts, voice: v.Announcer.Voice.Words}
	d.Head = v.Announcer.head(v.Day, v.Area, v.For, v.Item.Until, parts)
	d.Foot = append(v.Announcer.foot(said.Say(words.Source), v.Address), v.Announcer.foot(v.Announcer.Words.Say(wordPlayable), v.Item.Recording)...)
	if v.Number != "" {
		d.Foot = append(d.Foot, labelled{said.Say(words.Number), v.Number})
	}
	return d, nil
}

func (h announcer) head(day, area string, readers []string, until string, parts []part) []labelled {
	who := strings.Join(lines(readers), ", ")
	if who == "" {
		who = h.Words.Say(wordLoudspeakers)
	}
	head := []labelled{{h.Words.Say(wordForDay), day}, {h.Words.Say(words.Area), area}, {h.Words.Say(wordFor), who}}
	if until != "" {
		head = append(head, labelled{h.Words.Say(wordReadUntil), until})
	}
	return append(head, labelled{h.Words.Say(wordReadingTime), h.length(counted(parts))}, labelled{h.Words.Say(wordSignsLabel), h.signs(parts)})
}

func (h announcer) foot(label, text string) []labelled {
	if text == "" {
		return nil
	}
	return []labelled{{label, text}}
}

// composed returns the script of a day: as many items as there is time for, each with a fair share of it, and the titles of
// the others.
func (v daily) composed() (composition, error) { return v.Desk.compose(v.compose) }

func (v daily) compose() (composition, error) {
	h := v.Announcer
	d := composition{Name: h.Name, Title: v.District + " " + v.Day, QR: v.Published, Date: v.Date, voice: h.Voice.Words, Foot: h.foot(h.Words.Say(wordAllScripts), v.Published)}
	if len(v.Items) == 0 {
		d.Parts = []part{{Text: h.Words.Fill(wordNoNews, "title", v.District+" "+v.Day), Aside: true}}
		d.Head = h.head(v.Day, v.District, v.For, "", nil)
		return d, nil
	}
	greeting := h.say(h.Words.Fill(wordGreeting, "polite", string(h.Polite), "people", h.Words.Fill(wordPeopleOf, "district", v.District)),
		h.Words.Fill(wordNewsFrom, "from", h.Words.Fill(wordFromOffice, "office", h.Office, "day", v.Day)))
	closing := h.ask(contact{})
	read, left, err := v.fit(wordsIn(dailyTime) - counted(greeting) - counted(closing))
	if err != nil {
		return composition{}, err
	}
	d.Parts = concat(greeting, read, closing)
	d.Head = h.head(v.Day, v.District, v.For, v.Until, d.Parts)
	for _, title := range left {
		d.Foot = append(d.Foot, labelled{h.Words.Say(wordNotRead), title})
	}
	return d, nil
}

// fit reads items in the given number of words. left are the titles of those that there was not even time to name.
func (v daily) fit(room int) (read []part, left []string, err error) {
	h := v.Announcer
	all := make([]spoken, len(v.Items))
	number := 0
	for i, it := range v.Items {
		n := 1 // a warning is not counted as news
		if it.Warning == "" {
			number++
			n = number
		}
		if all[i], err = h.speak(it.item, n, it.body); err != nil {
			return nil, nil, err
		}
	}
	intro := h.say(h.Words.Say(wordOtherNews))
	reserve := 0 // for naming those that are not read
	if len(v.Others) > 0 {
		reserve = min(counted(intro)+counted(h.say(v.Others...))+len(v.Others), wordsIn(namingTime))
	}
	var named []string
	for i, s := range all {
		share := max(wordsIn(leastTime), min((room-reserve)/(len(all)-i), wordsIn(singleTime)))
		parts := s.in(share)
		if s.twice {
			if parts = s.in(2 * share); counted(parts) > room-reserve {
				parts = s.once(share) // one reading is better than none
			}
		}
		if counted(parts) > room-reserve {
			named = append(named, v.Items[i].Title)
			continue
		}
		if s.until != "" {
			read = append(read, part{Text: h.Words.Fill(wordItemReadUntil, "moment", s.until), Aside: true})
		}
		if it := v.Items[i]; it.Recording != "" {
			read = append(read, part{Text: h.Words.Say(wordPlayable) + ": " + it.Recording, Aside: true})
		}
		read, room = append(read, parts...), room-counted(parts)
	}
	named = append(named, v.Others...)
	room -= counted(intro)
	for i, title := range named {
		said := h.say(h.Words.Fill(wordStory, "title", title))
		if counted(said) > room {
			return read, named[i:], nil
		}
		if i == 0 {
			read = append(read, intro...)
		}
		read, room = append(read, said...), room-counted(said)
	}
	return read, nil, nil
}
