// Package chart computes the charts of surveys, and writes the numbers of pages: which chart a table of figures becomes, the
// places of its bars, lines and ticks, and the sentence that describes it.
//
// The templates of package khwae call it and draw what it returns. It writes no markup and knows no page.
//
// Charts are drawn with relative widths and heights, because only the reader's screen knows its size: so they fit 320
// pixels and an A4 page, and their labels are text of the page that wraps and can be enlarged. Everything that a
// chart shows is also in the table below it.
package chart

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"hokhao/generator/channels/web"
	"hokhao/generator/words"
)

// The words that charts say.
var (
	wordChartFromTo  = words.New("chart-from-to", "จาก {from} เป็น {to}", "from {from} to {to}")
	wordChartMost    = words.New("chart-most", "มากที่สุด", "most:")
	wordChartLeast   = words.New("chart-least", "น้อยที่สุด", "least:")
	wordChartTable   = words.New("chart-table", "ตัวเลขทั้งหมดอยู่ในตาราง", "all numbers stand in the table")
	wordChartStacked = words.New("chart-stacked", "แผนภูมิแท่งซ้อน แสดงสัดส่วนของแต่ละรายการ", "Stacked bar chart of the parts of each row")
	wordChartLines   = words.New("chart-lines", "แผนภูมิเส้น", "Line chart")
	wordChartBars    = words.New("chart-bars", "แผนภูมิแท่ง", "Bar chart")
	wordMillion      = words.New("million", "ล้าน", "million")
)

// Limits of legibility. For more, only the table is shown.
const (
	Looks       = 8   // fillings of bars, distinguished by their pattern
	strokes     = 5   // lines in one drawing, distinguished by their dashes and marks
	maxBars     = 120 // in one chart
	maxSegments = Looks
	maxPanels   = 40
	maxDots     = 24 // marked points of a line
)

// A Bar is one number, drawn.
type Bar struct {
	Series   string // its name, if there are several
	Value    string // as written in the table
	X, Width string // as parts of the whole width: "12.5%"
	Look     int    // filling, from 1
}

// A BarRow is the bars of one row of a table.
type BarRow struct {
	Label string
	Bars  []Bar
}

// A BarChart is drawn as horizontal bars.
type BarChart struct {
	Rows []BarRow
	Zero string // position of zero; "" at the left edge
}

// Series returns the number of numbers in the rows of a figure.
func Series(f web.Figure) int {
	n := 0
	for _, row := range f.Values {
		n = max(n, len(row))
	}
	return n
}

// SeriesName returns the head of a column of numbers.
func SeriesName(f web.Figure, i int) string {
	if i+1 < len(f.Head) {
		return f.Head[i+1]
	}
	return ""
}

// value returns a number of a figure, or 0 for a row without it.
func value(f web.Figure, row, i int) float64 {
	if i < len(f.Values[row]) {
		return finite(f.Values[row][i])
	}
	return 0
}

// cell returns the text of the table in a row's column of numbers.
func cell(f web.Figure, row, i int) string {
	if row < len(f.Rows) && i+1 < len(f.Rows[row]) {
		return Grouped(f.Rows[row][i+1])
	}
	return ""
}

func rowLabel(f web.Figure, row int) string {
	if row < len(f.Rows) && len(f.Rows[row]) > 0 {
		return f.Rows[row][0]
	}
	return ""
}

// Type returns the type of chart of a figure: "bar", "stacked", "line", or "" if a chart would show less than its
// table.
func Type(f web.Figure) string {
	rows, n := len(f.Values), Series(f)
	if rows == 0 || n == 0 {
		return ""
	}
	kind := f.Chart
	if lo, _ := bounds(f); kind == "stacked" && lo < 0 {
		kind = "bar" // a negative number is not a part of a whole
	}
	switch {
	case kind == "bar" && rows*n <= maxBars, kind == "stacked" && n <= maxSegments && rows*n <= maxBars, kind == "line" && rows > 1 && n <= maxPanels:
		return kind
	case kind == "line" && rows == 1 && n <= maxBars:
		return "bar" // one point does not make a line
	}
	return ""
}

