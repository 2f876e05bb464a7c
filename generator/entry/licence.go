package entry

import (
	"regexp"
	"strings"

	"hokhao/generator/site"
)

// creativeCommons is the usual name of a licence: "CC BY 4.0", "CC BY-NC-SA 4.0".
var creativeCommons = regexp.MustCompile(`(?i)\bCC[ -](BY(?:-(?:NC|SA|ND))*)[ -]([1-4]\.0)\b`)

// LicenceURL returns the address of the Creative Commons licence that the site's terms of use name, or "".
func LicenceURL(s *site.Site) string {
	m := creativeCommons.FindStringSubmatch(s.Settings.Licence)
	if m == nil {
		return ""
	}
	return "https://creativecommons.org/licenses/" + strings.ToLower(m[1]) + "/" + m[2] + "/"
}
