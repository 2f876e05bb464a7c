package print

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hokhao/generator/thai"
)

// Height returns the height in points of blocks in a column of a width, including the space between them but not that
// above the first and below the last.
func (t Typesetter) Height(blocks []Block, width float64) (float64, error) {
	s := t.setter(Document{})
	h := heightOf(s.galley(blocks, width, nil))
	return h, s.err
}

// Fit returns the blocks that fit into a column of a width and height, and those that do not. If something is left
// over, room for tail below the first ones is reserved; tail is not in head. A paragraph is cut at the end of a
// sentence or, failing that, of a word; lists and tables between items and rows. A heading is never last.
func (t Typesetter) Fit(blocks []Block, width, height float64, tail []Block) (head, rest []Block, err error) {
	s := t.setter(Document{})
	head, rest = s.fitBlocks(blocks, width, height, tail, bySentence)
	return head, rest, s.err
}

// Plain returns the text of blocks, a line for each paragraph, item and row.
func Plain(blocks []Block) string {
	var lines []string
	add := func(s string) {
		if s = strings.TrimSpace(s); s != "" {
			lines = append(lines, s)
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case Paragraph:
			add(plainSpans(b.Text))
		case List:
			for _, item := range b.Items {
				add(Plain(item))
			}
		case Table:
			for _, rows := range [][][]Cell{b.Head, b.Rows} {
				for _, r := range rows {
					var cells []string
					for _, c := range r {
						cells = append(cells, plainSpans(c.Text))
					}
					add(strings.Join(cells, " | "))
				}
			}
		case Pairs:
			for _, p := range b.Rows {
				add(plainSpans(p.Name) + " " + plainSpans(p.Value))
			}
		case Picture:
			add(b.Alt)
			add(plainSpans(b.Caption))
			add(plainSpans(b.Credit))
		case QR:
			add(b.Address)
			add(plainSpans(b.Caption))
		case Group:
			add(Plain(b.Blocks))
		case Row:
			for _, c := range b.Cells {
				add(Plain(c.Blocks))
			}
		}
	}
	return strings.Join(lines, "\n")
}

func plainSpans(spans []Span) string {
	var b strings.Builder
	for _, sp := range spans {
		b.WriteString(sp.Text)
	}
	return b.String()
}

// A cutMode selects the places where text may be cut.
type cutMode uint8

const (
	bySentence cutMode = iota
	byWord             // as late as possible
)

// cut returns the blocks of a group that its limit allows, with the tail if some are left out, and reports those.
func (s *typesetter) cut(g Group, width float64, m cutMode) []Block {
	s.trial++
	levels := append([]int(nil), s.levels...)
	head, rest := s.fitBlocks(g.Blocks, width, float64(g.Limit*s.scale), g.Tail, m)
	s.levels = levels
	s.trial--
	if len(rest) == 0 {
		return g.Blocks
	}
	if s.trial == 0 {
		s.cuts = append(s.cuts, Cut{ID: g.ID, Text: Plain(rest)})
	}
	return append(head[:len(head):len(head)], g.Tail...)
}

func (s *typesetter) tall(blocks, tail []Block, width float64) float64 {
	all := blocks
	if len(tail) > 0 {
		all = append(blocks[:len(blocks):len(blocks)], tail...)
	}
	return heightOf(s.galley(all, width, nil))
}

func (s *typesetter) fitBlocks(blocks []Block, width, height float64, tail []Block, m cutMode) (head, rest []Block) {
	const slack = 0.001
	for n := firstTried; ; n *= 8 { // a long text is not laid out as a whole only to find that a part of it does not fit
		some, all := beginning(blocks, n)
		if s.tall(some, nil, width) > height+slack {
			break
		}
		if all {
			return blocks, nil
		}
	}
	low := most(len(blocks)-1, func(i int) bool { return s.tall(blocks[:i+1], tail, width) <= height+slack })
	head = blocks[:low:low]
	next := blocks[low]
	rest = blocks[low:]
	fits := func(b Block) bool {
		return s.tall(append(head[:len(head):len(head)], b), tail, width) <= height+slack
	}
	if first, second, ok := s.split(next, m, fits); ok {
		head = append(head, first)
		rest = append([]Block{second}, rest[1:]...)
		return head, rest
	}
	// A block that needs the next one must not be last.
	for len(head) > 0 && needsNext(head[len(head)-1]) {
		head = head[:len(head)-1]
	}
	return head, blocks[len(head):]
}

