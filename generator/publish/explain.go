package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
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
	case errors.Is(err, syscall.EROFS):
		msg = msgDiskReadOnly
	case errors.Is(err, syscall.ENOTDIR):
		at = fileIn(at)
		msg = msgDiskFile
	case errors.Is(err, syscall.EISDIR):
		msg = msgDiskFolder
	case errors.Is(err, fs.ErrNotExist):
		msg = msgDiskMissing
	}
	return failure(msg, "path", at, "error", err)
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
