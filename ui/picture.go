package ui

import (
	"os"
	"path/filepath"

	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/workshop"
)

// savePicture writes the picture that is on the wall into a file for slides: a
// .png twice as fine as the wall, or an .svg of any size. What is written is what
// the wall shows when the place is asked for, not what it shows when it is known.
func (l *leading) savePicture() {
	p, st := l.p, l.st
	scene := wallWords{p.Catalog, p.words}.Scene(st, paint.SavedSize, 1)
	p.pickPlace(st.Now().ID+".png", []string{".png", ".svg"}, func(path string) {
		data, err := paint.Save(scene, path, false)
		if err == nil {
			if werr := os.WriteFile(path, data, 0o644); werr != nil {
				err = workshop.Errorf(workshop.EReadOnly, werr, "file", path)
			}
		}
		switch {
		case err != nil:
			l.showError(err)
		case l.isOpen():
			l.window.ShowNotice(p.words.T("app.picture_saved", "file", filepath.Base(path)))
		}
	})
}