// firstTried is more text than fits on a page, in bytes.
const firstTried = 32 << 10

// beginning returns blocks with up to n bytes of paragraph text, and whether those are all.
func beginning(blocks []Block, n int) (some []Block, all bool) {
	for i, b := range blocks {
		p, ok := b.(Paragraph)
		if !ok {
			continue
		}
		text := plainSpans(p.Text)
		if len(text) <= n {
			n -= len(text)
			continue
		}
		for n > 0 && !utf8.RuneStart(text[n]) {
			n--
		}
		p.Text = spansTo(p.Text, n, "")
		return append(blocks[:i:i], p), false
	}
	return blocks, true
}

// needsNext reports whether a block makes no sense without the next one.
func needsNext(b Block) bool {
	switch b := b.(type) {
	case Paragraph:
		return b.Level > 0 || b.Style.KeepWithNext
	case Rule:
		return b.Keep
	case Space:
		return true
	case Row:
		return b.KeepWithNext
	case Group:
		return b.KeepWithNext
	}
	return false
}

// split cuts a block so that its first part fits.
func (s *typesetter) split(b Block, m cutMode, fits func(Block) bool) (first, second Block, ok bool) {
	switch b := b.(type) {
	case Paragraph:
		if b.Level > 0 || b.Style.KeepTogether {
			return nil, nil, false
		}
		part := func(end cutEnd) Paragraph {
			p := b
			p.Text = spansTo(b.Text, end.at, end.sign)
			return p
		}
		ends := s.ends(b.Text)
		words := ends[2]
		n := most(len(words), func(i int) bool { return fits(part(words[i])) })
		if n == 0 {
			return nil, nil, false
		}
		// A better end is used unless it costs too much of the text.
		end := words[n-1]
		for _, better := range ends[:2] {
			k := most(len(better), func(i int) bool { return fits(part(better[i])) })
			if m == bySentence && k > 0 && 5*better[k-1].at >= 3*end.at {
				end = better[k-1]
				break
			}
		}
		q := b
		q.Text, q.ID = spansFrom(b.Text, end.at), ""
		return part(end), q, true
	case List:
		n := most(len(b.Items)-1, func(i int) bool {
			l := b
			l.Items = b.Items[:i+1]
			return fits(l)
		})
		if n > 0 {
			p, q := b, b
			p.Items, q.Items = b.Items[:n], b.Items[n:]
			if b.Ordered {
				q.Start = max(b.Start, 1) + n
			}
			if len(b.Markers) > n {
				q.Markers = b.Markers[n:]
			}
			return p, q, true
		}
	case Table:
		return splitRows(b.Rows, fits, func(rows [][]Cell) Block { b.Rows = rows; return b })
	case Pairs:
		return splitRows(b.Rows, fits, func(rows []Pair) Block { b.Rows = rows; return b })
	case Group:
		if b.KeepTogether {
			return nil, nil, false
		}
		whole := func(blocks []Block) Group {
			g := b
			g.Blocks = blocks
			return g
		}
		n := most(len(b.Blocks)-1, func(i int) bool { return fits(whole(b.Blocks[:i+1])) })
		head := b.Blocks[:n:n]
		if f, r, ok := s.split(b.Blocks[n], m, func(x Block) bool { return fits(whole(append(head[:n:n], x))) }); ok {
			return whole(append(head, f)), whole(append([]Block{r}, b.Blocks[n+1:]...)), true
		}
		for n > 0 && needsNext(head[n-1]) {
			n--
		}
		if n > 0 {
			return whole(b.Blocks[:n]), whole(b.Blocks[n:]), true
		}
	}
	return nil, nil, false
}

// splitRows divides a block between rows, so that its first part fits; with returns the block with other rows.
func splitRows[R any](rows []R, fits func(Block) bool, with func([]R) Block) (first, second Block, ok bool) {
	n := most(len(rows)-1, func(i int) bool { return fits(with(rows[:i+1])) })
	if n == 0 {
		return nil, nil, false
	}
	return with(rows[:n]), with(rows[n:]), true
}

