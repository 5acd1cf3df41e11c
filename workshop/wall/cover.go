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
	Near(time.Time) string  // a day of the next months
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

// named is what the room is called by: the group, else what the day is about.
func named(of workshop.Info) string {
	if of.Group != "" {
		return of.Group
	}
	return of.Title
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
	name := named(b.Info)
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
		if !b.Time.IsZero() {
			c.Time = w.Clock(b.Time)
		}
	}
	if w, ok := b.w.(result.BilingualWords); ok && c.Low != "" && b.Second() != "" {
		c.Next = w.TIn(b.Second(), "cover."+string(begins), "time", clockIn(w, b.Second(), b.Info.When))
	}
	return coveredWith(b, c)
}

// clockIn writes a time of day in the group's other language.
func clockIn(w result.BilingualWords, lang string, at time.Time) string {
	return w.TIn(lang, "date.clock", "h", strconv.Itoa(at.Hour()), "m", at.Format("04"))
}

// leaving is the cover while the room goes home: the last page of the last step.
func leaving(b board) []page {
	if !workshop.Ends(b.State) {
		return nil
	}
	c := figure.Cover{Name: named(b.Info)}
	if w, ok := b.w.(Calendar); ok {
		c = Goodbye(w, b.State, false)
	}
	if w, ok := b.w.(result.BilingualWords); ok && b.Second() != "" {
		c.Next = w.TIn(b.Second(), "cover.thanks")
	}
	return alone(figure.Frame{}, *coveredWith(b, c))
}

// Goodbye is the cover when the day is over: with the day on which they meet again, and
// with the sheet, if one was made.
func Goodbye(w Calendar, st workshop.State, sheet bool) figure.Cover {
	c := figure.Cover{Top: named(st.Info), Name: w.T("cover.thanks"), Low: w.T("cover.peer"), Keys: Ornament(st)}
	if again := workshop.FollowUp(st.Info); !again.IsZero() {
		c.Fact = w.Near(again)
		c.Low = w.T("cover.again", "date", c.Fact)
	}
	if sheet {
		c.Also = w.T("cover.sheet")
	}
	return c
}

// coveredWith is a cover as a page, with the day's ornament.
func coveredWith(b board, c figure.Cover) *covered {
	c.Keys = Ornament(b.State)
	return &covered{figure.Hero{Text: figure.Only(c.Name)}, c}
}

// Ornament is what stands on a cover: the pictograms of what the day has a list of, as its ten keys.
func Ornament(st workshop.State) (all []figure.Pictogram) {
	for _, at := range st.Agenda {
		for _, it := range listed(st.Pack, st.Def(at).Kind) {
			if it.Pictogram != "" {
				all = append(all, figure.Pictogram(it.Pictogram))
			}
		}
		if len(all) > 0 {
			break
		}
	}
	return all
}
