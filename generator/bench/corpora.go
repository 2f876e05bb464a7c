package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"

	"hokhao/generator/corpus"
)

// moment is the value of --now for hokhao: noon on the day after the last release.
var moment = corpus.End.AddDate(0, 0, 1).Format("2006-01-02") + " 12:00"

// A side is one of the generators and its copy of the corpus.
type side struct {
	root    string // folder of its site
	build   func() *exec.Cmd
	made    []string // files and folders that are deleted before a cold build
	newest  string   // the file of the newest release
	another string   // a file for one more release
	file    func(corpus.Release) string
	saved   map[string][]byte // files as they were before edits; nil if there was none
}

// hokhaoSide returns the side of hokhao, whose corpus is in root.
func hokhaoSide(program, root string, n int, seed uint64) *side {
	newest := newestRelease(n, seed)
	return &side{
		root: root,
		build: func() *exec.Cmd {
			return exec.Command(program, "build", "--root", root, "--now", moment)
		},
		made:    []string{filepath.Join(root, "public"), filepath.Join(root, ".hokhao")},
		newest:  filepath.Join(root, "content", filepath.FromSlash(newest.Path)),
		another: filepath.Join(root, "content", "news", "2026", "2026-11-23-one-more.md"),
		file:    corpus.Release.File,
		saved:   map[string][]byte{},
	}
}

// hugoSide returns the side of Hugo, whose corpus is in root.
func hugoSide(program, root string, n int, seed uint64) *side {
	newest := newestRelease(n, seed)
	caches := filepath.Join(root, ".cache")
	return &side{
		root: root,
		build: func() *exec.Cmd {
			return exec.Command(program, "build", "--source", root, "--cacheDir", caches, "--quiet")
		},
		made:    []string{filepath.Join(root, "public"), filepath.Join(root, "resources"), caches},
		newest:  filepath.Join(root, filepath.FromSlash(hugoPath(newest))),
		another: filepath.Join(root, "content", "news", "2026", "one-more.md"),
		file:    hugoFile,
		saved:   map[string][]byte{},
	}
}

// newestRelease returns the last release of a corpus: the one that officers edit.
func newestRelease(n int, seed uint64) (newest corpus.Release) {
	for r := range corpus.Releases(n, seed) {
		newest = r
	}
	return newest
}

// write writes a file of the corpus and remembers its old content.
func (s *side) write(path string, data []byte) error {
	if _, ok := s.saved[path]; !ok {
		old, err := os.ReadFile(path)
		if err != nil && !os.IsNotExist(err) {
			return err
		}
		s.saved[path] = old
	}
	return os.WriteFile(path, data, 0o644)
}

// restore undoes what write did.
func (s *side) restore() error {
	for path, old := range s.saved {
		if old == nil {
			if err := os.Remove(path); err != nil {
				return err
			}
		} else if err := os.WriteFile(path, old, 0o644); err != nil {
			return err
		}
	}
	clear(s.saved)
	return nil
}

// Edits of the corpus before a build.

func forget(s *side) error {
	for _, p := range s.made {
		if err := os.RemoveAll(p); err != nil {
			return err
		}
	}
	return nil
}

func nothing(*side) error { return nil }

func editBody(s *side) error {
	data, err := os.ReadFile(s.newest)
	if err != nil {
		return err
	}
	return s.write(s.newest, append(data, "ข้อความที่เพิ่มเติมภายหลัง เวลา 15.30 น.\n"...))
}

func editTitle(s *side) error {
	data, err := os.ReadFile(s.newest)
	if err != nil {
		return err
	}
	return s.write(s.newest, bytes.Replace(data, []byte("\ntitle: "), []byte("\ntitle: ด่วน "), 1))
}

func addRelease(s *side) error {
	var r corpus.Release
	for r = range corpus.Releases(10, 1) {
	}
	r.At = corpus.End.Add(9 * 3600e9)
	r.Number = fmt.Sprintf("99999/%d", r.At.Year()+543)
	return s.write(s.another, []byte(s.file(r)))
}

// writeCorpora writes the corpora of both sides into the work folder, replacing earlier ones.
func writeCorpora(o options) error {
	sample, err := os.ReadFile(o.settings)
	if err != nil {
		return fmt.Errorf("%w (run this from the top of the repository)", err)
	}
	settings := corpus.Settings(string(sample), o.switchedOff()...)
	ours, theirs := o.roots()
	for _, root := range []string{ours, theirs} {
		if err := os.RemoveAll(root); err != nil {
			return err
		}
	}
	if err := corpus.Write(ours, settings, o.releases, o.seed); err != nil || o.hugo == "none" {
		return err
	}
	return writeHugo(theirs, settings, o.releases, o.seed)
}

// roots returns the folders of the two sites.
func (o options) roots() (ours, theirs string) {
	return filepath.Join(o.work, "site-hokhao"), filepath.Join(o.work, "site-hugo")
}

// again returns a command that runs this program with other flags: work that needs memory must not count towards the builds.
func (o options) again(args ...string) *exec.Cmd {
	self, err := os.Executable()
	if err != nil {
		self = os.Args[0]
	}
	return exec.Command(self, append([]string{"--releases", strconv.Itoa(o.releases), "--seed", strconv.FormatUint(o.seed, 10),
		"--work", o.work, "--hugo", o.hugo, "--with", o.with, "--settings", o.settings}, args...)...)
}
