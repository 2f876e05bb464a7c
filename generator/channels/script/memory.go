package script

import (
	"sync"

	"hokhao/generator/key"
)

// sayings caches how texts are read: greetings and farewells are in every script, and news of the whole province is in the
// scripts of all districts of a day. It adds nothing to the key of a view, since it follows from the rest of it.
type sayings struct {
	mu    sync.Mutex
	parts map[saying]part
}

// A saying is a text, with what the text around it says that decides how it is read.
type saying struct{ text, known string }

// mostSayings limits the number of cached texts, of about a kilobyte each.
const mostSayings = 4096

func (*sayings) Key() key.Key { return key.Key{} }

// part returns a text as it is read, from the cache or from say.
func (s *sayings) part(of saying, say func(text string) part) part {
	s.mu.Lock()
	p, ok := s.parts[of]
	s.mu.Unlock()
	if ok {
		return p
	}
	p = say(of.text)
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.parts) >= mostSayings {
		clear(s.parts)
	}
	s.parts[of] = p
	return p
}

// A desk holds a script between the renderers of its two forms, so that it is composed only once. It adds nothing to the key
// of a view either.
type desk struct {
	mu       sync.Mutex
	composed composition
	waiting  bool // the other form has not taken it yet
}

func (*desk) Key() key.Key { return key.Key{} }

// compose returns the script. It calls make for the first of the two forms.
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
