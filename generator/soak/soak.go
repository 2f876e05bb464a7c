// Package soak says how long tests go on that could go on for ever: kills at random moments, random edits, hostile sites.
//
// Tests call Rounds. Each runs a few rounds wherever it is run, and all of them where the environment variable
// HOKHAO_SOAK is set, as the gate sets it (.ci/run). Nothing of this package is in the program.
package soak

import "os"

// Variable is the environment variable that asks for all rounds, whatever its value.
const Variable = "HOKHAO_SOAK"

// Rounds returns usual, or all where a soak is asked for.
func Rounds(usual, all int) int {
	if os.Getenv(Variable) != "" {
		return all
	}
	return usual
}
