package manuscript

import (
	"regexp"
	"strings"
)

// What LINE puts around messages. An export begins with "[LINE] ประวัติการแชท…" and "บันทึกเมื่อ …", or, from a
// phone, with the day; its messages are "09:41", sender and text, with tabs from a computer and with spaces from a
// phone; a message of several lines stands in quotation marks. Text copied out of a chat begins with time and
// sender alone.
var (
	chatHead     = regexp.MustCompile(`^\[LINE\]`)
	chatSaved    = regexp.MustCompile(`^(บันทึกเมื่อ|บันทึกวันที่|Saved on|Save date)`)
	chatPhoneDay = regexp.MustCompile(`^\d{4}\.\d{2}\.\d{2} \S+$`)
	chatDay      = regexp.MustCompile(`^(\d{4}[./]\d{2}[./]\d{2}[ (（]?\S*|(วัน)?(อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อา|จ|อ|พ|พฤ|ศ|ส|Sun|Mon|Tue|Wed|Thu|Fri|Sat)[.,]{0,2} ?\d{1,2}/\d{1,2}/\d{4})$`)
	chatTabbed   = regexp.MustCompile(`^\d{1,2}:\d{2}(?: ?[AaPp][Mm])?\t([^\t]+)\t`)
	chatNotice   = regexp.MustCompile(`^\d{1,2}:\d{2}(?: ?[AaPp][Mm])?\t(\t|[^\t]*$)`)
	chatSpaced   = regexp.MustCompile(`^\d{1,2}:\d{2}(?: [AaPp][Mm])? (\S+) +\S`)
	chatTime     = regexp.MustCompile(`^\d{1,2}:\d{2} `)
	chatMedia    = regexp.MustCompile(`^(\[?(รูป|รูปภาพ|ภาพ|สติกเกอร์|วิดีโอ|ไฟล์|ข้อความเสียง|อัลบั้ม|โน้ต|ตำแหน่งที่ตั้ง|Photo|Photos|Sticker|Video|File|Voice message|Album|Notes|Location)\]?|ยกเลิกข้อความ|ข้อความถูกยกเลิก)$`)
)

// A chat is a text in which LINE's lines were found.
type chat struct {
	exported bool            // the whole chat, with its head, days and notices
	senders  map[string]bool // whose names follow a time and a space; nil where tabs stand around names
}

// unchat takes away what LINE put around the messages and leaves the messages as paragraphs. A text is taken for a
// chat only where one of the forms above is sure, and after a space a word for a sender only where it comes again:
// a programme's "09:30 พิธีเปิด" must keep its times.
func (r *reading) unchat(lines []line) []line {
	c := findChat(lines)
	if c == nil {
		return lines
	}
	out := make([]line, 0, len(lines))
	quoted := false
	for _, l := range lines {
		text := strings.TrimSpace(plain(l.spans))
		n, gone := c.around(text)
		switch {
		case l.role != prose:
		case gone:
			r.note("line-chat", 1, text)
			l.spans = nil
		case n > 0:
			r.note("line-chat", 1, text[:n])
			l.spans = cutPrefix(l.spans, strings.Index(plain(l.spans), text)+n)
			text = text[n:]
			// An empty line keeps the messages apart.
			out = append(out, line{gap: l.gap})
			if quoted = strings.HasPrefix(text, `"`) && !strings.HasSuffix(text, `"`); quoted {
				l.spans = cutPrefix(l.spans, 1)
			}
		case quoted && strings.HasSuffix(text, `"`):
			quoted = false
			last := &l.spans[len(l.spans)-1]
			last.text = strings.TrimSuffix(strings.TrimRight(last.text, " "), `"`)
		}
		out = append(out, l)
	}
	return out
}

// findChat gives the chat that lines are, or nil.
func findChat(lines []line) *chat {
	first, sender, tabbed := "", "", 0
	after := map[string]int{} // what follows a time and a space, how often
	for _, l := range lines {
		text := strings.TrimSpace(plain(l.spans))
		if l.role != prose || text == "" {
			continue
		}
		m := chatSpaced.FindStringSubmatch(text)
		switch {
		case chatTabbed.MatchString(text):
			tabbed++
		case m != nil:
			after[m[1]]++
		case chatTime.MatchString(text):
			after[""]++
		}
		if first == "" {
			if first = text; m != nil {
				sender = m[1]
			}
		}
	}
	switch {
	case tabbed > 1 || tabbed > 0 && (chatHead.MatchString(first) || chatTabbed.MatchString(first)):
		return &chat{exported: true}
	case chatHead.MatchString(first), chatPhoneDay.MatchString(first) && len(after) > 0:
		c := &chat{exported: true, senders: map[string]bool{}}
		for word, n := range after {
			c.senders[word] = n > 1
		}
		return c
	case sender != "" && len(after) == 1 && !strings.HasPrefix(sender, "น.") && strings.Trim(sender, "น-–") != "":
		return &chat{senders: map[string]bool{sender: true}}
	}
	return nil
}

// around gives how many bytes of a line stand before the message, and whether the whole line belongs to the chat.
func (c *chat) around(text string) (n int, gone bool) {
	if c.senders == nil {
		if m := chatTabbed.FindStringIndex(text); m != nil {
			n = m[1]
		}
	} else if m := chatSpaced.FindStringSubmatchIndex(text); m != nil && c.senders[text[m[2]:m[3]]] {
		n = m[1] - 1 // the pattern ends with the first letter of the message
		for text[n-1] != ' ' {
			n--
		}
	}
	if n > 0 {
		return n, chatMedia.MatchString(strings.TrimSpace(text[n:]))
	}
	return 0, c.exported && (chatHead.MatchString(text) || chatSaved.MatchString(text) || chatDay.MatchString(text) || chatNotice.MatchString(text))
}
