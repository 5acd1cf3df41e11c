package wall

import (
	"strconv"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// clocked puts the running clock on a page: large where there is only a text to
// look at, else in the corner. An open vote has none: nothing may hurry it.
func (b board) clocked(pg page) page {
	left, counts := b.Countdown()
	if !counts || b.Timer == nil {
		return pg
	}
	text := b.timer(left)
	if c, ok := pg.body.(covered); ok {
		pg.body = c.Hero
	}
	if hero, ok := pg.body.(figure.Hero); ok && hero.Count == "" {
		pg.body = figure.Clock{Time: text, Text: hero.Text, Last: left.Last()}
		return pg
	}
	pg.frame.Mark, pg.frame.Plain = text, !left.Last() && !b.Info.Rehearsal
	return pg
}

// timer is the part of the work that is on and how much of it is left. When
// the time is up it says so and counts no further.
func (b board) timer(c workshop.Countdown) figure.Bilingual {
	if c.Left <= 0 {
		return b.Word("wall.timer_up")
	}
	if len(b.Timer.Parts) == len(rhythm) {
		return b.Word("wall.rhythm."+rhythm[c.Part], "time", countdown(c.Left))
	}
	return figure.Only(countdown(c.Left))
}

// rhythm names the parts of the work that grows from one person to the whole room.
var rhythm = [...]string{"one", "two", "four", "all"}

// countdown writes a time; a second that has begun counts.
func countdown(d time.Duration) string {
	s := int((d + time.Second - 1) / time.Second)
	two := strconv.Itoa(s % 60)
	if s%60 < 10 {
		two = "0" + two
	}
	return strconv.Itoa(s/60) + ":" + two
}
