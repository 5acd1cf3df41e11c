// Package files is where a file is chosen, or a place for one. The toolkit's own
// dialog cannot be done without a mouse: Enter does not press its buttons, Escape
// does not close it, and nobody can type where they want to go.
package files

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/ui/alphabet"
)

// item is one line of a folder.
type item struct {
	name   string
	folder bool
}

// read lists what of a folder can be gone into or taken: folders first, files with one
// of the endings, nothing that is hidden, each in the order of a language.
func read(folder string, endings []string, lang string) ([]item, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var out []item
	for _, e := range entries {
		it := item{name: e.Name(), folder: isFolder(folder, e)}
		if !strings.HasPrefix(it.name, ".") && (it.folder || ends(it.name, endings)) {
			out = append(out, it)
		}
	}
	out = alphabet.By(lang, out, func(it item) string { return it.name })
	slices.SortStableFunc(out, func(a, b item) int {
		switch {
		case a.folder == b.folder:
			return 0
		case a.folder:
			return -1
		}
		return 1
	})
	return out, nil
}

// isFolder follows a link: what it leads to counts.
func isFolder(folder string, e os.DirEntry) bool {
	if e.Type()&os.ModeSymlink == 0 {
		return e.IsDir()
	}
	fi, err := os.Stat(filepath.Join(folder, e.Name()))
	return err == nil && fi.IsDir()
}

func ends(name string, endings []string) bool {
	return slices.ContainsFunc(endings, func(end string) bool {
		return strings.HasSuffix(strings.ToLower(name), end)
	})
}

// split parts what is typed into the folder and the beginning of a name in it.
func split(typed string) (folder, name string) {
	if typed = expand(typed); strings.HasSuffix(typed, string(filepath.Separator)) {
		return filepath.Clean(typed), ""
	}
	return filepath.Dir(typed), filepath.Base(typed)
}

// expand puts the home folder for ~, as people type it.
func expand(typed string) string {
	rest, short := strings.CutPrefix(filepath.FromSlash(strings.TrimSpace(typed)), "~")
	home, err := os.UserHomeDir()
	if !short || err != nil {
		return rest
	}
	return home + rest
}

// inside writes a folder so that what is typed next is in it.
func inside(folder string) string {
	return strings.TrimSuffix(folder, string(filepath.Separator)) + string(filepath.Separator)
}

// begins keeps the lines whose names begin as typed, in whatever case.
func begins(items []item, name string) []item {
	var out []item
	for _, it := range items {
		if strings.HasPrefix(strings.ToLower(it.name), strings.ToLower(name)) {
			out = append(out, it)
		}
	}
	return out
}
