package photo

import "math"

// Scaling is implemented here, one plane at a time and in integers, for three reasons: the generic scaler of
// golang.org/x/image/draw takes 32 bytes for each pixel of an intermediate picture (600 MB for a photograph of 24
// megapixels, against a few hundred kilobytes for the rows kept here), the planes of a JPEG need no conversion to
// RGB, and integers are the same on every processor. Only the weights are computed in floating point; each product is
// rounded by a conversion before an addition, since arm64 would otherwise fuse the two.

const (
	weightBits = 14 // a weight of one is 1<<weightBits
	rowBits    = 6  // fractional bits kept between the two passes
	half       = 1 << (weightBits + rowBits - 1)
)

// taps are the samples that make one sample of the scaled plane, from first on, and their weights, whose sum is
// 1<<weightBits.
type taps struct {
	first   int
	weights []int32
}

// catmullRom is the cubic kernel with B = 0, C = 1/2 (Mitchell and Netravali 1988), for t >= 0.
func catmullRom(t float64) float64 {
	switch {
	case t < 1:
		return float64(float64(float64(1.5*t)-2.5)*float64(t*t)) + 1
	case t < 2:
		return float64(float64(float64(float64(float64(-0.5*t)+2.5)*t)-4)*t) + 2
	}
	return 0
}

// tapsFor returns the taps of n samples out of size; one of the n is num/den samples wide. There are no samples
// beyond the edge, so the weights of those within are raised.
func tapsFor(n, size, num, den int) []taps {
	list := make([]taps, n)
	scale := float64(num) / float64(den)
	spread := max(1, scale) // when enlarging, only the neighbours contribute to a sample
	var raw []float64
	for i := range list {
		center := float64((float64(i)+0.5)*scale) - 0.5
		reach := float64(2 * spread)
		first := max(0, int(math.Ceil(center-reach)))
		last := min(size-1, int(math.Floor(center+reach)))
		raw = raw[:0]
		var sum float64
		for j := first; j <= last; j++ {
			w := catmullRom(math.Abs(float64(j)-center) / spread)
			raw = append(raw, w)
			sum += w
		}
		weights := make([]int32, len(raw))
		rest, largest := int32(1<<weightBits), 0
		for k, w := range raw {
			weights[k] = int32(math.RoundToEven(float64(w/sum) * (1 << weightBits)))
			rest -= weights[k]
			if weights[k] > weights[largest] {
				largest = k
			}
		}
		weights[largest] += rest
		list[i] = taps{first, weights}
	}
	return list
}

// scaled returns the plane in another size; num and den are the sizes of the whole picture in each direction, so that
// a subsampled plane whose last sample extends beyond the edge stays aligned with the others.
func (p plane) scaled(width, height int, x, y ratio) plane {
	out := newPlane(width, height)
	across, down := tapsFor(width, p.width, x.num, x.den), tapsFor(height, p.height, y.num, y.den)
	// Horizontally scaled rows are kept in a ring as long as the vertical reach of a sample.
	reach := 1
	for _, t := range down {
		reach = max(reach, len(t.weights))
	}
	ring := make([]int16, reach*width)
	sums := make([]int32, width)
	made := 0 // number of source rows scaled horizontally
	for to, t := range down {
		for ; made < t.first+len(t.weights); made++ {
			scaleRow(ring[made%reach*width:][:width], p.row(made), across)
		}
		clear(sums)
		for k, w := range t.weights {
			for i, v := range ring[(t.first+k)%reach*width:][:width] {
				sums[i] += w * int32(v)
			}
		}
		row := out.row(to)
		for i, sum := range sums {
			row[i] = clamp(int(sum+half) >> (weightBits + rowBits))
		}
	}
	return out
}

func scaleRow(to []int16, from []byte, across []taps) {
	for i, t := range across {
		var sum int32
		samples := from[t.first:][:len(t.weights)]
		for k, w := range t.weights {
			sum += w * int32(samples[k])
		}
		// The kernel overshoots by less than a third, which fits into 16 bits.
		to[i] = int16((sum + 1<<(weightBits-rowBits-1)) >> (weightBits - rowBits))
	}
}

// A ratio is num/den.
type ratio struct{ num, den int }

// scaled returns the picture in another size, with all its planes of that size.
func (p picture) scaled(width, height int) picture {
	out := picture{width: width, height: height, coarseX: 1, coarseY: 1}
	for i, from := range p.planes {
		x, y := ratio{p.width, width}, ratio{p.height, height}
		if i > 0 {
			x.den, y.den = x.den*p.coarseX, y.den*p.coarseY
		}
		out.planes = append(out.planes, from.scaled(width, height, x, y))
	}
	return out
}
