// Package main compares hokhao with Hugo on one corpus, in one run, and prints the table of docs/benchmarks.md.
//
// People run it as `go run ./generator/bench` from the top of the repository; only its test calls it otherwise. It writes
// the same invented releases for both, installs Hugo with the go command, runs the two in turn, each build as a process of
// its own, and counts the files that both made. It is not part of the program that offices run, and it never judges a
// number: it prints goals beside the measurements.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// options are the flags.
type options struct {
	releases, pairs, forms, floorSize   int
	seed                                uint64
	work, hokhao, hugo, with, settings  string
	growth, browser, corpusOnly, settle bool
	floorContent, floorOutput, counted  string
}

const usageText = `usage: go run ./generator/bench [flags]

Builds one corpus of invented releases with hokhao and with Hugo, in turn, and prints as Markdown what each took,
beside the goals and the floor: the least that any generator must do. Run it from the top of the repository. Hugo is
installed into the work folder with the go command, once. A run of the defaults takes some five minutes.

  go run ./generator/bench                                        the comparison: cold, unchanged, edits
  go run ./generator/bench --growth                               and how time grows from N to 5 N releases
  go run ./generator/bench --forms 1000                           and with every form that hokhao makes
  go run ./generator/bench --hugo none --releases 100000 --with text,search --pairs 1
  go run ./generator/bench --browser --pairs 0                    from a save to the new page in Chromium, alone
  go run ./generator/bench --corpus                               writes the two corpora and stops

flags:
`

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return
		}
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(args []string, stdout, stderr io.Writer) error {
	cache, err := os.UserCacheDir()
	if err != nil {
		cache = os.TempDir()
	}
	var o options
	fs := flag.NewFlagSet("bench", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.Usage = func() {
		fmt.Fprint(stderr, usageText)
		fs.PrintDefaults()
	}
	fs.IntVar(&o.releases, "releases", 10000, "how many releases the corpus has")
	fs.IntVar(&o.pairs, "pairs", 3, "how often each build is measured; the best is shown; 0 for what else is asked for alone")
	fs.Uint64Var(&o.seed, "seed", 2569, "another seed makes another corpus of the same shape")
	fs.StringVar(&o.work, "work", filepath.Join(cache, "hokhao-bench"), "`folder` for Hugo, corpora and outputs; what it holds of an earlier run is replaced")
	fs.StringVar(&o.hokhao, "hokhao", "", "measure this `program` instead of one built from ./generator")
	fs.StringVar(&o.hugo, "hugo", hugoVersion, "`version` of Hugo to install, or none")
	fs.StringVar(&o.with, "with", "", "leave these `channels` of hokhao switched on, such as text,search; Hugo makes nothing like them")
	fs.StringVar(&o.settings, "settings", filepath.Join("content", "site.yaml"), "site.yaml from which the corpus takes its taxonomy terms")
	fs.BoolVar(&o.growth, "growth", false, "build five times as many releases too, cold, once")
	fs.IntVar(&o.forms, "forms", 0, "build this many releases with every channel too, hokhao alone")
	fs.BoolVar(&o.browser, "browser", false, "measure from a save to the new text in headless Chromium, in the previews of both")
	fs.BoolVar(&o.settle, "settle", true, "before each build, wait until the disks have what the build before wrote (on Linux)")
	fs.BoolVar(&o.corpusOnly, "corpus", false, "write the corpora into the work folder and stop")
	fs.StringVar(&o.floorContent, "floor", "", "only make the floor's pages of the releases in this content `folder`; needs --floor-output")
	fs.StringVar(&o.floorOutput, "floor-output", "", "`folder` for the pages of --floor")
	fs.IntVar(&o.floorSize, "floor-size", 20000, "size of each page of --floor in bytes")
	fs.StringVar(&o.counted, "survey", "", "only count the files of this output `folder` by kind, as JSON")
	if err := fs.Parse(args); err != nil {
		return err
	}
	switch {
	case fs.NArg() > 0:
		return fmt.Errorf("unexpected argument %q; see --help", fs.Arg(0))
	case o.releases < 1 || o.pairs < 0:
		return errors.New("a run needs a release")
	case o.growth && o.pairs == 0:
		return errors.New("--growth compares with a run of the smaller corpus: it needs --pairs")
	case o.floorContent != "" && o.floorOutput == "":
		return errors.New("--floor needs --floor-output")
	case o.floorContent != "":
		return floor(o.floorContent, o.floorOutput, o.floorSize)
	case o.counted != "":
		return writeSurvey(o.counted, stdout)
	case o.corpusOnly:
		return writeCorpora(o)
	}
	return compare(o, stdout, stderr)
}

// notHugos are the channels whose output has no equivalent in Hugo.
var notHugos = []string{
	"rendition", "sheet", "labels", "text", "script", "bulletin", "alerts", "calendar", "ninjs", "dispatch", "kit", "opendata", "catalogue", "card", "search",
}

// switchedOff returns the channels that this run switches off.
func (o options) switchedOff() []string {
	var off []string
	for _, name := range notHugos {
		if !strings.Contains(","+o.with+",", ","+name+",") {
			off = append(off, name)
		}
	}
	return off
}
