package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"time"
)

// A report prints Markdown that can be pasted into docs/benchmarks.md.
type report struct {
	w   io.Writer
	err error
}

func newReport(w io.Writer) *report { return &report{w: w} }

func (r *report) line(format string, args ...any) {
	if r.err == nil {
		_, r.err = fmt.Fprintf(r.w, format+"\n", args...)
	}
}

// String returns the usage as a cell of the table.
func (u usage) String() string {
	s := fmt.Sprintf("%s user, %s system, %s wall", seconds(u.User), seconds(u.System), seconds(u.Wall))
	if u.Peak > 0 {
		s += ", " + megabytes(u.Peak)
	}
	return s
}

func seconds(d time.Duration) string {
	if d < 10*time.Second {
		return fmt.Sprintf("%.2f s", d.Seconds())
	}
	return fmt.Sprintf("%.1f s", d.Seconds())
}

func megabytes(n int64) string { return fmt.Sprintf("%.0f MB", float64(n)/(1<<20)) }

// cell returns the best usage of a phase, or a dash if it was not run.
func cell(all []usage) string {
	if len(all) == 0 {
		return "–"
	}
	return best(all).String()
}

// ratio returns the ratio of two durations or amounts as text.
func ratio[N int64 | time.Duration](a, b N) string {
	if b == 0 {
		return "–"
	}
	return fmt.Sprintf("%.2f", float64(a)/float64(b))
}

// opening prints what was run, and on which machine.
func (r *report) opening(o options, load string) {
	r.line("%d releases, %d pairs, best of each; %s/%s, %d processors, %s%s; hokhao %s; Hugo %s.\n", o.releases, o.pairs,
		runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), runtime.Version(), load, revision(), o.hugo)
}

// machine returns how busy the machine was before the run, if the system reports it.
func machine() string {
	data, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return ""
	}
	return ", load before the run " + strings.Join(strings.Fields(string(data))[:2], " and ")
}

// revision names the state of the repository.
func revision() string {
	out, err := exec.Command("git", "describe", "--always", "--dirty").Output()
	if err != nil {
		return "of an unknown revision"
	}
	return strings.TrimSpace(string(out))
}

// main prints the table of the comparison.
func (r *report) main(res results) {
	r.line("| | Hugo | hokhao | hokhao : Hugo (user, wall, memory) | goal |")
	r.line("| --- | --- | --- | --- | --- |")
	for i, p := range phases {
		ratios := "–"
		if ours, theirs := res.ours[p.name], res.theirs[p.name]; len(ours) > 0 && len(theirs) > 0 {
			a, b := best(ours), best(theirs)
			ratios = fmt.Sprintf("%s, %s, %s", ratio(a.User, b.User), ratio(a.Wall, b.Wall), ratio(a.Peak, b.Peak))
		}
		r.line("| %s | %s | %s | %s | %s |", p.name, cell(res.theirs[p.name]), cell(res.ours[p.name]), ratios, p.goal)
		if i == 0 {
			r.line("| %s | | %s | | |", floorPhase, cell(res.floor))
		}
	}
	r.line("")
}

// outputs prints the files that both made, by kind.
func (r *report) outputs(res results) {
	if len(res.outputs) == 1 {
		sum := total(res.outputs[0])
		r.line("hokhao made %d files, %s.\n", sum.Files, megabytes(sum.Bytes))
		return
	}
	ours, theirs := res.outputs[0], res.outputs[1]
	r.line("| what a cold build makes | Hugo | hokhao | size, hokhao : Hugo |")
	r.line("| --- | --- | --- | --- |")
	row := func(kind string, a, b count) {
		r.line("| %s | %d files, %.1f MB | %d files, %.1f MB | %s |", kind, b.Files, float64(b.Bytes)/(1<<20), a.Files, float64(a.Bytes)/(1<<20), ratio(a.Bytes, b.Bytes))
	}
	for _, kind := range kindsOfFiles {
		if a, b := ours[kind], theirs[kind]; a.Files+b.Files > 0 {
			row(kind, a, b)
		}
	}
	row("all", total(ours), total(theirs))
	r.line("")
}

// growth prints how the time of a cold build grows with the corpus.
func (r *report) growth(o options, res, grown results) {
	r.line("| growth %d → %d, cold | N | %d N | growth of user CPU, wall | goal |", o.releases, growth*o.releases, growth)
	r.line("| --- | --- | --- | --- | --- |")
	cold := phases[0].name
	row := func(name string, small, large []usage, goal string) {
		if len(small) == 0 || len(large) == 0 {
			return
		}
		a, b := best(small), best(large)
		r.line("| %s | %s | %s | %s, %s | %s |", name, a, b, ratio(b.User, a.User), ratio(b.Wall, a.Wall), goal)
	}
	row("Hugo", res.theirs[cold], grown.theirs[cold], "")
	row("hokhao", res.ours[cold], grown.ours[cold], "≤ 5.2")
	row("floor", res.floor, grown.floor, "")
	r.line("")
}

// forms prints the usage of building every form.
func (r *report) forms(o options, res results) {
	sum := total(res.outputs[0])
	r.line("| all forms of %d releases: %d files, %s | hokhao | goal |", o.releases, sum.Files, megabytes(sum.Bytes))
	r.line("| --- | --- | --- |")
	for _, p := range formsPhases {
		r.line("| %s | %s | %s |", p.name, cell(res.ours[p.name]), p.goal)
	}
	r.line("")
}

// saves prints the time until the open page shows what was saved.
func (r *report) saves(took map[string][]time.Duration) {
	r.line("| from a save to the new text in Chromium, %d saves | median | worst | goal |", saves)
	r.line("| --- | --- | --- | --- |")
	for _, who := range []string{"Hugo", "hokhao"} {
		all := slices.Sorted(slices.Values(took[who]))
		if len(all) > 0 {
			r.line("| %s | %s | %s | %s |", who, seconds(all[len(all)/2]), seconds(all[len(all)-1]), map[string]string{"hokhao": "≤ 100 ms"}[who])
		}
	}
	r.line("")
}
