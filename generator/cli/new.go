package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/engine"
	"hokhao/generator/manuscript"
	"hokhao/generator/reference"
	"hokhao/generator/site"
	"hokhao/generator/thai"
)

// newOptions are the flags and arguments of the command new.
type newOptions struct {
	flags
	slug, programme, week, from string
}

func newCommand() *cobra.Command {
	var b newOptions
	kinds := reference.Names()
	cmd := &cobra.Command{
		Use: "new ประเภท [หัวเรื่อง]", Short: "สร้างไฟล์เรื่องใหม่ พร้อมเลขที่และวันที่ (start a publication)",
		Long: strings.TrimSpace(`
สร้างไฟล์เรื่องใหม่ใน content/ ใส่วันที่และเลขที่ถัดไปให้ พร้อมคำอธิบายทุกช่อง ไฟล์ใหม่เป็นฉบับร่าง ลบบรรทัด draft: true เมื่อพร้อมเผยแพร่
ถ้ามีไฟล์ Word (.docx) หรือข้อความจาก LINE ให้ใช้ --from บรรทัดแรกเป็นหัวเรื่อง

Makes the file of a new publication with its date, its next number and a comment for every field. It is a draft
until the line draft: true is taken away. --from takes text and pictures from a Word file or a plain text.

ตัวอย่าง (examples):
  hokhao new site "ข่าวจังหวัดกาญจนบุรี"      (เริ่มเว็บไซต์ใหม่ในโฟลเดอร์ว่าง)
  hokhao new news "หน่วยแพทย์เคลื่อนที่ลงพื้นที่ศรีสวัสดิ์"
  hokhao new news --from ข่าว.docx
  hokhao new episodes "ขึ้นทะเบียนเกษตรกร" --programme khao-chao

ประเภท (kinds): ` + strings.Join(kinds, ", ")),
		Args: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return usageError{fmt.Errorf("ต้องบอกประเภทเรื่อง เช่น hokhao new news \"หัวเรื่อง\" (name a kind)")}
			case len(args) > 2:
				return usageError{fmt.Errorf("ใส่หัวเรื่องในเครื่องหมายคำพูด เช่น hokhao new news \"หัวเรื่อง\" (put the title in quotation marks)")}
			case !slices.Contains(kinds, args[0]):
				return unknownKind(args[0], kinds)
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return b.run(cmd, args) },
	}
	b.registerReading(cmd)
	cmd.Flags().StringVar(&b.slug, "slug", "", "ชื่อไฟล์และส่วนท้ายของที่อยู่เว็บ เช่น mobile-doctors (name of the file and end of the address)")
	cmd.Flags().StringVar(&b.programme, "programme", "", "โฟลเดอร์ของรายการวิทยุ สำหรับตอนใหม่ (the programme of an episode)")
	cmd.Flags().StringVar(&b.week, "week", "", "สัปดาห์ของสรุปข่าว เช่น 2026-W47 ถ้าไม่ระบุคือสัปดาห์นี้ (week of a bulletin)")
	cmd.Flags().StringVar(&b.from, "from", "", "อ่านข้อความและภาพจากไฟล์ .docx หรือ .txt (take text and pictures from a file)")
	return cmd
}

