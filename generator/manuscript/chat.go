package manuscript

import (
	"slices"
	"strings"
)

// mediaWords are the words that LINE writes in place of pictures and files, in Thai and in English.
const mediaWords = `รูป|รูปภาพ|ภาพ|สติกเกอร์|วิดีโอ|ไฟล์|ข้อความเสียง|อัลบั้ม|โน้ต|โน๊ต|ตำแหน่งที่ตั้ง|ตำแหน่ง|รายชื่อติดต่อ|อีโมจิ|Photo|Photos|Image|Sticker|Stickers|Video|File|Voice message|Album|Albums|Note|Notes|Location|Contact|Emoji`

// What LINE puts around messages. An export begins with "[LINE] ประวัติการแชท…" and "บันทึกเมื่อ …", or, from a
// phone, with the day. Its messages are "09:41", sender and text, separated by tabs on a computer and by spaces on
// a phone; a message of several lines is in quotation marks. Text copied out of a chat begins with the time and
// the sender.
var (
	chatHead     = pattern(`^\[LINE\]`)
	chatSaved    = pattern(`^(บันทึกเมื่อ|บันทึกวันที่|Saved on|Save date)`)
	chatPhoneDay = pattern(`^\d{4}\.\d{2}\.\d{2} \S+$`)
	chatDay      = pattern(`^(\d{4}[./]\d{2}[./]\d{2}[ (（]?\S*|(วัน)?(อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อา|จ|อ|พ|พฤ|ศ|ส|Sun|Mon|Tue|Wed|Thu|Fri|Sat)[.,]{0,2} ?\d{1,2}/\d{1,2}/\d{4})$`)
	chatTabbed   = pattern(`^\d{1,2}:\d{2}(?: ?[AaPp][Mm])?\t([^\t]+)\t`)
	chatNotice   = pattern(`^\d{1,2}:\d{2}(?: ?[AaPp][Mm])?\t(\t|[^\t]*$)`)
	chatSpaced   = pattern(`^\d{1,2}:\d{2}(?: [AaPp][Mm])? (\S+(?: \S+)*)$`)
	chatWith     = pattern(`^\[LINE\] ?(?:ประวัติการแชทกับ|Chat history with) ?(.+)$`)
	chatTime     = pattern(`^\d{1,2}:\d{2} `)
	chatMedia    = pattern(`^(\[?(` + mediaWords + `)\]?|ยกเลิกข้อความ|ข้อความถูกยกเลิก|\S+ (ยกเลิกข้อความ|unsent a message)\.?)$`)
	loneMedia    = pattern(`^(\[(` + mediaWords + `)\]\s*)+$`)
)

// A chat describes a text that was copied or exported from LINE.
type chat struct {
	exported bool     // the whole chat, with its heading, days and notices
	tabbed   bool     // names are separated by tabs
	senders  []string // names that follow a time and a space, the longest first
}

// unchat removes what LINE put around the messages and keeps the messages as paragraphs. A text is treated as a
// chat only where it has one of the forms above, and after a space only words that recur are taken for a sender:
// the times of a programme, such as "09:30 พิธีเปิด", must stay. LINE's words for a picture are removed wherever
// they are a line of their own.
func (r *reading) unchat(lines []line) []line {
	c := findChat(lines)
	out := make([]line, 0, len(lines))
	quoted := false
	for _, l := range lines {
		text := strings.TrimSpace(plain(l.spans))
		n, gone := c.around(text)
		switch {
		case l.role != prose:
		case gone, loneMedia().MatchString(text):
			r.note("line-chat", 1, text)
			l.spans = nil
		case n > 0:
			r.note("line-chat", 1, text[:n])
			l.spans = cutPrefix(l.spans, strings.Index(plain(l.spans), text)+n)
			text = text[n:]
			// An empty line separates messages.
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

// findChat returns the chat that lines were copied from, or nil.
func findChat(lines []line) *chat {
	first, partner, tabbed := "", "", 0
	after := map[string][][]string{} // the words after a time and a space, by the first of them
	for _, l := range lines {
		text := strings.TrimSpace(plain(l.spans))
		if l.role != prose || text == "" {
			continue
		}
		if first == "" {
			first = text
		}
		if m := chatWith().FindStringSubmatch(text); m != nil {
			partner = strings.TrimSpace(m[1])
		}
		if chatTabbed().MatchString(text) {
			tabbed++
		} else if m := chatSpaced().FindStringSubmatch(text); m != nil {
			words := strings.Fields(m[1])
			after[words[0]] = append(after[words[0]], words)
		} else if chatTime().MatchString(text) {
			after[""] = append(after[""], nil)
		}
	}
	switch {
	case tabbed > 1 || tabbed > 0 && (chatHead().MatchString(first) || chatTabbed().MatchString(first)):
		return &chat{exported: true, tabbed: true}
	case chatHead().MatchString(first), chatPhoneDay().MatchString(first) && len(after) > 0:
		c := &chat{exported: true}
		if partner != "" {
			c.senders = append(c.senders, partner)
		}
		for _, word := range sortedKeys(after) {
			if messages := after[word]; len(messages) > 1 {
				c.senders = append(c.senders, sender(messages))
			}
		}
		slices.SortStableFunc(c.senders, func(a, b string) int { return len(b) - len(a) })
		return c
	case len(after) == 1 && chatSpaced().MatchString(first):
		word := strings.Fields(chatSpaced().FindStringSubmatch(first)[1])[0]
		if messages := after[word]; !strings.HasPrefix(word, "น.") && strings.Trim(word, "น-–") != "" && (len(messages) > 1 || len(messages[0]) > 1) {
			return &chat{senders: []string{sender(messages)}}
		}
	}
	return nil
}

// beginnings of messages, which are never names however often they recur
var greetings = pattern(`^(ข่าว|ประกาศ|แจ้ง|ขอ|ด่วน|เรียน|สวัสดี|กำหนด|วัน|ฝาก|รบกวน|ที่|เรื่อง|การ|งาน|พิธี|จังหวัด|สำนักงาน|อำเภอ|ผู้|นาย|\[)`)

// sender returns the words that all messages begin with, if they can be a name: one word if there is a single
// message, up to three otherwise.
func sender(messages [][]string) string {
	const most = 3
	n := 1
	for ; n < most && len(messages) > 1; n++ {
		for _, words := range messages {
			if len(words) < n+2 || words[n] != messages[0][n] || greetings().MatchString(words[n]) {
				return strings.Join(messages[0][:n], " ")
			}
		}
	}
	return strings.Join(messages[0][:n], " ")
}

// around returns how many bytes of a line precede the message, and whether the whole line belongs to the chat.
func (c *chat) around(text string) (n int, gone bool) {
	if c == nil {
		return 0, false
	}
	if c.tabbed {
		if m := chatTabbed().FindStringIndex(text); m != nil {
			n = m[1]
		}
	} else if m := chatSpaced().FindStringSubmatchIndex(text); m != nil {
		for _, s := range c.senders {
			if rest, ok := strings.CutPrefix(text[m[2]:], s+" "); ok {
				n = len(text) - len(strings.TrimLeft(rest, " "))
				break
			}
		}
	}
	if n > 0 {
		return n, chatMedia().MatchString(strings.TrimSpace(text[n:]))
	}
	return 0, c.exported && (chatHead().MatchString(text) || chatSaved().MatchString(text) || chatDay().MatchString(text) || chatNotice().MatchString(text))
}
