package web

import (
	"strconv"
	"strings"
	"time"

	"hokhao/generator/thai"
	"hokhao/generator/view"
)

// unbroken is the length in characters up to which a name is kept on one line: what fits into a headline on the
// narrowest phone (320 CSS pixels), with the letters enlarged as far as the page allows.
const unbroken = 14

// headline finds the parts of a headline in which no line should break: words of several pieces and numbers with what they
// count too, since there is no paragraph around them and the letters are large.
func (p *planner) headline(s string) view.Text { return p.whole(s, thai.Counted) }

// text finds the parts of plain text in which no line may break.
func (p *planner) text(s string) view.Text { return p.whole(s, thai.Named) }

func (p *planner) whole(s string, least thai.Bond) view.Text {
	t := view.Text{Plain: s}
	for from, to := range p.s.Dictionary.Unbroken(s, unbroken, least) {
		t.Whole = append(t.Whole, [2]int{from, to})
	}
	return t
}

// minutes returns the reading time of a number of words, in whole minutes; 0 if it is less than half of one.
func minutes(words int) int { return int(thai.SilentTime(words).Round(time.Minute) / time.Minute) }

func (p *planner) texts(all []string) []view.Text {
	var texts []view.Text
	for _, s := range all {
		texts = append(texts, p.text(s))
	}
	return texts
}

// figure formats a number for people: "1,250.5".
func figure(x float64) string {
	whole, fraction, _ := strings.Cut(strconv.FormatFloat(x, 'f', -1, 64), ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if fraction != "" {
		fraction = "." + fraction
	}
	return sign + whole + fraction
}
