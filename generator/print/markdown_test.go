package print

import (
	"slices"
	"testing"

	"hokhao/generator/markdown"
)

// Printed clauses have the numbers that were typed, in the document's digits, also after a page break.
func TestClausesKeepTheirNumbers(t *testing.T) {
	for _, tt := range []struct {
		body  string
		thai  bool
		marks []string
	}{
		{"3. ก\n5. ข\n9. ค", false, []string{"3.", "5.", "9."}},
		{"3. ก\n5. ข\n9. ค", true, []string{"๓.", "๕.", "๙."}},
		{"0. ก\n1. ข", true, []string{"๐.", "๑."}},
		{"3. ก\n4. ข", true, nil}, // numbered from the first
	} {
		d, err := markdown.Open([]byte(tt.body))
		if err != nil {
			t.Fatal(err)
		}
		list, ok := Markdown(d.Blocks(markdown.Context{}), Sheet{Body: bodyStyle, ThaiDigits: tt.thai})[0].(List)
		if !ok || !slices.Equal(list.Markers, tt.marks) || !list.Ordered {
			t.Errorf("%q: %+v", tt.body, list)
		}
	}
}
