package key

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"reflect"
	"slices"
	"sync"
	"time"
	"unsafe"
)

// The encoding: numbers as varints, floats as their 64 bits, text preceded by its length; a nil slice or map is 0 and
// one of n elements is n+1, so that nil and empty differ; maps in the order of their encoded keys; a time as seconds,
// nanoseconds and offset from UTC in seconds; an interface as its registered name and value; a Keyed part as its 16
// bytes. Structs are their fields in order, without names.

// A codec encodes the value at an address and decodes into it. Working on addresses instead of reflect.Values takes a third of the time: a build
// computes keys of thousands of views, each of some hundred fields.
type codec struct {
	encode func(b []byte, p unsafe.Pointer) []byte
	decode func(r *reader, p unsafe.Pointer)
}

var (
	codecs    sync.Map // reflect.Type → *codec
	names     sync.Map // reflect.Type → string
	types     sync.Map // string → reflect.Type
	keyedType = reflect.TypeFor[Keyed]()
	timeType  = reflect.TypeFor[time.Time]()
)

// Register allows values of v's type in interface fields, encoded under a name. It is called from init functions;
// registering a name for two types panics.
func Register(name string, v any) {
	t := reflect.TypeOf(v)
	if old, loaded := types.LoadOrStore(name, t); loaded && old != t {
		panic("key: " + name + " is registered twice")
	}
	names.Store(t, name)
}

// Append appends the canonical encoding of v to b.
func Append(b []byte, v any) []byte {
	p := reflect.New(reflect.TypeOf(v))
	p.Elem().Set(reflect.ValueOf(v))
	return of(p.Type().Elem()).encode(b, p.UnsafePointer())
}

// Decode reads what Append wrote for a value of p's element type and returns the remaining data. Data that was not written
// for this type yields an error or another value, never a panic: the caller verifies whole files by a hash. Strings share
// the memory of data, which must not be modified afterwards.
func Decode(data []byte, p any) (rest []byte, err error) {
	r := &reader{data: data}
	defer func() {
		if recovered := recover(); recovered != nil {
			e, ok := recovered.(corrupt)
			if !ok {
				panic(recovered)
			}
			err = errors.New(string(e))
		}
	}()
	v := reflect.ValueOf(p)
	of(v.Type().Elem()).decode(r, v.UnsafePointer())
	return r.data, nil
}

type corrupt string

type reader struct{ data []byte }

func (r *reader) uint() uint64 {
	n, size := binary.Uvarint(r.data)
	if size <= 0 {
		panic(corrupt("key: the data end inside a number"))
	}
	r.data = r.data[size:]
	return n
}

func (r *reader) int() int64 {
	n := r.uint()
	return int64(n>>1) ^ -int64(n&1)
}

func (r *reader) take(n uint64) []byte {
	if n > uint64(len(r.data)) {
		panic(corrupt("key: the data end inside a value"))
	}
	b := r.data[:n]
	r.data = r.data[n:]
	return b
}

// text returns the next text without copying it.
func (r *reader) text() string {
	b := r.take(r.uint())
	return unsafe.String(unsafe.SliceData(b), len(b))
}

func appendInt(b []byte, n int64) []byte { return binary.AppendVarint(b, n) }

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// length writes the size of a slice or map, distinguishing nil from empty.
func length(b []byte, isNil bool, n int) []byte {
	if isNil {
		return append(b, 0)
	}
	return binary.AppendUvarint(b, uint64(n)+1)
}

// of returns the codec of a type, and makes it only once. A recursive type finds its own unfinished codec.
func of(t reflect.Type) *codec {
	if c, ok := codecs.Load(t); ok {
		return c.(*codec)
	}
	c := new(codec)
	var ready sync.WaitGroup
	ready.Add(1)
	wait := &codec{
		encode: func(b []byte, p unsafe.Pointer) []byte { ready.Wait(); return c.encode(b, p) },
		decode: func(r *reader, p unsafe.Pointer) { ready.Wait(); c.decode(r, p) },
	}
	if other, loaded := codecs.LoadOrStore(t, wait); loaded {
		return other.(*codec)
	}
	*c = compile(t)
	ready.Done()
	codecs.Store(t, c)
	return c
}

func compile(t reflect.Type) codec {
	switch {
	case t.Implements(keyedType):
		return keyed(t)
	case t == timeType:
		return codec{encode: encodeTime, decode: decodeTime}
	}
	switch t.Kind() {
	case reflect.Bool:
		return codec{
			encode: func(b []byte, p unsafe.Pointer) []byte {
				if *(*bool)(p) {
					return append(b, 1)
				}
				return append(b, 0)
			},
			decode: func(r *reader, p unsafe.Pointer) { *(*bool)(p) = r.take(1)[0] != 0 },
		}
	case reflect.Int:
		return integer[int]()
	case reflect.Int8:
		return integer[int8]()
	case reflect.Int16:
		return integer[int16]()
	case reflect.Int32:
		return integer[int32]()
	case reflect.Int64:
		return integer[int64]()
	case reflect.Uint:
		return natural[uint]()
	case reflect.Uint8:
		return natural[uint8]()
	case reflect.Uint16:
		return natural[uint16]()
	case reflect.Uint32:
		return natural[uint32]()
	case reflect.Uint64:
		return natural[uint64]()
	case reflect.Float32:
		return float[float32]()
	case reflect.Float64:
		return float[float64]()
	case reflect.String:
		return codec{
			encode: func(b []byte, p unsafe.Pointer) []byte { return appendString(b, *(*string)(p)) },
			decode: func(r *reader, p unsafe.Pointer) { *(*string)(p) = r.text() },
		}
	case reflect.Slice:
		return slice(t)
	case reflect.Array:
		return array(t)
	case reflect.Map:
		return mapping(t)
	case reflect.Struct:
		return structure(t)
	case reflect.Interface:
		return dynamic(t)
	default:
		panic(fmt.Sprintf("key: a value of type %s has no key; hold it by value, or make it Keyed", t))
	}
}

