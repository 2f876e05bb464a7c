package web

import (
	"strconv"

	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/view"
)

// A Survey is a survey with figures.
type Survey struct {
	view.Article
	From, To       thai.Moment // of the fieldwork
	Area, Method   string
	Sample, Margin string // "1,068", "3"
	Figures        []Figure
}

// A Figure is one question, as a chart and as a table.
type Figure struct {
	ID     string // fragment
	Text   string
	Unit   string
	Chart  string // "bar", "stacked", "line" or "none"
	Head   []string
	Rows   [][]string
	Values [][]float64 // of Rows, without their first column
	File   view.File   // the table, to download
}

var _ = pageOf((*planner).survey)

func (p *planner) survey(pub *site.Publication, k content.Survey) Survey {
	v := Survey{Article: p.article(pub, notInBody), From: k.Fieldwork.From, To: k.Fieldwork.To}
	if pub.State.Removed {
		return v
	}
	v.Area, v.Method, v.Sample = k.Area, k.Method, figure(float64(k.Sample))
	if k.Margin > 0 {
		v.Margin = figure(k.Margin)
	}
	for i, q := range k.Questions {
		t := pub.Tables[q.Data.Text]
		f := Figure{ID: "q" + strconv.Itoa(i+1), Text: q.Text, Unit: q.Unit, Chart: string(q.Chart), Head: t.Head, Rows: t.Rows}
		if f.Chart == "" {
			f.Chart = "bar"
		}
		for _, row := range t.Rows {
			values := make([]float64, 0, len(row))
			for _, cell := range row[1:] {
				x, _ := content.ParseQuantity(cell) // package site has refused cells that are not numbers
				values = append(values, x)
			}
			f.Values = append(f.Values, values)
		}
		if own, ok := pub.Own[q.Data.Text]; ok {
			if made, ok := p.download(pub.Path, own); ok { // unless files are switched off
				f.File = made
				f.File.Title = q.Text
			}
		}
		v.Figures = append(v.Figures, f)
	}
	return v
}
