package main

import (
	"bufio"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"time"

	"hokhao/generator/browsertest"
)

const (
	saves       = 20               // number of times that the open release is saved
	browserTime = 30 * time.Minute // the time that a browser may take for all saves
)

var addressSaid = regexp.MustCompile(`http://(localhost|127\.0\.0\.1):\d+/`)

// saves measures, in the preview of each side, the time from the end of a save until the page open in Chromium shows the new
// text.
func (o options) saves(hugo string, report *report, say func(string, ...any)) error {
	ours, theirs := o.roots()
	us := hokhaoSide(o.hokhao, ours, o.releases, o.seed)
	took := map[string][]time.Duration{}
	var err error
	took["hokhao"], err = savesOf(us, exec.Command(o.hokhao, "serve", "--root", ours, "--now", moment, "--port", "0"), say)
	if err == nil && hugo != "" {
		port, free := freePort()
		if free != nil {
			return free
		}
		they := hugoSide(hugo, theirs, o.releases, o.seed)
		took["Hugo"], err = savesOf(they, exec.Command(hugo, "server", "--source", theirs, "--cacheDir", filepath.Join(theirs, ".cache"),
			"--port", port, "--disableLiveReload=false"), say)
	}
	if err != nil {
		return err
	}
	report.saves(took)
	return nil
}

// freePort returns a free port of this machine; Hugo does not choose one by itself.
func freePort() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	_, port, err := net.SplitHostPort(l.Addr().String())
	return port, errors.Join(err, l.Close())
}

// savesOf starts a preview, opens the newest release, and saves it repeatedly.
func savesOf(s *side, server *exec.Cmd, say func(string, ...any)) (took []time.Duration, err error) {
	out, err := server.StdoutPipe()
	if err != nil {
		return nil, err
	}
	server.Stderr = os.Stderr
	say("starting %s", server)
	if err := server.Start(); err != nil {
		return nil, err
	}
	defer func() {
		if runtime.GOOS == "windows" || server.Process.Signal(os.Interrupt) != nil {
			_ = server.Process.Kill()
		}
		_ = server.Wait()
		if undone := s.restore(); err == nil {
			err = undone
		}
	}()
	address, lines := "", bufio.NewScanner(out)
	for address == "" && lines.Scan() {
		address = addressSaid.FindString(lines.Text())
	}
	if address == "" {
		return nil, fmt.Errorf("%s said no address", server)
	}
	go func() {
		for lines.Scan() { // drained, so that the preview never blocks
		}
	}()
	data, err := os.ReadFile(s.newest)
	if err != nil {
		return nil, err
	}
	t := &browserUser{}
	defer t.end(&err)
	name := strings.TrimSuffix(dayOfName.ReplaceAllString("/"+filepath.Base(s.newest), "/"), ".md")
	page := address + "news/" + filepath.Base(filepath.Dir(s.newest)) + name + ".html"
	b := browsertest.OpenFor(t, page, browserTime)
	b.Until(`document.readyState === "complete" && document.querySelector(".prose")`)
	time.Sleep(time.Second) // by now the page listens for changes
	for i := range saves {
		mark := fmt.Sprintf("บันทึกครั้งที่ %d ของการวัด", i+1)
		if err := s.write(s.newest, append(slices.Clone(data), mark+"\n"...)); err != nil {
			return took, err
		}
		saved := time.Now()
		for shown := false; !shown; {
			b.Value(fmt.Sprintf(`!!document.querySelector(".prose")?.textContent.includes(%q)`, mark), &shown)
			if !shown {
				time.Sleep(2 * time.Millisecond)
			}
			if time.Since(saved) > 5*time.Minute {
				return took, fmt.Errorf("%s: what was saved is not shown after five minutes", server)
			}
		}
		took = append(took, time.Since(saved))
		say("save %d: %s", i+1, seconds(took[i]))
		time.Sleep(time.Second)
	}
	return took, nil
}

// A browserUser is a browsertest.TB outside of tests: a failure ends only the current measurement.
type browserUser struct{ cleanups []func() }

// failure is the value that a browserUser panics with.
type failure string

func (*browserUser) Helper()                           {}
func (*browserUser) Fatal(args ...any)                 { panic(failure(fmt.Sprint(args...))) }
func (*browserUser) Fatalf(format string, args ...any) { panic(failure(fmt.Sprintf(format, args...))) }
func (*browserUser) Skip(args ...any)                  { panic(failure(fmt.Sprint(args...))) }
func (u *browserUser) Cleanup(f func())                { u.cleanups = append(u.cleanups, f) }

func (u *browserUser) TempDir() string {
	dir, err := os.MkdirTemp("", "hokhao-bench-")
	if err != nil {
		u.Fatal(err)
	}
	u.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

// end is deferred: it cleans up, and turns a failure into an error.
func (u *browserUser) end(err *error) {
	failed := recover()
	for _, f := range slices.Backward(u.cleanups) {
		f()
	}
	switch f := failed.(type) {
	case nil:
	case failure:
		*err = fmt.Errorf("chromium: %s", string(f))
	default:
		panic(failed)
	}
}
