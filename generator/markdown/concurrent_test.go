package markdown

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"hokhao/generator/thai"
)

// One document is shown in several forms at once; with -race a form that writes to the document is seen.
func TestFormsAtOnce(t *testing.T) {
	body := "# ก\n\nข **ค** [ง](a.md) ![จ](b.jpg) `ฉ` ~~ช~~ https://a.th[^1]\n\n1. ซ\n3. ฌ\n\n| ญ | ฎ |\n|---|:-:|\n| ฏ | ฐ |\n\nฑ\n: ฒ\n\n> ณ\n> - ด\n\n    ต\n\n```\nถ\n```\n\n<b>ท</b>\n\n• ธ\n• น\n\n---\n\n[^1]: บ\n"
	d, err := Open([]byte(body))
	if err != nil {
		t.Fatal(err)
	}
	forms := func() string {
		var texts []string
		for _, s := range d.Aloud() {
			texts = append(texts, s.Text)
		}
		c := Context{Words: thai.Standard(), Unbroken: 20, Picture: func(string) (Picture, bool) { return Picture{Src: "b.jpg"}, true }}
		return d.HTML(c) + d.Text(TextContext{}) + outline(d.Blocks(c), "") + strings.Join(texts, "\n")
	}
	want := forms()
	all := make([]string, 16)
	var group sync.WaitGroup
	for i := range all {
		group.Go(func() { all[i] = forms() })
	}
	group.Wait()
	if i := slices.IndexFunc(all, func(s string) bool { return s != want }); i >= 0 {
		t.Errorf("%s\nis not %s", all[i], want)
	}
}
