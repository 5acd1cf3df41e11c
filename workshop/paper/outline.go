package paper

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
)

var (
	firstUnder = regexp.MustCompile(`/First (\d+) 0 R`)
	nextBeside = regexp.MustCompile(`/Next (\d+) 0 R`)
)

// openOutline says how many lines the list of contents shows under each of its
// lines. The library says none, even of lines that have others under them, which
// strict readers refuse.
func (u *update) openOutline() {
	for n := range u.offsets {
		line, ok := u.outlineLine(n)
		if !ok || reference(firstUnder, line) == 0 {
			continue
		}
		title := bytes.TrimSuffix(u.object(n), line)
		u.put(n, string(title)+strings.Replace(string(line), "/Count 0>>", fmt.Sprintf("/Count %d>>", u.under(n)), 1))
	}
}

// outlineLine is what an object says of a line of the list of contents, behind
// its title: that may hold anything.
func (u *update) outlineLine(n int) ([]byte, bool) {
	body := u.object(n)
	at := bytes.LastIndex(body, []byte("\n/Parent "))
	if at < 0 || !bytes.HasPrefix(body, []byte("<</Title ")) {
		return nil, false
	}
	return body[at:], true
}

// under counts the lines under a line, and those under them.
func (u *update) under(n int) int {
	line, _ := u.outlineLine(n)
	count := 0
	for kid := reference(firstUnder, line); kid > 0; kid = reference(nextBeside, line) {
		count += 1 + u.under(kid)
		line, _ = u.outlineLine(kid)
	}
	return count
}

// reference is the number of the object that a pattern points to, 0 where there
// is none. Lines point onwards only, so nobody counts in circles.
func reference(pattern *regexp.Regexp, line []byte) int {
	found := pattern.FindSubmatch(line)
	if found == nil {
		return 0
	}
	return number(found[1])
}
