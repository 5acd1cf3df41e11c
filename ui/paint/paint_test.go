package paint

import (
	"image"
	"image/color"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// start gives a test app with our theme.
func start(t *testing.T) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.AlwaysLight))
}

func scene(items ...figure.Item) figure.Scene {
	return figure.Scene{W: 160, H: 90, Ground: figure.Paper, Items: items}
}

func at(img image.Image, x, y int) color.NRGBA {
	return color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA)
}

func TestImageDrawsEveryKind(t *testing.T) {
	start(t)
	paper, ink := theme.Color(figure.Paper, false), theme.Color(figure.Ink, false)
	for _, tt := range []struct {
		name    string
		item    figure.Item
		on, off image.Point // a pixel in ink, and one still paper
	}{
		{"rect", figure.Rect{X: 10, Y: 10, W: 20, H: 20, Fill: figure.Ink}, image.Pt(80, 80), image.Pt(130, 130)},
		{"rounded rect", figure.Rect{X: 10, Y: 10, W: 20, H: 20, R: 10, Fill: figure.Ink}, image.Pt(80, 80), image.Pt(41, 41)},
		{"outline", figure.Rect{X: 10, Y: 10, W: 20, H: 20, Stroke: figure.Ink, Width: 2}, image.Pt(40, 80), image.Pt(80, 80)},
		{"line", figure.Line{X1: 10, Y1: 20, X2: 50, Y2: 20, Width: 2, Stroke: figure.Ink}, image.Pt(100, 80), image.Pt(100, 100)},
		{"dash", figure.Line{X1: 10, Y1: 20, X2: 50, Y2: 20, Width: 2, Dash: 5, Stroke: figure.Ink}, image.Pt(50, 80), image.Pt(70, 80)},
		{"disc", figure.Circle{X: 40, Y: 40, R: 10, Fill: figure.Ink}, image.Pt(160, 160), image.Pt(125, 125)},
		{"ring", figure.Circle{X: 40, Y: 40, R: 10, Stroke: figure.Ink, Width: 2}, image.Pt(120, 160), image.Pt(160, 160)},
		{"arc", figure.Arc{X: 40, Y: 40, R: 20, From: 0, To: 90, Stroke: figure.Ink, Width: 4}, image.Pt(160+57, 160-57), image.Pt(160-57, 160-57)},
		{"polygon", figure.Polygon{Points: []figure.Point{{X: 10, Y: 10}, {X: 50, Y: 10}, {X: 10, Y: 50}}, Fill: figure.Ink}, image.Pt(60, 60), image.Pt(180, 180)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			img := Image(scene(tt.item), 640, 360, false)
			if got := at(img, tt.on.X, tt.on.Y); got != ink {
				t.Errorf("at %v is %v, want ink", tt.on, got)
			}
			if got := at(img, tt.off.X, tt.off.Y); got != paper {
				t.Errorf("at %v is %v, want paper", tt.off, got)
			}
		})
	}
}

