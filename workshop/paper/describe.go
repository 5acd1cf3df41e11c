package paper

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

var (
	startxref = regexp.MustCompile(`startxref\s+(\d+)\s+%%EOF\s*$`)
	trailer   = regexp.MustCompile(`(?s)trailer\s*<<\s*/Size (\d+)\s*/Root (\d+) 0 R\s*/Info (\d+) 0 R\s*>>`)
)

// update is a finished file with objects changed, added and left out.
type update struct {
	old     []byte
	offsets []int          // of the old objects
	ends    map[int]int    // where what begins at an offset ends
	body    map[int]string // of those that are changed or new, by number
	streams map[int]stream // the same for those that are streams
	gone    map[int]bool   // those that are left out
	next    int            // number of the next new object
}

var errStructure = errors.New("the library wrote another structure of PDF than expected")

// The library writes the oldest version that has what it draws; tags, languages
// and the order of reading came later, and so did the packing of objects.
var libraryVersion = []byte("%PDF-1.3\n")

// describe tells readers the language of a document, so that it is read aloud
// in it, what its parts are, and has windows show its title instead of its
// file's name. The library can do none of it. Pages that show what another one
// has get its contents here too.
func describe(data []byte, c *File) ([]byte, error) {
	start, parts := startxref.FindSubmatch(data), trailer.FindSubmatch(data)
	if start == nil || parts == nil || !bytes.HasPrefix(data, libraryVersion) {
		return nil, errStructure
	}
	size, root, info := number(parts[1]), number(parts[2]), number(parts[3])
	u := &update{old: data, body: map[int]string{}, streams: map[int]stream{}, gone: map[int]bool{}, next: size}
	if !u.readOffsets(number(start[1]), size) || !strings.Contains(u.dict(root), "/Type /Catalog") {
		return nil, errStructure
	}
	pages := u.pages()
	if len(pages) != len(c.originals)+c.tags.pages {
		return nil, errStructure
	}
	shown := pages[len(c.originals):]
	links := c.tags.links(u, shown, c.height)
	for i, n := range shown {
		u.put(n, u.pageDict(n, pages, c.shows[i])+fmt.Sprintf("%s/StructParents %d /Tabs /S>>", annotated(links[i]), i))
	}
	if err := u.hide(pages[:len(c.originals)]); err != nil {
		return nil, err
	}
	if err := errors.Join(u.nameFonts(c.pictures), u.draw(pages, c.drawn)); err != nil {
		return nil, err
	}
	u.put(info, c.about.info())
	u.put(root, u.catalog(c, shown))
	return u.rewrite(root, info)
}

var (
	pageContents = regexp.MustCompile(`/Contents (\d+) 0 R`)
	pageList     = regexp.MustCompile(`/Kids \[[^\]]*\]\s*/Count \d+`)
)

// pageDict is a page without its end; one that shows an original has that one's
// contents before its own.
func (u *update) pageDict(n int, pages []int, original int) string {
	dict := u.dict(n)
	if original < 0 {
		return dict
	}
	of := pageContents.FindStringSubmatch(u.dict(pages[original]))
	if of == nil {
		return dict
	}
	return pageContents.ReplaceAllString(dict, "/Contents ["+of[1]+" 0 R $1 0 R]")
}

// annotated says what can be pressed on a page.
func annotated(links []int) string {
	var b strings.Builder
	for _, n := range links {
		fmt.Fprintf(&b, "%d 0 R ", n)
	}
	if b.Len() == 0 {
		return ""
	}
	return "/Annots [" + b.String() + "]"
}

// hide takes pages out of the list of pages. Their contents stay, for those that
// show them.
func (u *update) hide(originals []int) error {
	if len(originals) == 0 {
		return nil
	}
	const list = 1 // the library's number for it
	var kids strings.Builder
	pages := u.pages()[len(originals):]
	for _, n := range pages {
		fmt.Fprintf(&kids, "%d 0 R ", n)
	}
	dict := u.dict(list)
	if !strings.HasPrefix(dict, "<</Type /Pages") || !pageList.MatchString(dict) {
		return errStructure
	}
	u.put(list, pageList.ReplaceAllString(dict, fmt.Sprintf("/Kids [%s] /Count %d", kids.String(), len(pages)))+">>")
	for _, n := range originals {
		u.gone[n] = true
	}
	return nil
}

func number(digits []byte) int {
	n, err := strconv.Atoi(string(digits))
	if err != nil {
		return -1
	}
	return n
}

// readOffsets reads the table of the old objects: 20 bytes each, in order.
func (u *update) readOffsets(table, size int) bool {
	head := []byte(fmt.Sprintf("xref\n0 %d\n", size))
	if table < 0 || table+len(head)+20*size > len(u.old) || !bytes.HasPrefix(u.old[table:], head) {
		return false
	}
	for i := range size {
		line := u.old[table+len(head)+20*i:]
		u.offsets = append(u.offsets, number(line[:10]))
	}
	sorted := append(slices.Sorted(slices.Values(u.offsets)), table)
	u.ends = map[int]int{}
	for i, from := range sorted[:size] {
		u.ends[from] = sorted[i+1]
	}
	return true
}

// object is what an old object's number stands for, without its end. A text in
// it may hold anything, "endobj" too: it ends where the next one begins.
func (u *update) object(n int) []byte {
	if n <= 0 || n >= len(u.offsets) || u.offsets[n] < 0 || u.offsets[n] >= len(u.old) {
		return nil
	}
	o := u.old[u.offsets[n]:u.ends[u.offsets[n]]]
	if end := bytes.LastIndex(o, []byte("endobj")); end >= 0 {
		o = o[:end]
	}
	_, body, _ := bytes.Cut(o, []byte(" obj\n"))
	return body
}

// dict is an old object's dictionary without its end.
func (u *update) dict(n int) string {
	return strings.TrimSuffix(strings.TrimSpace(string(u.object(n))), ">>")
}

func (u *update) pages() []int {
	var out []int
	for n := range u.offsets {
		if bytes.HasPrefix(u.object(n), []byte("<</Type /Page\n")) {
			out = append(out, n)
		}
	}
	return out
}

func (u *update) put(n int, body string) { u.body[n] = body }

// add is put for a new object, and tells its number.
func (u *update) add(body string) int {
	u.next++
	u.put(u.next-1, body)
	return u.next - 1
}

// literal writes the tag of a language as a PDF string; whatever is no part of
// such a tag is left out.
func literal(lang string) string {
	out := []byte{'('}
	for _, r := range []byte(lang) {
		if r == '-' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
			out = append(out, r)
		}
	}
	return string(append(out, ')'))
}
