package ballot

import (
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/ui/ballot/answer"
	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/promise"
)

// build draws what the booth shows now.
func (b *Booth) build(w, h float64) *stage.View {
	dark := func(id string) dark { return dark{stage.NewView(id, w, h, true), b} }
	if b.warn > 0 && b.screen != onCurtain {
		return dark("warning").warning()
	}
	switch b.screen {
	case onNames:
		return dark("names" + strconv.Itoa(b.from)).nameList()
	case onBallot:
		return newPage(b, w, h).draw()
	case onSending:
		return dark("sending").sending()
	case onRecorded:
		return dark("recorded").done()
	case onFailed:
		return dark("failed").failure()
	}
	return dark("curtain").curtain()
}

// dark is a page between two ballots. It is dark so that the whole room sees that
// nothing is open.
type dark struct {
	*stage.View
	b *Booth
}

// curtain hangs between two voters.
func (v dark) curtain() *stage.View {
	v.Idle = true
	v.Sign(v.X0, 66)
	foot := v.H - 148
	if !v.b.queue.waiting() {
		word, on := v.b.word("no_vote"), v.b.word("to_facilitator")
		if v.b.queue.open {
			word = v.b.word("all_in")
		}
		if v.b.queue.full() && v.b.deps.Next != nil {
			on = v.b.word("close")
		}
		v.big(372+v.Drop(), word, "")
		v.count(512 + v.Drop())
		v.Button(v.X0, foot, 360, 84, stage.Say, on, stage.Blue, v.b.onward)
		return v.View
	}
	lead := ""
	switch {
	case v.b.thanks:
		lead = v.b.word("thanks")
	case v.b.cleared:
		lead = v.b.word("cleared")
	}
	v.big(372+v.Drop(), v.invitation(v.b.words), lead)
	count := 512 + v.Drop()
	if second := v.b.deps.Second; second != nil {
		v.Write(v.X0, count-6, stage.Title, figure.Ink2, v.Cut(v.invitation(second), stage.Title, false, stage.Column))
		count += 54
	}
	v.count(count)
	v.turn(foot)
	v.exit()
	v.lock()
	v.told()
	return v.View
}

// told says over everything where the numbers may go, in each language of the group.
func (v dark) told() {
	y := 140 + v.Drop()/2
	for _, in := range []answer.Words{v.b.words, v.b.deps.Second} {
		if in == nil {
			continue
		}
		if word := promise.OnBallot(v.b.queue.st.Info, in.T); word != "" {
			t := figure.Text{Size: stage.Read, Role: figure.Ink2}
			lines := v.Wrap(word, t.Size, false, stage.Column, 2)
			v.Para(v.X0, y, t, lines)
			y += float64(len(lines))*t.Size*stage.Leading + 8
		}
	}
}

// invitation says to whom the computer goes, in one of the languages of the group.
func (v dark) invitation(in answer.Words) string {
	switch {
	case v.b.queue.named():
		return in.T("ballot.pass_name", "name", v.name(in, v.b.queue.seat))
	case v.b.queue.round.Cast == 0:
		return in.T("ballot.pass_first")
	}
	return in.T("ballot.pass")
}

// name is what a seat is called.
func (v dark) name(in answer.Words, seat int) string {
	if name := v.b.queue.name(seat); name != "" {
		return name
	}
	return in.T("ballot.person", "n", strconv.Itoa(seat+1))
}

// big writes the message of a dark page, with a smaller line over it.
func (v dark) big(y float64, word, lead string) {
	size := stage.Hero
	lines := v.Wrap(word, size, true, 900, 3)
	if len(lines) > 2 { // a long name
		size = 44
		lines = v.Wrap(word, size, true, stage.Column, 2)
	}
	if lead != "" {
		v.Write(v.X0, y-72, stage.Title, figure.Ink2, v.Cut(lead, stage.Title, false, stage.Column))
	}
	v.Para(v.X0, y, figure.Text{Size: size, Bold: true, Role: figure.Ink}, lines)
}

// count writes "7 of 12 have voted", the numbers in bold.
func (v dark) count(y float64) {
	if !v.b.queue.open {
		return
	}
	args := v.b.queue.progress()
	all, strong := v.b.word("voted", args...), v.b.word("voted_bold", args...)
	before, after, found := strings.Cut(all, strong)
	if !found {
		before, strong, after = all, "", ""
	}
	x := v.X0
	for i, s := range []string{before, strong, after} {
		role, bold := figure.Ink2, i == 1
		if bold {
			role = figure.Ink
		}
		word := strings.TrimSpace(s)
		if word == "" {
			continue
		}
		v.Add(figure.Text{X: x, Y: y, Size: stage.Say, Bold: bold, Role: role, S: word})
		x += v.Width(word, stage.Say, bold) + 7
	}
	if second := v.b.deps.Second; second != nil {
		word := second.T("ballot.voted", args...)
		v.Write(x+17, y, stage.Read, figure.Ink2, v.Cut(word, stage.Read, false, v.Right()-x-17))
	}
}

// lock says when there will be results: in two languages under the buttons, beside which both
// have no room.
func (v dark) lock() {
	second := v.b.deps.Second
	if second == nil {
		v.Secret(v.H-83, v.b.word("lock"))
		return
	}
	v.Secret(v.H-28, v.b.word("lock")+" · "+second.T("ballot.lock"))
}

