package publish

import (
	"context"
	"maps"
	"slices"
)

// Add publishes files beside those of the last build, such as signatures of them. A later build removes them unless it keeps
// them on purpose.
func Add(p Place, files map[string][]byte) (err error) {
	t, err := Open(p)
	if err != nil {
		return err
	}
	defer func() {
		if closed := t.Close(); err == nil {
			err = closed
		}
	}()
	plan := Plan{Paths: slices.Collect(t.Published())}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		f := t.Stage(name, true)
		if _, err := f.Write(files[name]); err != nil {
			f.Abort()
			return explained(err, t.dir)
		}
		if _, err := f.Close(); err != nil {
			return explained(err, t.dir)
		}
		if _, known := t.manifest[name]; !known {
			plan.Paths = append(plan.Paths, name)
		}
	}
	slices.Sort(plan.Paths)
	_, err = t.Commit(context.Background(), plan)
	return err
}
