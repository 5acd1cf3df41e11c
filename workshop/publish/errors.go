package publish

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"

	"github.com/upturn-workshop/upturn/workshop"
)

// refusals say for codes of the server what it refuses. Those that begin with a class stand for
// all of the class.
var refusals = []struct {
	code string
	is   workshop.Code
	what string
}{
	{"42501", workshop.EState, "database_rights"},    // may not
	{"3F000", workshop.ENotFound, "database_tables"}, // no such schema
	{"42P01", workshop.ENotFound, "database_tables"}, // no such table
	{"42883", workshop.ENotFound, "database_tables"}, // no such function
	{"55P03", workshop.EBusy, "database"},            // somebody else holds the lock
	{"57014", workshop.EBusy, "database"},            // it took too long
	{"40", workshop.EBusy, "database"},               // two at once
	{"53", workshop.EFull, "database"},               // no room, no memory, no connection
	{"28", workshop.EState, "database_login"},        // unknown, or a wrong password
	{"3D000", workshop.EState, "database_login"},     // no such database
	{"25006", workshop.EReadOnly, "database"},        // a copy that only reads
	{"57P", workshop.EIO, "database_lost"},           // it is being stopped
	{"08", workshop.EIO, "database_lost"},            // the connection broke
	{"23", workshop.EState, "database_rows"},         // rows that break its rules
	{"22", workshop.EState, "database_rows"},         // likewise
}

// explained gives an error a sentence. None of them repeats a row or a password.
func explained(err error, service string) error {
	var ours *workshop.Error
	if err == nil || errors.As(err, &ours) {
		return err
	}
	say := func(code workshop.Code, what string) error {
		return workshop.Errorf(code, err, "what", what, "service", service)
	}
	var server *pgconn.PgError
	if errors.As(err, &server) {
		for _, r := range refusals {
			if strings.HasPrefix(server.Code, r.code) {
				return say(r.is, r.what)
			}
		}
	}
	var connect *pgconn.ConnectError
	if errors.As(err, &connect) {
		return say(workshop.EIO, "database_silent")
	}
	if server == nil {
		return say(workshop.EIO, "database_lost")
	}
	return say(workshop.EState, "database_rows")
}

// lost reports whether the server could not be asked to the end, in one of some ways.
func lost(err error, whats ...string) bool {
	var e *workshop.Error
	return errors.As(err, &e) && slices.Contains(whats, e.Args["what"]) && !errors.Is(err, context.Canceled) && !errors.Is(err, context.DeadlineExceeded)
}
