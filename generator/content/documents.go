package content

import (
	"hokhao/generator/schemaorg"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// DocumentsKind is that of Document.
const DocumentsKind Kind = "documents"

var _ = register(Profile{
	Zero: Document{}, Order: 130, Name: words.New(string(DocumentsKind), "เอกสารเผยแพร่", "Documents"),
	Home: Home{Place: 80, Most: 4},
})

var (
	documentTypeWord = words.New("document-type", "ประเภท", "Type")
)

// Document is a document to download, เอกสารเผยแพร่ (duties 4.6 and 4.10).
type Document struct {
	Common
	Files     []Attach     `key:"files" need:"yes" th:"ไฟล์เอกสาร" en:"The files" eg:"[{file: plan.pdf, title: แผนประชาสัมพันธ์}]"`
	Reference string       `key:"reference" th:"เลขที่หนังสือหรือเอกสาร" en:"The document's own reference" eg:"กจ 0017/ว 1234"`
	Issued    thai.Moment  `key:"issued" th:"วันที่ในเอกสาร" en:"Date that it bears" eg:"2026-10-01"`
	Type      DocumentType `key:"type" need:"yes" th:"ประเภท: law, order, policy, plan, budget, procurement, report, manual, form, resolution, media" en:"Type" eg:"procurement"`
}

// DocumentType is what a document is.
type DocumentType string

var documentTypes = words.NewChoices("document-",
	words.Choice{Value: "law", Thai: "กฎหมายและระเบียบ", English: "Laws and regulations"},
	words.Choice{Value: "order", Thai: "คำสั่งและประกาศ", English: "Orders and announcements"},
	words.Choice{Value: "policy", Thai: "นโยบาย", English: "Policy"},
	words.Choice{Value: "plan", Thai: "แผน", English: "Plan"},
	words.Choice{Value: "budget", Thai: "งบประมาณ", English: "Budget"},
	words.Choice{Value: "procurement", Thai: "การจัดซื้อจัดจ้าง", English: "Procurement"},
	words.Choice{Value: "report", Thai: "รายงาน", English: "Report"},
	words.Choice{Value: "manual", Thai: "คู่มือ", English: "Manual"},
	words.Choice{Value: "form", Thai: "แบบฟอร์ม", English: "Form"},
	words.Choice{Value: "resolution", Thai: "มติที่ประชุม", English: "Resolution"},
	words.Choice{Value: "media", Thai: "สื่อเผยแพร่", English: "Material"},
)

func (DocumentType) words() []string { return documentTypes.Values() }

// Word returns what readers see in place of the value.
func (t DocumentType) Word() words.Word { return documentTypes.Word(string(t)) }

// Kind is DocumentsKind.
func (Document) Kind() Kind { return DocumentsKind }

func (d Document) withheld(c Common) Publication {
	return Document{Common: c, Issued: d.Issued, Type: d.Type}
}

// Needs returns the files.
func (d Document) Needs() []Ref {
	var out []Ref
	for _, f := range d.Files {
		out = append(out, given(f.File)...)
	}
	return out
}

func (d Document) check(r *reading) {
	r.checkDated(d.Common)
	if len(d.Files) > 0 {
		r.checkOrder("issued", d.Issued, "date", d.Date)
	}
}

// Kicker is the type.
func (d Document) Kicker() (label words.Word, ofClaim bool) { return d.Type.Word(), false }

// Tell says what sort of document it is, and what it bears.
func (d Document) Tell(to Teller) {
	to.Fact(documentTypeWord, to.Word(d.Type.Word()))
	to.Fact(words.Reference, d.Reference)
	to.Fact(words.Dated, to.Moment(d.Issued))
}

// Things returns the document with its files.
func (d Document) Things(in Structurer) []schemaorg.Thing {
	doc := schemaorg.Document{Work: in.Work("DigitalDocument")}
	doc.Identifier = d.Reference
	for _, f := range d.Files {
		if !in.Void() {
			doc.Encoding = append(doc.Encoding, in.File("MediaObject", f.Title, f.File)...)
		}
	}
	return []schemaorg.Thing{doc}
}
