package site

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
)

// own decides which files a publication may name, in whatever field: files of its own folder or below it, which belong to no
// other publication and are no source and none of the system's own. It returns the file's path, or says what is wrong.
func (m *maker) own(e *entry, ref content.Ref, rule, thai string) (string, bool) {
	where, inside := content.Resolve(e.rec.Source.Path, ref.Text)
	_, there := m.Files[where]
	folder := e.folder()
	switch {
	case content.IsSourceName(where):
		e.fail(ref.At, "file-source", fmt.Sprintf("%s เป็นต้นฉบับของเรื่อง จึงเผยแพร่เป็นไฟล์ไม่ได้", ref.Text), "a source is not published as a file",
			"ถ้าต้องการลิงก์ไปยังเรื่องนั้น ใช้ช่อง related หรือลิงก์ในเนื้อข่าว ถ้าไม่ต้องการ ลบบรรทัดนี้ออก")
	case content.IsSystemFile(where), e.rec.Kind.Profile().Hung && where == content.CaptionsOf(e.rec.Source.Path):
		e.fail(ref.At, "file-source", fmt.Sprintf("%s เป็นไฟล์ของระบบ จึงเผยแพร่เป็นไฟล์ไม่ได้", ref.Text), "a file of the system's own is not published as a file", "ลบบรรทัดนี้ออก หรือแนบไฟล์ชื่ออื่น")
	case !inside || !strings.HasPrefix(where, folder+"/"):
		m.outside(e, ref, thai, "อยู่นอกโฟลเดอร์ของเรื่องนี้", "lies outside the publication's folder")
	case m.inOther(e, where) != "":
		m.outside(e, ref, thai, "เป็นของเรื่องอื่น ("+m.inOther(e, where)+")", "belongs to another publication")
	case !there:
		m.missing(e, rule, thai, ref.Text, where, ref.At)
	default:
		return where, m.publishableFile(e, ref, fileAddress(e, where))
	}
	return "", false
}

// fileAddress is where a file of a publication is published.
func fileAddress(e *entry, where string) string {
	return strings.TrimSuffix(e.rec.Path, ".html") + "/" + path.Base(where)
}

func (m *maker) outside(e *entry, ref content.Ref, thai, why, english string) {
	e.fail(ref.At, "file-outside", fmt.Sprintf("ไฟล์%s %s %s", thai, ref.Text, why), "the file "+english,
		fmt.Sprintf("คัดลอกไฟล์มาไว้ในโฟลเดอร์เดียวกับไฟล์ข่าวนี้ แล้วพิมพ์เฉพาะชื่อไฟล์  ⟦%s⟧", path.Base(path.Join("/", ref.Text))))
}

// folder is where the files of a publication lie: its source's folder. Episodes share that of their programme.
func (e *entry) folder() string {
	if e.rec.Kind.Profile().Within != "" {
		return programmeFolder(e.rec.Source.Path)
	}
	return path.Dir(e.rec.Source.Path)
}

// inOther returns the source of another publication in whose own folder, below that of e, a file lies, or "".
func (m *maker) inOther(e *entry, where string) string {
	for dir := path.Dir(where); dir != e.folder() && dir != path.Dir(e.rec.Source.Path); dir = path.Dir(dir) {
		for _, name := range []string{"/index.md", "/index.en.md"} {
			if m.bySource[dir+name] != nil {
				return dir + name
			}
		}
	}
	return ""
}

// publishableFile reports whether a file that a publication names can have these addresses, and says why where it cannot.
func (m *maker) publishableFile(e *entry, ref content.Ref, addresses ...string) bool {
	i := slices.IndexFunc(addresses, func(a string) bool { return !publishable(a) })
	if i < 0 {
		return true
	}
	fault, _ := content.Unpublishable(strings.TrimPrefix(addresses[i], "/"))
	e.fail(ref.At, "file-name", fmt.Sprintf("ชื่อไฟล์ %s ใช้เป็นที่อยู่เว็บไม่ได้: %s", ref.Text, fault.Thai), "the file's name cannot be part of an address: "+fault.English,
		"เปลี่ยนชื่อไฟล์ให้สั้น ใช้ตัวอักษร ตัวเลข และ - แล้วแก้ชื่อในบรรทัดนี้ให้ตรงกัน")
	return false
}

// attachOwn joins a publication with the files that fields of its own kind name, and with their tables.
func (m *maker) attachOwn(e *entry, seen map[string]bool) {
	n, ok := e.kind.(content.HasFiles)
	if !ok {
		return
	}
	e.files.own, e.files.tables = map[string]Attachment{}, map[string]content.Table{}
	for _, r := range n.Needs() {
		if slices.ContainsFunc(e.rec.Findings, func(f diagnostic.Finding) bool {
			return f.Rule == "file-type" && f.Line == r.At.Line && f.Column == r.At.Column
		}) {
			continue // refused already
		}
		m.file(e, r, "", seen)
		if a := e.download(r); a != nil {
			*a = Attachment{Title: a.Title, Address: a.Address, File: a.File, Own: true}
			e.files.own[r.Text] = *a
		}
		if k, ok := e.kind.(content.Tabular); !ok || !slices.Contains(k.Tables(), r) {
			continue
		}
		where, _ := content.Resolve(e.rec.Source.Path, r.Text)
		if t, there := m.Tables[where]; there {
			e.findings = append(slices.Clip(e.findings), t.Findings...)
			m.checkNumeric(e, t)
			e.files.tables[r.Text] = t
		}
	}
}

// checkNumeric holds that a table can be drawn: every column but the first holds numbers.
func (m *maker) checkNumeric(e *entry, t content.Table) {
	e.in = t.Source.Path
	for i, row := range t.Rows {
		for j, cell := range row[1:] {
			if _, ok := content.ParseQuantity(cell); !ok {
				e.fail(content.Position{Line: t.Lines[i]}, "table-number", fmt.Sprintf("ช่อง “%s” ต้องเป็นตัวเลข แต่เขียนว่า “%s”", t.Head[j+1], cell),
					fmt.Sprintf("the table holds %q where a number belongs", cell), "ใส่ตัวเลขจริงอย่างเดียว ไม่ใส่หน่วยหรือเครื่องหมาย %")
			}
		}
	}
	if len(t.Rows) > 0 && len(t.Head) < 2 {
		e.fail(content.Position{Line: 1}, "table-number", "ตารางมีช่องเดียว ต้องมีช่องคำตอบและช่องตัวเลข", "the table has one column only", "เพิ่มช่องตัวเลขจริงในทุกบรรทัด คั่นด้วยจุลภาค")
	}
	e.in = ""
}
