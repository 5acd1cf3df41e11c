package ballot

import (
	"strings"

	"github.com/upturn-workshop/upturn/workshop/figure"
)

// build draws what the booth shows now.
func (b *Booth) build(w, h float64) *view {
	if b.warn > 0 && b.screen != onCurtain {
		return b.warning(w, h)
	}
	switch b.screen {
	case onNames:
		return b.nameList(w, h)
	case onBallot:
		if b.Blind {
			return b.blind(w, h)
		}
		if b.visit.review() {
			return b.review(newView("review", w, h, false))
		}
		return b.page(newView("page"+itoa(b.visit.at), w, h, false))
	case onSending:
		return b.sending(w, h)
	case onRecorded:
		return b.done(w, h)
	case onFailed:
		return b.failure(w, h)
	}
	return b.curtain(w, h)
}

// curtain hangs between two voters. It is dark so that the whole room sees
// that nothing is open.
func (b *Booth) curtain(w, h float64) *view {
	v := newView("curtain", w, h, true)
	v.idle = true
	v.sign(v.x0, 66)
	foot := v.H - 148
	if !b.waiting() {
		word := b.deps.word("no_vote")
		if b.open {
			word = b.deps.word("all_in")
		}
		b.big(v, 372+v.drop(), word, "")
		b.count(v, 512+v.drop())
		v.button(v.x0, foot, 360, 84, say, b.deps.word("to_facilitator"), ghosted, b.leave)
		return v
	}
	lead := ""
	switch {
	case b.thanks:
		lead = b.deps.word("thanks")
	case b.cleared:
		lead = b.deps.word("cleared")
	}
	b.big(v, 372+v.drop(), b.invitation(), lead)
	b.count(v, 512+v.drop())
	b.turn(v, foot)
	b.exit(v)
	v.secret(v.H-83, b.deps.word("lock"))
	return v
}

// invitation says to whom the computer goes.
func (b *Booth) invitation() string {
	switch {
	case b.named():
		return b.deps.word("pass_name", "name", b.name(b.seat))
	case b.round.Cast == 0:
		return b.deps.word("pass_first")
	}
	return b.deps.word("pass")
}

// big writes the message of a dark page, with a smaller line over it.
func (b *Booth) big(v *view, y float64, word, lead string) {
	size := hero
	lines := v.wrap(word, size, true, 900, 3)
	if len(lines) > 2 { // a long name
		size = 44
		lines = v.wrap(word, size, true, column, 2)
	}
	if lead != "" {
		v.write(v.x0, y-72, title, figure.Ink2, v.cut(lead, title, false, column))
	}
	v.para(v.x0, y, figure.Text{Size: size, Bold: true, Role: figure.Ink}, lines)
}

// count writes "7 of 12 have voted", the numbers in bold.
func (b *Booth) count(v *view, y float64) {
	if !b.open {
		return
	}
	args := []string{"k", itoa(b.round.Cast), "n", itoa(b.round.Seats)}
	all, strong := b.deps.word("voted", args...), b.deps.word("voted_bold", args...)
	before, after, found := strings.Cut(all, strong)
	if !found {
		before, strong, after = all, "", ""
	}
	x := v.x0
	for i, s := range []string{before, strong, after} {
		role, bold := figure.Ink2, i == 1
		if bold {
			role = figure.Ink
		}
		word := strings.TrimSpace(s)
		if word == "" {
			continue
		}
		v.Add(figure.Text{X: x, Y: y, Size: say, Bold: bold, Role: role, S: word})
		x += v.width(word, say, bold) + 7
	}
}

// turn draws the button behind which the ballot is.
func (b *Booth) turn(v *view, y float64) {
	word := b.deps.word("my_turn")
	w := max(300, v.width(word, say, true)+64)
	v.box(v.x0, y, w, 84, 8, figure.Accent, figure.None, 0)
	v.Add(figure.Text{X: v.x0 + w/2, Y: y + 39.9, Size: say, Bold: true, Anchor: figure.Middle, Role: figure.OnAccent, S: word},
		figure.Text{X: v.x0 + w/2, Y: y + 63.9, Size: small, Anchor: figure.Middle, Role: figure.OnAccent, S: b.deps.word("enter")})
	v.press(v.x0, y, w, 84, b.begin)
	x := v.x0 + w + 24
	if second := b.deps.Second; second != nil {
		word = second.T("ballot.my_turn")
		w = max(240, v.width(word, say, true)+64)
		v.button(x, y, w, 84, say, word, blue, b.beginSecond)
		x += w + 24
	}
	if b.named() && len(b.free()) > 1 {
		other := b.deps.word("other")
		v.button(x, y, v.width(other, read, false)+56, 84, read, other, ghosted, b.choose)
	}
}

