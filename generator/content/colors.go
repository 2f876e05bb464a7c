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
		r.tell(msgColor, at, "color", written, "key", key, "usual", palette.Palette{}.Color(map[string]string{"main": palette.Main, "accent": palette.Accent}[key]))
	default:
		on := palette.Palette{}.Color(text)
		if contrast := palette.Contrast(written, on); contrast < palette.Readable {
			*color = ""
			r.tell(msgContrast, at, "what", textThai, "color", written, "contrast", fmt.Sprintf("%.1f", contrast), "least", fmt.Sprintf("%.1f", palette.Readable), "on", on, "exact", fmt.Sprintf("%.2f", contrast), "key", key, "near", palette.Nearest(written, on))
		}
	}
}
