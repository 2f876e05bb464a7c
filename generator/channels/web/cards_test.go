package web

import (
	"testing"

	"hokhao/generator/site"
	"hokhao/generator/words"
)

func TestManyDistrictsAreNamedShortly(t *testing.T) {
	all := []*site.List{{Name: "อำเภอเมือง"}, {Name: "อำเภอไทรโยค"}, {Name: "อำเภอบ่อพลอย"}, {Name: "อำเภอเลาขวัญ"}, {Name: "อำเภอท่าม่วง"}}
	for _, c := range []struct {
		n, all int
		want   string
	}{
		{0, 13, ""},
		{1, 13, "อำเภอเมือง"},
		{3, 13, "อำเภอเมือง อำเภอไทรโยค อำเภอบ่อพลอย"},
		{4, 13, "อำเภอเมือง อำเภอไทรโยค และอีก 2 อำเภอ"},
		{5, 5, "ทุกอำเภอ"},
		{2, 2, "อำเภอเมือง อำเภอไทรโยค"},
	} {
		if got := area(words.Localizer{}, all[:c.n], c.all); got != c.want {
			t.Errorf("%d of %d districts: %q and not %q", c.n, c.all, got, c.want)
		}
	}
}
