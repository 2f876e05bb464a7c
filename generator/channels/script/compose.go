package script

import (
	"fmt"
	"strings"
	"time"

	"hokhao/generator/aloud"
	"hokhao/generator/entry"
	"hokhao/generator/thai"
)

// How long listeners listen.
const (
	dailyTime  = 8 * time.Minute // a script of a day, as aloud.Time measures it
	singleTime = 3 * time.Minute // the text of one publication, but for what must be said
	leastTime  = 20 * time.Second
	namingTime = 45 * time.Second // the titles of what is not read
)

// wordsIn gives how many words are read in a time.
func wordsIn(t time.Duration) int { return int(t / aloud.Time(1)) }

// A document is a script put together, for every form of it.
type document struct {
	Name  string // บทข่าวเสียงตามสาย
	Title string // of which: a publication's title, or a district and a day
	QR    string // address that leads to the newest form of it, or ""
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
	Level   int  // 2 where it opens an item, 3 where it opens what follows, else 0
	Warning bool // of a warning
	Aside   bool // not read
	Closing bool // of how a script ends, whatever it tells
}

// words counts what is read.
func words(parts []part) int {
	n := 0
	for _, p := range parts {
		n += p.Words
	}
	return n
}

// say gives texts as they are read, each with its pauses. What cannot be decided stands between [ and ].
func (h house) say(texts ...string) []part {
	parts := make([]part, 0, len(texts))
	for _, text := range texts {
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
		parts = append(parts, part{Text: paused(h.Voice.Words, b.String()) + rest, Words: n})
	}
	return parts
}

func (h house) heading(text string) []part {
	parts := h.say(text)
	parts[0].Level = 2
	return parts
}

// A spoken is an item as it is read, in the parts that may be left out for want of time.
type spoken struct {
	opening, own, lead, summary, points, body, more, tail []part
	twice                                                 bool // a warning is read twice
	again                                                 []part
	cut                                                   func(part, int) []part
	until                                                 string
}

