package content

import (
	"fmt"
	"regexp"

	"hokhao/generator/palette"
)

var colorForm = regexp.MustCompile(`^#[0-9a-fA-F]{6}$`)

// checkColor holds that a colour is one, and that text in the colour of a token is readable on it. A colour that is refused is
// left out, so that a preview has the usual one.
func (r *reading) checkColor(path string, color *string, text, textThai string) {
	at, written := r.at[path], *color
	switch key := path[len("theme."):]; {
	case written == "":
	case !colorForm.MatchString(written):
		*color = ""
		r.fail("color", at, fmt.Sprintf("“%s” ไม่ใช่รหัสสี", written), "a colour is written #rrggbb",
			"พิมพ์รหัสสีเป็นเครื่องหมาย # ตามด้วยตัวเลขหรือ a–f หกตัว อยู่ในเครื่องหมายคำพูด ตัวอย่าง  ⟦"+key+`: "`+palette.Palette{}.Color(map[string]string{"main": palette.Main, "accent": palette.Accent}[key])+`"⟧`)
	default:
		on := palette.Palette{}.Color(text)
		if contrast := palette.Contrast(written, on); contrast < palette.Readable {
			*color = ""
			r.fail("contrast", at, fmt.Sprintf("%sบนสี %s อ่านยาก ความต่างของสีคือ %.1f ต่อ 1 ต้องมีอย่างน้อย %.1f ต่อ 1", textThai, written, contrast, palette.Readable),
				fmt.Sprintf("the contrast of %s with %s is %.2f, below %.1f", written, on, contrast, palette.Readable),
				"ใช้สีเดียวกันที่เข้มหรืออ่อนกว่า พิมพ์  ⟦"+key+`: "`+palette.Nearest(written, on)+`"⟧`)
		}
	}
}
