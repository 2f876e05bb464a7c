package content

import (
	"reflect"

	"hokhao/generator/key"
)

// A Kind is a duty of the office: the folder below content/ in which its sources lie.
type Kind string

// The kinds. Adding one is a file here, a line below, a view and a template.
const (
	NewsKind           Kind = "news"
	NoticesKind        Kind = "notices"
	ClarificationsKind Kind = "clarifications"
	BriefingsKind      Kind = "briefings"
	ExhibitionsKind    Kind = "exhibitions"
	FestivalsKind      Kind = "festivals"
	CampaignsKind      Kind = "campaigns"
	ProgrammesKind     Kind = "programmes"
	EpisodesKind       Kind = "episodes" // in the folders of programmes
	FilmsKind          Kind = "films"
	PlansKind          Kind = "plans"
	SurveysKind        Kind = "surveys"
	DocumentsKind      Kind = "documents"
	TrainingsKind      Kind = "trainings"
	PagesKind          Kind = "pages"
	BulletinsKind      Kind = "bulletins" // sets a week's page, and has none of its own
)

// zeros holds a zero value of each kind, in the order in which kinds are shown.
var zeros = []Publication{
	News{}, Notice{}, Clarification{}, Briefing{}, Exhibition{}, Festival{}, Campaign{}, Programme{}, Episode{}, Film{},
	Plan{}, Survey{}, Document{}, Training{}, Page{}, Bulletin{},
}

// Folder is where a kind's sources lie below content/.
func (k Kind) Folder() string {
	if k == EpisodesKind {
		return string(ProgrammesKind)
	}
	return string(k)
}

// Listed tells whether publications of a kind stand in lists, feeds and weeks: static pages and what an editor
// sets for a week do not.
func (k Kind) Listed() bool { return k != PagesKind && k != BulletinsKind }

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

// Zero returns the zero value of a kind, which answers for its traits, or nil for a folder that is none.
func Zero(k Kind) Publication {
	for _, z := range zeros {
		if z.Kind() == k {
			return z
		}
	}
	return nil
}

// typeOf returns the struct of a kind, or false for a folder that is none.
func typeOf(k Kind) (reflect.Type, bool) {
	z := Zero(k)
	return reflect.TypeOf(z), z != nil
}
