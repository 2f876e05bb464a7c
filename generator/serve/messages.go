package serve

import "hokhao/generator/diagnostic"

var msgBuild = diagnostic.New(diagnostic.Error, "build", "{thai}", "{english}", "")
