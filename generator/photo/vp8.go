package photo

import "encoding/binary"

// A lossy WebP is written here, because no maintained encoder without C could be had: the one in Go writes the lossless
// form, in which a photo takes five times the bytes. It is the smallest encoder that thumbnails need: key frames
// (RFC 6386), one partition, macroblocks predicted as a whole, and the probabilities that a frame begins with.

// vp8Quantizer is the index into the tables of quantisation steps, 0 to 127, for thumbnails.
const vp8Quantizer = 24

// encodeWebP returns a picture whose planes are all of one size as a lossy WebP (RFC 9649).
func encodeWebP(p picture, profile []byte) []byte {
	out := append(make([]byte, 0, 16<<10), "RIFF\x00\x00\x00\x00WEBP"...)
	if profile != nil {
		head := make([]byte, 10)
		head[0] = vp8xProfile
		w, h := p.width-1, p.height-1
		head[4], head[5], head[6] = byte(w), byte(w>>8), byte(w>>16)
		head[7], head[8], head[9] = byte(h), byte(h>>8), byte(h>>16)
		out = appendWebPChunk(out, "VP8X", head)
		out = appendWebPChunk(out, "ICCP", profile)
	}
	out = appendWebPChunk(out, "VP8 ", encodeVP8(p))
	binary.LittleEndian.PutUint32(out[4:], uint32(len(out)-8))
	return out
}

// A vp8Plane is a plane being coded: what is wanted, and what a decoder will see, both padded to whole macroblocks.
type vp8Plane struct {
	want, seen []byte
	stride     int
}

// vp8Planes3 returns the planes of a picture in the limited range of VP8, with chroma of half the size.
func vp8Planes3(p picture, across, down int) [3]vp8Plane {
	var out [3]vp8Plane
	for i := range out {
		side := 8
		if i == 0 {
			side = 16
		}
		pl := vp8Plane{make([]byte, across*side*down*side), make([]byte, across*side*down*side), across * side}
		for y := range down * side {
			row := pl.want[y*pl.stride:][:pl.stride]
			for x := range row {
				switch {
				case i == 0:
					v := int(p.planes[0].row(min(y, p.height-1))[min(x, p.width-1)])
					row[x] = byte(16 + (219*v+127)/255)
				case len(p.planes) == 1:
					row[x] = 128
				default:
					sum := 0
					for j := range 4 {
						sum += int(p.planes[i].row(min(2*y+j/2, p.height-1))[min(2*x+j%2, p.width-1)])
					}
					row[x] = byte((112*sum + 4*(128*127-112*128) + 2*127) / (4 * 127))
				}
			}
		}
		out[i] = pl
	}
	return out
}

// The ways to predict a macroblock from those above it and to its left (12.2).
const (
	vp8PredictDC = iota
	vp8PredictVertical
	vp8PredictHorizontal
	vp8PredictTrueMotion
)

// predict fills a square of side n at (x, y) of seen, which must not lie at an edge that the mode needs.
func (p vp8Plane) predict(mode, x, y, n int) {
	at := func(x, y int) int { return int(p.seen[y*p.stride+x]) }
	mean := 128
	if mode == vp8PredictDC && (x > 0 || y > 0) {
		sum, count := 0, 0
		for i := range n {
			if y > 0 {
				sum, count = sum+at(x+i, y-1), count+1
			}
			if x > 0 {
				sum, count = sum+at(x-1, y+i), count+1
			}
		}
		mean = (sum + count/2) / count
	}
	for j := range n {
		for i := range n {
			v := mean
			switch mode {
			case vp8PredictVertical:
				v = at(x+i, y-1)
			case vp8PredictHorizontal:
				v = at(x-1, y+j)
			case vp8PredictTrueMotion:
				v = at(x-1, y+j) + at(x+i, y-1) - at(x-1, y-1)
			}
			p.seen[(y+j)*p.stride+x+i] = clamp(v)
		}
	}
}

// away returns how far seen is from what is wanted in a square.
func (p vp8Plane) away(x, y, n int) int {
	sum := 0
	for j := range n {
		for i := range n {
			at := (y+j)*p.stride + x + i
			d := int(p.want[at]) - int(p.seen[at])
			sum += max(d, -d)
		}
	}
	return sum
}

