package pdf

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"github.com/jung-kurt/gofpdf"

	"github.com/upturn-workshop/upturn/assets"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

func BenchmarkTakeHome(b *testing.B) {
	st, w := newSample(b, "fi", workshop.Deep, "A", "B", "C"), words(b)
	for b.Loop() {
		if _, err := TakeHome(st, w, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// namedSample is a workshop whose people have names.
func namedSample(b testing.TB, n int) workshop.State {
	st := newSample(b, "fi", workshop.Deep, "A", "B", "C")
	for i := range n {
		st.Info.Names = append(st.Info.Names, fmt.Sprintf("Äiti Mäkelä-Öhman %d", i+1))
	}
	return st
}

func BenchmarkNamedSheets(b *testing.B) {
	for _, n := range []int{125, 500, 2000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			st, w := namedSample(b, n), words(b)
			size := 0
			for b.Loop() {
				doc, err := TakeHome(st, w, Options{Names: true})
				if err != nil {
					b.Fatal(err)
				}
				size = len(doc.Bytes)
			}
			b.ReportMetric(float64(size)/1e6, "MB")
			b.ReportMetric(b.Elapsed().Seconds()*1e6/float64(b.N)/float64(n), "µs/person")
		})
	}
}

// BenchmarkBareLoop is the same job with the library alone: the same texts and
// lines at the same places, without measuring, guarding or sharing anything.
func BenchmarkBareLoop(b *testing.B) {
	h, err := Layout(namedSample(b, 500), words(b), KindTakeHome, Options{Names: true})
	if err != nil {
		b.Fatal(err)
	}
	scenes := []figure.Scene{h.Page(0), h.Page(1)}
	size := 0
	for b.Loop() {
		size = bare(b, h, scenes)
	}
	b.ReportMetric(float64(size)/1e6, "MB")
}

func bare(b *testing.B, h *Handout, scenes []figure.Scene) int {
	p := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: gofpdf.SizeType{Wd: h.size.W, Ht: h.size.H}})
	p.SetAutoPageBreak(false, 0)
	p.AddUTF8FontFromBytes("n", "", slices.Clone(assets.NotoSans))
	p.AddUTF8FontFromBytes("n", "B", slices.Clone(assets.NotoSansBold))
	for range 500 {
		for _, sc := range scenes {
			p.AddPage()
			for _, it := range sc.Items {
				bareItem(p, it)
			}
		}
	}
	var buf bytes.Buffer
	if err := p.Output(&buf); err != nil {
		b.Fatal(err)
	}
	return buf.Len()
}

func bareItem(p *gofpdf.Fpdf, it figure.Item) {
	switch v := it.(type) {
	case figure.Text:
		style := ""
		if v.Bold {
			style = "B"
		}
		p.SetFont("n", style, v.Size)
		p.Text(v.X, v.Y, v.S)
	case figure.Rect:
		p.Rect(v.X, v.Y, v.W, v.H, "DF")
	case figure.Line:
		p.Line(v.X1, v.Y1, v.X2, v.Y2)
	case figure.Circle:
		p.Circle(v.X, v.Y, v.R, "D")
	}
}
