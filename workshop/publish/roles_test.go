package publish_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/upturn-workshop/upturn/workshop/programme"
	"github.com/upturn-workshop/upturn/workshop/publish"
)

// relations are all tables and views of the schema, as the server lists them.
func (d *database) relations(kind string) (out []string) {
	d.t.Helper()
	for _, row := range d.all("postgres", "SELECT relname FROM pg_class WHERE relnamespace = 'upturn'::regnamespace AND relkind = '"+kind+"' ORDER BY 1") {
		out = append(out, strings.Trim(row, "()"))
	}
	return out
}

// refused reports whether a login may not run some SQL.
func (d *database) refused(login, sql string) bool {
	d.t.Helper()
	c, err := pgx.Connect(context.Background(), d.s.at(login, d.name))
	if err != nil {
		d.t.Fatal(err)
	}
	defer func() { _ = c.Close(context.Background()) }() // nothing of it stays
	tx, err := c.Begin(context.Background())
	if err != nil {
		d.t.Fatal(err)
	}
	defer func() { _ = tx.Rollback(context.Background()) }() // likewise
	_, err = tx.Exec(context.Background(), sql)
	return err != nil
}

// Of each table and view a login sees the rows of its own client and of no other, and changes what
// it may.
func TestWhoSeesAndChangesWhat(t *testing.T) {
	d := newDatabase(t, publish.Latest)
	reads, sends := d.client("acme")
	otherReads, otherSends := d.client("other")
	for i, login := range []string{sends, otherSends} {
		if _, err := publish.Send(context.Background(), login, told(t, uint64(i+1), 3+i, 2).leaving(programme.Along{Names: true, Texts: true})); err != nil {
			t.Fatal(err)
		}
	}
	stranger := fmt.Sprintf("stranger_%d", d.n)
	d.admin("CREATE ROLE " + stranger + " LOGIN")
	t.Cleanup(func() { d.admin("DROP ROLE " + stranger) })
	unknown := fmt.Sprintf("unknown_%d", d.n)
	d.admin("CREATE ROLE " + unknown + " LOGIN IN ROLE upturn_read")
	t.Cleanup(func() { d.admin("DROP ROLE " + unknown) })
	all := append(d.relations("r"), d.relations("v")...)
	if len(all) < len(tables)+3 {
		t.Fatalf("only %v", all)
	}
	for _, name := range all {
		t.Run(name, func(t *testing.T) {
			from := " FROM upturn." + name
			if !d.refused(stranger, "SELECT *"+from) {
				t.Error("anybody may read it")
			}
			if name != "version" {
				if n := d.all(unknown, "SELECT *"+from); len(n) > 0 {
					t.Errorf("a login of no client sees %v", n)
				}
			}
			whole := d.all("postgres", "SELECT *"+from)
			if len(whole) == 0 {
				t.Fatal("there is nothing in it")
			}
			mine, theirs := d.all(reads, "SELECT *"+from), d.all(otherReads, "SELECT *"+from)
			switch {
			case name == "version":
				return
			case name == "access": // of which each sees its own row
				if len(mine) != 1 || len(theirs) != 1 || len(whole) != 4 {
					t.Errorf("%v %v", mine, theirs)
				}
			case len(mine) == 0 || len(theirs) == 0 || len(mine)+len(theirs) != len(whole):
				t.Errorf("%d and %d of %d rows", len(mine), len(theirs), len(whole))
			}
			for _, row := range mine {
				if slices.Contains(theirs, row) && name != "distribution" && name != "measures" && name != "together" {
					t.Errorf("both see %s", row)
				}
			}
		})
	}
	for _, name := range all {
		for _, sql := range []string{"DELETE FROM upturn." + name, "TRUNCATE upturn." + name, "INSERT INTO upturn." + name + " SELECT * FROM upturn." + name, "DROP VIEW upturn." + name, "DROP TABLE upturn." + name} {
			if !d.refused(reads, sql) {
				t.Errorf("a login that reads may %s", sql)
			}
		}
		for _, sql := range []string{"TRUNCATE upturn." + name, "DROP TABLE upturn." + name, "DROP VIEW upturn." + name} {
			if !d.refused(sends, sql) {
				t.Errorf("a login that sends may %s", sql)
			}
		}
	}
}

