//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// peak returns the most memory that a process that ended had at once. Linux and the BSDs count in kilobytes, macOS in bytes.
//
// Linux starts the count of a child at what its parent has, which is why this program keeps small: corpora are written
// and pages of the floor made in processes of their own.
func peak(s *os.ProcessState) int64 {
	u, ok := s.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" || runtime.GOOS == "ios" {
		return int64(u.Maxrss)
	}
	return int64(u.Maxrss) * 1024
}
