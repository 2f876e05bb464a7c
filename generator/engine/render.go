package engine

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"math"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/key"
	"hokhao/generator/site"
)

// render asks each channel that is switched on for its batches, one channel after the other, and stages the files that are
// not yet published as they should be.
func (b *builder) render(ctx context.Context) error {
	old := newKept(b.old.Lasting.Batches)
	named := true // as in the last build, which has checked the names
	for _, c := range b.Channels {
		if on, said := b.site.On[c.Name()]; said && !on {
			continue
		}
		if b.Through != channel.Everything && channel.StageOf(c) > b.Through {
			b.postpone(c)
			continue
		}
		r := &rendering{builder: b, channel: c, old: old}
		if err := r.run(ctx); err != nil {
			return err
		}
		if err := r.failure(); err != nil {
			return err
		}
		for _, made := range r.batches {
			b.blame(made.faults...)
			named = named && old.names(made.batch)
			if b.postponed && !made.kept { // the files of later stages may be outdated, and what it shows of them
				made.Key = key.Key{}
			}
			b.publishes(made.batch)
		}
		b.made.sort()
	}
	if !named {
		b.checkNames()
	}
	return nil
}

// publishes adds a batch to those that will be published.
func (b *builder) publishes(made batch) {
	b.made.add(made.Outputs)
	for _, o := range made.Outputs {
		b.say(o.Findings...)
		for _, f := range o.Files {
			b.paths = append(b.paths, o.Path+f.Name)
		}
	}
	b.next.Lasting.Batches = append(b.next.Lasting.Batches, made)
}

// postpone keeps the files of a channel as they are, except for those that somebody touched.
func (b *builder) postpone(c channel.Channel) {
	b.postponed = true
	r := &rendering{builder: b, channel: c}
	for _, old := range b.old.Lasting.Batches {
		if old.Channel == c.Name() {
			whole := len(old.Outputs)
			old.Outputs = slices.DeleteFunc(slices.Clone(old.Outputs), func(o output) bool { return !r.untouched(&o) })
			if len(old.Outputs) < whole {
				old.Key = key.Key{}
			}
			b.publishes(old)
		}
	}
	b.made.sort()
}

// checkNames reports what is wrong with the paths of the files that were made.
func (b *builder) checkNames() {
	names := newNames()
	for _, made := range b.next.Lasting.Batches {
		for _, o := range made.Outputs {
			for _, f := range o.Files {
				b.blame(names.add(o.Path+f.Name, made.Channel, o.Source, b.known)...)
			}
		}
	}
}

// kept holds what the last build published, by batch and by path.
type kept struct {
	batches map[batchName]*batch
	outputs func() map[string]*output
}

type batchName struct{ channel, name string }

func newKept(batches []batch) kept {
	k := kept{batches: make(map[batchName]*batch, len(batches))}
	for i := range batches {
		k.batches[batchName{batches[i].Channel, batches[i].Name}] = &batches[i]
	}
	k.outputs = sync.OnceValue(func() map[string]*output {
		all := map[string]*output{}
		for i := range batches {
			for j := range batches[i].Outputs {
				o := &batches[i].Outputs[j]
				all[o.Path] = o
			}
		}
		return all
	})
	return k
}

// names reports whether the last build published a batch of the same paths, none of which clashed with any other.
func (k kept) names(b batch) bool {
	old, ok := k.batches[batchName{b.Channel, b.Name}]
	return ok && slices.EqualFunc(old.Outputs, b.Outputs, func(x, y output) bool {
		return x.Path == y.Path && slices.EqualFunc(x.Files, y.Files, func(f, g outputFile) bool { return f.Name == g.Name })
	})
}

// blame reports faults in files being made. A fault of a source is reported once for that source, which can then be left
// out.
func (b *builder) blame(fs ...diagnostic.Finding) {
	for _, f := range fs {
		switch {
		case f.File == "":
			b.say(f)
		case !slices.ContainsFunc(b.failed, func(old diagnostic.Finding) bool { return old.File == f.File }):
			b.say(f)
			b.failed = append(b.failed, f)
		}
	}
}

// known reports whether the publication of a source was published before.
func (b *builder) known(source string) bool {
	i, found := findRecord(b.input.Records, source)
	return found && b.input.PublishedBefore(&b.input.Records[i])
}

// A rendering renders one channel's files. Several batches are planned at a time, and several files rendered.
type rendering struct {
	*builder
	channel channel.Channel
	old     kept
	batches []*making // in the order of the plan

	files  errgroup.Group // files that need much memory, rendered in parallel with planning
	failed atomic.Int64   // the first batch with a failure; later ones are not begun

	mu   sync.Mutex
	done int
}

