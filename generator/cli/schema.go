package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"hokhao/generator/content"
	"hokhao/generator/reference"
)

func schemaCommand() *cobra.Command {
	var markdown, findings bool
	cmd := &cobra.Command{
		Use: "schema [ประเภท]", Short: "แสดง JSON Schema ของส่วนหัว (JSON Schema of front matter)",
		Long: strings.TrimSpace(`
แสดง JSON Schema (draft-07) ของส่วนหัวของเรื่องประเภทหนึ่ง หรือของ site.yaml (ใช้ชื่อ site) สำหรับโปรแกรมแก้ไขข้อความที่ช่วยเติมคำและตรวจขณะพิมพ์ ถ้าไม่บอกประเภท แสดงทั้งหมด

Prints the JSON Schema (draft-07) of a kind's front matter, or of site.yaml (name it site), for editors that complete
and check as one types; of everything, as definitions, when no kind is named.

ประเภท (kinds): ` + strings.Join(reference.Names(), ", ")),
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usageError{fmt.Errorf("ระบุได้ประเภทเดียว (name one kind only)")}
			}
			if len(args) == 1 && !slices.Contains(reference.Names(), args[0]) {
				return unknownKind(args[0], reference.Names())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case markdown && findings:
				return usageError{fmt.Errorf("ใช้ --markdown หรือ --findings อย่างใดอย่างหนึ่ง (use one of the two)")}
			case markdown:
				_, err := cmd.OutOrStdout().Write(reference.Page())
				return err
			case findings:
				_, err := cmd.OutOrStdout().Write(reference.Findings())
				return err
			}
			schema, err := reference.Schema(strings.Join(args, ""))
			if err != nil {
				return err
			}
			_, err = cmd.OutOrStdout().Write(schema)
			return err
		},
	}
	cmd.Flags().BoolVar(&markdown, "markdown", false, "แสดงเป็นเอกสารอ้างอิงของทุกช่องแทน (print the reference of all fields instead)")
	cmd.Flags().BoolVar(&findings, "findings", false, "แสดงเป็นเอกสารอ้างอิงของข้อความตรวจสอบทุกข้อพร้อมวิธีแก้แทน (print the reference of all findings instead)")
	return cmd
}

// unknownKind returns an error about an unknown kind, which suggests the nearest.
func unknownKind(name string, known []string) error {
	hint := "ใช้ได้: " + strings.Join(known, ", ")
	if near, ok := content.Nearest(name, known); ok {
		hint = fmt.Sprintf("หมายถึง “%s” หรือไม่", near)
	}
	return usageError{fmt.Errorf("ไม่มีประเภทเรื่อง “%s” %s (unknown kind)", name, hint)}
}
