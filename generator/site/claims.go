package site

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"hokhao/generator/content"
)

// reserved are addresses of the program's own, and prefixes of them.
var reserved = []string{
	"/index.html", "/404.html", "/search.html", "/search/", "/opensearch.xml", "/lists.html", "/sitemap", "/robots.txt", "/rss.xml", "/atom.xml", "/feed.json", "/feeds/", "/assets/", "/theme/",
	"/topics/", "/tags/", "/districts/", "/agencies/", "/years/", "/states/", "/languages/", "/bulletins/", "/broadcast/", "/episodes/",
}

// members matches the lists of members of campaigns and programmes.
var members = regexp.MustCompile(`^/(campaigns|programmes)/[^/]+/(index\.html|page/)`)

func isReserved(address string) bool {
	address = content.Folded(address) // "/Topics/" is /topics/ on many disks
	if slices.ContainsFunc(reserved, func(r string) bool { return strings.HasPrefix(address, r) }) {
		return true
	}
	if (strings.HasPrefix(address, "/campaigns/") || strings.HasPrefix(address, "/programmes/")) && members.MatchString(address) {
		return true
	}
	kind, rest, _ := strings.Cut(address[min(1, len(address)):], "/")
	return (rest == "index.html" || strings.HasPrefix(rest, "page/")) && slices.Contains(content.Kinds(), content.Kind(kind))
}

// isPage reports whether an address may be that of a page.
func isPage(address string) bool { return publishable(address) && path.Ext(address) == ".html" }

// publishable reports whether an address may be one of the site.
func publishable(address string) bool {
	name, rooted := strings.CutPrefix(address, "/")
	_, bad := content.Unpublishable(name)
	return rooted && !bad
}

// A claim is a source's right to an address, and to the folders in it with their spelling.
type claim struct {
	address string
	by      *entry // nil for addresses of the program itself
	folder  bool
}

// claimAll assigns each source its address and its old ones, each to only one source. Addresses that were published before
// come first, so that a new source cannot take them.
func (m *maker) claimAll() {
	for _, k := range content.Kinds() {
		if k.Profile().Role != content.Static { // they lie at the top
			m.addresses[content.Folded("/"+k.Folder())] = claim{"/" + k.Folder(), nil, true}
		}
	}
	for _, known := range []bool{true, false} {
		for _, e := range m.entries {
			if e.rec.Path != "" && e.rec.Kind.Profile().Role != content.Setting && e.before == known {
				m.claim(e, e.rec.Path, content.Position{})
			}
		}
	}
	for _, known := range []bool{true, false} {
		for _, e := range m.entries {
			if !e.readable() || e.before != known {
				continue
			}
			for _, a := range e.Aliases {
				if publishable(a.Text) { // otherwise reported when the source was read
					m.claim(e, a.Text, a.At)
				}
			}
		}
	}
}

// owner returns the claim of the source with this address, now or formerly.
func (m *maker) owner(address string) (claim, bool) {
	c, claimed := m.addresses[content.Folded(address)]
	return c, claimed && !c.folder
}

func (m *maker) claim(e *entry, address string, at content.Position) {
	if isReserved(address) {
		e.tell(msgAddressReserved, at, "address", address)
		return
	}
	for dir := path.Dir(address); dir != "/"; dir = path.Dir(dir) {
		if !m.take(e, claim{dir, e, true}, at) {
			return
		}
	}
	m.take(e, claim{address, e, false}, at)
}

// take assigns an address or a folder to a source if no other has it, and reports whether it did.
func (m *maker) take(e *entry, c claim, at content.Position) bool {
	fold := content.Folded(c.address)
	other, taken := m.addresses[fold]
	switch {
	case !taken:
		m.addresses[fold] = c
		return true
	case c.folder && other == claim{c.address, other.by, true}:
		return true // a folder may be shared
	}
	whose, owner := "ของระบบ", "the program itself"
	if other.by != nil {
		whose, owner = "ของไฟล์ "+other.by.rec.Source.Path, other.by.rec.Source.Path
	}
	msg := msgAddressTwice
	switch {
	case other.folder && c.folder:
		msg = msgFolderAlike
	case other.folder != c.folder:
		msg = msgFileAndFolder
	case other.address != c.address:
		msg = msgAddressAlike
	}
	e.tell(msg, at, "address", c.address, "other", other.address, "whose", whose, "owner", owner)
	return false
}