func integer[T int | int8 | int16 | int32 | int64]() codec {
	return codec{
		encode: func(b []byte, p unsafe.Pointer) []byte { return appendInt(b, int64(*(*T)(p))) },
		decode: func(r *reader, p unsafe.Pointer) { *(*T)(p) = T(r.int()) },
	}
}

func natural[T uint | uint8 | uint16 | uint32 | uint64]() codec {
	return codec{
		encode: func(b []byte, p unsafe.Pointer) []byte { return binary.AppendUvarint(b, uint64(*(*T)(p))) },
		decode: func(r *reader, p unsafe.Pointer) { *(*T)(p) = T(r.uint()) },
	}
}

func float[T float32 | float64]() codec {
	return codec{
		encode: func(b []byte, p unsafe.Pointer) []byte {
			return binary.LittleEndian.AppendUint64(b, math.Float64bits(float64(*(*T)(p))))
		},
		decode: func(r *reader, p unsafe.Pointer) {
			*(*T)(p) = T(math.Float64frombits(binary.LittleEndian.Uint64(r.take(8))))
		},
	}
}

func keyed(t reflect.Type) codec {
	return codec{
		encode: func(b []byte, p unsafe.Pointer) []byte {
			v := reflect.NewAt(t, p) // a pointer has the methods of what it points to
			if t.Kind() == reflect.Interface || t.Kind() == reflect.Pointer {
				v = v.Elem()
			}
			k := v.Interface().(Keyed).Key()
			return append(b, k[:]...)
		},
		decode: func(*reader, unsafe.Pointer) {
			panic(fmt.Sprintf("key: a %s is Keyed and cannot be read back", t))
		},
	}
}

func encodeTime(b []byte, p unsafe.Pointer) []byte {
	t := (*time.Time)(p)
	_, offset := t.Zone()
	b = appendInt(b, t.Unix())
	b = appendInt(b, int64(t.Nanosecond()))
	return appendInt(b, int64(offset))
}

func decodeTime(r *reader, p unsafe.Pointer) {
	sec, nsec, offset := r.int(), r.int(), r.int()
	t := time.Unix(sec, nsec)
	if offset == 0 {
		t = t.UTC()
	} else {
		t = t.In(fixedZone(offset))
	}
	*(*time.Time)(p) = t
}

var zones sync.Map // offset → *time.Location: thousands of records share one

func fixedZone(offset int64) *time.Location {
	if z, ok := zones.Load(offset); ok {
		return z.(*time.Location)
	}
	z, _ := zones.LoadOrStore(offset, time.FixedZone("", int(offset)))
	return z.(*time.Location)
}

// A sliceHeader is how a slice lies in memory.
type sliceHeader struct {
	data     unsafe.Pointer
	len, cap int
}

func slice(t reflect.Type) codec {
	if t.Elem().Kind() == reflect.Uint8 {
		return codec{
			encode: func(b []byte, p unsafe.Pointer) []byte {
				s := *(*[]byte)(p)
				return append(length(b, s == nil, len(s)), s...)
			},
			decode: func(r *reader, p unsafe.Pointer) {
				if n := r.uint(); n > 0 {
					*(*[]byte)(p) = bytes.Clone(r.take(n - 1))
				}
			},
		}
	}
	elem, least, size := of(t.Elem()), shortest(t.Elem()), t.Elem().Size()
	return codec{
		encode: func(b []byte, p unsafe.Pointer) []byte {
			s := (*sliceHeader)(p)
			b = length(b, s.data == nil, s.len)
			for i := range s.len {
				b = elem.encode(b, unsafe.Add(s.data, uintptr(i)*size))
			}
			return b
		},
		decode: func(r *reader, p unsafe.Pointer) {
			n := r.uint()
			if n == 0 {
				return
			}
			if n-1 > uint64(len(r.data))/least { // the stated length alone must not allocate memory
				panic(corrupt("key: the data end inside a list"))
			}
			made := reflect.MakeSlice(t, int(n-1), int(n-1))
			reflect.NewAt(t, p).Elem().Set(made)
			for i := range int(n - 1) {
				elem.decode(r, unsafe.Add(made.UnsafePointer(), uintptr(i)*size))
			}
		},
	}
}

