package serve

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

// quiet is how long nothing may happen before the bell rings: editors write twice, or rename over. poll is how
// often a folder is looked at where watching fails (network drives, full tables).
const (
	quiet = 100 * time.Millisecond
	poll  = 2 * time.Second
)

// watch returns a bell that rings after anything below dir changed. It says only that, and not what: the build's
// own scan decides what is different. The bell is closed once ctx has ended and nothing watches any more.
func watch(ctx context.Context, dir string) <-chan struct{} {
	bell := make(chan struct{}, 1)
	watcher, err := fsnotify.NewWatcher()
	if err == nil {
		err = addBelow(watcher, dir)
	}
	go func() {
		defer close(bell)
		if err == nil {
			listen(ctx, watcher, dir, bell)
		}
		if watcher != nil {
			watcher.Close()
		}
		if ctx.Err() == nil {
			lookAgain(ctx, dir, bell) // dir is missing and may come, or the system watches no more folders
		}
	}()
	return bell
}

// addBelow watches a folder and all those in it, those that are watched already too.
func addBelow(w *fsnotify.Watcher, dir string) error {
	return filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() {
			err = w.Add(p)
		}
		if p != dir && errors.Is(err, fs.ErrNotExist) {
			return nil // it went while we looked
		}
		return err
	})
}

func ring(bell chan<- struct{}) {
	select {
	case bell <- struct{}{}:
	default: // it rings already
	}
}

// listen rings when it has been quiet after a change. Folders may have come, or have been renamed, which ends
// their watch; so all are watched anew first, and the build that the bell starts sees what was written before.
// It returns where that fails.
func listen(ctx context.Context, w *fsnotify.Watcher, dir string, bell chan<- struct{}) {
	timer := time.NewTimer(quiet)
	timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-w.Events:
			timer.Reset(quiet)
		case <-w.Errors:
			timer.Reset(quiet) // events were lost: look
		case <-timer.C:
			if addBelow(w, dir) != nil {
				return
			}
			ring(bell)
		}
	}
}

// lookAgain rings at once, and whenever the newest time stamp, the size or the number of files has changed.
func lookAgain(ctx context.Context, dir string, bell chan<- struct{}) {
	type sum struct {
		files  int
		bytes  int64
		newest time.Time
	}
	look := func() (s sum) {
		_ = filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
			if err != nil {
				return nil
			}
			if info, err := d.Info(); err == nil {
				s.files++
				s.bytes += info.Size()
				if info.ModTime().After(s.newest) {
					s.newest = info.ModTime()
				}
			}
			return nil
		})
		return s
	}
	last := look()
	ring(bell)
	ticker := time.NewTicker(poll)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
			if now := look(); now != last {
				last = now
				ring(bell)
			}
		}
	}
}
