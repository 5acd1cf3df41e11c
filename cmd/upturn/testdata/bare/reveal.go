package main

import (
	"fmt"
	"image/color"
	"log"
	"syscall"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/audience"
	"github.com/upturn-workshop/upturn/ui/screen"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/trial"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// revealed are the steps whose results come on with a movement, one for each
// figure, and the pyramid that turns.
var revealed = []string{"practice", "A2", "A5", "A6", "A7", "B2", "B1", "B3", "B6", "C4", "C5", "C6"}

// reveals lets twelve bare rectangles and each figure of Upturn move in turns, the ones in a
// bare window and the others in one as Upturn has it, so that both have the same computer to
// themselves, and prints for each movement how many frames were drawn, in what time, and what
// they cost.
type reveals struct {
	w      fyne.Window // bare
	ours   fyne.Window // over it while a figure moves
	quit   func()
	rounds int
	words  result.Words
	played workshop.State
	wall   *audience.View
	frames int
	bare   *rectangles
}

func newReveals(a fyne.App, w fyne.Window, size fyne.Size, rounds int) *reveals {
	a.Settings().SetTheme(theme.New(theme.AlwaysLight))
	r := &reveals{w: w, ours: a.NewWindow("Wall"), quit: a.Quit, rounds: rounds, bare: newRectangles(size)}
	r.played, r.words = play()
	r.wall = audience.New(func(st workshop.State, size figure.Size, t float64) figure.Scene {
		r.frames++
		return wall.Scene(st, r.words, size, t)
	})
	for _, w := range []fyne.Window{r.w, r.ours} {
		w.SetPadded(false)
		w.Resize(size)
	}
	r.w.SetContent(r.bare.content)
	r.ours.SetContent(r.wall.Content())
	return r
}

// begin takes what windows are made with that are as Upturn's: the bare one is there already.
func (r *reveals) begin() {
	if err := screen.Ready(); err != nil {
		log.Fatal(err)
	}
	r.next(0, 0)
}

// next measures what comes after a movement: a round has the rectangles before
// each figure.
func (r *reveals) next(round, i int) {
	if i == 2*len(revealed) {
		round, i = round+1, 0
	}
	if round == r.rounds {
		r.quit()
		return
	}
	begin, name := r.rectangles, "rectangles"
	if i%2 == 1 {
		name = revealed[i/2]
		begin = r.figure(name)
	}
	const before, after = 400 * time.Millisecond, 150 * time.Millisecond
	begin(true) // the first frame makes textures; it is no part of the movement
	later(before, func() {
		r.frames, r.bare.frames = 0, 0
		start, used := time.Now(), cpu()
		begin(false)
		length := moving
		if def, ok := r.played.Pack.Step(name); ok && len(def.Figures) > 0 && def.Figures[0] == workshop.FigDotVote {
			length = 600 * time.Millisecond
		}
		later(length, func() {
			fmt.Printf("%s %d %d %d\n", name, r.frames+r.bare.frames, time.Since(start).Microseconds(), (cpu() - used).Microseconds())
			later(after, func() { r.next(round, i+1) })
		})
	})
}

func later(d time.Duration, f func()) { time.AfterFunc(d, func() { fyne.Do(f) }) }

// rectangles moves what the figures are measured against.
func (r *reveals) rectangles(still bool) {
	if still {
		r.ours.Hide()
		r.bare.move(0)
		return
	}
	fyne.NewAnimation(moving, r.bare.move).Start()
}

// figure lets the result of a step come on, as a workshop does.
func (r *reveals) figure(step string) func(still bool) {
	to, ok := wall.At(r.played, step, 0, 0)
	from := to
	from.Pos.Phase = workshop.PhaseVote
	if !ok { // the pyramid
		to.Pos = workshop.Position{Phase: workshop.PhaseAsk, Flipped: true}
		for i, s := range to.Agenda {
			if s.ID == step {
				to.Pos.Step = i
			}
		}
		from = to
		from.Pos.Flipped = false
	}
	return func(still bool) {
		if still {
			r.ours.Show()
			r.wall.Draw(to, workshop.Event{Kind: workshop.EventStep})
			r.wall.Draw(from, workshop.Event{Kind: workshop.EventPhase})
			return
		}
		r.wall.Draw(to, workshop.Event{Kind: workshop.EventPhase})
	}
}

// twelve rounded rectangles of a bar's size are what the toolkit moves with ease.
const twelve = 12

// full is the window for which they are 600 wide and 60 high. In a larger one they are as large
// a part of it, as a bar is.
const full = 1920

type rectangles struct {
	all     []*canvas.Rectangle
	content *fyne.Container
	frames  int
	scale   float32
}

func newRectangles(size fyne.Size) *rectangles {
	r := &rectangles{content: container.NewWithoutLayout(), scale: size.Width / full}
	for i := range twelve {
		o := canvas.NewRectangle(color.NRGBA{R: 0x00, G: 0x4F, B: 0x7A, A: 0xFF})
		o.CornerRadius = 12 * r.scale
		o.Resize(fyne.NewSize(600*r.scale, 60*r.scale))
		o.Move(fyne.NewPos(100*r.scale, (float32(i)*86+30)*r.scale))
		r.all = append(r.all, o)
		r.content.Add(o)
	}
	return r
}

func (r *rectangles) move(t float32) {
	r.frames++
	for _, o := range r.all {
		o.Move(fyne.NewPos((100+1100*t)*r.scale, o.Position().Y))
	}
}

// cpu is the time that this program has had on all cores, drawing included.
func cpu() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		log.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// play gives a workshop of twelve after its last step.
func play() (workshop.State, result.Words) {
	st, err := trial.Play(trial.Info("en", 12, 180), wall.Pages, 1, nil)
	if err != nil {
		log.Fatal(err)
	}
	catalog, err := pack.LoadCatalog()
	if err != nil {
		log.Fatal(err)
	}
	return st, catalog.In("en")
}
