package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// Explain returns an error of the file system as a sentence for officers, or nil for any other error. A relative path
// is resolved against dir.
func Explain(err error, dir string) *Error {
	var refused *Error
	var one *fs.PathError
	var two *os.LinkError
	var at string
	switch {
	case errors.As(err, &refused):
		return refused
	case errors.As(err, &one):
		at = one.Path
	case errors.As(err, &two):
		at = two.New
	default:
		return nil
	}
	if dir != "" && !filepath.IsAbs(at) {
		at = filepath.Join(dir, at)
	}
	msg := msgDiskFailed
	switch {
	case isFull(err):
		return full(err).(*Error)
	case errors.Is(err, fs.ErrPermission):
		msg = msgDiskPermission
		if folder, ok := folderOf(at); ok {
			at, msg = folder, msgDiskPermissionFolder
		}
	case errors.Is(err, syscall.EROFS):
		msg = msgDiskReadOnly
	case errors.Is(err, syscall.ENOTDIR):
		at = fileIn(at)
		msg = msgDiskFile
	case errors.Is(err, syscall.EISDIR), errors.Is(err, fs.ErrExist) && isFolder(at): // also a file renamed onto it
		msg = msgDiskFolder
	case errors.Is(err, fs.ErrNotExist):
		msg = msgDiskMissing
	}
	return failure(msg, "path", at, "error", err)
}

// folderOf returns the folder whose permissions matter for a path, if it is not a file of the officer: a folder, that of a file that
// is not there yet, or that of one of our own, since the others in it have the same owner.
func folderOf(at string) (string, bool) {
	folder := at
	for !isFolder(folder) {
		if _, err := os.Lstat(folder); err == nil && !strings.HasPrefix(filepath.Base(folder), own) {
			return "", false
		}
		parent := filepath.Dir(folder)
		if parent == folder {
			return "", false
		}
		folder = parent
	}
	return folder, true
}

func isFolder(at string) bool {
	info, err := os.Stat(at)
	return err == nil && info.IsDir()
}

// fileIn returns the part of a path at which there is a file, or the whole path.
func fileIn(at string) string {
	for part := at; ; {
		if info, err := os.Stat(part); err == nil {
			if info.IsDir() {
				return at
			}
			return part
		}
		parent := filepath.Dir(part)
		if parent == part {
			return at
		}
		part = parent
	}
}

// explained returns Explain(err, dir), or err itself for other errors.
func explained(err error, dir string) error {
	if e := Explain(err, dir); e != nil {
		return e
	}
	return err
}

// full turns the system's error for a full disk into a sentence.
func full(err error) error {
	if err == nil || !isFull(err) {
		return err
	}
	return failure(msgDiskFull, "error", err)
}
