package site

import (
	"cmp"
	"math/bits"
	"slices"
)

// maxRelated is how many related publications a page shows; nearby how many neighbours of a list on each side
// are looked at, so that a new publication can only change the pages near it in time.
const (
	maxRelated = 4
	nearby     = 25
)

// places are where publications are in the lists by which they are likened.
type places map[*List]map[*Publication]int

func placesIn(lists []*List) places {
	all := places{}
	for _, l := range lists {
		if l.Taxonomy == ByTopic || l.Taxonomy == ByDistrict || l.Taxonomy == ByTag {
			at := make(map[*Publication]int, len(l.Items))
			for i, p := range l.Items {
				at[p] = i
			}
			all[l] = at
		}
	}
	return all
}

// related returns what is most like a publication: those that the officer named, then those that share topics, districts
// and tags. A list counts the more the rarer it is, in powers of two, so that its growth changes nothing until it has
// doubled.
func (in places) related(p *Publication, named []*Publication) []*Publication {
	scores := map[*Publication]int{}
	for _, l := range slices.Concat(p.InTopics, p.InDistricts, p.InTags) {
		i := in[l][p]
		weight := max(1, 20-bits.Len(uint(len(l.Items))))
		for _, q := range l.Items[max(0, i-nearby):min(len(l.Items), i+nearby+1)] {
			if q != p && !q.State.Removed && q.Language == p.Language && !slices.Contains(named, q) {
				scores[q] += weight
			}
		}
	}
	found := make([]*Publication, 0, len(scores))
	for q := range scores {
		found = append(found, q)
	}
	distance := func(q *Publication) int64 {
		d := q.Published.Time.Unix() - p.Published.Time.Unix()
		return max(d, -d)
	}
	slices.SortFunc(found, func(a, b *Publication) int {
		return cmp.Or(cmp.Compare(scores[b], scores[a]), cmp.Compare(distance(a), distance(b)), cmp.Compare(a.Path, b.Path))
	})
	all := slices.Concat(named, found)
	return all[:min(len(all), maxRelated)]
}
