package thai

import (
	"strings"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// A Collator has buffers and is not safe for concurrent use.
var collators = sync.Pool{New: func() any { return collate.New(language.Thai) }}

// Compare orders two texts as a Thai dictionary does (Unicode Collation Algorithm with the CLDR rules for Thai:
// leading vowels after their consonant, tone marks only between words otherwise equal). ฯ and ๆ count only between
// texts that are equal without them. It is a total order: the result is zero only if a == b.
func Compare(a, b string) int {
	if a == b {
		return 0
	}
	c := collators.Get().(*collate.Collator)
	defer collators.Put(c)
	if n := c.CompareString(withoutSigns(a), withoutSigns(b)); n != 0 {
		return n
	}
	return strings.Compare(a, b)
}

var signs = strings.NewReplacer("ฯ", "", "ๆ", "")

func withoutSigns(s string) string { return signs.Replace(s) }
