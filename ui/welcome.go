package ui

import (
	"time"

	"github.com/upturn-workshop/upturn/ui/audience"
	"github.com/upturn-workshop/upturn/ui/home"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/brand"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// covered makes what the wall shows of a cover.
func covered(c figure.Cover) audience.Over {
	return func(size figure.Size) figure.Scene { return c.Scene(size) }
}

// welcome is the cover while no workshop is open: that of today's one, if there is just
// one that somebody can begin or go on with. With several the room would read the name of
// another group; then, and with none, it is the program's own.
func (r *room) welcome(recent []home.Entry, now time.Time) figure.Cover {
	p := r.p
	own := figure.Cover{Name: p.words.T("app.name")}
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

// parting is the cover after a workshop that was open: until it goes on, or for good.
func (l *leading) parting(now time.Time) figure.Cover {
	info := l.st.Info
	words := l.p.Catalog.In(info.Lang)
	name := nameOf(info.Group, info.Title)
	if l.st.Pos.Step > 0 && l.st.Pos.Step == len(l.st.Agenda)-1 {
		return brand.Cover(goodbye(words, name, info, l.sheeted), l.st.Pack)
	}
	return brand.Cover(dayCover(words, name, info.When, now, l.st.Pos.Step > 0), l.st.Pack)
}

// goodbye is the cover when the day is over: with the day on which they meet again, and
// with the sheet, if one was made.
func goodbye(words pack.Words, name string, of workshop.Info, sheet bool) figure.Cover {
	c := figure.Cover{Top: name, Name: words.T("cover.thanks"), Low: words.T("cover.peer")}
	if again := workshop.FollowUp(of); !again.IsZero() {
		c.Fact = words.Near(again)
		c.Low = words.T("cover.again", "date", c.Fact)
	}
	if sheet {
		c.Also = words.T("cover.sheet")
	}
	return c
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
	return wall.DayCover(words, name, when, begins)
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
