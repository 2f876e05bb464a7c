package print

import (
	"bytes"
	"testing"

	"hokhao/generator/print/printtest"
)

func TestDemoText(t *testing.T) {
	l, err := Typesetter{}.Layout(demo())
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := l.PDF(&b); err != nil {
		t.Fatal(err)
	}
	printtest.PDF(t, b.Bytes(), nil)
}
