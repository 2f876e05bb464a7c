package pdfcheck

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"regexp"
	"strings"
)

// metadata checks the catalog, XMP and Info.
func (c *checker) metadata() {
	if lang, _ := c.catalog["Lang"].(Text); lang == "" {
		c.report("11-006", "the document has no language")
	}
	if c.file.Dict(c.catalog["MarkInfo"])["Marked"] != true {
		c.report("06-002", "MarkInfo does not say Marked")
	}
	if c.file.Dict(c.catalog["ViewerPreferences"])["DisplayDocTitle"] != true {
		c.report("07-002", "DisplayDocTitle is not true")
	}
	for _, key := range []Name{"OCProperties", "AcroForm", "OpenAction", "AA"} {
		if c.catalog[key] != nil {
			c.report("catalog", "the catalog has %s", key)
		}
	}
	if c.file.Trailer["Encrypt"] != nil {
		c.report("26-001", "the file is encrypted")
	}
	if id := c.file.Array(c.file.Trailer["ID"]); len(id) != 2 {
		c.report("trailer", "no ID")
	}
	s, ok := c.file.Get(c.catalog["Metadata"]).(*Stream)
	if !ok {
		c.report("06-001", "no XMP metadata")
		return
	}
	if s.Dict["Filter"] != nil {
		c.report("06-001", "XMP metadata are compressed")
	}
	d := xml.NewDecoder(bytes.NewReader(s.Data))
	values := map[string]string{}
	var path []string
	for {
		t, err := d.Token()
		if err != nil {
			if err.Error() != "EOF" {
				c.report("06-001", "XMP metadata: %v", err)
			}
			break
		}
		switch t := t.(type) {
		case xml.StartElement:
			path = append(path, t.Name.Local)
		case xml.EndElement:
			path = path[:len(path)-1]
		case xml.CharData:
			for _, p := range path {
				values[p] += strings.TrimSpace(string(t))
			}
		}
	}
	if values["part"] != "1" {
		c.report("06-002", "XMP does not name PDF/UA-1")
	}
	if values["title"] == "" {
		c.report("06-003", "XMP has no dc:title")
	}
	info := c.file.Dict(c.file.Trailer["Info"])
	text := func(key Name) string {
		t, _ := info[key].(Text)
		return t.String()
	}
	for key, element := range map[Name]string{"Title": "title", "Author": "creator", "Subject": "description", "Keywords": "Keywords", "Producer": "Producer"} {
		if text(key) != values[element] {
			c.report("info", "Info says %s %q, XMP %q", key, text(key), values[element])
		}
	}
	digits := regexp.MustCompile(`[^0-9]`)
	for key, element := range map[Name]string{"CreationDate": "CreateDate", "ModDate": "ModifyDate"} {
		if a, b := digits.ReplaceAllString(text(key), ""), digits.ReplaceAllString(values[element], ""); a != b {
			c.report("info", "Info says %s %s, XMP %s", key, a, b)
		}
	}
	intents := c.file.Array(c.catalog["OutputIntents"])
	for _, o := range intents {
		p, ok := c.file.Get(c.file.Dict(o)["DestOutputProfile"]).(*Stream)
		if !ok || len(p.Data) < 132 || int(binary.BigEndian.Uint32(p.Data)) != len(p.Data) || string(p.Data[36:40]) != "acsp" || string(p.Data[16:20]) != "RGB " {
			c.report("colour", "the output intent has no RGB profile")
		}
	}
	if len(intents) == 0 {
		c.report("colour", "no output intent")
	}
}
