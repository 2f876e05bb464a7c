package content

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"hokhao/generator/markdown"
)

// A Field is one key that an officer can write, as its struct describes it. Schema, reference and the comments
// in new files are derived from it.
type Field struct {
	Key     string
	Need    bool
	Thai    string
	English string
	Example string
	Names   Naming // what the text names, of a field that names something else
	index   []int
	typ     reflect.Type
}

// Name is what the field is called in Thai, without what explains it.
func (f Field) Name() string {
	name, _, _ := strings.Cut(f.Thai, " (")
	name, _, _ = strings.Cut(name, ": ")
	return name
}

// fields returns the fields of a struct, those of embedded structs among them, in the order in which they are
// declared. They are nobody's to change.
func fields(t reflect.Type) []Field {
	if known, ok := fieldsOf.Load(t); ok {
		return known.([]Field)
	}
	out := slices.Clip(findFields(t))
	fieldsOf.Store(t, out)
	return out
}

// fieldsOf keeps the fields of each struct: their tags are read once.
var fieldsOf sync.Map

func findFields(t reflect.Type) []Field {
	var out []Field
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			for _, inner := range findFields(f.Type) {
				inner.index = append([]int{i}, inner.index...)
				out = append(out, inner)
			}
			continue
		}
		if k := f.Tag.Get("key"); k != "" && k != "-" {
			out = append(out, Field{
				Key: k, Need: f.Tag.Get("need") != "", Thai: f.Tag.Get("th"), English: f.Tag.Get("en"),
				Example: f.Tag.Get("eg"), Names: Naming(f.Tag.Get("names")), index: []int{i}, typ: f.Type,
			})
		}
	}
	return out
}

// CommonFields returns the fields that every kind has.
func CommonFields() []Field { return fields(reflect.TypeFor[Common]()) }

// FieldsOf returns the fields of a kind.
func FieldsOf(k Kind) []Field {
	t, ok := typeOf(k)
	if !ok {
		return nil
	}
	return fields(t)
}

// into fills a struct from a mapping: every key must be one of the struct's, every value of its field's type.
func (r *reading) into(n *node, v reflect.Value, path string) {
	known := fields(v.Type())
	seen := map[string]Position{}
	meant := map[string]bool{} // fields that a misspelt key means, and groups, which report what they lack themselves
	for i, k := range n.keys {
		at := k.at
		if !r.named(k) {
			continue
		}
		if first, twice := seen[k.text]; twice {
			r.keyTwice(k, first)
			continue
		}
		seen[k.text] = at
		j := 0
		for j < len(known) && known[j].Key != k.text {
			j++
		}
		if j == len(known) {
			if near := r.unknownKey(k, known, path); near != "" {
				meant[near] = true
			}
			continue
		}
		f := known[j]
		full := path + f.Key
		meant[f.Key] = n.values[i].shape == mapping && len(n.values[i].keys) > 0
		r.at[full] = at
		if n.values[i].shape != nothing {
			if n.values[i].at.Line > 0 {
				r.at[full] = n.values[i].at
			}
			r.value(n.values[i], v.FieldByIndex(f.index), full, f)
		} else if hashtag(n.values[i].comment) {
			r.swallowed(n.values[i], f)
		}
	}
	for i := range known {
		f := &known[i]
		at, there := seen[f.Key]
		if !f.Need || there && f.typ.Kind() == reflect.Int {
			continue // a number that is there: its kind checks it
		}
		if !meant[f.Key] && v.FieldByIndex(f.index).IsZero() && !r.faulty(path+f.Key) {
			if !there {
				at = n.at
			}
			r.missing(*f, path, at, there)
		}
	}
}

// missing reports a field that is needed and is not there, or has no value.
func (r *reading) missing(f Field, path string, at Position, there bool) {
	if there {
		r.tell(msgFieldEmpty, at, "field", shownPath(path+f.Key), "name", f.Name(), "path", path+f.Key, "hint", f.behind())
		return
	}
	r.tell(msgFieldMissing, at, "field", shownPath(path+f.Key), "name", f.Name(), "path", path+f.Key, "hint", f.add(within(path)))
}

