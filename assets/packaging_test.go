package assets_test

import (
	"encoding/xml"
	"image/png"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/pack"
)

// packaged reads a file that the packages are made of, and gives all that a pattern finds,
// sorted, each once.
func packaged(t *testing.T, file, pattern string) []string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(string(text), -1) {
		all = append(all, m[1])
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// A double click opens a file only where all that a system reads calls its kind the same.
func TestKindsOfFilesAreNamedAlike(t *testing.T) {
	const linux, mac, setup = "package/linux/app.upturn.Upturn.", "package/macos/Info.plist", "package/windows/setup.nsi"
	kinds := []string{"application/vnd.upturn.pack", "application/vnd.upturn.workshop"}
	endings := []string{"upturn", strings.TrimPrefix(pack.Extension, ".")}
	for _, c := range []struct {
		file, pattern string
		want          []string
	}{
		{linux + "desktop", `[=;](application/[^;]+)`, kinds},
		{linux + "mime.xml", `mime-type type="([^"]+)"`, kinds},
		{linux + "metainfo.xml", `<mediatype>([^<]+)`, kinds},
		{mac, `<string>(application/[^<]+)`, kinds},
		{setup, `!insertmacro Opens "\.([^"]+)"`, endings},
		{setup, `!insertmacro OpensNoMore "\.([^"]+)"`, endings},
		{linux + "mime.xml", `glob pattern="\*\.([^"]+)"`, endings},
		{mac, `(?s)public\.filename-extension</key>\s*<array>\s*<string>([^<]+)`, endings},
	} {
		if got := packaged(t, c.file, c.pattern); !slices.Equal(got, c.want) {
			t.Errorf("%s names %q, want %q", c.file, got, c.want)
		}
	}
}

// The Mac gives a program that language of the person's which its bundle names, so one that
// is not named is never spoken there. Menus and catalogues have the others beside English.
func TestPackagesNameEveryLanguage(t *testing.T) {
	catalog, cerr := pack.LoadCatalog()
	if cerr != nil {
		t.Fatal(cerr)
	}
	want := slices.Sorted(slices.Values(catalog.Languages()))
	others := slices.DeleteFunc(slices.Clone(want), func(l string) bool { return l == "en" })
	list := packaged(t, "package/macos/Info.plist", `(?s)CFBundleLocalizations</key>\s*<array>(.*?)</array>`)
	var mac []string
	for _, m := range regexp.MustCompile(`<string>([^<]+)`).FindAllStringSubmatch(strings.Join(list, ""), -1) {
		mac = append(mac, m[1])
	}
	if slices.Sort(mac); !slices.Equal(mac, want) {
		t.Errorf("the bundle for the Mac names %q, the program speaks %q", mac, want)
	}
	for _, c := range []struct{ file, pattern string }{
		{"package/linux/app.upturn.Upturn.desktop", `(?m)^Comment\[(\w+)\]=`},
		{"package/linux/app.upturn.Upturn.metainfo.xml", `<summary xml:lang="(\w+)"`},
		{"package/linux/app.upturn.Upturn.mime.xml", `<comment xml:lang="(\w+)"`},
		{"package/windows/setup.nsi", `MUI_LANGUAGE "\w+" ; (\w+)`},
	} {
		if got := packaged(t, c.file, c.pattern); !slices.Equal(got, others) {
			t.Errorf("%s names %q beside English, the program speaks %q", c.file, got, others)
		}
	}
}

// What is a property list is well-formed; Apple's own tools say so only on a Mac.
func TestPropertyListsAreWellFormed(t *testing.T) {
	for _, file := range []string{"package/macos/Info.plist", "package/macos/entitlements.plist"} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var list struct {
			XMLName xml.Name `xml:"plist"`
			Dict    *struct {
				Keys []string `xml:"key"`
			} `xml:"dict"`
		}
		if err := xml.Unmarshal(data, &list); err != nil || list.Dict == nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		if keys := slices.Sorted(slices.Values(list.Dict.Keys)); len(slices.Compact(keys)) != len(list.Dict.Keys) {
			t.Errorf("%s has a key twice", file)
		}
	}
}

// The catalogues of programs show pictures that are there, in a size that they take.
func TestCataloguesShowPicturesThatAreThere(t *testing.T) {
	shown := packaged(t, "package/linux/app.upturn.Upturn.metainfo.xml", `<image[^>]*>([^<]+)</image>`)
	if len(shown) < 3 {
		t.Fatalf("%d pictures", len(shown))
	}
	for _, url := range shown {
		name, ours := strings.CutPrefix(url, "https://raw.githubusercontent.com/upturn-workshop/upturn/main/assets/pictures/")
		if !ours {
			t.Errorf("%s lies elsewhere", url)
			continue
		}
		f, err := os.Open(path.Join("pictures", name))
		if err != nil {
			t.Error(err)
			continue
		}
		size, err := png.DecodeConfig(f)
		f.Close()
		if err != nil || size.Width < 620 || size.Width > 3840 || size.Height > 2160 {
			t.Errorf("%s: %v, %d × %d", name, err, size.Width, size.Height)
		}
	}
}
