package engine

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"hokhao/generator/content"
)

// A scanned file is what is known about one below content/. While its size and times are unchanged it is not opened.
type scanned struct {
	Path     string // slash-separated below the site's root
	Size     int64
	Modified int64 // nanoseconds since 1970
	Changed  int64 // of the inode, which cannot be set back; 0 on systems without it
	SHA256   [32]byte
}

// young is the time before a scan in which a changed file could still change again under the same time stamp: the coarsest
// file systems count in steps of two seconds.
const young = 2 * time.Second

// scan walks content/ once and returns every file, with its hash if that is known without opening the file.
func (b *builder) scan(ctx context.Context) ([]scanned, error) {
	b.next.Lasting.Scanned = time.Now().UnixNano()
	info, err := os.Lstat(filepath.Join(b.Root, content.Dir))
	switch {
	case errors.Is(err, fs.ErrNotExist) || err == nil && !info.IsDir() && info.Mode()&fs.ModeSymlink == 0:
		b.say(msgContentMissing.With())
		return nil, nil
	case err != nil:
		return nil, err
	case !info.IsDir():
		b.say(about(content.Dir, msgContentLinked))
		return nil, nil
	}
	var files []scanned
	if err := b.walk(ctx, content.Dir, &files); err != nil {
		return nil, err
	}
	slices.SortFunc(files, func(x, y scanned) int { return strings.Compare(x.Path, y.Path) })
	b.stats.Sources = len(files)
	b.progress(Progress{Phase: "scan", Done: len(files), Total: len(files)})
	return files, nil
}

func (b *builder) walk(ctx context.Context, dir string, files *[]scanned) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	entries, err := os.ReadDir(filepath.Join(b.Root, filepath.FromSlash(dir)))
	if errors.Is(err, fs.ErrNotExist) {
		return nil // deleted since it was listed
	}
	if err != nil {
		b.say(unreadable(dir, err)) // the contents of the folder are unknown
		return nil
	}
	for _, entry := range entries {
		name := path.Join(dir, entry.Name())
		switch {
		case passedOver(entry.Name()):
		case !utf8.ValidString(name):
			b.say(about(strings.ToValidUTF8(name, "�"), msgNotUTF8))
		case entry.IsDir():
			if err := b.walk(ctx, name, files); err != nil {
				return err
			}
		case entry.Type()&fs.ModeSymlink != 0:
			b.say(about(name, msgLinked))
		case entry.Type().IsRegular():
			info, err := entry.Info()
			if errors.Is(err, fs.ErrNotExist) {
				continue
			}
			if err != nil {
				return err
			}
			*files = append(*files, scanned{
				Path: name, Size: info.Size(), Modified: info.ModTime().UnixNano(), Changed: changed(info),
			})
			if len(*files)%1000 == 0 {
				b.progress(Progress{Phase: "scan", Done: len(*files)})
			}
		default:
			b.say(about(name, msgIrregular))
		}
	}
	return nil
}

// passedOver reports whether a name is of a file that editors and office programs leave beside those that they write.
func passedOver(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || strings.HasSuffix(name, "~") ||
		name == "4913" || name == "Thumbs.db" || name == "desktop.ini"
}

// recall fills in the hashes of files that are unchanged since the last scan. As in git, a file that was changed shortly
// before that scan began is not trusted: it may have changed again within the same time stamp.
func (b *builder) recall(files []scanned) {
	known := make(map[string]scanned, len(b.old.Lasting.Scan))
	for _, f := range b.old.Lasting.Scan {
		known[f.Path] = f
	}
	before := b.old.Lasting.Scanned - int64(young)
	for i := range files {
		f := &files[i]
		old, ok := known[f.Path]
		sum := old.SHA256
		old.SHA256 = [32]byte{}
		if ok && old == *f && max(f.Modified, f.Changed) < before {
			f.SHA256 = sum
		}
	}
}
