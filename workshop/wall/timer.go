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
	if b.Timer == nil || b.Pos.Phase == workshop.PhaseVote {
		return pg
	}
	text := b.timer()
	if c, ok := pg.body.(covered); ok {
		pg.body = c.Hero
	}
	if hero, ok := pg.body.(figure.Hero); ok && hero.Count == "" {
		pg.body = figure.Clock{Time: text, Text: hero.Text}
		return pg
	}
	pg.frame.Mark = text
	return pg
}

// timer is the part of the work that is on and how much of it is left. When
// the time is up it says so and counts no further.
func (b board) timer() figure.Bilingual {
	part, left := b.Timer.Now()
	if left <= 0 {
		return b.Word("wall.timer_up")
	}
	if len(b.Timer.Parts) == len(rhythm) {
		return b.Word("wall.rhythm."+rhythm[part], "time", countdown(left))
	}
	return figure.Only(countdown(left))
}

// rhythm names the parts of the work that grows from one person to the whole room.
var rhythm = [...]string{"one", "two", "four", "all"}

// breakTime is how much of a break is left.
func (b board) breakTime() figure.Bilingual {
	now := b.Now()
	left := time.Duration(now.Minutes)*time.Minute - now.Spent
	if left <= 0 {
		return b.Word("wall.break_over")
	}
	return figure.Only(countdown(left))
}

// countdown writes a time; a second that has begun counts.
func countdown(d time.Duration) string {
	s := int((d + time.Second - 1) / time.Second)
	two := strconv.Itoa(s % 60)
	if s%60 < 10 {
		two = "0" + two
	}
	return strconv.Itoa(s/60) + ":" + two
}
