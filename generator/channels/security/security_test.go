package security

import (
	"strings"
	"testing"
	"time"

	"hokhao/generator/channel/channeltest"
)

func TestTheOfficeSaysWhereToReport(t *testing.T) {
	settings := strings.Replace(channeltest.Settings, "phone: 0 3400 0000}", "phone: 0 3400 0000, email: news@example.go.th}", 1)
	files, _ := channeltest.Render(t, New(), channeltest.Site(t, map[string]string{"site.yaml": settings}), nil)
	const want = "Contact: mailto:news@example.go.th\nExpires: 2027-10-01T00:00:00Z\nPreferred-Languages: th, en\n" +
		"Canonical: https://pr.example.go.th/.well-known/security.txt\n"
	if got := string(files[".well-known/security.txt"]); got != want || len(files) != 1 {
		t.Errorf("%d files, %q", len(files), got)
	}
	for _, email := range []string{"", "news", "a b@example.go.th", "@example.go.th"} {
		without := strings.Replace(settings, "news@example.go.th", `"`+email+`"`, 1)
		if files, _ := channeltest.Render(t, New(), channeltest.Site(t, map[string]string{"site.yaml": without}), nil); len(files) > 0 {
			t.Errorf("%q: there is a file without a contact", email)
		}
	}
}

// The file changes four times a year, and always expires within a year.
func TestItExpiresWithinAYear(t *testing.T) {
	seen := map[time.Time]bool{}
	for day := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() == 2026; day = day.AddDate(0, 0, 1) {
		at := expiry(day)
		seen[at] = true
		if at.After(day.AddDate(1, 0, 0)) || at.Before(day.AddDate(0, 8, 25)) {
			t.Errorf("%v: %v", day, at)
		}
	}
	if len(seen) != 4 {
		t.Errorf("it changes %d times a year", len(seen))
	}
}
