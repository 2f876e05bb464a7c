package content

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v4"

	"hokhao/generator/diagnostic"
)

// maxSlips bounds how many ways of mending are tried in one source.
const maxSlips = 200

// A slip is what an officer did to a line of YAML, and the line as it was meant.
type slip struct {
	line   int // of the block, from 0
	column int // from 1
	msg    diagnostic.Message
	pairs  []any  // of what the message has besides error and mended
	error  string // the parser's words
	mended string
	sure   bool // whatever the parser says next
}

// slips finds the lines that keep a block from being read, as far as there is a way to write them that lets the parser
// go on: each way is tried before it is reported. What stays in doubt is left to the parser's own words.
func (p *yamlParser) slips() []slip {
	const largest = 4 * maxFront // what is larger is not worth the time
	if len(p.data) > largest {
		return nil
	}
	lines := strings.Split(string(p.data), "\n")
	at, opened, message := p.stops(lines)
	var out []slip
	var parted []int // the lines, as they are now, that a mended one was parted into besides its own
	for tries := maxSlips; at >= 0; {
		found := false
		for _, i := range suspects(lines, at, opened) {
			for _, s := range guesses(lines, i) {
				if tries--; tries < 0 {
					return out
				}
				next := slices.Clone(lines)
				next[i] = s.mended
				stopped, nextOpened, words := p.stops(next)
				if stopped < 0 || stopped > at || s.sure && stopped == at && words != message {
					s.error = message
					for _, p := range parted {
						if p <= i {
							s.line--
						}
					}
					if strings.Contains(s.mended, "\n") {
						parted = append(parted, i+1)
					}
					out, lines, found = append(out, s), strings.Split(strings.Join(next, "\n"), "\n"), true
					at, opened, message = stopped, nextOpened, words
					break
				}
			}
			if found {
				break
			}
		}
		if !found {
			break
		}
	}
	return out
}

// stops returns the line of the block at which the parser stops, the one on which it says that what it read began, and
// its words; -1 where it reads all.
func (p *yamlParser) stops(lines []string) (at, opened int, message string) {
	data := []byte(strings.Join(lines, "\n"))
	var doc yaml.Node
	err := yaml.Load(data, &doc)
	if err == nil {
		if p.file != RemovedFile && p.file != NetworkFile && len(doc.Content) > 0 && doc.Content[0].Kind == yaml.SequenceNode {
			return 0, 0, "a list"
		}
		return -1, -1, ""
	}
	message = strings.TrimPrefix(err.Error(), "yaml: ")
	q := &yamlParser{data: data, starts: yamlLines(data, 0)}
	var load *yaml.LoadError
	if !errors.As(err, &load) {
		return 0, 0, message
	}
	at = q.at(load.Mark.Line, load.Mark.Column).Line
	if opened = at; load.ContextMark.Line > 0 {
		opened = q.at(load.ContextMark.Line, load.ContextMark.Column).Line
	}
	return at, opened, load.Message
}

// suspects are the lines at which the fault may lie, the likeliest first: a first one that is indented, the one at which
// the parser stopped, the one on which it began what it read, and those before.
func suspects(lines []string, at, opened int) []int {
	at = min(at, len(lines)-1)
	var out []int
	for i, line := range lines {
		if text := strings.TrimSpace(line); text != "" && text[0] != '#' {
			if i <= at && (line[0] == ' ' || strings.HasPrefix(line, "- ")) {
				out = append(out, i)
			}
			break
		}
	}
	out = append(out, at, min(max(opened, 0), at))
	for i := at - 1; i >= 0; i-- {
		out = append(out, i)
	}
	return out
}

