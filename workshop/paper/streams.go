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
	dict   string
	data   []byte
	packed bool // the data is compressed already
	plain  bool // it is not, and stays so
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
	rest := strings.TrimSpace(howPacked.ReplaceAllString(dict, ""))
	return stream{dict: rest, data: data[:long], packed: strings.Contains(dict, "/Filter")}, true
}

// unpacked is what a stream holds.
func (s stream) unpacked() ([]byte, error) {
	if s.packed {
		return inflated(s.data)
	}
	return s.data, nil
}

// draw puts on the pages what is drawn on them, in their order.
func (u *update) draw(pages []int, drawn []*content) error {
	if len(pages) != len(drawn) {
		return errStructure
	}
	for i, n := range pages {
		if _, ok := u.oldStream(u.reference(pageContents, n)); !ok {
			return errStructure
		}
		u.streams[u.reference(pageContents, n)] = stream{data: drawn[i].b}
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
