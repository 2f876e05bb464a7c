package main

import (
	"bytes"
	"fmt"
	"os/exec"
	"time"
)

// A usage is what one process took.
type usage struct {
	User, System, Wall time.Duration
	Peak               int64 // bytes of memory; 0 where the system does not tell
}

// measure runs a command to its end and returns what it took. A program of ours that fails has said why on stderr.
func (o options) measure(cmd *exec.Cmd) (usage, error) {
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	if o.settle {
		flushDisks() // what the run before left to be written is not charged to this one
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

// best returns the least of each duration, since other programs only ever add to them, and the most memory.
func best(all []usage) usage {
	b := all[0]
	for _, u := range all[1:] {
		b = usage{User: min(b.User, u.User), System: min(b.System, u.System), Wall: min(b.Wall, u.Wall), Peak: max(b.Peak, u.Peak)}
	}
	return b
}
