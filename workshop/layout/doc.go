// Package layout lays out pages: parts that flow over pages, tables, text in one or
// two languages side by side, things to cut out. A page is a scene of package figure
// with what its parts are to those who have it read to them; a Pen draws it on the
// canvas of package paper. What the pages are about, layout does not know.
package layout
