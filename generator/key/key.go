// Package key gives every value that a page, a feed or a picture is made from a key: 128 bits that are equal
// exactly when the values are equal. A build renders a file only when its key differs from last time.
//
// The encoding that is hashed is canonical and can be read back (Append, Decode), so the build's state on disk
// uses it too. Packages channel, site and build call this package; a value joins by being plain data or by
// being Keyed. It never looks through a pointer: what a view holds it holds by value, and a value that cannot
// have a key (a function, a channel, a pointer) panics at its first use, in the first test that builds a page.
package key

import (
	"encoding/hex"
	"reflect"
	"sync"

	"github.com/zeebo/xxh3"
)

// A Key is the xxh3-128 hash of a canonical encoding. It is no protection against an adversary: nothing that a
// visitor sends is ever hashed here.
type Key [16]byte

// String returns 32 hexadecimal digits.
func (k Key) String() string { return hex.EncodeToString(k[:]) }

// Short returns the first 8 hexadecimal digits, for the names of files that change with their content.
func (k Key) Short() string { return hex.EncodeToString(k[:4]) }

// Keyed is a part of a view that knows its own key: a source on disk by its hash, a body by its source and
// what its links resolve to. What is not in that key must not show on a page.
type Keyed interface{ Key() Key }

var buffers = sync.Pool{New: func() any { b := make([]byte, 0, 4096); return &b }}

// Of returns the key of a value. The type's name takes part, so that two views with equal fields differ.
// It panics when the value holds a function, a channel, a pointer or an interface that was not registered.
func Of(v any) Key {
	buf := buffers.Get().(*[]byte)
	defer buffers.Put(buf)
	b := appendString((*buf)[:0], reflect.TypeOf(v).String())
	b = Append(b, v)
	*buf = b
	return Bytes(b)
}

// Bytes returns the key of a run of bytes.
func Bytes(b []byte) Key { return xxh3.Hash128(b).Bytes() }
