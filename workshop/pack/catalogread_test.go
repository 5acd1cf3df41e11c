package pack

import (
	"testing"
	"testing/fstest"

	"github.com/upturn-workshop/upturn/workshop"
)

// A catalog reads a language when it is wanted, tells of one that cannot be read, and speaks
// the one that others fall back to instead.
func TestOpenCatalog(t *testing.T) {
	files := fstest.MapFS{
		"t/fi.toml": {Data: []byte("complete = true\n[a]\nb = \"kyllä\"\n")},
		"t/en.toml": {Data: []byte("[a]\nb = \"yes\"\nc = \"no\"\n")},
		"t/da.toml": {Data: []byte("complete = true\n[a\n")},
	}
	c, err := openCatalog(files, "t")
	if err != nil {
		t.Fatal(err)
	}
	if got := c.Languages(); len(got) != 3 || got[0] != "en" || got[1] != "da" {
		t.Errorf("it speaks %v", got)
	}
	delete(files, "t/fi.toml")
	for _, q := range []struct{ lang, key, want string }{
		{"en", "a.b", "yes"}, {"da", "a.b", "yes"}, {"xx", "a.b", "yes"}, {"fi", "a.c", "no"}, {"fi", "a.d", "[a.d]"},
	} {
		if got := c.T(q.lang, q.key); got != q.want {
			t.Errorf("%s in %s is %q, want %q", q.key, q.lang, got, q.want)
		}
	}
	for lang, want := range map[string]workshop.Code{"en": "", "xx": "", "da": workshop.EBug, "fi": workshop.EIO} {
		if err := c.Read(lang); (err == nil) != (want == "") || err != nil && workshop.CodeOf(err) != want {
			t.Errorf("%s: %v", lang, err)
		}
	}
	if _, err := loadCatalog(files, "t"); err == nil {
		t.Error("a catalog with a broken language is whole")
	}
}

// everything is what a catalog has, by language.
func everything(c *Catalog) map[string]map[string]string {
	all := map[string]map[string]string{}
	for lang := range c.read {
		all[lang] = c.in(lang)
	}
	return all
}
