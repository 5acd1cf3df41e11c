package handout

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/atomicfile"
	"github.com/upturn-workshop/upturn/workshop/pdf"
)

// work makes the PDF off the UI goroutine and does something with it there;
// done says how it went, back on the UI goroutine. What is cancelled leaves
// nothing behind.
func (g *Dialog) work(what string, do func(ctx context.Context, doc pdf.Document) error, done string) {
	g.workOn(g.layout, "", what, do, done)
}

// workOn is work on what is laid out, or a part of it, of which a file is kept; "" = none is.
func (g *Dialog) workOn(h *pdf.Handout, keeps, what string, do func(ctx context.Context, doc pdf.Document) error, done string) {
	if h == nil || g.foot.busy {
		return
	}
	ctx, stop := context.WithCancel(context.Background())
	g.stop = stop
	g.foot.begin(g.d.Words.T(what))
	go func() {
		defer stop()
		doc, err := h.Write(func(n, of int) error {
			if n%20 == 0 {
				g.d.Do(func() { g.foot.progress(float32(n) / float32(of)) })
			}
			return ctx.Err()
		})
		if err == nil {
			err = do(ctx, doc)
		}
		cancelled := ctx.Err() != nil
		g.d.Do(func() { g.finished(err, cancelled, keeps, done) })
	}()
}

func (g *Dialog) finished(err error, cancelled bool, keeps, done string) {
	g.stop = nil
	w := g.d.Words
	switch {
	case cancelled && (err == nil || errors.Is(err, context.Canceled)):
		g.foot.end(w.T("handout.cancelled"))
	case err != nil:
		g.foot.end(w.Error(err))
	case keeps != "":
		g.foot.kept(keeps, strings.TrimSpace(done+" "+g.warning))
	default:
		g.foot.end(strings.TrimSpace(done + " " + g.warning))
	}
}

// cancel stops what is under way.
func (g *Dialog) cancel() {
	if g.stop != nil {
		g.stop()
	}
}

// askPlace asks where the file is to be.
func (g *Dialog) askPlace() { g.d.PickPlace(g.title()+".pdf", g.save) }

// save writes the file where it was said.
func (g *Dialog) save(path string) {
	g.workOn(g.layout, path, "handout.writing", func(ctx context.Context, doc pdf.Document) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		return atomicfile.Write(path, doc.Bytes)
	}, g.d.Words.T("handout.saved", "file", filepath.Base(path), "folder", filepath.Dir(path)))
}

// reveal shows where the file lies that was saved.
func (g *Dialog) reveal() {
	path := g.foot.saved
	go func() {
		if err := g.d.Reveal(path); err != nil {
			g.d.Do(func() { g.foot.say(g.d.Words.Error(err)) })
		}
	}()
}

// folder is where files for looking at and for printing lie: the results are
// the group's, so nobody else may read them there.
func (g *Dialog) folder() (string, error) {
	if g.temp == "" {
		dir, err := os.MkdirTemp("", "upturn-")
		if err != nil {
			return "", workshop.Errorf(workshop.EReadOnly, err)
		}
		g.temp = dir
	}
	return g.temp, nil
}

// open shows the handout in the system's program for PDF files.
func (g *Dialog) open() {
	dir, err := g.folder()
	if err != nil {
		g.foot.say(g.d.Words.Error(err))
		return
	}
	path := filepath.Join(dir, g.title()+".pdf")
	g.work("handout.writing", func(ctx context.Context, doc pdf.Document) error {
		if err := atomicfile.Write(path, doc.Bytes); err != nil {
			return err
		}
		err := g.d.View(path)
		if workshop.CodeOf(err) == workshop.ENotFound { // this file is not to stay
			return workshop.Errorf(workshop.ENotFound, err, "what", "viewer_save")
		}
		return err
	}, g.d.Words.T("handout.opened"))
}

// byHand reports whether fronts and backs are printed one after the other.
func (g *Dialog) byHand() bool {
	return g.opts.hand && !g.opts.duplex && g.opts.kind.Traits().Duplex
}

// turned says whether the next press prints the backs of what lies printed.
func (g *Dialog) turned(backs bool) {
	if g.backs == backs {
		return
	}
	g.backs = backs
	key := "handout.print"
	if backs {
		key = "handout.backs"
	}
	g.foot.print.SetText(g.d.Words.T(key))
	g.foot.place(g.foot.at, g.foot.height)
}

// print hands the handout to the printer. Where the system has no way to print,
// the file is opened, to be printed from there.
func (g *Dialog) print() {
	dir, err := g.folder()
	if err != nil {
		g.foot.say(g.d.Words.Error(err))
		return
	}
	job := Job{Printer: g.chosenPrinter(), Title: g.title(), Copies: g.opts.copies, Duplex: g.opts.duplex, Paper: g.opts.paper}
	done := g.d.Words.T("handout.printed")
	if job.Printer != "" {
		done = g.d.Words.T("handout.printed_on", "printer", job.Printer)
	}
	if !g.d.Printer.Sides() && g.opts.kind.Traits().Duplex && !g.byHand() {
		done += " " + g.d.Words.T("handout.sides_as_set")
	}
	h := g.layout
	hand, backs := g.byHand(), g.backs
	if hand && h != nil {
		h = h.Side(backs)
		if !backs {
			done = g.d.Words.T("handout.turn")
		}
	}
	path, of := filepath.Join(dir, g.title()+".pdf"), g.asked
	g.workOn(h, "", "handout.printing", func(ctx context.Context, doc pdf.Document) error {
		if err := atomicfile.Write(path, doc.Bytes); err != nil {
			return err
		}
		err := g.d.Printer.Print(ctx, path, job)
		if workshop.CodeOf(err) == workshop.ENotFound && g.d.View != nil {
			if verr := g.d.View(path); verr == nil {
				return workshop.Errorf(workshop.ENotFound, err, "what", "printing_opened")
			}
		}
		if err == nil && hand {
			g.d.Do(func() {
				if g.asked == of && g.opts.copies == job.Copies { // nothing else was chosen meanwhile
					g.turned(!backs)
				}
			})
		}
		if !g.d.Printer.Keeps() && err == nil {
			return os.Remove(path)
		}
		return err
	}, done)
}
