package engine

import (
	"fmt"

	"hokhao/generator/publish"
)

// Explain returns an error of Run or Connect as a sentence for people.
func Explain(err error) string {
	if e := publish.Explain(err, ""); e != nil {
		return fmt.Sprintf("%s %s (%s)", e.Thai, e.Hint, e.English)
	}
	return err.Error()
}
