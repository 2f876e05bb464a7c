// Package engine builds the site: it scans content/, reads what changed, connects it, asks every channel for its files,
// renders those that differ from the last build, and publishes them.
//
// Package cli calls Run for a build and Connect only to examine the site; package serve calls Run at every change. The
// phases are methods of one builder, each in a file of its own: scan, read, (site.Connect,) render, publish. Their results
// are kept in the state, so that the next build does only what is new; deleting the state costs nothing but time. This
// package never writes below content/, and knows neither kinds of publications nor what any channel makes.
package engine

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"math"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"sync"
	"time"

	"golang.org/x/sync/semaphore"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/key"
	"hokhao/generator/publish"
	"hokhao/generator/site"
)

// Options are the options of a build.
type Options struct {
	Root      string            // the site's root, which holds content/
	Output    string            // "" is public below Root
	Cache     string            // folder of the state; "" is .hokhao below Root
	Now       time.Time         // decides what is already published
	BaseURL   string            // in place of the settings' one, or ""
	Drafts    bool              // show drafts and publications that await approval
	Future    bool              // show publications whose time has not come
	Adopt     bool              // take over an output whose manifest is lost
	LeaveOut  bool              // publish without faulty publications that were never published
	Clean     bool              // ignore the state
	Audit     bool              // also plan what is kept, and fail where it would change; for tests
	CheckOnly bool              // do everything but publish
	Memory    *Memory           // of earlier builds in this process, or nil
	Through   channel.Stage     // the last stage to build; files of later ones stay as they are, and the next build makes them
	Announce  func(Result)      // if not nil, called as soon as everything is published
	Jobs      int               // number of files that are read or rendered at once; 0 means one for each processor
	Channels  []channel.Channel // in their order
	Progress  func(Progress)    // may be nil; called from several goroutines, one call at a time
}

// Progress is the progress of a build.
type Progress struct {
	Phase       string // "scan", "read", "render" and the channel, "publish"
	Done, Total int    // Total is 0 if it is not known
}

// A Result is the result of a build.
type Result struct {
	Findings  []diagnostic.Finding // sorted
	LeftOut   []string             // sources that are held because they are faulty
	Waiting   []Waiting            // publications that are not shown, by source; nil if there is no site
	Published bool
	Partial   bool // publishing failed halfway: some files are new, others old
	Postponed bool // later stages have files to make
	Stats     Stats
}

// A Waiting is a publication that is not shown.
type Waiting struct {
	Why     site.Held
	Said    string // that in the office's words: "ฉบับร่าง"
	Address string // the address that it would have, as /news/2026/a.html
	Source  string
	Title   string
}

// Stats counts what a build did.
type Stats struct {
	Sources   int // files below content/
	Opened    int // opened because they may have changed
	Read      int // publications and pictures that were read
	Planned   int // files that the channels plan; a prefix File counts once
	Rendered  int // rendered among the planned
	Created   int // in the output
	Replaced  int
	Deleted   int
	Unchanged int
	Bytes     int64 // created or replaced
}

// A Memory keeps in memory what builds would otherwise read from the cache, for a process that builds the same site
// repeatedly. It is used by one build at a time. Save writes its contents to the cache, and should be called before the
// process ends; otherwise the next process does more work.
type Memory struct {
	state   *state
	last    last // belongs to the state
	cache   string
	program program
	unsaved bool

	// The site as the last build published it, which the next one may update; the site is nil if that build published nothing.
	site    *site.Site
	input   site.Input
	about   []diagnostic.Finding // about the settings and the records of the past
	options key.Key
	folder  *content.Folder
}

// Save writes to the cache what is not yet there.
func (m *Memory) Save() error {
	if !m.unsaved {
		return nil
	}
	m.unsaved = false
	if err := m.state.save(m.cache, m.program.sum); err != nil {
		return err
	}
	m.last.State = m.state.sum
	return m.last.save(m.cache)
}

// attempts is the number of times that a build begins, if sources change while it runs.
const attempts = 3

// Run builds once. Everything that is wrong with the site is a finding, and nothing is published if one of them is an error;
// the error returned is for other failures, such as a disk that cannot be read.
func Run(ctx context.Context, o Options) (Result, error) {
	p, err := programOf(cacheOf(o))
	if err != nil {
		return Result{}, err
	}
	return run(ctx, o, p)
}

