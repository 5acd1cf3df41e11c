package readback

import "fmt"

// Node is one thing to a reader, or holds several.
type Node struct {
	Tag    Name
	Alt    string
	Lang   string // its own or that of what holds it
	Scope  Name   // of a table's head
	Kids   []*Node
	Page   Ref
	Marks  []int // on the page
	Links  []Ref // annotations that it holds
	number Ref
}

// tree reads what the parts of a document are.
func (f *File) tree() *Node {
	lang, _ := f.Catalog()["Lang"].(String)
	root := &Node{Lang: lang.Text()}
	for _, kid := range f.Array(f.Dict(f.Catalog()["StructTreeRoot"])["K"]) {
		f.grow(root, kid)
	}
	return root
}

func (f *File) grow(parent *Node, v any) {
	if mark, ok := f.Get(v).(float64); ok {
		parent.Marks = append(parent.Marks, int(mark))
		return
	}
	d := f.Dict(v)
	if d["Type"] == Name("OBJR") {
		if link, ok := d["Obj"].(Ref); ok {
			parent.Links = append(parent.Links, link)
		}
		return
	}
	n := &Node{Lang: parent.Lang, Page: parent.Page}
	n.number, _ = v.(Ref)
	n.Tag, _ = d["S"].(Name)
	if alt, ok := d["Alt"].(String); ok {
		n.Alt = alt.Text()
	}
	if lang, ok := d["Lang"].(String); ok {
		n.Lang = lang.Text()
	}
	n.Scope, _ = f.Dict(d["A"])["Scope"].(Name)
	if page, ok := d["Pg"].(Ref); ok {
		n.Page = page
	}
	parent.Kids = append(parent.Kids, n)
	for _, kid := range f.Array(d["K"]) {
		f.grow(n, kid)
	}
}

// walk visits all nodes in the order of reading.
func (n *Node) walk(visit func(*Node)) {
	visit(n)
	for _, kid := range n.Kids {
		kid.walk(visit)
	}
}

// Alts are the words for all pictures.
func (f *File) Alts() (out []string) {
	f.tree().walk(func(n *Node) {
		if n.Alt != "" {
			out = append(out, n.Alt)
		}
	})
	return out
}

// Languages are those in which something is said, with how often.
func (f *File) Languages() map[string]int {
	out := map[string]int{}
	f.tree().walk(func(n *Node) {
		if len(n.Marks) > 0 {
			out[n.Lang]++
		}
	})
	return out
}

// parents tells which node the document says each mark of a page belongs to.
func (f *File) parents(page Dict) (Array, error) {
	key, ok := page["StructParents"].(float64)
	if !ok {
		return nil, fmt.Errorf("a page has no structure")
	}
	nums := f.Array(f.Dict(f.Dict(f.Catalog()["StructTreeRoot"])["ParentTree"])["Nums"])
	for i := 0; i+1 < len(nums); i += 2 {
		if nums[i] == key {
			return f.Array(nums[i+1]), nil
		}
	}
	return nil, fmt.Errorf("page %v is not in the list of parents", key)
}

// Jump is a link: on which page it is, where it leads, and in what words.
type Jump struct {
	Page, To int // from 0; -1 = nowhere
	Y        float64
	Text     string
	Box      Box // that can be pressed
}

// Jumps are all links, page by page.
func (f *File) Jumps() (out []Jump) {
	numbers := map[Ref]int{}
	for i, p := range f.Pages() {
		numbers[p] = i
	}
	for i, p := range f.Pages() {
		for _, link := range f.Array(f.Dict(p)["Annots"]) {
			d := f.Dict(link)
			j := Jump{Page: i, To: -1}
			if dest := f.Array(d["Dest"]); len(dest) > 3 {
				if to, ok := dest[0].(Ref); ok {
					j.To = numbers[to]
				}
				j.Y, _ = dest[3].(float64)
			}
			if text, ok := d["Contents"].(String); ok {
				j.Text = text.Text()
			}
			if r := f.Array(d["Rect"]); len(r) == 4 {
				j.Box.X1, _ = r[0].(float64)
				j.Box.Y1, _ = r[1].(float64)
				j.Box.X2, _ = r[2].(float64)
				j.Box.Y2, _ = r[3].(float64)
			}
			out = append(out, j)
		}
	}
	return out
}
