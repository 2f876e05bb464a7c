package engine

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/site"
	"hokhao/generator/words"
)

// render asks each channel that is switched on for its files, one channel after the other, and stages those that
// are not published already as they should be.
func (b *builder) render(ctx context.Context) error {
	old := make(map[string]*output, len(b.old.Lasting.Outputs))
	for i := range b.old.Lasting.Outputs {
		old[b.old.Lasting.Outputs[i].Path] = &b.old.Lasting.Outputs[i]
	}
	for _, c := range b.Channels {
		if on, said := b.site.On[c.Name()]; said && !on {
			continue
		}
		r := &rendering{builder: b, channel: c, old: old}
		if err := r.run(ctx); err != nil {
			return err
		}
		outputs, of, err := r.results()
		if err != nil {
			return err
		}
		b.blame(r.faults...)
		b.made.add(outputs, of)
		for i, o := range outputs {
			b.say(o.Findings...)
			for _, f := range o.Files {
				b.blame(b.names.add(o.Path+f.Name, c.Name(), of[i].source, b.known)...)
				b.paths = append(b.paths, o.Path+f.Name)
			}
		}
		b.next.Lasting.Outputs = append(b.next.Lasting.Outputs, outputs...)
	}
	return nil
}

// blame says what is wrong with files that are made. Where that is a source's fault, the source can be left out; once said
// of it is enough.
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

// known reports whether readers may know the publication of a source.
func (b *builder) known(source string) bool {
	i, found := slices.BinarySearchFunc(b.input.Records, source, func(r content.Record, s string) int { return strings.Compare(r.Source.Path, s) })
	return found && b.input.PublishedBefore(&b.input.Records[i])
}

// A rendering is one channel's files on their way.
type rendering struct {
	*builder
	channel channel.Channel
	old     map[string]*output

	mu     sync.Mutex
	made   []result
	failed atomic.Bool
	faults []diagnostic.Finding // of sources; the files concerned are not among the outputs
}

// An origin is what a File said of itself.
type origin struct {
	source  string // of the publication which it shows, or ""
	subject string
	form    words.Word
}

func originOf(f channel.File) origin { return origin{f.Source, f.Subject, f.Form} }

// A result is what came of the nth File of a channel: an output, a fault of one source, or a failure of the machine.
type result struct {
	n      int
	of     origin
	output output
	fault  diagnostic.Finding
	err    error
}

// run goes through the plan. Files are not kept: each is dropped when it is done. After a failure no more are
// begun, and those under way are finished, so that the failure that is told is always the same one.
func (r *rendering) run(ctx context.Context) (err error) {
	var g errgroup.Group
	g.SetLimit(r.Jobs)
	defer func() {
		if v := recover(); v != nil {
			g.Wait()
			err = internal("วางแผนช่องทาง "+r.channel.Name(), "planning channel "+r.channel.Name(), v)
		}
	}()
	n := 0
	for f := range r.channel.Plan(r.site, r.builder.made) {
		if ctx.Err() != nil || r.failed.Load() {
			break
		}
		at := n
		n++
		r.stats.Planned++
		if o, ok := r.carried(f); ok {
			r.done(result{n: at, of: originOf(f), output: *o})
			continue
		}
		r.stats.Rendered++
		weight := min(f.Memory, r.bound)
		if r.memory.Acquire(ctx, weight) != nil {
			break
		}
		g.Go(func() error {
			defer r.memory.Release(weight)
			d := r.render(ctx, f)
			d.n, d.of = at, originOf(f)
			r.done(d)
			return nil
		})
	}
	g.Wait()
	return ctx.Err()
}

func (r *rendering) done(d result) {
	if d.err != nil {
		r.failed.Store(true)
	}
	r.mu.Lock()
	r.made = append(r.made, d)
	n := len(r.made)
	r.mu.Unlock()
	r.progress(Progress{Phase: "render " + r.channel.Name(), Done: n})
}

// carried returns what was published of a File, where it is made from the same view by the same program and stands
// untouched.
func (r *rendering) carried(f channel.File) (*output, bool) {
	o, ok := r.old[f.Path]
	if !ok || o.Key != f.Key || o.Durable != f.Durable {
		return nil, false
	}
	for _, file := range o.Files {
		e, ok := r.target.Known(o.Path + file.Name)
		if !ok || e.Size != file.Size || e.SHA256 != file.SHA256 || e.Modified != file.Modified {
			return nil, false
		}
	}
	return o, true
}

// render runs one renderer. One that panics has met something that nobody thought of: the path tells where to
// look, a stack would tell an officer nothing.
func (r *rendering) render(ctx context.Context, f channel.File) (d result) {
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
		if fault.File != f.Source { // of a file that the source names
			fault.Thai = strings.TrimPrefix(fault.File, content.Dir+"/") + ": " + fault.Thai
			fault.File, fault.Line, fault.Column = f.Source, 1, 0
		}
		return result{fault: fault}
	case err == nil:
		return result{output: o}
	case s.err != nil, ctx.Err() != nil: // nothing could be written: no source is at fault
		return result{err: withPath(f, err)}
	}
	return r.judge(f, err)
}

// judge decides whether an error is a fault of one source, which holds that source alone.
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

// withPath puts the file's path before an error that lacks it.
func withPath(f channel.File, err error) error {
	if strings.HasPrefix(err.Error(), f.Path+": ") {
		return err
	}
	return fmt.Errorf("%s: %w", f.Path, err)
}

// results returns what was made and the sources of which that are forms, in the order of the plan. A source that changed
// meanwhile comes before any other failure: that may have come of it.
func (r *rendering) results() (outputs []output, of []origin, err error) {
	slices.SortFunc(r.made, func(x, y result) int { return x.n - y.n })
	for _, d := range r.made {
		switch {
		case errors.Is(d.err, content.ErrChanged):
			return nil, nil, d.err
		case d.err != nil:
			if err == nil {
				err = d.err
			}
		case d.fault.Rule == "":
			outputs, of = append(outputs, d.output), append(of, d.of)
		default:
			r.faults = append(r.faults, d.fault)
		}
	}
	return outputs, of, err
}

func internal(thai, english string, v any) error {
	return fmt.Errorf("โปรแกรมทำงานผิดพลาดขณะ%s โปรดแจ้งผู้พัฒนา (internal error while %s: %v)", thai, english, v)
}
