package ui

import (
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/atomicfile"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Clipboard takes pictures as the bytes of a .png file. It may take its time.
type Clipboard interface {
	CopyPicture(png []byte) error
}

// picture is what is on the wall, for slides and mail.
type picture struct{ *leading }

// scene is what the wall shows now, not what it shows when a place for it is known.
func (l picture) scene() figure.Scene {
	st := l.st
	if st.WayIn != nil { // the password of the room's Wi-Fi is for those who are in it
		in := *st.WayIn
		in.Saved = true
		st.WayIn = &in
	}
	return wallWords{l.p.Catalog, l.p.words}.Scene(st, paint.SavedSize, 1)
}

// save writes it into a file: a .png twice as fine as the wall, or an .svg of any size.
func (l picture) save() {
	p, scene := l.p, l.scene()
	p.pickPlace(l.st.Now().ID+".png", []string{".png", ".svg"}, func(path string) {
		data, err := paint.Save(scene, path, false)
		if err != nil {
			l.showError(err)
			return
		}
		go func() {
			err := atomicfile.Write(path, data)
			p.Screens.Do(func() {
				switch {
				case err != nil:
					l.showError(err)
				case l.isOpen():
					written{p}.say(p.words.T("app.picture_saved", "file", filepath.Base(path), "folder", filepath.Dir(path)), path)
				}
			})
		}()
	})
}

// copier is what copies it; nil = this system has no way to.
func (l picture) copier() func() {
	if l.p.Clipboard == nil {
		return nil
	}
	return l.copy
}

// copy puts it onto the clipboard. One that names somebody who is here stays here: it would
// be pasted where nobody of the group sees it.
func (l picture) copy() {
	p, scene := l.p, l.scene()
	if names(scene, l.st.Info.Names) {
		l.showError(workshop.Errorf(workshop.EState, nil, "what", "names_somebody"))
		return
	}
	png, err := paint.Save(scene, ".png", false)
	if err != nil {
		l.showError(err)
		return
	}
	go func() {
		err := p.Clipboard.CopyPicture(png)
		p.Screens.Do(func() {
			switch {
			case err != nil:
				l.showError(err)
			case l.isOpen():
				l.window.ShowNotice(p.words.T("app.picture_copied"))
			}
		})
	}()
}

// names reports whether a picture says a name of one of these people, or a word of one:
// owners are called by their first name, and lines break between the two.
func names(scene figure.Scene, people []string) bool {
	words := func(s string) []string {
		return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	}
	var said []string
	for _, item := range scene.Items {
		if text, is := item.(figure.Text); is {
			said = append(said, words(text.S)...)
		}
	}
	return slices.ContainsFunc(words(strings.Join(people, " ")), func(w string) bool {
		return utf8.RuneCountInString(w) > 1 && slices.Contains(said, w)
	})
}
