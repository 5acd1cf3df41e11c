package handout

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pdf"
)

func key(name fyne.KeyName) *fyne.KeyEvent { return &fyne.KeyEvent{Name: name} }

// shows reports whether the page in the preview has a text.
func (r *room) shows(s string) bool {
	for _, it := range r.g.right.page.Scene().Items {
		if t, ok := it.(figure.Text); ok && strings.Contains(t.S, s) {
			return true
		}
	}
	return false
}

func TestPreviewIsThePage(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		t.Run(lang, func(t *testing.T) {
			r := open(t, lang, nil)
			r.shot("handout-" + lang)
			if !r.shows("Two rows we talked about") {
				t.Error("the sheet's front is not shown")
			}
			test.Tap(r.g.right.next)
			if !r.shows("What I will do") {
				t.Error("the back is not shown")
			}
			want := r.g.layout.Page(1)
			if got := r.g.right.page.Scene(); len(got.Items) != len(want.Items) {
				t.Errorf("%d things drawn of %d", len(got.Items), len(want.Items))
			}
			r.g.left.lang.TypedKey(key(fyne.KeyRight))
			r.settle()
			if !r.shows("Mitä teen itse") {
				t.Error("the preview did not take the other language")
			}
			r.g.left.kind.TypedKey(key(fyne.KeyRight))
			r.settle()
			r.shot("handout-report-" + lang)
			pages := r.g.layout.Len()
			for _, kind := range []string{"leaf", "tables"} {
				r.g.left.depth.TypedKey(key(map[string]fyne.KeyName{"leaf": fyne.KeyLeft, "tables": fyne.KeyRight}[kind]))
				r.settle()
				r.shot("handout-" + kind + "-" + lang)
				if kind == "leaf" {
					if n := r.g.layout.Len(); n != 1 || pages < 3 {
						t.Errorf("a report of %d pages is %d on a leaf", pages, n)
					}
					r.g.left.depth.TypedKey(key(fyne.KeyRight))
				}
			}
			r.g.left.kind.TypedKey(key(fyne.KeyRight))
			r.settle()
			r.shot("handout-worksheets-" + lang)
			if n := r.g.layout.Len(); n < 15 {
				t.Errorf("only %d worksheets", n)
			}
			for _, c := range r.g.left.sheets[1:] {
				test.Tap(c)
			}
			r.settle()
			if n := r.g.layout.Len(); n > 3 {
				t.Errorf("%d pages of one worksheet", n)
			}
		})
	}
}

func TestNamesMakeASheetForEach(t *testing.T) {
	r := open(t, "en", nil)
	test.Tap(r.g.left.names)
	r.settle()
	if n := r.g.layout.Len(); n != 6 {
		t.Fatalf("%d pages for three people", n)
	}
	if !r.shows("Aino Mäkelä") {
		t.Error("the first sheet has no name")
	}
	r.shot("handout-names")
}

// The handout is saved where one says, and where that is is told, and shown.
func TestSave(t *testing.T) {
	path := filepath.Join(t.TempDir(), "Työpöytä 日本.pdf")
	var proposed string
	var shown []string
	r := open(t, "en", func(d *Deps) {
		d.PickPlace = func(name string, use func(string)) { proposed = name; use(path) }
		d.Reveal = func(path string) error {
			shown = append(shown, path)
			return workshop.Errorf(workshop.ENotFound, nil, "what", "shower", "at", path)
		}
	})
	if r.g.foot.reveal.Visible() {
		t.Error("a folder is offered before anything is in it")
	}
	test.Tap(r.g.foot.save)
	r.settle()
	if proposed != "Customer service – Take-home sheet.pdf" {
		t.Errorf("proposed %q", proposed)
	}
	if data, err := os.ReadFile(path); err != nil || !bytes.HasPrefix(data, []byte("%PDF")) {
		t.Fatal("not saved:", err, r.said())
	}
	if !strings.Contains(r.said(), filepath.Base(path)) || !strings.Contains(r.said(), filepath.Dir(path)) {
		t.Errorf("it says %q", r.said())
	}
	r.shot("handout-saved")
	test.Tap(r.g.foot.reveal)
	r.until("why it cannot be shown", func() bool { return strings.Contains(r.said(), path) && strings.Contains(r.said(), "shows folders") })
	if !slices.Equal(shown, []string{path}) {
		t.Errorf("shown %q", shown)
	}
	r.settle()
	test.Tap(r.g.foot.print)
	r.settle()
	if r.g.foot.reveal.Visible() {
		t.Error("the folder of what was saved before is offered for what was printed")
	}
}

