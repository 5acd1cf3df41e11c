package files

import (
	"slices"
	"time"

	"github.com/upturn-workshop/upturn/ui/controls"
)

// patience is how long a disk may take before one is told that it does not answer.
const patience = time.Second

// beside asks the disk something beside the windows, for one on a network may take minutes
// to answer, or never do. What ask returns runs on the UI goroutine, if it is still of use.
func (c *Choice) beside(ofUse func() bool, ask func() (then func())) {
	answered := false // read and written on the UI goroutine only
	late := time.AfterFunc(patience, func() {
		c.ask.Do(func() {
			if !answered && ofUse() {
				c.tell(c.ask.Words.T("files.unanswered"))
			}
		})
	})
	go func() {
		then := ask()
		late.Stop()
		c.ask.Do(func() {
			if answered = true; ofUse() {
				then()
			}
		})
	}()
}

// look asks the disk of the file that is to be taken. Who types meanwhile wants another.
func (c *Choice) look(ask func() (then func())) {
	c.taking++
	n := c.taking
	c.beside(func() bool { return n == c.taking }, ask)
}

// findPlaces shows the places that people keep things in, each as soon as its disk has
// answered.
func (c *Choice) findPlaces() {
	go func() {
		all, first := drives(), ""
		if !c.ask.Homeless {
			all, first = places(), usual()
		}
		var there []string // read and written on the UI goroutine only
		for _, dir := range all {
			go func() {
				if !isDir(dir) {
					return
				}
				c.ask.Do(func() {
					if c.left {
						return
					}
					if dir == first {
						c.usual = dir
						c.settle()
					}
					there = append(there, dir)
					at := 0
					for _, before := range all[:slices.Index(all, dir)] {
						if slices.Contains(there, before) {
							at++
						}
					}
					b := controls.NewButton(controls.Link, placeName(dir, c.ask.Words.T), func() { c.enter(dir) })
					b.KeyFirst = c.escape
					c.places = slices.Insert(c.places, at, b)
					c.fill()
				})
			}()
		}
	}()
}
