// Command hokhao compiles the sources written by the officers of a provincial public-relations office into everything that
// leaves the office: a static website, feeds, a printable weekly bulletin, texts for the press.
package main

import (
	"os"

	// Windows has no time zone files.
	_ "time/tzdata"

	"hokhao/generator/cli"
)

func main() { os.Exit(cli.Main(os.Args[1:], os.Stdout, os.Stderr)) }
