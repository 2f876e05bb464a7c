// Package publish writes a set of files to a disk so that readers never see half of it.
//
// Package engine stages each file that it renders and commits them all at the end. New files are created first, then
// changed files are replaced, each by one rename, and files no longer wanted are deleted last. So at every moment a
// page that can be reached from home links only to files that exist, and the next commit repairs whatever a crash
// left. This package knows nothing of sites, pages or channels, never changes a file that it did not publish, and
// never renders.
//
// # How publishing goes
//
// Rendered files are staged in .hokhao-staging inside the output folder, on the same file system, one channel after
// the other. Only when no finding is an error does publishing begin, by rename:
//
//  1. create what is new, home last;
//  2. replace what changed;
//  3. delete what is not wanted any more.
//
// So at every moment, what can be reached from home leads to files that exist. .hokhao-intent lists the paths before the
// first rename; .hokhao-manifest (path, size, sum) is written after the last. After a crash the paths of the intent are
// ours with unknown content, and the next build mends them. .hokhao-lock keeps a second build out. Names that begin
// with a dot are not to be served or deployed.
//
// A folder that holds files and has no manifest is refused before anything is written to it, unless --adopt is given: then
// what stands where something is published is replaced, what the state knows by its bytes is ours again, and the rest is named
// (generator/publish/adopt.go).
//
// Only files of the manifest are replaced or deleted. A file of the same name that another program wrote, an output inside or above
// content/, a symbolic link in the way, and names that another system could not hold or tell apart are refused.
// A file with equal bytes is not written and keeps its time stamp. Old style sheets and drawings stay until the next
// build that changes something, for pages that a reader still has open. TestDeathAtEveryStep and TestKill in
// generator/publish and TestKilledBuildsLeaveNoBrokenLink in generator/cli let builds die and follow all links.
package publish
