// Package content reads what the officers wrote: one file a publication, checked as it is read, and turned into
// a record of plain data.
//
// Package engine opens a Folder, calls Publication for each source that changed and keeps the records; package site connects them. Every
// kind of publication is one file here: its struct carries each field's key, type, description in Thai and
// English and an example, and everything that is known of fields is derived from it. This package knows of one
// source at a time: what can only be judged with the others beside it, such as a link or a number given twice,
// is judged by package site. It never writes anything.
//
// # Nothing that an officer wrote is lost without a word
//
//   - Examples of new files are content.Unfilled, which the decoder refuses for any field of any kind
//     (TestNothingOfANewFileIsPublished goes through all of them).
//   - thai.Clean takes control characters out of a source once, before anything else reads it; Record.BodyAt counts in
//     what it returns. thai.Display does the same for what was written as an escape.
//   - content/comment.go judges a # that ends a text in YAML; markdown/unread.go what looks like Markdown and is none.
//   - markdown/list.go decides the numbers of items and which lines an officer numbered by hand, for every form of a body.
//   - A source's Done and Due are the moments that site/clock.go holds against now; site/unnamed.go knows which files
//     nothing names. What can only be seen is left out of scripts by aloud.Voice.Say and markdown.Document.Aloud.
package content
