package content

import (
	"bytes"
	"io/fs"
	"math/rand/v2"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/adrg/frontmatter"
)

// Where the quick way reads front matter it reads what the parser of YAML does, and that has nothing to report.
func FuzzPlainFields(f *testing.F) {
	for _, s := range []string{
		"title: ก\ndate: 2026-11-23 09:30\n", "a: [ก, ข]\nb:\n  - ค\n  - ง จ\n", "a: \"ก ข\"\nb: 'ค'\nc: 12:30\n", "a: b c\n", "a: ก ข - ค\n  - ค\n",
		"a: null\n", "a: ~\n", "a:\n", "a: [ก,ข]\n", "a: [ก , ข ]\n", "a: ก:\n", "a: \"ก\"ข\n", "a: 'ก''ข'\n", "a: b\n b\n", "a: ก – “ข”\n", "a: /news/a.html\n",
		"a: y\nyes: no\n", "a: 0x1f\nb: 1_000\nc: .5\n", "a: [12:30]\n", "a: [a b, null]\n", "a: --- b\n", "a: b\na: c\n", "a: b,c\n", "a: (ก)\n", "a:  b\n", "a: b\n...\n",
		"a: [ ก, ข]\n", "a: = b\n", "a: <<\n<<: b\n", "a:\n  - ก\n  -  ข\n  - \"ค\"\n", "a:\n  - ก: ข\n", "a:\n  - - ก\n", "a: -1\n", "a: 'x'\nb: \"\"\n", "a:\n  b: ก\n  c:\n    - d: 1\n      e: f\n    -  g: [\"1\", '2']\n\nh: i@j.k\n", "a:\n- b\n- c: d\ne: f\n", "a:\n    b: c\n  d: e\n", "a:\n- b\n  c\n", "a:\n  - b:\n    - c\n",
		"a: b\n  c: d\n", "a: [\"b\" , c]\n", "a: [\"b,c\"]\n", "a:\n  - b: c\n     d: e\n", "a: 'b\\c'\n", "a: “b” & c * d ! e | f > g % h @ i ` j { k } l ? m\n", "- a\n", "  a: b\n", "a:\n  - \"b: c\"\n", "a:\n  -   b: c\n      d: e\n", "a: \u0E3F 12\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) { samePlainFields(t, data) })
}

// samePlainFields reports whether the quick way reads data at all.
func samePlainFields(t *testing.T, data []byte) bool {
	quick := plainFields(data, 2)
	if quick == nil {
		return false
	}
	r := newReading("content/news/a.md", append([]byte("---\n"), data...), Context{})
	if n := parseAnyYAML(r, data, 2); !reflect.DeepEqual(n, quick) || len(r.findings) > 0 {
		t.Errorf("%q is read as %s and not as %s %v", data, written(quick), written(n), r.findings)
	}
	return true
}

// written returns a node for a message.
func written(n *node) string {
	if n == nil {
		return "nothing"
	}
	var b strings.Builder
	b.WriteString(n.text)
	for i, v := range n.values {
		if i < len(n.keys) {
			b.WriteString(written(n.keys[i]) + ":")
		}
		b.WriteString("{" + written(v) + "}")
	}
	return b.String()
}

// Fields put together at random, and all of the sample: many are plain.
func TestPlainFields(t *testing.T) {
	pieces := []string{
		"a", "title", "null", "y", ": ", ":", "\n", "\n", "  - ", "- ", " ", "  ", "[", "]", ", ", ",", "\"", "'", "ก", "ข่าว", "12", "2026-11-23", "09:30", "–", "“", "/", ".", "-", "~", "(", "=", "<", "\u0E3F", "+", "$", "_", ";", "^",
	}
	random := rand.New(rand.NewPCG(15, 3))
	plain := 0
	for range 30_000 {
		var b strings.Builder
		for range 1 + random.IntN(3) {
			b.WriteString([]string{"title: ", "a: ", "b:\n  - ", "tags: [", "c: \"", "b:\n  c: ", "  - a: ", "    d: ", "- "}[random.IntN(9)])
			for range 1 + random.IntN(5) {
				b.WriteString(pieces[random.IntN(len(pieces))])
			}
			b.WriteString([]string{"\n", "\n", "]\n", "\"\n"}[random.IntN(4)])
		}
		if samePlainFields(t, []byte(b.String())) {
			plain++
		}
	}
	if plain < 1000 {
		t.Errorf("%d blocks were plain", plain)
	}
	plain, all := 0, 0
	err := fs.WalkDir(os.DirFS("../../content"), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || !IsPublication(p) {
			return err
		}
		data, err := os.ReadFile("../../content/" + p)
		if b, _, ok := plainFront(data, 0); ok {
			all++
			if samePlainFields(t, b.data) {
				plain++
			}
		}
		return err
	})
	if err != nil || plain*5 < all {
		t.Errorf("%d of %d publications were plain (%v)", plain, all, err)
	}
	t.Logf("%d of %d publications", plain, all)
}

// Where the quick way finds front matter, the library finds the same.
func FuzzPlainFront(f *testing.F) {
	for _, s := range []string{
		"---\na: b\n---\nก", "---\n---\n", "---\n\n---\n", "---\n-\n---\n", "---\n--\n--- \n", "---\na\n---", "---\na\n\u00A0---\n", "---\r\na\n---\n", "---\na\n----\n---\n", "---\na\n---\n---\n", "---\na: b\n", "---\na\n\t---\nb",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		quick, body, ok := plainFront(data, 0)
		if !ok {
			return
		}
		var b block
		rest, err := frontmatter.Parse(bytes.NewReader(data), &b, formats()...)
		at := bytes.LastIndex(data[:len(data)-len(rest)], b.data)
		if err != nil || b.form != YAML || !bytes.Equal(b.data, quick.data) || len(data)-len(rest) != body || at != quick.offset {
			t.Errorf("%q: %q at %d, and by the library %q at %d, %q, %v", data, quick.data, quick.offset, b.data, at, rest, err)
		}
	})
}
