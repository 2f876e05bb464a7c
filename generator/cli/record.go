package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/engine"
	"hokhao/generator/publish"
	"hokhao/generator/site"
)

func recordCommand() *cobra.Command {
	var f flags
	cmd := &cobra.Command{
		Use: "record", Short: "จดที่อยู่และสรุปข่าวที่เผยแพร่แล้วลงใน content/ (remember what was published)", Args: noArgs,
		Long: strings.TrimSpace(`
ใช้หลัง build: จดที่อยู่ ประเภท เลขที่ และวันที่ของทุกเรื่องที่เผยแพร่แล้วลงใน content/published.tsv เพื่อให้ระบบเตือนเมื่อที่อยู่ใดหายไป
และจดสรุปข่าวประจำสัปดาห์ที่พ้นวันสุดท้ายแล้วลงใน content/issues.tsv ฉบับที่เปลี่ยนไปหลังจากนั้นจะออกเป็นฉบับแก้ไข

Run after build: appends the address, kind, number and date of everything that public/ holds to
content/published.tsv, so that an address that is lost later is an error; and each weekly issue whose last day
has passed to content/issues.tsv, so that one that changes later is re-issued as a revision.`),
		RunE: func(cmd *cobra.Command, _ []string) error {
			o, err := f.options()
			if err != nil {
				return err
			}
			return f.record(cmd, o)
		},
	}
	f.register(cmd, true)
	return cmd
}

// record appends to published.tsv the publications of the site that the finished build published.
func (f *flags) record(cmd *cobra.Command, o engine.Options) error {
	o.Drafts, o.Future = false, false // a preview is not a publication
	res, err := engine.Connect(cmd.Context(), o)
	if err != nil {
		return err
	}
	if diagnostic.HasErrors(res.Findings) && !o.LeaveOut {
		if err := f.show(cmd, res.Findings); err != nil {
			return err
		}
		return errFaulty
	}
	manifest, err := publish.ReadManifest(o.Output)
	if err != nil {
		return err
	}
	day := res.Site.Today.Time
	var lines []content.PublishedLine
	add := func(p *site.Publication) {
		if _, there := manifest[site.FilePath(p.Path)]; there && p.State.Held == "" {
			lines = append(lines, content.PublishedLine{Address: p.Path, Kind: p.Kind, Number: p.Number.String(), Since: day, ID: p.ID})
		}
	}
	for _, p := range res.Site.Publications {
		add(p)
	}
	for _, p := range res.Site.StaticPages {
		add(p)
	}
	issues, err := f.recordIssues(o, res, manifest)
	if err != nil {
		return err
	}
	before := res.Published
	after := before.Add(lines...)
	grown := len(after.Lines) - len(before.Lines)
	if !slices.Equal(before.Lines, after.Lines) {
		if err := replaceFile(filepath.Join(o.Root, filepath.FromSlash(content.PublishedFile)), after.Write()); err != nil {
			return err
		}
	}
	fmt.Fprintf(cmd.OutOrStdout(), "จดที่อยู่ใหม่ %d รายการ รวม %d รายการ สรุปข่าว %d ฉบับ ณ %s\n", grown, len(after.Lines), issues, day.Format(time.DateOnly))
	return nil
}

// recordIssues appends to issues.tsv the weekly issues whose last day has passed and that are new or have changed,
// and returns their number.
func (f *flags) recordIssues(o engine.Options, res engine.Connection, manifest map[string]publish.Entry) (int, error) {
	var lines []content.IssueLine
	for _, w := range res.Site.Weeks {
		last, recorded := res.Issues.Last(w.Week)
		_, published := manifest[site.FilePath(w.Address)]
		if published && w.To.Before(res.Site.Today.Time) && (!recorded || last.Stories != w.Stories) {
			lines = append(lines, content.IssueLine{
				Week: w.Week, Number: w.Issue, Revision: w.Revision, Date: res.Site.Today.Time, Stories: w.Stories,
			})
		}
	}
	if len(lines) == 0 {
		return 0, nil
	}
	name := filepath.Join(o.Root, filepath.FromSlash(content.IssuesFile))
	return len(lines), replaceFile(name, res.Issues.Add(lines...).Write())
}

// replaceFile replaces a file as a whole: after a crash the old one is still complete.
func replaceFile(name string, data []byte) error {
	tmp, err := os.CreateTemp(filepath.Dir(name), ".hokhao-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name())
	if _, err := tmp.Write(data); err != nil {
		tmp.Close()
		return err
	}
	if err := tmp.Chmod(0o644); err != nil {
		tmp.Close()
		return err
	}
	if err := tmp.Close(); err != nil {
		return err
	}
	return os.Rename(tmp.Name(), name)
}
