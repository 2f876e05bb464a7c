package key_test

import (
	"bytes"
	"reflect"
	"testing"
	"time"

	"hokhao/generator/key"
)

type shape interface{ sides() int }

type square struct{ Edge int }

func (square) sides() int { return 4 }

type part struct{ secret func() }

func (part) Key() key.Key { return key.Key{7} }

type view struct {
	Title string
	Tags  []string
	Of    map[string]int
	At    time.Time
	Shape shape
	Sub   []view
	Sum   [32]byte
	Ratio float64
}

func init() { key.Register("square", square{}) }

func full() view {
	return view{
		Title: "น้ำ", Tags: []string{"a", "b"}, Of: map[string]int{"x": 1, "y": -2, "z": 3},
		At: time.Date(2026, 11, 23, 9, 30, 0, 5, time.FixedZone("", 7*3600)), Shape: square{3},
		Sub: []view{{Title: "inner", Tags: []string{}}}, Sum: [32]byte{1, 2}, Ratio: 0.5,
	}
}

func TestDecodeGivesBackWhatAppendWrote(t *testing.T) {
	want := full()
	var got view
	rest, err := key.Decode(key.Append(nil, want), &got)
	if err != nil || len(rest) != 0 {
		t.Fatalf("rest %d, %v", len(rest), err)
	}
	if !got.At.Equal(want.At) || got.At.Format(time.RFC3339) != want.At.Format(time.RFC3339) {
		t.Errorf("time %v, want %v", got.At, want.At)
	}
	got.At = want.At
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}

func TestEveryFieldChangesTheKey(t *testing.T) {
	base := key.Of(full())
	for name, change := range map[string]func(*view){
		"string":          func(v *view) { v.Title = "นํ้า" },
		"slice":           func(v *view) { v.Tags = []string{"ab"} },
		"boundary":        func(v *view) { v.Tags = []string{"", "ab"} },
		"map":             func(v *view) { v.Of["y"] = 2 },
		"offset of time":  func(v *view) { v.At = v.At.UTC() },
		"interface":       func(v *view) { v.Shape = nil },
		"nil for empty":   func(v *view) { v.Sub[0].Tags = nil },
		"array":           func(v *view) { v.Sum[31] = 1 },
		"float":           func(v *view) { v.Ratio = 0.25 },
		"order of slices": func(v *view) { v.Tags = []string{"b", "a"} },
	} {
		v := full()
		change(&v)
		if key.Of(v) == base {
			t.Errorf("%s: the key did not change", name)
		}
	}
	for range 50 { // maps are walked in random order
		if key.Of(full()) != base {
			t.Fatal("the key of equal values differs")
		}
	}
}

func TestUnexportedFieldsTakePart(t *testing.T) {
	type address struct{ s string }
	if key.Of(address{"a"}) == key.Of(address{"b"}) {
		t.Error("an unexported field was left out of the key")
	}
}

func TestTypesWithEqualFieldsDiffer(t *testing.T) {
	type a struct{ S string }
	type b struct{ S string }
	if key.Of(a{"x"}) == key.Of(b{"x"}) {
		t.Error("the type's name takes no part in the key")
	}
}

func TestKeyedPartGivesItsOwnKey(t *testing.T) {
	type with struct{ P part }
	if key.Of(with{part{}}) != key.Of(with{part{func() {}}}) {
		t.Error("a Keyed part was looked into")
	}
	// Held by value, by pointer, and in an interface.
	if _, ok := any(new(part)).(key.Keyed); !ok {
		t.Fatal("a pointer has no Key")
	}
	direct, behind, held := key.Append(nil, with{}), key.Append(nil, struct{ P *part }{new(part)}), key.Append(nil, struct{ K key.Keyed }{new(part)})
	if want := (part{}).Key(); !bytes.Equal(direct, want[:]) || !bytes.Equal(behind, want[:]) || !bytes.Equal(held, want[:]) {
		t.Errorf("Keyed parts are encoded as %x, %x, %x", direct, behind, held)
	}
}

func TestWhatHasNoKeyPanics(t *testing.T) {
	for name, v := range map[string]any{
		"pointer":      struct{ P *int }{new(int)},
		"function":     struct{ F func() }{},
		"channel":      struct{ C chan int }{},
		"unregistered": struct{ S any }{3},
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: no panic", name)
				}
			}()
			key.Of(v)
		}()
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(key.Append(nil, full()))
	f.Add([]byte{255, 255, 255, 255, 255, 255, 255, 255, 255, 1})
	f.Fuzz(func(t *testing.T, data []byte) {
		var v view
		if _, err := key.Decode(data, &v); err == nil {
			key.Of(v)
		}
	})
}

func BenchmarkOf(b *testing.B) {
	v := full()
	b.ReportAllocs()
	for b.Loop() {
		key.Of(v)
	}
}
