package ui

import (
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
)

var pickSize = fyne.NewSize(900, 600)

// pickFile asks for a file with an extension and calls use with its path.
func pickFile(w fyne.Window, title, extension string, use func(path string)) {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil || r == nil {
			return // no file was chosen
		}
		path := r.URI().Path()
		_ = r.Close() // only its name was wanted
		use(path)
	}, w)
	d.SetTitleText(title)
	d.SetFilter(storage.NewExtensionFileFilter([]string{extension}))
	show(d)
}

// pickPlace asks where to write a file and calls use with its path. The dialog
// makes the file; what is written later takes its place.
func pickPlace(w fyne.Window, title, name string, use func(path string)) {
	d := dialog.NewFileSave(func(w fyne.URIWriteCloser, err error) {
		if err != nil || w == nil {
			return // no place was chosen
		}
		path := w.URI().Path()
		_ = w.Close()       // nothing was written
		_ = os.Remove(path) // empty; should it stay, it is replaced
		use(path)
	}, w)
	d.SetTitleText(title)
	d.SetFileName(name)
	show(d)
}

// show gives a dialog its size after it is there: before that Fyne 2.8 panics.
func show(d *dialog.FileDialog) {
	d.Show()
	d.Resize(pickSize)
}

// pickPlace asks over the laptop's window.
func (p *Program) pickPlace(name string, use func(path string)) {
	pickPlace(p.window, p.words.T("app.pick_place"), name, use)
}
