// Package sheet writes the results of workshops as a workbook: a sheet for each list, texts
// as texts, so that nothing in it is ever worked out or run.
package sheet

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
)

// XLSX writes lists as sheets of a workbook. The same lists and day give the same bytes. It takes
// the rows out of the slice as they are written: of many workshops they are what takes most
// memory.
func XLSX(tables []export.Table, title string, day time.Time) (data []byte, err error) {
	f := excelize.NewFile()
	defer func() {
		if e := f.Close(); e != nil {
			err = errors.Join(err, workshop.Errorf(workshop.EIO, e))
		}
	}()
	if err := fill(f, tables); err != nil {
		return nil, workshop.Errorf(workshop.EBug, err)
	}
	at := day.UTC().Format("2006-01-02T15:04:05Z")
	if err := f.SetDocProps(&excelize.DocProperties{Creator: "Upturn", LastModifiedBy: "Upturn", Title: export.Plain(title), Created: at, Modified: at}); err != nil {
		return nil, workshop.Errorf(workshop.EBug, err)
	}
	var buf bytes.Buffer
	if _, err := f.WriteTo(&buf); err != nil {
		return nil, workshop.Errorf(workshop.EBug, err)
	}
	return ordered(buf.Bytes())
}

// ordered has the parts of a workbook in the order of their names: the library writes those
// that it has streamed in any.
func ordered(book []byte) ([]byte, error) {
	from, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		return nil, workshop.Errorf(workshop.EBug, err)
	}
	slices.SortFunc(from.File, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) }) // the list of contents has a bracket and comes first
	var buf bytes.Buffer
	to := zip.NewWriter(&buf)
	for _, part := range from.File {
		if err := to.Copy(part); err != nil {
			return nil, workshop.Errorf(workshop.EBug, err)
		}
	}
	if err := to.Close(); err != nil {
		return nil, workshop.Errorf(workshop.EBug, err)
	}
	return buf.Bytes(), nil
}

// styles are how cells look: texts and dates say what they are, so that no program guesses.
type styles struct{ head, text, day int }

func fill(f *excelize.File, tables []export.Table) error {
	var s styles
	for _, style := range []struct {
		id *int
		is excelize.Style
	}{
		{&s.head, excelize.Style{NumFmt: 49, Font: &excelize.Font{Bold: true}}}, // 49 is text
		{&s.text, excelize.Style{NumFmt: 49}},
		{&s.day, excelize.Style{NumFmt: 14}}, // as dates are written where it is read
	} {
		id, err := f.NewStyle(&style.is)
		if err != nil {
			return err
		}
		*style.id = id
	}
	for i, t := range tables {
		var err error
		if i == 0 {
			err = f.SetSheetName(f.GetSheetName(0), t.Name)
		} else {
			_, err = f.NewSheet(t.Name)
		}
		if err == nil {
			err = write(f, t, s)
		}
		tables[i].Rows = nil
		if err != nil {
			return err
		}
	}
	return nil
}

// write streams a list into its sheet.
func write(f *excelize.File, t export.Table, s styles) error {
	last, err := excelize.CoordinatesToCellName(len(t.Columns), max(2, 1+len(t.Rows))) // a list has a row at least
	if err != nil {
		return err
	}
	// Before the writer: afterwards it has no effect, and readers in other languages see one cell.
	if err := f.SetSheetDimension(t.Name, "A1:"+last); err != nil {
		return err
	}
	w, err := f.NewStreamWriter(t.Name)
	if err != nil {
		return err
	}
	if err := w.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	for i, width := range widths(t) {
		if err := w.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	head := make([]any, len(t.Columns))
	for i, c := range t.Columns {
		head[i] = excelize.Cell{StyleID: s.head, Value: export.Plain(c)}
	}
	if err := w.SetRow("A1", head); err != nil {
		return err
	}
	line := newLine(s, len(t.Columns))
	for i, row := range t.Rows {
		if err := w.SetRow(fmt.Sprintf("A%d", i+2), line.of(row)); err != nil {
			return err
		}
	}
	if err := w.AddTable(&excelize.Table{Range: "A1:" + last, Name: "list_" + t.Name, StyleName: "TableStyleLight1"}); err != nil {
		return err
	}
	return w.Flush()
}

// line is a row on its way, made once for all rows of a list.
type line struct {
	styles
	cells []excelize.Cell
	row   []any
}

func newLine(s styles, columns int) line {
	return line{s, make([]excelize.Cell, columns), make([]any, columns)}
}

// of is a row for the library, until the next one is.
func (l line) of(row []export.Cell) []any {
	for i, c := range row {
		switch v := c.(type) {
		case string:
			l.cells[i] = excelize.Cell{StyleID: l.text, Value: plain(c, v)}
			l.row[i] = &l.cells[i]
		case export.Day:
			l.cells[i] = excelize.Cell{StyleID: l.day, Value: v.Time}
			l.row[i] = &l.cells[i]
		default:
			l.row[i] = v
		}
	}
	return l.row
}

// plain is the cell itself where its text can stay as it is, as most can.
func plain(c export.Cell, text string) any {
	if s := export.Plain(text); s != text {
		return s
	}
	return c
}

// widths gives each column room for its name and what stands in it, within reason.
func widths(t export.Table) []float64 {
	const least, most = 9, 60
	out := make([]float64, len(t.Columns))
	for i, name := range t.Columns {
		n := len(name) + 4 // the button of a list
		for _, row := range t.Rows {
			if s, ok := row[i].(string); ok {
				n = max(n, utf8.RuneCountInString(s)+2)
			}
		}
		out[i] = float64(min(most, max(least, n)))
	}
	return out
}
