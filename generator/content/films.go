package content

import (
	"strings"

	"hokhao/generator/schemaorg"
	"hokhao/generator/words"
)

// FilmsKind is that of Film.
const FilmsKind Kind = "films"

var _ = register(Profile{
	Zero: Film{}, Order: 100, Name: words.New(string(FilmsKind), "วีดิทัศน์ข่าว", "Films"),
	Home: Home{Place: 60, Most: 2},
})

var (
	filmElsewhereWord = words.New("film-watch-at", "ชมที่", "Watch at")
)

// Film is a video report, วีดิทัศน์ข่าว (duty 1.8).
type Film struct {
	Common
	Video    Ref    `key:"video" names:"file-url" need:"yes" th:"ไฟล์ .mp4 หรือ .webm หรือที่อยู่ https://" en:"File beside the source, or https:" eg:"news.mp4"`
	Poster   Ref    `key:"poster" names:"photo" th:"ภาพปก (ต้องอยู่ใน photos ด้วย)" en:"Still, one of the photos" eg:"cover.jpg"`
	Captions Ref    `key:"captions" names:"file" th:"คำบรรยายใต้ภาพ .vtt" en:"Captions, WebVTT" eg:"news.vtt"`
	Duration Ref    `key:"duration" names:"playing-time" th:"ความยาว (นาที:วินาที)" en:"Length, minutes:seconds" eg:"02:45"`
	Shotlist []Cue  `key:"shotlist" th:"ลำดับภาพ" en:"Shot list" eg:"[{at: \"00:00\", title: มุมสูงสะพานข้ามแม่น้ำแคว}]"`
	Script   string `key:"script" th:"บทบรรยาย" en:"Narration" eg:"กาญจนบุรีเปิดงานสัปดาห์สะพาน"`
}

// Kind is FilmsKind.
func (Film) Kind() Kind { return FilmsKind }

func (Film) withheld(c Common) Publication { return Film{Common: c} }

// Elsewhere reports whether the video is on another site: pages link to it and load nothing from there.
func (f Film) Elsewhere() bool { return strings.Contains(f.Video.Text, "://") }

// Needs returns the video, unless it is elsewhere, and its captions.
func (f Film) Needs() []Ref {
	if f.Elsewhere() {
		return given(f.Captions)
	}
	return given(f.Video, f.Captions)
}

// Plays returns the video.
func (f Film) Plays() Medium {
	return Medium{File: f.Video, Moving: true, Length: f.Duration, Poster: f.Poster, Captions: f.Captions, Cues: f.Shotlist, Transcript: f.Script != ""}
}

func (f Film) check(r *reading) {
	r.checkDated(f.Common)
	if f.Elsewhere() {
		r.checkURL("video", f.Video)
	} else {
		r.checkEnding("video", f.Video, "ไฟล์วีดิทัศน์", films...)
	}
	r.checkEnding("captions", f.Captions, "คำบรรยายใต้ภาพ", ".vtt")
	r.checkPoster(f.Poster, f.Photos)
	r.checkLength("duration", f.Duration.Text)
	r.checkCues("shotlist", f.Shotlist)
	if f.Video.Text != "" && !f.Elsewhere() && f.Captions.Text == "" && f.Script == "" && r.bodyEmpty {
		r.tell(msgCaptionsMissing, f.Video.At)
	}
}

// Tell says where it can be watched, and what is said and seen.
func (f Film) Tell(to Teller) {
	to.Fact(words.Length, f.Duration.Text)
	if f.Elsewhere() {
		to.Fact(filmElsewhereWord, f.Video.Text)
	}
	to.Then(words.Narration, linesOf(f.Script))
	to.Then(words.ShotList, cueLines(f.Shotlist))
}

// Things returns the video, here or elsewhere.
func (f Film) Things(in Structurer) []schemaorg.Thing {
	v := schemaorg.Video{Work: in.Work("VideoObject"), Duration: schemaorg.Duration(in.Length(f.Duration))}
	v.UploadDate, v.Image = v.DatePublished, nil
	if in.Void() {
		return []schemaorg.Thing{v}
	}
	if poster := in.Photo(f.Poster); poster != "" {
		v.ThumbnailURL = []string{poster}
	}
	if f.Elsewhere() {
		v.SameAs = f.Video.Text
	}
	for _, file := range in.File("VideoObject", "", f.Video) {
		v.ContentURL, v.EncodingFormat, v.ContentSize = file.ContentURL, file.EncodingFormat, file.ContentSize
	}
	v.Caption = in.File("MediaObject", "", f.Captions)
	return []schemaorg.Thing{v}
}
