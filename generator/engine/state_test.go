package engine

import (
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

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

// A program is known by the identifier of the go command, and another one by all of its bytes.
func TestProgramsAreKnown(t *testing.T) {
	id := strings.Repeat("a-_9Z", 4) + strings.Repeat("/"+strings.Repeat("b", 20), 3)
	other := id[:len(id)-1] + "c"
	long := strings.Repeat("\x7f", 100<<10)
	key := func(text string) string {
		k, err := programKey(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		return string(k[:])
	}
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"\x04Go\x00\x00" + id + "\x00" + long, "\x04Go\x00\x00" + id + "\x00", true},
		{"\x04Go\x00\x00" + id + "\x00", "\x04Go\x00\x00" + other + "\x00", false},
		{"\xff Go build ID: \"" + id + "\"\n", "\xff Go build ID: \"" + other + "\"\n", false},
		{"Go build ID: \"1.0\"" + long + "a", "Go build ID: \"1.0\"" + long + "b", false},
		{long[:40<<10] + "Go\x00\x00" + id + "\x00a", long[:40<<10] + "Go\x00\x00" + id + "\x00b", false},
		{long + "a", long + "b", false},
		{long, long + "\x7f", false},
		{"a", "b", false},
		{"", "a", false},
		{long, long, true},
	} {
		if same := key(c.a) == key(c.b); same != c.same {
			t.Errorf("%.60q and %.60q: the same program: %v", c.a, c.b, same)
		}
	}
	if _, err := programKey(iotest.ErrReader(os.ErrClosed)); err == nil {
		t.Error("a program that cannot be read has a key")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	head := make([]byte, 32<<10)
	if file, err := os.Open(self); err != nil {
		t.Fatal(err)
	} else if _, err := file.Read(head); err != nil || !buildID.Match(head) {
		t.Errorf("this program has no identifier (%v)", err)
	}
}
