package readback

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
	"unicode/utf16"
)

// The sorts of objects besides float64, bool and nil.
type (
	// Name is a name, without its slash.
	Name string
	// Ref is a reference to an object by its number.
	Ref int
	// Dict is a dictionary.
	Dict map[Name]any
	// Array is a list.
	Array []any
	// String is a string's bytes.
	String []byte
	// operator is a word that is none of these.
	operator string
)

// Stream is a dictionary with data, unpacked.
type Stream struct {
	Dict
	Data []byte
}

// Text is a string as text.
func (s String) Text() string {
	if !bytes.HasPrefix(s, []byte{0xFE, 0xFF}) {
		return string(s)
	}
	return wide(s[2:])
}

// wide reads UTF-16.
func wide(s []byte) string {
	var units []uint16
	for i := 0; i+1 < len(s); i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return string(utf16.Decode(units))
}

var errSyntax = errors.New("no PDF syntax")

// reader reads objects one after the other.
type reader struct {
	data []byte
	at   int
}

const spaces, delimiters = " \t\r\n\f\x00", "()<>[]{}/%"

func (r *reader) skip() {
	for r.at < len(r.data) {
		switch c := r.data[r.at]; {
		case bytes.IndexByte([]byte(spaces), c) >= 0:
			r.at++
		case c == '%':
			for r.at < len(r.data) && r.data[r.at] != '\n' && r.data[r.at] != '\r' {
				r.at++
			}
		default:
			return
		}
	}
}

func (r *reader) starts(with string) bool { return bytes.HasPrefix(r.data[r.at:], []byte(with)) }

// word is what stands up to the next space or delimiter.
func (r *reader) word() string {
	from := r.at
	for r.at < len(r.data) && bytes.IndexByte([]byte(spaces+delimiters), r.data[r.at]) < 0 {
		r.at++
	}
	return string(r.data[from:r.at])
}

// next reads an object; errSyntax at the end too.
func (r *reader) next() (any, error) {
	if r.skip(); r.at >= len(r.data) {
		return nil, errSyntax
	}
	switch {
	case r.starts("<<"):
		return r.dict()
	case r.starts("["):
		return r.array()
	case r.starts("("):
		return r.literal()
	case r.starts("<"):
		return r.hex()
	case r.starts("/"):
		r.at++
		return Name(r.word()), nil
	}
	w := r.word()
	switch w {
	case "":
		return nil, fmt.Errorf("%w at %d: %q", errSyntax, r.at, r.data[r.at])
	case "null":
		return nil, nil
	case "true", "false":
		return w == "true", nil
	}
	v, err := strconv.ParseFloat(w, 64)
	if err != nil {
		return operator(w), nil
	}
	if n, ok := r.reference(w); ok {
		return Ref(n), nil
	}
	return v, nil
}

// reference reads the rest of "12 0 R".
func (r *reader) reference(number string) (int, bool) {
	n, err := strconv.Atoi(number)
	from := r.at
	if r.skip(); err == nil && r.starts("0") {
		if r.at++; r.at < len(r.data) {
			if r.skip(); r.word() == "R" {
				return n, true
			}
		}
	}
	r.at = from
	return 0, false
}

func (r *reader) dict() (Dict, error) {
	r.at += 2
	out := Dict{}
	for {
		if r.skip(); r.starts(">>") {
			r.at += 2
			return out, nil
		}
		key, err := r.next()
		name, ok := key.(Name)
		if err != nil || !ok {
			return nil, fmt.Errorf("%w: %v for a key", errSyntax, key)
		}
		if out[name], err = r.next(); err != nil {
			return nil, err
		}
	}
}

func (r *reader) array() (Array, error) {
	r.at++
	out := Array{}
	for {
		if r.skip(); r.starts("]") {
			r.at++
			return out, nil
		}
		v, err := r.next()
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
}

func (r *reader) literal() (String, error) {
	out, deep := String{}, 0
	for ; r.at < len(r.data); r.at++ {
		c := r.data[r.at]
		switch {
		case c == '(':
			if deep++; deep == 1 {
				continue
			}
		case c == ')':
			if deep--; deep == 0 {
				r.at++
				return out, nil
			}
		case c == '\\' && r.at+1 < len(r.data):
			r.at++
			if c = r.data[r.at]; c == 'r' {
				c = '\r'
			} else if c == 'n' {
				c = '\n'
			}
		}
		out = append(out, c)
	}
	return nil, errSyntax
}

func (r *reader) hex() (String, error) {
	end := bytes.IndexByte(r.data[r.at:], '>')
	if end < 0 {
		return nil, errSyntax
	}
	out, err := hex.DecodeString(string(r.data[r.at+1 : r.at+end]))
	r.at += end + 1
	return String(out), err
}
