package ballot

import (
	"reflect"
	"runtime"
	"slices"
	"testing"
	"time"
	"weak"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/workshop"
)

// trace follows one ballot through memory without keeping any of it there.
type trace struct {
	t      *testing.T
	marks  workshop.Ballot // shares the visit's cells
	visit  weak.Pointer[visit]
	keys   []fyne.KeyName    // typed ahead
	handed []workshop.Ballot // what the box was given
}

func (tr *trace) follow(v *visit) { tr.marks, tr.visit = v.marks, weak.Make(v) }

// deps are a room's, but that the ballots which reach the box are followed.
func (tr *trace) deps(r *room) Deps {
	d := r.deps()
	cast, free := d.Cast, d.CastFree
	d.Cast = func(seat int, b workshop.Ballot, done func(error)) {
		tr.handed = append(tr.handed, b)
		cast(seat, b, done)
	}
	d.CastFree = func(b []workshop.Ballot, done func(error)) {
		tr.handed = append(tr.handed, b...)
		free(b, done)
	}
	return d
}

// gone wants the marks overwritten wherever they lay, and nothing to reach them from:
// neither a field of what is left, nor a closure.
func (tr *trace) gone(from any) {
	tr.t.Helper()
	for i, b := range append(tr.handed, tr.marks) {
		for _, m := range b {
			if m != 0 {
				tr.t.Errorf("marks are still in memory: %d of %d", i, len(tr.handed))
				break
			}
		}
	}
	if i := slices.IndexFunc(tr.keys, func(k fyne.KeyName) bool { return k != "" }); i >= 0 {
		tr.t.Error("what was typed ahead is still in memory")
	}
	if path := marksUnder(reflect.ValueOf(from), "", map[uintptr]bool{}); path != "" {
		tr.t.Errorf("%s holds marks or keys", path)
	}
}

// collected wants that nothing holds the visits of traces any more.
func collected(t *testing.T, traces []*trace) {
	t.Helper()
	for range 3 { // a weak pointer may need more than one round
		runtime.GC()
	}
	for _, tr := range traces {
		if tr.visit.Value() != nil {
			t.Errorf("%s: something still holds the visit", tr.t.Name())
		}
	}
}

var (
	markType = reflect.TypeFor[workshop.Mark]()
	keyType  = reflect.TypeFor[fyne.KeyName]()
)

// marksUnder gives the path to the first slice of marks or of keys that holds one, ""
// for none. What is not ours is not entered, nor is the workshop's state.
func marksUnder(v reflect.Value, path string, seen map[uintptr]bool) string {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return ""
		}
		if v.Kind() == reflect.Pointer {
			if seen[v.Pointer()] {
				return ""
			}
			seen[v.Pointer()] = true
		}
		return marksUnder(v.Elem(), path, seen)
	case reflect.Struct:
		if v.Type().PkgPath() != reflect.TypeFor[Booth]().PkgPath() {
			return ""
		}
		for i := range v.NumField() {
			if p := marksUnder(v.Field(i), path+"."+v.Type().Field(i).Name, seen); p != "" {
				return p
			}
		}
	case reflect.Slice:
		if e := v.Type().Elem(); e == markType || e == keyType {
			for i := range v.Cap() { // what lies behind the end is in memory as well
				if !v.Slice(0, v.Cap()).Index(i).IsZero() {
					return path
				}
			}
			return ""
		}
		for i := range v.Len() {
			if p := marksUnder(v.Index(i), path, seen); p != "" {
				return p
			}
		}
	}
	return ""
}

// However a visit to the booth ends, nothing of its ballot is left.
func TestNothingRemains(t *testing.T) {
	var traces []*trace
	answered := []string{"enter", "2", "6", "enter", "1", "7", "enter", "space", "4", "enter", "3", "2", "enter"}
	for _, tt := range []struct {
		name string
		keys []string // those before the end
		end  func(r *room, b *Booth)
	}{
		{"cast", answered, func(_ *room, b *Booth) { press(b.stage, "enter") }},
		{"cast, and the window lost meanwhile", answered, func(r *room, b *Booth) {
			r.hold = true
			press(b.stage, "enter")
			b.Wipe()
			r.deliver()
			r.deliver = nil
		}},
		{"refused by the box, then cleared", answered, func(r *room, b *Booth) {
			r.store.Fail = workshop.Errorf(workshop.EFull, nil)
			press(b.stage, "enter", "esc")
		}},
		{"refused by the box, then tried again", answered, func(r *room, b *Booth) {
			r.store.Fail = workshop.Errorf(workshop.EFull, nil)
			press(b.stage, "enter", "enter")
		}},
		{"Esc", answered[:6], func(_ *room, b *Booth) { press(b.stage, "esc") }},
		{"Esc on the review", answered, func(_ *room, b *Booth) { press(b.stage, "esc") }},
		{"back before the first page", answered[:3], func(_ *room, b *Booth) { press(b.stage, "back") }},
		{"the window lost", answered[:6], func(_ *room, b *Booth) { b.stage.FocusLost() }},
		{"nobody there", answered[:6], func(r *room, _ *Booth) { r.pass(idleAfter + warnSeconds*time.Second) }},
		{"Esc at the warning", answered[:6], func(r *room, b *Booth) {
			r.pass(idleAfter)
			press(b.stage, "esc")
		}},
		{"slept", answered[:6], func(r *room, _ *Booth) {
			r.slept += time.Hour
			r.pass(time.Second)
		}},
		{"the vote voided", answered[:6], func(r *room, _ *Booth) { _ = r.session.Void() }},
		{"a fault", answered, func(_ *room, b *Booth) {
			b.deps.Cast = func(int, workshop.Ballot, func(error)) { panic("fault") }
			press(b.stage, "enter")
		}},
		{"left", answered[:6], func(_ *room, b *Booth) { b.leave() }},
	} {
		for _, blind := range []bool{false, true} {
			name := tt.name
			if blind {
				name += ", covered"
			}
			t.Run(name, func(t *testing.T) {
				tr := &trace{t: t}
				traces = append(traces, tr)
				r := newRoom(t, settings{step: "A4"})
				b := r.boothOf(tr.deps(r))
				b.Blind = blind
				press(b.stage, tt.keys...)
				tr.follow(b.visit)
				tt.end(r, b)
				tr.gone(b)
				if !b.stage.view.dark {
					t.Error("no curtain hangs:", b.stage.view.id)
				}
			})
		}
	}
	collected(t, traces)
}

