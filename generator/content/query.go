package content

import (
	"slices"
	"strings"

	"hokhao/generator/thai"
)

// A Query counts publications: "kind:news topic:health topic:disaster district:si-sawat from:2026-10-01". A
// publication is counted when it satisfies every key; of one key given several times, any value satisfies. A
// value with spaces stands in quotation marks. Without from and to, a plan counts its own fiscal year.
type Query struct {
	Text     string
	At       Position
	Terms    []Term
	From, To thai.Moment // days, both counted; zero where not said
}

// A Term of a query.
type Term struct{ Key, Value string }

// QueryKeys are the keys of a query.
var QueryKeys = []string{"kind", "topic", "district", "agency", "campaign", "tag", "urgency", "state", "from", "to"}

// queryStates are the values of state.
var queryStates = []string{"corrected", "updated", "withdrawn"}

// Values gives the values of a key.
func (q Query) Values(key string) []string {
	var out []string
	for _, t := range q.Terms {
		if t.Key == key {
			out = append(out, t.Value)
		}
	}
	return out
}

// queryWords splits a query at spaces outside quotation marks.
func queryWords(text string) []string {
	quoted := false
	words := strings.FieldsFunc(text, func(r rune) bool {
		if r == '"' || r == '“' || r == '”' {
			quoted = !quoted
		}
		return !quoted && (r == ' ' || r == '\t' || r == '\n')
	})
	for i, w := range words {
		words[i] = strings.NewReplacer(`"`, "", "“", "", "”", "").Replace(w)
	}
	return words
}

// query reads a Query; what it names is looked up by package site.
func (r *reading) query(n *node, text string) Query {
	q := Query{Text: text, At: n.at}
	for _, w := range queryWords(text) {
		key, value, ok := strings.Cut(w, ":")
		if !ok || value == "" {
			r.tell(msgQueryForm, n.at, "condition", w)
			continue
		}
		known := map[string][]string{"kind": kindNames(), "urgency": Urgency("").words(), "state": queryStates}
		switch {
		case !slices.Contains(QueryKeys, key):
			r.unknownName(msgQueryKey, Ref{key, n.at}, QueryKeys)
		case key == "from" || key == "to":
			m, err := thai.ParseMoment(value, r.location())
			switch {
			case err != nil:
				r.tell(msgQueryDate, n.at, "value", value)
			case key == "from":
				q.From = m
			default:
				q.To = m
			}
		case known[key] != nil && !slices.Contains(known[key], value):
			r.unknownName(msgQueryValue, Ref{value, n.at}, known[key], "key", key)
		default:
			q.Terms = append(q.Terms, Term{key, value})
		}
	}
	return q
}

func kindNames() []string {
	var out []string
	for _, k := range Kinds() {
		out = append(out, string(k))
	}
	return out
}

// A Quantity is a number that may be left unsaid.
type Quantity struct {
	Number float64
	Given  bool
}
