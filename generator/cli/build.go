package cli

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"hokhao/generator/diagnostic"
	"hokhao/generator/engine"
	"hokhao/generator/site"
)

func buildCommand() *cobra.Command {
	var f flags
	cmd := &cobra.Command{
		Use: "build", Short: "สร้างเว็บไซต์จาก content/ ไว้ใน public/ (publish the site)", Args: noArgs,
		Long: strings.TrimSpace(`
อ่านและตรวจไฟล์ทั้งหมดใน content/ แล้วสร้างทุกช่องทางไว้ใน public/ ถ้ามีข้อผิดพลาดแม้ข้อเดียว จะไม่เผยแพร่อะไร และเว็บไซต์เดิมยังอยู่ครบ

Reads and checks everything in content/ and publishes it to public/. When anything is wrong nothing is published
and the old site stands as it was.`),
		RunE: func(cmd *cobra.Command, _ []string) error {
			o, err := f.options()
			if err != nil {
				return err
			}
			return f.profiled(func() error { return f.run(cmd, o) })
		},
	}
	f.register(cmd, true)
	return cmd
}

func checkCommand() *cobra.Command {
	var f flags
	cmd := &cobra.Command{
		Use: "check", Short: "ตรวจทุกอย่างโดยไม่เผยแพร่ (do all that build does up to publishing)", Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			o, err := f.options()
			if err != nil {
				return err
			}
			o.CheckOnly = true
			return f.profiled(func() error { return f.run(cmd, o) })
		},
	}
	f.register(cmd, false)
	return cmd
}

// run builds once and prints the result.
func (f *flags) run(cmd *cobra.Command, o engine.Options) error {
	began := time.Now()
	p := newProgress(cmd.ErrOrStderr(), began)
	o.Progress = p.show
	signed := signaturesIn(o.Output)
	res, err := engine.Run(cmd.Context(), o)
	p.clear()
	if err != nil {
		return err
	}
	if err := f.show(cmd, res.Findings); err != nil {
		return err
	}
	if !f.json {
		fmt.Fprintln(cmd.OutOrStdout(), summary(o, res, time.Since(began)))
		if said, sources := held(res.Waiting, site.Unapproved); len(sources) > 0 {
			fmt.Fprintf(cmd.OutOrStdout(), "%s ยังไม่เผยแพร่: %s\n", said, diagnostic.Visible(strings.Join(sources, ", ")))
		}
		left := signaturesIn(o.Output)
		if gone := slices.DeleteFunc(signed, func(name string) bool { return slices.Contains(left, name) }); len(gone) > 0 {
			fmt.Fprintf(cmd.OutOrStdout(), "ลบลายเซ็นของ %s เพราะไฟล์เปลี่ยน สั่ง hokhao sign อีกครั้งก่อนส่งขึ้นเครื่องบริการเว็บ\n", strings.Join(gone, ", "))
		}
	}
	if diagnostic.HasErrors(res.Findings) {
		return errFaulty
	}
	return nil
}

// waiting returns how many publications are held back, by reason.
func waiting(all []engine.Waiting) string {
	var parts []string
	for _, why := range []site.Held{site.Draft, site.Unapproved, site.Future} {
		if said, sources := held(all, why); len(sources) > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", said, len(sources)))
		}
	}
	return strings.Join(parts, " ")
}

// held returns the sources that are held for a reason, and the word for it.
func held(all []engine.Waiting, why site.Held) (said string, sources []string) {
	for _, w := range all {
		if w.Why == why {
			said, sources = w.Said, append(sources, w.Source)
		}
	}
	return said, sources
}

// summary returns the one line that a build prints.
func summary(o engine.Options, res engine.Result, took time.Duration) string {
	errors, warnings := 0, 0
	for _, f := range res.Findings {
		switch f.Severity {
		case diagnostic.Error:
			errors++
		case diagnostic.Warning:
			warnings++
		}
	}
	var parts []string
	if len(res.LeftOut) > 0 {
		parts = append(parts, fmt.Sprintf("พักไว้เพราะผิด %d เรื่อง: %s", len(res.LeftOut), diagnostic.Visible(strings.Join(res.LeftOut, ", "))))
	}
	s := res.Stats
	switch {
	case o.CheckOnly && errors == 0:
		parts = append(parts, fmt.Sprintf("ตรวจแล้ว ไม่พบข้อผิดพลาด (%d ไฟล์)", s.Planned))
	case o.CheckOnly:
		parts = append(parts, fmt.Sprintf("ตรวจแล้ว พบข้อผิดพลาด %d ข้อ", errors))
	case res.Published:
		parts = append(parts, fmt.Sprintf("เผยแพร่แล้ว: ใหม่ %d เปลี่ยน %d ลบ %d คงเดิม %d ไฟล์", s.Created, s.Replaced, s.Deleted, s.Unchanged))
	case res.Partial:
		parts = append(parts, "เผยแพร่ไม่ครบ บางหน้าเป็นฉบับใหม่ บางหน้ายังเป็นฉบับเดิม ทุกลิงก์ยังใช้ได้ เมื่อแก้ตามข้างต้นแล้ว ให้สั่งอีกครั้ง")
	default:
		parts = append(parts, fmt.Sprintf("ไม่ได้เผยแพร่ เพราะพบข้อผิดพลาด %d ข้อ เว็บไซต์เดิมยังอยู่ครบ", errors))
	}
	if warnings > 0 {
		parts = append(parts, fmt.Sprintf("ควรตรวจ %d ข้อ", warnings))
	}
	if waiting := waiting(res.Waiting); waiting != "" {
		parts = append(parts, "ยังไม่เผยแพร่: "+waiting)
	}
	parts = append(parts, fmt.Sprintf("%.1f วินาที", took.Seconds()))
	return strings.Join(parts, " · ")
}