// best predicts a square of all planes in the mode that comes nearest, and returns it.
func best(x, y, n int, planes ...vp8Plane) int {
	mode, least := 0, -1
	for m := range 4 {
		if y == 0 && (m == vp8PredictVertical || m == vp8PredictTrueMotion) || x == 0 && (m == vp8PredictHorizontal || m == vp8PredictTrueMotion) {
			continue
		}
		sum := 0
		for _, p := range planes {
			p.predict(m, x, y, n)
			sum += p.away(x, y, n)
		}
		if least < 0 || sum < least {
			mode, least = m, sum
		}
	}
	for _, p := range planes {
		p.predict(mode, x, y, n)
	}
	return mode
}

// encodeVP8 codes a picture as a key frame.
func encodeVP8(p picture) []byte {
	across, down := (p.width+15)/16, (p.height+15)/16
	planes := vp8Planes3(p, across, down)
	const q = vp8Quantizer
	luma := [2]int{int(vp8DC[q]), int(vp8AC[q])}
	means := [2]int{2 * int(vp8DC[q]), max(8, int(vp8AC[q])*155/100)}
	chroma := [2]int{int(vp8DC[min(q, 117)]), int(vp8AC[q])}

	modes, tokens := newBoolWriter(), newBoolWriter()
	modes.bits(0, 1)   // colour space
	modes.bits(0, 1)   // values are clamped
	modes.bits(0, 1)   // no segments
	modes.bits(0, 1)   // the normal loop filter
	modes.bits(q/3, 6) // its strength
	modes.bits(0, 3)   // its sharpness
	modes.bits(0, 1)   // the same everywhere
	modes.bits(0, 2)   // one partition of tokens
	modes.bits(q, 7)
	modes.bits(0, 5) // no differences between the quantisers
	modes.bits(0, 1) // probabilities are not kept
	for i := range vp8Update {
		for j := range vp8Update[i] {
			for k := range vp8Update[i][j] {
				for _, prob := range vp8Update[i][j][k] {
					modes.bit(prob, false)
				}
			}
		}
	}
	modes.bits(0, 1) // no macroblock is skipped

	above := make([][9]uint8, across) // which blocks had coefficients: of luma 4, of each chroma 2, of the means
	for my := range down {
		var left [9]uint8
		for mx := range across {
			mode := best(16*mx, 16*my, 16, planes[0])
			modes.bit(145, true) // predicted as a whole
			modes.bit(156, mode >= vp8PredictHorizontal)
			switch mode {
			case vp8PredictDC, vp8PredictVertical:
				modes.bit(163, mode == vp8PredictVertical)
			default:
				modes.bit(128, mode == vp8PredictTrueMotion)
			}
			mode = best(8*mx, 8*my, 8, planes[1], planes[2])
			modes.bit(142, mode != vp8PredictDC)
			if mode != vp8PredictDC {
				modes.bit(114, mode != vp8PredictVertical)
				if mode != vp8PredictVertical {
					modes.bit(183, mode == vp8PredictTrueMotion)
				}
			}

			var blocks [16][16]int
			var dc [16]int
			for b := range blocks {
				blocks[b] = planes[0].transformed(16*mx+b%4*4, 16*my+b/4*4)
				dc[b] = blocks[b][0]
			}
			dc = walsh(dc)
			levels := quantized(&dc, means, 0)
			n := tokens.block(&vp8Default[vp8LumaDC], levels, 0, above[mx][8]+left[8])
			above[mx][8], left[8] = n, n
			dc = inverseWalsh(dc)
			for b := range blocks {
				x, y := b%4, b/4
				levels := quantized(&blocks[b], luma, 1)
				n := tokens.block(&vp8Default[vp8LumaWithoutDC], levels, 1, above[mx][x]+left[y])
				above[mx][x], left[y] = n, n
				blocks[b][0] = dc[b]
				planes[0].add(blocks[b], 16*mx+4*x, 16*my+4*y)
			}
			for c := range 2 {
				for b := range 4 {
					x, y := b%2, b/2
					block := planes[1+c].transformed(8*mx+4*x, 8*my+4*y)
					levels := quantized(&block, chroma, 0)
					n := tokens.block(&vp8Default[vp8Chroma], levels, 0, above[mx][4+2*c+x]+left[4+2*c+y])
					above[mx][4+2*c+x], left[4+2*c+y] = n, n
					planes[1+c].add(block, 8*mx+4*x, 8*my+4*y)
				}
			}
		}
	}
	first, second := modes.end(), tokens.end()
	tag := uint32(len(first))<<5 | 1<<4 // a key frame that is shown
	out := []byte{byte(tag), byte(tag >> 8), byte(tag >> 16), 0x9d, 0x01, 0x2a}
	out = binary.LittleEndian.AppendUint16(out, uint16(p.width))
	out = binary.LittleEndian.AppendUint16(out, uint16(p.height))
	return append(append(out, first...), second...)
}

