package content

import (
	"encoding/base64"
	"fmt"
	"maps"
	"net/url"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"time"

	"hokhao/generator/diagnostic"
	"hokhao/generator/palette"
)

// Bytes that settings and lists may have at most; an office's own are a hundredth of it.
const maxSettings = 2 << 20

// ReadSettings reads content/site.yaml. Defaults are filled in; what is wrong is in the findings.
func ReadSettings(data []byte) (Settings, []diagnostic.Finding) {
	r := newReading(SettingsFile, data, Context{Zone: DefaultZone})
	s := Settings{}
	n := r.plainYAML(data)
	if n != nil && n.shape == list {
		r.tell(msgSettingsShape, n.at)
	} else if n != nil {
		// The zone decides how the dates in the settings are read, so it is looked at first.
		if z := n.get("timeZone"); z != nil && z.shape == scalar && !strings.Contains(z.text, Unfilled) {
			r.Zone = strings.TrimSpace(z.text)
			if _, err := time.LoadLocation(r.Zone); err != nil || r.Zone == "" || r.Zone == "Local" {
				r.tell(msgTimeZone, z.at, "zone", r.Zone)
				r.Zone = DefaultZone
			}
		}
		r.into(n, reflect.ValueOf(&s).Elem(), "")
		s.ChannelsAt = map[string]Position{}
		for c := range s.Channels {
			s.ChannelsAt[c] = r.at["channels."+c]
		}
		r.checkSettings(&s)
		r.checkYears(&s)
	}
	if s.TimeZone.Text == "" || len(r.findings) > 0 {
		s.TimeZone.Text = r.Zone
	}
	if s.Language == "" {
		s.Language = "th"
	}
	if s.Bulletin.Numerals == "" {
		s.Bulletin.Numerals = "thai"
	}
	return s, r.tellUnwanted(r.findings)
}

// DefaultZone is the zone of a site that names none.
const DefaultZone = "Asia/Bangkok"

// NeedsApproval reports whether a publication is held until somebody approved it.
func (s Settings) NeedsApproval(p Publication) bool {
	as := ""
	if k, ok := p.(approvable); ok {
		as = k.approvedAs()
	}
	if s.Approval == nil {
		return as != "" || p.Kind().Profile().Approved
	}
	return slices.ContainsFunc(s.Approval, func(a Ref) bool { return a.Text == string(p.Kind()) || as != "" && a.Text == as })
}

// Context returns what reading a source depends on.
func (s Settings) Context() Context {
	return Context{Zone: s.TimeZone.Text, Phones: s.Phones(), Places: s.Places(), Spelling: s.Spelling}
}

// plainYAML reads a whole file of YAML as a mapping or list.
func (r *reading) plainYAML(data []byte) *node {
	if len(data) > maxSettings {
		r.tell(msgFileLarge, Position{})
		return nil
	}
	if !r.decodable(data) {
		return nil
	}
	data = r.clean(data)
	r.checkSpaced(data)
	n := parseYAML(r, data, 1)
	if n != nil && n.shape == scalar {
		r.tell(msgFileShape, n.at)
		return nil
	}
	return n
}

// isPublicKey reports whether a text is a public key of minisign: the letters Ed, an id of eight bytes, and a key of Ed25519.
func isPublicKey(text string) bool {
	data, err := base64.StdEncoding.DecodeString(text)
	return err == nil && len(data) == 42 && string(data[:2]) == "Ed"
}

var keyPattern = regexp.MustCompile(`^[a-z0-9][a-z0-9-]*$`)

