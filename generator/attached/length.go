package attached

import (
	"bytes"
	"encoding/binary"
	"math"
	"time"
)

// Length returns how long a recording or a film plays, from its own headers, and false if they do not say. No maintained
// library in Go reads all four containers, so what is read is what each says in one place: the header of a variable bit rate
// or else each frame of an MP3, the movie header of an MP4 or M4A, the last page of an Ogg, the information of a WebM.
func Length(data []byte) (time.Duration, bool) {
	var seconds float64
	switch {
	case len(data) >= 12 && string(data[4:8]) == "ftyp":
		seconds = secondsOfMP4(data)
	case bytes.HasPrefix(data, ebmlMagic):
		seconds = secondsOfWebM(data)
	case bytes.HasPrefix(data, []byte("OggS")):
		seconds = secondsOfOgg(data)
	default:
		seconds = secondsOfMP3(data)
	}
	if !(seconds > 0 && seconds < 1e6) { // eleven days: a damaged file
		return 0, false
	}
	return time.Duration(math.Round(seconds*1000)) * time.Millisecond, true
}

// within returns the body of the first box of a kind.
func within(data []byte, kind string) []byte {
	list, _ := boxes(data)
	for _, b := range list {
		if string(b.kind) == kind {
			return b.body
		}
	}
	return nil
}

// secondsOfMP4 reads the movie header (ISO/IEC 14496-12, 8.2.2), or for a film in fragments that of their extent (8.8.2).
func secondsOfMP4(data []byte) float64 {
	moov := within(data, "moov")
	head := within(moov, "mvhd")
	if len(head) < 32 {
		return 0
	}
	scale, duration := binary.BigEndian.Uint32(head[12:]), uint64(binary.BigEndian.Uint32(head[16:]))
	if head[0] == 1 {
		scale, duration = binary.BigEndian.Uint32(head[20:]), binary.BigEndian.Uint64(head[24:])
	}
	if extent := within(within(moov, "mvex"), "mehd"); duration == 0 && len(extent) >= 8 {
		duration = uint64(binary.BigEndian.Uint32(extent[4:]))
		if extent[0] == 1 && len(extent) >= 12 {
			duration = binary.BigEndian.Uint64(extent[4:])
		}
	}
	if scale == 0 {
		return 0
	}
	return float64(duration) / float64(scale)
}

// The elements of a WebM that say how long it is (RFC 9559, 5.1.2).
const (
	ebmlInfo          = 0x1549a966
	ebmlTimecodeScale = 0x2ad7b1
	ebmlDuration      = 0x4489
)

func secondsOfWebM(data []byte) float64 {
	scale, duration := uint64(1e6), 0.0 // nanoseconds
	for len(data) > 0 {
		id, idLength := ebmlNumber(data, false)
		size, sizeLength := ebmlNumber(data[idLength:], true)
		if idLength == 0 || sizeLength == 0 {
			break
		}
		data = data[idLength+sizeLength:]
		if id == ebmlSegment || id == ebmlInfo { // their parts follow
			continue
		}
		if size > uint64(len(data)) {
			break
		}
		body := data[:size]
		switch {
		case id == ebmlTimecodeScale && size <= 8:
			scale = 0
			for _, b := range body {
				scale = scale<<8 | uint64(b)
			}
		case id == ebmlDuration && size == 4:
			duration = float64(math.Float32frombits(binary.BigEndian.Uint32(body)))
		case id == ebmlDuration && size == 8:
			duration = math.Float64frombits(binary.BigEndian.Uint64(body))
		}
		data = data[size:]
	}
	return duration * float64(scale) / 1e9
}

// secondsOfOgg reads the rate from the first page and the number of samples from the last (RFC 3533, RFC 7845, and the
// specification of Vorbis I).
func secondsOfOgg(data []byte) float64 {
	const head = 27
	if len(data) < head || len(data) < head+int(data[26])+19 {
		return 0
	}
	serial, packet := data[14:18], data[head+int(data[26]):]
	var rate, skipped float64
	switch {
	case bytes.HasPrefix(packet, []byte("OpusHead")):
		rate, skipped = 48000, float64(binary.LittleEndian.Uint16(packet[10:]))
	case bytes.HasPrefix(packet, []byte("\x01vorbis")):
		rate = float64(binary.LittleEndian.Uint32(packet[12:]))
	}
	for end := len(data); rate > 0; {
		at := bytes.LastIndex(data[:end], []byte("OggS"))
		if at <= 0 {
			return 0
		}
		if page := data[at:]; len(page) >= head && bytes.Equal(page[14:18], serial) {
			if samples := binary.LittleEndian.Uint64(page[6:]); samples < 1<<62 {
				return (float64(samples) - skipped) / rate
			}
		}
		end = at
	}
	return 0
}

