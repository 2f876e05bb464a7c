package print

import (
	"strings"
	"testing"
	"unicode/utf8"

	"hokhao/generator/thai"
)

// broken sets a text in a width and returns its lines, after checking what must hold for every paragraph: no line is wider
// than its measure unless it is a single cluster, is stretched by more than 2.5 % or 0.3 em per space, or ends inside a word
// that fits on a line, and nothing is lost.
func broken(t testing.TB, s *typesetter, text string, width float64, st Style) []*line {
	t.Helper()
	st = s.style(st)
	p := s.compose(Text(text), st, nil)
	whole := p.text()
	spans := p.breakLines(evenMeasure(width), st.Align)
	var lines []*line
	var all strings.Builder
	ends := map[int]bool{}
	at := 0
	for piece := range s.dictionary.Lines(whole) {
		at += len(piece)
		ends[at] = true
	}
	for i, sp := range spans {
		l, shift := p.line(sp, width, st.Align, i == len(spans)-1)
		lines = append(lines, l)
		all.WriteString(l.text())
		w := 0.0
		clusters := 0
		for k := range l.atoms[:l.trail] {
			w += l.advance(k)
			for _, begins := range l.atoms[k].shape.whole {
				if begins {
					clusters++
				}
			}
		}
		if w > width+0.01 {
			t.Errorf("line %d of %q is %.2f wide, not %.2f", i, cutText(whole), w, width)
		}
		if shift < -0.01 || shift+w > width+0.01 {
			t.Errorf("line %d of %q stands at %.2f", i, cutText(whole), shift)
		}
		if (l.scale < 1-maxScale-0.0001 && clusters > 1) || l.scale > 1+maxScale+0.0001 {
			t.Errorf("line %d of %q is scaled by %.4f: %q on %.1f", i, cutText(whole), l.scale, l.text(), width)
		}
		if l.gap < 0 || l.gap > maxStretch*st.Size+0.0001 {
			t.Errorf("line %d of %q has spaces stretched by %.2f", i, cutText(whole), l.gap)
		}
		if strings.TrimSpace(l.text()) == "" && len(l.text()) > 0 && len(spans) > 1 && !strings.ContainsAny(text, "\n\u00A0\u2007\u202F") {
			t.Errorf("line %d of %q is a space", i, cutText(whole))
		}
	}
	spaces := strings.NewReplacer("\u00A0", " ", "\u2007", " ", "\u202F", " ")
	if got := strings.TrimSpace(all.String()); spaces.Replace(got) != spaces.Replace(whole) {
		t.Errorf("%q became %q", cutText(whole), cutText(got))
	}
	return lines
}

func cutText(s string) string {
	if len(s) > 120 {
		return s[:120] + "..."
	}
	return s
}

func TestLinesEndAtWords(t *testing.T) {
	s := Typesetter{}.setter(Document{})
	for _, width := range []float64{90, 130, 170, 240, 300, 480} {
		for _, align := range []Align{Left, Justified, Center, Right} {
			for _, text := range append(append([]string(nil), prose...), headlines...) {
				lines := broken(t, s, text, width, Style{Size: 11.5, Align: align})
				at := 0
				ends := map[int]bool{}
				for p := range s.dictionary.Lines(text) {
					from := at
					at += len(p)
					ends[at] = true
					if w := s.compose(Text(p), s.style(Style{Size: 11.5}), nil).width(); w > width {
						for word := range s.dictionary.Words(p) { // lines are narrower than what should stay together
							from += len(word)
							ends[from] = true
						}
					}
				}
				at = 0
				for _, l := range lines {
					at += len(l.text())
					if !ends[at] {
						t.Errorf("%.0f: a line ends inside of a word: %q|%q", width, text[:at], text[at:min(at+30, len(text))])
					}
				}
			}
		}
	}
}

