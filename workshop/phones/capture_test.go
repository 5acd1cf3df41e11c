package phones

import (
	"bytes"
	"net/http"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// group are words of the group that a vote asks about.
const group = "Liian monta kokousta"

// Who writes down all that goes over the network finds no code, no secret, no word of the
// group and no answer; all letters have one size, and so have all answers.
func TestWhoListensLearnsNothing(t *testing.T) {
	w := newWorld(t, 4)
	s, _ := w.serve()
	x := listenIn(t, s.At().String())
	w.ok(w.s.EditItem("O1", group))
	spec := w.open("dots")
	marks := workshop.Ballot{2, 1, 0, 0}
	if spec.Check(marks) != nil {
		marks = blank(spec)
	}
	var phones []*Phone
	sizes := map[int]bool{}
	for range 3 {
		p := NewPhone("http://"+x.Addr().String(), w.room.Code())
		p.client.Transport = toHost(s.At().String(), sizes)
		phones = append(phones, p)
	}
	for _, p := range phones {
		if a, err := p.Join(); err != nil || a != In {
			t.Fatal(a, err)
		}
		if len(p.Sheets()) == 0 || !strings.Contains(p.Sheets()[0].Pages[0].Rows[0].Ask, group) {
			t.Fatal("the phone itself does not know what is asked")
		}
		if a, err := p.Vote(marks); err != nil || a != Voted {
			t.Fatal(a, err)
		}
	}
	w.ok(w.s.CloseRound())
	w.open(inWords)
	own := []string{"Pomo ei kuuntele", strings.Repeat("Kukaan ei tiedä mitä tehdä ", 5)}
	for i, p := range phones[:2] {
		b, ok := workshop.WriteWords(own[i:])
		if a, err := p.Join(); err != nil || a != In || !ok {
			t.Fatal(a, err)
		}
		if a, err := p.Vote(b); err != nil || a != Voted {
			t.Fatal(a, err)
		}
	}
	phones[0].code = "QQQQQQ"
	phones[0].secret[0]++
	if a, err := phones[0].Join(); err != nil || a != NoCode {
		t.Fatal(a, err)
	}
	heard := x.heard()
	if len(heard) < 10*letterSize {
		t.Fatalf("only %d bytes were heard", len(heard))
	}
	secrets := map[string][]byte{
		"the code": []byte(w.room.Code()), "a word of the group": []byte(group), "the question": []byte(inOurWay), "an answer": []byte(own[0]), "a long answer": []byte(own[1][:20]),
		"a secret": phones[1].secret[:], "an attempt": phones[1].attempt[:], "marks": letter{ballot: marks}.plain()[atMarks : atMarks+marksHead+len(marks)],
	}
	for what, b := range secrets {
		if bytes.Contains(heard, b) {
			t.Errorf("%s was heard", what)
		}
	}
	if len(sizes) > 2 { // one for each vote
		t.Errorf("answers of %d sizes: %v", len(sizes), sizes)
	}
	if n := bytes.Count(heard, []byte("Content-Length: "+itoa(letterSize)+"\r\n")); n != 11 {
		t.Errorf("%d letters of one size, 11 were sent", n)
	}
	// The control: what is looked for would be found, were a letter not sealed.
	b, _ := workshop.WriteWords(own)
	for _, ballot := range []workshop.Ballot{marks, b} {
		open := letter{purpose: toVote, code: w.room.Code(), secret: phones[1].secret, attempt: phones[1].attempt, ballot: ballot}.plain()
		open = append(open, group+inOurWay...) // as the answer to who comes in has it
		if r, err := (&http.Client{Transport: toHost(s.At().String(), nil)}).Post("http://"+x.Addr().String()+"/s/send", "application/octet-stream", bytes.NewReader(open)); err == nil {
			_ = r.Body.Close()
		}
	}
	heard = x.heard()
	for what, b := range secrets {
		if !bytes.Contains(heard, b) {
			t.Errorf("the search does not find %s, which is there", what)
		}
	}
}

// toHost sends to whoever listens in, and names the server; sizes notes how large answers are.
func toHost(host string, sizes map[int]bool) http.RoundTripper {
	return roundTrip(func(r *http.Request) (*http.Response, error) {
		r.Host = host
		back, err := (&http.Transport{DisableKeepAlives: true}).RoundTrip(r)
		if err == nil && sizes != nil && strings.HasSuffix(r.URL.Path, "send") {
			sizes[int(back.ContentLength)] = true
		}
		return back, err
	})
}

type roundTrip func(*http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

// The page itself says nothing of the group either: whoever is on the network may read it.
func TestThePageSaysNothingOfTheGroup(t *testing.T) {
	w := newWorld(t, 4)
	w.ok(w.s.EditItem("O1", group))
	w.open("dots")
	_, base := w.serve()
	for _, path := range []string{"/", "/s/now"} {
		var b bytes.Buffer
		_, err := b.ReadFrom(asked{method: "GET", path: path}.do(t, base).Body)
		w.ok(err)
		if strings.Contains(b.String(), group) || strings.Contains(b.String(), w.room.Code()) {
			t.Errorf("%s has words of the group or the code", path)
		}
	}
}
