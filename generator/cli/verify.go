package cli

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"hokhao/generator/diagnostic"
	"hokhao/generator/engine"
	"hokhao/generator/signature"
)

func verifyCommand() *cobra.Command {
	f := flags{jobs: 1}
	var said, sums string
	cmd := &cobra.Command{
		Use: "verify [ไฟล์]", Short: "ตรวจว่าไฟล์ที่เผยแพร่ไว้ยังอยู่ครบและไม่มีใครแก้ไข หรือว่าไฟล์ที่ได้รับมาเป็นของสำนักงานจริง (compare each published file with what was published, or a file that you received)",
		Long: strings.TrimSpace(`
คำสั่ง build ดูเพียงว่าโฟลเดอร์ที่เผยแพร่ยังเหมือนเดิม จึงเร็ว แต่ไม่รู้ถ้ามีผู้แก้ไฟล์ใดในนั้น คำสั่งนี้อ่านทุกไฟล์ และตรวจลายเซ็นที่ hokhao sign ลงไว้

ถ้าระบุไฟล์ เช่น PDF ที่มีผู้ส่งต่อมา คำสั่งนี้ตรวจว่าตรงกับไฟล์ที่สำนักงานเผยแพร่และลงลายเซ็นไว้หรือไม่ --sums คือโฟลเดอร์ที่ดาวน์โหลด
SHA256SUMS-2026 และ SHA256SUMS-2026.minisig ไว้

A build looks at the folders of the output alone, and does not see what somebody wrote into a file. This command reads each
file, and checks the signatures. With the names of files it says whether the office published and signed these bytes.`),
		RunE: func(cmd *cobra.Command, args []string) error {
			o, err := f.options()
			if err != nil {
				return err
			}
			key, err := publicKey(o.Root, said)
			if err != nil {
				return err
			}
			if len(args) > 0 {
				for _, a := range args {
					if info, err := os.Stat(a); err == nil && info.IsDir() {
						return usageError{fmt.Errorf("“%s” เป็นโฟลเดอร์ โฟลเดอร์ผลลัพธ์ระบุด้วย --output (a folder; use --output)", a)}
					}
				}
				if sums == "" {
					sums = o.Output
				}
				return f.verifyFiles(cmd, key, sums, args)
			}
			n, err := f.verifyOutput(cmd, o)
			if err != nil {
				return err
			}
			signed, err := f.verifySignatures(cmd, o, key)
			if err != nil {
				return err
			}
			if !f.json {
				fmt.Fprintf(cmd.OutOrStdout(), "ตรวจแล้ว %d ไฟล์ ตรงกับที่เผยแพร่ไว้ทุกไฟล์%s\n", n, signed)
			}
			return nil
		},
	}
	f.registerRoot(cmd)
	f.registerOutput(cmd)
	f.registerJSON(cmd)
	cmd.Flags().StringVar(&said, "key", "", "กุญแจสาธารณะหรือไฟล์ .pub ถ้าไม่ระบุใช้ publicKey ใน site.yaml (public key)")
	cmd.Flags().StringVar(&sums, "sums", "", "โฟลเดอร์ที่มี SHA256SUMS ถ้าไม่ระบุคือโฟลเดอร์ผลลัพธ์ (folder of the sums)")
	return cmd
}

// verifySignatures checks the signatures in an output and returns what there is to say of them.
func (f *flags) verifySignatures(cmd *cobra.Command, o engine.Options, key *signature.Public) (string, error) {
	files, err := sumsIn(o.Output)
	if err != nil {
		return "", err
	}
	signed, findings := 0, []diagnostic.Finding(nil)
	for _, file := range files {
		switch {
		case file.signature == nil:
			continue
		case key != nil && !key.Verifies(file.data, file.signature):
			findings = append(findings, msgSignatureWrong.With("file", file.name+signature.Ending))
		}
		signed++
	}
	switch {
	case len(findings) > 0:
		if err := f.show(cmd, findings); err != nil {
			return "", err
		}
		return "", errFaulty
	case signed == 0:
		return "", nil
	case key == nil:
		return fmt.Sprintf(" ลายเซ็น %d รายการยังไม่ได้ตรวจ เพราะ site.yaml ไม่มี publicKey", signed), nil
	}
	return fmt.Sprintf(" ลายเซ็นถูกต้อง %d รายการ", signed), nil
}

// verifyFiles says of each file under which address the office published and signed it, or that it did not.
func (f *flags) verifyFiles(cmd *cobra.Command, key *signature.Public, folder string, names []string) error {
	if key == nil {
		return refused{msgNoPublicKey.With().About("--key"), true}
	}
	files, err := sumsIn(folder)
	if err != nil {
		return err
	}
	known, signed := map[string]string{}, 0 // paths by sums
	var findings []diagnostic.Finding
	for _, file := range files {
		switch {
		case file.signature == nil:
			continue
		case !key.Verifies(file.data, file.signature):
			findings = append(findings, msgSignatureWrong.With("file", file.name+signature.Ending))
			continue
		}
		signed++
		for line := range strings.Lines(string(file.data)) {
			if sum, path, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "  "); ok {
				known[sum] = path
			}
		}
	}
	if signed == 0 && len(findings) == 0 {
		return refused{msgNoSums.With("output", folder), false}
	}
	for _, name := range names {
		sum, err := sumOf(name)
		if err != nil {
			return err
		}
		path, ok := known[sum]
		if !ok {
			findings = append(findings, msgNotPublished.With("file", name))
			continue
		}
		if !f.json {
			fmt.Fprintf(cmd.OutOrStdout(), "%s: ตรงกับ %s ที่สำนักงานเผยแพร่และลงลายเซ็นไว้\n", diagnostic.Visible(name), diagnostic.Visible(path))
		}
	}
	if err := f.show(cmd, findings); err != nil {
		return err
	}
	if len(findings) > 0 {
		return errFaulty
	}
	return nil
}

// sumOf returns the SHA-256 of a file, in hexadecimal.
func sumOf(name string) (string, error) {
	file, err := os.Open(name)
	if errors.Is(err, os.ErrNotExist) {
		return "", refused{msgFileMissing.With().About(name), false}
	}
	if err != nil {
		return "", err
	}
	defer file.Close()
	h := sha256.New()
	if _, err := io.Copy(h, file); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
