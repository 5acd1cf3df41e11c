package pdf

import (
	"maps"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/paper/papertest"
)

// clearOf is how far letters stay off a rule over or under them, in points.
const clearOf = 1.5

// onRules lists what is written on the rules of a page. A number on an axis is no
// writing on a rule: it stands in its mark.
func onRules(pg papertest.Page, w float64) (out []string) {
	for _, rule := range pg.Boxes {
		if rule.What != "path" || rule.X2-rule.X1 < 0.6*w || rule.Y2-rule.Y1 > 1 {
			continue
		}
		near := papertest.Box{X1: rule.X1, Y1: rule.Y1 - clearOf, X2: rule.X2, Y2: rule.Y2 + clearOf, What: ""}
		for _, b := range pg.Boxes {
			if b.What != "path" && strings.Trim(b.What, "0123456789.,") != "" && b.Overlaps(near) {
				out = append(out, b.What)
			}
		}
	}
	return out
}

// withLongStatements has a pack of its own whose statements are as long as the wall
// still takes.
func withLongStatements(st workshop.State) workshop.State {
	p := *st.Pack
	p.Texts = map[string]map[string]string{}
	for lang, texts := range st.Pack.Texts {
		p.Texts[lang] = maps.Clone(texts)
		for key := range texts {
			if strings.HasPrefix(key, "item.V") && strings.HasSuffix(key, ".right") {
				p.Texts[lang][key] = "Johtaja varmistaa kaikin keinoin, että jokainen ihminen voi onnistua työssään ja oppia siinä."
			}
		}
	}
	st.Pack = &p
	return st
}

// A rule parts what stands over it from what stands under it, so nothing is written
// on it: not even where a statement takes more lines in large print.
func TestNothingIsWrittenOnARule(t *testing.T) {
	for _, kind := range []Kind{KindTakeHome, KindReport} {
		for _, lang := range []string{"en", "fi"} {
			for _, c := range crowds {
				for _, opts := range []Options{{Paper: A4}, {Paper: Letter}, {Paper: A4, Large: true}, {Paper: Letter, Large: true}} {
					if c.hostile || testing.Short() && opts.Paper == Letter {
						continue
					}
					opts.Lang = lang
					h := mustLayout(t, withLongStatements(full(t, lang, c)), kind, opts)
					for n, pg := range draw(t, h.pages...).Pages {
						for _, s := range onRules(pg, h.size.W) {
							t.Errorf("%s %s %s %s large %t page %d: %q stands on a rule", kind, lang, opts.Paper, c.name, opts.Large, n+1, s)
						}
					}
				}
			}
		}
	}
}
