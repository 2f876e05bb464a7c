package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"go.yaml.in/yaml/v4"
	"golang.org/x/sync/errgroup"
)

// floor does the minimum that any generator must: it lists the releases below content, reads each, decodes its front matter,
// converts its Markdown into HTML and writes a page of size bytes. It runs as a process of its own.
func floor(content, output string, size int) error {
	var paths []string
	err := filepath.WalkDir(filepath.Join(content, "news"), func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			paths = append(paths, p)
		}
		return err
	})
	if err != nil {
		return err
	}
	if len(paths) == 0 {
		return errors.New("there are no releases")
	}
	md := goldmark.New(goldmark.WithExtensions(extension.Table))
	filler := bytes.Repeat([]byte("<p>หอข่าว</p>\n"), size/20+1)
	made := map[string]bool{}
	for _, p := range paths {
		dir := filepath.Join(output, filepath.Base(filepath.Dir(p)))
		if !made[dir] {
			if err := os.MkdirAll(dir, 0o755); err != nil {
				return err
			}
			made[dir] = true
		}
	}
	var g errgroup.Group
	next := make(chan string, 64)
	for range runtime.GOMAXPROCS(0) {
		g.Go(func() error {
			var page bytes.Buffer
			var failed error
			for p := range next {
				if failed == nil {
					failed = floorPage(md, &page, filler, size, p, output)
				}
			}
			return failed
		})
	}
	for _, p := range paths {
		next <- p
	}
	close(next)
	return g.Wait()
}

func floorPage(md goldmark.Markdown, page *bytes.Buffer, filler []byte, size int, path, output string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	front, body, found := bytes.Cut(bytes.TrimPrefix(data, []byte("---\n")), []byte("\n---\n"))
	if !found {
		return fmt.Errorf("%s has no front matter", path)
	}
	var meta struct {
		Title, Summary, Date, Number, Agency string
		Topics, Districts, Tags, Points      []string
	}
	if err := yaml.Unmarshal(front, &meta); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	page.Reset()
	fmt.Fprintf(page, "<!doctype html><html lang=\"th\"><title>%s</title><h1>%s</h1>", meta.Title, meta.Title)
	if err := md.Convert(body, page); err != nil {
		return err
	}
	page.Write(filler[:min(len(filler), max(0, size-page.Len()))])
	name := strings.TrimSuffix(filepath.Base(path), ".md") + ".html"
	return os.WriteFile(filepath.Join(output, filepath.Base(filepath.Dir(path)), name), page.Bytes(), 0o644)
}
