package signature

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"aead.dev/minisign"

	"hokhao/generator/soak"
)

var at = time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)

func newKey(t *testing.T) Key {
	t.Helper()
	_, secret, err := minisign.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	return Key{secret}
}

func TestASignatureIsOfTheseBytesAndThisKey(t *testing.T) {
	k, data := newKey(t), []byte("ข่าว\n")
	signature := k.Sign("a.txt", data, at)
	if !k.Public().Verifies(data, signature) || !k.Public().Verifies(data, []byte(strings.ReplaceAll(string(signature), "\n", "\r\n"))) {
		t.Error("the signature is not valid")
	}
	if string(k.Sign("a.txt", data, at)) != string(signature) {
		t.Error("the same input has another signature")
	}
	other := newKey(t).Public()
	for what, valid := range map[string]bool{
		"other bytes": k.Public().Verifies([]byte("ข่าว"), signature), "another key": other.Verifies(data, signature), "no signature": k.Public().Verifies(data, nil),
		"another comment": k.Public().Verifies(data, []byte(strings.Replace(string(signature), "a.txt", "b.txt", 1))),
	} {
		if valid {
			t.Errorf("%s: valid", what)
		}
	}
}

func TestPublicKeysAreReadAsPeopleCopyThem(t *testing.T) {
	k := newKey(t).Public()
	for _, text := range []string{k.String(), " " + k.String() + "\n", "untrusted comment: x\n" + k.String() + "\n", "untrusted comment: x\r\n" + k.String() + "\r\n"} {
		if p, err := ParsePublic(text); err != nil || p.String() != k.String() {
			t.Errorf("%q: %v, %v", text, p, err)
		}
	}
	for _, text := range []string{"", "RW", "untrusted comment: x\n", k.String()[1:], "nonsense"} {
		if _, err := ParsePublic(text); err == nil {
			t.Errorf("%q is a key", text)
		}
	}
}

func TestWhatIsNoSecretKeyIsRefused(t *testing.T) {
	file := filepath.Join(t.TempDir(), "key")
	for _, text := range []string{"", "nonsense", "untrusted comment: x\n" + newKey(t).Public().String()} {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(file, func() (string, error) { t.Error("asked for a password"); return "", nil }); !errors.Is(err, ErrNoKey) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// A key with a password takes seconds and a gigabyte of memory: that is what protects it. minisign's own command uses the same
// key, and checks what it signed.
func TestKeysHavePasswords(t *testing.T) {
	if soak.Rounds(0, 1) == 0 {
		t.Skip("only in a soak")
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "office.key")
	public, err := Make(file, "รหัส ผ่าน")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Make(file, "x"); !errors.Is(err, ErrExists) {
		t.Errorf("a key was replaced: %v", err)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("others can read the key: %v %v", info, err)
	}
	if _, err := Open(file, func() (string, error) { return "ผิด", nil }); !errors.Is(err, ErrPassword) {
		t.Errorf("a wrong password: %v", err)
	}
	k, err := Open(file, func() (string, error) { return "รหัส ผ่าน", nil })
	if err != nil || k.Public().String() != public.String() {
		t.Fatal(err)
	}
	tool, err := exec.LookPath("minisign")
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal(err)
		}
		t.Skip("minisign is not installed")
	}
	sums := filepath.Join(dir, "SHA256SUMS")
	data := []byte("0123  a.pdf\n")
	if err := errors.Join(os.WriteFile(sums, data, 0o644), os.WriteFile(sums+Ending, k.Sign("SHA256SUMS", data, at), 0o644)); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(tool, "-Vm", sums, "-p", PublicOf(file)).CombinedOutput(); err != nil || !strings.Contains(string(out), "file:SHA256SUMS") {
		t.Errorf("%v\n%s", err, out)
	}
	sign := exec.Command(tool, "-Sm", sums, "-s", file, "-t", "theirs")
	sign.Stdin = strings.NewReader("รหัส ผ่าน\n")
	if out, err := sign.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	if theirs, err := os.ReadFile(sums + Ending); err != nil || !public.Verifies(data, theirs) || !strings.Contains(string(theirs), "theirs") {
		t.Errorf("their signature is not valid: %v\n%s", err, theirs)
	}
}
