package publish

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The manifest and the intent are plain text: a line with the kind of file, then one line per path, sorted. The
// manifest's lines are path, size and SHA-256, separated by tabs; the intent's are the path and what is done to it.
const (
	manifestHead = "hokhao manifest 1"
	intentHead   = "hokhao intent 1"
)

// ManifestOf returns the path of the manifest of an output folder.
func ManifestOf(output string) string { return filepath.Join(output, manifestFile) }

var errDamaged = errors.New("unexpected text")

func writeManifest(entries map[string]Entry) []byte {
	var b bytes.Buffer
	b.WriteString(manifestHead + "\n")
	for _, name := range slices.Sorted(maps.Keys(entries)) {
		e := entries[name]
		fmt.Fprintf(&b, "%s\t%d\t%x\n", name, e.Size, e.SHA256)
	}
	return b.Bytes()
}

// readManifest accepts only what writeManifest writes: half a manifest must not be taken for a shorter one.
func readManifest(data []byte) (map[string]Entry, error) {
	entries := map[string]Entry{}
	err := readLines(data, manifestHead, func(line string) (string, error) {
		name, rest, _ := strings.Cut(line, "\t")
		size, sum, _ := strings.Cut(rest, "\t")
		n, err := strconv.ParseInt(size, 10, 64)
		if err != nil || n < 0 || strconv.FormatInt(n, 10) != size {
			return "", errDamaged
		}
		e := Entry{Size: n}
		if len(sum) != 2*len(e.SHA256) || strings.ToLower(sum) != sum {
			return "", errDamaged
		}
		if _, err := hex.Decode(e.SHA256[:], []byte(sum)); err != nil {
			return "", errDamaged
		}
		entries[name] = e
		return name, nil
	})
	return entries, err
}

// A phase of a commit is recorded in the intent, because it decides what is done after a crash: new files are not
// linked to yet and may link to files still to come, so they are removed; while files are replaced everything that
// they link to exists, so they are kept; deleted files may have lost what they link to, so the rest of them is
// deleted too.
type phase string

const (
	creating  phase = "create"
	replacing phase = "replace"
	deleting  phase = "delete"
)

// An intent holds every path that may differ from the manifest until the next manifest is written, with what is done
// to it.
type intent struct {
	phase phase
	paths map[string]phase
}

func writeIntent(i intent) []byte {
	var b bytes.Buffer
	b.WriteString(intentHead + " " + string(i.phase) + "\n")
	for _, name := range slices.Sorted(maps.Keys(i.paths)) {
		b.WriteString(name + "\t" + string(i.paths[name]) + "\n")
	}
	return b.Bytes()
}

func readIntent(data []byte) (intent, error) {
	i := intent{paths: map[string]phase{}}
	head, _, _ := strings.Cut(string(data), "\n")
	i.phase = phase(strings.TrimPrefix(head, intentHead+" "))
	if !i.phase.known() {
		return i, errDamaged
	}
	err := readLines(data, intentHead+" "+string(i.phase), func(line string) (string, error) {
		name, what, _ := strings.Cut(line, "\t")
		if !phase(what).known() {
			return "", errDamaged
		}
		i.paths[name] = phase(what)
		return name, nil
	})
	return i, err
}

func (p phase) known() bool { return p == creating || p == replacing || p == deleting }

func readLines(data []byte, head string, take func(line string) (name string, err error)) error {
	rest, ok := strings.CutPrefix(string(data), head+"\n")
	if !ok {
		return errDamaged
	}
	last := ""
	for n := 2; rest != ""; n++ {
		line, after, ok := strings.Cut(rest, "\n")
		if !ok {
			return fmt.Errorf("line %d: %w", n, errDamaged)
		}
		name, err := take(line)
		if err != nil || name <= last || !valid(name) {
			return fmt.Errorf("line %d: %w", n, errDamaged)
		}
		rest, last = after, name
	}
	return nil
}

// WellKnown begins the paths of files that programs look for under fixed names (RFC 8615): the only ones with a dot.
const WellKnown = ".well-known/"

// valid reports whether a path can be published: below the output, not a dot-file unless WellKnown holds it, and without
// characters that separate fields or lines of the manifest.
func valid(name string) bool {
	if !fs.ValidPath(name) || name == "." || strings.Contains(name, `\`) || !utf8.ValidString(name) {
		return false
	}
	for _, r := range name {
		if r < ' ' || r == 0x7f {
			return false
		}
	}
	name = strings.TrimPrefix(name, WellKnown)
	return !strings.HasPrefix(name, ".") && !strings.Contains(name, "/.")
}

// ReadManifest returns the files in an output folder that this program published, or none if nothing was published
// yet. It needs no lock: a manifest is replaced as a whole.
func ReadManifest(output string) (map[string]Entry, error) {
	if err := (Place{Dir: output}).own(); err != nil {
		return nil, err
	}
	data, err := os.ReadFile(filepath.Join(output, manifestFile))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, explained(err, "")
	}
	entries, err := readManifest(data)
	if err != nil {
		return nil, damaged(output, manifestFile, err)
	}
	return entries, nil
}
