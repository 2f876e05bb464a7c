package markdown

import (
	"fmt"
	"strings"
	"testing"
)

// outline writes blocks as a text that can be compared.
func outline(blocks []Block, indent string) string {
	var b strings.Builder
	names := map[BlockKind]string{ParagraphBlock: "p", HeadingBlock: "h", ListBlock: "list", QuoteBlock: "quote", TableBlock: "table", TermsBlock: "terms", CodeBlock: "code", RuleBlock: "rule", FigureBlock: "figure", NotesBlock: "notes"}
	for _, x := range blocks {
		b.WriteString(indent + names[x.Kind])
		switch x.Kind {
		case HeadingBlock:
			fmt.Fprintf(&b, "%d#%s", x.Level, x.ID)
		case ListBlock:
			fmt.Fprintf(&b, " ordered=%v start=%d tight=%v", x.Ordered, x.Start, x.Tight)
		case FigureBlock:
			fmt.Fprintf(&b, " %s alt=%s caption=%s credit=%s", x.Picture.Src, x.Picture.Alt, x.Picture.Caption, x.Picture.Credit)
		}
		if len(x.Spans) > 0 {
			b.WriteString(" " + spansText(x.Spans))
		}
		b.WriteByte('\n')
		for _, item := range x.Items {
			b.WriteString(indent + "- \n" + outline(item, indent+"  "))
		}
		b.WriteString(outline(x.Blocks, indent+"  "))
		for _, row := range append([][][]Span{x.Head}, x.Rows...) {
			if row == nil {
				continue
			}
			b.WriteString(indent + " ")
			for i, c := range row {
				fmt.Fprintf(&b, " |%d %s", x.Aligns[i], spansText(c))
			}
			b.WriteByte('\n')
		}
		for _, t := range x.Terms {
			b.WriteString(indent + "  = " + spansText(t.Spans) + "\n" + outline(t.Blocks, indent+"    "))
		}
	}
	return b.String()
}

func spansText(spans []Span) string {
	var out []string
	for _, s := range spans {
		form := ""
		for _, f := range []struct {
			on   bool
			sign string
		}{{s.Bold, "B"}, {s.Italic, "I"}, {s.Strike, "S"}, {s.Code, "C"}} {
			if f.on {
				form += f.sign
			}
		}
		if s.Href != "" {
			form += "→" + s.Href
		}
		if s.Note > 0 {
			form += fmt.Sprintf("^%d", s.Note)
		}
		out = append(out, fmt.Sprintf("%s(%s)", form, strings.ReplaceAll(s.Text, "\n", "⏎")))
	}
	return strings.Join(out, "")
}

func TestBlocks(t *testing.T) {
	body := "ข่าว**หนา *เอียง*** ~~ลบ~~ `โค้ด`\nต่อกัน และ[ที่อื่น](https://example.com)[^ก]\n\n# หัวข้อ\n\n" +
		"1. หนึ่ง\n2. สอง\n   - ย่อย\n\n> อ้าง\n\n| ก | ข |\n| :-- | --: |\n| 1 | [ค](x.md) |\n\n|  |  |\n|--|--|\n| 1 | 2 |\n\n" +
		"![ภาพ](a.jpg \"คำบรรยาย\")\n\nมี![ในบรรทัด](b.jpg)ภาพ\n\n![ไม่มี](none.jpg)\n\nคำ\n: ความหมาย\n\n```\nx\n  y\n```\n\n---\n\nบรรทัด\\\nใหม่ [#](#หัวข้อ) <b>x</b> <script>alert(1)</script>\n\n[ร้าย](javascript:alert)\n\n[^ก]: เชิงอรรถ\n"
	blocks, err := toBlocks([]byte(body), Context{Prefix: "p-", Shift: 1,
		Link: func(dest string) (string, bool) {
			return strings.Replace(dest, "x.md", "https://site/x/", 1), dest != "y"
		},
		Picture: func(dest string) (Picture, bool) {
			return Picture{Src: "w/" + dest, Credit: "ช่างภาพ"}, dest != "none.jpg"
		}})
	if err != nil {
		t.Fatal(err)
	}
	want := `p (ข่าว)B(หนา )BI(เอียง)( )S(ลบ)( )C(โค้ด)(ต่อกัน และ)→https://example.com(ที่อื่น)^1(1)
h3#p-หัวข้อ (หัวข้อ)
list ordered=true start=1 tight=true
- 
  p (หนึ่ง)
- 
  p (สอง)
  list ordered=false start=0 tight=true
  - 
    p (ย่อย)
quote
  p (อ้าง)
table
  |1 (ก) |3 (ข)
  |1 (1) |3 →https://site/x/(ค)
table
  |0 (1) |0 (2)
figure w/a.jpg alt=ภาพ caption=คำบรรยาย credit=ช่างภาพ
p (มีภาพ)
figure w/b.jpg alt=ในบรรทัด caption= credit=ช่างภาพ
p (ไม่มี)
terms
  = (คำ)
    p (ความหมาย)
code C(x⏎  y)
rule
p (บรรทัด⏎ใหม่ )→#p-หัวข้อ(#)( x alert(1))
p (ร้าย)
notes
- 
  p (เชิงอรรถ)
`
	if got := outline(blocks, ""); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestBlocksOfARefusedBody(t *testing.T) {
	if _, err := toBlocks([]byte(strings.Repeat("> ", 100)+"ก"), Context{}); err == nil {
		t.Error("no error")
	}
}

// What is shown is the same as in HTML and in plain text, and no body makes it fail.
func FuzzBlocks(f *testing.F) {
	f.Add([]byte("ก[^1]\n\n[^1]: ข\n\n| a |\n|---|\n| b |\n\n- x\n  1. y\n\nz\n: w"))
	f.Fuzz(func(t *testing.T, body []byte) {
		blocks, err := toBlocks(body, Context{})
		_, htmlErr := toHTML(body, Context{})
		if (err == nil) != (htmlErr == nil) {
			t.Fatalf("%v, HTML: %v", err, htmlErr)
		}
		outline(blocks, "")
	})
}
