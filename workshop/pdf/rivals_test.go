package pdf

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/jung-kurt/gofpdf"

	"github.com/upturn-workshop/upturn/assets"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/paper"
	"github.com/upturn-workshop/upturn/workshop/paper/papertest"
)

// The same sheets by others: the same signs, lines and shapes at the same places
// with the same fonts, for the same people. They are told where everything goes;
// ours finds that out.

// stroke is one thing that is drawn: a line of text, or a path.
type stroke struct {
	Text   *string    `json:"text,omitempty"`
	X      float64    `json:"x"`
	Y      float64    `json:"y"`
	Size   float64    `json:"size"`
	Bold   bool       `json:"bold"`
	Fill   paper.Tone `json:"fill"`
	Path   [][]any    `json:"path,omitempty"`
	Stroke paper.Tone `json:"stroke"`
	Width  float64    `json:"width"`
	path   paper.Path
}

// job is what there is to draw, for each person.
type job struct {
	Width   float64    `json:"width"`
	Height  float64    `json:"height"`
	Regular string     `json:"regular"` // files of the fonts
	Bold    string     `json:"bold"`
	Pages   [][]stroke `json:"pages"`
	Name    stroke     `json:"name"`
	Names   []string   `json:"names"`
}

// tracer is a canvas that writes down what is drawn.
type tracer struct {
	papertest.Recorder
	strokes []stroke
}

func (c *tracer) Text(x, y, size float64, bold bool, t paper.Tone, s string) {
	c.strokes = append(c.strokes, stroke{Text: &s, X: x, Y: y, Size: size, Bold: bold, Fill: t})
}

func (c *tracer) Draw(p paper.Path, how paper.Paint) {
	s := stroke{Fill: how.Fill, Stroke: how.Stroke, Width: how.Width, path: p}
	for _, st := range p {
		a, b, d := st.Pts[0], st.Pts[1], st.Pts[2]
		switch st.Op {
		case 'c':
			s.Path = append(s.Path, []any{"c", a.X, a.Y, b.X, b.Y, d.X, d.Y})
		case 'h':
			s.Path = append(s.Path, []any{"h"})
		default:
			s.Path = append(s.Path, []any{string(st.Op), a.X, a.Y})
		}
	}
	c.strokes = append(c.strokes, s)
}

// newJob writes down both sides of the sheet of a workshop and who gets one.
func newJob(b testing.TB, people int) job {
	st := namedSample(b, people)
	h, err := Layout(st, words(b), KindTakeHome, Options{Names: true})
	if err != nil {
		b.Fatal(err)
	}
	j := newJobOf(b, h)
	j.Names = st.Info.Names
	j.Name = stroke{X: h.naming.x, Y: h.naming.y, Size: h.naming.size, Bold: true}
	return j
}

// newJobOf writes down the pages of a handout, which nobody's name stands on.
func newJobOf(b testing.TB, h *Handout) job {
	g, err := paper.NewGuard()
	if err != nil {
		b.Fatal(err)
	}
	j := job{Width: h.size.W, Height: h.size.H}
	for _, pg := range h.pages {
		c := &tracer{}
		c.Page(-1)
		layout.NewPen(c, g).Page(pg)
		j.Pages = append(j.Pages, c.strokes)
	}
	return j
}

// bare draws the sheets with the library alone, without measuring, guarding,
// tagging or sharing anything.
func (j job) bare(b testing.TB, people int) int {
	p := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: gofpdf.SizeType{Wd: j.Width, Ht: j.Height}})
	p.SetAutoPageBreak(false, 0)
	p.AddUTF8FontFromBytes("n", "", slices.Clone(assets.NotoSans))
	p.AddUTF8FontFromBytes("n", "B", slices.Clone(assets.NotoSansBold))
	for n := range people {
		for _, page := range j.Pages {
			p.AddPage()
			for _, s := range page {
				s.bare(p)
			}
			if len(j.Names) > 0 {
				name := j.Name
				name.Text = &j.Names[n%len(j.Names)]
				name.bare(p)
			}
		}
	}
	var buf bytes.Buffer
	if err := p.Output(&buf); err != nil {
		b.Fatal(err)
	}
	return buf.Len()
}

