package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"regexp"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
)

var (
	startxref = regexp.MustCompile(`startxref\s+(\d+)\s+%%EOF\s*$`)
	trailer   = regexp.MustCompile(`(?s)trailer\s*<<\s*/Size (\d+)\s*/Root (\d+) 0 R\s*/Info (\d+) 0 R\s*>>`)
)

// describe tells readers the language of a document, so that it is read aloud
// in it, and has windows show its title instead of its file's name. The library
// can do neither; PDF lets a file be amended at its end.
func describe(data []byte, a about) ([]byte, error) {
	bad := workshop.Errorf(workshop.EBug, nil, "what", "structure of PDF")
	start, parts := startxref.FindSubmatch(data), trailer.FindSubmatch(data)
	if start == nil || parts == nil {
		return nil, bad
	}
	size, root, info := string(parts[1]), string(parts[2]), string(parts[3])
	head := []byte("\n" + root + " 0 obj\n<<")
	from := bytes.LastIndex(data, head)
	if from < 0 {
		return nil, bad
	}
	dict := data[from+len(head):]
	end := bytes.Index(dict, []byte(">>\nendobj"))
	if end < 0 {
		return nil, bad
	}
	var b bytes.Buffer
	b.Write(data)
	at := b.Len()
	fmt.Fprintf(&b, "%s 0 obj\n<<%s/Lang %s\n/ViewerPreferences <</DisplayDocTitle true>>\n>>\nendobj\n", root, dict[:end], literal(a.lang))
	xref := b.Len()
	id := sha256.Sum256(data)
	fmt.Fprintf(&b, "xref\n0 1\n0000000000 65535 f \n%s 1\n%010d 00000 n \n", root, at)
	fmt.Fprintf(&b, "trailer\n<</Size %s /Root %s 0 R /Info %s 0 R /Prev %s /ID [<%x> <%x>]>>\nstartxref\n%s\n%%%%EOF\n",
		size, root, info, start[1], id[:16], id[:16], strconv.Itoa(xref))
	return b.Bytes(), nil
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