// Crowded reports whether a figure asks for a chart that would be too crowded to be read.
func Crowded(f web.Figure) bool {
	return (f.Chart == "bar" || f.Chart == "stacked" || f.Chart == "line") && len(f.Values) > 0 && Type(f) == ""
}

// bounds returns the least and greatest number of a figure, including zero.
func bounds(f web.Figure) (lo, hi float64) {
	for _, row := range f.Values {
		for _, x := range row {
			lo, hi = min(lo, finite(x)), max(hi, finite(x))
		}
	}
	return lo, hi
}

// finite returns a number that can be computed with; package content refuses any other.
func finite(x float64) float64 {
	const most = 1e15
	if math.IsNaN(x) {
		return 0
	}
	return min(most, max(-most, x))
}

// percentUnit returns the unit of numbers that are percentages, else "". If an officer names none, it is a head
// common to all columns of numbers.
func percentUnit(f web.Figure) string {
	unit := f.Unit
	if unit == "" {
		unit = SeriesName(f, 0)
		for i := range Series(f) {
			if SeriesName(f, i) != unit {
				return ""
			}
		}
	}
	lower := strings.ToLower(unit)
	if strings.HasPrefix(unit, "ร้อยละ") || strings.HasPrefix(unit, "เปอร์เซ็น") || strings.Contains(unit, "%") || strings.HasPrefix(lower, "per cent") || strings.HasPrefix(lower, "percent") {
		return unit
	}
	return ""
}

// drawn returns the text beside a number in a chart: a percentage has its sign.
func drawn(f web.Figure, row, i int) string {
	text, unit := cell(f, row, i), percentUnit(f)
	switch {
	case text == "":
		return ""
	case UnitFirst(unit):
		return Measure(text, "ร้อยละ") // the base of the percentage is mentioned once, below the chart
	case unit != "":
		return strings.TrimSuffix(text, "%") + "%"
	}
	return text
}

// BarsOf draws each number from zero. The bar of a percentage is as long as its part of the whole width.
func BarsOf(f web.Figure) BarChart {
	lo, hi := bounds(f)
	if lo == 0 && hi <= 100 && percentUnit(f) != "" {
		hi = 100
	}
	place := scale(lo, hi)
	var c BarChart
	if lo < 0 {
		c.Zero = share(place(0))
	}
	n := Series(f)
	for i, row := range f.Values {
		r := BarRow{Label: rowLabel(f, i)}
		for j, x := range row {
			from, to := place(0), place(finite(x))
			b := Bar{Value: drawn(f, i, j), X: share(min(from, to)), Width: share(math.Abs(to - from)), Look: j%Looks + 1}
			if n > 1 {
				b.Series = SeriesName(f, j)
			}
			r.Bars = append(r.Bars, b)
		}
		c.Rows = append(c.Rows, r)
	}
	return c
}

// StacksOf draws each row as the parts of its own whole, which for percentages is a hundred.
func StacksOf(f web.Figure) []BarRow {
	var all []BarRow
	for i, row := range f.Values {
		total := 0.0
		for _, x := range row {
			total += max(0, finite(x))
		}
		percent := percentUnit(f) != ""
		if percent && total > 0 {
			total = max(total, 100)
		}
		r, at := BarRow{Label: rowLabel(f, i)}, 0.0
		for j, x := range row {
			part := 0.0
			if total > 0 {
				part = max(0, finite(x)) / total
			}
			value := drawn(f, i, j)
			if !percent && total > 0 {
				value += fmt.Sprintf(" (%s%%)", strconv.FormatFloat(part*100, 'f', 1, 64))
			}
			r.Bars = append(r.Bars, Bar{Series: SeriesName(f, j), Value: value, X: share(at), Width: share(part), Look: j%Looks + 1})
			at += part
		}
		all = append(all, r)
	}
	return all
}

