package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"hokhao/generator/diagnostic"
	"hokhao/generator/manuscript"
)

// oldEncodings are the values of --from.
var oldEncodings = []string{manuscript.Windows874, manuscript.UTF16}

func convertCommand() *cobra.Command {
	var from string
	cmd := &cobra.Command{
		Use: "convert --from windows-874 ไฟล์…", Short: "เขียนไฟล์รหัสอักขระเดิมใหม่เป็น UTF-8 (rewrite a file as UTF-8)",
		Long: strings.TrimSpace(`
เขียนไฟล์ที่บันทึกเป็นรหัสอักขระไทยแบบเดิมใหม่เป็น UTF-8 ไฟล์เดิมเก็บไว้ข้างกันโดยต่อท้ายชื่อด้วย .bak

Rewrites files of an older encoding as UTF-8 and keeps each old one beside it with .bak.`),
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError{fmt.Errorf("ต้องบอกชื่อไฟล์ เช่น hokhao convert --from windows-874 ข่าว.md (name a file)")}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if !slices.Contains(oldEncodings, from) {
				return usageError{fmt.Errorf("--from ต้องเป็น %s (unknown encoding)", strings.Join(oldEncodings, " หรือ "))}
			}
			var findings []diagnostic.Finding
			for _, name := range args {
				if fault, err := convert(name, from); err != nil {
					return err
				} else if fault != nil {
					fault.File = name
					findings = append(findings, *fault)
				} else {
					fmt.Fprintf(cmd.OutOrStdout(), "เขียนใหม่เป็น UTF-8 แล้ว: %s (ไฟล์เดิม: %s.bak)\n", diagnostic.Visible(name), diagnostic.Visible(name))
				}
			}
			if len(findings) == 0 {
				return nil
			}
			if err := (diagnostic.Style{Color: isTerminal(cmd.ErrOrStderr())}).Print(cmd.ErrOrStderr(), findings); err != nil {
				return err
			}
			return errFaulty
		},
	}
	cmd.Flags().StringVar(&from, "from", "windows-874", "รหัสอักขระของไฟล์เดิม: windows-874, utf-16 (encoding of the old file)")
	return cmd
}

func told(msg diagnostic.Message, pairs ...any) *diagnostic.Finding {
	f := msg.With(pairs...)
	return &f
}

// convert rewrites one file, or returns a finding that says why not.
func convert(name, from string) (*diagnostic.Finding, error) {
	data, err := os.ReadFile(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return told(msgFileMissing), nil
	case err != nil:
		return nil, err
	}
	text, is, ok := manuscript.Decode(data)
	switch {
	case ok && is == manuscript.UTF8:
		return told(msgIsUTF8), nil
	case !ok || is != from:
		return told(msgEncodingOther, "encoding", from), nil
	}
	backup := name + ".bak"
	if _, err := os.Lstat(backup); err == nil {
		return told(msgBackupThere, "file", backup), nil
	}
	if err := replaceFile(backup, data); err != nil {
		return nil, err
	}
	return nil, replaceFile(name, []byte(text))
}
