package publish_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/upturn-workshop/upturn/workshop/publish"
)

// apart are the servers over which the tables are spread.
const apart = 3

var (
	ofKeys  = regexp.MustCompile(`(?:,?\n  (?:PRIMARY KEY|UNIQUE|FOREIGN KEY)\(client[^\n]*)+`)
	ofIndex = regexp.MustCompile(`(?m)^CREATE INDEX .*$`)
	isTable = regexp.MustCompile(`CREATE TABLE upturn\.(\w+)\([^;]*\) /\* spread \*/;`)
)

// atTheTop is the schema of the server that is asked: the tables are parts that lie elsewhere, so
// their keys do as well. Policies, rights and views stay.
func atTheTop(text string) string {
	text = isTable.ReplaceAllStringFunc(text, func(table string) string {
		table = ofKeys.ReplaceAllString(regexp.MustCompile(` -- [^\n]*`).ReplaceAllString(table, ""), "")
		table = strings.ReplaceAll(table, " REFERENCES upturn.client", "")
		return strings.TrimSuffix(table, ") /* spread */;") + ") PARTITION BY HASH (client);" // the last key took the bracket with it
	})
	// A server whose rows cannot be anybody's is left alone only where the client is known before
	// a question begins: the login's own setting says so, and the policy still decides.
	text = strings.ReplaceAll(text, "USING (client = (SELECT", "USING (client = ANY(ARRAY[current_setting(''upturn.client'', true)]) AND client = (SELECT")
	return ofIndex.ReplaceAllString(text, "")
}

// below is the schema of a server that has a part: the tables with their keys, which hold among
// the rows of a client, and without the table of clients.
func below(text string) string {
	out := "CREATE SCHEMA upturn;\n" + regexp.MustCompile(`(?s)CREATE FUNCTION upturn\.added.*?;`).FindString(text) + "\n"
	for _, table := range isTable.FindAllString(text, -1) {
		out += strings.ReplaceAll(table, " REFERENCES upturn.client,", ",") + "\n"
	}
	return out + strings.Join(ofIndex.FindAllString(text, -1), "\n")
}

// made makes workshops of some clients by SQL: 250 each, of ten people, with answers to ten
// questions. It is for servers whose tables are checked by their keys only.
const made = `
INSERT INTO upturn.programme SELECT c, md5(c)::uuid, 'Service', 5 FROM unnest($1::text[]) c;
INSERT INTO upturn.sent SELECT c, md5(c)::uuid, 'x', now() FROM unnest($1::text[]) c;
INSERT INTO upturn.wave SELECT c, md5(c)::uuid, 1, NULL FROM unnest($1::text[]) c;
INSERT INTO upturn.release SELECT c, md5(c)::uuid, 1, 1, '2027-06-01', 'x' FROM unnest($1::text[]) c;
INSERT INTO upturn.question SELECT c, md5(c)::uuid, 'C2.K' || q || '.practice.all', q, 'C2', 'K' || q, 'practice', 'all', 'scale', 1, 5, '{1,2,3,4,5}' FROM unnest($1::text[]) c, generate_series(1, 10) q;
INSERT INTO upturn.grp SELECT c, md5(c)::uuid, 'G' || g, NULL, NULL, 3, g % 4 FROM unnest($1::text[]) c, generate_series(1, 250) g;
INSERT INTO upturn.meeting SELECT c, md5(c)::uuid, 'G' || g, 1, md5(c || '/' || g)::uuid, date '2027-01-01' + g % 300, 10 FROM unnest($1::text[]) c, generate_series(1, 250) g;
INSERT INTO upturn.cell SELECT c, md5(c)::uuid, 'G' || g, 1, 'C2.K' || q || '.practice.all', ARRAY[1, (g + q) % 3, 2, 3 - (g + q) % 3, 4], 10, 0, 4, 3, 5 FROM unnest($1::text[]) c, generate_series(1, 250) g, generate_series(1, 10) q;
INSERT INTO upturn.total SELECT client, programme, wave, question, count(*), 0, ARRAY[sum(people[1]), sum(people[2]), sum(people[3]), sum(people[4]), sum(people[5])]::int[], sum(answers), 0, 4, 3, 5
  FROM upturn.cell WHERE client = ANY($1::text[]) GROUP BY 1, 2, 3, 4;
ANALYZE`

