package engine

import (
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/zeebo/xxh3"
)

func TestDamagedStateIsNoState(t *testing.T) {
	o := newOffice(t)
	o.build()
	data, err := os.ReadFile(filepath.Join(o.Root, ".hokhao", stateFile))
	if err != nil {
		t.Fatal(err)
	}
	s, err := decodeState(data, o.program.sum)
	if err != nil || !reflect.DeepEqual(s.encode(o.program.sum), data) {
		t.Fatalf("it does not come back: %v", err)
	}
	for i := range data {
		bad := append([]byte(nil), data...)
		bad[i] ^= 1 << (i % 8)
		if _, err := decodeState(bad, o.program.sum); err == nil {
			t.Fatalf("byte %d: a damaged state was read", i)
		}
	}
	for i := range data {
		if _, err := decodeState(data[:i], o.program.sum); err == nil {
			t.Fatalf("a state of %d bytes was read", i)
		}
	}
	tree := o.tree("")
	o.write(".hokhao/state", string(data[:len(data)/2]))
	r := o.build()
	if r.Stats.Rendered != r.Stats.Planned || r.Stats.Read != 7 || r.Stats.Replaced+r.Stats.Created != 0 || !maps.Equal(o.tree(""), tree) {
		t.Errorf("got %+v", r.Stats)
	}
	o.same(r)
}

func FuzzState(f *testing.F) {
	o := newOffice(f)
	o.build()
	data, _ := os.ReadFile(filepath.Join(o.Root, ".hokhao", stateFile))
	f.Add(data[:len(data)-16], true)
	f.Add(data, false)
	f.Add((&state{}).encode(o.program.sum), false)
	f.Fuzz(func(t *testing.T, data []byte, sealed bool) {
		if sealed { // with a valid hash the file is examined further
			sum := xxh3.Hash128(data).Bytes()
			data = append(data, sum[:]...)
		}
		s, err := decodeState(data, o.program.sum)
		if err == nil {
			s.Readings.valid(s.Readings.Context)
		}
	})
}
