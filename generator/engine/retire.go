package engine

import (
	"slices"
	"strings"
)

// assets is where the theme's files lie, under names that change with their bytes.
const assets = "assets/"

// retire tells which assets that no page asks for any more stay in the output all the same: a page that a reader
// opened before, or that a proxy kept, still wants its style. They stay until the next build that changes
// anything; one that changes nothing must not make the time shorter.
func (b *builder) retire() (linger, retired []string) {
	var before, fresh []string
	changes := b.target.Staged() > 0
	for name := range b.target.Published() {
		if _, wanted := b.made.Fact(name); wanted {
			continue
		}
		switch {
		case !strings.HasPrefix(name, assets):
			changes = true
		case slices.Contains(b.old.Lasting.Retired, name):
			before = append(before, name)
		default:
			fresh = append(fresh, name)
		}
	}
	linger = fresh
	if !changes && len(fresh) == 0 {
		linger = before
	}
	slices.Sort(linger)
	return linger, linger
}
