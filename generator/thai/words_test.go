package thai

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func cutBy(d *Dictionary, s string) string { return strings.Join(slices.Collect(d.Words(s)), "|") }

func TestWords(t *testing.T) {
	site := NewDictionary([]string{"กาญจนบุรี", "แม่น้ำแควใหญ่", "ด่านมะขามเตี้ย", "ศรีนครินทร์", "เขื่อนศรีนครินทร์", "อป.มช.", "PM2.5 จังหวัดกาญจน์", "ก"})
	for _, c := range []struct {
		dictionary *Dictionary
		in, want   string
	}{
		{Standard(), "", ""},
		{Standard(), "ผู้ว่าราชการจังหวัดเปิดงานสัปดาห์", "ผู้|ว่า|ราชการ|จังหวัด|เปิด|งาน|สัปดาห์"},
		{Standard(), "ประชาชนได้รับผลกระทบจากน้ำท่วม", "ประชาชน|ได้|รับ|ผล|กระทบ|จาก|น้ำ|ท่วม"},
		{Standard(), "น้ำในเขื่อนเพิ่มขึ้น 5–10 ซม.", "น้ำ|ใน|เขื่อน|เพิ่ม|ขึ้น| |5|–|10| |ซม."},
		{Standard(), "มอบเงิน 1,250.50 บาท", "มอบ|เงิน| |1,250.50| |บาท"},
		{Standard(), "๑,๒๕๐.๕๐ บาท", "๑,๒๕๐.๕๐| |บาท"},
		{Standard(), "ฝุ่น PM2.5, COVID-19 www.example.go.th it's", "ฝุ่น| |PM2.5|,| |COVID|-|19| |www.example.go.th| |it's"},
		{Standard(), "พ.ร.บ.ควบคุมอาคาร พ.ศ. 2522", "พ.ร.บ.|ควบคุม|อาคาร| |พ.ศ.| |2522"},
		{Standard(), "รับสมัครคน.", "รับ|สมัคร|คน|."},
		{Standard(), "ก.ข.ฃ.ค.", "ก.ข.ฃ.ค."},
		{Standard(), "เด็กๆ ทูลเกล้าฯ ถวาย ฯลฯ", "เด็ก|ๆ| |ทูลเกล้าฯ| |ถวาย| |ฯลฯ"},
		{Standard(), "ภาษา\u200Bไทย", "ภาษา|\u200B|ไทย"},
		{Standard(), "ฮฬฌ", "ฮฬฌ"},
		{Standard(), "คิวอาร์ ฉีดสเปรย์ พันธุ์ข้าว เดอร์มา", "คิว|อาร์| |ฉีด|สเปรย์| |พันธุ์|ข้าว| |เดอร์|มา"}, // no word begins with a silenced letter
		{Standard(), "👨‍👩‍👧 🇹🇭🇹🇭 👍🏽 é", "👨‍👩‍👧| |🇹🇭|🇹🇭| |👍🏽| |é"},
		{Standard(), "泰国 ﻣرحبا", "泰|国| |ﻣرحبا"},
		{Standard(), "5่ ก เ 7เ", "5่| |ก| |เ |7|เ"},
		{Standard(), "\xFF\xE0\xB8ก\xE0\xB9", "\xFF|\xE0|\xB8|ก|\xE0|\xB9"},
		{site, "แม่น้ำแควใหญ่ไหลผ่านด่านมะขามเตี้ย", "แม่น้ำแควใหญ่|ไหล|ผ่าน|ด่านมะขามเตี้ย"},
		{site, "อป.มช.กาญจนบุรี", "อป.มช.|กาญจนบุรี"},
	} {
		if got := cutBy(c.dictionary, c.in); got != c.want {
			t.Errorf("%q is cut as\n%s, want\n%s", c.in, got, c.want)
		}
	}
}

func TestTerms(t *testing.T) {
	site := NewDictionary([]string{"กาญจนบุรี", "แควใหญ่", "แม่น้ำแควใหญ่", "ศรีนครินทร์", "เขื่อนศรีนครินทร์", "ซองกาเลีย", "ทางรถไฟสายมรณะ"})
	for _, c := range []struct{ in, want string }{
		{"พ.ร.บ.ควบคุมอาคาร พ.ศ. ๒๕๒๒", "พรบ|ควบคุม|อาคาร|พศ|2522"},
		{"พรบ ควบคุมอาคาร", "พรบ|ควบคุม|อาคาร"},
		{"จ.กาญจนบุรี", "จ|กาญจนบุรี"},
		{"PM2.5 COVID-19 5G", "pm|2.5|covid|19|5|g"},
		{"1,250,000.50 12/2569 1,25 2569,123", "1250000.50|12|2569|1|25|2569|123"},
		{"เด็กๆ กรุงเทพฯ", "เด็ก|กรุงเทพ"},
		{"เขื่อนศรีนครินทร์ แม่น้ำแควใหญ่ ซองกาเลีย", "เขื่อน|ศรีนครินทร์|แม่น้ำ|แควใหญ่|ซองกาเลีย"},
		{"ทางรถไฟสายมรณะ", "ทาง|รถไฟ|สาย|มรณะ"},
		{"(ก) – “ข” 👍 ½", "ก|ข"},
		{"café ﻣرحبا ๑๒", "café|ﻣرحبا|12"},
	} {
		if got := strings.Join(slices.Collect(site.Terms(c.in)), "|"); got != c.want {
			t.Errorf("%q has the terms\n%s, want\n%s", c.in, got, c.want)
		}
	}
}

