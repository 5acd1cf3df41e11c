package pack

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/upturn-workshop/upturn/workshop"
)

const goodLogo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 40"><circle cx="20" cy="20" r="18" fill="#C8102E"/><rect x="45" y="8" width="40" height="24" fill="#C8102E"/></svg>`

// branded is a small pack with lines more in pack.toml, and files beside it.
func branded(lines string, files map[string]string) fstest.MapFS {
	fsys := small()
	fsys["pack.toml"] = &fstest.MapFile{Data: []byte(lines + "\n" + smallStructure)}
	for name, data := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(data)}
	}
	return fsys
}

// A pack carries a client's logo and colour through all that packs go through: they are read,
// saved, made one file, unpacked, taken up and frozen, and stay what they were.
func TestAPackCarriesABrand(t *testing.T) {
	p, err := Open(branded("logo = \"logo.svg\"\ncolour = \"c8102e\"", map[string]string{"logo.svg": goodLogo}), ".")
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Brand.Logo) == 0 || p.Brand.Colour != "#C8102E" || p.Brand.Light == "" || p.Brand.Dark == "" {
		t.Fatalf("%d bytes, %q", len(p.Brand.Logo), p.Brand.Colour)
	}
	same := func(how string, got *workshop.Pack, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(how, err)
		}
		if b := got.Brand; !bytes.Equal(b.Logo, p.Brand.Logo) || b.Plate != p.Brand.Plate || b.Colour != p.Brand.Colour || b.Light != p.Brand.Light || b.Dark != p.Brand.Dark {
			t.Errorf("%s: %q %q %q %q", how, b.Plate, b.Colour, b.Light, b.Dark)
		}
	}
	dir := filepath.Join(t.TempDir(), "saved")
	if err := Save(p, dir); err != nil {
		t.Fatal(err)
	}
	got, err := OpenPath(dir)
	same("saved", got, err)
	paths, files, err := Sources(dir)
	if err != nil || len(paths) != 3 {
		t.Fatal(paths, err)
	}
	file := filepath.Join(t.TempDir(), "one"+Extension)
	var one bytes.Buffer
	if err := WriteZip(&one, files); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, one.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	got, err = OpenPath(file)
	same("one file", got, err)
	unpacked, faults, err := Unpack(file)
	if err != nil || len(faults) > 0 || !bytes.Equal(unpacked["logo.png"], p.Brand.Logo) {
		t.Error("unpacked:", faults, err)
	}
	library := NewLibrary(filepath.Join(t.TempDir(), "packs"))
	got, err = library.Import(file)
	same("taken up", got, err)
	own, err := library.Load(got.ID)
	same("one's own", own.Pack, err)
	frozen, err := Encode(p)
	if err != nil {
		t.Fatal(err)
	}
	got, err = Decode(frozen, nil)
	same("frozen", got, err)

	p.Brand = workshop.Brand{}
	if err := Save(p, dir); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "logo.png")); err == nil {
		t.Error("the logo that was taken away is there")
	}
	if got, err := OpenPath(dir); err != nil || !got.Brand.None() {
		t.Error("the pack has one still:", err)
	}
}

// A logo in a pack is a stranger's file, and so is its name.
func TestABrandInAPackIsChecked(t *testing.T) {
	words, err := LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, lines string
		files       map[string]string
		want        string
	}{
		{"a script", `logo = "logo.svg"`, map[string]string{"logo.svg": strings.Replace(goodLogo, "<circle", "<script/><circle", 1)}, "logo_script"},
		{"something from outside", `logo = "logo.svg"`, map[string]string{"logo.svg": strings.Replace(goodLogo, "<circle", `<use href="file:///etc/passwd#a"/><circle`, 1)}, "logo_reference"},
		{"no picture", `logo = "logo.png"`, map[string]string{"logo.png": "MZ"}, "logo_kind"},
		{"a large file", `logo = "logo.png"`, map[string]string{"logo.png": strings.Repeat("w", 5<<20)}, "logo_bytes"},
		{"no file", `logo = "logo.png"`, nil, "no_file"},
		{"a folder", `logo = "logo.png"`, map[string]string{"logo.png/a": ""}, "no_file"},
		{"a way out", `logo = "../logo.png"`, nil, "logo_name"},
		{"another name", `logo = "brand.png"`, map[string]string{"brand.png": goodLogo}, "logo_name"},
		{"no colour", `colour = "red"`, nil, "logo_colour"},
		{"a forgotten one", ``, map[string]string{"logo.svg": goodLogo}, "stray_logo"},
	} {
		t.Run(c.name, func(t *testing.T) {
			list, err := Problems(branded(c.lines, c.files), ".")
			if err != nil || len(list) != 1 || list[0].Code != c.want {
				t.Fatalf("%v %v, want %s", list, err, c.want)
			}
			for _, lang := range words.Languages() {
				if said := words.Problem(lang, list[0]); strings.ContainsAny(said, "{}") || strings.Contains(said, c.want) {
					t.Errorf("in %s it says %q", lang, said)
				}
			}
		})
	}
}

// What is unpacked into a folder is opened by other programs next: nothing is, where the logo runs something.
func TestAHostileLogoIsNotUnpacked(t *testing.T) {
	file := filepath.Join(t.TempDir(), "one"+Extension)
	data := smallZip(t, zipEntry{name: "logo.svg", content: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script></svg>`})
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, faults, err := Unpack(file); err != nil || len(faults) != 1 || faults[0].Code != "logo_script" {
		t.Error(faults, err)
	}
}
