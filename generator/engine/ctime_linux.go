package engine

import (
	"io/fs"
	"syscall"
)

// changed returns when an inode was changed last, which no program can set.
func changed(info fs.FileInfo) int64 {
	if s, ok := info.Sys().(*syscall.Stat_t); ok {
		return s.Ctim.Nano()
	}
	return 0
}
