package entry

import (
	"regexp"
	"strings"

	"hokhao/generator/site"
)

// creativeCommons is the usual name of a licence: "CC BY 4.0", "CC BY-NC-SA 4.0".
var creativeCommons = regexp.MustCompile(`(?i)\bCC[ -](BY(?:-(?:NC|SA|ND))*)[ -]([1-4]\.0)\b`)

// PhotoAddress returns the address of a photo as the press downloads it, or else of its widest size, or "".
func PhotoAddress(s *site.Site, ph *site.Photo) string {
	switch n := len(ph.Renditions); {
	case s.On["press"]:
		return ph.Address
	case n > 0 && s.On["rendition"]:
		return ph.Renditions[n-1].Address
	}
	return ""
}

// LicenceURL returns the address of the Creative Commons licence that the site's terms of use name, or "".
func LicenceURL(s *site.Site) string {
	m := creativeCommons.FindStringSubmatch(s.Settings.Licence)
	if m == nil {
		return ""
	}
	return "https://creativecommons.org/licenses/" + strings.ToLower(m[1]) + "/" + m[2] + "/"
}
