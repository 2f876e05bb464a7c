package content_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/thai"
)

var zone = content.Context{Zone: "Asia/Bangkok", Phones: []string{"0812345678"}}

func read(name, text string) content.Record {
	return content.Read([]byte(text), content.Source{Path: name, Size: int64(len(text))}, zone)
}

// brief gives findings as "line:column rule", errors alone being unmarked.
func brief(fs []diagnostic.Finding) []string {
	out := []string{}
	for _, f := range diagnostic.Sorted(fs) {
		mark := ""
		if f.Severity != diagnostic.Error {
			mark = " " + f.Severity.String()
		}
		out = append(out, fmt.Sprintf("%d:%d %s%s", f.Line, f.Column, f.Rule, mark))
	}
	return out
}

// sane holds what is true of every finding: it is in two languages, its place lies in the file, and the line that
// it shows is that of the file.
func sane(t *testing.T, file, text string, fs []diagnostic.Finding) {
	t.Helper()
	lines := strings.Split(text, "\n")
	for _, f := range fs {
		if f.Rule == "" || f.Thai == "" || f.English == "" || f.File != file {
			t.Errorf("incomplete finding: %+v", f)
		}
		if !utf8.ValidString(f.Thai + f.English + f.Hint + f.Text) {
			t.Errorf("%s: not UTF-8: %+v", f.Rule, f)
		}
		switch {
		case f.Line < 0 || f.Column < 0 || f.Line > len(lines) || f.Line == 0 && f.Column > 0:
			t.Errorf("%s: place %d:%d lies outside %d lines", f.Rule, f.Line, f.Column, len(lines))
		case f.Line > 0 && f.Column > utf8.RuneCountInString(lines[f.Line-1])+1:
			t.Errorf("%s: column %d of line %d, which has %d letters", f.Rule, f.Column, f.Line, utf8.RuneCountInString(lines[f.Line-1]))
		case f.Line > 0 && f.Text != "" && f.Text != seen(strings.TrimRight(lines[f.Line-1], "\r")):
			t.Errorf("%s: shows %q, the line is %q", f.Rule, f.Text, lines[f.Line-1])
		}
	}
}

// seen is a line as it is shown: with a sign for each control character.
func seen(line string) string {
	clean, found := thai.Clean([]byte(line))
	for i, shift := 0, 0; i < len(found); i++ {
		u := found[i]
		sign, size := "␀", 0
		if u.Space {
			sign, size = "␣", 1
		}
		at := u.Offset + shift
		clean = []byte(string(clean[:at]) + sign + string(clean[at+size:]))
		shift += len(sign) - u.Size
	}
	return string(clean)
}

// fine is a release's front matter without its last line.
const fine = "---\ntitle: ข่าว\ndate: 2026-11-23\n"

// good are citizens' numbers with a valid last digit, made up.
const good = "1-2345-67890-12-1"

