// Package key computes the key of every value that a page, a feed or a picture is made from: 128 bits that are equal exactly
// when the values are equal. A build renders a file only if its key has changed since the last build.
//
// The encoding that is hashed is canonical and can be decoded (Append, Decode), so the build's state on disk uses it too.
// Packages channel, site and engine call this package; a value takes part by being plain data or by implementing Keyed. The
// package never follows a pointer: a view holds everything by value, and a value that cannot have a key (a function, a
// channel, a pointer) panics at its first use, in the first test that builds a page.
package key

import (
	"encoding/hex"
	"reflect"
	"sync"

	"github.com/zeebo/xxh3"
)

// A Key is the xxh3-128 hash of a canonical encoding. It is not secure against an adversary: nothing that a visitor
// sends is ever hashed here.
type Key [16]byte

// String returns the key as 32 hexadecimal digits.
func (k Key) String() string { return hex.EncodeToString(k[:]) }

// Short returns the first 8 hexadecimal digits, for the names of files that change with their content.
func (k Key) Short() string { return hex.EncodeToString(k[:4]) }

// Keyed is implemented by a part of a view that has its own key: a source on disk by its hash, a body by its source
// and the targets of its links. What is not in that key must not be shown on a page.
type Keyed interface{ Key() Key }

var buffers = sync.Pool{New: func() any { b := make([]byte, 0, 4096); return &b }}

// Of returns the key of a value. The type's name is included, so that two views with equal fields differ. It panics
// if the value contains a function, a channel, a pointer or an interface whose type was not registered.
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
