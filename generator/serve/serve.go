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
	"slices"
	"sync"
	"time"

	"hokhao/generator/channel"
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
	making    bool   // pages are there, and files of later stages are being made
	version   int64  // increases with each build that changes something and from one run to the next, because pages stay open between runs
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
	built, worked := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(worked)
		p.work(ctx, bell, sync.OnceFunc(func() { close(built) }))
	}()
	defer func() {
		stop()
		<-worked
		_ = o.Build.Memory.Save()
	}()
	<-built
	server := &http.Server{Handler: p.handler(port), ReadHeaderTimeout: 10 * time.Second, BaseContext: func(net.Listener) context.Context { return ctx }}
	done := make(chan error, 1)
	go func() { done <- server.Serve(listener) }()
	o.Opened(address)
	select {
	case <-ctx.Done():
		// Event streams never end by themselves: they end with their context.
		err := server.Close()
		<-done
		return err
	case err := <-done:
		return err
	}
}

// work builds until ctx is done: at once, and whenever something changes. It calls built once pages can be shown. Later stages are
// given up when something changes meanwhile, and begun again after the pages.
func (p *preview) work(ctx context.Context, bell <-chan struct{}, built func()) {
	// The cache is written when nothing happens, and at the end. A preview that is killed leaves an older one, which costs time.
	idle := time.NewTimer(idleTime)
	defer idle.Stop()
	stage := channel.Pages
	for ctx.Err() == nil {
		going, giveUp := context.WithCancel(ctx)
		ended := make(chan bool, 1)
		go func() { ended <- p.rebuild(going, stage) }()
		more, changed := false, false
		for running := true; running; {
			select {
			case more = <-ended:
				running = false
				continue
			case <-bell:
			case <-p.again:
			case <-ctx.Done():
				more, running = <-ended, false
				continue
			}
			if changed = true; stage > channel.Pages {
				giveUp()
			}
		}
		giveUp()
		built()
		switch {
		case changed:
			stage = channel.Pages
			continue
		case more:
			stage++
			continue
		}
		stage = channel.Pages
		idle.Reset(idleTime)
		for waiting := true; waiting; {
			select {
			case <-idle.C:
				_ = p.Build.Memory.Save()
				continue
			case <-ctx.Done():
			case <-bell:
			case <-p.again:
			}
			waiting = false
		}
	}
	built()
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

// rebuild builds up to a stage and notifies the open pages. It reports whether there are later stages.
func (p *preview) rebuild(ctx context.Context, stage channel.Stage) (more bool) {
	began := time.Now()
	o := p.Build
	o.Now = p.Now()
	if o.Through = stage; stage == channel.Documents {
		o.Through = channel.Everything
	}
	told := false
	tell := func(res engine.Result, err error) {
		if told {
			return
		}
		told = true
		p.show(res, err, stage, time.Since(began))
	}
	o.Announce = func(res engine.Result) { tell(res, nil) }
	res, err := engine.Run(ctx, o)
	if ctx.Err() != nil {
		return false
	}
	tell(res, err)
	if err == nil {
		p.Build.Clean = false // from now on the state is this run's own
	}
	return err == nil && res.Published && res.Postponed
}

// show takes over the result of a build, and tells the open pages and the officer about it. After a later stage they are told only what
// is new.
func (p *preview) show(res engine.Result, err error, stage channel.Stage, took time.Duration) {
	p.mu.Lock()
	news := stage == channel.Pages || err != nil || !slices.Equal(res.Findings, p.findings)
	p.findings, p.failed = res.Findings, ""
	if err != nil {
		p.failed = engine.Explain(err)
	}
	if res.Waiting != nil {
		p.missing = absentOf(res.Waiting)
	}
	p.good = p.good || res.Published
	p.making = err == nil && res.Published && res.Postponed
	if news || res.Stats.Created+res.Stats.Replaced+res.Stats.Deleted > 0 {
		p.version++
	}
	for l := range p.listeners {
		select {
		case l <- struct{}{}:
		default: // it still has a notification to read
		}
	}
	missing, failed := p.missing, p.failed
	p.mu.Unlock()
	switch {
	case !news:
	case err == nil:
		p.Built(res.Findings, missing, took)
	default:
		p.Built([]diagnostic.Finding{msgBuild.With("thai", failed, "english", err)}, nil, took)
	}
}

// await waits while later stages are being made, until a file is there or all are done.
func (p *preview) await(ctx context.Context, there func() bool) {
	woken := make(chan struct{}, 1)
	p.mu.Lock()
	p.listeners[woken] = true
	p.mu.Unlock()
	defer func() {
		p.mu.Lock()
		delete(p.listeners, woken)
		p.mu.Unlock()
	}()
	for {
		p.mu.Lock()
		making := p.making
		p.mu.Unlock()
		if !making || there() {
			return
		}
		select {
		case <-ctx.Done():
			return
		case <-woken:
		}
	}
}
