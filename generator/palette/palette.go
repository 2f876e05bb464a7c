// Package palette holds the colours of pages, cards, drawings and documents, and derives colours from the two that an office may
// choose in site.yaml.
//
// Package content checks the chosen colours, channels/web passes them to the theme, and channels/card and channels/paper
// draw with them. Colours derived from a chosen one have its hue and the luminance of the default colour, so that text stays as
// readable as with the defaults. This package draws nothing and reads nothing.
package palette

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
)

// A Palette is an office's choice: two colours as "#083f3c", or "" for the default.
type Palette struct{ Main, Accent string }

// A family is the chosen colour from which a token is derived.
type family int

const (
	fixed family = iota // never changes: colours that must be legible, and those of warnings
	main
	accent
)

// A token is a named colour: "$river" in a style sheet or a drawing.
type token struct {
	value string
	of    family
}

// The tokens that others are derived from, and that checks compare.
const (
	Main   = "river"
	Accent = "bloom"
	Ink    = "ink"
	Alert  = "alert"
	White  = "white"
)

var tokens = map[string]token{
	"link":            {"#07504b", main},
	"link-dark":       {"#8fe3d4", main},
	"river":           {"#083f3c", main},
	"river-2":         {"#0b5551", main},
	"river-2-dark":    {"#0d524c", main},
	"river-dark":      {"#0a3f3b", main},
	"river-pale":      {"#dcf1ec", main},
	"river-tint":      {"#e2f1ec", main},
	"river-tint-dark": {"#123430", main},
	"room-2":          {"#0d2b29", main},
	"veil":            {"#06201e99", main},
	"water":           {"#7fd6c8", main},
	"water-link":      {"#a9eadf", main},

	"bloom":           {"#ff9a3d", accent},
	"bloom-ink":       {"#833200", accent},
	"bloom-ink-dark":  {"#ffc083", accent},
	"bloom-pale":      {"#ffd9a3", accent},
	"bloom-stripe":    {"#ffad5e", accent},
	"bloom-tint":      {"#fff0dd", accent},
	"bloom-tint-dark": {"#33230f", accent},

	"alert":           {"#7d1414", fixed},
	"alert-3":         {"#5c0d0d", fixed},
	"alert-dark":      {"#ffb9b2", fixed},
	"alert-tint":      {"#fdeceb", fixed},
	"alert-tint-dark": {"#3a1614", fixed},
	"black":           {"#000", fixed},
	"card-dark":       {"#112221", fixed},
	"dim-print":       {"#666", fixed},
	"flag-blue":       {"#26306a", fixed},
	"flag-red":        {"#c8202f", fixed},
	"focus":           {"#ffbf47", fixed},
	"glass-1":         {"#ffffff1f", fixed},
	"glass-2":         {"#ffffff24", fixed},
	"glass-3":         {"#ffffff2e", fixed},
	"glass-4":         {"#ffffff38", fixed},
	"glass-5":         {"#ffffff40", fixed},
	"ink":             {"#10201d", fixed},
	"ink-2":           {"#38494a", fixed},
	"ink-2-dark":      {"#c2d1cd", fixed},
	"ink-2-print":     {"#222", fixed},
	"ink-dark":        {"#eef4f1", fixed},
	"line":            {"#cbd3cd", fixed},
	"line-2":          {"#5d6f6c", fixed},
	"line-2-dark":     {"#8aa5a0", fixed},
	"line-dark":       {"#2c4442", fixed},
	"night":           {"#06121f", fixed},
	"night-2":         {"#17293a", fixed},
	"night-ink":       {"#c8d6dc", fixed},
	"paper":           {"#fbf9f3", fixed},
	"paper-dark":      {"#0b1716", fixed},
	"room":            {"#0a1514", fixed},
	"rule-print":      {"#999", fixed},
	"steel":           {"#1b2226", fixed},
	"steel-dark":      {"#050b0b", fixed},
	"steel-ink":       {"#eef3f2", fixed},
	"steel-ink-2":     {"#c3d0ce", fixed},
	"sunk":            {"#f0eee4", fixed},
	"sunk-dark":       {"#0e1c1b", fixed},
	"void":            {"#040a0a", fixed},
	"white":           {"#fff", fixed},
}

