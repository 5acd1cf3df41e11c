package figure

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"strconv"
	"strings"
)

// SVG draws a scene as text. The same scene gives the same bytes everywhere.
func SVG(s Scene, p Palette) []byte {
	var b bytes.Buffer
	p = s.Tinted(p)
	svgHead(&b, s, p)
	for _, it := range s.Items {
		svgItem(&b, it, p)
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}

func svgHead(b *bytes.Buffer, s Scene, p Palette) {
	fmt.Fprintf(b, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s">`+"\n", num(s.W), num(s.H), num(s.W), num(s.H))
	if s.Alt != "" {
		fmt.Fprintf(b, "<title>%s</title>\n", escape(s.Alt))
	}
	if s.Ground != None {
		fmt.Fprintf(b, `<rect x="0" y="0" width="%s" height="%s" fill="%s"/>`+"\n", num(s.W), num(s.H), p[s.Ground])
	}
}

func svgItem(b *bytes.Buffer, it Item, p Palette) {
	switch v := it.(type) {
	case Rect:
		fmt.Fprintf(b, `<rect x="%s" y="%s" width="%s" height="%s"`, num(v.X), num(v.Y), num(v.W), num(v.H))
		if v.R > 0 {
			fmt.Fprintf(b, ` rx="%s"`, num(v.R))
		}
		svgPaint(b, p, v.Fill, v.Stroke, v.Width)
	case Circle:
		fmt.Fprintf(b, `<circle cx="%s" cy="%s" r="%s"`, num(v.X), num(v.Y), num(v.R))
		svgPaint(b, p, v.Fill, v.Stroke, v.Width)
	case Line:
		fmt.Fprintf(b, `<line x1="%s" y1="%s" x2="%s" y2="%s"`, num(v.X1), num(v.Y1), num(v.X2), num(v.Y2))
		if v.Dash > 0 {
			fmt.Fprintf(b, ` stroke-dasharray="%s"`, num(v.Dash))
		}
		fmt.Fprintf(b, ` stroke="%s" stroke-width="%s"/>`+"\n", p[v.Stroke], num(v.Width))
	case Polygon:
		pts := make([]string, len(v.Points))
		for i, q := range v.Points {
			pts[i] = num(q.X) + "," + num(q.Y)
		}
		fmt.Fprintf(b, `<polygon points="%s"`, strings.Join(pts, " "))
		svgPaint(b, p, v.Fill, None, 0)
	case Arc:
		svgArc(b, v, p)
	case Image:
		fmt.Fprintf(b, `<image x="%s" y="%s" width="%s" height="%s" href="data:image/png;base64,%s"/>`+"\n",
			num(v.X), num(v.Y), num(v.W), num(v.H), base64.StdEncoding.EncodeToString(v.PNG))
	case Text:
		svgText(b, v, p)
	}
}

func svgPaint(b *bytes.Buffer, p Palette, fill, stroke Role, width float64) {
	if fill == None {
		b.WriteString(` fill="none"`)
	} else {
		fmt.Fprintf(b, ` fill="%s"`, p[fill])
	}
	if stroke != None && width > 0 {
		fmt.Fprintf(b, ` stroke="%s" stroke-width="%s"`, p[stroke], num(width))
	}
	b.WriteString("/>\n")
}

func svgArc(b *bytes.Buffer, v Arc, p Palette) {
	from, to := polar(v.X, v.Y, v.R, v.From), polar(v.X, v.Y, v.R, v.To)
	large := 0
	if v.To-v.From > 180 {
		large = 1
	}
	fmt.Fprintf(b, `<path d="M%s %sA%s %s 0 %d 1 %s %s" fill="none" stroke="%s" stroke-width="%s"/>`+"\n",
		num(from.X), num(from.Y), num(v.R), num(v.R), large, num(to.X), num(to.Y), p[v.Stroke], num(v.Width))
}

func svgText(b *bytes.Buffer, v Text, p Palette) {
	fmt.Fprintf(b, `<text x="%s" y="%s" font-family="Noto Sans" font-size="%s"`, num(v.X), num(v.Y), num(v.Size))
	if v.Bold {
		b.WriteString(` font-weight="700"`)
	}
	fmt.Fprintf(b, ` fill="%s"`, p[v.Role])
	if v.Turned {
		fmt.Fprintf(b, ` transform="rotate(180 %s %s)"`, num(v.X), num(v.Y))
	}
	switch v.Anchor {
	case Middle:
		b.WriteString(` text-anchor="middle"`)
	case End:
		b.WriteString(` text-anchor="end"`)
	}
	fmt.Fprintf(b, ">%s</text>\n", escape(v.S))
}

// num writes two decimals at most. Minus zero would make bytes differ between
// machines, so it is written as zero.
func num(f float64) string {
	s := strconv.FormatFloat(f, 'f', 2, 64)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" || s == "" {
		return "0"
	}
	return s
}

func escape(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(s)
}