var (
	itemOf    = regexp.MustCompile(`\[(\d+)\]`)
	underItem = regexp.MustCompile(`(ข้อที่ \d+)\.`)
)

// within returns the words for the field in which something is to be added, with its item as people count them.
func within(path string) string {
	if path == "" {
		return ""
	}
	return "ในช่อง " + shownPath(strings.TrimSuffix(path, "."))
}

// shownPath returns the path of a field with its items as people count them.
func shownPath(path string) string {
	path = itemOf.ReplaceAllStringFunc(path, func(item string) string {
		n, _ := strconv.Atoi(strings.Trim(item, "[]"))
		return fmt.Sprintf(" ข้อที่ %d", n+1)
	})
	return underItem.ReplaceAllString(path, "$1 ช่อง ")
}

func (r *reading) keyTwice(k *node, first Position) {
	r.tell(msgKeyTwice, k.at, "key", k.text, "line", first.Line)
}

// named reports whether a key is a name: YAML allows lists and mappings in its place.
func (r *reading) named(k *node) bool {
	if k.shape == scalar {
		return true
	}
	r.tell(msgKeyText, k.at)
	return false
}

// faulty reports whether a value was refused already, so that it is not reported missing as well.
func (r *reading) faulty(path string) bool {
	at, there := r.at[path]
	if !there {
		return false
	}
	for _, f := range r.findings {
		if f.Line == at.Line && f.Column == at.Column {
			return true
		}
	}
	return false
}

// value sets a field of any type from a node.
func (r *reading) value(n *node, v reflect.Value, path string, f Field) {
	t := v.Type()
	switch {
	case r.unfilled(n, f):
	case n.shape == nothing && n.comment != "": // an item of a list: "- #ตรวจฟรี"
		r.swallowed(n, f)
	case n.shape == scalar && shortForms[t] != nil:
		shortForms[t].read(r, n, v, f)
	case singleOf(t) != nil:
		if r.wants(n, scalar, f) {
			r.single(n, v, f)
		}
	case t == reflect.TypeFor[Photo]() && n.shape == scalar:
		r.tell(msgPhotoShape, n.at, "text", n.text)
	case t.Kind() == reflect.Struct:
		if r.wants(n, mapping, f) {
			if t == reflect.TypeFor[Photo]() {
				v.FieldByName("At").Set(reflect.ValueOf(n.at))
			}
			r.into(n, v, path+".")
		}
	case t.Kind() == reflect.Slice:
		// One value where a list is wanted is a list of one.
		values := n.values
		if items, ok := listed(n, t.Elem(), f); ok {
			values = items
			r.tell(msgValueBrackets, n.at, "key", f.Key, "text", n.text)
		} else if r.itemsByHand(n) {
			return
		} else if n.shape == scalar || n.shape == mapping && t.Elem().Kind() == reflect.Struct {
			values = []*node{n}
		} else if !r.wants(n, list, f) {
			return
		}
		// A placeholder is no item.
		values = slices.DeleteFunc(slices.Clone(values), func(item *node) bool { return r.unfilled(item, f) })
		out := reflect.MakeSlice(t, len(values), len(values))
		for i, item := range values {
			full := fmt.Sprintf("%s[%d]", path, i)
			r.at[full] = item.at
			r.value(item, out.Index(i), full, f)
		}
		v.Set(out)
	case t.Kind() == reflect.Map:
		if !r.wants(n, mapping, f) {
			return
		}
		_, example, _ := strings.Cut(strings.TrimSuffix(f.Example, "}"), ": ") // of "{feed: true}" the value
		out := reflect.MakeMap(t)
		for i, k := range n.keys {
			full := path + "." + k.text
			if !r.named(k) {
				continue
			}
			if first, twice := r.at[full]; twice {
				r.keyTwice(k, first)
				continue
			}
			r.at[full] = k.at
			item := reflect.New(t.Elem()).Elem()
			r.value(n.values[i], item, full, Field{Key: k.text, Thai: f.Thai, English: f.English, Example: example, typ: t.Elem()})
			out.SetMapIndex(reflect.ValueOf(k.text), item)
		}
		v.Set(out)
	default:
		panic("content: no reader for a field of type " + t.String())
	}
}

