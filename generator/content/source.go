package content

import (
	"errors"
	"strings"
)

// Dir is the folder of sources below a site's root, and SettingsFile the site's settings in it.
const (
	Dir           = "content"
	SettingsFile  = "content/site.yaml"
	PublishedFile = "content/published.tsv"
	RemovedFile   = "content/removed.yaml"
	IssuesFile    = "content/issues.tsv"
	NetworkFile   = "content/network.yaml"
	NetworkDir    = "content/network" // what was fetched from the offices of NetworkFile, a file for each
)

// IsSystemFile reports whether a file is one of the site's own: its settings, or what it remembers of the past.
func IsSystemFile(name string) bool {
	switch name {
	case SettingsFile, PublishedFile, RemovedFile, IssuesFile, NetworkFile:
		return true
	}
	return strings.HasPrefix(name, NetworkDir+"/")
}

// A Source is a file that an officer committed, as it was when it was read.
type Source struct {
	Path   string // slash-separated below the site's root: "content/news/2026/flood.md"
	Size   int64  // bytes
	SHA256 [32]byte
}

// ErrChanged says that a source is no longer what it was when it was read: the build has to begin again.
var ErrChanged = errors.New("a source changed while the site was built")
