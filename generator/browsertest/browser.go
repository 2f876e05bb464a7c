// Package browsertest drives a real Chromium, as a reader's browser, through a pipe (Chrome DevTools Protocol).
//
// Only tests call it. It opens what it is told to and nothing else, keeps nothing, and ends the browser with the test; one
// that hangs is ended after a minute, which the test then tells as a broken pipe. --dump-dom would not do: pages are clicked,
// typed into and waited for.
package browsertest

import (
	"bufio"
	"encoding/json"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// patience is how long a test may have its browser.
const patience = 2 * time.Minute

// A Browser has one page open.
type Browser struct {
	t       testing.TB
	to      *os.File
	from    *bufio.Reader
	id      int
	session string
}

// Open opens an address. Where Chromium is not installed the test is skipped, and fails in CI.
func Open(t testing.TB, address string) *Browser {
	t.Helper()
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("chromium is not installed")
		}
		t.Skip("skipped: chromium is not installed")
	}
	b := &Browser{t: t}
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
	cmd.ExtraFiles = []*os.File{in, out} // 3 and 4, as the flag has it
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
	var target struct{ TargetID, SessionID string }
	b.Do("Target.createTarget", map[string]any{"url": address}, &target)
	b.Do("Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}, &target)
	b.session = target.SessionID
	return b
}

// send returns a command and waits for its answer.
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

// refused is an answer that says no, such as while a page gives way to the next.
type refused string

func (r refused) Error() string { return string(r) }

// Do returns a command of the protocol and takes its answer, or ends the test.
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

// Until waits until a JavaScript expression holds in the page that is open, and gives the page.
func (b *Browser) Until(expression string) string {
	b.t.Helper()
	page := ""
	for {
		// Asked again and again from here: in a page that runs no scripts no timer rings.
		b.Value("("+expression+") ? document.documentElement.outerHTML : ''", &page)
		if page != "" {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	return page
}

// Value returns what an expression, or a Promise of it, is worth in the page that is open.
func (b *Browser) Value(expression string, value any) {
	b.t.Helper()
	for {
		data, err := b.send("Runtime.evaluate", map[string]any{"expression": expression, "awaitPromise": true, "returnByValue": true})
		if _, no := err.(refused); no {
			continue // the page gave way to another
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
