// Package serve previews a site while it is being written: it builds into a folder of its own, serves that folder on
// the loopback address, watches the sources, and makes open pages reload.
//
// Package cli calls Run. While a source has an error the last good site stays, and pages show the findings on top. This
// package never publishes and listens on no other address; it is not a web server for visitors.
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

// Options configure a preview.
type Options struct {
	Build  engine.Options
	Port   int              // 0 lets the system choose
	Now    func() time.Time // called for each build
	Opened func(address string)
	Built  func(findings []diagnostic.Finding, missing []Absent, took time.Duration)
}

// A preview is the state shared by the builder and the handlers.
type preview struct {
	Options
	again chan struct{} // requests a build although no source changed

	mu        sync.Mutex
	findings  []diagnostic.Finding
	missing   []Absent
	failed    string // why no build could be made at all
	good      bool   // a site was built, and is served
	version   int64  // increases with each build and from one run to the next, because pages stay open between runs
	listeners map[chan struct{}]bool
}

// idleTime is how long nothing happens before the cache is written.
const idleTime = 5 * time.Second

// Run builds, serves and watches until ctx is done.
func Run(ctx context.Context, o Options) error {
	listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", o.Port))
	if err != nil {
		return fmt.Errorf("เปิดพอร์ต %d ไม่ได้ อาจมีโปรแกรมอื่นใช้อยู่ ลอง --port 0 (%w)", o.Port, err)
	}
	defer listener.Close()
	port := listener.Addr().(*net.TCPAddr).Port
	address := fmt.Sprintf("http://localhost:%d/", port)
	if o.Build.BaseURL == "" {
		o.Build.BaseURL = address // for 404.html, whose links to styles are absolute
	}
	o.Build.Memory = &engine.Memory{}
	p := &preview{Options: o, again: make(chan struct{}, 1), version: time.Now().UnixMilli(), listeners: map[chan struct{}]bool{}}
	ctx, stop := context.WithCancel(ctx)
	bell := watch(ctx, filepath.Join(o.Build.Root, "content"))
	defer func() {
		stop()
		for range bell { // until watching has stopped
		}
	}()
	p.rebuild(ctx)
	server := &http.Server{Handler: p.handler(port), ReadHeaderTimeout: 10 * time.Second, BaseContext: func(net.Listener) context.Context { return ctx }}
	done := make(chan error, 1)
	go func() { done <- server.Serve(listener) }()
	o.Opened(address)
	// The cache is written when nothing happens, and at the end. A preview that is killed leaves an older one, which costs time.
	idle := time.NewTimer(idleTime)
	defer func() { _ = o.Build.Memory.Save() }()
	for {
		select {
		case <-idle.C:
			_ = o.Build.Memory.Save()
		case <-ctx.Done():
			// Event streams never end by themselves: they end with their context.
			err := server.Close()
			<-done
			return err
		case err := <-done:
			return err
		case <-bell:
			p.rebuild(ctx)
			idle.Reset(idleTime)
		case <-p.again:
			p.rebuild(ctx)
			idle.Reset(idleTime)
		}
	}
}

// site opens the last good site, or returns nil if there is none. If somebody deleted its folder one more build is
// started; if that fails too, its findings are shown until a source changes.
func (p *preview) site() *os.Root {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.good {
		return nil
	}
	root, err := os.OpenRoot(p.Build.Output) // by name, because a folder opened before may have been replaced
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

// rebuild builds once and notifies the open pages.
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
		p.Build.Clean = false // from now on the state is this run's own
	}
	if res.Waiting != nil {
		p.missing = absentOf(res.Waiting)
	}
	p.good = p.good || res.Published
	p.version++
	for l := range p.listeners {
		select {
		case l <- struct{}{}:
		default: // it still has a notification to read
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