// A printer that does not turn sheets gets the fronts, and at the next press the backs.
func TestPrintFrontsThenBacks(t *testing.T) {
	r := open(t, "en", nil)
	if r.g.left.hand.Visible() {
		t.Error("turning by hand is offered while the printer does it")
	}
	test.Tap(r.g.left.duplex)
	test.Tap(r.g.left.hand)
	r.settle()
	test.Tap(r.g.foot.print)
	r.settle()
	if !strings.Contains(r.said(), "first sheet goes first") || !r.g.backs {
		t.Errorf("after the fronts it says %q", r.said())
	}
	r.shot("handout-turn")
	test.Tap(r.g.foot.print)
	r.settle()
	if n := len(r.printer.jobs); n != 2 || r.g.backs {
		t.Errorf("%d jobs, and the backs are still to come: %t", n, r.g.backs)
	}
	for _, job := range r.printer.jobs {
		if job.Duplex {
			t.Error("the printer was asked to turn the sheets")
		}
	}
}

func TestSaveTellsWhyItCannot(t *testing.T) {
	r := open(t, "en", nil)
	r.g.save(filepath.Join(t.TempDir(), "no such folder", "x.pdf"))
	r.settle()
	if !strings.Contains(r.said(), "There is no folder") || r.g.foot.reveal.Visible() {
		t.Errorf("it says %q", r.said())
	}
}

func TestPrint(t *testing.T) {
	r := open(t, "en", nil)
	r.pick("Hall")
	r.g.left.copies.TypedKey(key(fyne.KeyUp))
	r.g.left.paper.TypedKey(key(fyne.KeyRight))
	r.settle()
	test.Tap(r.g.foot.print)
	r.settle()
	want := Job{Printer: "Hall", Title: "Customer service – Take-home sheet", Copies: r.g.left.copies.Value(), Duplex: true, Paper: pdf.Letter}
	if !slices.Equal(r.printer.jobs, []Job{want}) || r.printer.sizes[0] < 10000 {
		t.Errorf("printed %+v, %d bytes", r.printer.jobs, r.printer.sizes)
	}
	if r.said() != "Sent to the printer Hall." {
		t.Errorf("it says %q", r.said())
	}
	if left, _ := filepath.Glob(filepath.Join(r.g.temp, "*")); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}

// A name that no font here can print is told of before anything is printed.
func TestMissingGlyphIsToldBeforePrinting(t *testing.T) {
	r := open(t, "en", func(d *Deps) { d.State.Info.Names = []string{"Aino", "Mika \U0001FFFD"} })
	if r.said() != "" {
		t.Errorf("it says %q of a sheet without names", r.said())
	}
	test.Tap(r.g.left.names)
	r.settle()
	r.shot("handout-missing")
	if !strings.Contains(r.said(), "Mika \U0001FFFD") || strings.Contains(r.said(), "Aino") || len(r.printer.jobs) > 0 {
		t.Errorf("it says %q", r.said())
	}
	test.Tap(r.g.left.names)
	r.settle()
	if r.said() != "" {
		t.Errorf("it still says %q", r.said())
	}
}

// A text that paper has no room for is told of before anything is printed.
func TestCutTextIsToldBeforePrinting(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("everybody who meets customers ", 10))
	r := open(t, "en", func(d *Deps) { d.State.Info.Group = long })
	if !strings.Contains(r.said(), "Too long to be printed in full: everybody who meets customers") || strings.Contains(r.said(), long) ||
		!strings.Contains(r.said(), "(page 1)") || !strings.Contains(r.said(), "Write it shorter") {
		t.Errorf("it says %q", r.said())
	}
	r.shot("handout-cut")
}

