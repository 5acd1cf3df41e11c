package pdf

import (
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// repeats reports whether a page comes on several sides of paper.
func (h *Handout) repeats() bool {
	seen := map[int]bool{}
	for _, l := range h.leaves {
		if seen[l.page] {
			return true
		}
		seen[l.page] = true
	}
	return false
}

// Side gives the fronts of all leaves, or their backs, each as a handout: a printer that
// prints on one side only prints the one after the other.
func (h *Handout) Side(back bool) *Handout {
	out := *h
	out.pages, out.leaves = nil, nil
	at := map[int]int{}
	for i, l := range h.leaves {
		if (i%2 == 1) != back {
			continue
		}
		if _, known := at[l.page]; !known {
			at[l.page] = len(out.pages)
			out.pages = append(out.pages, h.pages[l.page])
		}
		l.page = at[l.page]
		out.leaves = append(out.leaves, l)
	}
	if back && len(h.leaves)%2 == 1 { // so many as there are fronts
		out.leaves = append(out.leaves, leaf{page: len(out.pages), quiet: true})
		out.pages = append(out.pages, layout.Page{Scene: figure.Scene{W: h.size.W, H: h.size.H}})
	}
	return &out
}
