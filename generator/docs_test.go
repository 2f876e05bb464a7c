package main

import (
	"bytes"
	"os"
	"testing"

	"hokhao/generator/reference"
)

// What the program says of itself in docs/ is current. It lists the words and the messages of all packages, so the test is here,
// where all of them are linked.
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