// Dots and orders are given by pressing what stands on the page: what a page can do
// to a ballot must not hold the ballot.
func TestNothingRemainsOfWhatWasPressed(t *testing.T) {
	var traces []*trace
	for _, set := range []settings{{step: "C6"}, {step: "B6", items: obstacles("en", 9)}, {step: "B2", order: five}, {step: "A2"}, {step: "B2"}, {step: "C2", people: 12, leaders: 5}} {
		t.Run(set.called("pressed"), func(t *testing.T) {
			tr := &trace{t: t}
			traces = append(traces, tr)
			r := newRoom(t, set)
			b := r.boothOf(tr.deps(r))
			press(b.stage, "enter")
			tr.follow(b.visit)
			for i := range b.stage.view.hits {
				if i < len(b.stage.view.hits)-2 { // but Back and Next
					b.stage.view.hits[i].do()
				}
			}
			press(b.stage, "esc")
			tr.gone(b)
		})
	}
	collected(t, traces)
}

// The same where ballots are keyed in from paper.
func TestNothingRemainsOfPaper(t *testing.T) {
	var traces []*trace
	whole := []string{"2", "6", "1", "7", "space", "4", "3", "2"}
	for _, tt := range []struct {
		name string
		keys []string
		end  func(r *room, p *Paper, ahead func())
	}{
		{"cast", whole, func(_ *room, p *Paper, _ func()) { press(p.stage, "enter") }},
		{"cast with the next one typed already", whole, func(r *room, p *Paper, ahead func()) {
			r.hold = true
			press(p.stage, "enter", "2", "3", "esc")
			ahead()
			r.deliver()
			r.deliver = nil
		}},
		{"refused with the next one typed already", whole, func(r *room, p *Paper, ahead func()) {
			r.hold = true
			press(p.stage, "enter", "2", "3")
			ahead()
			r.store.Fail = workshop.Errorf(workshop.EFull, nil)
			r.deliver()
			r.deliver = nil
			press(p.stage, "esc")
		}},
		{"left with the next one typed already", whole, func(r *room, p *Paper, ahead func()) {
			r.hold = true
			press(p.stage, "enter", "2", "3")
			ahead()
			p.leave()
			r.deliver()
			r.deliver = nil
		}},
		{"a fault with the next one typed already", whole, func(r *room, p *Paper, ahead func()) {
			p.deps.CastFree = func([]workshop.Ballot, func(error)) {
				press(p.stage, "2", "3")
				ahead()
				panic("fault")
			}
			press(p.stage, "enter")
		}},
		{"Esc", whole[:3], func(_ *room, p *Paper, _ func()) { press(p.stage, "esc") }},
		{"covered, then Esc", whole[:3], func(_ *room, p *Paper, _ func()) { press(p.stage, "V", "esc") }},
		{"left", whole[:3], func(_ *room, p *Paper, _ func()) { p.leave() }},
		{"wiped", whole[:3], func(_ *room, p *Paper, _ func()) { p.Wipe() }},
		{"the vote voided", whole[:3], func(r *room, _ *Paper, _ func()) { _ = r.session.Void() }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tr := &trace{t: t}
			traces = append(traces, tr)
			r := newRoom(t, settings{step: "A4", way: workshop.Paper})
			d := tr.deps(r)
			d.Cover = &sight{shared: true}
			p := NewPaper(d)
			show(t, p.Content(), 960, 640)
			p.Draw(r.session.State())
			r.session.Subscribe(func(st workshop.State, _ workshop.Event) { p.Draw(st) })
			press(p.stage, tt.keys...)
			tr.follow(p.visit)
			tt.end(r, p, func() { tr.keys = p.waiting })
			if p.visit != nil && p.begun() {
				t.Error("the ballot is still in hand")
			}
			p.visit = nil // a fresh one, which has marks of its own
			tr.gone(p)
		})
	}
	collected(t, traces)
}
