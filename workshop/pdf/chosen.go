package pdf

import (
	"regexp"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// mostKeys is how many keys a group chooses.
const mostKeys = result.TopMost

// chosen are the keys that the group chose.
type chosen struct {
	in   []string // have a place whatever happens
	open []string // stand for the places that are left
	left int      // so many
}

// keyVote is the last vote on the keys that the room has seen.
func (e *edition) keyVote() (workshop.Tally, bool) { return e.lastResult(workshop.RoleFocus) }

// chosenKeys are those that the last vote gave a place, and those between which it
// left one open.
func (e *edition) chosenKeys() chosen {
	t, ok := e.keyVote()
	if !ok {
		return chosen{left: mostKeys}
	}
	p := e.figs.Places(t)
	return chosen{in: result.Items(p.In), open: result.Items(p.Open), left: p.Left}
}

// voted reports whether the group voted for any key.
func (c chosen) voted() bool { return len(c.in)+len(c.open) > 0 }

// openKeys says which keys stand for the places that are left; "" for none.
func (e *edition) openKeys() string {
	t, ok := e.keyVote()
	if !ok {
		return ""
	}
	return countOfName.ReplaceAllString(e.figs.OpenPlaces(t), "\u00A0$1")
}

// countOfName are votes behind a name, which no line parts from it.
var countOfName = regexp.MustCompile(` (\d+[,.])`)

// keysToChoose are the keys of which none is chosen yet: those with most votes, or all
// of the pack.
func (e *edition) keysToChoose() string {
	if open := e.openKeys(); open != "" {
		return open
	}
	var names []string
	for _, def := range e.st.Pack.ItemsOf("key") {
		names = append(names, keyNumber(def.ID)+"\u00A0"+strings.ReplaceAll(e.pack("item."+def.ID+".name"), " ", "\u00A0"))
	}
	return strings.Join(names, "\u00A0· ")
}
