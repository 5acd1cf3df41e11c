package script

import "github.com/upturn-workshop/upturn/workshop"

// Moment is a hard moment of a workshop, with help for whoever leads it.
type Moment struct {
	What string // happens
	Do   string
	Say  string
}

// moments are the names of their texts in a pack: first what comes most often or hurts
// most.
var moments = [...]string{"boss", "silence", "name", "split", "tears", "right", "servant", "owner", "who", "late", "nothing"}

// Moments lists the hard moments in a language. They do not depend on the step: what goes
// wrong does not wait for its turn.
func Moments(p *workshop.Pack, lang string) []Moment {
	list := make([]Moment, len(moments))
	for i, name := range moments {
		text := func(line string) string { return p.TextOrNone(lang, "moment."+name+"."+line) }
		list[i] = Moment{What: text("1"), Do: text("2"), Say: text("3")}
	}
	return list
}
