package content

import (
	"hokhao/generator/schemaorg"
	"hokhao/generator/words"
)

// PagesKind is that of Page.
const PagesKind Kind = "pages"

var _ = register(Profile{
	Zero: Page{}, Order: 150, Name: words.New(string(PagesKind), "เกี่ยวกับสำนักงาน", "About the office"),
	Role: Static, Lasting: true, Where: "ไฟล์: `content/pages/ชื่อหน้า.md`",
})

// Page is a static page: about, duties, contact (duties 2.4, 4.1, 4.4 and 4.11).
type Page struct {
	Common
	Type PageType `key:"type" th:"ชนิดของหน้า สำหรับเครื่องมือค้นหา: contact ติดต่อสำนักงาน, about เกี่ยวกับสำนักงาน (หน้าอื่นไม่ต้องระบุ)" en:"For search engines: contact or about; other pages need none" eg:"contact"`
}

// PageType is what search engines should know of a page; "" is any page.
type PageType string

// The pages that are known to search engines by name.
const (
	ContactPage PageType = "contact"
	AboutPage   PageType = "about"
)

func (PageType) words() []string { return []string{string(ContactPage), string(AboutPage)} }

// Kind is PagesKind.
func (Page) Kind() Kind { return PagesKind }

func (Page) withheld(c Common) Publication { return Page{Common: c} }

// A static page needs no date: it is no news.
func (Page) check(*reading) {}

// Things returns a page; that of how to reach the office shows the office too.
func (p Page) Things(in Structurer) []schemaorg.Thing {
	switch p.Type {
	case ContactPage:
		return []schemaorg.Thing{in.Work("ContactPage"), in.Office()}
	case AboutPage:
		return []schemaorg.Thing{in.Work("AboutPage")}
	}
	return []schemaorg.Thing{in.Work("WebPage")}
}
