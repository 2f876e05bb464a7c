package engine

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/zeebo/xxh3"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/key"
	"hokhao/generator/publish"
	"hokhao/generator/words"
)

// stateFile is in the cache folder. It begins with the magic, the hash of the program that wrote it and the layout of
// lasting, followed by the length of lasting, lasting, readings, and the hash of everything before.
const (
	stateFile  = "state"
	stateMagic = "hokhao state 2\n"
	stateHead  = len(stateMagic) + 16 + 16 + 8
)

// A state is what a build knows about the one before. A file that does not match is read as the zero state, with which
// everything is done anew.
type state struct {
	Lasting  lasting
	Readings readings

	size int     // of the state that was read, in bytes
	sum  key.Key // of its file, which last refers to
}

// lasting is valid for other programs too: hashes of sources, and outputs that were cached.
type lasting struct {
	Scanned int64 // when the last scan began, nanoseconds since 1970
	Scan    []scanned
	Batches []batch
	Retired []string // assets that linger in the output
}

// readings are what this very program read from the sources, each list sorted by path.
type readings struct {
	Context    key.Key
	Records    []content.Record
	Pictures   []content.Picture
	Tables     []content.Table
	Recordings []content.Recording
}

// A batch is a channel.Batch as it was published.
type batch struct {
	Channel, Name string
	Key           key.Key // the zero Key if it is no longer valid
	Outputs       []output
}

// An output is a channel.File as it was published.
type output struct {
	Path     string
	Key      key.Key
	Durable  bool
	Shared   bool
	Source   string // as in the File
	Subject  string
	Form     words.Word
	Files    []outputFile
	Findings []diagnostic.Finding // what its renderer reported
	About    []content.Source     // the sources in which these name a line, as they were then
}

// An outputFile is one published file of an output.
type outputFile struct {
	Name     string // what follows the output's path
	Size     int64
	SHA256   [32]byte
	Pages    int
	Modified int64 // time stamp of the published file; if it differs, somebody changed the file
}

// hashed returns the hash of the running program, whose file is large.
var hashed = sync.OnceValues(func() (sum key.Key, err error) {
	name, err := os.Executable()
	if err != nil {
		return sum, err
	}
	file, err := os.Open(name)
	if err != nil {
		return sum, err
	}
	defer file.Close()
	h, buffer := xxh3.New(), make([]byte, 1<<20)
	for {
		n, err := file.Read(buffer)
		_, _ = h.Write(buffer[:n]) // never fails
		if err == io.EOF {
			return h.Sum128().Bytes(), nil
		} else if err != nil {
			return sum, err
		}
	}
})

// loadState reads the state, or returns the zero state.
func loadState(cache string, program key.Key) *state {
	data, err := os.ReadFile(filepath.Join(cache, stateFile))
	if err != nil {
		return &state{}
	}
	s, err := decodeState(data, program)
	if err != nil {
		return &state{}
	}
	return s
}

var errState = errors.New("build: no state of this program")

func decodeState(data []byte, program key.Key) (*state, error) {
	body := len(data) - 16
	if body < stateHead || string(data[:len(stateMagic)]) != stateMagic {
		return nil, errState
	}
	if sum := xxh3.Hash128(data[:body]).Bytes(); !bytes.Equal(sum[:], data[body:]) {
		return nil, errState
	}
	head, rest := data[len(stateMagic):stateHead], data[stateHead:body]
	layout := layoutOf[lasting]()
	length := binary.LittleEndian.Uint64(head[32:])
	if !bytes.Equal(head[16:32], layout[:]) || length > uint64(len(rest)) {
		return nil, errState
	}
	s := &state{size: len(data), sum: key.Key(data[body:])}
	if err := decodeAll(rest[:length], &s.Lasting); err != nil {
		return nil, err
	}
	if !bytes.Equal(head[:16], program[:]) {
		for i := range s.Lasting.Batches {
			b := &s.Lasting.Batches[i]
			b.Key, b.Outputs = key.Key{}, slices.DeleteFunc(b.Outputs, func(o output) bool { return !o.Durable })
		}
		return s, nil
	}
	return s, decodeAll(rest[length:], &s.Readings)
}

func decodeAll(data []byte, p any) error {
	rest, err := key.Decode(data, p)
	if err == nil && len(rest) > 0 {
		err = errState
	}
	return err
}

