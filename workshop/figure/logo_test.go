package figure

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"strings"
	"testing"
)

func logoOf(t testing.TB, w, h int, plate Role) Logo {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewNRGBA(image.Rect(0, 0, w, h))); err != nil {
		t.Fatal(err)
	}
	return Logo{PNG: b.Bytes(), Plate: plate}
}

// A logo keeps its shape and stays in its field, whatever field it gets.
func TestALogoStaysInItsField(t *testing.T) {
	for _, c := range []struct {
		name  string
		w, h  int
		plate Role
		at    Anchor
		x1    float64 // of all of it
		x2    float64
	}{
		{"a wide one", 400, 100, None, Start, 10, 110},
		{"a square one in the middle", 100, 100, None, Middle, 40, 80},
		{"a square one at the end", 100, 100, None, End, 70, 110},
		{"a high one", 10, 100, None, End, 106, 110},
		{"one on a plate", 400, 100, Quiet, End, 10, 110},
	} {
		t.Run(c.name, func(t *testing.T) {
			items, wide := logoOf(t, c.w, c.h, c.plate).Place(10, 20, 100, 40, c.at)
			b := boxOf(items[0])
			if abs := b.x2 - b.x1 - wide; b.x1 < c.x1-0.5 || b.x2 > c.x2+0.5 || b.y1 < 20-0.01 || b.y2 > 60.01 || abs > 0.01 || abs < -0.01 {
				t.Errorf("%+v, %g wide", b, wide)
			}
			last := items[len(items)-1].(Image)
			if got, want := last.W/last.H, float64(c.w)/float64(c.h); got < want*0.99 || got > want*1.01 {
				t.Errorf("its sides are as %g, want %g", got, want)
			}
			if (c.plate != None) != (len(items) == 2) {
				t.Errorf("%d items", len(items))
			}
		})
	}
	for name, l := range map[string]Logo{"none": {}, "no PNG": {PNG: []byte("<svg/>")}} {
		if items, w := l.Place(0, 0, 9, 9, Start); len(items) > 0 || w != 0 {
			t.Error(name)
		}
	}
}

// Print keeps its black, whatever the client's colour.
func TestOnlyScreensAreTinted(t *testing.T) {
	s := Scene{W: 10, H: 10, Items: []Item{Rect{W: 9, H: 9, Fill: Accent}}, Accents: Accents{Light: "#113355", Dark: "#AACCEE"}}
	for name, c := range map[string]struct {
		p    Palette
		want string
	}{"light": {Light(), "#113355"}, "dark": {Dark(), "#AACCEE"}, "print": {Mono(), "#000000"}} {
		if got := string(SVG(s, c.p)); !strings.Contains(got, `fill="`+c.want+`"`) {
			t.Errorf("%s: %s", name, got)
		}
	}
	p := Light()
	if s.Tinted(p); p[Accent] != Light()[Accent] {
		t.Error("the palette of others is changed")
	}
}

// A logo at the foot takes no room that words need, nor at the place of a mark.
func TestALogoStandsClear(t *testing.T) {
	long := strings.Repeat("word ", 60)
	for name, scene := range map[string]func(Size) Scene{
		"a page": func(s Size) Scene {
			return Wall(s, Frame{Title: Only("Title"), Footer: Both(long, long), Logo: logoOf(t, 300, 100, Quiet), Page: 1, Pages: 3}, nil)
		},
		"a cover": func(s Size) Scene {
			return Cover{Name: "Group", Top: long, Low: long, Logo: logoOf(t, 300, 100, None)}.Scene(s)
		},
		"a long cover": func(s Size) Scene {
			return Cover{Name: long[:70], Low: long, Next: long, Logo: logoOf(t, 300, 100, None)}.Scene(s)
		},
	} {
		for _, size := range walls {
			s := scene(size)
			n := 0
			for _, it := range s.Items {
				logo, ok := it.(Image)
				if !ok {
					continue
				}
				n++
				b := boxOf(logo)
				if b.x1 < 0 || b.y1 < 0 || b.x2 > s.W || b.y2 > s.H {
					t.Errorf("%s on %v: it leaves the wall: %+v", name, size, b)
				}
				for _, other := range s.Items {
					if v, ok := other.(Text); ok && boxOf(v).meets(b) {
						t.Errorf("%s on %v: %q stands over it", name, size, v.S)
					}
				}
			}
			if n != 1 {
				t.Errorf("%s on %v: %d logos", name, size, n)
			}
		}
	}
}

// A long name has all of its room beside a logo, which stands under it or, where that leaves too
// little, at the head: never so small that nobody knows it.
func TestALongNameAndALogo(t *testing.T) {
	for _, name := range []string{
		"Team", "Kundendienst",
		"Keskisuomalaisten Kuljetusyrittäjien Liiton jäsenpalvelut",
		"Bundesverband der Wohnungswirtschaftsgenossenschaften Nord",
		"Donaudampfschifffahrtselektrizitätenhauptbetriebswerk GmbH",
		"Pääkaupunkiseudun vesihuoltolaitosten ympäristölaboratorioiden henkilöstöedustajat",
	} {
		for what, logo := range map[string]Logo{"wide": logoOf(t, 600, 120, Quiet), "square": logoOf(t, 100, 100, None), "high": logoOf(t, 60, 300, Module)} {
			for _, size := range walls {
				t.Run(fmt.Sprintf("%s %s %g", name, what, size.W), func(t *testing.T) {
					c := Cover{Name: name, Top: "Dienstag, 3. November 2026", Also: "Das Blatt liegt bereit.", Low: "Wir beginnen um 9:00", Fact: "9:00", Next: "Aloitamme klo 9.00"}
					plain := c.Scene(size)
					c.Logo = logo
					s := c.Scene(size)
					check(t, s, size)
					if a, b := words(plain), words(s); a != b {
						t.Errorf("it says %q, without a logo %q", b, a)
					}
					u, n := WallStyle(size.H).U, 0
					for i, it := range s.Items {
						v, ok := it.(Image)
						if !ok {
							continue
						}
						n++
						around := boxOf(v)
						if logo.Plate != None {
							around = boxOf(s.Items[i-1])
						}
						if v.W < 5*u && v.H < 5*u {
							t.Errorf("it is %g by %g U", v.W/u, v.H/u)
						}
						around = box{around.x1 - u, around.y1 - u, around.x2 + u, around.y2 + u}
						for _, other := range s.Items {
							if x, ok := other.(Text); ok && boxOf(x).meets(around) {
								t.Errorf("it stands at %q", x.S)
							}
						}
					}
					if n != 1 {
						t.Errorf("%d logos", n)
					}
				})
			}
		}
	}
}

func words(s Scene) string {
	var out []string
	for _, it := range s.Items {
		if v, ok := it.(Text); ok {
			out = append(out, v.S)
		}
	}
	return strings.Join(out, "|")
}
