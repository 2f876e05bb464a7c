package main

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"hokhao/generator/cli"
	"hokhao/generator/content"
	"hokhao/generator/corpus"
	"hokhao/generator/print/pdfcheck"
	"hokhao/generator/print/printtest"
	"hokhao/generator/soak"
	"hokhao/generator/thai"
)

// TestEveryPDFOfTheSample checks every PDF of the sample with the checker of tags and with qpdf, and extracts its text with
// three independent programs: the text equals what was set, including spaces, and no line ends within a word. It is a soak:
// the tests of channels check the same for their own documents.
func TestEveryPDFOfTheSample(t *testing.T) {
	if soak.Rounds(0, 1) == 0 {
		return
	}
	files := map[string]string{}
	for name, path := range papersIn(t, published(t, "..")) {
		if _, own := os.Stat(filepath.Join("..", content.Dir, name)); own != nil { // a PDF that an officer attached is not ours
			files[name] = path
		}
	}
	if len(files) < 300 {
		t.Fatalf("%d files", len(files))
	}
	printtest.PDFs(t, files, dictionaryOf(t, ".."))
}

// published builds the site in a folder and returns the folder where it is published.
func published(t *testing.T, root string) string {
	dir := t.TempDir()
	public := filepath.Join(dir, "public")
	var said bytes.Buffer
	if code := cli.Main([]string{"build", "--root", root, "--output", public, "--cache", filepath.Join(dir, "cache"), "--now", "2026-11-28 12:00"}, &said, &said); code != 0 {
		t.Fatalf("exit code %d\n%s", code, said.String())
	}
	return public
}

// papersIn returns the paths of the PDFs below a folder by their names there.
func papersIn(t *testing.T, dir string) map[string]string {
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		if err == nil && filepath.Ext(path) == ".pdf" {
			name, _ := filepath.Rel(dir, path) // below dir
			files[filepath.ToSlash(name)] = path
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// dictionaryOf returns the dictionary of the site in a folder.
func dictionaryOf(t *testing.T, root string) *thai.Dictionary {
	data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(content.SettingsFile)))
	if err != nil {
		t.Fatal(err)
	}
	settings, _ := content.ReadSettings(data)
	return thai.NewDictionary(settings.Names())
}

var paper = flag.String("paper", "", "a folder in which the sample is published: TestLineEnds counts the line ends of its PDFs too")

// TestLineEnds counts at which places lines end on the paper of a site of invented releases, and of the sample in a soak:
// hardly ever inside a word of several pieces, between a title and the name, or between a number and its unit, and never
// beside a piece of one letter. With -v it lists the places; -paper counts what another program has published:
//
//	go test ./generator -run TestLineEnds -v -paper /tmp/public
func TestLineEnds(t *testing.T) {
	root := t.TempDir()
	sample, err := os.ReadFile(filepath.FromSlash("../" + content.SettingsFile))
	if err != nil {
		t.Fatal(err)
	}
	if err := corpus.Write(root, corpus.Settings(string(sample), "rendition", "card", "search"), 40, 2569); err != nil {
		t.Fatal(err)
	}
	counts := map[string]lineEnds{"invented": lineEndsIn(t, published(t, root), dictionaryOf(t, ".."))}
	if soak.Rounds(0, 1) > 0 {
		counts["sample"] = lineEndsIn(t, published(t, ".."), dictionaryOf(t, ".."))
	}
	for name, c := range counts {
		c.log(t, name)
		if c.all < 1000 {
			t.Errorf("%s: only %d lines", name, c.all)
		}
		for bond, most := range map[thai.Bond]float64{thai.Counted: 0.01, thai.Unknown: 0.01, thai.Compound: 0.02, thai.Named: 0.001, thai.Measured: 0.001, thai.Single: 0} {
			if share := float64(len(c.at[bond])) / float64(c.all); share > most {
				t.Errorf("%s: %.2f %% of the lines end %s, more than %.2f %%", name, 100*share, bondNames[bond], 100*most)
			}
		}
	}
	if *paper != "" {
		lineEndsIn(t, *paper, dictionaryOf(t, "..")).log(t, *paper)
	}
}

// bondNames says where a line with that bond ends.
var bondNames = [thai.Bonds]string{
	"at a space", "between words", "between a month and its year or a name and a surname", "between a number and what it counts", "beside an unknown word", "inside a word of several pieces",
	"between a title and a name", "between a number and its unit", "beside a single letter", "inside a word or beside its sign",
}

// lineEnds is where the lines of paragraphs end that are followed by another line.
type lineEnds struct {
	all int
	at  [thai.Bonds][]string
}

func lineEndsIn(t *testing.T, dir string, d *thai.Dictionary) lineEnds {
	var ends lineEnds
	for name, path := range papersIn(t, dir) {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		tree, err := pdfcheck.Tree(data)
		if err != nil {
			continue // attached by an officer, of another maker
		}
		var count func(n *pdfcheck.Node)
		count = func(n *pdfcheck.Node) {
			bonds := map[int]thai.Bond{}
			at := 0
			for piece, bond := range d.Torn(n.Text) {
				at += len(piece)
				bonds[at] = bond
			}
			for _, end := range n.Ends {
				bond, ok := bonds[end]
				if !ok {
					bond = thai.Bound
				}
				ends.all++
				before, after := []rune(n.Text[:end]), []rune(n.Text[end:])
				ends.at[bond] = append(ends.at[bond], fmt.Sprintf("%s / %s in %s", string(before[max(0, len(before)-20):]), string(after[:min(20, len(after))]), name))
			}
			for _, k := range n.Kids {
				if k.Role != "Link" && k.Role != "Span" { // they are part of the text
					count(k)
				}
			}
		}
		count(tree)
	}
	return ends
}

func (e lineEnds) log(t *testing.T, name string) {
	for bond, at := range e.at {
		t.Logf("%s: %5d of %d lines end %s: %.3f %%", name, len(at), e.all, bondNames[bond], 100*float64(len(at))/float64(max(1, e.all)))
		if thai.Bond(bond) > thai.Loose {
			slices.Sort(at)
			for _, place := range at[:min(len(at), 40)] {
				t.Log("    " + place)
			}
		}
	}
}
