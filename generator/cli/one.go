package cli

import (
	"github.com/spf13/cobra"

	"hokhao/generator/diagnostic"
	"hokhao/generator/engine"
	"hokhao/generator/site"
)

// one makes one file of the site, with the very bytes of a build, and writes it to a file or, where none was named, to standard
// output. What is wrong with the site is shown as a build shows it; then nothing is written.
func (f *flags) one(cmd *cobra.Command, o engine.Options, file string, choose func(*site.Site) (engine.Target, []diagnostic.Finding)) (engine.Rendered, error) {
	made, err := engine.RenderOne(cmd.Context(), o, choose)
	if err != nil {
		return made, err
	}
	if made.Data == nil {
		if err := f.show(cmd, made.Findings); err != nil {
			return made, err
		}
		return made, errFaulty
	}
	if file == "" || file == "-" {
		_, err = cmd.OutOrStdout().Write(made.Data)
	} else {
		err = replaceFile(file, made.Data)
	}
	return made, err
}
