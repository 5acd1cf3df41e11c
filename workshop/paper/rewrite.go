package paper

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"
	"strconv"
)

// perStream is how many objects are packed together.
const perStream = 500

// rewrite writes the objects that a file shall have, changed and new ones as they
// are now, and the table of where they are.
func (u *update) rewrite(root, info int) ([]byte, error) {
	w := &writer{at: make([]place, u.next, u.next+len(u.body)/perStream+2)}
	numbers := make([]int, 0, len(u.offsets))
	for n := 1; n < len(u.offsets); n++ {
		numbers = append(numbers, n)
	}
	slices.SortFunc(numbers, func(a, b int) int { return u.offsets[a] - u.offsets[b] })
	w.b.Write(u.old[:u.offsets[numbers[0]]])
	for _, n := range numbers {
		if _, changed := u.body[n]; !changed && !u.gone[n] {
			w.at[n] = place{1, w.b.Len(), 0}
			w.b.Write(u.old[u.offsets[n]:u.ends[u.offsets[n]]])
		}
	}
	if err := w.objects(u); err != nil {
		return nil, err
	}
	id := sha256.Sum256(u.old)
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

func (w *writer) object(n int, body string) {
	w.at[n] = place{1, w.b.Len(), 0}
	fmt.Fprintf(&w.b, "%d 0 obj\n%s\nendobj\n", n, body)
}

// objects writes those that are new or changed: as they are, or packed where there
// are many of them.
func (w *writer) objects(u *update) error {
	numbers := make([]int, 0, len(u.body))
	for n := range u.body {
		numbers = append(numbers, n)
	}
	slices.Sort(numbers)
	if !u.packed {
		for _, n := range numbers {
			w.object(n, u.body[n])
		}
		return nil
	}
	for some := range slices.Chunk(numbers, perStream) {
		if err := w.pack(u, some); err != nil {
			return err
		}
	}
	return nil
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
	return w.stream(fmt.Sprintf("/Type /ObjStm /N %d /First %d", len(numbers), len(head)), append(head, all...))
}

// stream writes a compressed stream as the next object.
func (w *writer) stream(what string, data []byte) error {
	var z bytes.Buffer
	if w.z == nil { // a new one costs as much as the work of some
		w.z = zlib.NewWriter(&z)
	}
	w.z.Reset(&z)
	if _, err := w.z.Write(data); err != nil {
		return err
	}
	if err := w.z.Close(); err != nil {
		return err
	}
	w.at = append(w.at, place{})
	w.object(len(w.at)-1, fmt.Sprintf("<<%s /Filter /FlateDecode /Length %d>>\nstream\n%s\nendstream", what, z.Len(), z.Bytes()))
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
	err := w.stream(fmt.Sprintf("/Type /XRef /Size %d /W [1 4 2] /DecodeParms <</Predictor 12 /Columns %d>> %s", self+1, columns, what), rows)
	fmt.Fprintf(&w.b, "startxref\n%d\n%%%%EOF\n", start)
	return err
}
