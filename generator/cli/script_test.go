package cli

import (
	"bytes"
	"crypto/rand"
	"image"
	"image/jpeg"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"

	"aead.dev/minisign"
	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"hokhao/generator/content"

	_ "time/tzdata"
)

func TestMain(m *testing.M) {
	testscript.Main(tests{m}, map[string]func(){
		"hokhao-once": func() { seldomCollect(); os.Exit(Main(os.Args[1:], os.Stdout, os.Stderr)) },
		"hokhao-each": buildEach,
		"hokhao-many": runMany,
	})
}

// seldomCollect makes garbage collections rare: most sites of tests are so small that these would take a quarter of the
// time.
func seldomCollect() { debug.SetGCPercent(400) }

// tests is the testing.M of the package, whose Run also removes what the tests shared.
type tests struct{ *testing.M }

func (m tests) Run() int {
	defer func() { _ = os.RemoveAll(shared.dir) }()
	defer stopRunners()
	seldomCollect()
	return m.M.Run()
}

// buildEach runs the command build for several sites, and stores output and exit code beside each.
func buildEach() {
	for _, root := range os.Args[1:] {
		var out, errs bytes.Buffer
		code := Main([]string{"build", "--leave-out", "--root", root, "--now", sampleNow}, &out, &errs)
		for name, text := range map[string]string{"out": out.String(), "errs": errs.String(), "code": strconv.Itoa(code)} {
			if err := os.WriteFile(root+"."+name, []byte(text), 0o644); err != nil {
				panic(err)
			}
		}
	}
}

// scriptTime is the present moment of scripts: 2026-11-24 in Kanchanaburi.
const scriptTime = "SOURCE_DATE_EPOCH=1795500000"

// TestScripts runs testdata/script: each file documents a command by what its user sees.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Vars = append(e.Vars, scriptTime)
			return nil
		},
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"hokhao": hokhao, "encode": encode, "publish": release, "photo": photo, "refused": wrong, "served": served, "styles": styles, "secret": secret},
		RequireExplicitExec: true,
		UpdateScripts:       os.Getenv("UPDATE_SCRIPTS") != "",
		RequireUniqueNames:  true,
	})
}

// secret FILE makes a pair of keys without a password, which would take seconds and a gigabyte of memory.
func secret(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: secret FILE")
	}
	public, key, err := minisign.GenerateKey(rand.Reader)
	ts.Check(err)
	text, err := key.MarshalText()
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), append(text, '\n'), 0o600))
	text, err = public.MarshalText()
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]+".pub"), append(text, '\n'), 0o600))
	ts.Setenv("PUBLIC", public.String())
}

// encode ENCODING FILE converts a file of the script from UTF-8 to another encoding.
func encode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: encode ENCODING FILE")
	}
	to := map[string]encoding.Encoding{
		"windows-874": charmap.Windows874, "utf-16": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
	}[args[0]]
	if to == nil {
		ts.Fatalf("unknown encoding %s", args[0])
	}
	data, err := to.NewEncoder().Bytes([]byte(ts.ReadFile(args[1])))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), data, 0o644))
}

// photo FILE writes a JPEG of 640 × 480 pixels, whatever its name.
func photo(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: photo FILE")
	}
	var b bytes.Buffer
	ts.Check(jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 640, 480)), nil))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b.Bytes(), 0o644))
}

// publish FILE completes a new file as an officer does: it removes draft: true and writes a text.
func release(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: publish FILE")
	}
	text := ts.ReadFile(args[0])
	start := strings.Index(text, "\ndraft: true")
	if start < 0 {
		ts.Fatalf("%s is no draft", args[0])
	}
	end := start + 1 + strings.IndexByte(text[start+1:], '\n')
	text = strings.Replace(text[:start]+text[end:], content.Placeholder, "เนื้อข่าวแรก", 1)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o644))
}

// refused hokhao ARGUMENT… runs the program with a command line that is wrong whatever the site is: the exit code is 2.
func wrong(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 || args[0] != "hokhao" {
		ts.Fatalf("usage: refused hokhao ARGUMENT…")
	}
	if code := runIn(ts, args[1:]); code != exitUsage {
		ts.Fatalf("exit code %d, want %d", code, exitUsage)
	}
}

// served FILE FOLDER serves a folder of the script until it ends, and writes the address in place of SERVER into a file.
func served(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: served FILE FOLDER")
	}
	server := httptest.NewServer(http.FileServer(http.Dir(ts.MkAbs(args[1]))))
	ts.Defer(server.Close)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.ReplaceAll(ts.ReadFile(args[0]), "SERVER", server.URL)), 0o644))
}

// styles SITE COLOUR OTHER checks that COLOUR is in a style sheet or drawing of a site, and OTHER in none.
func styles(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: styles SITE COLOUR OTHER")
	}
	assets, err := filepath.Glob(filepath.Join(ts.MkAbs(args[0]), "assets", "*"))
	ts.Check(err)
	found := false
	for _, name := range assets {
		data := ts.ReadFile(name)
		found = found || strings.Contains(data, args[1])
		if strings.Contains(data, args[2]) {
			ts.Fatalf("%s has %s", filepath.Base(name), args[2])
		}
	}
	if !found {
		ts.Fatalf("no style sheet has %s", args[1])
	}
}
