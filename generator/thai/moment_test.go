package thai

import (
	"errors"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"
)

func bangkok(t testing.TB) *time.Location {
	zone, err := time.LoadLocation("Asia/Bangkok")
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

func TestParseMoment(t *testing.T) {
	for in, want := range map[string]string{
		"2026-11-23":                "2026-11-23",
		" 2026-11-23 ":              "2026-11-23",
		"2026-11-23 09:30":          "2026-11-23 09:30:00",
		"2026-11-23 9:30":           "2026-11-23 09:30:00",
		"2026-11-23 09:30:15":       "2026-11-23 09:30:15",
		"2026-11-23T09:30":          "2026-11-23 09:30:00",
		"2026-11-23 09.30":          "2026-11-23 09:30:00",
		"2026-11-23 09.30 น.":       "2026-11-23 09:30:00",
		"2026-11-23T09:30:15+07:00": "2026-11-23 09:30:15",
		"2026-11-23T09:30:15Z":      "2026-11-23 16:30:15",
		"2026-11-23t23:30:00.5z":    "2026-11-24 06:30:00",
		"2026-11-23T00:30:00-05:00": "2026-11-23 12:30:00",
		"2569-11-23":                "2026-11-23",
		"2569-11-23 09:30":          "2026-11-23 09:30:00",
		"2569-11-23T09:30:00+07:00": "2026-11-23 09:30:00",
		"๒๕๖๙-๑๑-๒๓ ๐๙:๓๐":          "2026-11-23 09:30:00",
		"2567-02-29":                "2024-02-29",
		"1900-01-01":                "1900-01-01",
		"2199-12-31":                "2199-12-31",
		"2742-12-31":                "2199-12-31",

		"23 พฤศจิกายน 2569":        "2026-11-23",
		"23 พฤศจิกายน 2026":        "2026-11-23",
		"23พฤศจิกายน2569":          "2026-11-23",
		"๒๓ พฤศจิกายน ๒๕๖๙":        "2026-11-23",
		"23 พ.ย. 69":               "2026-11-23",
		"23 พ.ย.69":                "2026-11-23",
		"23 พย 69":                 "2026-11-23",
		"23 พ. ย. 2569":            "2026-11-23",
		"23-พ.ย.-69":               "2026-11-23",
		"1 ม.ค. 05":                "1962-01-01",
		"29 ก.พ. 67":               "2024-02-29",
		"5 กรกฏาคม 2569":           "2026-07-05",
		"วันที่ 23 พฤศจิกายน 2569": "2026-11-23",
		"วันจันทร์ที่ 23 พฤศจิกายน 2569": "2026-11-23",
		"จันทร์ที่ 23 พฤศจิกายน 2569":    "2026-11-23",
		"จ. 23 พ.ย. 69":                "2026-11-23",
		"พฤ. 26 พ.ย. 69":               "2026-11-26",
		"วันพฤหัสที่ 26 พ.ย. 2569":     "2026-11-26",
		"พ. 25 พ.ย. 69":                "2026-11-25",
		"อา. 22 พ.ย. 69":               "2026-11-22",
		"อ. 24 พ.ย. 69":                "2026-11-24",
		"23 พฤศจิกายน พ.ศ. 2569":       "2026-11-23",
		"23 พฤศจิกายน พุทธศักราช 2569": "2026-11-23",
		"23 พฤศจิกายน ปี พ.ศ. 2569":    "2026-11-23",
		"23 พ.ย. พ.ศ. 69":              "2026-11-23",
		"23 พฤศจิกายน ค.ศ. 2026":       "2026-11-23",
		"วันจันทร์ที่ 23 พฤศจิกายน พ.ศ. 2569 เวลา 09.30 น.": "2026-11-23 09:30:00",
		"ณ วันที่ ๒๓ เดือนพฤศจิกายน พ.ศ. ๒๕๖๙":              "2026-11-23",
		"วันจันทร์ที่ 23 เดือน พ.ย. 2569":                   "2026-11-23",
		"วันจันทร์ที่23พฤศจิกายนพ.ศ.2569เวลา09.30น.":        "2026-11-23 09:30:00",
		"วันจันทร์ที่ ๒๓ พฤศจิกายน ๒๕๖๙ เวลา ๐๙.๓๐ น.":      "2026-11-23 09:30:00",
		"23 พ.ย. 69 09.30 น.":          "2026-11-23 09:30:00",
		"23 พ.ย. 69, 9.30 น.":          "2026-11-23 09:30:00",
		"23 พ.ย. 69 เวลา 09:30 นาฬิกา": "2026-11-23 09:30:00",
		"23 พ.ย. 69 เวลา 09.30.15 น.":  "2026-11-23 09:30:15",
		"23\u00A0พฤศจิกายน\u00A02569":  "2026-11-23",

		"1 เมษายน 2483":   "1940-04-01", // before 1941 the year began on 1 April
		"31 ธันวาคม 2483": "1940-12-31",
		"1 มกราคม 2484":   "1941-01-01",
		"31 มีนาคม 2482":  "1940-03-31",
		"2470-02-03":      "1928-02-03",
		"1 เมษายน 2463":   "1920-04-01", // the day Bangkok put its clocks forward at midnight
	} {
		m, err := ParseMoment(in, bangkok(t))
		if err != nil {
			t.Errorf("%q: %v", in, err)
			continue
		}
		format := time.DateOnly
		if m.Clock {
			format = time.DateTime
		}
		if got := m.Time.Format(format); got != want || m.Time.Location() != bangkok(t) && m.Time.Location().String() != "Asia/Bangkok" {
			t.Errorf("%q = %s %s, want %s", in, got, m.Time.Location(), want)
		}
	}
	if m, err := ParseMoment("2026-11-23", nil); err != nil || !m.Time.Equal(time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)) {
		t.Errorf("without a zone: %v %v", m, err)
	}
}