// A making is a batch being made.
type making struct {
	batch
	made   []result
	kept   bool                 // unplanned, from the last build
	faults []diagnostic.Finding // of sources; the files concerned are not among the outputs
	failed atomic.Bool
}

// A result is the result of the nth File of a batch: an output, a fault of one source, or a failure of the machine.
type result struct {
	n      int
	output output
	fault  diagnostic.Finding
	err    error
}

// run plans and renders the channel's files. Batches whose keys are those of the last build are kept. Files are not kept in
// memory: each is dropped when it is done. After a failure no later batch is begun, and earlier ones are finished, so that
// the same failure is always returned.
func (r *rendering) run(ctx context.Context) (err error) {
	var plans errgroup.Group
	plans.SetLimit(r.Jobs)
	r.files.SetLimit(r.Jobs)
	r.failed.Store(math.MaxInt64)
	finish := func() {
		plans.Wait()
		r.files.Wait()
	}
	defer func() {
		if v := recover(); v != nil {
			finish()
			err = r.panicked(v)
		}
	}()
	for wanted := range r.channel.Plan(r.site, r.builder.made) {
		if ctx.Err() != nil || r.failed.Load() != math.MaxInt64 {
			break
		}
		m := &making{batch: batch{Channel: r.channel.Name(), Name: wanted.Name, Key: wanted.Key}}
		at := int64(len(r.batches))
		r.batches = append(r.batches, m)
		if r.keeps(m) {
			if r.Audit {
				if err := m.audit(wanted.Files); err != nil {
					finish()
					return err
				}
			}
			r.count(len(m.Outputs))
			continue
		}
		plans.Go(func() error {
			r.plan(ctx, m, at, wanted.Files)
			return nil
		})
	}
	finish()
	for _, m := range r.batches {
		m.complete()
	}
	return ctx.Err()
}

func (r *rendering) panicked(v any) error {
	return internal("วางแผนช่องทาง "+r.channel.Name(), "planning channel "+r.channel.Name(), v)
}

// keeps reports whether a batch is as the last build published it, and takes over its outputs if so.
func (r *rendering) keeps(m *making) bool {
	old, ok := r.old.batches[batchName{m.Channel, m.Name}]
	if !ok || m.Key == (key.Key{}) || old.Key != m.Key {
		return false
	}
	for i := range old.Outputs {
		if !r.untouched(&old.Outputs[i]) {
			return false
		}
	}
	m.Outputs, m.kept = old.Outputs, true
	return true
}

// audit plans a batch that is kept, and returns an error if its files would differ: then the key of the batch does not cover
// everything that planning reads.
func (m *making) audit(files iter.Seq[channel.File]) error {
	i := 0
	for f := range files {
		if i == len(m.Outputs) {
			return fmt.Errorf("%s, batch %s: %s would be new though the batch has the same key", m.Channel, m.Name, f.Path)
		}
		if o := m.Outputs[i]; o.Path != f.Path || o.Key != f.Key || o.Source != f.Source || o.Subject != f.Subject || o.Form != f.Form {
			return fmt.Errorf("%s, batch %s: %s would be made of another view than %s, though the batch has the same key", m.Channel, m.Name, f.Path, o.Path)
		}
		i++
	}
	if i < len(m.Outputs) {
		return fmt.Errorf("%s, batch %s: %s would not be made, though the batch has the same key", m.Channel, m.Name, m.Outputs[i].Path)
	}
	return nil
}

// plan goes through the files of a batch. It renders pages at once, and files that need much memory in parallel with
// planning.
func (r *rendering) plan(ctx context.Context, m *making, at int64, files iter.Seq[channel.File]) {
	n := 0
	fail := func(d result) {
		m.failed.Store(true)
		for first := r.failed.Load(); at < first && !r.failed.CompareAndSwap(first, at); first = r.failed.Load() {
		}
		m.add(r, d)
	}
	done := func(d result) {
		if d.err != nil {
			fail(d)
			return
		}
		m.add(r, d)
	}
	defer func() {
		if v := recover(); v != nil {
			fail(result{n: n, err: r.panicked(v)})
		}
	}()
	for f := range files {
		if ctx.Err() != nil || m.failed.Load() || r.failed.Load() < at {
			return
		}
		mine := n
		n++
		if o, ok := r.carried(f); ok {
			done(result{n: mine, output: o})
			continue
		}
		render := func() {
			d := r.render(ctx, f)
			d.n = mine
			done(d)
		}
		if f.Memory == 0 {
			render()
			continue
		}
		weight := min(f.Memory, r.bound)
		if r.memory.Acquire(ctx, weight) != nil {
			return
		}
		r.files.Go(func() error {
			defer r.memory.Release(weight)
			render()
			return nil
		})
	}
}

