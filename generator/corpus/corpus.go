// Package corpus writes large sites of invented releases, the same ones for the same number and seed, for measuring
// and for tests that need more than the sample holds.
//
// Package bench and tests call it; the program that offices run does not. Words and taxonomy terms are
// as unevenly distributed as in an office's releases. It knows nothing of how sites are built.
package corpus

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

// A Release is one invented release, before it is written as a file for one generator or another.
type Release struct {
	Path     string // relative to content/
	Title    string
	Summary  string
	At       time.Time // in the time of Bangkok
	Number   string
	Agency   string
	Topic    string
	District string
	Tag      string
	Points   []string
	Body     string
}

// Years is the number of years over which releases are spread.
const Years = 10

// End is the day of the last release.
var End = time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)

// The keys of these lists are those of the sample's site.yaml.
var (
	topics    = []string{"tourism", "health", "agriculture", "disaster", "transport", "culture", "environment", "economy", "education", "crime"}
	agencies  = []string{"pr", "province", "ddpm", "health", "agriculture", "transport", "police", "culture"}
	districts = []string{"mueang", "sai-yok", "si-sawat", "tha-maka", "tha-muang", "thong-pha-phum"}
	words     = strings.Fields(`จังหวัดกาญจนบุรี อำเภอ ตำบล ประชาชน หน่วยงาน โครงการ ส่งเสริม พัฒนา คุณภาพชีวิต แม่น้ำแคว ท่องเที่ยว
		สาธารณสุข การเกษตร ลงพื้นที่ ตรวจเยี่ยม มอบ ช่วยเหลือ เตือนภัย ระดับน้ำ เขื่อน ถนน ปิดเบี่ยงจราจร กิจกรรม ชุมชน
		โรงเรียน นักเรียน อบรม ฝึกซ้อม วันที่ เวลา ณ ศาลากลาง ผู้ว่าราชการ ประชุม ติดตาม ความคืบหน้า งบประมาณ ล้านบาท`)
)

// Releases yields n releases from the oldest to the newest. Each file has about 3.8 KB.
func Releases(n int, seed uint64) iter.Seq[Release] {
	return func(yield func(Release) bool) {
		r := rand.New(rand.NewPCG(uint64(n), seed))
		step := Years * 365 * 24 * time.Hour / time.Duration(n)
		numbers := map[int]int{}
		for i := range n {
			at := End.Add(-time.Duration(n-i) * step)
			numbers[at.Year()]++
			rel := release(r, at, i)
			rel.Number = fmt.Sprintf("%d/%d", numbers[at.Year()], at.Year()+543)
			if !yield(rel) {
				return
			}
		}
	}
}

func release(r *rand.Rand, at time.Time, i int) Release {
	rel := Release{
		Path:     fmt.Sprintf("news/%d/%s-release-%05d.md", at.Year(), at.Format("2006-01-02"), i),
		Title:    sentence(r, 6),
		At:       at,
		Agency:   agencies[r.IntN(len(agencies))],
		Topic:    topics[r.IntN(len(topics))],
		District: districts[r.IntN(len(districts))],
		Tag:      words[r.IntN(len(words))],
		Summary:  sentence(r, 5) + " " + sentence(r, 4),
		Points:   []string{sentence(r, 5), sentence(r, 5)},
	}
	var b strings.Builder
	paragraphs := 4 + r.IntN(3)
	for p := range paragraphs {
		for s := range 2 + r.IntN(3) {
			if s > 0 {
				b.WriteByte(' ')
			}
			text := sentence(r, 7)
			if p == 1 && s == 0 {
				text = "**" + text + "**"
			}
			b.WriteString(text)
		}
		b.WriteString("\n\n")
		if p == 2 && i%3 == 0 {
			fmt.Fprintf(&b, "- %s\n- %s\n- %s เวลา %02d.30 น.\n\n", sentence(r, 3), sentence(r, 3), sentence(r, 2), 8+r.IntN(9))
		}
		if p == 3 && i%10 == 0 {
			fmt.Fprintf(&b, "## %s\n\n| พื้นที่ | จำนวน |\n| --- | --- |\n| %s | %d |\n| %s | %d |\n\n", sentence(r, 2), sentence(r, 1), 1+r.IntN(99), sentence(r, 1), 1+r.IntN(99))
		}
	}
	rel.Body = b.String()
	return rel
}

// sentence returns k words without spaces between them, as Thai is written.
func sentence(r *rand.Rand, k int) string {
	s := make([]string, k)
	for i := range s {
		// Squared, so that words at the beginning of the list are drawn more often.
		x := r.Float64()
		s[i] = words[int(x*x*float64(len(words)))]
	}
	return strings.Join(s, "")
}

// File returns the release as a source of hokhao, of the kind news.
func (r Release) File() string {
	var b strings.Builder
	fmt.Fprintf(&b, "---\ntitle: %s\nsummary: %s\ndate: %s\nnumber: %s\nagency: %s\ntopics: [%s]\ndistricts: [%s]\ntags: [%s]\n", r.Title, r.Summary,
		r.At.Format("2006-01-02 15:04"), r.Number, r.Agency, r.Topic, r.District, r.Tag)
	b.WriteString("points:\n")
	for _, p := range r.Points {
		fmt.Fprintf(&b, "  - %s\n", p)
	}
	fmt.Fprintf(&b, "---\n\n%s", r.Body)
	return b.String()
}

var (
	menuItem = regexp.MustCompile(`(?m)^  - title: .*\n(?:    .*\n)*`)
	channels = regexp.MustCompile(`(?m)^channels:\n(?:  .*\n)*`)
)

// Settings returns the sample's site.yaml for a site that has only releases: without menu items that lead to static pages,
// which are not written, and with some channels switched off.
func Settings(sample string, off ...string) string {
	kept := menuItem.ReplaceAllStringFunc(sample, func(item string) string {
		if strings.Contains(item, "link: /") && strings.Contains(item, ".html") {
			return ""
		}
		if strings.Contains(item, "link: /broadcast/") && slices.Contains(off, "script") {
			return ""
		}
		return item
	})
	if len(off) == 0 {
		return kept
	}
	lines := "channels:\n"
	for _, name := range off {
		lines += "  " + name + ": false\n"
	}
	return channels.ReplaceAllLiteralString(kept, "") + lines
}

// Write writes a site of n releases below root, with the given settings.
func Write(root, settings string, n int, seed uint64) error {
	if err := WriteFile(root, "content/site.yaml", settings); err != nil {
		return err
	}
	for r := range Releases(n, seed) {
		if err := WriteFile(root, "content/"+r.Path, r.File()); err != nil {
			return err
		}
	}
	return nil
}

// WriteFile writes one file below root and creates its folders.
func WriteFile(root, name, text string) error {
	p := filepath.Join(root, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
		return err
	}
	return os.WriteFile(p, []byte(text), 0o644)
}