// shortest returns the minimum length of the encoding of a value, in bytes.
func shortest(t reflect.Type) uint64 {
	switch {
	case t.Implements(keyedType):
		return uint64(len(Key{}))
	case t == timeType, t.Kind() == reflect.Slice, t.Kind() == reflect.Map:
		return 1
	case t.Kind() == reflect.Array:
		return max(1, uint64(t.Len()))
	case t.Kind() == reflect.Struct:
		var n uint64
		for i := range t.NumField() {
			n += shortest(t.Field(i).Type)
		}
		return max(1, n)
	default:
		return 1
	}
}

func array(t reflect.Type) codec {
	n, size := t.Len(), t.Elem().Size()
	if t.Elem().Kind() == reflect.Uint8 {
		return codec{
			encode: func(b []byte, p unsafe.Pointer) []byte { return append(b, unsafe.Slice((*byte)(p), n)...) },
			decode: func(r *reader, p unsafe.Pointer) { copy(unsafe.Slice((*byte)(p), n), r.take(uint64(n))) },
		}
	}
	elem := of(t.Elem())
	return codec{
		encode: func(b []byte, p unsafe.Pointer) []byte {
			for i := range n {
				b = elem.encode(b, unsafe.Add(p, uintptr(i)*size))
			}
			return b
		},
		decode: func(r *reader, p unsafe.Pointer) {
			for i := range n {
				elem.decode(r, unsafe.Add(p, uintptr(i)*size))
			}
		},
	}
}

func mapping(t reflect.Type) codec {
	ck, ce := of(t.Key()), of(t.Elem())
	return codec{
		encode: func(b []byte, p unsafe.Pointer) []byte {
			v := reflect.NewAt(t, p).Elem()
			b = length(b, v.IsNil(), v.Len())
			if v.Len() == 0 {
				return b
			}
			entries := make([][]byte, 0, v.Len())
			k, e := reflect.New(t.Key()), reflect.New(t.Elem())
			for it := v.MapRange(); it.Next(); {
				k.Elem().SetIterKey(it)
				e.Elem().SetIterValue(it)
				entries = append(entries, ce.encode(ck.encode(nil, k.UnsafePointer()), e.UnsafePointer()))
			}
			slices.SortFunc(entries, bytes.Compare)
			for _, e := range entries {
				b = append(b, e...)
			}
			return b
		},
		decode: func(r *reader, p unsafe.Pointer) {
			n := r.uint()
			if n == 0 {
				return
			}
			v := reflect.NewAt(t, p).Elem()
			v.Set(reflect.MakeMap(t))
			for range n - 1 {
				k, e := reflect.New(t.Key()), reflect.New(t.Elem())
				ck.decode(r, k.UnsafePointer())
				ce.decode(r, e.UnsafePointer())
				v.SetMapIndex(k.Elem(), e.Elem())
			}
		},
	}
}

func structure(t reflect.Type) codec {
	type field struct {
		*codec
		at uintptr
	}
	fields := make([]field, t.NumField())
	hidden := ""
	for i := range fields {
		fields[i] = field{of(t.Field(i).Type), t.Field(i).Offset}
		if !t.Field(i).IsExported() {
			hidden = t.Field(i).Name
		}
	}
	return codec{
		encode: func(b []byte, p unsafe.Pointer) []byte {
			for _, f := range fields {
				b = f.encode(b, unsafe.Add(p, f.at))
			}
			return b
		},
		decode: func(r *reader, p unsafe.Pointer) {
			if hidden != "" {
				panic(fmt.Sprintf("key: %s.%s is unexported and cannot be read back", t, hidden))
			}
			for _, f := range fields {
				f.decode(r, unsafe.Add(p, f.at))
			}
		},
	}
}

// dynamic returns the codec of an interface type.
func dynamic(t reflect.Type) codec {
	return codec{
		encode: func(b []byte, p unsafe.Pointer) []byte {
			v := reflect.NewAt(t, p).Elem()
			if v.IsNil() {
				return append(b, 0)
			}
			elem := reflect.New(v.Elem().Type()) // what an interface holds has no address
			elem.Elem().Set(v.Elem())
			held := elem.Type().Elem()
			if held.Implements(keyedType) {
				return of(held).encode(append(b, 1), elem.UnsafePointer())
			}
			name, ok := names.Load(held)
			if !ok {
				panic(fmt.Sprintf("key: %s stands in an interface and is not registered", held))
			}
			return of(held).encode(appendString(append(b, 2), name.(string)), elem.UnsafePointer())
		},
		decode: func(r *reader, p unsafe.Pointer) {
			switch r.take(1)[0] {
			case 0:
			case 2:
				name := r.text()
				held, ok := types.Load(name)
				if !ok || !held.(reflect.Type).AssignableTo(t) {
					panic(corrupt("key: no type is registered as " + name))
				}
				elem := reflect.New(held.(reflect.Type))
				of(elem.Type().Elem()).decode(r, elem.UnsafePointer())
				reflect.NewAt(t, p).Elem().Set(elem.Elem())
			default:
				panic(corrupt("key: a Keyed part cannot be read back"))
			}
		},
	}
}
