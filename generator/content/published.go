package content

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"hokhao/generator/diagnostic"
	"hokhao/generator/thai"
)

// A PublishedLine is one line of content/published.tsv: what a finished build once published.
type PublishedLine struct {
	Address string    // "/news/2026/flood.html"
	Kind    Kind      //
	Number  string    // "214/2569", or ""
	Since   time.Time // day on which it was first seen
	ID      string    // of the publication, for ever; "" in lines that were written before ids were kept
	Line    int       // in the file; 0 where it is new
}

// Published is content/published.tsv, sorted by address; the zero value says that nothing was published before.
type Published struct{ Lines []PublishedLine }

// Find returns the line of an address.
func (p Published) Find(address string) (PublishedLine, bool) {
	i, ok := slices.BinarySearchFunc(p.Lines, address, func(l PublishedLine, a string) int { return cmp.Compare(l.Address, a) })
	if !ok {
		return PublishedLine{}, false
	}
	return p.Lines[i], true
}

// A RemovedLine is one entry of content/removed.yaml: an address that was given up on purpose.
type RemovedLine struct {
	Address Ref         `key:"address" names:"address" need:"yes" th:"ที่อยู่ที่นำออก" en:"Address that was given up" eg:"/news/2026/flood.html"`
	Date    thai.Moment `key:"date" need:"yes" th:"วันที่นำออก" en:"When" eg:"2026-11-23"`
	Reason  string      `key:"reason" need:"yes" th:"เหตุผล" en:"Why" eg:"เผยแพร่ซ้ำ"`
}

// Removed is content/removed.yaml.
type Removed struct{ Lines []RemovedLine }

// The first line of published.tsv, and the one that it had before ids were kept.
const (
	publishedHead    = "address\tkind\tnumber\tsince\tid"
	oldPublishedHead = "address\tkind\tnumber\tsince"
)

// ReadPublished reads content/published.tsv: UTF-8, a head line, then address, kind, number, the date first seen (ISO
// 8601) and the id, separated by TAB. Lines without an id are read too.
func ReadPublished(data []byte) (Published, []diagnostic.Finding) {
	r := newReading(PublishedFile, data, Context{})
	var out Published
	head := publishedHead
	if bytes.HasPrefix(bytes.TrimPrefix(data, bom), []byte(oldPublishedHead)) && !bytes.HasPrefix(bytes.TrimPrefix(data, bom), []byte(publishedHead)) {
		head = oldPublishedHead
	}
	r.remembered(data, head, func(line int, cells []string) bool {
		if len(cells) == 4 {
			cells = append(cells, "")
		}
		if len(cells) != 5 || !strings.HasPrefix(cells[0], "/") || cells[4] != "" && !isURL(cells[4]) {
			return false
		}
		since, err := time.Parse(time.DateOnly, cells[3])
		if err == nil {
			out.Lines = append(out.Lines, PublishedLine{cells[0], Kind(cells[1]), cells[2], since, cells[4], line})
		}
		return err == nil
	}, func(at Position) {
		r.tell(msgPublishedLine, at)
	})
	slices.SortFunc(out.Lines, func(a, b PublishedLine) int { return cmp.Compare(a.Address, b.Address) })
	return out, r.tellUnwanted(r.findings)
}

// writtenByRecord is how to mend a file that no person writes.
const writtenByRecord = "ไฟล์นี้เขียนโดยคำสั่ง hokhao record ไม่ต้องแก้ด้วยมือ นำไฟล์เดิมกลับมาจาก git"

// remembered reads a file that the command record wrote: a head line, then cells separated by TAB. A line that take
// does not take is refused.
func (r *reading) remembered(data []byte, head string, take func(line int, cells []string) bool, refuse func(Position)) {
	if !r.decodable(data) {
		return
	}
	r.clean(data)
	for i, line := range r.lines {
		line = strings.TrimRight(line, "\r")
		if line == "" || i == 0 && strings.TrimPrefix(line, string(bom)) == head {
			continue
		}
		if !take(i+1, strings.Split(line, "\t")) {
			refuse(Position{Line: i + 1})
		}
	}
}

// Write returns content/published.tsv, sorted by address.
func (p Published) Write() []byte {
	var b bytes.Buffer
	b.WriteString(publishedHead + "\n")
	for _, l := range p.Lines {
		fmt.Fprintf(&b, "%s\t%s\t%s\t%s\t%s\n", l.Address, l.Kind, l.Number, l.Since.Format(time.DateOnly), l.ID)
	}
	return b.Bytes()
}

// Add puts lines for addresses that are not there yet; what is there stays as it was, but that a line without an id
// takes that of the new one.
func (p Published) Add(lines ...PublishedLine) Published {
	out := Published{slices.Clone(p.Lines)}
	for _, l := range lines {
		i, found := slices.BinarySearchFunc(out.Lines, l.Address, func(o PublishedLine, a string) int { return cmp.Compare(o.Address, a) })
		switch {
		case !found:
			out.Lines = slices.Insert(out.Lines, i, l)
		case out.Lines[i].ID == "":
			out.Lines[i].ID = l.ID
		}
	}
	return out
}

// FillLines puts the line of the source into each finding that names a place and lacks it.
func FillLines(folder *Folder, fs []diagnostic.Finding) {
	lines := map[string][]string{}
	for i := range fs {
		f := &fs[i]
		if f.Text != "" || f.Line == 0 || f.File == "" || f.Rule == "encoding" {
			continue
		}
		if _, read := lines[f.File]; !read {
			data, _, err := folder.Take(f.File)
			if err != nil {
				data = nil
			}
			lines[f.File] = strings.Split(string(data), "\n")
		}
		if l := lines[f.File]; f.Line <= len(l) {
			f.Text = strings.TrimRight(l[f.Line-1], "\r")
		}
	}
}