func (d *database) make(c *pgx.Conn, clients []string) {
	d.t.Helper()
	list := "'{" + strings.Join(clients, ",") + "}'"
	if _, err := c.Exec(context.Background(), strings.ReplaceAll(made, "$1", list)); err != nil {
		d.t.Fatal(err)
	}
}

// spread is a database whose tables lie on three other servers.
type spread struct {
	*database
	parts []*server
}

func newSpread(t testing.TB) *spread {
	t.Helper()
	text, err := publish.Schema(0)
	if err != nil {
		t.Fatal(err)
	}
	s := &spread{database: newDatabase(t, 0)}
	s.admin("CREATE EXTENSION postgres_fdw; " + atTheTop(text))
	for i := range apart {
		part, err := startServer()
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() {
			if err := part.remove(); err != nil {
				t.Error(err)
			}
		})
		s.parts = append(s.parts, part)
		s.on(i, func(c *pgx.Conn) error { _, err := c.Exec(context.Background(), below(text)); return err })
		s.admin(fmt.Sprintf(`CREATE SERVER part%[1]d FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '%[2]s', port '%[3]d', dbname 'postgres', fetch_size '5000');
			CREATE USER MAPPING FOR PUBLIC SERVER part%[1]d OPTIONS (user 'postgres', password_required 'false'); GRANT USAGE ON FOREIGN SERVER part%[1]d TO upturn_owner`, i, part.dir, part.port))
		for _, name := range tables {
			s.admin(fmt.Sprintf("CREATE FOREIGN TABLE upturn.%[1]s_%[2]d PARTITION OF upturn.%[1]s FOR VALUES WITH (MODULUS %[3]d, REMAINDER %[2]d) SERVER part%[2]d OPTIONS (schema_name 'upturn', table_name '%[1]s'); REVOKE ALL ON upturn.%[1]s_%[2]d FROM PUBLIC", name, i, apart))
		}
	}
	return s
}

// on runs something on one of the three.
func (s *spread) on(i int, do func(*pgx.Conn) error) {
	s.t.Helper()
	c, err := pgx.Connect(context.Background(), s.parts[i].at("postgres", "postgres"))
	if err == nil {
		err = errors.Join(do(c), c.Close(context.Background()))
	}
	if err != nil {
		s.t.Fatal(err)
	}
}

// whose tells on which server the rows of a client lie.
func (s *spread) whose(client string) int {
	for i := range apart {
		if s.all("postgres", fmt.Sprintf("SELECT satisfies_hash_partition('upturn.cell'::regclass, %d, %d, $1::text)", apart, i), client)[0] == "(t)" {
			return i
		}
	}
	s.t.Fatal("nobody's")
	return 0
}

// answers are those to all questions of a dashboard, as a login gets them.
func (d *database) answers(login string) (out []string) {
	for _, what := range slices.Sorted(maps.Keys(boards)) {
		out = append(out, d.all(login, boards[what])...)
	}
	return out
}

