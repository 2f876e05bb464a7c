package site

import (
	"runtime"
	"slices"
	"sync"
)

// inParts calls do for parts of a slice, one on each processor. A panic in one of them is passed on to the caller, after all
// have returned.
func inParts[T any](all []T, do func(part []T)) {
	var wait sync.WaitGroup
	var once sync.Once
	var panicked any
	for part := range slices.Chunk(all, 1+len(all)/runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			defer func() {
				if v := recover(); v != nil {
					once.Do(func() { panicked = v })
				}
			}()
			do(part)
		})
	}
	wait.Wait()
	if panicked != nil {
		panic(panicked)
	}
}
