//go:build !unix

package cli

// cpuSeconds is unknown on this system.
func cpuSeconds() float64 { return 0 }
