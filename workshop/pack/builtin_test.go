package pack

import (
	"testing"

	"github.com/upturn-workshop/upturn/assets"
)

func TestBuiltinHasNoProblems(t *testing.T) {
	printable, err := printableRunes()
	if err != nil {
		t.Fatal(err)
	}
	p, list := read(assets.Packs, builtinDir, nil, printable)
	for _, problem := range list {
		t.Error(problem)
	}
	if p == nil {
		t.Fatal("no pack")
	}
}
