package engine

import (
	"slices"
	"strings"
)

// assets is the folder of the theme's files, whose names change with their bytes.
const assets = "assets/"

// signature follows the name of a file in that of its signature, which an office adds to a finished build (publish.Add).
const signature = ".minisig"

// retire returns the files of earlier builds that stay in the output: signatures of files that are left as they are, and assets
// that no page refers to any more, since pages opened earlier, or cached by a proxy, still need their style sheet. Assets stay
// until the next build that changes anything; a build that changes nothing must not shorten that time. They alone are retired.
func (b *builder) retire() (linger, retired []string) {
	var before, fresh, signatures []string
	changes := b.target.Staged() > 0
	for name := range b.target.Published() {
		if _, wanted := b.made.Fact(name); wanted {
			continue
		}
		switch {
		case b.signs(name):
			signatures = append(signatures, name)
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
	return slices.Concat(linger, signatures), linger
}

// signs reports whether a published file is the signature of another that this build leaves as it is.
func (b *builder) signs(name string) bool {
	signed, ok := strings.CutSuffix(name, signature)
	if !ok {
		return false
	}
	wanted, there := b.made.Fact(signed)
	old, known := b.target.Known(signed)
	return there && known && old.SHA256 == wanted.SHA256
}