func (m *making) add(r *rendering, d result) {
	r.mu.Lock()
	m.made = append(m.made, d)
	r.mu.Unlock()
	r.count(1)
}

// count adds to the number of files that are done.
func (r *rendering) count(n int) {
	r.mu.Lock()
	r.stats.Planned += n
	r.done += n
	done := r.done
	r.mu.Unlock()
	r.progress(Progress{Phase: "render " + r.channel.Name(), Done: done})
}

// complete puts the results into the order of the plan.
func (m *making) complete() {
	slices.SortFunc(m.made, func(x, y result) int { return x.n - y.n })
	for _, d := range m.made {
		switch {
		case d.err != nil:
		case d.fault.Rule == "":
			m.Outputs = append(m.Outputs, d.output)
		default:
			m.faults = append(m.faults, d.fault)
		}
	}
}

// failure returns the first failure, or nil. A source that changed meanwhile comes before any other failure, since it may be
// the cause.
func (r *rendering) failure() (first error) {
	for _, m := range r.batches {
		for _, d := range m.made {
			if errors.Is(d.err, content.ErrChanged) {
				return d.err
			}
			if first == nil {
				first = d.err
			}
		}
	}
	return first
}

// carried returns the published output of a File if it was made from the same view by the same program and is unchanged on
// disk.
func (r *rendering) carried(f channel.File) (output, bool) {
	o, ok := r.old.outputs()[f.Path]
	if !ok || o.Key != f.Key || o.Durable != f.Durable || o.Shared != f.Shared || !r.untouched(o) {
		return output{}, false
	}
	again := outputOf(f)
	again.Files, again.Findings, again.About = o.Files, o.Findings, o.About
	return again, true
}

// untouched reports whether the files of an output are as they were published, and its findings as they would be made.
func (r *rendering) untouched(o *output) bool {
	for _, s := range o.About { // a finding names a place in a source, which a view may not depend on
		if r.input.Files[s.Path] != s {
			return false
		}
	}
	if r.trusted {
		return true
	}
	for _, file := range o.Files {
		e, ok := r.target.Known(o.Path + file.Name)
		if !ok || e.Size != file.Size || e.SHA256 != file.SHA256 || e.Modified != file.Modified {
			return false
		}
	}
	return true
}

// render runs one renderer. A panic is returned as an internal error with the path; a stack would not help an officer.
func (r *rendering) render(ctx context.Context, f channel.File) (d result) {
	r.mu.Lock()
	r.stats.Rendered++
	r.mu.Unlock()
	s := newSink(r.builder, f)
	defer func() {
		if v := recover(); v != nil {
			s.abort()
			d = r.judge(f, internal("สร้าง "+f.Path, "making "+f.Path, v))
		}
	}()
	o, err := s.end(f.Render(ctx, s))
	switch {
	case err == nil && f.Source != "" && diagnostic.HasErrors(o.Findings):
		i := slices.IndexFunc(o.Findings, func(x diagnostic.Finding) bool { return x.Severity == diagnostic.Error })
		fault := o.Findings[i]
		if fault.File != f.Source { // the fault belongs to another file that the source names
			fault = fault.About(strings.TrimPrefix(fault.File, content.Dir+"/"))
			fault.File, fault.Line, fault.Column = f.Source, 1, 0
		}
		return result{fault: fault}
	case err == nil:
		for _, f := range o.Findings {
			if s, ok := r.input.Files[f.File]; ok && f.Line > 0 && !slices.Contains(o.About, s) {
				o.About = append(o.About, s)
			}
		}
		return result{output: o}
	case s.err != nil, ctx.Err() != nil: // nothing could be written, which is no fault of a source
		return result{err: withPath(f, err)}
	}
	return r.judge(f, err)
}

// judge decides whether an error is a fault of one source, so that only this source is held.
func (r *rendering) judge(f channel.File, err error) result {
	source := f.Source
	var at *site.SourceError
	if errors.As(err, &at) {
		source = at.Source
	}
	if source == "" || errors.Is(err, content.ErrChanged) {
		return result{err: withPath(f, err)}
	}
	fault := about(source, msgRenderFailed, "path", f.Path, "error", err)
	fault.Line = 1
	return result{fault: fault}
}

// withPath adds the file's path to an error that lacks it.
func withPath(f channel.File, err error) error {
	if strings.HasPrefix(err.Error(), f.Path+": ") {
		return err
	}
	return fmt.Errorf("%s: %w", f.Path, err)
}

func internal(thai, english string, v any) error {
	return fmt.Errorf("โปรแกรมทำงานผิดพลาดขณะ%s โปรดแจ้งผู้พัฒนา (internal error while %s: %v)", thai, english, v)
}
