package content

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"time"

	"hokhao/generator/diagnostic"
	"hokhao/generator/thai"
)

// captionsFile lies beside an exhibition's source and says what its front matter leaves out, a photo a line.
const captionsFile = "captions.csv"

// CaptionsOf gives the path of the captions that belong to a source.
func CaptionsOf(source string) string { return path.Join(path.Dir(source), captionsFile) }

// captionColumns are the columns of captions.csv, by key and by the word that a Thai office writes.
var captionColumns = []struct {
	key, thai string
	field     func(*Photo) *string
}{
	{"file", "ไฟล์", func(p *Photo) *string { return &p.File.Text }},
	{"alt", "คำอธิบายภาพ", func(p *Photo) *string { return &p.Alt }},
	{"caption", "คำบรรยายภาพ", func(p *Photo) *string { return &p.Caption }},
	{"credit", "ภาพโดย", func(p *Photo) *string { return &p.Credit }},
	{"place", "สถานที่", func(p *Photo) *string { return &p.Place }},
	{"taken", "วันที่ถ่าย", nil},
}

// Captioned gives an exhibition's photos with what its captions.csv says: front matter goes first, field by field;
// photos that only the table names follow in its order. What is wrong with the table is in the findings, with its
// own lines.
func Captioned(photos []Photo, t Table, zone *time.Location) ([]Photo, []diagnostic.Finding) {
	r := newReading(t.Source.Path, nil, Context{})
	out := slices.Clone(photos)
	r.findings = slices.Concat(t.Findings, t.Private)
	columns := r.captionHead(t.Head)
	if len(columns) == 0 {
		return out, r.findings
	}
	for i, row := range t.Rows {
		at := Position{Line: t.Lines[i]}
		said := Photo{In: t.Source.Path, File: Ref{At: at}}
		for j, c := range columns {
			switch {
			case c < 0 || row[j] == "":
			case captionColumns[c].field != nil:
				*captionColumns[c].field(&said) = row[j]
			default:
				m, err := thai.ParseMoment(row[j], zone)
				if err != nil {
					r.failMoment(at, Field{Key: "taken", Example: "2026-11-21"}, err)
					continue
				}
				said.Taken = m
			}
		}
		if said.File.Text == "" {
			r.tell(msgCaptionsFile, at)
			continue
		}
		k := slices.IndexFunc(out, func(p Photo) bool { return p.File.Text == said.File.Text })
		if k < 0 {
			out = append(out, said)
			continue
		}
		fill(&out[k], said)
	}
	return out, r.findings
}

// captionHead gives the column that each cell of the head names, or -1; nothing where no column names files.
func (r *reading) captionHead(head []string) []int {
	if len(head) == 0 {
		return nil
	}
	columns := make([]int, len(head))
	misspelt := false // the column of files
	var names []string
	for _, c := range captionColumns {
		names = append(names, c.key)
	}
	for j, cell := range head {
		columns[j] = -1
		for c, known := range captionColumns {
			if strings.EqualFold(cell, known.key) || cell == known.thai {
				columns[j] = c
			}
		}
		if columns[j] < 0 && cell != "" {
			hint := "ลบคอลัมน์นี้ออก หรือใช้ชื่อที่รู้จัก: " + strings.Join(names, ", ")
			if near, ok := Nearest(cell, names); ok {
				hint = fmt.Sprintf("หมายถึง “⟦%s⟧” หรือไม่", near)
				misspelt = misspelt || near == names[0]
			}
			r.tell(msgCaptionsColumn, Position{Line: 1}, "column", cell, "hint", hint)
		}
	}
	if !slices.Contains(columns, 0) && misspelt {
		return nil
	}
	if !slices.Contains(columns, 0) {
		r.tell(msgCaptionsHead, Position{Line: 1})
		return nil
	}
	return columns
}

// fill puts what was said into the fields that are empty.
func fill(p *Photo, said Photo) {
	for _, c := range captionColumns {
		if c.field != nil && *c.field(p) == "" {
			*c.field(p) = *c.field(&said)
		}
	}
	if p.Taken.Time.IsZero() {
		p.Taken = said.Taken
	}
}

// Described says what a photo lacks for those who cannot see it: a caption may stand in for its alternative text
// where standsIn says so. ok tells that it lacks nothing.
func Described(p Photo, standsIn bool, urgency Urgency) (f diagnostic.Finding, ok bool) {
	if p.Alt != "" {
		return f, true
	}
	msg, hint := msgPhotoAlt, "เพิ่มใต้บรรทัด file: "+p.File.Text+" โดยพิมพ์สิ่งที่เห็นในภาพแทน "+Unfilled+"\n    alt: "+Unfilled
	if p.In != "" {
		hint = "ใส่สิ่งที่เห็นในภาพในช่อง alt ของบรรทัดนี้"
	}
	if standsIn && p.Caption != "" {
		msg = msgPhotoCaption
	}
	if urgency == Emergency {
		msg = msg.AsWarning()
	}
	return msg.With("file", p.File.Text, "hint", hint), false
}
