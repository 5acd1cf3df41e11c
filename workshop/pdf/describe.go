package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
)

var (
	startxref = regexp.MustCompile(`startxref\s+(\d+)\s+%%EOF\s*$`)
	trailer   = regexp.MustCompile(`(?s)trailer\s*<<\s*/Size (\d+)\s*/Root (\d+) 0 R\s*/Info (\d+) 0 R\s*>>`)
	noFiles   = regexp.MustCompile(`(?s)/Names <<\s*(?:/EmbeddedFiles <<\s*/Names \[\s*\]\s*>>\s*)?>>`)
)

// update amends a finished file at its end, as PDF allows.
type update struct {
	b       bytes.Buffer
	old     []byte
	offsets []int       // of the old objects
	ends    map[int]int // where what begins at an offset ends
	at      map[int]int // of the new ones
	next    int         // number of the next new object
}

var errStructure = workshop.Errorf(workshop.EBug, nil, "what", "structure of PDF")

// The library writes the oldest version that has what it draws; tags, languages
// and the order of reading came later. Both have the same length.
var libraryVersion, version = []byte("%PDF-1.3\n"), []byte("%PDF-1.7\n")

// describe tells readers the language of a document, so that it is read aloud
// in it, what its parts are, and has windows show its title instead of its
// file's name. The library can do none of it.
func describe(data []byte, a about, t *tags) ([]byte, error) {
	start, parts := startxref.FindSubmatch(data), trailer.FindSubmatch(data)
	if start == nil || parts == nil || !bytes.HasPrefix(data, libraryVersion) {
		return nil, errStructure
	}
	copy(data, version)
	size, root, info := number(parts[1]), number(parts[2]), number(parts[3])
	u := &update{old: data, at: map[int]int{}, next: size}
	if !u.readOffsets(number(start[1]), size) {
		return nil, errStructure
	}
	u.b.Write(data)
	u.openOutline()
	more := "/Lang " + literal(a.lang) + "\n/ViewerPreferences <</DisplayDocTitle true>>"
	if t != nil {
		pages := u.pages()
		if len(pages) != t.pages {
			return nil, errStructure
		}
		for i, n := range pages {
			u.put(n, u.dict(n)+fmt.Sprintf("/StructParents %d /Tabs /S>>", i))
		}
		more += fmt.Sprintf("\n/MarkInfo <</Marked true>>\n/StructTreeRoot %d 0 R", t.write(u, pages))
	}
	// An empty list of attachments is no list to strict readers.
	u.put(root, noFiles.ReplaceAllString(u.dict(root), "")+more+"\n>>")
	u.finish(root, info, number(start[1]))
	return u.b.Bytes(), nil
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

func (u *update) put(n int, body string) {
	u.at[n] = u.b.Len()
	fmt.Fprintf(&u.b, "%d 0 obj\n%s\nendobj\n", n, body)
}

// finish writes the table of the new objects and where to find it.
func (u *update) finish(root, info, before int) {
	table := u.b.Len()
	u.b.WriteString("xref\n0 1\n0000000000 65535 f \n")
	for n := 1; n < u.next; n++ {
		from := n
		for ; u.at[n] > 0; n++ {
		}
		if n == from {
			continue
		}
		fmt.Fprintf(&u.b, "%d %d\n", from, n-from)
		for k := from; k < n; k++ {
			fmt.Fprintf(&u.b, "%010d 00000 n \n", u.at[k])
		}
	}
	id := sha256.Sum256(u.old)
	fmt.Fprintf(&u.b, "trailer\n<</Size %d /Root %d 0 R /Info %d 0 R /Prev %d /ID [<%x> <%x>]>>\nstartxref\n%d\n%%%%EOF\n",
		u.next, root, info, before, id[:16], id[:16], table)
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
