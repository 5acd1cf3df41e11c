package paper

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"strconv"
)

// perStream is how many objects are packed together.
const perStream = 500

// head begins each file. Its second line has bytes that are no text, so that nobody on
// its way takes the file for text and mends the ends of its lines.
const head = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"

// rewrite writes the objects that a file shall have, changed and new ones as they
// are now, and the table of where they are. All that are no streams are packed.
func (u *update) rewrite(root, info int) ([]byte, error) {
	w := &writer{at: make([]place, u.next, u.next+u.next/perStream+2)}
	w.b.WriteString(head)
	for n := 1; n < u.next; n++ {
		if _, changed := u.body[n]; changed || u.gone[n] {
			continue
		}
		s, ok := u.streams[n]
		if !ok {
			s, ok = u.oldStream(n)
		}
		switch {
		case !ok:
			u.put(n, string(bytes.TrimSpace(u.object(n))))
		case s.plain:
			w.data(n, s.dict, s.data)
		case s.packed: // once is enough for what is kept as it was
			w.data(n, s.dict+deflated, s.data)
		default:
			if err := w.stream(n, s.dict, s.data); err != nil {
				return nil, err
			}
		}
	}
	numbers := slices.Sorted(maps.Keys(u.body))
	for len(numbers) > 0 {
		n := u.packable(numbers)
		if err := w.pack(u, numbers[:n]); err != nil {
			return nil, err
		}
		numbers = numbers[n:]
	}
	id := sha256.Sum256(w.b.Bytes())
	err := w.table(fmt.Sprintf("/Root %d 0 R /Info %d 0 R /ID [<%x> <%x>]", root, info, id[:16], id[:16]))
	return w.b.Bytes(), err
}

// writer writes a file and remembers where its objects are.
type writer struct {
	b  bytes.Buffer
	z  *zlib.Writer
	at []place // by number
}

// place is where an object is: at an offset, or the n-th of those that a stream packs.
type place struct {
	kind     byte // 0 nowhere, 1 at an offset, 2 in a stream
	where, n int
}

// data writes a stream as it is.
func (w *writer) data(n int, dict string, data []byte) {
	w.at[n] = place{1, w.b.Len(), 0}
	fmt.Fprintf(&w.b, "%d 0 obj\n<<%s/Length %d>>\nstream\n", n, dict, len(data))
	w.b.Write(data)
	w.b.WriteString("\nendstream\nendobj\n")
}

// mostPacked is how many bytes a stream of objects holds: qpdf takes out 64 KiB at a time, and warns
// of a whole file where a turn ends just as that is full.
const mostPacked = 56 << 10

// packable is how many of the first objects go into one stream.
func (u *update) packable(numbers []int) int {
	const eachHead = 16 // number and place
	bytes := 0
	for i, n := range numbers {
		if bytes += len(u.body[n]) + eachHead; i == perStream || bytes > mostPacked && i > 0 {
			return i
		}
	}
	return len(numbers)
}

// pack writes objects into one stream.
func (w *writer) pack(u *update, numbers []int) error {
	var head, all []byte
	stream := len(w.at)
	for i, n := range numbers {
		head = strconv.AppendInt(append(strconv.AppendInt(head, int64(n), 10), ' '), int64(len(all)), 10)
		head = append(head, ' ')
		all = append(append(all, u.body[n]...), '\n')
		w.at[n] = place{2, stream, i}
	}
	w.at = append(w.at, place{})
	return w.stream(stream, fmt.Sprintf("/Type /ObjStm /N %d /First %d ", len(numbers), len(head)), append(head, all...))
}

// effort is how hard data is packed, of 9. Five would take a tenth more of the time for a report
// and save two hundredths of it; nine would halve the speed and save less than one more.
const effort = 4

// deflated says of a stream how it is packed.
const deflated = "/Filter /FlateDecode"

// stream writes a compressed stream.
func (w *writer) stream(n int, dict string, data []byte) (err error) {
	var z bytes.Buffer
	if w.z == nil { // a new one costs as much as the work of some
		if w.z, err = zlib.NewWriterLevel(&z, effort); err != nil {
			return err
		}
	}
	w.z.Reset(&z)
	if _, err := w.z.Write(data); err != nil {
		return err
	}
	if err := w.z.Close(); err != nil {
		return err
	}
	w.data(n, dict+deflated, z.Bytes())
	return nil
}

// table writes where all objects are. Each row is stored as what differs from the
// one over it: rows in sequence become alike and take hardly any room.
func (w *writer) table(what string) error {
	const columns = 7
	start := w.b.Len()
	self := len(w.at)
	var rows []byte
	over := make([]byte, columns)
	for n, p := range append(slices.Clone(w.at), place{1, start, 0}) {
		if n == 0 {
			p = place{0, 0, 65535}
		}
		row := binary.BigEndian.AppendUint32([]byte{p.kind}, uint32(p.where))
		row = binary.BigEndian.AppendUint16(row, uint16(p.n))
		rows = append(rows, 2) // "up", in the words of PNG
		for i := range row {
			rows = append(rows, row[i]-over[i])
		}
		over = row
	}
	w.at = append(w.at, place{})
	err := w.stream(self, fmt.Sprintf("/Type /XRef /Size %d /W [1 4 2] /DecodeParms <</Predictor 12 /Columns %d>> %s", self+1, columns, what), rows)
	fmt.Fprintf(&w.b, "startxref\n%d\n%%%%EOF\n", start)
	return err
}