// turn draws the button behind which the ballot is.
func (v dark) turn(y float64) {
	word := v.b.word("my_turn")
	w := max(300, v.Width(word, stage.Say, true)+64)
	v.Box(v.X0, y, w, 84, 8, figure.Accent, figure.None, 0)
	v.Add(figure.Text{X: v.X0 + w/2, Y: y + 39.9, Size: stage.Say, Bold: true, Anchor: figure.Middle, Role: figure.OnAccent, S: word},
		figure.Text{X: v.X0 + w/2, Y: y + 63.9, Size: stage.Small, Anchor: figure.Middle, Role: figure.OnAccent, S: v.b.word("enter")})
	v.Press(v.X0, y, w, 84, v.b.begin)
	x := v.X0 + w + 24
	if second := v.b.deps.Second; second != nil {
		word = second.T("ballot.my_turn")
		w = max(240, v.Width(word, stage.Say, true)+64)
		v.Button(x, y, w, 84, stage.Say, word, stage.Blue, v.b.beginSecond)
		x += w + 24
	}
	if v.b.queue.named() && len(v.b.queue.free()) > 1 {
		v.other(x, y)
	}
}

// other draws the button for a person whom the curtain did not call.
func (v dark) other(x, y float64) {
	word, second := v.b.word("other"), v.b.deps.Second
	w := v.Width(word, stage.Read, false)
	if second == nil {
		v.Button(x, y, w+56, 84, stage.Read, word, stage.Ghosted, v.b.choose)
		return
	}
	under := second.T("ballot.other")
	w = max(w, v.Width(under, stage.Small, false)) + 56
	v.Button(x, y, w, 84, stage.Read, "", stage.Ghosted, v.b.choose)
	v.Add(figure.Text{X: x + w/2, Y: y + 39.9, Size: stage.Read, Anchor: figure.Middle, Role: figure.Ink, S: word},
		figure.Text{X: x + w/2, Y: y + 63.9, Size: stage.Small, Anchor: figure.Middle, Role: figure.Ink2, S: under})
}

// exit is the facilitator's button: it has to be held down, so that nobody
// leaves the booth by chance.
func (v dark) exit() {
	word, role := v.b.word("facilitator"), figure.Ink2
	if v.b.holding {
		word, role = v.b.word("facilitator_hold"), figure.Ink
	}
	size := v.Legible(stage.Text)
	w := v.Width(word, size, false)
	v.Write(v.Right()-w, 84, size, role, word)
	v.Hold(v.Right()-w-16, 52, w+32, 52)
}

// done says that the ballot is in the box. It looks the same for everybody.
func (v dark) done() *stage.View {
	v.Sign(v.X0, 66)
	v.big(372+v.Drop(), v.b.word("recorded"), "")
	v.Write(v.X0, 432+v.Drop(), stage.Title, figure.Ink2, v.b.word("pass_on"))
	return v.View
}

func (v dark) sending() *stage.View {
	v.Sign(v.X0, 66)
	v.big(372+v.Drop(), v.b.word("recording"), "")
	return v.View
}

// warning asks whether anybody is there; the answers are out of sight.
func (v dark) warning() *stage.View {
	v.Idle = true
	v.Sign(v.X0, 66)
	v.big(372+v.Drop(), v.b.word("idle"), "")
	v.Write(v.X0, 432+v.Drop(), stage.Say, figure.Ink2, v.b.word("idle_note", "n", strconv.Itoa(v.b.warn)))
	v.Button(v.X0, v.H-148, 300, 84, stage.Say, v.b.word("go_on"), stage.Blue, func() {
		v.b.touch()
		v.b.stage.Redraw()
	})
	return v.View
}

// failure says what went wrong. Nothing is called recorded here.
func (v dark) failure() *stage.View {
	v.Idle = true
	v.Sign(v.X0, 66)
	word := "not_recorded"
	if v.b.unsure {
		word = "unsure"
	}
	v.big(300+v.Drop(), v.b.word(word), "")
	lines := v.Wrap(v.b.words.T("error."+string(workshop.CodeOf(v.b.err))), stage.Say, false, 900, 4)
	v.Para(v.X0, 360+v.Drop(), figure.Text{Size: stage.Say, Role: figure.Ink2}, lines)
	x := v.X0
	if v.b.retry() {
		v.Button(x, v.H-148, 300, 84, stage.Say, v.b.word("retry"), stage.Blue, v.b.confirm)
		x += 324
	}
	v.Button(x, v.H-148, 300, 84, stage.Read, v.b.word("clear"), stage.Ghosted, v.b.Wipe)
	return v.View
}

// Names on a page.
const nameColumns, nameRows = 4, 7

// nameList shows who has not voted, for a person whom the curtain did not call.
func (v dark) nameList() *stage.View {
	v.Idle = true
	v.Bold(v.X0, 130+v.Drop()/2, stage.Title, figure.Ink, v.b.word("who"))
	free := v.b.queue.free()
	const gap = 16
	cw := (stage.Column - gap*(nameColumns-1)) / nameColumns
	for i := range nameColumns * nameRows {
		if v.b.from+i >= len(free) {
			break
		}
		seat := free[v.b.from+i]
		x := v.X0 + float64(i%nameColumns)*(cw+gap)
		y := 168 + v.Drop()/2 + float64(i/nameColumns)*64
		v.Button(x, y, cw, 52, stage.Read, v.name(v.b.words, seat), stage.Ghosted, func() {
			v.b.queue.seat, v.b.screen = seat, onCurtain
			v.b.idle.stop()
			v.b.stage.Redraw()
		})
	}
	v.Button(v.X0, v.Foot(), 160, 60, stage.Read, v.b.word("back"), stage.Ghosted, v.b.Wipe)
	if len(free) > nameColumns*nameRows {
		v.Button(v.Right()-236, v.Foot(), 236, 60, stage.Read, v.b.word("more"), stage.Ghosted, func() {
			v.b.from += nameColumns * nameRows
			if v.b.from >= len(free) {
				v.b.from = 0
			}
			v.b.touch()
			v.b.stage.Redraw()
		})
	}
	return v.View
}
