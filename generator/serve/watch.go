package serve

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

// quiet is how long nothing may change before the bell rings, because editors write twice or rename over the old
// file. poll is how often a folder is checked if watching fails (network drives, exhausted limits).
const (
	quiet = 30 * time.Millisecond
	poll  = 2 * time.Second
)

// watch returns a channel, the bell, that receives a value after anything below dir changed. The value does not
// say what changed: the build's own scan finds that. The channel is closed once ctx is done and watching has
// stopped.
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
			lookAgain(ctx, dir, bell) // dir does not exist yet, or the system's limit on watches is reached
		}
	}()
	return bell
}

// addBelow watches a folder and all folders in it, whether they are already watched or not.
func addBelow(w *fsnotify.Watcher, dir string) error {
	return filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() {
			err = w.Add(p)
		}
		if p != dir && errors.Is(err, fs.ErrNotExist) {
			return nil // it was deleted meanwhile
		}
		return err
	})
}

func ring(bell chan<- struct{}) {
	select {
	case bell <- struct{}{}:
	default: // it is already ringing
	}
}

// listen rings when nothing has changed for a while after a change. New folders are not watched yet, and renamed
// ones no longer; so everything is watched anew before the bell rings, unless only files changed, and the build that
// follows sees what was written before. It returns if that fails.
func listen(ctx context.Context, w *fsnotify.Watcher, dir string, bell chan<- struct{}) {
	timer := time.NewTimer(quiet)
	timer.Stop()
	folders := false // may have come, gone or changed their names
	for {
		select {
		case <-ctx.Done():
			return
		case e := <-w.Events:
			folders = folders || !ofFile(e)
			timer.Reset(quiet)
		case <-w.Errors:
			folders = true
			timer.Reset(quiet) // events were lost, so something may have changed
		case <-timer.C:
			if folders && addBelow(w, dir) != nil {
				return
			}
			folders = false
			ring(bell)
		}
	}
}

// ofFile reports whether an event is certainly of a file, and changes no folder.
func ofFile(e fsnotify.Event) bool {
	if e.Op&^(fsnotify.Write|fsnotify.Chmod) == 0 {
		return true
	}
	info, err := os.Lstat(e.Name)
	return err == nil && !info.IsDir()
}

// lookAgain rings at once, and whenever the newest modification time, the total size or the number of files has
// changed.
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