// bounds is the box of what is not paper.
func bounds(img image.Image) image.Rectangle {
	var b image.Rectangle
	paper := theme.Color(figure.Paper, false)
	for y := img.Bounds().Min.Y; y < img.Bounds().Max.Y; y++ {
		for x := img.Bounds().Min.X; x < img.Bounds().Max.X; x++ {
			if at(img, x, y) != paper {
				b = b.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return b
}

func TestTextStandsOnItsBaseline(t *testing.T) {
	start(t)
	for _, tt := range []struct {
		name   string
		anchor figure.Anchor
		edge   func(image.Rectangle) int
	}{
		{"start", figure.Start, func(b image.Rectangle) int { return b.Min.X }},
		{"middle", figure.Middle, func(b image.Rectangle) int { return (b.Min.X + b.Max.X) / 2 }},
		{"end", figure.End, func(b image.Rectangle) int { return b.Max.X }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b := bounds(Image(scene(figure.Text{X: 80, Y: 50, Size: 10, Role: figure.Ink, Anchor: tt.anchor, S: "HHHH"}), 640, 360, false))
			if b.Max.Y < 199 || b.Max.Y > 201 {
				t.Errorf("the letters end at %d, want the baseline at 200", b.Max.Y)
			}
			if x := tt.edge(b); x < 314 || x > 326 {
				t.Errorf("x is %d, want 320", x)
			}
		})
	}
}

func TestSceneKeepsItsShape(t *testing.T) {
	start(t)
	all := scene(figure.Rect{W: 160, H: 90, Fill: figure.Ink})
	for _, tt := range []struct {
		name string
		w, h int
		want image.Rectangle
	}{
		{"same shape", 320, 180, image.Rect(0, 0, 320, 180)},
		{"too wide", 400, 180, image.Rect(40, 0, 360, 180)},
		{"too high", 320, 240, image.Rect(0, 30, 320, 210)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := bounds(Image(all, tt.w, tt.h, false)); got != tt.want {
				t.Errorf("the scene lies in %v, want %v", got, tt.want)
			}
		})
	}
}

func TestPaletteOfTheWall(t *testing.T) {
	start(t)
	if got := at(Image(scene(), 160, 90, true), 5, 5); got != theme.Color(figure.Paper, true) {
		t.Errorf("the dark ground is %v", got)
	}
	p := New()
	p.Resize(fyne.NewSize(160, 90))
	p.SetScene(scene())
	p.SetDark(true)
	if got := p.pen.objects[0].(*canvas.Rectangle).FillColor; got != theme.Color(figure.Paper, true) {
		t.Errorf("the dark window's ground is %v", got)
	}
}

func TestObjectsAreReused(t *testing.T) {
	start(t)
	p := New()
	p.Resize(fyne.NewSize(320, 180))
	frame := func(x float64) figure.Scene {
		return scene(figure.Rect{X: x, W: 10, H: 10, R: 2, Fill: figure.Two}, figure.Text{X: x, Y: 20, Size: 5, S: "a", Role: figure.Ink},
			figure.Line{X1: x, X2: 90, Width: 1, Stroke: figure.Ink}, figure.Circle{X: x, R: 3, Fill: figure.One})
	}
	p.SetScene(frame(0))
	before := append([]fyne.CanvasObject(nil), p.pen.objects...)
	p.SetScene(frame(50))
	for i, o := range p.pen.objects {
		if o != before[i] {
			t.Errorf("object %d was made anew", i)
		}
	}
	if x := p.pen.objects[1].Position().X; x != 100 {
		t.Errorf("the rectangle is at %v, want 100", x)
	}
	p.SetScene(scene(figure.Circle{X: 9, R: 3, Fill: figure.One}))
	if n := len(p.pen.objects); n != 2 {
		t.Errorf("%d objects are left, want ground and circle", n)
	}
	if p.pen.objects[1] != before[4] {
		t.Error("the circle was made anew")
	}
}

// A square whose corners nobody sees is a thick line in a window, at the same
// place; pictures that are saved keep their corners.
func TestSmallSquaresAreLines(t *testing.T) {
	start(t)
	p := New()
	p.Resize(fyne.NewSize(320, 180)) // two pixels for one of the scene
	p.SetScene(scene(figure.Rect{X: 10, Y: 20, W: 8, H: 8, R: 1, Fill: figure.Two}, figure.Rect{X: 30, Y: 20, W: 8, H: 8, R: 2, Fill: figure.Two},
		figure.Rect{X: 50, Y: 20, W: 8, H: 8, R: 1, Fill: figure.Two, Stroke: figure.Ink, Width: 1}))
	l, ok := p.pen.objects[1].(*canvas.Line)
	if !ok || l.Position1 != fyne.NewPos(20, 48) || l.Position2 != fyne.NewPos(36, 48) || l.StrokeWidth != 16 {
		t.Errorf("the square is %+v", p.pen.objects[1])
	}
	for _, o := range p.pen.objects[2:] {
		if _, ok := o.(*canvas.Rectangle); !ok {
			t.Errorf("%T has lost its corners or its outline", o)
		}
	}
	saved := pen{outside: true}
	saved.draw(scene(figure.Rect{X: 10, Y: 20, W: 8, H: 8, R: 1, Fill: figure.Two}), fyne.NewSize(320, 180), theme.Of(false))
	if _, ok := saved.objects[1].(*canvas.Rectangle); !ok {
		t.Errorf("a saved picture has a %T", saved.objects[1])
	}
}

func TestPolygonKeepsATightBox(t *testing.T) {
	start(t)
	p := New()
	p.Resize(fyne.NewSize(160, 90))
	p.SetScene(scene(figure.Polygon{Points: []figure.Point{{X: 100, Y: 50}, {X: 110, Y: 55}, {X: 100, Y: 60}}, Fill: figure.Ink}))
	if got := p.pen.objects[1].Size(); got != fyne.NewSize(10, 10) {
		t.Errorf("the box is %v", got)
	}
}

func TestAnimationEndsAtTheLastFrame(t *testing.T) {
	build := func(v float64) figure.Scene {
		return scene(figure.Rect{X: v * 100, W: 10, H: 10, Fill: figure.Two})
	}
	end := func(p *Picture) float64 { return p.Scene().Items[0].(figure.Rect).X }
	t.Run("with motion", func(t *testing.T) {
		start(t)
		p := New()
		p.Animate(build, time.Second)
		if got := end(p); got != 100 || p.Animating() {
			t.Errorf("ended at %v, animating %v", got, p.Animating())
		}
	})
	t.Run("without motion", func(t *testing.T) {
		start(t)
		p := New()
		var frames []float64
		p.Animate(func(v float64) figure.Scene { frames = append(frames, v); return build(v) }, 0)
		if len(frames) != 1 || frames[0] != 1 {
			t.Errorf("drew %v, want the last frame alone", frames)
		}
	})
	t.Run("stopped by a scene", func(t *testing.T) {
		start(t)
		p := New()
		var late func(float32)
		p.Animate(func(v float64) figure.Scene {
			if late == nil && p.run != nil {
				late = p.run.Tick
			}
			return build(v)
		}, time.Second)
		p.SetScene(scene(figure.Rect{X: 7, W: 1, H: 1}))
		late(0.5)
		if got := end(p); got != 7 {
			t.Errorf("a late tick drew over the new scene: %v", got)
		}
	})
}

func TestOddScenesDrawNothing(t *testing.T) {
	start(t)
	for _, tt := range []struct {
		name string
		s    figure.Scene
	}{
		{"no size", figure.Scene{Items: []figure.Item{figure.Rect{W: 1, H: 1, Fill: figure.Ink}}}},
		{"two-point polygon", figure.Scene{W: 10, H: 10, Items: []figure.Item{figure.Polygon{Points: make([]figure.Point, 2), Fill: figure.Ink}}}},
		{"empty text", figure.Scene{W: 10, H: 10, Items: []figure.Item{figure.Text{Size: 4, Role: figure.Ink}}}},
		{"negative rect", figure.Scene{W: 10, H: 10, Items: []figure.Item{figure.Rect{W: -3, H: 4, Fill: figure.Ink}}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := New()
			p.Resize(fyne.NewSize(100, 100))
			p.SetScene(tt.s)
			if n := len(p.pen.objects); n != 0 {
				t.Errorf("%d objects", n)
			}
		})
	}
}

func TestDashesAreLimited(t *testing.T) {
	if n := len(dashes(figure.Line{X2: 1e9, Dash: 0.001})); n != 1 {
		t.Errorf("%d strokes", n)
	}
}

// A program without windows measures texts as the drivers do.
func TestHeadlessMeasuresLikeTheDriver(t *testing.T) {
	start(t)
	for _, s := range []string{"Upturn", "Käänteinen pyramidi", "12/12"} {
		for _, bold := range []bool{false, true} {
			want, wantBase := fyne.CurrentApp().Driver().RenderedTextSize(s, 30, fyne.TextStyle{Bold: bold}, nil)
			got, gotBase := headlessDriver{}.RenderedTextSize(s, 30, fyne.TextStyle{Bold: bold}, nil)
			if got != want || gotBase != wantBase {
				t.Errorf("%q bold %v: %v %v, driver says %v %v", s, bold, got, gotBase, want, wantBase)
			}
		}
	}
}

func BenchmarkImage(b *testing.B) {
	Headless()
	s := figure.Scene{W: 1280, H: 720, Ground: figure.Paper}
	for i := range 200 {
		x, y := float64(i%20)*60+40, float64(i/20)*60+60
		s.Add(figure.Circle{X: x, Y: y, R: 10, Stroke: figure.One, Width: 3},
			figure.Line{X1: x, Y1: y, X2: x + 40, Y2: y, Width: 2, Stroke: figure.Edge})
		if i%4 == 0 {
			s.Add(figure.Text{X: x, Y: y, Size: 24, S: "Asiakas kohtaa", Role: figure.Ink})
		}
	}
	b.ResetTimer()
	for b.Loop() {
		Image(s, 1280, 720, false)
	}
}

// On a page for the printer no line is wider than on paper: columns would run
// into each other, and the preview would warn of what is not so.
func TestPaperKeepsTextsInTheirRoom(t *testing.T) {
	start(t)
	line := figure.Text{X: 10, Y: 100, Size: 10, Role: figure.Ink, S: "Write the numbers of your obstacles on the slip, or enter them in secret."}
	p := New()
	p.SetPaper(true)
	p.Resize(fyne.NewSize(450, 636))
	p.SetScene(figure.Scene{W: 595, H: 842, Items: []figure.Item{line}})
	room := float32(figure.Width(line.S, line.Size, false) * 450 / 595)
	for _, o := range p.pen.objects {
		if text, ok := o.(*canvas.Text); ok && text.Visible() && text.Size().Width > room*1.02 {
			t.Errorf("%.1f wide, %.1f on paper", text.Size().Width, room)
		}
	}
}

// The hook of a J hangs to the left of where its word begins, and is not cut off; what
// comes after it stands where it stands behind another letter of that width.
func TestHooksAreWhole(t *testing.T) {
	start(t)
	ink := theme.Color(figure.Ink, false)
	for _, word := range []string{"Johtaja", "jakautunut"} {
		img := Image(scene(figure.Text{X: 40, Y: 60, Size: 40, S: word, Role: figure.Ink}), 640, 360, false)
		left := 0
		for x := 130; x < 160; x++ {
			for y := 150; y < 330; y++ {
				if at(img, x, y) == ink {
					left++
				}
			}
		}
		if left == 0 {
			t.Errorf("%s has lost its hook", word)
		}
	}
}

// So is no line of a small picture of the wall wider than on the wall: it would touch its
// frame, and two texts of one line each other.
func TestSmallPicturesKeepTextsInTheirRoom(t *testing.T) {
	start(t)
	line := figure.Text{X: 72, Y: 100, Size: 36, Role: figure.Ink, S: "Freely · Mostly freely · With care · Hardly at all · Freely"}
	for w := float32(150); w < 480; w += 7 {
		p := New().Shrink()
		p.Resize(fyne.NewSize(w, w*9/16))
		p.SetScene(figure.Scene{W: 1280, H: 720, Items: []figure.Item{line}})
		room := float32(figure.Width(line.S, line.Size, false)) * w / 1280
		for _, o := range p.pen.objects {
			if text, ok := o.(*canvas.Text); ok && text.Visible() && text.Size().Width > room*1.03 {
				t.Errorf("%.1f wide in a picture of %.0f, with room for %.1f", text.Size().Width, w, room)
			}
		}
	}
}
