package web

import (
	"net/url"
	"strings"

	"hokhao/generator/thai"
	"hokhao/generator/view"
	"hokhao/generator/words"
)

// phone returns a number with its dialled form: the first of several, without its extension. One that is neither a
// Thai number nor a short one is only shown.
func phone(text string) view.Phone {
	var digits strings.Builder
	plus := false
	for _, r := range thai.ArabicDigits(text) {
		switch {
		case r >= '0' && r <= '9':
			digits.WriteRune(r)
			continue
		case r == '+' && digits.Len() == 0:
			plus = true
			continue
		case strings.ContainsRune(" -()\u00A0", r):
			continue
		}
		break
	}
	dial := digits.String()
	switch {
	case plus && len(dial) >= 8:
		dial = "+" + dial
	case strings.HasPrefix(dial, "0"):
		length := 9 // a zero, and the eight digits of a landline
		if len(dial) > 1 && strings.ContainsRune("689", rune(dial[1])) {
			length = 10 // of a mobile phone
		}
		if len(dial) < length {
			return view.Phone{Text: text}
		}
		dial = "+66" + dial[1:length] // "0 3400 0011-2" names two lines
	case len(dial) < 3 || len(dial) > 10:
		return view.Phone{Text: text}
	}
	to, _ := view.To("tel:" + dial)
	return view.Phone{Text: text, To: to}
}

// mail returns a mailto address.
func mail(text string) view.Address {
	if !strings.Contains(text, "@") {
		return view.Address{}
	}
	to, _ := view.To("mailto:" + url.PathEscape(text))
	return to
}

// share returns the ways to share a page. They are plain links: no other site learns about a reader who does not
// follow one.
func share(title, address string, said words.Localizer) []view.Link {
	ways := []struct{ title, to string }{
		{"LINE", "https://social-plugins.line.me/lineit/share?url=" + component(address)},
		{"Facebook", "https://www.facebook.com/sharer/sharer.php?u=" + component(address)},
		{said.Say(words.Email), "mailto:?subject=" + component(title) + "&body=" + component(title+"\r\n"+address)},
	}
	links := make([]view.Link, len(ways))
	for i, w := range ways {
		to, _ := view.To(w.to)
		links[i] = view.Link{Title: w.title, To: to}
	}
	return links
}

// component escapes a value in a query; a mail program would show "+" for a space.
func component(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }
