package thai

import (
	"strings"
	"testing"
)

// bondSigns are how the tests below write bonds.
var bondSigns = [Bonds]string{Open: "|", Loose: "/", Paired: "&", Counted: "#", Unknown: "?", Compound: "+", Named: "=", Measured: "~", Single: "!", Bound: "-"}

func bondsBy(d *Dictionary, text string) string {
	var b strings.Builder
	for piece, bond := range d.Torn(text) {
		b.WriteString(piece + bondSigns[bond])
	}
	return strings.TrimSuffix(b.String(), "|")
}

func TestBonds(t *testing.T) {
	site := NewDictionary([]string{"แม่น้ำแคว", "กาญจนบุรี", "ท่าม่วง", "ปากแพรก", "เมืองกาญจนบุรี", "ลำตะเพิน"})
	for _, c := range []struct{ in, want string }{
		// Words of several pieces.
		{"การส่งเสริม", "การ/ส่ง+เสริม"},
		{"ใช้งบประมาณ ๒,๕๐๐,๐๐๐ บาท", "ใช้/งบ+ประมาณ /๒,๕๐๐,๐๐๐ ~บาท"},
		{"น้ำท่วมฉับพลัน", "น้ำ+ท่วม/ฉับ+พลัน"},
		{"โควิดและโดรน", "โค+วิด/และ/โด+รน"},
		{"สักการะ", "สัก+กา+ระ"},
		{"ความร่วมมือ", "ความ+ร่วม+มือ"},
		{"ประจำวันอังคารที่หก", "ประจำ+วัน+อังคาร#ที่#หก"},
		{"วันละสองครั้ง", "วัน+ละ#สอง#ครั้ง"},
		{"ส่ง เสริม", "ส่ง |เสริม"}, // two words

		// Places.
		{"ในแม่น้ำแควน้อย", "ใน/แม่น้ำแคว/น้อย"},
		{"อำเภอท่าม่วง ตำบลปากแพรก", "อำเภอ=ท่าม่วง |ตำบล+ปากแพรก"},
		{"จังหวัดกาญจนบุรีจัดงาน", "จังหวัด+กาญจนบุรี/จัด+งาน"},
		{"จังหวัดจัดงาน", "จังหวัด/จัด+งาน"},
		{"ผู้ว่าราชการจังหวัดกาญจนบุรี", "ผู้ว่าราชการจังหวัด+กาญจนบุรี"},
		{"ห้วยลำตะเพิน", "ห้วย=ลำตะเพิน"},

		// Persons.
		{"นายสมชาย ใจดี กล่าว", "นาย=สมชาย &ใจดี |กล่าว"},
		{"โดยนางสาวสมหญิง รักชาติ", "โดย/นางสาว=สม=หญิง &รัก?ชาติ"},
		{"ดร. สมศักดิ์ และ นพ.วิชัย", "ดร. =สม=ศักดิ์ |และ |นพ.วิชัย"},
		{"พล.ต.อ. ประชา พรหมนอก", "พล.ต.อ. =ประชา &พรหม?นอก"},
		{"น.ส. สมหญิง", "น.ส. =สม=หญิง"},
		{"ร.ต.อ. สมชาย", "ร.ต.อ. =สมชาย"},
		{"พันตำรวจเอกหญิงสมศรี", "พันตำรวจเอก=หญิง=สมศรี"},
		{"ร้อยตรีและสิบเอก", "ร้อยตรี/และ/สิบเอก"}, // ranks alone
		{"นายสมชายกล่าวว่าโครงการนี้มีประโยชน์", "นาย=สมชาย/กล่าว+ว่า/โครงการ/นี้/มี+ประโยชน์"},
		{"ว่าที่ร้อยตรี สมชาย", "ว่าที่ร้อยตรี =สมชาย"},

		// Numbers.
		{"โทร. ๐ ๓๔๕๑ ๑๒๐๐", "โทร. =๐ ~๓๔๕๑ ~๑๒๐๐"},
		{"เวลา 20.00 น.", "เวลา /20.00 ~น."},
		{"จำนวน 12 คน 5แห่ง", "จำนวน /12 #คน /5#แห่ง"},
		{"30 องศาเซลเซียส", "30 ~องศาเซลเซียส"},
		{"พฤศจิกายน 2569 พ.ศ. 2569", "พฤศจิกายน &2569 /พ.ศ. =2569"},
		{"สองพันห้าร้อยหกสิบเก้า", "สอง~พัน~ห้า~ร้อย~หก~สิบ~เก้า"},
		{"สามสิบเอ็ดบาทยี่สิบห้าสตางค์", "สามสิบ~เอ็ด~บาท/ยี่สิบ~ห้า~สตางค์"},
		{"วันที่ยี่สิบสาม พฤศจิกายน สองพัน", "วัน+ที่#ยี่สิบ~สาม ~พฤศจิกายน &สอง~พัน"},
		{"เก้านาฬิกา สามสิบนาที", "เก้า~นาฬิกา |สามสิบ~นาที"},
		{"ศูนย์ สามสี่ห้าหนึ่ง", "ศูนย์ &สาม~สี่~ห้า~หนึ่ง"},
		{"ทั้งสองฝั่ง", "ทั้ง+สอง/ฝั่ง"},
		{"มาตรา 44 วรรค ๓ ข้อ ๓", "มาตรา =44 /วรรค /๓ #ข้อ =๓"},

		// Single letters and unknown words.
		{"ณ ศาลากลาง", "ณ =ศาลา+กลาง"},
		{"ก็มีดีปี", "ก็/มี/ดี/ปี"},
		{"ฮฬฌฟุต", "ฮฬฌ?ฟุต"},
		{"โรงงานฮฬฌ", "โรงงาน?ฮฬฌ"},
		{"โดยฮฬฌ", "โดย/ฮฬฌ"},
		{"ภาษา\u200Bไทย", "ภาษา\u200B/ไทย"},

		// Signs.
		{"เด็ก ๆ ใน", "เด็ก ๆ |ใน"},
		{"(นายสมชาย)", "(นาย=สมชาย)"},
		{"นาย\nสมชาย", "นาย\n|สมชาย"},
	} {
		if got := bondsBy(site, c.in); got != c.want {
			t.Errorf("%q has the bonds\n%s, want\n%s", c.in, got, c.want)
		}
	}
}

