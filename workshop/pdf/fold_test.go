package pdf

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Folded in the middle, the back of a sheet is a card to lean or pin up over a desk: the fold
// is half of the paper, nothing crosses it, the half above it has all that one reads from a
// desk, the right way up, and needs nothing of the half below, which folds away.
func TestABackFoldsIntoACard(t *testing.T) {
	for _, lang := range []string{"en", "fi", "en+fi"} {
		for _, paper := range []Paper{A4, Letter} {
			for _, blank := range []bool{false, true} {
				st := full(t, lang[:2], crowds[2])
				name := strings.Join([]string{lang, string(paper), map[bool]string{true: "blank"}[blank]}, " ")
				h := mustLayout(t, st, KindTakeHome, Options{Lang: lang, Paper: paper, Blank: blank})
				fold := h.size.H / 2
				if at := foldsAt(h); math.Abs(at-fold) > 0.01 {
					t.Errorf("%s: folds at %.1f of %.1f", name, at, h.size.H)
				}
				say := words(t).T(lang[:2], "sheet.fold")
				var upper, lower []string
				for _, text := range textsOf(h, 1) {
					switch {
					case text.Turned:
						t.Errorf("%s: %q stands upside down", name, text.S)
					case strings.HasPrefix(text.S, say):
					case text.Y < fold:
						upper = append(upper, strings.TrimSpace(text.S))
					default:
						lower = append(lower, strings.TrimSpace(text.S))
					}
				}
				for _, b := range draw(t, h.pages[1]).Pages[0].Boxes {
					label := strings.HasPrefix(b.What, say)
					if line := b.Y2-b.Y1 < 2; b.Y1 < fold-offFold/2 && b.Y2 > fold+offFold/2 || !label && !line && b.Y1 < fold && b.Y2 > fold {
						t.Errorf("%s: %q crosses the fold", name, b.What)
					}
				}
				s, err := newSheet(st, words(t), Options{Lang: lang[:2]})
				if err != nil {
					t.Fatal(err)
				}
				want := []string{s.pack(s.writeText(workshop.RolePromise, "1")), s.pack(s.writeText(workshop.RolePromise, "2")), s.t("sheet.customer"), s.t("sheet.did"), s.t("sheet.name")}
				for i, w := range want {
					says := func(s string) bool {
						return s == w || s == w+":" || strings.HasPrefix(s, strings.TrimSuffix(w, ":")+" /")
					}
					if !slices.ContainsFunc(upper, says) || slices.ContainsFunc(lower, says) {
						t.Errorf("%s: part %d, %q, is not on the card alone", name, i, w)
					}
				}
				hard := func(text string) bool { return strings.HasPrefix(text, s.t("sheet.hard")) }
				if slices.ContainsFunc(upper, hard) || !slices.ContainsFunc(lower, hard) {
					t.Errorf("%s: what one needs less often stands on the card", name)
				}
			}
		}
	}
}

// foldsAt is the height of the dashed line over the whole width of the back.
func foldsAt(h *Handout) float64 {
	items := h.Page(1).Items
	i := slices.IndexFunc(items, func(it figure.Item) bool {
		l, ok := it.(figure.Line)
		return ok && l.Dash > 0 && l.Y1 == l.Y2
	})
	if i < 0 {
		return 0
	}
	return items[i].(figure.Line).Y1
}
