//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// peak returns the maximum memory of a process that ended. Linux and the BSDs count in kilobytes, macOS in bytes.
//
// On Linux the count of a child starts with the memory of its parent. Therefore this program uses little memory itself, and
// other processes write the corpora and the pages of the floor.
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
