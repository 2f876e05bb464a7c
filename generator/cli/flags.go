package cli

import (
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"runtime/pprof"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"golang.org/x/term"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/engine"
	"hokhao/generator/thai"
)

// flags are the flags of every command that reads a site.
type flags struct {
	root, output, cache, now, baseURL, profile string
	drafts, future, leaveOut, clean, json      bool
	adopt                                      bool
	jobs                                       int
}

func (f *flags) registerRoot(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.root, "root", ".", "โฟลเดอร์ของเว็บไซต์ ที่มี content/ อยู่ข้างใน (the site's folder)")
}

func (f *flags) registerOutput(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.output, "output", "", "โฟลเดอร์ผลลัพธ์ ถ้าไม่ระบุคือ public (folder to publish into)")
}

func (f *flags) registerJSON(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&f.json, "json", false, "แสดงผลเป็น JSON สำหรับโปรแกรมอื่น (findings as JSON)")
}

// registerReading registers the flags of a command that only reads a site.
func (f *flags) registerReading(cmd *cobra.Command) {
	fs := cmd.Flags()
	f.registerRoot(cmd)
	fs.StringVar(&f.cache, "cache", "", "โฟลเดอร์เก็บผลงานระหว่างครั้ง ถ้าไม่ระบุคือ .hokhao (folder of the cache)")
	fs.StringVar(&f.now, "now", "", "ให้ถือว่าขณะนี้คือวันเวลานี้ เช่น \"2026-11-24 09:00\" (take this as the present moment)")
	f.jobs = runtime.GOMAXPROCS(0)
}

func (f *flags) register(cmd *cobra.Command, publishes bool) {
	f.registerReading(cmd)
	fs := cmd.Flags()
	fs.StringVar(&f.baseURL, "base-url", "", "ใช้ที่อยู่เว็บไซต์นี้แทนใน site.yaml (address of the site)")
	fs.BoolVar(&f.drafts, "drafts", false, "แสดงฉบับร่างและเรื่องที่รออนุมัติด้วย (show drafts and what awaits approval)")
	fs.BoolVar(&f.future, "future", false, "แสดงเรื่องที่ยังไม่ถึงเวลาเผยแพร่ด้วย (show what is due later)")
	fs.BoolVar(&f.leaveOut, "leave-out", false, "พักเรื่องใหม่ที่ผิดไว้ก่อน แล้วเผยแพร่เรื่องอื่น (hold faulty new publications, publish the rest)")
	fs.IntVar(&f.jobs, "jobs", runtime.GOMAXPROCS(0), "จำนวนงานที่ทำพร้อมกัน (work done at the same time)")
	fs.BoolVar(&f.clean, "clean", false, "ทำใหม่ทั้งหมด ไม่ใช้ผลงานครั้งก่อน (ignore the cache)")
	f.registerJSON(cmd)
	fs.StringVar(&f.profile, "profile", "", "บันทึกโปรไฟล์การใช้ซีพียูลงไฟล์นี้ (write a CPU profile)")
	if publishes {
		f.registerOutput(cmd)
		fs.BoolVar(&f.adopt, "adopt", false, "รับไฟล์ที่มีอยู่แล้วในโฟลเดอร์ผลลัพธ์เป็นของเว็บไซต์นี้ ใช้เมื่อไฟล์ .hokhao-manifest หายไป (take over a folder whose manifest is lost)")
	}
}

// options returns the options for package engine, or an error about the flags.
func (f *flags) options() (engine.Options, error) {
	now, err := moment(f.now)
	if err != nil {
		return engine.Options{}, err
	}
	if f.jobs < 1 {
		return engine.Options{}, usageError{fmt.Errorf("--jobs ต้องเป็น 1 ขึ้นไป (must be 1 or more)")}
	}
	if f.baseURL != "" {
		u, err := url.Parse(f.baseURL)
		if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
			return engine.Options{}, usageError{fmt.Errorf("--base-url ต้องเป็นที่อยู่เต็ม เช่น https://pr.example.go.th/ (must be an absolute address)")}
		}
	}
	root, err := filepath.Abs(f.root)
	if err != nil {
		return engine.Options{}, err
	}
	if inContent(root, f.cache) {
		return engine.Options{}, usageError{fmt.Errorf("--cache ต้องอยู่นอกโฟลเดอร์ content เช่น .hokhao (must lie outside content)")}
	}
	below := func(path, otherwise string) string {
		if path == "" {
			return filepath.Join(root, otherwise)
		}
		return path
	}
	output, cache := below(f.output, "public"), below(f.cache, ".hokhao")
	if within(output, cache) || within(cache, output) {
		return engine.Options{}, usageError{fmt.Errorf("--cache กับโฟลเดอร์ที่เผยแพร่ต้องเป็นคนละโฟลเดอร์ ไม่ซ้อนกัน เช่น --cache .hokhao --output public (the cache and the output must lie apart)")}
	}
	return engine.Options{
		Root: root, Output: output, Cache: cache, Now: now, BaseURL: f.baseURL,
		Drafts: f.drafts, Future: f.future, LeaveOut: f.leaveOut, Adopt: f.adopt, Clean: f.clean, Jobs: f.jobs, Channels: channels(false),
	}, nil
}

