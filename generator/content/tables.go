package content

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"path"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"hokhao/generator/diagnostic"
	"hokhao/generator/thai"
)

// What is kept of a table. A larger file is no table that a page could show, but can still be attached.
const (
	maxTable   = 1 << 20 // bytes
	maxRows    = 500
	maxColumns = 40
)

// A Table is what is kept of a CSV file (RFC 4180): its head and its rows, all of one length, in display form. Rows of
// another length are left out, so that what else is wrong is reported as well.
type Table struct {
	Source   Source
	Head     []string
	Rows     [][]string
	Lines    []int                // of the rows in the file
	Findings []diagnostic.Finding // why it cannot be shown as a table; a fault only where something shows it
	Private  []diagnostic.Finding // what must not be published, shown or attached, and what was cleaned
}

// IsTable reports whether a file below content/ is read as a table.
func IsTable(name string) bool { return strings.EqualFold(path.Ext(name), ".csv") }

// ReadTable reads a CSV file in UTF-8 or, as spreadsheets of Thai offices write it, Windows-874. Commas or
// semicolons separate.
func ReadTable(data []byte, src Source) Table {
	r := newReading(src.Path, nil, Context{})
	t := Table{Source: src}
	if len(data) > maxTable {
		r.tell(msgTableBig, Position{})
		t.Findings = r.findings
		return t
	}
	data = bytes.TrimPrefix(data, bom)
	if !utf8.Valid(data) {
		decoded, err := charmap.Windows874.NewDecoder().Bytes(data)
		if err != nil || bytes.ContainsRune(decoded, utf8.RuneError) {
			r.tell(msgTableEncoding, Position{})
			t.Findings = r.findings
			return t
		}
		data = decoded
	}
	private := newReading(src.Path, data, Context{})
	data = private.clean(data)
	r.checkSpaced(data)
	private.checkCitizens(private.numbered())
	t.Private = private.tellUnwanted(private.findings)
	c := csv.NewReader(bytes.NewReader(data))
	first, _, _ := bytes.Cut(data, []byte("\n"))
	if bytes.Count(first, []byte(";")) > bytes.Count(first, []byte(",")) {
		c.Comma = ';'
	}
	c.FieldsPerRecord = -1 // a row that is blank may have any number of cells, and others are reported one by one
	rows, lines, err := readRows(c)
	var fault *csv.ParseError
	switch {
	case errors.As(err, &fault):
		r.tell(msgTableSyntax, Position{Line: fault.StartLine}, "line", fault.StartLine, "error", fault.Err.Error())
	case len(rows) < 2:
		r.tell(msgTableEmpty, Position{})
	case len(rows) > maxRows+1 || len(rows[0]) > maxColumns:
		r.tell(msgTableMany, Position{}, "rows", len(rows), "columns", len(rows[0]), "maxRows", maxRows, "maxColumns", maxColumns)
	default:
		t.Head = rows[0]
		for i, row := range rows {
			if i > 0 && len(row) == len(rows[0]) {
				t.Rows, t.Lines = append(t.Rows, row), append(t.Lines, lines[i])
			}
			if len(row) != len(rows[0]) {
				r.tell(msgTableRagged, Position{Line: lines[i]}, "line", lines[i], "cells", len(row), "columns", len(rows[0]))
			}
		}
	}
	t.Findings = r.findings
	return t
}

// readRows reads the rows that say something, in display form, and the lines on which they begin. Spreadsheets write rows
// without a word below what was typed.
func readRows(c *csv.Reader) (rows [][]string, lines []int, err error) {
	for {
		row, err := c.Read()
		if errors.Is(err, io.EOF) {
			return rows, lines, nil
		} else if err != nil {
			return nil, nil, err
		}
		line, _ := c.FieldPos(0)
		blank := true
		for i := range row {
			row[i] = thai.Plain(strings.TrimSpace(row[i]))
			blank = blank && row[i] == ""
		}
		if !blank {
			rows, lines = append(rows, row), append(lines, line)
		}
	}
}
