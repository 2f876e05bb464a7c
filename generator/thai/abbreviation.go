package thai

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// An abbreviation is a short form with full stops and what is said for it.
type abbreviation struct {
	short string // as it is written: "พ.ร.บ.", "อบต."
	long  string // as it is said; several, apart with "|", where the context has to decide
	when  when
}

// when says under which circumstances an abbreviation is said in full.
type when int

const (
	always  when = iota
	titling      // always, and what follows is said in one breath with it: นพ.สมชาย, พ.ศ. 2569
	ranking      // always; before a number with ที่: มทบ.17 is มณฑลทหารบกที่สิบเจ็ด
	measure      // after a number, a word for one, a stroke or ต่อ; elsewhere it is something else
	unclear      // as decide says; where it says nothing, a person has to
)

// abbreviationTable holds the abbreviations of releases: those of the Royal Society (หนังสืออักขรานุกรม ชุดหลักเกณฑ์
// คำย่อ), of the ministries' own correspondence, and those which provinces use. Where one of two customary forms has
// more full stops than the other (ส.ส., สส.), both stand here. Months and weekdays are added from their own tables.
var abbreviationTable = []abbreviation{
	// Eras.
	{"พ.ศ.", "พุทธศักราช", titling},
	{"ค.ศ.", "คริสต์ศักราช", titling},
	{"ร.ศ.", "รัตนโกสินทรศก", titling},
	{"จ.ศ.", "จุลศักราช", titling},
	{"ม.ศ.", "มหาศักราช", titling},
	{"ฮ.ศ.", "ฮิจเราะห์ศักราช", titling},

	// Before the names of people.
	{"ม.จ.", "หม่อมเจ้า", titling},
	{"ม.ร.ว.", "หม่อมราชวงศ์", titling},
	{"ม.ล.", "หม่อมหลวง", titling},
	{"น.ส.", "นางสาว|นอสอ", unclear},
	{"ด.ช.", "เด็กชาย", titling},
	{"ด.ญ.", "เด็กหญิง", titling},
	{"ดช.", "เด็กชาย", titling},
	{"ดญ.", "เด็กหญิง", titling},
	{"ดร.", "ดอกเตอร์", titling},
	{"ผศ.", "ผู้ช่วยศาสตราจารย์", titling},
	{"รศ.", "รองศาสตราจารย์", titling},
	{"ศ.", "ศาสตราจารย์|วันศุกร์", unclear},
	{"อจ.", "อาจารย์", titling},
	{"นพ.", "นายแพทย์", titling},
	{"น.พ.", "นายแพทย์", titling},
	{"พญ.", "แพทย์หญิง", titling},
	{"พ.ญ.", "แพทย์หญิง", titling},
	{"ทพ.", "ทันตแพทย์", titling},
	{"ท.พ.", "ทันตแพทย์", titling},
	{"ทพญ.", "ทันตแพทย์หญิง", titling},
	{"ท.ญ.", "ทันตแพทย์หญิง", titling},
	{"น.สพ.", "นายสัตวแพทย์", titling},
	{"สพ.ญ.", "สัตวแพทย์หญิง", titling},
	{"ภก.", "เภสัชกร", titling},
	{"ภญ.", "เภสัชกรหญิง", titling},
	{"ทนพ.", "นักเทคนิคการแพทย์", titling},
	{"พว.", "พยาบาลวิชาชีพ", titling},

	// Ranks of the police.
	{"พล.ต.อ.", "พลตำรวจเอก", titling},
	{"พล.ต.ท.", "พลตำรวจโท", titling},
	{"พล.ต.ต.", "พลตำรวจตรี", titling},
	{"พล.ต.จ.", "พลตำรวจจัตวา", titling},
	{"พ.ต.อ.", "พันตำรวจเอก", titling},
	{"พ.ต.ท.", "พันตำรวจโท", titling},
	{"พ.ต.ต.", "พันตำรวจตรี", titling},
	{"ร.ต.อ.", "ร้อยตำรวจเอก", titling},
	{"ร.ต.ท.", "ร้อยตำรวจโท", titling},
	{"ร.ต.ต.", "ร้อยตำรวจตรี", titling},
	{"ด.ต.", "ดาบตำรวจ", titling},
	{"จ.ส.ต.", "จ่าสิบตำรวจ|จ่าสิบตรี", unclear},
	{"ส.ต.อ.", "สิบตำรวจเอก", titling},
	{"ส.ต.ท.", "สิบตำรวจโท", titling},
	{"ส.ต.ต.", "สิบตำรวจตรี", titling},

	// Ranks of the army.
	{"พล.อ.", "พลเอก", titling},
	{"พล.ท.", "พลโท", titling},
	{"พล.ต.", "พลตรี", titling},
	{"พล.จ.", "พลจัตวา", titling},
	{"พ.อ.", "พันเอก", titling},
	{"พ.ท.", "พันโท", titling},
	{"พ.ต.", "พันตรี", titling},
	{"ร.อ.", "ร้อยเอก|เรือเอก|เรืออากาศเอก", unclear},
	{"ร.ท.", "ร้อยโท|เรือโท|เรืออากาศโท", unclear},
	{"ร.ต.", "ร้อยตรี|เรือตรี|เรืออากาศตรี", unclear},
	{"จ.ส.อ.", "จ่าสิบเอก", titling},
	{"จ.ส.ท.", "จ่าสิบโท", titling},
	{"ส.อ.", "สิบเอก", titling},
	{"ส.ท.", "สมาชิกสภาเทศบาล|สิบโท", unclear},
	{"ส.ต.", "สิบตรี", titling},

	// Ranks of the navy and the air force. Those of a captain of the one are those of a group captain of the other.
	{"พล.ร.อ.", "พลเรือเอก", titling},
	{"พล.ร.ท.", "พลเรือโท", titling},
	{"พล.ร.ต.", "พลเรือตรี", titling},
	{"พล.ร.จ.", "พลเรือจัตวา", titling},
	{"น.อ.", "นาวาเอก|นาวาอากาศเอก", unclear},
	{"น.ท.", "นาวาโท|นาวาอากาศโท", unclear},
	{"น.ต.", "นาวาตรี|นาวาอากาศตรี", unclear},
	{"พ.จ.อ.", "พันจ่าเอก", titling},
	{"พ.จ.ท.", "พันจ่าโท", titling},
	{"พ.จ.ต.", "พันจ่าตรี", titling},
	{"จ.อ.", "จ่าเอก|จ่าอากาศเอก", unclear},
	{"จ.ท.", "จ่าโท|จ่าอากาศโท", unclear},
	{"จ.ต.", "จ่าตรี|จ่าอากาศตรี", unclear},
	{"ร.น.", "ราชนาวี", always},
	{"พล.อ.อ.", "พลอากาศเอก", titling},
	{"พล.อ.ท.", "พลอากาศโท", titling},
	{"พล.อ.ต.", "พลอากาศตรี", titling},
	{"พล.อ.จ.", "พลอากาศจัตวา", titling},
	{"พ.อ.อ.", "พันจ่าอากาศเอก", titling},
	{"พ.อ.ท.", "พันจ่าอากาศโท", titling},
	{"พ.อ.ต.", "พันจ่าอากาศตรี", titling},

	// Posts.
	{"ผวจ.", "ผู้ว่าราชการจังหวัด", always},
	{"ปจ.", "ปลัดจังหวัด", always},
	{"นอภ.", "นายอำเภอ", always},
	{"ผญบ.", "ผู้ใหญ่บ้าน", always},
	{"ผช.ผญบ.", "ผู้ช่วยผู้ใหญ่บ้าน", always},
	{"ผอ.", "ผู้อำนวยการ", titling},
	{"ผอ.รพ.สต.", "ผู้อำนวยการโรงพยาบาลส่งเสริมสุขภาพตำบล", always},
	{"ผจก.", "ผู้จัดการ", titling},
	{"ผช.", "ผู้ช่วย", titling},
	{"ผชช.", "ผู้เชี่ยวชาญ", always},
	{"ผตร.", "ผู้ตรวจราชการ", always},
	{"หน.", "หัวหน้า", titling},
	{"จนท.", "เจ้าหน้าที่", always},
	{"พนง.", "พนักงาน", always},
	{"พขร.", "พนักงานขับรถ", always},
	{"ขรก.", "ข้าราชการ", always},
	{"ปชช.", "ประชาชน", always},
	{"นศ.", "นักศึกษา", always},
	{"นศท.", "นักศึกษาวิชาทหาร", always},
	{"นร.", "นักเรียน|สำนักนายกรัฐมนตรี", unclear},
	{"คกก.", "คณะกรรมการ", titling},
	{"นรม.", "นายกรัฐมนตรี", always},
	{"รมว.", "รัฐมนตรีว่าการกระทรวง", titling},
	{"รมช.", "รัฐมนตรีช่วยว่าการกระทรวง", titling},
	{"รมต.", "รัฐมนตรี", always},
	{"ครม.", "คณะรัฐมนตรี", always},
	{"ส.ส.", "สมาชิกสภาผู้แทนราษฎร", always},
	{"สส.", "สมาชิกสภาผู้แทนราษฎร", always},
	{"ส.ว.", "สมาชิกวุฒิสภา", always},
	{"สว.", "สมาชิกวุฒิสภา|สารวัตร|ผู้สูงวัย", unclear},
	{"ส.จ.", "สมาชิกสภาองค์การบริหารส่วนจังหวัด", always},
	{"สจ.", "สมาชิกสภาองค์การบริหารส่วนจังหวัด", always},
	{"ส.อบจ.", "สมาชิกสภาองค์การบริหารส่วนจังหวัด", always},
	{"ส.อบต.", "สมาชิกสภาองค์การบริหารส่วนตำบล", always},
	{"สท.", "สมาชิกสภาเทศบาล", always},
	{"ส.ก.", "สมาชิกสภากรุงเทพมหานคร", always},
	{"ผบ.ทบ.", "ผู้บัญชาการทหารบก", always},
	{"ผบ.ทร.", "ผู้บัญชาการทหารเรือ", always},
	{"ผบ.ทอ.", "ผู้บัญชาการทหารอากาศ", always},
	{"ผบ.ทสส.", "ผู้บัญชาการทหารสูงสุด", always},
	{"ผบ.ตร.", "ผู้บัญชาการตำรวจแห่งชาติ", always},
	{"ผบ.มทบ.", "ผู้บัญชาการมณฑลทหารบก", ranking},
	{"ผบ.พล.ร.", "ผู้บัญชาการกองพลทหารราบ", ranking},
	{"ผบ.ร.", "ผู้บังคับการกรมทหารราบ", ranking},
	{"ผบ.", "ผู้บัญชาการ|ผู้บังคับบัญชา|ผู้บังคับกองพัน", unclear},
	{"มทภ.", "แม่ทัพภาค", ranking},
	{"ผบช.", "ผู้บัญชาการ", titling},
	{"ผบก.", "ผู้บังคับการ", titling},
	{"ผกก.", "ผู้กำกับการ", titling},
	{"สวป.", "สารวัตรป้องกันปราบปราม", always},
	{"สวญ.", "สารวัตรใหญ่", titling},
	{"พงส.", "พนักงานสอบสวน", always},

	// Public relations.
	{"ปชส.", "ประชาสัมพันธ์", titling},
	{"ส.ปชส.", "สำนักงานประชาสัมพันธ์จังหวัด", always},
	{"สปชส.", "สำนักงานประชาสัมพันธ์จังหวัด", always},
	{"กปส.", "กรมประชาสัมพันธ์", always},
	{"สปข.", "สำนักประชาสัมพันธ์เขต", titling},
	{"สวท.", "สถานีวิทยุกระจายเสียงแห่งประเทศไทย", always},
	{"สทท.", "สถานีวิทยุโทรทัศน์แห่งประเทศไทย", always},
	{"อป.มช.", "อาสาสมัครประชาสัมพันธ์ประจำหมู่บ้านและชุมชน", always},
	{"อปม.", "อาสาสมัครประชาสัมพันธ์ประจำหมู่บ้าน", always},
	{"นสพ.", "หนังสือพิมพ์", always},

	// Local government and the village.
	{"อปท.", "องค์กรปกครองส่วนท้องถิ่น", always},
	{"อบต.", "องค์การบริหารส่วนตำบล", always},
	{"อบจ.", "องค์การบริหารส่วนจังหวัด", always},
	{"ทต.", "เทศบาลตำบล", titling},
	{"ทม.", "เทศบาลเมือง", titling},
	{"ทน.", "เทศบาลนคร", titling},
	{"ศพด.", "ศูนย์พัฒนาเด็กเล็ก", always},
	{"อปพร.", "อาสาสมัครป้องกันภัยฝ่ายพลเรือน", always},
	{"ชรบ.", "ชุดรักษาความปลอดภัยหมู่บ้าน", always},
	{"อส.", "กองอาสารักษาดินแดน", always},
	{"อถล.", "อาสาสมัครท้องถิ่นรักษ์โลก", always},
	{"ทสม.", "อาสาสมัครพิทักษ์ทรัพยากรธรรมชาติและสิ่งแวดล้อมหมู่บ้าน", always},
	{"อพม.", "อาสาสมัครพัฒนาสังคมและความมั่นคงของมนุษย์", always},
	{"สถ.", "กรมส่งเสริมการปกครองท้องถิ่น", always},
	{"ปค.", "กรมการปกครอง", always},
	{"พช.", "กรมการพัฒนาชุมชน", always},
	{"พอช.", "สถาบันพัฒนาองค์กรชุมชน", always},
	{"สนง.", "สำนักงาน", titling},
	{"สนจ.", "สำนักงานจังหวัด", always},
	{"ศดธ.", "ศูนย์ดำรงธรรม", always},

	// Health.
	{"อสม.", "อาสาสมัครสาธารณสุขประจำหมู่บ้าน", always},
	{"รพ.", "โรงพยาบาล", titling},
	{"ร.พ.", "โรงพยาบาล", titling},
	{"รพ.สต.", "โรงพยาบาลส่งเสริมสุขภาพตำบล", always},
	{"รพช.", "โรงพยาบาลชุมชน", always},
	{"รพท.", "โรงพยาบาลทั่วไป", always},
	{"รพศ.", "โรงพยาบาลศูนย์", always},
	{"สสจ.", "สำนักงานสาธารณสุขจังหวัด", always},
	{"นพ.สสจ.", "นายแพทย์สาธารณสุขจังหวัด", always},
	{"สสอ.", "สำนักงานสาธารณสุขอำเภอ", always},
	{"สปสช.", "สำนักงานหลักประกันสุขภาพแห่งชาติ", always},
	{"สสส.", "สำนักงานกองทุนสนับสนุนการสร้างเสริมสุขภาพ", always},
	{"สพฉ.", "สถาบันการแพทย์ฉุกเฉินแห่งชาติ", always},
	{"สคร.", "สำนักงานป้องกันควบคุมโรค", ranking},
	{"อย.", "สำนักงานคณะกรรมการอาหารและยา", always},
	{"อภ.", "องค์การเภสัชกรรม", always},

	// Disasters, police and army.
	{"ปภ.", "ป้องกันและบรรเทาสาธารณภัย", always},
	{"กอปภ.", "กองอำนวยการป้องกันและบรรเทาสาธารณภัย", always},
	{"กอ.ปภ.", "กองอำนวยการป้องกันและบรรเทาสาธารณภัย", always},
	{"กอ.ปภ.จ.", "กองอำนวยการป้องกันและบรรเทาสาธารณภัยจังหวัด", always},
	{"ศปถ.", "ศูนย์อำนวยการความปลอดภัยทางถนน", always},
	{"ศอ.ปส.จ.", "ศูนย์อำนวยการป้องกันและปราบปรามยาเสพติดจังหวัด", always},
	{"ศอ.ปส.อ.", "ศูนย์อำนวยการป้องกันและปราบปรามยาเสพติดอำเภอ", always},
	{"ป.ป.ส.", "สำนักงานคณะกรรมการป้องกันและปราบปรามยาเสพติด", always},
	{"ปปส.", "สำนักงานคณะกรรมการป้องกันและปราบปรามยาเสพติด", always},
	{"ป.ป.ช.", "คณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ", always},
	{"ปปช.", "คณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ", always},
	{"ป.ป.ท.", "คณะกรรมการป้องกันและปราบปรามการทุจริตในภาครัฐ", always},
	{"ปปง.", "สำนักงานป้องกันและปราบปรามการฟอกเงิน", always},
	{"กอ.รมน.", "กองอำนวยการรักษาความมั่นคงภายใน", always},
	{"สมช.", "สำนักงานสภาความมั่นคงแห่งชาติ", always},
	{"ตร.", "ตำรวจ|สำนักงานตำรวจแห่งชาติ", unclear},
	{"สตช.", "สำนักงานตำรวจแห่งชาติ", always},
	{"สภ.", "สถานีตำรวจภูธร", titling},
	{"สน.", "สถานีตำรวจนครบาล", titling},
	{"ภ.จว.", "ตำรวจภูธรจังหวัด", titling},
	{"บก.ภ.จว.", "กองบังคับการตำรวจภูธรจังหวัด", titling},
	{"บก.", "กองบังคับการ|บรรณาธิการ|กองบัญชาการ", unclear},
	{"บช.น.", "กองบัญชาการตำรวจนครบาล", always},
	{"บช.ก.", "กองบัญชาการตำรวจสอบสวนกลาง", always},
	{"ตชด.", "ตำรวจตระเวนชายแดน", always},
	{"กก.ตชด.", "กองกำกับการตำรวจตระเวนชายแดน", ranking},
	{"ตม.", "ตรวจคนเข้าเมือง", always},
	{"สตม.", "สำนักงานตรวจคนเข้าเมือง", always},
	{"ทล.", "ทางหลวงหมายเลข|ตำรวจทางหลวง|กรมทางหลวง", unclear},
	{"ทช.", "กรมทางหลวงชนบท|กรมทรัพยากรทางทะเลและชายฝั่ง", unclear},
	{"มทบ.", "มณฑลทหารบก", ranking},
	{"ทภ.", "กองทัพภาค", ranking},
	{"พล.ร.", "กองพลทหารราบ", ranking},
	{"พัน.", "กองพัน", ranking},
	{"กกล.", "กองกำลัง", titling},
	{"ฉก.", "หน่วยเฉพาะกิจ", titling},
	{"นพค.", "หน่วยพัฒนาการเคลื่อนที่", titling},
	{"นทพ.", "หน่วยบัญชาการทหารพัฒนา", always},
	{"ทบ.", "กองทัพบก", always},
	{"ทร.", "กองทัพเรือ", always},
	{"ทอ.", "กองทัพอากาศ", always},
	{"จยย.", "จักรยานยนต์", always},

	// Ministries.
	{"มท.", "กระทรวงมหาดไทย", always},
	{"สธ.", "กระทรวงสาธารณสุข", always},
	{"กษ.", "กระทรวงเกษตรและสหกรณ์", always},
	{"ศธ.", "กระทรวงศึกษาธิการ", always},
	{"กค.", "กระทรวงการคลัง", always},
	{"กต.", "กระทรวงการต่างประเทศ", always},
	{"กห.", "กระทรวงกลาโหม", always},
	{"คค.", "กระทรวงคมนาคม", always},
	{"พณ.", "กระทรวงพาณิชย์", always},
	{"พน.", "กระทรวงพลังงาน", always},
	{"พม.", "กระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์", always},
	{"ยธ.", "กระทรวงยุติธรรม", always},
	{"รง.", "กระทรวงแรงงาน", always},
	{"วธ.", "กระทรวงวัฒนธรรม", always},
	{"อก.", "กระทรวงอุตสาหกรรม", always},
	{"อว.", "กระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม", always},
	{"ทส.", "กระทรวงทรัพยากรธรรมชาติและสิ่งแวดล้อม", always},
	{"ดศ.", "กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม", always},

	// Other bodies.
	{"กทม.", "กรุงเทพมหานคร", always},
	{"ก.พ.ร.", "คณะกรรมการพัฒนาระบบราชการ", always},
	{"กกต.", "คณะกรรมการการเลือกตั้ง", always},
	{"กสม.", "คณะกรรมการสิทธิมนุษยชนแห่งชาติ", always},
	{"กสทช.", "คณะกรรมการกิจการกระจายเสียง กิจการโทรทัศน์ และกิจการโทรคมนาคมแห่งชาติ", always},
	{"สตง.", "สำนักงานการตรวจเงินแผ่นดิน", always},
	{"สศช.", "สำนักงานสภาพัฒนาการเศรษฐกิจและสังคมแห่งชาติ", always},
	{"สปน.", "สำนักงานปลัดสำนักนายกรัฐมนตรี", always},
	{"สคบ.", "สำนักงานคณะกรรมการคุ้มครองผู้บริโภค", always},
	{"คปภ.", "สำนักงานคณะกรรมการกำกับและส่งเสริมการประกอบธุรกิจประกันภัย", always},
	{"สทนช.", "สำนักงานทรัพยากรน้ำแห่งชาติ", always},
	{"สปส.", "สำนักงานประกันสังคม", always},
	{"พมจ.", "พัฒนาสังคมและความมั่นคงของมนุษย์จังหวัด", always},
	{"กสร.", "กรมสวัสดิการและคุ้มครองแรงงาน", always},
	{"ชป.", "กรมชลประทาน", always},
	{"ส.ป.ก.", "สำนักงานการปฏิรูปที่ดินเพื่อเกษตรกรรม|สอปอกอ", unclear},
	{"สปก.", "สำนักงานการปฏิรูปที่ดินเพื่อเกษตรกรรม|สอปอกอ", unclear},
	{"อ.ต.ก.", "องค์การตลาดเพื่อเกษตรกร", always},
	{"กยท.", "การยางแห่งประเทศไทย", always},
	{"ศพก.", "ศูนย์เรียนรู้การเพิ่มประสิทธิภาพการผลิตสินค้าเกษตร", always},
	{"ธ.ก.ส.", "ธนาคารเพื่อการเกษตรและสหกรณ์การเกษตร", always},
	{"ธกส.", "ธนาคารเพื่อการเกษตรและสหกรณ์การเกษตร", always},
	{"ธอส.", "ธนาคารอาคารสงเคราะห์", always},
	{"ธปท.", "ธนาคารแห่งประเทศไทย", always},
	{"ธ.", "ธนาคาร", titling},
	{"กฟผ.", "การไฟฟ้าฝ่ายผลิตแห่งประเทศไทย", always},
	{"กฟภ.", "การไฟฟ้าส่วนภูมิภาค", always},
	{"กฟน.", "การไฟฟ้านครหลวง", always},
	{"กปภ.", "การประปาส่วนภูมิภาค", always},
	{"กปน.", "การประปานครหลวง|กรรมการประจำหน่วยเลือกตั้ง", unclear},
	{"รฟท.", "การรถไฟแห่งประเทศไทย", always},
	{"ททท.", "การท่องเที่ยวแห่งประเทศไทย", always},
	{"ขสมก.", "องค์การขนส่งมวลชนกรุงเทพ", always},
	{"บขส.", "บริษัทขนส่ง", always},
	{"ปณ.", "ไปรษณีย์", titling},
	{"ส.ค.", "สิงหาคม|สอคอ", unclear},
	{"ก.พ.", "กุมภาพันธ์|คณะกรรมการข้าราชการพลเรือน", unclear},
	{"ตปท.", "ต่างประเทศ", always},
	{"ตจว.", "ต่างจังหวัด", always},
	{"สปป.", "สาธารณรัฐประชาธิปไตยประชาชน", titling},
	{"หจก.", "ห้างหุ้นส่วนจำกัด", titling},
	{"บจก.", "บริษัท", titling},
	{"บมจ.", "บริษัท", titling},
	{"จก.", "จำกัด", always},
	{"รทก.", "ระดับทะเลปานกลาง", always},
	{"ลว.", "ลงวันที่", titling},
	{"มอก.", "มาตรฐานผลิตภัณฑ์อุตสาหกรรม", always},
	{"มผช.", "มาตรฐานผลิตภัณฑ์ชุมชน", always},

	// Schools.
	{"ร.ร.", "โรงเรียน", titling},
	{"รร.", "โรงเรียน|โรงแรม", unclear},
	{"ป.", "ประถมศึกษาปีที่|ปริญญา", unclear},
	{"ปวช.", "ประกาศนียบัตรวิชาชีพ", always},
	{"ปวส.", "ประกาศนียบัตรวิชาชีพชั้นสูง", always},
	{"สพฐ.", "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน", always},
	{"สพป.", "สำนักงานเขตพื้นที่การศึกษาประถมศึกษา", titling},
	{"สพม.", "สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา", titling},
	{"สอศ.", "สำนักงานคณะกรรมการการอาชีวศึกษา", always},
	{"ศธจ.", "ศึกษาธิการจังหวัด", always},
	{"สกร.", "กรมส่งเสริมการเรียนรู้", always},
	{"กศน.", "การศึกษานอกระบบและการศึกษาตามอัธยาศัย", always},
	{"กยศ.", "กองทุนเงินให้กู้ยืมเพื่อการศึกษา", always},

	// Laws.
	{"พ.ร.บ.", "พระราชบัญญัติ", always},
	{"พรบ.", "พระราชบัญญัติ", always},
	{"พ.ร.ก.", "พระราชกำหนด", always},
	{"พ.ร.ฎ.", "พระราชกฤษฎีกา", always},
	{"พ.ร.ป.", "พระราชบัญญัติประกอบรัฐธรรมนูญ", always},
	{"รธน.", "รัฐธรรมนูญ", always},

	// Addresses and places.
	{"จ.", "จังหวัด|วันจันทร์", unclear},
	{"อ.", "อำเภอ|อาจารย์|วันอังคาร", unclear},
	{"ต.", "ตำบล", unclear},
	{"ม.", "หมู่|มัธยมศึกษาปีที่|มหาวิทยาลัย|มาตรา|เมตร", unclear},
	{"บ.", "บ้าน|บริษัท|บาท", unclear},
	{"ถ.", "ถนน", unclear},
	{"ซ.", "ซอย", unclear},
	{"โทร.", "โทรศัพท์", always},

	// Kings; the word is not said so of others.
	{"ร.", "รัชกาลที่|กรมทหารราบที่", unclear},

	// Measures.
	{"น.", "นาฬิกา", unclear},
	{"ชม.", "ชั่วโมง", measure},
	{"กม.", "กิโลเมตร|คณะกรรมการหมู่บ้าน|กฎหมาย", unclear},
	{"ตร.กม.", "ตารางกิโลเมตร", always},
	{"ตร.ม.", "ตารางเมตร", always},
	{"ตร.ซม.", "ตารางเซนติเมตร", always},
	{"ตร.ว.", "ตารางวา", always},
	{"ตรม.", "ตารางเมตร", always},
	{"ตรว.", "ตารางวา", always},
	{"ลบ.ม.", "ลูกบาศก์เมตร", always},
	{"ลบ.ซม.", "ลูกบาศก์เซนติเมตร", always},
	{"ซม.", "เซนติเมตร", always},
	{"ซ.ม.", "เซนติเมตร", always},
	{"มม.", "มิลลิเมตร", always},
	{"ม.ม.", "มิลลิเมตร", always},
	{"กก.", "กิโลกรัม|กรรมการ|กองกำกับการ", unclear},
	{"ก.ก.", "กิโลกรัม", measure},
	{"ก.ม.", "กิโลเมตร", measure},
	{"ช.ม.", "ชั่วโมง", measure},
	{"ก.", "กรัม", measure},
	{"มก.", "มิลลิกรัม", measure},
	{"มคก.", "ไมโครกรัม", always},
	{"ล.", "ลิตร", measure},
	{"มล.", "มิลลิลิตร", measure},
	{"ตว.", "ตารางวา", measure},
	{"ว.", "วา", measure},
}