// transformed returns the cosine transform of what is wanted less what is predicted, in a square of side 4.
func (p vp8Plane) transformed(x, y int) (out [16]int) {
	var t [16]int
	for i := range 4 {
		var d [4]int
		for j := range d {
			at := (y+i)*p.stride + x + j
			d[j] = int(p.want[at]) - int(p.seen[at])
		}
		a, b, c, e := d[0]+d[3], d[1]+d[2], d[1]-d[2], d[0]-d[3]
		t[4*i], t[4*i+2] = (a+b)*8, (a-b)*8
		t[4*i+1], t[4*i+3] = (c*2217+e*5352+1812)>>9, (e*2217-c*5352+937)>>9
	}
	for i := range 4 {
		a, b, c, e := t[i]+t[12+i], t[4+i]+t[8+i], t[4+i]-t[8+i], t[i]-t[12+i]
		out[i], out[8+i] = (a+b+7)>>4, (a-b+7)>>4
		out[4+i], out[12+i] = (c*2217+e*5352+12000)>>16, (e*2217-c*5352+51000)>>16
		if e != 0 {
			out[4+i]++
		}
	}
	return out
}

// add adds the inverse cosine transform of coefficients to what is seen (14.3).
func (p vp8Plane) add(in [16]int, x, y int) {
	const c1, c2 = 85627, 35468
	var m [4][4]int
	for i := range 4 {
		a, b := in[i]+in[8+i], in[i]-in[8+i]
		c, d := in[4+i]*c2>>16-in[12+i]*c1>>16, in[4+i]*c1>>16+in[12+i]*c2>>16
		m[i] = [4]int{a + d, b + c, b - c, a - d}
	}
	for j := range 4 {
		a, b := m[0][j]+4+m[2][j], m[0][j]+4-m[2][j]
		c, d := m[1][j]*c2>>16-m[3][j]*c1>>16, m[1][j]*c1>>16+m[3][j]*c2>>16
		for i, v := range [4]int{a + d, b + c, b - c, a - d} {
			at := (y+j)*p.stride + x + i
			p.seen[at] = clamp(int(p.seen[at]) + v>>3)
		}
	}
}

// walsh returns the Walsh-Hadamard transform of the means of a macroblock's sixteen blocks.
func walsh(in [16]int) (out [16]int) {
	var t [16]int
	for i := range 4 {
		a, b, c, d := in[4*i]+in[4*i+2], in[4*i+1]+in[4*i+3], in[4*i+1]-in[4*i+3], in[4*i]-in[4*i+2]
		t[4*i], t[4*i+1], t[4*i+2], t[4*i+3] = a+b, d+c, d-c, a-b
	}
	for i := range 4 {
		a, b, c, d := t[i]+t[8+i], t[4+i]+t[12+i], t[4+i]-t[12+i], t[i]-t[8+i]
		out[i], out[4+i], out[8+i], out[12+i] = (a+b)>>1, (d+c)>>1, (d-c)>>1, (a-b)>>1
	}
	return out
}

// inverseWalsh is what a decoder does (14.3).
func inverseWalsh(in [16]int) (out [16]int) {
	var m [16]int
	for i := range 4 {
		a, b, c, d := in[i]+in[12+i], in[4+i]+in[8+i], in[4+i]-in[8+i], in[i]-in[12+i]
		m[i], m[8+i], m[4+i], m[12+i] = a+b, a-b, d+c, d-c
	}
	for i := range 4 {
		dc := m[4*i] + 3
		a, b, c, d := dc+m[4*i+3], m[4*i+1]+m[4*i+2], m[4*i+1]-m[4*i+2], dc-m[4*i+3]
		out[4*i], out[4*i+1], out[4*i+2], out[4*i+3] = (a+b)>>3, (d+c)>>3, (a-b)>>3, (d-c)>>3
	}
	return out
}

