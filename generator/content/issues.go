package content

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"time"

	"hokhao/generator/diagnostic"
	"hokhao/generator/thai"
)

// An IssueLine is one line of content/issues.tsv: a weekly issue as it was once its last day had passed, and
// each time after that it was found to have changed.
type IssueLine struct {
	Week     thai.Week
	Number   int       // ฉบับที่
	Revision int       // 0 at first; then ฉบับแก้ไขครั้งที่
	Date     time.Time // day on which it was recorded
	Stories  string    // key of its stories, hexadecimal: never of a document's bytes
}

// Issues is content/issues.tsv, by week and revision.
type Issues struct{ Lines []IssueLine }

// Last returns the newest line of a week.
func (s Issues) Last(w thai.Week) (IssueLine, bool) {
	for _, l := range slices.Backward(s.Lines) {
		if l.Week == w {
			return l, true
		}
	}
	return IssueLine{}, false
}

// issuesHead is the first line of issues.tsv.
const issuesHead = "week\tnumber\trevision\tdate\tstories"

// ReadIssues reads content/issues.tsv: UTF-8, a head line, then week, number, revision, date (ISO 8601) and key
// of the stories, separated by TAB.
func ReadIssues(data []byte) (Issues, []diagnostic.Finding) {
	r := newReading(IssuesFile, data, Context{})
	var out Issues
	r.remembered(data, issuesHead, func(_ int, cells []string) bool {
		l, ok := issueLine(cells)
		if ok {
			out.Lines = append(out.Lines, l)
		}
		return ok
	}, func(at Position) {
		r.tell(msgIssuesLine, at)
	})
	slices.SortStableFunc(out.Lines, compareIssues)
	return out, r.tellUnwanted(r.findings)
}

func issueLine(cells []string) (l IssueLine, ok bool) {
	if len(cells) != 5 || cells[4] == "" {
		return l, false
	}
	var errs [4]error
	l.Week, errs[0] = thai.ParseWeek(cells[0], 0)
	l.Number, errs[1] = strconv.Atoi(cells[1])
	l.Revision, errs[2] = strconv.Atoi(cells[2])
	l.Date, errs[3] = time.Parse(time.DateOnly, cells[3])
	l.Stories = cells[4]
	return l, errs == [4]error{}
}

func compareIssues(a, b IssueLine) int {
	return cmp.Or(cmp.Compare(a.Week.Year, b.Week.Year), cmp.Compare(a.Week.Number, b.Week.Number), cmp.Compare(a.Revision, b.Revision))
}

// Write returns content/issues.tsv.
func (s Issues) Write() []byte {
	var b bytes.Buffer
	b.WriteString(issuesHead + "\n")
	for _, l := range s.Lines {
		fmt.Fprintf(&b, "%s\t%d\t%d\t%s\t%s\n", l.Week, l.Number, l.Revision, l.Date.Format(time.DateOnly), l.Stories)
	}
	return b.Bytes()
}

// Add puts new lines in their places.
func (s Issues) Add(lines ...IssueLine) Issues {
	out := Issues{slices.Concat(s.Lines, lines)}
	slices.SortStableFunc(out.Lines, compareIssues)
	return out
}
