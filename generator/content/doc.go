// # Nothing that an officer wrote is lost without a word
//
//   - Examples of new files are content.Unfilled, which the decoder refuses for any field of any kind
//     (TestNothingOfANewFileIsPublished goes through all of them).
//   - thai.Clean takes control characters out of a source once, before anything else reads it; Record.BodyAt counts in
//     what it returns. thai.Display does the same for what was written as an escape.
//   - content/comment.go judges a # that ends a text in YAML; markdown/unread.go what looks like Markdown and is none.
//   - markdown/list.go decides the numbers of items and which lines an officer numbered by hand, for every form of a body.
//   - A source's Done and Due are the moments that site/clock.go holds against now; site/unnamed.go knows which files
//     nothing names. What can only be seen is left out of scripts by aloud.Voice.Say and markdown.Aloud.
package content
