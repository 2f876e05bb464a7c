package publish

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"hokhao/generator/diagnostic"
)

// Verify reads every file that was published to a folder, and reports those that are missing or have other bytes than were
// published. It changes nothing. A build does not read them: it looks at folders alone.
func Verify(dir string, progress func(done, total int)) (checked int, findings []diagnostic.Finding, err error) {
	data, err := os.ReadFile(ManifestOf(dir))
	if errors.Is(err, fs.ErrNotExist) {
		return 0, []diagnostic.Finding{msgNothingPublished.With("output", dir)}, nil
	}
	if err != nil {
		return 0, nil, explained(err, dir)
	}
	entries, err := readManifest(data)
	if err != nil {
		return 0, []diagnostic.Finding{msgDamaged.With("name", manifestFile, "output", dir, "error", err)}, nil
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return 0, nil, explained(err, dir)
	}
	defer root.Close()
	names := slices.Sorted(maps.Keys(entries))
	for i, name := range names {
		sum, err := sumOf(root, name)
		at := filepath.Join(dir, filepath.FromSlash(name))
		switch e := entries[name]; {
		case errors.Is(err, fs.ErrNotExist):
			findings = append(findings, msgFileMissing.With("path", at))
		case err != nil:
			findings = append(findings, msgFileUnreadable.With("path", at, "error", err))
		case !bytes.Equal(sum, e.SHA256[:]):
			findings = append(findings, msgFileChanged.With("path", at))
		}
		progress(i+1, len(names))
	}
	return len(names), findings, nil
}

func sumOf(root *os.Root, name string) ([]byte, error) {
	file, err := root.Open(filepath.FromSlash(name))
	if err != nil {
		return nil, err
	}
	defer file.Close()
	h := sha256.New()
	if _, err := io.Copy(h, file); err != nil {
		return nil, err
	}
	return h.Sum(nil), nil
}
