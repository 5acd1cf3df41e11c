package workshop_test

import (
	"go/ast"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/pack"
)

// speakers are the methods through which the program asks for its texts by key.
var speakers = []string{"T", "t", "word", "Word", "tip"}

// Nobody ever reads a key in brackets: each one that the program asks for by name has a text,
// and of those that are put together what is written has texts that begin so.
func TestEveryKeyThatIsAskedForHasAText(t *testing.T) {
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	all := append(p.Keys(""), "")
	for key := range c.Under("en", "") {
		all = append(all, key)
	}
	slices.Sort(all)
	under := func(key string) bool {
		i, _ := slices.BinarySearch(all, key)
		return i < len(all) && strings.HasPrefix(all[i], key)
	}
	asked := 0
	prefixes := prefixesOf(ours(t))
	for _, s := range ours(t) {
		if s.isTest() || strings.HasPrefix(s.name, "workshop/pack/") {
			continue
		}
		ast.Inspect(s.tree, func(n ast.Node) bool {
			key, whole := keyIn(n)
			if key == "" {
				return true
			}
			asked++
			if !slices.ContainsFunc(prefixes[s.dir()], func(prefix string) bool {
				key := prefix + key
				return whole && (c.Has("en", key) || p.Has("en", key) || under(key+".")) || !whole && under(key)
			}) {
				t.Errorf("%s: %q has no text", s.fset.Position(n.Pos()), key)
			}
			return true
		})
	}
	if asked < 500 {
		t.Errorf("only %d keys found", asked)
	}
}

// keyIn is the key that a call asks for, or the beginning of one that is put together.
func keyIn(n ast.Node) (key string, whole bool) {
	call, ok := n.(*ast.CallExpr)
	if !ok || len(call.Args) == 0 {
		return "", false
	}
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || !slices.Contains(speakers, sel.Sel.Name) {
		return "", false
	}
	arg := call.Args[0]
	if len(call.Args) > 1 && isLanguage(arg) { // Catalog.T(lang, key)
		arg = call.Args[1]
	}
	return literal(arg)
}

// isLanguage reports whether an argument is the language of a text.
func isLanguage(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Ident:
		return strings.EqualFold(e.Name, "lang")
	case *ast.SelectorExpr:
		return isLanguage(e.Sel)
	}
	return false
}

// literal is a text, or the one with which a sum begins; whole tells which.
func literal(e ast.Expr) (text string, whole bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		if e.Kind == token.STRING {
			text, _ = strconv.Unquote(e.Value)
			return text, true
		}
	case *ast.BinaryExpr:
		text, _ = literal(e.X)
	}
	return text, false
}

// prefixesOf lists what methods of a folder put before the keys that they are given, and
// what those of its neighbours put before that.
func prefixesOf(all []source) map[string][]string {
	out := map[string][]string{}
	for _, s := range all {
		if out[s.dir()] == nil {
			out[s.dir()] = []string{""}
		}
		for _, d := range s.tree.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || f.Recv == nil || !slices.Contains(speakers, f.Name.Name) {
				continue
			}
			ast.Inspect(f.Body, func(n ast.Node) bool {
				if prefix, whole := keyIn(n); prefix != "" && !whole {
					for _, before := range slices.Clone(out[s.dir()]) {
						out[s.dir()] = append(out[s.dir()], before+prefix, prefix+before)
					}
				}
				return true
			})
		}
	}
	return out
}
