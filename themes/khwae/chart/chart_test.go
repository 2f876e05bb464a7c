package chart

import (
	"fmt"
	"math"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"hokhao/generator/channels/web"
	"hokhao/generator/words"
)

// figureOf returns a figure whose table contains its numbers.
func figureOf(chart string, rows ...[]float64) web.Figure {
	f := web.Figure{ID: "q1", Chart: chart, Head: []string{"คำตอบ"}, Values: rows}
	for i := range Series(f) {
		f.Head = append(f.Head, fmt.Sprintf("ชุด %d", i+1))
	}
	for i, row := range rows {
		cells := []string{fmt.Sprintf("ข้อ %d", i+1)}
		for _, x := range row {
			cells = append(cells, strconv.FormatFloat(x, 'f', -1, 64))
		}
		f.Rows = append(f.Rows, cells)
	}
	return f
}

// table returns rows × columns of different numbers.
func table(rows, columns int, number func(row, column int) float64) [][]float64 {
	var all [][]float64
	for i := range rows {
		var row []float64
		for j := range columns {
			row = append(row, number(i, j))
		}
		all = append(all, row)
	}
	return all
}

func counted(row, column int) float64 { return float64((row*7 + column*11) % 100) }

// part100 parses a percentage of a width and checks that it is from 0 to 100.
func part100(t *testing.T, text string) float64 {
	t.Helper()
	x, err := strconv.ParseFloat(strings.TrimSuffix(text, "%"), 64)
	if err != nil || !strings.HasSuffix(text, "%") || x < 0 || x > 100 {
		t.Fatalf("%q is no part of a width", text)
	}
	return x
}

// shapes returns extreme tables of surveys.
func shapes(chart string) map[string]web.Figure {
	const greatest = 1e15 // accepted by package content
	long := figureOf(chart, []float64{62.4}, []float64{3.9})
	long.Rows[1][0] = strings.Repeat("เว็บไซต์ของจังหวัดซึ่งรวมข่าวและประกาศเตือนภัย ", 20)
	ragged := figureOf(chart, []float64{1, 2}, []float64{3})
	ragged.Head, ragged.Rows = nil, nil
	return map[string]web.Figure{
		"long labels": long, "ragged": ragged,
		"zero":       figureOf(chart, []float64{0}, []float64{0}, []float64{0}),
		"a zero row": figureOf(chart, []float64{0, 0}, []float64{3, 4}),
		"negative":   figureOf(chart, []float64{-3.5}, []float64{6.2}, []float64{0}, []float64{-8.1}),
		"all below":  figureOf(chart, []float64{-1, -2}, []float64{-3, -4}),
		"one row":    figureOf(chart, []float64{41, 22, 37}),
		"one number": figureOf(chart, []float64{41}),
		"40 columns": figureOf(chart, table(3, 40, counted)...),
		"wide row":   figureOf(chart, table(1, 40, counted)...),
		"500 rows":   figureOf(chart, table(500, 1, counted)...),
		"500 of 40":  figureOf(chart, table(500, 40, counted)...),
		"huge":       figureOf(chart, []float64{greatest}, []float64{-greatest}, []float64{1}),
		"tiny":       figureOf(chart, []float64{1e-9}, []float64{2e-9}),
		"alike":      figureOf(chart, []float64{greatest}, []float64{greatest}),
		"nearly":     figureOf(chart, []float64{greatest}, []float64{greatest - 1}),
		"no number":  figureOf(chart, []float64{math.NaN()}, []float64{math.Inf(1)}, []float64{math.Inf(-1)}),
		"no row":     figureOf(chart),
		"empty row":  figureOf(chart, []float64{}),
	}
}

