package engine

import (
	"fmt"
	"path"
	"strconv"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
)

// names are the paths that are published, as a file system sees them that minds neither case nor normal form:
// a site that was built on one machine must be able to lie on every other.
type names map[string]named

type named struct {
	path, channel string
	source        string // of which it is a form, or ""
	folder        bool
}

func newNames() names { return names{} }

// add takes in a path and returns what is wrong with it. It is the last guard: what a source names was judged when the
// source was read. Where only a form's whole name shows a fault, that of the source it is a form of is blamed; of two that
// clash, that which nobody knows yet.
func (n names) add(name, channel, source string, known func(source string) bool) []diagnostic.Finding {
	if fault, bad := content.Unpublishable(name); bad {
		return []diagnostic.Finding{about(source, msgPathImpossible,
			"channel", channel, "path", name, "quoted", strconv.Quote(name), "fault", fault.Thai, "english", fault.English)}
	}
	if f, clash := n.claim(named{name, channel, source, false}, known); clash {
		return []diagnostic.Finding{f}
	}
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		if old, ok := n[content.Folded(dir)]; ok && old.folder && old.path == dir {
			break // and so are its parents
		}
		if f, clash := n.claim(named{dir, channel, source, true}, known); clash {
			return []diagnostic.Finding{f}
		}
	}
	return nil
}

func (n names) claim(c named, known func(source string) bool) (f diagnostic.Finding, clash bool) {
	folded := content.Folded(c.path)
	old, ok := n[folded]
	if !ok {
		n[folded] = c
		return f, false
	}
	msg := msgPathTwice
	switch {
	case old.folder != c.folder:
		msg = msgPathFolder
	case old.path != c.path:
		msg = msgPathAlike
	}
	blamed := c.source
	if old.source != "" && (blamed == "" || known(blamed) && !known(old.source)) {
		blamed = old.source
	}
	return about(blamed, msg, "first", old.inThai(), "second", c.inThai(), "firstEnglish", old.inEnglish(), "secondEnglish", c.inEnglish()), true
}

func (n named) inThai() string {
	if n.source == "" {
		return fmt.Sprintf("%s (ช่องทาง %s)", n.path, n.channel)
	}
	return fmt.Sprintf("%s (ช่องทาง %s จาก %s)", n.path, n.channel, n.source)
}

func (n named) inEnglish() string {
	if n.source == "" {
		return fmt.Sprintf("%s (channel %s)", n.path, n.channel)
	}
	return fmt.Sprintf("%s (channel %s, of %s)", n.path, n.channel, n.source)
}
