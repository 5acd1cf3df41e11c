package sqlite

import (
	"encoding/binary"
	"strconv"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// header is what a file of ours begins with.
func header(page uint16, pages uint32) []byte {
	head := make([]byte, 100)
	copy(head, "SQLite format 3\x00")
	binary.BigEndian.PutUint16(head[16:], page)
	binary.BigEndian.PutUint32(head[28:], pages)
	binary.BigEndian.PutUint32(head[60:], uint32(latest(migrations)))
	binary.BigEndian.PutUint32(head[68:], 0x55505455) // "UPTU"
	return head
}

// A file is as long as it says, or longer, but never so long that reading it would take the
// memory. The largest page is written as one.
func TestAFileIsAsLongAsItSays(t *testing.T) {
	for name, c := range map[string]struct {
		head []byte
		size int64
		want workshop.Code
	}{
		"as it says":                   {header(4096, 3), 3 * 4096, ""},
		"a byte short":                 {header(4096, 3), 3*4096 - 1, workshop.EDamaged},
		"a byte more":                  {header(4096, 3), 3*4096 + 1, ""},
		"large pages":                  {header(1, 2), 2 * 65536, ""},
		"large pages, a byte short":    {header(1, 2), 2*65536 - 1, workshop.EDamaged},
		"many pages":                   {header(4096, 0x10203), 0x10203 * 4096, workshop.EDamaged}, // more than a file may have
		"pages beyond a byte":          {header(4096, 0x102), 0x102 * 4096, ""},
		"pages beyond a byte, and one": {header(4096, 0x102), 0x102*4096 - 1, workshop.EDamaged},
		"as large as may be":           {header(4096, 1), 64 << 20, ""},
		"a byte larger":                {header(4096, 1), 64<<20 + 1, workshop.EDamaged},
	} {
		t.Run(name, func(t *testing.T) { wantCode(t, readHeader(c.head, c.size), c.want) })
	}
}

// Tables that would swamp a reader are refused, those of seats and slots only where they are
// larger than any vote.
func TestHowManyRowsATableMayHave(t *testing.T) {
	few := func(n int) string {
		return "WITH RECURSIVE x(n) AS (VALUES(1) UNION ALL SELECT n + 1 FROM x WHERE n < " + strconv.Itoa(n) + ") "
	}
	for name, c := range map[string]struct {
		fill func(n int) string
		most int
	}{
		"note": {func(n int) string { return few(n) + "INSERT INTO note SELECT 'k' || n, 'x' FROM x" }, workshop.MostNotes},
		"seat": {func(n int) string {
			return "PRAGMA foreign_keys = OFF; " + few(n) + "INSERT INTO seat(round, seat) SELECT 9, n FROM x"
		}, 200_000},
	} {
		t.Run(name, func(t *testing.T) {
			for _, n := range []int{c.most, c.most + 1} {
				s := createStore(t)
				if err := s.Close(); err != nil {
					t.Fatal(err)
				}
				tamper(t, s.path, c.fill(n))
				db := connect(s.path, true)
				found := view{db, s.path}.sizeProblems()
				if err := db.Close(); err != nil {
					t.Error(err)
				}
				if n > c.most != (len(found) == 1) {
					t.Errorf("%d rows: %v", n, found)
				}
			}
		})
	}
}

// Records are sealed as these bytes: a later version has to open them.
func TestWhatLiesInASealedRecord(t *testing.T) {
	plain, err := encode(workshop.Ballot{7, workshop.CantSay, 0})
	if err != nil {
		t.Fatal(err)
	}
	if len(plain) != 512 || string(plain[:6]) != "\x01\x00\x03\x07\xff\x00" {
		t.Errorf("%d bytes, % x", len(plain), plain[:6])
	}
	if sealedSize != 540 {
		t.Errorf("a record has %d bytes", sealedSize)
	}
	longest := make(workshop.Ballot, 509)
	longest[508] = 11
	if plain, err = encode(longest); err != nil {
		t.Fatal(err)
	}
	if back, err := decode(plain); err != nil || len(back) != 509 || back[508] != 11 {
		t.Errorf("%d marks, %v", len(back), err)
	}
	if _, err := encode(make(workshop.Ballot, 510)); workshop.CodeOf(err) != workshop.EInvalid {
		t.Errorf("a mark more than fits: %v", err)
	}
	for name, spoil := range map[string]func(b []byte) []byte{
		"of another kind":        func(b []byte) []byte { b[0] = 2; return b },
		"empty, but of a length": func(b []byte) []byte { b[0], b[1], b[2] = 0, 0, 1; return b },
		"longer than its record": func(b []byte) []byte { b[1], b[2] = 0x01, 0xFE; return b },
		"a byte short":           func(b []byte) []byte { return b[1:] },
	} {
		if b, err := decode(spoil(append([]byte{}, plain...))); err == nil {
			t.Errorf("%s: %d marks", name, len(b))
		}
	}
	if b, err := decode(make([]byte, 512)); err != nil || b != nil {
		t.Errorf("an empty record: %v, %v", b, err)
	}
}
