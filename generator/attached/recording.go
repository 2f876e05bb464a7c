package attached

import (
	"bytes"
	"encoding/binary"
	"strings"

	"hokhao/generator/photo"
)

// cleanID3 removes everything but text and covers from the ID3v2 tag of a recording: embedded files, private frames,
// identifiers of the owner. The tag keeps its length, so that nothing after it moves. A tag in a rarely used form is
// emptied.
func cleanID3(data []byte) []byte {
	if len(data) < 10 || data[6]|data[7]|data[8]|data[9] > 0x7f {
		return data
	}
	size := int(data[6])<<21 | int(data[7])<<14 | int(data[8])<<7 | int(data[9])
	if size > len(data)-10 {
		return data
	}
	out := bytes.Clone(data)
	tag := out[10 : 10+size]
	version := data[3]
	var kept []byte
	if plain := data[5] == 0 && (version == 3 || version == 4); !plain {
		out[3], out[4], out[5] = 4, 0, 0
	} else {
		for rest := bytes.Clone(tag); len(rest) >= 10 && rest[0] != 0; {
			n := int(binary.BigEndian.Uint32(rest[4:]))
			if version == 4 {
				if rest[4]|rest[5]|rest[6]|rest[7] > 0x7f {
					break
				}
				n = int(rest[4])<<21 | int(rest[5])<<14 | int(rest[6])<<7 | int(rest[7])
			}
			if n < 0 || n > len(rest)-10 {
				break
			}
			kept = append(kept, keptFrame(rest[:10], rest[10:10+n], version, size-len(kept))...)
			rest = rest[10+n:]
		}
	}
	clear(tag)
	copy(tag, kept)
	return out
}

// keptFrame returns a frame as it is kept in a tag that has room for the given number of bytes.
func keptFrame(head, body []byte, version byte, room int) []byte {
	id := string(head[:4])
	switch {
	case head[8] != 0 || head[9] != 0: // compressed or encrypted
		return nil
	case strings.HasPrefix(id, "T") && id != "TOWN", id == "COMM", id == "USLT":
	case id == "CHAP", id == "CTOC":
		for _, within := range []string{"APIC", "GEOB", "PRIV", "UFID", "WXXX"} {
			if bytes.Contains(body, []byte(within)) {
				return nil
			}
		}
	case id == "APIC":
		mime, rest, found := bytes.Cut(body[min(1, len(body)):], []byte{0})
		end := []byte{0}
		if len(body) > 0 && (body[0] == 1 || body[0] == 2) { // UTF-16
			end = []byte{0, 0}
		}
		if !found || len(rest) < 1 {
			return nil
		}
		_, picture, found := bytes.Cut(rest[1:], end)
		clean, err := photo.Strip(picture)
		if !found || err != nil {
			return nil
		}
		body = append(append(append(append([]byte{0}, mime...), 0), rest[0], 0), clean...)
	default:
		return nil
	}
	if 10+len(body) > room {
		return nil
	}
	n := len(body)
	out := bytes.Clone(head)
	if version == 4 {
		out[4], out[5], out[6], out[7] = byte(n>>21)&0x7f, byte(n>>14)&0x7f, byte(n>>7)&0x7f, byte(n)&0x7f
	} else {
		binary.BigEndian.PutUint32(out[4:], uint32(n))
	}
	return append(out, body...)
}