func run(ctx context.Context, o Options, program program) (r Result, err error) {
	var failed []diagnostic.Finding
	for tries := 0; tries < attempts; {
		var more []diagnostic.Finding
		r, more, err = once(ctx, o, program, failed)
		switch {
		case errors.Is(err, content.ErrChanged):
			tries++
			continue
		case err == nil && o.LeaveOut && len(more) > len(failed):
			failed = more // build again without the sources that could not be rendered
			continue
		}
		break
	}
	switch refused := publish.Explain(err, ""); {
	case errors.Is(err, content.ErrChanged):
		return Result{Findings: []diagnostic.Finding{msgChanging.With("attempts", attempts, "error", err)}}, nil
	case refused != nil:
		r.Findings = diagnostic.Sorted(append(r.Findings, diagnostic.Finding(*refused)))
		r.Published = false
		return r, nil
	}
	return r, err
}

// A Connection is the site as it would be built now.
type Connection struct {
	Site      *site.Site // nil if the settings are faulty; its bodies can no longer be opened
	Published content.Published
	Issues    content.Issues
	Findings  []diagnostic.Finding // sorted
	LeftOut   []string
}

// Connect does the first half of Run: it reads and connects the site, and changes nothing.
func Connect(ctx context.Context, o Options) (Connection, error) {
	p, err := programOf(cacheOf(o))
	if err != nil {
		return Connection{}, err
	}
	b := begin(o, p)
	files, err := b.open(ctx)
	if err != nil {
		return Connection{}, err
	}
	defer b.close()
	if err := b.connect(ctx, files); err != nil {
		return Connection{}, err
	}
	return Connection{Site: b.site, Published: b.input.Published, Issues: b.input.Issues, Findings: b.said(), LeftOut: b.leftOut}, nil
}

// A builder is one build.
type builder struct {
	Options
	program program
	last    last   // the last build that published
	trusted bool   // the output is as that build left it, as far as its folders show
	old     *state // of the last build
	next    *state // for the next build
	memory  *semaphore.Weighted
	bound   int64

	folder    *content.Folder // the site's root
	input     site.Input
	about     []diagnostic.Finding // about the settings and the records of the past
	site      *site.Site
	leftOut   []string
	postponed bool
	failed    []diagnostic.Finding // faults of rendering, in this build and in its earlier attempts
	target    *publish.Target
	made      *made
	paths     []string // to be published, in the order of channels
	findings  []diagnostic.Finding
	stats     Stats

	progressing sync.Mutex
}

func cacheOf(o Options) string { return cmp.Or(o.Cache, filepath.Join(o.Root, ".hokhao")) }

func begin(o Options, program program) *builder {
	o.Output, o.Cache = cmp.Or(o.Output, filepath.Join(o.Root, "public")), cacheOf(o)
	if o.Jobs <= 0 {
		o.Jobs = runtime.GOMAXPROCS(0)
	}
	b := &builder{Options: o, program: program, old: &state{}, next: &state{}, made: newMade(), bound: bound()}
	b.memory = semaphore.NewWeighted(b.bound)
	if !o.Clean {
		if b.remembers() {
			b.last = o.Memory.last
		} else {
			b.last = loadLast(o.Cache)
		}
		b.trusted = b.last.untouched(o.Output)
	}
	return b
}

// remembers reports whether an earlier build left a state in memory.
func (b *builder) remembers() bool { return b.Memory != nil && b.Memory.state != nil }

// bound returns the memory that reading and rendering may use at the same time, apart from pages.
func bound() int64 {
	const most = 1 << 30
	if limit := debug.SetMemoryLimit(-1); limit < math.MaxInt64 {
		return max(1, min(most, limit/2))
	}
	return most
}

// once goes through all phases. failed are the findings of earlier attempts about sources that could not be rendered; once
// returns them with the new ones.
func once(ctx context.Context, o Options, program program, failed []diagnostic.Finding) (Result, []diagnostic.Finding, error) {
	b := begin(o, program)
	b.failed = slices.Clone(failed)
	r, err := b.build(ctx)
	return r, b.failed, err
}

