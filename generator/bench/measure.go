package main

import (
	"bytes"
	"fmt"
	"os/exec"
	"time"
)

// A usage is the time and memory that one process took.
type usage struct {
	User, System, Wall time.Duration
	Peak               int64 // bytes of memory; 0 if the system does not report it
}

// measure runs a command to its end and returns its usage. One of our own programs reports its failure on stderr.
func (o options) measure(cmd *exec.Cmd) (usage, error) {
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	if o.settle {
		flushDisks() // pending writes of the previous run must not count towards this one
	}
	began := time.Now()
	err := cmd.Run()
	wall := time.Since(began)
	if err != nil {
		return usage{}, fmt.Errorf("%s: %w\n%s", cmd, err, last(said.Bytes(), 4000))
	}
	s := cmd.ProcessState
	return usage{User: s.UserTime(), System: s.SystemTime(), Wall: wall, Peak: peak(s)}, nil
}

// last returns at most the last n bytes.
func last(b []byte, n int) []byte { return b[max(0, len(b)-n):] }

// best returns the minimum of each duration, since other programs can only add to them, and the maximum of the memory.
func best(all []usage) usage {
	b := all[0]
	for _, u := range all[1:] {
		b = usage{User: min(b.User, u.User), System: min(b.System, u.System), Wall: min(b.Wall, u.Wall), Peak: max(b.Peak, u.Peak)}
	}
	return b
}
