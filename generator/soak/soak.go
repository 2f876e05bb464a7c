// Package soak limits the number of rounds of tests that could run forever: kills at random moments, random edits,
// hostile sites.
//
// Tests call Rounds. Each runs a few rounds by default, and all of them if the environment variable HOKHAO_SOAK is
// set, as it is in .ci/run. The package is not part of the program.
package soak

import "os"

// Variable is the environment variable that selects all rounds, whatever its value.
const Variable = "HOKHAO_SOAK"

// Rounds returns usual, or all in a soak.
func Rounds(usual, all int) int {
	if os.Getenv(Variable) != "" {
		return all
	}
	return usual
}
