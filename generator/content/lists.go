package content

import (
	"iter"

	"hokhao/generator/diagnostic"
)

// Lists are the site's files that are neither settings nor publications: the records of the past, and the partner offices with
// their headlines. Any of them may be missing.
type Lists struct {
	Published Published
	Removed   Removed
	Issues    Issues
	Network   Network
}

// Files yields the names of all files of the lists, each with the function that reads its bytes into l.
func (l *Lists) Files(c Context) iter.Seq2[string, func([]byte) []diagnostic.Finding] {
	return func(yield func(string, func([]byte) []diagnostic.Finding) bool) {
		if !yield(PublishedFile, func(data []byte) (fs []diagnostic.Finding) {
			l.Published, fs = ReadPublished(data)
			return fs
		}) || !yield(IssuesFile, func(data []byte) (fs []diagnostic.Finding) {
			l.Issues, fs = ReadIssues(data)
			return fs
		}) || !yield(RemovedFile, func(data []byte) (fs []diagnostic.Finding) {
			l.Removed, fs = ReadRemoved(data, c)
			return fs
		}) || !yield(NetworkFile, func(data []byte) (fs []diagnostic.Finding) {
			l.Network.Partners, fs = ReadPartners(data, c)
			return fs
		}) {
			return
		}
		l.Network.Headlines = map[string][]Headline{}
		for _, p := range l.Network.Partners {
			if !yield(p.HeadlinesFile(), func(data []byte) (fs []diagnostic.Finding) {
				l.Network.Headlines[p.Key.Text], fs = ReadHeadlines(p.HeadlinesFile(), data)
				return fs
			}) {
				return
			}
		}
	}
}
