package publish_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop/programme"
	"github.com/upturn-workshop/upturn/workshop/publish"
	"github.com/upturn-workshop/upturn/workshop/trial/sticks"
)

// sendAsChild sends a folder as a program of its own, to be killed.
func sendAsChild() int {
	f, err := programme.Open(os.Getenv("UPTURN_SENDS"), programme.Files{})
	var l *programme.Leaving
	if err == nil {
		l, err = f.Leave(programme.Along{})
	}
	if err == nil {
		fmt.Println("sending")
		_, err = publish.Send(context.Background(), os.Getenv("UPTURN_SERVICE"), l)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// sum is one of all rows of a database that somebody sees.
func (d *database) sum(login string) (sum string) {
	d.t.Helper()
	for _, name := range tables {
		if name == "sent" { // when it came is another each time
			continue
		}
		sum += d.all(login, "SELECT md5(coalesce(string_agg(o::text, ';' ORDER BY o::text), '')) FROM upturn."+name+" o")[0]
	}
	return sum
}

// Whoever sends is killed at any moment: the database has all of it, or what it had before.
func TestKilledAtAnyMoment(t *testing.T) {
	d := newDatabase(t, publish.Latest)
	reads, sends := d.client("acme")
	g := told(t, 1, 20, 20)
	g.mustSend(sends)
	before := d.sum(reads)
	g.groups(rand.New(rand.NewPCG(6, 6)), 900, 20, 20)
	g.mustRelease(1)
	start := time.Now()
	g.mustSend(sends)
	whole, after := time.Since(start), d.sum(reads)
	if before == after {
		t.Fatal("nothing has changed")
	}
	rounds, r := 8, rand.New(rand.NewPCG(seed(t), 7))
	if os.Getenv("UPTURN_LONG") != "" {
		rounds = 200
	}
	cut := 0
	for range rounds {
		d.admin("DELETE FROM upturn.programme")
		old := d.sum(reads)
		if _, err := sticks.Killed(time.Duration(r.Int64N(int64(whole)*3/2)), "UPTURN_SENDS="+g.f.Dir(), "UPTURN_SERVICE="+sends); err != nil {
			t.Fatal(err)
		}
		switch now := d.sum(reads); now {
		case old:
			cut++
		case after:
		default:
			t.Fatal("half of it is there")
		}
	}
	t.Logf("%d of %d were killed before the end", cut, rounds)
	g.mustSend(sends)
	if d.sum(reads) != after {
		t.Error("sent again it is not what it was")
	}
}

func seed(t *testing.T) uint64 {
	n, err := strconv.ParseUint(os.Getenv("UPTURN_SEED"), 10, 64)
	if err != nil {
		n = 1
	}
	t.Logf("UPTURN_SEED=%d", n)
	return n
}

// The server goes away, and is there again: either all has arrived in the end, or a sentence says
// that nothing has, and sending again puts it right.
func TestTheServerGoesAway(t *testing.T) {
	d := newDatabase(t, publish.Latest)
	reads, sends := d.client("acme")
	g := told(t, 1, 60, 60)
	done := make(chan error, 1)
	go func() { _, err := g.send(sends); done <- err }()
	time.Sleep(100 * time.Millisecond)
	if err := d.s.stop(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(300 * time.Millisecond)
	if err := d.s.start(); err != nil {
		t.Fatal(err)
	}
	if err := <-done; err != nil && !slices.Contains([]string{"database_lost", "database_silent"}, what(err)) {
		t.Error(err)
	}
	g.mustSend(sends)
	if n := len(d.all(reads, "SELECT * FROM upturn.cell")); n != 3600 {
		t.Errorf("%d counts", n)
	}
}
