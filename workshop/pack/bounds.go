package pack

// What a file may nest and name. The reader of TOML builds all of it in memory before
// anybody can look: some twenty kilobytes of brackets take it a gigabyte.
const (
	maxNested = 16     // brackets within brackets, and names within one name
	maxKeys   = 20_000 // in one file; the texts of the built-in packs are under a thousand
)

// overgrown returns the first line at which a TOML file is deeper, or has more keys,
// than any pack has; 0 where there is none. It reads signs only: where they are not
// TOML it ends, as the reader will at the same place.
func overgrown(data []byte) (line int) {
	s := scan{data: data, line: 1}
	for s.at < len(s.data) {
		if !s.next() {
			return 0
		}
		if s.open > maxNested || s.dots >= maxNested || s.keys > maxKeys {
			return s.line
		}
	}
	return 0
}

// scan is a place in a TOML file, and what was counted on the way there.
type scan struct {
	data []byte
	at   int
	line int
	open int // brackets that wait for their end
	dots int // in the name that is being read
	keys int
}

// next takes one sign, comment or string. It reports false where the file is no TOML.
func (s *scan) next() bool {
	c := s.data[s.at]
	s.at++
	switch c {
	case '\n':
		s.line++
		s.dots = 0
	case '#':
		s.comment()
	case '"', '\'':
		return s.quoted(c)
	case '[', '{':
		s.open++
		s.dots = 0
	case ']', '}':
		s.open = max(0, s.open-1)
		s.dots = 0
	case ',':
		s.dots = 0
	case '=':
		s.keys++
		s.dots = 0
	case '.':
		s.dots++
	}
	return true
}

func (s *scan) comment() {
	for s.at < len(s.data) && s.data[s.at] != '\n' {
		s.at++
	}
}

// quoted takes a string whose first quotation mark has been taken. A mark that stands
// three times opens one of several lines.
func (s *scan) quoted(mark byte) bool {
	if s.starts(mark, 2) {
		s.at += 2
		return s.until(mark, 3)
	}
	return s.until(mark, 1)
}

// until takes all up to so many marks in a row. A backslash takes the next sign with
// it, but not between single marks, and a string between single ones ends with its line.
func (s *scan) until(mark byte, n int) bool {
	for s.at < len(s.data) {
		c := s.data[s.at]
		switch {
		case c == mark && s.starts(mark, n):
			s.at += n
			return true
		case c == '\\' && mark == '"' && s.at+1 < len(s.data):
			s.at++
			c = s.data[s.at]
		}
		if c == '\n' {
			if n == 1 {
				return false
			}
			s.line++
		}
		s.at++
	}
	return false
}

// starts reports whether the next n signs are all this mark.
func (s *scan) starts(mark byte, n int) bool {
	if s.at+n > len(s.data) {
		return false
	}
	for _, c := range s.data[s.at : s.at+n] {
		if c != mark {
			return false
		}
	}
	return true
}