// exit is the facilitator's button: it has to be held down, so that nobody
// leaves the booth by chance.
func (b *Booth) exit(v *view) {
	word, role := b.deps.word("facilitator"), figure.Ink2
	if b.holding {
		word, role = b.deps.word("facilitator_hold"), figure.Ink
	}
	w := v.width(word, text, false)
	v.write(v.right()-w, 84, text, role, word)
	v.hits = append(v.hits, hit{x: v.right() - w - 16, y: 52, w: w + 32, h: 52, do: func() {}, hold: true})
}

// done says that the ballot is in the box. It looks the same for everybody.
func (b *Booth) done(w, h float64) *view {
	v := newView("recorded", w, h, true)
	v.sign(v.x0, 66)
	b.big(v, 372+v.drop(), b.deps.word("recorded"), "")
	v.write(v.x0, 432+v.drop(), title, figure.Ink2, b.deps.word("pass_on"))
	return v
}

func (b *Booth) sending(w, h float64) *view {
	v := newView("sending", w, h, true)
	v.sign(v.x0, 66)
	b.big(v, 372+v.drop(), b.deps.word("recording"), "")
	return v
}

// warning asks whether anybody is there; the answers are out of sight.
func (b *Booth) warning(w, h float64) *view {
	v := newView("warning", w, h, true)
	v.idle = true
	v.sign(v.x0, 66)
	b.big(v, 372+v.drop(), b.deps.word("idle"), "")
	v.write(v.x0, 432+v.drop(), say, figure.Ink2, b.deps.word("idle_note", "n", itoa(b.warn)))
	v.button(v.x0, v.H-148, 300, 84, say, b.deps.word("go_on"), blue, func() {
		b.touch()
		b.stage.redraw()
	})
	return v
}

// failure says what went wrong. Nothing is called recorded here.
func (b *Booth) failure(w, h float64) *view {
	v := newView("failed", w, h, true)
	v.idle = true
	v.sign(v.x0, 66)
	word := "not_recorded"
	if b.unsure {
		word = "unsure"
	}
	b.big(v, 300+v.drop(), b.deps.word(word), "")
	lines := v.wrap(b.deps.sentence(b.err), say, false, 900, 4)
	v.para(v.x0, 360+v.drop(), figure.Text{Size: say, Role: figure.Ink2}, lines)
	x := v.x0
	if b.retry() {
		v.button(x, v.H-148, 300, 84, say, b.deps.word("retry"), blue, b.confirm)
		x += 324
	}
	v.button(x, v.H-148, 300, 84, read, b.deps.word("clear"), ghosted, b.Wipe)
	return v
}

// Names on a page.
const nameColumns, nameRows = 4, 7

// nameList shows who has not voted, for a person whom the curtain did not call.
func (b *Booth) nameList(w, h float64) *view {
	v := newView("names"+itoa(b.from), w, h, true)
	v.idle = true
	v.bold(v.x0, 130+v.drop()/2, title, figure.Ink, b.deps.word("who"))
	free := b.free()
	const gap = 16
	cw := (column - gap*(nameColumns-1)) / nameColumns
	for i := range nameColumns * nameRows {
		if b.from+i >= len(free) {
			break
		}
		seat := free[b.from+i]
		x := v.x0 + float64(i%nameColumns)*(cw+gap)
		y := 168 + v.drop()/2 + float64(i/nameColumns)*64
		v.button(x, y, cw, 52, read, b.name(seat), ghosted, func() {
			b.seat, b.screen = seat, onCurtain
			b.idle.stop()
			b.stage.redraw()
		})
	}
	v.button(v.x0, v.foot(), 160, 60, read, b.deps.word("back"), ghosted, b.Wipe)
	if len(free) > nameColumns*nameRows {
		v.button(v.right()-236, v.foot(), 236, 60, read, b.deps.word("more"), ghosted, func() {
			b.from += nameColumns * nameRows
			if b.from >= len(free) {
				b.from = 0
			}
			b.touch()
			b.stage.redraw()
		})
	}
	return v
}