// No line ends at a place where an editor would wince: | in the texts, which are as an office writes them. Columns are as
// wide as a bulletin's and wider.
func TestLinesDoNotEndBadly(t *testing.T) {
	s := Typesetter{Dictionary: thai.NewDictionary([]string{"แม่น้ำแคว", "กาญจนบุรี", "ท่าม่วง"})}.setter(Document{})
	for _, marked := range []string{
		"สำนักงานการท่องเที่ยวและกีฬาจังหวัดจัดกิจกรรมการส่ง|เสริมการท่อง|เที่ยววิถีชุมชนเพื่อกระจายราย|ได้สู่ท้อง|ถิ่นตลอดปี",
		"โครงการก่อสร้างถนนสายนี้ใช้งบ|ประมาณ ๒,๕๐๐,๐๐๐ |บาท และจะแล้วเสร็จภายในเดือนกันยายนปีนี้ตามสัญญา",
		"เตือนประชาชนริมน้ำระวังน้ำ|ท่วมฉับ|พลันและน้ำป่าไหลหลากในระยะนี้ ขอให้ติดตามประกาศอย่างใกล้ชิดตลอดเวลา",
		"เรือบริการประชาชนข้ามแม่น้ำ|แควทุกวันตั้งแต่เช้าจนถึงเย็น โดยมีเจ้า|หน้าที่ดูแลความ|ปลอดภัยที่ท่าเรือทุกแห่งตลอดงาน",
		"วันนี้ที่ศาลากลางหลังใหม่ นาย|สมชาย ใจดี กล่าวเปิดการประชุม โดยมีนางสาว|สมหญิง รักชาติ และพลตำรวจเอก |ประชา ร่วมงาน",
		"สอบถามรายละเอียดเพิ่มได้ที่สำนักงานในวันและเวลาราชการ โทร. ๐ |๓๔๕๑ |๑๒๐๐ หรือที่สายด่วนตลอดยี่สิบสี่ชั่วโมงทุกวัน",
		"การแสดงแสงเสียงรอบสุดท้ายของทุกคืนเริ่มเวลา 20.00 |น. และจบเวลา 21.30 |น. ระยะทางจากเมืองราว 5 |กม. เดินทางสะดวก",
		"งานประเพณีลอยกระทงประจำปีสองพัน|ห้า|ร้อย|หก|สิบ|เก้า จัดที่ท่าน้ำหน้าเมืองทุกแห่ง ใช้งบราวสาม|ล้าน|ห้า|แสน|บาทจากจังหวัด",
		"มีผู้เข้าร่วมงานในปีที่ผ่านมากว่าแสนคน และมีร้านค้าชุมชนมาออกร้านจำนวน 214 |ร้านจากทุกอำเภอของจังหวัดตลอดสิบวัน",
		"จังหวัดขอเชิญประชาชนร่วมพิธีถวายเครื่องราชสัก|กา|ระ ณ |ศาลากลางหลังเก่า และขอให้แต่งกายสุภาพทุกคนในวันดังกล่าว",
	} {
		text := strings.ReplaceAll(marked, "|", "")
		bad := map[int]string{}
		at := 0
		for part := range strings.SplitSeq(marked, "|") {
			at += len(part)
			bad[at] = marked
		}
		delete(bad, at)
		for width := 160.0; width < 480; width += 3 {
			for _, align := range []Align{Left, Justified} {
				at := 0
				for _, l := range broken(t, s, text, width, Style{Size: 11.5, Align: align}) {
					at += len(l.text())
					if bad[at] != "" {
						t.Errorf("%.0f points: a line ends with %q", width, text[max(0, at-60):at])
					}
				}
			}
		}
	}
}

// Above 16 points, as in scripts and large type, columns hold few words; even there a line ends inside a word of several
// pieces only if the column has no other place for it.
func TestNarrowColumnsUseWeakerPlaces(t *testing.T) {
	s := Typesetter{}.setter(Document{})
	st := s.style(Style{Size: 20})
	text := "ส่งเสริมงบประมาณ"
	whole, word := s.compose(Text(text), st, nil).width(), s.compose(Text("ประมาณ"), st, nil).width()
	for _, c := range []struct {
		width float64
		want  string
	}{{whole + 1, "ส่งเสริมงบประมาณ"}, {whole * 0.7, "ส่งเสริม|งบประมาณ"}, {word + 1, "ส่งเสริม|งบ|ประมาณ"}} {
		var lines []string
		for _, l := range broken(t, s, text, c.width, st) {
			lines = append(lines, l.text())
		}
		if got := strings.Join(lines, "|"); got != c.want {
			t.Errorf("%.0f points: %s, want %s", c.width, got, c.want)
		}
	}
}