// Who chose large print is told which handout does not come so.
func TestUsualSizeIsToldBeforePrinting(t *testing.T) {
	r := open(t, "fi", func(d *Deps) { // slips for a vote that no package has
		p := *d.State.Pack
		p.Steps = append(slices.Clone(p.Steps), workshop.StepDef{ID: "Q1", Vote: &workshop.VoteDef{Kind: workshop.Ranking}})
		d.State.Pack = &p
		d.State.Agenda = append(slices.Clone(d.State.Agenda), workshop.Step{ID: "Q1", Minutes: 3})
	})
	test.Tap(r.g.left.large)
	slips := "Ei isona tekstinä vaan tavallisessa koossa: " + r.g.d.Words.T("worksheet.name.W10") + "."
	for kind, want := range map[pdf.Kind]string{pdf.KindTakeHome: "", pdf.KindPile: slips, pdf.KindCard: "", pdf.KindWorksheets: slips} {
		r.g.change(func(o *choices) { o.kind = kind })
		r.settle()
		if r.said() != want {
			t.Errorf("%s: it says %q", kind, r.said())
		}
	}
}

// Several printers stand in a list, the chosen one ticked; one alone is no choice.
func TestPrintersAreAList(t *testing.T) {
	r := open(t, "en", nil)
	if r.g.left.printer.Text != "Office" {
		t.Errorf("begins with %q", r.g.left.printer.Text)
	}
	test.Tap(r.g.left.printer)
	r.shot("handout-printers")
	if n := len(r.g.left.list.Items); n != 3 {
		t.Errorf("%d printers in the list", n)
	}
	r.g.left.list.Hide()
	r.pick("Second floor")
	r.shot("handout-printer-chosen")
	if r.g.left.printer.Text != "Second floor" || r.g.chosenPrinter() != "Second floor" {
		t.Errorf("%q is chosen, the button says %q", r.g.chosenPrinter(), r.g.left.printer.Text)
	}
	r.g.printer, r.g.left.list = []string{"Office"}, nil
	r.g.opts.printer = 0
	r.g.left.update()
	test.Tap(r.g.left.printer)
	if r.g.left.list != nil {
		t.Error("a list of one")
	}
}

func TestNoWayToPrintOpensTheFile(t *testing.T) {
	r := open(t, "en", nil)
	r.printer.err = workshop.Errorf(workshop.ENotFound, nil, "what", "printing")
	test.Tap(r.g.foot.print)
	r.settle()
	if len(r.viewed) != 1 || !strings.Contains(r.said(), "so the file was opened") {
		t.Errorf("opened %q, and it says %q", r.viewed, r.said())
	}
	r.viewErr = workshop.Errorf(workshop.ENotFound, nil, "what", "viewer", "path", "x")
	test.Tap(r.g.foot.print)
	r.settle()
	if !strings.Contains(r.said(), "no way to print") {
		t.Errorf("it says %q", r.said())
	}
}

// That there is no way to print is said at once, and stays said.
func TestNoWayToPrintIsToldAtOnce(t *testing.T) {
	r := open(t, "en", func(d *Deps) {
		p := d.Printer.(*fakePrinter)
		p.names, p.listErr = nil, workshop.Errorf(workshop.ENotFound, nil, "what", "printing")
	})
	r.until("what is said", func() bool { return r.said() != "" })
	test.Tap(r.g.left.blank)
	r.settle()
	if !strings.Contains(r.said(), "no way to print") {
		t.Errorf("it says %q", r.said())
	}
}

