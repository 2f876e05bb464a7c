package cli

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"hokhao/generator/engine"
)

// patience is how long a build takes before progress is shown; pace is the interval between updates.
const (
	patience = time.Second
	pace     = 100 * time.Millisecond
)

// A progress is one line on a terminal that shows how far a long build is. It writes nothing if the output is not
// a terminal.
type progress struct {
	w     io.Writer
	began time.Time

	mu    sync.Mutex
	last  time.Time
	phase string
	since time.Time
	shown bool
}

func newProgress(w io.Writer, began time.Time) *progress {
	if !isTerminal(w) {
		w = nil
	}
	return &progress{w: w, began: began}
}

func (p *progress) show(b engine.Progress) {
	if p.w == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	now := time.Now()
	if b.Phase != p.phase {
		p.phase, p.since = b.Phase, now
	}
	if now.Sub(p.began) < patience || now.Sub(p.last) < pace {
		return
	}
	p.last, p.shown = now, true
	line := fmt.Sprintf("%s %d", phaseName(b.Phase), b.Done)
	if b.Total > 0 {
		line += fmt.Sprintf("/%d", b.Total)
	}
	if s := now.Sub(p.since).Seconds(); s > 0.2 {
		line += fmt.Sprintf(" (%.0f ต่อวินาที)", float64(b.Done)/s)
	}
	fmt.Fprintf(p.w, "\r\x1b[K%s", line)
}

// phaseName returns the Thai name of a phase; a channel keeps its name in site.yaml.
func phaseName(phase string) string {
	name, channel, _ := strings.Cut(phase, " ")
	thai := map[string]string{"scan": "สำรวจไฟล์", "read": "อ่าน", "render": "สร้าง", "publish": "เผยแพร่", "verify": "ตรวจ"}[name]
	return strings.TrimSpace(thai + " " + channel)
}

func (p *progress) clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
