package serve

import (
	"fmt"
	"html/template"
	"net/http"

	"hokhao/generator/engine"
	"hokhao/generator/site"
)

// An absence describes one reason for not showing a publication.
type absence struct {
	Thai, English string
	Show          string // the flag with which the preview shows it, or ""
	Mend          string // what an officer does to have it published
}

// absences has a row for each reason.
var absences = map[site.Held]absence{
	site.Draft:      {"เป็นฉบับร่าง", "a draft", "--drafts", "ลบบรรทัด draft: true ในส่วนหัวของไฟล์"},
	site.Unapproved: {"รออนุมัติ", "awaits approval", "--drafts", "เพิ่มบรรทัด approved: ในส่วนหัวของไฟล์ เมื่ออนุมัติแล้ว"},
	site.Future:     {"ยังไม่ถึงเวลาเผยแพร่", "due later", "--future", "รอให้ถึงเวลา หรือแก้ date: หรือ publishDate: ในส่วนหัวของไฟล์"},
	site.LeftOut:    {"มีข้อผิดพลาด จึงพักไว้ก่อน", "faulty, and left out", "", "แก้สิ่งที่ผิดในไฟล์"},
	site.Expired:    {"ครบกำหนดนำลงแล้ว", "expired", "", "แก้หรือลบบรรทัด expiryDate: ในส่วนหัวของไฟล์"},
}

// An Absent is a publication that the preview does not show.
type Absent struct {
	absence
	Address string // where it would be, such as /news/2026/a.html
	Source  string
	Title   string
}

// String returns a line for the person who started the preview.
func (a Absent) String() string {
	text := fmt.Sprintf("ยังไม่แสดง %s เพราะ%s", a.Source, a.Thai)
	if a.Show != "" {
		text += fmt.Sprintf(" ถ้าต้องการดู ให้กด Ctrl+C แล้วสั่ง hokhao serve %s", a.Show)
	}
	return text
}

// absentOf returns the publications that are held back, in the order of their sources.
func absentOf(waiting []engine.Waiting) []Absent {
	var all []Absent
	for _, w := range waiting {
		all = append(all, Absent{absences[w.Why], w.Address, w.Source, w.Title})
	}
	return all
}

var absentPage = template.Must(template.New("absent").Parse(`<!DOCTYPE html>
<html lang="th"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>ยังไม่แสดง – หอข่าว</title><script defer src="/.hokhao/reload.js"></script></head>
<body><h1>ยังไม่แสดงเรื่องนี้ เพราะ{{.Thai}}</h1>
<p>{{.Title}}<br><strong>{{.Source}}</strong></p>
{{with .Show}}<p>ถ้าต้องการดูก่อนเผยแพร่: กด Ctrl+C ในหน้าต่างคำสั่ง แล้วสั่ง</p><pre>hokhao serve {{.}}</pre>{{end}}
<p>ถ้าต้องการให้เผยแพร่: {{.Mend}}</p>
<p><a href="/.hokhao/findings">สิ่งที่ต้องแก้ทั้งหมด</a> · <a href="/">หน้าแรก</a></p>
<p lang="en"><small>Not shown: {{.English}}.{{with .Show}} hokhao serve {{.}} shows it.{{end}}</small></p></body></html>
`))

// absent answers a request for a file of a publication that is not shown with a page that says why. It reports
// whether there is such a publication.
func (p *preview) absent(w http.ResponseWriter, name string) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, a := range p.missing {
		if site.FilePath(a.Address) == name {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.WriteHeader(http.StatusNotFound)
			_ = absentPage.Execute(w, a)
			return true
		}
	}
	return false
}
