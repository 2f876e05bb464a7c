package catalogue

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"hokhao/generator/channel/channeltest"
)

const path = "data/catalog.jsonld"

func TestTheCatalogue(t *testing.T) {
	s := channeltest.Site(t, map[string]string{
		"news/2026/a.md": channeltest.Release("ข่าว", "2026-11-23", "changes: [{date: 2026-11-24 10:00, type: correction, note: ก}]\n", "ก"),
		"news/2025/b.md": channeltest.Release("ข่าวเก่า", "2025-11-23", "", "ก"),
	})
	made := channeltest.Files{"data/publications-2026.csv": []byte("a,b\r\n"), "data/publications-2026.json": []byte("{}"), "data/publications-2025.csv": []byte("a\r\n"), "calendar.ics": []byte("BEGIN")}
	files, _ := channeltest.Render(t, New(), s, made)
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	valid, err := c.Compile("testdata/dcat.json")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(files[path]))
	if err == nil {
		err = valid.Validate(doc)
	}
	if err != nil {
		t.Fatalf("%v\n%s", err, files[path])
	}
	var catalogue struct {
		Sets []struct {
			ID    string `json:"@id"`
			Files []struct {
				ID   string `json:"@id"`
				Type struct {
					ID string `json:"@id"`
				} `json:"dcat:mediaType"`
				Size struct {
					Value int `json:"@value"`
				} `json:"dcat:byteSize"`
				Sum struct {
					Value struct {
						Value string `json:"@value"`
					} `json:"spdx:checksumValue"`
				} `json:"spdx:checksum"`
			} `json:"dcat:distribution"`
		} `json:"dcat:dataset"`
		Changed struct {
			Value string `json:"@value"`
		} `json:"dct:modified"`
	}
	if err := json.Unmarshal(files[path], &catalogue); err != nil {
		t.Fatal(err)
	}
	listed := 0
	for _, set := range catalogue.Sets {
		for _, f := range set.Files {
			data, ok := made[strings.TrimPrefix(f.ID, "https://pr.example.go.th/")]
			if listed++; !ok || len(data) != f.Size.Value || fmt.Sprintf("%x", sha256.Sum256(data)) != f.Sum.Value.Value || !strings.HasPrefix(f.Type.ID, "https://www.iana.org/assignments/media-types/text/") && strings.HasSuffix(f.ID, "csv") {
				t.Errorf("%+v", f)
			}
		}
	}
	if listed != len(made) || len(catalogue.Sets) != 2 || catalogue.Changed.Value != "2026-11-24T10:00:00+07:00" {
		t.Errorf("%d files listed: %+v", listed, catalogue)
	}
}

func TestNoCatalogueOfNothing(t *testing.T) {
	s := channeltest.Site(t, map[string]string{"news/2026/a.md": channeltest.Release("ข่าว", "2026-11-23", "", "ก")})
	if files, _ := channeltest.Render(t, New(), s, nil); len(files) > 0 {
		t.Errorf("%v", files)
	}
}
