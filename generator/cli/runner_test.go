package cli

import (
	"bytes"
	"cmp"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"slices"
	"sync"

	"github.com/rogpeppe/go-internal/testscript"
)

// A runner is a process that runs one command line after the other, each in the folder of its script. Starting a process,
// and reading dictionaries and fonts, would take longer than most commands of scripts.
type runner struct {
	process *exec.Cmd
	input   io.Closer
	send    *json.Encoder
	receive *json.Decoder
}

// A commandRun is a command line, and what came of it.
type commandRun struct {
	Dir            string
	Args           []string
	Input          string // file that is standard input, or ""
	Code           int
	Output, Errors []byte
}

// runMany runs the command lines that it reads from standard input, and writes what came of each to standard output.
func runMany() {
	seldomCollect()
	receive, send := json.NewDecoder(os.Stdin), json.NewEncoder(os.Stdout)
	for {
		var r commandRun
		if receive.Decode(&r) != nil {
			return
		}
		var out, errs bytes.Buffer
		err := os.Chdir(r.Dir)
		if err == nil {
			os.Stdin, err = os.Open(cmp.Or(r.Input, os.DevNull))
		}
		if err != nil {
			panic(err)
		}
		r.Code = Main(r.Args, &out, &errs)
		os.Stdin.Close()
		r.Output, r.Errors = out.Bytes(), errs.Bytes()
		if err := send.Encode(r); err != nil {
			panic(err)
		}
	}
}

// runners are all that were started, and those without work.
var runners struct {
	sync.Mutex
	all, idle []*runner
}

// takeRunner returns a runner without work.
func takeRunner() (*runner, error) {
	runners.Lock()
	defer runners.Unlock()
	if n := len(runners.idle); n > 0 {
		r := runners.idle[n-1]
		runners.idle = runners.idle[:n-1]
		return r, nil
	}
	process := exec.Command("hokhao-many") // this binary, which testscript puts into PATH
	process.Env = append(os.Environ(), scriptTime)
	process.Stderr = os.Stderr
	in, err := process.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := process.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := process.Start(); err != nil {
		return nil, err
	}
	r := &runner{process, in, json.NewEncoder(in), json.NewDecoder(out)}
	runners.all = append(runners.all, r)
	return r, nil
}

// stopRunners ends all runners.
func stopRunners() {
	for _, r := range runners.all {
		r.input.Close()
		_ = r.process.Wait()
	}
}

// hokhao ARGUMENT… [< FILE] runs the program in the script's folder.
func hokhao(ts *testscript.TestScript, neg bool, args []string) {
	switch code := runIn(ts, args); {
	case neg && code == exitFine:
		ts.Fatalf("unexpected success")
	case !neg && code != exitFine:
		ts.Fatalf("exit code %d", code)
	}
}

// runIn runs the program and returns its exit code.
func runIn(ts *testscript.TestScript, args []string) int {
	r := commandRun{Dir: ts.MkAbs("."), Args: args}
	if at := slices.Index(args, "<"); at >= 0 && at == len(args)-2 {
		r.Args, r.Input = args[:at], ts.MkAbs(args[at+1])
	}
	by, err := takeRunner()
	ts.Check(err)
	ts.Check(by.send.Encode(r))
	ts.Check(by.receive.Decode(&r)) // after a failure, it is not used again
	runners.Lock()
	runners.idle = append(runners.idle, by)
	runners.Unlock()
	_, err = ts.Stdout().Write(r.Output)
	ts.Check(err)
	_, err = ts.Stderr().Write(r.Errors)
	ts.Check(err)
	return r.Code
}
