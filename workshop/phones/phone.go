package phones

import (
	"bytes"
	"crypto/rand"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"time"

	"golang.org/x/crypto/nacl/box"

	"github.com/upturn-workshop/upturn/workshop"
)

// Phone is a phone that is none: it does what the page does, over the same network. Rehearsals
// and tests vote with it.
type Phone struct {
	base    string
	client  *http.Client
	code    string
	secret  [16]byte
	attempt [16]byte
	vote    uint32 // that the sheets are for
	was     Answer // what became of the ballot before
	now     shown
	sheets  []Sheet
}

// NewPhone is a phone in hand before the page is open.
func NewPhone(base, code string) *Phone {
	p := &Phone{base: base, code: code, client: &http.Client{Timeout: time.Minute, Transport: &http.Transport{Proxy: nil, DisableKeepAlives: true}}}
	_, _ = rand.Read(p.secret[:]) // it never fails: the program ends when the system has no chance to give
	return p
}

// Move takes the phone to another address of the same computer.
func (p *Phone) Move(base string) { p.base = base }

// Refresh asks how things stand.
func (p *Phone) Refresh() error {
	r, err := p.client.Get(p.base + "/s/now")
	if err != nil {
		return err
	}
	defer r.Body.Close()
	return json.NewDecoder(r.Body).Decode(&p.now)
}

// Join asks for a place, or how the phone stands.
func (p *Phone) Join() (Answer, error) {
	if err := p.Refresh(); err != nil {
		return "", err
	}
	back, err := p.send(letter{purpose: toJoin, vote: p.vote})
	p.was = back.Was
	if back.Answer == In && (back.Vote != p.vote || p.vote == 0) {
		p.vote, p.sheets = back.Vote, back.Sheets
		_, _ = rand.Read(p.attempt[:])
	}
	return back.Answer, err
}

// Was is what became of the ballot for a vote before, as Join was told; "" = nothing was said.
func (p *Phone) Was() Answer { return p.was }

// Sheets are what is asked, by language.
func (p *Phone) Sheets() []Sheet { return p.sheets }

// Vote sends a ballot. Sent again it counts once.
func (p *Phone) Vote(b workshop.Ballot) (Answer, error) {
	back, err := p.send(letter{purpose: toVote, vote: p.vote, ballot: b})
	return back.Answer, err
}

// seal seals a letter as the page does, and gives the key that opens the answer.
func (p *Phone) seal(l letter) (sealed []byte, key *[keySize]byte, err error) {
	public, key, err := box.GenerateKey(rand.Reader)
	if err != nil {
		return nil, nil, err
	}
	if len(p.now.Key) != keySize {
		return nil, nil, errLetter
	}
	l.secret, l.attempt, l.code = p.secret, p.attempt, p.code
	var nonce [nonceSize]byte
	_, _ = rand.Read(nonce[:])
	plain := l.plain()
	defer clear(plain)
	to := [keySize]byte(p.now.Key)
	return box.Seal(append(public[:], nonce[:]...), plain, &nonce, &to, key), key, nil
}

// errKey says that the computer has another key by now.
var errKey = errors.New("the key has changed")

func (p *Phone) send(l letter) (letterBack, error) {
	back, err := p.sendOnce(l)
	if errors.Is(err, errKey) {
		if err := p.Refresh(); err != nil {
			return back, err
		}
		back, err = p.sendOnce(l)
	}
	if back.Answer == OnPaper { // that ballot stays out; should phones be taken again the next one is another
		_, _ = rand.Read(p.attempt[:])
	}
	return back, err
}

func (p *Phone) sendOnce(l letter) (back letterBack, err error) {
	sealed, key, err := p.seal(l)
	if err != nil {
		return back, err
	}
	r, err := p.client.Post(p.base+"/s/send", "application/octet-stream", bytes.NewReader(sealed))
	if err != nil {
		return back, err
	}
	defer r.Body.Close()
	switch r.StatusCode {
	case http.StatusOK:
	case askAgainFor:
		return back, errKey
	default:
		return back, errors.New(r.Status)
	}
	said, err := io.ReadAll(r.Body)
	if err != nil || len(said) < nonceSize {
		return back, errors.Join(err, errLetter)
	}
	nonce, from := [nonceSize]byte(said), [keySize]byte(p.now.Key)
	plain, ok := box.Open(nil, said[nonceSize:], &nonce, &from, key)
	if !ok {
		return back, errLetter
	}
	return back, json.Unmarshal(plain, &back)
}
