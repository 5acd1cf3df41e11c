package main

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strconv"
	"strings"
)

// swaps names the operator that takes another's place.
var swaps = map[token.Token]token.Token{
	token.EQL: token.NEQ, token.NEQ: token.EQL,
	token.LSS: token.LEQ, token.LEQ: token.LSS,
	token.GTR: token.GEQ, token.GEQ: token.GTR,
	token.LAND: token.LOR, token.LOR: token.LAND,
	token.ADD: token.SUB, token.SUB: token.ADD,
	token.MUL: token.QUO, token.QUO: token.MUL,
	token.ADD_ASSIGN: token.SUB_ASSIGN, token.SUB_ASSIGN: token.ADD_ASSIGN,
	token.MUL_ASSIGN: token.QUO_ASSIGN, token.QUO_ASSIGN: token.MUL_ASSIGN,
	token.INC: token.DEC, token.DEC: token.INC,
}

// finder collects the mutants of one file.
type finder struct {
	name  string
	src   []byte
	fset  *token.FileSet
	info  *types.Info
	found []mutant
}

// find returns the mutants of a file in the order of its text.
func (f *finder) find(file *ast.File) []mutant {
	ast.Inspect(file, f.visit)
	same := map[[2]string]int{}
	for i, m := range f.found {
		key := [2]string{m.text, m.change}
		f.found[i].nth = same[key]
		same[key]++
	}
	return f.found
}

// visit reports whether to look inside as well.
func (f *finder) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.ImportSpec:
		return false
	case *ast.FuncDecl:
		return !onlyWords(n)
	case *ast.CallExpr:
		return f.call(n)
	case *ast.BinaryExpr:
		f.swap(n, n.OpPos, n.Op)
	case *ast.IncDecStmt:
		f.swap(n, n.TokPos, n.Tok)
	case *ast.AssignStmt:
		f.swap(n, n.TokPos, n.Tok)
		if n.Tok != token.DEFINE && !blank(n) {
			f.add(n, n, "")
		}
	case *ast.ExprStmt:
		if call, ok := n.X.(*ast.CallExpr); ok && !isPanic(call) {
			f.add(n, n, "")
		}
	case *ast.ForStmt:
		return f.loop(n)
	case *ast.IfStmt:
		f.negate(n.Cond)
	case *ast.ReturnStmt:
		f.returns(n)
		return false
	case *ast.BasicLit:
		f.literal(n)
	case *ast.Ident:
		f.truth(n)
	}
	return true
}

// add notes that the text of a node is replaced, in the sight of a larger one.
func (f *finder) add(around, n ast.Node, becomes string) {
	f.replace(around, n.Pos(), n.End(), becomes)
}

func (f *finder) replace(around ast.Node, from, to token.Pos, becomes string) {
	at := func(p token.Pos) int { return f.fset.Position(p).Offset }
	f.found = append(f.found, newMutant(f.name, f.fset.Position(from), f.src, at(from), at(to), becomes,
		[2]int{at(around.Pos()), at(around.End())}))
}

func (f *finder) swap(around ast.Node, pos token.Pos, op token.Token) {
	if other, ok := swaps[op]; ok {
		f.replace(around, pos, pos+token.Pos(len(op.String())), other.String())
	}
}

// loop leaves out that a loop counts the other way: it never ends, and any test sees it.
func (f *finder) loop(n *ast.ForStmt) bool {
	if _, counts := n.Post.(*ast.IncDecStmt); !counts {
		return true
	}
	for _, part := range []ast.Node{n.Init, n.Cond, n.Body} {
		if part != nil {
			ast.Inspect(part, f.visit)
		}
	}
	return false
}

// negate turns a condition round, where no operator of it does the same.
func (f *finder) negate(cond ast.Expr) {
	if b, ok := cond.(*ast.BinaryExpr); ok && (b.Op == token.EQL || b.Op == token.NEQ) {
		return
	}
	f.add(cond, cond, "!("+f.code(cond)+")")
}

// returns gives back false or 0 instead of what was worked out. A constant
// beside an error, or beside a false that says that there is none, means nothing.
func (f *finder) returns(n *ast.ReturnStmt) {
	last := len(n.Results) - 1
	none := last > 0 && f.isNone(n.Results[last])
	for i, r := range n.Results {
		t := f.info.Types[r]
		if t.Value == nil || !none || i == last {
			ast.Inspect(r, f.visit)
		}
		if t.Type == nil || t.Value != nil {
			continue
		}
		b, ok := t.Type.Underlying().(*types.Basic)
		switch {
		case !ok:
		case b.Info()&types.IsBoolean != 0:
			f.add(n, r, "false")
		case b.Info()&types.IsInteger != 0:
			f.add(n, r, "0")
		}
	}
}

// isNone reports whether a last result is an error, or the word false.
func (f *finder) isNone(e ast.Expr) bool {
	t := f.info.Types[e]
	if t.Value != nil && t.Value.Kind() == constant.Bool {
		return !constant.BoolVal(t.Value)
	}
	return t.Type != nil && !t.IsNil() && types.Identical(t.Type, types.Universe.Lookup("error").Type())
}

// literal makes a whole number one larger and one smaller. A mode of a file is
// no number in this sense.
func (f *finder) literal(n *ast.BasicLit) {
	if n.Kind != token.INT || strings.HasPrefix(n.Value, "0o") {
		return
	}
	v, exact := constant.Int64Val(constant.MakeFromLiteral(n.Value, token.INT, 0))
	if !exact {
		return
	}
	f.add(n, n, strconv.FormatInt(v+1, 10))
	f.add(n, n, strconv.FormatInt(v-1, 10))
}

func (f *finder) truth(n *ast.Ident) {
	if f.info.Uses[n] != types.Universe.Lookup(n.Name) {
		return
	}
	switch n.Name {
	case "true":
		f.add(n, n, "false")
	case "false":
		f.add(n, n, "true")
	}
}

// call looks at the arguments of a call and reports whether Inspect should.
// Words of errors decide nothing, nor does the capacity given to make; the base
// and the size given to strconv are part of its name.
func (f *finder) call(n *ast.CallExpr) bool {
	name := f.code(n.Fun)
	switch {
	case name == "panic", name == "errors.New", name == "fmt.Errorf":
		return false
	case name == "make" && len(n.Args) == 3:
		ast.Inspect(n.Args[1], f.visit)
		return false
	case strings.HasPrefix(name, "strconv."):
		ast.Inspect(n.Args[0], f.visit)
		return false
	}
	return true
}

func (f *finder) code(n ast.Node) string {
	return string(f.src[f.fset.Position(n.Pos()).Offset:f.fset.Position(n.End()).Offset])
}

// onlyWords reports whether a function only puts something into words.
func onlyWords(n *ast.FuncDecl) bool {
	return n.Recv != nil && (n.Name.Name == "String" || n.Name.Name == "GoString" || n.Name.Name == "Error")
}

func isPanic(call *ast.CallExpr) bool {
	id, ok := call.Fun.(*ast.Ident)
	return ok && id.Name == "panic"
}

// blank reports whether an assignment keeps nothing.
func blank(n *ast.AssignStmt) bool {
	for _, l := range n.Lhs {
		if id, ok := l.(*ast.Ident); !ok || id.Name != "_" {
			return false
		}
	}
	return true
}
