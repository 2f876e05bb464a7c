package aloud

import (
	"strings"
	"unicode/utf8"

	"hokhao/generator/thai"
)

// measures holds the abbreviations that are a unit whenever they follow a number.
var measures = map[string]bool{
	"ตร.กม.": true, "ตร.ม.": true, "ตร.ซม.": true, "ตร.ว.": true, "ตรม.": true, "ตรว.": true, "ลบ.ม.": true, "ลบ.ซม.": true, "ซม.": true, "ซ.ม.": true,
	"มม.": true, "ม.ม.": true, "มคก.": true, "กม.": true, "กก.": true, "ก.": true, "ลบ.": true, "สต.": true, "ม.": true, "บ.": true,
}

// abbreviationsByForm maps each form in which an abbreviation occurs in text to it: the form of the table and, for
// those of three letters or more that are not words, the form without full stops. Of two with the same form the first
// counts; months come after everything else that has their short form.
var abbreviationsByForm = func() map[string]*thai.Abbreviation {
	forms := map[string]*thai.Abbreviation{}
	for a := range thai.Abbreviations() {
		if forms[a.Short] == nil {
			forms[a.Short] = &a
		}
	}
	for a := range thai.Abbreviations() {
		plain := strings.ReplaceAll(a.Short, ".", "")
		if !a.IsAmbiguous() && a.Sort != thai.Unit && utf8.RuneCountInString(plain) >= 3 && strings.IndexFunc(plain, func(r rune) bool { return r > 'ฮ' }) < 0 && plain != "พัน" {
			if forms[plain] == nil {
				forms[plain] = &a
			}
		}
	}
	return forms
}()

// spaced holds the abbreviations that many write with spaces after the full stops: "พ. ศ. 2569".
var spaced = func() map[string]bool {
	m := map[string]bool{"พ.ศ.": true, "ค.ศ.": true, "พ.ร.บ.": true}
	for _, month := range thai.MonthNames {
		m[month.Short] = true
	}
	return m
}()

const longestAbbreviation = 6 // groups that end in a full stop

// abbreviationAt returns the longest abbreviation of the table that text begins with, and its length. The last of
// several full stops may be missing, and all may be missing if the abbreviation is alone between spaces. The caller
// makes sure that a word begins at text.
func abbreviationAt(text string) (found *thai.Abbreviation, length int) {
	key, end := "", 0
	gaps := false
	for range longestAbbreviation {
		n := thaiLetters(text[end:])
		if n == 0 || n > longestGroup {
			return found, length
		}
		if end+n == len(text) || text[end+n] != '.' {
			// พ.ศ 2569
			if a := abbreviationsByForm[key+text[end:end+n]+"."]; a != nil && key != "" && !gaps {
				return a, end + n
			}
			if a := abbreviationsByForm[text[:n]]; a != nil && end == 0 && text[:n] != a.Short && !startsWith(text[n:], "ฯ", "ๆ") {
				return a, n
			}
			return found, length
		}
		key += text[end : end+n+1]
		end += n + 1
		if a := abbreviationsByForm[key]; a != nil && (!gaps || spaced[key]) {
			found, length = a, end
		}
		if strings.HasPrefix(text[end:], " ") {
			end, gaps = end+1, true
		}
	}
	return found, length
}

const longestGroup = 6 * 3 // bytes; "ประชา." would be one group
