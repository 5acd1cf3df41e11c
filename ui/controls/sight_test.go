package controls

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/theme"
)

// Whatever can be seen of an object is seen to have changed, once.
func TestSight(t *testing.T) {
	red, blue := color.NRGBA{R: 255, A: 255}, color.NRGBA{B: 255, A: 255}
	text := &canvas.Text{Text: "a", TextSize: 15, Color: red}
	rect := &canvas.Rectangle{FillColor: red}
	line := &canvas.Line{StrokeColor: red, StrokeWidth: 1}
	img := &canvas.Image{}
	objects := []fyne.CanvasObject{text, rect, line, img}
	var s Sight
	if !s.changed(objects) {
		t.Error("what was never seen is as it was")
	}
	for _, c := range []struct {
		name   string
		change func()
	}{
		{"nothing", nil},
		{"text", func() { text.Text = "b" }},
		{"size of the text", func() { text.TextSize = 18 }},
		{"style", func() { text.TextStyle.Bold = true }},
		{"underline", func() { text.TextStyle.Underline = true }},
		{"alignment", func() { text.Alignment = fyne.TextAlignCenter }},
		{"colour", func() { text.Color = blue }},
		{"fill", func() { rect.FillColor = blue }},
		{"edge", func() { rect.StrokeColor = blue }},
		{"width of the edge", func() { rect.StrokeWidth = 2 }},
		{"corner", func() { rect.CornerRadius = 8 }},
		{"place", func() { rect.Move(fyne.NewPos(1, 2)) }},
		{"size", func() { rect.Resize(fyne.NewSize(3, 4)) }},
		{"hidden", func() { rect.Hide() }},
		{"line", func() { line.Position2 = fyne.NewPos(9, 9) }},
		{"colour of the line", func() { line.StrokeColor = blue }},
		{"width of the line", func() { line.StrokeWidth = 3 }},
		{"icon", func() { img.Resource = fyne.NewStaticResource("x", nil) }},
		{"one less", func() { objects = objects[:3] }},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.change != nil {
				c.change()
			}
			if got := s.changed(objects); got != (c.change != nil) {
				t.Errorf("changed: %v", got)
			}
			if s.changed(objects) {
				t.Error("it changes twice")
			}
		})
	}
	unknown := []fyne.CanvasObject{container.NewStack()}
	if s.changed(unknown); !s.changed(unknown) {
		t.Error("what it does not know is as it was")
	}
}

// A text that is broken into lines once is broken anew when anything that counts is another.
func TestBrokenOnce(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.AlwaysLight))
	words := NewText("one two three four five six seven", Style{Fit: Wrap})
	narrow, wide := words.HeightFor(100), words.HeightFor(400)
	if narrow <= wide || words.HeightFor(100) != narrow || words.HeightFor(400) != wide {
		t.Fatalf("%v high when it is narrow, %v when it is wide", narrow, wide)
	}
	words.SetText("one")
	if got := words.HeightFor(100); got >= narrow {
		t.Errorf("another text is %v high", got)
	}
	words.SetStyle(Style{Fit: Wrap, Size: theme.Title})
	if got := words.HeightFor(100); got != theme.Title*theme.LineHeight {
		t.Errorf("a larger one is %v high", got)
	}
}

// A text tells how high it would be with other letters, and is not drawn for that.
func TestHeightAt(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.AlwaysLight))
	for _, fit := range []Fit{Line, Wrap, Cut} {
		words := NewText("one two three four five six seven", Style{Fit: fit})
		words.Resize(fyne.NewSize(100, 100))
		drawn := words.lines[0].TextSize
		large := words.HeightAt(theme.Title, 100)
		if words.lines[0].TextSize != drawn || words.Style().Size != theme.Text {
			t.Errorf("%d: whoever asks changes it", fit)
		}
		words.SetStyle(Style{Fit: fit, Size: theme.Title})
		if got := words.HeightFor(100); got != large {
			t.Errorf("%d: it said %v and is %v high", fit, large, got)
		}
	}
}

// What has no place yet is not broken into lines for none, in which every word would be divided.
func TestATextWithoutAPlace(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.AlwaysLight))
	words := NewText("one two three", Style{Fit: Wrap})
	words.SetStyle(Style{Fit: Wrap, Bold: true})
	if words.shown > 0 || len(words.lines) > 0 {
		t.Errorf("it has %d lines", words.shown)
	}
	words.Resize(fyne.NewSize(400, 100))
	if words.shown != 1 || !words.lines[0].TextStyle.Bold {
		t.Errorf("in its place it has %d lines", words.shown)
	}
}

// Arrange lays out anew, and tells no control of it that has been told.
func TestArrange(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.AlwaysLight))
	words := NewText("one", Style{})
	wide := float32(100)
	box := Free(fyne.NewSize(0, 0), func(fyne.Size) { Place(words, 0, 0, wide, 20) }, words)
	test.NewTempWindow(t, box)
	wide = 200
	Arrange(box)
	if words.Size().Width != 200 {
		t.Errorf("it is %v wide", words.Size().Width)
	}
	words.lines[0].Text = "as it was drawn"
	Arrange(box)
	if words.lines[0].Text != "as it was drawn" {
		t.Error("what has its place already is drawn anew")
	}
}
