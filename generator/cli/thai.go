package cli

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"hokhao/generator/aloud"
	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/spelling"
	"hokhao/generator/thai"
)

func thaiCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use: "thai", Short: "ตัดคำ แปลงวันที่ อ่านตัวเลข และเรียงลำดับข้อความไทยทีละบรรทัด (Thai text, line by line)",
		Long: strings.TrimSpace(`
อ่านข้อความทีละบรรทัด แล้วพิมพ์ผลบรรทัดต่อบรรทัด ใช้ได้ในทุกโฟลเดอร์ ไม่ต้องมีเว็บไซต์ เช่น
  echo "23 พ.ย. 69" | hokhao thai date
บรรทัดที่อ่านไม่ออกได้ผลเป็นบรรทัดว่าง พร้อมคำอธิบายว่าต้องแก้อย่างไร และรหัสจบการทำงานเป็น 1

Reads standard input line by line and prints one line for each, in any folder. What cannot be read becomes an empty
line; what is wrong with it is said on standard error, and the exit code is 1.`),
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError{fmt.Errorf("hokhao thai ไม่มีคำสั่ง “%s” ใช้ได้: %s (unknown command)", args[0], strings.Join(verbs(cmd), ", "))}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(thaiWords(), thaiNormalize(), thaiDate(), thaiNumber(), thaiSay(), thaiExcerpt(), thaiSort(), thaiSpelling())
	return cmd
}

// verbs returns the names of a command's subcommands.
func verbs(cmd *cobra.Command) []string {
	var names []string
	for _, c := range cmd.Commands() {
		names = append(names, c.Name())
	}
	return names
}

func thaiWords() *cobra.Command {
	var names siteNames
	cmd := &cobra.Command{
		Use: "words", Short: "ตัดคำ คั่นด้วย | (the words, joined by |)", Args: noArgs,
		Long: strings.TrimSpace(`
พิมพ์คำและเครื่องหมายของแต่ละบรรทัด คั่นด้วย | เมื่อเอา | ที่คั่นออก ได้ข้อความเดิมทุกตัวอักษร

Prints the words of each line, and what stands between them, joined by |; without those it is the line.`),
		RunE: func(cmd *cobra.Command, _ []string) error {
			d, err := names.dictionary()
			if err != nil {
				return err
			}
			return eachLine(cmd, func(line string, out *strings.Builder) []complaint {
				first := true
				for word := range d.Words(line) {
					if !first {
						out.WriteByte('|')
					}
					first = false
					out.WriteString(word)
				}
				return nil
			})
		},
	}
	names.register(cmd)
	return cmd
}

func thaiNormalize() *cobra.Command {
	return &cobra.Command{
		Use: "normalize", Short: "ซ่อมลำดับสระและวรรณยุกต์ (text as it is to be shown)", Args: noArgs,
		Long: strings.TrimSpace(`
ซ่อมข้อความที่คัดลอกมา: สระอำที่แยกเป็นสองตัว เ สองตัวที่ควรเป็น แ วรรณยุกต์ผิดลำดับหรือซ้ำ และอักขระที่มองไม่เห็น
ถ้อยคำไม่เปลี่ยน

Puts vowels and tone marks in order and takes out what cannot be seen. What the text says never changes.`),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return eachLine(cmd, func(line string, out *strings.Builder) []complaint {
				out.WriteString(thai.Display(line))
				return nil
			})
		},
	}
}

func thaiDate() *cobra.Command {
	var long, short bool
	cmd := &cobra.Command{
		Use: "date", Short: "แปลงวันที่เป็นแบบ ISO 8601 หรือแบบไทย (dates in ISO 8601 or in Thai)", Args: noArgs,
		Long: strings.TrimSpace(`
อ่านวันที่ที่เขียนแบบใดก็ได้ เช่น ๒๓ พ.ย. ๖๙ หรือ วันจันทร์ที่ 23 พฤศจิกายน 2569 เวลา 09.30 น. แล้วพิมพ์เป็น 2026-11-23
ถ้ามีเวลาด้วย เป็น 2026-11-23T09:30:00+07:00 (เวลาประเทศไทย) บรรทัดว่างได้บรรทัดว่าง

Reads dates, with a time of day or without, and prints them in ISO 8601, in the time of Thailand. An empty line is one
in what is printed too.`),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if long && short {
				return usageError{errors.New("เลือก --long หรือ --short อย่างเดียว (choose one)")}
			}
			zone, err := time.LoadLocation(content.DefaultZone)
			if err != nil {
				return err
			}
			return eachLine(cmd, func(line string, out *strings.Builder) []complaint {
				if strings.TrimSpace(line) == "" {
					return nil
				}
				m, err := thai.ParseMoment(line, zone)
				if err != nil {
					return complaintOf(err)
				}
				out.WriteString(sayMoment(m, long, short))
				return nil
			})
		},
	}
	cmd.Flags().BoolVar(&long, "long", false, "แบบไทยเต็ม: 23 พฤศจิกายน 2569 เวลา 09.30 น. (in Thai)")
	cmd.Flags().BoolVar(&short, "short", false, "แบบไทยย่อ: 23 พ.ย. 69 เวลา 09.30 น. (in Thai, abbreviated)")
	return cmd
}

