// Package signature signs files in the format of minisign (Ed25519), and checks what was signed: the files of sums, by which
// readers tell an office's documents from forgeries.
//
// Package cli calls it, for the commands sign and verify. A secret key is made and used on a machine of the office alone:
// nothing that builds a site asks for it. The format is that of minisign's own command, which checks what this package signs.
package signature

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"aead.dev/minisign"
)

// Ending follows the name of a signed file in that of its signature.
const Ending = ".minisig"

// publicEnding follows the name of a secret key's file in that of the public key.
const publicEnding = ".pub"

// The reasons why a key cannot be used.
var (
	ErrExists   = errors.New("the file exists")
	ErrNoKey    = errors.New("this is no secret key of minisign")
	ErrPassword = errors.New("the password is wrong")
)

// A Key signs.
type Key struct{ secret minisign.PrivateKey }

// Make makes a pair of keys: the secret one in a file that only its owner can read, encrypted with a password, and the public
// one beside it. It never replaces a file.
func Make(file, password string) (Public, error) {
	public, secret, err := minisign.GenerateKey(rand.Reader)
	if err != nil {
		return Public{}, err
	}
	text, err := minisign.EncryptKey(password, secret)
	if err != nil {
		return Public{}, err
	}
	all := Public{public}
	pub := fmt.Sprintf("untrusted comment: minisign public key %X\n%s\n", public.ID(), all)
	if err := create(file, append(text, '\n'), 0o600); err != nil {
		return Public{}, err
	}
	return all, create(file+publicEnding, []byte(pub), 0o644)
}

func create(name string, data []byte, mode fs.FileMode) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s: %w", name, ErrExists)
	}
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Sync(), f.Close())
}

// Open reads a secret key. It asks for the password only if the key has one.
func Open(file string, password func() (string, error)) (Key, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return Key{}, err
	}
	data = bytes.ReplaceAll(data, []byte("\r"), nil)
	var k Key
	if err := k.secret.UnmarshalText(bytes.TrimSpace(data)); err == nil {
		return k, nil
	}
	if !minisign.IsEncrypted(data) {
		return Key{}, ErrNoKey
	}
	said, err := password()
	if err != nil {
		return Key{}, err
	}
	if k.secret, err = minisign.DecryptKey(said, data); err != nil {
		return Key{}, ErrPassword
	}
	return k, nil
}

// Public returns the public key that belongs to the key.
func (k Key) Public() Public { return Public{k.secret.Public().(minisign.PublicKey)} }

// Sign returns the signature of a file's bytes. Its trusted comment, which is signed too, says which file and when.
func (k Key) Sign(name string, data []byte, at time.Time) []byte {
	trusted := fmt.Sprintf("timestamp:%d\tfile:%s\thashed", at.Unix(), name)
	message := minisign.NewReader(bytes.NewReader(data))
	_, _ = io.Copy(io.Discard, message) // what is signed is the hash of what was read
	return message.SignWithComments(k.secret, trusted, fmt.Sprintf("signature from minisign secret key %X", k.secret.ID()))
}

// A Public key checks signatures.
type Public struct{ key minisign.PublicKey }

// ParsePublic reads a public key: the text of a .pub file, or its second line alone.
func ParsePublic(text string) (Public, error) {
	lines := strings.Fields(text)
	var p Public
	if len(lines) == 0 {
		return p, errors.New("there is no key")
	}
	return p, p.key.UnmarshalText([]byte(lines[len(lines)-1]))
}

// String returns the key as people copy it: the second line of a .pub file.
func (p Public) String() string { return p.key.String() }

// Verifies reports whether a signature is one of these bytes, made with the secret key that belongs to p.
func (p Public) Verifies(data, signature []byte) bool {
	return minisign.Verify(p.key, data, bytes.ReplaceAll(signature, []byte("\r"), nil))
}

// PublicOf returns the file of the public key that Make writes beside a secret one.
func PublicOf(file string) string { return filepath.Clean(file) + publicEnding }