func TestBarsStayInTheirWidth(t *testing.T) {
	for name, f := range shapes("bar") {
		t.Run(name, func(t *testing.T) {
			c := BarsOf(f)
			if len(c.Rows) != len(f.Values) {
				t.Fatalf("%d rows of %d", len(c.Rows), len(f.Values))
			}
			lo, hi := bounds(f)
			if c.Zero != "" {
				part100(t, c.Zero)
			}
			if (c.Zero != "") != (lo < 0) {
				t.Errorf("zero is drawn at %q, the least is %v", c.Zero, lo)
			}
			for i, r := range c.Rows {
				for j, b := range r.Bars {
					x, width := part100(t, b.X), part100(t, b.Width)
					if x+width > 100.02 {
						t.Errorf("bar %d %d ends at %v", i, j, x+width)
					}
					n := finite(f.Values[i][j])
					if n == 0 && width != 0 || (n == lo || n == hi) && n != 0 && width == 0 {
						t.Errorf("%v is %v wide", n, width)
					}
					if c.Zero != "" && n > 0 && b.X != c.Zero {
						t.Errorf("%v begins at %s, zero is at %s", n, b.X, c.Zero)
					}
					if b.Look < 1 || b.Look > Looks {
						t.Errorf("no filling %d", b.Look)
					}
				}
			}
		})
	}
}

func TestBarsOfPercentFillTheirPartOfTheWidth(t *testing.T) {
	f := figureOf("bar", []float64{62.4}, []float64{5})
	f.Unit = "ร้อยละ"
	c := BarsOf(f)
	if got := c.Rows[0].Bars[0].Width; got != "62.4%" {
		t.Errorf("62.4 per cent is %s wide", got)
	}
	f.Unit = "คน"
	if got := BarsOf(f).Rows[0].Bars[0].Width; got != "100%" {
		t.Errorf("the greatest number is %s wide", got)
	}
	if c.Rows[0].Bars[0].Value != "ร้อยละ 62.4" || c.Rows[0].Label != "ข้อ 1" || c.Rows[0].Bars[0].Series != "" {
		t.Errorf("the bar says %+v", c.Rows[0])
	}
	f = figureOf("bar", []float64{1, 2})
	if got := BarsOf(f).Rows[0].Bars; got[0].Series != "ชุด 1" || got[1].Series != "ชุด 2" || got[0].Look == got[1].Look {
		t.Errorf("two columns are not told apart: %+v", got)
	}
}

// A share of a hundred is drawn and labelled as one, even if it is the only number, and whatever the name of the unit.
func TestOneAnswerInPercent(t *testing.T) {
	for _, c := range []struct{ unit, head, width, value string }{
		{"ร้อยละ", "", "46.2%", "ร้อยละ 46.2"},
		{"ร้อยละของผู้ตอบ", "", "46.2%", "ร้อยละ 46.2"},
		{"%", "", "46.2%", "46.2%"},
		{"เปอร์เซ็นต์", "", "46.2%", "46.2%"},
		{"Percent", "", "46.2%", "46.2%"},
		{"", "ร้อยละ", "46.2%", "ร้อยละ 46.2"},
		{"", "per cent", "46.2%", "46.2%"},
		{"คน", "ร้อยละ", "100%", "46.2"},
		{"", "จำนวน", "100%", "46.2"},
	} {
		for _, chart := range []string{"bar", "stacked", "line"} { // one point is not a line
			f := figureOf(chart, []float64{46.2})
			f.Unit, f.Head[1] = c.unit, c.head
			rows := BarsOf(f).Rows
			value := c.value
			if Type(f) == "stacked" {
				if rows = StacksOf(f); c.width == "100%" {
					value += " (100.0%)"
				}
			}
			if b := rows[0].Bars[0]; b.Width != c.width || b.Value != value {
				t.Errorf("%s in %q, %q: %s wide, says %q", chart, c.unit, c.head, b.Width, b.Value)
			}
		}
	}
}

