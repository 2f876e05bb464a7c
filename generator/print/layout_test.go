package print

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"hokhao/generator/key"
	"hokhao/generator/markdown"
)

// inFrame checks that nothing of the flow is outside the margins, including the full extent of lines.
func inFrame(t testing.TB, l *Layout) {
	t.Helper()
	for n, sh := range l.pages {
		p := sh.page
		for _, o := range sh.ops {
			left, right, top, bottom := o.x, o.x+o.w, o.y, o.y+o.h
			if o.kind == opLine {
				right = o.x
				for i := range o.line.atoms[:o.line.trail] {
					right += o.line.advance(i)
				}
				size := 0.0
				for _, a := range o.line.atoms {
					size = max(size, a.run.size)
				}
				top, bottom = o.y-0.8*size, o.y+0.2*size
			}
			const slack = 0.6
			if o.running {
				if left < -slack || right > p.Width+slack || top < -slack || bottom > p.Height+slack {
					t.Errorf("page %d: a head or foot stands outside of the page: %.1f %.1f %.1f %.1f", n+1, left, top, right, bottom)
				}
				continue
			}
			if left < p.Left-slack || right > p.Width-p.Right+slack || top < p.Top-slack || bottom > p.Height-p.Bottom+slack {
				what := ""
				if o.line != nil {
					what = cutText(o.line.text())
				}
				t.Errorf("page %d: kind %d %q stands outside of the margins: %.1f %.1f %.1f %.1f", n+1, o.kind, what, left, top, right, bottom)
			}
		}
	}
}

func plainDoc(columns int, blocks ...Block) Document {
	return Document{Title: "ทดสอบ", Page: A4(50, 50, 50, 50), Sections: []Section{{Columns: columns, Gutter: 14, Blocks: blocks}}}
}

func TestNothingLeavesItsFrame(t *testing.T) {
	for _, doc := range []Document{weekly(), release(t)} {
		inFrame(t, layout(t, doc))
	}
}

func TestTheSameBytes(t *testing.T) {
	for _, doc := range []Document{weekly(), release(t), card()} {
		if !bytes.Equal(pdf(t, doc), pdf(t, doc)) {
			t.Error("two renders of a PDF differ")
		}
		var a, b bytes.Buffer
		if err := layout(t, doc).PNG(&a, 1, 1); err != nil {
			t.Fatal(err)
		}
		if err := layout(t, doc).PNG(&b, 1, 1); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(a.Bytes(), b.Bytes()) {
			t.Error("two renders of a PNG differ")
		}
	}
}

// Cached words do not change the bytes.
func TestTheSameBytesFromColdFonts(t *testing.T) {
	warm := pdf(t, release(t))
	for _, f := range faces() {
		f.mu.Lock()
		clear(f.words)
		clear(f.codes)
		f.mu.Unlock()
	}
	if !bytes.Equal(warm, pdf(t, release(t))) {
		t.Error("a cold render differs")
	}
}

func TestManyAtOnce(t *testing.T) {
	want := pdf(t, release(t))
	doc := release(t)
	done := make(chan []byte)
	for range 4 {
		go func() {
			var b bytes.Buffer
			if l, err := fixtures.Layout(doc); err == nil {
				_ = l.PDF(&b)
			}
			done <- b.Bytes()
		}()
	}
	for range 4 {
		if !bytes.Equal(<-done, want) {
			t.Error("a render beside others differs")
		}
	}
}

// A document can be part of a view: every field changes the key.
func TestDocumentsHaveKeys(t *testing.T) {
	a, b := weekly(), weekly()
	if key.Of(a) != key.Of(b) {
		t.Error("equal documents have different keys")
	}
	g := b.Sections[3].Blocks[1].(Group)
	p := g.Blocks[len(g.Blocks)-1].(Paragraph)
	p.Text = Text("อื่น")
	g.Blocks[len(g.Blocks)-1] = p
	if key.Of(a) == key.Of(b) {
		t.Error("different documents have one key")
	}
	for _, block := range []Block{Paragraph{}, List{}, Table{}, Pairs{}, Picture{}, QR{}, Rule{}, Space{}, Group{}, Row{}, Break{}} {
		key.Of(plainDoc(1, block))
	}
}

