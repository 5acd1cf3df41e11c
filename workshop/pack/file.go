package pack

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
	"golang.org/x/text/unicode/norm"

	"github.com/upturn-workshop/upturn/workshop"
)

const (
	structureFile = "pack.toml"
	maxFile       = 1 << 20 // bytes; no honest pack comes near
	maxText       = 600     // signs of one text; more fits no page
)

// readFile reads a file of sensible size in UTF-8 without a byte order mark.
func readFile(fsys fs.FS, dir, name string, ps *problems) ([]byte, bool) {
	f, err := fsys.Open(path.Join(dir, name))
	if err != nil {
		ps.add(name, "", "", "no_file")
		return nil, false
	}
	defer func() { _ = f.Close() }() // only read
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	switch {
	case err != nil:
		ps.add(name, "", "", "no_file")
		return nil, false
	case len(data) > maxFile:
		ps.add(name, "", "", "too_big", "max", strconv.Itoa(maxFile>>20))
		return nil, false
	case !utf8.Valid(data):
		ps.add(name, "", "", "not_utf8")
		return nil, false
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	ps.lines[name] = linesOf(data)
	return data, true
}

// decode reads TOML into a value and notes what is wrong with it.
func decode(data []byte, name string, into any, ps *problems) bool {
	meta, err := toml.Decode(string(data), into)
	if err != nil {
		var parse toml.ParseError
		if errors.As(err, &parse) {
			ps.list = append(ps.list, Problem{name, parse.Position.Line, parse.LastKey, "toml", []string{"what", parse.Message}})
			return false
		}
		ps.list = append(ps.list, misfit(name, err))
		return false
	}
	if _, free := into.(*map[string]any); free {
		return true // any key will do here; texts are checked later
	}
	for _, key := range meta.Undecoded() {
		ps.add(name, strings.Join(key, "."), strings.Join(key, "."), "unknown_key")
	}
	return true
}

// misfitText is how the TOML reader words a value of the wrong type.
var misfitText = regexp.MustCompile(`^toml: line (\d+) \(last key "([^"]*)"\): (.*)$`)

func misfit(name string, err error) Problem {
	m := misfitText.FindStringSubmatch(err.Error())
	if m == nil {
		return Problem{File: name, Code: "toml", Args: []string{"what", err.Error()}}
	}
	line, err := strconv.Atoi(m[1])
	if err != nil {
		line = 0 // longer than any file
	}
	return Problem{name, line, m[2], "toml", []string{"what", m[3]}}
}

// readTexts reads the texts of one language.
func readTexts(fsys fs.FS, dir, name string, printable func(rune) bool, ps *problems) map[string]string {
	data, ok := readFile(fsys, dir, name, ps)
	if !ok {
		return nil
	}
	var tables map[string]any
	if !decode(data, name, &tables, ps) {
		return nil
	}
	texts, bad := flatten(tables)
	for _, key := range bad {
		ps.add(name, key, key, "not_text")
	}
	for key, text := range texts {
		text = norm.NFC.String(text)
		texts[key] = text
		if code, args := faultOf(text, printable); code != "" {
			ps.add(name, key, key, code, args...)
		}
	}
	return texts
}

// faultOf tells what is wrong with a text taken by itself.
func faultOf(text string, printable func(rune) bool) (code string, args []string) {
	switch {
	case strings.TrimSpace(text) == "":
		return "empty_text", nil
	case utf8.RuneCountInString(text) > maxText:
		return "long_text", []string{"max", strconv.Itoa(maxText)}
	}
	for _, r := range text {
		if hidden(r) || printable != nil && !printable(r) {
			return "sign", []string{"sign", fmt.Sprintf("%U", r)}
		}
	}
	return "", nil
}

// hidden tells signs that nobody sees but that change what others see: controls,
// line ends, and marks that turn the direction of writing round.
func hidden(r rune) bool {
	const softHyphen, replacement = 0xAD, 0xFFFD
	return unicode.IsControl(r) || r == replacement || r == '\u2028' || r == '\u2029' ||
		unicode.Is(unicode.Cf, r) && r != softHyphen || unicode.Is(unicode.Co, r)
}

// checkFiles finds text files of languages that the pack does not name: most
// likely somebody forgot to.
func checkFiles(fsys fs.FS, dir string, p *workshop.Pack, ps *problems) {
	found, err := fs.Glob(fsys, path.Join(dir, "*.toml"))
	if err != nil {
		return // the pattern is ours and good
	}
	for _, file := range found {
		name := path.Base(file)
		lang := strings.TrimSuffix(name, ".toml")
		if name != structureFile && !slices.Contains(p.Languages, lang) && !slices.Contains(p.Partial, lang) {
			ps.add(name, "", lang, "stray_file")
		}
	}
}
