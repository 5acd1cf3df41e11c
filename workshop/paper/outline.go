package paper

import "fmt"

// bookmark is a line of the list of contents that windows show beside a document.
// The library would write it too, but without what lies beyond the first 65,536 code
// points, and never says how many lines are under one.
type bookmark struct {
	title string
	level int // 0 is the outermost
	page  int // from 0
	y     float64
}

// outline adds the list of contents and gives its number; 0 where there is none. All
// lines are open.
func (u *update) outline(lines []bookmark, height float64, pages []int) int {
	if len(lines) == 0 {
		return 0
	}
	root := u.next
	u.next += 1 + len(lines)
	above := parents(lines)
	first, last, count := make([]int, len(lines)+1), make([]int, len(lines)+1), make([]int, len(lines)+1)
	before, after := make([]int, len(lines)+1), make([]int, len(lines)+1)
	for i := range lines {
		n, p := i+1, above[i]
		if last[p] > 0 {
			before[n], after[last[p]] = last[p], n
		} else {
			first[p] = n
		}
		last[p] = n
		for count[p]++; p > 0; count[p]++ {
			p = above[p-1]
		}
	}
	under := func(n int) string {
		if first[n] == 0 {
			return ""
		}
		return fmt.Sprintf("/First %d 0 R/Last %d 0 R/Count %d", root+first[n], root+last[n], count[n])
	}
	u.put(root, "<</Type /Outlines"+under(0)+">>")
	for i, l := range lines {
		n := i + 1
		body := fmt.Sprintf("<</Title %s/Parent %d 0 R/Dest [%d 0 R/XYZ 0 %.2f null]%s", text(l.title), root+above[i], pages[l.page], height-l.y, under(n))
		if before[n] > 0 {
			body += fmt.Sprintf("/Prev %d 0 R", root+before[n])
		}
		if after[n] > 0 {
			body += fmt.Sprintf("/Next %d 0 R", root+after[n])
		}
		u.put(root+n, body+">>")
	}
	return root
}

// parents tells for each line the number of the one that it is under, from 1; 0 = none.
func parents(lines []bookmark) []int {
	out := make([]int, len(lines))
	var open []int // the lines that those to come may be under
	for i, l := range lines {
		for len(open) > 0 && lines[open[len(open)-1]-1].level >= l.level {
			open = open[:len(open)-1]
		}
		if len(open) > 0 {
			out[i] = open[len(open)-1]
		}
		open = append(open, i+1)
	}
	return out
}
