package packs

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack/edit"
)

func sceneTexts(s figure.Scene) []string {
	var out []string
	for _, it := range s.Items {
		if t, ok := it.(figure.Text); ok {
			out = append(out, t.S)
		}
	}
	return out
}

func editMinutes(e *editor, id string, l workshop.Length, n int) *workshop.Pack {
	return edit.Minutes(e.pack(), id, l, n)
}
