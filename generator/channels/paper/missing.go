package paper

import (
	"strconv"
	"strings"

	"hokhao/generator/diagnostic"
	"hokhao/generator/print"
	"hokhao/generator/site"
)

// each calls tell once for each sign that the font lacks.
func each(r print.Report, tell func(sign string)) {
	told := map[string]bool{}
	for _, m := range r.Missing {
		if !told[m.Text] {
			told[m.Text] = true
			tell(m.Text)
		}
	}
}

// Missing returns the finding that the font lacks a sign, with its position in the source. All channels report the same
// finding, so that a build shows it once.
func Missing(source site.File, sign string) diagnostic.Finding {
	f := lacking(source.Source.Path, sign)
	data, err := source.Read()
	if err != nil {
		return f // the build reports the error when it reads the file
	}
	for i, line := range strings.Split(string(data), "\n") {
		if before, _, found := strings.Cut(line, sign); found {
			f.Line, f.Column = i+1, len([]rune(before))+1
			break
		}
	}
	return f
}

// Check reports the signs that the font lacks in each publication's title, summary, points and text, without typesetting
// them.
func Check(s *site.Site, report func(...diagnostic.Finding)) {
	for _, p := range s.Publications {
		if p.State.Removed {
			continue
		}
		text := strings.Join(append([]string{p.Title, p.Summary}, p.Points...), "\n")
		if data, err := p.Body.Read(); err == nil { // otherwise the build reports the error
			text += "\n" + string(data[min(p.BodyAt, len(data)):])
		}
		for _, sign := range print.Lacks(text) {
			report(Missing(p.Body.File, sign))
		}
	}
}

func lacking(file, sign string) diagnostic.Finding {
	f := msgGlyphMissing.With("sign", sign, "quoted", strconv.Quote(sign))
	f.File = file
	return f
}
