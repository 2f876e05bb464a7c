package cli

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"hokhao/generator/diagnostic"
	"hokhao/generator/engine"
	"hokhao/generator/site"
)

func nextCommand() *cobra.Command {
	var f flags
	var crontab, systemd bool
	var days int
	cmd := &cobra.Command{
		Use: "next", Short: "บอกเวลาที่เว็บไซต์จะเปลี่ยนเองโดยไม่มีใครแก้ไฟล์ (when the site changes by itself)", Args: noArgs,
		Long: strings.TrimSpace(`
บอกทุกเวลาที่ต้องสั่ง build อีกครั้งเพราะถึงกำหนด เช่น เรื่องที่ตั้งเวลาเผยแพร่ไว้ ประกาศเตือนภัยสิ้นสุด เรื่องครบกำหนดนำลง งานเทศกาลเริ่มหรือจบ
--crontab และ --systemd แสดงเป็นตารางเวลาสำหรับคัดลอกไปตั้งให้เครื่อง build เอง

Prints each moment at which the site has to be built again though nobody wrote anything: what is due, ends or
expires. --crontab and --systemd print it as a timetable for a machine.`),
		RunE: func(cmd *cobra.Command, _ []string) error {
			o, err := f.options()
			if err != nil {
				return err
			}
			if days < 1 || crontab && systemd {
				return usageError{fmt.Errorf("--days ต้องเป็น 1 ขึ้นไป และเลือก --crontab หรือ --systemd อย่างเดียว (wrong flags)")}
			}
			if crontab {
				days = min(days, 364) // a crontab knows no years
			}
			res, err := engine.Connect(cmd.Context(), o)
			if err != nil {
				return err
			}
			if diagnostic.HasErrors(res.Findings) {
				if err := f.show(cmd, res.Findings); err != nil {
					return err
				}
				return errFaulty
			}
			t := timetable{zone: res.Site.Zone, root: o.Root}
			for _, change := range res.Site.ScheduledChanges {
				if change.At.Before(o.Now.AddDate(0, 0, days)) {
					t.changes = append(t.changes, change)
				}
			}
			switch {
			case crontab:
				return t.crontab(cmd.OutOrStdout())
			case systemd:
				return t.systemd(cmd.OutOrStdout())
			}
			return t.plain(cmd.OutOrStdout(), days)
		},
	}
	f.registerReading(cmd)
	cmd.Flags().IntVar(&days, "days", 60, "ดูล่วงหน้ากี่วัน (how many days to look ahead)")
	cmd.Flags().BoolVar(&crontab, "crontab", false, "แสดงเป็น crontab (as a crontab)")
	cmd.Flags().BoolVar(&systemd, "systemd", false, "แสดงเป็น systemd timer (as a systemd timer)")
	return cmd
}

// A timetable lists the scheduled changes, soonest first.
type timetable struct {
	changes []site.ScheduledChange
	zone    *time.Location
	root    string
}

func (t timetable) plain(w io.Writer, days int) error {
	if len(t.changes) == 0 {
		if _, err := fmt.Fprintf(w, "ภายใน %d วันนี้ ไม่มีเรื่องใดถึงกำหนด (nothing is due)\n", days); err != nil {
			return err
		}
	}
	for _, change := range t.changes {
		if _, err := fmt.Fprintf(w, "%s  %s (%s): %s (%s)\n", change.At.In(t.zone).Format("2006-01-02 15:04"), change.Why.Thai, change.Why.English, diagnostic.Visible(change.Title), diagnostic.Visible(change.Source)); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintln(w, "และทุกวันเวลา 00:00  ข่าวของวัน วันนับถอยหลัง และเรื่องที่ครบหนึ่งปี (and at every midnight)")
	return err
}

// minutes returns the times at which to build besides every midnight, without duplicates: the first whole minute
// that is not before each change.
func (t timetable) minutes() []time.Time {
	var out []time.Time
	for _, change := range t.changes {
		at := change.At.In(t.zone).Add(time.Minute - time.Nanosecond).Truncate(time.Minute)
		if (at.Hour() > 0 || at.Minute() > 0) && (len(out) == 0 || !out[len(out)-1].Equal(at)) {
			out = append(out, at)
		}
	}
	return out
}

func (t timetable) crontab(w io.Writer) error {
	command := fmt.Sprintf("cd '%s' && hokhao build", strings.ReplaceAll(strings.ReplaceAll(t.root, "'", `'\''`), "%", `\%`))
	if _, err := fmt.Fprintf(w, "CRON_TZ=%s\n0 0 * * * %s\n", t.zone, command); err != nil {
		return err
	}
	for _, at := range t.minutes() {
		if _, err := fmt.Fprintf(w, "%d %d %d %d * %s\n", at.Minute(), at.Hour(), at.Day(), at.Month(), command); err != nil {
			return err
		}
	}
	return nil
}

func (t timetable) systemd(w io.Writer) error {
	if _, err := fmt.Fprintf(w, "[Unit]\nDescription=hokhao build\n\n[Timer]\nOnCalendar=*-*-* 00:00:00 %s\n", t.zone); err != nil {
		return err
	}
	for _, at := range t.minutes() {
		if _, err := fmt.Fprintf(w, "OnCalendar=%s %s\n", at.Format("2006-01-02 15:04:05"), t.zone); err != nil {
			return err
		}
	}
	_, err := fmt.Fprint(w, "Persistent=true\n\n[Install]\nWantedBy=timers.target\n")
	return err
}
