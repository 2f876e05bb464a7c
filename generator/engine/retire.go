package engine

import (
	"slices"
	"strings"
)

// assets is the folder of the theme's files, whose names change with their bytes.
const assets = "assets/"

// retire returns the assets that no page refers to but that stay in the output, since pages opened earlier, or cached by a
// proxy, still need their style sheet. They stay until the next build that changes anything; a build that changes nothing
// must not shorten that time.
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
