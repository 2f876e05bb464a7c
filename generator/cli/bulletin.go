package cli

import (
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"hokhao/generator/channels/bulletin"
	"hokhao/generator/diagnostic"
	"hokhao/generator/engine"
	"hokhao/generator/site"
	"hokhao/generator/thai"
)

func bulletinCommand() *cobra.Command {
	var f flags
	var week, file string
	var large bool
	cmd := &cobra.Command{
		Use: "bulletin", Short: "สรุปข่าวประจำสัปดาห์ฉบับหนึ่งเป็น PDF (one weekly bulletin)", Args: noArgs,
		Long: strings.TrimSpace(`
จัดทำสรุปข่าวประจำสัปดาห์ของสัปดาห์หนึ่งเป็น PDF เหมือนที่ build จัดทำทุกตัวอักษร แต่ไม่เผยแพร่อะไร
เขียนลงไฟล์เมื่อระบุ -o มิฉะนั้นส่งออกทาง standard output ถ้าไม่ระบุสัปดาห์คือสัปดาห์นี้ เช่น
  hokhao bulletin --week 2026-W47 -o สรุปข่าว.pdf
  hokhao bulletin --week 2026-W47 --large -o ติดบอร์ด.pdf

Makes the weekly bulletin of one week as PDF, with the very bytes of a build, and publishes nothing.`),
		RunE: func(cmd *cobra.Command, _ []string) error {
			o, err := f.options()
			if err != nil {
				return err
			}
			var wanted thai.Week
			if week != "" {
				if wanted, err = parseWeek(week, o.Now); err != nil {
					return err
				}
			}
			if file == "" && isTerminal(cmd.OutOrStdout()) {
				return usageError{errors.New("ระบุไฟล์ที่จะเขียน เช่น -o สรุปข่าว.pdf (name a file to write)")}
			}
			_, err = f.one(cmd, o, file, func(s *site.Site) (engine.Target, []diagnostic.Finding) {
				if wanted == (thai.Week{}) {
					wanted = thai.WeekOf(s.Today.Time)
				}
				at := slices.IndexFunc(s.Weeks, func(w *site.Week) bool { return w.Week == wanted })
				if at < 0 {
					return engine.Target{}, []diagnostic.Finding{noIssue(s, wanted)}
				}
				address, notice := s.Weeks[at].Documents()
				if large {
					address = notice
				}
				return engine.Target{Channel: bulletin.New(bulletin.Options{Only: wanted}), Path: site.FilePath(address)}, nil
			})
			return err
		},
	}
	f.register(cmd, false)
	fs := cmd.Flags()
	fs.StringVar(&week, "week", "", "สัปดาห์ เช่น 2026-W47 ถ้าไม่ระบุคือสัปดาห์นี้ (ISO week; this one unless said)")
	fs.BoolVar(&large, "large", false, "ฉบับตัวใหญ่หน้าเดียวสำหรับติดบอร์ด (one page in large type)")
	fs.StringVarP(&file, "output", "o", "", "ไฟล์ที่จะเขียน ถ้าไม่ระบุคือส่งออกทาง standard output (file to write)")
	return cmd
}

// parseWeek parses the value of --week; the year defaults to this year.
func parseWeek(text string, now time.Time) (thai.Week, error) {
	week, err := thai.ParseWeek(text, now.Year())
	return week, refuseMoment("--week", err)
}

// noIssue returns the finding for a week without an issue, which names the newest weeks that have one.
func noIssue(s *site.Site, w thai.Week) diagnostic.Finding {
	if len(s.Weeks) == 0 {
		return msgNoWeeks.With("week", w)
	}
	var newest []string
	for _, other := range s.Weeks[:min(len(s.Weeks), 3)] {
		newest = append(newest, other.Week.String())
	}
	return msgWeekEmpty.With("week", w, "newest", strings.Join(newest, ", "))
}
