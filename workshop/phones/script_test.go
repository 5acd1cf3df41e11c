package phones

import (
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// Everything that a person, a network and a facilitator can do to a ballot comes to a sentence
// on the phone, in every language.
func TestWhateverHappensIsASentenceOnThePhone(t *testing.T) {
	c, err := catalog()
	if err != nil {
		t.Fatal(err)
	}
	langs := c.Languages()
	guess := func(h *handset) { h.hash = "#QQQQQQ"; h.load(); h.run(0) }
	refuse := func(status int) func(*handset) {
		return func(h *handset) {
			h.fill(1)
			h.js("__pressGo()")
			h.answer(h.requests[len(h.requests)-1], status, nil)
		}
	}
	marks := map[int]workshop.Ballot{} // as they arrive where nothing happens
	for k := 1; k <= 2; k++ {
		e := airborne(t, 12)
		e.w.open("cards")
		h := e.phone("en")
		h.cast(k)
		marks[k] = h.lastBallot()
		e.shut()
	}
	for _, c := range slices.Concat(codeCases(), paperCases(), []happens{
		{"a ballot", func(h *handset) { h.cast(1) }, []string{"voted", "voted_why", "look"}, 1},
		{"the page is opened without a code", func(h *handset) { h.hash = ""; h.load(); h.run(0) }, []string{"code", "code_hint", "promise"}, 0},
		{"a wrong code", guess, []string{"code_wrong"}, 0},
		{"the right one after that, typed small and in two parts", func(h *handset) {
			guess(h)
			code := strings.ToLower(h.w.room.Code())
			h.js("__type(" + quoted(code[:3]+" "+code[3:]) + ")")
			h.js("__pressGo()")
			h.run(0)
			h.cast(1)
		}, []string{"voted"}, 1},
		{"a code wrong sixty times", func(h *handset) {
			for range mostWrong {
				h.w.room.admit(workshop.Pass{1}, "QQQQQQ")
			}
			h.storage = map[string]string{}
			h.load()
			h.run(0)
		}, []string{"later", "later_why", "paper"}, 0},
		{"ten thousand others join first", func(h *handset) {
			for i := range 10_000 {
				h.w.room.admit(workshop.Pass{byte(i), byte(i >> 8), 1}, h.w.room.Code())
			}
			h.storage = map[string]string{}
			h.load()
			h.run(0)
		}, []string{"full", "full_why"}, 0},
		{"loaded anew in the middle: nothing is marked", func(h *handset) {
			h.js("__mark(1)")
			h.load()
			h.run(0)
			if !h.is("__asks() && __marks() === 0") {
				h.w.Errorf("it shows %s", h.text())
			}
			h.cast(1)
		}, []string{"voted"}, 1},
		{"loaded anew after voting", func(h *handset) { h.cast(1); h.load(); h.run(0) }, []string{"some", "some_why"}, 1},
		{"left, and come back to: nothing is marked", func(h *handset) {
			h.js("__mark(1)")
			h.js("__fire(__windowOn, 'pagehide'); __fire(__windowOn, 'pageshow', {persisted: true})")
			h.run(0)
			if !h.is("__asks() && __marks() === 0") {
				h.w.Errorf("it shows %s", h.text())
			}
		}, nil, 0},
		{"two tabs", func(h *handset) {
			other := h.handset(h.lang)
			other.storage = h.storage
			other.load()
			other.run(0)
			other.cast(1)
			h.cast(2)
		}, []string{"twice", "twice_why"}, 1},
		{"a double tap", func(h *handset) {
			h.fill(1)
			h.js("__pressGo(); __pressGo(); __pressGo()")
			h.run(0)
			if n := len(h.letters); n != 2 {
				h.w.Errorf("%d letters, want one to join and one ballot", n)
			}
		}, []string{"voted"}, 1},
		{"the ballot is lost", func(h *handset) { h.lose = once(neverArrives); h.cast(1) }, []string{"lost_send", "retry"}, 0},
		{"its answer is lost", func(h *handset) { h.lose = once(unanswered); h.cast(1) }, []string{"lost_send"}, 1},
		{"its answer is lost, and it is sent again", func(h *handset) { h.lose = once(unanswered); h.cast(1); h.js("__pressGo()"); h.run(0) }, []string{"voted"}, 1},
		{"its answer is lost, and another one is sent", func(h *handset) {
			h.lose = once(unanswered)
			h.cast(1)
			h.js("__press(" + quoted(h.w.words[h.lang]["back"]) + ")")
			h.cast(2)
		}, []string{"twice"}, 1},
		{"a bit of it is changed on the way", func(h *handset) { h.lose = once(spoilt); h.cast(1) }, []string{"voted"}, 1},
		{"whatever is sent is spoilt", func(h *handset) {
			h.lose = func(r *request) fate { return map[bool]fate{true: spoilt, false: arrives}[r.path == "/s/send"] }
			h.cast(1)
		}, []string{"lost_send"}, 0},
		{"something else answers: too large", refuse(413), []string{"lost_send"}, 0},
		{"something else answers: forbidden", refuse(403), []string{"lost_send"}, 0},
		{"something else answers: a failure", refuse(500), []string{"lost_send"}, 0},
		{"something else answers, and says it is right", refuse(200), []string{"lost_send"}, 0},
		{"the name of another computer: the page is somebody else's", refuse(421), []string{"lost_send"}, 0},
		{"a part of it arrives, and it is sealed anew", func(h *handset) { h.lose = once(cutShort); h.cast(1) }, []string{"voted"}, 1},
		{"only a part of whatever is sent arrives", func(h *handset) {
			h.lose = func(r *request) fate { return map[bool]fate{true: cutShort, false: arrives}[r.path == "/s/send"] }
			h.cast(1)
		}, []string{"lost_send"}, 0},
		{"others keep all connections busy, and let go", func(h *handset) {
			h.fill(1)
			h.lose = func(*request) fate { return neverArrives }
			h.js("__pressGo()")
			h.run(20e9)
			if !h.says("lost_send") {
				h.w.Errorf("it says %s", h.text())
			}
			h.lose = nil
			h.js("__pressGo()")
			h.run(20e9)
		}, []string{"voted"}, 1},
		{"two phones of one person: somebody else finds no place", func(h *handset) {
			for range 11 {
				other := h.handset(h.lang)
				other.load()
				other.run(0)
			}
			late := h.handset(h.lang)
			late.load()
			late.run(0)
			if !late.says("full") || !late.says("full_why") {
				h.w.Errorf("who came late is told %s", late.text())
			}
			h.cast(1)
		}, []string{"voted"}, 1},
		{"its ballot is sent once more by somebody who listens, after a new code", func(h *handset) {
			var heard *request
			h.lose = func(r *request) fate {
				if r.sealed != nil && r.sealed.purpose == toVote {
					heard = r
				}
				return arrives
			}
			h.cast(1)
			h.w.ok(h.w.room.NewCode())
			again := &request{of: h, method: heard.method, path: heard.path, body: heard.body}
			h.handle(again, heard.path)
			<-again.outcome
			h.run(0)
		}, []string{"voted"}, 1},
		{"the program is started anew: the marks stay", func(h *handset) { h.fill(1); h.again(); h.js("__pressGo()"); h.run(0) }, []string{"voted"}, 1},
		{"its answer is lost, and the program is started anew", func(h *handset) { h.lose = once(unanswered); h.cast(1); h.again() }, []string{"some"}, 1},
		{"the door is shut while somebody marks", func(h *handset) { h.fill(1); h.shut(); h.run(20e9) }, []string{"lost"}, 0},
		{"it opens again: the marks stay", func(h *handset) {
			h.fill(1)
			h.shut()
			h.run(20e9)
			h.open()
			h.run(20e9)
			h.js("__pressGo()")
			h.run(0)
		}, []string{"voted"}, 1},
		{"the door is shut before the page has heard anything", func(h *handset) { h.load(); h.shut(); h.run(20e9) }, []string{"lost", "lost_why", "paper"}, 0},
		{"the ballot comes while the door is being shut", func(h *handset) {
			h.fill(1)
			h.w.room.leave()
			h.js("__pressGo()")
			h.run(0)
		}, []string{"send_later"}, 0},
		{"the vote is closed while somebody marks", func(h *handset) { h.fill(1); h.w.ok(h.w.s.CloseRound()); h.run(0) }, []string{"ended", "ended_why"}, 0},
		{"the vote is closed before the ballot comes", func(h *handset) {
			h.fill(1)
			h.w.ok(h.w.s.CloseRound())
			h.js("__pressGo()")
			h.run(0)
		}, []string{"closed", "closed_why"}, 0},
		{"the vote is taken back while somebody marks", func(h *handset) { h.fill(1); h.w.ok(h.w.s.Void()); h.run(0) }, []string{"void", "void_why"}, 0},
		{"the vote is taken back after voting", func(h *handset) { h.cast(1); h.w.ok(h.w.s.Void()); h.run(0) }, []string{"void", "void_why"}, 0},
		{"the vote is closed after voting", func(h *handset) {
			h.cast(1)
			h.end(func() error { defer h.run(0); return h.w.s.CloseRound() })
			h.run(20e9)
		}, []string{"voted", "rest"}, 0},
		{"the answer is lost, and the vote closed: it is asked what became of it", func(h *handset) {
			h.lose = once(unanswered)
			h.cast(1)
			h.w.ok(h.w.s.CloseRound())
			h.run(0)
		}, []string{"voted"}, 0},
		{"the ballot is lost, and the vote closed", func(h *handset) { h.lose = once(neverArrives); h.cast(1); h.w.ok(h.w.s.CloseRound()); h.run(0) }, []string{"closed"}, 0},
		{"the ballot is lost, and the door shut with the vote", func(h *handset) {
			h.lose = func(r *request) fate { return map[bool]fate{true: neverArrives, false: arrives}[r.path == "/s/send"] }
			h.cast(1)
			h.w.ok(h.w.s.CloseRound())
			h.run(0)
			h.shut()
			h.run(60e9)
		}, []string{"fate", "fate_why"}, 0},
		{"everybody has voted by other ways", func(h *handset) {
			h.fill(1)
			for range 12 {
				h.w.ok(h.w.s.CastFree(blank(h.w.spec())))
			}
			h.js("__pressGo()")
			h.run(0)
		}, []string{"box", "box_why"}, 12},
		{"the disk is full", func(h *handset) { h.w.store.Fail = workshop.Errorf(workshop.EFull, nil); h.cast(1) }, []string{"send_trouble"}, 0},
		{"nobody knows whether it was kept", func(h *handset) { h.w.store.FailAfter = workshop.Errorf(workshop.EUnsure, nil); h.cast(1) }, []string{"send_unsure"}, 1},
	}) {
		for _, lang := range langs {
			t.Run(c.name+"/"+lang, func(t *testing.T) {
				e := airborne(t, 12)
				e.w.open("cards")
				h := e.phone(lang)
				c.do(h)
				for _, key := range c.want {
					if !h.says(key) {
						t.Errorf("it does not say %q; it says:\n%s", key, h.text())
					}
				}
				for i, m := range h.lastBallot() {
					if m != marks[1][i] && m != marks[2][i] {
						t.Errorf("it has sent %d in cell %d; what was marked is %d or %d", m, i, marks[1][i], marks[2][i])
					}
				}
				if n := e.w.cast(); n != c.cast {
					t.Errorf("%d ballots in the box, want %d", n, c.cast)
				}
				e.shut()
			})
		}
	}
}

// The next question tells first what became of a ballot for the one before.
func TestTheNextQuestionWaitsForWhatIsSaid(t *testing.T) {
	e := airborne(t, 12)
	e.w.open("cards")
	h := e.phone("en")
	h.lose = once(unanswered)
	h.fill(1)
	h.js("__pressGo()")
	r := h.requests[len(h.requests)-1]
	h.carry(r)
	h.requests = nil // nothing is heard of the end
	e.w.ok(e.w.s.CloseRound())
	e.w.open("rate")
	h.js("listen = null; __fire(__documentOn, 'visibilitychange')")
	h.run(0)
	if !h.says("voted") || h.js("__goSays()").String() != h.w.words["en"]["next"] {
		t.Fatalf("it says:\n%s", h.text())
	}
	h.js("__pressGo()")
	h.run(0)
	h.cast(2)
	if !h.says("voted") || e.w.cast() != 1 {
		t.Errorf("it says:\n%s", h.text())
	}
	e.shut()
}

// The page's own library seals letters that this computer opens, and opens its answers.
func TestThePageSealsItself(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds without a browser")
	}
	e := airborne(t, 6)
	e.w.open("cards")
	h := e.handset("fi")
	h.real = true
	h.load()
	h.run(0)
	h.cast(1)
	if !h.says("voted") || e.w.cast() != 1 {
		t.Errorf("it says:\n%s", h.text())
	}
	e.shut()
}