func (b *builder) build(ctx context.Context) (Result, error) {
	files, err := b.open(ctx)
	if err != nil {
		return Result{}, err
	}
	defer b.close()
	scan := scanKey(files, b.findings)
	if r, ok := b.repeats(scan); ok {
		return r, nil
	}
	if err := b.connect(ctx, files); err != nil {
		return Result{}, err
	}
	if b.site == nil || b.faulty() {
		b.check()
		return b.end(false)
	}
	open := publish.Open
	if b.CheckOnly {
		open = publish.Look
	}
	target, err := open(publish.Place{
		Dir: b.Output, Forbid: []string{filepath.Join(b.Root, content.Dir), b.Cache}, Adopt: b.Adopt,
		Known: func() map[string]publish.Entry { return loadState(b.Cache, b.program.sum).published() }, // with Clean too
	})
	if err != nil {
		return b.result(false), err
	}
	b.target = target
	published := false
	if err = b.render(ctx); err == nil && !b.faulty() {
		published, err = b.publish(ctx)
	}
	if err = errors.Join(err, target.Close()); err != nil {
		return b.result(false), err
	}
	r, err := b.end(published)
	if published && err == nil && b.Announce != nil {
		b.Announce(r)
	}
	if published && err == nil && (b.Memory != nil || b.next.sum != (key.Key{})) {
		if err := b.remember(files, scan, r); err != nil {
			b.say(unsaved(b.Cache, err))
			r.Findings = b.said()
		}
	}
	return r, err
}

// open is the scan: it returns all files below content/, or nil if there is no such folder.
func (b *builder) open(ctx context.Context) (files []scanned, err error) {
	if m := b.Memory; m != nil && m.folder != nil {
		b.folder, err = m.folder, m.folder.Reopen(time.Now())
	} else {
		b.folder, err = content.OpenFolder(b.Root, time.Now())
	}
	if errors.Is(err, fs.ErrNotExist) {
		b.say(msgContentMissing.With())
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if files, err = b.scan(ctx); err != nil {
		b.close()
	}
	return files, err
}

// connect reads the sources and calls site.Connect; the site stays nil if there is nothing to connect.
func (b *builder) connect(ctx context.Context, files []scanned) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = internal("อ่านและเชื่อมโยงเว็บไซต์", "reading and connecting the site", v)
		}
		if err != nil {
			b.close()
		}
	}()
	switch {
	case b.Clean:
	case b.remembers():
		b.old = b.Memory.state
	default:
		b.old = loadState(b.Cache, b.program.sum)
		b.trusted = b.trusted && b.old.sum == b.last.State
	}
	b.recall(files)
	if err := b.read(ctx, files); err != nil {
		return err
	}
	if b.site != nil { // updated
		return nil
	}
	if b.faulty() {
		for _, r := range b.input.Records { // with faulty settings only the findings of the sources themselves are known
			b.say(r.Findings...)
		}
		return nil
	}
	var findings []diagnostic.Finding
	b.site, findings, b.leftOut = site.Connect(b.input)
	b.say(findings...)
	b.say(b.failed...)
	return nil
}

// check asks the channels that are Checkers for the faults that they find without rendering.
func (b *builder) check() {
	for _, c := range b.Channels {
		if checker, ok := c.(channel.Checker); ok && b.site != nil && b.site.On[c.Name()] {
			checker.Check(b.site, b.say)
		}
	}
}

func (b *builder) say(fs ...diagnostic.Finding) { b.findings = append(b.findings, fs...) }

// faulty reports whether one of the findings is an error.
func (b *builder) faulty() bool {
	return slices.ContainsFunc(b.findings, func(f diagnostic.Finding) bool {
		return f.Severity == diagnostic.Error && !slices.Contains(b.leftOut, f.File) && (b.site == nil || !b.site.Spared[f.File])
	})
}

// said returns the findings as they are shown.
func (b *builder) said() []diagnostic.Finding {
	fs := placed(diagnostic.Sorted(b.findings))
	if b.folder != nil {
		content.FillLines(b.folder, fs)
	}
	return fs
}

