package content

import (
	"fmt"
	"maps"
	"net/url"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"time"

	"hokhao/generator/diagnostic"
)

// Bytes that settings and lists may have at most; an office's own are a hundredth of it.
const maxSettings = 2 << 20

// ReadSettings reads content/site.yaml. Defaults are filled in; what is wrong is in the findings.
func ReadSettings(data []byte) (Settings, []diagnostic.Finding) {
	r := newReading(SettingsFile, data, Context{Zone: DefaultZone})
	s := Settings{}
	n := r.plainYAML(data)
	if n != nil && n.shape == list {
		r.fail("front-matter", n.at, "site.yaml ต้องเป็นรายการ “ชื่อช่อง: ค่า”", "the settings are not a mapping", "ลบเครื่องหมาย - หน้าชื่อช่อง")
	} else if n != nil {
		// The zone decides how the dates in the settings are read, so it is looked at first.
		if z := n.get("timeZone"); z != nil && z.shape == scalar && !strings.Contains(z.text, Unfilled) {
			r.Zone = strings.TrimSpace(z.text)
			if _, err := time.LoadLocation(r.Zone); err != nil || r.Zone == "" || r.Zone == "Local" {
				r.fail("time-zone", z.at, fmt.Sprintf("ไม่รู้จักเขตเวลา “%s”", r.Zone), "unknown time zone", "พิมพ์  ⟦timeZone: Asia/Bangkok⟧")
				r.Zone = DefaultZone
			}
		}
		r.into(n, reflect.ValueOf(&s).Elem(), "")
		s.ChannelsAt = map[string]Position{}
		for c := range s.Channels {
			s.ChannelsAt[c] = r.at["channels."+c]
		}
		r.checkSettings(s)
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

// NeedsApproval tells whether a publication is held until somebody approved it.
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

// Context gives what reading a source depends on.
func (s Settings) Context() Context {
	return Context{Zone: s.TimeZone.Text, Phones: s.Phones(), Places: s.Places()}
}

// plainYAML reads a whole file of YAML as a mapping or list.
func (r *reading) plainYAML(data []byte) *node {
	if len(data) > maxSettings {
		r.fail("file-large", Position{}, "ไฟล์นี้ใหญ่เกินไป", "the file is too large", "แยกข้อมูลที่ไม่ใช่การตั้งค่าออกไป")
		return nil
	}
	if !r.decodable(data) {
		return nil
	}
	n := parseYAML(r, r.clean(data), 1)
	if n != nil && n.shape == scalar {
		r.fail("front-matter", n.at, "ไฟล์นี้ต้องเป็นรายการ “ชื่อช่อง: ค่า” บรรทัดละหนึ่งช่อง", "the file is not a mapping", "เขียนเป็น “ชื่อช่อง: ค่า” เว้นวรรคหลังเครื่องหมาย :")
		return nil
	}
	return n
}

var keyPattern = regexp.MustCompile(`^[a-z0-9][a-z0-9-]*$`)

func (r *reading) checkSettings(s Settings) {
	if s.BaseURL.Text != "" {
		u, err := url.Parse(s.BaseURL.Text)
		if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.RawQuery != "" || u.Fragment != "" {
			hint := "พิมพ์ที่อยู่ของเว็บไซต์ทั้งหมด ขึ้นต้นด้วย https:// และลงท้ายด้วย /"
			if err == nil && u.Scheme == "" && strings.Contains(u.Path, ".") {
				hint = "ตรวจที่อยู่ให้ถูกต้อง แล้วพิมพ์  ⟦baseURL: https://" + strings.Trim(u.Path, "/") + "/⟧"
			}
			r.fail("base-url", s.BaseURL.At, fmt.Sprintf("ที่อยู่เว็บไซต์ “%s” ไม่ถูกต้อง", s.BaseURL.Text), "baseURL must be an absolute http or https address", hint)
		}
	}
	if s.Language != "" && s.Language != "th" && s.Language != "en" {
		r.fail("language", r.at["language"], fmt.Sprintf("ไม่รู้จักภาษา “%s”", s.Language), "the language must be th or en",
			"ใช้ได้: th (ไทย), en (อังกฤษ) พิมพ์  ⟦language: th⟧  หรือ  ⟦language: en⟧")
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
			r.unknownName("approval-kind", a, "ประเภทเรื่อง", "kind", kinds)
		}
	}
	r.checkLabels(s)
	if s.Theme.Name != "" && s.Theme.Name != "khwae" {
		r.unknownName("theme-unknown", Ref{s.Theme.Name, r.at["theme.name"]}, "ธีม", "theme", []string{"khwae"})
	}
	r.checkOrder("mourning.from", s.Mourning.From, "mourning.to", s.Mourning.To)
	if p := s.Bulletin.Pages; p < 0 || p > 64 {
		r.fail("bulletin-pages", r.at["bulletin.pages"], "จำนวนหน้าของสรุปข่าวต้องอยู่ระหว่าง 1 ถึง 64", "bulletin.pages must be 1 to 64", "พิมพ์  ⟦pages: 4⟧")
	}
}

// checkYears holds that a first year is one, and puts Buddhist years into Gregorian ones.
func (r *reading) checkYears(s *Settings) {
	for _, name := range slices.Sorted(maps.Keys(s.Channels)) {
		at, given := r.at["channels."+name+".from"]
		c := s.Channels[name]
		switch {
		case !given || r.faulty("channels."+name+".from"):
		case !slices.Contains(dated, name):
			r.fail("channel-from", at, fmt.Sprintf("ช่องทาง “%s” กำหนดปีแรกไม่ได้", name), fmt.Sprintf("the channel %q has no first year", name),
				"กำหนดได้เฉพาะ "+strings.Join(dated, ", ")+"\nช่องทางอื่นเปิดหรือปิดได้ พิมพ์  ⟦"+name+": true⟧  หรือ  ⟦"+name+": false⟧")
		case c.From >= 1900 && c.From < 2400:
		case c.From >= 2443 && c.From < 2943:
			c.From -= 543
			s.Channels[name] = c
		default:
			r.fail("channel-from", at, fmt.Sprintf("ปีแรกของช่องทาง “%s” ต้องเป็น พ.ศ. หรือ ค.ศ. สี่หลัก แต่เขียนว่า %d", name, c.From),
				fmt.Sprintf("the first year of the channel %q must be a year of four digits", name), "ตัวอย่าง  ⟦"+name+": {from: 2569}⟧")
		}
	}
}

func (r *reading) unknownName(rule string, ref Ref, thai, english string, known []string) {
	hint := "ใช้ได้: " + strings.Join(known, ", ")
	if near, ok := Nearest(ref.Text, known); ok {
		hint = fmt.Sprintf("หมายถึง “⟦%s⟧” หรือไม่", near)
	}
	r.fail(rule, ref.At, fmt.Sprintf("ไม่รู้จัก%s “%s”", thai, ref.Text), fmt.Sprintf("unknown %s %q", english, ref.Text), hint)
}

func (r *reading) checkKeys(what string, items []Named) {
	seen := map[string]Position{}
	for _, it := range items {
		if it.Key.Text == "" {
			continue // said already
		}
		if !keyPattern.MatchString(it.Key.Text) {
			r.fail("key-form", it.Key.At, fmt.Sprintf("คีย์ “%s” ใช้ได้เฉพาะ a–z, 0–9 และ - เพราะเป็นส่วนหนึ่งของที่อยู่เว็บ", it.Key.Text),
				"a key has a–z, 0–9 and - only", "ตัวอย่าง  ⟦key: si-sawat⟧")
		} else if fault, bad := unpublishableAny(formsOf(it.Key.Text)...); bad {
			r.fail("key-form", it.Key.At, fmt.Sprintf("คีย์ “%s” ใช้เป็นส่วนหนึ่งของที่อยู่เว็บไม่ได้: %s", it.Key.Text, fault.Thai),
				"the key cannot be part of an address: "+fault.English, "ใช้คำสั้นคำอื่น ตัวอย่าง  ⟦key: si-sawat⟧")
		}
		if first, twice := seen[it.Key.Text]; twice {
			r.fail("key-twice", it.Key.At, fmt.Sprintf("คีย์ “%s” ใน %s ซ้ำกับบรรทัด %d", it.Key.Text, what, first.Line), "the key stands twice", "เปลี่ยนคีย์หนึ่งในสองบรรทัดนี้")
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
		r.fail("front-matter", n.at, "ไฟล์นี้ต้องเป็นรายการ แต่ละข้อขึ้นต้นด้วย - ", "the file is not a list", "พิมพ์ดังนี้ โดยพิมพ์ค่าจริงแทน "+Unfilled+"\n- address: "+Unfilled+"\n  date: "+Unfilled+"\n  reason: "+Unfilled)
		return out, r.findings
	}
	r.value(n, reflect.ValueOf(&out.Lines).Elem(), "", Field{Key: "removed.yaml", Thai: "รายการนำออก", typ: reflect.TypeFor[[]RemovedLine]()})
	return out, r.tellUnwanted(r.findings)
}