var (
	// a key and what follows it, behind the sign of an item or without
	keyGlued   = regexp.MustCompile(`^(\s*(?:- )?)([\p{L}\p{M}\p{N}_-]+)(?::|：\s*)(\S.*)$`)
	keyBare    = regexp.MustCompile(`^(\s*(?:- )?)([A-Za-z][\w-]*)(?:\s*[=;]\s*|\s+)([^\s:].*)$`)
	keyValue   = regexp.MustCompile(`^(\s*(?:- )?[\p{L}\p{M}\p{N}_-]+:[ \t]+)(\S.*)$`)
	itemValue  = regexp.MustCompile(`^(\s*-[ \t]+)(\S.*)$`)
	itemGlued  = regexp.MustCompile(`^(\s*)-(\pL.*)$`)
	itemBeside = regexp.MustCompile(`^([A-Za-z][\w-]*:)[ \t]+(- .*)$`)
	halfEscape = regexp.MustCompile(`\\u[dD][89a-fA-F][0-9a-fA-F]{2}`)
	anyIndent  = regexp.MustCompile(`^\s*`)
)

// guesses are the ways in which a line may have been meant, the likeliest first.
func guesses(lines []string, i int) []slip {
	line := strings.TrimRight(lines[i], " \t\r")
	const longest = 1000 // bytes of a line that anybody typed
	if text := strings.TrimSpace(line); text == "" || text[0] == '#' || len(text) > longest {
		return nil
	}
	var out []slip
	add := func(msg diagnostic.Message, mended string, column int, pairs ...any) {
		if mended != line {
			out = append(out, slip{line: i, column: column, msg: msg, pairs: pairs, mended: mended})
		}
	}
	sure := func(msg diagnostic.Message, mended string, column int) {
		out = append(out, slip{line: i, column: column, msg: msg, mended: mended, sure: true})
	}
	indent := anyIndent.FindString(line)
	if strings.Contains(indent, "\t") {
		for _, to := range indents(lines[:i], strings.TrimSpace(line)) {
			add(msgSlipTab, to+strings.TrimSpace(line), 1)
		}
		return out
	}
	if m := keyGlued.FindStringSubmatch(line); m != nil && isKey(m[2]) {
		if strings.Contains(line[:len(line)-len(m[3])], "：") {
			sure(msgSlipWideColon, m[1]+m[2]+": "+plainYAML(m[3]), columns(m[1]+m[2])+1)
		} else {
			sure(msgSlipGluedKey, m[1]+m[2]+": "+plainYAML(m[3]), columns(m[1]+m[2])+2)
		}
	}
	if m := keyBare.FindStringSubmatch(line); m != nil && isKey(m[2]) {
		sure(msgSlipNoColon, m[1]+m[2]+": "+plainYAML(m[3]), columns(m[1]+m[2])+1)
	}
	if m := itemBeside.FindStringSubmatch(line); m != nil && isKey(strings.TrimSuffix(m[1], ":")) {
		for _, to := range []string{"  ", ""} { // as the items below are indented
			sure(msgSlipItemBeside, m[1]+"\n"+to+m[2], columns(m[1])+2)
		}
	}
	if m := itemGlued.FindStringSubmatch(line); m != nil {
		sure(msgSlipGluedItem, m[1]+"- "+m[2], columns(m[1])+2)
		return out
	}
	m := keyValue.FindStringSubmatch(line)
	if m == nil {
		m = itemValue.FindStringSubmatch(line)
	}
	if m != nil {
		msg, column, pairs := misread(m[2])
		switch value := m[2]; value[0] {
		case '"':
			if at := halfEscape.FindStringIndex(value); at != nil {
				add(msgSlipHalfEscape, m[1]+halfEscape.ReplaceAllString(value, ""), columns(m[1]+value[:at[0]])+1, "escape", value[at[0]:at[1]])
			}
		case '*':
			add(msg, m[1]+plainYAML(strings.ReplaceAll(value, "*", "")), columns(m[1])+column, pairs...)
		case '[':
			if !strings.Contains(value, "]") {
				add(msg, line+"]", columns(m[1])+column, pairs...)
			}
		case '{':
			if !strings.Contains(value, "}") {
				add(msg, line+"}", columns(m[1])+column, pairs...)
			}
		}
		add(msg, m[1]+quoteYAML(whole(m[2])), columns(m[1])+column, pairs...)
	}
	if rest, ok := strings.CutPrefix(line, "- "); ok && keyValue.MatchString(rest) {
		add(msgSlipHyphenKey, rest, 1)
	}
	for _, to := range indents(lines[:i], strings.TrimSpace(line)) {
		add(msgSlipIndent, to+strings.TrimSpace(line), columns(indent)+1)
	}
	if i > 0 && indent == "" && !strings.Contains(line, ":") {
		add(msgSlipNoKey, "  "+line, 1)
	}
	return out
}

