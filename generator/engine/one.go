package engine

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"iter"
	"maps"
	"slices"
	"strings"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/site"
	"hokhao/generator/words"
)

// A Target is one file, and the channel that plans it.
type Target struct {
	Channel channel.Channel
	Path    string // below public/
}

// Rendered is one file that was rendered and not published.
type Rendered struct {
	Connection
	Data  []byte // nil if the site is faulty, or if nothing was chosen
	Pages int    // of a document
}

// RenderOne renders one file of the site as it is now, and changes nothing. It works as Run does: the site is read and
// connected, the channel plans, and the file with that path is rendered. It calls choose for the target once the site is
// connected; choose returns findings if there is none. Files of the channels before the target's in Options are rendered
// into memory when the channel asks for them.
func RenderOne(ctx context.Context, o Options, choose func(*site.Site) (Target, []diagnostic.Finding)) (a Rendered, err error) {
	p, err := programOf(cacheOf(o))
	if err != nil {
		return Rendered{}, err
	}
	for range attempts {
		a, err = one(ctx, begin(o, p), choose)
		if !errors.Is(err, content.ErrChanged) {
			break
		}
	}
	return a, err
}

func one(ctx context.Context, b *builder, choose func(*site.Site) (Target, []diagnostic.Finding)) (a Rendered, err error) {
	files, err := b.open(ctx)
	if err != nil {
		return Rendered{}, err
	}
	defer b.close()
	if err := b.connect(ctx, files); err != nil {
		return Rendered{}, err
	}
	defer func() {
		if v := recover(); v != nil {
			err = internal("สร้างไฟล์เดียว", "making one file", v)
		}
	}()
	if b.site != nil && !b.faulty() {
		choice, refused := choose(b.site)
		if b.say(refused...); !b.faulty() {
			out := &single{b: b, made: newDemanded(ctx, b, choice.Channel.Name())}
			if err := out.render(ctx, choice); err != nil {
				return Rendered{}, err
			}
			a.Data, a.Pages = out.Bytes(), out.pages
		}
	}
	a.Connection = Connection{Site: b.site, Published: b.input.Published, Issues: b.input.Issues, Findings: b.said(), LeftOut: b.leftOut}
	return a, nil
}

// A single collects the bytes of one File in memory: of a plain File, or of each name of a prefix File. It implements
// channel.Output.
type single struct {
	bytes.Buffer
	b     *builder
	made  *demanded
	named map[string]*bytes.Buffer // for a prefix File; nil for a plain one
	pages int
}

func (s *single) render(ctx context.Context, c Target) error {
	for f := range channel.Files(c.Channel.Plan(s.b.site, s.made)) {
		if f.Path == c.Path {
			if err := f.Render(ctx, s); err != nil {
				return err
			}
			return s.made.err
		}
	}
	return fmt.Errorf("the channel %s plans no file %s", c.Channel.Name(), c.Path)
}

// Create begins the next file of a prefix File.
func (s *single) Create(name string) io.Writer {
	if s.named == nil {
		return failing{fmt.Errorf("a file named %q cannot be made in it", name)}
	}
	s.named[name] = new(bytes.Buffer)
	return s.named[name]
}

// Open returns the bytes of a file that was rendered on demand.
func (s *single) Open(f channel.Fact) (io.ReadCloser, error) {
	data, ok := s.made.data[f.Path]
	if !ok {
		return nil, fmt.Errorf("%s was not made", f.Path)
	}
	return io.NopCloser(bytes.NewReader(data)), nil
}

func (s *single) Pages(n int) { s.pages = n }

func (s *single) Report(f diagnostic.Finding) { s.b.say(f) }

// failing is a writer that returns an error for every write.
type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// demanded is what a channel sees of the channels before it when nothing was built: a file is rendered when its facts are
// asked for. It implements channel.Made.
type demanded struct {
	ctx   context.Context
	b     *builder
	files map[string]channel.File // planned, by path; nil until the first question
	forms map[string][]form       // by the address of their subject
	first []channel.Channel       // the earlier channels
	data  map[string][]byte       // rendered
	facts map[string]channel.Fact
	err   error // the first failure
}

func newDemanded(ctx context.Context, b *builder, name string) *demanded {
	m := &demanded{ctx: ctx, b: b, data: map[string][]byte{}, facts: map[string]channel.Fact{}}
	for _, c := range b.Channels {
		if c.Name() == name {
			break
		}
		if b.site.On[c.Name()] {
			m.first = append(m.first, c)
		}
	}
	return m
}

func (m *demanded) plan() {
	if m.files != nil {
		return
	}
	m.files, m.forms = map[string]channel.File{}, map[string][]form{}
	for _, c := range m.first {
		for f := range channel.Files(c.Plan(m.b.site, m)) {
			m.files[f.Path] = f
			if f.Subject != "" {
				m.forms[f.Subject] = append(m.forms[f.Subject], form{f.Form, f.Path})
			}
		}
	}
}

// Fact renders the file if necessary and returns its fact.
func (m *demanded) Fact(path string) (channel.Fact, bool) {
	m.plan()
	if f, ok := m.file(path); ok {
		m.render(f)
	}
	fact, ok := m.facts[path]
	return fact, ok
}

// file returns the File that a path belongs to: a plain File, or a prefix File whose path begins it.
func (m *demanded) file(path string) (found channel.File, ok bool) {
	if f, ok := m.files[path]; ok {
		return f, true
	}
	for i := len(path) - 1; i > 0; i-- {
		if c := path[i-1]; c == '-' || c == '/' {
			if f, ok := m.files[path[:i]]; ok {
				return f, true
			}
		}
	}
	return found, false
}

func (m *demanded) render(f channel.File) {
	if _, done := m.data[f.Path]; done || m.err != nil {
		return
	}
	m.data[f.Path] = nil
	out := &single{b: m.b, made: m}
	if f.Prefix() {
		out.named = map[string]*bytes.Buffer{}
	}
	if m.err = f.Render(m.ctx, out); m.err != nil {
		return
	}
	if !f.Prefix() {
		out.named = map[string]*bytes.Buffer{"": &out.Buffer}
	}
	for name, b := range out.named {
		path := f.Path + name
		m.data[path] = b.Bytes()
		m.facts[path] = channel.Fact{Path: path, Size: int64(b.Len()), SHA256: sha256.Sum256(b.Bytes()), Pages: out.pages}
	}
}

// Forms renders the forms of the subject at an address.
func (m *demanded) Forms(subject string) iter.Seq2[words.Word, channel.Fact] {
	return func(yield func(words.Word, channel.Fact) bool) {
		m.plan()
		for _, f := range m.forms[subject] {
			if fact, ok := m.Fact(f.path); ok && !yield(f.word, fact) {
				return
			}
		}
	}
}

// Below renders all files whose paths have a prefix.
func (m *demanded) Below(prefix string) iter.Seq[channel.Fact] {
	return func(yield func(channel.Fact) bool) {
		m.plan()
		for path, f := range m.files {
			if strings.HasPrefix(path, prefix) || f.Prefix() && strings.HasPrefix(prefix, path) {
				m.render(f)
			}
		}
		for _, path := range slices.Sorted(maps.Keys(m.facts)) {
			if strings.HasPrefix(path, prefix) && !yield(m.facts[path]) {
				return
			}
		}
	}
}
