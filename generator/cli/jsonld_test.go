package cli

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"hokhao/generator/soak"
)

// jsonLD is a document of JSON-LD on a page.
var jsonLD = regexp.MustCompile(`<script type="application/ld\+json">([^<]*)</script>`)

// schemaTypes are the types that the sample's pages are between them. All are checked against schema.org.
var schemaTypes = []string{
	"AboutPage", "BreadcrumbList", "ClaimReview", "CollectionPage", "ContactPage", "Dataset", "DigitalDocument", "EducationEvent", "Event", "ExhibitionEvent",
	"Festival", "GovernmentOrganization", "ImageGallery", "NewsArticle", "PublicationIssue", "RadioEpisode", "RadioSeries", "SearchResultsPage", "SpecialAnnouncement",
	"VideoObject", "WebPage", "WebSite",
}

// shape returns the properties of a value of JSON, without their texts.
func shape(v any) string {
	switch x := v.(type) {
	case map[string]any:
		var parts []string
		for _, k := range slices.Sorted(maps.Keys(x)) {
			part := k + ":" + shape(x[k])
			if k == "@type" {
				part = fmt.Sprint(x[k])
			}
			parts = append(parts, part)
		}
		return "{" + strings.Join(parts, ",") + "}"
	case []any:
		var parts []string
		for _, e := range x {
			if s := shape(e); !slices.Contains(parts, s) {
				parts = append(parts, s)
			}
		}
		return "[" + strings.Join(parts, ",") + "]"
	}
	return fmt.Sprintf("%T", v)
}

var badYear = regexp.MustCompile(`"(?:date[A-Z]\w+|startDate|endDate|expires|uploadDate|temporalCoverage)":"(?:\.\./)?(?:2[4-9]\d\d|[^12.])`)

// Every page with an address of its own says what it is for schema.org, with machine dates in the Gregorian calendar; and the
// types of schema.org, as somebody else wrote them down for TypeScript, accept every shape that occurs.
func TestPagesSayWhatTheyAre(t *testing.T) {
	t.Parallel()
	public := sampleSite(t)
	shapes, types := map[string]string{}, map[string]bool{} // a document of each shape
	for name := range tree(t, public) {
		if filepath.Ext(name) != ".html" {
			continue
		}
		page, err := os.ReadFile(filepath.Join(public, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		own := strings.Contains(string(page), `rel="canonical"`) && !strings.Contains(string(page), `http-equiv="refresh"`)
		documents := jsonLD.FindAllStringSubmatch(string(page), -1)
		if own != (len(documents) > 0) {
			t.Errorf("%s: %d documents of JSON-LD", name, len(documents))
		}
		for _, d := range documents {
			var v map[string]any
			if err := json.Unmarshal([]byte(d[1]), &v); err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			if m := badYear.FindString(d[1]); m != "" {
				t.Errorf("%s: %s", name, m)
			}
			types[fmt.Sprint(v["@type"])] = true
			shapes[shape(v)] = d[1]
		}
	}
	if got := slices.Sorted(maps.Keys(types)); !slices.Equal(got, schemaTypes) {
		t.Errorf("pages are %v, not %v", got, schemaTypes)
	}
	if soak.Rounds(0, 1) == 0 {
		return // the compiler takes seconds
	}
	node, modules := need(t, "node"), "../../.ci/node_modules"
	compiler, err := filepath.Abs(filepath.Join(modules, "typescript/bin/tsc"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(compiler); err != nil {
		need(t, "tsc of .ci")
	}
	var b strings.Builder
	b.WriteString("import type * as s from 'schema-dts';\n")
	for i, key := range slices.Sorted(maps.Keys(shapes)) {
		var v struct {
			Type string `json:"@type"`
		}
		_ = json.Unmarshal([]byte(shapes[key]), &v)
		fmt.Fprintf(&b, "export const d%d: s.WithContext<Exclude<s.%s, string>> = %s;\n", i, v.Type, shapes[key])
	}
	b.WriteString("// @ts-expect-error: the compiler sees what is wrong\n" +
		"export const wrong: s.WithContext<Exclude<s.NewsArticle, string>> = {\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\", \"headlin\": \"x\"};\n")
	dir := t.TempDir()
	file := filepath.Join(dir, "pages.ts")
	if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	declarations, _ := filepath.Abs(filepath.Join(modules, "schema-dts"))
	if err := os.MkdirAll(filepath.Join(dir, "node_modules"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(declarations, filepath.Join(dir, "node_modules", "schema-dts")); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(node, compiler, "--noEmit", "--strict", "--module", "preserve", "--target", "es2022", file)
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%.6000s", err, out)
	}
	t.Logf("%d shapes of %d types", len(shapes), len(types))
}