// misread returns the message of why a value is not read as the text that it is, the column of the value at which that shows,
// and pairs of the message.
func misread(value string) (msg diagnostic.Message, column int, pairs []any) {
	switch value[0] {
	case '"', '\'':
		if end := strings.IndexByte(value[1:], value[0]); end < 0 {
			return msgSlipQuoteOpen, 1, nil
		}
		return msgSlipQuoteClosed, 1, nil
	case '[', '{':
		if strings.ContainsAny(value, "]}") {
			return msgSlipBracket, 1, nil
		}
		return msgSlipBracketOpen, 1, nil
	case '*', '&':
		return msgSlipStar, 1, nil
	case '@', '`', '%', '!', '|', '>', ',', '?', ']', '}':
		return msgSlipSign, 1, []any{"sign", value[:1]}
	}
	if i := strings.Index(value, ": "); i >= 0 {
		return msgSlipColon, columns(value[:i]) + 1, nil
	}
	return msgSlipValue, 1, nil
}

// whole returns a value without quotation marks that were only opened or only closed.
func whole(value string) string {
	for _, sign := range []string{`"`, `'`} {
		if strings.Count(value, sign) == 1 {
			return strings.TrimSpace(strings.Trim(value, sign))
		}
	}
	return value
}

// quoteYAML returns a text as a value that is nothing else: in the signs that need no change inside.
func quoteYAML(text string) string {
	if !strings.ContainsAny(text, `"\`) {
		return `"` + text + `"`
	}
	return `'` + strings.ReplaceAll(text, `'`, `''`) + `'`
}

// plainYAML returns a value as it was written, in quotation marks where it would not be read otherwise.
func plainYAML(text string) string {
	var doc yaml.Node
	if yaml.Load([]byte("a: "+text), &doc) != nil {
		return quoteYAML(whole(text))
	}
	return text
}

// indents are the beginnings that a line may have below others: that of a list's item above, that of a key, that of what
// a key without a value begins, none.
func indents(above []string, text string) []string {
	var out []string
	add := func(s string) {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	isItem := strings.HasPrefix(text, "- ")
	for i := len(above) - 1; i >= 0; i-- {
		line := strings.TrimRight(strings.ReplaceAll(above[i], "\t", "  "), " \r")
		bare := strings.TrimLeft(line, " ")
		if bare == "" || bare[0] == '#' {
			continue
		}
		indent := line[:len(line)-len(bare)]
		opens := strings.HasSuffix(bare, ":")
		switch {
		case isItem && strings.HasPrefix(bare, "- "):
			add(indent)
		case opens:
			add(indent + "  ")
		case !isItem && strings.HasPrefix(bare, "- "):
			add(indent + "  ")
		case !isItem:
			add(indent)
		}
		if indent == "" && !strings.HasPrefix(bare, "- ") {
			break
		}
	}
	add("")
	return out
}

func columns(s string) int { return len([]rune(s)) }

// isKey reports whether a word is a key that an officer can write somewhere, or the Thai name of one.
func isKey(word string) bool {
	if keys()[word] {
		return true
	}
	return thaiKey(word, allFields()) != ""
}

// keys are the keys of all kinds and of the settings, at any depth.
var keys = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, f := range allFields() {
		out[f.Key] = true
	}
	return out
})

// allFields are the fields of all kinds and of the settings, at any depth.
var allFields = sync.OnceValue(func() []Field {
	var out []Field
	var add func(v Value)
	add = func(v Value) {
		out = append(out, v.Fields...)
		for _, f := range v.Fields {
			add(f.Value())
		}
		if v.Item != nil {
			add(*v.Item)
		}
	}
	for _, k := range Kinds() {
		add(Value{Fields: FieldsOf(k)})
	}
	add(Value{Fields: SettingsFields()})
	return out
})
