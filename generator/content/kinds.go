package content

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"

	"hokhao/generator/key"
	"hokhao/generator/words"
)

// A Kind is a duty of the office. Its text is its key: in addresses, labels, queries and settings, and of most kinds the
// folder below content/ in which their sources lie.
type Kind string

// A Profile is what the program knows of a kind beside its fields and traits. Each kind registers its own in its file, so
// that every list of kinds in the program is derived from the profiles.
type Profile struct {
	Zero  Publication // answers for its traits
	Order int         // in which kinds are shown; the gaps are for kinds to come
	Name  words.Word  // its key is the kind's
	Role  Role

	Within    Kind   // the kind in whose folders its sources lie, or "" where they have a folder of their own
	OwnFolder bool   // a new publication is a folder even before it has files
	Lasting   bool   // its publications are known by a name that lasts, so that an officer must choose it
	Where     string // where sources lie, for the reference page; "" says it as of most kinds

	News     bool // the office's own news: on the front page in a column of its own, and not named among other news
	General  bool // in a weekly issue it is among the news of the province and its districts, not in a section of its own
	Aloud    bool // village loudspeakers read it unless the officer excludes it
	Sheet    bool // it has a press sheet
	Hung     bool // its photos are what it is about: captions.csv may describe them, and they are printed as labels
	Approved bool // it needs approval, on a site that says nothing of it
	Home     Home
}

// Home is where the newest publications of a kind are on the front page; one without a Place is not there as a
// section.
type Home struct {
	Place int // in the order of the page
	Most  int // how many
}

// A Role is what the publications of a kind are on the site.
type Role int

// The roles.
const (
	Listed  Role = iota // a page in lists, feeds and weeks
	Static              // a page that stays: it lies at the top, and is dated, numbered and listed nowhere
	Setting             // no page: what an editor sets for that of a week
)

// profiles are those of all kinds, in their order.
var profiles []Profile

// register adds a kind. It is called for variables of this package only.
func register(p Profile) struct{} {
	k := Kind(p.Name.Key)
	for _, other := range profiles {
		if other.Order == p.Order {
			panic(fmt.Sprintf("the kinds %s and %s have the same order", other.Name.Key, k))
		}
	}
	profiles = append(profiles, p)
	slices.SortFunc(profiles, func(a, b Profile) int { return cmp.Compare(a.Order, b.Order) })
	key.Register(string(k), p.Zero)
	return struct{}{}
}

// Profile returns that of a kind, or the zero Profile for a text that is none.
func (k Kind) Profile() *Profile {
	for i := range profiles {
		if profiles[i].Name.Key == string(k) {
			return &profiles[i]
		}
	}
	return &Profile{}
}

// Folder is where a kind's sources lie below content/.
func (k Kind) Folder() string {
	if within := k.Profile().Within; within != "" {
		return string(within)
	}
	return string(k)
}

// Listed reports whether publications of a kind are in lists, feeds and weeks.
func (k Kind) Listed() bool { return k.Profile().Role == Listed }

// Inner returns the kind whose sources lie in the folders of this one, or "".
func (k Kind) Inner() Kind {
	for i := range profiles {
		if profiles[i].Within == k {
			return Kind(profiles[i].Name.Key)
		}
	}
	return ""
}

// Kinds returns all kinds in the order in which they are shown.
func Kinds() []Kind {
	kinds := make([]Kind, len(profiles))
	for i, p := range profiles {
		kinds[i] = Kind(p.Name.Key)
	}
	return kinds
}

// Zero returns the zero value of a kind, which answers for its traits, or nil for a folder that is none.
func Zero(k Kind) Publication { return k.Profile().Zero }

// typeOf returns the struct of a kind, or false for a folder that is none.
func typeOf(k Kind) (reflect.Type, bool) {
	z := Zero(k)
	return reflect.TypeOf(z), z != nil
}

// English is a kind's name on pages in English.
func (k Kind) English() string { return k.Profile().Name.English }
