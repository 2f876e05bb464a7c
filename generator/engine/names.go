package engine

import (
	"fmt"
	"path"
	"strconv"
	"strings"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/publish"
)

// names holds the published paths as seen by a file system that ignores case and normal form: a site built on one machine
// must fit onto any other.
type names map[string]named

type named struct {
	path, channel string
	source        string // of which it is a form, or ""
	folder        bool
}

func newNames() names { return names{} }

// add adds a path and returns what is wrong with it. It is the last check: the names in a source were checked when the
// source was read. If only the complete name of a form shows a fault, the source of that form is blamed; if two clash, the
// one that is not yet published.
func (n names) add(name, channel, source string, known func(source string) bool) []diagnostic.Finding {
	if fault, bad := content.Unpublishable(strings.TrimPrefix(name, publish.WellKnown)); bad {
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