func (s stroke) bare(p *gofpdf.Fpdf) {
	if s.Text != nil {
		style := ""
		if s.Bold {
			style = "B"
		}
		p.SetFont("n", style, s.Size)
		p.SetTextColor(int(s.Fill), int(s.Fill), int(s.Fill))
		p.Text(s.X, s.Y, *s.Text)
		return
	}
	how := ""
	if s.Fill != paper.None {
		p.SetFillColor(int(s.Fill), int(s.Fill), int(s.Fill))
		how = "F"
	}
	if s.Stroke != paper.None {
		p.SetDrawColor(int(s.Stroke), int(s.Stroke), int(s.Stroke))
		p.SetLineWidth(s.Width)
		how += "D"
	}
	for _, st := range s.path {
		switch a, b, d := st.Pts[0], st.Pts[1], st.Pts[2]; st.Op {
		case 'm':
			p.MoveTo(a.X, a.Y)
		case 'l':
			p.LineTo(a.X, a.Y)
		case 'c':
			p.CurveBezierCubicTo(a.X, a.Y, b.X, b.Y, d.X, d.Y)
		case 'h':
			p.ClosePath()
		}
	}
	p.DrawPath(how)
}

// pdfkit is a running program that draws with pdfkit.
type pdfkit struct {
	in  io.Writer
	out *bufio.Scanner
}

// startPdfkit installs pdfkit into build/ and starts it on a job. What is missing
// for that it says, and leaves the comparison out.
func startPdfkit(b testing.TB, j job) *pdfkit {
	for _, name := range []string{"node", "npm"} {
		if _, err := exec.LookPath(name); err != nil {
			leaveOut(b, name+" is not installed")
		}
	}
	dir, err := filepath.Abs("../../build/pdfkit")
	if err != nil {
		b.Fatal(err)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		b.Fatal(err)
	}
	files := map[string][]byte{}
	for _, name := range []string{"package.json", "package-lock.json", "sheet.mjs"} {
		if files[name], err = os.ReadFile(filepath.Join("testdata/pdfkit", name)); err != nil {
			b.Fatal(err)
		}
	}
	j.Regular, j.Bold = "regular.ttf", "bold.ttf"
	files[j.Regular], files[j.Bold] = assets.NotoSans, assets.NotoSansBold
	if files["job.json"], err = json.Marshal(j); err != nil {
		b.Fatal(err)
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			b.Fatal(err)
		}
	}
	install := exec.Command("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error")
	install.Dir = dir
	if out, err := install.CombinedOutput(); err != nil {
		leaveOut(b, fmt.Sprintf("it could not be installed: %v %s", err, bytes.TrimSpace(out)))
	}
	cmd := exec.Command("node", "sheet.mjs", "job.json")
	cmd.Dir, cmd.Stderr = dir, os.Stderr
	in, errIn := cmd.StdinPipe()
	out, errOut := cmd.StdoutPipe()
	if errIn != nil || errOut != nil {
		b.Fatal(errIn, errOut)
	}
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		_ = in.Close()
		_ = cmd.Wait()
	})
	k := &pdfkit{in, bufio.NewScanner(out)}
	k.draw(b, 5) // as fast as it gets
	return k
}

// leaveOut says why there is no comparison: a benchmark that is skipped is not
// told of.
func leaveOut(b testing.TB, why string) {
	fmt.Println("No comparison with pdfkit:", why)
	b.SkipNow()
}

func (k *pdfkit) draw(b testing.TB, people int) (took time.Duration, size int) {
	fmt.Fprintln(k.in, people)
	if !k.out.Scan() {
		b.Fatal("pdfkit ended: ", k.out.Err())
	}
	var ms float64
	if _, err := fmt.Sscan(k.out.Text(), &ms, &size); err != nil {
		b.Fatal(err)
	}
	return time.Duration(ms * 1e6), size
}
