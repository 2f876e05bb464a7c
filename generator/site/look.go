package site

import (
	"path"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
)

// LookFolder is the folder of an office's own mark and masthead, both below content/ and in the published site.
const LookFolder = "theme"

// A Look holds the pictures that an office shows in place of the theme's drawings; nil if it has none.
type Look struct{ Mark, Masthead *OfficePicture }

// All returns the pictures that are not nil.
func (l Look) All() []*OfficePicture {
	var all []*OfficePicture
	for _, p := range []*OfficePicture{l.Mark, l.Masthead} {
		if p != nil {
			all = append(all, p)
		}
	}
	return all
}

// An OfficePicture is a picture that site.yaml names.
type OfficePicture struct {
	Address string // "/theme/mark.png"
	File    File
	Picture content.Picture
}

var (
	lookFolder  = diagnostic.New(diagnostic.Error, "look-folder", "ช่อง “theme.{key}” ต้องเป็นไฟล์ภาพในโฟลเดอร์ content/theme", "theme.{key} names no picture in content/theme", "วางไฟล์ไว้ในโฟลเดอร์ content/theme แล้วพิมพ์ theme/ ตามด้วยชื่อไฟล์ .jpg .png .gif หรือ .webp")
	lookMissing = diagnostic.New(diagnostic.Error, "look-missing", "ไม่พบไฟล์ {file} ที่ช่อง “theme.{key}” ระบุ", "theme.{key} names {file}, which is not there", "วางไฟล์นั้นในโฟลเดอร์ content/theme หรือลบช่องนี้ออก")
	lookRefused = diagnostic.New(diagnostic.Error, "look-refused", "ภาพ {file}: {thai}", "{english}", "{hint}")
)

// look finds the pictures of the office's look.
func (m *maker) look() Look {
	return Look{m.officePicture("mark", m.Settings.Theme.Mark), m.officePicture("masthead", m.Settings.Theme.Masthead)}
}

func (m *maker) officePicture(name string, ref content.Ref) *OfficePicture {
	where := content.Dir + "/" + ref.Text
	pic, known := m.Pictures[where]
	_, unpublishable := content.Unpublishable(ref.Text)
	report := func(msg diagnostic.Message, pairs ...any) *OfficePicture {
		f := msg.With(append([]any{"key", name}, pairs...)...)
		f.File, f.Line, f.Column = content.SettingsFile, ref.At.Line, ref.At.Column
		m.findings = append(m.findings, f)
		return nil
	}
	switch {
	case ref.Text == "":
		return nil
	case path.Dir(ref.Text) != LookFolder || unpublishable || !content.IsPicture(ref.Text):
		return report(lookFolder)
	case !known:
		return report(lookMissing, "file", where)
	case len(pic.Findings) > 0:
		return report(lookRefused, "file", where, "thai", pic.Findings[0].Thai, "english", pic.Findings[0].English, "hint", pic.Findings[0].Hint)
	}
	return &OfficePicture{Address: "/" + ref.Text, File: File{Source: pic.Source, folder: m.Folder}, Picture: pic}
}