// typedDates are the whole dates that a hint asks to type.
func typedDates(hint string) (out []string) {
	for line := range strings.SplitSeq(hint, "\n") {
		if _, typed, found := strings.Cut(line, "พิมพ์ "); found {
			if typed, _, _ = strings.Cut(typed, " ถ้า"); strings.HasPrefix(typed, "20") || strings.HasPrefix(typed, "วัน") {
				out = append(out, typed)
			}
		}
	}
	return out
}

func TestParseMomentRefuses(t *testing.T) {
	for _, c := range []struct{ in, rule, hint string }{
		{"", "date-unreadable", "2026-11-23"},
		{"พรุ่งนี้", "date-unreadable", "2026-11-23"},
		{"23 November 2026", "date-unreadable", "2026-11-23"},
		{strings.Repeat("1", 300), "date-unreadable", "2026-11-23"},
		{"23/11/2569", "date-unreadable", "2026-11-23 ถ้าหมายถึง 23 พฤศจิกายน 2569"},
		{"23/11/2026", "date-unreadable", "2026-11-23"},
		{"24/11/2569 09.30 น.", "date-unreadable", "พิมพ์ 2026-11-24 09:30 ถ้า"},
		{"11/12/2569 เวลา 09:30", "date-ambiguous", "พิมพ์ 2026-12-11 09:30 ถ้า"},
		{"วันอังคารที่ 23 พ.ย. 69 เวลา 09.30 น.", "date-ambiguous", "วันจันทร์ที่ 23 พฤศจิกายน 2569 09:30"},
		{"11/12/2569", "date-ambiguous", "2026-12-11 ถ้าหมายถึง 11 ธันวาคม 2569\nพิมพ์ 2026-11-12 ถ้าหมายถึง 12 พฤศจิกายน 2569"},
		{"11/12/69", "date-ambiguous", "พิมพ์ 2026-12-11"},
		{"11/12/26", "date-ambiguous", "พิมพ์ 2026-12-11"},
		{"23.11.2569", "date-unreadable", "พิมพ์ 2026-11-23"},
		{"๒๓/๑๑/๒๕๖๙", "date-unreadable", "พิมพ์ 2026-11-23"},
		{"26-11-23", "date-ambiguous", "2023-11-26"},
		{"2026/11/23", "date-unreadable", "2026-11-23"},
		{"2026-1-5", "date-unreadable", "2026-01-05"},
		{"99/99/9999", "date-impossible", "พิมพ์วันที่แบบ"},
		{"2026-02-30", "date-impossible", "28 วัน"},
		{"2569-02-29", "date-impossible", "28 วัน"},
		{"29 กุมภาพันธ์ 2569", "date-impossible", "28 วัน"},
		{"31 เมษายน 2569", "date-impossible", "30 วัน"},
		{"0 เมษายน 2569", "date-impossible", "30 วัน"},
		{"2026-23-11", "date-impossible", "พิมพ์ 2026-11-23"},
		{"2026-13-40", "date-impossible", ""},
		{"2026-00-10", "date-impossible", ""},
		{"1899-12-31", "date-impossible", "1900–2199"},
		{"2200-01-01", "date-impossible", "1900–2199"},
		{"2743-01-01", "date-impossible", "2443–2742"},
		{"1 มกราคม 2483", "date-impossible", "2482"},
		{"2483-03-31", "date-impossible", "2484"},
		{"2026-11-23 25:00", "date-impossible", "23.59"},
		{"2026-11-23 09:60", "date-impossible", "23.59"},
		{"2026-11-23T09:30:60Z", "date-impossible", ""},
		{"23 พ.ย. 69 เวลา 24.00 น.", "date-impossible", "24 พฤศจิกายน 2569 เวลา 00.00 น."},
		{"วันอังคารที่ 23 พฤศจิกายน 2569", "date-ambiguous", "วันจันทร์ที่ 23 พฤศจิกายน 2569"},
		{"23 พ.ย. ค.ศ. 26", "date-ambiguous", "สี่หลัก"},
		{"23 พ.ย. ค.ศ. 2569", "date-ambiguous", "พ.ศ. 2569"},
		{"23 พ.ย. พ.ศ. 2026", "date-ambiguous", "พ.ศ. 2569"},
		{"23 พฤศจิกายน", "date-unreadable", "23 พฤศจิกายน 2569"},
		{"23 พ.ย. 569", "date-unreadable", "สี่หลัก"},
		{"23 พ.ย. 69.09.30", "date-unreadable", ""},
		{"23 พ.ย. 69 เวลา", "date-unreadable", ""},
		{"23 พ.ย. 69 เวลา 9 น.", "date-unreadable", "09.00 น."},
		{"23 พ.ย. 69 9.5 น.", "date-unreadable", ""},
		{"23 พ.ย. 69 09.30-12.00 น.", "date-unreadable", ""},
		{"23 พ.ย. 69 โดยประมาณ", "date-unreadable", ""},
		{"2026-11-23 09:30 เช้า", "date-unreadable", ""},
		{"2026-11-23T09:30:00+7", "date-unreadable", ""},
		{"2026-11-23T", "date-unreadable", ""},
		{"2026-11-234", "date-impossible", ""},
	} {
		m, err := ParseMoment(c.in, bangkok(t))
		var e *MomentError
		if !errors.As(err, &e) {
			t.Errorf("%q was taken as %v (%v)", c.in, m, err)
			continue
		}
		if e.Rule != c.rule || !strings.Contains(e.Hint, c.hint) {
			t.Errorf("%q: %s, hint %q, want %s with %q", c.in, e.Rule, e.Hint, c.rule, c.hint)
		}
		for _, typed := range typedDates(e.Hint) {
			if again, err := ParseMoment(typed, bangkok(t)); err != nil {
				t.Errorf("%q: the hint says to type %q, which is refused: %v", c.in, typed, err)
			} else if strings.Contains(c.in, "09") && !again.Clock {
				t.Errorf("%q: what the hint says to type, %q, has lost the time of day", c.in, typed)
			}
		}
		if e.Thai == "" || e.English == "" || e.Hint == "" || m != (Moment{}) {
			t.Errorf("%q: incomplete error %+v, or a moment beside it", c.in, e)
		}
	}
}

