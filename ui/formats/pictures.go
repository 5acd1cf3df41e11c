package formats

import (
	"fmt"
	"image"
	"iter"

	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// shown is a page of a result as the room saw it.
type shown struct {
	name  string
	step  workshop.Step
	scene figure.Scene
}

// onWall are the walls of all results, numbered in the order of the day.
func onWall(j Job) iter.Seq2[shown, error] {
	return func(yield func(shown, error) bool) {
		st, w, err := j.one()
		if err != nil {
			yield(shown{}, err)
			return
		}
		n := 0
		for _, step := range st.Agenda {
			for _, at := range pages(st, step.ID) {
				scene, err := wall.Tried(func() figure.Scene { return wall.Scene(at, w, paint.SavedSize, 1) })
				n++
				if !yield(shown{fmt.Sprintf("%02d-%s", n, step.ID), step, scene}, err) || err != nil {
					return
				}
			}
		}
		if n == 0 {
			yield(shown{}, workshop.Errorf(workshop.EState, nil, "what", "no_results"))
		}
	}
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
	for s, err := range onWall(j) {
		if err != nil {
			return nil, err
		}
		parts = append(parts, Part{Name: s.name, Scene: &s.scene})
	}
	return parts, nil
}

// pictures are the same as files, as pixels and as lines: both can be put into slides.
func pictures(j Job) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		for s, err := range onWall(j) {
			if err != nil {
				yield(File{}, err)
				return
			}
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
