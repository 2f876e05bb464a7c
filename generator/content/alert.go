package content

// What a warning is in the terms of the Common Alerting Protocol (OASIS CAP 1.2, 1 July 2010, section 3.2.2, "info"), which
// systems that pass warnings on sort by. The standard defines the terms so:
//
//	urgency   Immediate: act at once; Expected: within the next hour; Future: in the near future; Past: no longer needed
//	severity  Extreme: extraordinary threat to life or property; Severe: significant; Moderate: possible; Minor: minimal
//	certainty Observed: has occurred or goes on; Likely: p > 50 %; Possible: p ≤ 50 %; Unlikely: p about 0
//
// Levels follow the usual reading of them by weather services: a watch says that something is possible, a warning that it
// is coming.

// An Alert is how grave a warning is in the terms of CAP.
type Alert struct{ Urgency, Severity, Certainty, Response string }

// AllClear is what is said of a warning that holds no longer.
var AllClear = Alert{"Past", "Minor", "Unlikely", "AllClear"}

var alerts = map[Level]Alert{
	Watch:    {"Future", "Moderate", "Possible", "Monitor"},
	Caution:  {"Expected", "Severe", "Likely", "Prepare"},
	Evacuate: {"Immediate", "Extreme", "Likely", "Evacuate"},
}

// Alert returns a level in the terms of CAP.
func (l Level) Alert() Alert { return alerts[l] }

// categories are the hazards as CAP sorts them, the one that fits best first.
var categories = map[Hazard][]string{
	"flood": {"Met"}, "flash-flood": {"Met"}, "landslide": {"Geo"}, "storm": {"Met"}, "dam": {"Infra", "Met"},
	"drought": {"Met", "Env"}, "cold": {"Met", "Health"}, "heat": {"Met", "Health"}, "haze": {"Env", "Health"},
	"wildfire": {"Fire", "Env"}, "earthquake": {"Geo"}, "epidemic": {"Health"}, "chemical": {"CBRNE", "Health"}, "other": {"Other"},
}

// Categories returns a hazard as CAP sorts it.
func (h Hazard) Categories() []string { return categories[h] }
