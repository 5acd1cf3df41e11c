package edit

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Pictogram puts a drawing beside the name of an item; "" takes it away. The pack stays as it
// is where there is no such drawing, or such items have none.
func Pictogram(p *workshop.Pack, item string, name figure.Pictogram) *workshop.Pack {
	i := itemAt(p, item)
	if i < 0 || !p.Items[i].Kind.Drawn() || p.Items[i].Pictogram == string(name) || !drawable(name) {
		return p
	}
	c := *p
	c.Items = slices.Clone(p.Items)
	c.Items[i].Pictogram = string(name)
	return &c
}

// PictogramOfExercise does so with an exercise.
func PictogramOfExercise(p *workshop.Pack, exercise string, name figure.Pictogram) *workshop.Pack {
	i := slices.IndexFunc(p.Exercises, func(e workshop.Exercise) bool { return e.ID == exercise })
	if i < 0 || p.Exercises[i].Pictogram == string(name) || !drawable(name) {
		return p
	}
	c := *p
	c.Exercises = slices.Clone(p.Exercises)
	c.Exercises[i].Pictogram = string(name)
	return &c
}

func drawable(name figure.Pictogram) bool { return name == "" || name.Known() }
