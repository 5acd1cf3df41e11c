package theme

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// A text has its face alone where that has all of its signs, and else all that the toolkit has.
func TestSetFace(t *testing.T) {
	bold := fyne.TextStyle{Bold: true}
	for _, c := range []struct {
		name, text string
		style      fyne.TextStyle
		want       fyne.Resource
	}{
		{"a name", "Äänestys 3", fyne.TextStyle{}, Regular()},
		{"a title", "Äänestys 3", bold, Bold()},
		{"a link that is hovered", "Settings", fyne.TextStyle{Bold: true, Underline: true}, Bold()},
		{"no text", "", bold, Bold()},
		{"an emoji", "Crew 🎉", bold, nil},
		{"another script", "日本", fyne.TextStyle{}, nil},
		{"a style that the face is not", "a", fyne.TextStyle{Italic: true}, nil},
		{"a style of signs", "a", fyne.TextStyle{Symbol: true}, nil},
		{"a style of columns", "a", fyne.TextStyle{Monospace: true}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := &canvas.Text{Text: c.text, TextStyle: c.style, FontSource: Bold()}
			if SetFace(o); o.FontSource != c.want {
				t.Errorf("it is drawn with %v", o.FontSource)
			}
		})
	}
}

// With its face alone a text is as large as with all that it could fall back to.
func TestMeasure(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(New(AlwaysLight))
	for _, style := range []fyne.TextStyle{{}, {Bold: true}} {
		for _, text := range []string{"", "Age", "Äänestys: “kyllä” – 12", "Crew 🎉"} {
			want, base := fyne.CurrentApp().Driver().RenderedTextSize(text, Read, style, nil)
			got, at := Measure(text, Read, style)
			o := &canvas.Text{Text: text, TextSize: Read, TextStyle: style}
			if got != want || at != base || Extent(o) != want || Width(text, Read, style) != want.Width {
				t.Errorf("%q is %v, %v at %v, the toolkit says %v at %v", text, got, Extent(o), at, want, base)
			}
		}
	}
}
