package content

import (
	"slices"
	"testing"
)

// Each hazard and level has its row in the terms of CAP, and each term is one that the standard has.
func TestEveryWarningCanBeAnAlert(t *testing.T) {
	terms := map[string][]string{
		"category":  {"Geo", "Met", "Safety", "Security", "Rescue", "Fire", "Health", "Env", "Transport", "Infra", "CBRNE", "Other"},
		"urgency":   {"Immediate", "Expected", "Future", "Past", "Unknown"},
		"severity":  {"Extreme", "Severe", "Moderate", "Minor", "Unknown"},
		"certainty": {"Observed", "Likely", "Possible", "Unlikely", "Unknown"},
		"response":  {"Shelter", "Evacuate", "Prepare", "Execute", "Avoid", "Monitor", "Assess", "AllClear", "None"},
	}
	for _, h := range Hazard("").words() {
		of := Hazard(h).Categories()
		if len(of) == 0 {
			t.Errorf("%s has no category", h)
		}
		for _, c := range of {
			if !slices.Contains(terms["category"], c) {
				t.Errorf("%s: %s is no category", h, c)
			}
		}
	}
	all := []Alert{AllClear}
	for _, l := range Level("").words() {
		all = append(all, Level(l).Alert())
	}
	for _, a := range all {
		for name, term := range map[string]string{"urgency": a.Urgency, "severity": a.Severity, "certainty": a.Certainty, "response": a.Response} {
			if !slices.Contains(terms[name], term) {
				t.Errorf("%+v: %q is no %s", a, term, name)
			}
		}
	}
}