func TestFindings(t *testing.T) {
	deep := func(open, shut string, n int) string { return strings.Repeat(open, n) + "1" + strings.Repeat(shut, n) }
	tests := map[string]struct {
		file, text string
		want       []string
	}{
		// The file as a whole.
		"UTF-16":                          {text: "\xff\xfe-\x00", want: []string{"0:0 encoding"}},
		"Windows-874":                     {text: "---\ntitle: \xa2\xe8\xd2\xc7\n---\n", want: []string{"2:8 encoding"}},
		"a picture with the name .md":     {text: "\x89PNG\r\n\x1a\n\x00\x00", want: []string{"1:1 encoding"}},
		"a NUL in text":                   {text: fine + "---\nก\x00", want: []string{"5:2 control-character note"}},
		"BOM":                             {text: "\ufeff" + fine + "---\nก", want: []string{}},
		"BOM, wrong key":                  {text: "\ufeff" + fine + "x: 1\n---\nก", want: []string{"4:1 key-unknown"}},
		"CRLF":                            {text: strings.ReplaceAll(fine+"---\nก", "\n", "\r\n"), want: []string{}},
		"CRLF, wrong key":                 {text: strings.ReplaceAll(fine+"titel: 1\n---\nก", "\n", "\r\n"), want: []string{"4:1 key-unknown"}},
		"nothing at all":                  {text: "", want: []string{"1:0 front-matter-missing"}},
		"no front matter":                 {text: "ข่าว", want: []string{"1:0 front-matter-missing"}},
		"no closing ---":                  {text: "\n" + fine + "\nเนื้อข่าว", want: []string{"2:0 front-matter-end"}},
		"no closing +++":                  {text: "+++\ntitle = 'ก'\n", want: []string{"1:0 front-matter-end"}},
		"no closing }":                    {text: "{\n\"title\": 1\n", want: []string{"1:0 front-matter-end"}},
		"JSON in one line":                {text: `{"title": "ก", "date": "2026-11-23"}` + "\n\nก", want: []string{"1:0 front-matter-end"}},
		"JSON without an empty line":      {text: "{\n\"title\": \"ก\"\n}\nก", want: []string{"1:0 front-matter-end"}},
		"indented ---":                    {text: "---\ntitle: |\n  ก\n  ---\n  ข\ndate: 2026-11-23\n---\n", want: []string{"4:1 front-matter-end", "5:3 heading-underlined warning"}},
		"empty block":                     {text: "---\n---\nก", want: []string{"1:0 front-matter-empty"}},
		"empty block after blanks":        {text: "\n\n---\n---\nก", want: []string{"3:0 front-matter-empty"}},
		"a comment alone":                 {text: "---\n# ก\n---\nก", want: []string{"1:0 front-matter-empty"}},
		"empty JSON":                      {text: "{\n}\n\nก", want: []string{"1:0 front-matter-empty"}},
		"a sentence":                      {text: "---\nข่าวด่วน\n---\n", want: []string{"2:1 front-matter"}},
		"empty fields":                    {text: "---\ntitle:\ndate:\n---\n", want: []string{"2:1 field-missing", "3:1 field-missing"}},
		"keys without spaces":             {text: fine + "contact:\n  name:ก\n  phone:02\n---\n", want: []string{"5:8 key-joined", "6:9 key-joined"}},
		"bullets in a list":               {text: fine + "points:\n  • ก\n  • ข\n---\n", want: []string{"5:3 items-unread", "6:3 items-unread"}},
		"numbers in a list":               {text: fine + "points:\n  1. ก\n  2. ข\n---\n", want: []string{"5:3 items-unread", "6:3 items-unread"}},
		"letters of items":                {text: fine + "---\nก.นำบัตร\nข.กรอกแบบ\n", want: []string{"5:1 list-by-hand note"}},
		"HTML in texts":                   {text: fine + "summary: ก <b>ข</b> 1 < 2 > 0\npoints: [<img onerror=alert(1)>]\n---\n", want: []string{"4:10 html-typed warning", "5:10 html-typed warning"}},
		"a list":                          {text: "---\n- ก\n---\n", want: []string{"2:1 front-matter"}},
		"longer than 64 KB":               {text: fine + "summary: " + strings.Repeat("ก", 64<<10/3) + "\n---\n", want: []string{"2:0 front-matter"}},
		"a colon in a value":              {text: "---\ntitle: ชี้แจง: สะพาน\n---\n", want: []string{"2:14 front-matter-syntax"}},
		"an indented key":                 {text: "---\ntitle: ก\n  date: 2026-11-23\n---\n", want: []string{"3:3 front-matter-syntax"}},
		"a tab":                           {text: "---\ntitle: ก\n\tdate: x\n---\n", want: []string{"3:1 front-matter-syntax"}},
		"a value with @":                  {text: "---\ntitle: @ข่าว\n---\n", want: []string{"2:8 front-matter-syntax"}},
		"bold in a title":                 {text: "---\ntitle: **ด่วน**\n---\n", want: []string{"2:8 front-matter-syntax"}},
		"a quote not closed":              {text: "---\ntitle: \"ก\ndate: 2026-11-23\n---\n", want: []string{"2:8 front-matter-syntax"}},
		"a bracket not closed":            {text: "---\ntags: [ก\ntitle: ก\n---\n", want: []string{"2:7 front-matter-syntax"}},
		"no colon":                        {text: "---\ntitle: ก\ndate 2026-11-23\n---\n", want: []string{"3:5 front-matter-syntax"}},
		"an alias":                        {text: "---\ntitle: &a ก\nsummary: *a\n---\n", want: []string{"2:8 yaml-alias", "3:10 yaml-alias"}},
		"an alias of nothing":             {text: "---\ntitle: *a\n---\n", want: []string{"2:8 front-matter-syntax"}},
		"a list as a key":                 {text: fine + "? [a]\n: b\n---\n", want: []string{"4:3 front-matter-syntax"}},
		"TOML: no quotes":                 {text: "+++\ntitle = ก\n+++\n", want: []string{"2:9 front-matter-syntax"}},
		"TOML: more after a value":        {text: "+++\ntitle = 'ก' x\n+++\n", want: []string{"2:13 front-matter-syntax"}},
		"TOML: no such day":               {text: "+++\ntitle = 'ก'\ndate = 2026-02-30\n+++\n", want: []string{"3:16 date-impossible"}},
		"TOML: a key twice":               {text: "+++\ntitle = 'ก'\ntitle = 'ข'\n+++\n", want: []string{"3:1 key-twice"}},
		"JSON: a comma too few":           {text: "{\n\"title\": \"ก\"\n\"date\": 1\n}\n\n", want: []string{"2:13 front-matter-syntax"}},
		"JSON: two objects":               {text: "---json\n{\"title\": \"ก\"} {}\n---\n", want: []string{"2:16 front-matter-syntax"}},
		"JSON: 40 deep":                   {text: "---json\n{\"a\": " + deep("[", "]", 40) + "}\n---\n", want: []string{"2:40 front-matter-syntax"}},
		"YAML: 20,000 deep":               {text: "---\na: " + deep("[", "]", 20000) + "\n---\n", want: []string{"2:10004 front-matter-syntax"}},
		"TOML: 20,000 deep":               {text: "+++\na = " + deep("[", "]", 20000) + "\n+++\n", want: []string{"2:10005 front-matter-syntax"}},
		"TOML: a key of 20,000 parts":     {text: "+++\n" + strings.Repeat("a.", 20000) + "b = 1\n+++\n", want: []string{"1:0 field-missing", "2:1 field-missing", "2:1 key-unknown"}},
		"a folder that is no kind":        {file: "content/newz/a.md", text: fine + "---\n", want: []string{"0:0 kind-unknown"}},
		"a file in no folder":             {file: "content/a.md", text: fine + "---\n", want: []string{"0:0 kind-unknown"}},
		"a # in the name":                 {file: "content/news/ข่าว#1.md", text: fine + "---\n", want: []string{"0:0 file-name"}},
		"nothing wrong, English form":     {file: "content/news/a.en.md", text: fine + "---\nA", want: []string{}},
		"a static page has no date":       {file: "content/pages/about.md", text: "---\ntitle: ก\n---\n", want: []string{}},
		"a hashtag ends a title":          {text: "---\ntitle: เที่ยวเมืองกาญจน์ #เที่ยวไทย ปลอดภัย\ndate: 2026-11-23\n---\n", want: []string{"2:26 comment-value"}},
		"a sign between spaces":           {text: "---\ntitle: ข่าวเด่น # วันนี้\ndate: 2026-11-23\n---\n", want: []string{"2:17 comment-value warning"}},
		"a hashtag is an item":            {text: fine + "points:\n- #ตรวจฟรี\n- ทำฟัน\n---\n", want: []string{"5:3 comment-value"}},
		"an item in a comment":            {text: fine + "points:\n- # ตรวจฟรี\n---\n", want: []string{"5:3 comment-value"}},
		"a hashtag ends an item":          {text: fine + "tags:\n  - ทำฟัน #ฟรี\n---\n", want: []string{"5:11 comment-value"}},
		"a hashtag is the value":          {text: fine + "summary: #เที่ยวไทย\n---\n", want: []string{"4:10 comment-value"}},
		"a hashtag in brackets":           {text: fine + "tags: [ก #ข, ค]\n---\n", want: []string{"4:10 comment-value"}},
		"a hashtag in a long text":        {text: fine + "summary: ยาว\n  สอง #ก\n  สาม\n---\n", want: []string{"5:7 comment-value"}},
		"a hashtag behind quotes":         {text: fine + "summary: \"ก\" #ข\n---\n", want: []string{"4:14 comment-value warning"}},
		"a hashtag in a group":            {text: fine + "contact: \n  name: ก #ข\n---\n", want: []string{"5:11 comment-value"}},
		"a comment that stands apart":     {text: fine + "summary: ก   # ด่วน\nurgency: urgent #ด่วน\nroyal: false # ไม่ใช่\n# ท้าย\n---\n", want: []string{}},
		"the comments of a new file":      {text: "---\ntitle: ก # หัวเรื่อง\ndate: 2026-11-23 # วันที่\nsummary: ข # ความย่อหนึ่งถึงสองประโยค เช่น ค\n---\n", want: []string{}},
		"a comment behind quotes":         {text: fine + "summary: \"ก\" # ข\ntags: [ก, ข] # ค\ncontact: # ง\n  name: จ\n---\n", want: []string{}},
		"a sign in a word, in quotes":     {text: fine + "summary: ก#ข\ndateline: \"ก #ข\"\ntags: ['#ก']\nspokesperson: |\n  ก #ข\n---\n", want: []string{}},
		"a change before the release":     {text: fine + "changes: [{date: 2026-11-24, type: update, note: ก}, {date: 2026-11-22, type: update, note: ก}]\n---\n", want: []string{"4:61 date-order"}},
		"a withdrawal before the release": {text: fine + "withdrawn: {date: 2026-11-22, reason: ก, keep: text}\n---\n", want: []string{"4:19 date-order"}},
		"approved before a change":        {text: fine + "approved: {by: ก, date: 2026-11-23}\nchanges: {date: 2026-11-24, type: update, note: ก}\n---\n", want: []string{"4:25 approval-old warning"}},
		"approved before an edit":         {text: fine + "approved: {by: ก, date: 2026-11-23}\nlastmod: 2026-11-24\n---\n", want: []string{"4:25 approval-old warning"}},
		"approved on the day of a change": {text: fine + "approved: {by: ก, date: 2026-11-24}\nlastmod: 2026-11-24 18:00\n---\n", want: []string{}},
		"a number of another year":        {text: fine + "number: 1/2570\n---\n", want: []string{"4:9 number-year warning"}},
		"a number of its year":            {text: fine + "number: ๑/๒๕๖๙\n---\n", want: []string{}},
		"control characters":              {text: fine + "summary: ก\vข\x07ค\n---\nก\x00ข\x01 <b>\n\u202Eค\n", want: []string{"4:11 control-character note", "6:2 control-character note", "6:6 raw-html", "7:1 control-character note"}},
		"halves of a pair":                {text: fine + "---\nก\xED\xA0\xBD\xED\xB8\x80ข <b>\n", want: []string{"5:2 control-character note", "5:6 raw-html"}},
		"spaces before marks":             {text: fine + "summary: ไปท ี่นั่น\n---\nน ้ำเป ็นที่ <b>\n", want: []string{"4:13 spaced-mark note", "6:14 raw-html"}},
		"an escape":                       {text: fine + "summary: \"ก\\a\"\n---\n", want: []string{"4:10 control-character note"}},
		"a closed direction":              {text: fine + "---\nก \u202Aأ\u202C\n", want: []string{}},

		// Fields.
		"no title":                 {text: "---\ndate: 2026-11-23\n---\n", want: []string{"2:1 field-missing"}},
		"an empty title":           {text: "---\ntitle:\ndate: 2026-11-23\n---\n", want: []string{"2:1 field-missing"}},
		"no date":                  {text: "---\ntitle: ก\n---\n", want: []string{"1:0 field-missing"}},
		"an unreadable date":       {text: "---\ntitle: ก\ndate: เมื่อวาน\n---\n", want: []string{"3:7 date-unreadable"}},
		"no such day":              {text: "---\ntitle: ก\ndate: 2026-02-30\n---\n", want: []string{"3:7 date-impossible"}},
		"an ambiguous date":        {text: "---\ntitle: ก\ndate: 01/02/2026\n---\n", want: []string{"3:7 date-ambiguous"}},
		"expired before its date":  {text: fine + "expiryDate: 2026-11-22\n---\n", want: []string{"4:13 date-order"}},
		"changed before its date":  {text: "---\ntitle: ก\ndate: 2026-11-23 09:30\nlastmod: 2026-11-23 09:00\n---\n", want: []string{"4:10 date-order"}},
		"an unknown key":           {text: fine + "topcs: [health]\n---\n", want: []string{"4:1 key-unknown"}},
		"a key twice":              {text: fine + "title: ข\n---\n", want: []string{"4:1 key-twice"}},
		"a key twice, below":       {text: fine + "contact: {phone: 1, phone: 2}\n---\n", want: []string{"4:21 key-twice"}},
		"text for a mapping":       {text: fine + "contact: กลุ่มงานข่าว\n---\n", want: []string{"4:10 value-shape"}},
		"a list for text":          {text: fine + "summary: [ก, ข]\n---\n", want: []string{"4:10 value-shape"}},
		"a mapping for a list":     {text: fine + "tags: {a: b}\n---\n", want: []string{"4:7 value-shape"}},
		"file names as photos":     {text: fine + "photos: [a.jpg]\n---\n", want: []string{"4:10 value-shape"}},
		"yes for true":             {text: fine + "draft: yes\n---\n", want: []string{"4:8 value-bool"}},
		"true in quotes":           {text: fine + "draft: \"true\"\n---\n", want: []string{"4:8 value-bool"}},
		"no whole number":          {text: fine + "weight: 1.5\n---\n", want: []string{"4:9 value-number"}},
		"no number":                {text: fine + "photos: {file: a.jpg, alt: ก, focus: [ก, 0.5]}\n---\n", want: []string{"4:39 value-number"}},
		"a number of no year":      {text: fine + "number: 214\n---\n", want: []string{"4:9 number-unreadable"}},
		"a number of 2026":         {text: fine + "number: 214/2026\n---\n", want: []string{"4:9 number-unreadable"}},
		"an unknown urgency":       {text: fine + "urgency: urgnt\n---\n", want: []string{"4:10 value-unknown"}},
		"an unknown broadcast":     {text: fine + "broadcast: incude\n---\n", want: []string{"4:12 value-unknown"}},
		"broadcast of a list":      {text: fine + "broadcast: [include]\n---\n", want: []string{"4:12 value-shape"}},
		"a slug with a space":      {text: fine + "slug: a b\n---\n", want: []string{"4:7 slug"}},
		"a slug with a TAB":        {text: fine + "slug: \"a\\tb\"\n---\n", want: []string{"4:7 slug"}},
		"an alias without .html":   {text: fine + "aliases: [news/old]\n---\n", want: []string{"4:11 alias"}},
		"four points":              {text: fine + "points: [ก, ข, ค, ง]\n---\n", want: []string{"4:9 points-many"}},
		"a long point":             {text: fine + "points: [" + strings.Repeat("ก", 141) + "]\n---\n", want: []string{"4:10 point-long warning"}},
		"a change without a note":  {text: fine + "changes: {date: 2026-11-24, type: update}\n---\n", want: []string{"4:10 field-missing"}},
		"withdrawn, keep what":     {text: fine + "withdrawn: {date: 2026-11-24, reason: ก, keep: all}\n---\n", want: []string{"4:48 value-unknown"}},
		"approved by nobody":       {text: fine + "approved: {date: 2026-11-24}\n---\n", want: []string{"4:11 field-missing"}},
		"an attachment, no title":  {text: fine + "attachments: {file: a.pdf}\n---\n", want: []string{"4:14 field-missing"}},
		"a festival out of order":  {file: "content/festivals/a.md", text: fine + "starts: 2026-12-02\nends: 2026-12-01\n---\n", want: []string{"5:7 date-order"}},
		"an act on another day":    {file: "content/festivals/a.md", text: fine + "starts: 2026-12-02\nends: 2026-12-03\nprogramme: [{starts: 2026-12-04 09:00, title: ก}]\n---\n", want: []string{"6:22 programme-outside"}},
		"a venue off the earth":    {file: "content/festivals/a.md", text: fine + "starts: 2026-12-02\nends: 2026-12-03\nvenue: {name: ก, lat: 99.5, lon: 14}\n---\n", want: []string{"6:8 venue-place"}},
		"a poster that is nowhere": {file: "content/festivals/a.md", text: fine + "starts: 2026-12-02\nends: 2026-12-03\nposter: a.jpg\n---\n", want: []string{"6:9 poster-missing"}},

		// Photos.
		"a photo without alt":             {text: fine + "photos:\n  - file: a.jpg\n---\n", want: []string{"5:11 photo-alt"}},
		"a caption for the first photo":   {text: fine + "photos:\n  - file: a.jpg\n    caption: ก\n---\n", want: []string{"5:11 photo-alt"}},
		"a caption for a later photo":     {text: fine + "photos:\n  - {file: a.jpg, alt: ก}\n  - {file: b.jpg, caption: ข}\n---\n", want: []string{"6:12 photo-alt warning"}},
		"an emergency's photo":            {text: fine + "urgency: emergency\nphotos: {file: a.jpg}\n---\n", want: []string{"5:16 photo-alt warning"}},
		"an emergency's photo in text":    {text: fine + "urgency: emergency\n---\n![](a.jpg)\n", want: []string{"6:1 photo-alt warning"}},
		"a photo in text without alt":     {text: fine + "---\n![](a.jpg)\n", want: []string{"5:1 photo-alt"}},
		"a poster without its words":      {text: fine + "photos: {file: a.jpg, alt: ก, type: graphic}\n---\n", want: []string{"4:16 graphic-text"}},
		"a focus outside":                 {text: fine + "photos: {file: a.jpg, alt: ก, focus: [0.5, 40]}\n---\n", want: []string{"4:38 photo-focus"}},
		"a focus of one number":           {text: fine + "photos: {file: a.jpg, alt: ก, focus: 0.5}\n---\n", want: []string{"4:38 photo-focus"}},
		"TOML: a photo without file":      {text: "+++\ntitle = 'ก'\ndate = 2026-11-23\n[[photos]]\nfle = 'a'\n+++\n", want: []string{"5:1 key-unknown"}},
		"TOML: a dotted key":              {text: "+++\ntitle = 'ก'\ndate = 2026-11-23\ncontact.phne = '1'\n+++\n", want: []string{"4:9 key-unknown"}},
		"JSON: a nested key":              {text: "{\n\"title\": \"ก\", \"date\": \"2026-11-23\",\n\"photos\": [ {\"file\": \"a\", \"alx\": 2} ]\n}\n\n", want: []string{"3:27 key-unknown", "3:22 photo-alt"}},
		"two English words, one finding":  {text: fine + "sumary: x\n---\n", want: []string{"4:1 key-unknown"}},
		"what stands in the body is said": {text: fine + "---\n<b>ก</b>\n", want: []string{"5:1 raw-html"}},

		// What should not be published.
		"a citizen's number":           {text: fine + "---\nเลข " + good + "\n", want: []string{"5:5 citizen-number"}},
		"in Thai digits":               {text: fine + "---\nเลข ๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑\n", want: []string{"5:5 citizen-number"}},
		"without hyphens, in a table":  {text: fine + "---\n| ก | 1234567890121 |\n|---|---|\n", want: []string{"5:7 citizen-number"}},
		"as on the card":               {text: fine + "---\n1 2345 67890 12 1\n", want: []string{"5:1 citizen-number"}},
		"behind its place in a list":   {text: fine + "---\nลำดับ 12 1234567890121\n", want: []string{"5:10 citizen-number"}},
		"in a caption":                 {text: fine + "photos: {file: a.jpg, alt: ก " + good + "}\n---\n", want: []string{"4:30 citizen-number"}},
		"in JSON":                      {text: "{\n\"title\": \"ก\", \"date\": \"2026-11-23\", \"summary\": \"" + good + "\"\n}\n\n", want: []string{"2:49 citizen-number"}},
		"with a wrong last digit":      {text: fine + "---\nเลข 1-2345-67890-12-2\n", want: []string{}},
		"as a part of a longer number": {text: fine + "---\n91234567890121\n", want: []string{}},
		"telephones beside one another": {text: fine + "---\nโทร. 1784 0 3400 0000 หรือ 0 3400 0000 1669\n",
			want: []string{}},
		"a mobile number":              {text: fine + "---\nโทร. 08 9999 8888\n", want: []string{"5:6 mobile-number warning"}},
		"a mobile number, Thai digits": {text: fine + "---\nโทร. ๐๘๙-๙๙๙-๘๘๘๘\n", want: []string{"5:6 mobile-number warning"}},
		"a mobile number from abroad":  {text: fine + "---\nโทร. +66 89 999 8888\n", want: []string{"5:6 mobile-number warning"}},
		"the office's mobile number":   {text: fine + "---\nโทร. 08 1234 5678 หรือ +66 81 234 5678\n", want: []string{}},
		"the contact's mobile number":  {text: fine + "contact: {phone: 08 9999 8888 หรือ 0 3400 0000 ต่อ 12}\n---\nโทร. 089-999-8888\n", want: []string{}},
		"a fixed line":                 {text: fine + "---\nโทร. 0 3451 1234\n", want: []string{}},
		"a bank account":               {text: fine + "---\nเลขที่บัญชี 123-4-56789-0\n", want: []string{"5:13 account-number warning"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if tt.file == "" {
				tt.file = "content/news/2026/a.md"
			}
			rec := read(tt.file, tt.text)
			if got := brief(rec.Findings); !slices.Equal(got, sorted(tt.want)) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
				for _, f := range rec.Findings {
					t.Logf("%s: %s | %s | %s", f.Rule, f.Thai, f.English, f.Hint)
				}
			}
			if utf8.ValidString(tt.text) {
				sane(t, tt.file, tt.text, rec.Findings)
			}
		})
	}
}