// A Line is the numbers of one column in row order.
type Line struct {
	Name   string
	Points string // of a polyline in a field of 1000 by 1000
	Dots   []Dot  // none if they would overlap
	Last   string // its last number
	Stroke int    // from 1
}

// A Dot marks one number.
type Dot struct{ X, Y string }

// A Tick is a number of the scale.
type Tick struct{ Y, Text string }

// A Panel is one field with lines.
type Panel struct {
	Name  string // of its only line, if each has a field of its own
	Lines []Line
}

// A LineChart is drawn as lines over the rows of a table. Its panels share one scale.
type LineChart struct {
	Panels []Panel
	Ticks  []Tick
	Zero   string   // position of zero; "" if it is the bottom of the field, or outside
	Along  []string // the first row, the middle one if there is one, and the last
}

// LinesOf draws each column as a line; if there are many each gets a field of its own.
func LinesOf(lang words.Localizer, f web.Figure) LineChart {
	rows, n := len(f.Values), Series(f)
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, row := range f.Values {
		for _, x := range row {
			lo, hi = min(lo, finite(x)), max(hi, finite(x))
		}
	}
	if lo > 0 && lo < hi*.6 {
		lo = 0 // lines rise from zero unless all values are close together and far from it
	}
	steps := ladder(lo, hi)
	place := scale(steps[0], steps[len(steps)-1])
	height := func(x float64) float64 { return 1 - place(x) }
	var c LineChart
	for _, s := range steps {
		c.Ticks = append(c.Ticks, Tick{share(height(s)), tickText(lang, s, steps[1]-steps[0])})
	}
	if steps[0] < 0 && steps[len(steps)-1] >= 0 {
		c.Zero = share(height(0))
	}
	across := func(i int) float64 {
		if rows < 2 {
			return .5
		}
		return float64(i) / float64(rows-1)
	}
	for j := range n {
		l := Line{Name: SeriesName(f, j), Stroke: j%strokes + 1}
		var points []string
		for i, row := range f.Values {
			if j >= len(row) {
				continue
			}
			x, y := across(i), height(finite(row[j]))
			points = append(points, rounded(x*1000, 1)+","+rounded(y*1000, 1))
			if rows <= maxDots {
				l.Dots = append(l.Dots, Dot{share(x), share(y)})
			}
			l.Last = drawn(f, i, j)
		}
		l.Points = strings.Join(points, " ")
		switch {
		case n > strokes:
			l.Stroke = 1
			c.Panels = append(c.Panels, Panel{Name: l.Name, Lines: []Line{l}})
		case j == 0:
			c.Panels = append(c.Panels, Panel{Lines: []Line{l}})
		default:
			c.Panels[0].Lines = append(c.Panels[0].Lines, l)
		}
	}
	switch {
	case rows > 2 && rows%2 == 1:
		c.Along = []string{rowLabel(f, 0), rowLabel(f, rows/2), rowLabel(f, rows-1)}
	case rows > 1:
		c.Along = []string{rowLabel(f, 0), rowLabel(f, rows-1)}
	}
	return c
}

// Gist returns a sentence that describes a chart to readers who do not see it.
func Gist(lang words.Localizer, f web.Figure) string {
	rows, n := len(f.Values), Series(f)
	var parts []string
	switch {
	case Type(f) == "line":
		for j := range min(n, strokes) {
			said := lang.Fill(wordChartFromTo, "from", drawn(f, 0, j), "to", drawn(f, rows-1, j))
			parts = append(parts, strings.TrimSpace(SeriesName(f, j)+" "+said))
		}
	case n == 1 && rows > 1:
		least, most := 0, 0
		for i := range f.Values {
			if value(f, i, 0) > value(f, most, 0) {
				most = i
			}
			if value(f, i, 0) < value(f, least, 0) {
				least = i
			}
		}
		parts = append(parts, lang.Say(wordChartMost)+" "+rowLabel(f, most)+" "+drawn(f, most, 0),
			lang.Say(wordChartLeast)+" "+rowLabel(f, least)+" "+drawn(f, least, 0))
	}
	return strings.Join(append(parts, lang.Say(wordChartTable)), ", ")
}

