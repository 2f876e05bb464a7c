package cli

import (
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	_ "time/tzdata"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"hokhao": func() { os.Exit(Main(os.Args[1:], os.Stdout, os.Stderr)) },
	})
}

// TestScripts runs testdata/script: each file shows a command as its user sees it.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("SOURCE_DATE_EPOCH", "1795500000") // 2026-11-24 in Kanchanaburi
			return nil
		},
		RequireExplicitExec: true,
		UpdateScripts:       os.Getenv("UPDATE_SCRIPTS") != "",
		RequireUniqueNames:  true,
	})
}