func sorted(want []string) []string {
	place := func(s string) (line, column int) {
		fmt.Sscanf(s, "%d:%d", &line, &column)
		return line, column
	}
	slices.SortStableFunc(want, func(a, b string) int {
		al, ac := place(a)
		bl, bc := place(b)
		return (al-bl)<<20 + ac - bc
	})
	return want
}

// An alias is never followed: a text that grows tenfold on each line is told of each line, at once.
func TestAliasBomb(t *testing.T) {
	text := "---\na: &a [x]\n"
	for c := 'b'; c <= 'z'; c++ {
		text += fmt.Sprintf("%c: &%c [%s*%c]\n", c, c, strings.Repeat(fmt.Sprintf("*%c, ", c-1), 9), c-1)
	}
	fs := read("content/news/a.md", text+"---\n").Findings
	if len(fs) != 26 {
		t.Errorf("%d findings, want one a line", len(fs))
	}
	for _, f := range fs {
		if f.Rule != "yaml-alias" {
			t.Errorf("%+v", f)
		}
	}
}

// TestHints pins what an officer is told to type: the hint is the part of a finding that mends it.
func TestHints(t *testing.T) {
	tests := map[string]struct{ file, text, hint string }{
		"the nearest key":          {text: fine + "topcs: [a]\n---\n", hint: "หมายถึง “topics” หรือไม่"},
		"no key is near":           {text: fine + "q: [a]\n---\n", hint: "ลบช่องนี้ออก หรือดูชื่อช่องทั้งหมดด้วยคำสั่ง  hokhao schema --markdown"},
		"the nearest value":        {text: fine + "urgency: emergncy\n---\n", hint: "หมายถึง “emergency” หรือไม่ (ใช้ได้: normal (ปกติ), urgent (ด่วน), emergency (ด่วนที่สุด))"},
		"a field that is missing":  {text: "---\ntitle: ก\n---\n", hint: "เพิ่มช่อง “date:” แล้วพิมพ์วันที่จริง (วันและเวลาที่ออกข่าว) เรียงเป็น ปี-เดือน-วัน ชั่วโมง:นาที ต่อท้าย"},
		"a field without a value":  {text: "---\ntitle: ก\ndate:\n---\n", hint: "พิมพ์วันที่จริง (วันและเวลาที่ออกข่าว) เรียงเป็น ปี-เดือน-วัน ชั่วโมง:นาที หลัง “date:”"},
		"a name for a group":       {text: fine + "contact: กลุ่มงานข่าว\n---\n", hint: "พิมพ์ดังนี้ โดยพิมพ์ค่าจริงแทน ‹ต้องแก้› (ผู้ที่สื่อมวลชนและประชาชนสอบถามได้)\ncontact: {name: กลุ่มงานข่าว, phone: ‹ต้องแก้›}"},
		"a day for a group":        {text: fine + "withdrawn: 2026-11-24\n---\n", hint: "พิมพ์ดังนี้ โดยพิมพ์ค่าจริงแทน ‹ต้องแก้› (การยกเลิกข่าว)\nwithdrawn: {date: 2026-11-24, reason: ‹ต้องแก้›, keep: ‹ต้องแก้›}"},
		"no number":                {text: fine + "number: 1\n---\n", hint: "พิมพ์เลขที่ของเรื่อง/ปี พ.ศ. หลัง “number:”"},
		"items with hyphens alone": {text: fine + "points:\n-ตรวจ\n---\n", hint: "พิมพ์ทั้งบรรทัดเป็น\n- ตรวจ"},
		"an item beside its key":   {text: fine + "points: - ตรวจ\n  - ฟัน\n---\n", hint: "พิมพ์ทั้งบรรทัดเป็น\npoints:\n  - ตรวจ"},
		"half a pair":              {text: fine + "summary: \"ย่อ\\uD800ข\"\n---\n", hint: "พิมพ์ทั้งบรรทัดเป็น\nsummary: \"ย่อข\""},
		"a space before a mark":    {text: fine + "summary: มาท ี่นี่\n---\n", hint: "ลบวรรคหน้าสระหรือวรรณยุกต์ในไฟล์ เช่น พิมพ์ “มาที่นี่” แทน หรือคัดลอกข้อความจากไฟล์ Word หรือหน้าเว็บต้นทางแทนไฟล์ PDF"},
		"a break of Word":          {text: fine + "summary: \"ก\\u000Bข\"\n---\n", hint: "เคาะวรรคหรือขึ้นบรรทัดใหม่แทนเครื่องหมายนั้น"},
		"a placeholder in text":    {text: fine + "---\n![‹ต้องแก้›](a.jpg)\n", hint: "พิมพ์ข้อความจริงแทน ‹ต้องแก้›"},
		"true, not yes":            {text: fine + "draft: ใช่\n---\n", hint: "พิมพ์  draft: true  หรือ  draft: false"},
		"the nearest folder":       {file: "content/new/a.md", text: fine + "---\n", hint: "หมายถึง content/news/ หรือไม่"},
		"bold in a title":          {text: "---\ntitle: **ด่วน**\n---\n", hint: "พิมพ์ทั้งบรรทัดเป็น\ntitle: ด่วน"},
		"an indented key":          {text: "---\ntitle: ก\n  date: 2026-11-23\n---\n", hint: "พิมพ์ทั้งบรรทัดเป็น\ndate: 2026-11-23"},
		"a colon":                  {text: "---\ntitle: ชี้แจง: สะพาน\n---\n", hint: "พิมพ์ทั้งบรรทัดเป็น\ntitle: \"ชี้แจง: สะพาน\""},
		"a quote not closed":       {text: "---\ntitle: \"ก\n---\n", hint: "พิมพ์ทั้งบรรทัดเป็น\ntitle: \"ก\""},
		"a quote in the middle":    {text: "---\ntitle: ก \"ข: ค\"\n---\n", hint: "พิมพ์ทั้งบรรทัดเป็น\ntitle: 'ก \"ข: ค\"'"},
		"@":                        {text: "---\nsummary: @ก\n---\n", hint: "พิมพ์ทั้งบรรทัดเป็น\nsummary: \"@ก\""},
		"a misspelt title":         {text: "---\ntitel: ก\ndate: 2026-11-23\n---\n", hint: "หมายถึง “title” หรือไม่"},
		"file names as photos":     {text: fine + "photos: [a.jpg]\n---\n", hint: "พิมพ์ดังนี้ โดยพิมพ์สิ่งที่เห็นในภาพแทน ‹ต้องแก้›\nphotos:\n  - file: a.jpg\n    alt: ‹ต้องแก้›"},
		"the words of a photo":     {text: fine + "photos: {file: a.jpg}\n---\n", hint: "เพิ่มใต้บรรทัด file: a.jpg โดยพิมพ์สิ่งที่เห็นในภาพแทน ‹ต้องแก้›\n    alt: ‹ต้องแก้›"},
		"a hashtag":                {text: "---\ntitle: เที่ยว #เที่ยวไทย\ndate: 2026-11-23\n---\n", hint: "ถ้าเป็นหมายเหตุ เว้นวรรคสองครั้งหน้า # และหนึ่งครั้งหลัง # ถ้าไม่ใช่ พิมพ์ทั้งบรรทัดเป็น\ntitle: \"เที่ยว #เที่ยวไทย\""},
		"a hashtag and quotes":     {text: fine + "points:\n  - ค \"จ\" #ฉ\n---\n", hint: "ถ้าเป็นหมายเหตุ เว้นวรรคสองครั้งหน้า # และหนึ่งครั้งหลัง # ถ้าไม่ใช่ พิมพ์ทั้งบรรทัดเป็น\n  - 'ค \"จ\" #ฉ'"},
		"a list where one belongs": {text: fine + "summary: [ก]\n---\n",
			hint: "พิมพ์ความย่อหนึ่งถึงสองประโยค หลัง “summary:”"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if tt.file == "" {
				tt.file = "content/news/2026/a.md"
			}
			fs := read(tt.file, tt.text).Findings
			if len(fs) != 1 || fs[0].Hint != tt.hint {
				t.Errorf("%+v, want the hint %q", fs, tt.hint)
			}
		})
	}
}

