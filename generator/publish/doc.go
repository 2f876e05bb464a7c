// Package publish writes a set of files to a disk so that readers never see half of it.
//
// Package engine stages each file that it renders and commits them all at the end. Nothing is published if a finding is
// an error. This package knows nothing of sites, pages or channels, renders nothing, and never changes a file that it
// did not publish.
//
// # How publishing works
//
// Files are staged in .hokhao-staging inside the output folder, on the same file system, so that each is published by
// one rename, in this order:
//
//  1. create new files, home last;
//  2. replace changed files;
//  3. delete files that are no longer wanted.
//
// So at every moment a page that can be reached from home links only to files that exist. .hokhao-intent lists the paths
// before the first rename; .hokhao-manifest (path, size, checksum) is written after the last. After a crash the paths in
// the intent are managed files of unknown content, and the next commit repairs them. .hokhao-lock keeps a second build
// out. Names that begin with a dot must not be served or deployed.
//
// A folder that has files and no manifest is refused before anything is written to it, unless --adopt is given: then
// files at paths to be published are replaced, files that the state knows by their bytes are managed again, and the rest
// is reported (adopt.go).
//
// Only files in the manifest are replaced or deleted. Refused are: a file of the same name that another program wrote, an
// output inside or above content/, a symbolic link in the way, and names that are invalid or ambiguous on other systems.
// A file with equal bytes is not written and keeps its modification time. Old style sheets and drawings stay until the
// next build that changes something, for pages that a reader still has open. TestDeathAtEveryStep and TestKill in this
// package and TestKilledBuildsLeaveNoBrokenLink in generator/cli kill builds and follow all links.
package publish
