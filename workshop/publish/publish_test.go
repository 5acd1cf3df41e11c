package publish_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/programme"
	"github.com/upturn-workshop/upturn/workshop/publish"
)

// tables are those with rows of clients.
var tables = []string{"programme", "sent", "release", "wave", "grp", "meeting", "question", "question_text", "cell", "total"}

// What is sent is there, row for row, whoever sends again changes nothing, and what is different
// the next time is put right.
func TestWhatIsSentIsThere(t *testing.T) {
	d := newDatabase(t, publish.Latest)
	reads, sends := d.client("acme")
	g := told(t, 1, 5, 3)
	got := g.mustSend(sends)
	if got.Same || got.Groups != 5 || got.Meetings != 5 || got.Counts != 15 {
		t.Errorf("%+v", got)
	}
	for name, rows := range rowsOf(g.leaving(programme.Along{})) {
		if n := d.all(reads, "SELECT * FROM upturn."+name); len(n) != len(rows) {
			t.Errorf("%s: %d rows are there, %d were sent", name, len(n), len(rows))
		}
	}
	for _, row := range g.leaving(programme.Along{}).Table("cell").Rows {
		here := d.all(reads, "SELECT people, answers, cant_say FROM upturn.cell WHERE grp = $1 AND wave = $2 AND question = $3", row[0], row[1], row[2])
		want := fmt.Sprintf("(\"{%s}\",%v,%v)", strings.Trim(strings.Join(strings.Fields(fmt.Sprint(row[3])), ","), "[]"), row[4], row[5])
		if len(here) != 1 || here[0] != want {
			t.Errorf("%v is there as %v", row, here)
		}
	}
	stamp := d.all(reads, "SELECT xmin FROM upturn.cell")
	if got := g.mustSend(sends); !got.Same || !slices.Equal(stamp, d.all(reads, "SELECT xmin FROM upturn.cell")) {
		t.Errorf("the second time: %+v", got)
	}
	g.groups(rand.New(rand.NewPCG(2, 2)), 50, 3, 3)
	g.mustRelease(1)
	if got := g.mustSend(sends); got.Same || got.Groups != 8 {
		t.Errorf("with three more: %+v", got)
	}
	now := d.all(reads, "SELECT xmin FROM upturn.cell")
	if kept := len(slices.DeleteFunc(now, func(x string) bool { return x != stamp[0] })); kept != len(stamp) {
		t.Errorf("of %d cells that have not changed %d stayed", len(stamp), kept)
	}
	wrong := d.all(reads, `SELECT t.question FROM upturn.total t WHERE t.answers <> (SELECT sum(answers) FROM upturn.cell c WHERE c.question = t.question)
		OR t.groups <> (SELECT count(*) FROM upturn.cell c WHERE c.question = t.question)`)
	if len(wrong) > 0 {
		t.Errorf("totals that are not sums: %v", wrong)
	}
}

// More rows than go at once arrive as well, and so does a change in them.
func TestManyRows(t *testing.T) {
	d := newDatabase(t, publish.Latest)
	reads, sends := d.client("acme")
	g := newFolder(t)
	r := rand.New(rand.NewPCG(3, 3))
	send := func() {
		if _, err := publish.SendInParts(context.Background(), sends, g.leaving(programme.Along{}), 7); err != nil {
			t.Fatal(err)
		}
	}
	g.groups(r, 0, 12, 5)
	g.mustRelease(1)
	send()
	if n := d.all(reads, "SELECT 1 FROM upturn.cell"); len(n) != 60 {
		t.Fatalf("%d counts", len(n))
	}
	if err := g.f.Withdraw("G7"); err != nil {
		t.Fatal(err)
	}
	g.groups(r, 1000, 3, 5)
	g.mustRelease(1)
	send()
	want := rowsOf(g.leaving(programme.Along{}))
	for _, name := range []string{"cell", "grp", "total"} {
		if n := len(d.all(reads, "SELECT 1 FROM upturn."+name)); n != len(want[name]) {
			t.Errorf("%s: %d rows are there, %d were sent", name, n, len(want[name]))
		}
	}
	if n := d.all(reads, "SELECT 1 FROM upturn.cell WHERE grp = 'G7'"); len(n) > 0 {
		t.Errorf("%d counts of a group that was withdrawn", len(n))
	}
}