// measures are the abbreviations that stand for a unit wherever they stand after a number.
var measures = map[string]bool{
	"ตร.กม.": true, "ตร.ม.": true, "ตร.ซม.": true, "ตร.ว.": true, "ตรม.": true, "ตรว.": true, "ลบ.ม.": true, "ลบ.ซม.": true, "ซม.": true, "ซ.ม.": true,
	"มม.": true, "ม.ม.": true, "มคก.": true, "กม.": true, "กก.": true, "ม.": true, "บ.": true,
}

// abbreviations lists the abbreviations that Say knows, each as it is written, for the dictionary: the full stops are
// a part of the word.
func abbreviations() []string {
	list := make([]string, 0, len(abbreviationTable)+len(months)+len(weekdays))
	for _, a := range abbreviationTable {
		list = append(list, a.short)
	}
	for _, m := range months {
		list = append(list, m.short)
	}
	for _, d := range weekdays {
		list = append(list, d.short)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// abbreviationsByForm holds the abbreviations by what stands in a text: as they are in the table, and those of three
// letters or more, which are no words, without full stops.
var abbreviationsByForm = func() map[string]*abbreviation {
	forms := make(map[string]*abbreviation, 2*len(abbreviationTable))
	for i, a := range abbreviationTable {
		forms[a.short] = &abbreviationTable[i]
		plain := strings.ReplaceAll(a.short, ".", "")
		if a.when != unclear && a.when != measure && utf8.RuneCountInString(plain) >= 3 && strings.IndexFunc(plain, func(r rune) bool { return r > 'ฮ' }) < 0 && plain != "พัน" {
			if forms[plain] == nil {
				forms[plain] = &abbreviationTable[i]
			}
		}
	}
	for _, m := range months {
		if forms[m.short] == nil { // ก.พ. is a month or an office
			forms[m.short] = &abbreviation{m.short, m.long, always}
		}
	}
	for _, d := range weekdays {
		if forms[d.short] == nil {
			forms[d.short] = &abbreviation{d.short, "วัน" + d.long, unclear}
		}
	}
	return forms
}()

// spaced are the abbreviations that many write with spaces after the full stops: "พ. ศ. 2569".
var spaced = func() map[string]bool {
	m := map[string]bool{"พ.ศ.": true, "ค.ศ.": true, "พ.ร.บ.": true}
	for _, month := range months {
		m[month.short] = true
	}
	return m
}()

const longestAbbreviation = 6 // groups with a full stop

// abbreviationAt gives the longest abbreviation of the table that text begins with, and its length. The last of
// several full stops may be missing, and so may all where nothing but the abbreviation stands between spaces; the
// caller sees to it that a word begins at text.
func abbreviationAt(text string) (found *abbreviation, length int) {
	key, end := "", 0
	gaps := false
	for range longestAbbreviation {
		n := thaiLetters(text[end:])
		if n == 0 || n > longestGroup {
			return found, length
		}
		if end+n == len(text) || text[end+n] != '.' {
			// พ.ศ 2569
			if a := abbreviationsByForm[key+text[end:end+n]+"."]; a != nil && key != "" && !gaps {
				return a, end + n
			}
			if a := abbreviationsByForm[text[:n]]; a != nil && end == 0 && text[:n] != a.short && !startsWith(text[n:], "ฯ", "ๆ") {
				return a, n
			}
			return found, length
		}
		key += text[end : end+n+1]
		end += n + 1
		if a := abbreviationsByForm[key]; a != nil && (!gaps || spaced[key]) {
			found, length = a, end
		}
		if strings.HasPrefix(text[end:], " ") {
			end, gaps = end+1, true
		}
	}
	return found, length
}

const longestGroup = 6 * 3 // bytes: "ประชา." would be one
