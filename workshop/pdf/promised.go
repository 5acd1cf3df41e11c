package pdf

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/promise"
)

// toldOf is what is said of where the numbers go, in each language.
func toldOf(s *sheet, what func(workshop.Info, promise.Tell) string) []string {
	return s.each(func(lang string) string { return what(s.st.Info, tell(s, lang)) })
}

// tell has the program's texts in a language.
func tell(s *sheet, lang string) promise.Tell {
	return func(key string, args ...string) string { return s.words.T(lang, key, args...) }
}

// secretly is what holds for every ballot on paper: how it is filled in, and where the
// numbers may go.
func secretly(s *sheet) []string {
	return s.each(func(lang string) string {
		t := tell(s, lang)
		return layout.Join(" ", t("worksheet.secret"), promise.OnBallot(s.st.Info, t))
	})
}
