package content_test

import (
	"fmt"
	"slices"
	"testing"

	"hokhao/generator/content"
)

// Schema, reference and the comments in new files are derived from the structs: each field says what it is, in
// Thai and English, and its example is one that the reader takes.
func TestEveryFieldIsDescribedByAnExampleThatReads(t *testing.T) {
	for _, kind := range content.Kinds() {
		fields := content.FieldsOf(kind)
		if len(fields) < 25 {
			t.Errorf("%s has only %d fields", kind, len(fields))
		}
		for _, f := range fields {
			if f.Thai == "" || f.English == "" || f.Example == "" {
				t.Errorf("%s.%s lacks its description in Thai or English or its example", kind, f.Key)
				continue
			}
			source := fmt.Sprintf("---\n%s: %s\n---\n", f.Key, f.Example)
			name := fmt.Sprintf("content/%s/x.md", kind)
			if kind == content.EpisodesKind {
				name = "content/programmes/x/y.md"
			}
			rec := content.Read([]byte(source), content.Source{Path: name}, content.Context{Zone: content.DefaultZone})
			for _, finding := range rec.Findings {
				// Other fields are missing in this source of one line.
				alone := []string{"field-missing", "exhibition-empty", "poster-missing", "captions-missing", "transcript-missing"}
				if finding.Line == 2 && !slices.Contains(alone, finding.Rule) {
					t.Errorf("%s.%s: its example is refused: %s %s", kind, f.Key, finding.Rule, finding.English)
				}
			}
		}
	}
}

// Whatever happens at a time, or is over one day, changes by itself then, and hokhao next has to know.
func TestWhatPassesTurns(t *testing.T) {
	for _, k := range content.Kinds() {
		z := content.Zero(k)
		_, happens := z.(content.Scheduled)
		_, passes := z.(content.Passing)
		if _, turns := z.(content.Turning); (happens || passes) && !turns {
			t.Errorf("%s has Events or Over, and no Turns", k)
		}
	}
}
