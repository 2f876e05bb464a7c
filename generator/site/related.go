package site

import (
	"cmp"
	"math/bits"
	"slices"
)

// maxRelated is the number of related publications on a page; nearby is the number of neighbours in a list, on each side,
// that are considered, so that a new publication can only change pages near it in time.
const (
	maxRelated = 4
	nearby     = 25
)

// A likeness finds the publications most similar to another. It is used by one goroutine at a time.
type likeness struct {
	all   []*Publication
	at    []int64              // when each of them was published, seconds since 1970
	index map[*Publication]int // in all
	lists map[*List][]int      // indexes of the publications in each list that counts towards similarity
	score []int                // by index; zero between two calls
	found []int                // indexes with a score
}

// newLikeness returns a likeness for publications in the order of lists.
func newLikeness(all []*Publication, lists []*List) *likeness {
	k := &likeness{all: all, at: make([]int64, len(all)), index: make(map[*Publication]int, len(all)), lists: map[*List][]int{}, score: make([]int, len(all))}
	for i, p := range all {
		k.index[p], k.at[i] = i, p.Published.Time.Unix()
	}
	for _, l := range lists {
		if l.Taxonomy == ByTopic || l.Taxonomy == ByDistrict || l.Taxonomy == ByTag {
			at := make([]int, len(l.Items))
			for i, p := range l.Items {
				at[i] = k.index[p]
			}
			k.lists[l] = at
		}
	}
	return k
}

// another returns a likeness of the same publications for another goroutine.
func (k *likeness) another() *likeness {
	return &likeness{all: k.all, at: k.at, index: k.index, lists: k.lists, score: make([]int, len(k.all))}
}

// related returns the publications most similar to another: those that the officer named, then those that share topics,
// districts and tags. Smaller lists count more, in powers of two, so that the growth of a list changes nothing until its
// size has doubled.
func (k *likeness) related(p *Publication, named []*Publication) []*Publication {
	self := k.index[p]
	for _, in := range [][]*List{p.InTopics, p.InDistricts, p.InTags} {
		for _, l := range in {
			items := k.lists[l]
			i, here := slices.BinarySearch(items, self)
			if !here {
				i = 0 // a translation, which is not in these lists
			}
			weight := max(1, 20-bits.Len(uint(len(items))))
			for _, q := range items[max(0, i-nearby):min(len(items), i+nearby+1)] {
				if k.score[q] == 0 {
					k.found = append(k.found, q)
				}
				k.score[q] += weight
			}
		}
	}
	before := func(a, b int) int {
		if order := k.score[b] - k.score[a]; order != 0 {
			return order
		}
		if order := cmp.Compare(k.distance(a, self), k.distance(b, self)); order != 0 {
			return order
		}
		return cmp.Compare(k.all[a].Path, k.all[b].Path)
	}
	best := make([]int, 0, maxRelated+1)
	for _, i := range k.found {
		if len(best) == maxRelated && before(i, best[maxRelated-1]) > 0 {
			continue
		}
		if q := k.all[i]; i == self || q.State.Removed || q.Language != p.Language || slices.Contains(named, q) {
			continue
		}
		at, _ := slices.BinarySearchFunc(best, i, before)
		best = slices.Insert(best, at, i)
		best = best[:min(len(best), maxRelated)]
	}
	for _, i := range k.found {
		k.score[i] = 0
	}
	k.found = k.found[:0]
	all := slices.Clone(named)
	for _, i := range best {
		all = append(all, k.all[i])
	}
	return all[:min(len(all), maxRelated)]
}

// distance is the time between two publications, in seconds.
func (k *likeness) distance(i, j int) int64 {
	d := k.at[i] - k.at[j]
	return max(d, -d)
}