// What a hint tells a person to type must be read without a question.
func TestHintsCanBeTyped(t *testing.T) {
	for _, in := range []string{"23/11/2569", "11/12/69", "2026-1-5"} {
		_, err := ParseMoment(in, nil)
		var e *MomentError
		if !errors.As(err, &e) {
			t.Fatalf("%q: %v", in, err)
		}
		for line := range strings.Lines(e.Hint) {
			date, meant, _ := strings.Cut(strings.TrimPrefix(strings.TrimSpace(line), "พิมพ์ "), " ถ้าหมายถึง ")
			a, err1 := ParseMoment(date, nil)
			b, err2 := ParseMoment(meant, nil)
			if err1 != nil || err2 != nil || a != b {
				t.Errorf("%q: the hint %q gives %v %v and %v %v", in, line, a, err1, b, err2)
			}
		}
	}
}

func TestParseMomentSkippedTime(t *testing.T) {
	for zoneName, in := range map[string]string{"Europe/Berlin": "2026-03-29 02:30", "Pacific/Apia": "2011-12-30"} {
		zone, err := time.LoadLocation(zoneName)
		if err != nil {
			t.Fatal(err)
		}
		var e *MomentError
		if m, err := ParseMoment(in, zone); !errors.As(err, &e) || e.Rule != "date-impossible" {
			t.Errorf("%s in %s: %v %v", in, zoneName, m, err)
		}
	}
}

