package main

import (
	"bytes"
	"os"
	"testing"

	"hokhao/generator/reference"
)

// docs/content.md is what the program says: go run ./generator schema --markdown > docs/content.md. It lists the words of all
// packages, so the test stands where all of them are.
func TestReferenceIsCurrent(t *testing.T) {
	have, err := os.ReadFile("../docs/content.md")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(have, reference.Page()) {
		t.Error("docs/content.md is not current: go run ./generator schema --markdown > docs/content.md")
	}
}
