//go:build linux || darwin

package publish

import "syscall"

// space returns the bytes that may still be written where a folder lies.
func space(dir string) (free uint64, ok bool) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(dir, &s); err != nil {
		return 0, false
	}
	return s.Bavail * uint64(s.Bsize), true
}
