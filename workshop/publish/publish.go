package publish

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/programme"
)

// isService is a name that a section of pg_service.conf may have, and that adds nothing to a
// connection but itself.
var isService = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_.-]{0,62}$`)

// The longest that things may take.
const (
	connecting = 15 * time.Second
	waiting    = "30s" // for somebody else who sends
	working    = "10min"
	silent     = "2min" // between two statements: of a program that was stopped nothing is held on to
)

// again is how long to wait before each further try, where the connection broke.
var again = []time.Duration{time.Second, 4 * time.Second}

// Send sends a programme. Where the connection breaks it tries again: what has arrived is not
// sent twice.
func Send(ctx context.Context, service string, l *programme.Leaving) (programme.Arrived, error) {
	return sendIn(ctx, service, l, atOnce)
}

func sendIn(ctx context.Context, service string, l *programme.Leaving, parts int) (programme.Arrived, error) {
	if err := l.Keep(); err != nil {
		return programme.Arrived{}, err
	}
	got, err := sendOnce(ctx, service, l, parts)
	if !lost(err, "database_lost") {
		return got, err
	}
	for _, pause := range again {
		select {
		case <-ctx.Done():
			return got, explained(ctx.Err(), service)
		case <-time.After(pause):
		}
		if got, err = sendOnce(ctx, service, l, parts); !lost(err, "database_lost", "database_silent") {
			break
		}
	}
	return got, err
}

func sendOnce(ctx context.Context, service string, l *programme.Leaving, parts int) (got programme.Arrived, err error) {
	config, err := configOf(service)
	if err != nil {
		return got, err
	}
	reach, cancel := context.WithTimeout(ctx, connecting)
	conn, err := pgx.ConnectConfig(reach, config)
	cancel()
	if err != nil {
		return got, explained(err, service)
	}
	defer func() { _ = conn.Close(context.Background()) }() // what counts was committed, or was not
	got, err = sendOn(ctx, conn, l, parts)
	return got, explained(err, service)
}

// configOf reads how a service is reached. All of it stands in files of PostgreSQL's own.
func configOf(service string) (*pgx.ConnConfig, error) {
	if !isService.MatchString(service) {
		return nil, workshop.Errorf(workshop.EInvalid, nil, "what", "database_service", "service", workshop.FirstLetters(workshop.Clean(service), 20))
	}
	config, err := pgx.ParseConfig("service=" + service)
	if err != nil {
		return nil, workshop.Errorf(workshop.ENotFound, errors.New("pg_service.conf"), "what", "database_service", "service", service) // the cause may hold what stands there
	}
	config.RuntimeParams["application_name"] = "upturn"
	config.DefaultQueryExecMode = pgx.QueryExecModeExec // nothing is prepared that a pool would lose
	return config, nil
}

// sendOn sends a programme in one transaction.
func sendOn(ctx context.Context, conn *pgx.Conn, l *programme.Leaving, parts int) (got programme.Arrived, err error) {
	tx, err := conn.Begin(ctx)
	if err != nil {
		return got, err
	}
	defer func() {
		if err != nil {
			_ = tx.Rollback(context.WithoutCancel(ctx)) // undone without it as well
		}
	}()
	s := sending{ctx: ctx, tx: tx, l: l, atOnce: parts, queue: &pgx.Batch{}}
	if err := s.begin(); err != nil {
		return got, err
	}
	all, digest, err := allRecords(l)
	if err != nil {
		return got, err
	}
	if got.Same, err = s.same(digest); err != nil {
		return got, err
	}
	if !got.Same {
		if err := s.mirror(all); err != nil {
			return got, err
		}
	}
	got.Groups, got.Meetings, got.Counts = len(l.Table("grp").Rows), len(l.Table("meeting").Rows), len(l.Table("cell").Rows)
	return got, tx.Commit(ctx)
}

// sending is a transaction that sends a programme.
type sending struct {
	ctx    context.Context
	tx     pgx.Tx
	l      *programme.Leaving
	client string
	atOnce int        // rows of a statement
	queue  *pgx.Batch // statements that wait to go together
	queued int        // their size in bytes
}

// settings hold until the transaction is over.
const settings = `SELECT pg_catalog.set_config('lock_timeout', $1, true), pg_catalog.set_config('statement_timeout', $2, true),
 pg_catalog.set_config('idle_in_transaction_session_timeout', $3, true), pg_catalog.set_config('search_path', 'pg_catalog', true)`

// begin finds out whose login this is and whether the programme may go there. Then nobody else
// sends for this client, or what is in this folder for another one, until it is over. Clients do
// not wait for each other.
func (s *sending) begin() error {
	if _, err := s.tx.Exec(s.ctx, settings, waiting, working, silent); err != nil {
		return err
	}
	if err := s.version(); err != nil {
		return err
	}
	err := s.tx.QueryRow(s.ctx, "SELECT client FROM upturn.access WHERE login = current_user AND publishes").Scan(&s.client)
	if errors.Is(err, pgx.ErrNoRows) {
		return workshop.Errorf(workshop.EState, err, "what", "database_client")
	}
	if err != nil {
		return err
	}
	for i, what := range []string{s.client, s.l.ID()} { // in this order, so that no two wait for each other
		if _, err := s.tx.Exec(s.ctx, "SELECT pg_advisory_xact_lock($1::int, hashtext($2))", 30064+i, what); err != nil {
			return err
		}
	}
	if err := s.elsewhere(); err != nil {
		return err
	}
	return s.releases()
}

// version compares the tables with those that this program knows.
func (s *sending) version() error {
	var server, n int
	if err := s.tx.QueryRow(s.ctx, "SELECT current_setting('server_version_num')::int").Scan(&server); err != nil {
		return err
	}
	if server < 150000 {
		return workshop.Errorf(workshop.EState, nil, "what", "database_old")
	}
	if err := s.tx.QueryRow(s.ctx, "SELECT coalesce(max(n), 0)::int FROM upturn.version").Scan(&n); err != nil {
		return err
	}
	switch {
	case n < Latest:
		return workshop.Errorf(workshop.EState, nil, "what", "database_older", "has", fmt.Sprint(n), "needs", fmt.Sprint(Latest))
	case n > Latest:
		return workshop.Errorf(workshop.ENewer, nil, "what", "database", "has", fmt.Sprint(n), "needs", fmt.Sprint(Latest))
	}
	return nil
}

// elsewhere refuses workshops that stand there as another client's, or in another programme.
func (s *sending) elsewhere() error {
	var ids []string
	for _, row := range s.l.Table("meeting").Rows {
		ids = append(ids, row[2].(string))
	}
	var there bool
	if err := s.tx.QueryRow(s.ctx, "SELECT upturn.elsewhere($1, $2::uuid, $3::text[]::uuid[])", s.client, s.l.ID(), ids).Scan(&there); err != nil {
		return err
	}
	if there {
		return workshop.Errorf(workshop.EExists, nil, "what", "database_elsewhere")
	}
	return nil
}

// releases refuses a folder that has not seen all that was released there: it is an older copy, or
// went on in another way, and totals of both would tell what neither does.
func (s *sending) releases() error {
	rows, err := s.tx.Query(s.ctx, "SELECT n, digest FROM upturn.release WHERE client = $1 AND programme = $2::uuid ORDER BY n", s.client, s.l.ID())
	if err != nil {
		return err
	}
	ours := s.l.Table("release").Rows
	var n int
	var digest string
	_, err = pgx.ForEachRow(rows, []any{&n, &digest}, func() error {
		if n > len(ours) || ours[n-1][3] != digest {
			return workshop.Errorf(workshop.EState, nil, "what", "database_apart")
		}
		return nil
	})
	return err
}

// same reports whether all of it is there.
func (s *sending) same(digest string) (bool, error) {
	var there string
	err := s.tx.QueryRow(s.ctx, "SELECT digest FROM upturn.sent WHERE client = $1 AND programme = $2::uuid", s.client, s.l.ID()).Scan(&there)
	if errors.Is(err, pgx.ErrNoRows) {
		return false, nil
	}
	return there == digest, err
}
