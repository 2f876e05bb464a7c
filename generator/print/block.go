package print

import "hokhao/generator/key"

// A Block is an element of the flow, set below the previous one: a Paragraph, List, Table, Pairs, Picture, QR, Rule,
// Space, Group, Row or Break. All are plain data.
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

// Registered so that documents can be part of views.
func init() {
	for name, b := range map[string]Block{
		"paragraph": Paragraph{}, "list": List{}, "table": Table{}, "pairs": Pairs{}, "picture": Picture{}, "qr": QR{},
		"rule": Rule{}, "space": Space{}, "group": Group{}, "row": Row{}, "break": Break{},
	} {
		key.Register("print."+name, b)
	}
}

// A Span is a run of text in one style. A line feed in Text begins a new line; other runs of white space are one
// space, also across spans.
type Span struct {
	Text   string
	Bold   bool
	Italic bool
	Strike bool
	Super  bool    // raised and small: a note number. It stays with the text before it
	Size   float64 // points; 0 is the paragraph's
	Color  Color   // the zero value is the paragraph's

	// Link is the target of the text: an absolute address, or "#" and the ID of a block. It does not change the
	// appearance.
	Link string

	// Field is a value known only when pages are laid out; Text is then ignored.
	Field Field
	Ref   string // for PageOf: the ID of a block
}

// A Field is a number that a Span displays.
type Field uint8

// The fields.
const (
	NoField    Field = iota
	PageNumber       // of the page that the text is on; in Head and Foot only, "–" elsewhere
	PageCount        // of the document
	PageOf           // of the page on which the block with ID Ref begins; "–" if there is none
)

// Text returns one span of plain text.
func Text(s string) []Span { return []Span{{Text: s}} }

// A Color is in sRGB. The zero value is black, or the element's own colour if it has one.
type Color struct{ R, G, B uint8 }

// Gray returns a grey from 0, black, to 255, white.
func Gray(level uint8) Color { return Color{level, level, level} }

// An Align is the alignment of lines in their column.
type Align uint8

// The alignments. Justified lines stretch spaces by at most 0.3 em and glyphs by at most 2.5 % and are otherwise left
// short, since gaps between Thai words would be read as spaces. The lines of headings and centred text are made
// similar in length.
const (
	Left Align = iota
	Justified
	Center
	Right
)

// A Weight is the weight of bold text.
type Weight uint8

// The weights.
const (
	Regular Weight = iota
	SemiBold
	Bold
)

// A Style is the appearance of a paragraph. Sizes and distances are in points.
type Style struct {
	Size    float64 // 0 is 12
	Leading float64 // from baseline to baseline; 0 is 1.5 × Size, which Thai marks need
	Weight  Weight
	Italic  bool
	Align   Align
	Color   Color

	Before, After float64 // space; of two adjacent ones only the larger applies; dropped at the top of a column
	Indent        float64 // of all lines, from the left
	IndentRight   float64
	First         float64 // of the first line, beyond Indent; may be negative

	Balanced bool // lines of similar length, at most six; headings and centred text are always balanced

	KeepWithNext bool // on the page and in the column of the next block; headings always are
	KeepTogether bool // all lines in one column
}

// A Paragraph is text. With a Level it is a heading: in the outline, in the structure tree, and kept with the next
// block.
type Paragraph struct {
	Style Style
	Text  []Span
	Level int    // 1 to 6 for a heading, else 0. Skipped levels are closed up in the structure tree
	ID    string // for links, PageOf and reports
	Role  Role   // "" is P, or that of the heading
}

// A Role is the meaning of a block for a screen reader: a structure type of ISO 32000-1, 14.8.4.
type Role string

// The roles that blocks may have.
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

// A List is items with hanging bullets or numbers. Lists can be nested.
type List struct {
	Style   Style // of the markers; Before and After are the list's
	Ordered bool
	Start   int      // of the first number
	Markers []string // replace bullets or numbers, one per item; missing ones have the default
	Bullet  string   // "" is "•"
	Indent  float64  // of the items' text; 0 is 1.4 × the style's size, or the width of the widest marker if that is more
	Gap     float64  // between items
	Items   [][]Block
	Notes   bool // the items are notes of a text: they have the role Note
	Thai    bool // Thai numerals
}

