package engine

import (
	"io/fs"
	"syscall"
)

// changed returns the time of an inode's last change, which no program can set.
func changed(info fs.FileInfo) int64 {
	if s, ok := info.Sys().(*syscall.Stat_t); ok {
		return s.Ctim.Nano()
	}
	return 0
}
