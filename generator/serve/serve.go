// Package serve shows a site while it is written: it builds into a folder of its own, serves that folder on the
// loopback address, watches the sources and has open pages load again.
//
// Package cli calls Run. While a source is broken the last good site stays, and the findings are shown on top of
// it. This package never publishes and never listens on any other address; it is no web server for visitors.
package serve

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"time"

	"hokhao/generator/diagnostic"
	"hokhao/generator/engine"
)

// Options are what a preview needs.
type Options struct {
	Build  engine.Options
	Port   int              // 0 lets the system choose
	Now    func() time.Time // asked at each build
	Opened func(address string)
	Built  func(findings []diagnostic.Finding, missing []Absent, took time.Duration)
}

// A preview is the state that builder and handlers share.
type preview struct {
	Options
	again chan struct{} // asks for a build although no source changed

	mu        sync.Mutex
	findings  []diagnostic.Finding
	missing   []Absent
	failed    string // why a build could not be made at all
	good      bool   // a site was built, and is served
	version   int64  // rises with each build, and from one run to the next: pages outlive both
	listeners map[chan struct{}]bool
}

// Run builds, serves and watches until ctx ends.
func Run(ctx context.Context, o Options) error {
	listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", o.Port))
	if err != nil {
		return fmt.Errorf("เปิดพอร์ต %d ไม่ได้ อาจมีโปรแกรมอื่นใช้อยู่ ลอง --port 0 (%w)", o.Port, err)
	}
	defer listener.Close()
	port := listener.Addr().(*net.TCPAddr).Port
	address := fmt.Sprintf("http://localhost:%d/", port)
	if o.Build.BaseURL == "" {
		o.Build.BaseURL = address // so that 404.html finds its styles
	}
	p := &preview{Options: o, again: make(chan struct{}, 1), version: time.Now().UnixMilli(), listeners: map[chan struct{}]bool{}}
	ctx, stop := context.WithCancel(ctx)
	bell := watch(ctx, filepath.Join(o.Build.Root, "content"))
	defer func() {
		stop()
		for range bell { // until nothing watches any more
		}
	}()
	p.rebuild(ctx)
	server := &http.Server{Handler: p.handler(port), ReadHeaderTimeout: 10 * time.Second, BaseContext: func(net.Listener) context.Context { return ctx }}
	done := make(chan error, 1)
	go func() { done <- server.Serve(listener) }()
	o.Opened(address)
	for {
		select {
		case <-ctx.Done():
			// Event streams stay open for ever: they end with the context they were given.
			err := server.Close()
			<-done
			return err
		case err := <-done:
			return err
		case <-bell:
			p.rebuild(ctx)
		case <-p.again:
			p.rebuild(ctx)
		}
	}
}

// site opens the last good site. Where somebody deleted its folder it is built again, once: what a build then says is shown
// until a source changes. It returns nil where there is none.
func (p *preview) site() *os.Root {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.good {
		return nil
	}
	root, err := os.OpenRoot(p.Build.Output) // by its name: a folder that was opened before may be another one
	if err == nil {
		if _, err = root.Stat("index.html"); err == nil {
			return root
		}
		root.Close()
	}
	p.good = false
	ring(p.again)
	return nil
}

// rebuild builds once and wakes the open pages.
func (p *preview) rebuild(ctx context.Context) {
	began := time.Now()
	o := p.Build
	o.Now = p.Now()
	res, err := engine.Run(ctx, o)
	p.mu.Lock()
	p.findings, p.failed = res.Findings, ""
	if err != nil {
		p.failed = engine.Explain(err)
	} else {
		p.Build.Clean = false // from here on the state is this run's own
	}
	if res.Waiting != nil {
		p.missing = absentOf(res.Waiting)
	}
	p.good = p.good || res.Published
	p.version++
	for l := range p.listeners {
		select {
		case l <- struct{}{}:
		default: // it has not yet looked at the last one
		}
	}
	missing := p.missing
	p.mu.Unlock()
	if err == nil {
		p.Built(res.Findings, missing, time.Since(began))
	} else if ctx.Err() == nil {
		p.Built([]diagnostic.Finding{msgBuild.With("thai", p.failed, "english", err)}, nil, time.Since(began))
	}
}