// Totals of more than one wave arrive in parts as well: no part takes away what another has put.
func TestManyTotals(t *testing.T) {
	d := newDatabase(t, publish.Latest)
	reads, sends := d.client("acme")
	g := newFolder(t)
	r := rand.New(rand.NewPCG(4, 4))
	g.groups(r, 0, 4, 5)
	g.mustRelease(1)
	g.again(r, 2, 4, 5)
	g.mustRelease(2)
	l := g.leaving(programme.Along{})
	if _, err := publish.SendInParts(context.Background(), sends, l, 3); err != nil {
		t.Fatal(err)
	}
	for _, table := range l.Tables() {
		if n := len(d.all(reads, "SELECT 1 FROM upturn."+table.Name)); n != len(table.Rows) {
			t.Errorf("%s: %d rows are there, %d were sent", table.Name, n, len(table.Rows))
		}
	}
	if waves, n := len(l.Table("wave").Rows), len(l.Table("total").Rows); waves != 2 || n < 6 {
		t.Errorf("%d totals of %d waves: no part had two", n, waves)
	}
}

// Names and texts go only where somebody says so, and no word of a group's own ever does.
func TestWhatGoesAlong(t *testing.T) {
	d := newDatabase(t, publish.Latest)
	reads, sends := d.client("acme")
	g := told(t, 1, 3, 2)
	dump := func() string {
		var all []string
		for _, name := range tables {
			all = append(all, d.all(reads, "SELECT * FROM upturn."+name)...)
		}
		return strings.Join(all, "\n")
	}
	for _, c := range []struct {
		along      programme.Along
		name, text bool
	}{{programme.Along{}, false, false}, {programme.Along{Names: true}, true, false}, {programme.Along{Texts: true}, false, true}, {programme.Along{}, false, false}} {
		if _, err := publish.Send(context.Background(), sends, g.leaving(c.along)); err != nil {
			t.Fatal(err)
		}
		there := dump()
		if strings.Contains(there, "GROUP") != c.name || strings.Contains(there, "Question K1") != c.text || strings.Contains(there, "PLANTED") {
			t.Errorf("%+v: %s", c.along, there)
		}
	}
}

// A group that is withdrawn has no row left, nor has a total that would tell it by its absence.
func TestWithdrawn(t *testing.T) {
	d := newDatabase(t, publish.Latest)
	reads, sends := d.client("acme")
	g := told(t, 1, 5, 2)
	g.mustSend(sends)
	if err := g.f.Withdraw("G9"); workshop.CodeOf(err) != workshop.ENotFound {
		t.Error(err)
	}
	if err := g.f.Withdraw("G2"); err != nil {
		t.Fatal(err)
	}
	g.mustSend(sends)
	for _, name := range []string{"grp", "meeting", "cell"} {
		if n := d.all(reads, "SELECT * FROM upturn."+name+" WHERE grp = 'G2'"); len(n) > 0 {
			t.Errorf("%s: %v", name, n)
		}
	}
	if n := d.all(reads, "SELECT * FROM upturn.total"); len(n) > 0 {
		t.Errorf("the total less the one before is the group: %v", n)
	}
	g.take(g.states[fmt.Sprintf("%s %d", idOf("102"), 2)]) // once more from the stick
	g.mustSend(sends)
	if n := d.all(reads, "SELECT * FROM upturn.meeting WHERE grp = 'G2'"); len(n) > 0 {
		t.Errorf("it is back: %v", n)
	}
}

