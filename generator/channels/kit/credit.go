package kit

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// A credit is what a photo in a kit says of itself, in XMP (ISO 16684-1) with the properties that the IPTC photo metadata
// standard names, so that it stays with the photo in the archives of newsrooms. Photos that are no JPEG have it in
// captions.csv alone.
type credit struct {
	Headline, Caption, Credit, Rights, Terms, Place string
	Taken                                           string // a date
	Page                                            string
	Licence                                         string // address of the licence, or ""
	Language                                        string
	Writable                                        bool
}

// packet is the template of an XMP packet; $names are replaced by texts.
const packet = `<?xpacket begin="` + "\ufeff" + `" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">
$properties</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`

// xmp returns the packet.
func (c credit) xmp() []byte {
	var b strings.Builder
	simple := func(name, text string) {
		if text != "" {
			b.WriteString(" <" + name + ">" + escaped(text) + "</" + name + ">\n")
		}
	}
	inLanguage := func(name, text string) {
		if text != "" {
			b.WriteString(" <" + name + `><rdf:Alt><rdf:li xml:lang="x-default">` + escaped(text) + `</rdf:li><rdf:li xml:lang="` + c.Language + `">` + escaped(text) + "</rdf:li></rdf:Alt></" + name + ">\n")
		}
	}
	simple("photoshop:Headline", c.Headline)
	inLanguage("dc:description", c.Caption)
	if c.Credit != "" {
		b.WriteString(" <dc:creator><rdf:Seq><rdf:li>" + escaped(c.Credit) + "</rdf:li></rdf:Seq></dc:creator>\n")
	}
	simple("photoshop:Credit", c.Credit)
	simple("photoshop:Source", c.Rights)
	inLanguage("dc:rights", c.Rights)
	inLanguage("xmpRights:UsageTerms", c.Terms)
	simple("xmpRights:WebStatement", c.Licence)
	simple("dc:source", c.Page)
	simple("photoshop:DateCreated", c.Taken)
	simple("Iptc4xmpCore:Location", c.Place)
	return []byte(strings.Replace(packet, "$properties", b.String(), 1))
}

func escaped(text string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(text)) // a Buffer accepts everything
	return b.String()
}

// xmpName begins a segment with a packet.
const xmpName = "http://ns.adobe.com/xap/1.0/\x00"

// segment returns the packet as a segment of a JPEG, or nothing for a photo that cannot have one.
func (c credit) segment() []byte {
	if !c.Writable {
		return nil
	}
	const most = 0xFFFF - 2 - len(xmpName)
	text := c.xmp()
	if len(text) > most { // a poster with very many words
		c.Caption = ""
		text = c.xmp()
	}
	if len(text) > most {
		return nil
	}
	b := binary.BigEndian.AppendUint16([]byte{0xFF, 0xE1}, uint16(2+len(xmpName)+len(text)))
	return append(append(b, xmpName...), text...)
}

// size returns the size of a part in the kit.
func (p part) size() int64 { return p.Fact.Size + int64(len(p.Credit.segment())) }

// into copies a file, with the credit behind the segments that must be first.
func (c credit) into(to io.Writer, from io.Reader) error {
	r := bufio.NewReader(from)
	if more := c.segment(); more != nil {
		if err := head(to, r); err != nil {
			return err
		}
		if _, err := to.Write(more); err != nil {
			return err
		}
	}
	_, err := io.Copy(to, r)
	return err
}

var errNoJPEG = errors.New("a photo of the press channel is no JPEG")

// head copies the beginning of a JPEG: its mark, and the segments for JFIF and Exif.
func head(to io.Writer, r *bufio.Reader) error {
	begin, err := r.Peek(2)
	if err != nil {
		return err
	}
	if begin[0] != 0xFF || begin[1] != 0xD8 {
		return errNoJPEG
	}
	if _, err := io.CopyN(to, r, 2); err != nil {
		return err
	}
	for {
		mark, err := r.Peek(4)
		if err != nil {
			return err
		}
		if mark[0] != 0xFF || mark[1] != 0xE0 && mark[1] != 0xE1 {
			return nil
		}
		if _, err := io.CopyN(to, r, 2+int64(binary.BigEndian.Uint16(mark[2:]))); err != nil {
			return err
		}
	}
}