// Name returns the type of chart of a figure.
func Name(lang words.Localizer, f web.Figure) string {
	switch Type(f) {
	case "stacked":
		return lang.Say(wordChartStacked)
	case "line":
		return lang.Say(wordChartLines)
	}
	return lang.Say(wordChartBars)
}

// scale returns a function that maps a number between two others to 0 to 1.
func scale(lo, hi float64) func(float64) float64 {
	if hi <= lo {
		return func(float64) float64 { return 0 }
	}
	return func(x float64) float64 { return min(1, max(0, (x-lo)/(hi-lo))) }
}

// ladder returns evenly spaced round numbers, the first no greater than lo and the last no less than hi.
func ladder(lo, hi float64) []float64 {
	if hi-lo <= math.Abs(hi)*1e-9 {
		hi = lo + max(1, math.Abs(lo))
	}
	rough := (hi - lo) / 4
	step := math.Pow(10, math.Floor(math.Log10(rough)))
	for _, m := range []float64{1, 2, 2.5, 5, 10} {
		if m*step >= rough*(1-1e-9) {
			step *= m
			break
		}
	}
	first := math.Floor(lo/step + 1e-9)
	var all []float64
	for i := first; ; i++ {
		all = append(all, i*step)
		if i*step >= hi-step*1e-9 {
			return all
		}
	}
}

// tickText formats a number of a scale with the given step. Millions are written as a word.
func tickText(lang words.Localizer, x, step float64) string {
	if x == 0 {
		return "0"
	}
	if math.Abs(step) >= 500_000 {
		return number(x/1_000_000) + " " + lang.Say(wordMillion)
	}
	return number(x)
}

// number formats a number: "1,250.5".
func number(x float64) string {
	exact, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 12, 64), 64) // without rounding errors
	return Grouped(strconv.FormatFloat(exact, 'f', -1, 64))
}

// Grouped puts commas between the thousands of a number; any other text is unchanged.
func Grouped(text string) string {
	sign, digits := "", text
	if strings.HasPrefix(text, "-") {
		sign, digits = "-", text[1:]
	}
	whole, fraction, _ := strings.Cut(digits, ".")
	if whole == "" || strings.Trim(whole, "0123456789") != "" || strings.Trim(fraction, "0123456789") != "" {
		return text
	}
	tail := digits[len(whole):]
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	return sign + whole + tail
}

// share formats a part of a whole for drawings: "12.5%".
func share(x float64) string { return rounded(x*100, 2) + "%" }

// rounded formats a number with at most the given number of decimals.
func rounded(x float64, decimals int) string {
	text := strconv.FormatFloat(x, 'f', decimals, 64)
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	if text == "-0" {
		return "0"
	}
	return text
}

// Ink returns the filling of a bar, one of the patterns in the page.
func Ink(look int) string { return "url(#k-p" + strconv.Itoa(look) + ")" }

// StrokeClass returns the class of a line.
func StrokeClass(stroke int) string { return "s" + strconv.Itoa(stroke) }

// Gutter returns the class that leaves room for the numbers of a scale.
func Gutter(c LineChart) string {
	longest := 0
	for _, t := range c.Ticks {
		longest = max(longest, utf8.RuneCountInString(t.Text))
	}
	switch {
	case longest > 8:
		return "gut-3"
	case longest > 4:
		return "gut-2"
	}
	return "gut-1"
}

// UnitFirst reports whether a unit precedes its number: ร้อยละ 80.
func UnitFirst(unit string) bool { return strings.HasPrefix(unit, "ร้อยละ") }

// Measure returns a number with its unit.
func Measure(number, unit string) string {
	if UnitFirst(unit) {
		return unit + " " + number
	}
	return strings.TrimSpace(number + " " + unit)
}