// Every way of showing a date is read again as the same day.
func TestShownDatesAreRead(t *testing.T) {
	zone := bangkok(t)
	for day := time.Date(1900, 1, 1, 9, 5, 0, 0, zone); day.Year() <= 2199; day = day.AddDate(0, 0, 17) {
		forms := []string{LongDate(day), MediumDate(day), FullDate(day), LongDate(day) + " เวลา " + Clock(day),
			Digits(FullDate(day)), day.Format(time.DateOnly)}
		if y := BuddhistYear(day); y >= 2500 && y <= 2599 {
			forms = append(forms, ShortDate(day), ShortWeekday(day)+" "+ShortDate(day))
		}
		for _, form := range forms {
			m, err := ParseMoment(form, zone)
			if err != nil || m.Time.Format(time.DateOnly) != day.Format(time.DateOnly) || m.Clock && !m.Time.Equal(day) {
				t.Fatalf("%q of %v is read as %v, %v", form, day, m, err)
			}
		}
	}
}

func FuzzParseMoment(f *testing.F) {
	for _, s := range []string{"2569-11-23 09:30", "วันจันทร์ที่ 23 พฤศจิกายน พ.ศ. 2569 เวลา 09.30 น.", "23 พ.ย. 69", "11/12/69",
		"2026-11-23T09:30:15.25+07:00", "1 มกราคม 2483", "\xFF", "23 พ.ย. 569 9.5"} {
		f.Add(s)
	}
	zone := bangkok(f)
	f.Fuzz(func(t *testing.T, s string) {
		m, err := ParseMoment(s, zone)
		if err != nil {
			var e *MomentError
			if !errors.As(err, &e) || e.Rule == "" || e.Thai == "" || e.English == "" || e.Hint == "" {
				t.Fatalf("%q: %#v", s, err)
			}
			return
		}
		// An offset may move the last hours of 2199 into 2200, or the first of 1900 into 1899.
		if y := m.Time.Year(); y < 1899 || y > 2200 {
			t.Fatalf("%q is taken as %v", s, m.Time)
		}
		if y := m.Time.Year(); y > 1899 && y < 2200 {
			if back, err := ParseMoment(FullDate(m.Time), zone); err != nil || LongDate(back.Time) != LongDate(m.Time) {
				t.Fatalf("%q is taken as %v, shown as %q and read again as %v, %v", s, m.Time, FullDate(m.Time), back, err)
			}
		}
	})
}