// A telephone number that does not fit on a line begins a line of its own, and is divided at its groups.
func TestNumbersAreDividedLast(t *testing.T) {
	s := Typesetter{}.setter(Document{})
	st := s.style(Style{Size: 12})
	width := s.compose(Text("๐ ๓๔๕๑ ๑๒๐๐"), st, nil).width() + 2
	for text, want := range map[string]string{
		"โทร. ๐ ๓๔๕๑ ๑๒๐๐":         "โทร.|๐ ๓๔๕๑ ๑๒๐๐",
		"๐๙.๐๐–๑๒.๐๐–๑๕.๐๐ น.":     "๐๙.๐๐–|๑๒.๐๐–|๑๕.๐๐ น.",
		"พลตำรวจเอกหญิง สมหญิงศรี": "พลตำรวจเอก|หญิง สมหญิงศรี",
	} {
		var lines []string
		for _, l := range broken(t, s, text, width, st) {
			lines = append(lines, strings.TrimSpace(l.text()))
		}
		if got := strings.Join(lines, "|"); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// Spaces beside ๆ are not stretched, and a line that stays short all the same is not
// stretched at all.
func TestSpacesThatStay(t *testing.T) {
	s := Typesetter{}.setter(Document{})
	st := s.style(Style{Size: 12, Align: Justified})
	for _, text := range append([]string{"หน่วยงานต่าง ๆ ในจังหวัด ร่วมกันจัดงาน ต่าง ๆ ตลอด 5 กม. จาก 09.30 น. ทุก ๆ วัน และทุก ๆ คืน"}, prose...) {
		for width := 120.0; width < 400; width += 7 {
			for _, l := range broken(t, s, text, width, st) {
				w := 0.0
				for k, a := range l.atoms[:l.trail] {
					w += l.advance(k)
					beside := k > 0 && strings.HasSuffix(l.atoms[k-1].shape.text, "ๆ") || k+1 < len(l.atoms) && l.atoms[k+1].shape.text == "ๆ"
					if a.space && beside && l.advance(k) > a.width()*l.scale+0.001 {
						t.Errorf("%.0f points: a space beside ๆ is stretched in %q", width, l.text())
					}
				}
				if w < width*(1-visible)-0.01 && l.gap > 0 {
					t.Errorf("%.0f points: %q is stretched and yet short by %.0f", width, l.text(), width-w)
				}
			}
		}
	}
}

// A name wider than its line is divided between the names in it, never inside a word that fits.
func TestNamesInLongNamesStayWhole(t *testing.T) {
	s := Typesetter{Dictionary: thai.NewDictionary([]string{"แม่น้ำแคว", "สัปดาห์สะพานข้ามแม่น้ำแคว"})}.setter(Document{})
	for width := 110.0; width < 320; width += 5 {
		var lines []string
		for _, l := range broken(t, s, "งานสัปดาห์สะพานข้ามแม่น้ำแคว ประจำปี 2569", width, Style{Size: 20}) {
			lines = append(lines, strings.TrimSpace(l.text()))
		}
		if all := strings.Join(lines, "|"); !strings.Contains(all, "แม่น้ำแคว") {
			t.Errorf("%.0f: %s", width, all)
		}
	}
}

// Unbreakable text is kept together across spans.
func TestSpansHoldTogether(t *testing.T) {
	s := Typesetter{Dictionary: thai.NewDictionary([]string{"แม่น้ำแคว"})}.setter(Document{})
	for _, spans := range [][]Span{
		{{Text: "ต่าง", Bold: true}, {Text: " ๆ"}},
		{{Text: "เด็ก", Link: "https://x.th"}, {Text: " ๆ"}},
		{{Text: "1,250", Bold: true}, {Text: " บาท"}},
		{{Text: "กรม", Bold: true}, {Text: "ฯ"}},
		{{Text: "แม่น้ำ", Italic: true}, {Text: "แคว"}},
		{{Text: "5"}, {Text: "\u00A0", Super: true}, {Text: "กม."}},
	} {
		st := s.style(Style{Size: 12})
		p := s.compose(spans, st, nil)
		if n := len(p.breakLines(evenMeasure(p.width()), Left)); n != 1 || len(p.pieces) != 1 {
			t.Errorf("%v: %d lines, %d pieces", spans, n, len(p.pieces))
		}
	}
}

// In columns as wide as a sheet's nearly all lines except the last are flush, in narrow columns of a newspaper half of them;
// the others are left short rather than stretched too far.
func TestJustifiedLinesAreFlush(t *testing.T) {
	s := Typesetter{}.setter(Document{})
	for _, c := range []struct{ width, least float64 }{{470, 0.85}, {260, 0.8}, {170, 0.5}} {
		flush, all := 0, 0
		for _, text := range prose {
			lines := broken(t, s, text, c.width, Style{Size: 11.5, Align: Justified})
			for _, l := range lines[:len(lines)-1] {
				w := 0.0
				for k := range l.atoms[:l.trail] {
					w += l.advance(k)
				}
				all++
				if w > c.width-0.5 {
					flush++
				}
			}
		}
		part := float64(flush) / float64(all)
		t.Logf("width %.0f: %d of %d lines are flush", c.width, flush, all)
		if part < c.least {
			t.Errorf("width %.0f: only %.2f of the lines are flush", c.width, part)
		}
	}
}

// The second line of a headline is not a single word.
func TestHeadlinesAreBalanced(t *testing.T) {
	s := Typesetter{}.setter(Document{})
	p := s.compose(Text(headlines[0]), s.style(Style{Size: 15}), nil)
	var widths []float64
	for _, sp := range p.balanced(330, Center) {
		l, _ := p.line(sp, 330, Center, false)
		w := 0.0
		for k := range l.atoms[:l.trail] {
			w += l.advance(k)
		}
		widths = append(widths, w)
	}
	if len(widths) != 2 || widths[1] < 0.6*widths[0] {
		t.Errorf("lines of %v points", widths)
	}
}

func TestForcedLines(t *testing.T) {
	s := Typesetter{}.setter(Document{})
	lines := broken(t, s, "หนึ่ง\nสอง  \n สาม", 400, Style{Align: Justified})
	var got []string
	for _, l := range lines {
		got = append(got, strings.TrimSpace(l.text()))
	}
	if strings.Join(got, "|") != "หนึ่ง|สอง|สาม" {
		t.Errorf("%q", got)
	}
}

func TestLongWordsAreTornAtClusters(t *testing.T) {
	s := Typesetter{}.setter(Document{})
	for _, text := range []string{
		strings.Repeat("ก", 10_000), strings.Repeat("กิ์", 3_000), strings.Repeat("x", 10_000), "สั้น " + strings.Repeat("W", 300) + " สั้น",
		strings.Repeat("漢", 2_000), "https://example.com/" + strings.Repeat("a/b-c_d", 400), strings.Repeat("เ", 500), strings.Repeat("\u0E48", 500),
	} {
		for _, width := range []float64{20, 100, 470} {
			for _, l := range broken(t, s, text, width, Style{Size: 12, Align: Justified}) {
				r, _ := utf8.DecodeRuneInString(l.text())
				if r >= 0x0E31 && r != 'เ' && r != '\u0E40' && !strings.HasPrefix(text, string(r)) {
					t.Errorf("a line begins with %q", r)
				}
			}
		}
	}
}

// A word that is wider than its line does not leave a single letter for the next line.
func TestNoLetterIsLeftAlone(t *testing.T) {
	s := Typesetter{}.setter(Document{})
	for _, cluster := range []string{"ฬ", "ฬี้"} {
		for n := 4; n < 40; n++ {
			for width := 30.0; width < 120; width += 3 {
				lines := broken(t, s, strings.Repeat(cluster, n), width, Style{Size: 12})
				if last := lines[len(lines)-1].text(); len(lines) > 1 && last == cluster {
					t.Errorf("%d letters on %.0f points: the last line is one letter", n, width)
				}
			}
		}
	}
}

func FuzzBreakLines(f *testing.F) {
	for _, text := range append(append([]string(nil), prose...), headlines...) {
		f.Add(text, 170.0, uint8(Justified))
	}
	f.Add("ก\n\nข\u200Bค \u00A0 x\u00ADy é \u0301 👨‍👩‍👧 שלום\r\n"+strings.Repeat("ๆ", 40), 55.5, uint8(Left))
	f.Add(strings.Repeat("\u0E48", 99)+"\u0E33", 12.0, uint8(Center))
	s := Typesetter{}.setter(Document{})
	f.Fuzz(func(t *testing.T, text string, width float64, align uint8) {
		if !(width >= 12 && width < 2000) || len(text) > 4000 {
			return
		}
		broken(t, s, text, width, Style{Size: 11, Align: Align(align % 4)})
	})
}

var _ = thai.Standard
