package thai

import (
	"strings"
	"testing"
)

func TestJoined(t *testing.T) {
	for in, want := range map[string]string{
		"한ำ ๋":      "한ำ๋",
		"ที ่":      "ที่",
		"น ้ำ":      "น้ำ",
		"เป ็น":     "เป็น",
		"น ำ":       "นำ",
		"น้ ำ":      "น้ำ",
		"ท ํา":      "ทํา",
		"ทํ า":      "ทํา",
		"น ํ ้ า":   "นํ้า",
		"ท ี ่ ด ี": "ที่ ดี",
		"สถานท ี่จัดงาน":                "สถานที่จัดงาน",
		"ก ั บ ก ุ ้ ง":                 "กั บ กุ้ ง", // the space after a mark may end a word
		"ป ู และพ ู ่":                  "ปู และพู่",
		"ศิลป ์ ศักดิ ์":                "ศิลป์ ศักดิ์",
		"พุท ฺธ":                        "พุทฺธ",
		"นำ ้":                          "นำ้", // Display puts the tone in its place
		"ที\u00A0่ ที\u200B่ ที\u2009่": "ที่ ที่ ที่",
		"ที \u00A0\u200B ่":             "ที่",
		"ที\t่":                         "ที่",
		"ที\n่":                         "ที\n่", // another line
		"มา กา ะ อา":                    "มา กา ะ อา",
		"วรรค ่":                        "วรรค่", // of a list of marks; alone they would be lost
		"a ่ 5 ้ ๆ ๊ เ ็":               "a ่ 5 ้ ๆ ๊ เ ็",
		"ที่ ดี":                        "ที่ ดี",
		"":                              "",
		" ":                             " ",
		"่":                             "่",
	} {
		if got := Joined(in); got != want {
			t.Errorf("Joined(%+q) = %+q, want %+q", in, got, want)
		}
		if again := Joined(want); again != want {
			t.Errorf("Joined(%+q) = %+q", want, again)
		}
	}
}

// Each mark is kept, after each letter and with each sort of space before it.
func TestNoMarkIsLost(t *testing.T) {
	for letter := 'ก'; letter <= 'ฮ'; letter++ {
		for mark := rune(0x0E31); mark <= 0x0E4E; mark++ {
			if !isMark(mark) && mark != saraAM {
				continue
			}
			for _, space := range []string{" ", "  ", "\u00A0", "\u202F", "\u200B", " \u200B", "\t"} {
				if got, want := Display("ป"+string(letter)+space+string(mark)+"น"), "ป"+string(letter)+string(mark)+"น"; got != want {
					t.Errorf("%+q before %+q: %+q", space, mark, got)
				}
			}
		}
	}
}

func TestSpaced(t *testing.T) {
	text := "ณ สถานท ี่ จัดงาน เป \u00A0็น"
	var got []string
	for space, mark := range Spaced(text) {
		got = append(got, text[space:mark])
	}
	if strings.Join(got, "|") != " | \u00A0" {
		t.Errorf("%q", got)
	}
}

// A row of marks is gone through once.
func TestJoinedIsLinear(t *testing.T) {
	text := "ก" + strings.Repeat(" ่", 1<<18)
	if got := Joined(text); got != "ก"+strings.Repeat("่", 1<<18) {
		t.Errorf("%d bytes of %d", len(got), len(text))
	}
}
