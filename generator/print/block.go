package print

import "hokhao/generator/key"

// A Block is what is set below one another: a Paragraph, List, Table, Pairs, Picture, QR, Rule, Space, Group, Row or
// Break. All are plain data.
type Block interface{ block() }

func (Paragraph) block() {}
func (List) block()      {}
func (Table) block()     {}
func (Pairs) block()     {}
func (Picture) block()   {}
func (QR) block()        {}
func (Rule) block()      {}
func (Space) block()     {}
func (Group) block()     {}
func (Row) block()       {}
func (Break) block()     {}

// So that documents can stand in views.
func init() {
	for name, b := range map[string]Block{
		"paragraph": Paragraph{}, "list": List{}, "table": Table{}, "pairs": Pairs{}, "picture": Picture{}, "qr": QR{},
		"rule": Rule{}, "space": Space{}, "group": Group{}, "row": Row{}, "break": Break{},
	} {
		key.Register("print."+name, b)
	}
}

// A Span is a run of text in one form. A line feed in Text begins a new line; other runs of white space are one space,
// over the bounds of spans too.
type Span struct {
	Text   string
	Bold   bool
	Italic bool
	Strike bool
	Super  bool    // raised and small: the number of a note. It sticks to what stands before it
	Size   float64 // points; 0 is the paragraph's
	Color  Color   // the zero value is the paragraph's

	// Link is where the text leads: an absolute address, or "#" and the ID of a block. It is not marked in the look.
	Link string

	// Field is a value known only when pages are set; Text is ignored then.
	Field Field
	Ref   string // for PageOf: the ID of a block
}

// A Field is a number that a Span shows.
type Field uint8

// The fields.
const (
	NoField    Field = iota
	PageNumber       // of the page that the text stands on; in Head and Foot only, elsewhere it shows "–"
	PageCount        // of the document
	PageOf           // of the page on which the block with the Span's Ref begins; "–" where there is none
)

// Text is one span of plain text.
func Text(s string) []Span { return []Span{{Text: s}} }

// A Color is in sRGB. The zero value is black, or where something has a colour of its own, that one.
type Color struct{ R, G, B uint8 }

// Gray is a grey from 0, black, to 255, white.
func Gray(level uint8) Color { return Color{level, level, level} }

// An Align says how lines stand in their column.
type Align uint8

// The alignments. Justified lines stretch spaces by 0.3 em and glyphs by 2.5 % at most and are left short otherwise,
// since gaps between Thai words would be read as spaces. The lines of headings and of what is centred are made alike.
const (
	Left Align = iota
	Justified
	Center
	Right
)

// A Weight is how bold text is.
type Weight uint8

// The weights.
const (
	Regular Weight = iota
	SemiBold
	Bold
)

// A Style is how a paragraph looks. Sizes and measures are points.
type Style struct {
	Size    float64 // 0 is 12
	Leading float64 // from baseline to baseline; 0 is 1.5 × Size, which Thai marks need
	Weight  Weight
	Italic  bool
	Align   Align
	Color   Color

	Before, After float64 // space; of two that meet, the larger one counts; dropped at the top of a column
	Indent        float64 // of all lines, from the left
	IndentRight   float64
	First         float64 // of the first line, beyond Indent; may be negative

	Balanced bool // lines are made alike, at most six; those of headings and of what is centred are by themselves

	KeepWithNext bool // on the page and in the column of what follows; headings are so by themselves
	KeepTogether bool // all lines in one column
}

// A Paragraph is text. With a Level it is a heading: in the outline, in the structure tree, kept with what follows.
type Paragraph struct {
	Style Style
	Text  []Span
	Level int    // 1 to 6 of a heading, else 0. Levels that are left out are closed up for readers
	ID    string // for links, PageOf and reports
	Role  Role   // "" is P, or the heading's
}

// A Role is what a block is to a screen reader: a structure type of ISO 32000-1, 14.8.4.
type Role string

// The roles that blocks may be given.
const (
	RolePart    Role = "Part"
	RoleArticle Role = "Art"
	RoleSection Role = "Sect"
	RoleDiv     Role = "Div"
	RoleQuote   Role = "BlockQuote"
	RoleCaption Role = "Caption"
	RoleNote    Role = "Note"
	RoleTOC     Role = "TOC"
	RoleTOCItem Role = "TOCI"
	RoleIndex   Role = "Index"
)

// A List is items with bullets or numbers, which hang left of the text. Lists nest.
type List struct {
	Style   Style // of the markers; Before and After are the list's
	Ordered bool
	Start   int      // of the first number
	Markers []string // in place of bullets or numbers, one an item; what is missing is as usual
	Bullet  string   // "" is "•"
	Indent  float64  // of the items' text; 0 is 1.4 × the style's size, or what the widest marker needs
	Gap     float64  // between items
	Items   [][]Block
	Notes   bool // the items are the notes of a text: they have the role Note
	Thai    bool // Thai numerals
}

