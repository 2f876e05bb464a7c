package thai

import (
	"iter"
	"strings"
)

// Unbroken yields the byte ranges [start, end) in which a browser would break a line but should not: names that are not
// words of the lexicon, which browsers also use (ICU, see data/words.LICENSE), what stays together over a space or a
// dash (5 กม., 09.00–12.00 น., 0 3400 0001), and words between which the bond is least or a stronger one. The ranges are
// ordered and never overlap.
//
// A range longer than longest characters (see Characters) is not yielded: on a narrow screen it has to break
// somewhere. What is left of it where its weakest bonds break is yielded instead.
func (d *Dictionary) Unbroken(text string, longest int, least Bond) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		list := d.borrow(text)
		defer list.giveBack()
		all := *list
		for from := 0; from < len(all); {
			to := from + 1
			for to < len(all) && all[to].bond >= least {
				to++
			}
			if !d.yieldWhole(text, all[from:to], longest, yield) {
				return
			}
			from = to
		}
	}
}

// yieldWhole yields the ranges of Unbroken in some units, all of which belong together.
func (d *Dictionary) yieldWhole(text string, units []unit, longest int, yield func(int, int) bool) bool {
	over, first, last := false, 0, 0 // whether a space or dash is among them; which of them a browser would separate
	weakest := Bound
	for i, u := range units[1:] {
		before := text[units[i].from:units[i].to]
		gap := u.from > units[i].to || before == "–" || before == "—" || units[i].is&isPhrase != 0 && strings.ContainsAny(before, "–—")
		if over = over || gap; gap || u.bond < Bound {
			if last = i + 1; first == 0 {
				first = i + 1
			}
		}
		weakest = min(weakest, u.bond)
	}
	if over {
		first, last = 1, len(units)-1
	}
	if last > 0 && fits(text[units[first-1].from:units[last].to], longest) {
		for _, u := range units[:first-1] {
			if !d.yieldName(text, u, longest, yield) {
				return false
			}
		}
		if !yield(units[first-1].from, units[last].to) {
			return false
		}
		units, weakest = units[last+1:], Bound
	}
	for from := 0; from < len(units); {
		to := from + 1
		if weakest == Bound {
			if !d.yieldName(text, units[from], longest, yield) {
				return false
			}
			from = to
			continue
		}
		for to < len(units) && units[to].bond > weakest {
			to++
		}
		if !d.yieldWhole(text, units[from:to], longest, yield) {
			return false
		}
		from = to
	}
	return true
}

// yieldName yields a unit that is a name, or what of it is short enough.
func (d *Dictionary) yieldName(text string, u unit, longest int, yield func(int, int) bool) bool {
	name := text[u.from:u.to]
	switch {
	case u.is&isNamed == 0 || u.is&isPhrase == 0 && d.isListed(name):
		return true
	case fits(name, longest):
		return yield(u.from, u.to)
	}
	return d.yieldParts(text, u.from, u.to, longest, yield)
}

// yieldParts yields the shorter names inside a longer name.
func (d *Dictionary) yieldParts(text string, from, to, longest int, yield func(int, int) bool) bool {
	short := func(part string) bool { return fits(part, longest) }
	for part := range d.Parts(text[from:to], short) {
		end := from + len(part)
		if d.isName(part) && !d.isListed(part) && short(part) && !yield(from, end) {
			return false
		}
		from = end
	}
	return true
}

// Parts yields the parts into which a name that is too long for its place may be split: the longest shorter names in
// it that fit, and the words between them, whether they fit or not.
func (d *Dictionary) Parts(name string, fits func(part string) bool) iter.Seq[string] {
	return func(yield func(string) bool) {
		ends := []int{0} // ends of its words
		for word := range d.pieces(name, forTerms) {
			ends = append(ends, ends[len(ends)-1]+len(word))
		}
		for i := 0; i < len(ends)-1; {
			next := i + 1
			for j := len(ends) - 1; j > next; j-- {
				if part := name[ends[i]:ends[j]]; d.isName(part) && fits(part) {
					next = j
					break
				}
			}
			if !yield(name[ends[i]:ends[next]]) {
				return
			}
			i = next
		}
	}
}
