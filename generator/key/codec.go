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

type codec struct {
	encode func(b []byte, v reflect.Value) []byte
	decode func(r *reader, v reflect.Value)
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
	// A copy that is addressable, so that arrays can be sliced and Key methods with any receiver be called.
	p := reflect.New(reflect.TypeOf(v))
	p.Elem().Set(reflect.ValueOf(v))
	return of(p.Type().Elem()).encode(b, p.Elem())
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
	v := reflect.ValueOf(p).Elem()
	of(v.Type()).decode(r, v)
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
func length(b []byte, v reflect.Value) []byte {
	if v.IsNil() {
		return append(b, 0)
	}
	return binary.AppendUvarint(b, uint64(v.Len())+1)
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
		encode: func(b []byte, v reflect.Value) []byte { ready.Wait(); return c.encode(b, v) },
		decode: func(r *reader, v reflect.Value) { ready.Wait(); c.decode(r, v) },
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
			encode: func(b []byte, v reflect.Value) []byte {
				if v.Bool() {
					return append(b, 1)
				}
				return append(b, 0)
			},
			decode: func(r *reader, v reflect.Value) { v.SetBool(r.take(1)[0] != 0) },
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return codec{
			encode: func(b []byte, v reflect.Value) []byte { return appendInt(b, v.Int()) },
			decode: func(r *reader, v reflect.Value) { v.SetInt(r.int()) },
		}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return codec{
			encode: func(b []byte, v reflect.Value) []byte { return binary.AppendUvarint(b, v.Uint()) },
			decode: func(r *reader, v reflect.Value) { v.SetUint(r.uint()) },
		}
	case reflect.Float32, reflect.Float64:
		return codec{
			encode: func(b []byte, v reflect.Value) []byte {
				return binary.LittleEndian.AppendUint64(b, math.Float64bits(v.Float()))
			},
			decode: func(r *reader, v reflect.Value) {
				v.SetFloat(math.Float64frombits(binary.LittleEndian.Uint64(r.take(8))))
			},
		}
	case reflect.String:
		return codec{
			encode: func(b []byte, v reflect.Value) []byte { return appendString(b, v.String()) },
			decode: func(r *reader, v reflect.Value) { v.SetString(r.text()) },
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
		return codec{encode: encodeInterface, decode: decodeInterface}
	default:
		panic(fmt.Sprintf("key: a value of type %s has no key; hold it by value, or make it Keyed", t))
	}
}

func keyed(t reflect.Type) codec {
	return codec{
		encode: func(b []byte, v reflect.Value) []byte {
			k := v.Interface().(Keyed).Key()
			return append(b, k[:]...)
		},
		decode: func(*reader, reflect.Value) { panic(fmt.Sprintf("key: a %s is Keyed and cannot be read back", t)) },
	}
}

func encodeTime(b []byte, v reflect.Value) []byte {
	t := v.Interface().(time.Time)
	_, offset := t.Zone()
	b = appendInt(b, t.Unix())
	b = appendInt(b, int64(t.Nanosecond()))
	return appendInt(b, int64(offset))
}

func decodeTime(r *reader, v reflect.Value) {
	sec, nsec, offset := r.int(), r.int(), r.int()
	t := time.Unix(sec, nsec)
	if offset == 0 {
		t = t.UTC()
	} else {
		t = t.In(fixedZone(offset))
	}
	v.Set(reflect.ValueOf(t))
}

var zones sync.Map // offset → *time.Location: thousands of records share one

func fixedZone(offset int64) *time.Location {
	if z, ok := zones.Load(offset); ok {
		return z.(*time.Location)
	}
	z, _ := zones.LoadOrStore(offset, time.FixedZone("", int(offset)))
	return z.(*time.Location)
}

func slice(t reflect.Type) codec {
	if t.Elem().Kind() == reflect.Uint8 {
		return codec{
			encode: func(b []byte, v reflect.Value) []byte { return append(length(b, v), v.Bytes()...) },
			decode: func(r *reader, v reflect.Value) {
				if n := r.uint(); n > 0 {
					v.SetBytes(bytes.Clone(r.take(n - 1)))
				}
			},
		}
	}
	elem, least := of(t.Elem()), shortest(t.Elem())
	return codec{
		encode: func(b []byte, v reflect.Value) []byte {
			b = length(b, v)
			for i := range v.Len() {
				b = elem.encode(b, v.Index(i))
			}
			return b
		},
		decode: func(r *reader, v reflect.Value) {
			n := r.uint()
			if n == 0 {
				return
			}
			if n-1 > uint64(len(r.data))/least { // the stated length alone must not allocate memory
				panic(corrupt("key: the data end inside a list"))
			}
			v.Set(reflect.MakeSlice(t, int(n-1), int(n-1)))
			for i := range int(n - 1) {
				elem.decode(r, v.Index(i))
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
	if t.Elem().Kind() == reflect.Uint8 {
		return codec{
			encode: func(b []byte, v reflect.Value) []byte {
				if v.CanAddr() {
					return append(b, v.Bytes()...)
				}
				for i := range v.Len() {
					b = append(b, byte(v.Index(i).Uint()))
				}
				return b
			},
			decode: func(r *reader, v reflect.Value) { copy(v.Bytes(), r.take(uint64(t.Len()))) },
		}
	}
	elem := of(t.Elem())
	return codec{
		encode: func(b []byte, v reflect.Value) []byte {
			for i := range v.Len() {
				b = elem.encode(b, v.Index(i))
			}
			return b
		},
		decode: func(r *reader, v reflect.Value) {
			for i := range v.Len() {
				elem.decode(r, v.Index(i))
			}
		},
	}
}

func mapping(t reflect.Type) codec {
	ck, ce := of(t.Key()), of(t.Elem())
	return codec{
		encode: func(b []byte, v reflect.Value) []byte {
			b = length(b, v)
			entries := make([][]byte, 0, v.Len())
			for it := v.MapRange(); it.Next(); {
				entries = append(entries, ce.encode(ck.encode(nil, it.Key()), it.Value()))
			}
			slices.SortFunc(entries, bytes.Compare)
			for _, e := range entries {
				b = append(b, e...)
			}
			return b
		},
		decode: func(r *reader, v reflect.Value) {
			n := r.uint()
			if n == 0 {
				return
			}
			v.Set(reflect.MakeMap(t))
			for range n - 1 {
				k, e := reflect.New(t.Key()).Elem(), reflect.New(t.Elem()).Elem()
				ck.decode(r, k)
				ce.decode(r, e)
				v.SetMapIndex(k, e)
			}
		},
	}
}

func structure(t reflect.Type) codec {
	fields := make([]*codec, t.NumField())
	hidden := ""
	for i := range fields {
		fields[i] = of(t.Field(i).Type)
		if !t.Field(i).IsExported() {
			hidden = t.Field(i).Name
		}
	}
	return codec{
		encode: func(b []byte, v reflect.Value) []byte {
			for i, f := range fields {
				b = f.encode(b, v.Field(i))
			}
			return b
		},
		decode: func(r *reader, v reflect.Value) {
			if hidden != "" {
				panic(fmt.Sprintf("key: %s.%s is unexported and cannot be read back", t, hidden))
			}
			for i, f := range fields {
				f.decode(r, v.Field(i))
			}
		},
	}
}

func encodeInterface(b []byte, v reflect.Value) []byte {
	if v.IsNil() {
		return append(b, 0)
	}
	elem := v.Elem()
	if elem.Type().Implements(keyedType) {
		return of(elem.Type()).encode(append(b, 1), elem)
	}
	name, ok := names.Load(elem.Type())
	if !ok {
		panic(fmt.Sprintf("key: %s stands in an interface and is not registered", elem.Type()))
	}
	return of(elem.Type()).encode(appendString(append(b, 2), name.(string)), elem)
}

func decodeInterface(r *reader, v reflect.Value) {
	switch r.take(1)[0] {
	case 0:
	case 2:
		name := r.text()
		t, ok := types.Load(name)
		if !ok || !t.(reflect.Type).AssignableTo(v.Type()) {
			panic(corrupt("key: no type is registered as " + name))
		}
		elem := reflect.New(t.(reflect.Type)).Elem()
		of(elem.Type()).decode(r, elem)
		v.Set(elem)
	default:
		panic(corrupt("key: a Keyed part cannot be read back"))
	}
}
