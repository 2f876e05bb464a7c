package cli

import (
	"bytes"
	"image"
	"image/jpeg"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"hokhao/generator/content"

	_ "time/tzdata"
)

func TestMain(m *testing.M) {
	testscript.Main(tests{m}, map[string]func(){
		"hokhao":      func() { os.Exit(Main(os.Args[1:], os.Stdout, os.Stderr)) },
		"hokhao-each": buildEach,
	})
}

// tests are those of the package; what they share goes when they have run.
type tests struct{ *testing.M }

func (m tests) Run() int {
	defer func() { _ = os.RemoveAll(shared.dir) }()
	return m.M.Run()
}

// buildEach builds the sites that it is handed, each as the command build does, and leaves beside each what was said and the exit
// code.
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

// TestScripts runs testdata/script: each file shows a command as its user sees it.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("SOURCE_DATE_EPOCH", "1795500000") // 2026-11-24 in Kanchanaburi
			return nil
		},
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"encode": encode, "publish": release, "photo": photo},
		RequireExplicitExec: true,
		UpdateScripts:       os.Getenv("UPDATE_SCRIPTS") != "",
		RequireUniqueNames:  true,
	})
}

// encode ENCODING FILE rewrites a file of the script, which is UTF-8, in another encoding.
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

// photo FILE writes a picture of 640 × 480 pixels, a JPEG whatever it is called.
func photo(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: photo FILE")
	}
	var b bytes.Buffer
	ts.Check(jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 640, 480)), nil))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b.Bytes(), 0o644))
}

// publish FILE takes the line draft: true out of a new file and writes its text, as an officer does.
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
