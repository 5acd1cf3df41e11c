package sqlite

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"reflect"

	"github.com/upturn-workshop/upturn/workshop"
)

// A slot's plain text is a flag (0 empty, 1 ballot), two bytes of length, the
// marks, one byte each, and zeros. All slots are of one size, so that neither a
// ballot's length nor its being there shows from outside.
const (
	plainSize  = 512
	sealedSize = 12 + plainSize + 16 // nonce, text, tag
	plainHead  = 3
)

var errSlot = errors.New("sealed record does not open")

// sealer seals the slots of one round.
type sealer struct {
	block cipher.Block
	aead  cipher.AEAD
	round int64
	sheet string // what the round asks and under which rule
}

func newSealer(round int64, key []byte, spec string, minShow int) (sealer, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return sealer{}, err
	}
	aead, err := cipher.NewGCM(block)
	return sealer{block, aead, round, fmt.Sprintf("%d/%x", minShow, sha256.Sum256([]byte(spec)))}, err
}

// wipe overwrites what the ciphers hold, which is the key, and what was made of it. They
// open nothing afterwards.
func (x sealer) wipe() {
	for _, c := range []any{x.block, x.aead} {
		if v := reflect.ValueOf(c); v.Kind() == reflect.Pointer && !v.IsNil() {
			v.Elem().SetZero()
		}
	}
}

// label ties a record to its slot and to the sheet it answers: where one of
// them was changed, it does not open.
func (x sealer) label(slot int64) []byte {
	return fmt.Appendf(nil, "v1/%d/%d/%s", x.round, slot, x.sheet)
}

// seal makes the record of a ballot, or an empty record of nil.
func (x sealer) seal(slot int64, b workshop.Ballot) ([]byte, error) {
	plain, err := encode(b)
	if err != nil {
		return nil, err
	}
	defer clear(plain) // how many plain texts lay in memory would say how many came after
	nonce := random(12)
	return x.aead.Seal(nonce, nonce, plain, x.label(slot)), nil
}

// open gives the ballot of a record, nil of an empty one.
func (x sealer) open(slot int64, sealed []byte) (workshop.Ballot, error) {
	if len(sealed) != sealedSize {
		return nil, errSlot
	}
	plain, err := x.aead.Open(nil, sealed[:12], sealed[12:], x.label(slot))
	if err != nil {
		return nil, errSlot
	}
	defer clear(plain)
	return decode(plain)
}

func encode(b workshop.Ballot) ([]byte, error) {
	if len(b) > plainSize-plainHead {
		return nil, workshop.Errorf(workshop.EInvalid, nil, "detail", "ballot length")
	}
	plain := make([]byte, plainSize)
	if b == nil {
		return plain, nil
	}
	plain[0] = 1
	binary.BigEndian.PutUint16(plain[1:], uint16(len(b)))
	for i, m := range b {
		plain[plainHead+i] = byte(m)
	}
	return plain, nil
}

func decode(plain []byte) (workshop.Ballot, error) {
	if len(plain) != plainSize {
		return nil, errSlot
	}
	n := int(binary.BigEndian.Uint16(plain[1:]))
	if plain[0] > 1 || n > plainSize-plainHead || (plain[0] == 0 && n > 0) {
		return nil, errSlot
	}
	if plain[0] == 0 {
		return nil, nil
	}
	b := make(workshop.Ballot, n)
	for i := range b {
		b[i] = workshop.Mark(plain[plainHead+i])
	}
	return b, nil
}
