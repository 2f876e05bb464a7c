package manuscript

import (
	"regexp"
	"strings"
)

// What LINE puts around messages. An export begins with "[LINE] ประวัติการแชท…" and "บันทึกเมื่อ …", or with the
// day; its messages are "09:41", sender and text, with tabs from a computer and with spaces from a phone; a message
// of several lines stands in quotation marks. Text copied out of a chat begins with time and sender alone.
var (
	chatHead   = regexp.MustCompile(`^\[LINE\]`)
	chatSaved  = regexp.MustCompile(`^(บันทึกเมื่อ|บันทึกวันที่|Saved on|Save date)`)
	chatDay    = regexp.MustCompile(`^(\d{4}[./]\d{1,2}[./]\d{1,2}.{0,30}|[^\d/]{0,20}\d{1,2}/\d{1,2}/\d{4}.{0,12})$`)
	chatTabbed = regexp.MustCompile(`^\d{1,2}:\d{2}(?: ?[AaPp][Mm])?\t([^\t]*)\t`)
	chatNotice = regexp.MustCompile(`^\d{1,2}:\d{2}(?: ?[AaPp][Mm])?\t(\t|[^\t]*$)`)
	chatSpaced = regexp.MustCompile(`^\d{1,2}:\d{2}(?: [AaPp][Mm])? (\S+) +\S`)
	chatTime   = regexp.MustCompile(`^\d{1,2}:\d{2} `)
	chatMedia  = regexp.MustCompile(`^(\[?(รูป|รูปภาพ|ภาพ|สติกเกอร์|วิดีโอ|ไฟล์|ข้อความเสียง|อัลบั้ม|โน้ต|ตำแหน่งที่ตั้ง|Photo|Photos|Sticker|Video|File|Voice message|Album|Notes|Location)\]?|ยกเลิกข้อความ|ข้อความถูกยกเลิก)$`)
)

// A chat is a text in which LINE's lines were found.
type chat struct {
	senders map[string]bool // whose names may follow a time; nil is anybody's
}

// unchat takes away what LINE put around the messages and leaves the messages as paragraphs. A text is taken for a
// chat only where one of the forms above is sure: a programme's "09:30 พิธีเปิด" must keep its times.
func (r *reading) unchat(lines []line) []line {
	c := findChat(lines)
	if c == nil {
		return lines
	}
	out := lines[:0]
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
	tabbed := 0
	var first, sender string
	others := map[string]bool{} // who else follows a time
	for _, l := range lines {
		text := strings.TrimSpace(plain(l.spans))
		if l.role != prose || text == "" {
			continue
		}
		if first == "" {
			first = text
			if m := chatSpaced.FindStringSubmatch(text); m != nil {
				sender = m[1]
			}
		}
		if chatTabbed.MatchString(text) {
			tabbed++
		}
		if m := chatSpaced.FindStringSubmatch(text); m != nil {
			others[m[1]] = true
		} else if chatTime.MatchString(text) {
			others[text] = true
		}
	}
	switch {
	case chatHead.MatchString(first), chatDay.MatchString(first) && (tabbed > 0 || len(others) > 0), chatTabbed.MatchString(first), tabbed > 1:
		return &chat{}
	case sender != "" && len(others) == 1 && !strings.HasPrefix(sender, "น.") && sender != "น" && sender != "-" && sender != "–":
		return &chat{senders: map[string]bool{sender: true}}
	}
	return nil
}

// around gives how many bytes of a line stand before the message, and whether the whole line belongs to the chat.
func (c *chat) around(text string) (n int, gone bool) {
	if m := chatTabbed.FindStringSubmatchIndex(text); m != nil && m[2] != m[3] {
		return m[1], chatMedia.MatchString(strings.TrimSpace(text[m[1]:]))
	}
	if m := chatSpaced.FindStringSubmatchIndex(text); m != nil && (c.senders == nil || c.senders[text[m[2]:m[3]]]) {
		n := strings.Index(text[m[3]:], strings.TrimLeft(text[m[3]:], " ")) + m[3]
		return n, chatMedia.MatchString(text[n:])
	}
	if c.senders != nil {
		return 0, false
	}
	return 0, chatHead.MatchString(text) || chatSaved.MatchString(text) || chatDay.MatchString(text) || chatNotice.MatchString(text)
}
