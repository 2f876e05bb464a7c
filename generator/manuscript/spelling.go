package manuscript

import (
	"strings"

	"hokhao/generator/thai"
)

// spelling returns thai.Display(s) and notes what changed, except that spaces before marks were taken out: the text is
// that of the manuscript, and there is nothing to do.
func (l *ledger) spelling(s string) string {
	s = thai.Joined(s)
	shown := thai.Display(s)
	if shown == s {
		return s
	}
	explained := false
	say := func(rule string, n, at int) {
		explained = true
		l.note(rule, n, around(s, at))
	}
	if i := strings.Index(s, "เเ"); i >= 0 {
		say("double-sara-e", strings.Count(s, "เเ"), i)
	}
	if n := strings.Count(s, "\u200D") - strings.Count(shown, "\u200D"); n > 0 {
		say("zero-width", n, strings.Index(s, "\u200D"))
	}
	for start := 0; start < len(s); {
		end := start + cluster(s[start:])
		if rule := respelt(s[start:end]); rule != "" {
			say(rule, 1, start)
		}
		start = end
	}
	if !explained {
		l.note("composed", 1, s)
	}
	return shown
}

// cluster returns the length of the first letter of s with everything that depends on it.
func cluster(s string) int {
	n := nextRune(s, 0)
	return n + leadingDependents(s[n:])
}

// respelt returns the rule by which thai.Display changes a cluster, or "".
func respelt(s string) string {
	const nikhahit, saraAM, lakkhangyao = "\u0E4D", "ำ", "\u0E45"
	switch shown := thai.Display(s); {
	case shown == s:
		return ""
	case strings.Contains(s, nikhahit) && strings.Contains(shown, saraAM):
		return "split-sara-am"
	case strings.Contains(s, lakkhangyao) && !strings.Contains(shown, lakkhangyao):
		return "lakkhangyao"
	case strings.ContainsFunc(s, thai.IsThai):
		return "mark-order"
	}
	return "composed"
}