// speak says an item; number is its place in a script of several, else 0. The contact is said with each of several.
func (h house) speak(i item, number int) (spoken, error) {
	s := spoken{twice: i.Warning != "", until: i.Until, cut: h.shorten}
	if s.twice {
		s.opening = h.heading(strings.Repeat(i.Warning+" ", 3))
		s.again = h.say("ขอประกาศซ้ำอีกครั้ง")
	} else {
		title := i.Kind + " เรื่อง " + i.Title
		if i.Kind != "" && strings.HasPrefix(i.Title, i.Kind) { // ประกาศจังหวัด เรื่อง…
			title = i.Title
		}
		title = strings.TrimSpace(i.Change.Label + " " + strings.TrimSpace(title))
		if number > 0 {
			title = fmt.Sprintf("ข่าวที่ %d %s", number, title)
		}
		s.opening = h.heading(title)
	}
	if i.Held != "" { // a preview: whoever reads it out would read what nobody has released
		s.opening = append([]part{{Text: i.Held + " ห้ามอ่าน: " + i.Title, Aside: true}}, s.opening...)
	}
	switch {
	case i.Change.Withdrawn:
		s.opening = append(s.opening, h.say("ตามที่ได้ประกาศข่าวนี้เมื่อ"+i.Change.First+" นั้น ขอยกเลิกข่าวดังกล่าว", "เนื่องจาก "+i.Change.Note)...)
		return s, nil
	case i.Change.Label != "":
		s.opening = append(s.opening, h.say("ตามที่ได้ประกาศเรื่องนี้เมื่อ"+i.Change.First+" นั้น ขอแก้ไขดังนี้", i.Change.Note)...)
	}
	if number > 0 && i.Contact.Phone != "" {
		i.Tail = append(i.Tail[:len(i.Tail):len(i.Tail)], strings.TrimSpace("สอบถามได้ที่ "+i.Contact.Name)+" โทร. "+i.Contact.Phone)
	}
	if len(i.Own) > 0 {
		s.own, s.tail = h.say(i.Own...), h.say(i.Tail...)
		return s, nil
	}
	blocks, err := i.Body.Aloud()
	if err != nil {
		return s, err
	}
	for _, b := range blocks {
		switch {
		case b.Number > 0:
			b.Text = count(b.Number) + " " + b.Text
		case b.Rows > 0:
			b.Text = fmt.Sprintf("ตาราง %s จำนวน %d รายการ ดูได้ที่เว็บไซต์ของ%s", b.Text, b.Rows, h.Office)
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

// silent reports whether there is nothing to read of an item but its title.
func (s spoken) silent() bool {
	return !s.twice && len(s.opening) == 1 && len(concat(s.own, s.lead, s.summary, s.points, s.body, s.more)) == 0
}

// in gives what of an item is read in so many words, or as few more as there must be.
func (s spoken) in(limit int) []part {
	if !s.twice {
		return s.once(limit)
	}
	once := s.once((limit - words(s.again)) / 2)
	return concat(once, s.again, once)
}

// once is one reading. All of the text is read where there is time; else what the officer wrote as essential comes first,
// and of the text as many paragraphs as there is time for.
func (s spoken) once(limit int) []part {
	out := s.fitted(limit)
	for i := range out {
		out[i].Warning = s.twice
	}
	return out
}

func (s spoken) fitted(limit int) []part {
	if whole := concat(s.opening, s.own, s.lead, s.summary, s.body, s.more, s.tail); words(whole) <= limit && len(s.body) > 0 {
		return whole
	}
	out := concat(s.opening, s.own, s.lead)
	room := limit - words(out) - words(s.tail)
	must := len(s.own)+len(s.lead) == 0 // else a title would stand alone
	for _, parts := range [][]part{s.summary, s.points} {
		if w := words(parts); len(parts) > 0 && (w <= room || must) {
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
	if w := words(s.more); fits && w <= room {
		out = append(out, s.more...)
	}
	return append(out, s.tail...)
}

// shorten gives as many phrases of a paragraph as are read in so many words.
func (h house) shorten(p part, limit int) []part {
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

// ask tells the telephone number twice, thanks and says goodbye.
func (h house) ask(c contact) []part {
	var out []part
	if c.Phone == "" {
		c = contact{h.Office, h.Phone}
	}
	if c.Phone != "" {
		out = h.say(strings.TrimSpace("สอบถามรายละเอียดเพิ่มเติมได้ที่ "+c.Name)+" โทร. "+c.Phone, "ขอทวนอีกครั้ง โทร. "+c.Phone)
	}
	out = append(out, h.say("ขอบคุณที่รับฟัง"+string(h.Polite), "สวัสดี"+string(h.Polite))...)
	for i := range out {
		out[i].Closing = true
	}
	return out
}

// length says how long something takes.
func length(words int) string {
	const step = 30 * time.Second
	t := (aloud.Time(words) + step - 1) / step * step
	if words == 0 {
		return "ไม่มีข้อความให้อ่าน"
	}
	text := ""
	if m := int(t / time.Minute); m > 0 {
		text = fmt.Sprintf("%d นาที ", m)
	}
	if s := int(t % time.Minute / time.Second); s > 0 {
		text += fmt.Sprintf("%d วินาที ", s)
	}
	return fmt.Sprintf("ประมาณ %s(%d คำ อ่านนาทีละ 110–130 คำ)", text, words)
}

// signs explain what stands in the text.
func (h house) signs(parts []part) string {
	text := "/ เว้นจังหวะสั้น   // เว้นจังหวะยาว"
	if h.Polite == Either {
		text += "   ครับ/ค่ะ เลือกตามผู้อ่าน"
	}
	for _, p := range parts {
		if !p.Aside && strings.Contains(p.Text, "[") {
			return text + "   คำใน [ ] อ่านได้หลายอย่าง ให้ถามสำนักงานก่อนอ่าน"
		}
	}
	return text
}

// compose puts the script of one publication together.
func (v single) compose() (document, error) {
	s, err := v.House.speak(v.Item, 0)
	if err != nil {
		return document{}, err
	}
	people := "พี่น้องประชาชนทุกท่าน"
	if v.Greeted != "" {
		people = "พี่น้องประชาชนชาว" + v.Greeted + "ทุกท่าน"
	}
	from := "จาก" + v.House.Office + " ประจำ" + v.Day
	limit := wordsIn(singleTime)
	var parts []part
	if s.silent() {
		parts = []part{{Text: "เรื่อง “" + v.Item.Title + "” มีเพียงหัวเรื่อง ไม่มีข้อความสำหรับอ่าน", Aside: true}}
	} else if s.twice {
		s.opening = append(s.opening, v.House.say("ประกาศ"+from)...)
		parts = s.in(2 * limit)
	} else {
		parts = append(v.House.say("สวัสดี"+string(v.House.Polite)+" "+people, "ต่อไปนี้เป็นข่าวประชาสัมพันธ์ "+from), s.in(limit)...)
	}
	if !s.silent() {
		parts = append(parts, v.House.ask(v.Item.Contact)...)
	}
	d := document{Name: v.House.Name, Title: v.Item.Title, QR: v.Address, Date: v.Date, Parts: parts, voice: v.House.Voice.Words}
	d.Head = v.House.head(v.Day, v.Area, v.For, v.Item.Until, parts)
	d.Foot = append(v.House.foot("ที่มา", v.Address), v.House.foot(playable, v.Item.Recording)...)
	if v.Number != "" {
		d.Foot = append(d.Foot, labelled{"เลขที่", v.Number})
	}
	return d, nil
}

func (h house) head(day, area string, readers []string, until string, parts []part) []labelled {
	who := strings.Join(lines(readers), ", ")
	if who == "" {
		who = "หอกระจายข่าวและเสียงตามสายในพื้นที่"
	}
	head := []labelled{{"ประจำ", day}, {"พื้นที่", area}, {"สำหรับ", who}}
	if until != "" {
		head = append(head, labelled{"อ่านได้ถึง", until})
	}
	return append(head, labelled{"เวลาอ่าน", length(words(parts))}, labelled{"เครื่องหมาย", h.signs(parts)})
}

// playable names a recording.
const playable = "มีไฟล์เสียง เปิดแทนการอ่านได้"

func (h house) foot(label, text string) []labelled {
	if text == "" {
		return nil
	}
	return []labelled{{label, text}}
}

// compose puts the script of a day together: as many items as there is time for, each in its fair share of it, and the
// titles of the others.
func (v daily) compose() (document, error) {
	h := v.House
	d := document{Name: h.Name, Title: v.District + " " + v.Day, QR: v.Published, Date: v.Date, voice: h.Voice.Words, Foot: h.foot("บททั้งหมด", v.Published)}
	if len(v.Items) == 0 {
		d.Parts = []part{{Text: v.District + " " + v.Day + " ไม่มีข่าวสำหรับอ่าน", Aside: true}}
		d.Head = h.head(v.Day, v.District, v.For, "", nil)
		return d, nil
	}
	greeting := h.say("สวัสดี"+string(h.Polite)+" พี่น้องประชาชนชาว"+v.District+"ทุกท่าน", "ต่อไปนี้เป็นข่าวจาก"+h.Office+" ประจำ"+v.Day)
	closing := h.ask(contact{})
	read, left, err := v.fit(wordsIn(dailyTime) - words(greeting) - words(closing))
	if err != nil {
		return document{}, err
	}
	d.Parts = concat(greeting, read, closing)
	d.Head = h.head(v.Day, v.District, v.For, v.Until, d.Parts)
	for _, title := range left {
		d.Foot = append(d.Foot, labelled{"ไม่ได้อ่าน", title})
	}
	return d, nil
}

// fit reads items in so many words, and gives the titles of what there was no time for, not even to be named.
func (v daily) fit(room int) (read []part, left []string, err error) {
	h := v.House
	all := make([]spoken, len(v.Items))
	number := 0
	for i, it := range v.Items {
		n := 1 // a warning is not counted among the news
		if it.Warning == "" {
			number++
			n = number
		}
		if all[i], err = h.speak(it.item, n); err != nil {
			return nil, nil, err
		}
	}
	intro := h.say("นอกจากนี้ ยังมีข่าวอื่นที่น่าสนใจ ได้แก่")
	reserve := 0 // to name those that are not read
	if len(v.Others) > 0 {
		reserve = min(words(intro)+words(h.say(v.Others...))+len(v.Others), wordsIn(namingTime))
	}
	var named []string
	for i, s := range all {
		share := max(wordsIn(leastTime), min((room-reserve)/(len(all)-i), wordsIn(singleTime)))
		parts := s.in(share)
		if s.twice {
			if parts = s.in(2 * share); words(parts) > room-reserve {
				parts = s.once(share) // better once than not at all
			}
		}
		if words(parts) > room-reserve {
			named = append(named, v.Items[i].Title)
			continue
		}
		if s.until != "" {
			read = append(read, part{Text: "เรื่องนี้อ่านได้ถึง " + s.until, Aside: true})
		}
		if it := v.Items[i]; it.Recording != "" {
			read = append(read, part{Text: playable + ": " + it.Recording, Aside: true})
		}
		read, room = append(read, parts...), room-words(parts)
	}
	named = append(named, v.Others...)
	room -= words(intro)
	for i, title := range named {
		said := h.say("เรื่อง " + title)
		if words(said) > room {
			return read, named[i:], nil
		}
		if i == 0 {
			read = append(read, intro...)
		}
		read, room = append(read, said...), room-words(said)
	}
	return read, nil, nil
}
