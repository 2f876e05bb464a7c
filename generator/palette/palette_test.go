package palette

import (
	"math"
	"strings"
	"testing"
)

// chosen are colours that offices have, and some at the edges.
var chosen = []string{"#083f3c", "#7a1f3d", "#1a237e", "#4a148c", "#5d4037", "#333333", "#000000", "#a00000"}

func TestTheUsualLookIsThatOfTheTokens(t *testing.T) {
	for name, tok := range tokens {
		for _, p := range []Palette{{}, {Main: tokens[Main].value, Accent: tokens[Accent].value}} {
			if got := p.Color(name); got != tok.value {
				t.Errorf("%s is %s and not %s", name, got, tok.value)
			}
		}
	}
}

// What follows from a chosen colour is as light as in the usual look, so that text on it is as readable.
func TestWhatFollowsIsAsReadable(t *testing.T) {
	for _, c := range chosen {
		p := Palette{Main: c, Accent: c}
		for name, tok := range tokens {
			got := p.Color(name)
			switch {
			case tok.of == fixed:
				if got != tok.value {
					t.Errorf("%s does not stay: %s", name, got)
				}
			case name == Main || name == Accent:
				if got != c {
					t.Errorf("%s is %s and not what was chosen", name, got)
				}
			case math.Abs(Luminance(got)-Luminance(tok.value)) > 0.02:
				t.Errorf("of %s, %s is %s: %.3f light and not %.3f", c, name, got, Luminance(got), Luminance(tok.value))
			case len(got) != len(tok.value):
				t.Errorf("%s is %s, and what shines through is lost", name, got)
			}
		}
	}
}

func TestContrast(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{{"#000", "#fff", 21}, {"#ffffff", "#fff", 1}, {"#767676", "#ffffff", 4.54}, {"#0000ff", "#ffffff", 8.59}} {
		if got := Contrast(c.a, c.b); math.Abs(got-c.want) > 0.01 {
			t.Errorf("%s on %s: %.2f and not %.2f", c.a, c.b, got, c.want)
		}
	}
}

func TestTheNearestColourIsReadable(t *testing.T) {
	for _, with := range []string{"#fff", "#10201d"} {
		for _, c := range append([]string{"#ffff00", "#00ff00", "#ffb6c1", "#777777", "#ffffff", "#123456"}, chosen...) {
			if near := Nearest(c, with); Contrast(near, with) < Readable {
				t.Errorf("%s with %s becomes %s: %.2f", c, with, near, Contrast(near, with))
			} else if Contrast(c, with) >= Readable && near != c {
				t.Errorf("%s is readable with %s, and became %s", c, with, near)
			}
		}
	}
}

func TestFillReplacesWholeNames(t *testing.T) {
	if got := string(Palette{Main: "#7a1f3d"}.Fill([]byte("a{color:$river;fill:$river-2}b[href$=x]{}"))); !strings.HasPrefix(got, "a{color:#7a1f3d;fill:#") || !strings.HasSuffix(got, "}b[href$=x]{}") {
		t.Error(got)
	}
	defer func() {
		if recover() == nil {
			t.Error("a name that is none was passed over")
		}
	}()
	Palette{}.Fill([]byte("$rivr"))
}