func (b *newOptions) run(cmd *cobra.Command, args []string) error {
	o, err := b.options()
	if err != nil {
		return err
	}
	if args[0] == reference.Settings {
		return b.complete(cmd, o.Root, args[1:])
	}
	start := reference.Start{Kind: content.Kind(args[0])}
	if len(args) == 2 {
		start.Title = strings.Join(strings.Fields(args[1]), " ")
	}
	if err := b.ask(start.Kind); err != nil {
		return err
	}
	var text manuscript.Manuscript
	if b.from != "" {
		if text, err = b.read(); err != nil {
			return err
		}
		start.Body = text.Body
		if start.Title == "" {
			start.Title = text.Title
		} else if text.Title != "" {
			start.Body = text.Title + "\n\n" + text.Body
		}
	}
	if start.Title == "" {
		var fault refused
		if _, err := parseWeek(b.week, o.Now); b.week != "" && errors.As(err, &fault) { // report both errors at once
			fault.Hint += fmt.Sprintf("\nและต้องใส่หัวเรื่อง เช่น  hokhao new %s \"หัวเรื่อง\" --week สัปดาห์", start.Kind)
			return fault
		}
		return usageError{fmt.Errorf("ต้องใส่หัวเรื่อง เช่น hokhao new %s \"หัวเรื่อง\" (a title is needed)", start.Kind)}
	}
	res, err := engine.Connect(cmd.Context(), o)
	if err != nil {
		return err
	}
	if res.Site == nil {
		if err := b.show(cmd, res.Findings); err != nil {
			return err
		}
		return errFaulty
	}
	name, err := b.begin(&start, res.Site, o.Now)
	if err != nil {
		return err
	}
	if len(text.Pictures) > 0 && path.Base(name) != "index.md" {
		name = strings.TrimSuffix(name, ".md") + "/index.md"
	}
	if err := b.write(o.Root, name, reference.Skeleton(start), text.Pictures); err != nil {
		return err
	}
	out := cmd.OutOrStdout()
	fmt.Fprintf(out, "สร้างแล้ว: %s\n", name)
	for _, p := range text.Pictures {
		fmt.Fprintf(out, "ภาพ: %s/%s\n", path.Dir(name), diagnostic.Visible(p.Name))
	}
	for _, m := range text.Mended {
		if !m.Todo {
			fmt.Fprintf(out, "ปรับให้แล้ว: %s (%d แห่ง)\n", m.Thai, m.Count)
		}
	}
	for _, m := range text.Mended { // last, so that officers see them
		if m.Todo && m.Example != "" {
			fmt.Fprintf(out, "ต้องทำต่อ: %s (%d แห่ง เช่น %s)\n", m.Thai, m.Count, m.Example)
		} else if m.Todo {
			fmt.Fprintf(out, "ต้องทำต่อ: %s (%d แห่ง)\n", m.Thai, m.Count)
		}
	}
	fmt.Fprintln(out, "เปิดไฟล์เพื่อเขียนต่อ แล้วสั่ง  hokhao check  เมื่อพร้อมเผยแพร่ให้ลบบรรทัด draft: true")
	return nil
}

// complete starts a site: it writes content/site.yaml if there is none.
func (b *newOptions) complete(cmd *cobra.Command, root string, title []string) error {
	if len(title) == 0 || strings.TrimSpace(title[0]) == "" {
		return usageError{fmt.Errorf("ต้องใส่ชื่อเว็บไซต์ เช่น hokhao new site \"ข่าวจังหวัดกาญจนบุรี\" (a title is needed)")}
	}
	if err := b.write(root, content.SettingsFile, reference.SettingsSkeleton(strings.TrimSpace(title[0])), nil); err != nil {
		return err
	}
	_, err := fmt.Fprintf(cmd.OutOrStdout(), "สร้างแล้ว: %s\nแก้ชื่อสำนักงานและที่อยู่เว็บไซต์ในไฟล์นี้ แล้วสั่ง  hokhao new news \"หัวเรื่อง\"\n", content.SettingsFile)
	return err
}

// ask returns an error if a flag that the kind requires is missing, or one that it does not have is given.
func (b *newOptions) ask(k content.Kind) error {
	switch profile := k.Profile(); {
	case b.slug != "" && !content.IsSlug(b.slug):
		return usageError{fmt.Errorf("--slug “%s” ใช้ในที่อยู่เว็บไม่ได้ ใช้ตัวอักษร ตัวเลข และ - (the slug has characters that an address cannot have)", b.slug)}
	case profile.Within != "" && !content.IsSlug(b.programme):
		return usageError{fmt.Errorf("ตอนใหม่ต้องบอกรายการ เช่น --programme khao-chao (an episode needs its programme)")}
	case profile.Within == "" && b.programme != "":
		return usageError{fmt.Errorf("--programme ใช้กับ episodes เท่านั้น (only for episodes)")}
	case profile.Role != content.Setting && b.week != "":
		return usageError{fmt.Errorf("--week ใช้กับ bulletins เท่านั้น (only for bulletins)")}
	case b.slug == "" && profile.Lasting:
		return usageError{fmt.Errorf("ประเภท %s ต้องบอกชื่อในที่อยู่เว็บ เช่น --slug road-safety-2570 (this kind needs a slug)", k)}
	}
	return nil
}

