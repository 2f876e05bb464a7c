package serve

import (
	"context"
	"io"
	"iter"
	"net/http"
	"strings"
	"testing"

	"hokhao/generator/channel"
	"hokhao/generator/key"
	"hokhao/generator/site"
)

// A slow channel makes a document of each publication, each once it is let go.
type slow struct {
	begun chan string // receives the title when a document is begun
	goOn  chan bool
}

func (slow) Name() string { return "slow" }

func (slow) Stage() channel.Stage { return channel.Documents }

func (c slow) Plan(s *site.Site, _ channel.Made) iter.Seq[channel.Batch] {
	return channel.One(channel.Batch{Name: "all", Key: key.Of(s.KeyOf(s.Publications)), Files: func(yield func(channel.File) bool) {
		for _, p := range s.Publications {
			render := func(ctx context.Context, out channel.Output, title string) error {
				c.begun <- title
				select {
				case <-c.goOn:
				case <-ctx.Done():
					return ctx.Err()
				}
				_, err := io.WriteString(out, title)
				return err
			}
			if !yield(channel.NewFile(strings.TrimSuffix(site.FilePath(p.Path), ".html")+".slow.pdf", p.Title, render)) {
				return
			}
		}
	}})
}

// Pages are shown before documents are made. Who asks for a document waits for it; who writes meanwhile does not.
func TestPagesComeFirst(t *testing.T) {
	t.Parallel()
	c := slow{make(chan string, 10), make(chan bool)}
	s := startWith(t, whole(), func(o *Options) { o.Build.Channels = append([]channel.Channel{c}, o.Build.Channels...) })
	document := strings.TrimSuffix(newsPage, ".html") + ".slow.pdf"
	if first := <-c.begun; !strings.HasSuffix(first, "ครั้งที่ 1") || !s.shows(newsPage, "ครั้งที่ 1") {
		t.Fatalf("while the document of %q is made, its page is not shown", first)
	}

	s.write(newsFile, news(2, "2026-11-23", "ย้ายสถานที่")) // the document that was begun is given up
	s.until("the second version is shown", func() bool { return s.shows(newsPage, "ครั้งที่ 2") })
	for title := range c.begun {
		if strings.HasSuffix(title, "ครั้งที่ 2") {
			break
		}
	}
	if res, _ := s.ask("news/2026/none.html"); res.StatusCode != http.StatusNotFound {
		t.Errorf("while documents are made a page that does not exist: %s", res.Status)
	}
	asked := make(chan string)
	go func() {
		res, body := s.ask(document)
		asked <- res.Status + " " + body
	}()
	select {
	case got := <-asked:
		t.Fatalf("a document that is being made was answered with %s", got)
	case c.goOn <- true:
	}
	if got := <-asked; got != "200 OK หน่วยแพทย์ลงพื้นที่ครั้งที่ 2" {
		t.Errorf("the document is %s", got)
	}

	// The text alone changes, so that the document stays.
	s.write(newsFile, news(2, "2026-11-23", "ย้ายสถานที่อีกครั้ง"))
	s.until("the third version is shown", func() bool { return s.shows(newsPage, "อีกครั้ง") })
	if res, _ := s.ask(document); res.StatusCode != http.StatusOK {
		t.Errorf("the document: %s", res.Status)
	}
}
