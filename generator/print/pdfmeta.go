package print

import (
	"encoding/binary"
	"encoding/xml"
	"math"
	"strings"
	"unicode/utf16"
)

// xmp returns the document's metadata (ISO 16684-1), equal to those of the Info dictionary.
func xmp(d *Document) []byte {
	var b strings.Builder
	esc := func(s string) string {
		var e strings.Builder
		_ = xml.EscapeText(&e, []byte(s)) // cannot fail: a Builder accepts everything
		return e.String()
	}
	b.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` + "\n" +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"` +
		` xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">` + "\n" +
		"<dc:format>application/pdf</dc:format>\n" +
		`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">` + esc(d.Title) + "</rdf:li></rdf:Alt></dc:title>\n" +
		"<dc:language><rdf:Bag><rdf:li>" + esc(languageOf(d)) + "</rdf:li></rdf:Bag></dc:language>\n")
	if d.Author != "" {
		b.WriteString("<dc:creator><rdf:Seq><rdf:li>" + esc(d.Author) + "</rdf:li></rdf:Seq></dc:creator>\n")
	}
	if d.Subject != "" {
		b.WriteString(`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">` + esc(d.Subject) + "</rdf:li></rdf:Alt></dc:description>\n")
	}
	if len(d.Keywords) > 0 {
		b.WriteString("<pdf:Keywords>" + esc(strings.Join(d.Keywords, ", ")) + "</pdf:Keywords>\n")
	}
	b.WriteString("<pdf:Producer>" + producer + "</pdf:Producer>\n")
	if !d.Date.IsZero() {
		date := d.Date.Format("2006-01-02T15:04:05-07:00")
		b.WriteString("<xmp:CreateDate>" + date + "</xmp:CreateDate>\n<xmp:ModifyDate>" + date + "</xmp:ModifyDate>\n")
	}
	b.WriteString("<pdfuaid:part>1</pdfuaid:part>\n</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return []byte(b.String())
}

// sRGBProfile returns an ICC profile of the colour space of IEC 61966-2-1: its primaries adapted to D50 and its tone
// curve, as in ICC.1:2010 (profile version 4.3).
func sRGBProfile() []byte {
	s15 := func(v float64) []byte { return binary.BigEndian.AppendUint32(nil, uint32(int32(math.Round(v*65536)))) }
	typed := func(tag string, values ...float64) []byte {
		b := append([]byte(tag), 0, 0, 0, 0)
		for _, v := range values {
			b = append(b, s15(v)...)
		}
		return b
	}
	text := func(s string) []byte {
		units := utf16.Encode([]rune(s))
		b := append([]byte("mluc"), 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 12)
		b = append(b, "enUS"...)
		b = binary.BigEndian.AppendUint32(b, uint32(2*len(units)))
		b = binary.BigEndian.AppendUint32(b, 28)
		for _, u := range units {
			b = binary.BigEndian.AppendUint16(b, u)
		}
		return b
	}
	curve := append([]byte("para"), 0, 0, 0, 0, 0, 3, 0, 0)
	for _, v := range []float64{2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045} {
		curve = append(curve, s15(v)...)
	}
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", text("sRGB IEC61966-2.1")},
		{"cprt", text("No copyright, use freely")},
		{"wtpt", typed("XYZ ", 0.9642, 1, 0.8249)},
		{"chad", typed("sf32", 1.047882, 0.022919, -0.050201, 0.029587, 0.990479, -0.017059, -0.009232, 0.015076, 0.751678)},
		{"rXYZ", typed("XYZ ", 0.436066, 0.222488, 0.013916)},
		{"gXYZ", typed("XYZ ", 0.385147, 0.716873, 0.097076)},
		{"bXYZ", typed("XYZ ", 0.143066, 0.060608, 0.714096)},
		{"rTRC", curve}, {"gTRC", curve}, {"bTRC", curve},
	}
	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	var body []byte
	offset := 128 + 4 + 12*len(tags)
	curveAt := 0
	for _, t := range tags {
		at := offset + len(body)
		if strings.HasSuffix(t.name, "TRC") {
			if curveAt == 0 {
				curveAt = at
			} else {
				at = curveAt
			}
		}
		table = append(table, t.name...)
		table = binary.BigEndian.AppendUint32(table, uint32(at))
		table = binary.BigEndian.AppendUint32(table, uint32(len(t.data)))
		if at != curveAt || len(body)+offset == curveAt {
			body = append(body, t.data...)
			for len(body)%4 != 0 {
				body = append(body, 0)
			}
		}
	}
	header := make([]byte, 128)
	binary.BigEndian.PutUint32(header, uint32(offset+len(body)))
	header[8], header[9] = 4, 0x30
	copy(header[12:], "mntrRGB XYZ ")
	for i, v := range []uint16{2000, 1, 1, 0, 0, 0} { // a date is required; its value has no meaning
		binary.BigEndian.PutUint16(header[24+2*i:], v)
	}
	copy(header[36:], "acsp")
	copy(header[68:], append(append(s15(0.9642), s15(1)...), s15(0.8249)...))
	return append(append(header, table...), body...)
}
