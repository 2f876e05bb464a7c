package cli

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"hokhao/generator/diagnostic"
	"hokhao/generator/engine"
	"hokhao/generator/publish"
)

func verifyCommand() *cobra.Command {
	f := flags{jobs: 1}
	cmd := &cobra.Command{
		Use: "verify", Short: "ตรวจว่าไฟล์ที่เผยแพร่ไว้ยังอยู่ครบและไม่มีใครแก้ไข (compare each published file with what was published)", Args: noArgs,
		Long: `คำสั่ง build ดูเพียงว่าโฟลเดอร์ที่เผยแพร่ยังเหมือนเดิม จึงเร็ว แต่ไม่รู้ถ้ามีผู้แก้ไฟล์ใดในนั้น คำสั่งนี้อ่านทุกไฟล์

A build looks at the folders of the output alone, and does not see what somebody wrote into a file. This command reads each file.`,
		RunE: func(cmd *cobra.Command, _ []string) error {
			o, err := f.options()
			if err != nil {
				return err
			}
			p := newProgress(cmd.ErrOrStderr(), time.Now())
			n, findings, err := publish.Verify(o.Output, func(done, total int) {
				p.show(engine.Progress{Phase: "verify", Done: done, Total: total})
			})
			p.clear()
			if err != nil {
				return err
			}
			if err := f.show(cmd, findings); err != nil {
				return err
			}
			if diagnostic.HasErrors(findings) {
				return errFaulty
			}
			if !f.json {
				fmt.Fprintf(cmd.OutOrStdout(), "ตรวจแล้ว %d ไฟล์ ตรงกับที่เผยแพร่ไว้ทุกไฟล์\n", n)
			}
			return nil
		},
	}
	f.registerRoot(cmd)
	f.registerOutput(cmd)
	f.registerJSON(cmd)
	return cmd
}