func (s *state) encode(program key.Key) []byte {
	layout := layoutOf[lasting]()
	b := append(make([]byte, 0, 1<<20+s.size), stateMagic...)
	b = append(b, program[:]...)
	b = append(b, layout[:]...)
	b = append(b, make([]byte, 8)...)
	b = key.Append(b, s.Lasting)
	binary.LittleEndian.PutUint64(b[stateHead-8:], uint64(len(b)-stateHead))
	b = key.Append(b, s.Readings)
	sum := xxh3.Hash128(b).Bytes()
	return append(b, sum[:]...)
}

// published returns the files that the last build published.
func (s *state) published() map[string]publish.Entry {
	all := map[string]publish.Entry{}
	for _, b := range s.Lasting.Batches {
		for _, o := range b.Outputs {
			for _, f := range o.Files {
				all[o.Path+f.Name] = publish.Entry{Size: f.Size, SHA256: f.SHA256, Modified: f.Modified}
			}
		}
	}
	return all
}

// save writes the state, whole or not at all. The file is not synced: a torn one is read as no state.
func (s *state) save(cache string, program key.Key) error {
	data := s.encode(program)
	s.sum = key.Key(data[len(data)-len(s.sum):])
	return writeWhole(cache, stateFile, data)
}

// same reports whether two states are equal, so that the file need not be written. The time of the scan is not compared: an
// older one only means that more files are opened.
func (s *state) same(o *state) bool {
	return slices.Equal(s.Lasting.Scan, o.Lasting.Scan) &&
		slices.Equal(s.Lasting.Retired, o.Lasting.Retired) &&
		s.Readings.Context == o.Readings.Context &&
		slices.EqualFunc(s.Readings.Records, o.Readings.Records, func(x, y content.Record) bool { return x.Source == y.Source }) &&
		slices.EqualFunc(s.Readings.Pictures, o.Readings.Pictures, func(x, y content.Picture) bool { return x.Source == y.Source }) &&
		slices.EqualFunc(s.Readings.Tables, o.Readings.Tables, func(x, y content.Table) bool { return x.Source == y.Source }) &&
		slices.EqualFunc(s.Readings.Recordings, o.Readings.Recordings, func(x, y content.Recording) bool { return x.Source == y.Source }) &&
		slices.EqualFunc(s.Lasting.Batches, o.Lasting.Batches, func(x, y batch) bool {
			return x.Name == y.Name && x.Key == y.Key && slices.EqualFunc(x.Outputs, y.Outputs, func(x, y output) bool {
				return x.Path == y.Path && x.Key == y.Key && slices.Equal(x.Files, y.Files)
			})
		})
}

// valid returns the readings without the records if these were read in another context; pictures and tables do not depend on it.
func (r readings) valid(context key.Key) readings {
	if r.Context != context {
		r.Records = nil
	}
	return r
}

// findRecord returns the index of a source's record.
func findRecord(all []content.Record, path string) (int, bool) {
	return slices.BinarySearchFunc(all, path, func(r content.Record, path string) int { return strings.Compare(r.Source.Path, path) })
}

func findPicture(all []content.Picture, path string) (int, bool) {
	return slices.BinarySearchFunc(all, path, func(p content.Picture, path string) int { return strings.Compare(p.Source.Path, path) })
}

func findRecording(all []content.Recording, path string) (int, bool) {
	return slices.BinarySearchFunc(all, path, func(r content.Recording, p string) int { return strings.Compare(r.Source.Path, p) })
}

func findTable(all []content.Table, path string) (int, bool) {
	return slices.BinarySearchFunc(all, path, func(t content.Table, path string) int { return strings.Compare(t.Source.Path, path) })
}

// layoutOf returns the key of the names of a type's fields, which may differ in another program.
func layoutOf[T any]() key.Key { return key.Bytes([]byte(layout(reflect.TypeFor[T]()))) }

func layout(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Struct:
		text := "{"
		for i := range t.NumField() {
			text += t.Field(i).Name + " " + layout(t.Field(i).Type) + ";"
		}
		return text + "}"
	case reflect.Slice:
		return "[]" + layout(t.Elem())
	case reflect.Array:
		return fmt.Sprintf("[%d]%s", t.Len(), layout(t.Elem()))
	default:
		return t.Kind().String()
	}
}
