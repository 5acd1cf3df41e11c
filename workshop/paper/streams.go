package paper

import (
	"bytes"
	"compress/zlib"
	"io"
	"regexp"
	"strconv"
	"strings"
)

// stream is data with what it is, without how it is packed and how long that is.
type stream struct {
	dict  string
	data  []byte
	plain bool // is not compressed
}

var (
	streamHead = regexp.MustCompile(`^\s*<<([^>]*)>>\s*stream\n`)
	howPacked  = regexp.MustCompile(`/Filter /FlateDecode|/Length \d+`)
)

// oldStream is a stream of the library; false where an object is none, or is packed in a
// way that it does not use.
func (u *update) oldStream(n int) (stream, bool) {
	body := u.object(n)
	found := streamHead.FindSubmatchIndex(body)
	if found == nil {
		return stream{}, false
	}
	dict, data := string(body[found[2]:found[3]]), body[found[1]:]
	long, err := strconv.Atoi(between(dict, "/Length ", "0123456789"))
	if err != nil || long > len(data) {
		return stream{}, false
	}
	data = data[:long]
	rest := strings.TrimSpace(howPacked.ReplaceAllString(dict, ""))
	if strings.Contains(dict, "/Filter") {
		if data, err = inflated(data); err != nil {
			return stream{}, false
		}
	}
	return stream{dict: rest, data: data}, true
}

// shorten writes what pages draw shorter. Nothing else may be touched: a map of glyphs
// has bytes that look like numbers.
func (u *update) shorten(pages []int) error {
	for _, n := range pages {
		drawn := u.reference(pageContents, n)
		s, ok := u.oldStream(drawn)
		if !ok {
			return errStructure
		}
		s.data = tidied(s.data)
		u.streams[drawn] = s
	}
	return nil
}

// between is what stands behind a word, as far as it consists of some signs.
func between(s, word, signs string) string {
	_, after, _ := strings.Cut(s, word)
	return after[:len(after)-len(strings.TrimLeft(after, signs))]
}

func inflated(data []byte) ([]byte, error) {
	z, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}

// tidied writes the numbers of what is drawn as short as they can be: the library gives
// curves a hundred thousandth of a point.
func tidied(data []byte) []byte {
	out := make([]byte, 0, len(data))
	for i := 0; i < len(data); {
		n := 1
		switch c := data[i]; {
		case c == '(':
			n = literalEnd(data[i:])
		case c == '/':
			n = 1 + run(data[i+1:], func(c byte) bool { return c > ' ' && !strings.ContainsRune("()<>[]/", rune(c)) })
		case c == '<':
			n = run(data[i:], func(c byte) bool { return c != '>' })
		case c == '-' || c == '.' || c >= '0' && c <= '9':
			n = run(data[i:], func(c byte) bool { return c == '-' || c == '.' || c >= '0' && c <= '9' })
			out = append(out, shortened(string(data[i:i+n]))...)
			i += n
			continue
		}
		out = append(out, data[i:i+n]...)
		i += n
	}
	return out
}

// run counts the bytes at the beginning that are of a sort.
func run(data []byte, of func(byte) bool) int {
	n := 0
	for n < len(data) && of(data[n]) {
		n++
	}
	return n
}

// literalEnd is how long a string is with its brackets.
func literalEnd(data []byte) int {
	for i := 1; i < len(data); i++ {
		switch data[i] {
		case '\\':
			i++
		case ')':
			return i + 1
		}
	}
	return len(data)
}

// shortened is a number without needless digits. A hundredth of a point is finer than any
// printer; greys need the three that they have.
func shortened(s string) string {
	whole, parts, ok := strings.Cut(s, ".")
	if !ok {
		return s
	}
	if len(parts) > 3 {
		v, err := strconv.ParseFloat(s, 64)
		if err != nil {
			return s
		}
		whole, parts, _ = strings.Cut(strconv.FormatFloat(v, 'f', 2, 64), ".")
	}
	if parts = strings.TrimRight(parts, "0"); parts != "" {
		return whole + "." + parts
	}
	if whole == "-0" || whole == "" {
		return "0"
	}
	return whole
}