func (r *reading) checkSettings(s *Settings) {
	if s.BaseURL.Text != "" {
		u, err := url.Parse(s.BaseURL.Text)
		if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.RawQuery != "" || u.Fragment != "" {
			hint := "พิมพ์ที่อยู่ของเว็บไซต์ทั้งหมด ขึ้นต้นด้วย https:// และลงท้ายด้วย /"
			if err == nil && u.Scheme == "" && strings.Contains(u.Path, ".") {
				hint = "ตรวจที่อยู่ให้ถูกต้อง แล้วพิมพ์  ⟦baseURL: https://" + strings.Trim(u.Path, "/") + "/⟧"
			}
			r.tell(msgBaseURL, s.BaseURL.At, "address", s.BaseURL.Text, "hint", hint)
		}
	}
	if s.Language != "" && s.Language != "th" && s.Language != "en" {
		r.tell(msgLanguage, r.at["language"], "language", s.Language)
	}
	if s.PublicKey != "" && !isPublicKey(s.PublicKey) {
		r.tell(msgPublicKey, r.at["publicKey"])
		s.PublicKey = ""
	}
	r.checkKeys("agencies", s.Agencies)
	topics := make([]Named, len(s.Topics))
	for i, t := range s.Topics {
		topics[i] = t.Named
	}
	r.checkKeys("topics", topics)
	var districts, subdistricts []Named
	for _, d := range s.Districts {
		districts = append(districts, d.Named)
		subdistricts = append(subdistricts, d.Subdistricts...)
	}
	r.checkKeys("districts", districts)
	r.checkKeys("subdistricts", subdistricts)
	kinds := append(kindNames(), string(ElectionCampaign))
	for _, a := range s.Approval {
		if !slices.Contains(kinds, a.Text) {
			r.unknownName(msgApprovalKind, a, kinds)
		}
	}
	r.checkLabels(*s)
	r.checkColor("theme.main", &s.Theme.Main, palette.White, "ตัวอักษรสีขาว")
	r.checkColor("theme.accent", &s.Theme.Accent, palette.Ink, "ตัวอักษรสีเข้ม")
	r.checkOrder("mourning.from", s.Mourning.From, "mourning.to", s.Mourning.To)
	if p := s.Bulletin.Pages; p < 0 || p > 64 {
		r.tell(msgBulletinPages, r.at["bulletin.pages"])
	}
}

// checkYears checks that a first year is one, and turns Buddhist years into Gregorian ones.
func (r *reading) checkYears(s *Settings) {
	for _, name := range slices.Sorted(maps.Keys(s.Channels)) {
		at, given := r.at["channels."+name+".from"]
		c := s.Channels[name]
		switch {
		case !given || r.faulty("channels."+name+".from"):
		case !slices.Contains(dated, name):
			r.tell(msgChannelNoYear, at, "channel", name, "dated", strings.Join(dated, ", "))
		case c.From >= 1900 && c.From < 2400:
		case c.From >= 2443 && c.From < 2943:
			c.From -= 543
			s.Channels[name] = c
		default:
			r.tell(msgChannelYear, at, "channel", name, "year", c.From)
		}
	}
}

func (r *reading) unknownName(msg diagnostic.Message, ref Ref, known []string, pairs ...any) {
	hint := "ใช้ได้: " + strings.Join(known, ", ")
	if near, ok := Nearest(ref.Text, known); ok {
		hint = fmt.Sprintf("หมายถึง “⟦%s⟧” หรือไม่", near)
	}
	r.tell(msg, ref.At, append(pairs, "text", ref.Text, "hint", hint)...)
}

func (r *reading) checkKeys(what string, items []Named) {
	seen := map[string]Position{}
	for _, it := range items {
		if it.Key.Text == "" {
			continue // reported already
		}
		if !keyPattern.MatchString(it.Key.Text) {
			r.tell(msgKeyForm, it.Key.At, "key", it.Key.Text)
		} else if fault, bad := unpublishableAny(formsOf(it.Key.Text)...); bad {
			r.tell(msgKeyName, it.Key.At, "key", it.Key.Text, "thai", fault.Thai, "english", fault.English)
		}
		if first, twice := seen[it.Key.Text]; twice {
			r.tell(msgSettingTwice, it.Key.At, "key", it.Key.Text, "what", what, "line", first.Line)
		}
		seen[it.Key.Text] = it.Key.At
	}
}

// ReadRemoved reads content/removed.yaml: a list of addresses that were given up on purpose.
func ReadRemoved(data []byte, c Context) (Removed, []diagnostic.Finding) {
	r := newReading(RemovedFile, data, c)
	var out Removed
	n := r.plainYAML(data)
	if n == nil || n.shape == nothing {
		return out, r.findings
	}
	if n.shape != list {
		r.tell(msgRemovedShape, n.at)
		return out, r.findings
	}
	r.value(n, reflect.ValueOf(&out.Lines).Elem(), "", Field{Key: "removed.yaml", Thai: "รายการนำออก", typ: reflect.TypeFor[[]RemovedLine]()})
	return out, r.tellUnwanted(r.findings)
}
