package content

import "fmt"

// Programme is a radio programme, รายการวิทยุ (duties 1.5 and 1.9). Its episodes lie in the folder of its name.
type Programme struct {
	Common
	Station   string `key:"station" need:"yes" th:"สถานี" en:"Station" eg:"สถานีวิทยุกระจายเสียงแห่งประเทศไทย จังหวัดกาญจนบุรี"`
	Frequency string `key:"frequency" th:"คลื่นความถี่" en:"Frequency" eg:"FM 102.0 เมกะเฮิรตซ์"`
	Schedule  string `key:"schedule" need:"yes" th:"วันและเวลาออกอากาศ" en:"When it is on air" eg:"ทุกวันจันทร์–วันศุกร์ เวลา 08.10–08.30 น."`
}

// Kind is ProgrammesKind.
func (Programme) Kind() Kind { return ProgrammesKind }

func (Programme) withheld(c Common) Publication { return Programme{Common: c} }

func (p Programme) check(r *reading) { r.checkDated(p.Common) }

// Episode is one broadcast of a programme, ตอน. Its source lies in the programme's folder.
type Episode struct {
	Common
	Audio      Ref    `key:"audio" names:"file" th:"ไฟล์เสียง .mp3, .m4a, .ogg หรือ .opus" en:"Recording beside the source" eg:"episode.mp3"`
	Duration   string `key:"duration" th:"ความยาว (นาที:วินาที หรือ ชั่วโมง:นาที:วินาที)" en:"Length, minutes:seconds or hours:minutes:seconds" eg:"18:30"`
	Transcript string `key:"transcript" th:"บทออกอากาศทั้งหมด" en:"All that is said" eg:"สวัสดีครับท่านผู้ฟัง"`
	Rundown    []Cue  `key:"rundown" th:"ลำดับรายการ" en:"Rundown" eg:"[{at: \"00:00\", title: เปิดรายการ}]"`
}

// recordings are the endings of the names of recordings.
var recordings = []string{".mp3", ".m4a", ".ogg", ".opus"}

// A Cue is what begins at a time of a recording or a film.
type Cue struct {
	At    string `key:"at" need:"yes" th:"เวลา (นาที:วินาที)" en:"From the start, minutes:seconds" eg:"03:20"`
	Title string `key:"title" need:"yes" th:"เรื่องหรือภาพ" en:"What" eg:"ขั้นตอนการขึ้นทะเบียนเกษตรกร"`
}

// Kind is EpisodesKind.
func (Episode) Kind() Kind { return EpisodesKind }

func (Episode) withheld(c Common) Publication { return Episode{Common: c} }

// Needs gives the recording.
func (e Episode) Needs() []Ref { return given(e.Audio) }

func (e Episode) check(r *reading) {
	r.checkDated(e.Common)
	r.checkEnding("audio", e.Audio, "ไฟล์เสียง", recordings...)
	r.checkLength("duration", e.Duration)
	r.checkCues("rundown", e.Rundown)
	if e.Audio.Text != "" && e.Transcript == "" && r.bodyEmpty {
		r.warn("transcript-missing", e.Audio.At, "มีไฟล์เสียงแต่ไม่มีบทออกอากาศ ผู้พิการทางการได้ยินจะไม่ทราบเนื้อหา", "a recording without its words",
			"เพิ่มช่อง “transcript:” แล้วพิมพ์บทออกอากาศต่อท้าย หรือเขียนสรุปใต้ส่วนหัว")
	}
}

func (r *reading) checkCues(path string, cues []Cue) {
	for i, c := range cues {
		r.checkLength(fmt.Sprintf("%s[%d].at", path, i), c.At)
	}
}
