// Package diagnostic holds what the generator has to tell a person about a site: findings with file, line,
// column, a sentence in Thai and one in English, and a hint how to mend it.
//
// Every package that reads what an officer wrote makes findings; package cli prints them. A finding is plain
// data, so that it can be kept with the record of the file it belongs to and be said again by a build that did
// not read the file. This package never reads a file, never prints by itself and never decides an exit code.
//
// # Findings and errors
//
// What is wrong with a site is a finding (diagnostic.Finding), never a Go error: rule, file, line, column, one
// sentence in Thai, one in English, a hint with the very text to type where there is one. Readers go on after a finding,
// so that a build says everything at once; where something is an error nothing is rendered, and a channel that is a
// channel.Checker says without rendering what it would have said. In the program's text, what a hint asks to type stands
// between ⟦ and ⟧, as YAML; content.Form shows it in the form of the source, YAML, TOML or JSON. TestHintsLeadOut does what
// each such hint says and holds that a build has nothing against the result; a hint without a row fails. Lines of YAML that
// cannot be read are mended by trial (content/slips.go): what an officer is told to type was read by the parser before. An
// error keeps the whole site from being published; warnings and notes do not.
// With --leave-out, a faulty publication that was never published is held instead, and the exit code still says that
// something is wrong.
//
// A Go error is for what has no place in the site and no path on the disk. What a person can do something about when
// publishing (another build is at work, the disk is full) comes as a publish.Error and is shown as a finding;
// publish.Explain makes one of every error of the file system: a folder where a file belongs, a disk that is read-only.
package diagnostic
