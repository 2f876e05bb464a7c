package khwae

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"hokhao/generator/channels/web"
	"hokhao/generator/words"
)

// Charts are drawn from numbers alone, in parts of a width and a height that only the reader's screen knows: so they
// fit 320 pixels and an A4 page, and their words are text of the page that wraps and grows. Everything that a chart
// shows stands in the table below it too.

// What can still be told apart. Of more, the table says all, and no chart is drawn.
const (
	looks       = 8   // fillings of bars, told apart by their pattern
	strokes     = 5   // lines in one drawing, told apart by their dashes and marks
	maxBars     = 120 // in one chart
	maxSegments = looks
	maxPanels   = 40
	maxDots     = 24 // points of a line that are marked
	tallTable   = 25 // rows, above which a table scrolls in its own frame
)

// A bar is one number, drawn.
type bar struct {
	Series   string // its name, where there are several
	Value    string // as the table writes it
	X, Width string // in parts of the whole width: "12.5%"
	Look     int    // filling, from 1
}

// A barRow is the bars of one row of a table.
type barRow struct {
	Label string
	Bars  []bar
}

// A barChart is drawn as horizontal bars.
type barChart struct {
	Rows []barRow
	Zero string // where zero is; none at the left edge
}

// series returns how many numbers the rows of a figure hold.
func series(f web.Figure) int {
	n := 0
	for _, row := range f.Values {
		n = max(n, len(row))
	}
	return n
}

// seriesName returns the head of a column of numbers.
func seriesName(f web.Figure, i int) string {
	if i+1 < len(f.Head) {
		return f.Head[i+1]
	}
	return ""
}

// value returns a number of a figure; a row that is short of it has none.
func value(f web.Figure, row, i int) float64 {
	if i < len(f.Values[row]) {
		return finite(f.Values[row][i])
	}
	return 0
}

// cell returns what a table says in a row's column of numbers.
func cell(f web.Figure, row, i int) string {
	if row < len(f.Rows) && i+1 < len(f.Rows[row]) {
		return grouped(f.Rows[row][i+1])
	}
	return ""
}

func rowLabel(f web.Figure, row int) string {
	if row < len(f.Rows) && len(f.Rows[row]) > 0 {
		return f.Rows[row][0]
	}
	return ""
}

// drawing returns how a figure is drawn: "bar", "stacked", "line", or none where a chart would show less than its table.
func drawing(f web.Figure) string {
	rows, n := len(f.Values), series(f)
	if rows == 0 || n == 0 {
		return ""
	}
	kind := f.Chart
	if lo, _ := bounds(f); kind == "stacked" && lo < 0 {
		kind = "bar" // less than nothing is no part of a whole
	}
	switch {
	case kind == "bar" && rows*n <= maxBars, kind == "stacked" && n <= maxSegments && rows*n <= maxBars, kind == "line" && rows > 1 && n <= maxPanels:
		return kind
	case kind == "line" && rows == 1 && n <= maxBars:
		return "bar" // one point is no line
	}
	return ""
}

// crowded reports whether a figure asks for a chart that would be too full to be read.
func crowded(f web.Figure) bool {
	return (f.Chart == "bar" || f.Chart == "stacked" || f.Chart == "line") && len(f.Values) > 0 && drawing(f) == ""
}

// bounds returns the least and the greatest number of a figure, with zero between or beside them.
func bounds(f web.Figure) (lo, hi float64) {
	for _, row := range f.Values {
		for _, x := range row {
			lo, hi = min(lo, finite(x)), max(hi, finite(x))
		}
	}
	return lo, hi
}

// finite returns a number that can be reckoned with; package content lets none through that is not.
func finite(x float64) float64 {
	const most = 1e15
	if math.IsNaN(x) {
		return 0
	}
	return min(most, max(-most, x))
}