func sayMoment(m thai.Moment, long, short bool) string {
	date := ""
	switch {
	case long:
		date = thai.LongDate(m.Time)
	case short:
		date = thai.ShortDate(m.Time)
	case m.Clock:
		return m.Time.Format(time.RFC3339)
	default:
		return m.Time.Format(time.DateOnly)
	}
	if m.Clock {
		date += " เวลา " + thai.Clock(m.Time)
	}
	return date
}

func thaiNumber() *cobra.Command {
	return &cobra.Command{
		Use: "number", Short: "อ่านตัวเลขและจำนวนเงินเป็นคำ (numbers and amounts in words)", Args: noArgs,
		Long: strings.TrimSpace(`
พิมพ์คำอ่านของตัวเลขหรือจำนวนเงินในแต่ละบรรทัด เช่น 2569, ๒,๕๖๙, -5, 1001.001 หรือ 1,250.50 บาท บรรทัดว่างได้บรรทัดว่าง

Prints how the number, or the amount in baht, of each line is read. An empty line is one in what is printed too.`),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return eachLine(cmd, func(line string, out *strings.Builder) []complaint {
				if strings.TrimSpace(line) == "" {
					return nil
				}
				words, err := aloud.NumberInWords(line)
				if err != nil {
					return complaintOf(err)
				}
				out.WriteString(words)
				return nil
			})
		},
	}
}

// clocks are the values of --clock.
var clocks = map[string]aloud.ClockStyle{"official": aloud.OfficialClock, "spoken": aloud.SpokenClock}

func thaiSay() *cobra.Command {
	var names siteNames
	var clock string
	cmd := &cobra.Command{
		Use: "say", Short: "เขียนข้อความตามที่อ่านออกเสียง (a text as it is read aloud)", Args: noArgs,
		Long: strings.TrimSpace(`
พิมพ์แต่ละบรรทัดตามที่ผู้ประกาศอ่านออกเสียง: ตัวเลข วันเวลา จำนวนเงิน หน่วย อักษรย่อ และ ๆ เป็นคำเต็ม
ทุกบรรทัดถือเป็นข่าวเดียวกัน อักษรย่อที่บรรทัดหนึ่งอธิบายไว้ใช้ได้ทุกบรรทัด
สิ่งที่อ่านได้หลายอย่างคงไว้ตามเดิม และบอกไว้ว่าอยู่ตรงไหน ควรเขียนอย่างไร รหัสจบการทำงานยังเป็น 0

Prints each line as an announcer reads it: numbers, dates, times, amounts, units, abbreviations and ๆ in words. All lines
are one text, so that an abbreviation that one explains is read in all. What can be read in several ways is left, and said on standard error; the exit code is 0 all the same.`),
		RunE: func(cmd *cobra.Command, _ []string) error {
			style, ok := clocks[clock]
			if !ok {
				return usageError{errors.New("--clock ต้องเป็น official หรือ spoken (must be official or spoken)")}
			}
			settings, err := names.settings()
			if err != nil {
				return err
			}
			voice := aloud.Voice{Words: thai.NewDictionary(settings.Names()), Clock: style, Places: settings.Places()}
			var lines []string // all are one text, of which one part explains what is in another
			for line, err := range linesOf(bufio.NewReader(cmd.InOrStdin())) {
				if err != nil {
					return err
				}
				lines = append(lines, line+"\n")
			}
			cmd.SetIn(strings.NewReader(strings.Join(lines, "")))
			voice = voice.Of(time.Time{}, lines...)
			return eachLine(cmd, func(line string, out *strings.Builder) []complaint {
				said, doubts := voice.Say(line)
				out.WriteString(said)
				var all []complaint
				for _, d := range doubts {
					all = append(all, complaint{true, 1 + utf8.RuneCountInString(line[:d.Start]), d.Thai, d.English, d.Hint})
				}
				return all
			})
		},
	}
	cmd.Flags().StringVar(&clock, "clock", "official", "อ่านเวลาแบบ official สิบแปดนาฬิกา หรือ spoken หกโมงเย็น (how times of day are said)")
	names.register(cmd)
	return cmd
}

