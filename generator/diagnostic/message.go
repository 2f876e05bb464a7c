package diagnostic

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A Message is the text of a finding: its rule, its severity, and its sentences, with places for what differs from one
// finding to the next, as in "ช่อง “{key}” มีสองครั้ง". Each package that makes findings declares its messages in tables
// (messages.go); docs/findings.md lists them all. Several messages may belong to one rule.
type Message struct {
	Rule          string
	Severity      Severity
	Thai, English string
	Hint          string // how to mend it; a place alone where it depends on what is wrong, and "" where nothing can be said
}

var messages []Message

// New declares a message. It is called for variables of packages only.
func New(s Severity, rule, thai, english, hint string) Message {
	m := Message{Rule: rule, Severity: s, Thai: thai, English: english, Hint: hint}
	messages = append(messages, m)
	return m
}

// Messages returns all declared messages, sorted by rule and then by sentence.
func Messages() []Message {
	return slices.SortedFunc(slices.Values(messages), func(a, b Message) int {
		return cmp.Or(cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Thai, b.Thai), cmp.Compare(a.English, b.English), cmp.Compare(a.Hint, b.Hint))
	})
}

var place = regexp.MustCompile(`\{[a-z][A-Za-z]*\}`)

// Places returns the names of the places of a message, sorted and without repetition.
func (m Message) Places() []string {
	var names []string
	for _, p := range place.FindAllString(m.Thai+m.English+m.Hint, -1) {
		names = append(names, strings.Trim(p, "{}"))
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// AsWarning returns the message as a warning, which does not stop a build.
func (m Message) AsWarning() Message {
	m.Severity = Warning
	return m
}

// With returns the finding of a message with its places filled from pairs of names and values, as in "key", "date", "line",
// 4. The finding does not yet refer to a file. In the English sentence a value between double quotation marks is quoted as a
// Go string.
func (m Message) With(pairs ...any) Finding {
	var plain, quoted []string
	for i := 0; i+1 < len(pairs); i += 2 {
		place, value := fmt.Sprintf("{%s}", pairs[i]), fmt.Sprint(pairs[i+1])
		plain = append(plain, place, value)
		quoted = append(quoted, `"`+place+`"`, strconv.Quote(value))
	}
	fill, english := strings.NewReplacer(plain...), strings.NewReplacer(append(quoted, plain...)...)
	return Finding{Rule: m.Rule, Severity: m.Severity, Thai: fill.Replace(m.Thai), English: english.Replace(m.English), Hint: fill.Replace(m.Hint)}
}
