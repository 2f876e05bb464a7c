package serve

import (
	"context"
	"io/fs"
	"os"
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

// watch gives a bell that rings after anything below dir changed. It says only that, and not what: the build's
// own scan decides what is different.
func watch(ctx context.Context, dir string) (<-chan struct{}, error) {
	bell := make(chan struct{}, 1)
	watcher, err := fsnotify.NewWatcher()
	if err == nil {
		err = addBelow(watcher, dir)
		if err != nil {
			watcher.Close()
		}
	}
	if err != nil {
		if _, statErr := os.Stat(dir); statErr != nil {
			dir = filepath.Dir(dir) // content/ itself is missing: the build says so, and it may come
		}
		go polling(ctx, dir, bell)
		return bell, nil
	}
	go listening(ctx, watcher, dir, bell)
	return bell, nil
}

// addBelow watches a folder and all those in it: a new folder's own events are lost until it is watched.
func addBelow(w *fsnotify.Watcher, dir string) error {
	return filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			return w.Add(p)
		}
		return nil
	})
}

func ring(bell chan<- struct{}) {
	select {
	case bell <- struct{}{}:
	default: // it rings already
	}
}

func listening(ctx context.Context, w *fsnotify.Watcher, dir string, bell chan<- struct{}) {
	defer w.Close()
	timer := time.NewTimer(time.Hour)
	timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case e, ok := <-w.Events:
			if !ok {
				return
			}
			if e.Has(fsnotify.Create) {
				if info, err := os.Lstat(e.Name); err == nil && info.IsDir() {
					if addBelow(w, e.Name) != nil {
						go polling(ctx, dir, bell)
						return
					}
				}
			}
			timer.Reset(quiet)
		case _, ok := <-w.Errors:
			if !ok {
				return
			}
			timer.Reset(quiet) // events were lost: look
		case <-timer.C:
			ring(bell)
		}
	}
}

// polling rings whenever the newest time stamp or the number of files changed.
func polling(ctx context.Context, dir string, bell chan<- struct{}) {
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
