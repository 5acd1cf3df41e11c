package pdf

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// logoOf is a logo that is red on clear.
func logoOf(t *testing.T) workshop.Brand {
	t.Helper()
	pic := image.NewNRGBA(image.Rect(0, 0, 120, 40))
	for i := range 60 {
		pic.Set(i, 20, color.NRGBA{R: 0xD0, A: 0xFF})
	}
	var b bytes.Buffer
	if err := png.Encode(&b, pic); err != nil {
		t.Fatal(err)
	}
	return workshop.Brand{Logo: b.Bytes()}
}

// logosOn counts the logos on a page, and finds fault with one that stands over something.
func logosOn(t *testing.T, s figure.Scene) (n int) {
	t.Helper()
	for i, it := range s.Items {
		v, ok := it.(figure.Image)
		if !ok {
			continue
		}
		n++
		if v.X < 0 || v.Y < 0 || v.X+v.W > s.W || v.Y+v.H > s.H {
			t.Errorf("it leaves the page: %g %g", v.X, v.Y)
		}
		for k, other := range s.Items {
			if x, ok := other.(figure.Text); ok && k != i && x.Y > v.Y && x.Y-0.7*x.Size < v.Y+v.H && left(x) < v.X+v.W && left(x)+figure.Width(x.S, x.Size, x.Bold) > v.X {
				t.Errorf("it stands over %q", x.S)
			}
		}
	}
	return n
}

func left(x figure.Text) float64 {
	w := figure.Width(x.S, x.Size, x.Bold)
	switch x.Anchor {
	case figure.Middle:
		return x.X - w/2
	case figure.End:
		return x.X - w
	}
	return x.X
}

// What is handed out has the client's logo on its first page, in every language and size, and
// nothing else moves for it.
func TestHandoutsHaveTheLogo(t *testing.T) {
	st := full(t, "en", crowds[2])
	st.Info.Rehearsal = false
	with := st
	with.Pack = st.Pack.WithBrand(logoOf(t))
	for _, c := range []struct {
		name string
		kind Kind
		opts Options
		want int
	}{
		{"sheet", KindTakeHome, Options{}, 1},
		{"sheet in two languages", KindTakeHome, Options{Lang: "en+fi"}, 1},
		{"large sheet", KindTakeHome, Options{Large: true}, 1},
		{"letter", KindTakeHome, Options{Paper: Letter}, 1},
		{"report", KindReport, Options{}, 1},
		{"one leaf", KindLeaf, Options{}, 1},
		{"poster", KindPoster, Options{}, 1},
		{"run sheet", KindWorksheets, Options{Only: []string{"W7"}}, 1},
		{"slips, which are cut", KindWorksheets, Options{Only: []string{"W1c"}}, 0},
		{"name signs", KindTents, Options{}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			plain, signed := mustLayout(t, st, c.kind, c.opts), mustLayout(t, with, c.kind, c.opts)
			if n := logosOn(t, signed.Page(0)); n != c.want {
				t.Errorf("%d logos, want %d", n, c.want)
			}
			if a, b := len(plain.Page(0).Items), len(signed.Page(0).Items); signed.Len() != plain.Len() || b-a != c.want {
				t.Errorf("%d items on the first of %d pages, without a logo %d on one of %d", b, signed.Len(), a, plain.Len())
			}
			if doc, err := signed.Write(nil); err != nil || bytes.Contains(doc.Bytes, []byte("/SMask")) != (c.want > 0) {
				t.Errorf("the logo is not in the file as it should be: %v", err)
			}
		})
	}
}

// A long name and the logo keep clear of each other, in whatever size: the logo takes no room from
// the name, and stands over nothing.
func TestALogoLeavesALongNameItsRoom(t *testing.T) {
	for lang, name := range map[string]string{
		"fi": "Keskisuomalaisten Kuljetusyrittäjien Liiton jäsenpalvelut",
		"de": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk GmbH",
	} {
		st := full(t, lang, crowds[2])
		st.Info.Rehearsal, st.Info.Group, st.Info.Title = false, name, name
		with := st
		with.Pack = st.Pack.WithBrand(logoOf(t))
		for _, kind := range []Kind{KindTakeHome, KindLeaf, KindReport, KindPoster, KindCard, KindWorksheets} {
			for what, o := range map[string]Options{"a4": {}, "letter": {Paper: Letter}, "two": {Lang: lang + "+en"}, "large": {Large: true}} {
				if o.Large && !kind.Traits().Large {
					continue
				}
				t.Run(strings.Join([]string{lang, string(kind), what}, " "), func(t *testing.T) {
					plain, signed := mustLayout(t, st, kind, o), mustLayout(t, with, kind, o)
					n := 0
					for i := range signed.Len() {
						n += logosOn(t, signed.Page(i))
						if a, b := words2(plain, i), words2(signed, i); a != b {
							t.Errorf("page %d says %q, without a logo %q", i+1, b, a)
						}
					}
					if n == 0 {
						t.Error("there is no logo")
					}
				})
			}
		}
	}
}