var names = regexp.MustCompile(`\$[a-z][a-z0-9-]*`)

// Fill returns a style sheet or a drawing with its tokens replaced by their colours; it panics for an unknown name.
func (p Palette) Fill(text []byte) []byte {
	return names.ReplaceAllFunc(text, func(name []byte) []byte { return []byte(p.Color(string(name[1:]))) })
}

// Color returns the colour of a token as a CSS value; it panics for an unknown name.
func (p Palette) Color(name string) string {
	t, ok := tokens[name]
	if !ok {
		panic(fmt.Sprintf("there is no colour %q", name))
	}
	chosen := map[family]string{main: p.Main, accent: p.Accent}[t.of]
	usual := map[family]string{main: Main, accent: Accent}[t.of]
	switch {
	case chosen == "" || chosen == tokens[usual].value:
		return t.value
	case name == usual:
		return chosen
	}
	return at(chosen, Luminance(t.value)) + t.value[min(7, len(t.value)):] // keeps the alpha component
}

// RGB returns the components of a colour in the form "#083f3c".
func RGB(color string) (r, g, b uint8) {
	n, _ := strconv.ParseUint(strings.TrimPrefix(long(color), "#")[:6], 16, 32)
	return uint8(n >> 16), uint8(n >> 8), uint8(n)
}

// long expands "#fff" to six digits.
func long(color string) string {
	if len(color) != len("#fff") {
		return color
	}
	return "#" + strings.Repeat(color[1:2], 2) + strings.Repeat(color[2:3], 2) + strings.Repeat(color[3:4], 2)
}

// Luminance returns the relative luminance of a colour, from 0 to 1 (WCAG 2.2).
func Luminance(color string) float64 {
	linear := func(part uint8) float64 {
		c := float64(part) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	r, g, b := RGB(color)
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// Contrast returns the contrast ratio of two colours, from 1 to 21 (WCAG 2.2).
func Contrast(a, b string) float64 {
	light, dark := Luminance(a), Luminance(b)
	if light < dark {
		light, dark = dark, light
	}
	return (light + 0.05) / (dark + 0.05)
}

// Readable is the minimum contrast of text with its background (WCAG 2.2, level AA).
const Readable = 4.5

// Nearest returns the colour of the same hue that is nearest to a colour and has a readable contrast with another.
func Nearest(color, with string) string {
	if Contrast(color, with) >= Readable {
		return color
	}
	other := Luminance(with) + 0.05
	for ratio := Readable; ; ratio += 0.02 { // components are whole numbers, so the first try may fall short
		want := other/ratio - 0.05
		if want < 0 {
			want = other*ratio - 0.05
		}
		if near := at(color, want); Contrast(near, with) >= Readable {
			return near
		}
	}
}

// at returns a colour with the hue and saturation of a colour and the given luminance.
func at(color string, luminance float64) string {
	r, g, b := RGB(color)
	hue, saturation := hueOf(r, g, b)
	low, high := 0.0, 1.0
	out := color
	for range 24 {
		light := (low + high) / 2
		out = fromHSL(hue, saturation, light)
		if Luminance(out) < luminance {
			low = light
		} else {
			high = light
		}
	}
	return out
}

// hueOf returns the hue and saturation of a colour, each from 0 to 1.
func hueOf(r, g, b uint8) (hue, saturation float64) {
	x, y, z := float64(r)/255, float64(g)/255, float64(b)/255
	high, low := max(x, y, z), min(x, y, z)
	span := high - low
	if span == 0 {
		return 0, 0
	}
	if sum := high + low; sum > 1 {
		saturation = span / (2 - sum)
	} else {
		saturation = span / sum
	}
	switch high {
	case x:
		hue = math.Mod((y-z)/span+6, 6)
	case y:
		hue = (z-x)/span + 2
	default:
		hue = (x-y)/span + 4
	}
	return hue / 6, saturation
}

func fromHSL(hue, saturation, light float64) string {
	a := saturation * min(light, 1-light)
	part := func(n float64) int {
		k := math.Mod(n+hue*12, 12)
		return int(math.Round(255 * (light - a*max(-1, min(k-3, 9-k, 1)))))
	}
	return fmt.Sprintf("#%02x%02x%02x", part(0), part(8), part(4))
}