// Tables that are spread over three servers by client give the same answers as those on one, to
// each client its own; while one server is down those answer whose rows lie on the others; and
// what is sent arrives where it belongs. UPTURN_SPREAD says how many clients there are, of 250
// workshops each.
func TestSpreadOverServers(t *testing.T) {
	if os.Getenv("UPTURN_LONG") == "" && os.Getenv("UPTURN_SPREAD") == "" {
		t.Skip("left out but in make test-long: it starts three more database servers")
	}
	n, err := strconv.Atoi(os.Getenv("UPTURN_SPREAD"))
	if err != nil {
		n = 12
	}
	one, three := newDatabase(t, publish.Latest), newSpread(t)
	var clients []string
	by := map[int][]string{}
	for i := range n {
		client := fmt.Sprintf("c%d", i)
		clients = append(clients, client)
		at := three.whose(client)
		by[at] = append(by[at], client)
	}
	list := "('" + strings.Join(clients, "'), ('") + "')"
	one.admin("INSERT INTO upturn.client VALUES " + list)
	three.admin("INSERT INTO upturn.client VALUES " + list)
	began := time.Now()
	one.make(one.as("postgres"), clients)
	for i, some := range by {
		three.on(i, func(c *pgx.Conn) error { three.make(c, some); return nil })
	}
	for _, name := range tables {
		for i := range apart {
			three.admin(fmt.Sprintf("ANALYZE upturn.%s_%d", name, i)) // only who is named is looked at elsewhere
		}
		three.admin("ANALYZE upturn." + name)
	}
	t.Logf("%d workshops made in %v, clients on the servers: %d, %d, %d", 250*n, time.Since(began).Round(time.Second), len(by[0]), len(by[1]), len(by[2]))
	logins := map[int][2]string{} // of one client on each server: on the one, and on the three
	for i := range apart {
		if len(by[i]) == 0 {
			t.Fatalf("no client lies on server %d", i)
		}
		logins[i] = [2]string{one.reader(by[i][0]), three.reader(by[i][0])}
		// What came over is joined without keys, which the planner takes for fewer rows than it is.
		three.admin(fmt.Sprintf("ALTER ROLE %[1]s SET enable_nestloop = off; ALTER ROLE %[1]s SET jit = off", logins[i][1]))
		want, got := one.answers(logins[i][0]), three.answers(logins[i][1])
		if len(want) < 300 || !slices.Equal(want, got) {
			t.Errorf("%d answers of one server, %d of three", len(want), len(got))
		}
		if seen := three.all(logins[i][1], "SELECT DISTINCT client FROM upturn.cell"); len(seen) != 1 {
			t.Errorf("a login sees %v", seen)
		}
		for name, d := range map[string]*database{"one": one, "three": three.database} {
			login := logins[i][map[string]int{"one": 0, "three": 1}[name]]
			took, what, work := slowest(t, d.as(login))
			t.Logf("%s of %d: slowest is %s, %v; most work is %v", name, i, what, took.Round(100*time.Microsecond), work.Round(100*time.Microsecond))
		}
	}
	if !three.refused(logins[0][1], "SELECT * FROM upturn.cell_0") {
		t.Error("a part can be read past the policies")
	}
	before := three.answers(logins[1][1])
	if err := three.parts[1].stop(); err != nil {
		t.Fatal(err)
	}
	if got := three.answers(logins[0][1]); !slices.Equal(got, one.answers(logins[0][0])) {
		t.Error("a client whose server is up gets other answers while another is down")
	}
	if !three.refused(logins[1][1], boards["together"]) {
		t.Error("a client whose server is down gets an answer")
	}
	if err := three.parts[1].start(); err != nil {
		t.Fatal(err)
	}
	if got := three.answers(logins[1][1]); !slices.Equal(got, before) {
		t.Error("after the server came back the answers are others")
	}
	reads, sends := three.client("sender")
	three.admin(fmt.Sprintf("ALTER ROLE %s SET upturn.client = 'sender'; ALTER ROLE %s SET upturn.client = 'sender'", reads, sends))
	g := told(t, 1, 5, 3)
	for range 2 {
		g.mustSend(sends)
	}
	if got := three.all(reads, "SELECT * FROM upturn.cell"); len(got) != 15 {
		t.Errorf("%d counts have arrived", len(got))
	}
}

// reader makes a login that reads a client that is there.
func (d *database) reader(client string) string {
	d.t.Helper()
	login := fmt.Sprintf("%s_reads_%d", client, d.n)
	d.admin(fmt.Sprintf("CREATE ROLE %[1]s LOGIN IN ROLE upturn_read; INSERT INTO upturn.access(client, login, publishes) VALUES ('%[2]s', '%[1]s', false); ALTER ROLE %[1]s SET upturn.client = '%[2]s'", login, client))
	d.t.Cleanup(func() { d.admin("DROP ROLE " + login) })
	return login
}