func TestStacksAreWhole(t *testing.T) {
	for name, f := range shapes("stacked") {
		t.Run(name, func(t *testing.T) {
			for i, r := range StacksOf(f) {
				at, total := 0.0, 0.0
				for j, b := range r.Bars {
					if x := part100(t, b.X); math.Abs(x-at) > .02*float64(j+1) {
						t.Errorf("part %d begins at %v, not at %v", j, x, at)
					}
					at += part100(t, b.Width)
					total += max(0, finite(f.Values[i][j]))
				}
				if want := map[bool]float64{true: 100}[total > 0]; math.Abs(at-want) > .5 {
					t.Errorf("the parts of row %d are %v together", i, at)
				}
			}
		})
	}
	f := figureOf("stacked", []float64{30, 90})
	if got := StacksOf(f)[0].Bars; got[0].Width != "25%" || got[0].Value != "30 (25.0%)" || got[1].X != "25%" {
		t.Errorf("30 of 120 is drawn %+v", got)
	}
	f.Unit = "ร้อยละ"
	if got := StacksOf(f)[0].Bars[0].Value; got != "ร้อยละ 30" {
		t.Errorf("a part of a hundred says %q", got)
	}
}

func TestLinesStayInTheirField(t *testing.T) {
	for name, f := range shapes("line") {
		if Type(f) != "line" {
			continue
		}
		t.Run(name, func(t *testing.T) {
			c := LinesOf(words.Localizer{}, f)
			drawn := 0
			for _, p := range c.Panels {
				if len(p.Lines) > strokes || len(c.Panels) > 1 && len(p.Lines) != 1 {
					t.Errorf("%d lines in one field", len(p.Lines))
				}
				for _, l := range p.Lines {
					drawn++
					last := -1.0
					for _, point := range strings.Fields(l.Points) {
						xy := strings.Split(point, ",")
						x, errX := strconv.ParseFloat(xy[0], 64)
						y, errY := strconv.ParseFloat(xy[1], 64)
						if errX != nil || errY != nil || x < 0 || x > 1000 || y < 0 || y > 1000 || x <= last {
							t.Fatalf("the point %q after %v", point, last)
						}
						last = x
					}
					for _, d := range l.Dots {
						part100(t, d.X)
						part100(t, d.Y)
					}
					if len(f.Values) > maxDots && len(l.Dots) > 0 {
						t.Error("dots run into each other")
					}
				}
			}
			if drawn != Series(f) {
				t.Errorf("%d lines of %d", drawn, Series(f))
			}
			if len(c.Ticks) < 2 || len(c.Ticks) > 8 {
				t.Errorf("%d ticks", len(c.Ticks))
			}
			said := map[string]bool{}
			for _, tick := range c.Ticks {
				part100(t, tick.Y)
				said[tick.Text] = true
			}
			if len(said) != len(c.Ticks) {
				t.Errorf("ticks say the same: %v", c.Ticks)
			}
			if c.Along[0] != rowLabel(f, 0) || c.Along[len(c.Along)-1] != rowLabel(f, len(f.Values)-1) {
				t.Errorf("along stands %q", c.Along)
			}
		})
	}
}

func TestWhatIsDrawnAndWhatOnlyTheTableSays(t *testing.T) {
	want := map[string]map[string]string{
		"bar":     {"500 rows": "", "500 of 40": "", "40 columns": "bar", "wide row": "bar", "no row": "", "empty row": ""},
		"stacked": {"negative": "bar", "all below": "bar", "huge": "bar", "no number": "bar", "40 columns": "", "wide row": "", "500 rows": "", "500 of 40": "", "no row": "", "empty row": ""},
		"line":    {"one row": "bar", "one number": "bar", "wide row": "bar", "no row": "", "empty row": ""},
		"none":    {}, "": {}, "pie": {},
	}
	for chart, differ := range want {
		for name, f := range shapes(chart) {
			expected, differs := differ[name]
			if !differs && (chart == "bar" || chart == "stacked" || chart == "line") {
				expected = chart
			}
			if got := Type(f); got != expected {
				t.Errorf("%s of %s is drawn as %q, not %q", chart, name, got, expected)
			}
			full := expected == "" && len(f.Values) > 0 && chart != "none" && chart != "" && chart != "pie"
			if Crowded(f) != full {
				t.Errorf("%s of %s: too full is %v", chart, name, !full)
			}
		}
	}
}

