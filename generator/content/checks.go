package content

import (
	"fmt"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
)

// checkURL holds that a field is an address on the web.
func (r *reading) checkURL(key string, ref Ref) {
	if ref.Text == "" || isURL(ref.Text) {
		return
	}
	r.fail("url", r.at[key], fmt.Sprintf("ช่อง “%s” ต้องเป็นที่อยู่เว็บที่ขึ้นต้นด้วย https://", key), fmt.Sprintf("%q must be an http or https address", key),
		"คัดลอกที่อยู่จากแถบที่อยู่ของเบราว์เซอร์มาทั้งหมด")
}

func isURL(text string) bool {
	u, err := url.Parse(text)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != ""
}

// noTelephone is what an address in another scheme, or markup, has and a telephone number has not.
var noTelephone = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:|[<>]`)

// checkRegister holds that people can register there: an address or a telephone.
func (r *reading) checkRegister(key string, ref Ref) {
	if ref.Text == "" || isURL(ref.Text) || len(digits(ref.Text)) >= 3 && !noTelephone.MatchString(ref.Text) {
		return
	}
	r.fail("register", ref.At, "ช่อง “register” ต้องเป็นที่อยู่เว็บ https:// หรือหมายเลขโทรศัพท์", "register must be an address or a telephone number",
		"พิมพ์หมายเลขโทรศัพท์จริง หรือที่อยู่เว็บที่ขึ้นต้นด้วย https://")
}

// checkPhone holds that a number can be dialled.
func (r *reading) checkPhone(key, number string) {
	if n := len(digits(number)); number != "" && (n < 3 || n > 12) {
		r.fail("phone", r.at[key], fmt.Sprintf("“%s” ไม่ใช่หมายเลขโทรศัพท์", number), "not a telephone number", "พิมพ์หมายเลขจริง 3 ถึง 12 หลัก")
	}
}

// checkVenue holds that a place lies on the earth.
func (r *reading) checkVenue(key string, v Venue) {
	if v.Lat < -90 || v.Lat > 90 || v.Lon < -180 || v.Lon > 180 {
		r.fail("venue-place", r.at[key], "พิกัดของสถานที่ไม่ถูกต้อง", "latitude or longitude is out of range",
			"ละติจูดของกาญจนบุรีอยู่ราว 14–15 ลองจิจูดราว 98–100 ตรวจว่าไม่ได้สลับกัน แล้วคัดลอกพิกัดจริงจากแผนที่")
	}
}

// checkEnding holds that a file is of a type that browsers can show.
func (r *reading) checkEnding(key string, ref Ref, what string, endings ...string) {
	if ref.Text == "" || slices.Contains(endings, strings.ToLower(path.Ext(ref.Text))) {
		return
	}
	r.fail("file-type", ref.At, fmt.Sprintf("%s %s ต้องลงท้ายด้วย %s", what, ref.Text, strings.Join(endings, " หรือ ")),
		fmt.Sprintf("the file of %q must end in %s", key, strings.Join(endings, " or ")), "แปลงไฟล์เป็นชนิดที่รองรับ แล้วแก้ชื่อไฟล์ในช่องนี้")
}

var lengthPattern = regexp.MustCompile(`^\d{1,3}:[0-5]\d(:[0-5]\d)?$`)

// checkLength holds that a length of time is minutes:seconds or hours:minutes:seconds.
func (r *reading) checkLength(key, text string) {
	if text == "" || lengthPattern.MatchString(text) {
		return
	}
	r.fail("duration", r.at[key], fmt.Sprintf("“%s” ไม่อยู่ในรูป นาที:วินาที หรือ ชั่วโมง:นาที:วินาที", text), "a length is minutes:seconds or hours:minutes:seconds",
		"พิมพ์ความยาวจริง เป็น นาที:วินาที ในเครื่องหมาย \" \"")
}

// checkPoster holds that a poster is among the photos, where its words stand.
func (r *reading) checkPoster(poster Ref, photos []Photo) {
	if poster.Text == "" || slices.ContainsFunc(photos, func(p Photo) bool { return p.File.Text == poster.Text }) {
		return
	}
	r.fail("poster-missing", poster.At, fmt.Sprintf("โปสเตอร์หรือภาพปก %s ไม่อยู่ในรายการ photos", poster.Text), "the poster is not one of the photos",
		"เพิ่มใน photos โดยพิมพ์สิ่งที่เห็นในภาพแทน "+Unfilled+"\n  - file: "+poster.Text+"\n    alt: "+Unfilled+"\nถ้าเป็นโปสเตอร์ที่มีตัวหนังสือ ให้เพิ่มข้อความทั้งหมดในโปสเตอร์\n    type: graphic\n    text: "+Unfilled)
}
