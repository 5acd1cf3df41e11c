package home

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/pack/edit"
)

// made is what a form hands over.
type made struct {
	info   workshop.Info
	pack   *workshop.Pack
	agenda []workshop.Step
}

func formWith(t *testing.T, lang string, own ...*workshop.Pack) (*Form, *[]made, *[]*workshop.Pack) {
	t.Helper()
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	var out []made
	var kept []*workshop.Pack
	return NewForm(FormDeps{Words: catalog(t, lang), Lang: lang, Languages: languages2, Pack: p, Own: own, Now: now,
		OnCreate:   func(i workshop.Info, p *workshop.Pack, a []workshop.Step) { out = append(out, made{i, p, a}) },
		OnTemplate: func(p *workshop.Pack, then func(*workshop.Pack, error)) { kept = append(kept, p); then(p, nil) },
	}), &out, &kept
}

func TestMinutesBeforeTheStart(t *testing.T) {
	start(t)
	f, out, kept := formWith(t, "en")
	w := window(t, f.Content(), 1366, 768)
	f.fields.group.SetText("Team")
	test.Tap(f.plan.change)
	shot(t, w, "form-minutes")
	f.draft.setStep("B5", 20)
	f.draft.setStep("C5", 0)
	f.update()
	if !says(f.Content(), "Buffer") && !says(f.Content(), "No buffer") && !says(f.Content(), "too long") {
		t.Error("nothing says what is left over")
	}
	test.Tap(f.plan.minutes.keep)
	if len(*kept) != 1 || (*kept)[0].Text("en", "pack.name") != "Leading those who serve, 180 min" {
		t.Errorf("kept %d", len(*kept))
	}
	shot(t, w, "form-minutes-kept")
	f.create()
	if len(*out) != 1 {
		t.Fatal("nothing was made")
	}
	for _, s := range (*out)[0].agenda {
		if s.ID == "C5" || s.ID == "B5" && s.Minutes != 20 {
			t.Errorf("agenda has %+v", s)
		}
	}
	f.setLength(1)
	if len(f.draft.own) != 0 {
		t.Error("another length keeps the minutes of the old one")
	}
}

func TestAPlanNeedsAnOpeningAndAClosing(t *testing.T) {
	for _, tc := range []struct {
		name  string
		steps []string
		says  string
	}{
		{"no opening", []string{"open", "rules", "practice"}, "The plan has no opening."},
		{"no closing", []string{"close", "promises"}, "The plan has no closing."},
	} {
		t.Run(tc.name, func(t *testing.T) {
			start(t)
			f, out, kept := formWith(t, "en")
			window(t, f.Content(), 1366, 768)
			f.fields.group.SetText("Team")
			for _, id := range tc.steps {
				f.draft.setStep(id, 0)
			}
			f.update()
			f.create()
			if len(*out) != 0 || !says(f.Content(), tc.says) {
				t.Error("it was made all the same")
			}
			f.plan.minutes.template()
			if len(*kept) != 0 {
				t.Error("it was kept all the same")
			}
		})
	}
}

func TestChoosingAPack(t *testing.T) {
	start(t)
	b, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	own := edit.Text(b, "en", "pack.name", "Store managers")
	for _, d := range b.Steps {
		if d.Exercise == "A" {
			own, _ = edit.RemoveStep(own, d.ID)
		}
	}
	f, out, _ := formWith(t, "en", own)
	w := window(t, f.Content(), 1366, 768)
	f.fields.group.SetText("Team")
	test.Tap(f.fields.pack)
	shot(t, w, "form-packs")
	f.setPack(own)
	shot(t, w, "form-own-pack")
	if len(f.fields.exercises) != 2 || f.fields.pack.Text != "Store managers" || f.plan.mode != modePlan {
		t.Errorf("%d exercises of %q", len(f.fields.exercises), f.fields.pack.Text)
	}
	f.plan.create.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(*out) != 1 || (*out)[0].pack != own || (*out)[0].info.Group != "Team" {
		t.Errorf("made %v", len(*out))
	}
	for _, s := range (*out)[0].agenda {
		if s.Exercise == "A" {
			t.Error("the agenda has a step that the pack lacks")
		}
	}
}

func TestBothLanguages(t *testing.T) {
	start(t)
	f, out, _ := formWith(t, "fi")
	w := window(t, f.Content(), 1366, 768)
	f.fields.group.SetText("Tiimi")
	f.fields.lang.Press()
	for range 2 {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	shot(t, w, "form-both")
	f.setPack(f.d.Pack) // another choice leaves this one alone
	f.create()
	f.fields.lang.Press()
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	f.create()
	if len(*out) != 2 || (*out)[0].info.Lang != "fi" || (*out)[0].info.Second != "en" || (*out)[1].info.Second != "" {
		t.Errorf("made %+v", *out)
	}
}

func TestTemplateThatCannotBeKept(t *testing.T) {
	start(t)
	f, _, _ := formWith(t, "en")
	window(t, f.Content(), 1366, 768)
	f.d.OnTemplate = func(_ *workshop.Pack, then func(*workshop.Pack, error)) {
		then(nil, workshop.Errorf(workshop.EFull, errors.New("full")))
	}
	f.plan.minutes.template()
	if !says(f.Content(), "The disk is full") {
		t.Error("nothing says so")
	}
}
