package phones

import (
	"crypto/rand"
	"encoding/binary"
	"errors"

	"golang.org/x/crypto/nacl/box"

	"github.com/upturn-workshop/upturn/workshop"
)

// A letter is the phone's key for this letter, a nonce, and a box of one size whatever is in
// it: what it is for, the phone's secret, the attempt, the vote, the code, the marks. There is
// room for the largest ballot, three answers in own words, in every letter.
const (
	keySize    = 32
	nonceSize  = 24
	plainSize  = atMarks + marksHead + workshop.MaxMarks
	letterSize = keySize + nonceSize + plainSize + box.Overhead

	atSecret  = 1
	atAttempt = 17
	atVote    = 33
	atCode    = 37 // its length comes first
	atMarks   = 46 // likewise, in two bytes
	marksHead = 2
	mostCode  = atMarks - atCode - 1
)

// purpose is what a letter is for.
type purpose byte

const (
	toJoin purpose = 'J' // to get in, or to ask how things stand
	toVote purpose = 'V'
)

// letter is what a phone has to say.
type letter struct {
	purpose purpose
	secret  [16]byte // that the phone made up, for this code
	attempt [16]byte // the same when a ballot is sent again
	vote    uint32
	code    string
	ballot  workshop.Ballot
}

// wipe overwrites the marks, and the secret.
func (l *letter) wipe() {
	clear(l.ballot)
	clear(l.secret[:])
}

// earlier are the secrets under codes of before that stand in a letter to get in, in the place of
// the marks: whoever has voted under one of them in this vote does so no more.
func (l *letter) earlier() (all [][16]byte) {
	for rest := l.ballot; len(rest) >= len(l.secret); rest = rest[len(l.secret):] {
		var secret [16]byte
		for i := range secret {
			secret[i] = byte(rest[i])
		}
		all = append(all, secret)
	}
	return all
}

var errLetter = errors.New("a letter that does not open")

// keys are those that letters are sealed to. They are in memory only.
type keys struct{ public, private *[keySize]byte }

func newKeys() (keys, error) {
	public, private, err := box.GenerateKey(rand.Reader)
	return keys{public, private}, err
}

// open opens a letter, and gives what the answer to it is sealed with.
func (k keys) open(sealed []byte) (letter, reply, error) {
	if len(sealed) != letterSize {
		return letter{}, reply{}, errLetter
	}
	to := reply{keys: k, phone: [keySize]byte(sealed)}
	nonce := [nonceSize]byte(sealed[keySize:])
	plain, ok := box.Open(nil, sealed[keySize+nonceSize:], &nonce, &to.phone, k.private)
	if !ok {
		return letter{}, reply{}, errLetter
	}
	defer clear(plain)
	l, err := read(plain)
	return l, to, err
}

// read takes a letter apart. Whoever knows the key can put anything into it.
func read(plain []byte) (letter, error) {
	if len(plain) != plainSize {
		return letter{}, errLetter
	}
	l := letter{
		purpose: purpose(plain[0]), secret: [16]byte(plain[atSecret:]), attempt: [16]byte(plain[atAttempt:]),
		vote: binary.BigEndian.Uint32(plain[atVote:]),
	}
	code, marks := int(plain[atCode]), int(binary.BigEndian.Uint16(plain[atMarks:]))
	if l.purpose != toJoin && l.purpose != toVote || code > mostCode || marks > workshop.MaxMarks {
		return letter{}, errLetter
	}
	l.code = string(plain[atCode+1 : atCode+1+code])
	l.ballot = make(workshop.Ballot, marks)
	for i := range l.ballot {
		l.ballot[i] = workshop.Mark(plain[atMarks+marksHead+i])
	}
	return l, nil
}

// plain is a letter before it is sealed.
func (l letter) plain() []byte {
	p := make([]byte, plainSize)
	p[0] = byte(l.purpose)
	copy(p[atSecret:], l.secret[:])
	copy(p[atAttempt:], l.attempt[:])
	binary.BigEndian.PutUint32(p[atVote:], l.vote)
	p[atCode] = byte(copy(p[atCode+1:atMarks], l.code))
	binary.BigEndian.PutUint16(p[atMarks:], uint16(len(l.ballot)))
	for i, m := range l.ballot {
		p[atMarks+marksHead+i] = byte(m)
	}
	return p
}

// reply is what the answer to a letter is sealed with.
type reply struct {
	keys
	phone [keySize]byte
}

// seal seals an answer, padded with spaces: all answers have one size.
func (r reply) seal(text []byte, size int) ([]byte, error) {
	padded := make([]byte, max(size, len(text)))
	for i := copy(padded, text); i < len(padded); i++ {
		padded[i] = ' '
	}
	var nonce [nonceSize]byte
	if _, err := rand.Read(nonce[:]); err != nil {
		return nil, err
	}
	return box.Seal(nonce[:], padded, &nonce, &r.phone, r.private), nil
}