// Where the printer is not told about sides, whoever prints is.
func TestSidesThatNobodySets(t *testing.T) {
	const told = "set at the printer"
	r := open(t, "en", func(d *Deps) { d.Printer.(*fakePrinter).asSet = true })
	test.Tap(r.g.foot.print)
	r.settle()
	if !strings.Contains(r.said(), told) {
		t.Errorf("it says %q", r.said())
	}
	r.g.left.choose(pdf.KindPoster) // which has one side
	test.Tap(r.g.foot.print)
	r.settle()
	if strings.Contains(r.said(), told) {
		t.Errorf("of a poster it says %q", r.said())
	}
}

func TestPrinterFailureIsTold(t *testing.T) {
	r := open(t, "en", nil)
	r.printer.err = workshop.Errorf(workshop.EIO, nil, "what", "printing", "said", "out of paper")
	test.Tap(r.g.foot.print)
	r.settle()
	if !strings.Contains(r.said(), "out of paper") {
		t.Errorf("it says %q", r.said())
	}
}

func TestNoViewerIsTold(t *testing.T) {
	r := open(t, "en", nil)
	r.viewErr = workshop.Errorf(workshop.ENotFound, nil, "what", "viewer", "path", "sheet.pdf")
	test.Tap(r.g.foot.open)
	r.settle()
	if !strings.Contains(r.said(), "No program for PDF files") || !strings.Contains(r.said(), "Save") {
		t.Errorf("it says %q", r.said())
	}
}

func TestCancelLeavesNoHalfFile(t *testing.T) {
	r := open(t, "en", func(d *Deps) {
		d.State.Info.Names = make([]string, 1000)
		for i := range d.State.Info.Names {
			d.State.Info.Names[i] = "Somebody"
		}
	})
	test.Tap(r.g.left.names)
	r.settle()
	path := filepath.Join(t.TempDir(), "x.pdf")
	r.g.save(path)
	r.until("progress", func() bool { return r.g.foot.share > 0.02 })
	r.shot("handout-progress")
	test.Tap(r.g.foot.cancel)
	r.settle()
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*")); len(left) > 0 || r.said() != "Cancelled. Nothing was written." {
		t.Errorf("left %q, and it says %q", left, r.said())
	}
}

func TestCancelWhilePrinting(t *testing.T) {
	r := open(t, "en", nil)
	r.printer.wait = make(chan struct{})
	test.Tap(r.g.foot.print)
	test.Tap(r.g.foot.cancel)
	r.settle()
	if len(r.printer.jobs) > 0 || !strings.HasPrefix(r.said(), "Cancelled") {
		t.Errorf("printed %v, and it says %q", r.printer.jobs, r.said())
	}
}

func TestCloseRemovesWhatWasLookedAt(t *testing.T) {
	r := open(t, "en", nil)
	test.Tap(r.g.foot.open)
	r.settle()
	if len(r.viewed) != 1 || !there(r.viewed[0]) {
		t.Fatalf("opened %q", r.viewed)
	}
	test.Tap(r.g.foot.close)
	if there(r.viewed[0]) || r.closed != 1 {
		t.Errorf("closed %d times, the file is there: %t", r.closed, there(r.viewed[0]))
	}
}

// What a handout does not come as is not asked of it, though it was asked of the one
// that was shown before. Large print is: one that does not come so says it.
func TestChoicesThatAHandoutDoesNotHaveDoNothing(t *testing.T) {
	r := open(t, "en", nil)
	r.g.change(func(o *choices) { o.blank, o.names, o.large, o.kind = true, true, true, pdf.KindReport })
	r.settle()
	if got := r.g.options(); got.Blank || got.Names || !got.Large || r.g.left.blank.Visible() {
		t.Errorf("the report is asked for as %+v", got)
	}
	r.g.change(func(o *choices) { o.paper, o.kind = pdf.A3, pdf.KindPoster })
	r.settle()
	if got := r.g.options(); !got.Blank || got.Paper != pdf.A3 {
		t.Errorf("the poster is asked for as %+v", got)
	}
	r.g.change(func(o *choices) { o.kind = pdf.KindCard })
	r.settle()
	if got := r.g.options(); got.Paper != pdf.A4 {
		t.Errorf("the cards are asked for as %+v", got)
	}
}