// A frame is the head of a frame of MPEG audio (ISO/IEC 11172-3, 2.4.2.3, and 13818-3).
type frame struct {
	size    int // bytes
	samples int
	rate    int // samples a second
	side    int // bytes of side information in layer III
}

var (
	bitRates = [2][3][15]int{ // kilobits a second, of MPEG 1 and 2, by layer
		{{0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448}, {0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384}, {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320}},
		{{0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256}, {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}, {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}},
	}
	sampleRates = [3]int{44100, 48000, 32000}
)

// frameAt returns the frame that begins data, and false if none does. One without a bit rate ("free format") counts as none.
func frameAt(data []byte) (f frame, ok bool) {
	if len(data) < 4 || data[0] != 0xff || data[1]&0xe0 != 0xe0 {
		return f, false
	}
	version, layer, bits, rate := data[1]>>3&3, 3-int(data[1]>>1&3), int(data[2]>>4), int(data[2]>>2&3)
	if version == 1 || layer == 3 || bits == 0 || bits == 15 || rate == 3 {
		return f, false
	}
	second, shift := 0, 0
	if version != 3 {
		second, shift = 1, 1
	}
	if version == 0 { // MPEG 2.5
		shift = 2
	}
	f.rate = sampleRates[rate] >> shift
	f.samples = [2][3]int{{384, 1152, 1152}, {384, 1152, 576}}[second][layer]
	f.side = [2][2]int{{32, 17}, {17, 9}}[second][b2i(data[3]>>6 == 3)]
	slot := 1
	if layer == 0 {
		slot = 4
	}
	f.size = (f.samples/8*bitRates[second][layer][bits]*1000/f.rate/slot + int(data[2]>>1&1)) * slot
	return f, f.size > 4
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func secondsOfMP3(data []byte) float64 {
	for len(data) >= 10 && bytes.HasPrefix(data, []byte("ID3")) {
		size := 10 + (int(data[6]&0x7f)<<21 | int(data[7]&0x7f)<<14 | int(data[8]&0x7f)<<7 | int(data[9]&0x7f))
		if data[5]&0x10 != 0 {
			size += 10 // a footer
		}
		data = data[min(size, len(data)):]
	}
	const search = 1 << 16 // for the first frame: some writers pad their tags
	for i := range min(len(data), search) {
		first, ok := frameAt(data[i:])
		if !ok || i+first.size > len(data) {
			continue
		}
		if next := data[i+first.size:]; len(next) >= 4 {
			if _, ok := frameAt(next); !ok {
				continue // looks like one by chance
			}
		}
		return secondsOfFrames(data[i:], first)
	}
	return 0
}

// secondsOfFrames returns the length of a run of frames: as the first one says if it is no sound but a header, otherwise the
// sum of all.
func secondsOfFrames(data []byte, first frame) float64 {
	if xing := 4 + first.side; first.size >= xing+12 {
		if name := string(data[xing : xing+4]); (name == "Xing" || name == "Info") && data[xing+7]&1 != 0 {
			return float64(binary.BigEndian.Uint32(data[xing+8:])) * float64(first.samples) / float64(first.rate)
		}
	}
	const vbri = 4 + 32 // wherever the side information ends
	if first.size >= vbri+18 && string(data[vbri:vbri+4]) == "VBRI" {
		return float64(binary.BigEndian.Uint32(data[vbri+14:])) * float64(first.samples) / float64(first.rate)
	}
	seconds := 0.0
	for len(data) > 0 {
		f, ok := frameAt(data)
		if !ok || f.size > len(data) {
			break
		}
		seconds += float64(f.samples) / float64(f.rate)
		data = data[f.size:]
	}
	return seconds
}
