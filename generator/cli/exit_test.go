package cli

import (
	"path/filepath"
	"testing"
)

// A faulty site ends with 1, a wrong command line with 2.
func TestExitCodes(t *testing.T) {
	root := t.TempDir()
	for _, c := range []struct {
		args []string
		want int
	}{
		{[]string{"build", "--root", root}, 1}, // there is no content
		{[]string{"build", "--root", root, "--now", "xxx"}, 2},
		{[]string{"next", "--root", root, "--now", "31/2/2569"}, 2},
		{[]string{"build", "--root", root, "--base-url", "foo"}, 2},
		{[]string{"build", "--root", root, "--jobs", "0"}, 2},
		{[]string{"build", "--root", root, "--bogus"}, 2},
		{[]string{"build", "--root", root, "--cache", filepath.Join(root, "content")}, 2},
		{[]string{"build", "--root", root, "--cache", filepath.Join(root, "content", "news")}, 2},
		{[]string{"build", "--root", root, "--cache", filepath.Join(root, "contents")}, 1},
		{[]string{"verify", "--root", root}, 1}, // nothing was published
		{[]string{"verify", "public"}, 2},
		{[]string{"nothing"}, 2},
	} {
		if code, out, errs := run(t, c.args...); code != c.want {
			t.Errorf("%q: exit code %d, want %d\n%s%s", c.args, code, c.want, out, errs)
		}
	}
}