func thaiExcerpt() *cobra.Command {
	var names siteNames
	var chars int
	cmd := &cobra.Command{
		Use: "excerpt", Short: "ย่อให้สั้นลงโดยไม่ตัดกลางคำหรือกลางชื่อ (shorten, never inside a word or a name)", Args: noArgs,
		Long: strings.TrimSpace(`
ย่อแต่ละบรรทัดให้ไม่เกินจำนวนตัวอักษรที่กำหนด รวมเครื่องหมาย … แล้ว ไม่นับสระและวรรณยุกต์ที่อยู่บนล่าง
จบที่ท้ายคำเสมอ ไม่ตัดกลางพระนาม ตำแหน่ง ยศ หรือชื่อสถานที่ ถ้าคำแรกยาวเกินไป ได้บรรทัดว่าง

Shortens each line to so many characters, … among them; marks above and below a letter are not counted. An excerpt ends
with a word, never inside a name. Where not even the first word fits, the line is empty.`),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if chars < 1 {
				return usageError{errors.New("--chars ต้องเป็น 1 ขึ้นไป (must be 1 or more)")}
			}
			d, err := names.dictionary()
			if err != nil {
				return err
			}
			return eachLine(cmd, func(line string, out *strings.Builder) []complaint {
				out.WriteString(d.Excerpt(line, chars))
				return nil
			})
		},
	}
	cmd.Flags().IntVar(&chars, "chars", site.SummaryLength, "จำนวนตัวอักษรมากที่สุด (how many characters at most)")
	names.register(cmd)
	return cmd
}

func thaiSort() *cobra.Command {
	return &cobra.Command{
		Use: "sort", Short: "เรียงบรรทัดตามพจนานุกรม (sort the lines as a Thai dictionary does)", Args: noArgs,
		Long: strings.TrimSpace(`
เรียงบรรทัดตามลำดับของพจนานุกรมไทย: ตามพยัญชนะ แล้วตามสระ วรรณยุกต์ไม่นับเว้นแต่คำเหมือนกัน ฯ และ ๆ ไม่นับเช่นกัน

Sorts the lines as a Thai dictionary does: by consonants, then vowels; tone marks, ฯ and ๆ count only between words that
are alike without them.`),
		RunE: func(cmd *cobra.Command, _ []string) error {
			var all []string
			for line, err := range linesOf(bufio.NewReader(cmd.InOrStdin())) {
				if err != nil {
					return err
				}
				all = append(all, line)
			}
			slices.SortFunc(all, thai.Compare)
			out := bufio.NewWriter(cmd.OutOrStdout())
			for _, line := range all {
				if _, err := out.WriteString(line + "\n"); err != nil {
					return err
				}
			}
			return out.Flush()
		},
	}
}

func thaiSpelling() *cobra.Command {
	var names siteNames
	var lines bool
	cmd := &cobra.Command{
		Use: "spelling", Short: "รายการคำที่มักสะกดผิด หรือแก้คำในข้อความ (words that are often misspelt)", Args: noArgs,
		Long: strings.TrimSpace(`
พิมพ์รายการคำที่ hokhao check เตือน บรรทัดละคำ: คำที่ผิด คำที่ถูก และ “ทับศัพท์” ถ้าเป็นคำทับศัพท์ คั่นด้วยแท็บ
ใช้ --check เพื่ออ่านข้อความทีละบรรทัด พิมพ์บรรทัดที่แก้แล้ว และบอกว่าแก้คำใด

Prints the words that hokhao check knows, one a line: wrong, right, and ทับศัพท์ for a loanword, separated by tabs. With
--check it reads standard input line by line, prints each line corrected, and says on standard error what was wrong.`),
		RunE: func(cmd *cobra.Command, _ []string) error {
			settings, err := names.settings()
			if err != nil {
				return err
			}
			book := spelling.With(settings.Spelling.Words(), settings.Spelling.Except)
			if !lines {
				return printWords(cmd.OutOrStdout(), book)
			}
			return eachLine(cmd, func(line string, out *strings.Builder) (all []complaint) {
				done := 0
				for m := range book.Find(line) {
					out.WriteString(line[done:m.At] + m.Right)
					done = m.At + len(m.Wrong)
					f := content.Misspelt(m.Word)
					all = append(all, complaint{true, 1 + utf8.RuneCountInString(line[:m.At]), f.Thai, f.English, "พิมพ์ " + m.Right + " แทน"})
				}
				out.WriteString(line[done:])
				return all
			})
		},
	}
	cmd.Flags().BoolVar(&lines, "check", false, "อ่านข้อความทีละบรรทัดและแก้คำที่ผิด (correct the lines of standard input)")
	names.register(cmd)
	return cmd
}