// A login that sends touches nothing of another client, makes itself no other's, and looks into
// nothing that it may not.
func TestALoginThatSendsStaysWithItsClient(t *testing.T) {
	d := newDatabase(t, publish.Latest)
	reads, sends := d.client("acme")
	_, otherSends := d.client("other")
	told(t, 1, 3, 2).mustSend(sends)
	told(t, 2, 3, 2).mustSend(otherSends)
	before := d.sum("postgres")
	for _, name := range tables {
		if _, err := d.as(sends).Exec(context.Background(), "DELETE FROM upturn."+name+" WHERE client = 'other'"); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if d.sum("postgres") != before {
			t.Fatalf("a row of %s is another client's, and gone", name)
		}
		if !d.refused(sends, "UPDATE upturn."+name+" SET client = 'acme'") {
			t.Errorf("%s can be changed", name)
		}
	}
	for _, sql := range []string{
		"INSERT INTO upturn.programme(client, programme, name, least) VALUES ('other', gen_random_uuid(), 'x', 5)",
		"UPDATE upturn.access SET client = 'other'", "DELETE FROM upturn.access", "INSERT INTO upturn.access(client, login) VALUES ('acme', 'x')",
		"INSERT INTO upturn.client VALUES ('x')", "SET ROLE upturn_owner", "SET ROLE postgres", "ALTER TABLE upturn.cell DISABLE ROW LEVEL SECURITY",
		"CREATE TABLE upturn.x()",
	} {
		if !d.refused(sends, sql) || !d.refused(reads, sql) {
			t.Errorf("may %s", sql)
		}
	}
	if !d.refused(reads, "SELECT upturn.elsewhere('acme', gen_random_uuid(), '{}')") {
		t.Error("a login that reads may ask what others have")
	}
	// A login that serves several clients takes the role of one of them.
	pool := fmt.Sprintf("pool_%d", d.n)
	d.admin("CREATE ROLE " + pool + " LOGIN NOINHERIT; GRANT " + reads + " TO " + pool)
	t.Cleanup(func() { d.admin("DROP ROLE " + pool) })
	if !d.refused(pool, "SELECT * FROM upturn.cell") || d.refused(pool, "SET ROLE "+reads+"; SELECT * FROM upturn.cell") {
		t.Error("a pooled login")
	}
}

// What may not stand there the tables refuse by themselves, whoever writes it.
func TestWhatTheTablesRefuse(t *testing.T) {
	d := newDatabase(t, publish.Latest)
	_, sends := d.client("acme")
	told(t, 1, 4, 1).mustSend(sends)
	cell := "INSERT INTO upturn.cell(client, programme, grp, wave, question, people, answers, cant_say) SELECT client, programme, grp, wave, question, '%s', %d, 0 FROM gone"
	gone := "WITH gone AS (SELECT * FROM upturn.cell LIMIT 1), cut AS (DELETE FROM upturn.cell c USING gone g WHERE (c.client, c.programme, c.grp, c.wave, c.question) = (g.client, g.programme, g.grp, g.wave, g.question)) "
	total := "WITH gone AS (SELECT * FROM upturn.total LIMIT 1) INSERT INTO upturn.total(client, programme, wave, question, groups, kept_back, people, answers, cant_say) SELECT client, programme, wave, 'x', %s, 0, '{8,8}', 16, 0 FROM gone"
	for name, sql := range map[string]string{
		"four answers":      gone + fmt.Sprintf(cell, "{2,2}", 4),
		"all alike":         gone + fmt.Sprintf(cell, "{0,6}", 6),
		"a sum that is not": gone + fmt.Sprintf(cell, "{2,4}", 7),
		"fewer than nobody": gone + fmt.Sprintf(cell, "{-1,8}", 7),
		"two groups":        fmt.Sprintf(total, "2"),
	} {
		if !d.refused(sends, sql) {
			t.Errorf("%s: it may stand there", name)
		}
	}
}

// The client comes first in every key, so that the tables can be spread by client; only who there
// is stands everywhere.
func TestTheClientIsInEveryKey(t *testing.T) {
	d := newDatabase(t, publish.Latest)
	for _, row := range d.all("postgres", `SELECT c.conrelid::regclass || ' ' || c.contype::text || ' ' || (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.conrelid AND a.attnum = c.conkey[1])
		FROM pg_constraint c WHERE c.connamespace = 'upturn'::regnamespace AND c.contype IN ('p', 'u', 'f')`) {
		row = strings.Trim(row, `()"`)
		if !strings.HasSuffix(row, " client") && !strings.HasPrefix(row, "upturn.version ") && row != "upturn.access u login" {
			t.Error(row)
		}
	}
	for _, name := range d.relations("r") {
		if got := d.all("postgres", "SELECT relrowsecurity FROM pg_class WHERE oid = 'upturn."+name+"'::regclass")[0]; got != "(t)" && name != "version" {
			t.Errorf("%s shows all rows to everybody", name)
		}
	}
	for _, name := range d.relations("v") {
		if got := d.all("postgres", "SELECT reloptions FROM pg_class WHERE oid = 'upturn."+name+"'::regclass")[0]; !strings.Contains(got, "security_invoker=true") {
			t.Errorf("%s shows what its owner sees", name)
		}
	}
}