// quantized returns the levels of coefficients from first on, in zigzag order, and replaces each coefficient by what a decoder
// makes of its level.
func quantized(block *[16]int, steps [2]int, first int) (levels [16]int) {
	for n := first; n < 16; n++ {
		at := vp8Zigzag[n]
		step, round := steps[1], steps[1]*3/8 // less than half: most small ones are noise
		if at == 0 {
			step, round = steps[0], steps[0]/2
		}
		v := block[at]
		level := min((max(v, -v)+round)/step, 2047)
		if v < 0 {
			level = -level
		}
		levels[n], block[at] = level, level*step
	}
	return levels
}

// A boolWriter is an arithmetic coder (section 7).
type boolWriter struct {
	out   []byte
	span  uint32
	low   uint32
	count int
}

func newBoolWriter() *boolWriter { return &boolWriter{span: 255, count: 24} }

// bit writes a bit that is false with a probability of prob in 256.
func (w *boolWriter) bit(prob uint8, one bool) {
	split := 1 + (w.span-1)*uint32(prob)>>8
	if one {
		w.low += split
		w.span -= split
	} else {
		w.span = split
	}
	for w.span < 128 {
		w.span <<= 1
		w.carry(1 << 31)
		w.low <<= 1
		if w.count--; w.count == 0 {
			w.out = append(w.out, byte(w.low>>24))
			w.low &= 1<<24 - 1
			w.count = 8
		}
	}
}

// carry adds one to what was written, if a bit of low says so.
func (w *boolWriter) carry(bit uint32) {
	if w.low&bit == 0 {
		return
	}
	i := len(w.out) - 1
	for ; w.out[i] == 255; i-- {
		w.out[i] = 0
	}
	w.out[i]++
}

// bits writes the n low bits of a number, each as likely as not.
func (w *boolWriter) bits(v, n int) {
	for n--; n >= 0; n-- {
		w.bit(128, v>>n&1 == 1)
	}
}

// end returns all that was written.
func (w *boolWriter) end() []byte {
	w.carry(1 << (32 - w.count))
	v := w.low << (w.count & 7)
	for range w.count >> 3 {
		v <<= 8
	}
	return binary.BigEndian.AppendUint32(w.out, v)
}

// block writes the levels of a block from first on as tokens (13.2), and returns 1 if there are any, otherwise 0. context is
// the number of neighbours, above and to the left, with any.
func (w *boolWriter) block(probs *[8][3][11]uint8, levels [16]int, first int, context uint8) uint8 {
	last := -1
	for n := first; n < 16; n++ {
		if levels[n] != 0 {
			last = n
		}
	}
	p := &probs[vp8Bands[first]][context]
	w.bit(p[0], last >= 0)
	if last < 0 {
		return 0
	}
	for n := first; n <= last; n++ {
		v := max(levels[n], -levels[n])
		w.bit(p[1], v > 0)
		if v == 0 {
			p = &probs[vp8Bands[n+1]][0]
			continue // more follows, which need not be said
		}
		w.bit(p[2], v > 1)
		if v > 1 {
			w.large(p, v)
		}
		p = &probs[vp8Bands[n+1]][min(v, 2)]
		w.bit(128, levels[n] < 0)
		if n < 15 {
			w.bit(p[0], n < last)
		}
	}
	return 1
}

// large writes a level of two or more.
func (w *boolWriter) large(p *[11]uint8, v int) {
	w.bit(p[3], v > 4)
	if v <= 4 {
		w.bit(p[4], v > 2)
		if v > 2 {
			w.bit(p[5], v == 4)
		}
		return
	}
	w.bit(p[6], v > 10)
	if v <= 10 {
		w.bit(p[7], v > 6)
		if v <= 6 {
			w.bit(159, v == 6)
		} else {
			w.bit(165, v >= 9)
			w.bit(145, (v-7)&1 == 1)
		}
		return
	}
	category := 0
	for category < 3 && v >= 3+8<<(category+1) {
		category++
	}
	w.bit(p[8], category >= 2)
	w.bit(p[9+category>>1], category&1 == 1)
	extra := vp8Extra[category]
	v -= 3 + 8<<category
	for i, prob := range extra {
		w.bit(prob, v>>(len(extra)-1-i)&1 == 1)
	}
}
