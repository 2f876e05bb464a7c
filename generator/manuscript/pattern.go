package manuscript

import (
	"regexp"
	"sync"
)

// pattern returns a regular expression that is compiled on first use: the package is part of a program that is started often,
// and seldom to read a manuscript.
func pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
