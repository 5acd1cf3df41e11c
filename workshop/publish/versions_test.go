package publish_test

import (
	"bytes"
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/programme"
	"github.com/upturn-workshop/upturn/workshop/publish"
)

// Who sends for one client does not keep others waiting, but nobody else sends for that client,
// and nobody sends the same folder for another.
func TestWhoWaitsForWhom(t *testing.T) {
	d := newDatabase(t, publish.Latest)
	_, sends := d.client("acme")
	_, other := d.client("other")
	l := told(t, 1, 3, 1).leaving(programme.Along{})
	holds := func(kind int, what string) {
		c := d.as("postgres")
		for _, sql := range []string{"ROLLBACK", "BEGIN"} {
			if _, err := c.Exec(context.Background(), sql); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := c.Exec(context.Background(), "SELECT pg_advisory_xact_lock($1, hashtext($2))", kind, what); err != nil {
			t.Fatal(err)
		}
	}
	waits := func(service string) {
		ctx, stop := context.WithCancel(context.Background())
		done := make(chan error, 1)
		go func() { _, err := publish.Send(ctx, service, l); done <- err }()
		defer func() { stop(); <-done }()
		for len(d.all(other, "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")) == 0 {
			select {
			case err := <-done:
				done <- err
				t.Errorf("it has not waited: %v", err)
				return
			case <-time.After(10 * time.Millisecond):
			}
		}
	}
	holds(30064, "acme")
	if _, err := told(t, 2, 3, 1).send(other); err != nil {
		t.Errorf("another client: %v", err)
	}
	waits(sends)
	holds(30065, l.ID())
	waits(sends)
	waits(other)
}

// What would leave can be looked at without a trace in the folder; which programme it is stands
// there once something has been sent.
func TestLookingWritesNothing(t *testing.T) {
	d := newDatabase(t, publish.Latest)
	_, sends := d.client("acme")
	g := told(t, 1, 3, 1)
	path := filepath.Join(g.f.Dir(), programme.FileName)
	book, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile(`(?m)^id = "[0-9a-f]{32}"\n`)
	at := named.FindIndex(book)
	if at == nil {
		t.Fatalf("%s", book)
	}
	old := slices.Delete(slices.Clone(book), at[0], at[1]) // as an earlier version wrote it
	if err := os.WriteFile(path, old, 0o600); err != nil {
		t.Fatal(err)
	}
	l := g.leaving(programme.Along{})
	if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, old) {
		t.Errorf("a look has written %s", now)
	}
	if _, err := publish.Send(context.Background(), sends, l); err != nil {
		t.Fatal(err)
	}
	if got := g.mustSend(sends); !got.Same || g.leaving(programme.Along{}).ID() != l.ID() {
		t.Errorf("it is another programme now: %+v", got)
	}
	if err := os.WriteFile(path, old, 0o600); err != nil {
		t.Fatal(err)
	}
	late := g.leaving(programme.Along{})
	if err := g.leaving(programme.Along{}).Keep(); err != nil {
		t.Fatal(err)
	}
	if _, err := publish.Send(context.Background(), sends, late); workshop.CodeOf(err) != workshop.EBusy {
		t.Errorf("somebody else has named it in the meantime: %v", err)
	}
}

// Tables of each version become those of a new database. What a view tells stays the same.
func TestFromVersionToVersion(t *testing.T) {
	ask := map[string]string{}
	for from := 1; from < publish.Latest; from++ {
		d := newDatabase(t, from)
		reads, sends := d.client("acme")
		text, err := publish.Schema(from)
		if err != nil {
			t.Fatal(err)
		}
		d.admin(text)
		told(t, 1, 3, 1).mustSend(sends)
		for _, view := range []string{"distribution", "measures", "together"} {
			got := strings.Join(d.all(reads, "SELECT * FROM upturn."+view+" ORDER BY "+view+"::text"), "\n")
			if got == "" || ask[view] != "" && ask[view] != got {
				t.Errorf("from %d %s has %s\nnot %s", from, view, got, ask[view])
			}
			ask[view] = got
		}
	}
	for _, from := range []int{-1, publish.Latest + 1} {
		if _, err := publish.Schema(from); workshop.CodeOf(err) != workshop.EInvalid {
			t.Errorf("from %d: %v", from, err)
		}
	}
}

// The views of one version and those of the next give the same rows of the same counts.
func TestTheViewsStayTheSame(t *testing.T) {
	d := newDatabase(t, 2)
	reads, sends := d.client("acme")
	d.admin("INSERT INTO upturn.version(n) VALUES (3)") // so that something can be sent
	g := newFolder(t)
	r := rand.New(rand.NewPCG(11, 1))
	g.groups(r, 0, 5, 3)
	g.take(voted("few", []int{1, 1, 1, 0, 0}, []int{2, 2, 2, 1, 1}, []int{0, 0, 3, 0, 0}))
	g.mustRelease(1)
	g.again(r, 2, 4, 3)
	g.mustRelease(2)
	g.mustSend(sends)
	rows := map[string][]string{}
	for i := range 2 {
		for _, view := range d.relations("v") {
			now := d.all(reads, "SELECT * FROM upturn."+view+" ORDER BY "+view+"::text")
			if len(now) == 0 || i > 0 && !slices.Equal(now, rows[view]) {
				t.Errorf("%s: %d rows, %d before", view, len(now), len(rows[view]))
			}
			rows[view] = now
		}
		if i == 0 {
			text, err := publish.Schema(2)
			if err != nil {
				t.Fatal(err)
			}
			d.admin("DELETE FROM upturn.version WHERE n = 3;" + text)
		}
	}
}