// A placedLine is a line of text with its page and column.
type placedLine struct {
	text string
	page int
	x, y float64
}

func linesOf(l *Layout) []placedLine {
	var out []placedLine
	for n, sh := range l.pages {
		for _, o := range sh.ops {
			if o.kind == opLine && !o.running {
				out = append(out, placedLine{strings.TrimSpace(o.line.text()), n, o.x, o.y})
			}
		}
	}
	return out
}

func TestHeadingsStayWithTheirText(t *testing.T) {
	for filler := range 60 {
		var blocks []Block
		for range filler {
			blocks = append(blocks, Paragraph{Style: bodyStyle, Text: Text("บรรทัด")})
		}
		blocks = append(blocks, Paragraph{Style: headStyle, Level: 1, Text: Text("หัวข้อ")}, Paragraph{Style: bodyStyle, Text: Text(prose[0] + prose[1])})
		ls := linesOf(layout(t, plainDoc(2, blocks...)))
		for i, l := range ls {
			if l.text != "หัวข้อ" {
				continue
			}
			for k := 1; k <= 2; k++ {
				next := ls[i+k]
				if next.page != l.page || next.y < l.y {
					t.Errorf("after %d lines the heading stands without line %d of its text", filler, k)
				}
			}
		}
	}
}

func TestNoWidowsAndOrphans(t *testing.T) {
	for filler := range 50 {
		var blocks []Block
		for range filler {
			blocks = append(blocks, Paragraph{Style: bodyStyle, Text: Text("บรรทัด")})
		}
		blocks = append(blocks, Paragraph{Style: bodyStyle, Text: Text(prose[0] + " " + prose[1])})
		var runs []int // consecutive lines of the paragraph in one column
		last := placedLine{page: -1}
		for _, l := range linesOf(layout(t, plainDoc(2, blocks...))) {
			if l.text == "บรรทัด" {
				continue
			}
			if last.page == l.page && l.y > last.y {
				runs[len(runs)-1]++
			} else {
				runs = append(runs, 1)
			}
			last = l
		}
		if slices.Min(runs) < 2 {
			t.Errorf("after %d lines the paragraph is divided %v", filler, runs)
		}
	}
}

func TestColumnsAreBalanced(t *testing.T) {
	for n := 2; n <= 4; n++ {
		var blocks []Block
		for i := range 7 {
			blocks = append(blocks, Paragraph{Style: bodyStyle, Text: Text(prose[i%4])})
		}
		bottoms := map[int]float64{}
		for _, l := range linesOf(layout(t, plainDoc(n, blocks...))) {
			column := int((l.x - 50 + 14) / ((495.28 + 14) / float64(n)))
			bottoms[column] = max(bottoms[column], l.y)
		}
		low, high := 1e9, 0.0
		for c, y := range bottoms {
			if c < n-1 || n == 2 {
				low, high = min(low, y), max(high, y)
			}
		}
		// A column ends up to two lines early to keep lines of a paragraph together; the last column has the remainder.
		if len(bottoms) != n || high-low > 2.5*17 || high-bottoms[n-1] > 4.5*17 || bottoms[n-1] > high {
			t.Errorf("%d columns end at %v", n, bottoms)
		}
	}
}

func TestTableHeadIsRepeated(t *testing.T) {
	table := Table{Style: Style{Size: 11}, Columns: []Column{{}, {Align: Right}}, Head: [][]Cell{{{Text: Text("อำเภอ")}, {Text: Text("คน")}}}}
	for i := range 120 {
		table.Rows = append(table.Rows, []Cell{{Text: Text(fmt.Sprintf("หมู่บ้าน %d", i))}, {Text: Text(fmt.Sprint(i * 7))}})
	}
	l := layout(t, plainDoc(1, table))
	inFrame(t, l)
	heads := map[int]int{}
	rows := 0
	for _, line := range linesOf(l) {
		switch {
		case line.text == "อำเภอ":
			heads[line.page]++
		case strings.HasPrefix(line.text, "หมู่บ้าน"):
			rows++
		}
	}
	if l.Pages() < 3 || len(heads) != l.Pages() || rows != 120 {
		t.Errorf("%d pages have heads %v and %d rows", l.Pages(), heads, rows)
	}
}