// What belongs to another client, or to another folder, is refused, and nothing of it changes.
func TestWhatIsSomebodyElses(t *testing.T) {
	d := newDatabase(t, publish.Latest)
	reads, sends := d.client("acme")
	_, other := d.client("other")
	g := told(t, 1, 4, 2)
	g.mustSend(sends)
	before := d.all(reads, "SELECT * FROM upturn.cell")
	if _, err := g.send(other); what(err) != "database_elsewhere" {
		t.Errorf("another client: %v", err)
	}
	again := told(t, 1, 4, 2) // the same workshops in another folder
	if _, err := again.send(sends); what(err) != "database_elsewhere" {
		t.Errorf("another folder: %v", err)
	}
	// A copy of the folder that went on without this one.
	book := filepath.Join(g.f.Dir(), programme.FileName)
	old, err := os.ReadFile(book)
	if err != nil {
		t.Fatal(err)
	}
	g.groups(rand.New(rand.NewPCG(5, 5)), 700, 3, 2)
	g.mustRelease(1)
	g.mustSend(sends)
	if err := os.WriteFile(book, old, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := g.send(sends); what(err) != "database_apart" {
		t.Errorf("an older copy of the folder: %v", err)
	}
	if now := d.all(reads, "SELECT * FROM upturn.cell"); len(now) <= len(before) {
		t.Errorf("%d counts, %d before", len(now), len(before))
	}
}

// Tables of another version, none at all, and logins that may not, get a sentence each; nothing
// is there afterwards.
func TestDatabasesThatAreNotReady(t *testing.T) {
	for name, c := range map[string]struct {
		version int
		login   func(d *database) string
		code    workshop.Code
		what    string
	}{
		"no tables": {0, func(d *database) string {
			d.admin("CREATE ROLE nobody_0 LOGIN")
			t.Cleanup(func() { d.in("postgres", "DROP ROLE nobody_0") })
			d.service("nobody_0", d.s.dir, d.s.port)
			return "nobody_0"
		}, workshop.ENotFound, "database_tables"},
		"the first version":  {1, sender, workshop.EState, "database_older"},
		"the version before": {publish.Latest - 1, sender, workshop.EState, "database_older"},
		"a newer version": {publish.Latest, func(d *database) string {
			d.admin("INSERT INTO upturn.version(n) VALUES (99)")
			return sender(d)
		}, workshop.ENewer, "database"},
		"a login that reads": {publish.Latest, func(d *database) string { reads, _ := d.client("acme"); return reads }, workshop.EState, "database_client"},
		"a login without rights": {publish.Latest, func(d *database) string {
			_, sends := d.client("acme")
			d.admin("REVOKE upturn_publish FROM " + sends + "; GRANT upturn_read TO " + sends)
			return sends
		}, workshop.EState, "database_rights"},
		"a login that is none": {publish.Latest, func(d *database) string {
			d.service("nobody", d.s.dir, d.s.port)
			return "nobody"
		}, workshop.EState, "database_login"},
		"a wrong password": {publish.Latest, func(d *database) string {
			_, sends := d.client("acme")
			return d.byPassword(sends, "wrong")
		}, workshop.EState, "database_login"},
		"a server that is not there": {publish.Latest, func(d *database) string {
			d.service("gone", d.s.dir, d.s.port+1)
			return "gone"
		}, workshop.EIO, "database_silent"},
		"a service that is none":    {publish.Latest, func(*database) string { return "unheard" }, workshop.ENotFound, "database_service"},
		"a service with more in it": {publish.Latest, func(*database) string { return "x host=elsewhere" }, workshop.EInvalid, "database_service"},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDatabase(t, c.version)
			login := c.login(d)
			g := told(t, 1, 3, 1)
			if _, err := g.send(login); workshop.CodeOf(err) != c.code || what(err) != c.what {
				t.Fatalf("%v", err)
			}
			if c.version > 0 {
				if n := d.all("postgres", "SELECT * FROM upturn.cell"); len(n) > 0 {
					t.Errorf("%d counts are there", len(n))
				}
			}
		})
	}
}

func sender(d *database) string { _, sends := d.client("acme"); return sends }

// byPassword has a login come over the network with a password of .pgpass.
func (d *database) byPassword(login, password string) string {
	d.t.Helper()
	pass := filepath.Join(d.t.(*testing.T).TempDir(), "pgpass")
	if err := os.WriteFile(pass, fmt.Appendf(nil, "127.0.0.1:%d:*:%s:%s\n", d.s.port, login, password), 0o600); err != nil {
		d.t.Fatal(err)
	}
	d.t.(*testing.T).Setenv("PGPASSFILE", pass)
	if err := os.WriteFile(d.conf, nil, 0o600); err != nil {
		d.t.Fatal(err)
	}
	d.service(login, "127.0.0.1", d.s.port)
	return login
}

// A password that stands in .pgpass is used, and the program never asks for one.
func TestThePasswordIsPostgres(t *testing.T) {
	d := newDatabase(t, publish.Latest)
	_, sends := d.client("acme")
	told(t, 1, 3, 1).mustSend(d.byPassword(sends, "s"))
}
