package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A colour written outside package palette would not change with an office's own colours.
func TestColoursAreInThePalette(t *testing.T) {
	literal := regexp.MustCompile(`(?:^|[^\w&/$-])(#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4}))(?:[^\w-]|$)|print\.Color\{R: 0x`)
	function := regexp.MustCompile(`\b(?:rgba?|hsla?|oklch|oklab|color)\(`)
	looked := 0
	for _, folder := range []string{"../themes", "channels", "print", "view", "entry"} {
		err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			ext := filepath.Ext(path)
			if err != nil || d.IsDir() && (d.Name() == "testdata" || d.Name() == "node_modules" || strings.HasSuffix(d.Name(), "test")) {
				if err == nil {
					err = filepath.SkipDir
				}
				return err
			}
			if d.IsDir() || strings.HasSuffix(path, "_test.go") || strings.HasSuffix(path, "_templ.go") || ext != ".css" && ext != ".svg" && ext != ".templ" && ext != ".go" {
				return nil
			}
			text, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			looked++
			for i, line := range strings.Split(string(text), "\n") {
				code, _, _ := strings.Cut(line, "//")
				m := literal.FindString(code)
				if ext == ".css" && m == "" {
					m = function.FindString(code)
				}
				if m != "" {
					t.Errorf("%s:%d: %s is a colour of its own; give it a name in package palette", filepath.ToSlash(path), i+1, m)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if looked < 100 {
		t.Errorf("only %d files were looked at", looked)
	}
}
