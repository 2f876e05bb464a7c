//go:build !unix && !windows

package publish

func isFull(error) bool { return false }