// Each title keeps a name, with or without a space, and stays apart from what is no name.
func TestTitles(t *testing.T) {
	titles := 0
	for word, is := range traitsOf() {
		if is&isTitle == 0 {
			continue
		}
		titles++
		for _, text := range []string{word + "สมชาย", word + " สมชาย"} {
			for piece := range Standard().Lines(text) {
				if piece != text {
					t.Errorf("%q: a line ends after %q", text, piece)
				}
				break
			}
		}
		text := word + " และคณะ"
		for piece, bond := range Standard().Lines(text) {
			if piece == text || bond > Loose {
				t.Errorf("%q: %q has the bond %d", text, piece, bond)
			}
			break
		}
	}
	if titles < 150 {
		t.Errorf("only %d titles", titles)
	}
}

// A line never ends beside a piece of one letter, whatever letters are around it.
func TestSingleLettersAreBound(t *testing.T) {
	for _, word := range []string{"ประชาชน", "ฮฬฌ", "การ"} {
		for letter := 'ก'; letter <= 'ฮ'; letter++ {
			text := word + string(letter) + word
			last := ""
			for piece := range Standard().Lines(text) {
				for _, p := range []string{last, piece} {
					if p == string(letter) && p != "ณ" && p != "ก็" {
						t.Errorf("%q: %q alone", text, p)
					}
				}
				last = piece
			}
		}
	}
}
