package phones

import (
	"bytes"
	"encoding/json"
	"net"
	"net/http"
	"net/http/httptest"
	"reflect"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/tally"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// rehearsed is a workshop that invented people have held, by phone or on paper.
func rehearsed(t *testing.T, way workshop.Way, minutes int, look func(*Crowd, workshop.State) error) workshop.State {
	t.Helper()
	info := trial.Info("en", 12, minutes)
	info.Way = way
	st, err := trial.State(info)
	if err != nil {
		t.Fatal(err)
	}
	s, err := workshop.Start(memory.New(st), workshop.Rules{Discussed: tally.Discussed})
	if err != nil {
		t.Fatal(err)
	}
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	opts := rehearsal.Options{Seed: 7, Words: catalog.In("en")}
	if way.Traits().Sent {
		room, err := NewRoom(s, realWords(t))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(room.Close)
		crowd, err := NewCrowd(room)
		if err != nil {
			t.Fatal(err)
		}
		opts.Phones = crowd
		opts.Wall = func(st workshop.State) error { return look(crowd, st) }
	} else {
		opts.Wall = func(st workshop.State) error { return look(nil, st) }
	}
	if err := rehearsal.Run(s, opts); err != nil {
		t.Fatal(err)
	}
	return s.State()
}

// reached reports whether a room is still reached at an address. A port that was given back is
// anybody's: other tests and programs take the same first one that is free, and give it back while
// they are asked. So whoever takes the call has to say that the room is another one; whoever is
// silent for as long as there is patience is taken for ours.
func reached(r *Room, at string, patience time.Duration) bool {
	client := http.Client{Timeout: patience, Transport: &http.Transport{DisableKeepAlives: true}}
	for begun := time.Now(); ; time.Sleep(10 * time.Millisecond) {
		conn, err := net.DialTimeout("tcp", at, patience)
		if err != nil {
			return false
		}
		_ = conn.Close()
		answer, err := client.Get("http://" + at + "/s/now")
		if err == nil {
			defer answer.Body.Close()
			var now shown // no room of ours says anything else
			return json.NewDecoder(answer.Body).Decode(&now) == nil && bytes.Equal(now.Key, r.shown().Key)
		}
		if time.Since(begun) >= patience {
			return true
		}
	}
}

// patient is how long a busy computer may take for an answer.
const patient = 20 * time.Second

// What is looked for would be found, and a stranger at the same port is none of it.
func TestARoomIsReached(t *testing.T) {
	at := func(l net.Listener) string { return l.Addr().String() }
	listen := func() net.Listener {
		l, err := net.Listen("tcp4", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = l.Close() })
		return l
	}
	w, other := newWorld(t, 4), newWorld(t, 4)
	mine, _ := w.serve()
	theirs, _ := other.serve()
	silent, going, web, gone := listen(), listen(), httptest.NewServer(http.NotFoundHandler()), listen()
	defer web.Close()
	go func() { // it takes calls and answers none
		for {
			c, err := silent.Accept()
			if err != nil {
				return
			}
			defer c.Close()
		}
	}()
	go func() { // it takes two calls, answers none, and is gone
		for range 2 {
			if c, err := going.Accept(); err == nil {
				_ = c.Close()
			}
		}
		_ = going.Close()
	}()
	w.ok(gone.Close())
	for _, tt := range []struct {
		name, at string
		patience time.Duration
		want     bool
	}{
		{"its door", mine.At().String(), patient, true},
		{"somebody who says nothing", at(silent), time.Second, true},
		{"somebody who says nothing, and goes", at(going), patient, false},
		{"the door of another room", theirs.At().String(), patient, false},
		{"another program's pages", web.Listener.Addr().String(), patient, false},
		{"nobody", at(gone), patient, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := reached(w.room, tt.at, tt.patience); got != tt.want {
				t.Errorf("reached: %v", got)
			}
		})
	}
}

// A whole workshop by phone, through the real door with real letters, comes to what paper
// comes to; and the door is open only while a vote is.
func TestAWholeWorkshopByPhone(t *testing.T) {
	for _, minutes := range []int{60, 180} {
		var last string
		shut, open := 0, 0
		got := rehearsed(t, workshop.Phones, minutes, func(c *Crowd, st workshop.State) error {
			round, voting := st.OpenRound()
			voting = voting && round.Spec.Way.Traits().Sent
			switch {
			case c.door != nil && voting:
				last = c.door.At().String()
				open++
			case c.door != nil:
				t.Errorf("a door is open in step %s", st.Now().ID)
			case last != "":
				shut++
				if reached(c.room, last, patient) {
					t.Errorf("its door still answers in step %s", st.Now().ID)
				}
			}
			return nil
		})
		want := rehearsed(t, workshop.Paper, minutes, func(*Crowd, workshop.State) error { return nil })
		if open == 0 || shut == 0 || len(got.Rounds) != len(want.Rounds) {
			t.Fatalf("%d votes for %d; looked at %d open doors and %d that were shut", len(got.Rounds), len(want.Rounds), open, shut)
		}
		byPhone := 0
		for i, r := range got.Rounds {
			if r.Spec.Way.Traits().Sent {
				byPhone++
				if !reflect.DeepEqual(r.Ways, []workshop.Way{workshop.Phones}) {
					t.Errorf("%s came by %v", r.Spec.Step, r.Ways)
				}
			}
			if !reflect.DeepEqual(r.Tally.Counts, want.Rounds[i].Tally.Counts) || r.Tally.Cast != want.Rounds[i].Tally.Cast {
				t.Errorf("%s: %+v, on paper %+v", r.Spec.Step, r.Tally.Counts, want.Rounds[i].Tally.Counts)
			}
		}
		if byPhone == 0 {
			t.Error("nobody voted by phone")
		}
	}
}

// The program of a rehearsal was ended in the middle of a vote: its phones come in anew.
func TestACrowdComesInAnew(t *testing.T) {
	w := newWorld(t, 6)
	spec := w.open("cards")
	for round := range 2 {
		if round > 0 {
			w.start()
		}
		crowd, err := NewCrowd(w.room)
		w.ok(err)
		for person := range 3 {
			w.ok(crowd.Vote(3*round+person, blank(spec)))
		}
		w.ok(crowd.Done())
		w.ok(crowd.Done())
	}
	if w.cast() != 6 {
		t.Errorf("%d ballots", w.cast())
	}
	w.ok(w.s.CloseRound())
	spec = w.open("rate")
	crowd, err := NewCrowd(w.room)
	w.ok(err)
	for person := range 6 { // there are places for all again
		w.ok(crowd.Vote(person, blank(spec)))
	}
	if err := crowd.Vote(0, blank(spec)); err == nil {
		t.Error("a second ballot of a phone was no surprise")
	}
	w.ok(crowd.Done())
}
