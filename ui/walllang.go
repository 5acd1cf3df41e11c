package ui

import (
	"github.com/upturn-workshop/upturn/workshop"
)

// wallLangs lists what the wall can speak: each language alone, then the two
// first ones together, either of them on top.
func wallLangs(st workshop.State) [][2]string {
	var out [][2]string
	langs := st.Langs()
	for _, lang := range langs {
		out = append(out, [2]string{lang, ""})
	}
	if len(langs) > 1 {
		out = append(out, [2]string{langs[0], langs[1]}, [2]string{langs[1], langs[0]})
	}
	return out
}

// nextWallLang is what comes after what the wall speaks now.
func nextWallLang(st workshop.State) (lang, second string) {
	all := wallLangs(st)
	for i, l := range all {
		if l[0] == st.Info.Lang && l[1] == st.Info.Second {
			next := all[(i+1)%len(all)]
			return next[0], next[1]
		}
	}
	return all[0][0], all[0][1]
}

// wallLang names the languages of the wall.
func (c *check) wallLang(st workshop.State) string {
	name := c.l.p.Catalog.LanguageName(st.Info.Lang)
	if st.Info.Second != "" {
		name += " + " + c.l.p.Catalog.LanguageName(st.Info.Second)
	}
	return name
}

// turnLang has the wall speak the next language, in the midst of a workshop.
func (c *check) turnLang(said func(name string)) {
	l := c.l
	lang, second := nextWallLang(l.st)
	l.run.DoThen(func(s *workshop.Session) error { return s.SetLang(lang, second) }, func(err error) {
		switch {
		case !l.isOpen():
		case err != nil:
			l.showError(err)
		default:
			said(c.wallLang(l.run.State()))
		}
	})
}
