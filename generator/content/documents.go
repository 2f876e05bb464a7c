package content

import (
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
	documentTypeWord      = words.New("document-type", "ประเภท", "Type")
	documentReferenceWord = words.New("document-reference", "เลขที่เอกสาร", "Reference")
	documentIssuedWord    = words.New("document-issued", "ลงวันที่", "Dated")
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

func (DocumentType) words() []string {
	return []string{"law", "order", "policy", "plan", "budget", "procurement", "report", "manual", "form", "resolution", "media"}
}

// Label names the type among the labels.
func (t DocumentType) Label() string { return "document-" + string(t) }

// Kind is DocumentsKind.
func (Document) Kind() Kind { return DocumentsKind }

func (d Document) withheld(c Common) Publication {
	return Document{Common: c, Issued: d.Issued, Type: d.Type}
}

// Needs gives the files.
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
func (d Document) Kicker() (label string, ofClaim bool) { return d.Type.Label(), false }

// Tell tells what sort of document it is, and what it bears.
func (d Document) Tell(to Teller) {
	to.Fact(documentTypeWord, to.Choice(d.Type.Label(), string(d.Type)))
	to.Fact(documentReferenceWord, d.Reference)
	to.Fact(documentIssuedWord, to.Moment(d.Issued))
}
