package assets_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/assets"
)

var update = flag.Bool("update", false, "write the licences anew")

// linked asks the tool that builds the program which modules are in it, on every system:
// name, tab and version → folder.
func linked(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, system := range []string{"linux", "windows", "darwin"} {
		cmd := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Version}}\t{{.Dir}}{{end}}{{end}}", "../cmd/upturn")
		cmd.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=1")
		list, err := cmd.Output()
		if err != nil {
			t.Fatalf("%s: %v", system, err)
		}
		for line := range strings.Lines(string(list)) {
			if f := strings.Split(strings.TrimSpace(line), "\t"); len(f) == 3 {
				out[f[0]+"\t"+f[1]] = f[2]
			}
		}
	}
	if len(out) < 20 {
		t.Fatalf("only %d modules", len(out))
	}
	return out
}

// Every module that is linked, Go itself, the fonts and what seals letters in the page have their licence in the program,
// word for word, and nothing else has.
func TestLicencesOfAllModules(t *testing.T) {
	texts := map[string]string{"Go\t" + goVersion(): licenceIn(t, goRoot(t), "LICENSE"), "Noto Sans": licenceIn(t, "fonts", "OFL.txt"),
		"tweetnacl\t1.0.3": licenceIn(t, "../workshop/phones/page", "tweetnacl.LICENSE")}
	for of, dir := range linked(t) {
		texts[of] = licenceIn(t, dir, "LICEN[CS]E*", "COPYING*", "PATENTS*", "glfw/LICENSE*")
	}
	if *update {
		var b strings.Builder
		for _, of := range slices.Sorted(maps.Keys(texts)) {
			fmt.Fprintf(&b, "=== %s\n%s\n\n", of, texts[of])
		}
		if err := os.WriteFile("licences.txt", []byte(strings.TrimSpace(b.String())+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	for _, l := range assets.OfOthers() {
		of := strings.TrimSpace(l.Of + "\t" + l.Version)
		switch text, there := texts[of]; {
		case l.Of == "Go": // of whichever version builds the program
			delete(texts, "Go\t"+goVersion())
		case !there:
			t.Errorf("%s is not linked (-update writes the file anew)", of)
		case text != l.Text:
			t.Errorf("the licence of %s reads otherwise", of)
		}
		delete(texts, of)
	}
	for of := range texts {
		t.Errorf("the licence of %s is not in the program (-update writes it)", of)
	}
}

// goRoot is where the Go lies that runs the test.
func goRoot(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}

// goVersion is that of the language, without what is mended in it.
func goVersion() string {
	parts := strings.SplitN(strings.TrimPrefix(runtime.Version(), "go"), ".", 3)
	return strings.Join(parts[:min(2, len(parts))], ".")
}

// licenceIn joins the files of a folder that have such names.
func licenceIn(t *testing.T, dir string, names ...string) string {
	t.Helper()
	var all []string
	for _, name := range names {
		files, err := filepath.Glob(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, strings.TrimSpace(strings.ReplaceAll(string(data), "\r\n", "\n")))
		}
	}
	if len(all) == 0 {
		t.Fatalf("no licence in %s", dir)
	}
	return strings.Join(all, "\n\n")
}
