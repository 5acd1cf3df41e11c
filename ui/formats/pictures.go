package formats

import (
	"fmt"
	"image"
	"iter"
	"sync"

	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pdf"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// shown is a page of a result as the room saw it.
type shown struct {
	name  string
	step  workshop.Step
	scene figure.Scene
}

// Walls are the walls of a job's workshop, drawn once for all that looks at them and writes them.
type Walls struct {
	once, told sync.Once
	all        []shown
	err        error
	flaws      []pdf.Flaw
	flawed     error
}

// of draws them, where nobody has yet.
func (l *Walls) of(j Job) ([]shown, error) {
	l.once.Do(func() {
		l.err = workshop.Errorf(workshop.EBug, nil) // should drawing panic
		l.all, l.err = drawn(j)
	})
	return l.all, l.err
}

// Undrawn are their texts with signs that no font of this computer has.
func (l *Walls) Undrawn(j Job) ([]pdf.Flaw, error) {
	l.told.Do(func() {
		l.flawed = workshop.Errorf(workshop.EBug, nil)
		j.Walls = l
		var parts []Part
		if parts, l.flawed = scenes(j); l.flawed == nil {
			l.flaws, l.flawed = Flaws(parts)
		}
	})
	return l.flaws, l.flawed
}

// onWall are the walls of all results, numbered in the order of the day.
func onWall(j Job) ([]shown, error) {
	if j.Walls == nil {
		return drawn(j)
	}
	return j.Walls.of(j)
}

func drawn(j Job) (all []shown, err error) {
	st, w, err := j.one()
	if err != nil {
		return nil, err
	}
	for _, step := range st.Agenda {
		for _, at := range pages(st, step.ID) {
			scene, err := wall.Tried(func() figure.Scene { return wall.Scene(at, w, paint.SavedSize, 1) })
			if err != nil {
				return nil, err
			}
			all = append(all, shown{fmt.Sprintf("%02d-%s", len(all)+1, step.ID), step, scene})
		}
	}
	if len(all) == 0 {
		return nil, workshop.Errorf(workshop.EState, nil, "what", "no_results")
	}
	return all, nil
}

// pages are the pages of a step's result, view by view. As from paper, the leaders' own view is
// left out: few stand behind it. So is a page that has the question alone, which to a client says
// nothing.
func pages(st workshop.State, step string) (out []workshop.State) {
	for view := 0; ; view++ {
		at, ok := wall.At(st, step, view, 0)
		if !ok {
			return out
		}
		if wall.OfLeaders(at) {
			continue
		}
		for page := 1; ok; page++ {
			if !wall.Bare(at) {
				out = append(out, at)
			}
			at, ok = wall.At(st, step, view, page)
		}
	}
}

// scenes are the pictures to be looked at.
func scenes(j Job) (parts []Part, err error) {
	all, err := onWall(j)
	for _, s := range all {
		parts = append(parts, Part{Name: s.name, Scene: &s.scene})
	}
	return parts, err
}

// pictures are the same as files, as pixels and as lines: both can be put into slides.
func pictures(j Job) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		all, err := onWall(j)
		if err != nil {
			yield(File{}, err)
			return
		}
		for _, s := range all {
			var drawn image.Image
			j.draw(func() { drawn = paint.Fine(s.scene, false) }) // nothing else waits for windows, or they for it
			pixels, err := paint.PNG(drawn)
			var lines []byte
			if err == nil {
				lines, err = paint.Save(s.scene, ".svg", false)
			}
			if !yield(File{s.name + ".png", pixels}, err) || err != nil || !yield(File{s.name + ".svg", lines}, nil) {
				return
			}
		}
	}
}