// read reads the manuscript.
func (b *newOptions) read() (manuscript.Manuscript, error) {
	data, err := os.ReadFile(b.from)
	if errors.Is(err, fs.ErrNotExist) {
		return manuscript.Manuscript{}, usageError{fmt.Errorf("ไม่พบไฟล์ %s (no such file)", b.from)}
	}
	if err != nil {
		return manuscript.Manuscript{}, err
	}
	m, err := manuscript.Read(b.from, data)
	var fault *manuscript.Error
	if errors.As(err, &fault) {
		f := diagnostic.Finding(*fault)
		f.File = b.from
		return m, refused{f, false}
	}
	return m, err
}

// begin fills in date and number, and returns the path of the new file below the site's root.
func (b *newOptions) begin(start *reference.Start, s *site.Site, now time.Time) (string, error) {
	now = now.In(s.Zone)
	day := now.Format(time.DateOnly)
	start.Date = now.Format("2006-01-02 15:04")
	profile, folder := start.Kind.Profile(), path.Join(content.Dir, start.Kind.Folder())
	switch profile.Role {
	case content.Setting:
		week := thai.WeekOf(now)
		if b.week != "" {
			var err error
			if week, err = parseWeek(b.week, now); err != nil {
				return "", err
			}
		}
		start.Week = week.String()
		return path.Join(folder, fmt.Sprintf("%d-w%02d.md", week.Year, week.Number)), nil
	case content.Static:
		return path.Join(folder, b.slug+".md"), nil
	}
	series := site.Series{Name: s.Settings.Series(start.Kind), Year: now.Year() + 543}
	number := content.Number{Of: s.Highest[series] + 1, Year: series.Year}
	start.Number = number.String()
	name := b.slug
	switch {
	case profile.Within != "":
		folder = path.Join(folder, b.programme, now.Format("2006"))
	case name == "" || !profile.OwnFolder:
		folder = path.Join(folder, now.Format("2006"))
	}
	if name == "" {
		name = fmt.Sprintf("%s-%d", day, number.Of)
	}
	if profile.OwnFolder {
		return path.Join(folder, name, "index.md"), nil
	}
	return path.Join(folder, name+".md"), nil
}

// write writes the file and its pictures, and overwrites nothing.
func (b *newOptions) write(root, name string, text []byte, pictures []manuscript.Picture) error {
	place := filepath.Join(root, filepath.FromSlash(name))
	taken := []string{place}
	switch {
	case path.Base(name) == "index.md": // the same publication as a single file
		taken = append(taken, filepath.Dir(place)+".md")
	case content.IsPublication(name): // and as a folder
		taken = append(taken, filepath.Join(strings.TrimSuffix(place, ".md"), "index.md"))
	}
	for _, p := range taken {
		if _, err := os.Lstat(p); err == nil {
			rel, _ := filepath.Rel(root, p)
			return refused{msgFileThere.With("file", filepath.ToSlash(rel), "hint", otherwise(name)), false}
		}
	}
	if err := os.MkdirAll(filepath.Dir(place), 0o755); err != nil {
		return err
	}
	for _, p := range pictures {
		if err := replaceFile(filepath.Join(filepath.Dir(place), p.Name), p.Data); err != nil {
			return err
		}
	}
	return replaceFile(place, text)
}

// otherwise returns what to do if the name of a new file is taken.
func otherwise(name string) string {
	switch {
	case name == content.SettingsFile:
		return "โฟลเดอร์นี้มีเว็บไซต์แล้ว แก้ไฟล์นั้น หรือสั่งในโฟลเดอร์ว่าง เช่น  hokhao new site \"ชื่อเว็บไซต์\" --root โฟลเดอร์ใหม่"
	case settingFile(name):
		return "แก้ไฟล์นั้น หรือใช้ --week สัปดาห์อื่น"
	}
	return "แก้ไฟล์นั้น หรือใช้ --slug ชื่ออื่น"
}

// settingFile reports whether a file below content/ holds settings, of which there is one.
func settingFile(name string) bool {
	folder, _, _ := strings.Cut(strings.TrimPrefix(name, content.Dir+"/"), "/")
	return content.Kind(folder).Profile().Role == content.Setting
}

// A refused is an error with a finding for the officer.
type refused struct {
	diagnostic.Finding
	usage bool // the command line is wrong
}

func (r refused) Error() string { return r.English }

// refuseMoment turns package thai's error about the date or week in a flag into a refused, and returns other
// errors unchanged.
func refuseMoment(flag string, err error) error {
	var fault *thai.MomentError
	if errors.As(err, &fault) {
		return refused{diagnostic.Finding(*fault).About(flag), true}
	}
	return err
}
