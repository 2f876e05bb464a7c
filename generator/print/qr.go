package print

import (
	"errors"
	"sync"

	"rsc.io/qr"
	"rsc.io/qr/coding"
)

// plans are the positions of the modules in codes of each version, which the library computes again for each code in most of
// its time.
var plans [coding.MaxVersion + 1]struct {
	sync.Once
	*coding.Plan
	err error
}

// encode returns the QR code of a text, equal to that of qr.Encode at level M.
func encode(text string) (*qr.Code, error) {
	var e coding.Encoding = coding.String(text)
	for _, dense := range []coding.Encoding{coding.Alpha(text), coding.Num(text)} {
		if dense.Check() == nil {
			e = dense
		}
	}
	v := coding.Version(coding.MinVersion)
	for e.Bits(v) > v.DataBytes(coding.M)*8 {
		if v++; v > coding.MaxVersion {
			return nil, errors.New("the text is too long for a QR code")
		}
	}
	p := &plans[v]
	p.Do(func() { p.Plan, p.err = coding.NewPlan(v, coding.M, 0) })
	if p.err != nil {
		return nil, p.err
	}
	c, err := p.Encode(e)
	if err != nil {
		return nil, err
	}
	return &qr.Code{Bitmap: c.Bitmap, Size: c.Size, Stride: c.Stride, Scale: 8}, nil
}
