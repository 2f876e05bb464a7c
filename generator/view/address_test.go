package view_test

import (
	"testing"

	"hokhao/generator/view"
)

func TestOnlyHarmlessAddressesCanBeMade(t *testing.T) {
	for _, good := range []string{
		"https://example.go.th/a?b=c#d", "HTTP://x", "mailto:news@example.go.th", "tel:+6634000000",
		"../news/index.html", "index.html", "#p1", "?q=a:b", "a/b:c", "ข่าว/น้ำท่วม.html",
	} {
		if a, ok := view.To(good); !ok || a.String() != good {
			t.Errorf("%q was refused", good)
		}
	}
	for _, bad := range []string{
		"", "javascript:alert(1)", "JavaScript:alert(1)", "java\nscript:alert(1)", " javascript:alert(1)",
		"data:text/html,x", "vbscript:x", "file:///etc/passwd", "\x01javascript:x", "blob:x", `\\host\share`,
		"javascript&colon;alert(1):x",
	} {
		if a, ok := view.To(bad); ok || !a.IsZero() {
			t.Errorf("%q was let through as %q", bad, a)
		}
	}
}