// A part that another dictionary lacks changes nothing where it would not have been taken: so a reader's browser,
// which has only the words that the site uses, cuts as the site was cut.
func TestFewerWordsCutAlike(t *testing.T) {
	text := sample(t)
	used := map[string]bool{}
	for w := range Standard().Terms(text) {
		used[encode(w)] = true
	}
	var some []entry
	for _, e := range base() {
		if used[e.word] {
			some = append(some, e)
		}
	}
	few := &Dictionary{nodes: newTrie(some)}
	if a, b := slices.Collect(Standard().Terms(text)), slices.Collect(few.Terms(text)); !slices.Equal(a, b) {
		t.Error("a dictionary of the words used cuts otherwise than the whole")
	}
}

func FuzzWords(f *testing.F) {
	for _, s := range []string{"สำนักงาน พ.ร.บ. 1,250.50 เ เ. ๆฯ", "5่ เ\u200B7 \xFF", "👨‍👩‍👧🇹🇭é", "ก.ข.ค", "000ำุ0", "เ.ก", "ทูลเฯ", "ฯุ", "พ.ร.ุ0", "ฯลฯ...", strings.Repeat("เ", 50), strings.Repeat("่", 50)} {
		f.Add(s)
	}
	site := NewDictionary([]string{"แม่น้ำแควใหญ่", "อป.มช."})
	f.Fuzz(func(t *testing.T, s string) {
		for _, d := range []*Dictionary{Standard(), site} {
			joined := ""
			before := rune(0)
			for w := range d.Words(s) {
				if w == "" {
					t.Fatalf("%q: an empty piece", s)
				}
				r, _ := utf8.DecodeRuneInString(w)
				if joined != "" && (r >= 0x0E30 && r <= 0x0E3A || r == 0x0E45 || r >= 0x0E47 && r <= 0x0E4E || before >= 0x0E40 && before <= 0x0E44) {
					t.Fatalf("%q: a cut inside a cluster, before %q", s, w)
				}
				before, _ = utf8.DecodeLastRuneInString(w)
				joined += w
			}
			if joined != s {
				t.Fatalf("%q came out as %q", s, joined)
			}
			for term := range d.Terms(s) {
				// A mark without a letter stands where a cut divided hostile text; alone it would be dropped, or, after a
				// letter, stand elsewhere.
				if term == "" || SearchForm("ก"+term) != "ก"+term && SearchForm("0"+term) != "0"+term {
					t.Fatalf("%q: the term %q is not in its search form %q", s, term, SearchForm(term))
				}
			}
		}
	})
}

// sample returns text of the kind that is cut: the sample site's sources.
func sample(t testing.TB) string {
	var b strings.Builder
	err := filepath.WalkDir("../../content", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(path, ".md") {
			return err
		}
		data, err := os.ReadFile(path)
		b.Write(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWordsAllocateNothing(t *testing.T) {
	text := sample(t)
	d := Standard()
	count := 0
	n := testing.AllocsPerRun(5, func() {
		count = 0
		for range d.Words(text) {
			count++
		}
	})
	if n > 20 { // for all: the iterator, and memory that another test's long stretch took away
		t.Errorf("%v allocations for %d words", n, count)
	}
}

// Pieces joined are the text, beside signs and silenced letters too, and do not depend on what was cut before.
func TestWordsOfAnything(t *testing.T) {
	letters := []string{"ก", "์", "ๆ", "ฯ", ".", "เ", "ิ", "า", "น"}
	d := Standard()
	cut := func(text string) string {
		var pieces []string
		for piece := range d.pieces(text, forWords|isName) {
			pieces = append(pieces, piece)
		}
		return strings.Join(pieces, "|")
	}
	long := strings.Repeat("การประชาสัมพันธ์", 20)
	var all func(text string, more int)
	all = func(text string, more int) {
		if more == 0 {
			got := cut(text)
			cut(long)
			if again := cut(text); strings.ReplaceAll(got, "|", "") != text || again != got {
				t.Errorf("%q is cut into %q and into %q", text, got, again)
			}
			return
		}
		for _, l := range letters {
			all(text+l, more-1)
		}
	}
	for n := range 5 {
		all("", n)
	}
}

func BenchmarkWords(b *testing.B) {
	text := sample(b)
	d := Standard()
	b.Run("bytes", func(b *testing.B) { // what merely looking at each byte costs on this machine, now
		b.SetBytes(int64(len(text)))
		sum := 0
		for b.Loop() {
			for i := range len(text) {
				sum += int(text[i])
			}
		}
		_ = sum
	})
	b.Run("words", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			for range d.Words(text) {
			}
		}
	})
	b.Run("terms", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			for range d.Terms(text) {
			}
		}
	})
	b.Run("load", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			newTrie(read(lexicon, forWords))
		}
	})
}
