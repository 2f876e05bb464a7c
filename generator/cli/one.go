package cli

import (
	"github.com/spf13/cobra"

	"hokhao/generator/diagnostic"
	"hokhao/generator/engine"
	"hokhao/generator/site"
)

// one renders one file of the site, with the same bytes as a build, and writes it to a file, or to standard output
// if file is "". If the site has errors, they are shown as by a build and nothing is written.
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