func TestPagesAreCounted(t *testing.T) {
	doc := weekly()
	l := layout(t, doc)
	last := ""
	for _, o := range l.pages[l.Pages()-1].ops {
		if o.running && o.kind == opLine {
			last = o.line.text()
		}
	}
	if last != "หน้า ๔ จาก ๔ หน้า" {
		t.Errorf("the last foot says %q", last)
	}
	var contents []string
	for _, line := range linesOf(l) {
		if line.page == 0 && strings.Contains(line.text, "หน้า ") {
			contents = append(contents, line.text)
		}
	}
	for i := range 4 {
		a, ok := l.anchors[fmt.Sprintf("s%d", i)]
		if !ok || !strings.Contains(strings.Join(contents, "\n"), "หน้า "+string(rune('๑'+a.page))) {
			t.Errorf("story %d stands on page %d; the contents say %q", i, a.page+1, contents)
		}
	}
}

func TestFit(t *testing.T) {
	blocks := []Block{
		Paragraph{Style: headStyle, Level: 2, Text: Text(headlines[0])},
		Paragraph{Style: bodyStyle, Text: Text(prose[0])},
		Paragraph{Style: bodyStyle, Text: Text(prose[1])},
		List{Style: bodyStyle, Ordered: true, Items: [][]Block{{Paragraph{Text: Text(prose[2])}}, {Paragraph{Text: Text(prose[3])}}}},
	}
	tail := []Block{Paragraph{Style: noteStyle, Text: Text("อ่านต่อ")}}
	whole := strings.Join(texts(blocks), "")
	full, err := fixtures.Height(blocks, 250)
	if err != nil {
		t.Fatal(err)
	}
	kept := -1
	for height := 10.0; height < full+20; height += 7 {
		head, rest, err := fixtures.Fit(blocks, 250, height, tail)
		if err != nil {
			t.Fatal(err)
		}
		got := strings.ReplaceAll(strings.Join(texts(head), "")+strings.Join(texts(rest), ""), " ", "")
		if strings.ReplaceAll(got, "…", "") != strings.ReplaceAll(whole, " ", "") {
			t.Fatalf("at %.0f text was lost: %q + %q", height, texts(head), texts(rest))
		}
		if len(head) > 0 {
			if h, _ := fixtures.Height(append(head, tail...), 250); len(rest) > 0 && h > height+0.01 {
				t.Errorf("at %.0f the head is %.1f high", height, h)
			}
			if p, ok := head[len(head)-1].(Paragraph); ok && p.Level > 0 {
				t.Errorf("at %.0f a heading is last", height)
			}
		}
		n := len(strings.Join(texts(head), ""))
		if n < kept-200 {
			t.Errorf("at %.0f less is kept than with less room: %d, %d", height, n, kept)
		}
		kept = max(kept, n)
	}
	if head, rest, _ := fixtures.Fit(blocks, 250, full+0.1, tail); len(rest) != 0 || len(head) != len(blocks) {
		t.Error("what fits is cut")
	}
}

