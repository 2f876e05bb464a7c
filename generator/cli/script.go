package cli

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"hokhao/generator/channels/script"
	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/engine"
	"hokhao/generator/site"
	"hokhao/generator/thai"
)

// voices are the values of --voice.
var voices = map[string]script.Polite{"": script.Either, "male": script.Male, "female": script.Female}

// A scriptRequest holds the flags of the command script.
type scriptRequest struct {
	flags
	district, date, file, format, voice string
}

func scriptCommand() *cobra.Command {
	var r scriptRequest
	cmd := &cobra.Command{
		Use: "script", Short: "บทข่าวเสียงตามสายของอำเภอหนึ่งในวันหนึ่ง (one loudspeaker script)", Args: noArgs,
		Long: strings.TrimSpace(`
จัดทำบทข่าวเสียงตามสายของอำเภอหนึ่งในวันหนึ่ง เหมือนที่ build จัดทำทุกตัวอักษร แต่ไม่เผยแพร่อะไร
เขียนลงไฟล์เมื่อระบุ -o มิฉะนั้นแสดงบนจอ วันที่เขียนแบบใดก็ได้ ถ้าไม่ระบุคือวันนี้ เช่น
  hokhao script --district mueang --date "23 พ.ย. 69" --format pdf -o บท.pdf
วันที่ไม่มีข่าว ได้บทที่บอกว่าไม่มีข่าว และรหัสจบการทำงานเป็น 0

Makes the loudspeaker script of one district and day, with the very bytes of a build, and publishes nothing. On a day
without news it is a sheet that says so; the exit code is 0.`),
		RunE: func(cmd *cobra.Command, _ []string) error { return r.run(cmd) },
	}
	r.register(cmd, false)
	fs := cmd.Flags()
	fs.StringVar(&r.district, "district", "", "คีย์หรือชื่ออำเภอใน site.yaml (key or name of the district)")
	fs.StringVar(&r.date, "date", "", "วันที่ของบท เขียนแบบไทยหรือ 2026-11-23 ถ้าไม่ระบุคือวันนี้ (day; today unless said)")
	fs.StringVarP(&r.file, "output", "o", "", "ไฟล์ที่จะเขียน ถ้าไม่ระบุคือแสดงบนจอ (file to write; standard output unless said)")
	fs.StringVar(&r.format, "format", "txt", "txt ข้อความ หรือ pdf สำหรับพิมพ์ (form of the script)")
	fs.StringVar(&r.voice, "voice", "", "ผู้อ่าน: male ครับ, female ค่ะ ถ้าไม่ระบุคือ ครับ/ค่ะ ให้เลือกเอง (who reads)")
	return cmd
}

// scriptEndings are the values of --format, with the file endings.
var scriptEndings = map[string]string{"txt": script.TextEnding, "pdf": script.PDFEnding}

func (r *scriptRequest) run(cmd *cobra.Command) error {
	polite, known := voices[r.voice]
	if !known {
		return usageError{errors.New("--voice ต้องเป็น male หรือ female (must be male or female)")}
	}
	ending, known := scriptEndings[r.format]
	if !known {
		return usageError{fmt.Errorf("--format ต้องเป็น %s (unknown form)", strings.Join(slices.Sorted(maps.Keys(scriptEndings)), " หรือ "))}
	}
	if r.district == "" {
		return usageError{errors.New("ต้องระบุ --district เช่น --district mueang (a district is needed)")}
	}
	o, err := r.options()
	if err != nil {
		return err
	}
	day, err := r.day()
	if err != nil {
		return err
	}
	var b site.Broadcast
	made, err := r.one(cmd, o, r.file, func(s *site.Site) (engine.Target, []diagnostic.Finding) {
		d, ok := s.District(r.district)
		if !ok {
			return engine.Target{}, []diagnostic.Finding{unknownDistrict(s, r.district)}
		}
		if day.IsZero() {
			day = s.Today.Time
		}
		b = s.Broadcast(d, time.Date(day.Year(), day.Month(), day.Day(), 12, 0, 0, 0, s.Zone))
		c := script.New(script.Options{Polite: polite, Only: &script.Wanted{District: d.Key.Text, Day: b.Day}})
		return engine.Target{Channel: c, Path: strings.TrimPrefix(b.Stem, "/") + ending}, nil
	})
	if err == nil && len(b.Items) == 0 {
		fmt.Fprintln(cmd.ErrOrStderr(), silent(made.Site, b))
	}
	return err
}

// day returns the requested day, or the zero Time if none was requested.
func (r *scriptRequest) day() (time.Time, error) {
	if r.date == "" {
		return time.Time{}, nil
	}
	zone, err := time.LoadLocation(content.DefaultZone)
	if err != nil {
		return time.Time{}, err
	}
	m, err := thai.ParseMoment(r.date, zone)
	return m.Time, refuseMoment("--date", err)
}

// unknownDistrict returns a finding that lists the districts, the most similar name first.
func unknownDistrict(s *site.Site, name string) diagnostic.Finding {
	var words, lines []string
	for _, d := range s.Settings.Districts {
		words = append(words, d.Key.Text, d.Name)
	}
	near, found := content.Nearest(name, words)
	for _, d := range s.Settings.Districts {
		line := d.Key.Text + " (" + d.Name + ")"
		if found && (d.Key.Text == near || d.Name == near) {
			lines = slices.Insert(lines, 0, line)
		} else {
			lines = append(lines, line)
		}
	}
	hint := "เพิ่มอำเภอในช่อง districts ของ content/site.yaml ก่อน"
	if len(lines) > 0 {
		hint = "ใช้ได้: " + strings.Join(lines, ", ")
	}
	if found {
		hint = fmt.Sprintf("หมายถึง “%s” หรือไม่\n", near) + hint
	}
	f := msgDistrictUnknown.With("name", name, "quoted", strconv.Quote(name), "hint", hint)
	f.File = content.SettingsFile
	return f
}

// silent returns a sentence that says that a district has nothing to announce on a day, and when it last had.
func silent(s *site.Site, b site.Broadcast) string {
	text := fmt.Sprintf("%sไม่มีข่าวสำหรับอ่าน%s (nothing is read on that day)", b.Name, thai.FullDate(b.Day))
	for _, day := range s.BroadcastDays() {
		if earlier := s.Broadcast(b.District, day); day.Before(b.Day) && len(earlier.Items) > 0 {
			return text + "\nวันก่อนหน้าที่มีข่าว: " + thai.FullDate(day) + " --date " + day.Format(time.DateOnly)
		}
	}
	return text
}
