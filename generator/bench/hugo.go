package main

import (
	"embed"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"

	"go.yaml.in/yaml/v4"

	"hokhao/generator/corpus"
)

// hugoVersion is the newest Hugo that builds with Go 1.26; v0.166 needs Go 1.27.
const hugoVersion = "v0.165.0"

// What Hugo is given beside the releases. Its templates draw the parts of hokhao's pages, with what Hugo offers to be fast.
//
//go:embed all:hugo
var hugoFiles embed.FS

// sections are hokhao's kinds of publications that do not occur in the corpus: each still has a list and two feeds.
var sections = map[string]string{
	"notices": "ประกาศและคำเตือน", "clarifications": "ชี้แจงข้อเท็จจริง", "briefings": "ผู้ว่าราชการจังหวัดพบสื่อมวลชน",
	"exhibitions": "นิทรรศการภาพถ่าย", "festivals": "งานประเพณีและเทศกาล", "campaigns": "ประเด็นประชาสัมพันธ์สำคัญ",
	"programmes": "รายการวิทยุ", "episodes": "ตอนของรายการวิทยุ", "films": "วีดิทัศน์ข่าว", "plans": "แผนงานและโครงการ",
	"surveys": "ผลสำรวจความคิดเห็น", "documents": "เอกสารเผยแพร่", "trainings": "อบรมและสัมมนา",
	"states/warnings": "ประกาศที่มีผล", "states/corrections": "เรื่องที่แก้ไข", "states": "สถานะ", "news": "ข่าวประชาสัมพันธ์",
}

// A named is a taxonomy term of site.yaml.
type named struct{ Key, Name string }

// installHugo installs Hugo into the work folder unless it is there, and returns its path.
func installHugo(work, version string, say func(string, ...any)) (string, error) {
	dir := filepath.Join(work, "hugo-"+version)
	program := filepath.Join(dir, "hugo")
	if runtime.GOOS == "windows" {
		program += ".exe"
	}
	if _, err := os.Stat(program); err == nil {
		return program, nil
	}
	say("installing Hugo %s (some minutes)", version)
	cmd := exec.Command("go", "install", "github.com/gohugoio/hugo@"+version)
	cmd.Env = append(os.Environ(), "GOBIN="+dir, "CGO_ENABLED=0", "GOFLAGS=")
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("go install of Hugo %s: %w\n%s", version, err, out)
	}
	return program, nil
}

// writeHugo writes the same site for Hugo: the same releases with Hugo's front matter, the names of taxonomy terms, and the
// layouts.
func writeHugo(root, settings string, n int, seed uint64) error {
	var site struct{ Topics, Districts, Agencies []named }
	if err := yaml.Unmarshal([]byte(settings), &site); err != nil {
		return fmt.Errorf("site.yaml: %w", err)
	}
	err := fs.WalkDir(hugoFiles, "hugo", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || p == "hugo/hugo.toml" {
			return err
		}
		data, err := hugoFiles.ReadFile(p)
		if err != nil {
			return err
		}
		return corpus.WriteFile(root, strings.TrimPrefix(p, "hugo/"), string(data))
	})
	if err != nil {
		return err
	}
	config, err := hugoFiles.ReadFile("hugo/hugo.toml")
	if err != nil {
		return err
	}
	pages := map[string]string{
		"content/lists.md":            "title: ผังเว็บไซต์\nlayout: lists\n",
		"content/tags/_index.md":      "title: คำสำคัญ\ncascade:\n  outputs: [html]\n",
		"content/years/_index.md":     "title: ปี\n",
		"content/bulletins/_index.md": "title: สรุปข่าวประจำสัปดาห์\noutputs: [html, rss, atom]\ncascade:\n  outputs: [html]\n",
		"content/topics/_index.md":    "title: หมวดข่าว\n",
		"content/districts/_index.md": "title: อำเภอ\n",
		"content/agencies/_index.md":  "title: หน่วยงาน\n",
	}
	for folder, title := range sections {
		pages["content/"+folder+"/_index.md"] = "title: " + title + "\n"
	}
	for taxonomy, items := range map[string][]named{"topics": site.Topics, "districts": site.Districts, "agencies": site.Agencies} {
		config = fmt.Appendf(config, "\n[params.%s]\n", taxonomy)
		for _, it := range items {
			config = fmt.Appendf(config, "%s = %q\n", it.Key, it.Name)
			pages["content/"+taxonomy+"/"+it.Key+"/_index.md"] = "title: " + it.Name + "\n"
		}
	}
	for name, front := range pages {
		if err := corpus.WriteFile(root, name, "---\n"+front+"---\n"); err != nil {
			return err
		}
	}
	if err := corpus.WriteFile(root, "hugo.toml", string(config)); err != nil {
		return err
	}
	for r := range corpus.Releases(n, seed) {
		if err := corpus.WriteFile(root, hugoPath(r), hugoFile(r)); err != nil {
			return err
		}
	}
	return nil
}

var dayOfName = regexp.MustCompile(`/\d{4}-\d\d-\d\d-`)

// hugoPath returns the file of a release, such that its page has the same address as in hokhao.
func hugoPath(r corpus.Release) string { return "content/" + dayOfName.ReplaceAllString(r.Path, "/") }

// hugoFile returns the release with Hugo's front matter, in which years and weeks, which hokhao derives from the date, are
// taxonomies.
func hugoFile(r corpus.Release) string {
	year, week := r.At.ISOWeek()
	var b strings.Builder
	fmt.Fprintf(&b, "---\ntitle: %s\nsummary: %s\ndate: %s\nnumber: %s\nagencies: [%s]\ntopics: [%s]\ndistricts: [%s]\ntags: [%s]\nyears: [%q]\nbulletins: [%d-w%02d]\n",
		r.Title, r.Summary, r.At.Format("2006-01-02T15:04:00")+"+07:00", r.Number, r.Agency, r.Topic, r.District, r.Tag, r.At.Format("2006"), year, week)
	b.WriteString("points:\n")
	for _, p := range r.Points {
		fmt.Fprintf(&b, "  - %s\n", p)
	}
	fmt.Fprintf(&b, "---\n\n%s", r.Body)
	return b.String()
}

var assetSum = regexp.MustCompile(`\.[0-9a-f]{8}\.`)

// copyAssets copies the style sheets and drawings that hokhao published to Hugo's site, under names without fingerprints.
func copyAssets(from, root string) error {
	files, err := os.ReadDir(filepath.Join(from, "assets"))
	if err != nil {
		return err
	}
	for _, f := range files {
		data, err := os.ReadFile(filepath.Join(from, "assets", f.Name()))
		if err != nil {
			return err
		}
		if err := corpus.WriteFile(root, "static/assets/"+assetSum.ReplaceAllString(f.Name(), "."), string(data)); err != nil {
			return err
		}
	}
	return nil
}
