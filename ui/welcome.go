package ui

import (
	"reflect"
	"time"

	"github.com/upturn-workshop/upturn/ui/audience"
	"github.com/upturn-workshop/upturn/ui/home"
	"github.com/upturn-workshop/upturn/workshop/brand"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// covered makes what the wall shows of a cover.
func covered(c figure.Cover) audience.Over {
	return func(size figure.Size) figure.Scene { return c.Scene(size) }
}

// waiting is a cover that is on the wall.
type waiting struct {
	made func(now time.Time) figure.Cover // nil = none is
	is   figure.Cover
}

// cover shows a page that is of no workshop: the room never sees the desktop.
func (r *room) cover(made func(now time.Time) figure.Cover, now time.Time) {
	c := made(now)
	r.setOver(covered(c))
	r.waiting = waiting{made, c}
}

// tick has the cover say what it says now. Nothing is drawn where that is the same.
func (r *room) tick(now time.Time) {
	if w := r.waiting; w.made != nil && !reflect.DeepEqual(w.made(now), w.is) {
		r.cover(w.made, now)
	}
}

// expecting makes the welcome of those on the list.
func (r *room) expecting(recent []home.Entry) func(now time.Time) figure.Cover {
	return func(now time.Time) figure.Cover { return r.welcome(recent, now) }
}

// welcome is the cover while no workshop is open: that of today's one, if there is just
// one that somebody can begin or go on with. With several the room would read the name of
// another group; then, and with none, it is the program's own.
func (r *room) welcome(recent []home.Entry, now time.Time) figure.Cover {
	p := r.p
	own := figure.Cover{Name: p.words.T("app.name"), Time: p.words.Clock(now)}
	var today []home.Entry
	for _, e := range recent {
		if !e.Done && !e.Rehearsal && !e.Missing && e.Trouble == "" && sameDay(e.When, now) {
			today = append(today, e)
		}
	}
	if len(today) != 1 {
		return own
	}
	e := today[0]
	return dayCover(p.words, nameOf(e.Group, e.Title), e.When, now, e.Stopped != "")
}

// parting makes the cover after a workshop that was open: until it goes on, or for good. It
// keeps nothing of what was answered.
func (l *leading) parting() func(now time.Time) figure.Cover {
	info, content, begun := l.st.Info, l.st.Pack, l.st.Pos.Step > 0
	words := l.p.Catalog.In(info.Lang)
	if begun && l.st.Pos.Step == len(l.st.Agenda)-1 {
		c := brand.Cover(wall.Goodbye(words, l.st, l.sheeted), content)
		return func(time.Time) figure.Cover { return c }
	}
	keys := wall.Ornament(l.st)
	return func(now time.Time) figure.Cover {
		c := brand.Cover(dayCover(words, nameOf(info.Group, info.Title), info.When, now, begun), content)
		c.Keys = keys
		return c
	}
}

// dayCover says who meets, on which day, and when they begin. A time that has passed is
// no promise any more.
func dayCover(words pack.Words, name string, when, now time.Time, begun bool) figure.Cover {
	begins := wall.AtTime
	switch {
	case begun:
		begins = wall.GoesOn
	case !sameDay(when, now):
		begins = wall.Unsaid
	case now.After(when):
		begins = wall.Soon
	}
	c := wall.DayCover(words, name, when, begins)
	c.Time = words.Clock(now)
	return c
}

// nameOf is what the room is called by: the group, else what the day is about.
func nameOf(group, title string) string {
	if group != "" {
		return group
	}
	return title
}

func sameDay(a, b time.Time) bool {
	b = b.In(a.Location())
	return a.YearDay() == b.YearDay() && a.Year() == b.Year()
}
