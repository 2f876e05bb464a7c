// Package diagnostic defines what the generator reports to people about a site: findings with file, line, column, a sentence
// in Thai and one in English, and a hint how to mend it.
//
// Every package that reads what an officer wrote makes findings; package cli prints them. A finding is plain data, so that
// it can be kept with the record of its file and be shown again by a build that did not read the file. This package never
// reads a file, never prints by itself and never decides an exit code.
//
// # Findings and errors
//
// What is wrong with a site is a finding (diagnostic.Finding), never a Go error: rule, file, line, column, one sentence in
// Thai, one in English, and a hint with the exact text to type where there is one. Readers of sources continue after a
// finding, so that one build reports everything. After an error nothing is rendered, but a channel that is a channel.Checker
// still reports what it would have found while rendering. In the source code, the text that a hint asks to type is enclosed
// in ⟦ and ⟧ and written as YAML; content.Form converts it to the form of the officer's file: YAML, TOML or JSON.
// TestHintsLeadOut follows each such hint and checks that a build then finds nothing wrong; a hint without a row in it
// fails. Lines of YAML that cannot be parsed are mended by trial (content/slips.go): the parser has accepted each text that
// is suggested. An error keeps the whole site from being published; warnings and notes do not. With --leave-out, a faulty
// publication that was never published is held instead, and the exit code still reports the fault.
//
// A Go error is for what concerns neither the site nor a path on the disk. A failure of publishing that a person can do
// something about (another build is running, the disk is full) is a publish.Error and is shown as a finding; publish.Explain
// makes one from every error of the file system: a folder in place of a file, a read-only disk.
package diagnostic