func printWords(out io.Writer, book *spelling.Book) error {
	w := bufio.NewWriter(out)
	for _, word := range book.Words() {
		loan := ""
		if word.Loan {
			loan = "\tทับศัพท์"
		}
		fmt.Fprintf(w, "%s\t%s%s\n", word.Wrong, word.Right, loan)
	}
	return w.Flush()
}

// siteNames is the source of the names that are never divided: only the compiled-in ones unless a flag names a
// site, so that the result depends on the text alone.
type siteNames struct{ root string }

func (n *siteNames) register(cmd *cobra.Command) {
	cmd.Flags().StringVar(&n.root, "root", "", "ใช้ชื่อเฉพาะใน content/site.yaml ของเว็บไซต์ในโฟลเดอร์นี้ด้วย (use the names of the site in this folder)")
}

// settings returns the settings of the site, or the zero Settings if no site was named.
func (n *siteNames) settings() (content.Settings, error) {
	if n.root == "" {
		return content.Settings{}, nil
	}
	name := filepath.Join(n.root, filepath.FromSlash(content.SettingsFile))
	data, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		f := msgSettingsMissing.With()
		f.File = filepath.ToSlash(name)
		return content.Settings{}, refused{f, false}
	} else if err != nil {
		return content.Settings{}, err
	}
	settings, _ := content.ReadSettings(data) // invalid settings are reported by check
	return settings, nil
}

func (n *siteNames) dictionary() (*thai.Dictionary, error) {
	settings, err := n.settings()
	return thai.NewDictionary(settings.Names()), err
}

// A complaint says why a line could not be converted, or what in it is doubtful.
type complaint struct {
	doubt               bool // the line was converted anyway
	column              int  // from 1, in code points; 0 is the line as a whole
	thai, english, hint string
}

// complaintOf returns the complaints for an error of package thai or aloud.
func complaintOf(err error) []complaint {
	var moment *thai.MomentError
	var number *aloud.NumberError
	switch {
	case errors.As(err, &moment):
		return []complaint{{thai: moment.Thai, english: moment.English, hint: moment.Hint}}
	case errors.As(err, &number):
		return []complaint{{thai: number.Thai, english: number.English, hint: number.Hint}}
	}
	return []complaint{{thai: err.Error()}}
}

// in returns the complaint on one line, for people.
func (c complaint) in(line int) string {
	place, at := fmt.Sprintf("บรรทัดที่ %d", line), fmt.Sprintf("line %d", line)
	if c.column > 0 {
		place, at = fmt.Sprintf("%s ตัวที่ %d", place, c.column), fmt.Sprintf("%s, column %d", at, c.column)
	}
	text := fmt.Sprintf("%s: %s วิธีแก้: %s (%s: %s)", place, c.thai, strings.ReplaceAll(c.hint, "\n", " หรือ "), at, c.english)
	return strings.Map(func(r rune) rune { // a line may contain control characters of the terminal
		if !unicode.IsGraphic(r) {
			return ' '
		}
		return r
	}, text)
}

// eachLine prints the result of work for each line of standard input, and complaints on standard error. The result
// is empty for a line that could not be converted.
func eachLine(cmd *cobra.Command, work func(line string, out *strings.Builder) []complaint) error {
	in := bufio.NewReader(cmd.InOrStdin())
	out := bufio.NewWriter(cmd.OutOrStdout())
	number, faulty := 0, false
	var b strings.Builder
	for line, err := range linesOf(in) {
		if err != nil {
			return errors.Join(out.Flush(), err)
		}
		number++
		b.Reset()
		for _, c := range work(line, &b) {
			if !c.doubt {
				faulty = true
				b.Reset()
			}
			fmt.Fprintln(cmd.ErrOrStderr(), c.in(number))
		}
		b.WriteByte('\n')
		if _, err := out.WriteString(b.String()); err != nil {
			return err
		}
		if !anotherIn(in) { // so that an interactive user sees each answer at once
			if err := out.Flush(); err != nil {
				return err
			}
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if faulty {
		return errFaulty
	}
	return nil
}

// anotherIn reports whether another line is already buffered.
func anotherIn(in *bufio.Reader) bool {
	read, err := in.Peek(in.Buffered())
	return err == nil && bytes.IndexByte(read, '\n') >= 0
}

// linesOf yields lines of any length without their ends, which are \n or \r\n; the last line may lack one.
func linesOf(in *bufio.Reader) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for {
			line, err := in.ReadString('\n')
			if err != nil && err != io.EOF {
				yield("", err)
				return
			}
			ended := strings.HasSuffix(line, "\n")
			if line != "" && !yield(strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r"), nil) || !ended {
				return
			}
		}
	}
}