func TestStoriesAreCutAtSentences(t *testing.T) {
	story := Group{ID: "news/2026/bridge", Limit: 130, Blocks: []Block{Paragraph{Style: bodyStyle, Text: Text(prose[0] + " " + prose[1])}},
		Tail: []Block{Paragraph{Style: noteStyle, Text: Text("อ่านต่อในเว็บไซต์")}}}
	l := layout(t, plainDoc(2, story))
	r := l.Report()
	if len(r.Cut) != 1 || r.Cut[0].ID != "news/2026/bridge" {
		t.Fatalf("%+v", r)
	}
	var shown []string
	for _, line := range linesOf(l) {
		shown = append(shown, line.text)
	}
	if shown[len(shown)-1] != "อ่านต่อในเว็บไซต์" {
		t.Errorf("the tail is missing: %q", shown)
	}
	if !strings.HasPrefix(r.Cut[0].Text, "ทั้งนี้") && !strings.HasPrefix(r.Cut[0].Text, "โดย") && !strings.HasPrefix(r.Cut[0].Text, "นอกจากนี้") {
		t.Errorf("the cut begins in the middle of a sentence: %q", cutText(r.Cut[0].Text))
	}
	all := strings.ReplaceAll(strings.Join(shown[:len(shown)-1], "")+r.Cut[0].Text, " ", "")
	if all != strings.ReplaceAll(prose[0]+prose[1], " ", "") {
		t.Error("the story and what was cut are not the whole")
	}
}

func TestPlacedTextIsShrunkThenCut(t *testing.T) {
	doc := func(text string) Document {
		return Document{Title: "ป้าย", Page: Page{Width: 300, Height: 200}, Sections: []Section{{Placed: []Placed{
			{ID: "label", X: 20, Y: 20, Width: 260, Height: 100, Shrink: 0.6, Blocks: []Block{Paragraph{Style: Style{Size: 20, Leading: 28}, Text: Text(text)}}},
		}}}}
	}
	for i, text := range []string{"สั้น", headlines[2], prose[0], strings.Repeat("ก", 5000), strings.Repeat("คำ ", 900)} {
		l := layout(t, doc(text))
		size := 0.0
		for _, o := range l.pages[0].ops {
			if o.kind != opLine {
				continue
			}
			size = o.line.atoms[0].run.size
			if o.y+0.25*size > 120.5 || o.y-0.8*size < 19 {
				t.Errorf("text %d stands at %.1f", i, o.y)
			}
		}
		if size < 12-0.01 || size > 20 {
			t.Errorf("text %d is set in %.1f points", i, size)
		}
		if cut := l.Report().Cut; (len(cut) > 0) != (i >= 2) {
			t.Errorf("text %d: %d cuts", i, len(cut))
		} else if len(cut) > 0 && cut[0].ID != "label" {
			t.Errorf("text %d: cut under %q", i, cut[0].ID)
		}
	}
}

func TestTextFlowsBesideAFloat(t *testing.T) {
	l := layout(t, plainDoc(1,
		Picture{Source: "photo-1.jpg", Alt: "ภาพ", Width: 180, Float: FloatRight, Caption: Text("คำบรรยาย"), Style: noteStyle},
		Paragraph{Style: bodyStyle, Text: Text(prose[0] + " " + prose[1] + " " + prose[2])}, Paragraph{Style: bodyStyle, Text: Text(prose[3] + " " + prose[0])},
		List{Style: bodyStyle, Items: [][]Block{{Paragraph{Style: bodyStyle, Text: Text("หลังภาพ")}}}}))
	inFrame(t, l)
	var picture op
	for _, o := range l.pages[0].ops {
		if o.kind == opImage {
			picture = o
		}
	}
	beside, below := 0, 0
	for _, o := range l.pages[0].ops {
		if o.kind != opLine || o.line.text() == "คำบรรยาย" {
			continue
		}
		right := o.x
		for i := range o.line.atoms[:o.line.trail] {
			right += o.line.advance(i)
		}
		overlaps := o.y > picture.y && o.y-9 < picture.y+picture.h
		if overlaps && right > picture.x-4 {
			t.Errorf("%q runs into the picture", o.line.text())
		}
		if overlaps {
			beside++
		} else if right > picture.x {
			below++
		}
	}
	if beside < 5 || below < 2 {
		t.Errorf("%d lines stand beside the picture, %d below are wide", beside, below)
	}
}

