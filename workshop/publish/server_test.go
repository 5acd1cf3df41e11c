package publish_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/upturn-workshop/upturn/workshop/publish"
)

// server is a PostgreSQL of the tests' own: in a scratch folder, on a socket and on this computer
// only, as a user without rights, gone afterwards.
type server struct {
	bin, dir string
	port     int
	who      *user.User // nil = whoever runs the tests
	running  *exec.Cmd
}

// ours is the one server of all tests, and why there is none. It is started by the first test
// that needs it.
var (
	ours    *server
	missing error
	started sync.Once
)

func TestMain(m *testing.M) {
	if os.Getenv("UPTURN_SENDS") != "" {
		os.Exit(sendAsChild())
	}
	code := m.Run()
	if ours != nil {
		if err := ours.remove(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			code = 1
		}
	}
	os.Exit(code)
}

// needServer leaves a test out where there is no PostgreSQL, and says so.
func needServer(t testing.TB) *server {
	t.Helper()
	if testing.Short() {
		t.Skip("left out, for it starts a database server")
	}
	started.Do(func() { ours, missing = startServer() })
	if ours == nil && os.Getenv("UPTURN_REQUIRE_TOOLS") != "" {
		t.Fatalf("PostgreSQL 15 or newer: %v", missing)
	}
	if ours == nil {
		t.Skipf("left out, for PostgreSQL 15 or newer could not be started: %v", missing)
	}
	return ours
}

// binaries are where PostgreSQL's programs lie, of the newest there is.
func binaries() (string, error) {
	if path, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(path), nil
	}
	all, err := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	slices.SortFunc(all, func(a, b string) int { return versionOf(b) - versionOf(a) })
	if err != nil || len(all) == 0 || versionOf(all[0]) < 15 {
		return "", errors.Join(err, errors.New("no initdb"))
	}
	return filepath.Dir(all[0]), nil
}

func versionOf(initdb string) int {
	n, err := strconv.Atoi(filepath.Base(filepath.Dir(filepath.Dir(initdb))))
	if err != nil {
		return 0
	}
	return n
}

func startServer() (s *server, err error) {
	s = &server{}
	if s.bin, err = binaries(); err != nil {
		return nil, err
	}
	if s.dir, err = os.MkdirTemp("", "upturn-pg-*"); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, s.remove())
			s = nil
		}
	}()
	if os.Geteuid() == 0 {
		if err = s.leaveRoot(); err != nil {
			return s, err
		}
	}
	if s.port, err = freePort(); err != nil {
		return s, err
	}
	if out, err := s.command("initdb", "-D", s.dir+"/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions").CombinedOutput(); err != nil {
		return s, fmt.Errorf("%w: %s", err, out)
	}
	hba := "local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n"
	if err = os.WriteFile(s.dir+"/data/pg_hba.conf", []byte(hba), 0o644); err != nil {
		return s, err
	}
	return s, s.start()
}

// leaveRoot finds a user without rights, for PostgreSQL refuses to run as root.
func (s *server) leaveRoot() (err error) {
	for _, name := range []string{"postgres", "nobody"} {
		if s.who, err = user.Lookup(name); err == nil {
			break
		}
	}
	if err != nil {
		return err
	}
	uid, err := strconv.Atoi(s.who.Uid)
	if err == nil {
		err = os.Chown(s.dir, uid, -1)
	}
	return err
}

func (s *server) start() error {
	s.running = s.command("postgres", "-D", s.dir+"/data", "-k", s.dir, "-p", strconv.Itoa(s.port), "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off",
		"-c", "shared_buffers=64MB", "-c", "max_connections=50", "-c", "log_min_messages=panic")
	if err := s.running.Start(); err != nil {
		return err
	}
	var err error
	for range 200 {
		var c *pgx.Conn
		if c, err = pgx.Connect(context.Background(), s.at("postgres", "postgres")); err == nil {
			return c.Close(context.Background())
		}
		time.Sleep(50 * time.Millisecond)
	}
	return err
}

// stop pulls the plug, as a crash does.
func (s *server) stop() error {
	if s.running == nil {
		return nil
	}
	out, err := s.command("pg_ctl", "-D", s.dir+"/data", "-m", "immediate", "-w", "stop").CombinedOutput()
	if err != nil {
		err = fmt.Errorf("%w: %s", err, out)
	}
	_ = s.running.Wait() // it was told to stop
	s.running = nil
	return err
}

func (s *server) remove() error { return errors.Join(s.stop(), os.RemoveAll(s.dir)) }

// at is how a login reaches a database over the socket.
func (s *server) at(login, database string) string {
	return fmt.Sprintf("host=%s port=%d user=%s dbname=%s", s.dir, s.port, login, database)
}

