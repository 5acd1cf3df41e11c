package paper

import (
	"fmt"
	"strings"
)

// Artifact is what nobody needs to be told of: rules, page numbers.
const Artifact = "Artifact"

// tags is the structure of a document: what is a heading, a paragraph, a table,
// a picture and the words for it. The library knows nothing of it; describe
// adds it to the finished file.
type tags struct {
	nodes  []node
	pages  int
	marks  int   // on the present page
	ahead  int   // by how many pages that original is shown behind its own place
	shows  *tags // of the original that the present page shows; nil = none, or told
	within int   // the node that holds what belongs to nothing else
}

// node is one thing to a reader. Those of a page have a mark there, others hold
// nodes together.
type node struct {
	Label
	within int // number of the node that holds it; 0 = the document
	page   int // from 0; -1 = none
	mark   int
	annot  int // number of the object that can be pressed; 0 = none
}

func (t *tags) page() {
	t.tell()
	t.pages, t.marks = t.pages+1, 0
}

// show puts the structure of an original on the present page. What the page has of its
// own, a name, stands over it and is read first.
func (t *tags) show(o *tags, number int) {
	t.shows, t.marks, t.ahead = o, o.marks, t.pages-1-number
}

// tell adds what the present page shows, for nothing of its own comes any more.
func (t *tags) tell() {
	if t.shows != nil {
		t.copy(*t.shows)
		t.shows = nil
	}
}

// part begins something of its own: what follows belongs to it.
func (t *tags) part(tag string) {
	t.tell()
	t.within = 0
	t.within = t.add(node{Label: Label{Tag: tag}, page: -1})
}

// copy adds the nodes of an original to the present page.
func (t *tags) copy(o tags) {
	before := len(t.nodes)
	for _, n := range o.nodes {
		if n.within > 0 {
			n.within += before
		} else {
			n.within = t.within
		}
		if n.page >= 0 {
			n.page = t.pages - 1
		}
		if n.Link != nil {
			link := *n.Link
			link.Page += t.ahead
			n.Link = &link
		}
		t.nodes = append(t.nodes, n)
	}
}

// add gives the number of a new node, from 1.
func (t *tags) add(n node) int {
	t.nodes = append(t.nodes, n)
	return len(t.nodes)
}

// begin gives what opens a thing in the description of a page.
func (t *tags) begin(what Label, within int) string {
	if what.Tag == Artifact {
		return "/Artifact BMC"
	}
	if within == 0 {
		within = t.within
	}
	t.add(node{Label: what, within: within, page: t.pages - 1, mark: t.marks})
	t.marks++
	return fmt.Sprintf("/%s <</MCID %d>> BDC", what.Tag, t.marks-1)
}

// kids lists for each node, and for the document under 0, what it holds.
func (t *tags) kids() [][]int {
	out := make([][]int, len(t.nodes)+1)
	for i, n := range t.nodes {
		out[n.within] = append(out[n.within], i+1)
	}
	return out
}

// links adds what can be pressed and gives for each page what it has of that. They are
// numbered behind the pages, as write lists what they are.
func (t *tags) links(u *update, pages []int, height float64) [][]int {
	t.tell()
	out, key := make([][]int, len(pages)), len(pages)
	for i, n := range t.nodes {
		if n.Link == nil || n.page < 0 || n.Link.Page < 0 || n.Link.Page >= len(pages) {
			continue
		}
		l := n.Link
		t.nodes[i].annot = u.add(fmt.Sprintf("<</Type /Annot/Subtype /Link/Rect [%.2f %.2f %.2f %.2f]/Border [0 0 0]/F 4/Dest [%d 0 R/XYZ 0 %.2f null]/Contents %s/StructParent %d>>",
			l.X1, height-l.Y2, l.X2, height-l.Y1, pages[l.Page], height-l.Y, text(l.Text), key))
		out[n.page] = append(out[n.page], t.nodes[i].annot)
		key++
	}
	return out
}

// write adds the structure's objects. Node n becomes object first+n, the
// document first. It gives the root of the structure.
func (t *tags) write(u *update, pages []int) (root int) {
	first := u.next
	u.next += len(t.nodes) + 3
	kids := t.kids()
	refs := func(list []int) string {
		var b strings.Builder
		for _, k := range list {
			fmt.Fprintf(&b, "%d 0 R ", first+k)
		}
		return b.String()
	}
	root, numbers := first+len(t.nodes)+1, first+len(t.nodes)+2
	u.put(first, fmt.Sprintf("<</Type /StructElem /S /Document /P %d 0 R /K [%s]>>", root, refs(kids[0])))
	perPage := make([][]int, len(pages))
	var pressed []int // the nodes that are links
	for i, n := range t.nodes {
		what := "/K [" + refs(kids[i+1]) + "]"
		if n.page >= 0 {
			what = fmt.Sprintf("/Pg %d 0 R /K %d", pages[n.page], n.mark)
			if n.annot > 0 {
				what = fmt.Sprintf("/Pg %d 0 R /K [%d <</Type /OBJR/Obj %d 0 R>>]", pages[n.page], n.mark, n.annot)
				pressed = append(pressed, i+1)
			}
			if more := n.mark + 1 - len(perPage[n.page]); more > 0 {
				perPage[n.page] = append(perPage[n.page], make([]int, more)...)
			}
			perPage[n.page][n.mark] = i + 1
		}
		if n.Alt != "" {
			what += " /Alt <FEFF" + hex16(n.Alt) + ">"
		}
		if n.Tag == "TH" { // all of ours stand over their columns
			what += " /A <</O /Table /Scope /Column>>"
		}
		if n.Lang != "" {
			what += " /Lang " + literal(n.Lang)
		}
		u.put(first+i+1, fmt.Sprintf("<</Type /StructElem /S /%s /P %d 0 R %s>>", n.Tag, first+n.within, what))
	}
	u.put(root, fmt.Sprintf("<</Type /StructTreeRoot /K [%d 0 R] /ParentTree %d 0 R /ParentTreeNextKey %d>>", first, numbers, len(pages)+len(pressed)))
	var b strings.Builder
	for i, list := range perPage {
		fmt.Fprintf(&b, "%d [%s] ", i, refs(list))
	}
	for i, n := range pressed {
		fmt.Fprintf(&b, "%d %d 0 R ", len(pages)+i, first+n)
	}
	u.put(numbers, "<</Nums ["+b.String()+"]>>")
	return root
}
