package print

import (
	"os"
	"testing"

	"hokhao/generator/print/pdfcheck"
	"hokhao/generator/print/printtest"
)

func TestDocuments(t *testing.T) {
	for name, doc := range map[string]Document{"weekly": weekly(), "release": release(t), "card": card()} {
		t.Run(name, func(t *testing.T) {
			data := pdf(t, doc)
			if dir := os.Getenv("PRINT_OUT"); dir != "" {
				os.WriteFile(dir+"/"+name+".pdf", data, 0o644)
			}
			t.Logf("%d bytes, %+v", len(data), layout(t, doc).Report())
			t.Logf("%s", printtest.PDF(t, data, nil))
		})
	}
}

// checkPDF tells what our checker finds.
func checkPDF(t testing.TB, data []byte) {
	t.Helper()
	for _, p := range pdfcheck.Check(data) {
		t.Errorf("%v", p)
	}
}
