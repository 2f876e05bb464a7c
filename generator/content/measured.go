package content

import "strconv"

// Measured is a publication of numbers that others may compute with.
type Measured interface {
	// Measures returns the numbers in their order.
	Measures(Surroundings) []Measure
}

// A Measure is one number with what it says. Numbers are written as computers read them: "1068", "46.2".
type Measure struct {
	Of     string // the question, or the indicator
	Item   string // the answer; "" of an indicator
	Column string // which of several numbers of an answer; "" of an indicator
	Value  string
	Target string // of an indicator, else ""
	Unit   string
}

func number(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
