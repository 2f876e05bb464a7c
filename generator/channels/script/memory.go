package script

import (
	"sync"

	"hokhao/generator/key"
)

// sayings remember how texts are read: greetings and farewells stand in every script, and what concerns the province in
// those of all its districts on a day. The key of a view leaves them out, since they follow from the rest of it.
type sayings struct {
	mu    sync.Mutex
	parts map[string]part
}

// mostSayings limits how many texts are remembered, about a kilobyte each.
const mostSayings = 4096

func (*sayings) Key() key.Key { return key.Key{} }

// part returns a text as it is read; say reads one that is not remembered.
func (s *sayings) part(text string, say func(text string) part) part {
	s.mu.Lock()
	p, ok := s.parts[text]
	s.mu.Unlock()
	if ok {
		return p
	}
	p = say(text)
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.parts) >= mostSayings {
		clear(s.parts)
	}
	s.parts[text] = p
	return p
}

// A desk is where a script lies between the renderers of its two forms, so that it is composed once. The key of a view
// leaves it out too.
type desk struct {
	mu       sync.Mutex
	composed composition
	waiting  bool // the other form has not taken it yet
}

func (*desk) Key() key.Key { return key.Key{} }

// compose returns the script, which make composes for the first of the two forms.
func (d *desk) compose(make func() (composition, error)) (c composition, err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.waiting {
		c = d.composed
		d.composed, d.waiting = composition{}, false
		return c, nil
	}
	if c, err = make(); err == nil {
		d.composed, d.waiting = c, true
	}
	return c, err
}
