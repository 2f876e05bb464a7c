package main

import (
	"bytes"
	"os"
	"testing"

	"hokhao/generator/reference"
)

// The generated pages in docs/ are current. They list the words and messages of all packages, so the test is here, where all
// packages are linked.
func TestReferenceIsCurrent(t *testing.T) {
	for _, page := range []struct {
		file, flag string
		want       []byte
	}{
		{"content.md", "markdown", reference.Page()},
		{"findings.md", "findings", reference.Findings()},
	} {
		have, err := os.ReadFile("../docs/" + page.file)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(have, page.want) {
			t.Errorf("docs/%s is not current: go run ./generator schema --%s > docs/%s", page.file, page.flag, page.file)
		}
	}
}
