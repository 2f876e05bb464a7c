package cli

import (
	"fmt"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"hokhao/generator/diagnostic"
	"hokhao/generator/serve"
)

func serveCommand() *cobra.Command {
	var f flags
	var port int
	cmd := &cobra.Command{
		Use: "serve", Short: "เปิดดูเว็บไซต์ในเครื่องนี้ และปรับตามทันทีที่บันทึกไฟล์ (preview with live reload)", Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			o, err := f.options()
			if err != nil {
				return err
			}
			if port < 0 || port > 65535 {
				return usageError{fmt.Errorf("--port ต้องอยู่ระหว่าง 0 ถึง 65535 (out of range)")}
			}
			// A preview has its own folders: what it shows, such as drafts, must never reach public/.
			if f.output == "" {
				o.Output, o.Adopt = filepath.Join(o.Cache, "preview"), true
			}
			o.Cache = filepath.Join(o.Cache, "preview-cache")
			o.Channels = channels(true)
			fixed := f.now != ""
			return f.profiled(func() error {
				return serve.Run(cmd.Context(), serve.Options{
					Build: o, Port: port,
					Now: func() time.Time {
						if fixed {
							return o.Now
						}
						return time.Now()
					},
					Opened: func(address string) {
						fmt.Fprintf(cmd.OutOrStdout(), "เปิดดูที่ %s (กด Ctrl+C เพื่อหยุด)\n", address)
					},
					Built: func(findings []diagnostic.Finding, missing []serve.Absent, took time.Duration) {
						_ = f.show(cmd, findings)
						if !f.json {
							fmt.Fprintf(cmd.OutOrStdout(), "สร้างใหม่แล้วใน %.2f วินาที พบ %d ข้อ\n", took.Seconds(), len(findings))
							for _, a := range missing {
								if a.Show != "" { // otherwise no flag shows it
									fmt.Fprintln(cmd.OutOrStdout(), a)
								}
							}
						}
					},
				})
			})
		},
	}
	f.register(cmd, true)
	cmd.Flags().IntVar(&port, "port", 1313, "พอร์ตของเครื่องนี้ 0 คือให้ระบบเลือก (port on this machine, 0 for any)")
	return cmd
}
