package attached

import (
	"bytes"
	"encoding/csv"
)

// Table writes a table as spreadsheets in Thai offices open it: RFC 4180 in UTF-8 with a byte order mark, without which Thai is
// taken for another encoding, and without cells that would be executed as formulas.
func Table(rows [][]string) []byte {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	_ = w.WriteAll(rows) // a Buffer accepts everything
	return cleanTable(b.Bytes())
}
