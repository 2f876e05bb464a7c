package markdown

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// addressParser makes links of http and https addresses in running text. The parser's own extension misses
// an address that Thai is glued to, and cuts Thai paths.
//
// An address begins where no Latin letter or digit stands before it, and holds the characters that RFC 3986
// allows, save * ' [ ], which mean other things around an address. Letters of other scripts belong to it where
// the part of the path, query or host that they stand in began with such a letter or with a %: in
// https://example.go.th/ข่าว/1 and /น้ำท่วม2569ล่าสุด they do, in https://example.go.th/1.htmlได้ and
// https://example.go.thครับ they are the sentence that goes on. Punctuation at the end, and a closing
// parenthesis that was not opened inside, belong to the sentence.
type addressParser struct{}

// Trigger is the colon: letters do not wake a parser, since they may stand anywhere.
func (addressParser) Trigger() []byte { return []byte{':'} }

func (addressParser) Parse(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	before, ok := parent.LastChild().(*ast.Text)
	if !ok || before.Segment.Stop != segment.Start || before.SoftLineBreak() || before.HardLineBreak() {
		return nil
	}
	said := before.Segment.Value(block.Source())
	length := schemeAtEnd(said)
	if length == 0 {
		return nil
	}
	rest := addressLength(line)
	if rest == 0 {
		return nil
	}
	block.Advance(rest)
	before.Segment = before.Segment.WithStop(before.Segment.Stop - length)
	if before.Segment.IsEmpty() {
		parent.RemoveChild(parent, before)
	}
	whole := text.NewSegment(segment.Start-length, segment.Start+rest)
	n := ast.NewAutoLink(ast.AutoLinkURL, ast.NewTextSegment(whole))
	n.SetPos(whole.Start)
	return n
}

// schemeAtEnd returns the length of http or https at the end of a text, where it is a word of its own.
func schemeAtEnd(said []byte) int {
	for _, s := range []string{"https", "http"} {
		start := len(said) - len(s)
		if start >= 0 && strings.EqualFold(string(said[start:]), s) {
			if start > 0 && isASCIIAlphanumeric(rune(said[start-1])) {
				return 0
			}
			return len(s)
		}
	}
	return 0
}

// addressLength returns how much of s, which begins with the colon, belongs to the address; 0 where it is none.
func addressLength(s []byte) int {
	const slashes = "://"
	if !bytes.HasPrefix(s, []byte(slashes)) {
		return 0
	}
	if first, _ := utf8.DecodeRune(s[len(slashes):]); !unicode.IsLetter(first) && !unicode.IsDigit(first) {
		return 0
	}
	host, foreign, fresh := true, false, true // fresh: a part begins here
	end := len(slashes)
	for end < len(s) {
		r, n := utf8.DecodeRune(s[end:])
		switch {
		case isASCIIAlphanumeric(r):
			fresh = false
		case r == '%':
			foreign, fresh = true, false
		case host && r == '.':
		case r == '/' || r == '?' || r == '#':
			host, foreign, fresh = false, false, true
		case !host && strings.ContainsRune("=&-_+,;", r):
			foreign, fresh = false, true
		case r < utf8.RuneSelf && strings.ContainsRune("-._~:!$&()+,;=@", r):
		case r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.Is(unicode.M, r) || unicode.IsDigit(r)) && (fresh || foreign):
			foreign, fresh = true, false
		default:
			r = 0
		}
		if r == 0 {
			break
		}
		end += n
	}
	return trimAddress(s, end)
}

// trimAddress takes from the end of s[:end] what belongs to the sentence.
func trimAddress(s []byte, end int) int {
	surplus := bytes.Count(s[:end], []byte(")")) - bytes.Count(s[:end], []byte("("))
	for end > 0 {
		switch s[end-1] {
		case ')':
			if surplus <= 0 {
				return end
			}
			surplus--
		case '(':
			surplus++
		case '.', ',', ';', ':', '!', '?', '_', '~':
		default:
			return end
		}
		end--
	}
	return end
}

func isASCIIAlphanumeric(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
}