// most returns the number of items that fit, from 0 to n. It tries small numbers first, so that the work depends on the
// number that fits rather than on n.
func most(n int, fits func(i int) bool) int {
	low, high := 0, n
	for some := 1; some < n; some *= 2 {
		if !fits(some - 1) {
			high = some - 1
			break
		}
		low = some
	}
	for low < high {
		mid := (low + high + 1) / 2
		if fits(mid - 1) {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return low
}

// A cutEnd is a position where a paragraph may be cut, in bytes of the text of all spans, and the sign to put there.
type cutEnd struct {
	at   int
	sign string
}

// ends returns the positions where a paragraph may be cut: after sentences, at spaces, and at words, each in text
// order.
func (s *typesetter) ends(spans []Span) [3][]cutEnd {
	text := plainSpans(spans)
	var pieces []string
	var bonds []thai.Bond
	for p, bond := range s.dictionary.Lines(text) {
		pieces, bonds = append(pieces, p), append(bonds, bond)
	}
	var out [3][]cutEnd
	at := 0
	for i, p := range pieces {
		at += len(p)
		if at == len(text) {
			break
		}
		body := strings.TrimRightFunc(p, unicode.IsSpace)
		if strings.TrimSpace(text[:at]) == "" {
			continue
		}
		if len(body) == len(p) {
			if bonds[i] < thai.Unknown {
				out[2] = append(out[2], cutEnd{at, "…"})
			}
			continue
		}
		out[2] = append(out[2], cutEnd{at, " …"})
		if last, _ := utf8.DecodeLastRuneInString(body); strings.ContainsRune("!?”", last) || bonds[i] == thai.Open && opensSentence(pieces[i+1:]) {
			out[0] = append(out[0], cutEnd{at, ""})
		}
		if bonds[i] == thai.Open {
			out[1] = append(out[1], cutEnd{at, " …"})
		}
	}
	return out
}

// openers begin a new sentence in official prose. Thai ends sentences with only a space, which has other uses too; a
// space before one of these words ends a sentence, or at least a clause.
var openers = strings.Fields(`ทั้งนี้ นอกจากนี้ นอกจากนั้น อย่างไรก็ตาม อย่างไรก็ดี ขณะที่ ในขณะที่ ขณะเดียวกัน ในขณะเดียวกัน ส่วน สำหรับ ด้าน
	ต่อมา จากนั้น หลังจากนั้น ดังนั้น โดย พร้อมกันนี้ ในการนี้ โอกาสนี้ ในโอกาสนี้ เบื้องต้น ล่าสุด ปัจจุบัน สุดท้าย หาก เมื่อ`)

// opensSentence reports whether pieces of a text begin with one of the openers.
func opensSentence(pieces []string) bool {
	text := "" // ส่วน as a word, not the beginning of ส่วนราชการ
	for _, p := range pieces {
		word := strings.TrimRight(p, " ")
		text += word
		if slices.Contains(openers, text) {
			return true
		}
		if len(word) < len(p) || len(text) > longestOpener {
			break
		}
	}
	return false
}

// longestOpener is the length of the longest opener.
var longestOpener = len(slices.MaxFunc(openers, func(a, b string) int { return len(a) - len(b) }))

// spansTo returns spans up to a byte of their text, without trailing space, and a sign after them.
func spansTo(spans []Span, at int, sign string) []Span {
	var out []Span
	for _, sp := range spans {
		if at <= 0 {
			break
		}
		if len(sp.Text) > at {
			sp.Text = sp.Text[:at]
		}
		at -= len(sp.Text)
		out = append(out, sp)
	}
	for i := len(out) - 1; i >= 0; i-- {
		out[i].Text = strings.TrimRightFunc(out[i].Text, unicode.IsSpace)
		if out[i].Text != "" {
			break
		}
	}
	if sign != "" {
		out = append(out, Span{Text: sign})
	}
	return out
}

// spansFrom returns spans from a byte of their text onwards.
func spansFrom(spans []Span, at int) []Span {
	for i, sp := range spans {
		if at < len(sp.Text) {
			sp.Text = sp.Text[at:]
			return append([]Span{sp}, spans[i+1:]...)
		}
		at -= len(sp.Text)
	}
	return nil
}