// percentUnit returns the unit of numbers that are parts of a hundred, else "". Where an officer names none, a head that all
// columns of numbers have is one.
func percentUnit(f web.Figure) string {
	unit := f.Unit
	if unit == "" {
		unit = seriesName(f, 0)
		for i := range series(f) {
			if seriesName(f, i) != unit {
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

// drawn returns what a chart writes beside a number: a part of a hundred says that it is one.
func drawn(f web.Figure, row, i int) string {
	text, unit := cell(f, row, i), percentUnit(f)
	switch {
	case text == "":
		return ""
	case unitFirst(unit):
		return measure(text, "ร้อยละ") // of whom is said once, below the chart
	case unit != "":
		return strings.TrimSuffix(text, "%") + "%"
	}
	return text
}

// barsOf draws each number from zero. A bar of a part of a hundred is as long as its part of the whole width.
func barsOf(f web.Figure) barChart {
	lo, hi := bounds(f)
	if lo == 0 && hi <= 100 && percentUnit(f) != "" {
		hi = 100
	}
	place := scale(lo, hi)
	var c barChart
	if lo < 0 {
		c.Zero = share(place(0))
	}
	n := series(f)
	for i, row := range f.Values {
		r := barRow{Label: rowLabel(f, i)}
		for j, x := range row {
			from, to := place(0), place(finite(x))
			b := bar{Value: drawn(f, i, j), X: share(min(from, to)), Width: share(math.Abs(to - from)), Look: j%looks + 1}
			if n > 1 {
				b.Series = seriesName(f, j)
			}
			r.Bars = append(r.Bars, b)
		}
		c.Rows = append(c.Rows, r)
	}
	return c
}

// stacksOf draws each row as the parts of its own whole; of parts of a hundred, that is a hundred.
func stacksOf(f web.Figure) []barRow {
	var all []barRow
	for i, row := range f.Values {
		total := 0.0
		for _, x := range row {
			total += max(0, finite(x))
		}
		percent := percentUnit(f) != ""
		if percent && total > 0 {
			total = max(total, 100)
		}
		r, at := barRow{Label: rowLabel(f, i)}, 0.0
		for j, x := range row {
			part := 0.0
			if total > 0 {
				part = max(0, finite(x)) / total
			}
			value := drawn(f, i, j)
			if !percent && total > 0 {
				value += fmt.Sprintf(" (%s%%)", strconv.FormatFloat(part*100, 'f', 1, 64))
			}
			r.Bars = append(r.Bars, bar{Series: seriesName(f, j), Value: value, X: share(at), Width: share(part), Look: j%looks + 1})
			at += part
		}
		all = append(all, r)
	}
	return all
}

// A line is the numbers of one column in the order of the rows.
type line struct {
	Name   string
	Points string // of a polyline in a field of 1000 by 1000
	Dots   []dot  // none where they would run into each other
	Last   string // its last number
	Stroke int    // from 1
}

// A dot marks one number.
type dot struct{ X, Y string }

// A tick is a number of the scale.
type tick struct{ Y, Text string }

// A panel is one field with lines.
type panel struct {
	Name  string // of its only line, where each has a field of its own
	Lines []line
}

// A lineChart is drawn as lines over the rows of a table. Its panels have one scale.
type lineChart struct {
	Panels []panel
	Ticks  []tick
	Zero   string   // where zero is; none where it is the foot of the field, or not in it
	Along  []string // the first row, the one in the middle where there is one, and the last
}

// linesOf draws each column as a line; of many columns each gets a field of its own.
func linesOf(lang words.Localizer, f web.Figure) lineChart {
	rows, n := len(f.Values), series(f)
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, row := range f.Values {
		for _, x := range row {
			lo, hi = min(lo, finite(x)), max(hi, finite(x))
		}
	}
	if lo > 0 && lo < hi*.6 {
		lo = 0 // unless all lie close together far from it, lines rise from zero
	}
	steps := ladder(lo, hi)
	place := scale(steps[0], steps[len(steps)-1])
	height := func(x float64) float64 { return 1 - place(x) }
	var c lineChart
	for _, s := range steps {
		c.Ticks = append(c.Ticks, tick{share(height(s)), tickText(lang, s, steps[1]-steps[0])})
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
		l := line{Name: seriesName(f, j), Stroke: j%strokes + 1}
		var points []string
		for i, row := range f.Values {
			if j >= len(row) {
				continue
			}
			x, y := across(i), height(finite(row[j]))
			points = append(points, rounded(x*1000, 1)+","+rounded(y*1000, 1))
			if rows <= maxDots {
				l.Dots = append(l.Dots, dot{share(x), share(y)})
			}
			l.Last = drawn(f, i, j)
		}
		l.Points = strings.Join(points, " ")
		switch {
		case n > strokes:
			l.Stroke = 1
			c.Panels = append(c.Panels, panel{Name: l.Name, Lines: []line{l}})
		case j == 0:
			c.Panels = append(c.Panels, panel{Lines: []line{l}})
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

// gist says in a sentence what a chart shows, for who does not see it.
func gist(lang words.Localizer, f web.Figure) string {
	rows, n := len(f.Values), series(f)
	var parts []string
	switch {
	case drawing(f) == "line":
		for j := range min(n, strokes) {
			said := lang.Fill(wordChartFromTo, "from", drawn(f, 0, j), "to", drawn(f, rows-1, j))
			parts = append(parts, strings.TrimSpace(seriesName(f, j)+" "+said))
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

// chartName says what sort of chart a figure is drawn as.
func chartName(lang words.Localizer, f web.Figure) string {
	switch drawing(f) {
	case "stacked":
		return lang.Say(wordChartStacked)
	case "line":
		return lang.Say(wordChartLines)
	}
	return lang.Say(wordChartBars)
}

// scale returns the place of a number between two others, from 0 to 1.
func scale(lo, hi float64) func(float64) float64 {
	if hi <= lo {
		return func(float64) float64 { return 0 }
	}
	return func(x float64) float64 { return min(1, max(0, (x-lo)/(hi-lo))) }
}

// ladder returns round numbers at even distances, the first no greater than lo and the last no less than hi.
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

// tickText writes a number of a scale, whose numbers lie a step apart. Millions are said in a word.
func tickText(lang words.Localizer, x, step float64) string {
	if x == 0 {
		return "0"
	}
	if math.Abs(step) >= 500_000 {
		return number(x/1_000_000) + " " + lang.Say(wordMillion)
	}
	return number(x)
}

// number writes a number out: "1,250.5".
func number(x float64) string {
	exact, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 12, 64), 64) // without what reckoning left behind
	return grouped(strconv.FormatFloat(exact, 'f', -1, 64))
}

// grouped puts commas between the thousands of a number; any other text it leaves as it is.
func grouped(text string) string {
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

// share writes a part of a whole as drawings take it: "12.5%".
func share(x float64) string { return rounded(x*100, 2) + "%" }

// rounded writes a number with at most so many decimals.
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

// ink returns the filling of a bar, one of the patterns that the page holds.
func ink(look int) string { return "url(#k-p" + strconv.Itoa(look) + ")" }

// strokeClass returns the class of a line.
func strokeClass(stroke int) string { return "s" + strconv.Itoa(stroke) }

// gutter returns the class that leaves room for the numbers of a scale.
func gutter(c lineChart) string {
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
