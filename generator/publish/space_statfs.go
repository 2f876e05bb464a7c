//go:build linux || darwin

package publish

import "syscall"

// space returns the number of bytes that can still be written to the disk of a folder.
func space(dir string) (free uint64, ok bool) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(dir, &s); err != nil {
		return 0, false
	}
	return s.Bavail * uint64(s.Bsize), true
}