func TestPicturesThatCannotBeRead(t *testing.T) {
	_, err := fixtures.Layout(plainDoc(1, Picture{Source: "none.jpg"}))
	if err == nil || !strings.Contains(err.Error(), "none.jpg") {
		t.Errorf("%v", err)
	}
	if _, err := (Typesetter{}).Layout(plainDoc(1, Picture{Source: "a"})); err == nil {
		t.Error("no error without Open")
	}
	broken := Typesetter{Open: func(string) ([]byte, error) { return pictures()["photo-0.jpg"][:600], nil }}
	if _, err := broken.Layout(plainDoc(1, Picture{Source: "a"})); err == nil {
		t.Error("no error for half a picture")
	}
	failing := errors.New("disk")
	lost := Typesetter{Open: func(string) ([]byte, error) { return nil, failing }}
	if _, err := lost.Layout(plainDoc(1, Picture{Source: "a"})); !errors.Is(err, failing) {
		t.Errorf("%v", err)
	}
}

func TestHostileDocuments(t *testing.T) {
	deep := Block(Paragraph{Text: Text("ลึก")})
	for i := range 60 {
		if i%2 == 0 {
			deep = Group{Border: 1, Padding: 4, Blocks: []Block{deep}}
		} else {
			deep = List{Items: [][]Block{{deep}}}
		}
	}
	var photos []Block
	for i := range 200 {
		photos = append(photos, Picture{Source: fmt.Sprintf("photo-%d.jpg", i%4), Alt: "ภาพ", Caption: Text(prose[i%4])})
	}
	wide := Table{Lines: LinesGrid}
	for range 40 {
		wide.Columns = append(wide.Columns, Column{})
	}
	for range 5 {
		var row []Cell
		for i := range 40 {
			row = append(row, Cell{Text: Text(fmt.Sprintf("ช่อง%d", i))})
		}
		wide.Rows = append(wide.Rows, row)
	}
	tall := Table{Columns: []Column{{}, {}}, Rows: [][]Cell{{{Text: Text(strings.Repeat(prose[0]+" ", 40))}, {Text: Text("สั้น")}}}}
	for name, blocks := range map[string][]Block{
		"empty":               {Paragraph{}, List{}, Table{}, Pairs{}, Group{}, Row{}, Space{}, Break{}, Paragraph{Level: 1}, Group{Border: 1}, List{Items: [][]Block{{}, nil}}, Table{Rows: [][]Cell{{}, {{}}}}},
		"word of 10,000":      {Paragraph{Style: bodyStyle, Text: Text(strings.Repeat("ก", 10_000))}, Paragraph{Style: headStyle, Level: 1, Text: Text(strings.Repeat("X", 10_000))}},
		"scripts":             {Paragraph{Text: Text("漢字かな 한국어 עברית العربية हिन्दी ไทย ລາວ မြန်မာ ខ្មែរ 𝔘𝔫𝔦 🧑🏽‍🚒🇹🇭🏴󠁧󠁢󠁥󠁮󠁧󠁿")}},
		"directions":          {Paragraph{Text: Text("ก \u202Eกลับ\u202C \u2066x\u2069 \u200F\u200Eשלום 123 עברית")}},
		"controls":            {Paragraph{Text: Text("ก\x00\x01\x7F\u0085\u2028\u2029\uFEFF\uFFFE\uFFFF\xff\xfeข \u00AD\u200B")}},
		"marks":               {Paragraph{Text: Text(strings.Repeat("\u0E48", 3000))}, Paragraph{Text: Text("e" + strings.Repeat("\u0301", 3000))}},
		"deep":                {deep},
		"200 photos":          photos,
		"wide table":          {wide},
		"tall row":            {tall},
		"narrow":              {Row{Cells: []RowCell{{Width: 900, Blocks: []Block{Paragraph{Text: Text(prose[0])}}}, {Width: 900, Blocks: []Block{Paragraph{Text: Text(prose[0])}}}, {Blocks: []Block{Paragraph{Text: Text("ก")}}}}}},
		"high row":            {Row{Cells: []RowCell{{Blocks: []Block{Paragraph{Style: bodyStyle, Text: Text(strings.Repeat(prose[1]+" ", 60))}}}, {Width: 60, Blocks: []Block{QR{Address: "https://example.com/"}}}}}},
		"large picture":       {Picture{Source: "photo-0.jpg", Alt: "ภาพ", Width: 5000, Height: 9000}, Picture{Source: "photo-0.jpg", Alt: "ภาพ", Width: 20, Height: 9000}, Picture{Source: "photo-1.jpg", Float: FloatLeft, Width: 4000, Alt: "ภาพ"}, Paragraph{Text: Text(prose[0])}},
		"large QR":            {QR{Address: "https://example.com/" + strings.Repeat("a", 900), Size: 3000}},
		"large type":          {Paragraph{Style: Style{Size: 300}, Text: Text("ใหญ่มาก")}},
		"negative":            {Paragraph{Style: Style{Size: -4, Leading: -3, Indent: -20, First: -400, Before: -10, After: -10}, Text: Text(prose[0])}, Space{Height: -50}, Rule{Width: -3, Thickness: -1}, Group{Indent: -9, Padding: -4, Border: 1, Blocks: []Block{Paragraph{Text: Text(prose[1])}}}},
		"indents":             {Paragraph{Style: Style{Indent: 4000, IndentRight: 300}, Text: Text(prose[0])}, Group{Indent: 3000, Blocks: []Block{Paragraph{Text: Text(prose[0])}}}},
		"group of a page":     {Group{Border: 1, Padding: 5, KeepTogether: true, Blocks: []Block{Paragraph{Style: bodyStyle, Text: Text(strings.Repeat(prose[2]+" ", 50))}}}},
		"headings only":       slices.Repeat([]Block{Paragraph{Style: headStyle, Level: 3, Text: Text(headlines[0])}}, 200),
		"headings of nothing": {Paragraph{Level: 1}, Paragraph{Level: 2, Text: Text(" \u200B ")}, Paragraph{Level: 3, Text: Text("หัวข้อ")}, Paragraph{Level: 6, Text: Text("หัวข้อ")}, Paragraph{Level: 2, Text: Text("หัวข้อ")}},
		"breaks":              {Break{}, Break{Page: true}, Break{Page: true}, Paragraph{Text: Text("ก")}, Break{}, Break{}, Paragraph{Text: Text("ข")}, Break{Page: true}},
		"fields":              {Paragraph{Text: []Span{{Field: PageOf, Ref: "none"}, {Field: PageCount}, {Field: PageNumber}, {Field: 99}}}, Paragraph{Text: []Span{{Text: "x", Link: "#none"}}}},
	} {
		t.Run(name, func(t *testing.T) {
			for columns := 1; columns <= 3; columns++ {
				l := layout(t, plainDoc(columns, blocks...))
				inFrame(t, l)
				var b bytes.Buffer
				if err := l.PDF(&b); err != nil {
					t.Fatal(err)
				}
				checkPDF(t, b.Bytes())
				if err := l.PNG(&b, 1, 0.5); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// There can be more signs than a font file has glyph numbers.
func TestEverySignOfUnicode(t *testing.T) {
	var b strings.Builder
	n := 0
	for r := rune(0x3400); n < 62_000; r++ {
		if r < 0xD800 || r > 0xFFFF {
			b.WriteRune(r)
			n++
		}
		if n%50 == 0 {
			b.WriteByte(' ')
		}
	}
	l := layout(t, plainDoc(3, Paragraph{Style: Style{Size: 6, Leading: 9}, Text: Text(b.String())}))
	inFrame(t, l)
	if n := len(l.Report().Missing); n < 61_000 {
		t.Errorf("%d signs are reported", n)
	}
	var out bytes.Buffer
	if err := l.PDF(&out); err != nil {
		t.Fatal(err)
	}
	checkPDF(t, out.Bytes())
}

func TestADocumentWithoutATitle(t *testing.T) {
	doc := plainDoc(1, Paragraph{Level: 2, Text: Text("หัวเรื่อง")})
	doc.Title = ""
	data := pdf(t, doc)
	checkPDF(t, data)
	if !bytes.Contains(data, []byte(">หัวเรื่อง</rdf:li>")) {
		t.Error("the title is not the first heading's")
	}
	checkPDF(t, pdf(t, Document{}))
}

func FuzzLayout(f *testing.F) {
	f.Add([]byte(body), uint8(2))
	f.Add([]byte("# ก\n\n"+strings.Repeat("> ", 9)+"ข\n\n|a|b|\n|-|-|\n|1|2|\n\n[^1]\n\n[^1]: x"), uint8(3))
	f.Fuzz(func(t *testing.T, source []byte, columns uint8) {
		if len(source) > 3000 {
			return
		}
		d, err := markdown.Open(source)
		if err != nil {
			return
		}
		blocks := d.Blocks(markdown.Context{Picture: func(string) (markdown.Picture, bool) {
			return markdown.Picture{Src: "photo-0.jpg"}, true
		}})
		l := layout(t, plainDoc(int(columns%4), Markdown(blocks, Sheet{Body: bodyStyle})...))
		inFrame(t, l)
		var b bytes.Buffer
		if err := l.PDF(&b); err != nil {
			t.Fatal(err)
		}
		checkPDF(t, b.Bytes())
	})
}

func TestLinesOfAllColumnsStandBesideOneAnother(t *testing.T) {
	l := layout(t, weekly())
	inFrame(t, l)
	for n, sh := range l.pages {
		places := map[int]int{} // position in hundredths of the grid
		for _, o := range sh.ops {
			if o.kind == opLine && o.tag != nil && o.tag.role == "P" && o.line.atoms[0].run.size == 11.5 {
				places[int(o.y*100)%1700/10]++
			}
		}
		// Page 1 has two sections, each with a grid of its own.
		if len(places) > 2 || n > 0 && len(places) > 2 {
			t.Errorf("page %d: lines stand at %v of the grid", n+1, places)
		}
	}
}

// A heading over all columns is not left at the bottom of a page while its columns begin on the next.
func TestHeadingsStayWithTheNextSection(t *testing.T) {
	for filler := 20; filler < 45; filler++ {
		var above []Block
		for range filler {
			above = append(above, Paragraph{Style: bodyStyle, Text: Text("บรรทัด")})
		}
		doc := plainDoc(1, above...)
		doc.Sections = append(doc.Sections,
			Section{Blocks: []Block{Paragraph{Style: headStyle, Level: 1, Text: Text("หัวข้อ")}}},
			Section{Columns: 3, Gutter: 10, Blocks: []Block{Paragraph{Style: bodyStyle, Text: Text(prose[0] + prose[1])}}})
		ls := linesOf(layout(t, doc))
		for i, l := range ls {
			if l.text == "หัวข้อ" && ls[i+1].page != l.page {
				t.Errorf("after %d lines the heading stands alone", filler)
			}
		}
	}
}

func TestPlacesInTheDocument(t *testing.T) {
	doc := plainDoc(1,
		Paragraph{Text: []Span{{Text: "ไปที่เรื่อง", Link: "#story"}, {Text: " หน้า "}, {Field: PageOf, Ref: "story"}}},
		Paragraph{Level: 1, Text: Text("หนึ่ง")}, Paragraph{Level: 2, Text: Text("หนึ่งจุดหนึ่ง")}, Break{Page: true},
		Group{ID: "story", Blocks: []Block{Paragraph{Level: 1, Text: Text("สอง")}}})
	l := layout(t, doc)
	if a := l.anchors["story"]; a.page != 1 || linesOf(l)[0].text != "ไปที่เรื่อง หน้า 2" {
		t.Errorf("%+v %q", a, linesOf(l)[0].text)
	}
	checkPDF(t, pdf(t, doc))
}