// A Table is rows of cells. The rows of Head are repeated at the top of each column or page on which it continues.
type Table struct {
	Style   Style // of the cells; Before and After are the table's
	Columns []Column
	Head    [][]Cell // set in bold, except where a cell says otherwise
	Rows    [][]Cell
	Padding float64 // in cells, left and right; 0 is 3. Half of it is above and below
	Lines   Lines
	Weight  float64 // thickness of lines; 0 is 0.5
	ID      string
	// RowHeads makes the first cell of each row its header.
	RowHeads bool
	Summary  string // for screen readers; "" is none
}

// Lines selects the rules of a table.
type Lines uint8

// The rules.
const (
	LinesOuter Lines = iota // above and below the table and below its head
	LinesRows               // between all rows
	LinesGrid               // all
	LinesNone
)

// A Column is a column of a table.
type Column struct {
	Width float64 // points; 0 shares the rest in proportion to the contents of the cells
	Align Align
}

// A Cell is a cell of a table.
type Cell struct {
	Text []Span
	Span int // columns; 0 is 1
}

// Pairs are rows of a name and a value, as in the head of a form.
type Pairs struct {
	Style  Style
	Names  Weight  // of the names
	Width  float64 // of the names; 0 is that of the widest, at most 0.55 of the column
	Gap    float64 // between name and value; 0 is 0.6 × the style's size
	Leader bool    // fills the last line of a value with dots, to write on
	Rows   []Pair
}

// A Pair is a name and its value.
type Pair struct{ Name, Value []Span }

// A Picture is a photo or a drawing. JPEG is embedded unchanged; other formats are decoded.
type Picture struct {
	Source string // the name passed to Typesetter.Open
	ID     string
	Alt    string // for screen readers; "" makes it decoration
	Width  float64
	Height float64 // 0 follows from the width; if both are set the picture is cropped around Focus
	// MaxHeight limits the height by making the picture narrower; 0 is the column's height.
	MaxHeight float64
	FocusX    float64 // the centre of the crop, 0.0 left to 1.0 right; 0 is the middle
	FocusY    float64 // 0.0 top to 1.0 bottom; 0 is the middle
	Gray      bool    // drawn without colour
	Border    float64 // thickness of a rule around it; 0 is none

	Style   Style  // of caption and credit; Before and After are the figure's
	Align   Align  // of a picture narrower than its column: Left, Center or Right
	Caption []Span // "" is none
	Credit  []Span // the photographer, after the caption
	Link    string

	// Float lets the following paragraphs flow around the picture, which needs a Width.
	Float Float
	Gap   float64 // to that text; 0 is 8

	// Across is the number of columns of its section that it covers; 0 and 1 are its own. It keeps its place in the
	// flow: what precedes it is balanced above, what follows continues below and beside.
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

// A QR is a QR code with error correction M, including its quiet zone. It also links to its address.
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

// A Rule is a horizontal line across the column.
type Rule struct {
	Thickness float64 // 0 is 0.5
	Double    bool    // two lines
	Dashed    bool
	Width     float64 // 0 is the column's
	Align     Align
	Color     Color
	Before    float64
	After     float64
	Keep      bool // with the next block
}

// A Space is vertical space, dropped at the top of a column.
type Space struct{ Height float64 }

// A Group holds blocks that belong together: a story, a box, a quotation.
type Group struct {
	ID     string
	Role   Role // "" adds nothing to the structure
	Blocks []Block

	Border  float64 // thickness of a frame; 0 is none. A frame continued in the next column is open there
	Side    float64 // thickness of a rule on the left only
	Padding float64 // inside of the frame
	Indent  float64
	Before  float64
	After   float64

	KeepTogether bool // in one column, if it fits in one
	KeepWithNext bool

	// Limit is the largest height of Blocks, in points; 0 is none. The rest is cut off at the end of a sentence and
	// replaced by Tail, whose height counts; the Report has what was cut under ID.
	Limit float64
	Tail  []Block
}

// A Row is blocks side by side: a QR code beside a headline, the two signatures of a letter. It is not broken across
// columns; a row that is higher than a column is set as a stack instead.
type Row struct {
	Cells         []RowCell
	Gap           float64 // between cells
	Vertical      Vertical
	Before, After float64
	KeepWithNext  bool
}

// A RowCell is one of the blocks of a Row.
type RowCell struct {
	Width  float64 // points; 0 shares the rest
	Share  float64 // of the rest; 0 is 1
	Blocks []Block
}

// A Break ends a column, or a page.
type Break struct{ Page bool }
