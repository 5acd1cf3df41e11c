package wall

import (
	"strconv"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// Beginning is what a cover says of when a workshop begins.
type Beginning string

// What it says.
const (
	Unsaid Beginning = ""
	AtTime Beginning = "begin"
	Soon   Beginning = "soon" // its time has passed, which is no promise any more
	GoesOn Beginning = "on"
)

// Calendar are words that write days and times as well.
type Calendar interface {
	result.Words
	Day(time.Time) string   // a day that is near
	Clock(time.Time) string // a time of day
}

// DayCover says who meets, on which day, and when they begin. A workshop that was planned
// for no time of day has none.
func DayCover(w Calendar, name string, when time.Time, begins Beginning) figure.Cover {
	c := figure.Cover{Name: name}
	if when.IsZero() {
		return c
	}
	c.Top = w.Day(when)
	switch midnight := when.Hour() == 0 && when.Minute() == 0; {
	case begins == Unsaid, begins == AtTime && midnight:
	case begins == AtTime:
		c.Fact = w.Clock(when)
		c.Low = w.T("cover.begin", "time", c.Fact)
	default:
		c.Low = w.T("cover." + string(begins))
	}
	return c
}

// covered is a cover that has the whole wall; beside a clock its name stands alone.
type covered struct {
	figure.Hero
	figure.Cover
}

// Scene draws the name.
func (c covered) Scene(w, h float64, st figure.Style, t float64) figure.Scene {
	return c.Hero.Scene(w, h, st, t)
}

// welcome is the cover while the room comes in: on the first step, as long as no other one
// has been on the wall. nil = it has begun.
func (b board) welcome() *covered {
	name := b.Info.Group
	if name == "" {
		name = b.Info.Title
	}
	if !workshop.Gathers(b.State) {
		return nil
	}
	begins := AtTime
	if b.Overdue {
		begins = Soon
	}
	c := figure.Cover{Name: name}
	if w, ok := b.w.(Calendar); ok {
		c = DayCover(w, name, b.Info.When, begins)
	}
	if w, ok := b.w.(result.BilingualWords); ok && c.Low != "" && b.Second() != "" {
		at := b.Info.When
		clock := w.TIn(b.Second(), "date.clock", "h", strconv.Itoa(at.Hour()), "m", at.Format("04"))
		c.Next = w.TIn(b.Second(), "cover."+string(begins), "time", clock)
	}
	return &covered{figure.Hero{Text: figure.Only(c.Name)}, c}
}
