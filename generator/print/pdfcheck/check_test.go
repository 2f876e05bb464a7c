package pdfcheck

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"hokhao/generator/print"
)

// sound returns a file with everything that the checker examines.
func sound(t *testing.T) []byte {
	t.Helper()
	doc := print.Document{
		Title: "ทดสอบ", Author: "สำนักงาน", Subject: "ข่าว", Keywords: []string{"ก", "ข"}, Date: time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC),
		Page: print.A4(60, 60, 60, 60),
		Sections: []print.Section{{Blocks: []print.Block{
			print.Paragraph{Level: 1, Text: print.Text("หัวเรื่อง")},
			print.Paragraph{Text: []print.Span{{Text: "ข้อความ"}, {Text: "1", Super: true, Link: "#n"}, {Text: " และ"}, {Text: "ลิงก์", Link: "https://example.com/"}}},
			print.Paragraph{Level: 2, Text: print.Text("หัวข้อ")},
			print.QR{Address: "https://example.com/1"},
			print.List{Items: [][]print.Block{{print.Paragraph{Text: print.Text("หนึ่ง")}}, {print.Paragraph{Text: print.Text("สอง")}}}},
			print.Table{Head: [][]print.Cell{{{Text: print.Text("ก")}, {Text: print.Text("ข")}}}, Rows: [][]print.Cell{{{Text: print.Text("1")}, {}}, {{Text: print.Text("สองช่อง"), Span: 2}}}},
			print.List{Notes: true, Ordered: true, Items: [][]print.Block{{print.Group{ID: "n", Blocks: []print.Block{print.Paragraph{Text: print.Text("เชิงอรรถ")}}}}, {print.Paragraph{Text: print.Text("อีกข้อ")}}}},
		}}},
	}
	doc.Page.Foot = []print.Block{print.Paragraph{Text: []print.Span{{Text: "หน้า "}, {Field: print.PageNumber}}}}
	l, err := print.Typesetter{}.Layout(doc)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := l.PDF(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSoundFile(t *testing.T) {
	for _, p := range Check(sound(t)) {
		t.Error(p)
	}
}

// A hand breaks one thing in a parsed file.
type hand struct {
	f *File
	c Dict // the catalog
}

func (h hand) elements(role Name) []Dict {
	var out []Dict
	for _, id := range h.ids() {
		if d, ok := h.f.objects[id].(Dict); ok && d["Type"] == Name("StructElem") && d["S"] == role {
			out = append(out, d)
		}
	}
	return out
}

func (h hand) of(kind Name) Dict {
	for _, id := range h.ids() {
		if d := h.f.Dict(Ref(id)); d["Type"] == kind {
			return d
		}
	}
	return nil
}

func (h hand) ids() []int {
	var ids []int
	for id := range h.f.objects {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

func (h hand) contents() *Stream { return h.f.Get(h.of("Page")["Contents"]).(*Stream) }

func (h hand) swap(old, with string) func(*Stream) {
	return func(s *Stream) { s.Data = bytes.Replace(s.Data, []byte(old), []byte(with), 1) }
}

// Each fault is found under its number; otherwise the checker would be blind to it.
func TestFaultsAreFound(t *testing.T) {
	data := sound(t)
	faults := []struct {
		name, rule string
		break_     func(h hand)
	}{
		{"no language", "11-006", func(h hand) { delete(h.c, "Lang") }},
		{"not marked", "06-002", func(h hand) { delete(h.c, "MarkInfo") }},
		{"title not shown", "07-002", func(h hand) { delete(h.c, "ViewerPreferences") }},
		{"a form", "catalog", func(h hand) { h.c["AcroForm"] = Dict{} }},
		{"encrypted", "26-001", func(h hand) { h.f.Trailer["Encrypt"] = Dict{} }},
		{"no ID", "trailer", func(h hand) { delete(h.f.Trailer, "ID") }},
		{"no XMP", "06-001", func(h hand) { delete(h.c, "Metadata") }},
		{"XMP is no XML", "06-001", func(h hand) { h.swap("</rdf:RDF>", "</x>")(h.f.Get(h.c["Metadata"]).(*Stream)) }},
		{"XMP without UA", "06-002", func(h hand) {
			h.swap("<pdfuaid:part>1<", "<pdfuaid:part>3<")(h.f.Get(h.c["Metadata"]).(*Stream))
		}},
		{"XMP without title", "06-003", func(h hand) { h.swap("ทดสอบ", "")(h.f.Get(h.c["Metadata"]).(*Stream)) }},
		{"another author", "info", func(h hand) { h.f.Dict(h.f.Trailer["Info"])["Author"] = Text("x") }},
		{"another date", "info", func(h hand) { h.f.Dict(h.f.Trailer["Info"])["ModDate"] = Text("D:20260101000000+00'00'") }},
		{"no profile", "colour", func(h hand) { delete(h.c, "OutputIntents") }},
		{"a broken profile", "colour", func(h hand) {
			s := h.f.Get(h.f.Dict(h.f.Array(h.c["OutputIntents"])[0])["DestOutputProfile"]).(*Stream)
			s.Data = s.Data[:100]
		}},
		{"no tree", "01-005", func(h hand) { delete(h.c, "StructTreeRoot") }},
		{"a type of one's own", "02-001", func(h hand) { h.elements("P")[0]["S"] = Name("Text") }},
		{"another parent", "01-006", func(h hand) { h.elements("P")[0]["P"] = Ref(1) }},
		{"an element without content", "09-001", func(h hand) { h.elements("Lbl")[0]["K"] = []any{} }},
		{"a cell outside of a row", "09-004", func(h hand) { h.elements("TR")[0]["S"] = Name("P") }},
		{"a list of paragraphs", "09-004", func(h hand) { h.elements("LI")[0]["S"] = Name("P") }},
		{"a figure without text", "13-004", func(h hand) { delete(h.elements("Figure")[0], "Alt") }},
		{"a figure without a place", "13-004", func(h hand) { delete(h.elements("Figure")[0], "A") }},
		{"a heading that does not begin with 1", "14-002", func(h hand) { h.elements("H1")[0]["S"] = Name("H2") }},
		{"a level left out", "14-003", func(h hand) { h.elements("H2")[0]["S"] = Name("H3") }},
		{"a head without scope", "15-003", func(h hand) { delete(h.elements("TH")[0], "A") }},
		{"rows of different length", "15-005", func(h hand) {
			for _, d := range h.elements("TD") {
				delete(d, "A")
			}
		}},
		{"a note without ID", "19-003", func(h hand) { delete(h.elements("Note")[0], "ID") }},
		{"two notes of one ID", "19-004", func(h hand) { h.elements("Note")[1]["ID"] = h.elements("Note")[0]["ID"] }},
		{"content of two elements", "01-006", func(h hand) {
			h.elements("LBody")[0]["K"] = append(h.elements("LBody")[0]["K"].([]any), h.elements("Lbl")[0]["K"].([]any)...)
		}},
		{"content that nobody has", "01-006", func(h hand) { h.elements("H1")[0]["K"] = []any{} }},
		{"another parent tree", "01-006", func(h hand) {
			tree := h.f.Dict(h.f.Dict(h.c["StructTreeRoot"])["ParentTree"])
			list := tree["Nums"].([]any)[1].([]any)
			list[0], list[1] = list[1], list[0]
		}},
		{"a page without parents", "01-006", func(h hand) { delete(h.of("Page"), "StructParents") }},
		{"tabs in another order", "28-008", func(h hand) { h.of("Page")["Tabs"] = Name("R") }},
		{"a link without Contents", "28-012", func(h hand) { delete(h.of("Annot"), "Contents") }},
		{"a link that leads nowhere", "link", func(h hand) { delete(h.of("Annot"), "A"); delete(h.of("Annot"), "Dest") }},
		{"a link out of the page", "link", func(h hand) { h.of("Annot")["Rect"] = []any{1.0, 2.0, 3000.0, 4.0} }},
		{"a link out of the tree", "28-002", func(h hand) { delete(h.of("Annot"), "StructParent") }},
		{"a link in a paragraph", "28-011", func(h hand) { h.elements("Link")[0]["S"] = Name("P") }},
		{"an annotation that is no link", "28-001", func(h hand) { h.of("Annot")["Subtype"] = Name("Text") }},
		{"an outline with a wrong count", "outline", func(h hand) { h.of("Outlines")["Count"] = 9.0 }},
		{"an outline without an end", "outline", func(h hand) { delete(h.of("Outlines"), "Last") }},
		{"content outside", "01-005", func(h hand) {
			s := h.contents()
			s.Data = append(s.Data, "0 0 9 9 re f\n"...)
		}},
		{"an artifact in content", "01-002", func(h hand) {
			h.swap("BT\n", "/Artifact BMC 0 0 1 1 re f EMC BT\n")(h.contents())
		}},
		{"content in an artifact", "01-001", func(h hand) {
			h.swap("/Artifact <</Type /Pagination>> BDC\n", "/Artifact BMC /P <</MCID 90>> BDC EMC\n")(h.contents())
		}},
		{"content without an end", "syntax", func(h hand) { h.swap("EMC\n", "")(h.contents()) }},
		{"content twice", "01-005", func(h hand) { h.swap("<</MCID 1>>", "<</MCID 0>>")(h.contents()) }},
		{"a gap that is no space", "text", func(h hand) { h.swap("[<0001", "[<0001> -300 <")(h.contents()) }},
		{"a font that is not there", "31-009", func(h hand) { h.swap("/F0 ", "/F9 ")(h.contents()) }},
		{"no font file", "31-009", func(h hand) { delete(h.of("FontDescriptor"), "FontFile2") }},
		{"a font file of wrong sum", "31-009", func(h hand) {
			s := h.f.Get(h.of("FontDescriptor")["FontFile2"]).(*Stream)
			s.Data = bytes.Clone(s.Data)
			s.Data[len(s.Data)-1]++
		}},
		{"no map of glyphs", "31-005", func(h hand) {
			for _, id := range h.ids() {
				if d := h.f.Dict(Ref(id)); d["Subtype"] == Name("CIDFontType2") {
					delete(d, "CIDToGIDMap")
				}
			}
		}},
		{"other widths", "31-016", func(h hand) {
			for _, id := range h.ids() {
				if d := h.f.Dict(Ref(id)); d["Subtype"] == Name("CIDFontType2") {
					w := d["W"].([]any)[1].([]any)
					w[0] = w[0].(float64) + 1
				}
			}
		}},
		{"codes without characters", "10-001", func(h hand) {
			for _, id := range h.ids() {
				if d := h.f.Dict(Ref(id)); d["Subtype"] == Name("Type0") {
					delete(d, "ToUnicode")
				}
			}
		}},
	}
	for _, fault := range faults {
		f, err := Read(data)
		if err != nil {
			t.Fatal(err)
		}
		fault.break_(hand{f, f.Dict(f.Trailer["Root"])})
		c, err := loadFile(f)
		if err != nil {
			t.Errorf("%s: %v", fault.name, err)
			continue
		}
		found := c.check()
		if !slices.ContainsFunc(found, func(p Problem) bool { return p.Rule == fault.rule }) {
			t.Errorf("%s: %s is not found: %v", fault.name, fault.rule, found)
		}
	}
	rules := map[string]bool{}
	for _, f := range faults {
		if strings.Contains(f.rule, "-") {
			rules[f.rule] = true
		}
	}
	t.Logf("%d faults, %d failure conditions", len(faults), len(rules))
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("%PDF-1.7\n1 0 obj\n<</Type /XRef /W [1 4 2] /Length 7>>\nstream\nabcdefg\nendstream\nstartxref\n9\n%%EOF"))
	f.Add([]byte("%PDF-1.7\nstartxref\n5\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		Check(data) // must not panic
	})
}