func TestLadders(t *testing.T) {
	for _, c := range []struct {
		lo, hi float64
		want   []float64
	}{
		{0, 71, []float64{0, 20, 40, 60, 80}}, {0, 100, []float64{0, 25, 50, 75, 100}}, {0, 0, []float64{0, .25, .5, .75, 1}},
		{-8.1, 6.2, []float64{-10, -5, 0, 5, 10}}, {34, 38, []float64{34, 35, 36, 37, 38}}, {5, 5, []float64{4, 6, 8, 10}},
	} {
		if got := ladder(c.lo, c.hi); !reflect.DeepEqual(got, c.want) {
			t.Errorf("from %v to %v: %v, not %v", c.lo, c.hi, got, c.want)
		}
	}
}

func TestNumbersAreWrittenOut(t *testing.T) {
	for text, want := range map[string]string{
		"1250000000": "1,250,000,000", "-48500.50": "-48,500.50", "999": "999", "": "", "1,068": "1,068", "๑๒๓๔": "๑๒๓๔",
		"1e5": "1e5", "-": "-", "12345 คน": "12345 คน", "1000": "1,000", ".5": ".5", "1.2.3": "1.2.3",
	} {
		if got := Grouped(text); got != want {
			t.Errorf("%q is written %q", text, got)
		}
	}
	for _, c := range []struct {
		x, step float64
		want    string
	}{{0, 1e6, "0"}, {1e9, 2.5e8, "1,000 ล้าน"}, {2.5e6, 2.5e6, "2.5 ล้าน"}, {250_000, 250_000, "250,000"}, {.30000000000000004, .1, "0.3"}, {-5, 5, "-5"}} {
		if got := tickText(words.Localizer{}, c.x, c.step); got != c.want {
			t.Errorf("the tick %v says %q", c.x, got)
		}
	}
	if got := tickText(words.Catalogue{}.In("en"), 2e6, 1e6); got != "2 million" {
		t.Errorf("in English %q", got)
	}
	for text, want := range map[string]string{"0": "gut-1", "80": "gut-1", "250,000": "gut-2", "1,250 ล้าน": "gut-3"} {
		if got := Gutter(LineChart{Ticks: []Tick{{Text: "0"}, {Text: text}}}); got != want {
			t.Errorf("%q leaves %s", text, got)
		}
	}
}

func TestGistsSayWhatAChartShows(t *testing.T) {
	bars := figureOf("bar", []float64{12}, []float64{1250}, []float64{3})
	if got := Gist(words.Localizer{}, bars); got != "มากที่สุด ข้อ 2 1,250, น้อยที่สุด ข้อ 3 3, ตัวเลขทั้งหมดอยู่ในตาราง" {
		t.Error(got)
	}
	lines := figureOf("line", []float64{71, 22}, []float64{62, 58})
	if got := Gist(words.Catalogue{}.In("en"), lines); got != "ชุด 1 from 71 to 62, ชุด 2 from 22 to 58, all numbers stand in the table" {
		t.Error(got)
	}
	for _, chart := range []string{"bar", "stacked", "line"} {
		for name, f := range shapes(chart) {
			if got := Gist(words.Localizer{}, f); !strings.HasSuffix(got, "ตัวเลขทั้งหมดอยู่ในตาราง") || strings.Contains(got, "%!") {
				t.Errorf("%s of %s: %s", chart, name, got)
			}
		}
	}
}

func TestMeasures(t *testing.T) {
	for _, c := range []struct{ number, unit, want string }{{"240", "เรื่อง", "240 เรื่อง"}, {"80", "ร้อยละ", "ร้อยละ 80"}, {"50", "", "50"}} {
		if got := Measure(c.number, c.unit); got != c.want {
			t.Errorf("%q", got)
		}
	}
}
