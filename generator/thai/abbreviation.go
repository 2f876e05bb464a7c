package thai

import (
	"iter"
	"strings"
)

// An Abbreviation is a short form with full stops and what it is short for.
type Abbreviation struct {
	Short string // as written: "พ.ร.บ.", "อบต."
	Long  string // separated by "|" where the abbreviation is short for several
	Sort  AbbreviationSort
}

// An AbbreviationSort says how an abbreviation is used in text.
type AbbreviationSort int

// The sorts of abbreviations.
const (
	Always    AbbreviationSort = iota // always short for its long form
	Title                             // belongs to what follows it: นพ.สมชาย, พ.ศ. 2569
	Numbered                          // followed by an ordinal: มทบ.17 is มณฑลทหารบกที่ 17
	Unit                              // a unit of measure after a number; something else elsewhere
	Ambiguous                         // short for several things, or also a word: only the context decides
	Body                              // short for the name of a body, or of several; a term of search only as any unknown word is
)

// IsAmbiguous reports whether a is short for several things.
func (a Abbreviation) IsAmbiguous() bool {
	return a.Sort == Ambiguous || a.Sort == Body && strings.Contains(a.Long, "|")
}

// Abbreviations returns the abbreviations of the table and those of MonthNames and WeekdayNames. The short form of a
// month may also be short for something else: ก.พ. is กุมภาพันธ์ and an office.
func Abbreviations() iter.Seq[Abbreviation] {
	return func(yield func(Abbreviation) bool) {
		for _, a := range abbreviationTable {
			if !yield(a) {
				return
			}
		}
		for _, m := range MonthNames {
			if !yield(Abbreviation{m.Short, m.Long, Always}) {
				return
			}
		}
		for _, d := range WeekdayNames {
			if !yield(Abbreviation{d.Short, "วัน" + d.Long, Ambiguous}) {
				return
			}
		}
	}
}
