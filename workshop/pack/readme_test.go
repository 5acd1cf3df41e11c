package pack

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// The README of the packs names every key that is read and every word that a key
// may have: what it leaves out nobody can use.
func TestReadmeNamesEverything(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "assets", "packs", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	words := map[string]bool{}
	for _, w := range strings.FieldsFunc(string(data), func(r rune) bool { return strings.ContainsRune("`\"[]{}|,. \n=():→", r) }) {
		words[w] = true
	}
	var keys []string
	for _, value := range []any{structure{}, plan{}, workshop.Plan{}, workshop.Exercise{}, workshop.StepDef{}, workshop.VoteDef{}, workshop.ItemDef{}} {
		for f := range fields(reflect.TypeOf(value)) {
			keys = append(keys, f)
		}
	}
	for _, k := range workshop.StepKinds() {
		keys = append(keys, string(k))
	}
	for _, f := range workshop.FigureKinds() {
		keys = append(keys, string(f))
	}
	for _, r := range workshop.Roles() {
		keys = append(keys, string(r))
	}
	for _, w := range workshop.Ways() {
		keys = append(keys, string(w))
	}
	for _, k := range workshop.ItemKinds() {
		keys = append(keys, string(k))
	}
	keys = slices.Concat(keys, lengthNames, collections)
	if len(keys) < 60 {
		t.Fatalf("only %d keys", len(keys))
	}
	for _, k := range keys {
		if !words[k] {
			t.Errorf("the README does not name %q", k)
		}
	}
}

// fields gives the names that a type is written with.
func fields(typ reflect.Type) map[string]bool {
	out := map[string]bool{}
	for i := range typ.NumField() {
		if name := typ.Field(i).Tag.Get("toml"); name != "" && name != "-" {
			out[name] = true
		}
	}
	return out
}
