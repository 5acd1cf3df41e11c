package pack

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
)

// Problem is one mistake in a pack. What happened and what to do lie in the
// translations under "pack.CODE", or under "error.CODE" where nobody needs a pack to make it.
type Problem struct {
	File  string   // inside the pack's folder
	Line  int      // 0 = not known
	Place string   // step, item or key
	Code  string   // which mistake
	Args  []string // pairs for the sentence: name, value
}

// String is for developers; people read Catalog.Problem.
func (p Problem) String() string {
	return p.where() + ": " + p.Code + " " + p.Place + " " + strings.Join(p.Args, " ")
}

func (p Problem) where() string {
	if p.Line == 0 {
		return p.File
	}
	return p.File + ":" + strconv.Itoa(p.Line)
}

// Problem is the line that a person reads: where, what is wrong, what to do.
func (c *Catalog) Problem(lang string, p Problem) string {
	args := append([]string{"place", p.Place}, p.Args...)
	key := "pack." + p.Code
	if !c.Has(lang, key) {
		key = "error." + p.Code
	}
	return p.where() + ": " + c.T(lang, key, args...)
}

// problems collects mistakes while a pack is read.
type problems struct {
	list  []Problem
	lines map[string]lines // file → where its keys stand
}

func (ps *problems) add(file, key, place, code string, args ...string) {
	ps.list = append(ps.list, Problem{file, ps.lines[file].of(key), place, code, args})
}

// sorted gives the mistakes in the order of reading, each once.
func (ps *problems) sorted() []Problem {
	slices.SortStableFunc(ps.list, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Place, b.Place), cmp.Compare(a.Code, b.Code))
	})
	return slices.CompactFunc(ps.list, func(a, b Problem) bool {
		return a.File == b.File && a.Line == b.Line && a.Place == b.Place && a.Code == b.Code && slices.Equal(a.Args, b.Args)
	})
}

// asError names the first mistake; nil when there is none.
func asError(list []Problem) error {
	if len(list) == 0 {
		return nil
	}
	args := []string{"file", list[0].File, "detail", list[0].String()}
	if list[0].Line > 0 {
		args = append(args, "line", strconv.Itoa(list[0].Line))
	}
	return workshop.Errorf(workshop.EPack, nil, args...)
}
