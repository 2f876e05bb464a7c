package main

import (
	"encoding/json"
	"io"
	"io/fs"
	"path/filepath"
	"regexp"
	"strings"
)

// A count is the number of files of one kind in an output, and their total size.
type count struct {
	Files int
	Bytes int64
}

// kindsOfFiles are in the order of the table.
var kindsOfFiles = []string{"release pages", "lists", "weekly pages", "feeds", "sitemaps", "press forms", "other"}

var (
	releasePage = regexp.MustCompile(`^news/\d{4}/[^/]+\.html$`)
	weeklyPage  = regexp.MustCompile(`^bulletins/\d{4}(/|-)w\d\d\.html$`)
)

// kindOfFile classifies the files of both generators.
func kindOfFile(name string) string {
	base := name[strings.LastIndexByte(name, '/')+1:]
	switch {
	case releasePage.MatchString(name):
		return "release pages"
	case weeklyPage.MatchString(name):
		return "weekly pages"
	case base == "rss.xml" || base == "atom.xml":
		return "feeds"
	case strings.HasPrefix(base, "sitemap"):
		return "sitemaps"
	case base == "404.html":
		return "other"
	case strings.HasSuffix(base, ".html"):
		return "lists"
	case strings.HasPrefix(name, "news/"):
		return "press forms"
	}
	return "other"
}

// survey counts the published files of an output by kind, without those that hokhao keeps there for itself.
func survey(output string) (map[string]count, error) {
	counts := map[string]count{}
	err := filepath.WalkDir(output, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(d.Name(), ".") {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(output, p)
		if err != nil {
			return err
		}
		kind := kindOfFile(filepath.ToSlash(rel))
		c := counts[kind]
		counts[kind] = count{c.Files + 1, c.Bytes + info.Size()}
		return nil
	})
	return counts, err
}

// writeSurvey writes the result of survey for the process that started this one.
func writeSurvey(output string, w io.Writer) error {
	counts, err := survey(output)
	if err != nil {
		return err
	}
	return json.NewEncoder(w).Encode(counts)
}

// total returns the sum of the counts.
func total(counts map[string]count) (sum count) {
	for _, c := range counts {
		sum.Files += c.Files
		sum.Bytes += c.Bytes
	}
	return sum
}
