package phones

import (
	"bytes"
	"crypto/rand"
	"slices"
	"strings"
	"testing"

	"golang.org/x/crypto/nacl/box"

	"github.com/upturn-workshop/upturn/workshop"
)

// sealedTo seals anything to a key, as somebody may who has read the page.
func sealedTo(t testing.TB, k keys, plain []byte) []byte {
	t.Helper()
	public, private, err := box.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	var nonce [nonceSize]byte
	return box.Seal(append(public[:], nonce[:]...), plain, &nonce, k.public, private)
}

func testKeys(t testing.TB) keys {
	t.Helper()
	k, err := newKeys()
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func TestALetterArrivesAsItWasSent(t *testing.T) {
	k := testKeys(t)
	full := make(workshop.Ballot, workshop.MaxMarks)
	for i := range full {
		full[i] = workshop.Mark(i)
	}
	for name, l := range map[string]letter{
		"a join":              {purpose: toJoin, code: "K7PM2X"},
		"a ballot":            {purpose: toVote, vote: 0xFEDCBA98, code: "K7PM2X", ballot: workshop.Ballot{1, 255, 254}},
		"the largest ballot":  {purpose: toVote, vote: 7, code: "ABCDEFGH", ballot: full},
		"one without a code":  {purpose: toJoin},
		"one with its secret": {purpose: toVote, secret: [16]byte{1, 2, 3}, attempt: [16]byte{9, 8, 7}, ballot: workshop.Ballot{0}},
	} {
		t.Run(name, func(t *testing.T) {
			sealed := sealedTo(t, k, l.plain())
			if len(sealed) != letterSize {
				t.Errorf("%d bytes, all letters have %d", len(sealed), letterSize)
			}
			got, _, err := k.open(sealed)
			if err != nil || got.purpose != l.purpose || got.vote != l.vote || got.code != l.code || got.secret != l.secret || got.attempt != l.attempt || !slices.Equal(got.ballot, l.ballot) {
				t.Errorf("%v", err)
			}
			if got.wipe(); len(got.ballot) > 0 && slices.Max(got.ballot) != 0 || got.secret != [16]byte{} {
				t.Error("something is left of it")
			}
		})
	}
}

func TestLettersThatAreNone(t *testing.T) {
	k, other := testKeys(t), testKeys(t)
	good := letter{purpose: toVote, code: "K7PM2X", ballot: workshop.Ballot{1}}
	sealed := sealedTo(t, k, good.plain())
	spoilt := func(at int, by byte) []byte {
		p := good.plain()
		p[at] = by
		return sealedTo(t, k, p)
	}
	flipped := slices.Clone(sealed)
	flipped[letterSize-1] ^= 1
	for name, b := range map[string][]byte{
		"nothing":                  nil,
		"a truncated one":          sealed[:letterSize-1],
		"one that is too long":     append(slices.Clone(sealed), 0),
		"noise":                    bytes.Repeat([]byte{7}, letterSize),
		"one bit changed":          flipped,
		"one to another key":       sealedTo(t, other, good.plain()),
		"a purpose that is none":   spoilt(0, 'X'),
		"a code that is too long":  spoilt(atCode, mostCode+1),
		"more marks than cells":    spoilt(atMarks, workshop.MaxMarks>>8+1),
		"a box of another size":    sealedTo(t, k, good.plain()[:100]),
		"a box that is too long":   sealedTo(t, k, append(good.plain(), 0)),
		"a box with nothing in it": sealedTo(t, k, nil),
	} {
		t.Run(name, func(t *testing.T) {
			if _, _, err := k.open(b); err == nil {
				t.Error("it opened")
			}
		})
	}
}

// All answers have one size, whatever they say.
func TestAnswersHaveOneSize(t *testing.T) {
	k := testKeys(t)
	public, private, err := box.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	to := reply{k, *public}
	for _, text := range []string{"", "a", strings.Repeat("x", step)} {
		sealed, err := to.seal([]byte(text), step)
		if err != nil || len(sealed) != nonceSize+step+box.Overhead {
			t.Fatalf("%d bytes, %v", len(sealed), err)
		}
		nonce := [nonceSize]byte(sealed)
		plain, ok := box.Open(nil, sealed[nonceSize:], &nonce, k.public, private)
		if !ok || strings.TrimRight(string(plain), " ") != text {
			t.Errorf("%q arrived as %q", text, plain)
		}
	}
}

// Whatever somebody sends, sealed or not: no panic, and a letter only where it is one.
func FuzzLetter(f *testing.F) {
	k := testKeys(f)
	f.Add(letter{purpose: toJoin, code: "K7PM2X"}.plain(), false)
	f.Add(letter{purpose: toVote, ballot: make(workshop.Ballot, workshop.MaxMarks)}.plain(), false)
	f.Add(bytes.Repeat([]byte{255}, plainSize), false)
	f.Add(bytes.Repeat([]byte{255}, letterSize), true)
	f.Fuzz(func(t *testing.T, b []byte, raw bool) {
		if !raw {
			b = sealedTo(t, k, b)
		}
		l, _, err := k.open(b)
		if err != nil {
			return
		}
		if len(b) != letterSize || len(l.ballot) > workshop.MaxMarks || len(l.code) > mostCode || l.purpose != toJoin && l.purpose != toVote {
			t.Errorf("%d bytes were taken for a letter", len(b))
		}
		if again, _, err := k.open(sealedTo(t, k, l.plain())); err != nil || !slices.Equal(again.ballot, l.ballot) || again.code != l.code {
			t.Errorf("it does not say the same when it is sent on: %v", err)
		}
	})
}

func TestCodes(t *testing.T) {
	seen := map[string]bool{}
	for range 500 {
		code, err := NewCode()
		if err != nil || len(code) != codeLength || strings.Trim(code, signs) != "" {
			t.Fatalf("%q, %v", code, err)
		}
		seen[code] = true
	}
	if len(seen) < 499 {
		t.Errorf("only %d of 500 codes differ", len(seen))
	}
	if strings.ContainsAny(signs, "01OIL5S8B2") || len(signs) != 24 {
		t.Errorf("signs that can be taken for others: %s", signs)
	}
	for _, c := range []struct {
		said, is string
		want     bool
	}{{"K7PM4X", "K7PM4X", true}, {"k7pm4x", "K7PM4X", true}, {"", "", false}, {"K7PM4", "K7PM4X", false}, {"K7PM4XA", "K7PM4X", false}} {
		if got := sameCode(c.said, c.is); got != c.want {
			t.Errorf("%q for %q: %v", c.said, c.is, got)
		}
	}
}
