package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"hokhao/generator/channels/checksums"
	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/engine"
	"hokhao/generator/publish"
	"hokhao/generator/signature"
)

func signCommand() *cobra.Command {
	f := flags{jobs: 1}
	var keyFile, newKey string
	cmd := &cobra.Command{
		Use: "sign", Short: "ลงลายเซ็นรับรองเอกสารของเว็บไซต์ที่สร้างเสร็จแล้ว (sign the documents of a finished build)", Args: noArgs,
		Long: strings.TrimSpace(`
ครั้งแรกสั่ง hokhao sign --make-key office.key เพื่อสร้างกุญแจคู่หนึ่ง กุญแจลับมีรหัสผ่าน เก็บไว้ในเครื่องหรือแฟลชไดรฟ์ของสำนักงาน
อย่าใส่ใน content/ และอย่าส่งขึ้น git ส่วนกุญแจสาธารณะใส่ในช่อง publicKey ของ site.yaml

หลังสั่ง hokhao build ให้สั่ง hokhao sign --key office.key คำสั่งนี้ตรวจว่าไฟล์ที่เผยแพร่ไว้ยังครบและไม่มีใครแก้ แล้วลงลายเซ็นไฟล์ SHA256SUMS
เมื่อไฟล์ใดเปลี่ยน คำสั่ง build จะลบลายเซ็นของปีนั้น ให้ลงใหม่ก่อนส่งขึ้นเครื่องบริการเว็บ

Checks that each published file is as it was published, and signs the files of sums (SHA256SUMS, SHA256SUMS-2026) in
the format of minisign. A build that changes sums removes their signature. With --make-key it makes the office's pair of
keys; the secret one has a password and stays in the office.`),
		RunE: func(cmd *cobra.Command, _ []string) error {
			o, err := f.options()
			if err != nil {
				return err
			}
			switch {
			case newKey != "" && keyFile == "":
				return makeKey(cmd, newKey)
			case newKey != "" || keyFile == "":
				return usageError{errors.New("ระบุ --key ไฟล์กุญแจลับ หรือ --make-key ไฟล์ใหม่ อย่างใดอย่างหนึ่ง (either --key or --make-key)")}
			}
			return f.sign(cmd, o, keyFile)
		},
	}
	f.registerRoot(cmd)
	f.registerOutput(cmd)
	f.registerJSON(cmd)
	cmd.Flags().StringVar(&keyFile, "key", "", "ไฟล์กุญแจลับ (file of the secret key)")
	cmd.Flags().StringVar(&newKey, "make-key", "", "สร้างกุญแจใหม่ไว้ในไฟล์นี้ (make a pair of keys)")
	cmd.Flags().StringVar(&f.now, "now", "", "ให้ถือว่าขณะนี้คือวันเวลานี้ เช่น \"2026-11-24 09:00\" (take this as the present moment)")
	return cmd
}

func makeKey(cmd *cobra.Command, file string) error {
	if in, _ := filepath.Abs(file); inFolder(in, content.Dir) {
		return refused{msgKeyInContent.With().About(file), true}
	}
	ask := passwords(cmd)
	first, err := ask("ตั้งรหัสผ่าน (new password)")
	if err != nil {
		return err
	}
	again, err := ask("พิมพ์รหัสผ่านอีกครั้ง (again)")
	if err != nil {
		return err
	}
	if first == "" || first != again {
		return refused{msgPasswordsDiffer.With().About(file), false}
	}
	public, err := signature.Make(file, first)
	if errors.Is(err, signature.ErrExists) {
		return refused{msgFileThere.With("file", file, "hint", "เลือกชื่ออื่น กุญแจเดิมยังอยู่ครบ").About(file), false}
	}
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(cmd.OutOrStdout(), "กุญแจลับ: %s เก็บไว้ในสำนักงาน ทำสำเนาไว้ที่ปลอดภัย และจำรหัสผ่านให้ได้\nกุญแจสาธารณะ: %s ใส่ใน content/site.yaml\npublicKey: %s\n",
		file, signature.PublicOf(file), public)
	return err
}

// inFolder reports whether a path lies in a folder of that name.
func inFolder(path, folder string) bool {
	return slices.Contains(strings.Split(filepath.ToSlash(filepath.Dir(path)), "/"), folder)
}

// passwords returns a function that asks for a password: from the terminal without showing it, or from the next line of the
// standard input.
func passwords(cmd *cobra.Command) func(prompt string) (string, error) {
	lines := bufio.NewReader(cmd.InOrStdin())
	return func(prompt string) (string, error) {
		if in, ok := cmd.InOrStdin().(*os.File); ok && term.IsTerminal(int(in.Fd())) {
			fmt.Fprintf(cmd.ErrOrStderr(), "%s: ", prompt)
			defer fmt.Fprintln(cmd.ErrOrStderr())
			said, err := term.ReadPassword(int(in.Fd()))
			return string(said), err
		}
		line, err := lines.ReadString('\n')
		if errors.Is(err, io.EOF) {
			err = nil
		}
		return strings.TrimRight(line, "\r\n"), err
	}
}