// placed removes findings without a line if the same finding has one elsewhere: a card, which depends only on its texts,
// does not know their lines.
func placed(fs []diagnostic.Finding) []diagnostic.Finding {
	type thing struct{ rule, file, thai string }
	known := map[thing]bool{}
	for _, f := range fs {
		if f.Line > 0 {
			known[thing{f.Rule, f.File, f.Thai}] = true
		}
	}
	return slices.DeleteFunc(fs, func(f diagnostic.Finding) bool { return f.Line == 0 && known[thing{f.Rule, f.File, f.Thai}] })
}

// publish commits what was rendered, or with CheckOnly checks whether it could.
func (b *builder) publish(ctx context.Context) (bool, error) {
	plan := publish.Plan{Paths: b.paths, Progress: func(done, total int) {
		b.progress(Progress{Phase: "publish", Done: done, Total: total})
	}}
	plan.Linger, b.next.Lasting.Retired = b.retire()
	if b.CheckOnly {
		return false, b.target.Check(plan)
	}
	r, err := b.target.Commit(ctx, plan)
	if err != nil {
		return false, err
	}
	b.stats.Created, b.stats.Replaced, b.stats.Deleted, b.stats.Unchanged = r.Created, r.Replaced, r.Deleted, r.Unchanged
	b.stats.Bytes = r.Bytes
	if b.Adopt {
		return true, b.strangers()
	}
	return true, nil
}

// strangers reports files in an adopted output that are no part of the site, though they may once have been.
func (b *builder) strangers() error {
	names, err := b.target.Strangers()
	if err != nil || len(names) == 0 {
		return err
	}
	b.say(msgStrangers.With("output", b.Output, "count", len(names), "names", publish.Some(names)))
	return nil
}

// end saves the state. It forgets what was rendered but not published, since only published files can be carried over.
func (b *builder) end(published bool) (Result, error) {
	if !published {
		b.next.Lasting.Batches, b.next.Lasting.Retired = b.old.Lasting.Batches, b.old.Lasting.Retired
	}
	if b.input.Folder == nil {
		return b.result(published), nil // nothing was read
	}
	if m := b.Memory; m != nil {
		m.state, m.cache, m.program, m.unsaved = b.next, b.Cache, b.program, true
		m.site = nil
		if published && len(b.leftOut) == 0 && len(b.failed) == 0 {
			m.site, m.input, m.about, m.options, m.folder = b.site, b.input, b.about, b.optionsKey(), b.folder
		}
		return b.result(published), nil
	}
	// If files were opened because they were young, the time of the scan alone is worth saving.
	if b.Clean || b.stats.Opened > 0 || !b.next.same(b.old) {
		b.next.size = b.old.size
		if err := b.next.save(b.Cache, b.program.sum); err != nil {
			b.say(unsaved(b.Cache, err))
			b.next.sum = key.Key{}
		}
	} else {
		b.next.sum = b.old.sum
	}
	return b.result(published), nil
}

// unsaved returns the warning that the state could not be kept, which only costs time.
func unsaved(cache string, err error) diagnostic.Finding {
	if e := publish.Explain(err, cache); e != nil && e.Rule != "disk-full" { // otherwise the finding already says it
		return msgUnsavedSince.With("cache", cache, "error", err, "reason", e.Thai, "hint", e.Hint)
	}
	return msgUnsaved.With("cache", cache, "error", err)
}

func (b *builder) result(published bool) Result {
	return Result{Findings: b.said(), LeftOut: b.leftOut, Waiting: b.waiting(), Published: published, Partial: !published && b.target != nil && b.target.Begun(), Postponed: b.postponed, Stats: b.stats}
}

func (b *builder) waiting() []Waiting {
	if b.site == nil {
		return nil
	}
	all := []Waiting{} // there is a site
	for _, w := range b.site.Waiting {
		all = append(all, Waiting{w.Why, b.site.Say(w.Why.Word()), w.Path, w.Source.Path, w.Title})
	}
	return all
}

func (b *builder) close() {
	if b.folder != nil {
		b.folder.Close()
	}
}

func (b *builder) progress(p Progress) {
	if b.Progress == nil {
		return
	}
	b.progressing.Lock()
	defer b.progressing.Unlock()
	b.Options.Progress(p)
}
