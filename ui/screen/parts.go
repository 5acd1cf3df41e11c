package screen

import (
	"slices"
	"strings"
)

// parts is what is known of the screens from how they stood before: which one is the
// facilitator's, and which one the room looks at. A part that is not known is empty.
type parts struct {
	desk, wall Monitor
	shared     bool // the room saw the desk's screen
}

// part is what a screen is for.
type part int

const (
	unknown part = iota
	asDesk
	asWall
)

// of tells what a screen was for. Names tell screens apart, and sizes those of one name;
// where neither does, the screen may be the room's.
func (p parts) of(m Monitor) part {
	desk, wall := p.desk.is(m), p.wall.is(m)
	if desk && wall {
		desk, wall = p.desk.sized(m), p.wall.sized(m)
		if desk == wall {
			return asWall
		}
	}
	switch {
	case desk:
		return asDesk
	case wall:
		return asWall
	case m.builtIn():
		return asDesk
	}
	return unknown
}

// is reports whether two may be one screen: its place and its size change, not its name.
// Windows calls screens of every kind the same, has another sign for each, and knows which
// one is built in.
func (m Monitor) is(o Monitor) bool {
	return m.W > 0 && m.Name == o.Name && m.ID == o.ID && m.Panel == o.Panel
}

func (m Monitor) sized(o Monitor) bool { return m.W == o.W && m.H == o.H }

// builtIn reports whether the screen is the panel of a laptop.
func (m Monitor) builtIn() bool {
	return m.Panel || slices.ContainsFunc(builtIn, func(name string) bool { return strings.HasPrefix(m.Name, name) })
}

// find gives the screen that had a part.
func (p parts) find(all []Monitor, as part) (Monitor, bool) {
	i := slices.IndexFunc(all, func(m Monitor) bool { return p.of(m) == as })
	if i < 0 {
		return Monitor{}, false
	}
	return all[i], true
}

// arrange gives each screen its part. What was the room's stays the room's, so that the
// desk does not come to lie where people look: not when the laptop's lid is closed, nor
// when another screen comes and is called the first. chosen is the place of the wall that
// was chosen for these screens.
func arrange(all []Monitor, before parts, chosen string) Layout {
	l := Layout{All: all}
	if len(all) < 2 {
		l.Desk = Laptop(all)
		l.Wall = l.Desk
		l.Mirrored = l.Desk.Twins > 0
		l.Exposed = len(all) == 1 && !l.Mirrored && before.exposed(l.Desk)
		return l
	}
	l.Two = true
	l.Desk = before.laptop(all)
	l.Wall, _ = Projector(all, l.Desk)
	if was, there := before.find(all, asWall); there && was.at() != l.Desk.at() {
		l.Wall = was
	}
	for _, m := range all {
		if m.at() == chosen {
			l.Wall = m
		}
	}
	if l.Wall.at() == l.Desk.at() {
		l.Desk, _ = Projector(all, l.Wall)
	}
	l.Mirrored = l.Desk.Twins > 0
	l.Exposed = !l.Mirrored && chosen == "" && before.of(l.Desk) == unknown && before.desk.W > 0 && before.wall.W > 0
	return l
}

// exposed reports whether the only screen there is may be the room's.
func (p parts) exposed(m Monitor) bool {
	known := p.desk.W > 0 || p.wall.W > 0 || p.shared
	return known && p.of(m) != asDesk
}

// laptop picks the facilitator's among several screens: the one that it was, else any
// but the room's.
func (p parts) laptop(all []Monitor) Monitor {
	if was, there := p.find(all, asDesk); there {
		return was
	}
	others := slices.DeleteFunc(slices.Clone(all), func(m Monitor) bool { return p.of(m) == asWall })
	if len(others) > 0 {
		return Laptop(others)
	}
	return Laptop(all)
}

// learn keeps what an arrangement tells.
func (p parts) learn(l Layout) parts {
	switch {
	case len(l.All) == 0:
		return p
	case l.Two && l.Exposed:
		p.wall = l.Wall
	case l.Two:
		p.desk, p.wall = l.Desk, l.Wall
	case l.Exposed && p.of(l.Desk) == unknown:
		p.wall = l.Desk
	case !l.Exposed && !l.Mirrored:
		p.desk = l.Desk
	}
	p.shared = l.Shared()
	return p
}
