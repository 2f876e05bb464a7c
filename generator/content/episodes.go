package content

import (
	"fmt"

	"hokhao/generator/schemaorg"
	"hokhao/generator/words"
)

// EpisodesKind is that of Episode; its sources lie in the folders of programmes.
const EpisodesKind Kind = "episodes"

var _ = register(Profile{
	Zero: Episode{}, Order: 90, Name: words.New(string(EpisodesKind), "ตอนของรายการวิทยุ", "Radio episodes"),
	Within: ProgrammesKind, Home: Home{Place: 50, Most: 3},
	Where: "ไฟล์: `content/programmes/ชื่อรายการ/2026-11-23-ชื่อตอน.md` · one file an episode, in its programme's folder",
})

var (
	episodeProgrammeWord = words.New("episode-programme", "รายการ", "Programme")
)

// Episode is one broadcast of a programme, ตอน. Its source lies in the programme's folder.
type Episode struct {
	Common
	Audio      Ref    `key:"audio" names:"file" th:"ไฟล์เสียง .mp3, .m4a, .ogg หรือ .opus" en:"Recording beside the source" eg:"episode.mp3"`
	Duration   Ref    `key:"duration" names:"playing-time" th:"ความยาว (นาที:วินาที หรือ ชั่วโมง:นาที:วินาที)" en:"Length, minutes:seconds or hours:minutes:seconds" eg:"18:30"`
	Transcript string `key:"transcript" th:"บทออกอากาศทั้งหมด" en:"All that is said" eg:"สวัสดีครับท่านผู้ฟัง"`
	Rundown    []Cue  `key:"rundown" th:"ลำดับรายการ" en:"Rundown" eg:"[{at: \"00:00\", title: เปิดรายการ}]"`
}

// A Cue is what begins at a time of a recording or a film.
type Cue struct {
	At    string `key:"at" need:"yes" th:"เวลา (นาที:วินาที)" en:"From the start, minutes:seconds" eg:"03:20"`
	Title string `key:"title" need:"yes" th:"เรื่องหรือภาพ" en:"What" eg:"ขั้นตอนการขึ้นทะเบียนเกษตรกร"`
}

// Kind is EpisodesKind.
func (Episode) Kind() Kind { return EpisodesKind }

func (Episode) withheld(c Common) Publication { return Episode{Common: c} }

// Needs returns the recording.
func (e Episode) Needs() []Ref { return given(e.Audio) }

// Plays returns the recording.
func (e Episode) Plays() Medium {
	return Medium{File: e.Audio, Length: e.Duration, Cues: e.Rundown, Transcript: e.Transcript != ""}
}

func (e Episode) check(r *reading) {
	r.checkDated(e.Common)
	r.checkEnding("audio", e.Audio, "ไฟล์เสียง", recordings...)
	r.checkLength("duration", e.Duration.Text)
	r.checkCues("rundown", e.Rundown)
	if e.Audio.Text != "" && e.Transcript == "" && r.bodyEmpty {
		r.tell(msgTranscriptMissing, e.Audio.At)
	}
}

func (r *reading) checkCues(path string, cues []Cue) {
	for i, c := range cues {
		r.checkLength(fmt.Sprintf("%s[%d].at", path, i), c.At)
	}
}

// Tell says of which programme it is, and all that is said.
func (e Episode) Tell(to Teller) {
	to.Fact(episodeProgrammeWord, to.Programme())
	to.Fact(words.Length, e.Duration.Text)
	to.Then(words.Rundown, cueLines(e.Rundown))
	to.Then(words.Transcript, linesOf(e.Transcript))
}

// Things returns the episode with its recording.
func (e Episode) Things(in Structurer) []schemaorg.Thing {
	t := schemaorg.Episode{Work: in.Work("RadioEpisode"), PartOfSeries: in.Series()}
	if !in.Void() {
		t.AssociatedMedia = in.File("AudioObject", "", e.Audio)
	}
	for i := range t.AssociatedMedia {
		t.AssociatedMedia[i].Duration = schemaorg.Duration(in.Length(e.Duration))
	}
	return []schemaorg.Thing{t}
}