// Every kind of question arrives in the box as it was marked.
func TestEveryKindIsMarkedOnThePage(t *testing.T) {
	for _, step := range []string{"cards", "rate", "dots", "order", inWords} {
		for k := range 4 {
			t.Run(step+itoa(k), func(t *testing.T) {
				e := airborne(t, 6)
				spec := e.w.open(step)
				h := e.phone([]string{"en", "fi"}[k%2])
				h.cast(k)
				sent := h.letters[len(h.letters)-1]
				if !h.says("voted") || e.w.cast() != 1 || spec.Check(sent.ballot) != nil {
					t.Errorf("%v; it says:\n%s", sent.ballot, h.text())
				}
				e.shut()
			})
		}
	}
}

// A phone that is in keeps what it is in by, for this code alone.
func TestWhatAPhoneKeeps(t *testing.T) {
	e := airborne(t, 6)
	e.w.open("cards")
	h := e.handset("en")
	h.storage = map[string]string{"upturn QQQQQQ": strings.Repeat("a", 32), "of another page": "b"}
	h.load()
	h.run(0)
	h.cast(1)
	if got := sortedKeys(h.storage); !slices.Equal(got, []string{"of another page", "upturn " + e.w.room.Code()}) {
		t.Errorf("it keeps %v", got)
	}
	e.shut()
}