// moment returns the current time: --now, or SOURCE_DATE_EPOCH (reproducible-builds.org), or the system clock.
func moment(said string) (time.Time, error) {
	if said != "" {
		zone, err := time.LoadLocation(content.DefaultZone)
		if err != nil {
			return time.Time{}, err
		}
		m, err := thai.ParseMoment(said, zone)
		if err != nil {
			return time.Time{}, refuseMoment("--now", err)
		}
		return m.Time, nil
	}
	if epoch := os.Getenv("SOURCE_DATE_EPOCH"); epoch != "" {
		seconds, err := strconv.ParseInt(epoch, 10, 64)
		if err != nil {
			return time.Time{}, usageError{fmt.Errorf("SOURCE_DATE_EPOCH ต้องเป็นจำนวนวินาที (must be seconds since 1970)")}
		}
		return time.Unix(seconds, 0), nil
	}
	return time.Now(), nil
}

// inContent reports whether a folder, given from the folder of the site, lies in its content/.
func inContent(root, name string) bool {
	return name != "" && within(name, filepath.Join(root, content.Dir))
}

// within reports whether a path is a folder or lies in it.
func within(name, folder string) bool {
	at, err := filepath.Abs(name)
	if err != nil {
		return false
	}
	if folder, err = filepath.Abs(folder); err != nil {
		return false
	}
	rel, err := filepath.Rel(folder, at)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// profiled runs work, under the CPU profiler with --profile.
func (f *flags) profiled(work func() error) error {
	if f.profile == "" {
		return work()
	}
	out, err := os.Create(f.profile)
	if err != nil {
		return err
	}
	if err := pprof.StartCPUProfile(out); err != nil {
		return err
	}
	err = work()
	pprof.StopCPUProfile()
	if closeErr := out.Close(); err == nil {
		err = closeErr
	}
	return err
}

// show prints findings: as text on stderr, or as JSON on stdout.
func (f *flags) show(cmd *cobra.Command, findings []diagnostic.Finding) error {
	if f.json {
		return diagnostic.JSON(cmd.OutOrStdout(), findings)
	}
	return diagnostic.Style{Color: isTerminal(cmd.ErrOrStderr())}.Print(cmd.ErrOrStderr(), findings)
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd())) && os.Getenv("NO_COLOR") == ""
}

// flagError says in Thai what is wrong with a flag, and which one was probably meant.
func flagError(cmd *cobra.Command, err error) error {
	var (
		unknown *pflag.NotExistError
		bare    *pflag.ValueRequiredError
		value   *pflag.InvalidValueError
	)
	switch {
	case errors.As(err, &unknown):
		name := unknown.GetSpecifiedName()
		var known []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { known = append(known, f.Name) })
		if near, ok := content.Nearest(name, known); ok {
			return fmt.Errorf("ไม่มีตัวเลือก --%s หมายถึง --%s หรือไม่ (%w)", name, near, err)
		}
		return fmt.Errorf("ไม่มีตัวเลือกนี้ (%w)", err)
	case errors.As(err, &bare):
		return fmt.Errorf("ตัวเลือก --%s ต้องมีค่าตามหลัง (%w)", bare.GetSpecifiedName(), err)
	case errors.As(err, &value):
		want := map[string]string{"int": "ตัวเลข", "bool": "true หรือ false"}[value.GetFlag().Value.Type()]
		if want == "" {
			want = "ค่าอย่างอื่น"
		}
		return fmt.Errorf("ตัวเลือก --%s ต้องเป็น %s ไม่ใช่ “%s” (not a value of --%s)", value.GetFlag().Name, want, value.GetValue(), value.GetFlag().Name)
	}
	return err
}
