package ballottest

import (
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"weak"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/answer"
	"github.com/upturn-workshop/upturn/workshop"
)

// Trace follows ballots through memory without keeping any of it there.
type Trace struct {
	visits []followed
}

type followed struct {
	name  string
	visit weak.Pointer[answer.Visit]
}

// Cells are those of a visit, which is not kept: what is done to its marks later can be
// seen in them.
type Cells struct{ v reflect.Value }

// CellsOf are those of the one visit that something of ours holds.
func CellsOf(holder any) Cells {
	v := visitIn(reflect.ValueOf(holder)).Elem().FieldByName("marks")
	return Cells{v.Slice(0, v.Len())}
}

// Zero reports whether all of them have been overwritten.
func (c Cells) Zero() bool { return zero(c.v) }

// Numbered reports whether a number stands in one of them.
func (c Cells) Numbered() bool {
	for i := range c.v.Len() {
		if c.v.Index(i).Uint() <= workshop.MaxMark {
			return true
		}
	}
	return false
}

func zero(slice reflect.Value) bool {
	for i := range slice.Len() {
		if !slice.Index(i).IsZero() {
			return false
		}
	}
	return true
}

// Follow begins to follow the visit that something of ours holds.
func (tr *Trace) Follow(t *testing.T, holder any) Cells {
	v := visitIn(reflect.ValueOf(holder))
	tr.visits = append(tr.visits, followed{t.Name(), weak.Make((*answer.Visit)(v.UnsafePointer()))})
	return CellsOf(holder)
}

// visitIn finds the visit, through one field of a pointer's struct after the other.
func visitIn(v reflect.Value) reflect.Value {
	if v.Type() == reflect.TypeFor[*answer.Visit]() {
		return v
	}
	return visitIn(v.Elem().FieldByName("visit"))
}

// Gone wants the marks overwritten wherever they lay: in the cells of the visit, in what
// the box was given, in what was typed ahead, in any slice that from leads to.
func Gone(t *testing.T, r *Room, c Cells, ahead []fyne.KeyName, from any) {
	t.Helper()
	if !c.Zero() {
		t.Error("the marks are still in memory")
	}
	for _, b := range r.Handed {
		if slices.ContainsFunc(b, func(m workshop.Mark) bool { return m != 0 }) {
			t.Error("the ballot that went to the box is still in memory")
		}
	}
	if slices.ContainsFunc(ahead, func(k fyne.KeyName) bool { return k != "" }) {
		t.Error("what was typed ahead is still in memory")
	}
	if path := marksUnder(reflect.ValueOf(from), "", map[uintptr]bool{}); path != "" {
		t.Errorf("%s holds marks or keys", path)
	}
}

// Collected wants that nothing holds the visits any more, no closure either.
func (tr *Trace) Collected(t *testing.T) {
	t.Helper()
	for range 3 { // a weak pointer may need more than one round
		runtime.GC()
	}
	for _, f := range tr.visits {
		if f.visit.Value() != nil {
			t.Errorf("%s: something still holds the visit", f.name)
		}
	}
}

var (
	markType = reflect.TypeFor[workshop.Mark]()
	keyType  = reflect.TypeFor[fyne.KeyName]()
)

// marksUnder gives the path to the first slice of marks or of keys that holds one, ""
// for none. What is not of the voting windows is not entered.
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
		if !strings.Contains(v.Type().PkgPath(), "/ui/ballot") {
			return ""
		}
		for i := range v.NumField() {
			if p := marksUnder(v.Field(i), path+"."+v.Type().Field(i).Name, seen); p != "" {
				return p
			}
		}
	case reflect.Slice:
		if e := v.Type().Elem(); e == markType || e == keyType {
			if !zero(v.Slice(0, v.Cap())) { // what lies behind the end is in memory as well
				return path
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