// socket is where it listens.
func (s *server) socket() string { return fmt.Sprintf("%s/.s.PGSQL.%d", s.dir, s.port) }

// database is one of the tests' own, with clients of its own.
type database struct {
	t    testing.TB
	s    *server
	name string
	n    int
	conf string // pg_service.conf
	open map[string]*pgx.Conn
}

var databases int

// newDatabase makes a database with the tables of a version.
func newDatabase(t testing.TB, version int) *database {
	t.Helper()
	s := needServer(t)
	databases++
	d := &database{t: t, s: s, name: fmt.Sprintf("d%d", databases), n: databases, conf: filepath.Join(t.TempDir(), "pg_service.conf"), open: map[string]*pgx.Conn{}}
	d.in("postgres", "CREATE DATABASE "+d.name+" STRATEGY file_copy")
	t.Cleanup(func() { d.in("postgres", "DROP DATABASE "+d.name+" WITH (FORCE)") })
	t.Setenv("PGSERVICEFILE", d.conf)
	if version > 0 {
		text, err := publish.Schema(0)
		if err != nil {
			t.Fatal(err)
		}
		if version < publish.Latest {
			later, err := publish.Schema(version)
			if err != nil {
				t.Fatal(err)
			}
			text = strings.TrimSuffix(text, later)
		}
		d.admin(text)
	}
	return d
}

// in runs SQL in a database as its superuser.
func (d *database) in(name, sql string) {
	d.t.Helper()
	c, err := pgx.Connect(context.Background(), d.s.at("postgres", name))
	if err != nil {
		d.t.Fatal(err)
	}
	defer func() { _ = c.Close(context.Background()) }() // what was run is checked
	if _, err := c.Exec(context.Background(), sql); err != nil {
		d.t.Fatalf("%.200s: %v", sql, err)
	}
}

func (d *database) admin(sql string) { d.t.Helper(); d.in(d.name, sql) }

// client makes a client with a login that reads and one that sends, and gives their names.
func (d *database) client(name string) (reads, sends string) {
	d.t.Helper()
	reads, sends = fmt.Sprintf("%s_read_%d", name, d.n), fmt.Sprintf("%s_send_%d", name, d.n)
	d.admin(fmt.Sprintf(`CREATE ROLE %[1]s LOGIN PASSWORD 'r' IN ROLE upturn_read; CREATE ROLE %[2]s LOGIN PASSWORD 's' IN ROLE upturn_publish;
		INSERT INTO upturn.client(client) VALUES ('%[3]s'); INSERT INTO upturn.access(client, login, publishes) VALUES ('%[3]s', '%[1]s', false), ('%[3]s', '%[2]s', true)`, reads, sends, name))
	d.t.Cleanup(func() { d.admin(fmt.Sprintf("DROP ROLE %s, %s", reads, sends)) })
	d.service(reads, d.s.dir, d.s.port)
	d.service(sends, d.s.dir, d.s.port)
	return reads, sends
}

// service writes a service with the name of a login.
func (d *database) service(login, host string, port int) {
	d.t.Helper()
	d.named(login, login, host, port)
}

// over writes a service that has a login come through a port.
func (d *database) over(service, login string, port int) {
	d.t.Helper()
	d.named(service, login, "127.0.0.1", port)
}

func (d *database) named(service, login, host string, port int) {
	d.t.Helper()
	f, err := os.OpenFile(d.conf, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		d.t.Fatal(err)
	}
	_, err = fmt.Fprintf(f, "[%s]\nhost=%s\nport=%d\nuser=%s\ndbname=%s\nsslmode=disable\n", service, host, port, login, d.name)
	if err := errors.Join(err, f.Close()); err != nil {
		d.t.Fatal(err)
	}
}

// as opens a connection of a login.
func (d *database) as(login string) *pgx.Conn {
	d.t.Helper()
	if c := d.open[login]; c != nil && c.Ping(context.Background()) == nil {
		return c
	}
	c, err := pgx.Connect(context.Background(), d.s.at(login, d.name))
	if err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() { _ = c.Close(context.Background()) }) // the database goes as well
	d.open[login] = c
	return c
}

// all are the rows that a login gets for some SQL, each as text.
func (d *database) all(login, sql string, args ...any) (out []string) {
	d.t.Helper()
	rows, err := d.as(login).Query(context.Background(), "SELECT r::text FROM ("+sql+") AS r", args...)
	if err != nil {
		d.t.Fatalf("%s: %v", sql, err)
	}
	out, err = pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		d.t.Fatalf("%s: %v", sql, err)
	}
	return out
}
