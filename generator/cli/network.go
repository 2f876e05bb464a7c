package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/network"
)

// validatorsFile is the file of the cache with what servers said about their feeds.
const validatorsFile = "network.json"

func networkCommand() *cobra.Command {
	var f flags
	var timeout time.Duration
	cmd := &cobra.Command{
		Use: "network", Short: "รับหัวข้อข่าวจากสำนักงานเครือข่าย (fetch headlines of partner offices)", Args: noArgs,
		Long: strings.TrimSpace(`
รับหัวข้อข่าวล่าสุดจากฟีดของสำนักงานใน content/network.yaml แล้วเก็บไว้ใน content/network/ สำหรับการ build ครั้งต่อไป
การ build เองไม่เคยต่ออินเทอร์เน็ต ถ้ารับจากสำนักงานใดไม่ได้ หัวข้อข่าวเดิมของสำนักงานนั้นยังอยู่ เช่น
  hokhao network && hokhao build

Fetches the newest headlines from the feeds of the offices in content/network.yaml and keeps them in content/network/ for the
next build, which never touches the network itself. Of an office that cannot be reached the earlier headlines stay.`),
		RunE: func(cmd *cobra.Command, _ []string) error {
			o, err := f.options()
			if err != nil {
				return err
			}
			if timeout <= 0 {
				return usageError{fmt.Errorf("--timeout ต้องมากกว่า 0 เช่น 20s (must be more than 0)")}
			}
			settings, partners, findings, err := partnersOf(o.Root)
			if err != nil {
				return err
			}
			if diagnostic.HasErrors(findings) {
				if err := f.show(cmd, findings); err != nil {
					return err
				}
				return errFaulty
			}
			zone, err := time.LoadLocation(settings.TimeZone.Text)
			if err != nil {
				return err
			}
			client := network.Client{Timeout: timeout, Now: o.Now, Zone: zone, Agent: "hokhao/" + Version + " (+" + settings.BaseURL.Text + ")"}
			known := readValidators(filepath.Join(o.Cache, validatorsFile))
			for _, p := range partners {
				if _, err := os.Stat(filepath.Join(o.Root, filepath.FromSlash(p.HeadlinesFile()))); err != nil {
					delete(known, p.Feed.Text) // there is nothing that could be unchanged
				}
			}
			results := client.Fetch(cmd.Context(), partners, known)
			if err := cmd.Context().Err(); err != nil {
				return err
			}
			failed := 0
			next := map[string]network.Validator{}
			for _, r := range results {
				if r.Fault != nil {
					failed++
					findings = append(findings, *r.Fault)
				}
				if err := keepHeadlines(cmd, o.Root, r); err != nil {
					return err
				}
				if r.Validator != (network.Validator{}) {
					next[r.Partner.Feed.Text] = r.Validator
				}
			}
			if err := forgetHeadlines(cmd, o.Root, partners); err != nil {
				return err
			}
			if err := writeValidators(o.Cache, next); err != nil {
				return err
			}
			if err := f.show(cmd, findings); err != nil {
				return err
			}
			if failed > 0 && failed == len(results) {
				return errFaulty
			}
			return nil
		},
	}
	f.registerReading(cmd)
	f.registerJSON(cmd)
	cmd.Flags().DurationVar(&timeout, "timeout", network.DefaultTimeout, "รอแต่ละสำนักงานนานที่สุดเท่าใด (longest wait for one office)")
	return cmd
}

// partnersOf reads the settings and the partner offices of a site.
func partnersOf(root string) (s content.Settings, partners []content.Partner, findings []diagnostic.Finding, err error) {
	folder, err := content.OpenFolder(root, time.Now())
	if err != nil {
		return s, nil, nil, err
	}
	defer folder.Close()
	data, _, err := folder.Take(content.SettingsFile)
	if errors.Is(err, fs.ErrNotExist) {
		f := msgSettingsMissing.With()
		f.File = content.SettingsFile
		return s, nil, nil, refused{f, false}
	} else if err != nil {
		return s, nil, nil, err
	}
	s, _ = content.ReadSettings(data) // its faults are for check
	data, _, err = folder.Take(content.NetworkFile)
	if errors.Is(err, fs.ErrNotExist) {
		f := msgNetworkMissing.With()
		f.File = content.NetworkFile
		return s, nil, nil, refused{f, false}
	} else if err != nil {
		return s, nil, nil, err
	}
	partners, findings = content.ReadPartners(data, s.Context())
	content.FillLines(folder, findings)
	return s, partners, findings, nil
}

// keepHeadlines writes the headlines of a partner if they changed, and says what came.
func keepHeadlines(cmd *cobra.Command, root string, r network.Result) error {
	name := diagnostic.Visible(r.Partner.Name)
	switch {
	case r.Fault != nil:
		return nil
	case !r.Unchanged:
		place := filepath.Join(root, filepath.FromSlash(r.Partner.HeadlinesFile()))
		data := content.WriteHeadlines(r.Headlines)
		if old, err := os.ReadFile(place); err != nil || !bytes.Equal(old, data) {
			if err := os.MkdirAll(filepath.Dir(place), 0o755); err != nil {
				return err
			}
			if err := replaceFile(place, data); err != nil {
				return err
			}
			_, err := fmt.Fprintf(cmd.OutOrStdout(), "%s: %d หัวข้อ\n", name, len(r.Headlines))
			return err
		}
	}
	_, err := fmt.Fprintf(cmd.OutOrStdout(), "%s: ไม่มีข่าวใหม่\n", name)
	return err
}

// forgetHeadlines removes the headlines of offices that are no partners any longer.
func forgetHeadlines(cmd *cobra.Command, root string, partners []content.Partner) error {
	dir := filepath.Join(root, filepath.FromSlash(content.NetworkDir))
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for _, e := range entries {
		key, ours := strings.CutSuffix(e.Name(), ".tsv")
		if !ours || slices.ContainsFunc(partners, func(p content.Partner) bool { return p.Key.Text == key }) {
			continue
		}
		if err := os.Remove(filepath.Join(dir, e.Name())); err != nil {
			return err
		}
		fmt.Fprintf(cmd.OutOrStdout(), "ลบหัวข้อข่าวของ %s ซึ่งไม่อยู่ใน network.yaml แล้ว\n", diagnostic.Visible(key))
	}
	return nil
}

// readValidators returns nothing if there is no such file, or none that can be read: then feeds are fetched whole.
func readValidators(name string) map[string]network.Validator {
	all := map[string]network.Validator{}
	data, err := os.ReadFile(name)
	if err != nil || json.Unmarshal(data, &all) != nil {
		return map[string]network.Validator{}
	}
	return all
}

func writeValidators(cache string, all map[string]network.Validator) error {
	data, err := json.MarshalIndent(all, "", "\t")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return err
	}
	return replaceFile(filepath.Join(cache, validatorsFile), append(data, '\n'))
}
