package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
)

// A phase is a state in which a site is built.
type phase struct {
	name    string
	prepare func(*side) error
	hugo    bool // whether Hugo is measured too; it always builds everything, so that one phase suffices
	goal    string
}

var phases = []phase{
	{"cold", forget, true, "≤ ⅓ of Hugo's user CPU, ≤ ½ of its wall, ≤ ⅕ of its memory; ≤ 3.1 s / ≤ 4 s / ≤ 200 MB"},
	{"nothing changed, new process", nothing, true, "≤ 0.15 s CPU, ≤ 60 MB"},
	{"one body edited", editBody, true, "≤ 0.25 s"},
	{"one title edited", editTitle, false, "–"},
	{"one new release", addRelease, false, "–"},
}

// formsPhases are measured with every channel switched on.
var formsPhases = []phase{
	{"cold", forget, false, "≤ 120 s user at 10,000"},
	{"nothing changed, new process", nothing, false, "≤ 0.2 s"},
	{"one body edited", editBody, false, "≤ 0.4 s"},
	{"one title edited", editTitle, false, "≤ 0.5 s"},
}

const (
	floorPhase = "floor: list, read, YAML, goldmark, write flat pages of the same size" // its row
	growth     = 5                                                                      // size of the corpus for --growth, as a multiple of the other
)

// results are the measurements of a run, by phase.
type results struct {
	ours, theirs map[string][]usage
	floor        []usage
	outputs      []map[string]count // ours, theirs
}

// compare measures everything that was requested and prints it.
func compare(o options, stdout, stderr io.Writer) error {
	say := func(format string, args ...any) { fmt.Fprintf(stderr, format+"\n", args...) }
	if err := os.MkdirAll(o.work, 0o755); err != nil {
		return err
	}
	var err error
	if o.work, err = filepath.Abs(o.work); err != nil {
		return err
	}
	if o.hokhao == "" {
		say("building hokhao")
		if o.hokhao, err = buildHokhao(o.work); err != nil {
			return err
		}
	} else if o.hokhao, err = filepath.Abs(o.hokhao); err != nil {
		return err
	}
	hugo := ""
	if o.hugo != "none" {
		if hugo, err = installHugo(o.work, o.hugo, say); err != nil {
			return err
		}
	}
	load := machine()
	res, err := o.pairsOf(hugo, say)
	if err != nil {
		return err
	}
	report := newReport(stdout)
	report.opening(o, load)
	if o.pairs > 0 {
		report.main(res)
		report.outputs(res)
	}
	if o.browser {
		if err := o.saves(hugo, report, say); err != nil {
			return err
		}
	}
	if o.growth {
		large := o
		large.releases, large.pairs = growth*o.releases, 1
		grown, err := large.pairsOf(hugo, say, phases[0])
		if err != nil {
			return err
		}
		report.growth(o, res, grown)
	}
	if o.forms > 0 {
		if err := o.allForms(report, say); err != nil {
			return err
		}
	}
	return report.err
}

// pairsOf writes the corpora and runs the given phases, or all of them, on both sides in turn.
func (o options) pairsOf(hugo string, say func(string, ...any), only ...phase) (results, error) {
	if len(only) == 0 {
		only = phases
	}
	say("writing %d releases", o.releases)
	if _, err := o.measure(o.again("--corpus")); err != nil {
		return results{}, err
	}
	oursRoot, theirsRoot := o.roots()
	ours := hokhaoSide(o.hokhao, oursRoot, o.releases, o.seed)
	var theirs *side
	if hugo != "" {
		theirs = hugoSide(hugo, theirsRoot, o.releases, o.seed)
	}
	res := results{ours: map[string][]usage{}, theirs: map[string][]usage{}}
	for pair := range o.pairs {
		for _, p := range only {
			for _, s := range []*side{ours, theirs} {
				if s == nil || s == theirs && !p.hugo {
					continue
				}
				if err := p.prepare(s); err != nil {
					return res, err
				}
				u, err := o.measure(s.build())
				if err != nil {
					return res, err
				}
				who, into := "hokhao", res.ours
				if s == theirs {
					who, into = "Hugo", res.theirs
				}
				into[p.name] = append(into[p.name], u)
				say("pair %d, %s, %s: %s", pair+1, p.name, who, u)
				if s == ours && pair == 0 && p.name == phases[0].name && theirs != nil {
					if err := copyAssets(ours.made[0], theirs.root); err != nil {
						return res, err
					}
				}
			}
			if p.name != phases[0].name {
				continue
			}
			if pair == 0 {
				var err error
				if res.outputs, err = o.surveys(ours, theirs); err != nil {
					return res, err
				}
			}
			u, err := o.runFloor(ours, res.outputs[0]["release pages"])
			if err != nil {
				return res, err
			}
			res.floor = append(res.floor, u)
			say("pair %d, floor: %s", pair+1, u)
		}
		for _, s := range []*side{ours, theirs} {
			if s == nil {
				continue
			}
			if err := s.restore(); err != nil {
				return res, err
			}
		}
	}
	return res, nil
}

// surveys counts the files of both outputs, each in a process of its own.
func (o options) surveys(sides ...*side) (all []map[string]count, err error) {
	for _, s := range sides {
		if s == nil {
			continue
		}
		out, err := o.again("--survey", s.made[0]).Output()
		if err != nil {
			return nil, fmt.Errorf("counting %s: %w", s.made[0], err)
		}
		var counts map[string]count
		if err := json.Unmarshal(out, &counts); err != nil {
			return nil, err
		}
		all = append(all, counts)
	}
	return all, nil
}

// runFloor writes the floor's pages, with the mean size of hokhao's pages.
func (o options) runFloor(ours *side, pages count) (usage, error) {
	output := filepath.Join(o.work, "floor")
	if err := os.RemoveAll(output); err != nil {
		return usage{}, err
	}
	size := int64(0)
	if pages.Files > 0 {
		size = pages.Bytes / int64(pages.Files)
	}
	return o.measure(o.again("--floor", filepath.Join(ours.root, "content"), "--floor-output", output, "--floor-size", strconv.FormatInt(size, 10)))
}

// allForms builds a smaller corpus with every channel.
func (o options) allForms(report *report, say func(string, ...any)) error {
	o.releases, o.pairs, o.hugo, o.with = o.forms, max(o.pairs, 1), "none", "rendition,sheet,labels,text,script,bulletin,card,search"
	res, err := o.pairsOf("", say, formsPhases...)
	if err == nil {
		report.forms(o, res)
	}
	return err
}

// buildHokhao builds the program to be measured with plain go build.
func buildHokhao(work string) (string, error) {
	program := filepath.Join(work, "hokhao")
	if runtime.GOOS == "windows" {
		program += ".exe"
	}
	if out, err := exec.Command("go", "build", "-o", program, "./generator").CombinedOutput(); err != nil {
		return "", fmt.Errorf("go build ./generator: %w\n%s", err, out)
	}
	return program, nil
}
