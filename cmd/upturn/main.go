package main

import (
	_ "github.com/BurntSushi/toml"
	_ "github.com/go-gl/glfw/v3.4/glfw"
	_ "github.com/go-text/typesetting/font"
	_ "github.com/go-text/typesetting/segmenter"
	_ "github.com/jung-kurt/gofpdf"
	_ "github.com/spf13/cobra"
	_ "golang.org/x/text/unicode/norm"
	_ "golang.org/x/sys/unix"
	_ "pgregory.net/rapid"
	_ "fyne.io/fyne/v2/test"
	_ "fyne.io/fyne/v2/driver/software"

	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
	_ "github.com/mattn/go-sqlite3"
)

func main() {
	a := app.NewWithID("x")
	w := a.NewWindow("x")
	w.SetContent(widget.NewLabel("x"))
	w.ShowAndRun()
}
