//go:build !unix

package cli

// cpuSeconds is not known here.
func cpuSeconds() float64 { return 0 }
