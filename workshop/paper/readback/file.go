package readback

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"strconv"
)

// File is a file that has been read.
type File struct {
	Trailer Dict
	objects map[int]any
}

// Open reads a file: all of its objects.
func Open(data []byte) (*File, error) {
	at := bytes.LastIndex(data, []byte("startxref"))
	if !bytes.HasPrefix(data, []byte("%PDF-1.7\n%")) || at < 0 {
		return nil, errSyntax
	}
	r := &reader{data: data, at: at + len("startxref")}
	start, err := r.next()
	from, ok := start.(float64)
	if err != nil || !ok {
		return nil, errSyntax
	}
	table, _, err := object(data, int(from))
	s, ok := table.(Stream)
	if err != nil || !ok || s.Dict["Type"] != Name("XRef") {
		return nil, fmt.Errorf("%w: no table of objects: %v", errSyntax, err)
	}
	f := &File{Trailer: s.Dict, objects: map[int]any{}}
	return f, f.read(data, s)
}

// Get is what a reference stands for, or the object itself.
func (f *File) Get(v any) any {
	if n, ok := v.(Ref); ok {
		return f.objects[int(n)]
	}
	return v
}

// Dict is a dictionary; nil where it is none.
func (f *File) Dict(v any) Dict {
	switch d := f.Get(v).(type) {
	case Dict:
		return d
	case Stream:
		return d.Dict
	}
	return nil
}

// Array is a list; of one where there is no list.
func (f *File) Array(v any) Array {
	switch a := f.Get(v).(type) {
	case Array:
		return a
	case nil:
		return nil
	}
	return Array{v}
}

// Catalog is the document as a whole.
func (f *File) Catalog() Dict { return f.Dict(f.Trailer["Root"]) }

// Pages are the document's pages, in order.
func (f *File) Pages() (out []Ref) {
	for _, kid := range f.Array(f.Dict(f.Catalog()["Pages"])["Kids"]) {
		if n, ok := kid.(Ref); ok {
			out = append(out, n)
		}
	}
	return out
}

// object reads "12 0 obj ..." and tells the number.
func object(data []byte, at int) (body any, n int, err error) {
	r := &reader{data: data, at: at}
	number, err := r.next()
	if err != nil {
		return nil, 0, err
	}
	for _, want := range []any{0.0, operator("obj")} {
		if got, err := r.next(); err != nil || got != want {
			return nil, 0, fmt.Errorf("%w at %d: %v", errSyntax, at, got)
		}
	}
	if body, err = r.next(); err != nil {
		return nil, 0, err
	}
	v, _ := number.(float64)
	d, ok := body.(Dict)
	if r.skip(); !ok || !r.starts("stream") {
		return body, int(v), nil
	}
	r.at += len("stream\n")
	long, ok := d["Length"].(float64)
	if !ok || r.at+int(long) > len(data) {
		return nil, 0, errSyntax
	}
	packed := data[r.at : r.at+int(long)]
	r.at += int(long)
	if r.skip(); !r.starts("endstream") {
		return nil, 0, fmt.Errorf("%w: object %v is longer than it says", errSyntax, number)
	}
	unpacked, err := unpack(d, packed)
	return Stream{d, unpacked}, int(v), err
}

func unpack(d Dict, data []byte) ([]byte, error) {
	if d["Filter"] == nil {
		return data, nil
	}
	z, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	out, err := io.ReadAll(z)
	parms, _ := d["DecodeParms"].(Dict)
	if columns, ok := parms["Columns"].(float64); ok && err == nil {
		out = unpredicted(out, int(columns))
	}
	return out, err
}

// unpredicted reads rows of which each says how it differs from the one over it.
func unpredicted(data []byte, columns int) (out []byte) {
	over := make([]byte, columns)
	for len(data) > columns {
		row := bytes.Clone(data[1 : columns+1])
		for i := range row {
			row[i] += over[i]
		}
		out, over, data = append(out, row...), row, data[columns+1:]
	}
	return out
}

// read reads all objects of the table.
func (f *File) read(data []byte, table Stream) error {
	const columns = 7 // one, four and two bytes
	packed := map[int]bool{}
	for n := 0; (n+1)*columns <= len(table.Data); n++ {
		row := table.Data[n*columns:]
		where := int(row[1])<<24 | int(row[2])<<16 | int(row[3])<<8 | int(row[4])
		switch row[0] {
		case 1:
			body, number, err := object(data, where)
			if err != nil || number != n {
				return fmt.Errorf("object %d: %d, %w", n, number, err)
			}
			f.objects[n] = body
		case 2:
			packed[where] = true
		}
	}
	for n := range packed {
		s, _ := f.objects[n].(Stream)
		if err := f.unpackObjects(s); err != nil {
			return fmt.Errorf("packed objects %d: %w", n, err)
		}
	}
	return nil
}

func (f *File) unpackObjects(s Stream) error {
	count, _ := s.Dict["N"].(float64)
	first, _ := s.Dict["First"].(float64)
	head := bytes.Fields(s.Data[:int(first)])
	if len(head) != 2*int(count) || count == 0 {
		return errSyntax
	}
	for i := 0; i < len(head); i += 2 {
		n, err1 := strconv.Atoi(string(head[i]))
		at, err2 := strconv.Atoi(string(head[i+1]))
		if err1 != nil || err2 != nil {
			return errSyntax
		}
		body, err := (&reader{data: s.Data, at: int(first) + at}).next()
		if err != nil {
			return err
		}
		f.objects[n] = body
	}
	return nil
}
