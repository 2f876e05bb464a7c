// Package cli is the command line: flags, help in Thai and English, exit codes, progress, and the one list of
// channels.
//
// Only main calls it. Exit code 0 means success, 1 that the site has errors or could not be published, 2 that the
// command line was wrong. This package decides nothing about sites: it passes options to package engine and prints the
// results.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"

	"github.com/spf13/cobra"

	"hokhao/generator/channel"
	"hokhao/generator/channels/alerts"
	"hokhao/generator/channels/bulletin"
	"hokhao/generator/channels/calendar"
	"hokhao/generator/channels/card"
	"hokhao/generator/channels/catalogue"
	"hokhao/generator/channels/checksums"
	"hokhao/generator/channels/dispatch"
	"hokhao/generator/channels/feed"
	"hokhao/generator/channels/kit"
	"hokhao/generator/channels/labels"
	"hokhao/generator/channels/ninjs"
	"hokhao/generator/channels/opendata"
	"hokhao/generator/channels/press"
	"hokhao/generator/channels/rendition"
	"hokhao/generator/channels/script"
	"hokhao/generator/channels/search"
	"hokhao/generator/channels/security"
	"hokhao/generator/channels/sheet"
	"hokhao/generator/channels/sitemap"
	"hokhao/generator/channels/text"
	"hokhao/generator/channels/web"
	"hokhao/generator/diagnostic"
	"hokhao/generator/engine"
	"hokhao/themes/khwae"
)

// Version is the version of the program.
const Version = "0.1.0"

// Exit codes.
const (
	exitFine   = 0
	exitFaulty = 1
	exitUsage  = 2
)

// channels returns all channels in the order in which they run: each sees the files of those before it. With
// reload, pages load the preview's script.
func channels(reload bool) []channel.Channel {
	return []channel.Channel{
		press.New(),
		rendition.New(),
		sheet.New(),
		labels.New(),
		text.New(),
		script.New(script.Options{}),
		bulletin.New(bulletin.Options{}),
		alerts.New(),
		calendar.New(),
		ninjs.New(),
		dispatch.New(),
		kit.New(),
		opendata.New(),
		catalogue.New(),
		card.New(),
		web.New(khwae.New(), reload),
		feed.New(),
		search.New(),
		sitemap.New(),
		security.New(),
		checksums.New(),
	}
}

// errFaulty is returned after the findings were printed, for exit code 1.
var errFaulty = errors.New("the site is faulty")

// A usageError is an error in the command line.
type usageError struct{ error }

// Main runs one command line and returns the exit code.
func Main(args []string, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	root := command(stdout, stderr)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	var usage usageError
	var no refused
	switch {
	case err == nil:
		return exitFine
	case errors.Is(err, errFaulty):
		return exitFaulty
	case errors.As(err, &no):
		diagnostic.Style{Color: isTerminal(stderr)}.Print(stderr, []diagnostic.Finding{no.Finding})
		if no.usage {
			return exitUsage
		}
		return exitFaulty
	case errors.As(err, &usage):
		fmt.Fprintf(stderr, "คำสั่งไม่ถูกต้อง: %s\nดูวิธีใช้: hokhao help (wrong command line; see hokhao help)\n", diagnostic.Visible(usage.Error()))
		return exitUsage
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(stderr, "หยุดตามคำสั่ง เว็บไซต์เดิมยังอยู่ครบ (stopped; the old site still stands)")
		return exitFaulty
	default:
		fmt.Fprintf(stderr, "ทำงานไม่สำเร็จ: %s\n", diagnostic.Visible(engine.Explain(err)))
		return exitFaulty
	}
}

func command(stdout, stderr io.Writer) *cobra.Command {
	root := &cobra.Command{
		Use:   "hokhao",
		Short: "หอข่าว: เขียนข่าวครั้งเดียว ออกได้ทุกช่องทาง (one Markdown file into every channel of a press office)",
		Long: strings.TrimSpace(`
หอข่าวอ่านไฟล์ข่าวในโฟลเดอร์ content/ แล้วสร้างเว็บไซต์ ฟีดข่าว สรุปข่าวประจำสัปดาห์ และข้อความสำหรับสื่อ ไว้ในโฟลเดอร์ public/

hokhao reads the publications in content/ and makes the website, feeds, the weekly bulletin and texts for the
press in public/.`),
		SilenceErrors: true,
		SilenceUsage:  true,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError{fmt.Errorf("ไม่มีคำสั่ง “%s” (unknown command)", args[0])}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetOut(stdout)
	root.SetErr(stderr)
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return usageError{flagError(cmd, err)} })
	root.SetUsageTemplate(usageTemplate)
	root.SetHelpCommand(&cobra.Command{
		Use: "help [คำสั่ง]", Short: "แสดงวิธีใช้ (help on a command)",
		RunE: func(cmd *cobra.Command, args []string) error {
			c, _, err := cmd.Root().Find(args)
			if err != nil {
				return usageError{fmt.Errorf("ไม่มีคำสั่ง “%s” (unknown command)", strings.Join(args, " "))}
			}
			return c.Help()
		},
	})
	root.AddCommand(newCommand(), checkCommand(), buildCommand(), signCommand(), verifyCommand(), serveCommand(), recordCommand(), nextCommand(), networkCommand(), scriptCommand(), bulletinCommand(),
		convertCommand(), thaiCommand(), schemaCommand(), versionCommand())
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		if c.Name() == "completion" {
			c.Short = "สร้างสคริปต์ช่วยพิมพ์คำสั่งสำหรับเชลล์ (shell completion)"
		}
	}
	return root
}

const usageTemplate = `วิธีใช้ (usage):{{if .Runnable}}
  {{.UseLine}}{{end}}{{if .HasAvailableSubCommands}}
  {{.CommandPath}} [คำสั่ง]

คำสั่ง (commands):{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

ตัวเลือก (flags):
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}
`

// noArgs rejects arguments of a command that takes none.
func noArgs(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usageError{fmt.Errorf("คำสั่งนี้ไม่รับ “%s” (unexpected argument)", args[0])}
	}
	return nil
}

func versionCommand() *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: "แสดงรุ่นของโปรแกรม (version of the program)", Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := fmt.Fprintf(cmd.OutOrStdout(), "hokhao %s\n", Version)
			return err
		},
	}
}