// listed returns the values of a list that was written without its brackets: names, which have no commas of their own.
func listed(n *node, of reflect.Type, f Field) ([]*node, bool) {
	if n.shape != scalar || of != reflect.TypeFor[Ref]() && f.Key != "tags" || !strings.Contains(n.text, ",") {
		return nil, false
	}
	var out []*node
	at := n.at
	if n.quoted {
		at.Column++
	}
	for text := range strings.SplitSeq(n.text, ",") {
		place := at
		place.Column += columns(text) - columns(strings.TrimLeft(text, " "))
		at.Column += columns(text) + 1
		if text = strings.TrimSpace(text); text != "" {
			out = append(out, &node{shape: scalar, text: text, at: place})
		}
	}
	return out, len(out) > 0
}

// itemsByHand reports the lines of a list that begin with other signs than YAML's, and are read as one text.
func (r *reading) itemsByHand(n *node) bool {
	if n.shape != scalar || n.quoted || r.form != YAML {
		return false
	}
	found, left := false, n.text
	for i := n.at.Line; i > 0 && i <= len(r.lines) && left != ""; i++ {
		line := strings.TrimRight(r.lines[i-1], " \t\r")
		text := strings.TrimSpace(line)
		rest, ok := strings.CutPrefix(left, text)
		if !ok || text == "" {
			break
		}
		left = strings.TrimSpace(rest)
		if bare, marked := markdown.Unmarked(text); marked {
			indent := anyIndent.FindString(line)
			mended := indent + "- " + plainYAML(bare)
			r.tell(msgItemsUnread, Position{Line: i, Column: columns(indent) + 1}, "mended", mended)
			found = true
		}
	}
	return found
}

var shapeNames = map[shape]string{
	nothing: "ว่างเปล่า", scalar: "ข้อความหรือตัวเลขค่าเดียว", list: "รายการ (แต่ละข้อขึ้นต้นด้วย - )", mapping: "ช่องย่อย “ชื่อ: ค่า”",
}

func (r *reading) wants(n *node, s shape, f Field) bool {
	if n.shape == s {
		return true
	}
	hint := f.shaped(n)
	if line, ok := r.asText(n); ok && s == scalar {
		hint = "ถ้าเป็นข้อความ พิมพ์ทั้งบรรทัดเป็น\n⟦" + line + "⟧"
	}
	r.tell(msgValueShape, n.at, "key", f.Key, "want", shapeNames[s], "have", shapeNames[n.shape], "hint", hint)
	return false
}

// asText returns the line of an item which YAML took for a field, as in "- เวลา: 08.30 น.", as the text that it is.
func (r *reading) asText(n *node) (string, bool) {
	if r.form != YAML || n.shape != mapping || len(n.keys) != 1 || n.at.Line < 1 || n.at.Line > len(r.lines) {
		return "", false
	}
	m := itemValue.FindStringSubmatch(strings.TrimRight(r.lines[n.at.Line-1], " \t\r"))
	if m == nil || columns(m[1]) != n.at.Column-1 {
		return "", false
	}
	return m[1] + quoteYAML(m[2]), true
}

var tagInText = regexp.MustCompile(`<[/!]?[A-Za-z][A-Za-z0-9]*(\s[^<>]*)?/?>`)

// tagged reports HTML in a text, which is shown as it is typed.
func (r *reading) tagged(n *node, f Field) {
	if tag := tagInText.FindString(n.text); tag != "" {
		r.tell(msgHTMLTyped, n.at, "key", f.Key, "tag", tag)
	}
}

// Nearest returns the word that differs from text by the fewest letters, if it is near enough to have been meant.
func Nearest(text string, words []string) (string, bool) {
	best, distance := "", 1<<30
	a := []rune(strings.ToLower(text))
	for _, w := range words {
		if d := edits(a, []rune(strings.ToLower(w))); d < distance {
			best, distance = w, d
		}
	}
	return best, best != "" && distance <= max(1, min(len(a), len([]rune(best)))/2)
}

// edits is the number of letters to insert, delete or replace (Levenshtein), a swap of neighbours being one.
func edits(a, b []rune) int {
	if len(a) > 64 || len(b) > 64 {
		return 1 << 20
	}
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(a)][len(b)]
}
