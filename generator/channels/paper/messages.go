package paper

import "hokhao/generator/diagnostic"

var msgGlyphMissing = diagnostic.New(diagnostic.Warning, "glyph-missing",
	"แบบอักษรของเอกสารพิมพ์ไม่มีตัว “{sign}” จึงพิมพ์เป็นช่องสี่เหลี่ยม",
	"the font of printed documents lacks {quoted}",
	"พิมพ์ตัวอื่นแทน หรือลบออก")
