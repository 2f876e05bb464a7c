package markdown

import (
	"strings"
	"testing"

	"hokhao/generator/words"
)

func TestText(t *testing.T) {
	c := TextContext{Link: func(dest string) (string, bool) {
		return strings.Replace(dest, "a.md", "https://prd.th/a.html", 1), dest != "gone.md"
	}}
	for _, x := range []struct{ name, body, want string }{
		{"empty", "", ""},
		{"paragraphs", "ก**ข**\nค\nabc\\\nง น\u0E4Dา\u200Bท่วม\n\n## จ\n\nฉ", "กขค abc\nง นำท่วม\n\nจ\n\nฉ\n"},
		{"links", "[ก](a.md) [ข](gone.md) [ค](#x) [ง](javascript:x) <pr@prd.th> [โทร](tel:034) [034](tel:034) https://x.th/", "ก (https://prd.th/a.html) ข ค ง pr@prd.th โทร (034) 034 https://x.th/\n"},
		{"address as text", "[https://prd.th/a.html](a.md)", "https://prd.th/a.html\n"},
		{"lists", "- ก\n- ข\n  - ค\n    ง\n\n3) จ\n4) ฉ", "- ก\n- ข\n  - คง\n\n3. จ\n4. ฉ\n"},
		{"loose list", "- ก\n\n  ข\n\n- ค", "- ก\n\n  ข\n\n- ค\n"},
		{"empty item", "-\n- ก", "-\n- ก\n"},
		{"table", "|ก|ข|\n|-|-|\n|1|[x](a.md)|\n|2|", "ก | ข\n1 | x (https://prd.th/a.html)\n2 | \n"},
		{"quote, code, rule", "> ก\n>\n> ข\n\n```\nx\n\n  y\n```\n\n---", "  ก\n\n  ข\n\n    x\n\n      y\n\n----\n"},
		{"definitions", "ก\n: ข\n: ค", "ก\n  ข\n  ค\n"},
		{"pictures", "![ก](a.jpg \"ข\")\n\n![ก](a.jpg) ![](b.jpg 'ค') ![](d.jpg) ![ง](e.jpg 'ง')", "[ภาพ: ก – ข]\n\n[ภาพ: ก] [ภาพ: ค] [ภาพ] [ภาพ: ง]\n"},
		{"footnotes", "ก[^a] ข[^b]\n\n[^a]: ค\n\n    ง\n\n[^b]: จ", "ก[1] ข[2]\n\nเชิงอรรถ\n\n[1] ค\n\n    ง\n[2] จ\n"},
		{"raw HTML", "ก<b>ข</b>\n\n<div>\nค\n</div>", "กข\n"},
	} {
		got, err := toText([]byte(x.body), c)
		if err != nil || got != x.want {
			t.Errorf("%s:\n got %q %v\nwant %q", x.name, got, err, x.want)
		}
	}
	got, _ := toText([]byte("![ก](a) ข[^1]\n\n[^1]: ค"), TextContext{Said: words.Catalogue{Own: map[string]words.Text{"credit-photo": {English: "Picture"}}}.In("en")})
	if want := "[Picture: ก] ข[1]\n\nNotes\n\n[1] ค\n"; got != want {
		t.Errorf("labels: %q", got)
	}
}