// sign signs the files of sums in the output that have no valid signature.
func (f *flags) sign(cmd *cobra.Command, o engine.Options, keyFile string) error {
	if n, err := f.verifyOutput(cmd, o); err != nil || n == 0 {
		return err
	}
	files, err := sumsIn(o.Output)
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return refused{msgNoSums.With("output", o.Output), false}
	}
	ask := passwords(cmd)
	k, err := signature.Open(keyFile, func() (string, error) { return ask("รหัสผ่านของกุญแจ (password)") })
	switch {
	case errors.Is(err, signature.ErrNoKey):
		return refused{msgNoSecretKey.With("file", keyFile).About(keyFile), false}
	case errors.Is(err, signature.ErrPassword):
		return refused{msgPasswordWrong.With().About(keyFile), false}
	case err != nil:
		return err
	}
	said, err := publicKey(o.Root, "")
	if err != nil {
		return err
	}
	if said != nil && said.String() != k.Public().String() {
		return refused{msgKeyOther.With("public", k.Public()).About(content.SettingsFile), false}
	}
	signed := map[string][]byte{}
	for _, file := range files {
		if !k.Public().Verifies(file.data, file.signature) {
			signed[file.name+signature.Ending] = k.Sign(file.name, file.data, o.Now)
		}
	}
	if len(signed) > 0 {
		if err := publish.Add(publish.Place{Dir: o.Output}, signed); err != nil {
			return err
		}
	}
	if f.json {
		return nil
	}
	fmt.Fprintf(cmd.OutOrStdout(), "ลงลายเซ็นแล้ว %d ไฟล์ มีลายเซ็นถูกต้องอยู่แล้ว %d ไฟล์\n", len(signed), len(files)-len(signed))
	if said == nil {
		fmt.Fprintf(cmd.OutOrStdout(), "เพื่อให้ผู้รับเอกสารตรวจได้ ใส่กุญแจสาธารณะใน content/site.yaml แล้วสั่ง build และ sign อีกครั้ง\npublicKey: %s\n", k.Public())
	}
	return nil
}

// A sumsFile is a file of sums, with its signature if it has one.
type sumsFile struct {
	name            string
	data, signature []byte
}

// sumsIn returns the files of sums in a folder: an output, or one to which somebody downloaded them.
func sumsIn(dir string) ([]sumsFile, error) {
	names, err := filepath.Glob(filepath.Join(dir, checksums.Stem+"*"))
	if err != nil {
		return nil, err
	}
	var files []sumsFile
	for _, name := range names {
		if strings.HasSuffix(name, signature.Ending) {
			continue
		}
		f := sumsFile{name: filepath.Base(name)}
		if f.data, err = os.ReadFile(name); err != nil {
			return nil, err
		}
		if f.signature, err = os.ReadFile(name + signature.Ending); err != nil && !errors.Is(err, os.ErrNotExist) {
			return nil, err
		}
		files = append(files, f)
	}
	return files, nil
}

// signaturesIn returns the names of the files of sums in an output that have a signature.
func signaturesIn(dir string) []string {
	names, _ := filepath.Glob(filepath.Join(dir, checksums.Stem+"*"+signature.Ending)) // dir may have no such files, or not be there
	for i, name := range names {
		names[i] = strings.TrimSuffix(filepath.Base(name), signature.Ending)
	}
	return names
}

// publicKey returns the public key that was said: the key itself or a file with it, or else that of site.yaml, or nil if
// there is none.
func publicKey(root, said string) (*signature.Public, error) {
	if said == "" {
		data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(content.SettingsFile)))
		if errors.Is(err, os.ErrNotExist) {
			return nil, nil
		}
		if err != nil {
			return nil, err
		}
		settings, _ := content.ReadSettings(data) // invalid settings are reported by check
		if said = settings.PublicKey; said == "" {
			return nil, nil
		}
	} else if data, err := os.ReadFile(said); err == nil {
		said = string(data)
	}
	k, err := signature.ParsePublic(said)
	if err != nil {
		return nil, refused{msgNoPublicKey.With().About("--key"), true}
	}
	return &k, nil
}

// verifyOutput compares each published file with what was published, shows what differs, and returns the number of files.
func (f *flags) verifyOutput(cmd *cobra.Command, o engine.Options) (int, error) {
	p := newProgress(cmd.ErrOrStderr(), time.Now())
	n, findings, err := publish.Verify(o.Output, func(done, total int) {
		p.show(engine.Progress{Phase: "verify", Done: done, Total: total})
	})
	p.clear()
	if err != nil {
		return 0, err
	}
	if err := f.show(cmd, findings); err != nil {
		return 0, err
	}
	if diagnostic.HasErrors(findings) {
		return 0, errFaulty
	}
	return n, nil
}
