package markdown

func outlineOf(file string, firstLine int, body []byte) Outline {
	o, _ := Read(file, firstLine, body)
	return o
}

// show opens a body and shows it in one form.
func show[T any](body []byte, form func(*Document) T) (shown T, err error) {
	d, err := Open(body)
	if err != nil {
		return shown, err
	}
	return form(d), nil
}

func toHTML(body []byte, c Context) (string, error) {
	return show(body, func(d *Document) string { return d.HTML(c) })
}

func toText(body []byte, c TextContext) (string, error) {
	return show(body, func(d *Document) string { return d.Text(c) })
}

func toBlocks(body []byte, c Context) ([]Block, error) {
	return show(body, func(d *Document) []Block { return d.Blocks(c) })
}
