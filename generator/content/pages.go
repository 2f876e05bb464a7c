package content

import "hokhao/generator/words"

// PagesKind is that of Page.
const PagesKind Kind = "pages"

var _ = register(Profile{
	Zero: Page{}, Order: 150, Name: words.New(string(PagesKind), "เกี่ยวกับสำนักงาน", "About the office"),
	Role: Static, Lasting: true, Where: "ไฟล์: `content/pages/ชื่อหน้า.md`",
})

// Page is a static page: about, duties, contact (duties 2.4, 4.1, 4.4 and 4.11).
type Page struct{ Common }

// Kind is PagesKind.
func (Page) Kind() Kind { return PagesKind }

func (Page) withheld(c Common) Publication { return Page{c} }

// A static page needs no date: it is no news.
func (Page) check(*reading) {}
