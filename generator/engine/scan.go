package engine

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"

	"golang.org/x/sync/errgroup"
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
	files, err := b.walk(ctx)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(files, func(x, y scanned) int { return strings.Compare(x.Path, y.Path) })
	b.stats.Sources = len(files)
	b.progress(Progress{Phase: "scan", Done: len(files), Total: len(files)})
	return files, nil
}

// A listing is the contents of one folder.
type listing struct {
	files   []scanned
	folders []string
	said    []diagnostic.Finding
	err     error
}

// walk lists all folders below content/, those of one depth at the same time.
func (b *builder) walk(ctx context.Context) (files []scanned, err error) {
	for level := []string{content.Dir}; len(level) > 0; {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		listings := make([]listing, len(level))
		var g errgroup.Group
		g.SetLimit(b.Jobs)
		for i, dir := range level {
			g.Go(func() error {
				listings[i] = listFolder(b.Root, dir)
				return nil
			})
		}
		_ = g.Wait()
		level = nil
		for _, l := range listings {
			if l.err != nil {
				return nil, l.err
			}
			b.say(l.said...)
			files, level = append(files, l.files...), append(level, l.folders...)
		}
		b.progress(Progress{Phase: "scan", Done: len(files)})
	}
	return files, nil
}

// listFolder lists one folder.
func listFolder(root, dir string) (l listing) {
	say := func(f diagnostic.Finding) { l.said = append(l.said, f) }
	entries, err := os.ReadDir(filepath.Join(root, filepath.FromSlash(dir)))
	if errors.Is(err, fs.ErrNotExist) {
		return l // deleted since it was listed
	}
	if err != nil {
		say(unreadable(dir, err)) // the contents of the folder are unknown
		return l
	}
	for _, entry := range entries {
		name := dir + "/" + entry.Name()
		switch {
		case passedOver(entry.Name()):
		case !utf8.ValidString(name):
			say(about(strings.ToValidUTF8(name, "�"), msgNotUTF8))
		case entry.IsDir():
			l.folders = append(l.folders, name)
		case entry.Type()&fs.ModeSymlink != 0:
			say(about(name, msgLinked))
		case entry.Type().IsRegular():
			info, err := entry.Info()
			if errors.Is(err, fs.ErrNotExist) {
				continue
			}
			if err != nil {
				l.err = err
				return l
			}
			l.files = append(l.files, scanned{
				Path: name, Size: info.Size(), Modified: info.ModTime().UnixNano(), Changed: changed(info),
			})
		default:
			say(about(name, msgIrregular))
		}
	}
	return l
}

// passedOver reports whether a name is of a file that editors and office programs leave beside those that they write.
func passedOver(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || strings.HasSuffix(name, "~") ||
		name == "4913" || name == "Thumbs.db" || name == "desktop.ini"
}

// recall fills in the hashes of files that are unchanged since the last scan. As in git, a file that was changed shortly
// before that scan began is not trusted: it may have changed again within the same time stamp.
func (b *builder) recall(files []scanned) {
	known := b.old.Lasting.Scan // sorted, as files are
	before := b.old.Lasting.Scanned - int64(young)
	for i := range files {
		f := &files[i]
		for len(known) > 0 && known[0].Path < f.Path {
			known = known[1:]
		}
		if len(known) == 0 {
			return
		}
		old := known[0]
		sum := old.SHA256
		old.SHA256 = [32]byte{}
		if old == *f && max(f.Modified, f.Changed) < before {
			f.SHA256 = sum
		}
	}
}