func TestSettingsFindings(t *testing.T) {
	const office = "title: ก\nbaseURL: https://pr.example.go.th/\noffice: {name: ข}\n"
	tests := map[string]struct {
		text string
		want []string
	}{
		"fine":               {office, []string{}},
		"fine, with a BOM":   {"\ufeff" + office, []string{}},
		"empty":              {"", []string{"1:1 field-missing", "1:1 field-missing", "1:1 field-missing"}},
		"a list":             {"- title: ก\n", []string{"1:1 front-matter"}},
		"a sentence":         {"title ก", []string{"1:1 front-matter"}},
		"two documents":      {office + "---\na: b\n", []string{"1:0 front-matter-syntax"}},
		"Windows-874":        {"title: \xa2\xe8\xd2\xc7", []string{"1:8 encoding"}},
		"an unknown key":     {office + "topic: []\n", []string{"4:1 key-unknown"}},
		"a zone":             {office + "timeZone: Asia/Bangkock\n", []string{"4:11 time-zone"}},
		"an address":         {"title: ก\nbaseURL: pr.example.go.th\noffice: {name: ข}\n", []string{"2:10 base-url"}},
		"a key's form":       {office + "topics: [{key: สาธารณสุข, name: ก}]\n", []string{"4:16 key-form"}},
		"a key twice":        {office + "topics: [{key: a, name: ก}, {key: a, name: ข}]\n", []string{"4:35 key-twice"}},
		"a subdistrict":      {office + "districts: [{key: a, name: ก, subdistricts: [{key: \"1\", name: ข}, {key: \"1\", name: ค}]}]\n", []string{"4:73 key-twice"}},
		"a kind":             {office + "approval: [new]\n", []string{"4:12 approval-kind"}},
		"a label":            {office + "labels: {nws: ข่าว}\n", []string{"4:10 label-unknown"}},
		"a label in English": {office + "labels: {news: {th: ข่าวแจก, en: Releases}}\n", nil},
		"a label like none":  {office + "labels: {กขคงจฉชซฌญฎฏ: ข่าว}\n", []string{"4:10 label-unknown"}},
		"a label's place":    {office + "labels: {people-count: คน}\n", []string{"4:10 label-places"}},
		"a place too many":   {office + "labels: {news: \"ข่าว {n}\"}\n", []string{"4:10 label-places"}},
		"a label twice":      {office + "labels: {news: ข่าว, news: ข}\n", []string{"4:22 key-twice"}},
		"a channel's switch": {office + "channels: {feed: เปิด}\n", []string{"4:18 value-bool"}},
		"a colour":           {office + "theme: {main: \"#7a1f3d\", accent: \"#FFC107\"}\n", nil},
		"no colour":          {office + "theme: {main: maroon}\n", []string{"4:15 color"}},
		"white on yellow":    {office + "theme: {main: \"#ffee00\"}\n", []string{"4:15 contrast"}},
		"dark on dark":       {office + "theme: {accent: \"#083f3c\"}\n", []string{"4:17 contrast"}},
		"mourning":           {office + "mourning: {from: 2026-01-30, to: 2026-01-01}\n", []string{"4:34 date-order"}},
		"pages":              {office + "bulletin: {pages: 100}\n", []string{"4:19 bulletin-pages"}},
		"too long":           {"# " + strings.Repeat("x", 2<<20), []string{"0:0 file-large"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, fs := content.ReadSettings([]byte(tt.text))
			if got := brief(fs); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q: %+v", got, tt.want, fs)
			}
		})
	}
	_, fs := content.ReadSettings([]byte(office + "channels: {feed: เปิด}\n"))
	if len(fs) != 1 || !strings.Contains(fs[0].Hint, "feed: true") {
		t.Errorf("%+v, want the hint to name the channel", fs)
	}
	s, _ := content.ReadSettings([]byte(office + "desk: {phone: 0 3400 0001, outOfHours: โทร. 08 1111 2222 หรือ 08 3333 4444}\n"))
	for _, p := range []string{"034000001", "0811112222", "0833334444"} {
		if !slices.Contains(s.Phones(), p) {
			t.Errorf("%s is not among %q", p, s.Phones())
		}
	}
}
