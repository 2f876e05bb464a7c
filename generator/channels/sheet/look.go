package sheet

import (
	"hokhao/generator/print"
	"hokhao/generator/words"
)

// A look is the styles of a sheet.
type look struct {
	body, plain, table, row, heading, quote, by print.Style
	kind, label, title, office, notice, stamp   print.Style
	small, caption, ask, credit, end            print.Style
}

// wide is the usual look: Sarabun of 12.5 points is as large as TH Sarabun of 16, which offices use.
var wide = look{
	body:    print.Style{Size: 12.5, Leading: 19, Align: print.Justified, First: 30, After: 4},
	plain:   print.Style{Size: 12.5, Leading: 19, After: 2},
	table:   print.Style{Size: 11.5, Leading: 17.5, Before: 6, After: 10},
	row:     print.Style{Size: 12, Leading: 18.5, Before: 3, After: 3},
	heading: print.Style{Size: 13.5, Leading: 21, Weight: print.Bold, Before: 10, After: 3},
	quote:   print.Style{Size: 12.5, Leading: 19.5, Italic: true},
	by:      print.Style{Size: 11.5, Leading: 17.5},
	kind:    print.Style{Size: 15, Leading: 22, Weight: print.SemiBold},
	label:   print.Style{Size: 13, Leading: 26, Weight: print.Bold},
	title:   print.Style{Size: 18, Leading: 26, Weight: print.Bold},
	office:  print.Style{Size: 12.5, Leading: 18, Weight: print.SemiBold},
	notice:  print.Style{Size: 13, Leading: 20, Weight: print.Bold, KeepWithNext: true},
	stamp:   print.Style{Size: 14, Leading: 20, Weight: print.Bold, Align: print.Center},
	small:   print.Style{Size: 10, Leading: 15},
	caption: print.Style{Size: 9.5, Leading: 14, After: 6},
	ask:     print.Style{Size: 12.5, Leading: 19, Weight: print.Bold},
	credit:  print.Style{Size: 10, Leading: 15, KeepWithNext: true, Before: 2},
	end:     print.Style{Size: 12.5, Leading: 20, Align: print.Center, Before: 8},
}

// tight saves a last page with only a few lines. Nothing in it that is 12.5 points otherwise is smaller than 12.
var tight = wide.scaled(0.96, 0.93, 0.8)

func (l look) scaled(size, leading, space float64) look {
	for _, s := range []*print.Style{
		&l.body, &l.plain, &l.table, &l.row, &l.heading, &l.quote, &l.by, &l.kind, &l.label, &l.title, &l.office, &l.notice, &l.stamp,
		&l.small, &l.caption, &l.ask, &l.credit, &l.end,
	} {
		s.Size *= size
		s.Leading *= leading
		s.Before *= space
		s.After *= space
	}
	return l
}

// The words that only a sheet uses.
var (
	wordNewsNumber = words.New("news-number", "ข่าวที่", "No.")
	wordPlaceDate  = words.New("place-and-date", "สถานที่และวันที่", "Place and date")
	wordSubject    = words.New("subject", "เรื่อง", "Subject")
	wordOwner      = words.New("owner", "เจ้าของเรื่อง", "Agency")
	wordRelease    = words.New("release", "การเผยแพร่", "Release")
	wordMorePhotos = words.New("more-photos", "ยังมีภาพอีก {n} ภาพที่หน้าเว็บ", "{n} more photos on the page")
	wordToDownload = words.New("to-download", "ดาวน์โหลดได้ที่หน้าเว็บ", "to be downloaded from the page")
	wordThisPage   = words.New("this-page", "หน้าเว็บของเรื่องนี้ พร้อมภาพและไฟล์", "This page with its photos and files")
	wordEnd        = words.New("end", "– จบ –", "– END –")
	wordForm       = words.New("download-sheet", "เอกสารข่าวสำหรับพิมพ์", "Press sheet")
	wordSheet      = words.New("press-sheet", "เอกสารข่าว", "Press sheet")
)

// sheet returns the styles of a publication's text. No picture takes more than a third of a page.
func (l look) sheet() print.Sheet {
	return print.Sheet{
		Body: l.body, List: l.plain, Table: l.table, Lines: print.LinesGrid, Caption: l.caption, Headings: [5]print.Style{l.heading},
		Picture: print.Picture{MaxHeight: 240, Align: print.Center},
	}
}
