package content

import (
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
)

// checkURL checks that a field is an address on the web.
func (r *reading) checkURL(key string, ref Ref) {
	if ref.Text == "" || isURL(ref.Text) {
		return
	}
	r.tell(msgURL, ref.At, "key", key)
}

func isURL(text string) bool {
	u, err := url.Parse(text)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != ""
}

// noTelephone is what an address in another scheme, or markup, has and a telephone number has not.
var noTelephone = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:|[<>]`)

// checkRegister checks that people can register there: an address or a telephone.
func (r *reading) checkRegister(key string, ref Ref) {
	if ref.Text == "" || isURL(ref.Text) || len(digits(ref.Text)) >= 3 && !noTelephone.MatchString(ref.Text) {
		return
	}
	r.tell(msgRegister, ref.At)
}

// checkPhone checks that a number can be dialled.
func (r *reading) checkPhone(key, number string) {
	if n := len(digits(number)); number != "" && (n < 3 || n > 12) {
		r.tell(msgPhone, r.at[key], "number", number)
	}
}

// checkVenue checks that a place lies on the earth.
func (r *reading) checkVenue(key string, v Venue) {
	if v.Lat < -90 || v.Lat > 90 || v.Lon < -180 || v.Lon > 180 {
		r.tell(msgVenuePlace, r.at[key])
	}
}

// checkEnding checks that a file is of a type that browsers can show.
func (r *reading) checkEnding(key string, ref Ref, what string, endings ...string) {
	if ref.Text == "" || slices.Contains(endings, strings.ToLower(path.Ext(ref.Text))) {
		return
	}
	r.tell(msgFileType, ref.At, "what", what, "file", ref.Text, "endings", strings.Join(endings, " หรือ "), "key", key, "or", strings.Join(endings, " or "))
}

var lengthPattern = regexp.MustCompile(`^\d{1,3}:[0-5]\d(:[0-5]\d)?$`)

// checkLength checks that a length of time is minutes:seconds or hours:minutes:seconds.
func (r *reading) checkLength(key, text string) {
	if text == "" || lengthPattern.MatchString(text) {
		return
	}
	r.tell(msgDuration, r.at[key], "text", text)
}

// checkPoster checks that a poster is among the photos, where its words are.
func (r *reading) checkPoster(poster Ref, photos []Photo) {
	if poster.Text == "" || slices.ContainsFunc(photos, func(p Photo) bool { return p.File.Text == poster.Text }) {
		return
	}
	r.tell(msgPosterMissing, poster.At, "file", poster.Text)
}
