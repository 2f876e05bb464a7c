package bulletin

import "hokhao/generator/diagnostic"

var msgCut = diagnostic.New(diagnostic.Note, "bulletin-cut",
	"ข่าวนำยาวเกินหน้ากระดาษของสรุปข่าว{issue} จึงตัดที่ท้ายประโยค เหลืออีกราว {words} คำให้อ่านต่อที่เว็บไซต์",
	"the lead of the bulletin was cut at a sentence; some {words} words are left to the web page",
	"ถ้าต้องการให้ลงครบ เพิ่มช่อง bulletin: {pages: …} ใน content/site.yaml หรือเลือกข่าวนำที่สั้นกว่า")
