package workshop_test

import (
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// A pack without a language has no texts, and says so.
func TestAPackWithoutALanguage(t *testing.T) {
	p := &workshop.Pack{Texts: map[string]map[string]string{"en": {"a.x": "X"}}}
	if p.Has("fi", "a.x") || !p.Has("en", "a.x") || p.Text("fi", "a.x") != "[a.x]" || p.Keys("a.") != nil {
		t.Error(p.Text("fi", "a.x"), p.Keys("a."))
	}
	p.Languages = []string{"en"}
	if !p.Has("fi", "a.x") || p.Has("fi", "a.y") || p.Text("fi", "a.x") != "X" || !slices.Equal(p.Keys("a."), []string{"a.x"}) || p.Keys("b.") != nil {
		t.Error(p.Text("fi", "a.x"), p.Keys("a."))
	}
}
