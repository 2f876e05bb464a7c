// Package browsertest drives a real Chromium through a pipe (Chrome DevTools Protocol), as a reader would use it.
//
// It is called by tests, and by package bench, which measures a preview. It opens only the addresses that it is given, keeps
// nothing, and ends the browser with the test; a browser that hangs is ended after two minutes, which the test reports as a
// broken pipe. Chromium's --dump-dom would not suffice: tests click on pages, type into them and wait for them.
package browsertest

import (
	"bufio"
	"encoding/json"
	"os"
	"os/exec"
	"strings"
	"time"
)

// A TB is the part of testing.TB that a browser needs.
type TB interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
	Skip(args ...any)
	TempDir() string
	Cleanup(func())
}

// patience is the time for which a test may use its browser.
const patience = 2 * time.Minute

// A Browser has one page open.
type Browser struct {
	*connection
	t       TB
	session string
}

// A connection is the pipe to a running browser.
type connection struct {
	to   *os.File
	from *bufio.Reader
	id   int // of the last command
}

// Open opens an address. Where Chromium is not installed the test is skipped, but in CI it fails.
func Open(t TB, address string) *Browser {
	t.Helper()
	return OpenFor(t, address, patience)
}

// OpenFor is Open for uses that take longer than a test may.
func OpenFor(t TB, address string, patience time.Duration) *Browser {
	t.Helper()
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("chromium is not installed")
		}
		t.Skip("skipped: chromium is not installed")
	}
	b := &Browser{connection: new(connection), t: t}
	in, to, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	from, out, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	b.to, b.from = to, bufio.NewReader(from)
	cmd := exec.Command(chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
		"--disable-background-networking", "--disable-component-update", "--disable-sync", "--user-data-dir="+t.TempDir(),
		"--remote-debugging-pipe")
	cmd.ExtraFiles = []*os.File{in, out} // file descriptors 3 and 4, as the flag requires
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	in.Close()
	out.Close()
	hung := time.AfterFunc(patience, func() { _ = cmd.Process.Kill() })
	t.Cleanup(func() {
		_, _ = b.send("Browser.close", nil)
		_ = cmd.Wait()
		hung.Stop()
		to.Close()
		from.Close()
	})
	b.open(address)
	return b
}

// open opens an address in a page of its own.
func (b *Browser) open(address string) {
	b.t.Helper()
	var target struct{ TargetID, SessionID string }
	b.Do("Target.createTarget", map[string]any{"url": address}, &target)
	b.Do("Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}, &target)
	b.session = target.SessionID
}

// Open opens an address in another page of the browser, for a subtest: to start a browser takes longer than most tests. What
// belongs to the page, such as emulations, does not pass to the other.
func (b *Browser) Open(t TB, address string) *Browser {
	t.Helper()
	other := &Browser{connection: b.connection, t: t}
	other.open(address)
	return other
}

// send sends a command and waits for its answer.
func (b *Browser) send(method string, params map[string]any) (json.RawMessage, error) {
	b.id++
	command := map[string]any{"id": b.id, "method": method, "params": params}
	if b.session != "" && !strings.HasPrefix(method, "Browser.") {
		command["sessionId"] = b.session
	}
	data, err := json.Marshal(command)
	if err != nil {
		return nil, err
	}
	if _, err := b.to.Write(append(data, 0)); err != nil {
		return nil, err
	}
	for {
		data, err := b.from.ReadBytes(0)
		if err != nil {
			return nil, err
		}
		var answer struct {
			ID     int
			Result json.RawMessage
			Error  struct{ Message string }
		}
		if err := json.Unmarshal(data[:len(data)-1], &answer); err != nil {
			return nil, err
		}
		if answer.ID != b.id {
			continue // an event
		}
		if answer.Error.Message != "" {
			return nil, refused(answer.Error.Message)
		}
		return answer.Result, nil
	}
}

// refused is an error reply of the browser, for example while one page is being replaced by the next.
type refused string

func (r refused) Error() string { return string(r) }

// Do sends a command of the protocol and decodes its answer, or ends the test.
func (b *Browser) Do(method string, params map[string]any, result any) {
	b.t.Helper()
	data, err := b.send(method, params)
	if err == nil {
		err = json.Unmarshal(data, result)
	}
	if err != nil {
		b.t.Fatalf("%s: %v", method, err)
	}
}

// Until waits until a JavaScript expression is true in the open page, and returns the page.
func (b *Browser) Until(expression string) string {
	b.t.Helper()
	page := ""
	for {
		// Polled from here, since timers do not run in a page whose scripts are disabled.
		b.Value("("+expression+") ? document.documentElement.outerHTML : ''", &page)
		if page != "" {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	return page
}

// Value evaluates an expression in the open page, and awaits it if it is a Promise.
func (b *Browser) Value(expression string, value any) {
	b.t.Helper()
	for {
		data, err := b.send("Runtime.evaluate", map[string]any{"expression": expression, "awaitPromise": true, "returnByValue": true})
		if _, no := err.(refused); no {
			continue // the page was replaced by another
		}
		var r struct {
			Result           struct{ Value json.RawMessage }
			ExceptionDetails json.RawMessage
		}
		if err == nil {
			err = json.Unmarshal(data, &r)
		}
		if err != nil || r.ExceptionDetails != nil {
			b.t.Fatalf("%s: %v %s", expression, err, r.ExceptionDetails)
		}
		if r.Result.Value == nil {
			return // undefined
		}
		if err := json.Unmarshal(r.Result.Value, value); err != nil {
			b.t.Fatalf("%s: %v", expression, err)
		}
		return
	}
}
