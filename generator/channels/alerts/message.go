package alerts

import (
	"context"
	"encoding/xml"
	"io"
	"strings"
	"time"

	"hokhao/generator/channel"
	"hokhao/generator/entry"
)

const namespace = "urn:oasis:names:tc:emergency:cap:1.2"

// codeSystem is the name under which the areas' codes are given: TIS 1099, the official codes of provinces, districts and
// subdistricts.
const codeSystem = "TIS1099"

type xmlAlert struct {
	XMLName    xml.Name  `xml:"alert"`
	Namespace  string    `xml:"xmlns,attr"`
	Identifier string    `xml:"identifier"`
	Sender     string    `xml:"sender"`
	Sent       string    `xml:"sent"`
	Status     string    `xml:"status"`
	Type       string    `xml:"msgType"`
	Scope      string    `xml:"scope"`
	References string    `xml:"references,omitempty"`
	Infos      []xmlInfo `xml:"info"`
}

type xmlInfo struct {
	Language    string   `xml:"language"`
	Categories  []string `xml:"category"`
	Event       string   `xml:"event"`
	Response    string   `xml:"responseType"`
	Urgency     string   `xml:"urgency"`
	Severity    string   `xml:"severity"`
	Certainty   string   `xml:"certainty"`
	Effective   string   `xml:"effective"`
	Onset       string   `xml:"onset,omitempty"`
	Expires     string   `xml:"expires,omitempty"`
	SenderName  string   `xml:"senderName,omitempty"`
	Headline    string   `xml:"headline"`
	Description string   `xml:"description,omitempty"`
	Instruction string   `xml:"instruction,omitempty"`
	Web         string   `xml:"web"`
	Contact     string   `xml:"contact,omitempty"`
	Area        *xmlArea `xml:"area"`
}

type xmlArea struct {
	Description string    `xml:"areaDesc"`
	Codes       []xmlCode `xml:"geocode"`
}

type xmlCode struct {
	Name  string `xml:"valueName"`
	Value string `xml:"value"`
}

func writeMessage(_ context.Context, out channel.Output, m message) error {
	x := xmlAlert{
		Namespace: namespace, Identifier: m.Identifier, Sender: m.Sender, Sent: stamp(m.Sent), Status: "Actual", Type: m.Type, Scope: "Public",
		References: m.References,
	}
	if m.Draft {
		x.Status = "Draft"
	}
	for _, v := range m.Infos {
		text, err := v.Body.Text(m.Base.URL)
		if err != nil {
			return err
		}
		i := xmlInfo{
			Language: v.Language, Categories: v.Categories, Event: v.Event, Response: v.Alert.Response, Urgency: v.Alert.Urgency,
			Severity: v.Alert.Severity, Certainty: v.Alert.Certainty, Effective: stamp(v.Effective), Onset: optional(v.Onset), Expires: optional(v.Expires),
			SenderName: v.SenderName, Headline: v.Headline, Instruction: strings.Join(v.Instruction, "\n"), Web: v.Web, Contact: v.Contact,
			Description: entry.Join("\n\n", strings.Join(v.Lines, "\n"), strings.TrimSpace(entry.Clean(text))),
		}
		if v.Area != "" {
			i.Area = &xmlArea{Description: v.Area}
			for _, code := range v.Codes {
				i.Area.Codes = append(i.Area.Codes, xmlCode{codeSystem, code})
			}
		}
		x.Infos = append(x.Infos, i)
	}
	return writeXML(out, x)
}

// optional writes a moment, or nothing for the zero Time.
func optional(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return stamp(t)
}

func writeXML(out channel.Output, v any) error {
	if _, err := io.WriteString(out, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(out)
	e.Indent("", " ")
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := io.WriteString(out, "\n")
	return err
}
