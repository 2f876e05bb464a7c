package build

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/site"
)

// A Choice is one file, and the channel that plans it.
type Choice struct {
	Channel channel.Channel
	Path    string // below public/
}

// Alone is one file that was rendered and not published.
type Alone struct {
	Connection
	Data  []byte // nil where the site is faulty, or nothing was chosen
	Pages int    // of a document
}

// One renders one file of the site as it is now, and changes nothing. It goes the way of Run: the site is read and
// connected, the channel plans, and the file with that path is rendered; choose is asked for it once the site is known, or
// says why there is none. Of the channels of Options only the names are used. The channel is told of no file that others
// made, so that only what depends on the site alone can be had in this way.
func One(ctx context.Context, o Options, choose func(*site.Site) (Choice, []diagnostic.Finding)) (a Alone, err error) {
	program, err := program()
	if err != nil {
		return Alone{}, err
	}
	for range attempts {
		a, err = one(ctx, begin(o, program), choose)
		if !errors.Is(err, content.ErrChanged) {
			break
		}
	}
	return a, err
}

func one(ctx context.Context, b *builder, choose func(*site.Site) (Choice, []diagnostic.Finding)) (a Alone, err error) {
	if err := b.connect(ctx); err != nil {
		return Alone{}, err
	}
	defer b.close()
	defer func() {
		if v := recover(); v != nil {
			err = internal("สร้างไฟล์เดียว", "making one file", v)
		}
	}()
	if b.site != nil && !b.faulty() {
		choice, refused := choose(b.site)
		if b.say(refused...); !b.faulty() {
			out := &single{b: b}
			if err := out.render(ctx, choice); err != nil {
				return Alone{}, err
			}
			a.Data, a.Pages = out.Bytes(), out.pages
		}
	}
	a.Connection = Connection{Site: b.site, Published: b.input.Published, Issues: b.input.Issues, Findings: b.said(), LeftOut: b.leftOut}
	return a, nil
}

// A single takes one file's bytes into memory. It implements channel.Output.
type single struct {
	bytes.Buffer
	b     *builder
	pages int
}

func (s *single) render(ctx context.Context, c Choice) error {
	for f := range c.Channel.Plan(s.b.site, s.b.made) {
		if f.Path == c.Path {
			return f.Render(ctx, s)
		}
	}
	return fmt.Errorf("the channel %s plans no file %s", c.Channel.Name(), c.Path)
}

func (s *single) Create(name string) io.Writer {
	return failing{fmt.Errorf("a file named %q cannot be made in it", name)}
}

func (s *single) Open(f channel.Fact) (io.ReadCloser, error) {
	return nil, fmt.Errorf("%s was not made", f.Path)
}

func (s *single) Pages(n int) { s.pages = n }

func (s *single) Report(f diagnostic.Finding) { s.b.say(f) }

// failing refuses every byte.
type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }
