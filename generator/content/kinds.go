package content

import (
	"reflect"

	"hokhao/generator/key"
)

// A Kind is a duty of the office: the folder below content/ in which its sources lie.
type Kind string

// The kinds. Adding one is a file here, a line below, a view and a template.
const (
	NewsKind        Kind = "news"
	ExhibitionsKind Kind = "exhibitions"
	FestivalsKind   Kind = "festivals"
	PagesKind       Kind = "pages"
)

// zeros holds a zero value of each kind, in the order in which kinds are shown.
var zeros = []Publication{News{}, Exhibition{}, Festival{}, Page{}}

func init() {
	for _, z := range zeros {
		key.Register(string(z.Kind()), z)
	}
}

// Kinds gives all kinds in the order in which they are shown.
func Kinds() []Kind {
	kinds := make([]Kind, len(zeros))
	for i, z := range zeros {
		kinds[i] = z.Kind()
	}
	return kinds
}

// typeOf gives the struct of a kind, or false for a folder that is none.
func typeOf(k Kind) (reflect.Type, bool) {
	for _, z := range zeros {
		if z.Kind() == k {
			return reflect.TypeOf(z), true
		}
	}
	return nil, false
}