// A Table is rows of cells. The rows of Head are repeated at the top of each column or page that it goes on in.
type Table struct {
	Style   Style // of the cells; Before and After are the table's
	Columns []Column
	Head    [][]Cell // set in bold, except where a cell says otherwise
	Rows    [][]Cell
	Padding float64 // in cells, left and right; 0 is 3. Above and below it is half of that
	Lines   Lines
	Weight  float64 // thickness of lines; 0 is 0.5
	ID      string
	// RowHeads tells that the first cell of each row names it.
	RowHeads bool
	Summary  string // for screen readers; "" is none
}

// Lines are which rules a table has.
type Lines uint8

// The lines.
const (
	LinesOuter Lines = iota // above and below the table and below its head
	LinesRows               // between all rows
	LinesGrid               // all
	LinesNone
)

// A Column of a table.
type Column struct {
	Width float64 // points; 0 shares what is left by what the cells hold
	Align Align
}

// A Cell of a table.
type Cell struct {
	Text []Span
	Span int // columns; 0 is 1
}

// Pairs are rows of a name and a value: the head of a form.
type Pairs struct {
	Style  Style
	Names  Weight  // of the names
	Width  float64 // of the names; 0 is what the widest needs, at most 0.55 of the column
	Gap    float64 // between name and value; 0 is 0.6 × the style's size
	Leader bool    // rules the rest of a value's last line with dots, to write on
	Rows   []Pair
}

// A Pair is a name and its value.
type Pair struct{ Name, Value []Span }

// A Picture is a photo or a drawing. JPEG goes into a PDF as it is; other formats are decoded.
type Picture struct {
	Source string // the name that Typesetter.Open is asked for
	ID     string
	Alt    string // for screen readers; "" makes it decoration
	Width  float64
	Height float64 // 0 follows from the width; of both, the picture is cropped around Focus to fill them
	// MaxHeight bounds the height by making the picture narrower; 0 is the column's height.
	MaxHeight float64
	FocusX    float64 // where the crop is to stay, 0.0 left to 1.0 right; 0 is the middle
	FocusY    float64 // 0.0 top to 1.0 bottom; 0 is the middle
	Gray      bool    // drawn without colour
	Border    float64 // thickness of a rule around it; 0 is none

	Style   Style  // of caption and credit; Before and After are the figure's
	Align   Align  // of a picture narrower than its column: Left, Center or Right
	Caption []Span // "" is none
	Credit  []Span // who took it, behind the caption
	Link    string

	// Float lets the following paragraphs flow beside the picture, which needs a Width.
	Float Float
	Gap   float64 // to that text; 0 is 8

	// Across is how many columns of its section it covers; 0 and 1 are its own. It stands where it is in the
	// flow: what comes before it is balanced above, what follows goes on below and beside.
	Across int
}

// A Float is a side of the column.
type Float uint8

// The sides.
const (
	NoFloat Float = iota
	FloatLeft
	FloatRight
)

// A QR is a QR code with error correction M and a quiet zone of its own. It leads to its address.
type QR struct {
	Address string
	Alt     string  // "" is "คิวอาร์โค้ด: " and the address
	Size    float64 // of a side with its quiet zone; 0 is 62
	Align   Align   // Left, Center or Right
	Style   Style   // of Caption; Before and After are the figure's
	Caption []Span  // below
	Float   Float
	Gap     float64 // to text beside; 0 is 8
}

// A Rule is a line over the column.
type Rule struct {
	Thickness float64 // 0 is 0.5
	Double    bool    // two lines
	Dashed    bool
	Width     float64 // 0 is the column's
	Align     Align
	Color     Color
	Before    float64
	After     float64
	Keep      bool // with what follows
}

// A Space is empty height, dropped at the top of a column.
type Space struct{ Height float64 }

// A Group holds blocks that belong together: a story, a box, a quotation.
type Group struct {
	ID     string
	Role   Role // "" adds nothing to the structure
	Blocks []Block

	Border  float64 // thickness of a frame; 0 is none. A frame that goes on in the next column is open there
	Side    float64 // thickness of a rule at the left alone
	Padding float64 // inside of the frame
	Indent  float64
	Before  float64
	After   float64

	KeepTogether bool // in one column, if it fits in one at all
	KeepWithNext bool

	// Limit is the most height that Blocks may take, in points; 0 is none. What is more is cut at the end of a
	// sentence, Tail stands in its place (and counts), and the Report tells what was cut under ID.
	Limit float64
	Tail  []Block
}

// A Row is blocks beside one another: a QR code beside a headline, the two signatures of a letter. It is not broken
// over columns; one that is higher than a column is set below one another instead.
type Row struct {
	Cells         []RowCell
	Gap           float64 // between cells
	Vertical      Vertical
	Before, After float64
	KeepWithNext  bool
}

// A RowCell is one of the blocks beside one another.
type RowCell struct {
	Width  float64 // points; 0 shares what is left
	Share  float64 // of what is left; 0 is 1
	Blocks []Block
}

// A Break ends a column, or a page.
type Break struct{ Page bool }
