package site

import "hokhao/generator/content"

// checkNumbers checks that each number is used only once in its series, including published ones.
func (m *maker) checkNumbers() {
	type id struct {
		Series
		of int
	}
	owner := map[id]string{}
	gone := map[id]string{} // addresses that no source claims any longer: the publication with its number was moved
	take := func(k content.Kind, n content.Number, who string) (id, string, bool) {
		series := Series{m.Settings.Series(k), n.Year}
		i := id{series, n.Of}
		m.site.Highest[series] = max(m.site.Highest[series], n.Of)
		if first, taken := owner[i]; taken && first != who {
			return i, first, false
		}
		owner[i] = who
		return i, "", true
	}
	for _, l := range m.Published.Lines {
		if n, ok := content.ParseNumber(l.Number); ok {
			who := l.Address
			if c, claimed := m.owner(l.Address); claimed {
				if c.by.rec.Language != "th" {
					continue // it has the number of its Thai form
				}
				who = c.by.rec.Source.Path
			}
			if i, _, ok := take(l.Kind, n, who); ok && who == l.Address && !m.removed()[content.Folded(who)] {
				gone[i] = who
			}
		}
	}
	type clash struct {
		e     *entry
		first string
	}
	var clashes []clash
	for _, e := range m.entries {
		if !e.readable() || e.Number.Year == 0 || e.rec.Language != "th" {
			continue // an English form has the number of its Thai form
		}
		i, first, ok := take(e.rec.Kind, e.Number, e.rec.Source.Path)
		if address := gone[i]; address != "" {
			m.moved[address] = e
			owner[i] = e.rec.Source.Path
			delete(gone, i)
		} else if !ok {
			clashes = append(clashes, clash{e, first})
		}
	}
	for _, c := range clashes {
		c.e.tell(msgNumberTwice, c.e.Number.At, "number", c.e.Number, "file", c.first, "next", m.nextNumber(c.e))
	}
}

// nextNumber returns the first free number of a publication's series and year.
func (m *maker) nextNumber(e *entry) content.Number {
	year := e.Number.Year
	return content.Number{Of: m.site.Highest[Series{m.Settings.Series(e.rec.Kind), year}] + 1, Year: year}
}

// checkRenumbered warns if the number of a publication differs from the one that it was published with, since others cite it
// by that number.
func (m *maker) checkRenumbered() {
	for _, l := range m.Published.Lines {
		c, claimed := m.addresses[content.Folded(l.Address)]
		if !claimed || !c.by.readable() || l.Number == "" || c.by.rec.Kind != l.Kind || c.by.rec.Language != "th" || c.by.Number.String() == l.Number {
			continue
		}
		if n := c.by.Number; n.Year != 0 {
			c.by.tell(msgNumberChanged, n.At, "number", l.Number, "now", n)
		} else {
			c.by.tell(msgNumberLost, content.Position{Line: 1}, "number", l.Number)
		}
	}
}
